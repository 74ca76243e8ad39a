// A noodle bar: a long wooden counter with stools, bowls and steaming pots behind it, half curtains, paper
// lanterns, the dishes written on wooden plates. And its larger neighbour, a hotpot restaurant: red lamps
// and pillars, round tables with a pot of red broth in the middle of each.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock } from '../paint/block.ts';
import { mixHex } from '../paint/colour.ts';
import { layBoards, layTiles } from '../paint/floors.ts';
import { paintWriting } from '../paint/glyphs.ts';
import { paintBottles } from '../paint/kitchenware.ts';
import { random } from '../paint/noise.ts';
import { paintLantern } from '../paint/oriental.ts';
import { level, ovalCorners, SceneBrush, upright } from '../paint/scene-brush.ts';
import { paintStool, standShade } from '../paint/seating.ts';
import { interior } from './interior.ts';
import type { Plane, StageSet, View } from './set.ts';

const BACK_M = 8.4;
const COUNTER = { x: [-3.9, 3.3], y: [0, 1.04], z: [6.2, 6.8] } as const;
const DISHES = ['拉面', '味噌', '饺子', '叉烧', '乌冬', '清酒', '盖饭', '炸鸡'] as const;
const POTS = [-2.5, -0.9, 1.9] as const;

const warm = {
  key: '#ffd49a',
  ambient: '#3a2440',
  bright: 0.74,
  fromX: 0.4,
  up: 0.8,
  windows: 0.25,
} as const;

function paintBowl(b: SceneBrush, size: number, colour: string): void {
  b.blob(
    [
      [-size * 0.5, size * 0.52],
      [-size * 0.3, 0.02],
      [size * 0.3, 0.02],
      [size * 0.5, size * 0.52],
    ],
    colour,
    0.7,
  );
  b.oval(0, size * 0.5, size * 0.5, size * 0.09, mixHex(colour, '#ffffff', 0.5), 0.85);
  b.oval(0, size * 0.5, size * 0.43, size * 0.07, '#d89a4c', 0.8);
}

function decorateBack(b: SceneBrush): void {
  // Planks, a shelf of bottles and bowls, the plates with the dishes, the half curtain of the kitchen.
  for (let i = 0; i < 16; i++)
    b.rect(-4.6 + i * 0.58, 0, 0.56, 3.1, i % 2 === 0 ? '#6a4228' : '#5e3a24', 0.6);
  b.rect(-4.6, 1.42, 9.2, 0.06, '#a87444', 0.75);
  paintBottles(b.at(-4.1, 1.48), 1.6, 21, 0.3);
  for (let i = 0; i < 9; i++)
    paintBowl(b.at(-2.1 + i * 0.34, 1.48), 0.27, i % 2 === 0 ? '#b8402c' : '#2f4a7a');
  paintBottles(b.at(1.3, 1.48), 0.9, 23, 0.28);
  DISHES.forEach((words, i) => {
    const u = -3.9 + i * 0.72;
    b.pad({ u, v: 1.98, wide: 0.36, tall: 0.78 }, 0.03, '#e8cf9a', 0.8);
    paintWriting(
      b,
      { u: u + 0.05, v: 2.02, wide: 0.26, tall: 0.7 },
      { kind: 'han', count: 2, seed: i, vertical: true, words },
      b.tone('#3a1c18', 0.4),
    );
  });
  b.rect(2.35, 0, 1.5, 2.4, '#241618', 0.3);
  b.glow(3.1, 1.4, 1.4, '#ffb45c', 0.35);
  for (let i = 0; i < 3; i++) {
    b.poly(
      [
        [2.3 + i * 0.54, 2.44],
        [2.82 + i * 0.54, 2.44],
        [2.81 + i * 0.54, 1.68],
        [2.32 + i * 0.54, 1.7],
      ],
      '#28406e',
      0.6,
    );
    paintWriting(
      b,
      { u: 2.38 + i * 0.54, v: 1.86, wide: 0.38, tall: 0.42 },
      { kind: 'han', count: 1, seed: i, words: ['拉', '面', '屋'][i] ?? '面' },
      b.tone('#fbf1dc', 0.9),
    );
  }
  b.rect(2.2, 2.42, 1.8, 0.06, '#c89a5c', 0.8);
}

function paintPots(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(7.4));
  b.rect(-3.8, 0, 7, 0.92, '#8a8e98', 0.5);
  for (const x of POTS) {
    b.pad({ u: x - 0.34, v: 0.92, wide: 0.68, tall: 0.46 }, 0.05, '#aab2bc', 0.6);
    b.rect(x - 0.24, 0.94, 0.08, 0.42, '#e8eef2', 0.9, 0.6);
    b.oval(x, 1.38, 0.34, 0.05, '#5c6068', 0.5);
    b.rect(x - 0.42, 1.2, 0.08, 0.05, '#3a3a40', 0.5);
    b.rect(x + 0.34, 1.2, 0.08, 0.05, '#3a3a40', 0.5);
  }
}

/** Steam that thins out as it rises. */
function liveSteam(
  g: SKRSContext2D,
  view: View,
  tS: number,
  places: readonly (readonly [number, number, number])[],
): void {
  places.forEach(([x, y, z], p) => {
    const b = new SceneBrush(g, view, upright(z));
    for (let i = 0; i < 5; i++) {
      const age = (tS * 0.32 + i / 5 + p * 0.37) % 1;
      const drift = 0.12 * Math.sin(age * 5 + i * 2 + p) * age;
      b.pool(
        x + drift,
        y + age * 0.95,
        0.12 + 0.3 * age,
        0.16 + 0.3 * age,
        '#fff4e6',
        0.34 * Math.sin(Math.PI * age),
      );
    }
  });
}

function paintCounter(g: SKRSContext2D, view: View): void {
  const b = paintBlock(g, view, COUNTER, { colour: '#7a4a2a', top: '#c98f54', lit: 0.5 });
  for (let u = -3.8; u < 3.2; u += 0.34) b.rect(u, 0.08, 0.3, 0.86, '#8a5632', 0.55);
  b.rect(-3.9, 0.95, 7.2, 0.09, '#e0aa68', 0.85);
  const top = new SceneBrush(g, view, upright(6.4)).at(0, 1.04);
  for (const x of [-3, -1.5, 0.6, 2.3]) {
    paintBowl(top.at(x), 0.3, x < 0 ? '#b8402c' : '#f2e8d8');
    top.rect(x + 0.24, 0, 0.08, 0.16, '#3a2430', 0.5);
    for (const s of [-0.02, 0.01, 0.04]) top.rect(x + 0.27 + s, 0.14, 0.012, 0.14, '#d8a868', 0.8);
  }
}

function lanterns(z: number, xs: readonly number[], y: number, size: number): Plane {
  return {
    depthM: z,
    rows: [-0.4, 0.5],
    paint: (g, view) => {
      for (const x of xs) {
        const b = new SceneBrush(g, view, upright(z)).at(x, y);
        b.rect(-0.008, 0, 0.016, 2, '#2a1a1c', 0.4);
        paintLantern(b, size);
      }
    },
  };
}

export const noodleBar: StageSet = {
  horizon: 0.43,
  deepM: 5.5,
  indoors: true,
  mirror: 0.06,
  relight: (outside) => indoorLight(outside, warm),
  planes: () => [
    ...interior({
      leftM: -4.6,
      rightM: 4.6,
      backM: BACK_M,
      heightM: 3.1,
      wall: '#6a4228',
      leftWall: '#7a4c30',
      ceiling: '#3a2620',
      skirting: '#2c1a18',
      floor: (b) => {
        layBoards(b, { colour: '#8a5c3c', second: '#6a4630', farM: BACK_M }, 0.18, 1.6);
        for (let i = 0; i < 4; i++) b.pool(-3 + i * 2, 5.2, 1.2, 1, '#ffb45c', 0.16);
      },
      back: decorateBack,
      left: (b) => {
        // A poster of a wave under a sun.
        b.rect(5.6, 1.1, 1.2, 1.3, '#f2e2c0', 0.7);
        b.oval(6.35, 1.95, 0.2, 0.22, '#d8402e', 0.7);
        b.blob(
          [
            [5.65, 1.15],
            [6, 1.5],
            [6.3, 1.35],
            [6.7, 1.6],
            [6.75, 1.15],
          ],
          '#2f5a8a',
          0.6,
        );
      },
      overhead: (b) => {
        for (let z = 3.4; z < BACK_M; z += 1.4) b.rect(-4.6, z, 9.2, 0.2, '#5a3a28', 0.4);
      },
    }),
    {
      depthM: 7.4,
      rows: [0.1, 0.8],
      paint: paintPots,
      live: (g, view, tS) => {
        liveSteam(
          g,
          view,
          tS,
          POTS.map((x) => [x, 1.4, 7.4] as const),
        );
      },
    },
    lanterns(7, [-3.4, -1.7, 0, 1.7, 3.4], 2.5, 0.42),
    {
      depthM: 6.2,
      rows: [0.2, 0.95],
      paint: paintCounter,
    },
    {
      depthM: 5.8,
      rows: [0.3, 0.95],
      paint: (g, view) => {
        for (const x of [-3.1, -1.9, -0.7, 0.7, 1.9])
          paintStool(new SceneBrush(g, view, upright(5.8)).at(x), {
            metal: '#5c3424',
            seat: '#a8323c',
          });
      },
    },
  ],
};

/** A round table: a pot of two broths that boils in its middle, plates of meat and greens around it. */
function paintHotpotTable(g: SKRSContext2D, view: View, x: number, z: number): void {
  const b = new SceneBrush(g, view, upright(z)).at(x);
  standShade(b, 2, 0.5);
  b.rect(-0.16, 0, 0.32, 0.72, '#4a2420', 0.4);
  for (const u of [-1.12, 1.12])
    paintStool(b.at(u), { metal: '#4a2420', seat: '#a8323c', seatM: 0.46 });
  const top = new SceneBrush(g, view, level(0.75));
  top.area(ovalCorners(x, z, 0.94, 0.6), top.tone('#5a2c22', 0.4, x, z));
  top.area(ovalCorners(x, z, 0.9, 0.57), top.tone('#a8623a', 0.75, x, z));
  for (let i = 0; i < 7; i++) {
    const a = (i / 7) * Math.PI * 2 + 0.3;
    const [px, pz] = [x + Math.cos(a) * 0.64, z + Math.sin(a) * 0.4];
    top.area(ovalCorners(px, pz, 0.16, 0.1), top.tone('#fbf6ea', 0.9, px, pz));
    const food = ['#c8403c', '#5a9a4c', '#f0b8a0', '#e8d8a8'][i % 4] ?? '#c8403c';
    top.area(ovalCorners(px, pz, 0.11, 0.065), top.tone(food, 0.7, px, pz));
  }
  const pot = b.at(0, 0.76);
  pot.pad({ u: -0.32, v: 0, wide: 0.64, tall: 0.18 }, 0.05, '#c8a04c', 0.7);
  pot.oval(0, 0.18, 0.33, 0.062, '#e8c878', 0.8);
  pot.oval(0, 0.18, 0.29, 0.05, '#c02a1c', 0.75);
  pot.blob(
    [
      [0, 0.225],
      [0.08, 0.19],
      [-0.04, 0.17],
      [0, 0.135],
      [0.2, 0.145],
      [0.28, 0.18],
      [0.2, 0.215],
    ],
    '#f0dcb0',
    0.85,
  );
}

function decorateRed(b: SceneBrush): void {
  for (const u of [-4.6, -1.6, 1.4, 4.3]) b.rect(u, 0, 0.3, 3.3, '#a8281e', 0.6);
  b.rect(-4.6, 2.86, 9.2, 0.44, '#7a1c18', 0.5);
  b.pad({ u: -1.14, v: 1.9, wide: 2.4, tall: 0.8 }, 0.05, '#2a1414', 0.4);
  paintWriting(
    b,
    { u: -0.98, v: 1.98, wide: 2.08, tall: 0.64 },
    { kind: 'han', count: 4, seed: 1, words: '老城火锅' },
    '#f2c85c',
  );
  for (const u0 of [-4.1, 1.95]) {
    // Lattice screens of wood.
    b.rect(u0, 0.5, 2.1, 2.1, '#e8c890', 0.6);
    for (let i = 0; i <= 6; i++) b.rect(u0 + i * 0.34, 0.5, 0.05, 2.1, '#5a241c', 0.5);
    for (let i = 0; i <= 6; i++) b.rect(u0, 0.5 + i * 0.34, 2.1, 0.05, '#5a241c', 0.5);
  }
  b.rect(-4.6, 0, 9.2, 0.5, '#6a241c', 0.5);
}

function hotpotTables(z: number, xs: readonly number[]): Plane {
  return {
    depthM: z,
    rows: [0.2, 0.95],
    paint: (g, view) => {
      for (const x of xs) paintHotpotTable(g, view, x, z);
    },
    live: (g, view, tS) => {
      liveSteam(
        g,
        view,
        tS,
        xs.map((x) => [x, 0.98, z] as const),
      );
      for (const x of xs) {
        const b = new SceneBrush(g, view, upright(z)).at(x, 0.94);
        for (let i = 0; i < 6; i++) {
          const age = (tS * 2.1 + random(71, i) * 3) % 1;
          const u = (random(72, i + Math.floor(tS * 2.1)) - 0.6) * 0.4;
          b.oval(u, 0.01 * random(73, i), 0.03 * age, 0.012 * age, '#ff8a5c', 0.9, 0.7);
        }
      }
    },
  };
}

export const hotpotRestaurant: StageSet = {
  horizon: 0.43,
  deepM: 5.6,
  indoors: true,
  mirror: 0.14,
  relight: (outside) => indoorLight(outside, { ...warm, key: '#ffc88a' }),
  planes: () => [
    ...interior({
      leftM: -4.6,
      rightM: 4.6,
      backM: BACK_M + 0.6,
      heightM: 3.3,
      wall: '#c8804c',
      leftWall: '#a8442c',
      rightWall: '#a8442c',
      ceiling: '#4a2420',
      skirting: '#4a1c18',
      floor: (b) => {
        layTiles(b, { colour: '#6a4a44', second: '#5a3c3a', farM: BACK_M + 0.6 }, { sideM: 0.6 });
        for (let i = 0; i < 4; i++) b.pool(-3 + i * 2, 5.4, 1.2, 1, '#ff9a4c', 0.16);
      },
      back: decorateRed,
      overhead: (b) => {
        for (let z = 3.4; z < BACK_M; z += 1.4) b.rect(-4.6, z, 9.2, 0.16, '#7a2c20', 0.4);
        b.glow(0, 6, 2.4, '#ffb45c', 0.2);
      },
    }),
    hotpotTables(7.8, [-2.6, 2.4]),
    lanterns(7, [-3.2, -1.1, 1.1, 3.2], 2.55, 0.5),
    hotpotTables(6.3, [-3.5, 3.5]),
  ],
};
