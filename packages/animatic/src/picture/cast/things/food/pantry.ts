// Fruit and vegetables together, what a kitchen keeps, and the empty dishes.
import { random } from '../../../paint/noise.ts';
import { mix } from '../../shape/ease.ts';
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { leaf, stalk } from '../paint/leaf.ts';
import { box, ellipse, mirrored, outline, placed } from '../paint/outline.ts';
import { Profile, rim, turn } from '../paint/turned.ts';
import { steam } from '../paint/vapour.ts';
import { clearBack, clearFront, fullness, liquid } from '../paint/vessel.ts';

function fruitPile(b: Brush): void {
  b.solid(ellipse(-50, 30, 31, 30), '#f29030', { round: true });
  leaf(b, -50, 59, 22, 0.6, '#5f9a45', { vein: false });
  b.solid(mirrored('0 0, 14 1, 30 20, 28 44, 14 66, 8 82, 0 86'), '#c8cc5a', { round: true });
  stalk(b, '0 84 1.8, 3 98 2.2', '#6b4a2e');
  b.at(50, 0, () => {
    b.solid(mirrored('0 4, 12 1, 28 12, 37 36, 31 58, 16 65, 0 60'), b.body, { round: true });
    b.fill(outline('-11 62, 0 57, 11 62, 0 63'), deep(b.body, 0.4), 0.3);
    b.gloss(15, 46, 4, 8, 0.5, 0.5);
    stalk(b, '0 59 1.8, 4 76 2', '#6b4a2e');
    leaf(b, 1, 66, 24, 0.4, '#5f9a45', { vein: false });
  });
  for (const [x, y] of [
    [16, 13],
    [28, 10],
    [22, 24],
    [-16, 11],
    [-24, 12],
  ] as const) {
    b.solid(ellipse(x, y, 10), '#6e4a94', { round: true });
    b.gloss(x + 3, y + 4, 2, 1.4, -0.6, 0.5);
  }
}

/** Cubes of cut apple that lie together. */
function appleChunks(b: Brush): void {
  const chunk = (x: number, y: number, size: number, angle: number): void =>
    b.at(
      x,
      y,
      () => {
        b.solid(
          outline([
            [-size, -size * 0.7, 1],
            [size * 0.9, -size * 0.8, 1],
            [size, size * 0.6, 1],
            [-size * 0.8, size * 0.7, 1],
          ]),
          '#fbf0c8',
          { shade: 0.24, depth: 0.24 },
        );
        b.fill(
          outline([
            [-size * 0.8, size * 0.7, 1],
            [size, size * 0.6, 1],
            [size * 0.8, size * 0.95],
            [-size * 0.6, size * 1.02],
          ]),
          b.body,
          0.7,
        );
      },
      { angle },
    );
  chunk(-56, 24, 27, 0.1);
  chunk(52, 24, 28, -0.14);
  chunk(-4, 26, 29, 0.3);
  chunk(-30, 66, 25, -0.3);
  chunk(26, 68, 26, 0.24);
}

function vegetables(b: Brush): void {
  // A carrot, a leek's green, a tomato, a broccoli and a pepper, as on a market stall.
  b.at(
    -56,
    0,
    () => {
      b.solid(outline('-6 60, 12 66, 22 54, 4 6, -4 0, -8 8'), '#ef8a34', { shade: 0.24 });
      for (const a of [1.0, 1.4, 1.9])
        leaf(b, 6, 62, 38, a, '#5f9a45', { width: 0.34, vein: false });
    },
    { angle: 0.3 },
  );
  b.solid(outline('-20 0, -14 34, 16 34, 20 0'), '#b8d088', { shade: 0.24 });
  for (const [x, y, r] of [
    [-20, 46, 17],
    [20, 46, 17],
    [0, 58, 20],
    [-10, 38, 14],
    [12, 38, 14],
  ] as const)
    b.solid(ellipse(x, y, r), '#4f8f48', { round: true });
  b.at(56, 0, () => {
    b.solid(mirrored('0 2, 16 1, 27 14, 26 32, 15 44, 0 43'), b.body, { round: true });
    for (let i = 0; i < 5; i++)
      leaf(b, 0, 44, 14, -0.2 + i * 0.9 + Math.PI, '#4f8c3e', { width: 0.3, vein: false });
    b.gloss(11, 30, 4, 7, 0.5, 0.5);
  });
}

function creamSwirl(b: Brush): void {
  const layer = (y: number, half: number, tall: number): void =>
    b.solid(
      outline([
        [-half, y + tall * 0.4],
        [-half * 0.86, y + tall],
        [0, y + tall * 1.16],
        [half * 0.86, y + tall],
        [half, y + tall * 0.4],
        [half * 0.6, y],
        [-half * 0.6, y],
      ]),
      b.body,
      { shade: 0.16, depth: 0.22 },
    );
  layer(0, 74, 34);
  layer(26, 56, 30);
  layer(48, 38, 26);
  b.solid(outline('-24 70, -16 84, -2 92, 12 102, 8 92, 18 84, 22 72, 8 66, -10 66'), b.body, {
    shade: 0.2,
    depth: 0.22,
  });
}

function meal(b: Brush): void {
  // A plate under its silver cover; opened, the meal steams.
  const open = b.done('open', 'close', 1);
  b.solid(ellipse(0, 6, 104, 11), '#f6f1e8', { shade: 0.2 });
  b.fill(ellipse(0, 9, 92, 8.6), '#fffaf2', 0.85);
  b.solid(outline('-64 10, -70 34, -48 48, -16 46, 0 26, -8 10'), '#fbf3dc', {
    round: true,
    depth: 0.2,
  });
  b.solid(outline('-10 10, -12 32, 16 48, 46 42, 56 22, 46 10'), '#a5623c', { shade: 0.2 });
  for (const x of [4, 20, 36])
    b.line(
      [
        [x - 6, 18],
        [x + 6, 38],
      ],
      3,
      '#6f3a24',
      { alpha: 0.8 },
    );
  for (const [x, a] of [
    [58, 1.1],
    [66, 0.5],
    [54, 1.8],
  ] as const)
    leaf(b, x, 12, 36, a, '#5f9c4a', { width: 0.5, vein: false });
  b.solid(ellipse(-76, 18, 13), b.body, { round: true });
  steam(b, 0, 46, 110, 70, { strength: 0.4 * open });
  if (open < 0.98)
    b.at(
      open * 40,
      open * 70,
      () => {
        b.solid(mirrored('88 8!, 84 44, 56 78, 20 90, 0 92'), '#c9d0da', { round: true });
        b.solid(ellipse(0, 97, 8, 6), '#c9d0da', { round: true });
        b.fill(outline('40 74, 62 58, 72 36, 58 50'), '#ffffff', 0.95, 0.6);
      },
      { angle: -open * 0.5 },
    );
}

const DISH = new Profile('34 0!, 34 8!, 66 26, 84 64, 88 92!', 0.2);

function emptyBowl(b: Brush): void {
  turn(b, DISH, b.body, { gloss: 0.36 });
  b.fill(DISH.band(74, 78), pale(b.body, 0.6), 0.8, 0.85);
  rim(b, DISH, b.body, { inside: deep(b.body, 0.34), thick: 0.07 });
  const level = fullness(b, b.traits.has('full') ? 1 : 0);
  if (level > 0.1)
    b.fill(ellipse(0, mix(80, 90, level), mix(60, 80, level), mix(10, 15, level)), '#e8b060', 0.75);
}

function plate(b: Brush): void {
  b.at(0, 50, () => {
    b.fill(ellipse(0, -10, 210, 62), deep(b.body, 0.4), 0.3);
    b.solid(ellipse(0, 0, 214, 62), b.body, { shade: 0.14 });
    b.stroke(ellipse(0, 3, 196, 54), 5, '#5f86b4', { lit: 0.6, alpha: 0.8 });
    b.fill(ellipse(0, 0, 140, 36), deep(b.body, 0.14), 0.45);
    b.fill(ellipse(4, 3, 134, 33), pale(b.body, 0.4), 0.85);
  });
}

function jar(b: Brush): void {
  const glass = new Profile('28 0, 32 4, 32 66, 26 78!', 0.16);
  clearBack(b, glass);
  liquid(b, glass, {
    low: 3,
    level: 3 + 62 * fullness(b),
    full: 65,
    layers: [{ to: 1, colour: b.body }],
  });
  clearFront(b, glass);
  b.fill(box(-18, 24, 36, 24, 2), '#fbf3df', 0.8, 0.95);
  b.fill(ellipse(0, 36, 7), b.body, 0.65);
  const open = b.done('open', 'close', 0);
  b.at(
    open * 24,
    76 + open * 26,
    () => {
      turn(b, new Profile('29 0!, 29 16!', 0.14), '#c9a24a', { gloss: 0.4 });
      b.fill(ellipse(0, 16, 29, 4), pale('#c9a24a', 0.3), 0.85);
    },
    { angle: -open * 0.5 },
  );
}

function vase(b: Brush): void {
  const body = new Profile('17 0!, 20 4, 30 22, 28 40, 12 54, 10 60, 15 66!', 0.15);
  if (!b.traits.has('empty')) {
    for (const [x, y, a, c] of [
      [-16, 92, 0.2, '#e8708a'],
      [15, 96, -0.2, '#f2c14a'],
      [0, 84, 0, '#f4a0b4'],
      [-28, 78, 0.4, '#b48ad4'],
      [27, 80, -0.4, '#e8708a'],
    ] as const) {
      b.line(
        [
          [0, 62],
          [x * 0.5, (62 + y) / 2],
          [x, y],
        ],
        1.6,
        '#5a8f44',
      );
      for (let i = 0; i < 6; i++)
        b.fill(
          ellipse(x + Math.cos(i * 1.047 + a) * 5, y + Math.sin(i * 1.047 + a) * 5, 4.6, 4.2),
          i < 3 ? pale(c, 0.14) : deep(c, 0.1),
          0.65,
        );
      b.fill(ellipse(x, y, 3), '#f6c040', 0.8);
    }
    leaf(b, 0, 62, 30, 0.7, '#6aa84f', { vein: false });
    leaf(b, 0, 62, 30, 2.5, '#5a9a48', { vein: false });
  }
  turn(b, body, b.body, { gloss: 0.4 });
  b.fill(body.band(26, 28), pale(b.body, 0.6), 0.8, 0.9);
  b.fill(body.band(36, 38), pale(b.body, 0.6), 0.8, 0.9);
  if (b.fine(2))
    for (const u of [-0.5, -0.1, 0.3, 0.66])
      b.fill(ellipse(30 * u, 30 - 4 * Math.sqrt(1 - u * u), 3.4), pale(b.body, 0.6), 0.8, 0.9);
}

function straw(b: Brush): void {
  b.line('0 0, 0 76, 20 98', 7, deep(b.body, 0.2), { lit: 0.35, butt: true });
  b.line('1 0, 1 76, 20.6 97', 4.4, b.body, { lit: 0.75, butt: true });
  for (let i = 0; i < 8; i++)
    b.line(
      [
        [-3.4, 4 + i * 9],
        [3.4, 8 + i * 9],
      ],
      2.4,
      '#fffaf0',
      { lit: 0.85 },
    );
  for (let i = 0; i < 4; i++)
    b.line(
      [
        [-3.4 + i, 73 + i * 2.6],
        [4 + i, 71 + i * 2.6],
      ],
      0.8,
      deep(b.body, 0.4),
    );
}

function lid(b: Brush): void {
  const body = new Profile('96 0!, 96 50, 84 70!', 0.2);
  turn(b, body, b.body, { gloss: 0.4 });
  b.fill(ellipse(0, 70, 84, 17), pale(b.body, 0.24), 0.85);
  b.fill(ellipse(0, 70, 66, 13), deep(b.body, 0.12), 0.55);
  for (let i = 0; i < 13; i++)
    b.fill(body.band(4, 46, -0.96 + i * 0.15, -0.92 + i * 0.15), deep(b.body, 0.34), 0.4, 0.6);
}

function nuts(b: Brush): void {
  for (const [x, y, a] of [
    [-50, 22, 0.3],
    [0, 20, -0.2],
    [50, 22, 0.5],
    [-26, 58, -0.4],
    [28, 60, 0.2],
  ] as const)
    b.at(
      x,
      y,
      () => {
        b.solid(outline('-26 -4, -18 16, 4 22, 26 6, 30 -2, 18 -18, -8 -20'), b.body, {
          round: true,
        });
        b.line('-22 -2, 0 4, 26 0', 2, deep(b.body, 0.4), { alpha: 0.8 });
      },
      { angle: a },
    );
}

function herbs(b: Brush): void {
  for (const [a, l, k] of [
    [1.57, 84, 0],
    [0.9, 64, 0.1],
    [2.24, 64, 0.2],
    [0.34, 54, 0.05],
    [2.8, 54, 0.24],
  ] as const)
    leaf(b, 0, 12, l, a, deep(b.body, k), { width: 0.56, bend: a > 1.6 ? -0.06 : 0.06 });
  stalk(b, '0 0 3, 0 14 2.4', '#5a8f44');
}

function flour(b: Brush): void {
  // A sack with its tied neck: flour, rice, grain.
  b.solid(outline('-44 0, -50 30, -40 66, -20 78, 20 78, 40 66, 50 30, 44 0'), b.body, {
    shade: 0.16,
  });
  b.solid(outline('-20 78, -30 96, -8 90, 4 100, 14 90, 30 95, 20 78'), pale(b.body, 0.1), {
    shade: 0.2,
  });
  b.fill(box(-22, 75, 44, 6, 3), '#a5713f', 0.55);
  b.fill(ellipse(0, 38, 22), pale(b.body, 0.4), 0.8);
  for (let i = 0; i < 5; i++)
    b.fill(
      placed(ellipse(0, 0, 3, 6), -8 + i * 4, 34 + (i % 2) * 6, {
        angle: (random(3, i) - 0.5) * 1.4,
      }),
      '#c99a3c',
      0.65,
    );
}

const pantry = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  plays: readonly string[] = [],
  up = 106,
): Design => ({
  heightM,
  colour,
  reach: [half, half, up, 6],
  plays,
  paint,
});

export const PANTRY: Designs = {
  fruit: pantry(0.12, '#d63b35', 90, fruitPile),
  'apple-chunk': pantry(0.05, '#d63b35', 92, appleChunks),
  vegetable: pantry(0.2, '#dc4632', 92, vegetables),
  cream: pantry(0.07, '#fff6e6', 78, creamSwirl),
  meal: {
    ...pantry(0.1, '#d8453c', 110, meal, ['open', 'close', 'steam'], 190),
    reach: [110, 142, 190, 16],
  },
  bowl: { ...pantry(0.1, '#4f86a8', 92, emptyBowl, ['fill', 'pour']), reach: [92, 92, 114, 9] },
  plate: { ...pantry(0.03, '#f6f1e8', 220, plate, [], 118), reach: [220, 220, 118, 26] },
  jar: { ...pantry(0.16, '#e0903c', 40, jar, ['fill', 'open', 'close']), reach: [40, 66, 136, 8] },
  vase: pantry(0.4, '#4f7fa8', 42, vase),
  straw: pantry(0.2, '#e8504a', 26, straw),
  lid: { ...pantry(0.03, '#d8453c', 100, lid, [], 90), reach: [100, 100, 92, 22] },
  nut: pantry(0.04, '#b5793f', 86, nuts, [], 86),
  'tea-leaf': pantry(0.05, '#6aa84f', 66, herbs),
  sack: pantry(0.6, '#d9bf94', 54, flour),
};
