// What grows low, in pots, or hangs.
import { random } from '../../../paint/noise.ts';
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { crown, growing, opening, swaying } from '../paint/foliage.ts';
import { leaf } from '../paint/leaf.ts';
import { box, ellipse, outline, star, together } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';

const plant = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  plays: readonly string[] = ['grow'],
): Design => ({
  heightM,
  colour,
  reach: [half, half + 8, 106, 3],
  plays,
  paint,
});

function bush(b: Brush): void {
  growing(b, () => {
    crown(
      b,
      [
        [-48, 34, 32],
        [46, 32, 32],
        [-20, 58, 34],
        [24, 60, 33],
        [0, 36, 36],
        [-70, 22, 20],
        [70, 20, 20],
      ],
      b.body,
      { seed: 51 },
    );
    if (b.traits.has('blooming') || b.is('bloom'))
      for (let i = 0; i < 14; i++)
        b.solid(
          star(
            (random(8, i) * 2 - 1) * 66,
            16 + 66 * random(9, i) * (1 - Math.abs(random(8, i) * 2 - 1) * 0.4),
            5.4 * opening(b),
            3,
            5,
            { corner: 0 },
          ),
          '#f2a0b8',
          { shade: 0.2 },
        );
  });
}

function hedge(b: Brush): void {
  crown(
    b,
    [
      [-84, 48, 44],
      [-40, 52, 46],
      [6, 50, 46],
      [50, 52, 46],
      [90, 48, 42],
    ],
    b.body,
    { seed: 71 },
  );
  b.fill(box(-122, 0, 246, 26, 6), deep(b.body, 0.42), 0.28);
}

function cactus(b: Brush): void {
  growing(b, () => {
    b.solid(outline('-32 40, -32 58, -25 66, -18 58, -18 46, -10 42!, -10 30!, -24 32'), b.body, {
      shade: 0.2,
    });
    b.solid(outline('34 54, 34 74, 27 82, 20 74, 20 60, 10 54!, 10 42!, 26 44'), b.body, {
      shade: 0.2,
    });
    b.solid(outline('-13 0!, 13 0!, 15 50, 12 88, 0 100, -12 88, -15 50'), b.body, { shade: 0.24 });
    for (const x of [-6, 1, 8])
      b.line(
        [
          [x, 3],
          [x * 1.1, 50],
          [x * 0.8, 92],
        ],
        0.9,
        deep(b.body, 0.36),
        { alpha: 0.7 },
      );
    if (b.fine(1)) {
      const spines = [];
      for (let i = 0; i < 26; i++)
        spines.push(star(-10 + 20 * random(3, i), 6 + 86 * random(4, i), 1.6, 0.3, 3));
      b.fill(together(spines), '#fbf3df', 0.85);
    }
    const open = opening(b);
    for (const [x, y] of [
      [2, 99],
      [-25, 65],
      [27, 81],
    ] as const)
      b.solid(star(x, y + 1, 5.4 * open, 2.8 * open, 6, { corner: 0 }), '#f08aa8', { shade: 0.2 });
  });
}

function grass(b: Brush): void {
  for (let i = 0; i < 30; i++) {
    const x = -70 + 140 * random(21, i);
    const tall = 40 + 58 * random(22, i);
    const bend =
      (random(23, i) - 0.5) * 30 +
      b.moment.flow * 26 +
      Math.sin(b.tS * 2 + x * 0.06) * (3 + 12 * b.moment.flow);
    b.fill(
      outline([
        [x - 3, 0, 1],
        [x + 3, 0, 1],
        [x + 2 + bend * 0.35, tall * 0.55],
        [x + bend, tall * b.done('grow', null, 1), 1],
        [x - 1 + bend * 0.3, tall * 0.55],
      ]),
      i % 3 === 0 ? deep(b.body, 0.28) : i % 3 === 1 ? b.body : pale(b.body, 0.16),
      0.45 + 0.15 * (i % 3),
    );
  }
}

function pottedPlant(b: Brush): void {
  b.solid(outline('-22 0!, 22 0!, 28 30!, -28 30!'), '#c46a44', { shade: 0.2 });
  b.solid(box(-31, 28, 62, 9, 2), '#d27c54', { shade: 0.2 });
  b.fill(ellipse(0, 37, 27, 3), '#4a3228', 0.3);
  b.at(0, 37, () =>
    swaying(b, () =>
      growing(b, () => {
        for (const [a, l, c] of [
          [2.5, 40, 0.34],
          [0.65, 42, 0.3],
          [2.05, 54, 0.14],
          [1.1, 54, 0.1],
          [1.6, 62, 0],
          [2.9, 30, 0.2],
          [0.25, 32, 0.16],
          [1.35, 50, -0.1],
          [1.85, 46, -0.1],
        ] as const)
          leaf(b, 0, 0, l, a, c < 0 ? pale(b.body, 0.14) : deep(b.body, c), {
            width: 0.38,
            bend: a > 1.57 ? 0.16 : -0.16,
          });
      }),
    ),
  );
}

function vine(b: Brush): void {
  // It hangs from its top and grows downwards.
  const down = b.done('grow', null, 1);
  for (const [i, [x, length]] of (
    [
      [-10, 70],
      [0, 96],
      [9, 84],
    ] as const
  ).entries()) {
    const line: Point[] = [];
    const reach = length * (0.15 + 0.85 * down);
    for (let k = 0; k <= 10; k++) {
      const u = k / 10;
      line.push([
        x +
          Math.sin(u * 6 + i * 2) * 3 +
          Math.sin(b.tS * 1.3 + u * 3) * (1 + 5 * b.moment.flow) * u,
        100 - reach * u,
      ]);
    }
    b.line(line, 1.5, deep(b.body, 0.4));
    for (const [k, [lx, ly]] of line.entries())
      if (k > 0) {
        leaf(b, lx, ly, 9 + 3 * random(5, k + i * 11), -0.5, k % 2 ? b.body : pale(b.body, 0.14), {
          width: 0.62,
          bend: 0.1,
          vein: false,
        });
        leaf(b, lx, ly, 8 + 3 * random(6, k + i * 11), Math.PI + 0.5, deep(b.body, 0.16), {
          width: 0.62,
          bend: -0.1,
          vein: false,
        });
      }
  }
}

export const SHRUBS: Designs = {
  bush: { ...plant(1.1, '#5f9a4a', 100, bush, ['grow', 'bloom']), reach: [100, 104, 106, 10] },
  hedge: { ...plant(1.2, '#4f8a48', 136, hedge, []), reach: [136, 148, 104, 6] },
  cactus: plant(1.6, '#5f9a5c', 40, cactus, ['grow', 'bloom']),
  grass: { ...plant(0.35, '#7ab04a', 100, grass), reach: [100, 130, 104, 3] },
  'potted-plant': plant(0.7, '#4f9a58', 58, pottedPlant),
  vine: { ...plant(2, '#5a9a4a', 34, vine), airborne: true },
};
