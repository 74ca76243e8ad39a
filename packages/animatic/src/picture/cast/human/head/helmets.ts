// Helmets: hard hats, the heads of knights, warriors, astronauts.
import type { ShapePoint } from '../../shape/point.ts';
import { disc, oval, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import { limb } from '../../shape/limb.ts';
import { darker, fill, lighter, line } from '../paint/ink.ts';
import type { Ink } from '../paint/ink.ts';
import type { HatKind } from '../person/person.ts';
import { band, brim, dome, paintSolid, polygon, rim } from './hat-shapes.ts';
import type { Head } from './skull.ts';

export function paintHelmet(ink: Ink, head: Head, kind: HatKind, colour: string): void {
  switch (kind) {
    case 'helmet':
      paintSolid(ink, head, colour, dome(head, 0.14, 0.64, { out: 1.16, shoulder: 0.76 }));
      ridge(ink, head, lighter(colour, 0.4));
      line(ink, '#2b2833', 0.6, 0.022, (pen) =>
        smoothOpen(pen, [
          head.spot(-1.2, 0.12, 1.02),
          head.spot(-0.9, -0.3, 1.0),
          head.spot(0, -0.49, 0.7),
        ]),
      );
      return;
    case 'hard-hat':
      paintSolid(ink, head, colour, dome(head, 0.22, 0.66, { out: 1.12, shoulder: 0.74 }));
      ridge(ink, head, lighter(colour, 0.34));
      paintSolid(ink, head, darker(colour, 0.08), brim(head, 0.21, 0.58, 0.07), 0.2);
      return;
    case 'fire-helmet':
      paintSolid(ink, head, darker(colour, 0.1), brim(head, 0.2, 0.66, 0.09), 0.22);
      paintSolid(ink, head, colour, dome(head, 0.2, 0.68, { out: 1.1, shoulder: 0.7 }));
      ridge(ink, head, '#f2c23c');
      if (head.front > 0)
        fill(ink, '#f2c23c', 0.9, (pen) => {
          const x = head.side * 0.28;
          polygon(pen, [
            [x - 0.1, 0.5],
            [x + 0.1, 0.5],
            [x + 0.09, 0.3],
            [x, 0.22],
            [x - 0.09, 0.3],
          ]);
        });
      return;
    case 'army-helmet':
      paintSolid(ink, head, colour, dome(head, 0.1, 0.64, { out: 1.18, shoulder: 0.72 }));
      fill(ink, darker(colour, 0.3), 0.55, (pen) => {
        for (const [x, y, r] of [
          [-0.2, 0.42, 0.08],
          [0.14, 0.5, 0.07],
          [0.05, 0.3, 0.09],
          [-0.32, 0.26, 0.06],
        ] as const)
          oval(pen, [x, y], r * 1.4, r, 0.4);
      });
      return;
    case 'knight-helmet': {
      const o = head.outline.map(([x, y]): ShapePoint => [x * 1.13, (y - 0.04) * 1.1 + 0.05]);
      paintSolid(ink, head, colour, o);
      if (head.front > -0.2) {
        const y = head.eyeY + 0.03;
        fill(ink, '#1c1a26', 0.4, (pen) =>
          smoothClosed(pen, [
            [...head.spot(-0.95, y + 0.045, 1.04), 0.7],
            [...head.spot(0, y + 0.03, 1.06), 0],
            [...head.spot(0.95, y + 0.045, 1.04), 0.7],
            [...head.spot(0.95, y - 0.035, 1.04), 0.7],
            [...head.spot(0, y - 0.055, 1.06), 0],
            [...head.spot(-0.95, y - 0.035, 1.04), 0.7],
          ]),
        );
        line(ink, darker(colour, 0.4), 0.5, 0.02, (pen) => {
          for (const a of [-0.4, -0.15, 0.12, 0.38])
            smoothOpen(pen, [head.spot(a, -0.2, 1), head.spot(a, -0.36, 0.95)]);
        });
        line(ink, lighter(colour, 0.4), 0.9, 0.024, (pen) =>
          smoothOpen(pen, [
            head.spot(0, 0.1, 1.08),
            [head.side * 0.2, 0.4],
            [-0.02 * head.side, 0.57],
          ]),
        );
      }
      const way = head.side >= 0 ? -1 : 1;
      fill(ink, '#c8343c', 0.78, (pen) =>
        limb(
          pen,
          [
            [0, 0.56],
            [way * 0.2, 0.82],
            [way * 0.56, 0.78],
            [way * 0.82, 0.46],
          ],
          [0.05, 0.13, 0.15, 0.03],
        ),
      );
      return;
    }
    case 'samurai-helmet': {
      const c = -0.03 * head.side;
      fill(ink, darker(colour, 0.1), 0.6, (pen) =>
        smoothClosed(pen, [
          [c - 0.42, 0.2],
          [c - 0.72, -0.16, 0.6],
          [c - 0.5, -0.2, 0.5],
          [c - 0.36, 0.0],
          [c + 0.34, 0.0],
          [c + 0.5, -0.2, 0.5],
          [c + 0.7, -0.16, 0.6],
          [c + 0.42, 0.2],
        ]),
      );
      paintSolid(ink, head, colour, dome(head, 0.16, 0.66, { out: 1.14, shoulder: 0.66 }));
      if (head.front > -0.2) {
        const x = head.side * 0.3;
        fill(ink, '#f0c44c', 0.92, (pen) =>
          smoothClosed(pen, [
            [x, 0.32],
            [x - 0.28, 0.6],
            [x - 0.34, 0.96, 0.9],
            [x - 0.14, 0.62],
            [x, 0.46],
            [x + 0.14, 0.62],
            [x + 0.34, 0.96, 0.9],
            [x + 0.28, 0.6],
          ]),
        );
        fill(ink, '#d8343a', 0.85, (pen) => disc(pen, [x, 0.36], 0.06));
      }
      return;
    }
    case 'viking-helmet': {
      paintSolid(ink, head, colour, dome(head, 0.2, 0.66, { out: 1.12, shoulder: 0.68 }));
      fill(ink, '#c8963c', 0.8, (pen) => smoothClosed(pen, band(head, 0.17, 0.27, 1.14)));
      const { left, right } = rim(head, 0.3, 1.0);
      for (const [x, s] of [
        [left, -1],
        [right, 1],
      ] as const)
        fill(ink, '#f4ead2', 0.85, (pen) =>
          limb(
            pen,
            [
              [x, 0.32],
              [x + s * 0.2, 0.38],
              [x + s * 0.28, 0.58],
              [x + s * 0.22, 0.78],
            ],
            [0.085, 0.075, 0.05, 0.008],
          ),
        );
      return;
    }
    case 'space-helmet': {
      // A clear bubble: the face is seen through it.
      const c = -0.02 * head.side;
      line(ink, colour, 0.9, 0.05, (pen) => oval(pen, [c, 0.02], 0.66, 0.68));
      ink.g.save();
      ink.g.globalAlpha *= 0.2;
      fill(ink, '#bfe0ff', 0.9, (pen) => oval(pen, [c, 0.02], 0.64, 0.66));
      ink.g.globalAlpha *= 2.6;
      fill(ink, '#ffffff', 1, (pen) =>
        smoothClosed(pen, [
          [c - 0.46, 0.14, 0.8],
          [c - 0.36, 0.42],
          [c - 0.1, 0.58, 0.8],
          [c - 0.28, 0.38],
        ]),
      );
      ink.g.restore();
      fill(ink, darker(colour, 0.14), 0.7, (pen) =>
        smoothClosed(pen, [
          [c - 0.56, -0.46, 0.6],
          [c, -0.56],
          [c + 0.56, -0.46, 0.6],
          [c + 0.5, -0.66, 0.5],
          [c, -0.76],
          [c - 0.5, -0.66, 0.5],
        ]),
      );
      return;
    }
    default:
      paintSolid(ink, head, colour, dome(head, 0.2, 0.62, { out: 1.12, shoulder: 0.74 }));
  }
}

function ridge(ink: Ink, head: Head, colour: string): void {
  line(ink, colour, 0.9, 0.05, (pen) =>
    smoothOpen(pen, [
      [head.side * 0.36, 0.3],
      [head.side * 0.26, 0.52],
      [-0.03 * head.side, 0.64],
      [-0.3 * head.side, 0.55],
    ]),
  );
}
