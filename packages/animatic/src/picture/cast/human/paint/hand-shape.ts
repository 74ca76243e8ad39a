// A hand of a figure: wrist at (0, 0), fingers along +x, thumb at +y, about 1 long. Mittens when it is
// small in the frame, five fingers in a close shot.
import { direction, placed, polar } from '../../shape/point.ts';
import type { Point } from '../../shape/point.ts';
import { limb } from '../../shape/limb.ts';
import { clockwise, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import type { Pen } from '../../shape/smooth.ts';
import type { HandShape } from '../figure/pose.ts';
import { darker, fill, lighter, line } from './ink.ts';
import type { Ink } from './ink.ts';

interface Finger {
  readonly base: Point;
  readonly angle: number;
  /** Added at each of its two joints. */
  readonly bend: number;
  readonly length: number;
  readonly girth: number;
}

const LENGTHS = [0.43, 0.48, 0.45, 0.36] as const;
const GIRTHS = [0.064, 0.068, 0.065, 0.056] as const;

const finger = (i: number, angle: number, bend: number, stretch = 1): Finger => ({
  base: [0.46 - Math.abs(i - 1) * 0.012, 0.15 - i * 0.1],
  angle,
  bend,
  length: (LENGTHS[i] ?? 0.4) * stretch,
  girth: GIRTHS[i] ?? 0.06,
});

/** The four fingers, index first. */
function fingersOf(shape: HandShape): Finger[] {
  const each = (of: (i: number) => Finger): Finger[] => [0, 1, 2, 3].map(of);
  switch (shape) {
    case 'open':
      return each((i) => finger(i, 0.3 - i * 0.2, -0.03 + i * 0.01));
    case 'flat':
      return each((i) => finger(i, 0.03 - i * 0.03, -0.02));
    case 'fist':
    case 'hold':
    case 'thumb-up':
      return each((i) => finger(i, -0.12, -1.5, 0.72));
    case 'point':
      return each((i) => (i === 0 ? finger(0, 0.05, -0.03, 1.05) : finger(i, -0.14, -1.5, 0.72)));
    case 'pinch':
      return each((i) => (i === 0 ? finger(0, 0.35, -0.62) : finger(i, -0.02, -0.42 - i * 0.14)));
    case 'relaxed':
      return each((i) => finger(i, -0.02 - i * 0.05, -0.24 - i * 0.07));
  }
}

function thumbOf(shape: HandShape): Finger {
  const base: Point = [0.13, 0.13];
  const girth = 0.078;
  switch (shape) {
    case 'open':
      return { base, angle: 1.05, bend: -0.18, length: 0.4, girth };
    case 'thumb-up':
      return { base: [0.3, 0.12], angle: 1.5, bend: 0.08, length: 0.42, girth };
    case 'fist':
      return { base, angle: 0.42, bend: -0.75, length: 0.44, girth };
    case 'hold':
    case 'pinch':
      return { base, angle: 0.72, bend: -0.38, length: 0.46, girth };
    case 'flat':
    case 'point':
    case 'relaxed':
      return { base, angle: 0.62, bend: -0.24, length: 0.38, girth };
  }
}

function joints({ base, angle, bend, length }: Finger): Point[] {
  const a = polar(base, angle, length * 0.44);
  const b = polar(a, angle + bend, length * 0.32);
  return [base, a, b, polar(b, angle + bend * 2, length * 0.24)];
}

const radii = ({ girth }: Finger): number[] => [girth, girth * 0.98, girth * 0.9, girth * 0.74];

const PALM = [
  [-0.06, 0.13],
  [0.16, 0.2],
  [0.4, 0.22],
  [0.5, 0.17],
  [0.51, -0.15],
  [0.42, -0.21],
  [0.18, -0.19],
  [-0.06, -0.13],
] as const;

export interface HandPlace {
  readonly wrist: Point;
  readonly angle: number;
  readonly sizeM: number;
  /** +1: the thumb lies to the left of where the hand points. */
  readonly thumb: 1 | -1;
}

export function paintHand(ink: Ink, colour: string, shape: HandShape, place: HandPlace): void {
  const { wrist, angle, sizeM, thumb } = place;
  const put = (points: readonly Point[]): Point[] =>
    placed(points, wrist, angle, [sizeM, sizeM * thumb]).map(([x, y]) => [x, y]);
  const px = sizeM * ink.pxPerM;
  const scaled = (values: readonly number[]): number[] => values.map((value) => value * sizeM);
  const fingers = fingersOf(shape);
  const whole = (pen: Pen): void => {
    const palm = put(PALM);
    // Mirrored outlines are wound the other way; overlaps must add up, not cancel.
    smoothClosed(pen, clockwise(palm));
    for (const finger of fingers) limb(pen, put(joints(finger)), scaled(radii(finger)));
  };
  const drawThumb = (pen: Pen): void => {
    const own = thumbOf(shape);
    limb(pen, put(joints(own)), scaled(radii(own).map((r, i) => r * (i === 0 ? 1.05 : 1))));
  };
  if (px < 12) {
    fill(ink, colour, 0.8, (pen) => {
      limb(
        pen,
        put([
          [0.05, 0],
          [0.4, 0.01],
          [shape === 'fist' ? 0.5 : 0.78, -0.04],
        ]),
        scaled([0.17, 0.21, 0.13]),
      );
      drawThumb(pen);
    });
    return;
  }
  fill(ink, colour, 0.6, whole);
  const shade = darker(colour, 0.26);
  if (px > 22) {
    // What separates the fingers.
    const folded = fingers.map((finger) => put(joints(finger)));
    line(ink, shade, 0.5, Math.max(0.9 / ink.pxPerM, sizeM * 0.018), (pen) => {
      for (let i = 0; i < 3; i++) {
        const [a, b] = [folded[i], folded[i + 1]];
        if (!a || !b) continue;
        const mid = (k: number): Point => {
          const [p, q] = [a[k] ?? [0, 0], b[k] ?? [0, 0]];
          return [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
        };
        smoothOpen(pen, [mid(0), mid(1), mid(2)]);
      }
    });
  }
  if (px > 60) {
    fill(ink, lighter(colour, 0.42), 0.75, (pen) => {
      for (const finger of fingers) {
        if (Math.abs(finger.bend) > 1) continue;
        const own = joints(finger);
        const from: Point = own[2] ?? [0, 0];
        const tip: Point = own[3] ?? [0, 0];
        const at = direction(from, tip);
        const nail = placed(
          [
            [-0.03, 0.034],
            [0.03, 0.036],
            [0.052, 0],
            [0.03, -0.036],
            [-0.03, -0.034],
          ],
          polar(tip, at, 0.004),
          at,
        ).map(([x, y]): Point => [x, y]);
        smoothClosed(pen, put(nail));
      }
    });
  }
  fill(ink, shade, 0.5, (pen) => {
    const own = thumbOf(shape);
    const edge = joints(own).map(([x, y], i) => [x + 0.014, y - 0.03 - i * 0.004] as const);
    limb(pen, put(edge), scaled(radii(own)));
  });
  fill(ink, colour, 0.64, drawThumb);
}
