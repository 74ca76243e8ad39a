// Cups, pans and what else feeds somebody.
import { direction, polar } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { limb } from '../../shape/limb.ts';
import { disc, oval, smoothClosed } from '../../shape/smooth.ts';
import { darker, fill, line } from '../paint/ink.ts';
import type { Ink } from '../paint/ink.ts';
import type { PaintProp, PropPlace } from './place.ts';

const STEEL = '#b4bfca';

function cupAt(ink: Ink, { put, way }: PropPlace, at: Point, angle: number): void {
  const flip = way < 0 ? -1 : 1;
  line(ink, '#e8ddc8', 0.7, 0.012, (pen) =>
    smoothClosed(
      pen,
      put(
        [
          [0.036 * flip, 0.03],
          [0.07 * flip, 0.02],
          [0.062 * flip, -0.02],
          [0.036 * flip, -0.018],
        ],
        at,
        angle,
      ),
    ),
  );
  fill(ink, '#fbf3e2', 0.85, (pen) =>
    smoothClosed(
      pen,
      put(
        [
          [-0.04, 0.05, 0.8],
          [0.04, 0.05, 0.8],
          [0.033, -0.05, 0.4],
          [-0.033, -0.05, 0.4],
        ],
        at,
        angle,
      ),
    ),
  );
  fill(ink, '#d8cbb4', 0.6, (pen) =>
    smoothClosed(
      pen,
      put(
        [
          [-0.04, 0.05, 0.8],
          [-0.016, 0.05, 0.8],
          [-0.014, -0.05, 0.4],
          [-0.033, -0.05, 0.4],
        ],
        at,
        angle,
      ),
    ),
  );
  fill(ink, '#d8704c', 0.75, (pen) =>
    smoothClosed(
      pen,
      put(
        [
          [-0.039, 0.022, 0.9],
          [0.039, 0.022, 0.9],
          [0.0375, 0.004, 0.9],
          [-0.0375, 0.004, 0.9],
        ],
        at,
        angle,
      ),
    ),
  );
}

function bowlAt(ink: Ink, { put }: PropPlace, at: Point): void {
  fill(ink, '#e4efee', 0.85, (pen) =>
    smoothClosed(
      pen,
      put(
        [
          [-0.08, 0.04, 0.8],
          [0.08, 0.04, 0.8],
          [0.045, -0.035],
          [-0.045, -0.035],
        ],
        at,
      ),
    ),
  );
  fill(ink, '#4c8fa8', 0.7, (pen) =>
    smoothClosed(
      pen,
      put(
        [
          [-0.079, 0.03, 0.9],
          [0.079, 0.03, 0.9],
          [0.074, 0.012, 0.9],
          [-0.074, 0.012, 0.9],
        ],
        at,
      ),
    ),
  );
  fill(ink, '#f2d9a4', 0.85, (pen) =>
    smoothClosed(
      pen,
      put(
        [
          [-0.07, 0.04, 0.6],
          [0, 0.062],
          [0.07, 0.04, 0.6],
        ],
        at,
      ),
    ),
  );
}

export const TABLEWARE = {
  cup: (ink, _figure, place) => {
    // A large one, out of the fist by half: across a room it is all that tells of drinking.
    const { held, way, size, angle } = place;
    const put: PropPlace['put'] = (points, at, turn) =>
      place.put(
        points.map(([x, y, corner]): ShapePoint =>
          corner === undefined ? [x * 1.3, y * 1.3] : [x * 1.3, y * 1.3, corner],
        ),
        at,
        turn,
      );
    cupAt(
      ink,
      { ...place, put },
      [held[0] - way * 0.012 * size, held[1] + (way === 0 ? 0.02 : 0.052) * size],
      angle,
    );
  },
  spoon: (ink, figure, place) => {
    bowlAt(ink, place, [place.left[0], place.left[1] + 0.03 * place.size]);
    const mouth = figure.point(figure.head);
    const aim = direction(place.right, mouth);
    line(ink, STEEL, 0.9, 0.009 * place.size, (pen) => {
      pen.moveTo(...polar(place.right, aim, -0.04 * place.size));
      pen.lineTo(...polar(place.right, aim, 0.1 * place.size));
    });
    fill(ink, STEEL, 0.9, (pen) =>
      oval(
        pen,
        polar(place.right, aim, 0.115 * place.size),
        0.022 * place.size,
        0.013 * place.size,
        aim,
      ),
    );
  },
  pan: (ink, _figure, { put, right, angle, way, size }) => {
    const dir = (way < 0 ? Math.PI : 0) + angle + (way === 0 ? -0.5 : 0);
    fill(ink, '#3a3440', 0.6, (pen) =>
      limb(pen, [right, polar(right, dir, 0.14 * size)], [0.012 * size, 0.01 * size]),
    );
    const middle = polar(right, dir, 0.28 * size);
    fill(ink, '#4a4652', 0.6, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [-0.15, 0.025, 0.7],
            [0.15, 0.025, 0.7],
            [0.115, -0.04, 0.4],
            [-0.115, -0.04, 0.4],
          ],
          middle,
          dir,
        ),
      ),
    );
    fill(ink, '#e8a84a', 0.85, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [-0.12, 0.024],
            [-0.04, 0.05],
            [0.05, 0.045],
            [0.12, 0.024],
          ],
          middle,
          dir,
        ),
      ),
    );
    fill(ink, '#5f9a4c', 0.85, (pen) => {
      disc(pen, polar(middle, dir + 1.9, 0.045 * size), 0.014 * size);
      disc(pen, polar(middle, dir + 0.9, 0.06 * size), 0.012 * size);
    });
  },
  jug: (ink, _figure, place) => {
    const { put, right, left, angle, size, way } = place;
    cupAt(ink, place, [left[0], left[1] + 0.02 * size], 0);
    const flip = way < 0 ? -1 : 1;
    const tilt = angle * flip * flip;
    const spout =
      put([[0.075 * flip, 0.1]], [right[0] + 0.05 * size * flip, right[1]], tilt)[0] ?? right;
    if (Math.abs(place.angle) > 0.7)
      line(ink, '#b8703c', 0.8, 0.012 * size, (pen) => {
        pen.moveTo(spout[0], spout[1]);
        pen.bezierCurveTo(
          spout[0] + 0.03 * flip,
          spout[1],
          left[0],
          spout[1] - 0.03,
          left[0],
          left[1] + 0.06 * size,
        );
      });
    const at: Point = [right[0] + 0.05 * size * flip, right[1]];
    fill(ink, '#cfe0e4', 0.85, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [-0.05 * flip, 0.1, 0.6],
            [0.085 * flip, 0.115, 0.7],
            [0.05 * flip, 0.06],
            [0.066 * flip, -0.06],
            [0.04 * flip, -0.1, 0.5],
            [-0.04 * flip, -0.1, 0.5],
            [-0.066 * flip, -0.05],
            [-0.045 * flip, 0.05],
          ],
          at,
          tilt,
        ),
      ),
    );
    fill(ink, '#b8703c', 0.75, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [-0.054 * flip, 0.02, 0.7],
            [0.054 * flip, 0.03, 0.7],
            [0.064 * flip, -0.05],
            [0.038 * flip, -0.094, 0.5],
            [-0.038 * flip, -0.094, 0.5],
            [-0.064 * flip, -0.05],
          ],
          at,
          tilt,
        ),
      ),
    );
  },
  shaker: (ink, _figure, { put, held, angle }) => {
    fill(ink, STEEL, 0.85, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [-0.045, -0.12, 0.5],
            [0.045, -0.12, 0.5],
            [0.052, 0.05, 0.6],
            [0.04, 0.1],
            [0.02, 0.14, 0.5],
            [-0.02, 0.14, 0.5],
            [-0.04, 0.1],
            [-0.052, 0.05, 0.6],
          ],
          held,
          angle,
        ),
      ),
    );
    fill(ink, darker(STEEL, 0.3), 0.6, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [-0.045, -0.12, 0.5],
            [-0.015, -0.12, 0.5],
            [-0.02, 0.05, 0.6],
            [-0.012, 0.14],
            [-0.02, 0.14, 0.5],
            [-0.04, 0.1],
            [-0.052, 0.05, 0.6],
          ],
          held,
          angle,
        ),
      ),
    );
    fill(ink, '#ffffff', 0.95, (pen) =>
      smoothClosed(
        pen,
        put(
          [
            [0.02, -0.09, 0.5],
            [0.032, -0.09, 0.5],
            [0.036, 0.03, 0.5],
            [0.024, 0.03, 0.5],
          ],
          held,
          angle,
        ),
      ),
    );
  },
} satisfies Readonly<Record<string, PaintProp>>;
