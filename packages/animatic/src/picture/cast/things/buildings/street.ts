// What stands in streets, parks and fairs.
import { random } from '../../../paint/noise.ts';
import type { Moment } from '../../puppet.ts';
import type { Design, Designs, Shine } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, outline } from '../paint/outline.ts';
import { Profile, turn } from '../paint/turned.ts';

const STEEL = '#5a6270';
const WOOD = '#8a5f3c';

function lampOf(moment: Moment, seed: number): number {
  const t = (moment.tS + (seed % 97) * 0.37) % 9;
  return t < 4 ? 2 : t < 5 ? 1 : 0;
}

function trafficLight(b: Brush): void {
  turn(b, new Profile('3 0!, 1.6 4, 1.4 66!', 0.2), STEEL, { gloss: 0.2 });
  b.solid(box(-8, 62, 16, 38, 3), b.body, { shade: 0.16 });
  const on = lampOf(b.moment, b.moment.seed);
  for (const [i, colour] of ['#e8463c', '#f6c03a', '#4fc46a'].entries()) {
    const y = 93 - i * 12;
    b.fill(ellipse(0, y, 5), '#1c1c26', 0.3);
    const lens = ellipse(0, y, 4.3);
    if (i === on) b.shine(lens, colour);
    else b.fill(lens, deep(colour, 0.5), 0.4);
    b.gloss(1.4, y + 1.6, 1.2, 0.7, -0.5, 0.4);
    b.fill(
      outline([
        [-5.6, y + 2, 1],
        [-4, y + 5.4],
        [4, y + 5.4],
        [5.6, y + 2, 1],
        [4, y + 4],
        [-4, y + 4],
      ]),
      deep(b.body, 0.3),
      0.35,
    );
  }
}

const trafficGlow = (moment: Moment): readonly Shine[] => {
  const on = lampOf(moment, moment.seed);
  return [
    {
      x: 0,
      y: 93 - on * 12,
      radius: 22,
      colour: ['#ff5a4a', '#ffc84a', '#5fe08a'][on] ?? '#ffffff',
      strength: 0.5,
      darkOnly: true,
    },
  ];
};

function sign(b: Brush): void {
  b.solid(box(-3, 0, 6, 96, 1), WOOD, { shade: 0.34 });
  b.solid(outline('-34 62!, 26 62!, 40 74!, 26 86!, -34 86!'), b.body, { shade: 0.08 });
  b.solid(outline('34 34!, -24 34!, -36 44.6!, -24 55!, 34 55!'), deep(b.body, 0.1), {
    shade: 0.08,
  });
  for (const [x, y, w] of [
    [-26, 77, 44],
    [-26, 69, 32],
    [-18, 47.6, 42],
    [-18, 40, 30],
  ] as const)
    b.fill(box(x, y, w, 2.6, 1.2), deep(b.body, 0.6), 0.4, 0.85);
  for (const y of [74, 44.6]) b.fill(ellipse(0, y, 1.4), '#3a3440', 0.4);
}

function fence(b: Brush): void {
  for (const y of [30, 68]) b.solid(box(-130, y, 260, 8), b.body, { shade: 0.3 });
  for (let i = -5; i <= 5; i++)
    b.solid(
      outline([
        [i * 24 - 8, 0, 1],
        [i * 24 + 8, 0, 1],
        [i * 24 + 8, 88, 1],
        [i * 24, 100, 1],
        [i * 24 - 8, 88, 1],
      ]),
      pale(b.body, 0.1),
      { shade: 0.26 },
    );
}

function postBox(b: Brush): void {
  const body = new Profile('17 0!, 17 5, 15 6!, 15 80!, 19 82!, 18 90, 10 98, 0 100', 0.12);
  turn(b, body, b.body, { gloss: 0.4 });
  b.fill(body.band(0, 5), '#2f2c38', 0.4);
  b.fill(box(-9, 68, 18, 4, 1), '#2a1c24', 0.3);
  b.fill(box(-10, 72, 20, 1.6, 0.6), pale(b.body, 0.4), 0.85);
  b.fill(box(-7, 44, 14, 14, 1), '#fbf3e4', 0.8);
  for (let i = 0; i < 3; i++) b.fill(box(-5, 47 + i * 3.4, 10 - i * 2, 1.2), '#6a5a58', 0.5);
}

function mailbox(b: Brush): void {
  b.solid(box(-4, 0, 8, 62), WOOD, { shade: 0.34 });
  const open = b.done('open', 'close', 0);
  b.solid(outline('-42 60!, 34 60!, 34 82, 26 94, -34 94, -42 82'), b.body, { shade: 0.14 });
  b.fill(outline('34 60!, 40 62!, 40 84, 34 94, 26 94, 34 82'), deep(b.body, 0.4), 0.3);
  b.line(
    [
      [-16, 78],
      [-16, 94 + 10],
      [-16, 104],
    ],
    2.4,
    '#d8453c',
  );
  b.fill(box(-15, 97, 12, 7, 1), '#d8453c', 0.7);
  if (open > 0) b.solid(box(34, 66, 16 * open, 14, 1), '#fbf3e4', { shade: 0.1 });
}

function campSigns(b: Brush): void {
  // A grave stone: round head, a few cut lines, moss.
  b.solid(outline('-34 0!, 34 0!, 34 66, 26 88, 0 98, -26 88, -34 66'), b.body, { shade: 0.14 });
  b.fill(box(-18, 62, 36, 4, 2), deep(b.body, 0.4), 0.4);
  b.fill(box(-12, 52, 24, 3, 1.5), deep(b.body, 0.4), 0.4);
  b.line('0 88, 0 72', 3, deep(b.body, 0.4));
  b.line('-6 83, 6 83', 3, deep(b.body, 0.4));
  for (let i = 0; i < 7; i++)
    b.fill(ellipse(-34 + i * 11, 3 + random(3, i) * 5, 7, 4), '#6a8f52', 0.5);
}

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

export const STREET: Designs = {
  'traffic-light': { ...thing(3.5, '#33353f', 12, trafficLight), glows: trafficGlow, face: 82 },
  sign: { ...thing(2, '#c49a62', 44, sign), face: 66 },
  fence: thing(1, '#f4eee2', 134, fence),
  'post-box': { ...thing(1.4, '#d03a34', 22, postBox), face: 68 },
  mailbox: { ...thing(1.3, '#4f7fa8', 54, mailbox, ['open', 'close'], 108), face: 78 },
  gravestone: thing(0.9, '#9a9aa2', 44, campSigns),
};
