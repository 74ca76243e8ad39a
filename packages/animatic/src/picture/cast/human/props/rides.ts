// What carries somebody: a bicycle, boards, a steering wheel, skis' poles, oars.
import { direction, polar } from '../../shape/point.ts';
import type { Point } from '../../shape/point.ts';
import { limb } from '../../shape/limb.ts';
import { disc, oval, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import { fill, line } from '../paint/ink.ts';
import type { Figure } from '../figure/figure.ts';
import type { PaintProp } from './place.ts';

const FRAME = '#d8503c';

export const RIDES = {
  bicycle: (ink, figure, { size, way, endOn }) => {
    const k = size;
    if (endOn) {
      line(ink, '#2f2c38', 0.5, 0.045 * k, (pen) => oval(pen, [0, 0.34 * k], 0.035 * k, 0.32 * k));
      line(ink, FRAME, 0.75, 0.03 * k, (pen) => {
        pen.moveTo(0, 0.5 * k);
        pen.lineTo(0, 1.0 * k);
        smoothOpen(pen, [
          [-0.26 * k, 1.04 * k],
          [0, 1.0 * k],
          [0.26 * k, 1.04 * k],
        ]);
      });
      return;
    }
    const x = (u: number): number => u * k * way;
    const [rear, front]: [Point, Point] = [
      [x(-0.46), 0.34 * k],
      [x(0.56), 0.34 * k],
    ];
    const crank: Point = [x(0.08), 0.32 * k];
    const seat: Point = [x(-0.1), 0.88 * k];
    const head: Point = [x(0.44), 0.9 * k];
    const spin = wheelTurn(figure);
    for (const hub of [rear, front]) {
      line(ink, '#b4bcc8', 0.7, 0.006 * k, (pen) => {
        for (let i = 0; i < 7; i++) {
          const angle = spin + (i / 7) * Math.PI;
          pen.moveTo(...polar(hub, angle, 0.31 * k));
          pen.lineTo(...polar(hub, angle, -0.31 * k));
        }
      });
      line(ink, '#2f2c38', 0.5, 0.036 * k, (pen) => circle(pen, hub, 0.32 * k));
      fill(ink, '#5c5a68', 0.6, (pen) => disc(pen, hub, 0.03 * k));
    }
    line(ink, FRAME, 0.78, 0.034 * k, (pen) => {
      smoothOpen(pen, [seat, crank]);
      smoothOpen(pen, [crank, head]);
      smoothOpen(pen, [
        [x(-0.08), 0.8 * k],
        [x(0.42), 0.82 * k],
      ]);
      smoothOpen(pen, [rear, crank]);
      smoothOpen(pen, [rear, [x(-0.09), 0.8 * k]]);
      smoothOpen(pen, [front, head]);
    });
    line(ink, '#3a3844', 0.55, 0.03 * k, (pen) =>
      smoothOpen(pen, [head, [x(0.46), 1.02 * k], [x(0.54), 1.05 * k]]),
    );
    fill(ink, '#4a3430', 0.55, (pen) =>
      smoothClosed(pen, [
        [x(-0.22), 0.93 * k],
        [x(-0.06), 0.93 * k],
        [x(0.02), 0.905 * k],
        [x(-0.1), 0.885 * k],
        [x(-0.22), 0.89 * k],
      ]),
    );
    fill(ink, '#8a94a0', 0.7, (pen) => disc(pen, crank, 0.06 * k));
    line(ink, '#3a3844', 0.5, 0.02 * k, (pen) => {
      for (const side of ['right', 'left'] as const) {
        const foot = figure.point(figure.legs[side].heel);
        pen.moveTo(...crank);
        pen.lineTo(foot[0] + 0.08 * way * k, foot[1] - 0.01);
      }
    });
  },
  wheel: (ink, _figure, { right, left, size, endOn }) => {
    const at: Point = [(right[0] + left[0]) / 2, (right[1] + left[1]) / 2];
    line(ink, '#2f2c38', 0.55, 0.03 * size, (pen) =>
      oval(pen, at, (endOn ? 0.19 : 0.06) * size, 0.19 * size, endOn ? 0 : -0.3),
    );
  },
  surfboard: (ink, _figure, { size, endOn }) => {
    const half = (endOn ? 0.3 : 1.05) * size;
    fill(ink, '#fbf3e0', 0.85, (pen) =>
      smoothClosed(pen, [
        [-half, 0.05, 0.5],
        [0, -0.01],
        [half * 0.8, 0.01],
        [half * 1.08, 0.1, 0.7],
        [half * 0.7, 0.07],
        [0, 0.055],
      ]),
    );
    fill(ink, '#e8704c', 0.75, (pen) =>
      smoothClosed(pen, [
        [half * 0.3, 0.02, 0.8],
        [half * 0.5, 0.02, 0.8],
        [half * 0.55, 0.06, 0.8],
        [half * 0.34, 0.058, 0.8],
      ]),
    );
  },
  skateboard: (ink, _figure, { size }) => {
    fill(ink, '#3a3844', 0.55, (pen) => {
      disc(pen, [-0.24 * size, 0.03 * size], 0.032 * size);
      disc(pen, [0.24 * size, 0.03 * size], 0.032 * size);
    });
    fill(ink, '#e0a03c', 0.8, (pen) =>
      smoothClosed(pen, [
        [-0.42 * size, 0.1 * size, 0.5],
        [-0.3 * size, 0.062 * size],
        [0.3 * size, 0.062 * size],
        [0.42 * size, 0.1 * size, 0.5],
        [0.3 * size, 0.034 * size + 0.012],
        [-0.3 * size, 0.034 * size + 0.012],
      ]),
    );
  },
  poles: (ink, _figure, { right, left, size, way }) => {
    line(ink, '#5c6478', 0.65, 0.012 * size, (pen) => {
      for (const palm of [right, left]) {
        pen.moveTo(palm[0] + way * 0.05 * size, palm[1] + 0.06 * size);
        pen.lineTo(palm[0] - (way || 0.4) * 0.62 * size, Math.max(0.06, palm[1] - 0.5 * size));
      }
    });
  },
  oar: (ink, _figure, { right, left, size, way }) => {
    for (const [palm, sign] of [
      [right, 1],
      [left, -1],
    ] as const) {
      const dir =
        way === 0 ? (sign > 0 ? Math.PI + 0.3 : -0.3) : -0.62 * way - (way < 0 ? Math.PI : 0);
      const end = polar(palm, dir, 0.6 * size);
      line(ink, '#a8703c', 0.7, 0.022 * size, (pen) => {
        pen.moveTo(...polar(palm, dir, -0.1 * size));
        pen.lineTo(...end);
      });
      fill(ink, '#c8904c', 0.75, (pen) =>
        limb(
          pen,
          [polar(end, dir, -0.04), polar(end, dir, 0.24 * size)],
          [0.02 * size, 0.055 * size],
        ),
      );
    }
  },
} satisfies Readonly<Record<string, PaintProp>>;

function circle(pen: Parameters<typeof disc>[0], [x, y]: Point, r: number): void {
  pen.moveTo(x + r, y);
  pen.arc(x, y, r, 0, Math.PI * 2);
}

/** Wheels turn with the pedals' own gearing: three times. */
function wheelTurn(figure: Figure): number {
  const [f, u] = figure.legs.right.heel;
  return -direction([0, 0.3], [f, u]) * 3;
}
