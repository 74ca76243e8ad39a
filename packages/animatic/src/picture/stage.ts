// `stage(shot) → Scene`: a set's planes, painted once on their own canvases over all that the camera
// will see of them, and the cast that stands between them. Drawing a frame is then a handful of blits.
import type { Shot, Storyboard } from '../storyboard/storyboard.ts';
import type { CameraPath } from './camera-path.ts';
import type { Actor } from './cast/actors.ts';
import type { CloseWork } from './cast/close/close-work.ts';
import type { SubjectAt } from './cast/subject.ts';
import { compose } from './compose.ts';
import type { CutOuts } from './cutout/cut-out-puppet.ts';
import { isLapse } from './lapse.ts';
import { bake, flatten, isPassed } from './layer.ts';
import type { Focus, Layer } from './layer.ts';
import type { CameraPose } from './projection.ts';
import type { StageSet, View } from './sets/set.ts';

export interface Scene {
  readonly shot: Shot;
  readonly layers: readonly Layer[];
  /** Index of the last layer that carries the cast; nobody is drawn before it. */
  readonly lastGround: number;
  /** Index of the layer that what bursts in the sky is drawn upon; −1: no sky is seen. */
  readonly skyLayer: number;
  readonly actors: readonly Actor[];
  readonly closeWork: CloseWork | undefined;
  readonly view: View;
  readonly set: StageSet;
  readonly seed: number;
  readonly path: CameraPath;
}

const PATH_SAMPLES = 24;

function isStill(poses: readonly CameraPose[]): boolean {
  const [first] = poses;
  if (first === undefined) return true;
  const keys = ['x', 'y', 'z', 'yaw', 'pitch', 'roll', 'zoom'] as const;
  return poses.every((pose) => keys.every((key) => pose[key] === first[key]));
}

export function stage(shot: Shot, storyboard: Storyboard, cutOuts: CutOuts = new Map()): Scene {
  const { width, height, fps } = storyboard.output;
  const { set, view, actors, closeWork, subjectAt, path, seed } = compose(
    shot,
    storyboard,
    cutOuts,
  );
  const { light } = view;
  const samples = Math.max(PATH_SAMPLES, Math.ceil((shot.endS - shot.startS) * fps * 0.5));
  const poses = Array.from({ length: samples + 1 }, (_, i) =>
    path(shot.startS + ((shot.endS - shot.startS) * i) / samples),
  );
  const first = path(shot.startS);
  const still = isStill(poses);
  const range = still ? ([first] as const) : withHandLimits([first, ...poses], shot);
  const highest = view.eyeM + Math.max(...range.map(({ y }) => y));
  const planes = set
    .planes(light)
    .filter((plane) => !isPassed(plane, range) && highest > (plane.overM ?? -Infinity));
  const grounded = planes.some(({ ground, levelM = 0 }) => ground === true && levelM === 0);
  const painted = planes.map((plane) =>
    bake(view, plane, range, { grounded, focus: focusOf(shot, subjectAt, range[0]) }),
  );
  const lastGround = lastGroundOf(painted);
  const farthestM = Math.max(
    0,
    ...actors.flatMap((actor) =>
      Array.from({ length: samples + 1 }, (_, i) => {
        const { zM } = actor.placeAt(shot.startS + ((shot.endS - shot.startS) * i) / samples);
        return zM;
      }),
    ),
  );
  const litSky = hasLitSky(shot);
  const skyIndex = skyOf(painted);
  const layers = still
    ? flatten(
        painted,
        first,
        { width, height },
        (i) =>
          (litSky && i === skyIndex + 1) ||
          (i > lastGround && farthestM > (painted[i]?.plane.depthM ?? 0)),
      )
    : painted;
  return {
    shot,
    layers,
    lastGround: lastGroundOf(layers),
    skyLayer: litSky ? skyOf(layers) : -1,
    actors,
    closeWork,
    view,
    set,
    seed,
    path,
  };
}

/** A window's view stands this far behind its wall, or farther. */
const OUTLOOK_M = 50;

/** Whether something bursts in this shot's sky, or crosses it. */
const hasLitSky = (shot: Shot): boolean =>
  shot.air.includes('fireworks') || shot.weather === 'storm' || isLapse(shot);

function skyOf(layers: readonly Layer[]): number {
  // The first: glitter on water lies at no depth either, but before the land.
  const sky = layers.findIndex(({ plane }) => plane.depthM === Infinity);
  if (sky >= 0) return sky;
  return (layers[0]?.plane.depthM ?? 0) >= OUTLOOK_M ? 0 : -1;
}

function lastGroundOf(layers: readonly Layer[]): number {
  return layers.findLastIndex(({ plane }) => plane.ground === true || plane.wallXM !== undefined);
}

/** A hand moves between the samples too: its farthest reaches are added. */
type Poses = readonly [CameraPose, ...CameraPose[]];

function withHandLimits(poses: Poses, shot: Shot): Poses {
  if (!shot.camera.handheld) return poses;
  const [first] = poses;
  const reaches = poses.flatMap((p) =>
    [-1, 1].map((side) => ({
      ...p,
      x: p.x + side * 0.06,
      y: p.y + side * 0.045,
      yaw: p.yaw + side * 0.007,
      pitch: p.pitch + side * 0.007,
      roll: p.roll + side * 0.004,
    })),
  );
  return [first, ...reaches];
}

/** A shallow focus lies on the subject, where it stands in the middle of the shot. */
function focusOf(
  { camera, startS, endS }: Shot,
  subjectAt: SubjectAt | undefined,
  pose: CameraPose,
): Focus | undefined {
  if (camera.focus === 'deep' || subjectAt === undefined) return undefined;
  const nearM = Math.max(0.3, subjectAt((startS + endS) / 2).zM - pose.z);
  return { nearM, zoom: pose.zoom };
}
