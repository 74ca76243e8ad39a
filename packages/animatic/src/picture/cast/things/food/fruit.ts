import { random } from '../../../paint/noise.ts';
import type { Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { leaf, stalk } from '../paint/leaf.ts';
import { ellipse, mirrored, outline, placed, together } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';

const STEM = '#6b4a2e';
const LEAF = '#5f9a45';

function crescent(b: Brush, x: number, y: number, size: number, alpha = 0.55): void {
  b.fill(
    outline([
      [x - size * 0.1, y + size * 0.62],
      [x + size * 0.42, y + size * 0.3],
      [x + size * 0.5, y - size * 0.5],
      [x + size * 0.28, y - size * 0.1],
      [x + size * 0.12, y + size * 0.26],
    ]),
    '#ffffff',
    0.95,
    alpha,
  );
}

function apple(b: Brush): void {
  const body = mirrored('0 4, 17 1, 38 14, 50 45, 43 74, 22 84, 0 76');
  b.solid(body, b.body, { round: true });
  b.within(body, () => {
    b.blush(26, 40, 34, pale(b.body, 0.4), 0.35, 0.8);
    if (!b.fine(1.2)) return;
    const streaks = [];
    for (let i = 0; i < 13; i++) {
      const a = -1.2 + i * 0.2;
      const low = 34 + 18 * random(11, i);
      streaks.push(
        outline([
          [Math.sin(a) * 12, 78, 1],
          [Math.sin(a) * 44, low + 18],
          [Math.sin(a) * 47, low, 1],
          [Math.sin(a) * 41, low + 20],
        ]),
      );
    }
    b.fill(together(streaks), '#ffd86a', 0.8, 0.16);
  });
  b.fill(outline('-17 79, 0 72, 17 79, 0 80'), deep(b.body, 0.42), 0.3);
  crescent(b, 24, 58, 24);
  b.gloss(14, 73, 4.5, 2, -0.5, 0.4);
  stalk(b, '0 75 2.2, 1 86 1.8, 6 98 2.6', STEM);
  leaf(b, 2, 86, 34, 0.35 + 0.04 * Math.sin(b.tS * 1.7) * b.moment.flow * 4, LEAF, { bend: 0.2 });
}

function citrus(b: Brush, lemon: boolean): void {
  const body = lemon
    ? outline(
        '-62 43, -50 50, -32 78, 4 90, 38 74, 53 52, 64 44, 53 34, 34 10, 0 0, -34 12, -51 36',
      )
    : ellipse(0, 47, 48, 47);
  b.solid(body, b.body, { round: true });
  if (b.fine(1.1)) {
    const pores = [];
    for (let i = 0; i < 34; i++) {
      const a = i * 2.4;
      const r = Math.sqrt((i + 0.5) / 34) * (lemon ? 40 : 42);
      pores.push(ellipse(Math.cos(a) * r, 46 + Math.sin(a) * r * 0.94, 0.9, 0.8));
    }
    b.fill(together(pores), deep(b.body, 0.2), 0.4, 0.4);
  }
  b.gloss(lemon ? 20 : 22, lemon ? 66 : 70, 12, 6, -0.6, 0.5);
  b.gloss(lemon ? 36 : 36, 52, 3, 2, -0.9, 0.35);
  if (lemon) {
    stalk(b, '-60 43 3, -68 46 2.4', STEM);
    leaf(b, -64, 45, 34, 1.9, LEAF);
    return;
  }
  b.fill(ellipse(2, 91, 7, 2.6), deep(b.body, 0.3), 0.3);
  b.fill(ellipse(2, 92.5, 4, 2), '#5c7a3a', 0.5);
  leaf(b, 3, 92, 34, 0.25, LEAF, { bend: 0.2 });
  leaf(b, 1, 92, 22, 2.75, deep(LEAF, 0.1), { bend: -0.2 });
}

function banana(b: Brush): void {
  // Three fingers of one hand, the far one first.
  const finger = (tip: number, lift: number, colour: string): void => {
    b.at(
      0,
      lift,
      () => {
        const body = outline(
          '-55 84, -50 55, -28 22, 14 2, 54 8, 70 18, 74 25, 67 28, 48 26, 18 30, -12 50, -32 78, -40 90',
        );
        b.solid(body, colour, { shade: 0.16, depth: 0.3 });
        b.fill(
          outline('-46 82!, -38 52, -12 27, 30 15, 68 22!, 32 20, -6 34, -32 58'),
          pale(colour, 0.36),
          0.85,
          0.75,
        );
        b.fill(outline('67 18, 75 21, 75 27, 67 28'), '#5a4428', 0.4);
      },
      { angle: tip },
    );
  };
  finger(0.24, 4, deep(b.body, 0.14));
  finger(0.1, 2, deep(b.body, 0.06));
  finger(0, 0, b.body);
  b.fill(outline('-58 80, -38 86, -34 94, -40 104, -52 103, -58 92'), '#8a7434', 0.5);
  b.fill(ellipse(-46, 103, 6.4, 2.4, -0.2), '#5c4a28', 0.4);
}

function strawberry(b: Brush): void {
  const body = mirrored('0 0, 15 8, 38 44, 41 70, 24 85, 0 84');
  b.solid(body, b.body, { round: true });
  crescent(b, 19, 58, 22, 0.4);
  if (b.fine(2.6)) {
    const pits = [];
    const seeds = [];
    for (let row = 0; row < 6; row++) {
      const y = 14 + row * 12;
      const half = [8, 18, 26, 32, 34, 30][row] ?? 20;
      const n = [1, 2, 3, 4, 4, 3][row] ?? 3;
      for (let i = 0; i < n; i++) {
        const x = n === 1 ? 0 : -half * 0.8 + (1.6 * half * i) / (n - 1) + (row % 2) * 3 - 1.5;
        pits.push(ellipse(x, y, 2.5, 3.4));
        seeds.push(ellipse(x + 0.4, y + 0.3, 1.5, 2.4));
      }
    }
    b.fill(together(pits), deep(b.body, 0.34), 0.3, 0.7);
    b.fill(together(seeds), '#ffd98a', 0.8);
  }
  const cap = (angle: number, length: number): void =>
    leaf(b, 0, 86, length, angle, '#57933f', { width: 0.5, vein: false });
  for (const [a, l] of [
    [-0.5, 32],
    [Math.PI + 0.5, 32],
    [-0.95, 26],
    [Math.PI + 0.95, 26],
    [-1.57, 24],
    [0.1, 30],
    [Math.PI - 0.1, 30],
  ] as const)
    cap(a, l);
  stalk(b, '0 86 2.4, 2 94 2, 8 101 2.4', '#57933f');
}

/** The wedge's outline, `k` of its size, its cut edge kept. */
const inner = (k: number): Point[] => [
  [-96 * k, 88, 1],
  [-92 * k, 63 + 24 * (1 - k)],
  [-62 * k, 20 + 64 * (1 - k)],
  [0, 3 + 82 * (1 - k)],
  [62 * k, 20 + 64 * (1 - k)],
  [92 * k, 63 + 24 * (1 - k)],
  [96 * k, 88, 1],
];

function watermelon(b: Brush): void {
  // A wedge: rind below, flesh above, lying on its back.
  const wedge = outline('-96 88!, -92 62, -62 18, 0 0, 62 18, 92 62, 96 88!');
  b.solid(wedge, '#3f7d45', { shade: 0.18 });
  b.within(wedge, () => {
    const stripes = [-74, -44, -14, 18, 50, 80].map((x) =>
      outline([
        [x - 5, 90],
        [x * 0.86 - 6, 30],
        [x * 0.5, -4],
        [x * 0.86 + 5, 30],
        [x + 6, 90],
      ]),
    );
    b.fill(together(stripes), '#2a5c38', 0.4);
  });
  b.fill(outline(inner(0.92)), '#e6efc4', 0.7);
  b.solid(outline(inner(0.86)), b.body, { shade: 0.1, depth: 0.2 });
  if (b.fine(2)) {
    const seeds = [];
    for (const [x, y, a] of [
      [-58, 74, 0.5],
      [-34, 58, 0.3],
      [-30, 78, 0.2],
      [-8, 42, 0],
      [-6, 66, 0.1],
      [18, 54, -0.2],
      [22, 78, -0.1],
      [42, 64, -0.4],
      [60, 78, -0.5],
      [4, 26, 0],
    ] as const)
      seeds.push(placed(ellipse(0, 0, 2.1, 3.6), x, y, { angle: a }));
    b.fill(together(seeds), '#3a2430', 0.4);
  }
  b.fill(outline('-82 86!, 0 84.5, 82 86!, 0 88'), '#ffffff', 0.9, 0.3);
}

function grapes(b: Brush): void {
  const berries: [number, number][] = [];
  const rows = [1, 2, 3, 4, 4, 3];
  rows.forEach((n, row) => {
    for (let i = 0; i < n; i++)
      berries.push([
        (i - (n - 1) / 2) * 16.5 + (random(5, row * 9 + i) - 0.5) * 4,
        10 + row * 12.5 + (random(6, row * 9 + i) - 0.5) * 3,
      ]);
  });
  stalk(b, '0 72 2.2, 1 88 2, 7 99 2.6', STEM);
  leaf(b, 1, 88, 40, 0.12, LEAF, { width: 0.66, bend: 0.14 });
  leaf(b, 0, 88, 34, 2.9, deep(LEAF, 0.1), { width: 0.66, bend: -0.14 });
  for (const [x, y] of berries.reverse()) {
    const tint = random(9, Math.round(x * 7 + y)) * 0.16;
    b.solid(ellipse(x, y, 10, 10.2), deep(b.body, tint), { round: true });
    if (b.fine(2)) b.gloss(x + 3.2, y + 3.8, 2.6, 1.7, -0.7, 0.55);
  }
}

function cherry(b: Brush): void {
  for (const [x, y, bend] of [
    [-24, 42, -6],
    [22, 36, 8],
  ] as const)
    stalk(
      b,
      [
        [6, 97, 2],
        [x * 0.5 + bend * 0.4, 74, 1.4],
        [x, y, 1.6],
      ],
      '#7a8a3e',
    );
  leaf(b, 6, 96, 46, -0.32, LEAF, { width: 0.42, bend: 0.16 });
  for (const [x, y] of [
    [-26, 23],
    [24, 19],
  ] as const) {
    const berry = outline([
      [x, y - 20],
      [x + 15, y - 14],
      [x + 22, y + 3],
      [x + 12, y + 19],
      [x, y + 16],
      [x - 12, y + 19],
      [x - 22, y + 3],
      [x - 15, y - 14],
    ]);
    b.solid(berry, b.body, { round: true });
    b.fill(ellipse(x, y + 16.4, 5, 1.8), deep(b.body, 0.4), 0.3);
    crescent(b, x + 8, y + 4, 12, 0.6);
  }
}

function peach(b: Brush): void {
  const body = mirrored('0 2, 26 5, 46 30, 46 58, 26 80, 0 76');
  b.solid(body, b.body, { round: true, depth: 0.3 });
  b.within(body, () => {
    b.blush(34, 58, 46, '#ee5a52', 0.75);
    b.line('0 77, -10 58, -10 28, 0 3', 2, deep(b.body, 0.34), { lit: 0.3, alpha: 0.7 });
  });
  b.gloss(24, 66, 9, 5, -0.6, 0.4);
  stalk(b, '0 76 2.4, 2 86 2.2', STEM);
  leaf(b, 1, 83, 42, 0.3, LEAF, { width: 0.34, bend: 0.16 });
  leaf(b, 1, 83, 30, 2.7, deep(LEAF, 0.1), { width: 0.34, bend: -0.16 });
}

function pear(b: Brush): void {
  const body = mirrored('0 3, 18 0, 35 16, 33 40, 18 62, 12 80, 0 86');
  b.solid(body, b.body, { round: true, depth: 0.34 });
  b.within(body, () => {
    b.blush(24, 26, 28, '#f08c3a', 0.6);
    if (!b.fine(1)) return;
    const freckles = [];
    for (let i = 0; i < 24; i++)
      freckles.push(ellipse(-28 + 58 * random(21, i), 6 + 66 * random(22, i), 0.6, 0.6));
    b.fill(together(freckles), '#8a6a34', 0.4, 0.6);
  });
  b.fill(outline('12 66, 17 58, 22 44, 25 36, 24 50, 17 66, 13 74'), '#ffffff', 0.95, 0.4);
  stalk(b, '0 84 1.6, 1 92 1.5, 5 100 2.2', STEM);
  leaf(b, 2, 91, 28, 0.1, LEAF, { bend: 0.2 });
}

function mango(b: Brush): void {
  const body = outline('-50 38, -44 70, -10 90, 26 84, 48 60, 58 36, 52 18, 30 4, -4 0, -38 10');
  b.solid(body, b.body, { round: true, depth: 0.34 });
  b.within(body, () => {
    b.blush(-26, 72, 62, '#d8382c', 0.9);
  });
  b.gloss(18, 66, 14, 6, -0.5, 0.45);
  b.gloss(37, 50, 3.4, 2.2, -0.9, 0.35);
  stalk(b, '-14 88 2.4, -16 98 2.6', STEM);
  leaf(b, -15, 95, 46, 0.2, LEAF, { width: 0.3, bend: 0.16 });
}

function pineapple(b: Brush): void {
  for (const [a, l] of [
    [0.5, 30],
    [Math.PI - 0.5, 30],
    [0.85, 40],
    [Math.PI - 0.85, 40],
    [1.15, 46],
    [Math.PI - 1.15, 46],
    [1.4, 48],
    [Math.PI - 1.42, 48],
  ] as const)
    leaf(b, 0, 56, l, a, a > 1.57 ? '#457a44' : '#5a9550', { width: 0.24, bend: 0.06 });
  leaf(b, 0, 54, 40, 1.5, '#68a658', { width: 0.3, bend: 0 });
  const body = mirrored('0 0, 17 3, 25 20, 24 42, 14 58, 0 61');
  b.solid(body, b.body, { round: true });
  if (!b.fine(0.9)) return;
  b.within(body, () => {
    for (const side of [1, -1])
      for (let i = -3; i < 9; i++)
        b.line(
          [
            [-28 * side, i * 9],
            [0, i * 9 + 12],
            [28 * side, i * 9 + 30],
          ],
          0.9,
          deep(b.body, 0.4),
          { lit: 0.35, alpha: 0.75 },
        );
    if (!b.fine(1.6)) return;
    const eyes = [];
    for (let row = 0; row < 6; row++)
      for (let i = -2; i <= 2; i++)
        eyes.push(ellipse(i * 10.5 + (row % 2) * 5.2, 8 + row * 10, 1.6, 1.1));
    b.fill(together(eyes), pale(b.body, 0.5), 0.8, 0.75);
  });
}

function tomato(b: Brush): void {
  const body = mirrored('0 2, 28 3, 52 26, 53 54, 32 80, 0 79');
  b.solid(body, b.body, { round: true });
  crescent(b, 26, 54, 26, 0.5);
  b.gloss(14, 70, 5, 2.4, -0.4, 0.4);
  for (let i = 0; i < 6; i++)
    leaf(b, 0, 81, 27, -0.2 + (i * (Math.PI + 0.4)) / 5 + Math.PI, '#4f8c3e', {
      width: 0.3,
      bend: 0.1,
      vein: false,
    });
  stalk(b, '0 80 2.6, 3 97 2.4', '#4f8c3e');
}

export const FRUIT: Designs = {
  apple: { heightM: 0.09, colour: '#d63b35', reach: [52, 52, 102, 2], face: 45, paint: apple },
  orange: {
    heightM: 0.085,
    colour: '#f28a2e',
    reach: [52, 52, 110, 2],
    face: 47,
    paint: (b) => citrus(b, false),
  },
  lemon: {
    heightM: 0.065,
    colour: '#f4cf3e',
    reach: [82, 68, 94, 2],
    face: 45,
    paint: (b) => citrus(b, true),
  },
  banana: { heightM: 0.12, colour: '#f5cb45', reach: [78, 80, 110, 4], paint: banana },
  strawberry: { heightM: 0.05, colour: '#dc3440', reach: [46, 46, 104, 2], paint: strawberry },
  watermelon: { heightM: 0.16, colour: '#e8505a', reach: [100, 100, 92, 2], paint: watermelon },
  grapes: { heightM: 0.16, colour: '#6e4a94', reach: [44, 46, 110, 2], paint: grapes },
  cherry: { heightM: 0.06, colour: '#c4243a', reach: [52, 54, 101, 2], paint: cherry },
  peach: { heightM: 0.08, colour: '#f6b07a', reach: [52, 52, 102, 2], paint: peach },
  pear: { heightM: 0.12, colour: '#c3c65a', reach: [40, 40, 104, 2], paint: pear },
  mango: { heightM: 0.1, colour: '#f2a93c', reach: [56, 62, 112, 2], paint: mango },
  pineapple: { heightM: 0.3, colour: '#d99a38', reach: [34, 34, 106, 2], paint: pineapple },
  tomato: { heightM: 0.07, colour: '#dc4632', reach: [58, 58, 101, 2], paint: tomato },
};
