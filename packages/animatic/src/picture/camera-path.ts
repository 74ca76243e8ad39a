// The camera's path through a drawn set as a function of time. `amount` of a move is the share of the
// distance, or of the frame, that it covers. Progress runs 0 … 1 over the shot without its holds.
import type { Shot } from '../storyboard/storyboard.ts';
import { easedProgress, handSway, progressAt } from './camera.ts';
import { frameSubject } from './framing.ts';
import type { Framing, Keep, Subject } from './framing.ts';
import { keepInFrame } from './keep-in-frame.ts';
import { focalPx, project } from './projection.ts';
import type { CameraPose } from './projection.ts';
import { sampled } from './sampled.ts';
import type { View } from './sets/set.ts';

/** @returns the pose at film time `tS` */
export type CameraPath = (tS: number) => CameraPose;

/** Distance of what a set without cast is about, in heights of its eye. */
const SET_DISTANCE = 6;
/** The nearest flat of a set stands at 6 m; closer than this it would only be a blur in the lens. */
const SET_ADVANCE = 2.4;

const SET_ZOOM: Readonly<Record<Shot['camera']['size'], number>> = {
  'extreme-wide': 1,
  wide: 1.04,
  full: 1.12,
  medium: 1.22,
  'close-up': 1.36,
  'extreme-close-up': 1.55,
};

const REST: CameraPose = { x: 0, y: 0, z: 0, yaw: 0, pitch: 0, roll: 0, zoom: 1 };

/**
 * @param subjectAt what the shot is about at film time `tS`; undefined: the set itself
 * @param options.adapted to the place and its sky, before the subject is kept in the frame
 * @param options.presentAt who is kept in the frame of a shot that is about the set
 */
export function cameraPath(
  shot: Shot,
  view: View,
  subjectAt: ((tS: number) => Subject) | undefined,
  seed: number,
  {
    adapted = (path) => path,
    presentAt,
  }: {
    readonly adapted?: (path: CameraPath) => CameraPath;
    readonly presentAt?: ((tS: number) => readonly Keep[]) | undefined;
  } = {},
): CameraPath {
  const { camera } = shot;
  const framed = (tS: number): Framing =>
    subjectAt === undefined ? frameSet(shot, view) : frameSubject(camera, subjectAt(tS), view);
  const follows = camera.move === 'follow' || tiltsAfter(shot, subjectAt);
  const asked = follows
    ? following(shot, framed)
    : moving(
        shot,
        subjectAt === undefined
          ? frameSet(shot, view)
          : frameSubject(camera, typical(shot, subjectAt), view),
        view,
      );
  const fitted = adapted(asked);
  const keepAt = subjectAt === undefined ? presentAt : (tS: number) => subjectAt(tS).keep;
  const path = keepAt === undefined ? fitted : keepInFrame(shot, view, fitted, keepAt);
  return camera.handheld ? (tS) => shaken(path(tS), seed, tS) : path;
}

/** In the middle of the shot, the head where it is for most of it: not where it is in a bow or a leap. */
function typical({ startS, endS }: Shot, subjectAt: (tS: number) => Subject): Subject {
  const looks = Array.from({ length: LOOKS }, (_, i) =>
    subjectAt(startS + ((endS - startS) * i) / (LOOKS - 1)),
  );
  const middle = subjectAt((startS + endS) / 2);
  const heights = looks.map(({ liftM, faceM }) => liftM + faceM).toSorted((a, b) => a - b);
  const aside = looks.map(({ faceXM, xM }) => faceXM - xM).toSorted((a, b) => a - b);
  const half = Math.floor(LOOKS / 2);
  return {
    ...middle,
    faceM: (heights[half] ?? middle.liftM + middle.faceM) - middle.liftM,
    faceXM: middle.xM + (aside[half] ?? 0),
  };
}

const LOOKS = 9;

function moving(shot: Shot, fixed: Framing, view: View): CameraPath {
  const { camera } = shot;
  return (tS) => move(camera, fixed, easedProgress(camera.ease, progressAt(shot, tS)), view);
}

const FOLLOWING_S = 0.4;

function following(shot: Shot, framed: (tS: number) => Framing): CameraPath {
  const at = sampled(
    shot,
    (tS) => {
      const { pose } = framed(tS);
      return [pose.x, pose.y, pose.z, pose.yaw, pose.pitch, pose.roll, Math.log(pose.zoom)];
    },
    FOLLOWING_S,
  );
  return (tS) => {
    const [x = 0, y = 0, z = 0, yaw = 0, pitch = 0, roll = 0, zoom = 0] = at(tS);
    return { x, y, z, yaw, pitch, roll, zoom: Math.exp(zoom) };
  };
}

/** A tilt after a rocket goes where the rocket goes. */
function tiltsAfter(shot: Shot, subjectAt: ((tS: number) => Subject) | undefined): boolean {
  if (subjectAt === undefined || !shot.camera.move.startsWith('tilt')) return false;
  const first = subjectAt(shot.startS);
  return Math.abs(subjectAt(shot.endS).liftM - first.liftM) > first.heightM * 0.5;
}

/** The set's own view, a little closer for closer sizes, from the height that the angle says. */
function frameSet(shot: Shot, view: View): Framing {
  const { size, angle } = shot.camera;
  const zoom = SET_ZOOM[size];
  const distanceM = SET_DISTANCE * view.eyeM;
  const shownHeightM = (view.height * distanceM) / (zoom * focalPx(view));
  const drop = (share: number): number => Math.atan((share * view.height) / (zoom * focalPx(view)));
  const angles: Readonly<Record<typeof angle, Partial<CameraPose>>> = {
    'eye-level': {},
    low: { y: -view.eyeM * 0.62, pitch: drop(0.16) },
    high: { y: view.eyeM * 1.6, pitch: -drop(0.14) },
    'top-down': { y: view.eyeM * 3.4, pitch: -drop(0.42) },
    aerial: { y: view.eyeM * 4, pitch: -drop(0.2) },
    dutch: { roll: 0.14 },
  };
  // A dolly leaves from the set's own view and ends before its nearest flat.
  const share = retreat(shot.camera);
  const advanceM = Math.min(SET_ADVANCE * view.eyeM, distanceM * share);
  return {
    pose: { ...REST, zoom, z: advanceM, ...angles[angle] },
    nearM: share > 0 ? advanceM / share : distanceM,
    shownHeightM,
    shownWidthM: (shownHeightM * view.width) / view.height,
    // Over the land it rises into the sky.
    looksAfter: 0.25,
    // The horizon: as high as the eye.
    aimM: view.eyeM + (angles[angle].y ?? 0),
  };
}

/** How much further away a dolly is at its far end, in shares of the distance at its near end. */
function retreat({ move: kind, amount: a }: Shot['camera']): number {
  switch (kind) {
    case 'push-in':
    case 'pull-back':
      return Math.min(1.1, a * 1.15);
    case 'dolly-zoom':
      return Math.min(1.2, a * 1.5);
    case 'crane-up':
    case 'crane-down':
      return a * 0.8;
    default:
      return 0;
  }
}

function move(
  camera: Shot['camera'],
  { pose, nearM, shownHeightM, shownWidthM, aimM, looksAfter }: Framing,
  e: number,
  view: View,
): CameraPose {
  const { move: kind, amount: a } = camera;
  const far = retreat(camera);
  const across = e - 0.5;
  /** Further away by `share` of the distance and `riseM` higher, the aim kept on the same point. */
  const back = (share: number, riseM = 0): CameraPose => {
    const moved = { ...pose, y: pose.y + riseM, z: pose.z - nearM * share };
    const aim = (at: CameraPose): number => project(view, at, [at.x, aimM, pose.z + nearM]).y;
    const off = aim(pose) - aim(moved);
    return {
      ...moved,
      pitch: Math.atan(Math.tan(pose.pitch) + off / (pose.zoom * focalPx(view))),
    };
  };
  switch (kind) {
    case 'static':
    case 'follow':
      return pose;
    case 'push-in':
      return back(far * (1 - e));
    case 'pull-back':
      return back(far * e);
    case 'zoom-in':
      return { ...pose, zoom: pose.zoom * (1 - Math.min(0.6, a * 0.75) * (1 - e)) };
    case 'zoom-out':
      return { ...pose, zoom: pose.zoom * (1 - Math.min(0.6, a * 0.75) * e) };
    case 'dolly-zoom': {
      // The subject keeps its size while the world behind it changes: forward, and wider by as much.
      const share = far * (1 - e);
      const away = back(share);
      return {
        ...away,
        zoom: pose.zoom * (1 + share),
        // The longer lens sees the same aim under a smaller angle.
        pitch: Math.atan(Math.tan(pose.pitch) / (1 + share)),
      };
    }
    case 'pan-left':
    case 'pan-right':
      return {
        ...pose,
        yaw: Math.atan((a * 0.62 * across * sign(kind) * view.width) / (pose.zoom * focalPx(view))),
      };
    case 'tilt-up':
    case 'tilt-down':
      return {
        ...pose,
        pitch: Math.atan(
          Math.tan(pose.pitch) +
            (a * 0.6 * across * (kind === 'tilt-up' ? 1 : -1) * view.height) /
              (pose.zoom * focalPx(view)),
        ),
      };
    case 'truck-left':
    case 'truck-right':
      return { ...pose, x: pose.x + a * 0.8 * across * sign(kind) * shownWidthM };
    case 'pedestal-up':
    case 'pedestal-down':
      return {
        ...pose,
        y: pose.y + a * 0.7 * across * (kind === 'pedestal-up' ? 1 : -1) * shownHeightM,
      };
    case 'crane-up':
    case 'crane-down': {
      const up = kind === 'crane-up' ? e : 1 - e;
      // It looks after the subject, but not all the way: the ground sinks, the land opens.
      const riseM = a * up * Math.min(shownHeightM, 6);
      const away = back(far * up, riseM);
      const straight = back(far * up);
      return { ...away, pitch: straight.pitch + (away.pitch - straight.pitch) * looksAfter };
    }
    case 'orbit-left':
    case 'orbit-right': {
      const angle = Math.min(0.9, a * 1.3) * across * sign(kind);
      const aside = Math.sin(angle) * nearM;
      const ahead = (1 - Math.cos(angle)) * nearM;
      const near = nearM - ahead;
      return { ...pose, x: pose.x + aside, z: pose.z + ahead, yaw: -Math.atan(aside / near) };
    }
    case 'roll':
      return { ...pose, roll: pose.roll + a * 0.5 * e };
  }
}

const sign = (kind: string): 1 | -1 => (kind.endsWith('left') ? -1 : 1);

function shaken(pose: CameraPose, seed: number, tS: number): CameraPose {
  const hand = handSway(seed, tS);
  return {
    ...pose,
    x: pose.x + (hand.x * 0.05) / pose.zoom,
    y: pose.y + (hand.y * 0.035) / pose.zoom,
    yaw: pose.yaw + (hand.x * 0.006) / pose.zoom,
    pitch: pose.pitch + (hand.y * 0.006) / pose.zoom,
    roll: pose.roll + hand.roll * 0.005,
  };
}
