// Smooth curves through points: Catmull-Rom, drawn as cubic Béziers. They are added to the path that
// is being built, so several make one fill.
import type { Point, ShapePoint } from './point.ts';

/** What a path is built with: a canvas' context or a `Path2D`. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  arc(
    x: number,
    y: number,
    radius: number,
    from: number,
    to: number,
    counterclockwise?: boolean,
  ): void;
  closePath(): void;
}

/** The usual Catmull-Rom tangent is (next − previous) / 2; a Bézier handle is a third of it. */
const HANDLE = 1 / 6;

/**
 * A curve from `b` to `c`, where a and d are its neighbours. Handles are kept shorter than half the
 * way, so that points at uneven distances give no loops.
 */
function curve(pen: Pen, a: ShapePoint, b: ShapePoint, c: ShapePoint, d: ShapePoint): void {
  const length = Math.hypot(c[0] - b[0], c[1] - b[1]);
  const handle = (
    from: ShapePoint,
    to: ShapePoint,
    corner: number,
  ): readonly [dx: number, dy: number] => {
    const [dx, dy] = [(to[0] - from[0]) * HANDLE, (to[1] - from[1]) * HANDLE];
    const size = Math.hypot(dx, dy);
    const factor = (1 - corner) * (size > length * 0.45 ? (length * 0.45) / size : 1);
    return [dx * factor, dy * factor];
  };
  const [bx, by] = handle(a, c, b[2] ?? 0);
  const [cx, cy] = handle(b, d, c[2] ?? 0);
  pen.bezierCurveTo(b[0] + bx, b[1] + by, c[0] - cx, c[1] - cy, c[0], c[1]);
}

/** A closed smooth outline through the points. */
export function smoothClosed(pen: Pen, points: readonly ShapePoint[]): void {
  const count = points.length;
  const at = (i: number): ShapePoint => points[(i + count) % count] ?? [0, 0];
  const [x, y] = at(0);
  pen.moveTo(x, y);
  for (let i = 0; i < count; i++) curve(pen, at(i - 1), at(i), at(i + 1), at(i + 2));
  pen.closePath();
}

/** A smooth line through the points; `join` goes on from where the path is instead of lifting the pen. */
export function smoothOpen(pen: Pen, points: readonly ShapePoint[], join = false): void {
  const last = points.length - 1;
  const at = (i: number): ShapePoint => points[Math.min(last, Math.max(0, i))] ?? [0, 0];
  const [x, y] = at(0);
  if (join) pen.lineTo(x, y);
  else pen.moveTo(x, y);
  for (let i = 0; i < last; i++) curve(pen, at(i - 1), at(i), at(i + 1), at(i + 2));
}

/** Points on the smooth line through `points`: `steps` from each to the next, ends included. */
export function sampled(points: readonly Point[], steps: number): Point[] {
  const last = points.length - 1;
  const at = (i: number): Point => points[Math.min(last, Math.max(0, i))] ?? [0, 0];
  const line: Point[] = [];
  for (let i = 0; i < last; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let step = 0; step < steps; step++) {
      const u = step / steps;
      const axis = (k: 0 | 1): number =>
        0.5 *
        (2 * b[k] +
          (c[k] - a[k]) * u +
          (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * u * u +
          (3 * b[k] - a[k] - 3 * c[k] + d[k]) * u * u * u);
      line.push([axis(0), axis(1)]);
    }
  }
  line.push(at(last));
  return line;
}

/** A disc, wound as `limb` winds its outlines, so that both may stand in one path. */
export function disc(pen: Pen, [x, y]: Point, radius: number): void {
  pen.moveTo(x + radius, y);
  pen.arc(x, y, radius, 0, -Math.PI * 2, true);
  pen.closePath();
}

/** An ellipse as four curves, turned by `angle`. */
export function oval(pen: Pen, [x, y]: Point, radiusX: number, radiusY: number, angle = 0): void {
  const k = 0.5523;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const px = (u: number, v: number): number => x + u * radiusX * cos - v * radiusY * sin;
  const py = (u: number, v: number): number => y + u * radiusX * sin + v * radiusY * cos;
  const quarter = (a: Point, b: Point, c: Point): void =>
    pen.bezierCurveTo(px(...a), py(...a), px(...b), py(...b), px(...c), py(...c));
  pen.moveTo(px(1, 0), py(1, 0));
  quarter([1, -k], [k, -1], [0, -1]);
  quarter([-k, -1], [-1, -k], [-1, 0]);
  quarter([-1, k], [-k, 1], [0, 1]);
  quarter([k, 1], [1, k], [1, 0]);
  pen.closePath();
}

/** The same outline, wound as `limb` and `disc` are: overlapping shapes of one path then add up. */
export function clockwise<P extends ShapePoint>(points: readonly P[]): P[] {
  let area = 0;
  points.forEach(([x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y];
    area += x * nextY - nextX * y;
  });
  return area > 0 ? points.toReversed() : [...points];
}
