// A car head-on and from behind.
import { LIT, deep, pale } from '../ink.ts';
import type { ShapePoint } from '../shape/point.ts';
import type { CarForm } from './cars.ts';
import { CHROME, LAMP, TAIL_LAMP, TYRE } from './vehicle-brush.ts';
import type { VehicleBrush } from './vehicle-brush.ts';
import { springM } from './make-vehicle.ts';

const SIDES = [-1, 1] as const;

const mirrored = (half: readonly ShapePoint[]): ShapePoint[] => [
  ...half,
  ...half.map(([x, y, corner = 0]): ShapePoint => [-x, y, corner]).reverse(),
];

export function makeFrontOfCar(
  form: CarForm,
  more: (v: VehicleBrush, car: CarForm) => void = () => {},
): (v: VehicleBrush, away: boolean) => void {
  const { width, height, clearance, belt, bonnet, radius } = form;
  const half = width / 2;
  return (v, away) => {
    for (const side of SIDES)
      v.box(side * (half - 0.16) - 0.12, 0, 0.24, radius * 1.5, 0.06, TYRE, 0.4);
    v.within([0, springM(v)], 0, [1, 1], () => {
      const cabin = mirrored([
        [half - 0.1, belt, 0.5],
        [half - 0.26, height - 0.1, 0.1],
        [half - 0.5, height, 0.1],
      ]);
      v.shape(cabin, deep(v.body, 0.1), 0.56);
      v.pane(
        mirrored([
          [half - 0.2, belt + 0.04, 0.7],
          [half - 0.34, height - 0.14, 0.5],
        ]),
      );
      const shell = mirrored([
        [half - 0.1, clearance, 0.5],
        [half, clearance + 0.26],
        [half - 0.01, belt - 0.12],
        [half - 0.14, belt + 0.05, 0.2],
        [0.3, belt + 0.1, 0],
      ]);
      v.panel(shell, v.body, clearance + 0.2);
      v.line(
        [
          [-half + 0.2, bonnet + 0.02],
          [0, bonnet + 0.08],
          [half - 0.2, bonnet + 0.02],
        ],
        0.03,
        pale(v.body, 0.45),
        { lit: LIT.high, alpha: 0.7 },
      );
      const y = bonnet - 0.2;
      for (const side of SIDES) {
        v.oval([side * (half - 0.04), belt + 0.14], 0.1, 0.07, deep(v.body, 0.12), { lit: 0.5 });
        if (away) v.lamp([side * (half - 0.24), y + 0.06], 0.17, 0.08, TAIL_LAMP, '#ff5a48');
        else v.lamp([side * (half - 0.27), y], 0.18, 0.1, LAMP, '#fff6d8');
      }
      if (!away) {
        v.box(-0.36, y - 0.11, 0.72, 0.2, 0.06, '#26232c', LIT.shade);
        for (const k of [-0.05, 0.01])
          v.line(
            [
              [-0.32, y + k],
              [0.32, y + k],
            ],
            0.02,
            CHROME,
            { lit: 0.7 },
          );
      }
      v.box(-0.26, clearance + 0.08, 0.52, 0.13, 0.02, '#f4f1e6', 0.75);
      more(v, form);
    });
  };
}
