// The seat of trousers, shorts, swimwear: what joins the legs to the trunk.
import type { ShapePoint } from '../../shape/point.ts';
import { smoothClosed } from '../../shape/smooth.ts';
import { limb } from '../../shape/limb.ts';
import { trunkEdge } from '../figure/figure.ts';
import type { Figure } from '../figure/figure.ts';
import { SIDES } from '../figure/pose.ts';
import { darker, fill } from './ink.ts';
import type { Ink } from './ink.ts';

/** @param upTo where on the trunk it ends: bare skin shows above trunks, a shirt hangs over trousers */
export function paintHips(
  ink: Ink,
  figure: Figure,
  colour: string,
  loose: number,
  upTo = 0.4,
): void {
  const { heightM } = figure.body;
  const levels = [upTo, upTo * 0.75, upTo * 0.42, 0.02, -0.1].map((at) =>
    trunkEdge(figure, at, loose),
  );
  const outline: ShapePoint[] = [
    ...levels.map(({ left }): ShapePoint => [left[0], left[1]]),
    ...levels.toReversed().map(({ right }): ShapePoint => [right[0], right[1]]),
  ];
  fill(ink, colour, 0.78, (pen) => {
    smoothClosed(pen, outline);
  });
  // Where the thighs leave it: the cloth stretches over the joints.
  for (const side of SIDES) {
    const { hip, knee } = figure.legs[side];
    const [a, b] = [figure.point(hip), figure.point(knee)];
    const r = heightM * 0.052 * figure.body.legGirth + loose * 0.6;
    fill(ink, colour, 0.78, (pen) =>
      limb(pen, [a, [a[0] + (b[0] - a[0]) * 0.22, a[1] + (b[1] - a[1]) * 0.22]], [r, r * 0.96]),
    );
  }
  const x = figure.view.xf;
  if (Math.abs(x) > 0.3) {
    const back = levels.slice(1).map(({ left, right }) => (x > 0 ? left : right));
    const inner = levels.slice(1).map(({ left, right, middle }): ShapePoint => {
      const outer = x > 0 ? left : right;
      return [outer[0] + (middle[0] - outer[0]) * 0.5, outer[1] + (middle[1] - outer[1]) * 0.5];
    });
    fill(ink, darker(colour), 0.44, (pen) =>
      smoothClosed(pen, [...back.map(([px, py]): ShapePoint => [px, py]), ...inner.toReversed()]),
    );
  }
}
