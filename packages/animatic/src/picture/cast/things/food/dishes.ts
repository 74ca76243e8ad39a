// Meals: on a plate, in a bowl, in the hand.
import { random } from '../../../paint/noise.ts';
import { paintServed } from '../../close/served.ts';
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { leaf } from '../paint/leaf.ts';
import { box, ellipse, mirrored, outline, placed, together } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';
import { Profile, turn } from '../paint/turned.ts';
import { steam } from '../paint/vapour.ts';

const BOWL = new Profile('34 0!, 34 8!, 62 24, 78 56, 82 70!', 0.2);
const CREAM = '#f6f1e8';

function bowl(b: Brush, colour: string): void {
  turn(b, BOWL, colour, { gloss: 0.34 });
  b.fill(BOWL.band(58, 61), pale(colour, 0.6), 0.8, 0.8);
  b.fill(BOWL.band(52, 53.4), pale(colour, 0.6), 0.8, 0.8);
}

/** A bowl and what is in it: food may rise over the rim, but not hang out in front of it. */
function inBowl(b: Brush, colour: string, food: () => void): void {
  bowl(b, colour);
  b.fill(BOWL.circle(70), pale(colour, 0.3), 0.85);
  b.fill(BOWL.circle(70, 0.93), deep(colour, 0.3), 0.3);
  const mouth = box(-120, 70, 240, 200);
  mouth.addPath(BOWL.circle(70, 0.93));
  b.within(mouth, food);
}

function plate(b: Brush, radius: number, y = 6): void {
  b.solid(ellipse(0, y, radius, radius * 0.13), CREAM, { shade: 0.2 });
  b.fill(ellipse(0, y + 2.4, radius * 0.95, radius * 0.11), '#fffaf2', 0.85);
  b.fill(ellipse(0, y + 2, radius * 0.7, radius * 0.07), deep(CREAM, 0.2), 0.4);
}

function burger(b: Brush): void {
  b.solid(outline('-66 6, -60 0, 60 0, 66 6, 68 20, 66 24!, -66 24!, -68 20'), b.body, {
    shade: 0.14,
  });
  b.solid(box(-72, 24, 144, 19, 9), '#6a3a26', { shade: 0.16 });
  b.fill(box(-64, 40, 128, 26), deep('#d99a50', 0.5), 0.3);
  b.fill(
    outline('-74 48!, 74 48!, 60 40!, 44 47!, 20 34!, 4 46!, -26 38!, -44 47!, -62 36!'),
    '#f8c84a',
    0.75,
  );
  b.fill(together([box(-64, 46, 56, 8, 4), box(4, 46, 58, 8, 4)]), '#d8453c', 0.65);
  b.fill(
    outline('-78 56, -62 48, -44 58, -24 49, -2 58, 20 49, 42 58, 60 49, 78 56, 76 64, -76 64'),
    '#79b04a',
    0.7,
  );
  b.fill(outline('-78 56, -62 48, -44 58, -30 52, -30 64, -76 64'), '#4f8440', 0.4);
  const bun = outline('-70 62!, -66 82, -42 98, 0 102, 42 98, 66 82, 70 62!');
  b.solid(bun, b.body, { round: true, depth: 0.3 });
  if (b.fine(3)) {
    const seeds = [];
    for (let i = 0; i < 18; i++) {
      const x = -50 + 100 * random(3, i);
      const high = 98 - 20 * (x / 58) ** 2;
      const y = 73 + (high - 73) * random(4, i);
      seeds.push(placed(ellipse(0, 0, 3, 1.8), x, y, { angle: random(5, i) * 2 }));
    }
    b.fill(together(seeds), '#fbf0cf', 0.88);
  }
  b.gloss(28, 88, 14, 5, -0.4, 0.4);
}

function pizza(b: Brush): void {
  // A whole one lying before us, seen from above at a slant.
  b.at(0, 50, () => {
    b.fill(ellipse(0, -5, 100, 46), deep(b.body, 0.5), 0.3);
    b.solid(ellipse(0, 0, 100, 46), b.body, { shade: 0.12 });
    b.fill(ellipse(0, 1, 86, 37), '#c4402c', 0.55);
    b.fill(
      outline('-80 2, -64 24, -30 34, 8 34, 50 28, 78 10, 76 -12, 44 -30, 0 -34, -46 -30, -76 -14'),
      '#f8d06a',
      0.75,
    );
    for (let i = 0; i < 10; i++) {
      const a = i * 2.4;
      const r = Math.sqrt((i + 0.7) / 10);
      const [x, y] = [Math.cos(a) * r * 68, Math.sin(a) * r * 26];
      if (i % 3 === 2) leaf(b, x - 6, y, 17, a, '#4f8c3e', { width: 0.5, vein: false });
      else {
        b.fill(ellipse(x, y - 1.4, 12, 6), '#8a2a20', 0.4);
        b.solid(ellipse(x, y, 12, 6), '#d8503c', { shade: 0.2 });
      }
    }
    for (const a of [0.4, 1.45, 2.5, 3.55, 4.6, 5.65])
      b.line(
        [
          [0, 0],
          [Math.cos(a) * 97, Math.sin(a) * 44],
        ],
        1.2,
        deep(b.body, 0.4),
        { alpha: 0.5 },
      );
  });
  steam(b, 0, 66, 110, 60, { strength: 0.35 });
}

function hotDog(b: Brush): void {
  b.solid(
    outline('-92 34, -88 66, -60 76, 60 76, 88 66, 92 34, 60 30, -60 30'),
    pale(b.body, 0.1),
    { shade: 0.16 },
  );
  b.solid(outline('-104 52, -98 70, -78 76, 78 76, 98 70, 104 52, 92 42, -92 42'), '#b8482c', {
    shade: 0.2,
  });
  const mustard: Point[] = [];
  for (let i = 0; i <= 14; i++) mustard.push([-84 + i * 12, 62 + (i % 2 ? 7 : -6)]);
  b.line(mustard, 6, '#f8c832', { lit: 0.75 });
  b.solid(
    outline('-98 30, -88 46, -40 42, 0 46, 40 42, 88 46, 98 30, 84 6, 50 0, -50 0, -84 6'),
    b.body,
    { shade: 0.18 },
  );
  b.gloss(40, 30, 26, 4, 0, 0.35);
}

function fries(b: Brush): void {
  for (let i = 0; i < 11; i++) {
    const x = -31 + i * 6.2;
    b.at(
      x,
      40,
      () => {
        const tall = 34 + 24 * random(3, i);
        b.fill(box(-3.4, 0, 6.8, tall), '#f8cc4e', 0.75);
        b.fill(box(-3.4, 0, 2.6, tall), deep('#f8cc4e', 0.34), 0.35);
        b.fill(box(-3.4, tall - 3, 6.8, 3), '#fde9a4', 0.9);
      },
      { angle: (5 - i) * 0.04 + (random(4, i) - 0.5) * 0.1 },
    );
  }
  b.solid(outline('-28 0!, 28 0!, 40 62!, 20 52, 0 49, -20 52, -40 62!'), b.body, { shade: 0.12 });
  b.fill(ellipse(0, 26, 13, 12), '#f8cc4e', 0.8);
  b.fill(mirrored('0 19, 7 26, 4 33, 0 30'), b.body, 0.6);
}

function sushi(b: Brush): void {
  b.solid(box(-104, 0, 208, 14, 4), '#8a5a3a', { shade: 0.1 });
  for (const x of [-80, 68]) b.solid(box(x, -6, 14, 8), '#6a4228', { shade: 0.2 });
  const roll = (x: number): void => {
    b.solid(box(x - 24, 14, 48, 42, 8), '#26342f', { shade: 0.16 });
    b.fill(ellipse(x, 56, 24, 10), '#2f4038', 0.6);
    b.fill(ellipse(x, 57, 20.4, 8), '#fffaf0', 0.88);
    b.fill(ellipse(x + 1, 57, 9, 4), b.body, 0.7);
    b.fill(ellipse(x - 5, 57.4, 3.4, 2.2), '#7ab04a', 0.7);
  };
  roll(-70);
  roll(-16);
  b.solid(outline('20 14, 18 38, 34 50, 78 50, 96 38, 94 14'), '#fffaf0', {
    shade: 0.14,
    depth: 0.2,
  });
  if (b.fine(3))
    for (let i = 0; i < 16; i++)
      b.fill(
        placed(ellipse(0, 0, 4, 2), 26 + ((i * 17) % 64), 20 + ((i * 7) % 16), { angle: i }),
        deep('#fffaf0', 0.16),
        0.5,
        0.7,
      );
  b.solid(outline('12 40, 20 62, 44 78, 76 76, 100 58, 104 42, 84 44, 50 48, 28 42'), b.body, {
    shade: 0.14,
  });
  for (let i = 0; i < 4; i++)
    b.line(
      [
        [36 + i * 15, 46],
        [44 + i * 15, 58],
        [42 + i * 14, 72],
      ],
      2,
      pale(b.body, 0.6),
      { alpha: 0.85 },
    );
}

function noodles(b: Brush): void {
  inBowl(b, b.body, () => {
    b.fill(ellipse(0, 71, 77, 15), '#c4762c', 0.65);
    for (let i = 0; i < 13; i++) {
      const y = 72 + (i % 4) * 2.6;
      const x = -50 + i * 7;
      b.line(
        [
          [x - 16, y - 3],
          [x - 6, y + 8 + 3 * random(9, i)],
          [x + 10, y + 6],
          [x + 18, y - 4],
        ],
        3,
        i % 3 ? '#f6dc92' : '#e8c470',
        { lit: 0.75 },
      );
    }
    b.solid(ellipse(32, 82, 17, 12), '#fffaf0', { round: true, depth: 0.2 });
    b.fill(ellipse(33, 83, 9, 6.4), '#f2a032', 0.75);
    for (const x of [-30, -16]) {
      b.solid(ellipse(x, 80, 13, 9, 0.2), '#d99a80', { shade: 0.2 });
      b.stroke(ellipse(x, 80, 7.6, 4.6, 0.2), 1.4, '#f6dcc8', { alpha: 0.8 });
    }
    for (const [x, y] of [
      [4, 86],
      [14, 84],
      [8, 79],
      [50, 76],
      [-50, 77],
    ] as const)
      b.stroke(ellipse(x, y, 3.4, 2.4), 1.4, '#6aa84a', { lit: 0.7 });
    b.solid(outline('-66 72!, -48 72!, -44 94!, -62 96!'), '#2c3c34', { shade: 0.2 });
  });
  // Chopsticks that lie over the rim.
  b.line('10 76, 92 118', 3, '#8a4a2c');
  b.line('18 74, 98 110', 3, '#a55c38');
  steam(b, 0, 84, 100, 74, { strength: 0.45 });
}

function riceBowl(b: Brush): void {
  inBowl(b, b.body, () => {
    b.solid(outline('-76 68, -66 92, -34 110, 4 114, 42 108, 70 90, 77 68'), '#fffaf0', {
      round: true,
      depth: 0.2,
    });
    if (b.fine(3))
      for (let i = 0; i < 42; i++)
        b.fill(
          placed(ellipse(0, 0, 3.6, 1.7), -60 + 120 * random(11, i), 74 + 30 * random(12, i), {
            angle: i * 1.9,
          }),
          i % 2 ? deep('#fffaf0', 0.12) : '#ffffff',
          0.7,
          0.9,
        );
  });
  b.line('24 96, 96 128', 3, '#8a4a2c');
  b.line('30 92, 100 120', 3, '#a55c38');
  steam(b, -6, 108, 90, 60, { strength: 0.4 });
}

function soup(b: Brush): void {
  inBowl(b, b.body, () => {
    b.fill(ellipse(0, 71, 77, 15), '#e08a34', 0.7);
    b.fill(ellipse(4, 72, 66, 11.6), '#eda04a', 0.8);
    for (const [x, y, c] of [
      [-34, 72, '#c4542c'],
      [-10, 76, '#6aa84a'],
      [16, 70, '#f6e2b0'],
      [40, 74, '#c4542c'],
      [-50, 75, '#6aa84a'],
    ] as const)
      b.solid(ellipse(x, y, 9, 4.4), c, { shade: 0.2 });
    leaf(b, 4, 73, 20, 0.3, '#4f8c3e', { vein: false });
    leaf(b, 4, 73, 16, 2.4, '#5f9c4a', { vein: false });
  });
  steam(b, 0, 80, 100, 80, { strength: 0.5 });
}

function salad(b: Brush): void {
  inBowl(b, b.body, () => {
    for (let i = 0; i < 15; i++)
      leaf(
        b,
        -48 + ((i * 29) % 98),
        66,
        34 + 10 * random(5, i),
        0.5 + ((i * 0.9) % 2.1),
        ['#6aa84a', '#8fc45a', '#4f8c3e'][i % 3] ?? '#6aa84a',
        { width: 0.6, bend: 0.2 },
      );
    for (const [x, y] of [
      [-32, 84],
      [10, 92],
      [38, 80],
    ] as const)
      b.solid(ellipse(x, y, 11), '#d8453c', { round: true });
    for (const [x, y] of [
      [-8, 80],
      [24, 78],
      [-52, 76],
    ] as const) {
      b.solid(ellipse(x, y, 10, 7), '#dcebb0', { shade: 0.14 });
      b.stroke(ellipse(x, y, 10, 7), 1.6, '#5f9c4a');
    }
  });
}

function dumplings(b: Brush): void {
  // A bamboo steamer.
  const wall = new Profile('88 0!, 88 44!', 0.17);
  turn(b, wall, b.body, { gloss: 0 });
  for (const y of [2, 36]) b.fill(wall.band(y, y + 7), pale(b.body, 0.2), 0.7);
  b.fill(wall.circle(44), pale(b.body, 0.2), 0.8);
  b.fill(wall.circle(44, 0.93), deep(b.body, 0.44), 0.3);
  for (const [x, y] of [
    [-44, 50],
    [2, 54],
    [46, 50],
    [-24, 40],
    [24, 40],
  ] as const) {
    b.at(x, y - 4, () => {
      b.solid(mirrored('0 0, 18 2, 24 10, 14 22, 4 27, 0 28'), '#fdf6e8', {
        round: true,
        depth: 0.2,
      });
      for (const a of [-0.7, -0.2, 0.3, 0.8])
        b.line(
          [
            [Math.sin(a) * 3, 26],
            [Math.sin(a) * 12, 15],
          ],
          1.2,
          deep('#fdf6e8', 0.24),
          { alpha: 0.9 },
        );
    });
  }
  steam(b, 0, 66, 120, 80, { strength: 0.5 });
}

function steak(b: Brush): void {
  plate(b, 110);
  const meat = outline('-66 14, -72 34, -54 58, -18 64, 26 62, 60 50, 70 30, 62 14, 20 8, -30 8');
  b.solid(meat, b.body, { shade: 0.14 });
  b.within(meat, () => {
    for (let i = 0; i < 6; i++)
      b.line(
        [
          [-70 + i * 24, 10],
          [-44 + i * 24, 62],
        ],
        4,
        deep(b.body, 0.5),
        { lit: 0.3, alpha: 0.8 },
      );
  });
  b.fill(outline('-60 52, -30 62, 20 61, 56 50, 40 60, 0 67, -40 65'), '#f2dcb4', 0.8);
  leaf(b, 60, 18, 40, 0.9, '#4f8c3e', { width: 0.5 });
  leaf(b, 62, 16, 34, 0.3, '#5f9c4a', { width: 0.5 });
  b.solid(ellipse(-86, 20, 13, 12), '#d8453c', { round: true });
  steam(b, 0, 60, 90, 60, { strength: 0.4 });
}

function egg(b: Brush): void {
  const crack = b.done('open', 'crack', b.is('crack') ? b.moment.motionU : 0);
  b.solid(mirrored('0 0, 26 8, 38 36, 30 70, 14 94, 0 100'), b.body, { round: true, depth: 0.24 });
  b.gloss(13, 74, 6, 10, 0.4, 0.5);
  if (b.fine(1))
    for (let i = 0; i < 12; i++)
      b.fill(
        ellipse((random(7, i) - 0.5) * 54, 16 + 60 * random(8, i), 0.9),
        deep(b.body, 0.3),
        0.5,
        0.6,
      );
  if (crack > 0.05) {
    const line: Point[] = [];
    for (let i = 0; i <= 8; i++) line.push([-37 + i * 9.2, 52 + (i % 2 ? 6 : -4), 1]);
    b.line(line.slice(0, 2 + Math.round(7 * crack)), 1.6, '#6a4a3a', { lit: 0.4 });
  }
}

function cheese(b: Brush): void {
  b.fill(outline('-84 52!, 30 100!, 88 66!'), pale(b.body, 0.3), 0.88);
  b.solid(outline('-84 0!, 88 0!, 88 66!, -84 52!'), b.body, { shade: 0.08 });
  for (const [x, y, r] of [
    [-52, 26, 11],
    [-6, 14, 8],
    [26, 38, 14],
    [62, 20, 10],
    [-16, 44, 6],
  ] as const) {
    b.fill(ellipse(x, y, r, r * 0.92), deep(b.body, 0.36), 0.35);
    b.fill(ellipse(x - r * 0.14, y - r * 0.16, r * 0.8, r * 0.7), deep(b.body, 0.2), 0.5);
  }
  for (const [x, y] of [
    [-10, 72],
    [36, 82],
    [50, 70],
  ] as const)
    b.fill(ellipse(x, y, 9, 4), deep(b.body, 0.14), 0.5);
}

function taco(b: Brush): void {
  b.solid(outline('-84 4, -70 50, -20 84, 40 82, 84 44, 92 6'), deep(b.body, 0.16), { shade: 0.1 });
  for (let i = 0; i < 12; i++)
    leaf(
      b,
      -66 + i * 12,
      34 + 26 * Math.sin((i / 11) * Math.PI),
      30,
      0.9 + (i % 4) * 0.35,
      i % 2 ? '#6aa84a' : '#8fc45a',
      { width: 0.6, vein: false },
    );
  for (let i = 0; i < 6; i++)
    b.solid(
      ellipse(-54 + i * 22, 42 + 30 * Math.sin(((i + 0.5) / 6) * Math.PI), 9, 7),
      i % 2 ? '#d8453c' : '#f8cc4e',
      { shade: 0.2 },
    );
  b.solid(outline('-90 0!, -78 34, -40 66, 8 72, 56 54, 86 20, 90 0!'), b.body, { shade: 0.14 });
}

function friedEgg(b: Brush): void {
  b.at(0, 50, () => {
    b.solid(
      outline('-92 -6, -70 34, -20 40, 24 46, 74 34, 98 4, 74 -34, 20 -42, -40 -40, -80 -30'),
      '#fffaf0',
      { shade: 0.1, depth: 0.2 },
    );
    b.solid(ellipse(4, 6, 34, 25), b.body, { round: true });
    b.gloss(15, 17, 8, 4, -0.4, 0.7);
  });
}

const dish = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  up = 104,
  down = 6,
): Design => ({
  heightM,
  colour,
  reach: [half, half, up, down],
  plays: ['steam'],
  paint,
});

/** The pot in the middle of a table, both halves of it boiling. */
function hotPot(b: Brush): void {
  b.at(
    0,
    0,
    () => paintServed(b, { vessel: 'pot', content: 'hot-pot', colour: '#5d4a46' }, HOT_POT_LAID),
    {
      scale: 1 / 0.14,
    },
  );
  steam(b, 0, 70, 120, 90, { strength: 0.5 });
}

const HOT_POT_LAID = { x: 0, y: 4.8, tilt: 0.34, scale: 1, shadow: false } as const;

export const DISHES: Designs = {
  'hot-pot': dish(0.14, '#c8322b', 140, hotPot, 176, 10),
  burger: dish(0.12, '#dc9a4c', 82, burger),
  pizza: dish(0.1, '#dc9c4e', 104, pizza, 136),
  'hot-dog': dish(0.07, '#dca458', 108, hotDog),
  fries: dish(0.14, '#d8453c', 52, fries),
  sushi: dish(0.07, '#f08a5a', 110, sushi, 92, 8),
  noodles: dish(0.12, '#c4453a', 106, noodles, 165, 10),
  'rice-bowl': dish(0.12, '#3f6f9a', 106, riceBowl, 176, 10),
  soup: dish(0.12, '#4f8a7c', 90, soup, 168, 10),
  salad: dish(0.14, '#d9c39a', 90, salad, 124, 10),
  dumplings: dish(0.11, '#d2a468', 104, dumplings, 156, 18),
  steak: dish(0.09, '#8a4630', 116, steak, 126, 14),
  egg: { ...dish(0.06, '#f0cfa4', 42, egg), plays: ['crack', 'open'] },
  'fried-egg': dish(0.04, '#f8b32e', 104, friedEgg),
  cheese: dish(0.09, '#f6c648', 92, cheese),
  taco: dish(0.1, '#e6b45c', 102, taco, 118, 10),
};
