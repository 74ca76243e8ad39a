// What is built into rooms: doors, windows, hearths, and the kitchen's and the bath's.
import { clamp } from '../../shape/ease.ts';
import type { Moment } from '../../puppet.ts';
import type { Design, Designs, Shine } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline, placed } from '../paint/outline.ts';
import { flame, steam } from '../paint/vapour.ts';

const piece = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  plays: readonly string[] = [],
): Design => ({
  heightM,
  colour,
  reach: [half, half, 104, 5],
  plays,
  paint,
});

const DARK_WOOD = '#7a5034';
const GOLD = '#e2b652';

function fireplace(b: Brush): void {
  b.solid(outline('-40 84!, 40 84!, 34 100!, -34 100!'), b.body, { shade: 0.08 });
  b.solid(box(-60, 0, 120, 78, 1), b.body, { shade: 0.06 });
  for (let row = 0; row < 6; row++)
    for (let i = -5; i < 5; i++)
      if ((i * 3 + row * 5) % 4 === 0)
        b.fill(
          box(i * 12 + (row % 2) * 6, 2 + row * 12.6, 11, 11.4, 1.4),
          (i + row) % 2 ? deep(b.body, 0.2) : pale(b.body, 0.16),
          0.55,
          0.8,
        );
  const mouth = mirrored('34 0!, 34 36, 22 50, 0 54');
  b.fill(mouth, '#2a1c24', 0.2);
  b.within(mouth, () => b.blush(0, 12, 46, '#ff8a3c', 0.85, 1));
  for (const [x, a] of [
    [-12, 0.16],
    [12, -0.2],
  ] as const)
    b.at(
      x,
      6,
      () => {
        b.solid(box(-20, -4, 40, 8, 4), '#6a4228', { shade: 0.3 });
        b.fill(ellipse(19, 0, 3, 4), '#c49a66', 0.7);
      },
      { angle: a },
    );
  for (const [x, w, h, p] of [
    [-11, 16, 28, 0],
    [10, 17, 32, 1.7],
    [0, 20, 38, 3.1],
  ] as const)
    flame(b, x, 7, w, h, { phase: p });
  b.solid(box(-70, 76, 140, 9, 1.5), DARK_WOOD, { shade: 0.3 });
  b.solid(box(-66, 0, 132, 3, 1), deep(b.body, 0.3), { shade: 0 });
}

const fireGlow = (moment: Moment): readonly Shine[] => {
  const beat = 1 + 0.06 * Math.sin(moment.tS * 9.7) + 0.04 * Math.sin(moment.tS * 17);
  return [
    {
      x: 0,
      y: 20,
      radius: 110 * beat,
      colour: '#ff8a3c',
      strength: Math.min(1, 0.5 * beat),
      darkOnly: false,
    },
  ];
};

function door(b: Brush): void {
  const open = b.done('open', 'close', b.traits.has('open') ? 1 : 0);
  b.solid(box(-26, 0, 52, 100, 1), pale(b.body, 0.5), { shade: 0.06 });
  b.fill(box(-21, 0, 42, 95), deep('#3a3048', 0.1), 0.2);
  if (open > 0.05)
    b.blend(
      box(-21, 0, 42, 95),
      [-21, 0],
      [21, 95],
      [
        [0, '#f6d48a', 0.9],
        [1, '#c4884a', 0.6],
      ],
      clamp(open * 1.4),
    );
  b.at(
    -21,
    0,
    () => {
      b.solid(box(0, 0, 42, 95, 0.6), b.body, { shade: 0.08 });
      for (const [y, h] of [
        [8, 34],
        [48, 40],
      ] as const)
        for (const x of [5, 23]) {
          b.fill(box(x, y, 14, h, 1), deep(b.body, 0.26), 0.35);
          b.fill(box(x + 1.4, y + 1, 12, h - 2.6, 1), pale(b.body, 0.06), 0.66);
        }
      b.solid(ellipse(37, 46, 2.2), GOLD, { round: true });
    },
    { scaleX: 1 - open * 0.82, scaleY: 1 },
  );
  b.fill(box(-30, -1, 60, 3), '#b8a48c', 0.55);
}

function window(b: Brush): void {
  const open = b.done('open', 'close', 0);
  b.solid(box(-44, 0, 88, 100, 1), b.body, { shade: 0.06 });
  const pane = box(-37, 9, 74, 84);
  b.blend(
    pane,
    [30, 92],
    [-30, 10],
    [
      [0, '#d6ecf6', 0.9],
      [0.6, '#a4cde8', 0.7],
      [1, '#7fb0d8', 0.6],
    ],
  );
  if (b.dark > 0.05) b.shine(pane, '#ffc872', b.dark);
  b.within(pane, () => {
    b.fill(outline('-6 93!, 8 93!, -24 9!, -38 9!'), '#ffffff', 0.95, 0.28);
    b.fill(outline('14 93!, 19 93!, -12 9!, -17 9!'), '#ffffff', 0.95, 0.22);
  });
  for (const s of [-1, 1])
    b.at(
      s * 37,
      9,
      () => {
        b.stroke(box(s > 0 ? -35.4 : 1.6, 1.6, 33.8, 80.8), 3.4, pale(b.body, 0.2), { lit: 0.75 });
        b.line(
          [
            [s * -35, 42],
            [s * -2, 42],
          ],
          2.6,
          pale(b.body, 0.2),
          { lit: 0.75 },
        );
      },
      { scaleX: 1 - open * 0.75, scaleY: 1 },
    );
  for (const s of [-1, 1]) {
    const blow = Math.sin(b.tS * 1.6 + s) * b.moment.flow * 4;
    b.solid(
      placed(
        outline([
          [18, 94, 1],
          [42, 94, 1],
          [44, 50],
          [41 + blow, 4, 1],
          [30 + blow, 6, 1],
          [34, 44],
          [28, 74],
        ]),
        0,
        0,
        { flip: s < 0 },
      ),
      '#f0d8c0',
      { shade: 0.18 },
    );
  }
  b.solid(box(-50, 94, 100, 4, 2), DARK_WOOD, { shade: 0.3 });
  b.solid(box(-50, -3, 100, 6, 1), pale(b.body, 0.16), { shade: 0.3 });
}

function stove(b: Brush): void {
  b.solid(box(-44, 3, 88, 82, 3), b.body, { shade: 0.08 });
  b.fill(box(-44, 72, 88, 13, 2), deep(b.body, 0.24), 0.45);
  for (let i = 0; i < 5; i++)
    b.solid(ellipse(-32 + i * 16, 78, 4), i === 2 ? '#d8453c' : '#3a3a48', { round: true });
  b.solid(box(-34, 12, 68, 46, 4), '#2e2e3a', { shade: 0.08 });
  b.blush(0, 30, 34, '#ff9a4a', 0.5 + 0.06 * Math.sin(b.tS * 6), 1);
  b.fill(outline('10 56!, 22 56!, 2 14!, -10 14!'), '#ffffff', 0.9, 0.12);
  b.solid(box(-30, 62, 60, 4, 2), '#d6dae2', { shade: 0.3 });
  b.fill(box(-46, 84, 92, 4, 1), '#3a3a48', 0.6);
  b.solid(box(-30, 88, 34, 12, 3), '#c9cfd8', { shade: 0.2 });
  b.fill(box(2, 92, 16, 3, 1.5), '#4a4452', 0.5);
  steam(b, -12, 100, 24, 30, { strength: 0.4, wisps: 2 });
  for (const x of [-40, 32]) b.fill(box(x, 0, 8, 4), '#3a3a48', 0.4);
}

function fridge(b: Brush): void {
  const open = b.done('open', 'close', b.traits.has('open') ? 1 : 0);
  b.solid(box(-24, 2, 48, 98, 4), b.body, { shade: 0.1 });
  if (open > 0.05) {
    b.shine(box(-20, 6, 40, 58, 2), '#e8f6fa', 0.95);
    for (const y of [22, 38, 54]) b.fill(box(-20, y, 40, 1.6), '#b4cfd8', 0.7);
    for (const [x, y, c] of [
      [-12, 10, '#d8453c'],
      [0, 10, '#7ab04a'],
      [10, 10, '#f2a032'],
    ] as const)
      b.solid(ellipse(x, y + 2, 4.6), c, { round: true });
    b.solid(box(-14, 23.6, 8, 12, 2), '#fffaf0', { shade: 0.3 });
    b.solid(box(-2, 23.6, 6, 13, 3), '#5f9a6a', { shade: 0.3 });
    b.solid(box(-12, 39.6, 22, 7, 2), '#f2c65a', { shade: 0.3 });
  }
  b.at(
    -24,
    2,
    () => {
      b.solid(box(0, 0, 48, 66, 3), b.body, { shade: 0.1 });
      b.solid(box(41, 30, 3, 28, 1.5), '#c3cad6', { shade: 0.3 });
    },
    { scaleX: 1 - 0.84 * open, scaleY: 1 },
  );
  b.solid(box(-24, 69, 48, 31, 3), b.body, { shade: 0.1 });
  b.solid(box(17, 73, 3, 16, 1.5), '#c3cad6', { shade: 0.3 });
  if (open < 0.4)
    for (const [x, y, c, a] of [
      [-8, 50, '#f2c14a', 0.1],
      [4, 46, '#e8a0a0', -0.12],
    ] as const)
      b.at(x, y, () => b.fill(box(-5, -5, 10, 10, 0.6), c, 0.8), { angle: a });
  for (const x of [-20, 14]) b.fill(box(x, 0, 6, 3), '#3a3a48', 0.4);
}

function bathtub(b: Brush): void {
  for (const x of [-74, 62])
    b.solid(
      outline([
        [x, 0, 1],
        [x + 12, 0, 1],
        [x + 14, 16],
        [x - 2, 16],
      ]),
      GOLD,
      { shade: 0.3 },
    );
  const full = b.is('fill') ? b.moment.motionU : 1;
  if (full > 0.5)
    for (let i = 0; i < 13; i++) {
      const x = -84 + i * 14;
      b.solid(
        ellipse(x, 74 + ((i * 5) % 4) * 4 + Math.sin(b.tS + i) * 0.8, 12 + (i % 3) * 3),
        '#f4fafc',
        { round: true, depth: 0.16 },
      );
    }
  b.line('92 62, 92 104, 76 106, 74 96', 5, '#c3cad6', { lit: 0.8 });
  b.solid(outline('-106 70!, 106 70!, 96 30, 78 10, 40 4, -40 4, -78 10, -96 30'), b.body, {
    shade: 0.1,
  });
  b.solid(box(-112, 64, 224, 10, 5), pale(b.body, 0.3), { shade: 0.3 });
}

function chandelier(b: Brush): void {
  b.line('0 100, 0 62', 1.6, GOLD);
  b.solid(mirrored('0 26, 7 32, 4 44, 8 54, 2 66, 0 68'), GOLD, { shade: 0.3 });
  for (const s of [-1, 1])
    for (const [x, y] of [
      [46, 46],
      [26, 40],
    ] as const) {
      b.line(
        [
          [0, 34],
          [s * x * 0.6, 26],
          [s * x, y - 8],
          [s * x, y],
        ],
        2.4,
        GOLD,
        { lit: 0.65 },
      );
      b.solid(box(s * x - 5, y, 10, 3, 1), GOLD, { shade: 0.3 });
      b.solid(box(s * x - 1.8, y + 3, 3.6, 13), '#fbf3df', { shade: 0.3 });
      flame(b, s * x, y + 16, 5, 12, { phase: x, from: 1 });
      b.fill(placed(mirrored('0 0!, 2 4, 0 8!'), s * x, y - 14), '#d6ecf6', 0.9, 0.9);
    }
}

export const FITTINGS: Designs = {
  fireplace: {
    ...piece(1.3, '#b0604a', 74, fireplace, ['burn', 'flicker']),
    glows: fireGlow,
    face: 30,
  },
  door: piece(2.1, '#8a4a34', 34, door, ['open', 'close']),
  window: {
    ...piece(1.4, '#f4ece0', 54, window, ['open', 'close']),
    glows: () => [{ x: 0, y: 50, radius: 120, colour: '#ffb45c', strength: 0.35, darkOnly: true }],
  },
  stove: { ...piece(0.95, '#e8e2d8', 50, stove), reach: [50, 50, 134, 3] },
  fridge: piece(1.75, '#a8cdc8', 30, fridge, ['open', 'close']),
  bathtub: { ...piece(0.65, '#f4f0ea', 116, bathtub, ['fill']), reach: [116, 116, 112, 3] },
  chandelier: {
    ...piece(0.9, GOLD, 56, chandelier),
    airborne: true,
    glows: () => [{ x: 0, y: 62, radius: 120, colour: '#ffc06a', strength: 0.5, darkOnly: true }],
  },
};
