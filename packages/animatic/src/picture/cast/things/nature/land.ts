// Rocks, fire, water, ice: what the ground is made of and what breaks out of it.
import { random } from '../../../paint/noise.ts';
import type { Moment } from '../../puppet.ts';
import type { Design, Designs, Shine } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, outline, placed } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';
import { flame, smoke } from '../paint/vapour.ts';

function rock(b: Brush): void {
  b.solid(outline('-80 0!, -90 26, -66 62, -34 90, 8 100, 48 82, 78 50, 88 18, 82 0!'), b.body, {
    shade: 0.04,
  });
  b.fill(
    outline('-80 0!, -90 26, -66 62, -34 90!, -22 52!, -40 24!, -30 0!'),
    deep(b.body, 0.36),
    0.26,
  );
  b.fill(outline('-34 90, 8 100, 48 82!, 20 60!, -22 52!'), pale(b.body, 0.3), 0.88);
  b.fill(outline('48 82, 78 50, 88 18!, 40 30!, 20 60!'), pale(b.body, 0.08), 0.7);
  b.line('-22 52, -6 34, -10 10', 1.4, deep(b.body, 0.5), { alpha: 0.6 });
  for (let i = 0; i < 6; i++)
    b.fill(ellipse(-84 + i * 33, 2, 9, 5), i % 2 ? '#6a8f52' : '#7aa05c', 0.55);
}

function cliff(b: Brush): void {
  b.solid(
    outline(
      '-70 0!, -76 30, -58 60!, -62 84, -46 100!, 20 98!, 40 92!, 44 66!, 62 50, 58 24, 74 0!',
    ),
    b.body,
    { shade: 0.03 },
  );
  b.fill(
    outline('-70 0!, -76 30, -58 60!, -62 84, -46 100!, -20 84!, -30 50!, -18 26!, -28 0!'),
    deep(b.body, 0.36),
    0.26,
  );
  b.fill(outline('10 86!, 40 92!, 44 66!, 62 50, 58 24!, 34 40!, 22 64!'), pale(b.body, 0.2), 0.85);
  for (const p of ['-10 80, -4 60, -12 44, -2 20', '14 60, 10 40, 20 22, 16 6'])
    b.line(p, 1.2, deep(b.body, 0.5), { alpha: 0.6 });
  b.solid(outline('-50 98, -20 106, 12 104, 44 91, 20 95, -10 96'), '#6fa052', { shade: 0.2 });
}

function campfire(b: Brush): void {
  const burn = b.done('burn', null, 1);
  for (const [x, y] of [
    [-34, 4],
    [-22, 0],
    [22, 0],
    [34, 4],
    [0, -1],
  ] as const)
    b.solid(ellipse(x, y + 6, 11, 8), '#8a8690', { round: true });
  const log = (angle: number, colour: string): void =>
    b.at(
      0,
      11,
      () => {
        b.solid(box(-36, -6, 72, 12, 6), colour, { shade: 0.3 });
        b.fill(ellipse(33, 0, 4, 5.6), '#d8b07a', 0.7);
      },
      { angle },
    );
  log(0.34, '#6a4630');
  log(-0.3, '#7a5238');
  b.blush(0, 16, 40, '#ff8a3c', 0.7 * burn, 1);
  if (burn > 0.05)
    for (const [x, w, h, p] of [
      [-15, 24, 50, 0.4],
      [14, 25, 54, 1.9],
      [-2, 34, 80, 3.3],
      [5, 20, 44, 5],
    ] as const)
      flame(b, x, 13, w * (0.4 + 0.6 * burn), h * burn, { phase: p });
  log(0.04, '#5f3f2c');
  for (let i = 0; i < 9; i++) {
    const age = (b.tS * 0.5 + i / 9) % 1;
    b.shine(
      ellipse(Math.sin(i * 2.3 + age * 4) * 20 * (0.4 + age), 40 + age * 58, 1.4 * (1 - age) + 0.3),
      '#ffc060',
      (1 - age) * burn,
    );
  }
}

function fire(b: Brush): void {
  const burn = b.done('burn', null, 1);
  if (burn < 1) b.fill(ellipse(0, 2, 30, 3), '#4a3430', 0.4);
  for (const [x, w, h, p] of [
    [-22, 26, 58, 0.4],
    [22, 27, 62, 1.9],
    [-8, 36, 84, 3.3],
    [9, 34, 92, 5.1],
    [0, 28, 66, 6.2],
  ] as const)
    flame(b, x, 1, w, h * (0.1 + 0.9 * burn), { phase: p });
}

const blaze =
  (y: number, radius: number) =>
  (moment: Moment): readonly Shine[] => {
    const beat = 1 + 0.06 * Math.sin(moment.tS * 9.7) + 0.05 * Math.sin(moment.tS * 17.3);
    return [
      {
        x: 0,
        y,
        radius: radius * beat,
        colour: '#ff7a30',
        strength: Math.min(1, 0.55 * beat),
        darkOnly: false,
      },
    ];
  };

function torch(b: Brush): void {
  b.solid(outline('-3 0, 3 0, 5.4 58!, -5.4 58!'), '#7a5034', { shade: 0.34 });
  b.solid(outline('-7 50!, 7 50!, 9 64!, -9 64!'), '#4a4048', { shade: 0.3 });
  flame(b, 0, 60, 20, 40);
}

function iceberg(b: Brush): void {
  const bob = Math.sin(b.tS * 0.8) * 0.8;
  b.at(0, bob, () => {
    b.fill(outline('-80 4!, -60 -14, -20 -24, 30 -20, 66 -10, 84 4!'), '#6fb4d4', 0.5, 0.7);
    b.solid(
      outline('-84 0!, -70 30!, -48 44!, -34 84!, -10 100!, 12 74!, 30 80!, 54 44!, 72 30!, 86 0!'),
      b.body,
      { shade: 0 },
    );
    b.fill(
      outline('-84 0!, -70 30!, -48 44!, -34 84!, -10 100!, -14 60!, -30 30!, -24 0!'),
      deep('#9fc8e4', 0.1),
      0.35,
    );
    b.fill(outline('-10 100!, 12 74!, 4 44!, -14 60!'), '#ffffff', 0.95);
    b.fill(outline('30 80!, 54 44!, 40 20!, 20 50!'), '#ffffff', 0.9, 0.8);
    b.fill(outline('-30 30!, -14 60!, 4 44!, 10 10!, -24 0!'), '#cfe6f4', 0.6);
  });
  for (const [x, w] of [
    [-70, 26],
    [0, 40],
    [70, 26],
  ] as const)
    b.fill(ellipse(x, 0, w, 2), '#ffffff', 0.9, 0.6);
}

function volcano(b: Brush): void {
  const erupting = b.is('erupt') || b.is('explode') || b.traits.has('erupting');
  const strength = erupting ? 1 : 0.35;
  smoke(b, 0, 92, 16, 60 + 20 * strength, '#5f5460', { puffs: 9, strength: 0.75, pace: 0.12 });
  if (erupting)
    for (let i = 0; i < 26; i++) {
      const age = (b.tS * 0.7 + random(3, i)) % 1;
      const vx = (random(4, i) - 0.5) * 130;
      const vy = 80 + 70 * random(5, i);
      b.shine(
        ellipse(vx * age, 90 + vy * age - 150 * age * age, 2.4 * (1 - age * 0.6)),
        i % 3 ? '#ff7a30' : '#ffd060',
        1 - age * 0.5,
      );
    }
  b.solid(
    outline('-120 0!, -70 30, -34 72, -18 92!, -8 88, 6 91, 18 92!, 36 70, 74 28, 124 0!'),
    b.body,
    { shade: 0.06 },
  );
  b.fill(
    outline('-120 0!, -70 30, -34 72, -18 92!, -20 60, -50 20, -60 0!'),
    deep(b.body, 0.36),
    0.26,
  );
  const pulse = 0.8 + 0.2 * Math.sin(b.tS * 3);
  b.shine(
    outline(
      '-18 92!, -8 88, 6 91, 18 92!, 12 84, 16 66, 10 50, 14 32, 6 36, 4 60, -2 70, -6 58, -12 40, -16 44, -12 70, -14 84',
    ),
    '#ff6a2c',
    0.9 * pulse,
  );
  b.shine(outline('-12 91, 0 89, 12 91, 8 82, 6 66, 2 80, -4 74, -8 84'), '#ffc04a', 0.9 * pulse);
}

function waterfall(b: Brush): void {
  b.solid(outline('-90 0!, -84 50, -70 98!, -28 100!, -24 50, -30 0!'), b.body, { shade: 0.08 });
  b.solid(outline('90 0!, 86 44, 66 96!, 28 100!, 24 50, 32 0!'), pale(b.body, 0.06), {
    shade: 0.08,
  });
  const fall = outline('-30 100!, -26 50, -32 0!, 34 0!, 26 50, 30 100!');
  b.blend(
    fall,
    [0, 100],
    [0, 0],
    [
      [0, '#8fcbe8', 0.8],
      [1, '#d2ecf8', 0.9],
    ],
  );
  b.within(fall, () => {
    for (let i = 0; i < 22; i++) {
      const x = -30 + 60 * random(3, i);
      const age = (b.tS * (0.9 + 0.5 * random(4, i)) + random(5, i)) % 1;
      b.fill(
        box(x, 104 - age * 130, 1.4 + 2 * random(6, i), 14 + 18 * random(7, i), 1.4),
        '#ffffff',
        0.95,
        0.5,
      );
    }
  });
  for (let i = 0; i < 9; i++) {
    const swell = Math.sin(b.tS * 2.6 + i * 1.7) * 2;
    b.fill(
      ellipse(-38 + i * 9.6, 3 + swell * 0.5, 11 + swell, 7 + swell * 0.6),
      '#ffffff',
      0.9,
      0.7,
    );
  }
  b.solid(outline('-92 98, -70 106, -40 105, -26 99, -50 96'), '#5f9a4c', { shade: 0.2 });
  b.solid(outline('92 96, 70 104, 44 106, 26 99, 50 95'), '#6fa858', { shade: 0.2 });
}

function wave(b: Brush): void {
  const roll = Math.sin(b.tS * 1.2) * 3;
  b.solid(
    outline([
      [-120, 0, 1],
      [-110, 20],
      [-70, 44],
      [-30, 84],
      [10 + roll, 100],
      [46 + roll, 92],
      [62 + roll, 70],
      [52 + roll, 56],
      [44 + roll, 66],
      [30, 72],
      [14, 62],
      [12, 34],
      [40, 10],
      [120, 0, 1],
    ]),
    b.body,
    { shade: 0.06 },
  );
  for (const k of [0.14, 0.3, 0.46])
    b.line(
      [
        [-104 + k * 60, 6 + k * 20],
        [-60 + k * 50, 34],
        [-24 + k * 40, 72 - k * 10],
        [8 + roll, 92 - k * 20],
      ],
      2.4,
      pale(b.body, 0.4),
      { alpha: 0.7 },
    );
  const foam: Point[] = [
    [-40, 78],
    [-8, 98],
    [20 + roll, 106],
    [54 + roll, 96],
    [72 + roll, 72],
    [66 + roll, 56],
    [58 + roll, 62],
    [54 + roll, 50],
    [46 + roll, 60],
    [38 + roll, 52],
    [40, 66],
    [50 + roll, 74],
    [42 + roll, 88],
    [16 + roll, 94],
    [-12, 86],
  ];
  b.fill(outline(foam), '#fffaf2', 0.88);
  for (let i = 0; i < 10; i++)
    b.fill(
      ellipse(40 + roll + 40 * random(8, i), 58 + 54 * random(9, i), 1.4 + 2 * random(10, i)),
      '#ffffff',
      0.95,
      0.8,
    );
  b.fill(outline('-120 0!, -60 8, 0 4, 60 9, 120 0!'), pale(b.body, 0.6), 0.85, 0.7);
}

function puddle(b: Brush): void {
  const shape = outline('-100 48, -70 80, -10 94, 50 90, 96 62, 92 28, 40 8, -30 10, -84 24');
  b.blend(
    shape,
    [0, 100],
    [0, 0],
    [
      [0, pale(b.body, 0.4), 0.85],
      [1, b.body, 0.5],
    ],
  );
  b.within(shape, () => {
    for (let i = 0; i < 3; i++) {
      const age = (b.tS * 0.5 + i / 3) % 1;
      b.stroke(
        ellipse(-20 + i * 26, 46 + (i % 2) * 14, 6 + 52 * age, (6 + 52 * age) * 0.42),
        2,
        '#ffffff',
        { lit: 0.9, alpha: 0.6 * (1 - age) },
      );
    }
    b.fill(outline('-60 70, -20 84, 20 82, -10 74'), '#ffffff', 0.95, 0.6);
  });
}

function sandCastle(b: Brush): void {
  b.solid(outline('-90 0, -70 16, 0 22, 70 16, 92 0'), b.body, { shade: 0.1 });
  for (const [x, w, h] of [
    [-40, 30, 52],
    [40, 30, 52],
    [0, 36, 74],
  ] as const) {
    b.solid(
      outline([
        [x - w / 2, 8, 1],
        [x + w / 2, 8, 1],
        [x + w * 0.44, h, 1],
        [x - w * 0.44, h, 1],
      ]),
      b.body,
      { shade: 0.3 },
    );
    for (let i = 0; i < 3; i++)
      b.solid(box(x - w * 0.46 + i * w * 0.36, h, w * 0.22, 8, 1), b.body, { shade: 0.3 });
    b.fill(placed(outline('-4 0!, 4 0!, 4 9, 0 13, -4 9'), x, h * 0.5), deep(b.body, 0.4), 0.35);
  }
  b.line('0 80, 0 100', 1.4, '#6a4a34');
  b.fill(outline('0 100!, 18 94!, 0 88!'), '#d8453c', 0.7);
  b.solid(outline('56 10, 62 20, 74 20, 80 10, 68 4'), '#f2d0b8', { shade: 0.2 });
}

function crystal(b: Brush): void {
  for (const [x, a, h, w] of [
    [-24, 0.42, 58, 17],
    [26, -0.46, 62, 18],
    [-8, 0.12, 84, 22],
    [12, -0.14, 98, 24],
  ] as const)
    b.at(
      x,
      0,
      () => {
        b.fill(
          outline([
            [-w / 2, 0, 1],
            [w / 2, 0, 1],
            [w / 2, h * 0.78, 1],
            [0, h, 1],
            [-w / 2, h * 0.78, 1],
          ]),
          b.body,
          0.65,
        );
        b.fill(
          outline([
            [-w / 2, 0, 1],
            [-w * 0.1, 0, 1],
            [-w * 0.1, h * 0.72, 1],
            [0, h, 1],
            [-w / 2, h * 0.78, 1],
          ]),
          deep(b.body, 0.36),
          0.3,
        );
        b.fill(
          outline([
            [w * 0.2, 0, 1],
            [w / 2, 0, 1],
            [w / 2, h * 0.78, 1],
            [0, h, 1],
            [w * 0.2, h * 0.7, 1],
          ]),
          pale(b.body, 0.5),
          0.9,
        );
      },
      { angle: a },
    );
  b.shine(ellipse(8, 40, 2), '#ffffff', 0.6 + 0.4 * Math.sin(b.tS * 2));
}

const ground = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  plays: readonly string[] = [],
  up = 106,
  down = 6,
): Design => ({
  heightM,
  colour,
  reach: [half, half, up, down],
  plays,
  paint,
});

export const LAND: Designs = {
  rock: ground(1, '#9a97a2', 96, rock),
  cliff: ground(14, '#a0938a', 80, cliff, [], 110),
  campfire: {
    ...ground(0.75, '#f98a32', 56, campfire, ['burn', 'flicker'], 112, 18),
    glows: blaze(36, 130),
  },
  fire: { ...ground(0.95, '#f98a32', 60, fire, ['burn', 'flicker'], 116), glows: blaze(40, 120) },
  torch: { ...ground(0.6, '#f98a32', 30, torch, ['burn'], 122), glows: blaze(74, 100) },
  iceberg: ground(25, '#e4f2fa', 96, iceberg, [], 104, 28),
  volcano: {
    ...ground(70, '#5f4a4c', 132, volcano, ['erupt', 'explode'], 190),
    glows: () => [{ x: 0, y: 92, radius: 70, colour: '#ff6a30', strength: 0.5, darkOnly: false }],
  },
  waterfall: ground(25, '#8a8590', 98, waterfall, ['flow'], 110, 12),
  wave: ground(2.2, '#3f8fb8', 126, wave, [], 118),
  puddle: { ...ground(0.9, '#8fb0c8', 108, puddle), lies: true },
  'sand-castle': ground(0.5, '#e6c38a', 98, sandCastle),
  crystal: {
    ...ground(0.6, '#8fb8f0', 64, crystal, ['glow']),
    glows: (moment, body) => [
      { x: 4, y: 46, radius: 80, colour: body, strength: 0.35, darkOnly: moment.motion !== 'glow' },
    ],
  },
};
