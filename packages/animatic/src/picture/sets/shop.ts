// A shop: shelves to the ceiling on both sides that lead to a till at the end, signs hung over the aisle.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock } from '../paint/block.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { layTiles } from '../paint/floors.ts';
import { paintWriting } from '../paint/glyphs.ts';
import { random } from '../paint/noise.ts';
import { SceneBrush, upright } from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import { interior } from './interior.ts';
import type { StageSet, View } from './set.ts';

const BACK_M = 13;
const HALF_M = 3.1;
const GOODS = [
  '#d8503c',
  '#e8b040',
  '#4a8ab0',
  '#6aa858',
  '#f2ead6',
  '#a868a8',
  '#e08848',
  '#3a6a78',
] as const;

/** Boards of goods along a wall: boxes, bottles, tins, in groups as shops do. */
function stackShelves(b: SceneBrush, fromM: number, toM: number, seed: number): void {
  b.rect(fromM, 0, toM - fromM, 2.35, '#3c3a48', 0.4);
  const rows = 5;
  for (let row = 0; row < rows; row++) {
    const v = 0.14 + row * 0.44;
    b.wash({ u: fromM, v: v + 0.1, wide: toM - fromM, tall: 0.32 }, 'up', '#0c0a18', 0.1, 0.55);
    for (let z = toM - 0.04, i = 0; z > fromM && i < 400; i++) {
      const group = Math.floor(z / 0.9);
      const kind = random(seed + row * 7, group);
      const colour =
        GOODS[Math.floor(random(seed + 3, group * 5 + row) * GOODS.length)] ?? GOODS[0];
      const wide = 0.09 + 0.1 * kind;
      const tall = 0.2 + 0.14 * random(seed + 5, group * 3 + row);
      z -= wide + 0.025;
      if (z < fromM) break;
      const hue = mixHex(colour, '#ffffff', 0.16 * random(seed + 6, i));
      if (kind < 0.35) {
        b.rect(z, v, wide, tall * 0.7, hue, 0.65);
        b.rect(z + wide * 0.3, v + tall * 0.7, wide * 0.4, tall * 0.28, hue, 0.5);
      } else {
        b.rect(z, v, wide, tall, hue, 0.65);
        b.rect(z + wide * 0.12, v + tall * 0.34, wide * 0.76, tall * 0.3, '#fffaf0', 0.8, 0.75);
      }
    }
    b.rect(fromM, v - 0.06, toM - fromM, 0.06, '#e8e4da', 0.85);
    for (let z = fromM + 0.3; z < toM; z += 0.7) b.rect(z, v - 0.055, 0.2, 0.045, '#f2c840', 0.9);
  }
  b.rect(fromM, 2.3, toM - fromM, 0.1, '#e8e4da', 0.8);
}

function paintTill(g: SKRSContext2D, view: View): void {
  const b = paintBlock(
    g,
    view,
    { x: [-1.5, 1.5], y: [0, 0.98], z: [11.2, 12] },
    { colour: '#3f8a86', top: '#e8dcc4', lit: 0.6 },
  );
  b.rect(-1.5, 0.86, 3, 0.12, '#e8b040', 0.8);
  const t = new SceneBrush(g, view, upright(11.5)).at(0.5, 0.98);
  t.poly(
    [
      [-0.24, 0],
      [0.24, 0],
      [0.2, 0.3],
      [-0.2, 0.3],
    ],
    '#33343c',
    0.5,
  );
  t.rect(-0.16, 0.1, 0.32, 0.16, '#8ad0e0', 0.9);
}

function paintSigns(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(9));
  for (const [u, colour, seed] of [
    [-1.5, '#d8503c', 3],
    [0.35, '#3f8a86', 9],
  ] as const) {
    for (const x of [0.1, 1.05]) b.rect(u + x, 2.75, 0.015, 1, '#5a5a64', 0.5);
    b.rect(u, 2.32, 1.15, 0.44, colour, 0.75);
    paintWriting(
      b,
      { u: u + 0.14, v: 2.42, wide: 0.87, tall: 0.24 },
      {
        kind: 'latin',
        count: 5,
        seed,
        words: ['FRUIT', 'BREAD', 'DAIRY', 'DRINKS'][seed % 4] ?? 'FRUIT',
      },
      b.tone('#fffaf0', 0.95),
    );
  }
}

/** A basket of fruit on a crate in the aisle, and a tower of tins. */
function paintDisplays(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(6.8));
  const left = b.at(-2.35);
  standShade(left, 1, 0.5);
  left.rect(-0.45, 0, 0.9, 0.62, '#b07a44', 0.55);
  for (let i = 0; i < 4; i++) left.rect(-0.45, 0.04 + i * 0.15, 0.9, 0.11, '#c8925a', 0.7);
  for (let i = 0; i < 17; i++)
    left.oval(
      -0.38 + (i % 6) * 0.15 + (Math.floor(i / 6) % 2) * 0.07,
      0.66 + Math.floor(i / 6) * 0.1,
      0.085,
      0.085,
      i % 5 === 0 ? '#88ac48' : '#e07a34',
      0.75,
    );
  const right = b.at(2.4);
  standShade(right, 0.9, 0.5);
  for (let row = 0; row < 5; row++)
    for (let i = 0; i < 5 - row; i++) {
      const u = -0.45 + row * 0.09 + i * 0.18;
      right.rect(u, row * 0.2, 0.16, 0.2, '#d8503c', 0.6);
      right.rect(u, row * 0.2 + 0.06, 0.16, 0.08, '#fff2d8', 0.8);
      right.rect(u, row * 0.2 + 0.18, 0.16, 0.02, '#d8dcde', 0.9);
    }
}

export const shop: StageSet = {
  horizon: 0.44,
  deepM: 7.6,
  asideM: 1.9,
  indoors: true,
  mirror: 0.24,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#fff4de',
      ambient: '#3a3866',
      bright: 0.88,
      fromX: 0.5,
      up: 0.9,
      windows: 0.3,
    }),
  planes: () => [
    ...interior({
      leftM: -HALF_M,
      rightM: HALF_M,
      backM: BACK_M,
      heightM: 3.1,
      wall: '#f0dcb0',
      ceiling: '#f6f2e8',
      skirting: null,
      floor: (b) => {
        layTiles(b, { colour: '#ece4d4', second: '#c8c4bc', farM: BACK_M }, { sideM: 0.6 });
        for (let z = 4; z < BACK_M; z += 2.4) b.glow(0, z, 1.2, '#fff4dc', 0.16);
        for (const side of [-1, 1])
          b.wash(
            { u: side < 0 ? -3.1 : 2.2, v: 2, wide: 0.9, tall: 11 },
            side < 0 ? 'left' : 'right',
            '#0c0a18',
            0,
            0.4,
          );
      },
      back: (b) => {
        b.rect(-3.1, 2.3, 6.2, 0.5, '#3f8a86', 0.7);
        paintWriting(
          b,
          { u: -1.1, v: 2.38, wide: 2.2, tall: 0.34 },
          { kind: 'latin', count: 6, seed: 1, words: 'MARKET' },
          b.tone('#fffaf0', 0.95),
        );
        for (let row = 0; row < 4; row++)
          for (let i = 0; i < 26; i++) {
            const colour =
              GOODS[
                Math.floor(random(b.view.seed + 70, row * 31 + Math.floor(i / 3)) * GOODS.length)
              ] ?? GOODS[0];
            b.rect(-2.9 + i * 0.225, 0.5 + row * 0.44, 0.16, 0.3, colour, 0.65);
            b.rect(-2.95, 0.45 + row * 0.44, 5.9, 0.05, '#e8e4da', 0.8);
          }
      },
      left: (b) => {
        stackShelves(b, 1, BACK_M, b.view.seed + 11);
      },
      right: (b) => {
        stackShelves(b, 1, BACK_M, b.view.seed + 77);
      },
      overhead: (b) => {
        for (const x of [-1.5, 1.5])
          for (let z = 3; z < BACK_M; z += 2.4) {
            b.area(
              [
                [x - 0.12, z],
                [x + 0.12, z],
                [x + 0.12, z + 1.7],
                [x - 0.12, z + 1.7],
              ],
              alpha('#ffffff', 0.97),
            );
            b.glow(x, z + 0.85, 1, '#fff4dc', 0.24);
          }
      },
    }),
    { depthM: 11.2, rows: [0.2, 0.8], columns: [0.2, 0.8], paint: paintTill },
    { depthM: 9, rows: [-0.5, 0.45], columns: [0.2, 0.8], paint: paintSigns },
    { depthM: 6.8, rows: [0.2, 0.95], paint: paintDisplays },
  ],
};
