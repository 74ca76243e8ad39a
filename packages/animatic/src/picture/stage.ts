// `stage(shot) → Scene`: a set's planes, painted once on their own canvases over all that the camera
// will see of them. Drawing a frame is then a handful of blits.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import type { Shot, Storyboard } from '../storyboard/storyboard.ts';
import { setPose } from './camera.ts';
import type { CameraPose } from './camera.ts';
import { lightOf } from './light/weather-light.ts';
import { seedOf } from './paint/noise.ts';
import { setNamed } from './sets/sets.ts';
import type { Plane, StageSet, View } from './sets/set.ts';

/** Canvas matrix: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Layer {
  readonly plane: Plane;
  readonly view: View;
  /** What was painted, and how design pixels lie on it; undefined for planes that are only live. */
  readonly canvas: Canvas | undefined;
  readonly bake: Matrix;
}

export interface Scene {
  readonly shot: Shot;
  readonly layers: readonly Layer[];
  readonly view: View;
  readonly set: StageSet;
  readonly seed: number;
}

/** Blow-ups past this are drawn soft rather than baked larger. */
const LARGEST_BAKE = 1.6;
const PATH_SAMPLES = 24;

/** How a plane at `depthM` lies in the frame: design px to frame px. */
export function planeMatrix(view: View, depthM: number, pose: CameraPose): Matrix {
  const focal = view.unit * 0.95;
  const near = Number.isFinite(depthM) ? Math.max(0.4, depthM - pose.z) : Infinity;
  const grown = Number.isFinite(depthM) ? depthM / near : 1;
  const k = pose.zoom * grown;
  const centreX = view.width / 2;
  const centreY = view.height / 2;
  const shiftX = -pose.zoom * focal * (pose.x / near + Math.tan(pose.yaw));
  const shiftY = pose.zoom * focal * (pose.y / near + Math.tan(pose.pitch));
  // Around the frame's middle: lengths grow from the vanishing point on the horizon.
  const offX = shiftX - k * centreX;
  const offY = shiftY + pose.zoom * (view.horizon - centreY) - k * view.horizon;
  const cos = Math.cos(pose.roll);
  const sin = Math.sin(pose.roll);
  return [
    cos * k,
    sin * k,
    -sin * k,
    cos * k,
    centreX + cos * offX - sin * offY,
    centreY + sin * offX + cos * offY,
  ];
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const det = a * d - b * c;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}

export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** Design px to frame px of a layer's own canvas. */
export function layerMatrix(layer: Layer, pose: CameraPose): Matrix {
  return multiply(planeMatrix(layer.view, layer.plane.depthM, pose), inverse(layer.bake));
}

/** What of a plane is ever seen along the path, and the largest it gets. */
function seen(
  base: View,
  depthM: number,
  poses: readonly CameraPose[],
): { view: View; scale: number } {
  let [left, right, top, bottom, scale] = [0, base.width, 0, base.height, 1];
  for (const pose of poses) {
    const matrix = planeMatrix(base, depthM, pose);
    const [a, b, c, d, e, f] = inverse(matrix);
    scale = Math.max(scale, Math.hypot(matrix[0], matrix[1]));
    for (const [x, y] of [
      [0, 0],
      [base.width, 0],
      [0, base.height],
      [base.width, base.height],
    ] as const) {
      left = Math.min(left, a * x + c * y + e);
      right = Math.max(right, a * x + c * y + e);
      top = Math.min(top, b * x + d * y + f);
      bottom = Math.max(bottom, b * x + d * y + f);
    }
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
    scale: Math.min(LARGEST_BAKE, scale),
  };
}

function isStill(poses: readonly CameraPose[]): boolean {
  const [first] = poses;
  return poses.every(
    (p) =>
      p.x === first?.x &&
      p.y === first.y &&
      p.z === first.z &&
      p.yaw === first.yaw &&
      p.pitch === first.pitch &&
      p.roll === first.roll &&
      p.zoom === first.zoom,
  );
}

function bakeMoving(base: View, plane: Plane, poses: readonly CameraPose[]): Layer {
  const { view, scale } = seen(base, plane.depthM, poses);
  const [from, to] = plane.rows ?? [-Infinity, Infinity];
  const top = Math.max(view.top, from * view.height);
  const bottom = Math.min(view.bottom, to * view.height);
  if (bottom - top < 1) return { plane, view, canvas: undefined, bake: [1, 0, 0, 1, 0, 0] };
  const canvas = createCanvas(
    Math.ceil((view.right - view.left) * scale),
    Math.ceil((bottom - top) * scale),
  );
  const bake: Matrix = [scale, 0, 0, scale, -view.left * scale, -top * scale];
  const g = canvas.getContext('2d');
  g.setTransform(...bake);
  plane.paint(g, view);
  return { plane, view, canvas, bake };
}

/** A camera that stands still needs one canvas per run of planes on which nothing moves. */
function bakeStill(base: View, planes: readonly Plane[], pose: CameraPose): Layer[] {
  const layers: Layer[] = [];
  let run: Canvas | undefined;
  for (const plane of planes) {
    const { view } = seen(base, plane.depthM, [pose]);
    const bake = planeMatrix(base, plane.depthM, pose);
    const apart = plane.blend !== undefined && layers.length > 1;
    const fresh = run === undefined || apart;
    const canvas: Canvas = fresh || run === undefined ? createCanvas(base.width, base.height) : run;
    const g = canvas.getContext('2d');
    g.setTransform(...bake);
    if (plane.blend !== undefined && !apart) g.globalCompositeOperation = plane.blend;
    plane.paint(g, view);
    g.globalCompositeOperation = 'source-over';
    if (fresh) layers.push({ plane, view, canvas, bake });
    else if (plane.live !== undefined) layers.push({ plane, view, canvas: undefined, bake });
    run = apart || plane.live !== undefined ? undefined : canvas;
  }
  return layers;
}

/** Which set a shot plays in: the title's quiet ground where it names none. */
function setOf(shot: Shot): StageSet {
  return setNamed(shot.set ?? 'studio');
}

export function stage(shot: Shot, storyboard: Storyboard): Scene {
  const { width, height } = storyboard.output;
  const set = setOf(shot);
  const light = lightOf(shot.time, shot.weather);
  // The place stays the same place in every shot of the film; the hand shakes anew in each.
  const placeSeed = seedOf(shot.set ?? 'studio', storyboard.seed);
  const seed = seedOf(`shot ${shot.id}`, storyboard.seed);
  const view: View = {
    width,
    height,
    unit: Math.sqrt(width * height),
    horizon: Math.round(set.horizon * height),
    left: 0,
    right: width,
    top: 0,
    bottom: height,
    seed: placeSeed,
    light,
  };
  const poses = Array.from({ length: PATH_SAMPLES + 1 }, (_, i) =>
    setPose(shot, shot.startS + ((shot.endS - shot.startS) * i) / PATH_SAMPLES, seed),
  );
  const planes = set.planes(light);
  const [first] = poses;
  const layers =
    first !== undefined && isStill(poses)
      ? bakeStill(view, planes, first)
      : planes.map((plane) => bakeMoving(view, plane, withHandLimits(poses, shot)));
  return { shot, layers, view, set, seed };
}

/** A hand moves between the samples too: its farthest reaches are added. */
function withHandLimits(poses: readonly CameraPose[], shot: Shot): CameraPose[] {
  if (!shot.camera.handheld) return [...poses];
  return poses.flatMap((p) =>
    [-1, 1].map((side) => ({
      ...p,
      x: p.x + side * 0.06,
      y: p.y + side * 0.045,
      yaw: p.yaw + side * 0.005,
      pitch: p.pitch + side * 0.005,
      roll: p.roll + side * 0.004,
    })),
  );
}
