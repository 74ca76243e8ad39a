// Cloth around the head: hoods, scarves, turbans.
import type { ShapePoint } from '../../shape/point.ts';
import { clockwise, oval, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import { darker, fill, lighter, line } from '../paint/ink.ts';
import { dome, paintSolid } from './hat-shapes.ts';
import type { PaintHat } from './hat-shapes.ts';

export const WRAPPED = {
  bandana: (ink, head, colour) => {
    paintSolid(ink, head, colour, dome(head, 0.22, 0.58, { out: 1.09, shoulder: 0.74 }));
    const way = head.side >= 0 ? -1 : 1;
    fill(ink, darker(colour, 0.16), 0.62, (pen) => {
      smoothClosed(pen, [
        [way * 0.42, 0.22],
        [way * 0.62, 0.12],
        [way * 0.58, 0.0, 0.7],
        [way * 0.48, 0.12],
      ]);
      smoothClosed(pen, [
        [way * 0.42, 0.22],
        [way * 0.56, 0.06],
        [way * 0.48, -0.1, 0.7],
        [way * 0.42, 0.08],
      ]);
    });
  },
  headscarf: (ink, head, colour) => {
    // A frame around the face down to the chest; from behind a hood.
    const o = head.outline.map(([x, y]): ShapePoint => [x * 1.16, (y - 0.02) * 1.12 + 0.02]);
    if (head.front < -0.2) {
      paintSolid(ink, head, colour, o);
      return;
    }
    const face = head.outline.map(([x, y]): ShapePoint => [
      x * 0.84 + head.side * 0.05,
      (y - 0.02) * 0.86 - 0.02,
    ]);
    fill(ink, colour, 0.8, (pen) => {
      smoothClosed(pen, clockwise(o));
      smoothClosed(pen, clockwise(face).toReversed());
    });
    fill(ink, darker(colour, 0.22), 0.55, (pen) => {
      smoothClosed(pen, [
        [-0.3, -0.42],
        [0.26, -0.42],
        [0.34, -0.6],
        [0.05, -0.72],
        [-0.36, -0.62],
      ]);
    });
  },
  turban: (ink, head, colour) => {
    paintSolid(ink, head, colour, dome(head, 0.2, 0.72, { out: 1.22, shoulder: 0.8 }));
    line(ink, darker(colour, 0.24), 0.6, 0.018, (pen) => {
      smoothOpen(pen, [
        [-0.46, 0.32],
        [-0.1, 0.42],
        [0.34, 0.62],
      ]);
      smoothOpen(pen, [
        [0.44, 0.3],
        [0.1, 0.4],
        [-0.34, 0.62],
      ]);
    });
    if (head.front > 0)
      fill(ink, '#d8343a', 0.9, (pen) => oval(pen, [head.side * 0.3, 0.36], 0.045, 0.06));
  },
  hood: (ink, head, colour) => {
    const grow = (k: number, up: number): ShapePoint[] =>
      head.outline.map(([x, y]): ShapePoint => [
        x * k - head.side * 0.03,
        (y - 0.05) * (k * 0.98) + 0.05 + up,
      ]);
    if (head.front < -0.2) {
      paintSolid(ink, head, colour, grow(1.24, 0.02));
      return;
    }
    const face = head.outline.map(([x, y]): ShapePoint => [
      x * 0.9 + head.side * 0.06,
      (y - 0.02) * 0.92 - 0.0,
    ]);
    fill(ink, darker(colour, 0.4), 0.5, (pen) => {
      smoothClosed(pen, clockwise(grow(1.18, 0)));
      smoothClosed(pen, clockwise(face).toReversed());
    });
    const rimFace = head.outline.map(([x, y]): ShapePoint => [
      x * 1.02 + head.side * 0.06,
      (y - 0.02) * 1.0 + 0.01,
    ]);
    fill(ink, colour, 0.8, (pen) => {
      smoothClosed(pen, clockwise(grow(1.26, 0.02)));
      smoothClosed(pen, clockwise(rimFace).toReversed());
    });
  },
  'ninja-hood': (ink, head, colour) => {
    const o = head.outline.map(([x, y]): ShapePoint => [x * 1.08, (y - 0.02) * 1.06 + 0.02]);
    if (head.front < -0.2) {
      paintSolid(ink, head, colour, o);
      return;
    }
    const y = head.eyeY;
    const slit = [-1.05, -0.5, 0, 0.5, 1.05];
    const upper = slit.map((a): ShapePoint => [...head.spot(a, y + 0.15, 0.98), 0]);
    const lower = slit.toReversed().map((a): ShapePoint => [...head.spot(a, y - 0.09, 0.98), 0]);
    fill(ink, colour, 0.72, (pen) => {
      smoothClosed(pen, clockwise(o));
      smoothClosed(pen, clockwise([...upper, ...lower]).toReversed());
    });
    const way = head.side >= 0 ? -1 : 1;
    fill(ink, lighter(colour, 0.12), 0.7, (pen) =>
      smoothClosed(pen, [
        [way * 0.44, 0.12],
        [way * 0.72, 0.02],
        [way * 0.7, -0.1, 0.7],
        [way * 0.5, 0.02],
      ]),
    );
  },
} satisfies Readonly<Record<string, PaintHat>>;
