// Closed and open curves through points, with corners: the alphabet of all drawings of things. Design
// units: a hundredth of the thing's height, x right, y up.
import { Path2D } from '@napi-rs/canvas';
import type { ShapePoint } from '../../shape/point.ts';

/** `corner` 0 (usual): the curve runs smoothly through; 1: sharp. From corner to corner it is straight. */
export type Point = ShapePoint;

/**
 * Points, or the same as text, which keeps a drawing on one line: `0 4, 17 1, 38 14!` (`!`: a corner; a
 * third number: a radius, where a line has one).
 */
export type Points = string | readonly Point[];

const READ = new Map<string, readonly Point[]>();

/** @throws RangeError if a point of the text is not two or three numbers */
export function pointsOf(points: Points): readonly Point[] {
  if (typeof points !== 'string') return points;
  let read = READ.get(points);
  if (read === undefined) {
    read = points.split(',').map((text): Point => {
      const corner = text.endsWith('!');
      const [x = NaN, y = NaN, third = corner ? 1 : 0] = (corner ? text.slice(0, -1) : text)
        .trim()
        .split(/\s+/)
        .map(Number);
      if (![x, y, third].every(Number.isFinite))
        throw new RangeError(`a point is "x y", "x y!" or "x y radius", not "${text.trim()}"`);
      return [x, y, third];
    });
    READ.set(points, read);
  }
  return read;
}

/**
 * Handle length as a share of the chord, along the Catmull-Rom direction: rounder than the plain
 * spline of the limbs. Four points make a circle, and uneven distances give no dents.
 */
const HANDLE = 0.375;

function handle(
  points: readonly Point[],
  index: number,
  towards: number,
  closed: boolean,
): [number, number] {
  const count = points.length;
  const at = (i: number): Point =>
    points[closed ? (i + count) % count : Math.max(0, Math.min(count - 1, i))] ?? [0, 0];
  const here = at(index);
  const next = at(index + towards);
  const before = at(index - 1);
  const after = at(index + 1);
  const dx = after[0] - before[0];
  const dy = after[1] - before[1];
  const length = Math.hypot(dx, dy) || 1;
  const chord = Math.hypot(next[0] - here[0], next[1] - here[1]);
  const reach = (HANDLE * chord * (1 - (here[2] ?? 0)) * towards) / length;
  return [here[0] + dx * reach, here[1] + dy * reach];
}

function trace(path: Path2D, given: Points, closed: boolean): Path2D {
  const points = pointsOf(given);
  const count = points.length;
  const first = points[0];
  if (first === undefined) return path;
  path.moveTo(first[0], first[1]);
  const segments = closed ? count : count - 1;
  for (let i = 0; i < segments; i++) {
    const j = (i + 1) % count;
    const to = points[j] ?? first;
    if (points[i]?.[2] === 1 && to[2] === 1) {
      path.lineTo(to[0], to[1]);
      continue;
    }
    const [ax, ay] = handle(points, i, 1, closed);
    const [bx, by] = handle(points, j, -1, closed);
    path.bezierCurveTo(ax, ay, bx, by, to[0], to[1]);
  }
  if (closed) path.closePath();
  return path;
}

export function outline(points: Points): Path2D {
  return trace(new Path2D(), points, true);
}

export function curve(points: Points): Path2D {
  return trace(new Path2D(), points, false);
}

/** A closed curve from its right half, foot to top; points on the axis (x = 0) are not doubled. */
export function mirrored(points: Points): Path2D {
  const half = pointsOf(points);
  return outline([
    ...half,
    ...half
      .filter(([x]) => x !== 0)
      .reverse()
      .map(([x, y, r]): Point => (r === undefined ? [-x, y] : [-x, y, r])),
  ]);
}

export function ellipse(x: number, y: number, rx: number, ry: number = rx, angle = 0): Path2D {
  const path = new Path2D();
  path.ellipse(x, y, Math.max(0.001, rx), Math.max(0.001, ry), angle, 0, Math.PI * 2);
  return path;
}

/** A box by its left foot corner, with round corners. */
export function box(x: number, y: number, width: number, height: number, radius = 0): Path2D {
  const path = new Path2D();
  if (radius > 0) path.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  else path.rect(x, y, width, height);
  return path;
}

/** A band along a line of points; the third number of each is its half width there. */
export function ribbon(line: Points): Path2D {
  const points = pointsOf(line);
  const left: Point[] = [];
  const right: Point[] = [];
  points.forEach(([x, y, radius = 1], i) => {
    const before = points[Math.max(0, i - 1)] ?? [x, y];
    const after = points[Math.min(points.length - 1, i + 1)] ?? [x, y];
    const dx = after[0] - before[0];
    const dy = after[1] - before[1];
    const length = Math.hypot(dx, dy) || 1;
    const end = i === 0 || i === points.length - 1 ? 0.6 : 0;
    left.push([x - (dy / length) * radius, y + (dx / length) * radius, end]);
    right.push([x + (dy / length) * radius, y - (dx / length) * radius, end]);
  });
  return outline([...left, ...right.reverse()]);
}

/** Many shapes as one path, to be filled in one go. */
export function together(shapes: readonly Path2D[]): Path2D {
  const path = new Path2D();
  for (const shape of shapes) path.addPath(shape);
  return path;
}

/** A path moved, turned (radians) and scaled. */
export function placed(
  shape: Path2D,
  x: number,
  y: number,
  { angle = 0, scale = 1, flip = false }: { angle?: number; scale?: number; flip?: boolean } = {},
): Path2D {
  const cos = Math.cos(angle) * scale;
  const sin = Math.sin(angle) * scale;
  const mirror = flip ? -1 : 1;
  const path = new Path2D();
  path.addPath(shape, { a: cos * mirror, b: sin * mirror, c: -sin, d: cos, e: x, f: y });
  return path;
}

/** A regular star or, with `inner` near `outer`, a many-cornered disc. */
export function star(
  x: number,
  y: number,
  outer: number,
  inner: number,
  tips: number,
  { angle = Math.PI / 2, corner = 1 }: { angle?: number; corner?: number } = {},
): Path2D {
  const points: Point[] = [];
  for (let i = 0; i < tips * 2; i++) {
    const radius = i % 2 === 0 ? outer : inner;
    const a = angle + (i * Math.PI) / tips;
    points.push([x + Math.cos(a) * radius, y + Math.sin(a) * radius, corner]);
  }
  return outline(points);
}
