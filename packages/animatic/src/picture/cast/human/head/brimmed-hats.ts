// Hats with a brim.
import type { Point, ShapePoint } from '../../shape/point.ts';
import { disc, oval, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import { darker, fill, line } from '../paint/ink.ts';
import type { Ink } from '../paint/ink.ts';
import { around, band, brim, dome, paintSolid, rim } from './hat-shapes.ts';
import type { PaintHat } from './hat-shapes.ts';
import type { Head } from './skull.ts';

/** A brim is in two halves: what lies behind the head is covered by the crown. */
function brimmed(
  ink: Ink,
  head: Head,
  colour: string,
  look: {
    y: number;
    half: number;
    top: number;
    shoulder: number;
    tilt?: number;
    ribbon?: string;
    out?: number;
  },
): void {
  const { y, half, top, shoulder, tilt = 0.07, ribbon, out = 1.1 } = look;
  fill(ink, darker(colour, 0.3), 0.5, (pen) =>
    smoothClosed(pen, brim(head, y - 0.012, half * 0.99, tilt)),
  );
  paintSolid(ink, head, colour, brim(head, y, half, tilt), 0.18);
  paintSolid(ink, head, colour, dome(head, y + 0.02, top, { out, shoulder, sag: tilt * 0.7 }));
  if (ribbon !== undefined)
    fill(ink, ribbon, 0.75, (pen) =>
      smoothClosed(pen, band(head, y + 0.03, y + 0.12, out * 1.005, tilt * 0.7)),
    );
}

/** Plaited straw: rings on the brim, rows and slants on the crown. */
function weave(ink: Ink, head: Head, colour: string): void {
  line(ink, darker(colour, 0.34), 0.6, 0.016, (pen) => {
    for (const k of [0.9, 0.78, 0.66])
      smoothOpen(
        pen,
        brim(head, 0.24, 0.98 * k, 0.1 * k)
          .slice(0, 5)
          .map(([x, y]): Point => [x, y]),
      );
    for (const [y, out] of [
      [0.42, 1.02],
      [0.5, 0.9],
    ] as const)
      smoothOpen(pen, around(head, y, out, 0.06));
    const { left, right } = rim(head, 0.4, 0.9);
    for (const u of [0.15, 0.38, 0.62, 0.85]) {
      const x = left + (right - left) * u;
      pen.moveTo(x - 0.03, 0.37);
      pen.lineTo(x + 0.03 - (u - 0.5) * 0.16, 0.57);
    }
  });
}

export const BRIMMED_HATS = {
  'straw-hat': (ink, head, colour) => {
    brimmed(ink, head, colour, {
      y: 0.24,
      half: 0.98,
      top: 0.62,
      shoulder: 0.7,
      tilt: 0.1,
      ribbon: '#c8503c',
    });
    if (head.px > 24) weave(ink, head, colour);
  },
  'sun-hat': (ink, head, colour) =>
    brimmed(ink, head, colour, {
      y: 0.22,
      half: 1.0,
      top: 0.58,
      shoulder: 0.74,
      tilt: 0.15,
      ribbon: '#8a5a4c',
    }),
  'brim-hat': (ink, head, colour) =>
    brimmed(ink, head, colour, {
      y: 0.25,
      half: 0.66,
      top: 0.68,
      shoulder: 0.78,
      tilt: 0.07,
      ribbon: darker(colour, 0.5),
    }),
  'cowboy-hat': (ink, head, colour) => {
    const c = -0.05 * head.side;
    paintSolid(
      ink,
      head,
      darker(colour, 0.14),
      [
        [c - 0.86, 0.36, 0.6],
        [c - 0.5, 0.2],
        [c, 0.14],
        [c + 0.5, 0.2],
        [c + 0.86, 0.36, 0.6],
        [c + 0.5, 0.3],
        [c, 0.26],
        [c - 0.5, 0.3],
      ],
      0.2,
    );
    const { left, right } = rim(head, 0.26, 1.08);
    paintSolid(ink, head, colour, [
      [left, 0.24, 0.5],
      [0, 0.19],
      [right, 0.24, 0.5],
      [right * 0.9, 0.55],
      [right * 0.5, 0.72],
      [(left + right) / 2, 0.64],
      [left * 0.5, 0.72],
      [left * 0.9, 0.55],
    ]);
    fill(ink, darker(colour, 0.5), 0.6, (pen) => smoothClosed(pen, band(head, 0.26, 0.33, 1.06)));
  },
  'top-hat': (ink, head, colour) => {
    const { left, right } = rim(head, 0.26, 1.02);
    paintSolid(ink, head, colour, brim(head, 0.26, 0.6, 0.06), 0.2);
    paintSolid(ink, head, colour, [
      [left, 0.27, 0.8],
      [0, 0.23],
      [right, 0.27, 0.8],
      [right * 1.08, 0.94, 0.7],
      [(left + right) / 2, 0.98],
      [left * 1.08, 0.94, 0.7],
    ]);
    fill(ink, '#b83a44', 0.75, (pen) => smoothClosed(pen, band(head, 0.28, 0.38, 1.0)));
  },
  'cone-hat': (ink, head, colour) => {
    const c = -0.05 * head.side;
    const shape: ShapePoint[] = [
      [c - 0.84, 0.14, 0.7],
      [c, 0.05],
      [c + 0.84, 0.14, 0.7],
      [c + 0.06, 0.66, 0.4],
      [c - 0.06, 0.66, 0.4],
    ];
    fill(ink, darker(colour, 0.46), 0.42, (pen) => smoothClosed(pen, brim(head, 0.13, 0.8, 0.07)));
    paintSolid(ink, head, colour, shape, 0.22);
    if (head.px > 30)
      line(ink, darker(colour, 0.2), 0.55, 0.012, (pen) => {
        for (const u of [-0.5, -0.15, 0.22, 0.56]) {
          pen.moveTo(c + u * 0.08, 0.63);
          pen.lineTo(c + u * 0.84, 0.09 + u * u * 0.06);
        }
      });
  },
  'witch-hat': (ink, head, colour) => {
    const c = -0.05 * head.side;
    const tip: Point = [c - 0.2 * (head.side >= 0 ? 1 : -1), 1.28];
    paintSolid(ink, head, darker(colour, 0.12), brim(head, 0.26, 0.84, 0.09), 0.2);
    const { left, right } = rim(head, 0.28, 1.04);
    paintSolid(ink, head, colour, [
      [left, 0.28, 0.6],
      [(left + right) / 2, 0.22],
      [right, 0.28, 0.6],
      [right * 0.62, 0.72],
      [c + 0.1, 1.05],
      [tip[0], tip[1], 0.7],
      [c - 0.1, 1.08],
      [left * 0.6, 0.72],
    ]);
    fill(ink, '#e0a83c', 0.8, (pen) => smoothClosed(pen, band(head, 0.29, 0.38, 1.02)));
  },
  'pirate-hat': (ink, head, colour) => {
    const c = -0.02 * head.side;
    paintSolid(ink, head, colour, [
      [c - 0.78, 0.3, 0.5],
      [c - 0.3, 0.17],
      [c + 0.3, 0.17],
      [c + 0.78, 0.3, 0.5],
      [c + 0.5, 0.62],
      [c, 0.78],
      [c - 0.5, 0.62],
    ]);
    line(ink, '#e0b84c', 0.85, 0.026, (pen) =>
      smoothOpen(pen, [
        [c - 0.74, 0.33],
        [c - 0.48, 0.58],
        [c, 0.74],
        [c + 0.48, 0.58],
        [c + 0.74, 0.33],
      ]),
    );
    if (head.front > 0)
      fill(ink, '#f6f0e4', 0.9, (pen) => {
        disc(pen, [c + head.side * 0.1, 0.49], 0.09);
        oval(pen, [c + head.side * 0.1, 0.41], 0.05, 0.05);
      });
  },
} satisfies Readonly<Record<string, PaintHat>>;
