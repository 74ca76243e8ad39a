// Trains and trams.
import { LIT, deep, pale } from '../ink.ts';
import { points } from '../points.ts';
import type { Point, ShapePoint } from '../shape/point.ts';
import { springM } from './make-vehicle.ts';
import type { VehicleDesign } from './make-vehicle.ts';
import { smoke } from './smoke.ts';
import { CHROME, LAMP, TAIL_LAMP, boxOutline } from './vehicle-brush.ts';
import type { VehicleBrush } from './vehicle-brush.ts';
import { paintWheel } from './wheel.ts';

const WARM = '#ffdf9c';
const DARK = '#2a2830';

function bogie(v: VehicleBrush, x: number, radius = 0.42): void {
  v.box(x - 1.1, radius * 0.7, 2.2, 0.24, 0.06, DARK, 0.35);
  for (const dx of [-0.72, 0.72])
    paintWheel(v, [x + dx, radius], radius, { kind: 'truck', colour: '#8a8690' });
}

function windows(
  v: VehicleBrush,
  left: number,
  right: number,
  y: number,
  wide: number,
  tall: number,
  gap: number,
): void {
  for (let x = left; x + wide <= right + 1e-6; x += wide + gap)
    v.pane(boxOutline(x, y, wide, tall, 0.1), WARM);
}

const NOSE = points(
  '-9.6,0.7,0.7 -9.6,3.5,0.5 -9.4,3.7,0.3 4.4,3.7,0.3 6.4,3.46,0 8.6,2.3,0 9.8,1.2 9.7,0.74,0.4 9.2,0.6,0.4',
);

/** Head of a fast train with the car behind it. */
function train(v: VehicleBrush): void {
  v.rect(-9.4, 0.5, 18, 0.4, '#3a3842', LIT.shade);
  v.within([0, springM(v, 0.01)], 0, [1, 1], () => {
    v.panel(NOSE, '#f2f0ec', 1.06, 3.5);
    v.shape(points('-9.6,1.5,0.9 -9.6,1.1,0.9 9.5,0.94,0.6 9.76,1.24 8.9,1.6 6,1.5'), v.body, 0.62);
    v.rect(-9.6, 1.56, 15.4, 0.1, pale(v.body, 0.3), 0.7);
    v.pane(points('5.5,2.44,0.7 5.7,3.26,0.5 6.5,3.16 8.1,2.36,0.5 7.9,2.24,0.5'));
    windows(v, -8.9, -0.6, 2.0, 1.36, 0.95, 0.34);
    windows(v, 0.7, 4.6, 2.0, 1.36, 0.95, 0.34);
    v.box(-0.5, 0.96, 1.0, 2.2, 0.1, deep('#f2f0ec', 0.16), 0.5);
    v.pane(boxOutline(-0.28, 2.0, 0.56, 0.95, 0.14), WARM);
    v.line(
      [
        [-0.62, 3.2],
        [-0.62, 0.9],
      ],
      0.04,
      '#8a8690',
      { lit: LIT.shade, alpha: 0.7 },
    );
    v.lamp([9.16, 1.62], 0.3, 0.12, LAMP, '#fff6d8');
    v.box(-9.7, 0.8, 0.2, 2.7, 0.05, '#4a4852', LIT.shade);
  });
  for (const x of [-7.4, 6]) bogie(v, x);
}

function steamTrain(v: VehicleBrush): void {
  smoke(v, [4.3, 4.2], 0.6, 3.6, '#ece8ea');
  const r = 0.85;
  const rods: Point[] = [-0.9, 0.95, 2.8].map((x) => [x, r] as const);
  const turn = -v.rolled / r;
  v.within([0, springM(v, 0.02)], 0, [1, 1], () => {
    // Tender with coal.
    v.shape(
      points('-7.3,2.5 -6.6,3.1 -5.6,2.9 -4.6,3.1 -3.9,2.6 -4,2.2 -7.2,2.2'),
      '#26242a',
      0.35,
    );
    v.panel(boxOutline(-7.4, 0.8, 3.6, 1.7, 0.06), v.body, 1.2, 2.36);
    v.rect(-7.3, 1.9, 3.4, 0.08, '#e2b23e', 0.75);
    // Cab.
    v.panel(boxOutline(-3.5, 0.9, 2.2, 2.7, 0.04), v.body, 1.4);
    v.pane(boxOutline(-3.1, 2.3, 0.62, 0.86, 0.12), '#ff9a50');
    v.pane(boxOutline(-2.3, 2.3, 0.62, 0.86, 0.12), '#ff9a50');
    v.shape(points('-3.8,3.54,0.6 -3.6,3.74,0.4 -1.3,3.74,0.4 -1.0,3.54,0.6'), DARK, 0.4);
    // Boiler.
    v.panel(
      points('-1.4,1.3,0.9 -1.4,2.9,0.9 4.9,2.9,0.5 5.1,2.7 5.1,1.5 4.9,1.3,0.5'),
      deep(v.body, 0.12),
      1.66,
      2.66,
    );
    for (const x of [0.2, 1.8, 3.4]) v.rect(x, 1.3, 0.1, 1.6, '#e2b23e', 0.7);
    v.shape(points('0.7,2.86,0.5 0.8,3.3 1.2,3.42 1.6,3.3 1.7,2.86,0.5'), '#d3a93c', 0.72);
    v.shape(
      points('2.5,2.86,0.5 2.6,3.14 2.9,3.22 3.2,3.14 3.3,2.86,0.5'),
      deep(v.body, 0.06),
      0.6,
    );
    v.shape(
      points('3.95,2.84,0.6 4.06,3.9,0.6 3.9,4.2,0.5 4.74,4.2,0.5 4.6,3.9,0.6 4.66,2.84,0.6'),
      DARK,
      0.45,
    );
    v.oval([5.12, 2.1], 0.2, 0.74, '#3a3842', { lit: 0.5 });
    v.lamp([5.2, 2.86], 0.22, 0.24, LAMP, '#fff6d8');
    v.rect(-1.4, 1.0, 6.5, 0.32, '#a33a30', 0.55);
    v.shape(points('5.0,1.2,0.6 5.5,1.1,0.4 6.3,0.16,0.8 5.0,0.2,0.8'), '#a33a30', 0.5);
    v.stroke(
      0.06,
      '#e2b23e',
      (pen) => {
        for (let i = 0; i < 4; i++) {
          pen.moveTo(5.1 + i * 0.1, 1.1);
          pen.lineTo(5.16 + i * 0.3, 0.2);
        }
      },
      { lit: 0.6 },
    );
    v.panel(boxOutline(3.6, 0.72, 1.1, 0.7, 0.12), deep(v.body, 0.1), 0.9);
  });
  for (const x of [-6.6, -4.7]) paintWheel(v, [x, 0.46], 0.46, { kind: 'steam' });
  paintWheel(v, [4.3, 0.46], 0.46, { kind: 'steam' });
  for (const at of rods) paintWheel(v, at, r, { kind: 'steam' });
  const crank = (at: Point): ShapePoint => [
    at[0] + Math.cos(turn) * 0.4,
    at[1] + Math.sin(turn) * 0.4,
  ];
  v.line(rods.map(crank), 0.14, CHROME, { lit: 0.75 });
  const last = crank(rods[1] ?? [0, r]);
  v.line([last, [4.0, 1.06]], 0.1, CHROME, { lit: 0.7 });
  for (const at of rods) v.oval([crank(at)[0], crank(at)[1]], 0.11, 0.11, '#6a666e', { lit: 0.5 });
}

function tram(v: VehicleBrush): void {
  v.rect(-5.4, 0.3, 10.8, 0.5, DARK, LIT.shade);
  v.within([0, springM(v, 0.01)], 0, [1, 1], () => {
    v.line(points('-0.2,3.3,1 0.7,3.9,1 -0.1,4.5,1'), 0.06, '#3a3842', { lit: 0.4 });
    v.line(
      [
        [-0.7, 4.5],
        [0.5, 4.5],
      ],
      0.06,
      '#3a3842',
      { lit: 0.4 },
    );
    v.panel(
      points(
        '-5.7,0.6,0.6 -5.74,1.4 -5.5,3.0,0.4 -5.2,3.2,0.4 5.2,3.2,0.4 5.5,3.0,0.4 5.74,1.4 5.7,0.6,0.6',
      ),
      v.body,
      0.94,
    );
    v.shape(points('-5.68,1.5,0.9 5.68,1.5,0.9 5.52,2.96,0.5 -5.52,2.96,0.5'), '#f4ecd8', 0.68);
    v.box(-5.2, 3.14, 10.4, 0.24, 0.1, deep(v.body, 0.3), 0.5);
    windows(v, -4.0, -0.9, 1.66, 0.9, 1.1, 0.16);
    windows(v, 0.9, 4.0, 1.66, 0.9, 1.1, 0.16);
    for (const x of [-0.72, 0.02]) v.pane(boxOutline(x, 0.8, 0.68, 1.96, 0.1), WARM);
    v.pane(points('4.2,1.66,0.8 4.2,2.78,0.8 5.1,2.76,0.4 5.4,1.66,0.6'), WARM);
    v.pane(points('-4.2,1.66,0.8 -4.2,2.78,0.8 -5.1,2.76,0.4 -5.4,1.66,0.6'), WARM);
    v.lamp([5.6, 1.1], 0.1, 0.14, LAMP, '#fff6d8');
    v.lamp([-5.66, 1.1], 0.07, 0.12, TAIL_LAMP, '#ff5a48');
  });
  for (const x of [-3.2, 3.2]) bogie(v, x, 0.34);
}

function subway(v: VehicleBrush): void {
  v.rect(-9, 0.4, 18, 0.5, DARK, LIT.shade);
  v.within([0, springM(v, 0.01)], 0, [1, 1], () => {
    v.panel(
      points(
        '-9.2,0.7,0.7 -9.2,3.3,0.5 -9,3.5,0.4 8.2,3.5,0.4 8.9,3.1,0.2 9.2,1.6 9.2,0.8,0.5 9,0.7,0.5',
      ),
      '#c9ced6',
      1.06,
      3.32,
    );
    v.rect(-9.2, 1.28, 18.3, 0.3, v.body, 0.62);
    v.pane(points('7.6,1.9,0.8 7.6,3.0,0.8 8.4,2.96,0.4 8.96,1.9,0.6'));
    for (const x of [-7.6, -3.2, 1.2, 5.2]) {
      for (const dx of [0, 0.62]) v.pane(boxOutline(x + dx, 0.86, 0.56, 2.16, 0.06), WARM);
    }
    windows(v, -6.0, -3.5, 1.86, 1.1, 1.0, 0.2);
    windows(v, -1.6, 0.9, 1.86, 1.1, 1.0, 0.2);
    windows(v, 2.7, 4.9, 1.86, 1.0, 1.0, 0.2);
    v.lamp([9.0, 1.14], 0.14, 0.1, LAMP, '#fff6d8');
  });
  for (const x of [-6.6, 6.6]) bogie(v, x);
}

/** A train head-on. */
function frontOfTrain(v: VehicleBrush, away: boolean): void {
  v.rect(-1.2, 0.2, 2.4, 0.5, DARK, LIT.shade);
  v.panel(
    points('-1.5,0.5,0.5 -1.56,1.6 -1.4,3.2 -0.8,3.7 0,3.8 0.8,3.7 1.4,3.2 1.56,1.6 1.5,0.5,0.5'),
    v.body,
    1,
  );
  v.pane(
    points('-1.16,2.1,0.5 -1.06,3.1,0.3 0,3.32 1.06,3.1,0.3 1.16,2.1,0.5 0,2.0'),
    away ? WARM : null,
  );
  v.shape(
    points('-1.5,1.5,0.6 0,1.36 1.5,1.5,0.6 1.52,1.24,0.6 0,1.1 -1.52,1.24,0.6'),
    '#f2f0ec',
    0.7,
  );
  for (const side of [-1, 1])
    v.lamp([side * 1.04, 1.72], 0.2, 0.13, away ? TAIL_LAMP : LAMP, away ? '#ff5a48' : '#fff6d8');
  v.box(-0.2, 0.36, 0.4, 0.3, 0.06, '#4a4852', 0.4);
}

const rail = (
  what: string,
  lengthM: number,
  heightM: number,
  colour: string,
  paint: (v: VehicleBrush) => void,
  [lampX, lampY]: Point,
  beyond: VehicleDesign['beyond'] = {},
): VehicleDesign => ({
  what,
  lengthM,
  heightM,
  colour,
  sways: 'rail',
  beyond,
  glows: ({ facing }) =>
    facing === 'right'
      ? [{ xM: lampX, yM: lampY, radiusM: 2.2, colour: '#ffe9b0', strength: 0.7, darkOnly: true }]
      : [-1.04, 1.04].map((xM) => ({
          xM,
          yM: 1.72,
          radiusM: 1.4,
          colour: '#ffe9b0',
          strength: 0.7,
          darkOnly: true,
        })),
  paint,
  front: frontOfTrain,
});

export const RAILS: readonly VehicleDesign[] = [
  rail('train', 19.6, 3.75, '#2f6db0', train, [9.3, 1.62]),
  rail('steam-train', 13.8, 4.2, '#2f4a3e', steamTrain, [5.2, 2.86], { left: 6, up: 4 }),
  rail('tram', 11.5, 4.55, '#c23b34', tram, [5.6, 1.1]),
  rail('subway', 18.4, 3.55, '#d8862c', subway, [9, 1.14]),
];
