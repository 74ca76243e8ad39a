// Caps and soft hats.
import { cornered } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { disc, oval, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import { darker, fill, lighter, line } from '../paint/ink.ts';
import { around, band, dome, paintSolid, polygon, rim } from './hat-shapes.ts';
import type { PaintHat } from './hat-shapes.ts';

export const CAPS = {
  beanie: (ink, head, colour) => {
    paintSolid(ink, head, colour, dome(head, 0.2, 0.66, { out: 1.13, shoulder: 0.68 }));
    if (head.px > 40)
      line(ink, darker(colour, 0.22), 0.55, 0.014, (pen) => {
        for (const u of [-0.6, -0.25, 0.1, 0.45]) {
          const { left, right } = rim(head, 0.25, 1.1);
          const x = u < 0 ? -u * left : u * right;
          smoothOpen(pen, [
            [x, 0.26],
            [x * 0.8, 0.46],
            [x * 0.3, 0.62],
          ]);
        }
      });
    fill(ink, lighter(colour, 0.18), 0.82, (pen) => smoothClosed(pen, band(head, 0.1, 0.25, 1.17)));
    const pom: Point = [-0.03 * head.side, 0.71];
    fill(ink, lighter(colour, 0.5), 0.6, (pen) =>
      disc(pen, [pom[0] - 0.012, pom[1] - 0.012], 0.098),
    );
    fill(ink, lighter(colour, 0.66), 0.9, (pen) => disc(pen, pom, 0.09));
  },
  cap: (ink, head, colour) => {
    paintSolid(ink, head, colour, dome(head, 0.2, 0.6, { out: 1.1, shoulder: 0.72 }));
    if (head.front > -0.3) {
      const s = head.side;
      const reach = 0.34 + 0.26 * Math.abs(s);
      const x = s * 0.34;
      fill(ink, darker(colour, 0.22), 0.62, (pen) =>
        smoothClosed(pen, [
          [x - reach * (s > 0.3 ? 0.55 : 0.96), 0.2, 0.5],
          [x, 0.1],
          [x + reach * (s < -0.3 ? 0.55 : 0.96), 0.17, 0.4],
          [x + reach * 0.72, 0.26],
          [x, 0.26],
          [x - reach * 0.72, 0.27],
        ]),
      );
    }
    fill(ink, lighter(colour, 0.3), 0.8, (pen) => disc(pen, [-0.03 * head.side, 0.6], 0.035));
  },
  beret: (ink, head, colour) => {
    const side = head.side >= 0 ? 1 : -1;
    paintSolid(
      ink,
      head,
      colour,
      (
        [
          [0.4, 0.28],
          [0.37, 0.42],
          [0.1, 0.56],
          [-0.3, 0.61],
          [-0.63, 0.48],
          [-0.58, 0.33],
          [-0.38, 0.26],
          [0, 0.24],
        ] as const
      ).map(([x, y]): ShapePoint => [x * side, y]),
    );
    line(ink, darker(colour, 0.3), 0.66, 0.024, (pen) =>
      smoothOpen(pen, [
        [-0.12 * side, 0.58],
        [-0.1 * side, 0.65],
      ]),
    );
    fill(ink, darker(colour, 0.2), 0.66, (pen) => smoothClosed(pen, band(head, 0.22, 0.28, 1.08)));
  },
  'chef-hat': (ink, head, colour) => {
    const c = -0.04 * head.side;
    fill(ink, darker(colour, 0.16), 0.6, (pen) => {
      for (const [x, y, r] of [
        [-0.34, 0.66, 0.2],
        [0, 0.74, 0.24],
        [0.34, 0.66, 0.2],
        [-0.17, 0.6, 0.2],
        [0.17, 0.6, 0.2],
      ] as const)
        disc(pen, [c + x - 0.02, y - 0.02], r * 1.03);
    });
    fill(ink, colour, 0.85, (pen) => {
      for (const [x, y, r] of [
        [-0.3, 0.67, 0.19],
        [0.02, 0.75, 0.23],
        [0.34, 0.67, 0.18],
        [-0.14, 0.6, 0.19],
        [0.19, 0.6, 0.18],
      ] as const)
        disc(pen, [c + x, y], r);
    });
    const foot = around(head, 0.22, 1.07);
    paintSolid(
      ink,
      head,
      colour,
      [
        ...foot.map((p, i): ShapePoint => cornered(p, i === 0 || i === foot.length - 1 ? 0.9 : 0)),
        ...foot
          .toReversed()
          .map(([x, y], i): ShapePoint => [x * 1.02, y + 0.34, i === 0 || i === 6 ? 0.6 : 0]),
      ],
      0.18,
    );
    if (head.px > 40)
      line(ink, darker(colour, 0.16), 0.6, 0.012, (pen) => {
        for (const x of [-0.2, -0.04, 0.14, 0.27]) {
          pen.moveTo(c + x, 0.26);
          pen.lineTo(c + x, 0.48);
        }
      });
  },
  'police-cap': (ink, head, colour) => {
    const c = -0.03 * head.side;
    paintSolid(ink, head, colour, [
      [c - 0.44, 0.3, 0.3],
      [c + 0.42, 0.3, 0.3],
      [c + 0.54, 0.46],
      [c + 0.32, 0.58],
      [c, 0.64],
      [c - 0.34, 0.57],
      [c - 0.54, 0.45],
    ]);
    fill(ink, darker(colour, 0.34), 0.55, (pen) => smoothClosed(pen, band(head, 0.2, 0.33, 1.1)));
    if (head.front > -0.2) {
      const x = head.side * 0.26;
      fill(ink, '#1c1b26', 0.6, (pen) =>
        smoothClosed(pen, [
          [x - 0.34 + 0.05 * head.side, 0.2, 0.6],
          [x, 0.1],
          [x + 0.34 + 0.1 * head.side, 0.19, 0.6],
          [x, 0.21],
        ]),
      );
      fill(ink, '#f0cc5a', 0.95, (pen) => {
        const [bx] = head.spot(0, 0.4, 1.0);
        polygon(pen, [
          [bx - 0.06, 0.46],
          [bx + 0.06, 0.46],
          [bx + 0.05, 0.39],
          [bx, 0.34],
          [bx - 0.05, 0.39],
        ]);
      });
    }
  },
  'nurse-cap': (ink, head, colour) => {
    paintSolid(
      ink,
      head,
      colour,
      [
        [-0.3, 0.42, 0.6],
        [0.26, 0.42, 0.6],
        [0.32, 0.64, 0.5],
        [0, 0.6],
        [-0.36, 0.64, 0.5],
      ],
      0.14,
    );
    if (head.front > 0) {
      const [x] = head.spot(0, 0.42, 0.5);
      fill(ink, '#d8434c', 0.8, (pen) => {
        polygon(pen, [
          [x - 0.018, 0.48],
          [x + 0.018, 0.48],
          [x + 0.018, 0.6],
          [x - 0.018, 0.6],
        ]);
        polygon(pen, [
          [x - 0.06, 0.522],
          [x + 0.06, 0.522],
          [x + 0.06, 0.558],
          [x - 0.06, 0.558],
        ]);
      });
    }
  },
  'sailor-cap': (ink, head, colour) => {
    paintSolid(ink, head, colour, dome(head, 0.36, 0.6, { out: 1.06, shoulder: 0.8 }), 0.16);
    paintSolid(ink, head, colour, band(head, 0.26, 0.4, 1.18), 0.16);
    fill(ink, '#2f4d86', 0.75, (pen) => smoothClosed(pen, band(head, 0.255, 0.285, 1.185)));
  },
  'santa-hat': (ink, head, colour) => {
    const way = head.side >= 0 ? -1 : 1;
    paintSolid(ink, head, colour, [
      [-0.42, 0.26],
      [0, 0.2],
      [0.4, 0.26],
      [0.3, 0.56],
      [way * 0.2, 0.82],
      [way * 0.52, 0.6],
      [way * 0.66, 0.26, 0.4],
      [way * 0.56, 0.3],
      [way * 0.4, 0.5],
    ]);
    fill(ink, '#fdf8f2', 0.85, (pen) => {
      for (let i = 0; i <= 8; i++) {
        const points = around(head, 0.22, 1.14);
        const p = points[
          Math.min(points.length - 1, Math.round((i / 8) * (points.length - 1)))
        ] ?? [0, 0];
        disc(pen, p, 0.075);
      }
      smoothClosed(pen, band(head, 0.16, 0.29, 1.14).toReversed());
      disc(pen, [way * 0.64, 0.24], 0.1);
    });
  },
  'graduation-cap': (ink, head, colour) => {
    paintSolid(ink, head, colour, dome(head, 0.24, 0.5, { out: 1.06, shoulder: 0.9 }));
    const c = -0.03 * head.side;
    fill(ink, lighter(colour, 0.12), 0.8, (pen) =>
      polygon(pen, [
        [c - 0.62, 0.54],
        [c, 0.42],
        [c + 0.62, 0.54],
        [c, 0.66],
      ]),
    );
    line(ink, '#e8b83c', 0.9, 0.022, (pen) =>
      smoothOpen(pen, [
        [c, 0.54],
        [c + 0.4, 0.5],
        [c + 0.44, 0.26],
      ]),
    );
    fill(ink, '#e8b83c', 0.9, (pen) => oval(pen, [c + 0.44, 0.22], 0.034, 0.07));
  },
} satisfies Readonly<Record<string, PaintHat>>;
