// A wall that runs straight away from the eye: the side of a room, a street, a corridor. Each of its
// columns lies at its own depth; while the camera has not gone forward the whole is one shear, else it
// is drawn in strips, each at its own depth. What `ground.ts` does for rows, here for columns.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { drawOnItsSide, lying, onItsSide } from './on-its-side.ts';
import { rowsPainted } from './painted.ts';
import {
  focalPx,
  horizonInFrame,
  inverse,
  multiply,
  rolled,
  underMatrix,
  wallMatrix,
} from './projection.ts';
import type { CameraPose, Matrix, Under } from './projection.ts';
import { fromItsEye, paintedDepth } from './painted-depth.ts';
import type { View } from './sets/set.ts';
import type { Layer, Seen } from './layer.ts';
import type { Part } from './seen-parts.ts';

/** Wall nearer to the set's own eye than this share of its distance aside is never painted. */
const NEAREST_COLUMN = 0.22;
/** The corners of two strips may miss each other by this much. */
const MISS_PX = 0.5;
const WALL_SAMPLES = 32;
/** Frame px from where a wall vanishes in which single columns of it cannot be told. */
const FADES_PX = 2;
const FAR_AWAY_PX = 1e6;

interface Wall {
  readonly wallXM: number;
  /** From the eye that it was painted for. */
  readonly nearestM: number;
}

const nearestPainted = (wallXM: number): number => NEAREST_COLUMN * Math.abs(wallXM);

const wallOf = ({ forwardM }: Layer, wallXM: number): Wall => ({
  wallXM,
  nearestM: forwardM === undefined ? nearestPainted(wallXM) : -Infinity,
});

interface WallPoint {
  /** Design px. */
  readonly column: number;
  /** Frame px of one design px, up and down. */
  readonly k: number;
  /** Frame px that the eye's own height moves it by. */
  readonly lift: number;
}

/** What of the wall is seen in column `x` of the frame (before any roll). */
function wallAt(view: View, pose: CameraPose, { wallXM, nearestM }: Wall, x: number): WallPoint {
  const focal = focalPx(view);
  const side = Math.sign(wallXM);
  const across = x - view.width / 2 + pose.zoom * focal * Math.tan(pose.yaw);
  const asideM = Math.max(0.05, side * (wallXM - pose.x));
  const nearM = (pose.zoom * focal * asideM) / Math.max(0.5, side * across);
  const depthM = paintedDepth(nearM + pose.z, nearestM, Infinity, pose);
  return {
    column: view.width / 2 + (focal * wallXM) / depthM,
    k: (pose.zoom * depthM) / nearM,
    lift: (pose.zoom * focal * pose.y) / nearM,
  };
}

/** A rolled frame reaches beyond its own edges. */
const spareOf = (view: View, pose: CameraPose): number =>
  Math.abs(Math.sin(pose.roll)) * Math.max(view.width, view.height) * 0.6;

/** The frame's columns in which the wall can be seen: from where it vanishes to the edge. */
function columnsOf(view: View, pose: CameraPose, wallXM: number): [number, number] {
  const spare = spareOf(view, pose);
  const vanishing = view.width / 2 - pose.zoom * focalPx(view) * Math.tan(pose.yaw);
  return wallXM > 0
    ? [Math.max(-spare, vanishing + 0.5), view.width + spare]
    : [-spare, Math.min(view.width + spare, vanishing - 0.5)];
}

/** Whether the camera is still on the side of the wall that is painted. */
const isBefore = (pose: CameraPose, wallXM: number): boolean =>
  Math.sign(wallXM) * (wallXM - pose.x) > 0.05;

/** What of the wall is seen in a pose, and how large at most. */
export function wallSeen(
  view: View,
  pose: CameraPose,
  wallXM: number,
  nearestM: number = nearestPainted(wallXM),
): Seen {
  const spare = spareOf(view, pose);
  const horizon = horizonInFrame(view, pose);
  const [first, last] = columnsOf(view, pose, wallXM);
  let [left, right, top, bottom, scale] = [Infinity, -Infinity, Infinity, -Infinity, 0.5];
  if (first >= last || !isBefore(pose, wallXM)) return { left, right, top, bottom, scale };
  for (let i = 0; i <= WALL_SAMPLES; i++) {
    const { column, k, lift } = wallAt(
      view,
      pose,
      { wallXM, nearestM },
      first + ((last - first) * i) / WALL_SAMPLES,
    );
    left = Math.min(left, column);
    right = Math.max(right, column);
    top = Math.min(top, view.horizon + (-spare - horizon - lift) / k);
    bottom = Math.max(bottom, view.horizon + (view.height + spare - horizon - lift) / k);
    scale = Math.max(scale, k);
  }
  return { left, right, top, bottom, scale };
}

/** Which point of the wall's canvas a point of the frame shows. */
export function wallUnder(layer: Layer, given: CameraPose, wallXM: number): Under | undefined {
  const { view, canvas, bake } = layer;
  const pose = fromItsEye(layer, given);
  const wall = wallOf(layer, wallXM);
  if (canvas === undefined || !isBefore(pose, wallXM)) return undefined;
  const whole = wholeWall(layer, pose, wallXM);
  if (whole !== undefined) return underMatrix(whole);
  const [scale, , , , offsetX, offsetY] = bake;
  const horizon = horizonInFrame(view, pose);
  const vanishing = view.width / 2 - pose.zoom * focalPx(view) * Math.tan(pose.yaw);
  const side = Math.sign(wallXM);
  const [cos, sin] = [Math.cos(pose.roll), Math.sin(pose.roll)];
  const [centreX, centreY] = [view.width / 2, view.height / 2];
  // Asked for column by column.
  let [knownX, column, k, lift] = [NaN, 0, 1, 0];
  return (frameX, frameY, points, at) => {
    const dx = frameX - centreX;
    const dy = frameY - centreY;
    const x = centreX + cos * dx + sin * dy;
    const y = centreY - sin * dx + cos * dy;
    if (x !== knownX) {
      ({ column, k, lift } = wallAt(view, pose, wall, x));
      knownX = x;
    }
    const beside = side * (x - vanishing);
    const from = Math.min(canvas.width, Math.max(0, column * scale + offsetX));
    // Where it vanishes it is drawn, but hides nothing; where it ends its end goes on.
    const seenAt = beside < FADES_PX ? -side * FAR_AWAY_PX : from;
    points[at] = beside < -FADES_PX ? NaN : seenAt;
    points[at + 1] = (view.horizon + (y - horizon - lift) / k) * scale + offsetY;
  };
}

/** How the whole of it lies in the frame; undefined: each of its columns in its own way. */
function wholeWall(
  { view, plane, bake }: Layer,
  pose: CameraPose,
  wallXM: number,
): Matrix | undefined {
  if (Math.abs(pose.z) >= 1e-3) return undefined;
  const matrix = multiply(wallMatrix(view, wallXM, plane.depthM, pose), inverse(bake));
  const [a, b, c, d, e, f] = matrix;
  const unscaled = Math.abs(a - 1) + Math.abs(d - 1) + Math.abs(b) + Math.abs(c) < 1e-4;
  return unscaled ? [1, 0, 0, 1, Math.round(e), Math.round(f)] : matrix;
}

/** @param part of the frame, all that is to be drawn */
export function drawWall(
  g: SKRSContext2D,
  layer: Layer,
  given: CameraPose,
  wallXM: number,
  part: Part,
): void {
  const { canvas } = layer;
  const pose = fromItsEye(layer, given);
  if (canvas === undefined || !isBefore(pose, wallXM)) return;
  const whole = wholeWall(layer, pose, wallXM);
  if (whole === undefined) {
    drawStrips(g, layer, pose, wallOf(layer, wallXM), part);
    return;
  }
  g.setTransform(...whole);
  g.drawImage(canvas, 0, 0);
}

function drawStrips(
  g: SKRSContext2D,
  { view, canvas, bake, painted }: Layer,
  pose: CameraPose,
  wall: Wall,
  part: Part,
): void {
  if (canvas === undefined) return;
  const { wallXM } = wall;
  const [scale, , , , offsetX, offsetY] = bake;
  const horizon = horizonInFrame(view, pose);
  const [first, last] = columnsOf(view, pose, wallXM);
  const spare = spareOf(view, pose);
  // How fast the height grows from column to column decides how thin a strip must be.
  const asideM = Math.abs(wallXM - pose.x);
  const growth = Math.abs(pose.z) / (focalPx(view) * asideM) + 1e-6;
  // Behind the eye it is turned over in the middle of a strip.
  const widestPx = pose.z < 0 ? 24 : 64;
  // Strips end at whole pixels, unless the camera is rolled; what shines through is not laid twice.
  const overlap = pose.roll === 0 ? 0 : 0.5;
  const stepAt = (k: number): number =>
    Math.min(widestPx, Math.max(1, Math.floor((4 * MISS_PX * k) / (growth * view.height))));
  const side = onItsSide(canvas);
  const toPart: Matrix = [1, 0, 0, 1, -part.left, -part.top];
  drawOnItsSide(g, canvas, part, (lain) => {
    for (let x = Math.floor(first), step = 1; x < last; x += step) {
      step = stepAt(wallAt(view, pose, wall, x).k);
      if (x + step < part.left - spare || x > part.right + spare) continue;
      const { k } = wallAt(view, pose, wall, x + step / 2);
      const start = wallAt(view, pose, wall, x);
      const end = wallAt(view, pose, wall, x + step);
      const ends = [start, end].map(({ column }) => column * scale + offsetX);
      // Nearer than anything is painted the wall goes on as it was.
      const from = Math.min(canvas.width - 1, Math.max(0, Math.min(...ends)));
      const to = Math.min(canvas.width, Math.max(from + 0.05, ...ends));
      // The strip leans as the eye's height makes it, about the horizon, and as what grows along it does
      // in the middle of the frame.
      const raised = (end.lift - start.lift) / step;
      const middle = (view.height / 2 - horizon - (start.lift + end.lift) / 2) / k;
      const grown = ((end.k - start.k) / step) * middle;
      const lean = raised + grown;
      const foot = horizon + start.lift - (grown * step) / 2;
      // Only the rows that are in the frame.
      const slack = Math.abs(lean) * (step + 1) + 1;
      const row = (y: number): number => (view.horizon + (y - foot) / k) * scale + offsetY;
      const [firstRow, lastRow] = rowsPainted(painted, from, to);
      const top = Math.max(firstRow, Math.floor(row(-spare - slack)));
      const bottom = Math.min(lastRow, Math.ceil(row(view.height + spare + slack)));
      if (bottom <= top) continue;
      lain.setTransform(...lying(multiply(toPart, rolled(view, pose, [1, lean, 0, 1, x, foot]))));
      // Wall that is seen turned over.
      const turned = (ends[0] ?? 0) > (ends[1] ?? 0);
      if (turned) lain.transform(1, 0, 0, -1, 0, step);
      lain.drawImage(
        side,
        top,
        from,
        bottom - top,
        to - from,
        k * ((top - offsetY) / scale - view.horizon),
        0,
        (k * (bottom - top)) / scale,
        step + overlap,
      );
    }
  });
}
