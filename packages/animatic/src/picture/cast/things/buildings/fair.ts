// Fairs, playgrounds and what children build.

import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline, star } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';
import { Profile } from '../paint/turned.ts';

const STEEL = '#5a6270';
const WOOD = '#8a5f3c';

const thing = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  plays: readonly string[] = [],
  up = 104,
): Design => ({
  heightM,
  colour,
  reach: [half, half, up, 5],
  plays,
  paint,
});

function ferrisWheel(b: Brush): void {
  const turnAt = -b.tS * (b.is('spin') ? 0.6 : 0.22);
  const [cx, cy, r] = [0, 54, 43];
  b.line(
    [
      [0, 54],
      [-24, 0],
    ],
    2.6,
    deep(STEEL, 0.2),
    { lit: 0.4 },
  );
  b.line(
    [
      [0, 54],
      [24, 0],
    ],
    2.6,
    STEEL,
    { lit: 0.6 },
  );
  b.fill(box(-32, 0, 64, 3, 1), '#7a6a68', 0.5);
  for (const k of [1, 0.9])
    b.stroke(ellipse(cx, cy, r * k), 1, k === 1 ? b.body : pale(b.body, 0.3), { lit: 0.7 });
  const seats = 12;
  for (let i = 0; i < seats; i++) {
    const a = turnAt + (i / seats) * Math.PI * 2;
    b.line(
      [
        [cx, cy],
        [cx + Math.cos(a) * r, cy + Math.sin(a) * r],
      ],
      0.6,
      pale(STEEL, 0.3),
      { alpha: 0.9 },
    );
    if (b.dark > 0.1)
      b.shine(
        ellipse(cx + Math.cos(a + 0.26) * r, cy + Math.sin(a + 0.26) * r, 0.9),
        ['#ffd86a', '#ff8aa0', '#8ad8ff'][i % 3] ?? '#ffffff',
        b.dark,
      );
  }
  for (let i = 0; i < seats; i++) {
    const a = turnAt + (i / seats) * Math.PI * 2;
    const [x, y] = [cx + Math.cos(a) * r, cy + Math.sin(a) * r];
    const colour = ['#e0553f', '#f2b83a', '#3f8fb0', '#6aa84f'][i % 4] ?? '#e0553f';
    b.line(
      [
        [x, y],
        [x, y - 2.4],
      ],
      0.6,
      STEEL,
    );
    b.solid(
      outline([
        [x - 4, y - 4.4, 1],
        [x + 4, y - 4.4, 1],
        [x + 3.4, y - 9],
        [x - 3.4, y - 9],
      ]),
      colour,
      { shade: 0.24 },
    );
    b.fill(
      outline([
        [x - 4.4, y - 2.6, 1],
        [x, y - 0.8],
        [x + 4.4, y - 2.6, 1],
      ]),
      pale(colour, 0.3),
      0.8,
    );
  }
  b.solid(ellipse(cx, cy, 4), b.body, { round: true });
  b.fill(star(cx, cy, 2.6, 1.2, 5), '#fff2c4', 0.9);
}

function carousel(b: Brush): void {
  b.solid(new Profile('62 0!, 64 6!', 0.14).part(), '#8a5a4a', { shade: 0.1 });
  b.fill(ellipse(0, 6, 64, 9), '#d9b48a', 0.7);
  b.solid(box(-10, 8, 20, 54), '#f4e2b8', { shade: 0.24 });
  for (let i = 0; i < 3; i++)
    b.fill(mirrored(`0 ${14 + i * 15}, 6 ${20 + i * 15}, 0 ${26 + i * 15}`), '#d8708a', 0.65);
  const spin = b.tS * (b.is('spin') ? 1.2 : 0.5);
  const riders = Array.from({ length: 8 }, (_, i) => ({ a: spin + (i / 8) * Math.PI * 2, i })).sort(
    (p, q) => Math.sin(q.a) - Math.sin(p.a),
  );
  for (const { a, i } of riders) {
    const depth = -Math.sin(a);
    const x = Math.cos(a) * 50;
    const y = 12 - depth * 5 + 5 * Math.sin(b.tS * 2.4 + i * 2);
    const k = 0.82 + 0.18 * depth;
    const colour = ['#fbf3e4', '#b5703c', '#f2b0c0', '#5f86b0'][i % 4] ?? '#fbf3e4';
    b.line(
      [
        [x, 8 - depth * 6],
        [x, 66 - depth * 2],
      ],
      1.3,
      '#e2b652',
      { lit: 0.6 + 0.2 * depth },
    );
    b.at(
      x,
      y + 8,
      () => {
        // A little horse that gallops on its pole.
        b.solid(
          outline(
            '-10 4, -11 10, -5 13, 3 12, 7 18, 11 21, 16 17, 15 14, 11 14, 10 7, 9 3, 14 -4!, 10 -5!, 4 2, -4 2, -8 -5!, -12 -4!',
          ),
          depth < -0.2 ? deep(colour, 0.3) : colour,
          { shade: 0.2 },
        );
        b.fill(outline('-3 12, 4 12, 3 7, -3 8'), '#d8453c', 0.65);
        b.line(
          [
            [-11, 10],
            [-15, 8],
            [-15, 3],
          ],
          1.8,
          deep(colour, 0.4),
        );
      },
      { scaleX: k * (depth < 0 ? -1 : 1), scaleY: k },
    );
  }
  for (let i = 0; i < 10; i++) {
    const x = -66 + i * 13.2;
    b.fill(
      outline([
        [x, 72, 1],
        [x + 13.2, 72, 1],
        [x + 13.2, 64],
        [x + 6.6, 59],
        [x, 64],
      ]),
      i % 2 ? '#fbf3e4' : b.body,
      0.7,
    );
    b.fill(
      outline([
        [x, 72, 1],
        [x + 13.2, 72, 1],
        [(x + 13.2) * 0.05, 96, 1],
        [x * 0.05, 96, 1],
      ]),
      i % 2 ? '#fbf3e4' : b.body,
      0.55 + i * 0.03,
    );
    if (b.dark > 0.1) b.shine(ellipse(x + 6.6, 69, 1.3), '#ffd86a', b.dark);
  }
  b.fill(outline('-66 72!, -20 72!, -2 96!, -3 97!'), '#3a1c44', 0.2, 0.2);
  b.solid(ellipse(0, 97, 3.4), '#e2b652', { round: true });
}

function snowman(b: Brush): void {
  const melt = b.done('melt');
  const built = b.done('build', null, 1);
  const grow = (from: number): number => Math.max(0.01, Math.min(1, (built - from) / 0.26));
  b.at(
    0,
    0,
    () => {
      if (melt > 0) b.fill(ellipse(0, 1, 40 + 40 * melt, 3 + 2 * melt), '#cfe4f4', 0.7);
      if (built > 0.7)
        for (const [s, p] of [
          [-1, '-18 50, -34 62, -44 72'],
          [1, '18 50, 34 60, 46 74'],
        ] as const) {
          b.line(p, 2.2, '#5f3f34', { lit: 0.5 });
          b.line(
            [
              [s * 38, 66],
              [s * 46, 66],
            ],
            1.6,
            '#5f3f34',
          );
        }
      b.at(0, 0, () => b.solid(ellipse(0, 21, 27, 23), b.body, { round: true, depth: 0.3 }), {
        scale: grow(0),
      });
      if (built > 0.26)
        b.solid(ellipse(0, 51, 20 * grow(0.26), 18 * grow(0.26)), b.body, {
          round: true,
          depth: 0.3,
        });
      if (built > 0.52)
        b.solid(ellipse(0, 76, 15 * grow(0.52), 14 * grow(0.52)), b.body, {
          round: true,
          depth: 0.3,
        });
      if (built < 0.76) return;
      for (const y of [58, 51, 44]) b.fill(ellipse(2, y, 1.5), '#33303c', 0.4);
      for (const x of [-3, 8]) b.fill(ellipse(x, 79, 1.5, 1.8), '#2c2834', 0.4);
      for (let i = 0; i < 5; i++)
        b.fill(
          ellipse(-4 + i * 3.2, 70.4 - 2.4 * Math.sin((i / 4) * Math.PI), 0.9),
          '#33303c',
          0.4,
        );
      b.solid(outline('2 77.6, 2.6 73.6, 19 74!'), '#f08a32', { shade: 0.3 });
      const blow = Math.sin(b.tS * 2.4) * 3 * b.moment.flow;
      b.solid(
        outline([
          [8, 66],
          [14, 64],
          [17 + blow, 46],
          [9 + blow, 45],
          [7, 58],
        ]),
        deep('#d8453c', 0.1),
        { shade: 0.2 },
      );
      b.solid(outline('-15 66, -12 61, 0 58, 13 61, 15 66, 8 69, -8 69'), '#d8453c', {
        shade: 0.2,
      });
      b.solid(box(-13, 87, 26, 13, 2), '#3f3a48', { shade: 0.2 });
      b.solid(box(-18, 85, 36, 4, 2), '#3f3a48', { shade: 0.3 });
      b.fill(box(-13, 89, 26, 3), '#d8453c', 0.65);
    },
    { scaleX: 1 + 0.3 * melt, scaleY: 1 - 0.72 * melt },
  );
}

function scarecrow(b: Brush): void {
  b.line('0 0, 0 90', 3, WOOD);
  b.line('-40 62, 40 62', 2.6, WOOD);
  const sway = Math.sin(b.tS * 2) * b.moment.flow * 3;
  b.solid(
    outline([
      [-38, 67, 1],
      [-10, 70],
      [10, 70],
      [38, 67, 1],
      [38, 57, 1],
      [14, 57],
      [15 + sway, 28, 1],
      [5 + sway, 31],
      [-5 + sway, 27],
      [-15 + sway, 30, 1],
      [-14, 57],
      [-38, 57, 1],
    ]),
    b.body,
    { shade: 0.14 },
  );
  for (const s of [-1, 1])
    for (const dy of [-3, 0, 3])
      b.line(
        [
          [s * 36, 62 + dy],
          [s * 46, 61 + dy * 2],
        ],
        1.4,
        '#e2bc62',
        { lit: 0.7 },
      );
  b.solid(ellipse(0, 80, 10, 10), '#e6cf9c', { round: true });
  for (const x of [-3.4, 4])
    b.line(
      [
        [x - 1.4, 80.4],
        [x + 1.4, 83],
      ],
      1,
      '#4a3a34',
    );
  b.line('-4 75.6, 0 74, 5 76', 1, '#4a3a34');
  b.solid(outline('-20 86!, 0 83, 20 86!, 10 89, 6 100, -5 100, -10 89'), '#b58a4a', {
    shade: 0.2,
  });
  b.solid(box(-4, 44, 9, 9, 1), '#f2c14a', { shade: 0.1 });
}

function swingSet(b: Brush): void {
  for (const s of [-1, 1]) {
    b.line(
      [
        [s * 56, 96],
        [s * 70, 0],
      ],
      4,
      b.body,
    );
    b.line(
      [
        [s * 56, 96],
        [s * 44, 2],
      ],
      3.4,
      deep(b.body, 0.34),
      { lit: 0.35 },
    );
  }
  b.line('-60 96, 60 96', 4.4, pale(b.body, 0.1), { lit: 0.7 });
  const angle = b.is('swing')
    ? 0.5 * Math.sin(b.moment.motionS * 2.6)
    : 0.06 * Math.sin(b.tS * 1.4);
  b.at(
    0,
    95,
    () => {
      for (const x of [-16, 16])
        b.line(
          [
            [x, 0],
            [x, -72],
          ],
          1.2,
          '#8a8f9c',
          { lit: 0.7 },
        );
      b.solid(box(-21, -76, 42, 5, 2), WOOD, { shade: 0.3 });
    },
    { angle },
  );
}

function slide(b: Brush): void {
  for (const x of [-52, -36])
    b.line(
      [
        [x, 0],
        [x, 92],
      ],
      3,
      STEEL,
    );
  for (let i = 0; i < 6; i++)
    b.line(
      [
        [-52, 8 + i * 12],
        [-36, 8 + i * 12],
      ],
      2.4,
      pale(STEEL, 0.2),
    );
  b.solid(
    outline('-38 74!, -22 72, 30 22, 70 6, 78 6!, 78 14!, 60 18, 34 34, -16 84, -38 84!'),
    b.body,
    { shade: 0.16 },
  );
  b.line('-37 84, -18 83, 32 34, 60 19, 78 15', 2, pale(b.body, 0.4), { lit: 0.85 });
}

function stringLights(b: Brush): void {
  const line: Point[] = [];
  for (let i = 0; i <= 12; i++) {
    const u = i / 12;
    const wave = (u * 2) % 1;
    line.push([
      -150 + 300 * u,
      90 - 60 * Math.sin(Math.PI * wave) + Math.sin(b.tS * 1.3 + u * 6) * 3 * b.moment.flow,
    ]);
  }
  b.line(line, 2, '#3a3440');
  for (const [i, [x, y]] of line.entries()) {
    b.fill(box(x - 3, y - 10, 6, 7, 1), '#3a3440', 0.4);
    const bulb = ellipse(x, y - 18, 8, 10);
    const colour = ['#ffd86a', '#ff8a7a', '#8ad8c8', '#f6b0d0'][i % 4] ?? '#ffd86a';
    b.solid(bulb, colour, { round: true });
    b.shine(bulb, colour, (0.35 + 0.65 * b.dark) * (0.75 + 0.25 * Math.sin(b.tS * 3 + i * 1.9)));
  }
}

export const FAIR: Designs = {
  'ferris-wheel': {
    ...thing(40, '#d8604a', 54, ferrisWheel, ['spin']),
    glows: () => [{ x: 0, y: 54, radius: 60, colour: '#ffb86a', strength: 0.25, darkOnly: true }],
  },
  carousel: {
    ...thing(6, '#d8554a', 74, carousel, ['spin']),
    reach: [74, 74, 104, 12],
    glows: () => [{ x: 0, y: 60, radius: 90, colour: '#ffc46a', strength: 0.35, darkOnly: true }],
  },
  snowman: { ...thing(1.6, '#fbf8ff', 102, snowman, ['melt', 'build']), face: 76 },
  scarecrow: { ...thing(1.9, '#5f7f9a', 56, scarecrow), face: 80 },
  'swing-set': thing(2.4, '#d8604a', 74, swingSet, ['swing']),
  slide: thing(2, '#f2a03a', 84, slide),
  'string-lights': { ...thing(0.5, '#3a3440', 160, stringLights), airborne: true },
};
