// What is drawn, pushed or slides.
import { LIT, deep, pale } from '../ink.ts';
import { points } from '../points.ts';
import { springM } from './make-vehicle.ts';
import type { VehicleDesign } from './make-vehicle.ts';
import { CHROME, LAMP } from './vehicle-brush.ts';
import type { VehicleBrush } from './vehicle-brush.ts';
import { paintWheel } from './wheel.ts';

const WOOD = '#8a5a34';

function cart(v: VehicleBrush): void {
  v.line(points('-0.2,0.84 1.2,0.86 2.2,0.98'), 0.08, deep(WOOD, 0.2), { lit: 0.5 });
  v.within([0, springM(v, 0.014)], 0, [1, 1], () => {
    for (const [x, y, r] of [
      [-0.66, 1.3, 0.3],
      [-0.16, 1.36, 0.33],
      [0.34, 1.3, 0.29],
    ] as const) {
      v.oval([x, y], r, r * 0.86, '#cdb184');
      v.shape(
        [
          [x - r, y - 0.02],
          [x, y - r * 0.5],
          [x + r, y - 0.02],
          [x, y - r * 0.86],
        ],
        deep('#cdb184', 0.4),
        LIT.shade,
        0.35,
      );
    }
    v.panel(points('-1.3,0.8,0.8 -1.38,1.22,0.8 0.98,1.22,0.8 0.9,0.8,0.8'), v.body, 0.9, 1.18);
    for (const x of [-0.9, -0.4, 0.1, 0.6])
      v.line(
        [
          [x, 1.24],
          [x, 0.82],
        ],
        0.03,
        deep(v.body, 0.45),
        { lit: LIT.shade, alpha: 0.6 },
      );
  });
  paintWheel(v, [-0.24, 0.62], 0.62, { kind: 'wooden' });
}

function carriage(v: VehicleBrush): void {
  v.line(points('0.8,0.8 2.0,0.9 3.1,1.0'), 0.08, deep(WOOD, 0.2), { lit: 0.5 });
  v.within([0, springM(v, 0.02)], 0.01 * Math.sin(v.rolled * 1.4), [1, 1], () => {
    v.line(points('-1.5,0.9 -1.1,0.6 0,0.56 1.2,0.66 1.7,1.1'), 0.07, '#3a3038', { lit: 0.4 });
    v.panel(
      points(
        '-1.16,0.72,0.3 -1.3,1.3 -1.2,2.16,0.3 -0.96,2.3,0.4 0.62,2.3,0.4 0.84,2.16,0.3 0.92,1.3 0.78,0.72,0.3 -0.2,0.56',
      ),
      v.body,
      0.96,
    );
    v.shape(points('-1.3,2.24,0.5 -0.2,2.48 0.96,2.24,0.5'), deep(v.body, 0.4), 0.45);
    v.pane(points('-1.06,1.5,0.8 -1.02,2.08,0.6 -0.6,2.12,0.8 -0.6,1.5,0.9'), '#ffd68a');
    v.pane(points('0.26,1.5,0.9 0.26,2.12,0.8 0.68,2.08,0.6 0.72,1.5,0.8'), '#ffd68a');
    v.shape(
      points('-0.5,0.74,0.7 -0.5,2.12,0.6 0.16,2.12,0.6 0.16,0.74,0.7'),
      pale(v.body, 0.1),
      0.66,
    );
    v.pane(points('-0.42,1.5,0.9 -0.42,2.02,0.8 0.08,2.02,0.8 0.08,1.5,0.9'), '#ffd68a');
    v.stroke(
      0.03,
      '#e2b23e',
      (pen) => {
        pen.moveTo(-0.5, 0.78);
        pen.lineTo(-0.5, 2.1);
        pen.moveTo(0.16, 0.78);
        pen.lineTo(0.16, 2.1);
        pen.moveTo(-1.28, 1.4);
        pen.quadraticCurveTo(-0.2, 1.3, 0.9, 1.4);
      },
      { lit: 0.8 },
    );
    v.oval([0.06, 1.32], 0.035, 0.035, '#e2b23e', { lit: 0.85 });
    v.shape(
      points('1.0,1.2,0.6 1.1,1.5,0.4 1.56,1.46,0.4 1.7,1.06,0.5 1.1,1.0,0.5'),
      deep(v.body, 0.2),
      0.5,
    );
    v.line(
      [
        [1.04, 1.5],
        [0.98, 1.86],
      ],
      0.05,
      '#3a3038',
      { lit: 0.4 },
    );
    v.lamp([1.0, 1.66], 0.09, 0.13, LAMP, '#ffe2a0');
  });
  paintWheel(v, [-0.94, 0.6], 0.6, { kind: 'wooden', colour: '#d3a93c' });
  paintWheel(v, [1.16, 0.46], 0.46, { kind: 'wooden', colour: '#d3a93c' });
}

function sled(v: VehicleBrush): void {
  v.line(points('-1.0,0.05 0.7,0.05 1.02,0.16 1.1,0.42 0.98,0.52'), 0.05, deep(WOOD, 0.1), {
    lit: 0.5,
  });
  for (const x of [-0.7, -0.1, 0.5])
    v.line(
      [
        [x, 0.06],
        [x, 0.36],
      ],
      0.045,
      deep(WOOD, 0.2),
      { lit: 0.5 },
    );
  v.box(-0.94, 0.34, 1.86, 0.08, 0.03, v.body, 0.64);
  v.line(
    [
      [-0.9, 0.38],
      [0.9, 0.38],
    ],
    0.014,
    deep(v.body, 0.4),
    { lit: LIT.shade, alpha: 0.6 },
  );
  v.line(points('0.98,0.5 1.3,0.62 1.6,0.72'), 0.022, '#d8c7a8', { lit: 0.6 });
}

/** The great sleigh of winter tales. */
function sleigh(v: VehicleBrush): void {
  v.line(points('-1.3,0.08 1.0,0.08 1.5,0.2 1.72,0.6 1.5,0.84 1.32,0.7'), 0.07, '#e2b23e', {
    lit: 0.72,
  });
  for (const x of [-0.8, 0.5])
    v.line(
      [
        [x, 0.1],
        [x + 0.06, 0.5],
      ],
      0.06,
      '#e2b23e',
      { lit: 0.6 },
    );
  v.panel(
    points(
      '-1.5,1.7,0.3 -1.3,1.6 -1.06,1.0 -0.4,0.86 0.6,0.9 1.1,1.3 1.36,1.42,0.3 1.34,0.9 0.9,0.46 -0.9,0.42 -1.36,0.8',
    ),
    v.body,
    0.66,
  );
  v.line(
    points('-1.5,1.68 -1.3,1.58 -1.06,1.0 -0.4,0.86 0.6,0.9 1.1,1.3 1.34,1.42'),
    0.06,
    '#e2b23e',
    { lit: 0.8 },
  );
  v.shape(points('-1.1,1.1 -0.9,1.7 -0.4,1.9 0.1,1.6 0.2,1.0 -0.4,0.9'), '#7a3a5c', 0.5);
}

function shoppingCart(v: VehicleBrush): void {
  for (const x of [-0.3, 0.34])
    paintWheel(v, [x, 0.07], 0.07, { kind: 'truck', colour: '#8a8690' });
  v.line(points('-0.34,0.14,1 0.4,0.14,1 0.3,0.3,1'), 0.03, CHROME, { lit: 0.7 });
  v.line(points('-0.3,0.14,1 -0.44,0.9,1 -0.62,0.98,1'), 0.035, CHROME, { lit: 0.7 });
  v.line(
    [
      [-0.68, 1.0],
      [-0.5, 0.99],
    ],
    0.06,
    v.body,
    { lit: 0.62 },
  );
  v.stroke(
    0.02,
    CHROME,
    (pen) => {
      for (let i = 0; i <= 7; i++) {
        const k = i / 7;
        pen.moveTo(-0.42 + k * 0.98, 0.82);
        pen.lineTo(-0.32 + k * 0.7, 0.38);
      }
      for (const k of [0, 0.33, 0.66, 1]) {
        pen.moveTo(-0.42 + k * 0.1, 0.82 - k * 0.44);
        pen.lineTo(0.56 - k * 0.18, 0.82 - k * 0.44);
      }
    },
    { lit: 0.66 },
  );
}

/** Handles for whoever pushes are behind, at the left. */
function wheelchair(v: VehicleBrush): void {
  v.line(points('-0.42,0.92 -0.3,0.9 -0.26,0.5'), 0.035, CHROME, { lit: 0.7 });
  v.box(-0.27, 0.5, 0.06, 0.42, 0.03, deep(v.body, 0.15), 0.55);
  v.box(-0.26, 0.46, 0.5, 0.07, 0.03, v.body, 0.64);
  v.line(points('-0.24,0.66 0.16,0.66 0.2,0.48'), 0.03, CHROME, { lit: 0.7 });
  v.line(points('0.22,0.48 0.34,0.14 0.5,0.12'), 0.03, CHROME, { lit: 0.7 });
  v.line(points('-0.2,0.3 0.22,0.24'), 0.025, CHROME, { lit: 0.6 });
  paintWheel(v, [0.24, 0.1], 0.1, { kind: 'truck', colour: '#8a8690' });
  paintWheel(v, [-0.12, 0.31], 0.31, { kind: 'wire', colour: '#c9ced6' });
}

function stroller(v: VehicleBrush): void {
  v.line(points('-0.66,1.02 -0.52,0.98 -0.1,0.42 0.26,0.16'), 0.035, CHROME, { lit: 0.7 });
  v.line(points('-0.34,0.16 0.1,0.5'), 0.03, CHROME, { lit: 0.6 });
  v.panel(
    points('-0.36,0.86,0.4 -0.3,0.5,0.6 0.2,0.42,0.6 0.44,0.56,0.5 0.46,0.68,0.4 -0.06,0.72'),
    v.body,
    0.42,
    0.86,
  );
  // The hood.
  v.shape(points('-0.36,0.84 -0.34,1.06,0.7 -0.06,1.14,0.7 0.16,0.98,0.5 -0.1,0.74'), v.body, 0.6);
  v.line(points('-0.36,0.84 -0.2,1.12'), 0.014, deep(v.body, 0.3), { lit: LIT.shade });
  v.line(points('-0.1,0.76 0.02,1.1'), 0.014, deep(v.body, 0.3), { lit: LIT.shade });
  for (const x of [-0.34, 0.28])
    paintWheel(v, [x, 0.15], 0.15, { kind: 'wire', colour: '#9aa0aa' });
}

/** A street seller's: a counter under a striped awning, a pot that steams. */
function foodCart(v: VehicleBrush): void {
  v.line(points('-1.02,0.92 -0.7,0.86 -0.56,0.8'), 0.05, deep(WOOD, 0.1), { lit: 0.5 });
  for (const x of [-0.6, 0.62])
    v.line(
      [
        [x, 0.9],
        [x, 1.86],
      ],
      0.04,
      deep(WOOD, 0.25),
      { lit: 0.5 },
    );
  v.panel(points('-0.66,0.36,0.4 -0.66,0.94,0.3 0.7,0.94,0.3 0.7,0.36,0.4'), v.body, 0.4, 0.94);
  for (const x of [-0.34, 0.02, 0.38])
    v.line(
      [
        [x, 0.92],
        [x, 0.4],
      ],
      0.018,
      deep(v.body, 0.4),
      { lit: LIT.shade, alpha: 0.6 },
    );
  v.box(-0.72, 0.92, 1.48, 0.07, 0.02, pale(WOOD, 0.25), 0.7);
  v.box(-0.34, 0.99, 0.42, 0.26, 0.05, '#8f98a6', 0.62);
  v.box(-0.38, 1.23, 0.5, 0.05, 0.02, '#b6bec8', 0.74);
  for (const [x, colour] of [
    [0.22, '#f4ead6'],
    [0.36, '#f4ead6'],
    [0.5, '#d8634c'],
  ] as const)
    v.box(x, 0.99, 0.1, 0.1, 0.03, colour, 0.7);
  for (let i = 0; i < 7; i++) {
    const x = -0.78 + i * 0.24;
    v.shape(
      [
        [x + 0.06, 1.98],
        [x + 0.24, 1.98],
        [x + 0.25, 1.74, 0.4],
        [x - 0.01, 1.74, 0.4],
      ],
      i % 2 === 0 ? '#d8443c' : '#f7efdf',
      0.62,
    );
  }
  paintWheel(v, [-0.02, 0.32], 0.32, { kind: 'wooden' });
}

export const CARTS: readonly VehicleDesign[] = [
  {
    what: 'wheelchair',
    lengthM: 1.05,
    heightM: 0.95,
    colour: '#3f6a9c',
    sways: 'still',
    paint: wheelchair,
  },
  {
    what: 'stroller',
    lengthM: 1.2,
    heightM: 1.15,
    colour: '#4f8fb0',
    sways: 'still',
    beyond: { left: 0.12 },
    paint: stroller,
  },
  {
    what: 'food-cart',
    lengthM: 1.7,
    heightM: 2,
    colour: '#b5683c',
    sways: 'still',
    beyond: { left: 0.3 },
    paint: foodCart,
  },
  {
    what: 'cart',
    lengthM: 2.7,
    heightM: 1.7,
    colour: '#9a683c',
    sways: 'still',
    beyond: { right: 0.9 },
    paint: cart,
  },
  {
    what: 'carriage',
    lengthM: 3.2,
    heightM: 2.5,
    colour: '#7a2f3c',
    sways: 'still',
    beyond: { right: 1.6 },
    glows: () => [
      { xM: 1, yM: 1.66, radiusM: 0.9, colour: '#ffcf7a', strength: 0.6, darkOnly: true },
    ],
    paint: carriage,
  },
  {
    what: 'sled',
    lengthM: 2.1,
    heightM: 0.56,
    colour: '#c98a4c',
    sways: 'still',
    beyond: { right: 0.6, up: 0.25 },
    paint: sled,
  },
  {
    what: 'sledge',
    lengthM: 2.1,
    heightM: 0.56,
    colour: '#c98a4c',
    sways: 'still',
    beyond: { right: 0.6, up: 0.25 },
    paint: sled,
  },
  {
    what: 'sleigh',
    lengthM: 3.2,
    heightM: 1.9,
    colour: '#c2332e',
    sways: 'still',
    beyond: { right: 0.3 },
    paint: sleigh,
  },
  {
    what: 'shopping-cart',
    lengthM: 1.3,
    heightM: 1.02,
    colour: '#d2453a',
    sways: 'still',
    beyond: { left: 0.1 },
    paint: shoppingCart,
  },
];
