// On the wall of a castle: flags of stone underfoot, merlons against the sky, a tower with its banner and
// torch, men at their posts along the wall, and below, where there is fighting, smoke over the land.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { layTiles } from '../paint/floors.ts';
import { paintRange, paintVeil } from '../paint/land.ts';
import { layWeather } from '../paint/lying-weather.ts';
import { random } from '../paint/noise.ts';
import { level, nearestM, reachAt, SceneBrush, upright } from '../paint/scene-brush.ts';
import { paintSky } from '../paint/sky.ts';
import type { Plane, StageSet, View } from './set.ts';

const WALL_M = 9;
const STONE = '#b4a89c';
const TOWER_X = -5.6;

function paintLand(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  for (const [depthM, colour, base, swing, seed] of [
    [900, '#6486a8', 0.09, 0.1, 91],
    [420, '#5c7a6c', 0.02, 0.06, 95],
    [220, '#54704c', -0.02, 0.04, 97],
  ] as const)
    paintRange(
      g,
      view,
      {
        depthM,
        colour,
        base: horizon - unit * base,
        swing: unit * swing,
        period: unit * 0.4,
        octaves: 4,
        seed,
        foot: 0.7,
      },
      view.bottom,
    );
  paintVeil(g, view, {
    depthM: 260,
    top: horizon - unit * 0.05,
    bottom: horizon + unit * 0.12,
    strength: 0.8,
  });
}

/** The keep and its wall, seen along the hill. */
function paintKeep(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(70));
  for (const [u, wide, tall, cone] of [
    [13, 6, 17, 8],
    [20, 9, 24, 11],
    [28, 7, 19, 9],
  ] as const) {
    b.rect(u - wide / 2, -14, wide, tall + 14, STONE, 0.62);
    b.rect(u - wide / 2, -14, wide * 0.4, tall + 14, '#6c6488', 0.35, 0.5);
    b.poly(
      [
        [u - wide * 0.62, tall],
        [u + wide * 0.62, tall],
        [u, tall + cone],
      ],
      '#4a6aa0',
      0.6,
    );
    for (let k = 0; k < 3; k++) {
      b.pad({ u: u - 0.5, v: tall * (0.3 + 0.22 * k), wide: 1, tall: 2 }, 0.4, '#38365c', 0.4);
      b.glow(u, tall * (0.3 + 0.22 * k) + 1, 2.6, '#ffb45c', 0.6 * view.light.lamps);
    }
  }
  b.rect(8, -14, 26, 18, STONE, 0.55);
  for (let u = 8; u < 34; u += 2.2) b.rect(u, 4, 1.2, 1.3, STONE, 0.65);
}

function paintWalk(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const near = nearestM(view);
  const [left, right] = reachAt(view, WALL_M);
  layTiles(b, { colour: '#a89c92', second: '#857c80', farM: WALL_M + 0.4 }, { sideM: 0.9 });
  layWeather(b, WALL_M);
  b.wash(
    { u: left, v: WALL_M - 1.4, wide: right - left, tall: 1.4 },
    'down',
    view.light.shadow,
    0.4,
    0,
  );
  b.wash({ u: left, v: near, wide: right - left, tall: 2.4 }, 'up', view.light.shadow, 0.4, 0);
}

/** A man-at-arms, seen from behind as he looks out: helmet, mail, cloak, spear and shield. */
function paintGuard(b: SceneBrush, seed: number): void {
  const cloak = seed % 2 === 0 ? '#8c3038' : '#3a4a7c';
  b.poly(
    [
      [-0.34, 0],
      [0.34, 0],
      [0.27, 1.42],
      [-0.27, 1.42],
    ],
    cloak,
    0.5,
  );
  b.poly(
    [
      [0.04, 0],
      [0.34, 0],
      [0.27, 1.42],
      [0.08, 1.42],
    ],
    '#2c2438',
    0.3,
    0.4,
  );
  b.oval(0, 1.58, 0.15, 0.18, '#9aa2b0', 0.7);
  b.poly(
    [
      [-0.17, 1.58],
      [0.17, 1.58],
      [0, 1.88],
    ],
    '#b4bcc8',
    0.75,
  );
  b.line(
    [
      [0.42, 0],
      [0.42, 2.7],
    ],
    0.045,
    '#6a4a34',
    0.5,
  );
  b.poly(
    [
      [0.36, 2.66],
      [0.48, 2.66],
      [0.42, 3],
    ],
    '#d8dce4',
    0.9,
  );
}

function paintParapet(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(WALL_M));
  const [left, right] = reachAt(view, WALL_M);
  b.rect(left, 0, right - left, 0.95, STONE, 0.6);
  for (let i = Math.floor(left / 1.8); i * 1.8 < right; i++) {
    b.rect(i * 1.8, 0.9, 1.05, 0.85, STONE, 0.64);
    b.rect(i * 1.8 - 0.04, 1.7, 1.13, 0.12, '#d8ccbc', 0.85);
    b.rect(i * 1.8, 0.9, 0.3, 0.82, '#6c6480', 0.35, 0.4);
  }
  for (let row = 0; row < 3; row++)
    for (let i = Math.floor(left / 0.8); i * 0.8 < right; i++) {
      const tone = random(view.seed + 41, row * 91 + i);
      b.rect(
        i * 0.8 + (row % 2) * 0.4,
        0.05 + row * 0.3,
        0.76,
        0.27,
        tone > 0.5 ? '#c4b8aa' : '#948a88',
        0.55,
        0.5,
      );
    }
  b.rect(left, 0.9, right - left, 0.06, '#e0d4c4', 0.85, 0.7);
  // They look out over it.
  for (const [i, x] of [-3.1, 2.5, 4.3, 6.4, -8.4, 8.6, 11].entries()) paintGuard(b.at(x), i);
}

function paintTower(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(WALL_M - 0.6)).at(TOWER_X);
  b.rect(-2, 0, 3.4, 7.4, STONE, 0.58);
  b.wash({ u: -2, v: 0, wide: 3.4, tall: 7.4 }, 'right', '#3c3454', 0, 0.5);
  for (let row = 0; row < 18; row++)
    for (let i = 0; i < 4; i++)
      if (random(view.seed + 51, row * 7 + i) > 0.45)
        b.rect(-1.95 + i * 0.85 + (row % 2) * 0.3, 0.1 + row * 0.4, 0.7, 0.34, '#8c8284', 0.5, 0.4);
  b.pad({ u: -1, v: 0, wide: 1.2, tall: 2.3 }, 0.55, '#3c2c2c', 0.3);
  b.rect(-2.3, 7.2, 4, 0.5, STONE, 0.7);
  for (let i = 0; i < 4; i++) b.rect(-2.3 + i * 1.1, 7.7, 0.7, 0.8, STONE, 0.66);
  // The banner hangs from it.
  b.poly(
    [
      [0.35, 6.6],
      [1.25, 6.6],
      [1.25, 3.7],
      [0.8, 3.2],
      [0.35, 3.7],
    ],
    '#a8323c',
    0.65,
  );
  b.oval(0.8, 5.3, 0.26, 0.26, '#e8c060', 0.8);
  b.rect(0.24, 2.2, 0.1, 0.5, '#4a3a34', 0.4);
}

/** The torch burns; smoke of fires drifts over the land. */
function liveTorch(g: SKRSContext2D, view: View, tS: number): void {
  const b = new SceneBrush(g, view, upright(WALL_M - 0.6)).at(TOWER_X);
  const beat = Math.sin(tS * 11) * Math.sin(tS * 4.3);
  b.glow(0.29, 2.95, 1.7, '#ff9a3c', 0.5 + 0.1 * beat);
  b.oval(0.29 + 0.02 * beat, 2.9, 0.1, 0.22 + 0.03 * beat, '#ff9a3c', 1);
  b.oval(0.29, 2.84, 0.055, 0.12, '#fff0b0', 1);
}

function liveFires(g: SKRSContext2D, view: View, tS: number): void {
  const b = new SceneBrush(g, view, upright(120));
  for (const [i, x] of [-30, -9, 24].entries()) {
    b.glow(x, -3, 9, '#ff7a2c', 0.34 + 0.12 * Math.sin(tS * 5 + i * 2));
    for (let k = 0; k < 6; k++) {
      const age = (tS * 0.09 + k / 6 + i * 0.3) % 1;
      b.oval(
        x + age * 9 + Math.sin(k * 2.3) * 1.4,
        -2 + age * 22,
        2 + age * 4,
        1.7 + age * 3.2,
        '#4c4654',
        0.4,
        0.3 * Math.sin(Math.PI * Math.min(1, age + 0.1)),
      );
    }
  }
}

export const battlements: StageSet = {
  shows: new Set(['tower', 'castle']),
  horizon: 0.5,
  deepM: 8,
  indoors: false,
  planes: (): Plane[] => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 400, rows: [-0.1, 9], paint: paintLand },
    { depthM: 120, live: liveFires },
    { depthM: 70, rows: [-0.6, 0.9], paint: paintKeep },
    { depthM: 6, ground: true, rows: [0.5, 9], paint: paintWalk },
    { depthM: WALL_M, rows: [0, 0.9], paint: paintParapet },
    {
      depthM: WALL_M - 0.6,
      rows: [-0.6, 0.9],
      columns: [-9, 0.6],
      paint: paintTower,
      live: liveTorch,
    },
  ],
};
