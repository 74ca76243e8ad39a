import { random } from '../../../paint/noise.ts';
import { ramp } from '../../shape/ease.ts';
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { crown, growing, opening } from '../paint/foliage.ts';
import type { Clump } from '../paint/foliage.ts';
import { leaf, stalk } from '../paint/leaf.ts';
import { ellipse, outline, ribbon, star, together } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';

const BARK = '#7a5238';

function trunk(b: Brush, points: string, colour = BARK): void {
  stalk(b, points, colour);
}

/** Petals or leaves that fall from a crown, for ever. */
function falling(
  b: Brush,
  count: number,
  from: number,
  wide: number,
  size: number,
  colour: string,
): void {
  if (!b.fine(size)) return;
  const drops = [];
  for (let i = 0; i < count; i++) {
    const age = (b.tS * (0.1 + 0.06 * random(51, i)) + random(52, i)) % 1;
    const x =
      (random(53, i) - 0.5) * wide + Math.sin(age * 9 + i) * size * 2 + age * b.moment.flow * 14;
    drops.push(
      ellipse(
        x,
        from * (1 - age),
        size,
        size * (0.3 + 0.4 * Math.abs(Math.sin(age * 14 + i))),
        age * 8 + i,
      ),
    );
  }
  b.fill(together(drops), colour, 0.75, 0.9);
}

const ROUND: readonly Clump[] = [
  [-20, 56, 17],
  [20, 55, 16],
  [-10, 68, 18],
  [14, 69, 17],
  [1, 82, 16],
  [-24, 68, 11],
  [25, 67, 11],
  [0, 58, 16],
];

function tree(b: Brush): void {
  growing(b, (grown) => {
    trunk(b, '0 0 5, 0.4 16 3.2, -0.6 34 2.6, 0 58 2');
    trunk(b, '-1 30 1.6, -8 42 1.2, -14 54 0.7');
    trunk(b, '0 34 1.6, 8 46 1.1, 13 56 0.6');
    b.fill(outline('-8 0!, -4 4, 0 3, 5 5, 9 0!'), deep(BARK, 0.1), 0.45);
    crown(b, ROUND, b.body, { spread: 0.3 + 0.7 * ramp(grown, 0.3, 1) });
  });
  if (b.traits.has('autumn')) falling(b, 12, 60, 60, 1.1, b.body);
}

function oak(b: Brush): void {
  growing(b, (grown) => {
    trunk(b, '0 0 8, -1 12 5.4, 0 26 4.8, 1 44 4');
    trunk(b, '-2 26 3, -14 38 2.2, -26 48 1.2');
    trunk(b, '1 28 3, 14 38 2, 27 46 1.2');
    b.fill(outline('-13 0!, -6 5, 0 4, 7 6, 14 0!'), deep(BARK, 0.1), 0.45);
    if (b.fine(1)) b.fill(ellipse(0.6, 22, 1.6, 2.6), deep(BARK, 0.5), 0.3);
    crown(
      b,
      [
        [-38, 56, 17],
        [38, 55, 17],
        [-24, 70, 19],
        [24, 70, 19],
        [0, 62, 20],
        [-10, 82, 17],
        [12, 83, 16],
        [-42, 66, 10],
        [43, 64, 10],
        [0, 76, 16],
      ],
      b.body,
      { seed: 17, spread: 0.3 + 0.7 * ramp(grown, 0.3, 1) },
    );
  });
}

function pine(b: Brush): void {
  growing(b, () => {
    trunk(b, '0 0 3.4, 0 20 2, 0 60 1', '#5f4434');
    const tiers = 7;
    for (let i = 0; i < tiers; i++) {
      const low = 10 + i * 12.2;
      const half = 30 * (1 - i / (tiers + 0.7)) + 2;
      const top = Math.min(100, low + 24);
      const sway = Math.sin(b.tS * 1.2 + i * 0.5) * b.moment.flow * (0.4 + i * 0.22);
      const skirt: Point[] = [];
      for (let t = 0; t <= 8; t++) {
        const u = t / 8;
        const tip = t % 2 === 0;
        const droop = tip ? -1 - 2.4 * random(5 + i, t) : 2.6;
        skirt.push([
          half * (1 - 2 * u) + sway * 0.4,
          low + droop - Math.abs(u - 0.5) * 2,
          tip ? 0.75 : 0.5,
        ]);
      }
      const side = (s: number): Point => [s * half * 0.34 + sway * 0.7, low + (top - low) * 0.52];
      b.fill(outline([[sway, top, 1], side(1), ...skirt, side(-1)]), deep(b.body, 0.24), 0.36);
      b.fill(
        outline([
          [sway, top, 1],
          side(1),
          ...skirt.slice(0, 5),
          [sway * 0.8 - 1, low + (top - low) * 0.5],
        ]),
        b.body,
        0.7,
      );
      if (b.traits.has('snowy'))
        b.fill(
          outline([
            [sway, top, 1],
            side(0.9),
            [half * 0.7, low + 5],
            [half * 0.4, low + 9],
            [half * 0.1, low + 7],
            [-half * 0.3, low + 10],
            [-half * 0.6, low + 5],
            side(-0.8),
          ]),
          '#fbf8ff',
          0.85,
        );
      else if (b.fine(2))
        b.fill(
          outline([
            [sway + 0.6, top - 2, 1],
            [half * 0.32, low + 11],
            [half * 0.8, low + 1.6, 1],
            [half * 0.4, low + 7],
          ]),
          pale(b.body, 0.24),
          0.88,
          0.7,
        );
    }
  });
}

function christmasTree(b: Brush): void {
  pine(b);
  for (let i = 0; i < 26; i++) {
    const y = 14 + (i % 7) * 11.4 + random(6, i) * 6;
    const half = 27 * (1 - (y - 8) / 92);
    const x = (random(7, i) * 2 - 1) * half * 0.86;
    const colour = ['#e8473c', '#f6c445', '#4f9fe0', '#f08ab0', '#fff6d8'][i % 5] ?? '#ffffff';
    if (i % 2) b.shine(ellipse(x, y, 1.1), colour, 0.55 + 0.45 * Math.sin(b.tS * 3 + i * 1.7));
    else b.solid(ellipse(x, y, 2.1), colour, { round: true });
  }
  b.shine(star(0, 99, 6.4, 2.8, 5), '#ffe07a');
}

function palm(b: Brush): void {
  growing(b, (grown) => {
    const sway = Math.sin(b.tS * 1.1) * (0.6 + 3 * b.moment.flow);
    const top: readonly [number, number] = [12 + sway, 76];
    stalk(
      b,
      [
        [-4, 0, 4],
        [-2, 18, 2.6],
        [3, 44, 2.1],
        [top[0], top[1], 1.8],
      ],
      '#a07a50',
    );
    if (b.fine(1))
      for (let i = 1; i < 12; i++) {
        const u = i / 12;
        const x = -4 + 2 * u + (top[0] + 2) * u * u;
        b.line(
          [
            [x - 2.4 + u, 76 * u],
            [x, 76 * u - 1],
            [x + 2.4 - u, 76 * u],
          ],
          0.6,
          deep('#a07a50', 0.4),
          { alpha: 0.8 },
        );
      }
    const frond = (angle: number, length: number, colour: string): void => {
      const points: (readonly [number, number])[] = [];
      const drop = 0.9 + 0.3 * Math.sin(b.tS * 1.6 + angle * 2) * (0.2 + b.moment.flow);
      for (let i = 0; i <= 8; i++) {
        const u = i / 8;
        points.push([
          top[0] + Math.cos(angle) * length * u + b.moment.flow * 8 * u * u,
          top[1] + Math.sin(angle) * length * u - length * 0.62 * drop * u * u,
        ]);
      }
      const upper: Point[] = points.map(([x, y], i): Point => [
        x,
        y + 2.4 * Math.sin((i / 8) * Math.PI),
      ]);
      const lower: Point[] = [];
      for (let i = 8; i >= 1; i--) {
        const [x, y] = points[i] ?? top;
        const [px, py] = points[i - 1] ?? top;
        const hang = 7.4 * Math.sin((i / 8.6) * Math.PI);
        lower.push([x - 1, y - hang, 1], [(x + px) / 2, (y + py) / 2 - hang * 0.35, 1]);
      }
      b.fill(outline([...upper, ...lower]), colour, 0.6);
      b.line(
        points.map(([x, y]): Point => [x, y + 0.6]),
        0.7,
        pale(colour, 0.34),
        { alpha: 0.7 },
      );
    };
    const long = 44 * (0.3 + 0.7 * grown);
    frond(2.7, long * 0.9, deep(b.body, 0.32));
    frond(0.35, long * 0.9, deep(b.body, 0.3));
    frond(2.0, long * 0.8, deep(b.body, 0.2));
    frond(3.15, long, b.body);
    frond(1.15, long * 0.84, pale(b.body, 0.06));
    frond(0.62, long * 1.02, pale(b.body, 0.12));
    frond(-0.06, long * 0.96, b.body);
    for (const [dx, dy] of [
      [-2.6, -2.4],
      [2.4, -3],
      [0, -4.4],
    ] as const)
      b.solid(ellipse(top[0] + dx, top[1] + dy, 2.7), '#8a5a34', { round: true });
  });
}

function cherryTree(b: Brush): void {
  const open = opening(b);
  growing(b, (grown) => {
    trunk(b, '0 0 6, 2 12 4, -3 26 3.4, 2 44 2.6', '#5f3f3c');
    trunk(b, '-3 24 2.6, -16 38 1.8, -32 48 0.9', '#5f3f3c');
    trunk(b, '0 30 2.4, 14 42 1.6, 32 50 0.8', '#5f3f3c');
    trunk(b, '1 40 2, 6 56 1.2, 4 72 0.6', '#5f3f3c');
    b.fill(outline('-10 0!, -5 4, 0 3, 6 5, 11 0!'), deep('#5f3f3c', 0.1), 0.4);
    crown(
      b,
      [
        [-36, 52, 15],
        [37, 54, 15],
        [-22, 66, 17],
        [23, 68, 17],
        [0, 60, 17],
        [-6, 80, 16],
        [12, 82, 14],
        [-40, 62, 9],
        [43, 62, 9],
      ],
      open < 0.5 ? '#7fae6a' : b.body,
      { seed: 31, spread: (0.3 + 0.7 * ramp(grown, 0.3, 1)) * (0.72 + 0.28 * open) },
    );
  });
  if (open > 0.5) falling(b, 22, 66, 92, 1, pale(b.body, 0.3));
}

function willow(b: Brush): void {
  growing(b, (grown) => {
    trunk(b, '0 0 7, -1 16 4.6, 2 36 4, 0 58 3', '#6a5a44');
    trunk(b, '0 46 2.4, -14 64 1.6, -22 72 1', '#6a5a44');
    trunk(b, '1 44 2.4, 15 62 1.6, 24 70 1', '#6a5a44');
    const spread = 0.3 + 0.7 * ramp(grown, 0.3, 1);
    crown(
      b,
      [
        [-20, 76, 16],
        [20, 76, 16],
        [0, 84, 16],
      ],
      b.body,
      { seed: 41, spread },
    );
    // Long thin switches that hang to where one could touch them, the outer ones the longest.
    for (let layer = 0; layer < 3; layer++)
      for (let i = 0; i < 19; i++) {
        const u = i / 18;
        const side = Math.abs(u - 0.5) * 2;
        const x = (-46 + 92 * u + layer * 2.1 - 2) * spread;
        const y = 66 + 26 * Math.sin(Math.PI * (0.08 + 0.84 * u)) - layer * 3;
        const each = random(43 + layer, i);
        const length = (34 + 22 * each + 8 * side) * spread;
        const swing =
          Math.sin(b.tS * 1.3 + i * 0.5 + layer) * (1.4 + 5 * b.moment.flow) +
          b.moment.flow * 8 +
          (u - 0.5) * 5;
        const colour =
          layer === 0 ? deep(b.body, 0.36) : layer === 1 ? deep(b.body, 0.12) : pale(b.body, 0.14);
        b.fill(
          ribbon([
            [x, y, 0.7],
            [x + swing * 0.2, y - length * 0.4, 1.25],
            [x + swing * 0.6, y - length * 0.75, 0.95],
            [x + swing, y - length, 0.2],
          ]),
          colour,
          0.45 + layer * 0.15,
        );
      }
  });
}

function bamboo(b: Brush): void {
  growing(b, () => {
    for (const [i, [x, tall, r]] of (
      [
        [-13, 88, 2.1],
        [12, 82, 1.9],
        [-4, 100, 2.6],
        [6, 94, 2.3],
        [-19, 70, 1.7],
      ] as const
    ).entries()) {
      const bend = Math.sin(b.tS * 1.2 + i) * (0.5 + 3 * b.moment.flow) + b.moment.flow * 5;
      const colour = i < 2 ? deep(b.body, 0.3) : i === 4 ? deep(b.body, 0.12) : b.body;
      const at = (u: number): readonly [number, number] => [
        x + bend * u * u + x * 0.16 * u,
        tall * u,
      ];
      const nodes = 7;
      for (let k = 0; k < nodes; k++) {
        const [x0, y0] = at(k / nodes);
        const [x1, y1] = at((k + 0.97) / nodes);
        b.solid(
          outline([
            [x0 - r, y0, 1],
            [x0 + r, y0, 1],
            [x1 + r * 0.94, y1, 1],
            [x1 - r * 0.94, y1, 1],
          ]),
          colour,
          { shade: 0.3 },
        );
        b.line(
          [
            [x1 - r, y1 + 0.3],
            [x1 + r, y1 + 0.3],
          ],
          0.7,
          pale(colour, 0.5),
          { alpha: 0.9 },
        );
      }
      for (let k = 3; k < nodes; k++)
        for (const s of [-1, 1]) {
          const [lx, ly] = at((k + 0.5 + 0.3 * random(61 + i, k)) / nodes);
          if (random(62 + i, k * 2 + s) < 0.7)
            leaf(
              b,
              lx,
              ly,
              11 + 4 * random(63, k),
              s > 0 ? -0.35 : Math.PI + 0.35,
              k % 2 ? colour : pale(colour, 0.14),
              { width: 0.26, bend: 0.14 * s, vein: false },
            );
        }
    }
  });
}

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

export const TREES: Designs = {
  tree: plant(7, '#6fa84a', 46, tree),
  oak: plant(10, '#5f9444', 64, oak),
  pine: plant(12, '#3f7a5c', 38, pine),
  'christmas-tree': plant(2.2, '#2f7a4c', 38, christmasTree),
  palm: { ...plant(9, '#5a9a4c', 44, palm), reach: [44, 74, 112, 3] },
  'cherry-tree': plant(6, '#f2a6be', 62, cherryTree, ['grow', 'bloom']),
  willow: { ...plant(8, '#8fb45a', 58, willow), reach: [58, 76, 106, 3] },
  bamboo: { ...plant(6, '#7fae52', 44, bamboo), reach: [44, 60, 106, 3] },
};
