// What one reads, writes, speaks and looks with.
import { between, direction, distance, polar, turned } from '../../shape/point.ts';
import type { Point } from '../../shape/point.ts';
import { limb } from '../../shape/limb.ts';
import { disc, oval, smoothClosed } from '../../shape/smooth.ts';
import type { Figure } from '../figure/figure.ts';
import { headOf } from '../head/skull.ts';
import { handPlace } from '../paint/arms.ts';
import { neckLine } from '../paint/trunk-shape.ts';
import { fill, line } from '../paint/ink.ts';
import { block } from './place.ts';
import type { PaintProp } from './place.ts';

const WOOD = '#a8703c';

/** From the ear down beside the cheek: eyes and mouth stay free. */
function alongCheek(figure: Figure): readonly [Point, Point] {
  const head = headOf(figure.body.build, 0.35, figure.headYaw, figure.headNod, 100);
  const [x, y] = figure.point(figure.head);
  const at = (around: number, level: number, out: number): Point => {
    const [u, v] = turned(head.spot(around, level, out), [0, 0], figure.headRoll);
    return [x + u * figure.body.headM, y + v * figure.body.headM];
  };
  return [at(-1.5, 0.04, 1.06), at(-1.05, -0.4, 1.22)];
}

export const DEVICES = {
  book: (ink, _figure, { put, held, way, endOn, size }) => {
    const at: Point = [held[0] + way * 0.03 * size, held[1] + 0.03 * size];
    if (endOn) {
      fill(ink, '#b84a3c', 0.75, (pen) =>
        smoothClosed(
          pen,
          put(
            [
              [-0.17, 0.1, 0.9],
              [0, 0.08, 0.6],
              [0.17, 0.1, 0.9],
              [0.165, -0.1, 0.9],
              [0, -0.12, 0.6],
              [-0.165, -0.1, 0.9],
            ],
            at,
          ),
        ),
      );
      line(ink, '#8a3430', 0.6, 0.012 * size, (pen) => {
        pen.moveTo(at[0], at[1] + 0.08 * size);
        pen.lineTo(at[0], at[1] - 0.12 * size);
      });
      return;
    }
    // From the side: two covers that open towards the reader.
    fill(ink, '#fbf4e2', 0.85, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [-0.15 * way, 0.09, 0.9],
            [0, -0.03, 0.8],
            [0.11 * way, 0.12, 0.9],
            [0.0, 0.02],
          ],
          at,
        ),
      ),
    );
    fill(ink, '#b84a3c', 0.75, (pen) => {
      limb(
        pen,
        put(
          [
            [0, -0.045],
            [-0.16 * way, 0.085],
          ],
          at,
        ).map(([x, y]): Point => [x, y]),
        [0.009 * size, 0.009 * size],
      );
      limb(
        pen,
        put(
          [
            [0, -0.045],
            [0.12 * way, 0.12],
          ],
          at,
        ).map(([x, y]): Point => [x, y]),
        [0.009 * size, 0.009 * size],
      );
    });
  },
  notebook: (ink, _figure, { put, left, right, way, endOn, size }) => {
    const at: Point = [(left[0] * 1.2 + right[0] * 0.8) / 2, left[1] + 0.012 * size];
    const tilt = endOn ? 0 : 0.24 * way;
    fill(ink, '#3f6f8c', 0.7, (pen) =>
      smoothClosed(pen, put(block(0.2, endOn ? 0.11 : 0.026), at, tilt)),
    );
    fill(ink, '#fdf7e8', 0.9, (pen) =>
      smoothClosed(
        pen,
        put(block(0.185, endOn ? 0.09 : 0.014), [at[0], at[1] + 0.01 * size], tilt),
      ),
    );
    line(ink, '#e0a02c', 0.8, 0.009 * size, (pen) => {
      pen.moveTo(...polar(right, -1.9, 0.03 * size));
      pen.lineTo(...polar(right, 1.1, 0.1 * size));
    });
  },
  phone: (ink, _figure, { put, held, way }) => {
    fill(ink, '#2a2836', 0.6, (pen) =>
      smoothClosed(pen, put(block(0.075, 0.15, 0.7), held, way * -0.16)),
    );
    fill(ink, '#7fc4e8', 0.95, (pen) =>
      smoothClosed(pen, put(block(0.06, 0.124, 0.9), held, way * -0.16)),
    );
  },
  'phone-at-ear': (ink, figure) => {
    const [ear, mouth] = alongCheek(figure);
    const thick = figure.body.headM * 0.055;
    fill(ink, '#2a2836', 0.6, (pen) =>
      limb(pen, [polar(ear, direction(mouth, ear), thick * 1.6), mouth], [thick, thick], {
        start: 'flat',
        end: 'flat',
      }),
    );
  },
  handset: (ink, figure) => {
    const [ear, mouth] = alongCheek(figure);
    const s = figure.body.headM;
    const down = direction(ear, mouth);
    const out = down - Math.PI / 2;
    // A grip that bows away from the cheek, a cup at either end of it.
    const grip = [0, 0.5, 1].map((u): Point =>
      polar(between(ear, mouth, u), out, s * (0.05 + 0.05 * Math.sin(u * Math.PI))),
    );
    line(ink, '#17161d', 0.6, s * 0.022, (pen) => {
      const end = grip[2] ?? mouth;
      pen.moveTo(...end);
      pen.bezierCurveTo(
        end[0] - s * 0.3,
        end[1] - s * 0.5,
        end[0] + s * 0.3,
        end[1] - s * 0.9,
        end[0] - s * 0.1,
        end[1] - s * 1.5,
      );
    });
    fill(ink, '#17161d', 0.6, (pen) => {
      limb(pen, grip, [s * 0.062, s * 0.05, s * 0.062]);
      for (const [at, turn] of [
        [ear, 0.15],
        [mouth, -0.15],
      ] as const)
        oval(pen, at, s * 0.085, s * 0.115, down + Math.PI / 2 + turn);
    });
    line(ink, '#5b5a68', 0.9, s * 0.018, (pen) => {
      pen.moveTo(...polar(grip[0] ?? ear, out, s * 0.03));
      pen.lineTo(...polar(grip[2] ?? mouth, out, s * 0.03));
    });
  },
  wristwatch: (ink, figure, { size }) => {
    const { wrist, angle } = handPlace(figure, 'left');
    const at = polar(wrist, angle, -0.012 * size);
    const across = angle + Math.PI / 2;
    line(ink, '#3b2a22', 0.7, 0.03 * size, (pen) => {
      pen.moveTo(...polar(at, across, 0.036 * size));
      pen.lineTo(...polar(at, across, -0.036 * size));
    });
    fill(ink, '#d9a83c', 0.9, (pen) => disc(pen, at, 0.034 * size));
    fill(ink, '#fbf6e8', 1, (pen) => disc(pen, at, 0.026 * size));
    line(ink, '#2a2836', 0.9, 0.005 * size, (pen) => {
      pen.moveTo(...polar(at, 2.2, 0.017 * size));
      pen.lineTo(...at);
      pen.lineTo(...polar(at, 0.6, 0.021 * size));
    });
  },
  camera: (ink, _figure, { put, held, way, size }) => {
    const at: Point = [held[0] + way * 0.03 * size, held[1] + 0.02 * size];
    fill(ink, '#36343f', 0.6, (pen) => {
      smoothClosed(pen, put(block(0.15, 0.1, 0.7), at));
      smoothClosed(pen, put(block(0.06, 0.03, 0.8), [at[0], at[1] + 0.058 * size]));
    });
    if (way === 0) {
      fill(ink, '#22202a', 0.5, (pen) => disc(pen, at, 0.042 * size));
      fill(ink, '#6fa4c8', 0.8, (pen) => disc(pen, at, 0.026 * size));
      fill(ink, '#ffffff', 1, (pen) =>
        disc(pen, [at[0] + 0.01 * size, at[1] + 0.01 * size], 0.007 * size),
      );
    } else
      fill(ink, '#22202a', 0.5, (pen) =>
        smoothClosed(pen, put(block(0.09, 0.076, 0.6), [at[0] + way * 0.1 * size, at[1]])),
      );
  },
  brush: (ink, _figure, { put, right, left, way, size }) => {
    fill(ink, '#c89a5c', 0.75, (pen) =>
      oval(pen, left, 0.13 * size, 0.07 * size, 0.2 * (way || 1)),
    );
    for (const [i, colour] of ['#d8443c', '#f2b92c', '#3f8ac8', '#5f9a4c', '#fdf7ec'].entries())
      fill(ink, colour, 0.85, (pen) =>
        oval(
          pen,
          [left[0] + (i - 2) * 0.046 * size, left[1] + 0.014 * size * (1 + (i % 2))],
          0.018 * size,
          0.013 * size,
        ),
      );
    const aim = way === 0 ? 1.9 : way > 0 ? 0.35 : Math.PI - 0.35;
    line(ink, WOOD, 0.7, 0.009 * size, (pen) => {
      pen.moveTo(...polar(right, aim, -0.1 * size));
      pen.lineTo(...polar(right, aim, 0.11 * size));
    });
    fill(ink, '#d8443c', 0.8, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [0.1, 0.012],
            [0.15, 0, 0.8],
            [0.1, -0.012],
          ],
          right,
          aim,
        ),
      ),
    );
  },
  microphone: (ink, figure, { right, size, way }) => {
    const mouth = figure.point(figure.head);
    const aim =
      way === 0 ? Math.PI / 2 + 0.12 : direction(right, [mouth[0] + way * 0.04, mouth[1] - 0.02]);
    fill(ink, '#3a3844', 0.6, (pen) =>
      limb(
        pen,
        [polar(right, aim, -0.07 * size), polar(right, aim, 0.08 * size)],
        [0.013 * size, 0.019 * size],
      ),
    );
    fill(ink, '#8a8c9c', 0.7, (pen) => disc(pen, polar(right, aim, 0.1 * size), 0.032 * size));
    fill(ink, '#c4c8d4', 0.9, (pen) =>
      disc(pen, polar(polar(right, aim, 0.105 * size), 1, 0.01 * size), 0.014 * size),
    );
  },
  flute: (ink, figure, { right, left, size }) => {
    const [, jaw] = neckLine(figure);
    const along = direction(left, right);
    const span = distance(left, right);
    const from: Point = span < 0.1 ? [jaw[0], jaw[1] + 0.02] : left;
    line(ink, '#c9d0da', 0.9, 0.02 * size, (pen) => {
      pen.moveTo(...polar(from, along, -0.1 * size));
      pen.lineTo(...polar(right, along, 0.16 * size));
    });
  },
} satisfies Readonly<Record<string, PaintProp>>;
