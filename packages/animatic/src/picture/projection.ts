// The pinhole: metres to pixels. The eye stands at the origin, `eyeM` above the ground, and looks along
// z; everything is relative to the set's own view ("design pixels", the frame at rest).
import type { View } from './sets/set.ts';

/** Where the camera is and looks, relative to the set's own view: metres, radians. */
export interface CameraPose {
  readonly x: number;
  readonly y: number;
  /** Forward. */
  readonly z: number;
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
  /** Focal length relative to the set's own. */
  readonly zoom: number;
}

/** Canvas matrix: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The set's own focal length, in shares of its unit: about a 25 mm lens at 16:9. */
const FOCAL = 0.95;
/** Nothing is nearer than this: a flat in the lens would fill the frame. */
const NEAREST_M = 0.25;

export const focalPx = (view: View): number => view.unit * FOCAL;

/** Row of the ground at `depthM`, design px. */
export function groundRow(view: View, depthM: number): number {
  return view.horizon + (focalPx(view) * view.eyeM) / depthM;
}

/** Pixels of one metre standing at `depthM`, design px. */
export const pxPerMetre = (view: View, depthM: number): number => focalPx(view) / depthM;

/** Row of the horizon in the frame, before any roll. */
export function horizonInFrame(view: View, pose: CameraPose): number {
  const centreY = view.height / 2;
  return (
    centreY +
    pose.zoom * (view.horizon - centreY) +
    pose.zoom * focalPx(view) * Math.tan(pose.pitch)
  );
}

export interface Projected {
  readonly x: number;
  readonly y: number;
  readonly pxPerM: number;
  /** Distance along the view; not above `NEAREST_M`: it is behind the lens. */
  readonly nearM: number;
}

/** A point of the world (metres; y above the ground) in the frame, before any roll. */
export function project(
  view: View,
  pose: CameraPose,
  at: readonly [number, number, number],
): Projected {
  const nearM = at[2] - pose.z;
  const pxPerM = (pose.zoom * focalPx(view)) / Math.max(NEAREST_M, nearM);
  return {
    x: view.width / 2 + pxPerM * (at[0] - pose.x) - pose.zoom * focalPx(view) * Math.tan(pose.yaw),
    y: horizonInFrame(view, pose) + pxPerM * (view.eyeM + pose.y - at[1]),
    pxPerM,
    nearM,
  };
}

/**
 * The pose for out-of-focus dressing in the near corners: it frames the picture, so it neither shrinks
 * nor shows its end when the camera backs away.
 */
export const dressingPose = (pose: CameraPose): CameraPose => ({
  ...pose,
  z: Math.max(0, pose.z),
  y: Math.max(0, pose.y),
  zoom: Math.max(1, pose.zoom),
  pitch: Math.min(0, pose.pitch),
});

/** How an upright plane at `depthM` lies in the frame: design px to frame px. */
export function planeMatrix(view: View, depthM: number, pose: CameraPose): Matrix {
  const near = Number.isFinite(depthM) ? Math.max(NEAREST_M, depthM - pose.z) : Infinity;
  const k = pose.zoom * (Number.isFinite(depthM) ? depthM / near : 1);
  const focal = focalPx(view);
  const shiftX = -pose.zoom * focal * (pose.x / near + Math.tan(pose.yaw));
  return rolled(view, pose, [
    k,
    0,
    0,
    k,
    view.width / 2 + shiftX - k * (view.width / 2),
    horizonInFrame(view, pose) + (pose.zoom * focal * pose.y) / near - k * view.horizon,
  ]);
}

/**
 * How the ground, or a level `levelM` above it, lies in the frame near `depthM`: exact everywhere while
 * the camera has not moved forward (then a step aside is a shear), else at that depth.
 */
export function groundMatrix(
  view: View,
  depthM: number,
  pose: CameraPose,
  levelM: number = 0,
): Matrix {
  const eyeM = view.eyeM - levelM;
  const near = Math.max(NEAREST_M, depthM - pose.z);
  const k = (pose.zoom * depthM) / near;
  const shear = (-pose.zoom * pose.x * depthM) / (near * eyeM);
  const tall = (pose.zoom * (eyeM + pose.y) * depthM) / (near * eyeM);
  return rolled(view, pose, [
    k,
    0,
    shear,
    tall,
    view.width / 2 -
      k * (view.width / 2) -
      shear * view.horizon -
      pose.zoom * focalPx(view) * Math.tan(pose.yaw),
    horizonInFrame(view, pose) - tall * view.horizon,
  ]);
}

/**
 * How a wall at `wallXM` lies in the frame near `depthM`: exact everywhere while the camera has not
 * moved forward (then a step up is a shear), else at that depth.
 */
export function wallMatrix(view: View, wallXM: number, depthM: number, pose: CameraPose): Matrix {
  const near = Math.max(NEAREST_M, depthM - pose.z);
  const k = (pose.zoom * depthM) / near;
  const wide = (k * (wallXM - pose.x)) / wallXM;
  const shear = (k * pose.y) / wallXM;
  return rolled(view, pose, [
    wide,
    shear,
    0,
    k,
    (view.width / 2) * (1 - wide) - pose.zoom * focalPx(view) * Math.tan(pose.yaw),
    horizonInFrame(view, pose) - k * view.horizon - shear * (view.width / 2),
  ]);
}

/** The camera's roll, around the middle of the frame, after `matrix`. */
export function rolled(view: View, pose: CameraPose, matrix: Matrix): Matrix {
  if (pose.roll === 0) return matrix;
  const cos = Math.cos(pose.roll);
  const sin = Math.sin(pose.roll);
  const [centreX, centreY] = [view.width / 2, view.height / 2];
  return multiply(
    [
      cos,
      sin,
      -sin,
      cos,
      centreX - cos * centreX + sin * centreY,
      centreY - sin * centreX - cos * centreY,
    ],
    matrix,
  );
}

export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
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

/**
 * Puts the point of a layer's canvas, px, that a point of the frame shows into two places of a list: not a
 * number where the layer is never seen.
 */
export type Under = (x: number, y: number, points: Float64Array, at: number) => void;

export function underMatrix(matrix: Matrix): Under {
  const [a, b, c, d, e, f] = inverse(matrix);
  return (x, y, points, at) => {
    points[at] = a * x + c * y + e;
    points[at + 1] = b * x + d * y + f;
  };
}
