// What is in the sky or falls from it. All hang in the air: their foot is the lowest point.
import { random } from '../../../paint/noise.ts';
import type { Moment } from '../../puppet.ts';
import type { Design, Designs, Shine } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, outline, placed, star, together } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';
import { faded, smoke } from '../paint/vapour.ts';

function heap(b: Brush, base: string, lobes: readonly (readonly [number, number, number])[]): void {
  const mass = together([
    box(-92, 4, 184, 34, 17),
    ...lobes.map(([x, y, r], i) => ellipse(x + Math.sin(b.tS * 0.5 + i * 1.3) * 1.2, y, r)),
  ]);
  b.fill(mass, deep(base, 0.2), 0.4);
  b.within(mass, () => {
    b.fill(placed(mass, 5, 10), base, 0.8);
    b.fill(placed(mass, 12, 24), pale(base, 0.4), 0.95);
    b.fill(placed(mass, 20, 44), '#ffffff', 0.95, 0.5);
  });
}

const LOBES = [
  [-62, 34, 30],
  [-26, 52, 38],
  [22, 58, 40],
  [62, 36, 32],
  [0, 32, 34],
] as const;

function cloud(b: Brush): void {
  heap(b, b.body, LOBES);
}

function rainCloud(b: Brush): void {
  b.at(0, 30, () => heap(b, deep(b.body, 0.2), LOBES), { scale: 0.72 });
  for (let i = 0; i < 16; i++) {
    const age = (b.tS * 1.3 + random(3, i)) % 1;
    const x = -60 + 120 * random(4, i);
    b.line(
      [
        [x - age * 6, 32 - age * 30],
        [x - age * 6 - 2, 24 - age * 30],
      ],
      2,
      '#7fb4dc',
      { lit: 0.8, alpha: 1 - age * 0.6 },
    );
  }
}

function moon(b: Brush): void {
  const full = b.traits.has('full') || b.is('full');
  const disc = ellipse(0, 50, 50);
  const crescent = outline(
    '22 98!, -12 96, -40 76, -50 48, -40 20, -12 3, 24 4!, 0 18, -12 48, -2 80',
  );
  const shape = full ? disc : crescent;
  b.shine(shape, b.body);
  b.within(shape, () => {
    b.blush(-36, 30, 46, '#b8a8d8', 0.55, 1);
    for (const [x, y, r] of [
      [-30, 60, 8],
      [-22, 30, 6],
      [-38, 42, 4],
      [-12, 84, 5],
      ...(full
        ? ([
            [18, 66, 10],
            [24, 30, 7],
            [4, 44, 5],
          ] as const)
        : []),
    ] as const)
      b.fill(ellipse(x, y, r), deep(b.body, 0.14), 0.7, 0.6);
  });
}

function sun(b: Brush): void {
  const spin = b.tS * 0.12;
  for (let i = 0; i < 12; i++) {
    const length = 16 + 3 * Math.sin(b.tS * 1.6 + i * 2);
    b.at(
      0,
      50,
      () =>
        b.shine(
          outline([
            [-6, 36, 0.3],
            [6, 36, 0.3],
            [0, 36 + length, 0.6],
          ]),
          '#ffb63c',
          0.95,
        ),
      { angle: spin + (i * Math.PI) / 6 },
    );
  }
  b.shine(ellipse(0, 50, 32), b.body);
  b.shine(ellipse(4, 54, 24), pale(b.body, 0.4), 0.8);
}

function starShape(b: Brush): void {
  const twinkle = 1 + 0.06 * Math.sin(b.tS * 3);
  b.at(
    0,
    48,
    () => {
      b.shine(star(0, 0, 50, 23, 5, { corner: 0.55 }), b.body);
      b.shine(
        outline([
          [0, 44],
          [-10, 12],
          [-44, 15],
          [-18, -6],
          [-14, -18],
          [0, 4],
        ]),
        deep(b.body, 0.16),
        0.7,
      );
      b.shine(star(3, 3, 26, 12, 5, { corner: 0.55 }), pale(b.body, 0.5), 0.8);
    },
    { scale: twinkle },
  );
}

function shootingStar(b: Brush): void {
  const { g } = b;
  b.at(0, 50, () => {
    const gradient = g.createLinearGradient(0, 0, -250, 90);
    gradient.addColorStop(0, faded(b.shining('#fff2c4'), 0.9));
    gradient.addColorStop(1, faded(b.shining('#fff2c4'), 0));
    g.fillStyle = gradient;
    g.fill(outline('12 24, 20 -10, -120 36, -250 90!, -110 52'));
    for (let i = 0; i < 8; i++) {
      const age = (b.tS * 0.8 + i / 8) % 1;
      b.shine(
        star(
          -30 - age * 180 + random(3, i) * 10,
          12 + age * 64 + (random(4, i) - 0.5) * 40,
          6 * (1 - age),
          1.8 * (1 - age) + 0.2,
          4,
        ),
        '#ffffff',
        1 - age,
      );
    }
    b.shine(star(0, 0, 40, 18, 5, { corner: 0.55, angle: 0.4 }), b.body);
    b.shine(star(2, 2, 22, 10, 5, { corner: 0.55, angle: 0.4 }), '#ffffff', 0.8);
  });
}

function comet(b: Brush): void {
  const { g } = b;
  b.at(0, 50, () => {
    const gradient = g.createLinearGradient(0, 0, -300, 110);
    gradient.addColorStop(0, faded(b.shining(b.body), 0.85));
    gradient.addColorStop(1, faded(b.shining(b.body), 0));
    g.fillStyle = gradient;
    const wave = Math.sin(b.tS * 5) * 3;
    g.fill(
      outline([
        [24, 36],
        [44, -10],
        [10, -42],
        [-140, 6 + wave],
        [-300, 104, 1],
        [-130, 74 - wave],
      ]),
    );
    b.solid(outline('-30 -6, -22 26, 8 38, 34 20, 36 -12, 14 -36, -16 -30'), '#7a6f7c', {
      round: true,
    });
    b.shine(ellipse(6, -2, 44), '#cfeaff', 0.2);
    for (const [x, y, r] of [
      [8, 12, 6],
      [-8, -6, 5],
      [16, -12, 4],
    ] as const)
      b.fill(ellipse(x, y, r), '#4f4654', 0.4);
  });
}

function planet(b: Brush): void {
  const ring = (front: boolean): void =>
    b.at(
      0,
      50,
      () => {
        const half = box(-120, front ? -60 : 0, 240, 60);
        b.within(half, () => {
          b.stroke(ellipse(0, 0, 70, 17), 9, pale(b.body, 0.4), { lit: 0.75 });
          b.stroke(ellipse(0, 0, 60, 14), 3, deep(b.body, 0.2), { lit: 0.5 });
        });
      },
      { angle: 0.3 },
    );
  ring(false);
  const disc = ellipse(0, 50, 44);
  b.solid(disc, b.body, { round: true });
  b.within(disc, () => {
    for (const [y, h, k] of [
      [70, 8, 0.2],
      [50, 13, -0.14],
      [30, 7, 0.24],
    ] as const)
      b.fill(
        outline([
          [-60, y - 8],
          [0, y],
          [60, y + 14],
          [60, y + 14 + h],
          [0, y + h],
          [-60, y - 8 + h],
        ]),
        k > 0 ? pale(b.body, k + 0.2) : deep(b.body, -k),
        0.6,
        0.6,
      );
    const shade = box(-60, 0, 130, 110);
    shade.addPath(ellipse(14, 58, 46, 47));
    b.g.fillStyle = b.tone('#2a1c4c', 0.2);
    b.g.globalAlpha = 0.4;
    b.g.fill(shade, 'evenodd');
    b.g.globalAlpha = 1;
  });
  if (b.dark > 0.1) b.shine(disc, b.body, 0.3 * b.dark);
  ring(true);
}

/** Continents as rough outlines on a strip that turns past the disc. */
const LANDS = [
  ['-30 70, -10 84, 16 82, 24 68, 8 58, 12 44, 0 26, -8 40, -20 50', 0],
  ['60 76, 86 88, 120 80, 124 62, 100 56, 92 34, 80 22, 74 44, 62 56', 0],
  ['132 40, 150 44, 156 32, 142 26', 0],
] as const;

function earth(b: Brush): void {
  const disc = ellipse(0, 50, 50);
  b.solid(disc, b.body, { round: true });
  b.within(disc, () => {
    const turn = (b.tS * (b.is('spin') ? 30 : 7)) % 200;
    for (const shift of [-200, 0, 200])
      for (const [points] of LANDS)
        b.fill(placed(outline(points), turn + shift - 60, 0), '#6fb05a', 0.65);
    b.fill(ellipse(0, 98, 30, 8), '#f6faff', 0.85);
    b.fill(ellipse(0, 2, 26, 7), '#f6faff', 0.8);
    for (let i = 0; i < 5; i++) {
      const x = ((turn * 1.4 + i * 47) % 150) - 75;
      b.fill(
        together([ellipse(x, 24 + i * 13, 13, 3.4), ellipse(x + 9, 27 + i * 13, 10, 3)]),
        '#ffffff',
        0.9,
        0.75,
      );
    }
    const shade = box(-60, -10, 130, 120);
    shade.addPath(ellipse(14, 58, 54, 55));
    b.g.fillStyle = b.tone('#141c50', 0.2);
    b.g.globalAlpha = 0.42;
    b.g.fill(shade, 'evenodd');
    b.g.globalAlpha = 1;
  });
  // Its light is the sun's, whatever the hour of the set.
  if (b.dark > 0.1) b.within(disc, () => b.blush(18, 62, 56, '#9fd0f4', 0.6 * b.dark, 1));
  b.gloss(22, 76, 10, 5, -0.6, 0.35);
  b.stroke(ellipse(0, 50, 51), 1.6, '#a8dcff', { lit: 0.9, alpha: 0.5 });
}

function rainbow(b: Brush): void {
  const shown = b.done('grow', null, 1);
  const window = box(-110, -4, 220 * shown, 120);
  b.within(window, () => {
    for (const [i, colour] of [
      '#e8604e',
      '#f29a4a',
      '#f6d45e',
      '#7fc46a',
      '#5fa8e0',
      '#7a7ad0',
      '#a878c8',
    ].entries())
      b.stroke(ellipse(0, 0, 94 - i * 6, 94 - i * 6), 6.4, colour, { lit: 0.8, alpha: 0.72 });
  });
}

function snowflake(b: Brush): void {
  b.at(0, 50, () => {
    for (let i = 0; i < 6; i++)
      b.at(
        0,
        0,
        () => {
          b.line('0 0, 0 48', 5, b.body, { lit: 0.85 });
          for (const [y, w] of [
            [18, 10],
            [30, 14],
            [40, 8],
          ] as const) {
            b.line(
              [
                [0, y],
                [w, y + w * 0.8],
              ],
              4,
              b.body,
              { lit: 0.85 },
            );
            b.line(
              [
                [0, y],
                [-w, y + w * 0.8],
              ],
              4,
              deep(b.body, 0.16),
              { lit: 0.6 },
            );
          }
        },
        { angle: (i * Math.PI) / 3 + b.tS * 0.3 },
      );
    b.fill(star(0, 0, 11, 9.6, 6), pale(b.body, 0.5), 0.9);
  });
}

function drop(b: Brush): void {
  const shape = outline('0 0, 24 8, 33 32, 20 62, 0 100!, -20 62, -33 32, -24 8');
  b.solid(shape, b.body, { round: true });
  b.fill(outline('14 44, 22 34, 22 22, 15 30'), '#ffffff', 0.95, 0.75);
  b.gloss(-14, 20, 5, 8, 0.5, 0.3);
}

function lightning(b: Brush): void {
  // It strikes again and again: a bright moment, then an after-glow.
  const beat = (b.tS * 0.8) % 1;
  const bright = b.is('flicker') || b.is('flash') ? 1 : Math.max(0.45, 1 - beat * 2.4);
  const bolt: Point[] = [
    [-6, 100, 1],
    [14, 100, 1],
    [4, 66, 1],
    [20, 66, 1],
    [-8, 0, 1],
    [0, 44, 1],
    [-16, 44, 1],
  ];
  b.shine(outline(bolt.map(([x, y]): Point => [x * 1.3, y, 0.6])), '#b8c8ff', 0.35 * bright);
  b.shine(outline(bolt), b.body, bright);
  b.shine(outline('4 98!, 10 98!, 2 62!, 14 62!, 0 26!, 4 50!, -6 50!'), '#ffffff', 0.85 * bright);
}

function smokePlume(b: Brush): void {
  b.fill(ellipse(0, 4, 12, 4), b.body, 0.5, 0.6);
  smoke(b, 0, 4, 17, 78, b.body, { puffs: 12, strength: 0.9 });
}

function heart(b: Brush): void {
  const beat = 1 + 0.05 * Math.max(0, Math.sin(b.tS * 5)) * (b.is('beat') ? 2.4 : 1);
  b.at(
    0,
    48,
    () => {
      b.solid(
        outline('0 -46!, 38 -10, 50 22, 38 44, 16 46, 0 30!, -16 46, -38 44, -50 22, -38 -10'),
        b.body,
        { round: true },
      );
      b.fill(outline('20 36, 34 34, 40 20, 36 12, 30 26'), '#ffffff', 0.95, 0.6);
    },
    { scale: beat },
  );
}

function bubble(b: Brush): void {
  const wobble = Math.sin(b.tS * 2.4) * 0.03;
  b.at(
    0,
    50,
    () => {
      b.fill(ellipse(0, 0, 49), b.body, 0.8, 0.2);
      b.stroke(ellipse(0, 0, 47), 3, pale(b.body, 0.4), { lit: 0.9, alpha: 0.8 });
      b.stroke(ellipse(-2, -2, 43), 2.4, '#f2a8d0', { lit: 0.8, alpha: 0.5 });
      b.fill(outline('14 40, 32 28, 40 8, 28 24'), '#ffffff', 0.95, 0.85);
      b.gloss(-22, -26, 9, 4, 0.8, 0.5);
    },
    { scaleX: 1 + wobble, scaleY: 1 - wobble },
  );
}

const own =
  (radius: number, strength: number, y = 50, always = false) =>
  (_moment: Moment, body: string): readonly Shine[] => [
    { x: 0, y, radius, colour: body, strength, darkOnly: !always },
  ];

const aloft = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  up = 106,
  down = 6,
): Design => ({
  heightM,
  colour,
  reach: [half, half, up, down],
  plays: [],
  airborne: true,
  paint,
});

export const SKY_THINGS: Designs = {
  cloud: aloft(60, '#ffffff', 104, cloud),
  'rain-cloud': { ...aloft(60, '#b4bccc', 80, rainCloud), plays: ['rain'] },
  moon: { ...aloft(60, '#fdf3d0', 56, moon), glows: own(120, 0.4) },
  sun: { ...aloft(60, '#ffd45a', 62, sun, 112, 12), glows: own(150, 0.4, 50, true) },
  star: { ...aloft(10, '#ffd84e', 54, starShape), glows: own(90, 0.35, 48) },
  'shooting-star': {
    ...aloft(30, '#ffe07a', 60, shootingStar),
    reach: [260, 50, 148, 6],
    glows: own(100, 0.45),
  },
  comet: { ...aloft(30, '#8fd0f4', 60, comet), reach: [310, 60, 162, 6], glows: own(90, 0.4) },
  planet: { ...aloft(100, '#d99a5f', 84, planet, 106, 6), plays: ['spin'] },
  earth: { ...aloft(100, '#4f9ad4', 56, earth), plays: ['spin'] },
  rainbow: { ...aloft(300, '#e8604e', 102, rainbow), plays: ['grow'] },
  snowflake: aloft(0.05, '#dcecfa', 54, snowflake),
  drop: aloft(0.02, '#6fb4e0', 38, drop),
  lightning: {
    ...aloft(400, '#fff2a0', 30, lightning),
    plays: ['flicker', 'flash'],
    glows: own(90, 0.4, 50, true),
  },
  smoke: { ...aloft(3, '#a8a4b2', 40, smokePlume, 124), reach: [40, 80, 124, 4] },
  heart: { ...aloft(0.3, '#e0405a', 60, heart, 108, 8), plays: ['beat'] },
  bubble: aloft(0.1, '#b8e0f4', 54, bubble),
};
