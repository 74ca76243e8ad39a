// Mushrooms, leaves, flowers in bunches and beds.
import { random } from '../../../paint/noise.ts';
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { petal, ring } from '../paint/foliage.ts';
import { leaf } from '../paint/leaf.ts';
import { ellipse, mirrored, outline, placed } from '../paint/outline.ts';

const STEM = '#5a8f44';

const bloom = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  face = 75,
): Design => ({
  heightM,
  colour,
  reach: [half, half + 8, 108, 4],
  face,
  plays: ['grow', 'bloom', 'wilt'],
  paint,
});

function mushroom(b: Brush): void {
  const grown = b.is('grow') ? 0.2 + 0.8 * b.moment.motionU : 1;
  b.at(
    0,
    0,
    () => {
      b.solid(outline('-16 0, -13 24, -11 50!, 13 50!, 15 24, 20 0, 2 -2'), '#f4e6cf', {
        shade: 0.24,
      });
      b.fill(outline('-17 42, 0 36, 19 42, 15 50!, -13 50!'), deep('#f4e6cf', 0.24), 0.4);
      b.fill(ellipse(0, 50, 44, 8), deep('#f0d8b8', 0.34), 0.35);
      b.solid(
        outline('-54 48, -48 74, -22 94, 4 98, 32 90, 50 68, 54 48, 30 44, 0 48, -30 44'),
        b.body,
        { round: true },
      );
      for (const [x, y, rx, ry] of [
        [-26, 74, 8, 7],
        [8, 84, 10, 7],
        [34, 66, 7, 8],
        [2, 62, 6, 5],
        [-42, 56, 5, 4],
      ] as const)
        b.fill(ellipse(x, y, rx, ry, -0.1), '#fdf4e2', 0.85);
      b.gloss(24, 84, 7, 3, -0.5, 0.5);
    },
    { scale: grown },
  );
  for (const [x, a] of [
    [-34, 1.9],
    [-28, 1.5],
    [30, 1.3],
    [36, 1.7],
  ] as const)
    b.fill(placed(outline('-2 0!, 2 0!, 0 20!'), x, 0, { angle: a - 1.57 }), '#6aa84f', 0.6);
}

function fallenLeaf(b: Brush): void {
  b.at(0, 50, () => {
    const half = '0 -46!, 8 -20, 30 -26!, 24 -8, 46 2!, 30 10, 36 30!, 16 22, 0 48!';
    b.solid(mirrored(half), b.body, { shade: 0.08 });
    b.fill(
      outline('0 -46!, -8 -20, -30 -26!, -24 -8, -46 2!, -30 10, -36 30!, -16 22, 0 48!'),
      deep(b.body, 0.24),
      0.4,
      0.8,
    );
    for (const [x, y] of [
      [0, 44],
      [24, -16],
      [-24, -16],
      [36, 3],
      [-36, 3],
      [28, 24],
      [-28, 24],
    ] as const)
      b.line(
        [
          [0, -30],
          [x * 0.5, y * 0.6 - 8],
          [x, y],
        ],
        1.4,
        pale(b.body, 0.36),
        { alpha: 0.8 },
      );
    b.line('0 -40, 2 -52', 2.4, deep(b.body, 0.4));
  });
}

function bouquet(b: Brush): void {
  for (let i = 0; i < 9; i++)
    leaf(b, 0, 44, 40 + 8 * random(3, i), 0.5 + i * 0.27, i % 2 ? '#4f8f48' : '#6aa84f', {
      width: 0.4,
    });
  const bloom = (x: number, y: number, r: number, colour: string): void =>
    b.at(x, y, () => {
      ring(b, 7, petal(r, 0.8, 0), deep(colour, 0.14), { turn: 0.3, from: 1 });
      ring(b, 6, petal(r * 0.68, 0.8, 0), pale(colour, 0.16), { from: 0 });
      b.fill(ellipse(0, 0, r * 0.22), '#f6c040', 0.75);
    });
  for (const [x, y, r, k] of [
    [-27, 70, 14, 0],
    [27, 71, 14, 1],
    [-10, 84, 14, 1],
    [14, 86, 13, 2],
    [2, 66, 16, 0],
    [-36, 55, 11, 2],
    [36, 56, 11, 0],
  ] as const)
    bloom(x, y, r, [b.body, '#f2c65a', '#f4a8b8'][k] ?? b.body);
  b.solid(outline('-40 52!, -20 46, 0 50, 20 46, 40 52!, 10 6, 13 0!, -13 0!, -10 6'), '#f0e0c8', {
    shade: 0.16,
  });
  b.fill(outline('0 50, 20 46, 40 52!, 10 8!'), pale('#f0e0c8', 0.4), 0.85, 0.7);
  b.solid(outline('-14 16, -10 23, 10 23, 14 16, 10 12, -10 12'), '#d8708a', { shade: 0.2 });
}

function flowerBed(b: Brush): void {
  for (let i = 0; i < 26; i++) {
    const x = -92 + 184 * random(31, i);
    const tall = 40 + 44 * random(32, i);
    const sway = Math.sin(b.tS * 1.8 + x * 0.04) * (2 + 8 * b.moment.flow);
    b.line(
      [
        [x, 0],
        [x + sway * 0.4, tall * 0.6],
        [x + sway, tall],
      ],
      2,
      i % 2 ? STEM : deep(STEM, 0.2),
    );
    leaf(b, x, tall * 0.3, 18, i % 2 ? 0.9 : 2.2, i % 2 ? '#6aa84f' : '#5a9a48', {
      width: 0.4,
      vein: false,
    });
    b.at(x + sway, tall, () => {
      const colour = [b.body, '#f6c445', '#f6f0e6', '#b48ad4'][i % 4] ?? b.body;
      ring(b, 5, petal(11, 0.85, 0), colour, { turn: i });
      b.fill(ellipse(0, 0, 3), i % 4 === 1 ? '#b8742c' : '#f6c040', 0.75);
    });
  }
}

export const SMALL_PLANTS: Designs = {
  mushroom: { ...bloom(0.14, '#d23c34', 58, mushroom, 60), plays: ['grow'] },
  leaf: { ...bloom(0.12, '#dc7a34', 52, fallenLeaf, 50), plays: [] },
  bouquet: { ...bloom(0.4, '#d8405c', 54, bouquet, 68), plays: [] },
  'flower-bed': { ...bloom(0.5, '#e8607a', 112, flowerBed, 50), plays: [] },
};
