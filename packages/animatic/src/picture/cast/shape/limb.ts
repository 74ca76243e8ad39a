// A limb, a tail, a branch: one closed outline at varying distance around a line.
import { distance, polar, direction } from './point.ts';
import type { Point } from './point.ts';
import { clockwise, disc, sampled } from './smooth.ts';
import type { Pen } from './smooth.ts';

export interface LimbEnds {
  /** Round (default), or cut straight across. */
  readonly start?: 'round' | 'flat';
  readonly end?: 'round' | 'flat';
}

interface Ribbon {
  readonly last: number;
  at(i: number): Point;
  width(i: number): number;
  heading(i: number): number;
  /** On the outline, or within it at `share` of the radius; side +1 is the left of the way. */
  edge(i: number, side: 1 | -1, share?: number): Point;
}

/** Points from one joint to the next. */
const STEPS = 4;

function ribbon(joints: readonly Point[], radii: readonly number[]): Ribbon {
  const line = sampled(joints, STEPS);
  const widths = sampled(
    radii.map((radius, i) => [i, radius] as const),
    STEPS,
  ).map(([, radius]) => Math.max(0, radius));
  const last = line.length - 1;
  const at = (i: number): Point => line[Math.min(last, Math.max(0, i))] ?? [0, 0];
  const width = (i: number): number => widths[Math.min(last, Math.max(0, i))] ?? 0;
  const heading = (i: number): number => direction(at(i - 1), at(i + 1));
  return {
    last,
    at,
    width,
    heading,
    edge: (i, side, share = 1) => polar(at(i), heading(i) + (side * Math.PI) / 2, width(i) * share),
  };
}

/**
 * The outline around `joints` (two or more) with a radius at each, smooth in between. Bends that are
 * sharper than the limb is thick get a disc, so that no notch opens on their inner side.
 */
export function limb(
  pen: Pen,
  joints: readonly Point[],
  radii: readonly number[],
  { start = 'round', end = 'round' }: LimbEnds = {},
): void {
  const { last, at, width, heading, edge } = ribbon(joints, radii);
  pen.moveTo(...edge(0, 1));
  for (let i = 1; i <= last; i++) pen.lineTo(...edge(i, 1));
  if (end === 'round') cap(pen, at(last), heading(last), width(last));
  for (let i = last; i >= 0; i--) pen.lineTo(...edge(i, -1));
  if (start === 'round') cap(pen, at(0), heading(0) + Math.PI, width(0));
  pen.closePath();

  for (let i = 1; i < joints.length - 1; i++) {
    const [a, b, c] = [joints[i - 1], joints[i], joints[i + 1]];
    if (!a || !b || !c) continue;
    const bend = Math.abs(Math.sin((direction(b, c) - direction(a, b)) / 2));
    if (bend > 0.3) disc(pen, at(i * STEPS), Math.min(width(i * STEPS), distance(a, b)));
  }
}

/**
 * The darker plane of a limb: the strip along one side of it (+1 left of the way, −1 right), from its
 * outline in to `share` of the radius (0 = the middle, negative = past it).
 */
export function limbPlane(
  pen: Pen,
  joints: readonly Point[],
  radii: readonly number[],
  side: 1 | -1,
  share: number,
): void {
  const { last, edge, heading } = ribbon(joints, radii);
  // It runs out to nothing at both ends.
  const inner = (i: number): Point => {
    const within = Math.sin((Math.min(i, last - i) / last) * Math.PI);
    return edge(i, side, 1 - (1 - share) * Math.min(1, 0.25 + within));
  };
  let sharp = false;
  for (let i = 1; i <= last; i++) {
    const turn = Math.abs(Math.sin((heading(i) - heading(i - 1)) / 2));
    if (turn > 0.24) sharp = true;
  }
  if (!sharp) {
    pen.moveTo(...edge(0, side));
    for (let i = 1; i <= last; i++) pen.lineTo(...edge(i, side));
    for (let i = last; i >= 0; i--) pen.lineTo(...inner(i));
    pen.closePath();
    return;
  }
  // Around a sharp bend the strip folds over itself: piece by piece, the pieces add up.
  for (let i = 0; i < last; i++) {
    const piece = clockwise([edge(i, side), edge(i + 1, side), inner(i + 1), inner(i)]);
    piece.forEach((p, k) => (k === 0 ? pen.moveTo(...p) : pen.lineTo(...p)));
    pen.closePath();
  }
}

/** Half a circle from the left of `heading` over its front to the right. */
function cap(pen: Pen, centre: Point, heading: number, radius: number): void {
  pen.arc(...centre, radius, heading + Math.PI / 2, heading - Math.PI / 2, true);
}
