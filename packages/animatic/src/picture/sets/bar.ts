// A bar at any hour: a wall of lit bottles, the counter with its stools, lamps, a sign in tubes of light.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock } from '../paint/block.ts';
import { mixHex } from '../paint/colour.ts';
import { layBoards } from '../paint/floors.ts';
import { paintPendant } from '../paint/furnishing.ts';
import { paintBottles } from '../paint/kitchenware.ts';
import { SceneBrush, upright } from '../paint/scene-brush.ts';
import { paintStool } from '../paint/seating.ts';
import { interior } from './interior.ts';
import type { StageSet, View } from './set.ts';

const BACK_M = 8.4;

function decorateBack(b: SceneBrush): void {
  b.rect(-4.6, 0, 9.4, 0.95, '#3a2430', 0.5);
  // The bottles stand before glass that is lit from behind.
  b.rect(-3.4, 0.95, 6.8, 2.0, '#2a1a26', 0.4);
  for (const [u, wide] of [
    [-3.3, 2.1],
    [-1.05, 2.1],
    [1.2, 2.1],
  ] as const) {
    for (let k = 0; k < 3; k++) {
      const v = 1.02 + k * 0.6;
      b.area(
        [
          [u, v],
          [u + wide, v],
          [u + wide, v + 0.5],
          [u, v + 0.5],
        ],
        b.gradient(
          [u, v],
          [u, v + 0.5],
          [
            [0, '#ffb45c', 1],
            [1, '#8a3c5c', 0.7],
          ],
        ),
      );
      paintBottles(b.at(u + 0.05, v), wide - 0.1, b.view.seed + k * 31 + Math.round(u * 7), 0.42);
      b.rect(u - 0.06, v - 0.06, wide + 0.12, 0.06, '#6a4030', 0.8);
    }
    b.glow(u + wide / 2, 1.7, 1.9, '#ff8a3c', 0.36);
  }
  for (const u of [-3.5, -1.2, 1.05, 3.3]) b.rect(u, 0.95, 0.16, 2.06, '#4a2c2a', 0.6);
  b.rect(-3.6, 2.9, 7.1, 0.16, '#6a4030', 0.7);
}

/** The sign over the shelves. */
function paintSign(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(8));
  b.glow(3.25, 2.3, 1.7, '#ff4fb0', 0.5);
  // A glass, its straw, what sparkles over it.
  const glass = [
    [2.72, 2.78],
    [3.78, 2.78],
    [3.27, 2.3],
    [3.27, 1.86],
    [3.58, 1.82],
    [2.94, 1.82],
    [3.25, 1.86],
    [3.25, 2.3],
    [2.72, 2.78],
  ] as const;
  const straw = [
    [3.2, 2.42],
    [3.62, 3.02],
  ] as const;
  for (const [wide, share] of [
    [0.1, 0],
    [0.045, 0.7],
  ] as const) {
    b.line(glass, wide, mixHex('#ff4fb0', '#ffffff', share), 1, share === 0 ? 0.55 : 1);
    b.line(straw, wide, mixHex('#3fe4ff', '#ffffff', share), 1, share === 0 ? 0.55 : 1);
  }
  b.glow(3.5, 2.9, 0.7, '#3fe4ff', 0.4);
}

function paintCounter(g: SKRSContext2D, view: View): void {
  const b = paintBlock(
    g,
    view,
    { x: [-3.9, 4.1], y: [0, 1.06], z: [6.7, 7.3] },
    { colour: '#5a3428', lit: 0.45 },
  );
  for (let i = 0; i < 8; i++) {
    b.rect(-3.8 + i, 0.16, 0.86, 0.78, '#6f4434', 0.55);
    b.rect(-3.7 + i, 0.26, 0.66, 0.58, '#3a2020', 0.4, 0.5);
  }
  b.rect(-3.9, 0.1, 8, 0.05, '#c8903c', 0.9);
  b.wash({ u: -3.9, v: 0, wide: 8, tall: 0.6 }, 'up', '#10081a', 0.5, 0);
  paintBlock(
    g,
    view,
    { x: [-4, 4.2], y: [1.06, 1.13], z: [6.6, 7.3] },
    { colour: '#8a5434', top: '#b87a4a', lit: 0.8 },
  );
  const t = new SceneBrush(g, view, upright(6.85)).at(0, 1.13);
  // Taps, glasses, a candle.
  for (const u of [-0.2, 0, 0.2]) {
    t.rect(u - 0.02, 0.1, 0.04, 0.26, '#e0b860', 0.8);
    t.pad(
      { u: u - 0.035, v: 0.32, wide: 0.07, tall: 0.2 },
      0.03,
      ['#a8302c', '#2f5a44', '#20243c'][Math.round(u * 5) + 1] ?? '#a8302c',
      0.7,
    );
  }
  t.rect(-0.34, 0, 0.68, 0.12, '#e0b860', 0.7);
  for (const u of [-2.4, 2.1, 2.5]) {
    t.poly(
      [
        [u - 0.035, 0],
        [u + 0.035, 0],
        [u + 0.05, 0.17],
        [u - 0.05, 0.17],
      ],
      u > 2.3 ? '#f0b850' : '#d0503c',
      0.9,
      0.85,
    );
    t.rect(u - 0.02, 0.02, 0.015, 0.13, '#ffffff', 1, 0.6);
  }
  t.rect(-1.4, 0, 0.08, 0.12, '#f4e6cc', 0.9);
  t.glow(-1.36, 0.16, 0.5, '#ffb45c', 0.8);
  for (const x of [-3, 0.9, 3.2]) t.glow(x, 0, 1, '#ff9a4c', 0.24);
}

function paintStools(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(6.3));
  for (const x of [-3.2, -2.3, 1.9, 2.8, 3.7])
    paintStool(b.at(x), { seat: '#a8302c', metal: '#8a8490', seatM: 0.78 });
}

function paintLamps(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(6.6));
  for (const x of [-3, -1, 1, 3])
    paintPendant(b.at(x, 2.02), {
      cordM: 2,
      colour: '#c8903c',
      spread: 0.17,
      tall: 0.2,
      glowM: 1.1,
    });
}

/** The tubes hum. */
function liveSign(g: SKRSContext2D, view: View, tS: number): void {
  const b = new SceneBrush(g, view, upright(8));
  const hum =
    0.12 + 0.06 * Math.sin(tS * 2.1) + (Math.sin(tS * 19) * Math.sin(tS * 5.3) > 0.8 ? -0.1 : 0);
  b.glow(3.25, 2.3, 1.2, '#ff7ac8', hum);
}

export const bar: StageSet = {
  horizon: 0.43,
  deepM: 5.6,
  indoors: true,
  mirror: 0.18,
  relight: (outside) => ({
    ...indoorLight(outside, {
      key: '#ff9a4c',
      ambient: '#2a1648',
      bright: 0.5,
      fromX: 0.4,
      up: 0.6,
      windows: 0.05,
    }),
    rim: '#ff8ac8',
    lamps: 0.95,
    vignette: 0.56,
  }),
  planes: () => [
    ...interior({
      leftM: -4.6,
      rightM: 4.8,
      backM: BACK_M,
      heightM: 3.2,
      wall: '#7a3a48',
      leftWall: '#5c2c3c',
      rightWall: '#4a3a5c',
      ceiling: '#3a2434',
      skirting: '#2a1820',
      floor: (b) => {
        layBoards(b, { colour: '#8a5838', second: '#5a3428', farM: BACK_M }, 0.22, 1.6);
        for (const x of [-3, -1, 1, 3]) b.glow(x, 6, 1.4, '#ff9a4c', 0.3);
        b.glow(3.2, 5.6, 1.8, '#ff4fb0', 0.26);
      },
      back: decorateBack,
      left: (b) => {
        b.rect(5.4, 0.9, 1.1, 1.5, '#c8903c', 0.6);
        b.rect(5.5, 1, 0.9, 1.3, '#2a1a26', 0.4);
        b.oval(5.95, 1.65, 0.34, 0.46, '#d8704e', 0.6);
        b.glow(6, 2.5, 1.2, '#ffb45c', 0.4);
      },
    }),
    { depthM: 8, rows: [0, 0.5], columns: [0.6, 1.2], paint: paintSign, live: liveSign },
    { depthM: 6.7, rows: [0.3, 0.9], paint: paintCounter },
    { depthM: 6.6, rows: [-1, 0.5], paint: paintLamps },
    { depthM: 6.3, rows: [0.4, 0.95], paint: paintStools },
  ],
};
