// What sits in the hair: crowns, bows, flowers, ears.
import type { Point } from '../../shape/point.ts';
import { limb } from '../../shape/limb.ts';
import { disc, oval, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import { darker, fill, lighter, line } from '../paint/ink.ts';
import type { Ink } from '../paint/ink.ts';
import { around, band, polygon, rim } from './hat-shapes.ts';
import type { PaintHat } from './hat-shapes.ts';
import type { Head } from './skull.ts';

export const ORNAMENTS = {
  crown: (ink, head, colour) => {
    const c = -0.03 * head.side;
    const w = 0.34;
    const points: Point[] = [
      [c - w, 0.34],
      [c - w * 1.16, 0.66],
      [c - w * 0.6, 0.5],
      [c, 0.72],
      [c + w * 0.6, 0.5],
      [c + w * 1.16, 0.66],
      [c + w, 0.34],
    ];
    fill(ink, darker(colour, 0.3), 0.6, (pen) =>
      polygon(pen, [
        ...points.slice(0, 1),
        [c - w * 0.9, 0.6],
        [c - w * 0.2, 0.56],
        [c + w * 0.4, 0.58],
        [c + w * 0.9, 0.6],
        ...points.slice(-1),
      ]),
    );
    fill(ink, colour, 0.9, (pen) => polygon(pen, [...points, [c, 0.285]]));
    fill(ink, lighter(colour, 0.4), 0.95, (pen) => {
      for (const [x, y] of [points[1], points[3], points[5]] as Point[]) disc(pen, [x, y], 0.036);
    });
    fill(ink, '#d8343a', 0.85, (pen) => {
      oval(pen, [c, 0.4], 0.04, 0.05);
      disc(pen, [c - w * 0.62, 0.405], 0.028);
      disc(pen, [c + w * 0.62, 0.405], 0.028);
    });
  },
  tiara: (ink, head, colour) => {
    if (head.front < -0.2) return;
    const x = head.side * 0.22;
    line(ink, colour, 0.95, 0.03, (pen) =>
      smoothOpen(pen, [
        [x - 0.3, 0.36],
        [x, 0.42],
        [x + 0.24, 0.36],
      ]),
    );
    fill(ink, colour, 0.95, (pen) =>
      polygon(pen, [
        [x - 0.14, 0.4],
        [x - 0.06, 0.46],
        [x, 0.58],
        [x + 0.06, 0.46],
        [x + 0.13, 0.4],
        [x, 0.43],
      ]),
    );
    fill(ink, '#e86a8c', 0.9, (pen) => disc(pen, [x, 0.475], 0.026));
  },
  headband: (ink, head, colour) => {
    fill(ink, colour, 0.8, (pen) => smoothClosed(pen, band(head, 0.2, 0.29, 1.08)));
  },
  veil: (ink, head, colour) => {
    ink.g.save();
    ink.g.globalAlpha *= head.front < -0.2 ? 0.86 : 0.6;
    const way = head.side >= 0 ? -1 : 1;
    fill(ink, colour, 0.85, (pen) =>
      smoothClosed(
        pen,
        head.front < -0.2
          ? [
              [-0.4, 0.42],
              [0, 0.56],
              [0.4, 0.42],
              [0.66, -1.2, 0.6],
              [0, -1.34],
              [-0.66, -1.2, 0.6],
            ]
          : [
              [way * -0.1, 0.56],
              [way * 0.36, 0.44],
              [way * 0.62, -0.3],
              [way * 0.86, -1.3, 0.7],
              [way * 0.3, -1.2, 0.6],
              [way * 0.34, -0.3],
              [way * 0.2, 0.3],
            ],
      ),
    );
    ink.g.restore();
    flowers(ink, head, ['#fffdf8', '#fbe4e0', '#fffdf8'], 0.42);
  },
  'flower-crown': (ink, head, colour) =>
    flowers(ink, head, [colour, '#f6c84c', '#fdf3ea', lighter(colour, 0.4)], 0.33),
  halo: (ink, head, colour) => {
    line(ink, colour, 1, 0.045, (pen) => oval(pen, [-0.05 * head.side, 0.74], 0.34, 0.085));
  },
  bow: (ink, head, colour) => {
    const [x, y] = head.front >= 0 ? head.spot(head.side > 0.2 ? -0.6 : 0.7, 0.4, 1.05) : [0, 0.3];
    fill(ink, colour, 0.8, (pen) => {
      smoothClosed(pen, [
        [x, y],
        [x + 0.2, y + 0.13],
        [x + 0.22, y - 0.1],
      ]);
      smoothClosed(pen, [
        [x, y],
        [x - 0.2, y + 0.13],
        [x - 0.22, y - 0.1],
      ]);
    });
    fill(ink, darker(colour, 0.2), 0.65, (pen) => disc(pen, [x, y], 0.05));
  },
  headphones: (ink, head, colour) => {
    const { left, right } = rim(head, 0.02, 1.06);
    line(ink, colour, 0.75, 0.055, (pen) =>
      smoothOpen(pen, [
        [left, 0.05],
        [left * 0.86, 0.42],
        [-0.04 * head.side, 0.6],
        [right * 0.86, 0.42],
        [right, 0.05],
      ]),
    );
    for (const side of [-1, 1]) {
      const shows = head.shows(side * 1.6);
      if (shows < -0.35) continue;
      const [x] = head.spot(side * 1.55, -0.03, 1.02);
      fill(ink, darker(colour, 0.2), 0.7, (pen) =>
        oval(pen, [x, -0.03], 0.06 + 0.06 * Math.max(0, shows), 0.13),
      );
      fill(ink, lighter(colour, 0.3), 0.8, (pen) =>
        oval(pen, [x + side * 0.01, -0.03], 0.03 + 0.04 * Math.max(0, shows), 0.08),
      );
    }
  },
  'bunny-ears': (ink, _head, colour) => {
    for (const x of [-0.16, 0.14]) {
      fill(ink, colour, 0.85, (pen) =>
        limb(
          pen,
          [
            [x, 0.42],
            [x * 1.3, 0.72],
            [x * 1.5, 1.02],
          ],
          [0.06, 0.1, 0.05],
        ),
      );
      fill(ink, '#f4b0bc', 0.8, (pen) =>
        limb(
          pen,
          [
            [x * 1.1, 0.52],
            [x * 1.3, 0.72],
            [x * 1.45, 0.94],
          ],
          [0.03, 0.05, 0.02],
        ),
      );
    }
  },
  'cat-ears': (ink, _head, colour) => {
    for (const x of [-0.26, 0.22]) {
      fill(ink, colour, 0.8, (pen) =>
        smoothClosed(pen, [
          [x - 0.13, 0.4, 0.6],
          [x + 0.02 * Math.sign(x), 0.72, 0.9],
          [x + 0.13, 0.42, 0.6],
        ]),
      );
      fill(ink, '#f0a8b4', 0.8, (pen) =>
        smoothClosed(pen, [
          [x - 0.06, 0.44, 0.6],
          [x + 0.02 * Math.sign(x), 0.62, 0.9],
          [x + 0.06, 0.45, 0.6],
        ]),
      );
    }
  },
} satisfies Readonly<Record<string, PaintHat>>;

function flowers(ink: Ink, head: Head, colours: readonly string[], y: number): void {
  const points = around(head, y, 1.1, 0.07);
  line(ink, '#5a8a4c', 0.7, 0.03, (pen) => smoothOpen(pen, points));
  points.forEach(([x, py], i) => {
    const colour = colours[i % colours.length] ?? '#ffffff';
    const r = 0.062 + 0.014 * (i % 2);
    fill(ink, colour, 0.85, (pen) => {
      for (let k = 0; k < 5; k++) {
        const angle = (k / 5) * Math.PI * 2 + i;
        disc(pen, [x + Math.cos(angle) * r * 0.7, py + 0.02 + Math.sin(angle) * r * 0.7], r * 0.62);
      }
    });
    fill(ink, '#f2c23c', 0.9, (pen) => disc(pen, [x, py + 0.02], r * 0.4));
  });
}
