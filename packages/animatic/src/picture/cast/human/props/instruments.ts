// Instruments and desks.
import {
  between,
  cornered,
  direction,
  distance,
  placed,
  polar,
  turned,
} from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { limb } from '../../shape/limb.ts';
import { disc, oval, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import { neckLine } from '../paint/trunk-shape.ts';
import { darker, fill, lighter, line } from '../paint/ink.ts';
import { block } from './place.ts';
import type { PaintProp } from './place.ts';

/** A body with a waist: guitars and violins, the neck along +x. */
const WAISTED: readonly ShapePoint[] = [
  [-0.2, 0],
  [-0.17, 0.13],
  [-0.05, 0.17],
  [0.05, 0.11],
  [0.14, 0.12],
  [0.22, 0.07],
  [0.24, 0],
  [0.22, -0.07],
  [0.14, -0.12],
  [0.05, -0.11],
  [-0.05, -0.17],
  [-0.17, -0.13],
];

export const INSTRUMENTS = {
  guitar: (ink, figure, { right, left, size }) => {
    const dir = direction(right, left);
    const at = polar(right, dir, 0.02 * size);
    const flat = Math.max(0.5, Math.min(1, distance(right, left) / (0.42 * size)));
    const put = (points: readonly ShapePoint[]): ShapePoint[] =>
      placed(points, at, dir, [size * Math.max(0.72, flat), size]);
    const neck = polar(left, dir, 0.1 * size);
    fill(ink, '#6a3f28', 0.65, (pen) => limb(pen, [at, neck], [0.022 * size, 0.016 * size]));
    fill(ink, '#4a2c20', 0.6, (pen) =>
      limb(pen, [neck, polar(neck, dir, 0.1 * size)], [0.026 * size, 0.03 * size], { end: 'flat' }),
    );
    fill(ink, '#9c5a2c', 0.6, (pen) =>
      smoothClosed(pen, put(WAISTED.map(([x, y]) => [x * 1.06, y * 1.06]))),
    );
    fill(ink, '#d8944a', 0.8, (pen) => smoothClosed(pen, put(WAISTED)));
    fill(ink, '#3c2620', 0.5, (pen) => disc(pen, polar(at, dir, 0.07 * size * flat), 0.045 * size));
    fill(ink, '#5a3424', 0.6, (pen) =>
      smoothClosed(
        pen,
        put([
          [-0.12, 0.05, 0.8],
          [-0.095, 0.05, 0.8],
          [-0.095, -0.05, 0.8],
          [-0.12, -0.05, 0.8],
        ]),
      ),
    );
    if (figure.body.heightM * ink.pxPerM > 150)
      line(ink, '#f4ead8', 0.9, 0.003, (pen) => {
        for (const k of [-0.012, 0, 0.012]) {
          pen.moveTo(...polar(polar(at, dir, -0.1 * size * flat), dir + Math.PI / 2, k * size));
          pen.lineTo(...polar(neck, dir + Math.PI / 2, k * size * 0.6));
        }
      });
  },
  violin: (ink, figure, { right, left, size }) => {
    const [base, jaw] = neckLine(figure);
    const chin = between(base, jaw, 0.55);
    const dir = direction(chin, left);
    const at = polar(chin, dir, 0.12 * size);
    const flat = Math.max(0.5, Math.min(1, distance(chin, left) / (0.44 * size)));
    fill(ink, '#3c2620', 0.55, (pen) =>
      limb(pen, [at, polar(left, dir, 0.06 * size)], [0.013 * size, 0.01 * size]),
    );
    fill(ink, '#b8622c', 0.78, (pen) =>
      smoothClosed(pen, placed(WAISTED, at, dir, [size * 0.62 * flat, size * 0.56])),
    );
    fill(ink, darker('#b8622c', 0.3), 0.6, (pen) =>
      smoothClosed(
        pen,
        placed(
          WAISTED.filter(([, y]) => y <= 0),
          at,
          dir,
          [size * 0.62 * flat, size * 0.56],
        ),
      ),
    );
    const bridge = polar(at, dir + Math.PI / 2, 0.02 * size);
    const aim = direction(right, bridge);
    line(ink, '#6a4630', 0.7, 0.009 * size, (pen) => {
      pen.moveTo(...polar(right, aim, -0.04 * size));
      pen.lineTo(...polar(bridge, aim, 0.3 * size));
    });
  },
  piano: (ink, figure, { right, left, size, way, endOn }) => {
    const keys = Math.min(right[1], left[1]) - 0.035 * size;
    if (endOn) {
      fill(ink, '#2b2733', 0.55, (pen) =>
        smoothClosed(
          pen,
          block(1.3 * size, 0.16 * size, 0.95).map(([x, y, c = 0]) => [
            x,
            keys - 0.09 * size + y,
            c,
          ]),
        ),
      );
      fill(ink, '#fbf6ea', 0.85, (pen) =>
        smoothClosed(
          pen,
          block(1.2 * size, 0.03 * size, 1).map(([x, y, c = 0]) => [x, keys - 0.012 * size + y, c]),
        ),
      );
      return;
    }
    const front = Math.max(right[0] * way, left[0] * way) + 0.02 * size;
    const x = (u: number): number => way * (front + u * size);
    fill(ink, '#3a2c34', 0.6, (pen) =>
      smoothClosed(pen, [
        [x(0.1), keys + 0.46 * size, 0.9],
        [x(0.42), keys + 0.46 * size, 0.9],
        [x(0.42), 0, 0.97],
        [x(0.1), 0, 0.97],
      ]),
    );
    fill(ink, '#54404a', 0.75, (pen) =>
      smoothClosed(pen, [
        [x(0.08), keys + 0.5 * size, 0.8],
        [x(0.44), keys + 0.5 * size, 0.8],
        [x(0.44), keys + 0.46 * size, 0.8],
        [x(0.08), keys + 0.46 * size, 0.8],
      ]),
    );
    fill(ink, '#3a2c34', 0.66, (pen) =>
      smoothClosed(pen, [
        [x(-0.16), keys, 0.9],
        [x(0.14), keys, 0.9],
        [x(0.14), keys - 0.1 * size, 0.9],
        [x(-0.16), keys - 0.08 * size, 0.9],
      ]),
    );
    fill(ink, '#fbf6ea', 0.9, (pen) =>
      smoothClosed(pen, [
        [x(-0.16), keys + 0.018 * size, 0.9],
        [x(0.1), keys + 0.018 * size, 0.9],
        [x(0.1), keys - 0.006 * size, 0.9],
        [x(-0.16), keys - 0.006 * size, 0.9],
      ]),
    );
    fill(ink, '#2b2228', 0.5, (pen) =>
      smoothClosed(pen, [
        [x(-0.12), keys - 0.08 * size, 0.9],
        [x(-0.08), keys - 0.08 * size, 0.9],
        [x(-0.085), 0, 0.9],
        [x(-0.115), 0, 0.9],
      ]),
    );
    fill(ink, '#fdf8ea', 0.9, (pen) =>
      smoothClosed(pen, [
        [x(0.06), keys + 0.34 * size, 0.9],
        [x(0.09), keys + 0.34 * size, 0.9],
        [x(0.07), keys + 0.12 * size, 0.9],
        [x(0.04), keys + 0.12 * size, 0.9],
      ]),
    );
    stoolUnder(ink, figure, size);
  },
  drums: (ink, figure, { right, left, size, way }) => {
    const cx = (right[0] + left[0]) / 2 + way * 0.06 * size;
    const top = Math.min(right[1], left[1], 0.62 * size) - 0.04 * size;
    for (const [dx, r, h, y] of [
      [-0.02, 0.2, 0.2, top],
      [0.3 * (way || 1), 0.17, 0.3, top + 0.06 * size],
    ] as const) {
      const at: Point = [cx + dx * size, y];
      fill(ink, '#b8323c', 0.75, (pen) =>
        smoothClosed(pen, [
          [at[0] - r * size, at[1], 0.9],
          [at[0] + r * size, at[1], 0.9],
          [at[0] + r * size, at[1] - h * size, 0.5],
          [at[0] - r * size, at[1] - h * size, 0.5],
        ]),
      );
      fill(ink, '#fdf7ea', 0.9, (pen) => oval(pen, at, r * size, 0.045 * size));
      line(ink, '#c9d0da', 0.9, 0.012 * size, (pen) => oval(pen, at, r * size, 0.045 * size));
    }
    line(ink, '#8a94a0', 0.7, 0.014 * size, (pen) => {
      pen.moveTo(cx, 0);
      pen.lineTo(cx, top - 0.1 * size);
    });
    for (const palm of [right, left])
      line(ink, '#e0b878', 0.8, 0.01 * size, (pen) => {
        pen.moveTo(...palm);
        pen.lineTo(...between(palm, [cx, top + 0.03 * size], 0.7));
      });
    stoolUnder(ink, figure, size);
  },
  laptop: (ink, figure, { held, size, way, endOn, put }) => {
    const at: Point = [held[0] + way * 0.03 * size, held[1] - 0.04 * size];
    if (endOn) {
      fill(ink, '#8d97a6', 0.75, (pen) =>
        smoothClosed(pen, put(block(0.34, 0.22, 0.8), [at[0], at[1] + 0.02 * size])),
      );
      fill(ink, lighter('#8d97a6', 0.4), 0.85, (pen) =>
        disc(pen, [at[0], at[1] + 0.03 * size], 0.022 * size),
      );
    } else {
      fill(ink, '#8d97a6', 0.75, (pen) => smoothClosed(pen, put(block(0.3, 0.018, 0.8), at)));
      fill(ink, '#aab4c2', 0.85, (pen) =>
        limb(
          pen,
          [
            [at[0] + way * 0.15 * size, at[1]],
            [at[0] + way * 0.22 * size, at[1] + 0.22 * size],
          ],
          [0.008 * size, 0.008 * size],
        ),
      );
    }
    // A small table carries it.
    const y = at[1] - 0.02 * size;
    const half = endOn ? 0.5 : 0.34;
    const mid = at[0] + way * 0.1 * size;
    fill(ink, '#9c6a40', 0.75, (pen) =>
      smoothClosed(
        pen,
        block(half * 2 * size, 0.03 * size, 0.8).map(([x, dy, c = 0]) => [mid + x, y + dy, c]),
      ),
    );
    fill(ink, '#6f4830', 0.6, (pen) => {
      for (const s of [-1, 1])
        limb(
          pen,
          [
            [mid + s * (half - 0.05) * size, y],
            [mid + s * (half - 0.04) * size, 0.01],
          ],
          [0.014 * size, 0.011 * size],
        );
    });
    stoolUnder(ink, figure, size);
  },
  stool: (ink, figure, { size }) => stoolUnder(ink, figure, size),
  zzz: (ink, figure, { size }) => {
    const at = figure.point(figure.head);
    const up = figure.body.headM;
    // Upright in the picture, whichever way the sleeper lies.
    const { roll } = figure.pose;
    const free = (x: number, y: number): ShapePoint =>
      cornered(turned([at[0] + up * x, at[1] + up * y], at, -roll), 1);
    line(ink, '#ffffff', 0.95, 0.012 * size, (pen) => {
      for (const [i, k] of [0.4, 0.62, 0.9].entries()) {
        const [x, y] = [0.3 + i * 0.32, 0.8 + i * 0.46];
        const r = 0.2 * k;
        smoothOpen(
          pen,
          [free(x - r, y + r), free(x + r, y + r), free(x - r, y - r), free(x + r, y - r)].map(
            ([px, py]): Point => [px, py],
          ),
        );
      }
    });
  },
} satisfies Readonly<Record<string, PaintProp>>;

/** A plain seat under somebody who sits. */
function stoolUnder(
  ink: Parameters<PaintProp>[0],
  figure: Parameters<PaintProp>[1],
  size: number,
): void {
  const [x, y] = figure.point(figure.pose.stoolAt ?? figure.pose.pelvis);
  const top = y - figure.body.heightM * 0.052 * figure.body.legGirth;
  const w = 0.19 * size;
  const cx = x + figure.view.xf * 0.04 * size;
  fill(ink, '#6f4830', 0.55, (pen) => {
    for (const s of [-1, 1])
      limb(
        pen,
        [
          [cx + s * w * 0.72, top - 0.02],
          [cx + s * w * 0.92, 0.008],
        ],
        [0.016 * size, 0.012 * size],
      );
  });
  line(ink, '#6f4830', 0.5, 0.014 * size, (pen) => {
    pen.moveTo(cx - w * 0.82, top * 0.4);
    pen.lineTo(cx + w * 0.82, top * 0.4);
  });
  fill(ink, '#a8744a', 0.8, (pen) =>
    smoothClosed(pen, [
      [cx - w, top - 0.012, 0.4],
      [cx + w, top - 0.012, 0.4],
      [cx + w, top - 0.05 * size, 0.5],
      [cx - w, top - 0.05 * size, 0.5],
    ]),
  );
}
