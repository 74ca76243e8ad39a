// Tools, weapons, loads.
import { between, direction, polar } from '../../shape/point.ts';
import type { Point } from '../../shape/point.ts';
import { limb } from '../../shape/limb.ts';
import { disc, oval, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import { fill, lighter, line } from '../paint/ink.ts';
import { block } from './place.ts';
import type { PaintProp } from './place.ts';

const WOOD = '#a8703c';

export const TOOLS = {
  rod: (ink, _figure, { right, left, angle, size, way }) => {
    const dir = way < 0 ? Math.PI - Math.abs(angle) : angle + (way === 0 ? 0.5 : 0);
    const butt = polar(left, direction(right, left), 0.1 * size);
    const tip = polar(right, dir, 0.9 * size);
    const bow = polar(right, dir + 0.1, 0.5 * size);
    line(ink, '#6a4630', 0.6, 0.013 * size, (pen) => smoothOpen(pen, [butt, right, bow]));
    line(ink, '#6a4630', 0.6, 0.006 * size, (pen) => smoothOpen(pen, [bow, tip]));
    fill(ink, '#4a4652', 0.6, (pen) => disc(pen, left, 0.024 * size));
    line(ink, '#e8eef2', 0.9, 0.0035 * size, (pen) => {
      pen.moveTo(...tip);
      pen.bezierCurveTo(
        tip[0] + 0.1 * (way || 1),
        tip[1] - 0.4,
        tip[0] + 0.16 * (way || 1),
        tip[1] - 0.9,
        tip[0] + 0.18 * (way || 1),
        Math.min(tip[1] - 0.5, 0.05),
      );
    });
    fill(ink, '#d8343a', 0.85, (pen) =>
      disc(pen, [tip[0] + 0.18 * (way || 1), Math.min(tip[1] - 0.5, 0.05)], 0.02 * size),
    );
  },
  pole: (ink, _figure, { right, left, size }) => {
    const down = direction(right, left);
    // As deep as the water is.
    const steep = Math.max(0.2, -Math.sin(down));
    const length = Math.min(1.7 * size, (left[1] + 0.24 * size) / steep);
    line(ink, '#b8a05c', 0.7, 0.026 * size, (pen) => {
      pen.moveTo(...polar(right, down, -0.75 * size));
      pen.lineTo(...polar(left, down, length));
    });
    line(ink, '#7a6a3a', 0.6, 0.03 * size, (pen) => {
      for (const at of [-0.5, 0.3, 0.7]) {
        pen.moveTo(...polar(left, down, at * size));
        pen.lineTo(...polar(left, down, (at + 0.02) * size));
      }
    });
  },
  knife: (ink, _figure, { put, right, angle, way }) => {
    const dir = (way < 0 ? Math.PI : 0) + angle + (way === 0 ? -0.6 : 0);
    fill(ink, '#d5dde6', 0.9, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [0.04, 0.014, 0.8],
            [0.24, 0.012, 0.6],
            [0.27, 0.0, 0.9],
            [0.2, -0.03],
            [0.04, -0.03, 0.8],
          ],
          right,
          dir,
        ),
      ),
    );
    fill(ink, '#3a3440', 0.6, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [-0.06, 0.014, 0.5],
            [0.05, 0.014, 0.5],
            [0.05, -0.014, 0.5],
            [-0.06, -0.014, 0.5],
          ],
          right,
          dir,
        ),
      ),
    );
  },
  hammer: (ink, _figure, { put, right, angle, way }) => {
    const dir = (way < 0 ? Math.PI : 0) + angle + (way === 0 ? 1.2 : 0.5);
    fill(ink, WOOD, 0.7, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [-0.06, 0.012, 0.6],
            [0.22, 0.012, 0.6],
            [0.22, -0.012, 0.6],
            [-0.06, -0.012, 0.6],
          ],
          right,
          dir,
        ),
      ),
    );
    fill(ink, '#7c8794', 0.8, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [0.2, 0.06, 0.8],
            [0.26, 0.06, 0.8],
            [0.26, -0.07, 0.8],
            [0.2, -0.07, 0.8],
          ],
          right,
          dir,
        ),
      ),
    );
  },
  shovel: (ink, _figure, { right, left, size }) => {
    const dir = direction(right, left);
    const tip = polar(left, dir, 0.46 * size);
    line(ink, WOOD, 0.7, 0.02 * size, (pen) => {
      pen.moveTo(...polar(right, dir, -0.2 * size));
      pen.lineTo(...tip);
    });
    fill(ink, '#8a94a0', 0.75, (pen) => {
      const end = polar(tip, dir, 0.24 * size);
      limb(
        pen,
        [polar(tip, dir, -0.02), between(tip, end, 0.6), end],
        [0.075 * size, 0.08 * size, 0.02 * size],
        { start: 'flat' },
      );
    });
  },
  broom: (ink, _figure, { right, left, size }) => {
    const dir = direction(right, left);
    const tip = polar(left, dir, 0.5 * size);
    line(ink, WOOD, 0.7, 0.018 * size, (pen) => {
      pen.moveTo(...polar(right, dir, -0.24 * size));
      pen.lineTo(...tip);
    });
    fill(ink, '#e0b050', 0.75, (pen) =>
      limb(
        pen,
        [polar(tip, dir, -0.04), polar(tip, dir, 0.22 * size)],
        [0.035 * size, 0.12 * size],
        { end: 'flat' },
      ),
    );
    fill(ink, '#c83c34', 0.7, (pen) =>
      limb(
        pen,
        [polar(tip, dir, -0.02), polar(tip, dir, 0.04 * size)],
        [0.04 * size, 0.052 * size],
        { start: 'flat', end: 'flat' },
      ),
    );
  },
  sword: (ink, _figure, { put, right, angle, way }) => {
    const dir = way < 0 ? Math.PI - angle : angle + (way === 0 ? 0.7 : 0);
    fill(ink, '#d5dde6', 0.9, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [0.06, 0.022, 0.8],
            [0.8, 0.018, 0.5],
            [0.92, 0, 0.9],
            [0.8, -0.018, 0.5],
            [0.06, -0.022, 0.8],
          ],
          right,
          dir,
        ),
      ),
    );
    fill(ink, '#98a4b4', 0.7, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [0.06, 0.0, 0.8],
            [0.9, 0, 0.9],
            [0.8, -0.018, 0.5],
            [0.06, -0.022, 0.8],
          ],
          right,
          dir,
        ),
      ),
    );
    fill(ink, '#c8963c', 0.85, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [0.05, 0.085, 0.5],
            [0.08, 0.085, 0.5],
            [0.08, -0.085, 0.5],
            [0.05, -0.085, 0.5],
          ],
          right,
          dir,
        ),
      ),
    );
    fill(ink, '#5a3426', 0.6, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [-0.09, 0.014, 0.5],
            [0.05, 0.014, 0.5],
            [0.05, -0.014, 0.5],
            [-0.09, -0.014, 0.5],
          ],
          right,
          dir,
        ),
      ),
    );
  },
  bat: (ink, _figure, { put, right, angle, way }) => {
    const dir = way < 0 ? Math.PI - angle : angle + (way === 0 ? 0.7 : 0);
    fill(ink, '#d8a45c', 0.75, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [-0.1, 0.014, 0.4],
            [0.2, 0.018],
            [0.5, 0.036],
            [0.74, 0.036],
            [0.79, 0],
            [0.74, -0.036],
            [0.5, -0.036],
            [0.2, -0.018],
            [-0.1, -0.014, 0.4],
          ],
          right,
          dir,
        ),
      ),
    );
    fill(ink, '#3a3440', 0.6, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [-0.1, 0.017, 0.6],
            [0.08, 0.017, 0.6],
            [0.08, -0.017, 0.6],
            [-0.1, -0.017, 0.6],
          ],
          right,
          dir,
        ),
      ),
    );
  },
  bow: (ink, _figure, { left, right, size, way }) => {
    const dir = way < 0 ? Math.PI : way === 0 ? 0.25 : 0;
    const half = 0.62 * size;
    const up = polar(polar(left, dir, -0.1 * size), dir + Math.PI / 2, half);
    const down = polar(polar(left, dir, -0.1 * size), dir - Math.PI / 2, half);
    line(ink, '#8a5a34', 0.7, 0.022 * size, (pen) =>
      smoothOpen(pen, [
        up,
        polar(between(up, left, 0.5), dir, 0.06 * size),
        left,
        polar(between(down, left, 0.5), dir, 0.06 * size),
        down,
      ]),
    );
    line(ink, '#f4ead8', 0.8, 0.004 * size, (pen) => {
      pen.moveTo(...up);
      pen.lineTo(...right);
      pen.lineTo(...down);
    });
    line(ink, '#5a4434', 0.6, 0.008 * size, (pen) => {
      pen.moveTo(...right);
      pen.lineTo(...polar(left, dir, 0.12 * size));
    });
  },
  ball: (ink, _figure, { held, size }) => {
    fill(ink, '#e8593c', 0.8, (pen) => disc(pen, held, 0.075 * size));
    fill(ink, '#b83c34', 0.6, (pen) =>
      oval(pen, [held[0] - 0.02 * size, held[1] - 0.03 * size], 0.05 * size, 0.042 * size, 0.5),
    );
    fill(ink, lighter('#e8593c', 0.6), 0.95, (pen) =>
      oval(pen, [held[0] + 0.024 * size, held[1] + 0.03 * size], 0.02 * size, 0.014 * size, 0.6),
    );
  },
  box: (ink, _figure, { put, held, size }) => {
    const at: Point = [held[0], held[1] + 0.13 * size];
    fill(ink, '#c8965c', 0.8, (pen) => smoothClosed(pen, put(block(0.4, 0.3, 0.97), at)));
    fill(ink, '#9c6c40', 0.6, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [-0.2, -0.15, 1],
            [-0.06, -0.15, 1],
            [-0.06, 0.15, 1],
            [-0.2, 0.15, 1],
          ],
          at,
        ),
      ),
    );
    fill(ink, '#e8d4a8', 0.85, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [0.04, 0.15, 1],
            [0.11, 0.15, 1],
            [0.11, 0.03, 1],
            [0.04, 0.03, 1],
          ],
          at,
        ),
      ),
    );
  },
} satisfies Readonly<Record<string, PaintProp>>;
