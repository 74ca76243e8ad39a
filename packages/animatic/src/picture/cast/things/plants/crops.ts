// Fruit trees, branches, ears and shoots, weeds of the sea, fallen wood.
import { random } from '../../../paint/noise.ts';
import { ramp } from '../../shape/ease.ts';
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { crown, growing, opening, petal, ring, swaying } from '../paint/foliage.ts';
import { leaf, stalk } from '../paint/leaf.ts';
import { box, ellipse, mirrored, outline, ribbon } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';

const BARK = '#7a5238';

function appleTree(b: Brush): void {
  growing(b, (grown) => {
    stalk(b, '0 0 6, -0.6 16 3.8, 0.6 34 3, 0 56 2', BARK);
    stalk(b, '-1 28 2, -12 42 1.4, -20 52 0.7', BARK);
    stalk(b, '0 32 2, 11 44 1.3, 19 52 0.7', BARK);
    b.fill(outline('-10 0!, -5 5, 0 4, 6 6, 11 0!'), deep(BARK, 0.1), 0.45);
    const spread = 0.3 + 0.7 * ramp(grown, 0.3, 1);
    crown(
      b,
      [
        [-26, 54, 17],
        [26, 54, 17],
        [-14, 68, 18],
        [16, 70, 18],
        [0, 82, 16],
        [0, 58, 17],
      ],
      '#6fa84a',
      { seed: 27, spread },
    );
    if (grown < 0.7) return;
    for (const [x, y] of [
      [-30, 52],
      [-14, 60],
      [-20, 76],
      [2, 66],
      [10, 84],
      [20, 58],
      [30, 66],
      [-4, 48],
      [16, 44],
    ] as const) {
      const swing = Math.sin(b.tS * 1.4 + x) * (0.2 + b.moment.flow);
      b.solid(ellipse(x + swing, y, 3.5, 3.4), b.body, { round: true });
      b.gloss(x + swing + 1.1, y + 1.2, 0.9, 0.6, -0.5, 0.6);
    }
  });
}

function branch(b: Brush): void {
  const sway = Math.sin(b.tS * 1.3) * (0.8 + 3 * b.moment.flow);
  const wood = '#6a4a40';
  b.at(
    -90,
    34,
    () => {
      stalk(b, '0 0 5, 50 14 4, 104 20 2.8, 180 44 1', wood);
      stalk(b, '60 16 2.6, 92 38 1.8, 116 62 0.8', wood);
      stalk(b, '110 21 2, 138 8 1.4, 164 -6 0.7', wood);
      const open = opening(b);
      for (const [i, [x, y]] of (
        [
          [70, 24],
          [92, 40],
          [104, 52],
          [117, 63],
          [128, 28],
          [146, 36],
          [164, 42],
          [180, 45],
          [136, 9],
          [152, 2],
          [165, -7],
          [50, 18],
          [112, 24],
        ] as const
      ).entries()) {
        if (i % 3 === 2)
          leaf(b, x, y, 15, 0.8 + (i % 4) * 0.5, '#7fae5a', { width: 0.5, vein: false });
        b.at(x, y, () => {
          const size = 9 + 3 * random(3, i);
          ring(
            b,
            5,
            petal(size * (0.5 + 0.5 * open), 0.85 * (0.35 + 0.65 * open), 0.5),
            i % 4 === 3 ? pale(b.body, 0.3) : b.body,
            { turn: i * 0.7 },
          );
          b.fill(ellipse(0, 0, 2.6), deep(b.body, 0.34), 0.5);
          if (b.fine(1))
            for (let k = 0; k < 5; k++)
              b.fill(
                ellipse(Math.cos(k * 1.257 + i) * 3.6, Math.sin(k * 1.257 + i) * 3.6, 0.8),
                '#f6d060',
                0.9,
              );
        });
      }
    },
    { angle: sway * 0.008 },
  );
}

function lavender(b: Brush): void {
  swaying(b, () =>
    growing(b, () => {
      for (const [x, tall, lean] of [
        [-26, 74, -10],
        [-14, 90, -5],
        [0, 98, 1],
        [13, 88, 6],
        [25, 72, 12],
        [-5, 80, -3],
        [8, 76, 4],
      ] as const) {
        b.line(
          [
            [x * 0.3, 0],
            [x * 0.8, tall * 0.5],
            [x + lean, tall],
          ],
          1.3,
          '#6f9a5c',
        );
        for (let i = 0; i < 9; i++) {
          const y = tall - i * 3.7;
          const px = x + lean - (x * 0.2 + lean) * ((tall - y) / tall) * 0.9;
          for (const s of [-1, 1])
            b.fill(
              ellipse(px + s * 2, y, 2.5, 2, s * 0.5),
              (i + (s > 0 ? 1 : 0)) % 2 ? b.body : pale(b.body, 0.24),
              s > 0 ? 0.75 : 0.45,
            );
        }
      }
      for (const a of [0.7, 1.1, 2.0, 2.5])
        leaf(b, 0, 0, 36, a, '#7fa868', { width: 0.16, vein: false });
    }),
  );
}

function sprout(b: Brush): void {
  const grown = b.is('grow') ? b.moment.motionU : 1;
  b.solid(outline('-60 0, -44 16, -10 24, 24 22, 50 12, 62 0'), '#6a4a38', { shade: 0.14 });
  if (b.fine(2))
    for (let i = 0; i < 9; i++)
      b.fill(ellipse(-44 + i * 11, 6 + (i % 3) * 4, 2.4, 1.6), i % 2 ? '#8a6a50' : '#523628', 0.5);
  b.at(
    0,
    20,
    () => {
      stalk(
        b,
        [
          [0, 0, 2.6],
          [2, 20, 2.2],
          [-1, 42, 1.8],
          [0, 54, 1.6],
        ],
        '#7fb852',
      );
      leaf(b, 0, 52, 40 * ramp(grown, 0.3, 1), 0.5, b.body, { width: 0.62, bend: 0.16 });
      leaf(b, 0, 52, 34 * ramp(grown, 0.4, 1), 2.6, deep(b.body, 0.12), {
        width: 0.62,
        bend: -0.16,
      });
    },
    { scale: 0.12 + 0.88 * grown },
  );
}

function wheat(b: Brush): void {
  swaying(b, () =>
    growing(b, () => {
      for (const [x, tall, lean] of [
        [-22, 80, -14],
        [-10, 92, -5],
        [3, 97, 4],
        [14, 88, 12],
        [24, 74, 20],
      ] as const) {
        b.line(
          [
            [x * 0.3, 0],
            [x * 0.7, tall * 0.5],
            [x + lean, tall],
          ],
          1.4,
          deep(b.body, 0.16),
        );
        for (let i = 0; i < 7; i++) {
          const u = i / 7;
          const px = x + lean * (1 + u * 0.3) - lean * 0.5 * (1 - u);
          const y = tall - 22 + u * 24;
          for (const s of [-1, 1]) {
            b.fill(
              ellipse(px + s * 2.4, y, 1.9, 4, -s * 0.5),
              s > 0 ? pale(b.body, 0.14) : deep(b.body, 0.2),
              s > 0 ? 0.8 : 0.45,
            );
            if (b.fine(0.6))
              b.line(
                [
                  [px + s * 3.4, y + 3],
                  [px + s * 7, y + 12],
                ],
                0.4,
                pale(b.body, 0.3),
                { alpha: 0.8 },
              );
          }
        }
      }
      leaf(b, 0, 24, 34, 0.9, deep(b.body, 0.1), { width: 0.14, vein: false });
      leaf(b, 0, 30, 34, 2.2, deep(b.body, 0.2), { width: 0.14, vein: false });
    }),
  );
}

function seaweed(b: Brush): void {
  for (const [i, [x, tall, wide]] of (
    [
      [-30, 70, 6],
      [-14, 94, 7],
      [4, 100, 8],
      [20, 84, 7],
      [34, 60, 6],
    ] as const
  ).entries()) {
    const points: Point[] = [];
    for (let k = 0; k <= 8; k++) {
      const u = k / 8;
      points.push([
        x + Math.sin(b.tS * 1.2 + u * 4 + i) * 8 * u,
        tall * u,
        wide * (0.5 + 0.5 * Math.sin(Math.PI * (0.2 + 0.75 * u))) * (1 - 0.6 * u * u),
      ]);
    }
    const colour = i % 2 ? b.body : deep(b.body, 0.24);
    b.fill(ribbon(points), colour, 0.55);
    b.line(
      points.map(([px, py]): Point => [px, py]),
      1,
      pale(colour, 0.3),
      { alpha: 0.7 },
    );
  }
  b.solid(outline('-50 0, -34 8, 0 10, 36 8, 52 0'), '#c8a878', { shade: 0.2 });
}

function log(b: Brush): void {
  b.solid(outline('-100 12, -104 44, -92 78, -60 88, 70 88, 78 50, 70 10, -60 6'), b.body, {
    shade: 0.16,
  });
  for (const [y, x0, x1] of [
    [70, -80, 30],
    [52, -60, 56],
    [34, -88, 10],
    [22, -20, 60],
  ] as const)
    b.line(
      [
        [x0, y],
        [(x0 + x1) / 2, y + 3],
        [x1, y],
      ],
      1.6,
      deep(b.body, 0.4),
      { alpha: 0.7 },
    );
  b.solid(ellipse(74, 49, 27, 40), '#e0b880', { shade: 0.1 });
  for (const k of [0.75, 0.5, 0.26])
    b.stroke(ellipse(75, 49, 27 * k, 40 * k), 1.8, deep('#e0b880', 0.34), { alpha: 0.8 });
  stalk(b, '-20 84 6, -28 100 5, -30 108 5.6', deep(b.body, 0.06));
  b.fill(outline('-96 82, -60 92, -10 90, 20 86, -10 84, -60 82'), '#6f9a52', 0.65);
}

function pumpkin(b: Brush): void {
  for (const [x, rx] of [
    [-34, 24],
    [34, 24],
    [-18, 26],
    [18, 26],
    [0, 25],
  ] as const)
    b.solid(ellipse(x, 42, rx, 41), x === 0 ? pale(b.body, 0.06) : b.body, {
      shade: 0.2,
      depth: 0.3,
    });
  stalk(b, '0 78 7, 2 90 4.6, 10 100 4.4', '#6a7a3c');
  if (!b.traits.has('carved') && !b.traits.has('glowing')) {
    leaf(b, 4, 86, 34, 0.1, '#5f9a45', { width: 0.6, bend: 0.16 });
    return;
  }
  const glow = 0.85 + 0.15 * Math.sin(b.tS * 8);
  for (const s of [-1, 1])
    b.shine(
      outline([
        [s * 10, 50, 1],
        [s * 32, 50, 1],
        [s * 22, 66, 1],
      ]),
      '#ffd05a',
      glow,
    );
  b.shine(
    outline(
      '-36 34!, -20 30, -16 36!, -8 36!, -6 28, 6 28, 8 36!, 16 36!, 20 30, 36 34!, 20 16, -20 16',
    ),
    '#ffd05a',
    glow,
  );
}

function hay(b: Brush): void {
  b.solid(mirrored('80 0!, 84 30, 60 72, 26 96, 0 100'), b.body, { shade: 0.16 });
  for (let i = 0; i < 34; i++) {
    const x = (random(3, i) * 2 - 1) * 70;
    const y = 84 * random(4, i) * (1 - Math.abs(x) / 110);
    b.line(
      [
        [x, y],
        [x + 6 - 12 * random(5, i), y + 12],
      ],
      1.2,
      i % 2 ? pale(b.body, 0.34) : deep(b.body, 0.3),
      { alpha: 0.8 },
    );
  }
  b.fill(box(-84, 0, 168, 2), deep(b.body, 0.4), 0.3);
}

const crop = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  plays: readonly string[] = ['grow'],
): Design => ({
  heightM,
  colour,
  reach: [half, half + 6, 111, 5],
  plays,
  paint,
});

export const CROPS: Designs = {
  'apple-tree': crop(4.5, '#d63b35', 46, appleTree),
  branch: {
    ...crop(0.5, '#f4a8c0', 112, branch, ['bloom']),
    airborne: true,
    reach: [100, 112, 116, 14],
  },
  lavender: crop(0.6, '#8a6ac0', 44, lavender),
  sprout: crop(0.1, '#8fc45a', 64, sprout),
  wheat: crop(0.9, '#e2b44e', 58, wheat),
  seaweed: crop(1.2, '#4f9a6a', 58, seaweed, []),
  log: crop(0.4, '#8a5f40', 108, log, []),
  pumpkin: crop(0.3, '#e8862e', 60, pumpkin, []),
  haystack: crop(1.6, '#dcb458', 88, hay, []),
};
