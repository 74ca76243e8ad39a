// A village: a lane between cottages, a church at the third, smoke from the chimneys, gardens behind
// fences, hills.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { windowColour } from '../paint/buildings.ts';
import { paintBlock } from '../paint/block.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { paintBands, paintGround, paintRange, paintVeil, paintWash } from '../paint/land.ts';
import { random } from '../paint/noise.ts';
import { paintForegroundGrass, paintTree } from '../paint/plants.ts';
import { level, nearestM, SceneBrush, spot, upright } from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import { paintSky } from '../paint/sky.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import { layWeather, snowed } from '../paint/lying-weather.ts';
import type { Plane, StageSet, View } from './set.ts';

interface Cottage {
  readonly x: readonly [number, number];
  readonly z: number;
  readonly wall: string;
  readonly roof: string;
  readonly seed: number;
}

const COTTAGES: readonly Cottage[] = [
  { x: [-11.6, -5.6], z: 12.5, wall: '#f0e0c0', roof: '#b0583c', seed: 1 },
  { x: [5.4, 11], z: 16, wall: '#e6c8a0', roof: '#8a5a44', seed: 2 },
  { x: [-12.5, -6.4], z: 24, wall: '#d8d4c8', roof: '#5a6a7c', seed: 3 },
  { x: [4.6, 10.4], z: 30, wall: '#f0d8b8', roof: '#b8684a', seed: 4 },
  { x: [-9.6, -4.2], z: 38, wall: '#e8cfa8', roof: '#9a5040', seed: 5 },
  { x: [11, 18], z: 40, wall: '#dcd6c6', roof: '#6a5a64', seed: 6 },
  { x: [-24, -17], z: 36, wall: '#f0e0c4', roof: '#b0583c', seed: 7 },
];

function paintHills(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  const hills = {
    depthM: 700,
    colour: '#6690a4',
    base: horizon - unit * 0.08,
    swing: unit * 0.07,
    period: unit * 0.46,
    octaves: 4,
    seed: 21,
    foot: 0.85,
  };
  paintRange(g, view, hills, horizon + unit * 0.02);
  paintRange(
    g,
    view,
    {
      ...hills,
      depthM: 220,
      colour: snowed(view, '#6a9a58', 0.75),
      base: horizon - unit * 0.03,
      swing: unit * 0.04,
      period: unit * 0.4,
      seed: 22,
      foot: 0.5,
    },
    horizon + unit * 0.05,
  );
  paintVeil(g, view, {
    depthM: 180,
    top: horizon - unit * 0.07,
    bottom: horizon + unit * 0.05,
    strength: 0.8,
  });
}

/** The lane's middle at a distance: it bends away to the church. */
const laneM = (z: number): number => 0.3 + 2.4 * Math.sin((z - 4) / 17) * Math.min(1, z / 20);

/** One edge of the lane. */
const edge = (z: number, side: number, wide: number): readonly [number, number] => [
  laneM(z) + side * wide,
  z,
];

function paintLane(g: SKRSContext2D, view: View): void {
  const { horizon, unit, light } = view;
  const b = new SceneBrush(g, view, level());
  const near = nearestM(view);
  const top = horizon + unit * 0.012;
  paintGround(g, view, ['#a9bc70', '#8fb05c', '#6c984e', '#4a783e'], [120, 50, 18, 6], top);
  paintWash(g, view, top);
  paintBands(g, view, { top: top + 2, colour: light.shadow, strength: 0.1, count: 8, seed: 41 });
  const depths = Array.from({ length: 40 }, (_, i) => near * (70 / near) ** (i / 39));
  const strip = (wide: number, from: string, to: string): void => {
    b.area(
      [
        ...depths.map((z) => edge(z, -1, wide)),
        ...depths.toReversed().map((z) => edge(z, 1, wide)),
      ],
      b.gradient(
        [0, 70],
        [0, near],
        [
          [0, from, 0.85],
          [1, to, 0.6],
        ],
      ),
    );
  };
  strip(2.15, '#c8b684', '#9a8a5c');
  strip(1.9, '#ecdcb0', '#c8ae84');
  for (const side of [-0.8, 0.8]) {
    b.area(
      [
        ...depths.map((z): readonly [number, number] => [laneM(z) + side - 0.16, z]),
        ...depths.toReversed().map((z): readonly [number, number] => [laneM(z) + side + 0.16, z]),
      ],
      b.tone('#a88a60', 0.4, 0, 8, 0.4),
    );
  }
  for (let i = 0; i < 130; i++) {
    const z = near + 16 * random(view.seed + 51, i) ** 1.7;
    const u = laneM(z) + (random(view.seed + 52, i) - 0.5) * 3.6;
    b.oval(
      u,
      z,
      0.05 + 0.06 * random(view.seed + 53, i),
      0.05,
      random(view.seed + 54, i) < 0.5 ? '#e6dcc4' : '#8a7a64',
      0.6,
      0.8,
    );
  }
  layWeather(b, 70);
  for (const { x, z } of COTTAGES) {
    const away = light.sun.x > 0.5 ? -1 : 1;
    b.area(
      [
        [x[0], z],
        [x[1], z],
        [x[1] + away * 2.6, z - 2.2],
        [x[0] + away * 2.6, z - 2.2],
      ],
      alpha(light.shadow, light.shadowAlpha * 0.6),
    );
    b.glow((x[0] + x[1]) / 2, z - 1.4, 2.4, '#ffb45c', 0.3 * light.lamps);
  }
  b.wash({ u: -40, v: near, wide: 80, tall: 2.4 }, 'up', light.shadow, 0.32, 0);
}

/** A cottage as a block under a pitched roof, its gable to the side. */
function paintHouse(
  g: SKRSContext2D,
  view: View,
  { x, z, wall, roof: tiles, seed }: Cottage,
): void {
  const roof = snowed(view, tiles, 0.84);
  const [x0, x1] = x;
  const [high, deep] = [2.6, 4.6];
  const b = paintBlock(
    g,
    view,
    { x: [x0, x1], y: [0, high], z: [z, z + deep] },
    { colour: wall, lit: 0.62 },
  );
  const burning = view.light.lamps;
  const wide = x1 - x0;
  b.wash({ u: x0, v: 0, wide, tall: 1 }, 'up', view.light.shadow, 0.28, 0);
  b.rect(x0, 0, wide, 0.35, '#9a9288', 0.5);
  // Roof: the slope that is turned to us, its ridge in the middle of the house.
  const ridge = high + 2.3;
  const eave = (u: number, v: number, dz: number): readonly [number, number] =>
    spot(view, [u, v, z + dz]);
  const face = (points: readonly (readonly [number, number])[], style: string): void => {
    g.beginPath();
    points.forEach(([px, py], i) => {
      if (i === 0) g.moveTo(px, py);
      else g.lineTo(px, py);
    });
    g.closePath();
    g.fillStyle = style;
    g.fill();
  };
  const gableX = x0 > 0 ? x0 : x1;
  if (x0 > 0 || x1 < 0)
    face(
      [eave(gableX, high, 0), eave(gableX, ridge, deep / 2), eave(gableX, high, deep)],
      b.tone(wall, x0 > 0 === view.light.sun.x > 0.5 ? 0.3 : 0.8, gableX, high),
    );
  const slope = [
    eave(x0 - 0.35, high - 0.12, -0.35),
    eave(x1 + 0.35, high - 0.12, -0.35),
    eave(x1 + 0.35, ridge, deep / 2),
    eave(x0 - 0.35, ridge, deep / 2),
  ] as const;
  const [low, , , top] = slope;
  const shine = g.createLinearGradient(0, top[1], 0, low[1]);
  shine.addColorStop(0, b.tone(roof, 0.95));
  shine.addColorStop(1, b.tone(roof, 0.5));
  face(slope, b.tone(roof, 0.7));
  g.fillStyle = shine;
  g.fill();
  for (let k = 1; k < 7; k++) {
    const u = k / 7;
    const [ax, ay] = eave(
      x0 - 0.35,
      high - 0.12 + (ridge - high + 0.12) * u,
      -0.35 + (deep / 2 + 0.35) * u,
    );
    const [bx] = eave(
      x1 + 0.35,
      high - 0.12 + (ridge - high + 0.12) * u,
      -0.35 + (deep / 2 + 0.35) * u,
    );
    g.fillStyle = b.tone(mixHex(roof, '#1c1428', 0.4), 0.3, 0, 0, 0.34);
    g.fillRect(ax, ay, bx - ax, Math.max(0.6, 0.05 * b.scale()));
  }
  // Chimney, door, windows with boxes of flowers.
  const c = new SceneBrush(g, view, upright(z + deep / 2));
  const cx = x0 + wide * (0.22 + 0.5 * random(seed, 2));
  c.rect(cx, ridge - 0.5, 0.7, 1.5, '#9a6a54', 0.6);
  c.rect(cx - 0.08, ridge + 0.9, 0.86, 0.16, '#c8a08a', 0.8);
  const doorU = x0 + wide * (0.44 + 0.1 * random(seed, 3));
  b.rect(doorU - 0.08, 0, 1.16, 2.2, '#f6ecd8', 0.75);
  b.rect(doorU, 0, 1, 2.1, ['#4f7a80', '#a8483c', '#5a7a4c'][seed % 3] ?? '#4f7a80', 0.6);
  b.oval(doorU + 0.86, 1, 0.045, 0.045, '#e8c878', 0.9);
  for (const u of [x0 + wide * 0.1, x0 + wide * 0.74]) {
    const lights = random(view.seed + seed, Math.round(u * 3)) < burning;
    b.rect(u - 0.1, 0.9, 1.3, 1.3, '#f6ecd8', 0.75);
    b.path([
      [u, 1],
      [u + 1.1, 1],
      [u + 1.1, 2.1],
      [u, 2.1],
    ]);
    g.fillStyle = windowColour(view, z, lights);
    g.fill();
    b.rect(u + 0.52, 1, 0.06, 1.1, '#f6ecd8', 0.7);
    b.rect(u, 1.52, 1.1, 0.06, '#f6ecd8', 0.7);
    for (const s of [u - 0.5, u + 1.2])
      b.rect(s, 0.95, 0.42, 1.2, ['#4f7a80', '#a8483c', '#5a7a4c'][seed % 3] ?? '#4f7a80', 0.55);
    b.rect(u - 0.12, 0.72, 1.34, 0.18, '#7a5236', 0.6);
    for (let i = 0; i < 9; i++)
      b.oval(
        u - 0.04 + i * 0.15,
        0.95 + 0.05 * (i % 2),
        0.09,
        0.08,
        i % 3 === 0 ? '#f0d060' : i % 3 === 1 ? '#e0605a' : '#6a9a4c',
        0.75,
      );
    if (lights) b.glow(u + 0.55, 1.5, 1.8, '#ffb45c', 0.36);
  }
}

function paintChurch(g: SKRSContext2D, view: View): void {
  const z = 82;
  const x = 9.6;
  const b = new SceneBrush(g, view, upright(z)).at(x);
  const side = view.light.sun.x * view.width > b.pixel(0, 0)[0] ? 1 : -1;
  b.rect(2, 0, 15, 7, '#e6dac2', 0.6);
  b.poly(
    [
      [1.4, 6.8],
      [17.8, 6.8],
      [15.8, 11.6],
      [2.6, 11.6],
    ],
    snowed(view, '#7c5048', 0.8),
    0.65,
  );
  for (const u of [4.5, 8, 11.5, 14.6]) {
    b.pad({ u, v: 1.6, wide: 1.3, tall: 3.6 }, 0.65, '#3c4460', 0.4);
    if (view.light.lamps > 0.25) {
      b.path([
        [u + 0.12, 1.7],
        [u + 1.18, 1.7],
        [u + 1.18, 4.7],
        [u + 0.12, 4.7],
      ]);
      g.fillStyle = alpha('#ffc46a', 0.85 * view.light.lamps);
      g.fill();
    }
  }
  b.rect(-2.4, 0, 4.8, 15.5, '#efe4cc', 0.7);
  b.rect(side > 0 ? -2.4 : 0.7, 0, 1.7, 15.5, '#7a7490', 0.35, 0.55);
  b.rect(-2.7, 15.2, 5.4, 0.7, '#d8c8a8', 0.8);
  b.poly(
    [
      [-2.7, 15.8],
      [2.7, 15.8],
      [0.12, 27],
      [-0.12, 27],
    ],
    '#4f6a78',
    0.6,
  );
  b.poly(
    side > 0
      ? [
          [0.6, 15.8],
          [2.7, 15.8],
          [0.1, 27],
        ]
      : [
          [-2.7, 15.8],
          [-0.6, 15.8],
          [-0.1, 27],
        ],
    '#8aa8b0',
    0.9,
    0.7,
  );
  b.rect(-0.06, 26.8, 0.12, 2, '#e0bc60', 0.9);
  b.rect(-0.5, 27.8, 1, 0.12, '#e0bc60', 0.9);
  b.oval(0, 12.4, 1.1, 1.1, '#fbf6ea', 0.9);
  b.line(
    [
      [0, 13.2],
      [0, 12.4],
      [0.6, 12.2],
    ],
    0.16,
    '#3a3040',
    0.3,
  );
  b.pad({ u: -0.8, v: 5.4, wide: 1.6, tall: 3.4 }, 0.8, '#3c4460', 0.4);
}

function trees(depthM: number, places: readonly (readonly [number, number])[]): Plane {
  return {
    depthM,
    rows: [-0.4, 0.85],
    paint: (g, view) => {
      const scale = pxPerMetre(view, depthM);
      places.forEach(([x, tall], i) => {
        standShade(new SceneBrush(g, view, upright(depthM)).at(x), tall * 0.5, 0.4);
        paintTree(
          g,
          view,
          { x: view.width / 2 + x * scale, y: groundRow(view, depthM), height: tall * scale },
          {
            depthM: depthM * 1.3,
            colour: snowed(view, '#5f9450', 0.55),
            seed: Math.round(depthM) * 3 + i * 5,
          },
        );
      });
    },
  };
}

const cottages = (...which: readonly number[]): Plane => {
  const depthM = COTTAGES[which[0] ?? 0]?.z ?? 20;
  return {
    depthM,
    rows: [-0.3, 0.85],
    paint: (g, view) => {
      for (const i of which) {
        const cottage = COTTAGES[i];
        if (cottage !== undefined) paintHouse(g, view, cottage);
      }
    },
  };
};

/** Smoke that leans with the wind. */
function liveSmoke(g: SKRSContext2D, view: View, tS: number): void {
  const colour = shade(view.light, '#e6e4e8', 30, { lit: 0.8 });
  for (const [house, k] of [
    [COTTAGES[0], 0],
    [COTTAGES[3], 5],
  ] as const) {
    if (house === undefined) continue;
    const wide = house.x[1] - house.x[0];
    const from = house.x[0] + wide * (0.22 + 0.5 * random(house.seed, 2)) + 0.35;
    for (let i = 0; i < 7; i++) {
      const age = (tS * 0.13 + i / 7 + k * 0.1) % 1;
      const [x, y] = spot(view, [
        from + age * 2.6 + Math.sin(age * 7 + i) * 0.3,
        5.9 + age * 4.4,
        house.z + 2.3,
      ]);
      const r = (0.2 + age * 0.8) * pxPerMetre(view, house.z + 2.3);
      g.globalAlpha = 0.4 * Math.sin(Math.PI * age);
      g.fillStyle = colour;
      g.beginPath();
      g.arc(x, y, r, 0, Math.PI * 2);
      g.fill();
    }
  }
  g.globalAlpha = 1;
}

function paintFence(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(11));
  for (const [from, to] of [
    [-16, -3.4],
    [4.2, 16],
  ] as const) {
    for (let u = from; u < to; u += 0.32) {
      b.poly(
        [
          [u, 0],
          [u + 0.14, 0],
          [u + 0.14, 0.82],
          [u + 0.07, 0.94],
          [u, 0.82],
        ],
        '#f4ecdc',
        0.7,
      );
    }
    for (const v of [0.26, 0.62]) b.rect(from, v, to - from, 0.09, '#e4d8c4', 0.55);
    for (let i = 0; i < 46; i++) {
      const u = from + (to - from) * random(view.seed + 71, i + Math.round(from));
      b.oval(
        u,
        0.1 + 0.42 * random(view.seed + 72, i),
        0.1,
        0.1,
        ['#e0605a', '#f0d060', '#c88ad8', '#5f9450', '#5f9450'][i % 5] ?? '#5f9450',
        0.7,
      );
    }
  }
}

export const village: StageSet = {
  horizon: 0.45,
  indoors: false,
  planes: (): Plane[] => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 180, rows: [0, 0.62], paint: paintHills },
    { depthM: 14, ground: true, rows: [0.4, 9], paint: paintLane },
    { depthM: 82, rows: [-0.3, 0.7], paint: paintChurch },
    trees(48, [
      [-14, 8],
      [-22, 9],
      [2, 7],
      [22, 9],
      [28, 8],
    ]),
    cottages(4, 5, 6),
    cottages(3),
    trees(27, [
      [-15, 7],
      [14, 7.5],
    ]),
    cottages(2),
    { ...cottages(1), live: liveSmoke },
    cottages(0),
    { depthM: 11, rows: [0.3, 0.9], paint: paintFence },
    {
      depthM: 5,
      rows: [0.4, 9],
      soft: true,
      paint: (g, view) => {
        paintForegroundGrass(g, view, 'right', 0.22);
      },
    },
  ],
};
