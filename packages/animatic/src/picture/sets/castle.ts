// A castle on its hill: towers under blue cones, flags that move, a road that winds up to the gate, a
// bridge over the moat, woods, mountains behind.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { alpha, mixHex } from '../paint/colour.ts';
import { paintBands, paintGround, paintRange, paintVeil, paintWash } from '../paint/land.ts';
import type { Range } from '../paint/land.ts';
import { random } from '../paint/noise.ts';
import { along, paintForegroundGrass, paintPine, paintTree } from '../paint/plants.ts';
import { level, nearestM, SceneBrush, upright } from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import { paintSky } from '../paint/sky.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import { layWeather, snowed } from '../paint/lying-weather.ts';
import type { Plane, StageSet, View } from './set.ts';

const CASTLE_M = 190;
const STONE = '#e6d8c4';
const ROOF = '#4a6aa0';
/** Where the castle stands in its own plane, metres from the middle. */
const MIDDLE_M = 20;

interface Tower {
  readonly x: number;
  readonly foot: number;
  readonly wide: number;
  readonly tall: number;
  readonly cone: number;
}

const TOWERS: readonly Tower[] = [
  { x: -2, foot: 12, wide: 9, tall: 37, cone: 15 },
  { x: -14, foot: 10, wide: 6, tall: 28, cone: 11 },
  { x: 11, foot: 10, wide: 6.4, tall: 31, cone: 12 },
  { x: 5, foot: 14, wide: 4, tall: 36, cone: 10 },
  { x: -22, foot: 6, wide: 7, tall: 21, cone: 9 },
  { x: 20, foot: 6, wide: 7.4, tall: 22, cone: 9 },
];

const mountains = (view: View): Range => ({
  depthM: 900,
  colour: '#6486a8',
  base: view.horizon - view.unit * 0.14,
  swing: view.unit * 0.12,
  period: view.unit * 0.44,
  octaves: 5,
  seed: 91,
  foot: 0.95,
});

function paintFar(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  paintRange(g, view, mountains(view), horizon + unit * 0.02);
  paintVeil(g, view, {
    depthM: 400,
    top: horizon - unit * 0.16,
    bottom: horizon + unit * 0.02,
    strength: 0.9,
  });
}

function towerShape(b: SceneBrush, { x, foot, wide, tall, cone }: Tower): void {
  const burning = b.view.light.lamps;
  const side = b.view.light.sun.x * b.view.width > b.pixel(x, 0)[0] ? 1 : -1;
  const h = wide / 2;
  const top = foot + tall;
  b.rect(x - h, foot, wide, tall, STONE, 0.72);
  b.rect(side > 0 ? x - h : x + h * 0.1, foot, wide * 0.45, tall, '#7a7098', 0.35, 0.5);
  // A ring that stands out, with teeth.
  b.rect(x - h * 1.16, top - 2.2, wide * 1.16, 2.2, STONE, 0.8);
  b.rect(x - h * 1.16, top - 2.5, wide * 1.16, 0.5, '#6a6088', 0.3, 0.6);
  for (let i = 0; i < 5; i++)
    b.rect(x - h * 1.16 + (wide * 1.16 * (i + 0.25)) / 5, top, (wide * 1.16) / 10, 0.9, STONE, 0.8);
  b.poly(
    [
      [x - h * 1.24, top + 0.3],
      [x + h * 1.24, top + 0.3],
      [x + 0.1, top + cone],
      [x - 0.1, top + cone],
    ],
    snowed(b.view, ROOF, 0.66),
    0.6,
  );
  b.poly(
    [
      [x + side * h * 0.2, top + 0.3],
      [x + side * h * 1.24, top + 0.3],
      [x + side * 0.1, top + cone],
    ],
    snowed(b.view, '#8aa8d8', 0.8),
    0.9,
    0.7,
  );
  b.rect(x - 0.12, top + cone - 0.3, 0.24, 3.4, '#e0bc60', 0.9);
  const rows = Math.max(2, Math.round(tall / 8));
  for (let k = 0; k < rows; k++) {
    const v = foot + tall * (0.24 + (0.56 * k) / rows);
    b.pad({ u: x - 0.55, v, wide: 1.1, tall: 2.3 }, 0.5, '#38365c', 0.4);
    if (random(b.view.seed + 5, Math.round(x * 3) + k) < burning) {
      b.path([
        [x - 0.45, v + 0.1],
        [x + 0.45, v + 0.1],
        [x + 0.45, v + 2],
        [x - 0.45, v + 2],
      ]);
      b.g.fillStyle = alpha('#ffc870', Math.min(1, burning + 0.1));
      b.g.fill();
      b.glow(x, v + 1.1, 4, '#ffb45c', 0.4);
    }
  }
}

function curtain(b: SceneBrush, x0: number, x1: number, foot: number, top: number): void {
  b.rect(x0, foot, x1 - x0, top - foot, STONE, 0.6);
  b.wash(
    { u: x0, v: foot, wide: x1 - x0, tall: (top - foot) * 0.6 },
    'up',
    b.view.light.shadow,
    0.3,
    0,
  );
  for (let u = x0; u < x1 - 0.6; u += 1.7) b.rect(u, top, 0.9, 1, STONE, 0.75);
  b.rect(x0, top - 0.5, x1 - x0, 0.5, '#fff6e4', 0.9, 0.6);
  // Stones that show.
  for (let i = 0; i < (x1 - x0) * 1.6; i++)
    b.rect(
      x0 + (x1 - x0) * random(b.view.seed + 8, i),
      foot + (top - foot) * random(b.view.seed + 9, i),
      1,
      0.4,
      '#a89a98',
      0.5,
      0.4,
    );
}

function paintCastle(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(CASTLE_M)).at(MIDDLE_M);
  // Its hill.
  b.blob(
    [
      [-92, -6],
      [-60, 1],
      [-34, 6],
      [-20, 11],
      [0, 14.5],
      [20, 11],
      [36, 5],
      [66, 1],
      [98, -6],
    ],
    snowed(view, '#7a9a5c', 0.85),
    0.6,
  );
  b.blob(
    [
      [10, 13],
      [36, 4.6],
      [70, 0],
      [98, -6],
      [20, -6],
    ],
    '#3f6458',
    0.35,
    0.5,
  );
  for (const tower of TOWERS.slice(0, 4)) towerShape(b, tower);
  curtain(b, -15, 13, 10, 22);
  // The great hall's roof and its rose of glass.
  b.poly(
    [
      [-9, 22.8],
      [9, 22.8],
      [7, 30],
      [-7, 30],
    ],
    snowed(b.view, ROOF, 0.66),
    0.65,
  );
  curtain(b, -23, 21, 6, 15);
  for (const tower of TOWERS.slice(4)) towerShape(b, tower);
  b.rect(-4.4, 6, 8.8, 13, STONE, 0.75);
  for (const u of [-4.4, 2.6]) b.rect(u, 19, 1.8, 1.4, STONE, 0.8);
  b.rect(-0.9, 19, 1.8, 1.4, STONE, 0.8);
  b.pad({ u: -2.2, v: 6, wide: 4.4, tall: 7.4 }, 2.1, '#4a3430', 0.4);
  for (let i = 1; i < 5; i++) b.rect(-2.2 + i * 0.88, 6, 0.14, 6.6, '#1c1420', 0.3);
  b.oval(0, 15.6, 1.5, 1.5, '#c8503c', 0.7);
  b.oval(0, 15.6, 0.8, 0.8, '#f0c860', 0.8);
  b.glow(0, 9, 12, '#ffb45c', 0.3 * view.light.lamps);
  // The road from the gate down the hill.
  const road: (readonly [number, number])[] = [
    [-1.8, 6.2],
    [1.8, 6.2],
    [4, 5],
    [9, 3.9],
    [6, 2.6],
    [-8, 1.2],
    [-17, 0],
    [-26, -3],
    [-14, -3],
    [-9, -0.4],
    [2, 0.8],
    [13, 2.6],
    [14, 4.4],
    [6, 5.7],
  ];
  b.blob(road, '#e6d4a8', 0.85);
  // Bushes at the walls.
  for (let i = 0; i < 26; i++) {
    const u = -30 + 60 * random(view.seed + 15, i);
    const v = 5 - Math.abs(u) * 0.12;
    if (Math.abs(u) < 6) continue;
    b.oval(u, v, 1.6 + random(view.seed + 16, i), 1.5, i % 2 === 0 ? '#5f8a4c' : '#46704a', 0.6);
  }
  paintVeil(g, view, {
    depthM: 120,
    top: view.horizon - view.unit * 0.05,
    bottom: view.horizon + view.unit * 0.03,
    strength: 0.9,
  });
}

/** Pennants on the cones. */
function liveFlags(g: SKRSContext2D, view: View, tS: number): void {
  const b = new SceneBrush(g, view, upright(CASTLE_M)).at(MIDDLE_M);
  TOWERS.forEach(({ x, foot, tall, cone }, i) => {
    const top = foot + tall + cone + 3;
    const points = Array.from({ length: 7 }, (_, k) => {
      const u = k / 6;
      return [u * 4.2, Math.sin(tS * 4 + i - u * 5) * 0.4 * u] as const;
    });
    b.path([
      ...points.map(([u, v]): [number, number] => [x + u, top + v]),
      ...points
        .toReversed()
        .map(([u, v]): [number, number] => [x + u, top - 1.8 + 0.9 * (u / 4.2) + v]),
    ]);
    g.fillStyle = b.tone(i % 2 === 0 ? '#d8403a' : '#f0c040', 0.75);
    g.fill();
  });
}

/** The path's middle at a distance: it bends towards the gate. */
const pathM = (z: number): number =>
  0.2 + 5.5 * (z / 60) ** 1.4 - 2 * Math.sin(z / 9) * Math.min(1, z / 30);

function paintMeadow(g: SKRSContext2D, view: View): void {
  const { horizon, unit, light } = view;
  const b = new SceneBrush(g, view, level());
  const near = nearestM(view);
  const top = horizon + unit * 0.008;
  paintGround(g, view, ['#a4bc6c', '#86ac58', '#65964c', '#48783e'], [120, 50, 18, 6], top);
  paintWash(g, view, top);
  paintBands(g, view, { top: top + 2, colour: light.shadow, strength: 0.1, count: 8, seed: 41 });
  const depths = Array.from({ length: 44 }, (_, i) => near * (120 / near) ** (i / 43));
  const edge = (side: number, wide: number): (readonly [number, number])[] =>
    depths.map((z) => [pathM(z) + side * wide, z] as const);
  for (const [wide, from, to] of [
    [2.3, '#c0b080', '#8f8258'],
    [2, '#f0e2ba', '#cdb48a'],
  ] as const)
    b.area(
      [...edge(-1, wide), ...edge(1, wide).toReversed()],
      b.gradient(
        [0, 120],
        [0, near],
        [
          [0, from, 0.9],
          [1, to, 0.6],
        ],
      ),
    );
  for (let i = 0; i < 240; i++) {
    const z = near + 40 * random(view.seed + 61, i) ** 1.8;
    const u = (random(view.seed + 62, i) - 0.5) * (6 + z * 1.6);
    if (Math.abs(u - pathM(z)) < 2.3) continue;
    b.oval(
      u,
      z,
      0.05,
      0.08,
      ['#fff6e0', '#f0c850', '#e0605a', '#c090e0'][i % 4] ?? '#fff6e0',
      0.85,
    );
  }
  for (let i = 0; i < 60; i++) {
    const z = near + 10 * random(view.seed + 64, i);
    b.oval(pathM(z) + (random(view.seed + 65, i) - 0.5) * 3.4, z, 0.06, 0.05, '#a8946c', 0.6, 0.7);
  }
  layWeather(b, 160);
  b.wash({ u: -40, v: near, wide: 80, tall: 2.4 }, 'up', light.shadow, 0.34, 0);
}

function paintWoods(g: SKRSContext2D, view: View): void {
  const depthM = 58;
  const scale = pxPerMetre(view, depthM);
  along(view, { seed: 71, step: 2.5 * scale, jitter: 0.8, chance: 0.9 }, (x, i) => {
    const xM = (x - view.width / 2) / scale;
    if (xM > -4 && xM < 22) return;
    const tall = 6 + 4.5 * random(view.seed + 72, i);
    const at = { x, y: groundRow(view, depthM), height: tall * scale };
    if (random(view.seed + 73, i) < 0.5)
      paintPine(g, view, at, {
        depthM: 70,
        colour: '#3f6e56',
        seed: i * 5,
        snow: view.weather === 'snow' ? '#f3f5ff' : null,
      });
    else
      paintTree(g, view, at, {
        depthM: 70,
        colour: snowed(view, mixHex('#5f9450', '#88a050', random(view.seed + 74, i)), 0.5),
        seed: i * 3,
      });
  });
}

function nearTrees(g: SKRSContext2D, view: View): void {
  const depthM = 20;
  const scale = pxPerMetre(view, depthM);
  for (const [x, tall, seed] of [
    [-9.2, 8.4, 3],
    [-14, 9, 8],
    [13.5, 7, 5],
  ] as const) {
    standShade(new SceneBrush(g, view, upright(depthM)).at(x), tall * 0.5, 0.45);
    paintTree(
      g,
      view,
      { x: view.width / 2 + x * scale, y: groundRow(view, depthM), height: tall * scale },
      { depthM: 28, colour: snowed(view, '#5c9450', 0.5), seed },
    );
  }
}

export const castle: StageSet = {
  shows: new Set(['tower', 'castle']),
  horizon: 0.5,
  indoors: false,
  planes: (): Plane[] => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 500, rows: [-0.1, 0.62], paint: paintFar },
    { depthM: 14, ground: true, rows: [0.4, 9], paint: paintMeadow },
    { depthM: CASTLE_M, rows: [-0.4, 0.66], paint: paintCastle, live: liveFlags },
    { depthM: 58, rows: [0, 0.7], paint: paintWoods },
    { depthM: 20, rows: [-0.2, 0.8], paint: nearTrees },
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
