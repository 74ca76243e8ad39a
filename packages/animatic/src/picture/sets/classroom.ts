// A classroom: the board in front, rows of desks, a row of windows on the left, a globe, a map, a clock.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock, paintTable } from '../paint/block.ts';
import { mixHex } from '../paint/colour.ts';
import { layBoards } from '../paint/floors.ts';
import { paintBooks } from '../paint/furnishing.ts';
import { paintWriting } from '../paint/glyphs.ts';
import { paintPupil } from '../paint/passers-by.ts';
import { ovalCorners, SceneBrush, upright } from '../paint/scene-brush.ts';
import { paintChairBack } from '../paint/seating.ts';
import { paintSideWindows, paintSideWindowLight } from '../paint/side-windows.ts';
import { interior } from './interior.ts';
import type { Plane, StageSet, View } from './set.ts';

const BACK_M = 9;

function decorateBoard(b: SceneBrush): void {
  // The board, what was written on it, its ledge with chalk.
  b.rect(-2.2, 0.95, 4.4, 1.5, '#8a5c38', 0.7);
  b.rect(-2.1, 1.05, 4.2, 1.3, '#2f5a4c', 0.6);
  b.wash({ u: -2.1, v: 1.05, wide: 4.2, tall: 1.3 }, 'up', '#0e2420', 0.3, 0);
  for (const [u, v, w] of [
    [-1.3, 1.3, 1.5],
    [0.4, 1.7, 1.2],
    [-0.6, 1.9, 1],
  ] as const)
    b.pool(u, v, w, 0.3, '#e8f0e8', 0.12);
  const chalk = b.tone('#f2f2e6', 0.9, 0, 0, 0.85);
  // A sum, and the sun with its earth and moon.
  for (const [v, words] of [
    [1.98, '7 + 5 = 12'],
    [1.62, '3 x 4 = 12'],
  ] as const)
    paintWriting(
      b,
      { u: -1.9, v, wide: 1.5, tall: 0.22 },
      { kind: 'latin', count: 10, seed: 3, words },
      chalk,
    );
  paintHeavens(b);
  b.rect(-2.2, 0.9, 4.4, 0.06, '#a8743e', 0.9);
  for (const [u, colour] of [
    [-1.2, '#ffffff'],
    [-0.9, '#ffd27a'],
    [0.6, '#f09a8a'],
  ] as const)
    b.rect(u, 0.96, 0.14, 0.025, colour, 0.9);
}

function decorateBack(b: SceneBrush): void {
  decorateBoard(b);
  // Clock, map, pictures by children.
  b.oval(0, 2.78, 0.2, 0.2, '#3a3440', 0.5);
  b.oval(0, 2.78, 0.17, 0.17, '#fbf6ea', 0.9);
  b.line(
    [
      [0, 2.9],
      [0, 2.78],
      [0.09, 2.74],
    ],
    0.02,
    '#2c2430',
    0.3,
  );
  b.rect(2.6, 1.1, 1.5, 1.1, '#bfe0ea', 0.7);
  for (const [u, v, ru, rv, colour] of [
    [2.95, 1.75, 0.22, 0.2, '#8ab868'],
    [3.05, 1.4, 0.12, 0.2, '#d8b060'],
    [3.6, 1.75, 0.34, 0.2, '#c8906a'],
    [3.5, 1.42, 0.14, 0.2, '#8ab868'],
    [3.88, 1.34, 0.1, 0.08, '#d87a5a'],
  ] as const)
    b.oval(u, v, ru, rv, colour, 0.7);
  for (const v of [1.07, 2.18]) b.rect(2.55, v, 1.6, 0.05, '#8a5c38', 0.6);
  [0, 1, 2, 3].forEach((i) => {
    const colours = ['#f2cf5c', '#f09a8a', '#8ac8c0', '#b8a8e0'];
    b.rect(-4.1 + (i % 2) * 0.66, 1.95 - Math.floor(i / 2) * 0.62, 0.52, 0.46, '#fffaf0', 0.8);
    b.oval(
      -3.84 + (i % 2) * 0.66,
      2.2 - Math.floor(i / 2) * 0.62,
      0.13,
      0.13,
      colours[i] ?? '#f2cf5c',
      0.75,
    );
    b.rect(-4.06 + (i % 2) * 0.66, 1.99 - Math.floor(i / 2) * 0.62, 0.44, 0.1, '#8ab868', 0.7);
  });
}

const ring = (u: number, v: number, ru: number, rv: number): (readonly [number, number])[] => [
  ...ovalCorners(u, v, ru, rv),
  [u + ru, v] as const,
];

/** In chalk: the sun and its rays, the earth on its way around it, the moon around the earth. */
function paintHeavens(b: SceneBrush): void {
  b.line(ring(0.75, 1.7, 1.02, 0.5), 0.014, '#f2f2e6', 0.9, 0.5);
  b.oval(0.55, 1.7, 0.2, 0.2, '#ffd27a', 0.95, 0.95);
  for (let i = 0; i < 10; i++) {
    const a = (i / 10) * Math.PI * 2;
    b.line(
      [
        [0.55 + Math.cos(a) * 0.25, 1.7 + Math.sin(a) * 0.25],
        [0.55 + Math.cos(a) * 0.34, 1.7 + Math.sin(a) * 0.34],
      ],
      0.022,
      '#ffd27a',
      0.95,
      0.9,
    );
  }
  b.oval(1.62, 1.8, 0.12, 0.12, '#8ac8e8', 0.9, 0.95);
  b.line(ring(1.62, 1.8, 0.27, 0.24), 0.012, '#f2f2e6', 0.9, 0.6);
  b.oval(1.84, 1.95, 0.065, 0.065, '#fbf6ea', 0.95, 0.95);
}

function paintTeacher(g: SKRSContext2D, view: View): void {
  const b = paintBlock(
    g,
    view,
    { x: [1.2, 2.8], y: [0, 0.78], z: [7.7, 8.4] },
    { colour: '#9a6a40', top: '#c8925a', lit: 0.5 },
  );
  b.rect(1.28, 0.1, 1.44, 0.6, '#7c5232', 0.45);
  const top = new SceneBrush(g, view, upright(8)).at(0, 0.78);
  // Globe and books, an apple.
  top.rect(1.42, 0, 0.22, 0.03, '#5a3c28', 0.6);
  top.rect(1.52, 0.03, 0.02, 0.08, '#c9a24c', 0.8);
  top.oval(1.53, 0.26, 0.17, 0.17, '#5aa0c8', 0.7);
  top.blob(
    [
      [1.44, 0.2],
      [1.56, 0.18],
      [1.6, 0.3],
      [1.5, 0.38],
    ],
    '#8ab868',
    0.7,
  );
  paintBooks(top.at(1.9), 0.4, 0.28, 31);
  top.oval(2.55, 0.06, 0.06, 0.06, '#d8402e', 0.8);
}

function deskRow(z: number, xs: readonly number[]): Plane {
  return {
    depthM: z,
    rows: [0.3, 1],
    paint: (g, view) => {
      for (const x of xs) {
        paintTable(
          g,
          view,
          { x: [x - 0.6, x + 0.6], y: [0, 0.68], z: [z, z + 0.5] },
          { colour: '#6a747c', top: '#d8a868' },
        );
        const b = new SceneBrush(g, view, upright(z + 0.2)).at(x, 0.68);
        b.rect(-0.36, 0, 0.3, 0.02, '#f6f2e8', 0.9);
        b.rect(
          0.1,
          0,
          0.26,
          0.04,
          ['#3e6478', '#c8604a', '#7a9a54'][Math.abs(Math.round(x)) % 3] ?? '#3e6478',
          0.7,
        );
        // By day the pupils are there.
        if (view.peopled === true && view.outside.lamps < 0.6)
          paintPupil(g, view, { xM: x, zM: z - 0.1, seatM: 0.5, seed: Math.round(x * 10 + z * 7) });
        paintChairBack(
          new SceneBrush(g, view, upright(z - 0.25)).at(x),
          '#6a747c',
          mixHex('#d8a868', '#6a4630', 0.2),
        );
      }
    },
  };
}

export const classroom: StageSet = {
  shows: new Set(['blackboard']),
  horizon: 0.43,
  deepM: 6.4,
  indoors: true,
  mirror: 0.05,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#fff0d0',
      ambient: '#3a3c6c',
      bright: 0.8,
      fromX: 0.12,
      up: 0.6,
      windows: 0.85,
    }),
  planes: () => [
    ...interior({
      leftM: -4.5,
      rightM: 4.5,
      backM: BACK_M,
      heightM: 3.2,
      wall: '#ecd9a8',
      ceiling: '#fbf5e6',
      skirting: '#9a6a40',
      floor: (b) => {
        layBoards(b, { colour: '#c09262', second: '#966840', farM: BACK_M }, 0.16, 1.2);
        paintSideWindowLight(b, -4.5, [4.4, 6.2, 8]);
      },
      back: decorateBack,
      left: (b) => {
        paintSideWindows(b, [4.4, 6.2, 8], { wide: 1.35, low: 0.95, tall: 1.7, frame: '#fbf5e6' });
      },
      right: (b) => {
        b.rect(7.4, 0, 1.05, 2.15, '#fbf5e6', 0.6);
        b.rect(7.48, 0, 0.9, 2.08, '#6f8f8c', 0.5);
        b.rect(7.62, 1.2, 0.6, 0.7, '#a8c8cc', 0.7);
        b.rect(4.2, 1.1, 2.4, 1.1, '#c98f58', 0.6);
        b.rect(4.28, 1.18, 2.24, 0.94, '#e0b078', 0.7);
        for (let i = 0; i < 6; i++)
          b.rect(
            4.4 + i * 0.36,
            1.3 + (i % 2) * 0.34,
            0.26,
            0.34,
            ['#f09a8a', '#8ac8c0', '#f6f2e8'][i % 3] ?? '#f6f2e8',
            0.7,
          );
      },
      overhead: (b) => {
        for (const z of [5, 7.4])
          for (const x of [-2.2, 2.2]) {
            b.rect(x - 0.8, z, 1.6, 0.26, '#ffffff', 1);
            b.glow(x, z + 0.13, 1.1, '#fff4d8', 0.12 + 0.3 * b.view.light.lamps);
          }
      },
    }),
    { depthM: 7.7, rows: [0.25, 0.9], columns: [0.4, 1.2], paint: paintTeacher },
    deskRow(6.9, [-3.1, -1.4, 3.4]),
    deskRow(5.6, [-3.1, 3.1]),
  ],
};
