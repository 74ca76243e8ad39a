// A coffee house: counter with its machine under a board of prices, lamps in a row, a tall window to the
// street with a table before it, bricks.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock, paintTable } from '../paint/block.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { layBoards } from '../paint/floors.ts';
import {
  paintHousePlant,
  paintPendant,
  paintPicture,
  paintWindowFrame,
  paintWindowLight,
} from '../paint/furnishing.ts';
import { paintWriting } from '../paint/glyphs.ts';
import { paintCups, paintJars } from '../paint/kitchenware.ts';
import { random } from '../paint/noise.ts';
import { SceneBrush, upright } from '../paint/scene-brush.ts';
import type { Box } from '../paint/scene-brush.ts';
import { paintChair, paintStool } from '../paint/seating.ts';
import { interior } from './interior.ts';
import type { Plane, StageSet, View } from './set.ts';

const BACK_M = 8.2;
const WINDOW: Box = { u: 0.5, v: 0.55, wide: 3.1, tall: 2.3 };
const COUNTER = { x: [-4.2, -0.4], y: [0, 1.06], z: [6.9, 7.5] } as const;

/** A wall of bricks: rows by turns, a few of them another burn. */
function layBricks(b: SceneBrush, box: Box, colour: string): void {
  const [wide, tall] = [0.3, 0.11];
  for (let k = 0; k * tall < box.tall; k++) {
    for (let i = -1; i * wide < box.wide; i++) {
      const u0 = Math.max(0, i * wide + (k % 2) * wide * 0.5);
      const u1 = Math.min(box.wide, i * wide + (k % 2) * wide * 0.5 + wide);
      if (u1 - u0 < 0.05) continue;
      const tone = random(b.view.seed + 51, k * 61 + i);
      b.rect(
        box.u + u0 + 0.008,
        box.v + k * tall + 0.008,
        u1 - u0 - 0.016,
        tall - 0.016,
        mixHex(colour, tone > 0.6 ? '#d08a60' : '#5a2c2c', tone * 0.35),
        0.4 + 0.4 * tone,
      );
    }
  }
}

function decorateBack(b: SceneBrush): void {
  const burning = b.view.light.lamps;
  layBricks(b, { u: -4.6, v: 0, wide: 4.7, tall: 3.2 }, '#a3553f');
  b.glow(2, 1.7, 3, b.view.outside.key, 0.4 * (1 - burning));
  paintWindowFrame(b, WINDOW, { frame: '#2f3a3c', across: 3, up: 2 });
  // The board over the counter.
  b.rect(-3.9, 2.02, 3.3, 0.86, '#5a3c2a', 0.6);
  b.rect(-3.83, 2.08, 3.16, 0.74, '#26302e', 0.5);
  for (let col = 0; col < 3; col++) {
    const u = -3.72 + col * 1.04;
    paintWriting(
      b,
      { u, v: 2.64, wide: 0.56, tall: 0.12 },
      { kind: 'latin', count: 5, seed: col, words: ['COFFEE', 'TEA', 'CAKES'][col] ?? 'MENU' },
      b.tone('#ffd98a', 0.9),
    );
    for (let row = 0; row < 4; row++) {
      const long = 0.34 + 0.2 * random(b.view.seed + 9, col * 7 + row);
      b.rect(u, 2.5 - row * 0.11, long, 0.035, '#e8ece4', 0.8, 0.75);
      b.rect(u + 0.7, 2.5 - row * 0.11, 0.14, 0.035, '#e8ece4', 0.8, 0.75);
    }
  }
  // Shelves behind the counter.
  for (const v of [1.25, 1.62]) {
    b.rect(-3.9, v, 3.3, 0.05, '#7a4e30', 0.8);
    b.rect(-3.9, v - 0.05, 3.3, 0.05, '#1c1220', 0.2, 0.35);
  }
  paintCups(b.at(-3.8, 1.67), 1.6, b.view.seed + 3);
  paintJars(b.at(-2.1, 1.67), 1.4, b.view.seed + 4);
  paintJars(b.at(-3.8, 1.3), 1.1, b.view.seed + 5);
  paintCups(b.at(-2.5, 1.3), 1.8, b.view.seed + 6);
  b.glow(-2.3, 1.9, 2.4, '#ff9d4c', 0.42 * burning);
}

function paintCounter(g: SKRSContext2D, view: View): void {
  const b = paintBlock(g, view, COUNTER, { colour: '#7b5236', lit: 0.5 });
  for (let u = -4.2; u < -0.4; u += 0.19) b.rect(u, 0.12, 0.012, 0.9, '#2a1a18', 0.2, 0.5);
  b.rect(-4.2, 0, 3.8, 0.12, '#241a1c', 0.2);
  b.wash({ u: -4.2, v: 0.1, wide: 3.8, tall: 0.5 }, 'up', view.light.shadow, 0.4, 0);
  // Cakes behind glass.
  b.rect(-2.0, 0.3, 1.3, 0.62, '#2a2220', 0.4);
  b.rect(-1.95, 0.34, 1.2, 0.54, '#ffe0a8', 0.8, 0.85);
  for (let i = 0; i < 5; i++) {
    const cakes = ['#c8604a', '#f0d0a0', '#6a4030', '#e8a0a0', '#d8a048'];
    b.pad(
      { u: -1.9 + i * 0.235, v: 0.36, wide: 0.18, tall: 0.13 },
      0.03,
      cakes[i] ?? '#c8604a',
      0.75,
    );
    b.pad(
      { u: -1.9 + i * 0.235, v: 0.64, wide: 0.17, tall: 0.1 },
      0.04,
      cakes[(i + 2) % 5] ?? '#f0d0a0',
      0.75,
    );
  }
  b.rect(-1.95, 0.6, 1.2, 0.022, '#c8ccd0', 0.8);
  b.poly(
    [
      [-1.9, 0.34],
      [-1.72, 0.34],
      [-1.4, 0.88],
      [-1.58, 0.88],
    ],
    '#ffffff',
    1,
    0.2,
  );
  paintBlock(
    g,
    view,
    { x: [-4.26, -0.34], y: [1.06, 1.12], z: [6.84, 7.5] },
    { colour: '#c99760', top: '#e2b67c', lit: 0.75 },
  );
  // The machine, a grinder, a till, a vase.
  const m = new SceneBrush(g, view, upright(7.1)).at(-3.1, 1.12);
  m.pad({ u: -0.48, v: 0.06, wide: 0.96, tall: 0.5 }, 0.06, '#c4322e', 0.6);
  m.pad({ u: -0.5, v: 0.44, wide: 1, tall: 0.14 }, 0.05, '#e4e8ea', 0.85);
  m.rect(-0.4, 0.1, 0.8, 0.2, '#2c2c34', 0.4);
  m.rect(-0.44, 0.03, 0.88, 0.05, '#b8bcc0', 0.8);
  for (const u of [-0.22, 0.18]) {
    m.rect(u - 0.05, 0.26, 0.1, 0.06, '#d8dcde', 0.8);
    m.rect(u - 0.04, 0.09, 0.09, 0.08, '#f6f2ea', 0.9);
  }
  for (const u of [-0.34, -0.16, 0.04])
    m.pad({ u, v: 0.58, wide: 0.12, tall: 0.08 }, 0.02, '#f6f2ea', 0.85);
  // Left of the machine: whoever sits at the table would wear it as a hat.
  const r = m.at(-0.84);
  r.poly(
    [
      [-0.1, 0.3],
      [0.1, 0.3],
      [0.15, 0.56],
      [-0.15, 0.56],
    ],
    '#8a5a38',
    0.6,
    0.9,
  );
  r.pad({ u: -0.12, v: 0, wide: 0.24, tall: 0.32 }, 0.04, '#33343c', 0.6);
  paintHousePlant(m.at(2.3), { tall: 0.5, pot: '#3e7a78', seed: 4 });
}

function paintTables(g: SKRSContext2D, view: View): void {
  paintTable(
    g,
    view,
    { x: [1.5, 2.5], y: [0, 0.75], z: [6.9, 7.5] },
    { colour: '#6a4630', top: '#b98450' },
  );
  const b = new SceneBrush(g, view, upright(7.1));
  b.pad({ u: 1.9, v: 0.77, wide: 0.1, tall: 0.1 }, 0.02, '#f6f0e4', 0.85);
  b.oval(1.95, 0.77, 0.1, 0.014, '#f6f0e4', 0.7);
  paintChair(b.at(1.08, 0), { wood: '#4a3428', seat: '#a3553f' });
  paintChair(b.at(2.95, 0, -1), { wood: '#4a3428', seat: '#a3553f' });
}

function paintStools(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(6.5));
  for (const x of [-3.5, -2.7, -1.2]) paintStool(b.at(x), { seat: '#c98a4c', metal: '#3a3438' });
  paintHousePlant(b.at(3.75), {
    tall: 1.7,
    pot: '#4a5a58',
    kind: 'blades',
    leaf: '#5a9058',
    seed: 12,
  });
}

function paintLamps(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(6.4));
  for (const x of [-3.4, -2.2, -1]) {
    paintPendant(b.at(x, 2.05), {
      cordM: 2,
      colour: '#2f3a3c',
      spread: 0.2,
      tall: 0.24,
      glowM: 1.2,
    });
  }
}

/** Steam from the machine, and somebody who passes the window. */
function liveSteam(g: SKRSContext2D, view: View, tS: number): void {
  const b = new SceneBrush(g, view, upright(7.1));
  for (let i = 0; i < 4; i++) {
    const age = (tS * 0.5 + i / 4) % 1;
    const u = -2.7 + Math.sin(tS + i * 2.1 + age * 4) * 0.05 * age;
    b.pool(
      u,
      1.5 + age * 0.6,
      0.05 + age * 0.12,
      0.06 + age * 0.12,
      '#fff4e6',
      0.2 * Math.sin(Math.PI * age),
    );
  }
}

export const cafe: StageSet = {
  horizon: 0.43,
  deepM: 5.8,
  indoors: true,
  mirror: 0.06,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#ffb86c',
      ambient: '#38264c',
      bright: 0.66,
      fromX: outside.lamps > 0.5 ? 0.25 : 0.8,
      up: 0.5,
      windows: 0.8,
    }),
  planes: (): Plane[] => [
    ...interior({
      leftM: -4.6,
      rightM: 4.3,
      backM: BACK_M,
      heightM: 3.3,
      wall: '#d9b98c',
      leftWall: '#a3553f',
      rightWall: '#4f7672',
      ceiling: '#6a4a3a',
      skirting: '#3a2a28',
      floor: (b) => {
        layBoards(b, { colour: '#a8744a', second: '#744a30', farM: BACK_M }, 0.24, 1.4);
        paintWindowLight(b, { fromU: 0.6, toU: 3.4, farV: 7.4, nearV: 4.6, lean: -1.6, panes: 3 });
        const { light } = b.view;
        b.wash({ u: -4.4, v: 6.1, wide: 4.2, tall: 0.9 }, 'up', light.shadow, 0, 0.5);
        for (const x of [-3.4, -2.2, -1]) b.glow(x, 6, 1.5, '#ffab58', 0.3 * light.lamps);
      },
      windows: [WINDOW],
      outlook: 'street',
      back: decorateBack,
      left: (b) => {
        paintPicture(b, { u: 5.2, v: 1.3, wide: 0.8, tall: 1.0 }, '#2c2224', 'shapes', 5);
        paintPicture(b, { u: 6.3, v: 1.5, wide: 0.7, tall: 0.6 }, '#c79a54', 'sun', 8);
      },
      right: (b) => {
        b.rect(5.4, 0, 1.2, 2.3, '#2f3a3c', 0.6);
        b.rect(5.52, 0.9, 0.96, 1.3, '#9ac0c8', 0.6);
        b.area(
          [
            [5.52, 0.9],
            [6.48, 0.9],
            [6.48, 2.2],
            [5.52, 2.2],
          ],
          alpha(b.view.outside.sky.at(-1)?.[1] ?? '#cfe6f0', 0.7),
        );
      },
    }),
    { depthM: 6.9, rows: [0.1, 0.86], columns: [-1, 0.52], paint: paintCounter, live: liveSteam },
    { depthM: 7.1, rows: [0.3, 0.86], columns: [0.45, 1.2], paint: paintTables },
    { depthM: 6.5, rows: [0.1, 0.9], paint: paintStools },
    { depthM: 6.4, rows: [-1, 0.6], columns: [-1, 0.5], paint: paintLamps },
  ],
};
