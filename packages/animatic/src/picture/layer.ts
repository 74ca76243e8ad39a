// One plane of a set as a picture: painted once over all that the camera will see of it, and drawn from
// wherever the camera is.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { drawGround, groundSeen } from './ground.ts';
import { roundEdges } from './paint/round-edges.ts';
import { NOTHING_PAINTED, paintedOf } from './painted.ts';
import type { Painted } from './painted.ts';
import {
  dressingPose,
  groundMatrix,
  inverse,
  multiply,
  planeMatrix,
  wallMatrix,
} from './projection.ts';
import type { CameraPose, Matrix } from './projection.ts';
import { redrawn } from './redrawn.ts';
import type { Part, SeenParts } from './seen-parts.ts';
import type { Plane, View } from './sets/set.ts';
import { drawWall, wallSeen } from './wall.ts';

export interface Layer {
  readonly plane: Plane;
  readonly view: View;
  /** What was painted, and how design pixels lie on it; undefined for planes that are only live. */
  readonly canvas: Canvas | undefined;
  readonly bake: Matrix;
  /** Where on the canvas; of a flat layer, where on the frame. */
  readonly painted: Painted;
  /** Redrawn for an eye this far forward of the set's own, and all that is seen from there. */
  readonly forwardM?: number;
  /** With all that lies behind it, in the frame's own pixels: from a camera that stands still. */
  readonly flat?: Canvas;
}

/** Share of the frame's height below the horizon where ground has surely begun. */
const UNDER_HORIZON = 0.06;
/** Blow-ups past this are drawn soft rather than baked larger. */
const LARGEST_BAKE = 1.35;

/** How an upright layer's own canvas is drawn: its px to frame px. */
export function drawnUpright({ view, plane, bake: baked }: Layer, pose: CameraPose): Matrix {
  const matrix = multiply(uprightMatrix(view, plane, pose), inverse(baked));
  const [a, b, , , e, f] = matrix;
  const unscaled = Math.abs(a - 1) < 1e-4 && Math.abs(b) < 1e-6;
  // Bilinear at a whole place is a copy, four times as fast.
  const whole = unscaled && (plane.soft === true || Math.abs(e % 1) + Math.abs(f % 1) < 1e-3);
  return whole ? [1, 0, 0, 1, Math.round(e), Math.round(f)] : matrix;
}

function uprightMatrix(view: View, plane: Plane, pose: CameraPose): Matrix {
  return planeMatrix(view, plane.depthM, plane.soft === true ? dressingPose(pose) : pose);
}

/** What of a plane is ever seen along the path, and the largest it gets. */
function seen(
  base: View,
  plane: Plane,
  poses: readonly CameraPose[],
): { view: View; scale: number } {
  let [left, right, top, bottom, scale] = [0, base.width, 0, base.height, 1];
  for (const pose of poses) {
    const box = planeSeen(base, plane, pose);
    left = Math.min(left, box.left);
    right = Math.max(right, box.right);
    top = Math.min(top, box.top);
    bottom = Math.max(bottom, box.bottom);
    scale = Math.max(scale, box.scale);
  }
  // Two pixels for what lies between the samples and for the resampling itself.
  const spare = 2 + base.unit * 0.004;
  return {
    view: {
      ...base,
      left: left - spare,
      right: right + spare,
      top: top - spare,
      bottom: bottom + spare,
    },
    scale,
  };
}

export interface Seen {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly scale: number;
}

function planeSeen(base: View, plane: Plane, pose: CameraPose): Seen {
  if (plane.ground === true) return groundSeen(base, pose, plane.levelM ?? 0);
  if (plane.wallXM !== undefined) return wallSeen(base, pose, plane.wallXM);
  return uprightSeen(base, plane, pose);
}

function uprightSeen(base: View, plane: Plane, pose: CameraPose): Seen {
  const matrix = uprightMatrix(base, plane, pose);
  const [a, b, c, d, e, f] = inverse(matrix);
  const corners = [
    [0, 0],
    [base.width, 0],
    [0, base.height],
    [base.width, base.height],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    scale: Math.hypot(matrix[0], matrix[1]),
  };
}

/** Flats that the camera has passed, or is about to: a blur in the lens, left out. */
const PASSED = 0.22;

export function isPassed(plane: Plane, poses: readonly CameraPose[]): boolean {
  // Ground and walls go on under and beside the camera.
  if (plane.ground === true || plane.wallXM !== undefined) return false;
  return poses.every((pose) => (plane.depthM - pose.z) / plane.depthM < PASSED);
}

/** What a lens that is wide open leaves sharp. */
export interface Focus {
  readonly nearM: number;
  readonly zoom: number;
}

/** Blur of an upright plane, frame px at the size of 1280×720, for one dioptre out of focus. */
const BLUR_PX = 7;
const MOST_BLUR_PX = 11;
/** A blur of this radius on its canvas is enough: beyond, the canvas is smaller instead. */
const CANVAS_BLUR_PX = 2.6;

/** Frame px. The ground is left sharp: it runs through the focus. */
function blurOf(plane: Plane, view: View, pose: CameraPose, focus: Focus | undefined): number {
  if (focus === undefined || plane.ground === true || plane.wallXM !== undefined) return 0;
  if (plane.soft === true) return 0;
  const away = plane.depthM === Infinity ? 0 : 1 / Math.max(0.3, plane.depthM - pose.z);
  const off = Math.abs(1 / focus.nearM - away) * focus.zoom;
  return Math.min(MOST_BLUR_PX, BLUR_PX * off) * (view.unit / 960);
}

/**
 * @param grounded ground covers all below the horizon: no sky is painted there
 * @param focus absent: all is sharp
 */
export function bake(
  base: View,
  plane: Plane,
  poses: readonly [CameraPose, ...CameraPose[]],
  { grounded, focus }: { grounded: boolean; focus: Focus | undefined },
): Layer {
  const { view, scale: largest } = seen(base, plane, poses);
  const blurPx = blurOf(plane, view, poses[0], focus);
  const wanted = Math.min(LARGEST_BAKE, largest);
  const scale = Math.min(wanted, (CANVAS_BLUR_PX / Math.max(0.01, blurPx)) * largest);
  const radius = (blurPx * scale) / largest;
  // A camera that rises sees over the feet of the far planes, to the sky behind.
  const rises = poses.some(({ y }) => y > 0.4);
  const toHorizon = grounded && !rises && plane.depthM === Infinity && plane.rows === undefined;
  const [from, to] = plane.rows ?? [
    -Infinity,
    toHorizon ? base.horizon / base.height + UNDER_HORIZON : Infinity,
  ];
  const top = Math.max(view.top, from * view.height);
  const bottom = Math.min(view.bottom, to * view.height);
  const [first, last] = plane.columns ?? [-Infinity, Infinity];
  const left = Math.max(view.left, first * view.width);
  const right = Math.min(view.right, last * view.width);
  if (plane.paint === undefined || bottom - top < 1 || right - left < 1)
    return { plane, view, canvas: undefined, bake: [1, 0, 0, 1, 0, 0], painted: NOTHING_PAINTED };
  // Painted to its very end: no pixel of it is half empty.
  const sharp = createCanvas(
    Math.max(1, Math.floor((right - left) * scale)),
    Math.max(1, Math.floor((bottom - top) * scale)),
  );
  const matrix: Matrix = [scale, 0, 0, scale, -left * scale, -top * scale];
  const g = sharp.getContext('2d');
  g.setTransform(...matrix);
  plane.paint(g, view);
  const stands = plane.depthM !== Infinity && plane.blend === undefined;
  if (stands && view.light.clay === true)
    roundEdges(
      sharp,
      { left: 0, top: 0, width: sharp.width, height: sharp.height },
      view.unit * scale * 0.014,
    );
  const cut = stands && view.light.cutPaper === true ? onSheet(sharp, view.unit * scale) : sharp;
  const canvas = radius > 0.4 ? blurred(cut, radius) : cut;
  const layer = { plane, view, canvas, bake: matrix, painted: NOTHING_PAINTED };
  const shown = redrawn(layer, poses) ?? layer;
  return { ...shown, painted: paintedOf(shown.canvas) };
}

/** A sheet of paper that lies on those behind it: its shadow above and around its edge. */
function onSheet(sheet: Canvas, unitPx: number): Canvas {
  const canvas = createCanvas(sheet.width, sheet.height);
  const g = canvas.getContext('2d');
  g.shadowColor = 'rgba(8,14,34,0.6)';
  g.shadowBlur = unitPx * 0.016;
  g.shadowOffsetY = -unitPx * 0.004;
  g.drawImage(sheet, 0, 0);
  return canvas;
}

function blurred(sharp: Canvas, radiusPx: number): Canvas {
  const canvas = createCanvas(sharp.width, sharp.height);
  const g = canvas.getContext('2d');
  g.filter = `blur(${radiusPx.toFixed(2)}px)`;
  g.drawImage(sharp, 0, 0);
  // What the edge lost to the nothing beyond it.
  g.filter = 'none';
  g.globalCompositeOperation = 'destination-over';
  g.drawImage(sharp, 0, 0);
  return canvas;
}

/** What was painted of it, as it is seen from `pose`, in one part of the frame. */
function drawPainted(
  g: SKRSContext2D,
  layer: Layer,
  pose: CameraPose,
  opacity: number,
  part: Part,
): void {
  const { plane, canvas } = layer;
  if (canvas === undefined) return;
  g.save();
  clipTo(g, part);
  g.globalAlpha = opacity;
  if (plane.blend !== undefined) g.globalCompositeOperation = plane.blend;
  if (plane.ground === true) drawGround(g, layer, pose, part);
  else if (plane.wallXM !== undefined) drawWall(g, layer, pose, plane.wallXM, part);
  else {
    g.setTransform(...drawnUpright(layer, pose));
    const { left, top, width, height } = layer.painted.content;
    if (width > 0) g.drawImage(canvas, left, top, width, height, left, top, width, height);
  }
  g.restore();
}

function clipTo(g: SKRSContext2D, { left, top, right, bottom }: Part): void {
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.beginPath();
  g.rect(left, top, right - left, bottom - top);
  g.clip();
}

/** How much of it is left while the lens passes it. */
export function opacityOf(plane: Plane, pose: CameraPose): number {
  if (plane.ground === true || plane.wallXM !== undefined) return 1;
  const left = Number.isFinite(plane.depthM) ? (plane.depthM - pose.z) / plane.depthM : 1;
  return Math.min(1, Math.max(0, (left - 0.16) / 0.24));
}

/**
 * For a camera that stands still: runs of layers become one picture of the frame, as far as nothing
 * moves on them and nobody stands between them.
 *
 * @param isApart whether somebody may stand between a layer and the one before it
 */
export function flatten(
  layers: readonly Layer[],
  pose: CameraPose,
  frame: { width: number; height: number },
  isApart: (index: number) => boolean,
): Layer[] {
  const flat: Layer[] = [];
  const whole: Part = { left: 0, top: 0, right: frame.width, bottom: frame.height };
  let open: { canvas: Canvas; g: SKRSContext2D } | undefined;
  layers.forEach((layer, i) => {
    if (open === undefined || isApart(i)) {
      // Light alone is no ground for others.
      if (layer.plane.blend !== undefined) {
        open = undefined;
        flat.push(layer);
        return;
      }
      const canvas = createCanvas(frame.width, frame.height);
      open = { canvas, g: canvas.getContext('2d') };
      flat.push({ ...layer, flat: canvas });
    }
    drawPainted(open.g, layer, pose, opacityOf(layer.plane, pose), whole);
    flat.splice(-1, 1, { ...layer, flat: open.canvas });
    // What lives on it is drawn between it and the next.
    if (layer.plane.live !== undefined) open = undefined;
  });
  return flat.map((layer) =>
    layer.flat === undefined ? layer : { ...layer, painted: paintedOf(layer.flat) },
  );
}

export function drawLayer(
  g: SKRSContext2D,
  layer: Layer,
  pose: CameraPose,
  tS: number,
  { painted, open }: SeenParts,
): void {
  const { plane, view, flat } = layer;
  const opacity = opacityOf(plane, pose);
  for (const part of painted) {
    const { left, top, right, bottom } = part;
    const [width, height] = [right - left, bottom - top];
    if (flat !== undefined) {
      g.setTransform(1, 0, 0, 1, 0, 0);
      g.drawImage(flat, left, top, width, height, left, top, width, height);
    } else if (opacity > 0.004) drawPainted(g, layer, pose, opacity, part);
  }
  if (plane.live !== undefined && open !== undefined && opacity > 0.004) {
    g.save();
    clipTo(g, open);
    g.globalAlpha = opacity;
    g.setTransform(...liveMatrix(view, plane, pose));
    plane.live(g, view, tS, pose);
    g.restore();
  }
}

function liveMatrix(view: View, plane: Plane, pose: CameraPose): Matrix {
  if (plane.ground === true) return groundMatrix(view, plane.depthM, pose, plane.levelM);
  if (plane.wallXM !== undefined) return wallMatrix(view, plane.wallXM, plane.depthM, pose);
  return uprightMatrix(view, plane, pose);
}
