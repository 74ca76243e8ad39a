// Large vehicles of the road and the field.
import { LIT, deep, pale } from '../ink.ts';
import { points } from '../points.ts';
import type { Glow } from '../puppet.ts';
import type { Point, ShapePoint } from '../shape/point.ts';
import { flashGlows, lightBar } from './cars.ts';
import { springM } from './make-vehicle.ts';
import type { VehicleDesign } from './make-vehicle.ts';
import { smoke } from './smoke.ts';
import { CHROME, LAMP, TAIL_LAMP, TYRE, boxOutline } from './vehicle-brush.ts';
import type { VehicleBrush } from './vehicle-brush.ts';
import { paintWheel } from './wheel.ts';

const WARM = '#ffe0a0';
const WHITE = '#f5f2ea';

/** Dark under the body, and the wheels before it. */
function running(
  v: VehicleBrush,
  wheels: readonly number[],
  radius: number,
  clearance: number,
): void {
  for (const x of wheels) {
    v.fill('#1f1c25', LIT.shade, (pen) => {
      pen.arc(x, radius, radius * 1.2, 0, Math.PI);
      pen.lineTo(x - radius * 1.2, clearance);
      pen.lineTo(x + radius * 1.2, clearance);
      pen.closePath();
    });
    paintWheel(v, [x, radius], radius, { kind: 'truck' });
  }
}

function lamps(v: VehicleBrush, front: Point, rear: Point): void {
  v.lamp(front, 0.1, 0.12, LAMP, '#fff6d8');
  v.lamp(rear, 0.06, 0.12, TAIL_LAMP, '#ff5a48');
}

const headlight = (xM: number, yM: number): Glow => ({
  xM,
  yM,
  radiusM: 1.5,
  colour: '#ffe9b0',
  strength: 0.7,
  darkOnly: true,
});

/** A tall body head-on: windscreen, lamps, a sign or none. */
function boxFront(
  v: VehicleBrush,
  away: boolean,
  width: number,
  height: number,
  sill: number,
  sign: string | null,
): void {
  const half = width / 2;
  for (const side of [-1, 1]) v.box(side * (half - 0.24) - 0.15, 0, 0.3, 0.7, 0.08, TYRE, 0.4);
  v.within([0, springM(v)], 0, [1, 1], () => {
    v.panel(boxOutline(-half, 0.4, width, height - 0.4, 0.1), v.body, 0.72, height - 0.14);
    v.pane(
      boxOutline(-half + 0.14, sill, width - 0.28, (height - sill) * 0.68, 0.1),
      away ? WARM : null,
    );
    // Two doors behind.
    if (away && sign === null) {
      const seam = deep(v.body, 0.45);
      v.line(
        [
          [0, 0.7],
          [0, height - 0.2],
        ],
        0.025,
        seam,
        { lit: LIT.shade, alpha: 0.8 },
      );
      for (const x of [-0.15, 0.09]) v.box(x, sill - 0.28, 0.06, 0.18, 0.02, seam, 0.4);
    }
    if (sign !== null) {
      v.box(-half + 0.3, height - 0.34, width - 0.6, 0.22, 0.05, '#26232c', 0.4);
      v.box(-half + 0.4, height - 0.29, width - 0.8, 0.12, 0.03, sign, 0.85);
    }
    for (const side of [-1, 1]) {
      if (away) v.lamp([side * (half - 0.22), 0.84], 0.1, 0.14, TAIL_LAMP, '#ff5a48');
      else v.lamp([side * (half - 0.28), 0.8], 0.15, 0.13, LAMP, '#fff6d8');
      if (!away) v.box(side * (half + 0.08) - 0.06, sill + 0.1, 0.12, 0.34, 0.04, '#2c2a32', 0.4);
    }
    v.box(-0.3, 0.5, 0.6, 0.14, 0.02, WHITE, 0.75);
  });
}

const VAN_BODY = points(
  '-2.5,0.34,0.5 -2.56,0.7 -2.54,2.1,0.3 -2.42,2.24,0.3 0.7,2.26,0.2 1.02,2.18,0.2 1.76,1.28,0.4 2.42,1.08,0.2 2.54,0.9 2.56,0.4,0.5',
);

function van(v: VehicleBrush): void {
  v.rect(-2.2, 0.26, 4.4, 0.24, '#221f28', LIT.shade);
  v.within([0, springM(v, 0.014)], 0, [1, 1], () => {
    v.panel(VAN_BODY, v.body, 0.64, 2.1);
    v.pane(points('0.5,1.34,0.9 0.5,2.06,0.8 0.94,2.04,0.4 1.56,1.3,0.6'));
    v.pane(points('-0.5,1.4,0.9 -0.5,2.04,0.9 0.36,2.06,0.9 0.36,1.36,0.9'));
    for (const x of [0.42, -0.6, -1.9])
      v.line(
        [
          [x, 2.16],
          [x, 0.46],
        ],
        0.02,
        deep(v.body, 0.45),
        { lit: LIT.shade, alpha: 0.6 },
      );
    v.line(
      [
        [-2.46, 1.24],
        [1.7, 1.2],
      ],
      0.04,
      pale(v.body, 0.4),
      { lit: LIT.high, alpha: 0.7 },
    );
    v.box(2.3, 0.42, 0.3, 0.14, 0.06, '#33303a', LIT.shade);
    lamps(v, [2.42, 0.92], [-2.52, 1.0]);
  });
  running(v, [-1.55, 1.5], 0.38, 0.34);
}

function ambulance(v: VehicleBrush): void {
  van(v);
  v.within([0, springM(v, 0.014)], 0, [1, 1], () => {
    v.rect(-2.52, 0.86, 4.9, 0.16, '#e0453c', 0.6);
    v.rect(-1.5, 1.5, 0.62, 0.2, '#e0453c', 0.66);
    v.rect(-1.29, 1.29, 0.2, 0.62, '#e0453c', 0.66);
    lightBar(v, 0.3, 2.24, 0.8);
  });
}

const CAB = points(
  '1.5,0.6,0.7 1.5,2.5,0.4 1.68,2.66,0.3 2.9,2.62,0.3 3.4,1.9,0.3 3.74,1.62,0.4 3.8,0.6,0.6',
);

function truck(v: VehicleBrush): void {
  v.rect(-3.7, 0.62, 7.2, 0.24, '#2c2a32', LIT.shade);
  v.within([0, springM(v, 0.016)], 0, [1, 1], () => {
    v.panel(boxOutline(-3.8, 0.9, 5.2, 2.3, 0.04), '#ece6da', 1.3, 3.1);
    for (let i = 1; i < 6; i++)
      v.line(
        [
          [-3.8 + i * 0.87, 1.0],
          [-3.8 + i * 0.87, 3.1],
        ],
        0.024,
        '#8a8490',
        { lit: LIT.shade, alpha: 0.35 },
      );
    v.rect(-3.8, 1.7, 5.2, 0.36, v.body, 0.62);
    v.panel(CAB, v.body, 0.98);
    v.pane(points('2.06,1.74,0.9 2.06,2.42,0.8 2.78,2.4,0.4 3.26,1.8,0.6 3.24,1.72,0.6'));
    v.line(
      [
        [1.94, 2.5],
        [1.94, 0.8],
      ],
      0.024,
      deep(v.body, 0.45),
      { lit: LIT.shade, alpha: 0.7 },
    );
    v.box(1.36, 0.9, 0.12, 2.2, 0.05, CHROME, 0.7);
    v.box(3.5, 0.5, 0.34, 0.2, 0.06, CHROME, 0.7);
    lamps(v, [3.68, 1.1], [-3.76, 1.0]);
  });
  running(v, [-2.9, -1.86, 2.72], 0.48, 0.62);
}

const ENGINE_CAB = points(
  '2.0,0.6,0.7 2.0,2.7,0.4 2.16,2.84,0.3 3.8,2.84,0.3 4.06,2.6,0.3 4.14,1.6 4.16,0.6,0.6',
);

function fireEngine(v: VehicleBrush): void {
  v.rect(-4, 0.6, 7.8, 0.24, '#2c2a32', LIT.shade);
  v.within([0, springM(v, 0.014)], 0, [1, 1], () => {
    v.panel(boxOutline(-4.1, 0.7, 6.1, 1.9, 0.05), v.body, 1.08, 2.5);
    v.panel(ENGINE_CAB, v.body, 1.08);
    v.rect(-4.1, 1.2, 8.2, 0.18, '#f6d25a', 0.75);
    for (const x of [-3.8, -2.5, -1.2, 0.2])
      v.panel(boxOutline(x, 1.48, 1.1, 0.9, 0.06), '#c8ccd2', 1.56);
    v.pane(points('2.3,1.76,0.9 2.3,2.6,0.9 3.0,2.6,0.9 3.0,1.76,0.9'));
    v.pane(points('3.14,1.76,0.9 3.14,2.6,0.9 3.78,2.58,0.4 3.96,1.76,0.6'));
    // The ladder on its rack.
    v.stroke(
      0.08,
      '#d8dce2',
      (pen) => {
        for (const y of [2.78, 3.06]) {
          pen.moveTo(-4.2, y);
          pen.lineTo(2.4, y + 0.18);
        }
        for (let i = 0; i < 14; i++) {
          pen.moveTo(-4 + i * 0.46, 2.78 + i * 0.013);
          pen.lineTo(-4 + i * 0.46, 3.06 + i * 0.013);
        }
      },
      { lit: 0.7 },
    );
    lightBar(v, 3.1, 2.82, 0.9);
    v.box(3.86, 0.5, 0.36, 0.2, 0.06, CHROME, 0.7);
    lamps(v, [4.06, 1.06], [-4.06, 1.0]);
  });
  running(v, [-2.7, 2.86], 0.5, 0.6);
}

function bus(v: VehicleBrush): void {
  const [left, right] = [-5, 5];
  v.rect(left + 0.4, 0.3, 9.2, 0.24, '#221f28', LIT.shade);
  v.within([0, springM(v, 0.012)], 0, [1, 1], () => {
    v.panel(boxOutline(left, 0.36, right - left, 2.74, 0.14), v.body, 0.86, 2.92);
    v.rect(left + 0.02, 1.12, right - left - 0.04, 0.14, pale(v.body, 0.6), 0.8);
    for (let i = 0; i < 6; i++) {
      if (i === 4) continue;
      v.pane(boxOutline(left + 0.4 + i * 1.4, 1.44, 1.26, 1.12, 0.08), WARM);
    }
    v.pane(points('4.0,1.3,0.8 4.0,2.56,0.8 4.86,2.54,0.4 4.96,1.3,0.6'), WARM);
    // Doors.
    v.pane(boxOutline(2.1, 0.6, 0.78, 1.96, 0.08), WARM);
    v.pane(boxOutline(2.94, 0.6, 0.78, 1.96, 0.08), WARM);
    v.box(3.1, 2.66, 1.7, 0.26, 0.06, '#26232c', 0.4);
    v.box(3.24, 2.72, 1.42, 0.14, 0.04, '#ffb84a', 0.9);
    lamps(v, [4.9, 0.82], [-4.94, 0.9]);
  });
  running(v, [-3.1, 3.5 - 0.0 + 0.06], 0.48, 0.36);
}

function tractor(v: VehicleBrush): void {
  if (v.moving) smoke(v, [0.98, 2.2], 0.12, 0.9, '#a8a2aa');
  v.within([0, springM(v, 0.03)], 0, [1, 1], () => {
    v.box(0.9, 1.1, 0.1, 1.15, 0.04, '#3a3640', 0.4);
    v.panel(
      points('-0.1,0.7,0.6 -0.1,1.5,0.4 0.6,1.56,0.2 1.6,1.46,0.4 1.72,1.3 1.72,0.8,0.5'),
      v.body,
      0.92,
      1.44,
    );
    for (let i = 0; i < 5; i++)
      v.line(
        [
          [0.8 + i * 0.14, 1.34],
          [0.8 + i * 0.14, 1.06],
        ],
        0.03,
        deep(v.body, 0.45),
        { lit: LIT.shade, alpha: 0.8 },
      );
    v.pane(points('-1.14,1.4,0.9 -1.04,2.5,0.7 -0.2,2.5,0.7 0,1.4,0.9'));
    v.box(-1.26, 2.46, 1.26, 0.16, 0.06, deep(v.body, 0.1), 0.6);
    v.line(
      [
        [-0.62, 2.5],
        [-0.62, 1.4],
      ],
      0.06,
      '#2c2a32',
      { lit: 0.4 },
    );
    v.panel(points('-1.7,0.9,0.5 -1.56,1.5 -1.0,1.72 -0.4,1.52 -0.24,0.9,0.5'), v.body, 1.04);
    v.lamp([1.64, 1.2], 0.07, 0.1, LAMP, '#fff6d8');
  });
  paintWheel(v, [1.2, 0.46], 0.46, { kind: 'truck', colour: '#f2cf5a' });
  paintWheel(v, [-0.96, 0.82], 0.82, { kind: 'truck', colour: '#f2cf5a' });
  v.stroke(
    0.1,
    TYRE,
    (pen) => {
      for (let i = 0; i < 20; i++) {
        const a = -v.rolled / 0.82 + (i / 20) * Math.PI * 2;
        pen.moveTo(-0.96 + Math.cos(a) * 0.74, 0.82 + Math.sin(a) * 0.74);
        pen.lineTo(-0.96 + Math.cos(a + 0.07) * 0.84, 0.82 + Math.sin(a + 0.07) * 0.84);
      }
    },
    { lit: 0.45 },
  );
}

function tank(v: VehicleBrush): void {
  const turn = v.rolled;
  v.within([0, springM(v, 0.02)], 0, [1, 1], () => {
    v.line(
      [
        [1.0, 1.98],
        [4.3, 2.12],
      ],
      0.2,
      deep(v.body, 0.12),
      { lit: 0.56 },
    );
    v.line(
      [
        [3.9, 2.1],
        [4.34, 2.12],
      ],
      0.28,
      deep(v.body, 0.2),
      { lit: 0.5 },
    );
    v.panel(
      points('-1.7,1.56,0.6 -1.5,2.2,0.4 -0.9,2.36,0.3 0.7,2.34,0.3 1.4,1.9,0.5 1.5,1.56,0.6'),
      v.body,
      1.74,
      2.28,
    );
    v.box(-0.7, 2.32, 0.9, 0.18, 0.06, deep(v.body, 0.2), 0.5);
    v.panel(
      points('-3.3,1.0,0.6 -3.1,1.5,0.5 2.6,1.56,0.5 3.5,1.1,0.5 3.2,0.9,0.5 -3.0,0.9,0.5'),
      v.body,
      1.14,
    );
  });
  const tread: ShapePoint[] = [
    ...points(
      '-3.4,0.62 -3.1,1.06 -2.6,1.12 2.8,1.12 3.3,1.0 3.5,0.66 2.9,0.1 2.5,0.0 -2.4,0.0 -2.9,0.14',
    ),
  ];
  v.shape(tread, '#2f2d34', 0.45);
  for (let i = 0; i < 6; i++) {
    const x = -2.4 + i * 0.98;
    v.oval([x, 0.48], 0.4, 0.4, deep(v.body, 0.3), { lit: 0.4 });
    v.oval([x, 0.48], 0.24, 0.24, deep(v.body, 0.1), { lit: 0.5 });
  }
  v.stroke(
    0.06,
    '#17151b',
    (pen) => {
      for (let i = 0; i < 24; i++) {
        const x = -2.7 + ((((i * 0.24 - turn) % 5.6) + 5.6) % 5.6);
        pen.moveTo(x, 0.0);
        pen.lineTo(x, 0.1);
      }
    },
    { lit: 0.3 },
  );
}

const TALL = (
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
  sways: 'road',
  glows: () => [headlight(lengthM / 2, 0.95)],
  paint,
  ...more,
});

export const ROAD: readonly VehicleDesign[] = [
  TALL('van', 5.1, 2.28, '#5a8fb8', van, {
    front: (v, away) => boxFront(v, away, 1.95, 2.26, 1.2, null),
  }),
  TALL('ambulance', 5.1, 2.28, WHITE, ambulance, {
    beyond: { up: 0.3 },
    glows: (moment) => [headlight(2.5, 0.92), ...flashGlows(0.3, 2.24, 0.8)(moment)],
    front: (v, away) => boxFront(v, away, 1.95, 2.26, 1.2, '#e0453c'),
  }),
  TALL('truck', 7.6, 3.2, '#3f6ea8', truck, {
    front: (v, away) => boxFront(v, away, 2.4, 3, 1.7, null),
  }),
  TALL('fire-engine', 8.4, 3.3, '#d2332e', fireEngine, {
    glows: (moment) => [headlight(4.1, 1.06), ...flashGlows(3.1, 2.82, 0.9)(moment)],
    front: (v, away) => boxFront(v, away, 2.4, 2.9, 1.6, '#f6d25a'),
  }),
  TALL('bus', 10, 3.1, '#d2453a', bus, {
    front: (v, away) => boxFront(v, away, 2.5, 3.1, 1.2, '#ffb84a'),
  }),
  TALL('tractor', 3.6, 2.65, '#3f8a4a', tractor, {
    beyond: { left: 0.6, up: 0.9 },
    glows: () => [headlight(1.7, 1.2)],
  }),
  TALL('tank', 7, 2.5, '#6d7350', tank, { beyond: { right: 1.2 }, glows: () => [] }),
];
