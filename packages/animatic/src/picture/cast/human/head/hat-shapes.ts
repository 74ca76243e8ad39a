// What hats are built of, in head units: domes over the skull, brims around it, bands.
import type { Point, ShapePoint } from '../../shape/point.ts';
import { cornered } from '../../shape/point.ts';
import { smoothClosed } from '../../shape/smooth.ts';
import type { Pen } from '../../shape/smooth.ts';
import { darker, fill } from '../paint/ink.ts';
import type { Ink } from '../paint/ink.ts';
import type { Head } from './skull.ts';

/** `colour` is the hat's own; the hair is painted already. */
export type PaintHat = (ink: Ink, head: Head, colour: string) => void;

/** How far the skull with its hair reaches left and right at a height. */
export function rim(head: Head, y: number, out: number): { left: number; right: number } {
  const { left, right } = head.reach(y);
  return { left: left * out, right: right * out };
}

/** The lower edge of something that goes around the head at `y`: it sags in the middle of the picture. */
export function around(head: Head, y: number, out: number, sag = 0.05): Point[] {
  const { left, right } = rim(head, y, out);
  const front = head.front >= 0 ? 1 : -1;
  return [-1, -0.72, -0.35, 0, 0.35, 0.72, 1].map((u): Point => {
    const x = u < 0 ? -u * left : u * right;
    return [x, y - sag * front * Math.sqrt(Math.max(0, 1 - u * u))];
  });
}

/** A dome from the edge at `y` up to `top`. */
export function dome(
  head: Head,
  y: number,
  top: number,
  { out = 1.1, sag = 0.05, lean = 0, shoulder = 0.62 } = {},
): ShapePoint[] {
  const edge = around(head, y, out, sag);
  const { left, right } = rim(head, y, out);
  const at = (u: number): number => y + (top - y) * u;
  return [
    ...edge.map((p, i): ShapePoint => cornered(p, i === 0 || i === edge.length - 1 ? 0.6 : 0)),
    [right * 0.99 + lean * 0.2, at(0.42)],
    [right * shoulder + lean * 0.7, at(0.86)],
    [(left + right) / 2 + lean, at(1)],
    [left * shoulder + lean * 0.7, at(0.86)],
    [left * 0.99 + lean * 0.2, at(0.42)],
  ];
}

/** A flat ring around the head: its visible lower half hangs before the brow, the rest is behind. */
export function brim(head: Head, y: number, half: number, tilt = 0.07): ShapePoint[] {
  const centre = -0.05 * head.side;
  const front = head.front >= 0 ? 1 : -1;
  return [
    [centre - half, y, 0.2],
    [centre - half * 0.62, y - tilt * front],
    [centre, y - tilt * 1.3 * front],
    [centre + half * 0.62, y - tilt * front],
    [centre + half, y, 0.2],
    [centre + half * 0.6, y + tilt * 0.55],
    [centre, y + tilt * 0.7],
    [centre - half * 0.6, y + tilt * 0.55],
  ];
}

const ends = (points: readonly Point[]): ShapePoint[] =>
  points.map((p, i) => cornered(p, i === 0 || i === points.length - 1 ? 0.9 : 0));

/** A strip between two heights around the head. */
export function band(head: Head, from: number, to: number, out: number, sag = 0.05): ShapePoint[] {
  const lower = around(head, from, out, sag);
  const upper = around(head, to, out, sag).toReversed();
  return [...ends(lower), ...ends(upper)];
}

/** A shape with its darker plane on the side away from where the head looks. */
export function paintSolid(
  ink: Ink,
  head: Head,
  colour: string,
  shape: readonly ShapePoint[],
  shade = 0.26,
): void {
  fill(ink, colour, 0.8, (pen) => smoothClosed(pen, shape));
  const ys = shape.map(([, y]) => y);
  const xs = shape.map(([x]) => x);
  const [top, bottom] = [Math.max(...ys), Math.min(...ys)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const way = head.side >= -0.05 ? -1 : 1;
  const edge = way < 0 ? left : right;
  ink.g.save();
  ink.g.beginPath();
  smoothClosed(ink.g, shape);
  ink.g.clip();
  fill(ink, darker(colour, shade), 0.55, (pen) =>
    smoothClosed(pen, [
      [edge + way * 0.2, bottom - 0.2],
      [edge + way * 0.2, top + 0.2],
      [edge - way * (right - left) * 0.42, top + 0.1],
      [edge - way * (right - left) * 0.3, (top + bottom) / 2],
      [edge - way * (right - left) * 0.38, bottom - 0.1],
    ]),
  );
  ink.g.restore();
}

export function polygon(pen: Pen, points: readonly Point[]): void {
  points.forEach(([x, y], i) => {
    if (i === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  });
  pen.closePath();
}
