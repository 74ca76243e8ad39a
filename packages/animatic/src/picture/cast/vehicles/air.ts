// What flies: its foot is its lowest point, so it hangs at the height it is put.
import { LIT, deep, pale } from '../ink.ts';
import { points } from '../points.ts';
import type { Point, ShapePoint } from '../shape/point.ts';
import type { VehicleDesign } from './make-vehicle.ts';
import { TYRE } from './vehicle-brush.ts';
import type { VehicleBrush } from './vehicle-brush.ts';

const WHITE = '#f4f3f0';
const WARM = '#ffe4a8';

const FUSELAGE = points(
  '-17,7.4,0.2 -14,5.4 -8,4.4 8,4.4 13,4.6 15.6,5.4 16.4,6.3 15.6,7.0 13.4,7.8 10,8.3 -10,8.3 -15,7.9',
);

/** Where the cabin's windows are. */
function row(draw: (x: number) => void): void {
  for (let x = -11; x < 11.4; x += 1.1) if (Math.abs(x - 9) > 0.8) draw(x);
}

function airliner(v: VehicleBrush): void {
  const far = deep(WHITE, 0.3);
  v.shape(points('3,6,0.4 -2.4,9.6 -5,10.4,0.6 -4.4,8.6 -2,6,0.4'), far, LIT.far);
  v.shape(points('-13,7.6,0.5 -16,9.6 -17.6,9.8,0.6 -16.4,7.6,0.5'), far, LIT.far);
  v.panel(points('-11.6,8,0.3 -14.8,13.4,0.6 -17,13.6,0.6 -16.4,7.6,0.4'), v.body, 8.4);
  v.panel(FUSELAGE, WHITE, 5.4, 7.9);
  v.shape(points('-17,7.4,0.4 -8,6.0 8,5.7 14.6,5.1 15.2,5.3 13,5.9 0,6.3 -12,7.0'), v.body, 0.62);
  const size = 0.5;
  v.fill('#3d5871', 0.4, (pen) => row((x) => pen.roundRect(x, 6.7, size, 0.62, 0.2)));
  if (v.dark > 0.05) {
    const { g } = v;
    g.globalAlpha = v.dark;
    g.fillStyle = WARM;
    g.beginPath();
    row((x) => g.roundRect(x, 6.7, size, 0.62, 0.2));
    g.fill();
    g.globalAlpha = 1;
  }
  v.pane(points('13.7,6.7,0.5 13.5,7.4,0.4 14.7,7.1,0.3 15.4,6.6,0.5'));
  v.shape(points('-12.8,7.0,0.5 -15.8,6.0 -18,5.6,0.6 -16.4,7.0,0.5'), pale(v.body, 0.1), 0.66);
  // The near wing comes towards us.
  v.shape(
    points('4.4,5.4,0.4 -1,2.4 -6.6,0.4,0.6 -7.4,0.7,0.5 -5,3.2 -2.6,5.6,0.4'),
    '#dfe1e6',
    0.66,
  );
  v.shape(
    points('-2.6,5.6,0.4 -5,3.2 -7.4,0.7,0.5 -6.4,1.6 -3.4,4.4'),
    deep(WHITE, 0.34),
    LIT.shade,
    0.6,
  );
  v.panel(points('2.8,2.4,0.4 2.9,3.6,0.3 0.4,3.7,0.3 -0.8,3.1 0.4,2.2,0.3'), v.body, 2.7);
  v.oval([2.86, 3.0], 0.24, 0.62, '#3a3842', { lit: 0.35 });
}

function fighter(v: VehicleBrush): void {
  v.shape(points('-1,2.2,0.5 -4.6,4.2,0.6 -6,4.2,0.6 -5,2.1,0.5'), deep(v.body, 0.3), LIT.far);
  v.panel(points('-5,2.4,0.4 -6.2,5,0.6 -7.4,5,0.6 -7.2,2.3,0.4'), v.body, 2.8);
  v.panel(
    points('-7.4,1.5,0.4 -7.2,2.5,0.4 -2,2.8 2,2.7 5,2.3 8.2,1.8,0.8 5,1.3 0,1.1 -5,1.1'),
    v.body,
    1.6,
  );
  v.pane(points('0.8,2.6,0.5 1.6,3.4 2.8,3.3 4.4,2.5,0.5'));
  v.shape(points('1,1.7,0.5 -4.4,0.2,0.6 -6,0.2,0.6 -5.4,1.7,0.5'), pale(v.body, 0.16), 0.66);
  const flame = 1.4 + 0.3 * Math.sin(v.tS * 40);
  v.shining(
    [
      [-7.2, 2.3],
      [-7.2 - flame, 2.05, 0.5],
      [-7.2 - flame * 1.6, 1.95, 0.8],
      [-7.2 - flame, 1.8, 0.5],
      [-7.2, 1.6],
    ],
    '#ffb04a',
    0.9,
  );
  v.shining(
    [
      [-7.2, 2.1],
      [-7.2 - flame * 0.8, 1.95, 0.8],
      [-7.2, 1.8],
    ],
    '#fff2c8',
    0.9,
  );
}

function biplane(v: VehicleBrush): void {
  const blur = Math.sin(v.tS * 50);
  v.shape(points('-3.3,1.9,0.4 -3.6,3,0.5 -2.9,2.9,0.4 -2.6,2.1,0.4'), v.body, 0.6);
  v.line(
    [
      [0.9, 0.9],
      [1.1, 0.4],
    ],
    0.1,
    '#4a4048',
    { lit: 0.4 },
  );
  v.oval([1.1, 0.36], 0.36, 0.36, TYRE, { lit: 0.4 });
  v.oval([1.1, 0.36], 0.16, 0.16, '#c9ced6', { lit: 0.6 });
  v.box(-0.6, 2.9, 2.6, 0.18, 0.08, deep(v.body, 0.1), 0.62);
  for (const x of [-0.3, 1.6])
    v.line(
      [
        [x, 3],
        [x - 0.1, 1.3],
      ],
      0.06,
      '#8a5a34',
      { lit: 0.5 },
    );
  v.panel(
    points(
      '-3.3,1.9,0.6 -1.5,2.3 -0.2,2.4,0.4 0.4,2.1 1.9,2.3,0.3 2.4,2.1 2.5,1.5 2.2,1.1,0.3 0,1.0 -2,1.4',
    ),
    v.body,
    1.4,
  );
  v.pane(points('0.5,2.2,0.6 0.6,2.6,0.6 0.9,2.26,0.5'));
  v.box(-0.8, 1.16, 2.8, 0.2, 0.08, pale(v.body, 0.2), 0.66);
  v.oval([2.56, 1.75], 0.16, 0.2, '#3a3842', { lit: 0.4 });
  v.oval([2.64, 1.75], 0.06, 1.1 * (0.8 + 0.2 * blur), '#d8d2c8', { lit: 0.7, alpha: 0.5 });
}

function helicopter(v: VehicleBrush): void {
  const spin = v.tS * 30;
  v.shape(points('-5.4,2.3,0.6 -5.9,3.4,0.6 -5.3,3.4,0.6 -4.7,2.4,0.6'), deep(v.body, 0.14), 0.56);
  v.shape(points('-5.6,2.3,0.4 -1.4,2.2 -1,1.6 -1.6,1.7 -5.6,2.04,0.4'), v.body, 0.58);
  v.stroke(
    0.1,
    '#4a4852',
    (pen) => {
      pen.moveTo(-1.7, 0.2);
      pen.lineTo(2.0, 0.2);
      pen.quadraticCurveTo(2.4, 0.22, 2.5, 0.5);
      pen.moveTo(-0.9, 0.2);
      pen.lineTo(-0.7, 1);
      pen.moveTo(1.2, 0.2);
      pen.lineTo(1.0, 1);
    },
    { lit: 0.45 },
  );
  const hull = points(
    '-1.7,1.7 -1.5,2.5 -0.7,3.0 0.6,3.06 1.8,2.7 2.6,1.9 2.5,1.2 1.6,0.8 -0.6,0.8 -1.4,1.1',
  );
  v.panel(hull, v.body, 1.3, 2.86);
  v.pane(points('0.9,1.5,0.6 0.8,2.7,0.5 1.7,2.5 2.46,1.84 2.4,1.42,0.5'), WARM);
  v.pane(points('-0.5,1.6,0.8 -0.5,2.6,0.6 0.56,2.66,0.8 0.62,1.6,0.8'), WARM);
  v.line(
    [
      [-1.3, 1.32],
      [2.3, 1.24],
    ],
    0.08,
    pale(v.body, 0.5),
    { lit: 0.8, alpha: 0.8 },
  );
  v.box(-0.4, 2.98, 0.9, 0.26, 0.1, deep(v.body, 0.3), 0.5);
  v.rect(-0.02, 3.2, 0.14, 0.4, '#3a3842', 0.4);
  // The rotor: its disc, and blades that flicker through it.
  v.oval([0.05, 3.62], 4.2, 0.2, '#e6ecf2', { lit: 0.7, alpha: 0.34 });
  const reach = 4.2 * Math.cos(spin);
  v.line(
    [
      [0.05 - reach, 3.62 + 0.16 * Math.sin(spin)],
      [0.05 + reach, 3.62 - 0.16 * Math.sin(spin)],
    ],
    0.1,
    '#3a3842',
    { lit: 0.45, alpha: 0.85 },
  );
  const tail: Point = [-5.6, 2.9];
  v.oval(tail, 0.7, 0.7, '#e6ecf2', { lit: 0.7, alpha: 0.3 });
  v.line(
    [
      [tail[0] - 0.7 * Math.cos(spin * 1.3), tail[1] - 0.7 * Math.sin(spin * 1.3)],
      [tail[0] + 0.7 * Math.cos(spin * 1.3), tail[1] + 0.7 * Math.sin(spin * 1.3)],
    ],
    0.08,
    '#3a3842',
    { lit: 0.45, alpha: 0.8 },
  );
}

const ENVELOPE: readonly ShapePoint[] = points(
  '0,22 3.6,21.4 6.8,19.0 8,15.4 7.2,11.4 4.4,7.2 2.0,4.6,0.4 -2.0,4.6,0.4 -4.4,7.2 -7.2,11.4 -8,15.4 -6.8,19.0 -3.6,21.4',
);

function balloon(v: VehicleBrush): void {
  const other = v.named ? pale(v.body, 0.16) : '#f6e2b0';
  const gores = [v.body, other, v.body, other, v.body, other, v.body];
  v.shape(ENVELOPE, v.body, LIT.body);
  gores.forEach((colour, i) => {
    // Each gore is the outline, narrowed: an orange's slice.
    const [from, to] = [
      Math.sin(((i / 7) * 2 - 1) * 1.4) / Math.sin(1.4),
      Math.sin((((i + 1) / 7) * 2 - 1) * 1.4) / Math.sin(1.4),
    ];
    const right = ENVELOPE.filter(([x]) => x >= 0);
    const slice: ShapePoint[] = [
      ...right.map(([x, y, c = 0]): ShapePoint => [x * to, y, c]),
      ...right.toReversed().map(([x, y, c = 0]): ShapePoint => [x * from, y, c]),
    ];
    v.shape(slice, deep(colour, i < 2 ? 0.26 - i * 0.1 : 0), i < 2 ? 0.4 : 0.66);
  });
  v.stroke(
    0.09,
    '#6a5a50',
    (pen) => {
      for (const x of [-1, -0.35, 0.35, 1]) {
        pen.moveTo(x * 1.9, 4.7);
        pen.lineTo(x * 0.95, 1.7);
      }
    },
    { lit: 0.4 },
  );
  const burns = Math.sin(v.tS * 1.3) > -0.1;
  if (burns) {
    const tall = 1.5 + 0.25 * Math.sin(v.tS * 23);
    v.shining(
      [
        [-0.34, 2.9],
        [-0.42, 3.4],
        [0, 2.9 + tall, 0.5],
        [0.42, 3.4],
        [0.34, 2.9],
      ],
      '#ffa53c',
      0.9,
    );
    v.shining(
      [
        [-0.16, 2.9],
        [0, 2.9 + tall * 0.6, 0.5],
        [0.16, 2.9],
      ],
      '#fff3c0',
      0.95,
    );
  }
  v.box(-0.5, 2.6, 1, 0.3, 0.1, '#8a8690', 0.5);
  v.panel(points('-1.1,1.7,0.6 -0.9,0.1,0.4 0.9,0.1,0.4 1.1,1.7,0.6'), '#a5713f', 0.5);
  v.box(-1.24, 1.58, 2.48, 0.26, 0.12, '#7a4e2c', 0.56);
  for (let i = 0; i < 4; i++)
    v.line(
      [
        [-1.02 + i * 0.02, 1.3 - i * 0.3],
        [1.02 - i * 0.02, 1.3 - i * 0.3],
      ],
      0.05,
      '#7a4e2c',
      { lit: LIT.shade, alpha: 0.6 },
    );
}

function drone(v: VehicleBrush): void {
  const spin = v.tS * 60;
  for (const [x, far] of [
    [-0.2, true],
    [0.24, true],
    [-0.28, false],
    [0.3, false],
  ] as const) {
    const y = far ? 0.19 : 0.16;
    v.line(
      [
        [x * 0.2, 0.12],
        [x, y],
      ],
      0.022,
      far ? '#4a4852' : '#3a3842',
      { lit: far ? LIT.far : 0.5 },
    );
    v.box(x - 0.02, y - 0.01, 0.04, 0.05, 0.01, '#2c2a32', 0.4);
    v.oval([x, y + 0.045], 0.15, 0.018, '#e6ecf2', { lit: 0.8, alpha: 0.5 });
    const reach = 0.15 * Math.cos(spin + x * 9);
    v.line(
      [
        [x - reach, y + 0.045],
        [x + reach, y + 0.045],
      ],
      0.012,
      '#26242a',
      { lit: 0.4, alpha: 0.8 },
    );
  }
  v.panel(points('-0.14,0.1 -0.1,0.17 0.06,0.18 0.16,0.12 0.1,0.07 -0.1,0.06'), v.body, 0.09);
  v.oval([0.1, 0.055], 0.04, 0.04, '#26242a', { lit: 0.4 });
  v.oval([0.115, 0.055], 0.018, 0.018, '#5a8fb8', { lit: 0.8 });
  v.line(
    [
      [-0.1, 0.06],
      [-0.12, 0.0],
      [0.1, 0.0],
      [0.08, 0.06],
    ],
    0.012,
    '#4a4852',
    { lit: 0.4 },
  );
  if (Math.sin(v.tS * 6) > 0)
    v.shining(
      [
        [-0.15, 0.12],
        [-0.12, 0.14],
        [-0.1, 0.12],
        [-0.12, 0.1],
      ],
      '#ff5040',
    );
}

function paperPlane(v: VehicleBrush): void {
  v.polygon(
    [
      [0.15, 0.05],
      [-0.13, 0.085],
      [-0.06, 0.045],
    ],
    pale(v.body, 0.1),
    0.8,
  );
  v.polygon(
    [
      [0.15, 0.05],
      [-0.06, 0.045],
      [-0.08, 0.0],
    ],
    deep(v.body, 0.3),
    0.3,
  );
  v.polygon(
    [
      [0.15, 0.05],
      [-0.15, 0.03],
      [-0.06, 0.045],
    ],
    v.body,
    0.66,
  );
}

function parachute(v: VehicleBrush): void {
  const sway = 0.2 * Math.sin(v.tS * 1.1);
  v.stroke(
    0.03,
    '#6a5a50',
    (pen) => {
      for (let i = 0; i <= 6; i++) {
        pen.moveTo(-3.2 + i * 1.07 + sway, 4.7);
        pen.lineTo(0, 0.6);
      }
    },
    { lit: 0.4 },
  );
  for (let i = 0; i < 6; i++) {
    const [from, to] = [Math.sin((i / 3 - 1) * 1.45), Math.sin(((i + 1) / 3 - 1) * 1.45)];
    v.shape(
      [
        [from * 3.3 + sway, 4.7, 0.6],
        [from * 2.7 + sway, 6],
        [sway, 7, 0],
        [to * 2.7 + sway, 6],
        [to * 3.3 + sway, 4.7, 0.6],
        [((from + to) / 2) * 3.3 + sway, 4.95],
      ],
      deep(i % 2 === 0 ? v.body : '#f6efe0', i < 2 ? 0.2 : 0),
      i < 2 ? 0.42 : 0.66,
    );
  }
  v.box(-0.24, 0.1, 0.48, 0.6, 0.1, '#7a5a3c', 0.55);
}

const air = (
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
  sways: 'air',
  airborne: true,
  paint,
  ...more,
});

export const AIRCRAFT: readonly VehicleDesign[] = [
  ...['plane', 'airplane'].map((what) =>
    air(what, 35, 13.6, '#2f6db0', airliner, {
      sways: 'still',
      faceM: 6.5,
      beyond: { left: 1.5 },
      glows: ({ tS }) =>
        Math.sin(tS * 5) > 0.4
          ? [{ xM: -7, yM: 0.6, radiusM: 2, colour: '#ff4a3a', strength: 0.8, darkOnly: true }]
          : [],
    }),
  ),
  air('fighter-jet', 16, 5, '#7d8796', fighter, { sways: 'still', beyond: { left: 2.6 } }),
  air('biplane', 6.4, 3.2, '#d2453a', biplane, { beyond: { left: 0.6 } }),
  air('helicopter', 9.6, 3.9, '#2f7a8c', helicopter, {
    beyond: { left: 1.8 },
    faceM: 2,
    glows: ({ tS }) =>
      Math.sin(tS * 5) > 0
        ? [{ xM: -5.6, yM: 3.4, radiusM: 0.9, colour: '#ff4a3a', strength: 0.7, darkOnly: true }]
        : [],
  }),
  air('hot-air-balloon', 16, 22, '#d8453c', balloon, {
    faceM: 13,
    glows: ({ tS }) =>
      Math.sin(tS * 1.3) > -0.1
        ? [{ xM: 0, yM: 6.5, radiusM: 6, colour: '#ffb04a', strength: 0.5, darkOnly: true }]
        : [],
  }),
  air('drone', 0.86, 0.25, '#5a5e6a', drone),
  air('paper-plane', 0.3, 0.09, '#f6f3ec', paperPlane),
  air('parachute', 6.8, 7, '#e0653c', parachute, { faceM: 5.4, beyond: { left: 0.5, right: 0.5 } }),
];
