// Whatever the camera does, whom the shot is about stays in the frame: a move is turned after them as an
// operator would, and widened where they need more room. The correction is known for the whole shot, so
// it is smooth and no frame depends on the one before.
import type { Shot } from '../storyboard/storyboard.ts';
import type { Keep } from './framing.ts';
import { focalPx, project } from './projection.ts';
import type { CameraPose } from './projection.ts';
import { sampled } from './sampled.ts';
import type { View } from './sets/set.ts';

/** Shares of the frame that stay free at its edges. */
const ASIDE = 0.045;
const ABOVE = 0.05;
const BELOW = 0.04;
/** Where a caption is read nobody's feet are. */
const BELOW_WITH_CAPTION = 0.15;
/** It widens to this share, and no further. */
const LEAST_WIDENING = 0.58;
const LEAST_ZOOM = 0.42;
/** Of a body that the camera rises from or tilts off, this share from the top down stays. */
const LEFT_BY_TILT = 0.55;
const WINDOW_S = 0.45;

/** Widening (of the zoom) about the middle of the frame, then a shift in px. */
interface Correction {
  readonly k: number;
  readonly dx: number;
  readonly dy: number;
}

/** @returns the pose at `tS` corrected */
export function keepInFrame(
  shot: Shot,
  view: View,
  poseAt: (tS: number) => CameraPose,
  keepAt: (tS: number) => readonly Keep[],
): (tS: number) => CameraPose {
  const safe = safeFrame(shot, view);
  // Who is small in a wide shot is not left behind by a crane; a tilt goes off to something else.
  const leaves = (shot.camera.size.endsWith('wide') ? TILTING : LEAVING).test(shot.camera.move);
  const boxAt = (tS: number): Box | undefined => boxOf(view, poseAt(tS), keepAt(tS), leaves);
  const least = (tS: number): number => Math.min(1, LEAST_ZOOM / poseAt(tS).zoom);
  // A camera that stands still stands so that it needs no correction.
  if (shot.camera.move === 'static') {
    const times = Array.from({ length: 13 }, (_, i) => (i / 12) * (shot.endS - shot.startS));
    const boxes = times.flatMap((tS) => boxAt(shot.startS + tS) ?? []);
    const all = around(boxes);
    const one = correction(all, safe, view, least(shot.startS));
    if (all !== undefined && !fits(all, one.k, safe)) {
      // Not all the way can be in it: as much as there is room for, where most of it is.
      const each = boxes.map((box) => correction(box, safe, view, least(shot.startS), one.k));
      const most = {
        k: one.k,
        dx: median(each.map(({ dx }) => dx)),
        dy: median(each.map(({ dy }) => dy)),
      };
      return (tS) => corrected(view, poseAt(tS), most);
    }
    return (tS) => corrected(view, poseAt(tS), one);
  }
  const at = sampled(
    shot,
    (tS) => {
      const { k, dx, dy } = correction(boxAt(tS), safe, view, least(tS));
      return [Math.log(k), dx, dy];
    },
    WINDOW_S,
  );
  return (tS) => {
    const [logK = 0, dx = 0, dy = 0] = at(tS);
    return corrected(view, poseAt(tS), { k: Math.exp(logK), dx, dy });
  };
}

const LEAVING = /^(tilt|crane|pedestal)/;
const TILTING = /^tilt/;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly living: boolean;
}

function safeFrame({ captions, camera }: Shot, view: View): Box {
  const close = camera.size.includes('close') || camera.size === 'medium';
  const below = captions.length > 0 && !close ? BELOW_WITH_CAPTION : BELOW;
  return {
    left: view.width * ASIDE,
    right: view.width * (1 - ASIDE),
    top: view.height * ABOVE,
    bottom: view.height * (1 - below),
    living: false,
  };
}

function boxOf(
  view: View,
  pose: CameraPose,
  keep: readonly Keep[],
  leaves: boolean,
): Box | undefined {
  return around(
    keep.flatMap(({ left, right, bottom, top, z, living }): Box[] => {
      const high = project(view, pose, [left, top, z]);
      if (high.nearM < 0.3) return [];
      const low = project(view, pose, [right, bottom, z]);
      // What is looked up to, a tower, a rocket, is the aim of the tilt.
      const tall = (low.y - high.y) * (leaves && living ? LEFT_BY_TILT : 1);
      return [{ left: high.x, right: low.x, top: high.y, bottom: high.y + tall, living }];
    }),
  );
}

function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
    living: boxes.some((box) => box.living),
  };
}

const fits = (box: Box, k: number, safe: Box): boolean =>
  (box.right - box.left) * k <= safe.right - safe.left + 1 &&
  (box.bottom - box.top) * k <= safe.bottom - safe.top + 1;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** @param widening if it is known */
function correction(
  box: Box | undefined,
  safe: Box,
  view: View,
  least: number,
  widening?: number,
): Correction {
  if (box === undefined) return { k: 1, dx: 0, dy: 0 };
  const wanted = Math.min(
    1,
    (safe.right - safe.left) / Math.max(1, box.right - box.left),
    (safe.bottom - safe.top) / Math.max(1, box.bottom - box.top),
  );
  const k = widening ?? Math.min(1, Math.max(wanted, LEAST_WIDENING, least));
  const [middleX, middleY] = [view.width / 2, view.height / 2];
  const x = (px: number): number => middleX + (px - middleX) * k;
  const y = (px: number): number => middleY + (px - middleY) * k;
  return {
    k,
    dx: inside(x(box.left), x(box.right), safe.left, safe.right, false),
    dy: inside(y(box.top), y(box.bottom), safe.top, safe.bottom, box.living),
  };
}

/** How far a stretch has to go to lie within another; one too long keeps its middle, or its beginning. */
function inside(from: number, to: number, low: number, high: number, head: boolean): number {
  if (to - from > high - low + 0.5) return head ? low - from : (low + high - from - to) / 2;
  return from < low ? low - from : to > high ? high - to : 0;
}

function corrected(view: View, pose: CameraPose, { k, dx, dy }: Correction): CameraPose {
  if (k === 1 && dx === 0 && dy === 0) return pose;
  const zoom = pose.zoom * k;
  const focal = zoom * focalPx(view);
  return {
    ...pose,
    zoom,
    yaw: Math.atan(Math.tan(pose.yaw) - dx / focal),
    pitch: Math.atan(Math.tan(pose.pitch) + dy / focal),
  };
}
