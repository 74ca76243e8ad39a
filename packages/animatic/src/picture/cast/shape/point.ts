// Points of a drawing in metres: x right, y up.

export type Point = readonly [x: number, y: number];

export const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]];

export const subtract = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];

export const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** The point at `share` of the way from a to b. */
export const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

/** Where one comes to from `a` by `length` in the direction `angle` (radians, counter-clockwise from +x). */
export const polar = (a: Point, angle: number, length: number): Point => [
  a[0] + Math.cos(angle) * length,
  a[1] + Math.sin(angle) * length,
];

/** Direction from a to b, radians counter-clockwise from +x. */
export const direction = (a: Point, b: Point): number => Math.atan2(b[1] - a[1], b[0] - a[0]);

/** `p` turned around `centre` by `angle` radians, counter-clockwise. */
export function turned(p: Point, centre: Point, angle: number): Point {
  const [dx, dy] = subtract(p, centre);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [centre[0] + dx * cos - dy * sin, centre[1] + dx * sin + dy * cos];
}

/** Points given in a local frame, placed: scaled, turned and moved so that (0, 0) comes to `at`. */
export function placed(
  points: readonly ShapePoint[],
  at: Point,
  angle = 0,
  size: number | Point = 1,
): ShapePoint[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [sx, sy] = typeof size === 'number' ? [size, size] : size;
  return points.map(([x, y, corner = 0]) => [
    at[0] + x * sx * cos - y * sy * sin,
    at[1] + x * sx * sin + y * sy * cos,
    corner,
  ]);
}

/** A point of an outline; `corner` 0 (smooth, the default) … 1 (sharp). */
export type ShapePoint = readonly [x: number, y: number, corner?: number];

/** The same point as a corner of an outline. */
export const cornered = ([x, y]: ShapePoint, corner: number): ShapePoint => [x, y, corner];
