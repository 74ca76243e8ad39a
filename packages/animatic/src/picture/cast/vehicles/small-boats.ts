// Small and odd boats.
import { LIT, deep, pale } from '../ink.ts';
import { points } from '../points.ts';
import type { ShapePoint } from '../shape/point.ts';
import { foam, hull } from './hull.ts';
import type { VehicleDesign } from './make-vehicle.ts';
import { boxOutline } from './vehicle-brush.ts';
import type { VehicleBrush } from './vehicle-brush.ts';

const WHITE = '#f6f1e6';
const WOOD = '#8a5c3a';

function canoe(v: VehicleBrush): void {
  v.shape(
    points('-2.3,0.6,0.5 -1,0.36 1,0.36 2.3,0.6,0.5 1,0.26 -1,0.26'),
    deep(v.body, 0.5),
    LIT.shade,
  );
  v.panel(
    points(
      '-2.4,0.62,0.6 -1.3,0.32 0,0.28 1.3,0.32 2.4,0.62,0.6 2.1,0.08 1.5,-0.06,0.4 -1.5,-0.06,0.4 -2.1,0.08',
    ),
    v.body,
    0.1,
  );
  v.line(points('-2.36,0.6 -1.3,0.33 0,0.29 1.3,0.33 2.36,0.6'), 0.05, pale(v.body, 0.4), {
    lit: 0.75,
  });
  const stroke = v.moving ? v.tS * 3 : 0.4;
  if (v.moment.manned !== true)
    paddle(
      v,
      0.5 + 0.3 * Math.cos(stroke),
      0.5 + 0.14 * Math.sin(stroke),
      -1.0 + 0.5 * Math.cos(stroke),
    );
  foam(v, -2.1, 2.0);
}

function paddle(v: VehicleBrush, x: number, y: number, angle: number): void {
  v.within([x, y], angle + Math.PI / 2, [1, 1], () => {
    v.line(
      [
        [0, 0.7],
        [0, -0.5],
      ],
      0.04,
      '#c39a66',
    );
    v.shape(
      points('-0.03,-0.42 -0.09,-0.6 -0.07,-0.86,0.4 0.07,-0.86,0.4 0.09,-0.6 0.03,-0.42'),
      '#d8853c',
      0.62,
    );
  });
}

function kayak(v: VehicleBrush): void {
  v.panel(
    points(
      '-2.3,0.34,0.5 -1,0.4 -0.5,0.36 0.4,0.36 1,0.38 2.4,0.36,0.6 1.7,0.04 1.2,-0.05,0.4 -1.4,-0.05,0.4 -1.9,0.06',
    ),
    v.body,
    0.1,
    0.36,
  );
  v.oval([-0.06, 0.37], 0.44, 0.07, '#2c2a32', { lit: 0.35 });
  v.line(points('-2.1,0.24 0,0.22 2.1,0.26'), 0.05, WHITE, { lit: 0.8 });
  const stroke = v.moving ? Math.sin(v.tS * 3.4) : 0.3;
  v.within([0.1, 0.62], stroke * 0.5, [1, 1], () => {
    v.line(
      [
        [-1, 0],
        [1, 0],
      ],
      0.04,
      '#4a4852',
    );
    for (const side of [-1, 1])
      v.shape(
        points('0.95,0.06 1.2,0.1 1.4,0,0.4 1.2,-0.1 0.95,-0.06').map(
          ([x, y, c = 0]): ShapePoint => [x * side, y, c],
        ),
        '#e6b43c',
        0.64,
      );
  });
  foam(v, -2, 2);
}

function speedboat(v: VehicleBrush): void {
  const lift = v.moving ? 0.07 : 0;
  v.within([-1.5, 0], lift, [1, 1], () => {
    v.within([1.5, 0], 0, [1, 1], () => {
      v.pane(points('0.1,0.96,0.6 -0.4,1.5,0.5 -0.2,1.52,0.4 0.9,0.94,0.6'));
      v.shape(points('-1.7,0.9,0.5 -1.5,1.2,0.3 -0.9,1.1,0.4 -0.8,0.86,0.5'), '#d8c7a8', 0.6);
      v.panel(
        points(
          '-2.9,0.9,0.6 -2.4,0.96 0,0.9 1.6,0.96 3.4,0.94,0.8 2.5,0.2 1.9,-0.1,0.4 -2.6,-0.1,0.4 -2.8,0.2',
        ),
        WHITE,
        0.2,
      );
      v.shape(
        points('-2.88,0.74,0.6 0,0.66 3.0,0.86,0.6 2.4,0.46 0,0.36 -2.86,0.42,0.6'),
        v.body,
        0.62,
      );
      v.box(-3.2, 0.3, 0.36, 0.7, 0.1, '#3a3842', 0.45);
    });
  });
  foam(v, -2.7, 2.2);
  if (!v.moving) return;
  for (let i = 0; i < 8; i++) {
    const age = (v.tS * 2 + i / 8) % 1;
    v.oval(
      [-3 - age * 2.2, 0.1 + 1.3 * age * (1 - age) * 2],
      0.12 + age * 0.24,
      0.1 + age * 0.16,
      '#f4fbff',
      { lit: LIT.high, alpha: 0.75 * (1 - age) },
    );
  }
}

function submarine(v: VehicleBrush): void {
  const spin = v.rolled * 2 + v.tS;
  v.shape(points('-6.9,2.6,0.4 -8,4.1,0.6 -7.4,4.1,0.6 -6.2,3.1,0.4'), deep(v.body, 0.14), 0.56);
  v.shape(points('-6.9,2.2,0.4 -8,0.7,0.6 -7.4,0.7,0.6 -6.2,1.8,0.4'), deep(v.body, 0.3), 0.46);
  v.oval([-7.7, 2.4], 0.12, 0.9 * Math.abs(Math.cos(spin)) + 0.12, '#d3a93c', { lit: 0.6 });
  v.panel(
    points('-0.6,3.8,0.6 -0.4,5.2,0.4 0,5.4,0.4 1.4,5.4,0.4 1.8,5.1,0.4 2,3.8,0.6'),
    v.body,
    4.1,
  );
  v.line(points('0.4,5.3,1 0.4,6.4,1 0.9,6.4,1'), 0.16, '#5a5e6a', { lit: 0.5 });
  v.panel(
    points('-7.4,2.4 -5.6,3.3 -2.6,4.0 2.6,4.1 5.6,3.6 7,2.4 5.6,1.1 2.6,0.5 -2.6,0.6 -5.6,1.4'),
    v.body,
    1.5,
    3.6,
  );
  for (const x of [-2.6, 0, 2.6, 4.8]) {
    v.oval([x, 2.5], 0.62, 0.62, '#c9a95a', { lit: 0.66 });
    v.lamp([x, 2.5], 0.46, 0.46, '#8a9a9c', '#ffe4a8');
    v.oval([x + 0.14, 2.66], 0.14, 0.08, '#ffffff', { lit: LIT.high, angle: -0.6, alpha: 0.6 });
  }
  v.lamp([6.7, 2.4], 0.2, 0.3, '#fff1c8', '#fff6d8');
  for (let i = 0; i < 6; i++) {
    const age = (v.tS * 0.5 + i / 6) % 1;
    v.oval(
      [-7.6 - age * 1.6 + Math.sin(age * 9 + i) * 0.16, 2.6 + age * 2.6],
      0.1 + age * 0.12,
      0.1 + age * 0.12,
      '#e6f6fb',
      { lit: LIT.high, alpha: 0.5 * (1 - age) },
    );
  }
}

function dragonBoat(v: VehicleBrush): void {
  const stroke = v.moving ? Math.sin(v.tS * 4) : 0.3;
  for (let i = 0; i < 6; i++)
    v.line(
      [
        [-2.6 + i * 0.9, 0.74],
        [-3.0 + i * 0.9 - stroke * 0.3, 0.0],
      ],
      0.06,
      '#c39a66',
    );
  v.panel(
    points(
      '-5.2,1.3,0.4 -4.4,0.7 -2,0.5 2.4,0.5 3.8,0.8 4.6,1.4 4.9,0.7 4.2,0.0 3.4,-0.1,0.4 -3.6,-0.1,0.4 -4.4,0.2',
    ),
    v.body,
    0.16,
  );
  v.line(points('-4.9,1.1 -4.2,0.7 -2,0.52 2.4,0.52 3.8,0.82'), 0.09, '#f2c53c', { lit: 0.75 });
  for (let i = 0; i < 9; i++)
    v.oval([-3.6 + i * 0.86, 0.3], 0.22, 0.13, '#f2c53c', { lit: 0.66, alpha: 0.8 });
  // The head.
  v.panel(
    points('4.2,0.8 4.0,1.6 4.4,2.2 5.0,2.4 5.6,2.2 6.2,2.1,0.3 6.3,1.8 5.6,1.7 5.0,1.5 4.9,0.8'),
    '#3f9a5c',
    1.2,
  );
  v.shape(points('5.2,1.7 5.8,1.66 6.1,1.5,0.4 5.4,1.4'), '#d8343c', 0.6);
  v.shape(points('4.6,2.3 4.2,2.9,0.7 4.9,2.5'), '#f2c53c', 0.75);
  v.oval([5.1, 2.1], 0.15, 0.16, '#ffffff', { lit: 0.9 });
  v.oval([5.14, 2.1], 0.08, 0.09, '#1e1a22', { lit: 0.4 });
  v.shape(
    [
      [4.1, 1.2],
      [3.7, 1.9, 0.7],
      [4.1, 1.8],
      [3.9, 2.5, 0.7],
      [4.4, 2.1],
    ],
    '#d8343c',
    0.6,
  );
  v.shape(points('-5.1,1.2 -5.6,2.0,0.6 -5.2,1.8 -5.2,2.5,0.6 -4.8,1.9 -4.6,1.0'), '#3f9a5c', 0.56);
  foam(v, -4.4, 4.0);
}

function surfboard(v: VehicleBrush): void {
  v.shape(
    points('-1.1,0.12 -0.9,0.17 0.6,0.18 1.14,0.3,0.3 0.8,0.1 0,0.05 -0.9,0.06'),
    v.body,
    0.66,
  );
  v.line(points('-0.98,0.14 0,0.135 0.96,0.22'), 0.026, WHITE, { lit: 0.85 });
  v.shape(points('-0.86,0.07 -1.0,-0.12,0.5 -0.7,0.06'), deep(v.body, 0.3), 0.4);
  foam(v, -1, 0.8);
}

function paperBoat(v: VehicleBrush): void {
  v.polygon(
    [
      [-0.05, 0.045],
      [0, 0.12],
      [0.05, 0.045],
    ],
    pale(v.body, 0.1),
    0.75,
  );
  v.polygon(
    [
      [0, 0.12],
      [0.05, 0.045],
      [0.01, 0.04],
    ],
    deep(v.body, 0.26),
    0.35,
  );
  v.polygon(
    [
      [-0.12, 0.062],
      [-0.06, -0.004],
      [0.06, -0.004],
      [0.12, 0.062],
      [0, 0.04],
    ],
    v.body,
    0.66,
  );
  v.polygon(
    [
      [-0.06, -0.004],
      [0.06, -0.004],
      [0.085, 0.022],
      [0, 0.016],
      [-0.085, 0.022],
    ],
    deep(v.body, 0.3),
    0.3,
  );
  v.line(
    [
      [-0.12, -0.006],
      [0, -0.01],
      [0.12, -0.006],
    ],
    0.005,
    '#f4fbff',
    { lit: LIT.high, alpha: 0.6 },
  );
}

/** A square sail with wind in it. */
function square(
  v: VehicleBrush,
  x: number,
  y: number,
  wide: number,
  tall: number,
  colour: string,
): void {
  const belly = wide * (0.12 + 0.05 * Math.sin(v.tS * 1.2 + y) + 0.16 * v.moment.flow);
  v.shape(
    [
      [x - wide / 2, y + tall, 0.7],
      [x + wide / 2, y + tall, 0.7],
      [x + wide / 2 + belly, y + tall * 0.4],
      [x + wide * 0.46, y, 0.7],
      [x, y + tall * 0.12],
      [x - wide * 0.54, y, 0.7],
      [x - wide / 2 + belly * 0.6, y + tall * 0.4],
    ],
    colour,
    0.7,
  );
  v.shape(
    [
      [x - wide / 2, y + tall, 0.7],
      [x - wide * 0.2, y + tall, 0.7],
      [x - wide * 0.1 + belly * 0.6, y + tall * 0.4],
      [x - wide * 0.24, y + tall * 0.1, 0.7],
      [x - wide * 0.54, y, 0.7],
      [x - wide / 2 + belly * 0.6, y + tall * 0.4],
    ],
    deep(colour, 0.4),
    LIT.shade,
    0.4,
  );
  v.line(
    [
      [x - wide * 0.56, y + tall],
      [x + wide * 0.56, y + tall],
    ],
    wide * 0.035,
    WOOD,
    { lit: 0.5 },
  );
}

function tallShip(v: VehicleBrush, sail: string, flag: string): void {
  v.line(points('10,5.4 15.4,8.2'), 0.4, WOOD, { lit: 0.5 });
  for (const [x, top] of [
    [-7.4, 20],
    [0, 25],
    [6.6, 21.4],
  ] as const)
    v.line(
      [
        [x, 4],
        [x, top],
      ],
      0.44,
      WOOD,
      { lit: 0.5 },
    );
  v.stroke(
    0.1,
    '#4a4048',
    (pen) => {
      for (const [a, b] of [
        [
          [0, 25],
          [6.6, 5],
        ],
        [
          [6.6, 21.4],
          [15.2, 8.1],
        ],
        [
          [-7.4, 20],
          [-12, 7],
        ],
        [
          [0, 25],
          [-7.4, 6],
        ],
      ] as const) {
        pen.moveTo(a[0], a[1]);
        pen.lineTo(b[0], b[1]);
      }
    },
    { lit: 0.4, alpha: 0.7 },
  );
  square(v, 6.6, 7, 5.6, 5, sail);
  square(v, 6.6, 13, 4.6, 4.4, sail);
  square(v, 6.6, 18.2, 3.4, 2.6, sail);
  square(v, 0, 7, 6.8, 6, sail);
  square(v, 0, 14.2, 5.6, 5, sail);
  square(v, 0, 20.2, 4, 3.4, sail);
  square(v, -7.4, 9, 4.8, 4.6, sail);
  square(v, -7.4, 14.6, 3.8, 3.6, sail);
  const wave = Math.sin(v.tS * 5) * 0.3;
  v.shape(
    [
      [0, 26.6, 0.9],
      [-1.6, 26.4 + wave],
      [-3.2, 26.6 - wave, 0.7],
      [-3.2, 24.9 - wave, 0.7],
      [-1.6, 24.8 + wave],
      [0, 25, 0.9],
    ],
    flag,
    0.6,
  );
  if (flag === '#26242a') {
    v.oval([-1.6, 25.8 + wave], 0.5, 0.46, WHITE, { lit: 0.8 });
    for (const x of [-1.78, -1.42]) v.oval([x, 25.82 + wave], 0.13, 0.13, '#26242a', { lit: 0.4 });
    v.rect(-1.78, 25.2 + wave, 0.36, 0.26, WHITE, 0.75);
  }
  v.panel(points('-13,9.6,0.6 -12.4,6.2,0.4 -8,5.2,0.6 -8,4,0.6 -13,4,0.5'), v.body, 5);
  for (let i = 0; i < 3; i++) v.pane(boxOutline(-12.4 + i * 1.4, 6.1, 0.9, 1, 0.1), '#ffcf7a');
  hull(v, 26, [6.4, 4.4, 7.2], v.body, '#d3a93c');
  v.line(points('-12.4,2.7 0,2.3 10.6,3.2'), 0.26, deep(v.body, 0.35), { lit: LIT.shade });
  for (let i = 0; i < 8; i++) v.box(-9.4 + i * 2.4, 2.9, 0.9, 0.8, 0.1, '#26222a', 0.35);
  foam(v, -12, 10);
}

const boat = (
  what: string,
  lengthM: number,
  heightM: number,
  colour: string,
  paint: (v: VehicleBrush) => void,
  more: Partial<VehicleDesign> = {},
): VehicleDesign => ({
  what,
  lengthM,
  heightM,
  colour,
  sways: 'water',
  beyond: { left: lengthM * 0.35, right: lengthM * 0.05, up: heightM * 0.3, down: lengthM * 0.05 },
  paint,
  ...more,
});

export const SMALL_BOATS: readonly VehicleDesign[] = [
  boat('canoe', 4.8, 0.7, '#c9703c', canoe, {
    beyond: { left: 1.6, right: 0.3, up: 1.2, down: 0.8 },
  }),
  boat('kayak', 4.8, 0.7, '#d8453c', kayak, {
    beyond: { left: 1.6, right: 0.3, up: 1.2, down: 0.6 },
  }),
  boat('speedboat', 6.6, 1.55, '#2f6db0', speedboat, {
    beyond: { left: 2.6, right: 0.6, up: 0.9, down: 0.5 },
  }),
  boat('submarine', 15.6, 6.5, '#e2b23e', submarine, {
    sways: 'air',
    airborne: true,
    faceM: 2.5,
    beyond: { left: 2.2, right: 0.2, up: 0.6 },
    glows: () => [{ xM: 7, yM: 2.4, radiusM: 3, colour: '#ffe9b0', strength: 0.7, darkOnly: true }],
  }),
  boat('dragon-boat', 12, 2.9, '#c2332e', dragonBoat),
  boat('surfboard', 2.3, 0.3, '#f2b04a', surfboard, {
    beyond: { left: 0.8, right: 0.1, up: 0.2, down: 0.2 },
  }),
  boat('paper-boat', 0.24, 0.12, '#f6f3ec', paperBoat),
  boat('pirate-ship', 28.6, 26.8, '#6b4630', (v) => tallShip(v, '#e8dcc4', '#26242a'), {
    faceM: 9,
    beyond: { left: 9, right: 2, up: 1.5, down: 1 },
  }),
  boat('sailing-ship', 28.6, 26.8, '#5a4034', (v) => tallShip(v, '#f8f3e6', '#c2332e'), {
    faceM: 9,
    beyond: { left: 9, right: 2, up: 1.5, down: 1 },
  }),
];
