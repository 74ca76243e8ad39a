// A kitchen: a run of cupboards under a window, hob and hood, shelves of crockery, tiles, a fridge.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock } from '../paint/block.ts';
import { layTiles } from '../paint/floors.ts';
import {
  paintHousePlant,
  paintPendant,
  paintWindowFrame,
  paintWindowLight,
} from '../paint/furnishing.ts';
import { random } from '../paint/noise.ts';
import { SceneBrush, upright } from '../paint/scene-brush.ts';
import type { Box } from '../paint/scene-brush.ts';
import { paintCups, paintJars, paintPan } from '../paint/kitchenware.ts';
import { interior } from './interior.ts';
import type { Plane, StageSet, View } from './set.ts';

const BACK_M = 7.4;
const FRONT_M = 6.75;
const TOP_M = 0.92;
const WINDOW: Box = { u: -0.9, v: 1.22, wide: 1.7, tall: 1.15 };
const CUPBOARD = '#5f8a86';
const WOOD = '#c08a54';

function paintSplash(b: SceneBrush): void {
  const [from, to] = [-3.3, 3.4];
  const side = 0.15;
  b.rect(from, TOP_M, to - from, 0.6, '#f3ead9', 0.75);
  for (let i = 0; from + i * side < to; i++) {
    for (let k = 0; k < 4; k++) {
      const tone = random(b.view.seed + 61, i * 7 + k);
      const u = from + i * side + (k % 2) * side * 0.5;
      if (u + side > to) continue;
      b.rect(
        u + 0.006,
        TOP_M + k * side + 0.006,
        side - 0.012,
        side - 0.012,
        tone > 0.82 ? '#a9cfc6' : '#fbf5e8',
        0.6 + 0.3 * tone,
      );
    }
  }
}

function decorateBack(b: SceneBrush): void {
  const burning = b.view.light.lamps;
  paintSplash(b);
  b.glow(0, 1.8, 2.4, b.view.outside.key, 0.4 * (1 - burning));
  paintWindowFrame(b, WINDOW, { frame: '#f6efe2', across: 3, up: 2 });
  // Hood over the hob.
  b.poly(
    [
      [1.35, 1.62],
      [2.65, 1.62],
      [2.3, 2.0],
      [1.7, 2.0],
    ],
    '#c7ccd0',
    0.6,
  );
  b.rect(1.7, 2.0, 0.6, 1, '#c7ccd0', 0.5);
  b.wash({ u: 1.7, v: 2.0, wide: 0.22, tall: 1 }, 'right', '#2a2840', 0.3, 0);
  b.rect(1.35, 1.57, 1.3, 0.06, '#e8ecee', 0.9);
  b.glow(2, 1.3, 1.2, '#ffc070', 0.6 * burning);
  // Shelves with what one reaches for every day.
  for (const [v, kind] of [
    [1.62, 'cups'],
    [2.1, 'jars'],
  ] as const) {
    const shelf = b.at(-3.05, v);
    if (kind === 'cups') paintCups(shelf.at(0.06, 0.04), 1.7, b.view.seed + 5);
    else paintJars(shelf.at(0.06, 0.04), 1.7, b.view.seed + 9);
    shelf.rect(0, 0, 1.85, 0.045, WOOD, 0.85);
    shelf.rect(0.03, -0.05, 1.79, 0.05, '#2a2034', 0.2, 0.25);
    for (const u of [0.2, 1.6]) shelf.rect(u, -0.16, 0.03, 0.17, '#4a4048', 0.4);
  }
  // Pans on a rail.
  b.rect(2.72, 2.06, 0.72, 0.02, '#4a4048', 0.6);
  for (const [u, r] of [
    [2.86, 0.13],
    [3.12, 0.11],
    [3.34, 0.09],
  ] as const)
    paintPan(b.at(u, 2.06), r);
}

function paintCounter(g: SKRSContext2D, view: View): void {
  const b = paintBlock(
    g,
    view,
    { x: [-3.3, 3.4], y: [0.1, TOP_M - 0.05], z: [FRONT_M, BACK_M] },
    { colour: CUPBOARD, lit: 0.5 },
  );
  b.rect(-3.3, 0, 6.7, 0.1, '#2c2a38', 0.2);
  const doors = 11;
  for (let i = 0; i < doors; i++) {
    const w = 6.7 / doors;
    const u = -3.3 + i * w;
    if (i === 8 || i === 9) continue;
    b.rect(u + 0.02, 0.13, w - 0.04, 0.5, CUPBOARD, 0.62);
    b.rect(u + 0.07, 0.18, w - 0.14, 0.4, '#1c2838', 0.3, 0.16);
    b.rect(u + 0.02, 0.66, w - 0.04, 0.18, CUPBOARD, 0.7);
    b.rect(u + w / 2 - 0.09, 0.735, 0.18, 0.022, '#e2bd72', 0.9);
    b.rect(u + w - 0.1, 0.42, 0.022, 0.14, '#e2bd72', 0.9);
  }
  // The oven under the hob.
  const oven = b.at(-3.3 + (6.7 / doors) * 8);
  oven.rect(0.02, 0.12, 1.18, 0.72, '#3a3e48', 0.6);
  oven.rect(0.12, 0.2, 0.98, 0.4, '#171a24', 0.5);
  oven.wash({ u: 0.12, v: 0.2, wide: 0.98, tall: 0.4 }, 'up', '#ff9a48', 0.35, 0.05);
  oven.rect(0.16, 0.64, 0.9, 0.03, '#d4d8dc', 0.9);
  for (let i = 0; i < 5; i++) oven.oval(0.24 + i * 0.18, 0.76, 0.03, 0.03, '#d4d8dc', 0.8);
  const top = paintBlock(
    g,
    view,
    { x: [-3.36, 3.46], y: [TOP_M - 0.06, TOP_M], z: [FRONT_M - 0.04, BACK_M] },
    { colour: WOOD, top: '#dcab72', lit: 0.6 },
  );
  top.wash({ u: -3.36, v: TOP_M - 0.3, wide: 6.82, tall: 0.24 }, 'up', view.light.shadow, 0, 0.3);
  const at = new SceneBrush(g, view, upright(7.05));
  // Tap and sink below the window.
  at.line(
    [
      [0, TOP_M],
      [0, TOP_M + 0.3],
      [0.05, TOP_M + 0.36],
      [0.14, TOP_M + 0.36],
      [0.17, TOP_M + 0.3],
    ],
    0.03,
    '#d4d8dc',
    0.8,
  );
  // On the worktop: a board with bread, a bowl of fruit, a kettle on the hob.
  at.rect(-1.7, TOP_M, 0.6, 0.03, '#8c5a34', 0.7);
  at.blob(
    [
      [-1.62, TOP_M + 0.03],
      [-1.24, TOP_M + 0.03],
      [-1.26, TOP_M + 0.15],
      [-1.58, TOP_M + 0.16],
    ],
    '#c98846',
    0.7,
  );
  for (const [u, v, colour] of [
    [-2.46, 0.16, '#e0a03c'],
    [-2.3, 0.16, '#cf4c3a'],
    [-2.38, 0.24, '#88ac48'],
  ] as const)
    at.oval(u, TOP_M + v, 0.085, 0.085, colour, 0.75);
  at.blob(
    [
      [-2.52, TOP_M],
      [-2.24, TOP_M],
      [-2.14, TOP_M + 0.16],
      [-2.62, TOP_M + 0.16],
    ],
    '#f0ece2',
    0.75,
  );
  at.rect(1.5, TOP_M, 1, 0.025, '#20222c', 0.5);
  at.blob(
    [
      [1.66, TOP_M + 0.03],
      [2.02, TOP_M + 0.03],
      [1.98, TOP_M + 0.24],
      [1.7, TOP_M + 0.24],
    ],
    '#d8604a',
    0.7,
  );
  at.line(
    [
      [1.72, TOP_M + 0.25],
      [1.84, TOP_M + 0.36],
      [1.96, TOP_M + 0.25],
    ],
    0.025,
    '#2c2430',
    0.4,
  );
  paintHousePlant(at.at(0.62, TOP_M), { tall: 0.36, pot: '#d8704e', seed: 8 });
}

function paintFridge(g: SKRSContext2D, view: View): void {
  const b = paintBlock(
    g,
    view,
    { x: [3.1, 3.9], y: [0.04, 1.95], z: [6.5, BACK_M] },
    { colour: '#e9e4d6', lit: 0.7 },
  );
  b.rect(3.1, 1.28, 0.8, 0.018, '#6a6474', 0.3);
  for (const v of [1.36, 0.7]) b.rect(3.16, v, 0.03, 0.4, '#b8b8bc', 0.7);
  for (const [u, v, colour] of [
    [3.42, 1.62, '#e0a03c'],
    [3.6, 1.52, '#5f8a86'],
    [3.5, 1.0, '#d8604a'],
  ] as const)
    b.rect(u, v, 0.13, 0.13, colour, 0.8);
}

/** Steam from the kettle. */
function liveSteam(g: SKRSContext2D, view: View, tS: number): void {
  const b = new SceneBrush(g, view, upright(7.05));
  for (let i = 0; i < 5; i++) {
    const age = (tS * 0.42 + i / 5) % 1;
    const u = 2.06 + 0.12 * age + Math.sin(tS * 1.1 + i * 2.1 + age * 4) * 0.06 * age;
    b.pool(
      u,
      TOP_M + 0.26 + age * 0.62,
      0.05 + age * 0.14,
      0.06 + age * 0.14,
      '#fff6ea',
      0.22 * Math.sin(Math.PI * age),
    );
  }
}

const pendant = (x: number): Plane => ({
  depthM: 5.6,
  rows: [-1, 0.6],
  columns: [0.5 + (x - 0.9) * 0.12, 0.5 + (x + 0.9) * 0.12 + 0.08],
  paint: (g, view) => {
    paintPendant(new SceneBrush(g, view, upright(5.6)).at(x, 2.05), {
      cordM: 3,
      colour: '#d8a04c',
      spread: 0.22,
      glowM: 1.3,
    });
  },
});

export const kitchen: StageSet = {
  horizon: 0.43,
  deepM: 5.6,
  asideM: 3,
  indoors: true,
  mirror: 0.08,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#ffc684',
      ambient: '#3a3060',
      bright: 0.68,
      fromX: 0.5,
      up: 0.6,
      windows: 0.9,
    }),
  planes: () => [
    ...interior({
      leftM: -3.6,
      rightM: 3.9,
      backM: BACK_M,
      heightM: 2.8,
      wall: '#f0d9a8',
      ceiling: '#fff6e6',
      skirting: null,
      floor: (brush) => {
        layTiles(
          brush,
          { colour: '#efe4d2', second: '#7d9a98', farM: BACK_M },
          { sideM: 0.5, chequer: true },
        );
        paintWindowLight(brush, {
          fromU: -0.8,
          toU: 0.7,
          farV: 6.4,
          nearV: 4.4,
          lean: -0.9,
          panes: 3,
        });
        brush.wash(
          { u: -3.6, v: FRONT_M - 0.5, wide: 7.5, tall: 0.5 },
          'up',
          brush.view.light.shadow,
          0,
          0.45,
        );
        brush.glow(0, 5.4, 2.6, '#ffb45c', 0.3 * brush.view.light.lamps);
      },
      windows: [WINDOW],
      outlook: 'garden',
      back: decorateBack,
    }),
    { depthM: FRONT_M, rows: [0.2, 0.9], paint: paintCounter, live: liveSteam },
    { depthM: 6.5, rows: [0.1, 0.95], columns: [0.7, 2], paint: paintFridge },
    pendant(-1.35),
    pendant(1.5),
  ],
};
