// The ground under a moving camera, and whatever else lies level: a ceiling, a platform. Each of its
// rows lies at its own depth; while the camera has not gone forward the whole is one shear, else it is
// drawn in strips, each at its own depth.
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import {
  focalPx,
  groundMatrix,
  horizonInFrame,
  inverse,
  multiply,
  rolled,
  underMatrix,
} from './projection.ts';
import type { CameraPose, Matrix, Under } from './projection.ts';
import { fromItsEye, paintedDepth } from './painted-depth.ts';
import type { View } from './sets/set.ts';
import type { Layer, Seen } from './layer.ts';
import type { Part } from './seen-parts.ts';

/** Ground nearer to the set's own eye than this share of the eye's height is never painted. */
const NEAREST_ROW = 0.73;
/** The corners of two strips may miss each other by this much. */
const MISS_PX = 1;
const GROUND_SAMPLES = 32;
/** Frame px from the horizon in which single rows of the ground cannot be told. */
const FADES_PX = 2;
const FAR_AWAY_PX = 1e6;

interface Level {
  readonly levelM: number;
  /** From the eye that it was painted for. */
  readonly nearestM: number;
}

const levelOf = ({ view, plane: { levelM = 0 }, forwardM }: Layer): Level => ({
  levelM,
  nearestM: forwardM === undefined ? nearestPainted(view, levelM) : -Infinity,
});

const nearestPainted = (view: View, levelM: number): number =>
  NEAREST_ROW * Math.abs(view.eyeM - levelM);

interface GroundPoint {
  readonly depthM: number;
  /** Design px. */
  readonly row: number;
  /** Frame px of one design px, across. */
  readonly k: number;
  readonly nearM: number;
}

/** 1: the level lies below the set's own eye, −1: above it. */
const sideOf = (view: View, levelM: number): 1 | -1 => (view.eyeM > levelM ? 1 : -1);

/** What of the level is seen in row `y` of the frame (before any roll). */
function groundAt(
  view: View,
  pose: CameraPose,
  { levelM, nearestM }: Level,
  y: number,
): GroundPoint {
  const focal = focalPx(view);
  const side = sideOf(view, levelM);
  const eyeM = view.eyeM - levelM;
  const below = Math.max(0.5, side * (y - horizonInFrame(view, pose)));
  const nearM = (focal * pose.zoom * Math.max(0.05, side * (eyeM + pose.y))) / below;
  const depthM = paintedDepth(nearM + pose.z, nearestM, 1.9 * Math.abs(eyeM), pose);
  return {
    depthM,
    row: view.horizon + (focal * eyeM) / depthM,
    k: (pose.zoom * depthM) / nearM,
    nearM,
  };
}

/** Design px of the frame's column `x` on the ground at `point`. */
const columnAt = (view: View, pose: CameraPose, point: GroundPoint, x: number): number =>
  view.width / 2 + (x - view.width / 2 + shiftAt(view, pose, point)) / point.k;

function shiftAt(view: View, pose: CameraPose, { nearM }: GroundPoint): number {
  return pose.zoom * focalPx(view) * (pose.x / nearM + Math.tan(pose.yaw));
}

/** What of the ground is seen in a pose, and how large at most. */
export function groundSeen(
  view: View,
  pose: CameraPose,
  levelM: number,
  nearestM: number = nearestPainted(view, levelM),
): Seen {
  // A rolled frame reaches beyond its own edges.
  const spare = Math.abs(Math.sin(pose.roll)) * Math.max(view.width, view.height) * 0.6;
  const horizon = horizonInFrame(view, pose);
  const side = sideOf(view, levelM);
  const near = side > 0 ? view.height + spare : -spare;
  const far = side > 0 ? Math.max(horizon + 1, -spare) : Math.min(horizon - 1, view.height + spare);
  let [left, right, top, bottom] = [Infinity, -Infinity, view.horizon, view.horizon];
  let scale = 0.5;
  for (let i = 0; i <= GROUND_SAMPLES; i++) {
    const y = far + (near - far) * (i / GROUND_SAMPLES) ** 2;
    const point = groundAt(view, pose, { levelM, nearestM }, y);
    left = Math.min(left, columnAt(view, pose, point, -spare));
    right = Math.max(right, columnAt(view, pose, point, view.width + spare));
    top = Math.min(top, point.row);
    bottom = Math.max(bottom, point.row);
    scale = Math.max(scale, point.k);
  }
  return { left, right, top, bottom, scale };
}

/** From above a room is a doll's house: nobody sees its ceiling. */
const isHidden = (view: View, pose: CameraPose, levelM: number): boolean =>
  sideOf(view, levelM) * (view.eyeM + pose.y - levelM) < 0.02;

/** Which point of the ground's canvas a point of the frame shows. */
export function groundUnder(layer: Layer, given: CameraPose): Under | undefined {
  const { view, canvas, bake } = layer;
  const pose = fromItsEye(layer, given);
  const level = levelOf(layer);
  const { levelM } = level;
  if (canvas === undefined || isHidden(view, pose, levelM)) return undefined;
  const whole = wholeGround(layer, canvas, pose, levelM);
  if (whole !== undefined) return underMatrix(whole);
  const [scale, , , , offsetX, offsetY] = bake;
  const horizon = horizonInFrame(view, pose);
  const side = sideOf(view, levelM);
  const [cos, sin] = [Math.cos(pose.roll), Math.sin(pose.roll)];
  const [centreX, centreY] = [view.width / 2, view.height / 2];
  // Asked for row by row.
  let [knownY, k, shift, row] = [NaN, 1, 0, 0];
  return (frameX, frameY, points, at) => {
    const dx = frameX - centreX;
    const dy = frameY - centreY;
    const x = centreX + cos * dx + sin * dy;
    const y = centreY - sin * dx + cos * dy;
    if (y !== knownY) {
      const point = groundAt(view, pose, level, y);
      knownY = y;
      k = point.k;
      shift = shiftAt(view, pose, point);
      row = Math.min(canvas.height, Math.max(0, point.row * scale + offsetY));
    }
    const below = side * (y - horizon);
    const column = centreX + (x - centreX + shift) / k;
    points[at] = below < -FADES_PX ? NaN : column * scale + offsetX;
    // Where it fades into the horizon it is drawn, but hides nothing; where it ends its end goes on.
    points[at + 1] = below < FADES_PX ? -side * FAR_AWAY_PX : row;
  };
}

/** How the whole of it lies in the frame; undefined: each of its rows in its own way. */
function wholeGround(
  { view, plane, bake }: Layer,
  canvas: Canvas,
  pose: CameraPose,
  levelM: number,
): Matrix | undefined {
  if (Math.abs(pose.z) >= 1e-3) return undefined;
  const matrix = multiply(groundMatrix(view, plane.depthM, pose, levelM), inverse(bake));
  const [a, b, c, d, e, f] = matrix;
  // From a low camera the nearest ground that is painted may end in the frame; strips draw it out.
  const covers = pose.roll !== 0 || levelM !== 0 || d * canvas.height + f >= view.height;
  if (!covers) return undefined;
  const unscaled = Math.abs(a - 1) + Math.abs(d - 1) + Math.abs(b) + Math.abs(c) < 1e-4;
  return unscaled ? [1, 0, 0, 1, Math.round(e), Math.round(f)] : matrix;
}

/** @param part of the frame, all that is to be drawn */
export function drawGround(g: SKRSContext2D, layer: Layer, given: CameraPose, part: Part): void {
  const { view, canvas } = layer;
  const pose = fromItsEye(layer, given);
  const level = levelOf(layer);
  const { levelM } = level;
  if (canvas === undefined || isHidden(view, pose, levelM)) return;
  const whole = wholeGround(layer, canvas, pose, levelM);
  if (whole === undefined) {
    drawStrips(g, layer, pose, level, part);
    return;
  }
  g.setTransform(...whole);
  g.drawImage(canvas, 0, 0);
}

function drawStrips(
  g: SKRSContext2D,
  { view, canvas, bake }: Layer,
  pose: CameraPose,
  level: Level,
  part: Part,
): void {
  if (canvas === undefined) return;
  const { levelM } = level;
  const spare = Math.abs(Math.sin(pose.roll)) * Math.max(view.width, view.height) * 0.6;
  const [scale, , , , offsetX, offsetY] = bake;
  g.save();
  // How fast the width grows from row to row decides how thin a strip must be.
  const overM = Math.max(0.05, Math.abs(view.eyeM - levelM + pose.y));
  const growth = Math.abs(pose.z) / (focalPx(view) * overM) + 1e-6;
  // Behind the eye it is turned over in the middle of a strip.
  const widestPx = pose.z < 0 ? 24 : 48;
  const stepAt = (k: number): number =>
    Math.min(widestPx, Math.max(1, Math.floor((4 * MISS_PX * k) / (growth * view.width))));
  // Strips end at whole pixels, unless the camera is rolled; what shines through is not laid twice.
  const overlap = pose.roll === 0 ? 0 : 0.5;
  const horizon = horizonInFrame(view, pose);
  const below = sideOf(view, levelM) > 0;
  const first = below ? Math.floor(Math.max(horizon + 0.5, -spare)) : -spare;
  const last = below ? view.height + spare : Math.min(horizon - 0.5, view.height + spare);
  for (let y = first, step = 1; y < last; y += step) {
    step = stepAt(groundAt(view, pose, level, y).k);
    if (y + step < part.top - spare || y > part.bottom + spare) continue;
    const top = groundAt(view, pose, level, y);
    const foot = groundAt(view, pose, level, y + step);
    const { k } = groundAt(view, pose, level, y + step / 2);
    const ends = [top.row * scale + offsetY, foot.row * scale + offsetY] as const;
    const from = Math.min(canvas.height - 1, Math.max(0, Math.min(...ends)));
    const to = Math.min(canvas.height, Math.max(from + 0.2, ...ends));
    // The strip leans as the ground between its two rows does, about the frame's middle.
    const middle = columnAt(view, pose, top, view.width / 2);
    const lean = (middle - columnAt(view, pose, foot, view.width / 2)) * k;
    const half = view.width / 2 + spare + Math.abs(lean);
    const turned = ends[0] > ends[1] === below;
    g.setTransform(...rolled(view, pose, [1, 0, lean / step, 1, view.width / 2, y]));
    // Ground that is seen turned over.
    if (turned) g.transform(1, 0, 0, -1, 0, step);
    g.drawImage(
      canvas,
      (middle - half / k) * scale + offsetX,
      from,
      (2 * half * scale) / k,
      to - from,
      -half,
      0,
      2 * half,
      step + overlap,
    );
  }
  g.restore();
}
