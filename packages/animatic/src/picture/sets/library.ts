// A library: cases of books to the ceiling on both sides, a ladder, long tables with green lamps, a tall
// window at the end.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintTable } from '../paint/block.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { layBoards } from '../paint/floors.ts';
import { paintBooks, paintWindowFrame, paintWindowLight } from '../paint/furnishing.ts';
import { random } from '../paint/noise.ts';
import { SceneBrush, upright } from '../paint/scene-brush.ts';
import type { Box } from '../paint/scene-brush.ts';
import { interior } from './interior.ts';
import type { Plane, StageSet, View } from './set.ts';

const BACK_M = 15;
const HALF_M = 3.7;
const HIGH_M = 4.6;
const WOOD = '#7a4a30';
const WINDOW: Box = { u: -1.2, v: 1.2, wide: 2.4, tall: 2.9 };

/** Books along a wall that runs away: spines as thin as perspective makes them. */
function fillCase(b: SceneBrush, fromM: number, toM: number, seed: number): void {
  const spines = [
    '#a8483c',
    '#3e5c78',
    '#c99a4c',
    '#4c6a4a',
    '#7a4a68',
    '#d8c8a4',
    '#38405c',
    '#b8703c',
  ];
  b.rect(fromM, 0, toM - fromM, HIGH_M, WOOD, 0.5);
  const rows = 9;
  const gap = (HIGH_M - 0.5) / rows;
  for (let z = toM - 1.5; z >= fromM - 0.01; z -= 1.5) {
    for (let row = 0; row < rows; row++) {
      const v = 0.34 + row * gap;
      b.rect(z + 0.06, v, 1.38, gap - 0.06, mixHex(WOOD, '#120a18', 0.7), 0.3);
      let u = z + 0.08;
      for (let i = 0; u < z + 1.38 && i < 80; i++) {
        const thick = (z > 7 ? 0.07 : 0.035) + 0.04 * random(seed + row, Math.round(z * 7) + i);
        const colour =
          spines[Math.floor(random(seed + 3 + row, Math.round(z * 9) + i) * spines.length)] ??
          '#a8483c';
        if (random(seed + 7, i + row * 13) > 0.07)
          b.rect(
            u,
            v,
            thick * 0.9,
            gap * (0.62 + 0.26 * random(seed + 5, i * 3 + row)),
            colour,
            0.45 + 0.3 * random(seed + 6, i),
          );
        u += thick;
      }
      b.wash(
        { u: z + 0.06, v: v + gap * 0.4, wide: 1.38, tall: gap * 0.54 },
        'up',
        '#0c0614',
        0,
        0.45,
      );
      b.rect(z, v - 0.05, 1.5, 0.05, WOOD, 0.8);
    }
    b.rect(z - 0.05, 0, 0.12, HIGH_M, WOOD, 0.75);
  }
  b.rect(fromM, HIGH_M - 0.24, toM - fromM, 0.24, WOOD, 0.85);
  b.rect(fromM, 0, toM - fromM, 0.3, WOOD, 0.7);
}

function table(z: number, x: readonly [number, number]): Plane {
  return {
    depthM: z,
    rows: [0.25, 0.95],
    paint: (g, view) => {
      paintTable(
        g,
        view,
        { x, y: [0, 0.76], z: [z, z + 0.9] },
        { colour: '#6a3e28', top: '#a8683c' },
      );
      const b = new SceneBrush(g, view, upright(z + 0.45)).at((x[0] + x[1]) / 2, 0.76);
      b.rect(-0.02, 0, 0.04, 0.3, '#d8a84c', 0.8);
      b.oval(0, 0.02, 0.11, 0.025, '#d8a84c', 0.7);
      b.blob(
        [
          [-0.22, 0.27],
          [0.22, 0.27],
          [0.16, 0.4],
          [-0.16, 0.4],
        ],
        '#2f8a5c',
        0.75,
      );
      b.area(
        [
          [-0.2, 0.26],
          [0.2, 0.26],
          [0.18, 0.3],
          [-0.18, 0.3],
        ],
        alpha('#fff0c0', 0.5 + 0.5 * view.light.lamps),
      );
      b.glow(0, 0.26, 0.9, '#ffd27a', 0.3 + 0.35 * view.light.lamps);
      b.at(-0.62).poly(
        [
          [-0.22, 0.01],
          [0, 0.04],
          [0.22, 0.01],
          [0.2, 0.07],
          [0, 0.1],
          [-0.2, 0.07],
        ],
        '#f4ead2',
        0.9,
      );
      paintBooks(b.at(0.42), 0.36, 0.26, 41 + Math.round(z));
    },
  };
}

function paintLadder(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(8.2)).at(-3.1);
  for (const s of [-0.24, 0.2])
    b.poly(
      [
        [s, 0],
        [s + 0.06, 0],
        [s - 0.3, 3.8],
        [s - 0.36, 3.8],
      ],
      '#b8804c',
      0.7,
    );
  for (let i = 1; i < 12; i++) b.rect(-0.24 - i * 0.03, i * 0.31, 0.48, 0.05, '#c8925c', 0.8);
}

function paintChandelier(g: SKRSContext2D, view: View): void {
  for (const z of [12, 8]) {
    const b = new SceneBrush(g, view, upright(z));
    b.rect(-0.02, 3.5, 0.04, 3, '#3a2a24', 0.4);
    b.oval(0, 3.4, 0.75, 0.09, '#c89a4c', 0.7);
    b.oval(0, 3.42, 0.66, 0.06, '#3a2420', 0.4);
    for (let i = -3; i <= 3; i++) {
      b.rect(i * 0.22 - 0.03, 3.4, 0.06, 0.16, '#f4e6cc', 0.9);
      b.glow(i * 0.22, 3.6, 0.5, '#ffc46a', 0.3 + 0.4 * view.light.lamps);
    }
    b.glow(0, 3.5, 2.2, '#ffb45c', 0.3 * view.light.lamps);
  }
}

/** Dust in the light of the window. */
function liveDust(g: SKRSContext2D, view: View, tS: number): void {
  g.fillStyle = alpha(view.outside.lamps > 0.5 ? '#ffd8a0' : '#fff6dc', 0.5);
  g.beginPath();
  for (let i = 0; i < 40; i++) {
    const drift = (tS * (0.01 + 0.015 * random(view.seed + 62, i)) + random(view.seed + 63, i)) % 1;
    const x =
      view.width * (0.5 + (random(view.seed + 61, i) - 0.5) * 0.5) +
      Math.sin(tS * 0.4 + i) * view.unit * 0.008;
    const y = view.horizon * (1.5 - 1.1 * drift);
    const r = view.unit * (0.0007 + 0.0012 * random(view.seed + 64, i));
    g.moveTo(x + r, y);
    g.arc(x, y, r, 0, Math.PI * 2);
  }
  g.fill();
}

export const library: StageSet = {
  horizon: 0.46,
  deepM: 7.4,
  asideM: 2.2,
  indoors: true,
  mirror: 0.1,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#ffc27a',
      ambient: '#2e2048',
      bright: 0.62,
      fromX: 0.5,
      up: 0.7,
      windows: 0.75,
    }),
  planes: () => [
    ...interior({
      leftM: -HALF_M,
      rightM: HALF_M,
      backM: BACK_M,
      heightM: HIGH_M,
      wall: '#8a5c3c',
      ceiling: '#e8d4b0',
      skirting: null,
      floor: (b) => {
        layBoards(b, { colour: '#a8703f', second: '#744628', farM: BACK_M }, 0.16, 1.2);
        b.rect(-1.1, 1.2, 2.2, BACK_M - 1.4, '#8a2c34', 0.6);
        for (const u of [-1.1, 0.98]) b.rect(u, 1.2, 0.12, BACK_M - 1.4, '#d8a84c', 0.75);
        paintWindowLight(b, { fromU: -1, toU: 1, farV: 13.4, nearV: 6.2, lean: -0.4, panes: 3 });
      },
      windows: [WINDOW],
      outlook: 'garden',
      back: (b) => {
        paintWindowFrame(b, WINDOW, { frame: '#5a3826', across: 3, up: 4 });
        b.glow(0, 2.6, 4.4, b.view.outside.key, 0.5 * (1 - b.view.light.lamps));
        for (const u of [-3.6, 1.6]) {
          b.rect(u, 0, 2, 4.4, WOOD, 0.5);
          for (let row = 0; row < 8; row++) {
            b.rect(u + 0.06, 0.3 + row * 0.5, 1.88, 0.46, '#1c1018', 0.3);
            paintBooks(b.at(u + 0.08, 0.3 + row * 0.5), 1.84, 0.44, 11 + row + Math.round(u));
          }
        }
      },
      left: (b) => {
        fillCase(b, 1, BACK_M, b.view.seed + 11);
      },
      right: (b) => {
        fillCase(b, 1, BACK_M, b.view.seed + 57);
      },
      overhead: (b) => {
        for (let z = 3; z < BACK_M; z += 2.4) b.rect(-HALF_M, z, HALF_M * 2, 0.3, '#8a5c3c', 0.5);
      },
    }),
    { depthM: 10.4, rows: [-0.2, 0.5], paint: paintChandelier, live: liveDust },
    table(9.6, [-3, -1.3]),
    table(9.4, [1.3, 3]),
    { depthM: 8.2, rows: [-0.2, 0.85], columns: [-0.5, 0.3], paint: paintLadder },
    table(6.8, [1.5, 3.2]),
  ],
};
