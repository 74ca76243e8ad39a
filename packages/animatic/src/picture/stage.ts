// `stage(shot) → Scene`: a set's planes, painted once on their own canvases over all that the camera
// will see of them, and the cast that stands between them. Drawing a frame is then a handful of blits.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import type { Shot, Storyboard } from '../storyboard/storyboard.ts';
import { cameraPath } from './camera-path.ts';
import type { CameraPath } from './camera-path.ts';
import { castActors, subjectOf } from './cast/actors.ts';
import type { Actor } from './cast/actors.ts';
import { groundSeen } from './ground.ts';
import { lightOf } from './light/weather-light.ts';
import { lightThrough } from './looks/looks.ts';
import { seedOf } from './paint/noise.ts';
import { dressingPose, inverse, multiply, planeMatrix } from './projection.ts';
import type { CameraPose, Matrix } from './projection.ts';
import { setNamed } from './sets/sets.ts';
import type { Plane, StageSet, View } from './sets/set.ts';
import { wallSeen } from './wall.ts';

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
  readonly actors: readonly Actor[];
  readonly view: View;
  readonly set: StageSet;
  readonly seed: number;
  readonly path: CameraPath;
}

/** Blow-ups past this are drawn soft rather than baked larger. */
const LARGEST_BAKE = 1.6;
const PATH_SAMPLES = 24;

/** Design px to frame px of an upright layer's own canvas. */
export function layerMatrix(layer: Layer, pose: CameraPose): Matrix {
  return multiply(uprightMatrix(layer.view, layer.plane, pose), inverse(layer.bake));
}

export function uprightMatrix(view: View, plane: Plane, pose: CameraPose): Matrix {
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
    scale: Math.min(LARGEST_BAKE, scale),
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

function isStill(poses: readonly CameraPose[]): boolean {
  const [first] = poses;
  if (first === undefined) return true;
  const keys = ['x', 'y', 'z', 'yaw', 'pitch', 'roll', 'zoom'] as const;
  return poses.every((pose) => keys.every((key) => pose[key] === first[key]));
}

/** Flats that the camera has passed, or is about to: a blur in the lens, left out. */
const PASSED = 0.22;

function isPassed(plane: Plane, poses: readonly CameraPose[]): boolean {
  // Ground and walls go on under and beside the camera.
  if (plane.ground === true || plane.wallXM !== undefined) return false;
  return poses.every((pose) => (plane.depthM - pose.z) / plane.depthM < PASSED);
}

function bake(base: View, plane: Plane, poses: readonly CameraPose[]): Layer {
  const { view, scale } = seen(base, plane, poses);
  const [from, to] = plane.rows ?? [-Infinity, Infinity];
  const top = Math.max(view.top, from * view.height);
  const bottom = Math.min(view.bottom, to * view.height);
  const [first, last] = plane.columns ?? [-Infinity, Infinity];
  const left = Math.max(view.left, first * view.width);
  const right = Math.min(view.right, last * view.width);
  if (plane.paint === undefined || bottom - top < 1 || right - left < 1)
    return { plane, view, canvas: undefined, bake: [1, 0, 0, 1, 0, 0] };
  const canvas = createCanvas(Math.ceil((right - left) * scale), Math.ceil((bottom - top) * scale));
  const matrix: Matrix = [scale, 0, 0, scale, -left * scale, -top * scale];
  const g = canvas.getContext('2d');
  g.setTransform(...matrix);
  plane.paint(g, view);
  return { plane, view, canvas, bake: matrix };
}

/** Which set a shot plays in: the title's quiet ground where it names none. */
function setOf(shot: Shot): StageSet {
  return setNamed(shot.set ?? 'studio');
}

export function stage(shot: Shot, storyboard: Storyboard): Scene {
  const { width, height, fps } = storyboard.output;
  const set = setOf(shot);
  const outside = lightThrough(shot.look, lightOf(shot.time, shot.weather));
  const light = set.relight?.(outside) ?? outside;
  // The place stays the same place in every shot of the film; the hand shakes anew in each.
  const placeSeed = seedOf(shot.set ?? 'studio', storyboard.seed);
  const seed = seedOf(`shot ${shot.id}`, storyboard.seed);
  const view: View = {
    width,
    height,
    unit: Math.sqrt(width * height),
    horizon: Math.round(set.horizon * height),
    eyeM: set.eyeM ?? 1.5,
    left: 0,
    right: width,
    top: 0,
    bottom: height,
    seed: placeSeed,
    light,
    outside,
  };
  const actors = castActors(shot, storyboard);
  const subjectAt = subjectOf(actors, shot.camera);
  const path = cameraPath(shot, view, subjectAt, seed);
  const samples = Math.max(PATH_SAMPLES, Math.ceil((shot.endS - shot.startS) * fps * 0.5));
  const poses = Array.from({ length: samples + 1 }, (_, i) =>
    path(shot.startS + ((shot.endS - shot.startS) * i) / samples),
  );
  const range = isStill(poses) ? poses.slice(0, 1) : withHandLimits(poses, shot);
  const layers = set
    .planes(light)
    .filter((plane) => !isPassed(plane, range))
    .map((plane) => bake(view, plane, range));
  return { shot, layers, actors, view, set, seed, path };
}

/** A hand moves between the samples too: its farthest reaches are added. */
function withHandLimits(poses: readonly CameraPose[], shot: Shot): CameraPose[] {
  if (!shot.camera.handheld) return [...poses];
  return poses.flatMap((p) =>
    [-1, 1].map((side) => ({
      ...p,
      x: p.x + side * 0.06,
      y: p.y + side * 0.045,
      yaw: p.yaw + side * 0.007,
      pitch: p.pitch + side * 0.007,
      roll: p.roll + side * 0.004,
    })),
  );
}
