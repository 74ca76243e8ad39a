// Boats and ships: the waterline is at y = 0; what is below it is not drawn, foam is.
import { LIT, deep, pale } from '../ink.ts';
import { points } from '../points.ts';
import type { ShapePoint } from '../shape/point.ts';
import { foam, hull } from './hull.ts';
import type { VehicleDesign } from './make-vehicle.ts';
import type { VehicleBrush } from './vehicle-brush.ts';

const WOOD = '#8a5c3a';
const WHITE = '#f6f1e6';
const WARM = '#ffd68a';

const ROWING_HULL = points(
  '-1.74,0.5,0.7 -0.6,0.34 0.6,0.34 1.86,0.6,0.8 1.5,0.1 1.3,-0.06,0.3 -1.4,-0.06,0.3 -1.62,0.1',
);
const ROWING_INSIDE = points('-1.7,0.5,0.7 -0.6,0.42 0.8,0.43 1.84,0.6,0.7 0.6,0.3 -0.8,0.29');

function rowingBoat(v: VehicleBrush): void {
  const oar = '#c39a66';
  v.shape(ROWING_INSIDE, deep(v.body, 0.5), LIT.shade);
  v.rect(-0.9, 0.33, 0.34, 0.06, oar, 0.6);
  v.rect(0.3, 0.33, 0.34, 0.06, oar, 0.6);
  v.panel(ROWING_HULL, v.body, 0.12);
  v.line(points('-1.72,0.48 -0.6,0.33 0.6,0.33 1.84,0.58'), 0.06, pale(v.body, 0.45), {
    lit: 0.75,
  });
  v.line(points('-1.62,0.3 0,0.2 1.66,0.36'), 0.018, deep(v.body, 0.4), {
    lit: LIT.shade,
    alpha: 0.5,
  });
  foam(v, -1.6, 1.5);
  if (v.moment.manned === true) return;
  const row = v.moving ? Math.sin(v.tS * 2.4) : 0.2;
  v.line(
    [
      [-0.1, 0.56],
      [-0.55 - 0.4 * row, 0.06],
    ],
    0.05,
    oar,
  );
  v.shape(
    [
      [-0.5 - 0.38 * row, 0.14],
      [-0.76 - 0.46 * row, -0.06, 0.4],
      [-0.62 - 0.46 * row, -0.08, 0.4],
      [-0.4 - 0.38 * row, 0.1],
    ],
    oar,
  );
}

function fishingBoat(v: VehicleBrush): void {
  // Mast, boom and stays.
  v.line(
    [
      [-1.3, 0.9],
      [-1.3, 4.3],
    ],
    0.11,
    WOOD,
    { lit: 0.5 },
  );
  v.line(
    [
      [-1.3, 1.5],
      [-3.3, 3.4],
    ],
    0.07,
    WOOD,
    { lit: 0.5 },
  );
  v.stroke(
    0.02,
    '#4a4048',
    (pen) => {
      pen.moveTo(-1.3, 4.2);
      pen.lineTo(3.5, 1.9);
      pen.moveTo(-1.3, 4.2);
      pen.lineTo(-3.3, 3.4);
      pen.moveTo(-3.3, 3.4);
      pen.lineTo(-3.4, 1.1);
    },
    { lit: 0.4 },
  );
  // The net, hung to dry.
  v.shape(
    [
      [-3.2, 3.2, 0.6],
      [-1.4, 1.8, 0.4],
      [-1.8, 1.3],
      [-2.6, 1.7],
      [-3.1, 2.2],
    ],
    '#7d8f6a',
    0.5,
    0.75,
  );
  const cabin: ShapePoint[] = [
    [0.1, 0.9, 0.8],
    [0.0, 2.4, 0.5],
    [1.5, 2.4, 0.5],
    [1.75, 0.9, 0.8],
  ];
  v.panel(cabin, WHITE, 1.25);
  v.box(-0.2, 2.36, 1.95, 0.16, 0.05, v.body, 0.66);
  v.pane(
    [
      [0.22, 1.72, 0.9],
      [0.22, 2.2, 0.9],
      [0.72, 2.2, 0.9],
      [0.74, 1.72, 0.9],
    ],
    WARM,
  );
  v.pane(
    [
      [0.9, 1.72, 0.9],
      [0.88, 2.2, 0.9],
      [1.36, 2.2, 0.9],
      [1.46, 1.72, 0.9],
    ],
    WARM,
  );
  v.box(0.5, 2.5, 0.3, 0.5, 0.04, '#d0553c', 0.6);
  v.rect(0.5, 2.84, 0.3, 0.1, '#2c2a32', 0.4);
  hull(v, 7, [1.05, 0.86, 1.95], v.body, WHITE);
  v.line(
    [
      [-3.4, 0.3],
      [0, 0.24],
      [2.7, 0.36],
    ],
    0.1,
    deep(v.body, 0.35),
    { lit: LIT.shade },
  );
  for (const x of [-2.6, -1.6, -0.6]) {
    v.oval([x, 0.62], 0.17, 0.19, '#2c2a32', { lit: 0.4 });
    v.oval([x, 0.62], 0.08, 0.09, '#6a6670', { lit: 0.4 });
  }
  v.oval([2.5, 1.36], 0.14, 0.14, WHITE, { lit: 0.7 });
  foam(v, -3.3, 2.8);
}

function sail(
  v: VehicleBrush,
  outline: readonly ShapePoint[],
  colour: string,
  shade: readonly ShapePoint[],
): void {
  v.shape(outline, colour, 0.72);
  v.shape(shade, deep(colour, 0.3), LIT.shade, 0.45);
}

function sailingBoat(v: VehicleBrush): void {
  const belly = 0.16 + 0.1 * Math.sin(v.tS * 1.3) + v.moment.flow * 0.2;
  v.line(
    [
      [0.3, 0.7],
      [0.3, 7.4],
    ],
    0.1,
    WOOD,
    { lit: 0.5 },
  );
  sail(
    v,
    [
      [0.2, 7.2, 0.9],
      [-0.7 - belly * 1.4, 4.2],
      [-2.5 - belly, 1.5, 0.8],
      [-1.1, 1.32],
      [0.2, 1.4, 0.9],
    ],
    WHITE,
    [
      [0.2, 7.0, 0.9],
      [0.05, 4],
      [-0.5, 1.4, 0.8],
      [0.2, 1.4, 0.9],
    ],
  );
  sail(
    v,
    [
      [0.42, 6.6, 0.9],
      [1.5 + belly * 1.2, 3.6],
      [2.9, 1.2, 0.8],
      [1.6, 1.36],
      [0.5, 1.3, 0.8],
    ],
    pale(v.body, 0.2),
    [
      [0.42, 6.4, 0.9],
      [0.9, 3.6],
      [1.3, 1.4, 0.8],
      [0.5, 1.3, 0.8],
    ],
  );
  v.line(
    [
      [0.3, 1.3],
      [-2.6, 1.36],
    ],
    0.09,
    WOOD,
    { lit: 0.5 },
  );
  const flutter = 0.1 * Math.sin(v.tS * 6);
  v.shape(
    [
      [0.3, 7.4, 0.8],
      [-0.1, 7.34 + flutter],
      [-0.62, 7.28 - flutter, 0.6],
      [-0.1, 7.14 + flutter],
      [0.3, 7.16, 0.8],
    ],
    '#d8493c',
    0.66,
  );
  v.panel(
    [
      [-1.5, 0.7, 0.7],
      [-1.3, 1.05, 0.4],
      [0.6, 1.05, 0.4],
      [0.9, 0.7, 0.7],
    ],
    '#e9dcc4',
    0.86,
  );
  hull(v, 6.2, [0.74, 0.62, 0.98], v.body, WHITE);
  foam(v, -2.9, 2.5);
}

export const BOATS: readonly VehicleDesign[] = [
  {
    what: 'boat',
    lengthM: 3.6,
    heightM: 0.9,
    colour: '#b3553a',
    sways: 'water',
    beyond: { left: 1, right: 0.2, down: 0.2 },
    paint: rowingBoat,
  },
  {
    what: 'fishing-boat',
    lengthM: 7,
    heightM: 4.4,
    colour: '#2f6f8f',
    sways: 'water',
    beyond: { left: 2, right: 0.3, down: 0.4, up: 0.2 },
    faceM: 1.8,
    glows: () => [
      { xM: 0.9, yM: 1.95, radiusM: 1.4, colour: '#ffcf7a', strength: 0.55, darkOnly: true },
    ],
    paint: fishingBoat,
  },
  ...['sailing-boat', 'sailboat'].map((what): VehicleDesign => ({
    what,
    lengthM: 6.2,
    heightM: 7.5,
    colour: '#c9503f',
    sways: 'water',
    beyond: { left: 2, right: 0.6, down: 0.4, up: 0.4 },
    faceM: 3,
    paint: sailingBoat,
  })),
];
