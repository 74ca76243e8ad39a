// What runs on two wheels, or on small ones.
import { deep } from '../ink.ts';
import { points } from '../points.ts';
import type { Point } from '../shape/point.ts';
import { springM } from './make-vehicle.ts';
import type { VehicleDesign } from './make-vehicle.ts';
import { CHROME, LAMP, TAIL_LAMP } from './vehicle-brush.ts';
import type { VehicleBrush } from './vehicle-brush.ts';
import { paintWheel } from './wheel.ts';

const DARK = '#2c2a32';

function bicycle(v: VehicleBrush): void {
  const r = 0.34;
  const [rear, front]: [Point, Point] = [
    [-0.5, r],
    [0.54, r],
  ];
  const crank: Point = [-0.06, 0.3];
  const turn = -v.rolled / r / 2.4;
  const pedal = (a: number): Point => [
    crank[0] + Math.cos(a) * 0.17,
    crank[1] + Math.sin(a) * 0.17,
  ];
  const far = pedal(turn + Math.PI);
  v.line([crank, far], 0.035, '#6a666e', { lit: 0.4 });
  v.line(
    [
      [far[0] - 0.06, far[1]],
      [far[0] + 0.06, far[1]],
    ],
    0.04,
    DARK,
    { lit: 0.3 },
  );
  for (const at of [rear, front]) paintWheel(v, at, r, { kind: 'wire' });
  const frame = (list: readonly Point[], width = 0.045): void =>
    v.line(
      list.map(([x, y]) => [x, y, 1] as const),
      width,
      v.body,
      { lit: 0.62 },
    );
  frame([rear, [-0.22, 0.78]], 0.034);
  frame([rear, crank], 0.034);
  frame([crank, [-0.24, 0.86]]);
  frame([
    [-0.22, 0.78],
    [0.36, 0.8],
  ]);
  frame([crank, [0.38, 0.72]]);
  frame([[0.35, 0.88], [0.4, 0.66], front], 0.04);
  v.line(
    [
      [-0.24, 0.86],
      [-0.26, 0.94],
    ],
    0.035,
    CHROME,
    { lit: 0.7 },
  );
  v.shape(points('-0.42,0.94 -0.3,0.97 -0.1,0.95,0.3 -0.24,0.9'), DARK, 0.4);
  v.line(points('0.35,0.88 0.36,0.98 0.44,1.02 0.3,1.02'), 0.035, CHROME, { lit: 0.7 });
  v.line(
    [
      [0.2, 1.02],
      [0.34, 1.02],
    ],
    0.045,
    DARK,
    { lit: 0.4 },
  );
  v.oval(crank, 0.09, 0.09, CHROME, { lit: 0.6 });
  v.oval(crank, 0.05, 0.05, deep(CHROME, 0.4), { lit: 0.4 });
  v.line(
    [
      [rear[0], rear[1] + 0.05],
      [crank[0], crank[1] + 0.085],
    ],
    0.012,
    DARK,
    { lit: 0.3 },
  );
  v.line(
    [
      [rear[0], rear[1] - 0.05],
      [crank[0], crank[1] - 0.085],
    ],
    0.012,
    DARK,
    { lit: 0.3 },
  );
  const near = pedal(turn);
  v.line([crank, near], 0.04, CHROME, { lit: 0.6 });
  v.line(
    [
      [near[0] - 0.07, near[1]],
      [near[0] + 0.07, near[1]],
    ],
    0.045,
    DARK,
    { lit: 0.4 },
  );
  v.line(points('0.3,0.5 0.42,0.68 0.6,0.7 0.8,0.6'), 0.03, v.body, { lit: 0.5, alpha: 0.9 });
  v.lamp([0.46, 0.9], 0.05, 0.05, LAMP, '#fff6d8');
}

function motorcycle(v: VehicleBrush): void {
  const r = 0.34;
  paintWheel(v, [-0.72, r], r, { kind: 'sport' });
  paintWheel(v, [0.78, r], r, { kind: 'sport' });
  v.within([0, springM(v, 0.01)], 0, [1, 1], () => {
    v.line(
      [
        [0.78, r],
        [0.5, 0.96],
      ],
      0.08,
      CHROME,
      { lit: 0.7 },
    );
    v.line(
      [
        [-0.72, r],
        [-0.1, 0.42],
      ],
      0.09,
      '#4a464e',
      { lit: 0.5 },
    );
    // Engine with its fins.
    v.box(-0.26, 0.3, 0.56, 0.36, 0.08, '#5a5660', 0.5);
    for (let i = 0; i < 4; i++)
      v.line(
        [
          [-0.14, 0.42 + i * 0.06],
          [0.2, 0.42 + i * 0.06],
        ],
        0.026,
        CHROME,
        { lit: 0.6 },
      );
    v.line(points('0.1,0.34 -0.3,0.26 -0.9,0.34'), 0.09, CHROME, { lit: 0.75 });
    v.shape(points('-1.02,0.78,0.4 -0.8,0.86 -0.3,0.8 -0.2,0.72 -0.5,0.62 -0.86,0.66'), DARK, 0.4);
    v.shape(points('-1.1,0.7 -0.96,0.82,0.3 -0.72,0.78 -0.6,0.66 -0.84,0.6'), v.body, 0.56);
    v.panel(
      points('-0.24,0.72 -0.16,0.94 0.12,1.02 0.44,0.94 0.52,0.74 0.2,0.66'),
      v.body,
      0.76,
      0.94,
    );
    v.shape(points('0.5,0.7 0.46,1.0 0.6,1.14,0.3 0.74,0.98 0.74,0.76'), deep(v.body, 0.08), 0.58);
    v.pane(points('0.5,1.06 0.46,1.28,0.5 0.66,1.1,0.4'));
    v.line(
      [
        [0.44, 1.04],
        [0.28, 1.08],
      ],
      0.05,
      DARK,
      { lit: 0.4 },
    );
    v.shape(points('0.42,0.62 0.6,0.76 0.86,0.76 1.08,0.58 0.86,0.68 0.6,0.66'), v.body, 0.5);
    v.lamp([0.72, 0.92], 0.08, 0.1, LAMP, '#fff6d8');
    v.lamp([-1.06, 0.76], 0.05, 0.05, TAIL_LAMP, '#ff5a48');
  });
}

function scooter(v: VehicleBrush): void {
  const r = 0.24;
  paintWheel(v, [-0.52, r], r, { kind: 'car' });
  paintWheel(v, [0.58, r], r, { kind: 'car' });
  v.within([0, springM(v, 0.01)], 0, [1, 1], () => {
    v.line(
      [
        [0.58, r],
        [0.42, 0.9],
      ],
      0.07,
      CHROME,
      { lit: 0.7 },
    );
    v.panel(
      points(
        '-0.86,0.4 -0.8,0.62 -0.5,0.72 -0.2,0.66 -0.1,0.4 -0.3,0.3 -0.3,0.36 -0.52,0.54 -0.74,0.34',
      ),
      v.body,
      0.44,
      0.64,
    );
    v.shape(points('-0.84,0.68 -0.7,0.8 -0.3,0.8 -0.14,0.74 -0.3,0.66'), DARK, 0.4);
    v.shape(
      points(
        '-0.2,0.26,0.6 0.3,0.26,0.4 0.42,0.4 0.4,0.9,0.5 0.5,0.92,0.5 0.56,0.5 0.44,0.2,0.4 -0.2,0.2,0.6',
      ),
      v.body,
      0.62,
    );
    v.shape(points('0.36,0.4 0.54,0.54 0.78,0.5 0.86,0.34 0.7,0.42 0.5,0.4'), v.body, 0.56);
    v.shape(points('0.34,0.88 0.36,1.04 0.52,1.02 0.58,0.9'), v.body, 0.64);
    v.line(
      [
        [0.4, 1.02],
        [0.22, 1.06],
      ],
      0.05,
      DARK,
      { lit: 0.4 },
    );
    v.line(
      [
        [0.42, 1.04],
        [0.36, 1.22],
      ],
      0.025,
      CHROME,
      { lit: 0.7 },
    );
    v.oval([0.36, 1.25], 0.07, 0.06, CHROME, { lit: 0.75 });
    v.lamp([0.56, 0.96], 0.06, 0.07, LAMP, '#fff6d8');
    v.lamp([-0.84, 0.56], 0.04, 0.06, TAIL_LAMP, '#ff5a48');
  });
}

function skateboard(v: VehicleBrush): void {
  for (const x of [-0.26, 0.26]) {
    v.box(x - 0.05, 0.05, 0.1, 0.04, 0.01, '#8a8690', 0.5);
    paintWheel(v, [x, 0.035], 0.035, { kind: 'truck', colour: '#f2e2b0' });
  }
  v.shape(
    points(
      '-0.44,0.13 -0.34,0.095 0.34,0.095 0.44,0.13 0.43,0.145,0.5 0.33,0.115 -0.33,0.115 -0.43,0.145,0.5',
    ),
    v.body,
    0.62,
  );
  v.line(points('-0.42,0.142 -0.33,0.117 0.33,0.117 0.42,0.142'), 0.008, DARK, { lit: 0.4 });
}

function rickshaw(v: VehicleBrush): void {
  v.line(points('0.2,0.8,1 1.1,0.72 1.9,0.92,1'), 0.05, '#8a5a34', { lit: 0.5 });
  v.shape(
    points(
      '-0.9,0.62 -0.94,1.1 -0.7,1.9,0.3 -0.1,2.02 0.5,1.86,0.5 0.36,1.78 -0.2,1.82 -0.56,1.7 -0.62,1.0',
    ),
    DARK,
    0.46,
  );
  v.panel(
    points('-0.86,0.62,0.4 -0.9,1.16 -0.66,1.24 -0.56,0.94 0.3,0.9,0.4 0.36,0.6,0.5'),
    v.body,
    0.7,
    1.12,
  );
  v.shape(points('-0.62,0.94 0.2,0.92 0.24,1.04 -0.58,1.08'), '#c9483c', 0.6);
  paintWheel(v, [-0.24, 0.52], 0.52, { kind: 'spoked', colour: '#e8d6b0' });
}

/** Bars with their grips and mirrors, seen along the way; the rider's hands are at their ends. */
function bars(v: VehicleBrush, halfM: number, y: number, mirrors: boolean): void {
  for (const side of [-1, 1]) {
    v.line(
      [
        [side * 0.16, y - 0.03],
        [side * halfM, y],
      ],
      0.04,
      CHROME,
      { lit: 0.7 },
    );
    v.line(
      [
        [side * (halfM - 0.1), y - 0.005],
        [side * halfM, y],
      ],
      0.055,
      DARK,
      { lit: 0.4 },
    );
    if (!mirrors) continue;
    v.line(
      [
        [side * (halfM - 0.14), y],
        [side * (halfM - 0.06), y + 0.17],
      ],
      0.02,
      DARK,
      { lit: 0.4 },
    );
    v.oval([side * (halfM - 0.04), y + 0.2], 0.075, 0.05, DARK, { lit: 0.45 });
  }
}

/** Two forks beside a tyre that is seen from its edge. */
function tyreOnEdge(v: VehicleBrush, wideM: number, tallM: number): void {
  for (const side of [-1, 1])
    v.line(
      [
        [side * (wideM * 0.5 + 0.04), tallM * 0.45],
        [side * (wideM * 0.5 + 0.03), tallM + 0.34],
      ],
      0.05,
      CHROME,
      { lit: 0.65 },
    );
  v.box(-wideM / 2, 0, wideM, tallM, wideM * 0.46, DARK, 0.4);
  v.box(-wideM * 0.16, 0.02, wideM * 0.12, tallM - 0.06, 0.01, '#55525c', 0.5);
}

function frontOfMotor(v: VehicleBrush, away: boolean): void {
  tyreOnEdge(v, 0.17, 0.68);
  v.within([0, springM(v, 0.01)], 0, [1, 1], () => {
    if (away) {
      // Silencers on both sides, the tail with its lamp and plate under the seat.
      for (const side of [-1, 1]) {
        v.box(side * 0.24 - 0.07, 0.3, 0.14, 0.16, 0.06, CHROME, 0.7);
        v.oval([side * 0.24, 0.38], 0.045, 0.05, '#1c1a20', { lit: 0.2 });
      }
      v.shape(
        points('-0.15,0.5 -0.2,0.72,0.3 -0.16,0.86 0.16,0.86 0.2,0.72,0.3 0.15,0.5'),
        v.body,
        0.6,
      );
      v.box(-0.17, 0.8, 0.34, 0.1, 0.05, DARK, 0.4);
      v.lamp([0, 0.72], 0.12, 0.05, TAIL_LAMP, '#ff5a48');
      v.box(-0.11, 0.52, 0.22, 0.12, 0.02, '#f4f1e6', 0.75);
      for (const side of [-1, 1]) v.oval([side * 0.22, 0.74], 0.035, 0.03, '#ffb03c', { lit: 0.8 });
    } else {
      for (const side of [-1, 1]) v.box(side * 0.2 - 0.08, 0.36, 0.16, 0.26, 0.06, '#5a5660', 0.5);
      v.shape(
        points('-0.13,0.66 -0.24,0.8,0.3 -0.22,1.0 0,1.1 0.22,1.0 0.24,0.8,0.3 0.13,0.66'),
        v.body,
        0.62,
      );
      v.pane(points('-0.15,1.02 -0.1,1.24,0.4 0.1,1.24,0.4 0.15,1.02'));
      v.lamp([0, 0.88], 0.13, 0.12, LAMP, '#fff6d8');
    }
    bars(v, 0.4, 1.06, true);
  });
}

function frontOfCycle(v: VehicleBrush, away: boolean): void {
  tyreOnEdge(v, 0.055, 0.68);
  // Pedals go round.
  const turn = v.rolled * 1.2;
  for (const side of [-1, 1]) {
    const y = 0.3 + side * Math.sin(turn) * 0.15;
    v.box(side * 0.15 - 0.06, y, 0.12, 0.035, 0.01, '#4a464e', 0.4);
  }
  v.line(
    [
      [0, 0.5],
      [0, 0.94],
    ],
    0.05,
    v.body,
    { lit: 0.62 },
  );
  if (away) {
    v.shape(points('-0.1,0.92 -0.08,0.98,0.4 0.08,0.98,0.4 0.1,0.92 0,0.86'), DARK, 0.4);
    v.lamp([0, 0.74], 0.05, 0.05, TAIL_LAMP, '#ff5a48');
  } else v.lamp([0, 0.86], 0.07, 0.07, LAMP, '#fff6d8');
  bars(v, 0.3, 1.02, false);
}

export const CYCLES: readonly VehicleDesign[] = [
  {
    what: 'bicycle',
    lengthM: 1.76,
    heightM: 1.06,
    colour: '#3f8fa8',
    sways: 'still',
    faceM: 0.8,
    glows: () => [
      { xM: 0.5, yM: 0.9, radiusM: 0.6, colour: '#ffe9b0', strength: 0.5, darkOnly: true },
    ],
    paint: bicycle,
    front: frontOfCycle,
  },
  {
    what: 'motorcycle',
    lengthM: 2.2,
    heightM: 1.28,
    colour: '#c93a34',
    sways: 'still',
    faceM: 0.8,
    glows: () => [
      { xM: 0.8, yM: 0.92, radiusM: 1.1, colour: '#ffe9b0', strength: 0.7, darkOnly: true },
    ],
    paint: motorcycle,
    front: frontOfMotor,
  },
  {
    what: 'scooter',
    lengthM: 1.8,
    heightM: 1.32,
    colour: '#7fc0a8',
    sways: 'still',
    faceM: 0.8,
    glows: () => [
      { xM: 0.62, yM: 0.96, radiusM: 0.9, colour: '#ffe9b0', strength: 0.6, darkOnly: true },
    ],
    paint: scooter,
    front: frontOfMotor,
  },
  {
    what: 'skateboard',
    lengthM: 0.9,
    heightM: 0.15,
    colour: '#d8553c',
    sways: 'still',
    paint: skateboard,
  },
  {
    what: 'rickshaw',
    lengthM: 2.2,
    heightM: 2.05,
    colour: '#7a2e2c',
    sways: 'still',
    faceM: 1.1,
    beyond: { right: 0.9 },
    paint: rickshaw,
  },
];
