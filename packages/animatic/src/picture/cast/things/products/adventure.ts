// What tales are made of: arms, magic, treasure, and what finds the way.
import type { Moment } from '../../puppet.ts';
import type { Design, Designs, Shine } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline, placed, star } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';
import { Profile, turn } from '../paint/turned.ts';
import { glint, SWORD } from './swords.ts';

const STEEL = '#c3cad6';
const GOLD = '#e2b446';
const WOOD = '#8a5a34';

function shield(b: Brush): void {
  const whole = mirrored('0 0!, 24 16, 40 44, 42 84, 38 94!, 18 93, 0 99');
  b.solid(whole, STEEL, { shade: 0.1 });
  const field = mirrored('0 6!, 21 20, 35 46, 36.6 82, 34 89!, 16 88, 0 93');
  b.solid(field, b.body, { shade: 0.12 });
  b.within(field, () => {
    b.fill(box(-6, 0, 12, 100), pale('#f2dfb0', 0.2), 0.8);
    b.fill(box(-50, 54, 100, 12), pale('#f2dfb0', 0.2), 0.8);
    b.fill(outline('-50 0!, 0 0!, 0 100!, -50 100!'), '#2a1c44', 0.2, 0.2);
  });
  b.solid(ellipse(0, 60, 10), GOLD, { round: true });
  for (const [x, y] of [
    [-36, 88],
    [36, 88],
    [-38, 56],
    [38, 56],
    [-22, 18],
    [22, 18],
  ] as const)
    b.fill(ellipse(x, y, 1.8), pale(STEEL, 0.5), 0.9);
}

/** A bow; drawn, its arrow lies on the string. */
function bow(b: Brush): void {
  const drawn = b.is('shoot')
    ? b.moment.motionU < 0.7
      ? b.moment.motionU / 0.7
      : 0
    : b.traits.has('drawn')
      ? 1
      : 0;
  const nock: Point = [-2 - 26 * drawn, 50, 1];
  const bend = 4 * drawn;
  b.line([[-2 - bend, 97, 1], nock, [-2 - bend, 3, 1]], 0.7, '#f4ecd8', { lit: 0.9 });
  b.line(
    [
      [-2 - bend, 3],
      [8, 12],
      [17, 30],
      [13, 50],
      [17, 70],
      [8, 88],
      [-2 - bend, 97],
    ],
    4.4,
    deep(b.body, 0.34),
    { lit: 0.35 },
  );
  b.line(
    [
      [-2 - bend, 4],
      [8.6, 13],
      [17.4, 31],
      [14, 50],
      [17.4, 70],
      [8.6, 88],
      [-2 - bend, 97],
    ],
    2.4,
    b.body,
    { lit: 0.7 },
  );
  b.solid(box(10.6, 42, 6, 16, 2), '#5a3424', { shade: 0.3 });
  const flown = b.is('shoot') && b.moment.motionU >= 0.7 ? (b.moment.motionU - 0.7) / 0.3 : 0;
  if (drawn > 0 || flown > 0)
    b.at(nock[0] + flown * 150, 50, () => {
      b.line('0 0, 56 0', 1.4, '#c49a66');
      b.fill(outline('56 3!, 64 0!, 56 -3!'), STEEL, 0.8);
      b.fill(outline('0 0!, 8 0!, 3 4!, -5 4!'), '#d8453c', 0.7);
      b.fill(outline('0 0!, 8 0!, 3 -4!, -5 -4!'), deep('#d8453c', 0.3), 0.4);
    });
}

function arrow(b: Brush): void {
  b.line('0 6, 0 84', 3, '#c49a66', { lit: 0.65 });
  b.fill(outline('0 100!, 6 84!, 0 87!, -6 84!'), STEEL, 0.8);
  b.fill(outline('0 100!, 0 87!, -6 84!'), deep(STEEL, 0.34), 0.4);
  for (const s of [-1, 1])
    b.fill(
      placed(outline('0 2!, 8 -2!, 9 14, 0 22!'), 0, 4, { flip: s < 0 }),
      s < 0 ? deep(b.body, 0.3) : b.body,
      0.65,
    );
}

const sparks = (
  b: Brush,
  x: number,
  y: number,
  spread: number,
  count: number,
  colours: readonly string[],
): void => {
  for (let i = 0; i < count; i++) {
    const age = (b.tS * 0.55 + i / count) % 1;
    const a = i * 2.4 + b.tS * 0.7;
    const size = 4.4 * Math.sin(Math.PI * age) * (0.6 + (i % 3) * 0.3);
    if (size > 0.3)
      b.shine(
        star(x + Math.cos(a) * spread * age, y + Math.sin(a) * spread * age, size, size * 0.3, 4),
        colours[i % colours.length] ?? '#ffffff',
        0.95,
      );
  }
};

function wand(b: Brush): void {
  b.solid(mirrored('3 0, 4 20!, 2.6 22!, 1.6 82, 0 84'), b.body, { shade: 0.3 });
  b.fill(box(-4, 18, 8, 4, 1), GOLD, 0.8);
  b.solid(star(0, 86, 14, 6.4, 5), '#f8d860', { shade: 0.12 });
  b.shine(star(0, 86, 8, 3.6, 5), '#fff6c4', 0.9);
  sparks(b, 0, 86, b.is('glow') ? 60 : 34, b.is('glow') ? 16 : 8, [
    '#fff2b0',
    '#ffd0f0',
    '#b8e8ff',
  ]);
}

function crystalBall(b: Brush): void {
  turn(b, new Profile('40 0!, 42 5, 30 12, 26 20, 32 26!', 0.18), '#7a4a34', { gloss: 0.3 });
  b.fill(ellipse(0, 25, 30, 5), GOLD, 0.8);
  const ball = ellipse(0, 60, 40);
  b.fill(ball, deep(b.body, 0.3), 0.5);
  b.within(ball, () => {
    b.blush(10, 66, 46, pale(b.body, 0.4), 0.9, 0.9);
    for (let i = 0; i < 4; i++) {
      const a = b.tS * (0.5 + i * 0.13) + i * 1.7;
      b.fill(
        outline([
          [Math.cos(a) * 20, 60 + Math.sin(a) * 20],
          [Math.cos(a + 1) * 30, 60 + Math.sin(a + 1) * 26],
          [Math.cos(a + 2) * 18, 60 + Math.sin(a + 2) * 14],
          [Math.cos(a + 3) * 8, 60 + Math.sin(a + 3) * 8],
        ]),
        i % 2 ? '#e8b8f4' : '#b8dcff',
        0.8,
        0.34,
      );
    }
    b.shine(star(6 * Math.sin(b.tS), 60 + 5 * Math.cos(b.tS * 0.8), 7, 1.8, 4), '#ffffff', 0.9);
  });
  b.stroke(ellipse(0, 60, 39), 1.4, pale(b.body, 0.5), { lit: 0.9, alpha: 0.6 });
  b.fill(outline('12 92, 26 84, 34 68, 28 76, 20 86'), '#ffffff', 0.95, 0.7);
  b.gloss(-22, 40, 5, 3, -0.7, 0.35);
}

function treasureChest(b: Brush): void {
  const open = b.done('open', 'close', b.traits.has('open') ? 1 : 0);
  const band = (x: number, y: number, w: number, h: number): void =>
    b.solid(box(x, y, w, h, 1), GOLD, { shade: 0.24 });
  if (open > 0.05) {
    b.solid(
      outline([
        [-60, 50, 1],
        [60, 50, 1],
        [64, 56 + 44 * open],
        [40, 66 + 58 * open],
        [-40, 66 + 58 * open],
        [-64, 56 + 44 * open],
      ]),
      deep(b.body, 0.4),
      { shade: 0.08 },
    );
    b.fill(
      outline([
        [-54, 52, 1],
        [54, 52, 1],
        [56, 56 + 38 * open],
        [36, 62 + 50 * open],
        [-36, 62 + 50 * open],
        [-56, 56 + 38 * open],
      ]),
      deep(b.body, 0.7),
      0.2,
    );
    for (let i = 0; i < 15; i++) {
      const x = -48 + (i % 8) * 13.6 + (i > 7 ? 7 : 0);
      b.solid(
        ellipse(x, 52 + (i > 7 ? 0 : 5) + ((i * 5) % 4), 8, 6),
        i % 4 === 1 ? pale(GOLD, 0.2) : GOLD,
        { shade: 0.24 },
      );
    }
    b.solid(mirrored('0 56!, 9 66!, 5 72!, 0 72!'), '#4fb0c8', { shade: 0.3 });
    b.solid(ellipse(-28, 62, 6), '#c4243a', { round: true });
    sparks(b, 0, 62, 46 * open, 10, ['#fff2b0', '#ffe08a']);
  }
  b.solid(box(-64, 0, 128, 52, 3), b.body, { shade: 0.08 });
  for (const y of [17, 34]) b.fill(box(-64, y, 128, 1.6), deep(b.body, 0.4), 0.35);
  if (open <= 0.05) {
    b.solid(
      outline('-66 50!, 66 50!, 64 70, 46 88, 20 94, -20 94, -46 88, -64 70'),
      pale(b.body, 0.06),
      { shade: 0.1 },
    );
    b.line('-60 74, 60 74', 1.6, deep(b.body, 0.4), { lit: 0.4 });
    for (const x of [-48, 34])
      b.solid(
        outline([
          [x, 50, 1],
          [x + 14, 50, 1],
          [x + 13, 84],
          [x + 11, 92, 1],
          [x + 3, 92, 1],
          [x + 1, 84],
        ]),
        GOLD,
        { shade: 0.24 },
      );
  }
  band(-66, 46, 132, 7);
  band(-66, 0, 132, 6);
  for (const x of [-48, 34]) band(x, 0, 14, 52);
  b.solid(mirrored('0 30, 12 34, 12 56!, 0 56!'), pale(GOLD, 0.1), { shade: 0.2 });
  b.fill(ellipse(0, 47, 3), '#4a3424', 0.3);
  b.fill(outline('-1.6 46!, 1.6 46!, 2.6 36!, -2.6 36!'), '#4a3424', 0.3);
}

function coin(b: Brush): void {
  // It turns when it spins; the stage moves it.
  const face = b.is('spin') ? Math.cos(b.moment.motionS * 9) : 1;
  const w = Math.max(0.08, Math.abs(face));
  b.at(
    0,
    50,
    () => {
      b.fill(ellipse(-4, 0, 47, 49), deep(b.body, 0.46), 0.3);
      b.solid(ellipse(1, 0, 47, 49), b.body, { round: true });
      b.stroke(ellipse(1, 0, 38, 40), 3, deep(b.body, 0.3), { lit: 0.45 });
      b.solid(star(1, 0, 25, 11, 5), pale(b.body, 0.34), { shade: 0.14 });
      b.fill(outline('22 38, 36 24, 42 2, 34 18'), '#ffffff', 0.95, 0.6);
    },
    { scaleX: w, scaleY: 1 },
  );
  glint(b, 26, 82, 12);
}

function trophy(b: Brush): void {
  turn(b, new Profile('27 0!, 27 14!', 0.14), '#5a3a34', { gloss: 0.2 });
  b.fill(box(-12, 2, 24, 7, 1), GOLD, 0.75);
  for (const s of [-1, 1]) {
    b.line(
      [
        [s * 28, 88],
        [s * 46, 86],
        [s * 42, 62],
        [s * 22, 54],
      ],
      5,
      deep(b.body, 0.3),
      { lit: 0.4 },
    );
    b.line(
      [
        [s * 28, 89],
        [s * 45, 86],
        [s * 41, 63],
        [s * 22, 55.6],
      ],
      2.6,
      b.body,
      { lit: 0.75 },
    );
  }
  turn(b, new Profile('20 14!, 15 20, 5 26, 4 38, 10 44, 25 56, 33 76, 34 98!', 0.15), b.body, {
    gloss: 0.5,
  });
  b.fill(ellipse(0, 98, 34, 5), pale(b.body, 0.3), 0.9);
  b.fill(ellipse(0, 98, 30, 4), deep(b.body, 0.46), 0.35);
  b.fill(star(2, 74, 11, 5, 5), pale(b.body, 0.55), 0.9);
  glint(b, 22, 90, 10);
}

function medal(b: Brush): void {
  b.fill(outline('-22 100!, -4 100!, 12 58!, -2 52!'), '#3f6fb4', 0.5);
  b.fill(outline('22 100!, 4 100!, -12 58!, 2 52!'), '#c4343c', 0.65);
  b.solid(ellipse(0, 30, 30), b.body, { round: true });
  b.stroke(ellipse(0, 30, 24), 2, deep(b.body, 0.3), { lit: 0.5 });
  b.fill(star(0, 30, 16, 7, 5), pale(b.body, 0.5), 0.9);
}

/** A flag on its pole; it waves with the wind. */
function flag(b: Brush): void {
  turn(b, new Profile('1.4 0, 1.2 98!', 0.2), '#c9c2b8', { gloss: 0.3 });
  b.solid(ellipse(0, 98.6, 2.4), GOLD, { round: true });
  const wind = 0.3 + b.moment.flow;
  const rise = (u: number): number =>
    Math.sin(u * 6.5 - b.tS * (2.4 + 3 * b.moment.flow)) * 4.4 * u * wind -
    (1 - Math.min(1, wind)) * 14 * u * u;
  const edge = (y: number): Point[] => {
    const line: Point[] = [];
    for (let i = 0; i <= 6; i++)
      line.push([1 + i * 9.4, y + rise(i / 6), i === 0 || i === 6 ? 1 : 0]);
    return line;
  };
  const cloth = outline([...edge(96), ...edge(58).reverse()]);
  b.blend(
    cloth,
    [1, 0],
    [57, 0],
    [
      [0, deep(b.body, 0.2), 0.4],
      [0.25, b.body, 0.7],
      [0.5, deep(b.body, 0.14), 0.45],
      [0.75, pale(b.body, 0.14), 0.8],
      [1, b.body, 0.6],
    ],
  );
  b.within(cloth, () => b.fill(star(26, 77 + rise(0.45), 10, 4.4, 5), pale(b.body, 0.75), 0.85));
}

function telescope(b: Brush): void {
  for (const [x, lit] of [
    [-30, 0.3],
    [30, 0.45],
    [4, 0.5],
  ] as const)
    b.line(
      [
        [0, 62],
        [x, 1],
      ],
      4,
      lit < 0.4 ? deep(WOOD, 0.3) : WOOD,
      { lit },
    );
  b.solid(ellipse(0, 62, 6), GOLD, { round: true });
  b.at(
    0,
    70,
    () => {
      b.solid(box(-46, -6, 26, 12, 2), '#3a3442', { shade: 0.3 });
      b.solid(box(-24, -8, 44, 16, 2), b.body, { shade: 0.3 });
      b.solid(box(18, -10, 40, 20, 2), b.body, { shade: 0.3 });
      for (const x of [-26, 16, 54])
        b.solid(box(x, x > 40 ? -12 : -10, 6, x > 40 ? 24 : 20, 1), GOLD, { shade: 0.3 });
      b.fill(ellipse(60, 0, 2.4, 11), '#9fc4e0', 0.8);
    },
    { angle: 0.5 },
  );
}

function key(b: Brush): void {
  b.stroke(ellipse(0, 80, 14), 7, deep(b.body, 0.3), { lit: 0.4 });
  b.stroke(ellipse(0.6, 80.6, 14), 4, b.body, { lit: 0.75 });
  b.fill(mirrored('0 76, 3 80, 0 84'), b.body, 0.7);
  b.solid(box(-3.4, 2, 6.8, 64, 2), b.body, { shade: 0.3 });
  for (const y of [62, 56]) b.solid(box(-6, y, 12, 4, 2), pale(b.body, 0.1), { shade: 0.3 });
  b.solid(outline('3 4!, 18 4!, 18 12!, 12 12!, 12 16!, 18 16!, 18 24!, 3 24!'), b.body, {
    shade: 0.16,
  });
  glint(b, 10, 90, 8);
}

const wandGlow = (moment: Moment): readonly Shine[] => [
  {
    x: 0,
    y: 86,
    radius: 60,
    colour: '#ffe08a',
    strength: moment.motion === 'glow' ? 0.6 : 0.3,
    darkOnly: moment.motion !== 'glow',
  },
];
const ballGlow = (moment: Moment, body: string): readonly Shine[] => [
  {
    x: 0,
    y: 60,
    radius: 90,
    colour: body,
    strength: moment.motion === 'glow' ? 0.55 : 0.32,
    darkOnly: moment.motion !== 'glow',
  },
];

const tale = (
  heightM: number,
  colour: string,
  reach: Design['reach'],
  paint: Design['paint'],
  plays: readonly string[] = [],
): Design => ({
  heightM,
  colour,
  reach,
  plays,
  paint,
});

export const ADVENTURE: Designs = {
  sword: SWORD,
  shield: tale(0.75, '#b8343c', [45, 45, 102, 2], shield),
  bow: tale(1.3, '#8a5a34', [36, 214, 100, 2], bow, ['shoot']),
  arrow: tale(0.75, '#d8453c', [12, 12, 102, 2], arrow),
  wand: { ...tale(0.35, '#5a3a4a', [64, 64, 152, 2], wand, ['glow']), glows: wandGlow, face: 84 },
  'crystal-ball': {
    ...tale(0.25, '#7a5cc4', [46, 46, 103, 10], crystalBall, ['glow']),
    glows: ballGlow,
    face: 60,
  },
  'treasure-chest': {
    ...tale(0.55, '#8a5634', [72, 72, 134, 2], treasureChest, ['open', 'close']),
    face: 44,
  },
  coin: tale(0.026, '#e8bc48', [54, 54, 104, 2], coin, ['spin']),
  trophy: tale(0.35, '#e8bc48', [52, 52, 104, 6], trophy),
  medal: tale(0.12, '#e8bc48', [33, 33, 102, 2], medal),
  flag: { ...tale(1.5, '#d8453c', [4, 62, 114, 2], flag), face: 76 },
  telescope: tale(1.5, '#4a5a84', [52, 62, 108, 4], telescope),
  key: tale(0.08, '#d9ab44', [20, 26, 100, 2], key),
};
