// From the body's own space to the picture. A body has three directions in metres: f forward, u up,
// s to its own right. The picture has two; what is nearer lies a little lower, which makes belts and
// hems curve around the body.

import type { Point } from '../../shape/point.ts';

export type Vector = readonly [f: number, u: number, s: number];

export interface View {
  /** Radians: 0 faces the camera, π/2 the right edge of the picture, π away. */
  readonly yaw: number;
  /** Picture x of one metre forward and of one metre to its right. */
  readonly xf: number;
  readonly xs: number;
  /** How much nearer to the camera one metre forward and one metre to its right is. */
  readonly df: number;
  readonly ds: number;
}

/** Who faces right is turned this far: a three-quarter view, so the chest and both eyes are seen. */
export const SIDE_YAW = (64 / 180) * Math.PI;

const LOOK_DOWN = 0.07;

/**
 * Steps must be as long in the picture as in the world, or feet slide: forward is not shortened by
 * the little that a figure seen from the side is turned to the camera.
 */
export function viewOf(yaw: number): View {
  const [sin, cos] = [Math.sin(yaw), Math.cos(yaw)];
  const xf = Math.max(-1, Math.min(1, sin / Math.sin(SIDE_YAW)));
  return { yaw, xf, xs: -cos, df: cos, ds: sin };
}

export const depthOf = (view: View, [f, , s]: Vector): number => f * view.df + s * view.ds;

export const projected = (view: View, v: Vector): Point => [
  v[0] * view.xf + v[2] * view.xs,
  v[1] - depthOf(view, v) * LOOK_DOWN,
];

export const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

export const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

export const times = (a: Vector, k: number): Vector => [a[0] * k, a[1] * k, a[2] * k];

export const toward = (a: Vector, b: Vector, share: number): Vector => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

export const lengthOf = (a: Vector): number => Math.hypot(a[0], a[1], a[2]);

/** Two bones in space: the middle joint on the side of `hint`, and the end as near to `target` as it gets. */
export function bent(
  root: Vector,
  target: Vector,
  upper: number,
  lower: number,
  hint: Vector,
): { joint: Vector; end: Vector } {
  const way = minus(target, root);
  const far = Math.max(1e-6, lengthOf(way));
  const reach = Math.min(upper + lower - 1e-5, Math.max(Math.abs(upper - lower) + 1e-3, far));
  const along = times(way, 1 / far);
  const aside = minus(hint, times(along, dot(hint, along)));
  const size = lengthOf(aside);
  const across = size < 1e-6 ? ([0, 0, 0] as const) : times(aside, 1 / size);
  const x = (upper * upper + reach * reach - lower * lower) / (2 * reach);
  const y = Math.sqrt(Math.max(0, upper * upper - x * x));
  return {
    joint: plus(root, plus(times(along, x), times(across, y))),
    end: plus(root, times(along, reach)),
  };
}
