import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline, star } from '../paint/outline.ts';
import { Profile, rim, turn } from '../paint/turned.ts';
import { fullness } from '../paint/vessel.ts';

const WOOD = '#a5713f';
const STEEL = '#aeb6c4';

function shaft(b: Brush, low: number, high: number, radius: number, colour = WOOD): void {
  b.solid(
    mirrored(
      `${radius * 1.15} ${low}, ${radius} ${low + 8}, ${radius * 0.8} ${(low + high) / 2}, ${radius} ${high}!, 0 ${high}!`,
    ),
    colour,
    { shade: 0.3 },
  );
}

function hammer(b: Brush): void {
  shaft(b, 0, 88, 4.4, b.body);
  b.solid(outline('-12 80!, -12 96!, 6 97, 20 92, 30 82!, 24 81, 12 84, 8 80!'), STEEL, {
    shade: 0.2,
  });
  b.solid(box(-24, 78, 14, 20, 2), STEEL, { shade: 0.24 });
}

function axe(b: Brush): void {
  shaft(b, 0, 96, 3.6, WOOD);
  b.solid(outline('-6 74!, 6 76!, 24 66, 30 78, 28 96, 22 101, 6 90!, -6 92!'), b.body, {
    shade: 0.12,
  });
  b.fill(outline('24 66, 30 78, 28 96, 22 101, 24 84'), pale(b.body, 0.6), 0.9);
}

function wrench(b: Brush): void {
  b.solid(
    outline(
      '-6 14!, 6 14!, 6 76!, 15 84, 16 96, 9 101!, 8 90!, 0 86!, -8 90!, -9 101!, -16 96, -15 84, -6 76!',
    ),
    b.body,
    { shade: 0.24 },
  );
  b.solid(ellipse(0, 12, 12), b.body, { round: true });
  b.fill(star(0, 12, 6.4, 5.6, 6), '#3a3442', 0.3);
  b.fill(box(1.6, 24, 2, 46, 1), '#ffffff', 0.95, 0.5);
}

function saw(b: Brush): void {
  b.at(0, 0, () => {
    const teeth: [number, number, number][] = [];
    for (let i = 0; i <= 20; i++) teeth.push([-26 + i * 6.4, i % 2 ? 4 : 0, 1]);
    b.solid(outline([...teeth, [104, 20, 1], [-26, 44, 1]]), STEEL, { shade: 0.06 });
    b.solid(outline('-24 0!, -24 50, -36 58, -64 50, -72 24, -60 2, -40 -2'), b.body, {
      shade: 0.14,
    });
    b.fill(outline('-34 14, -36 40, -50 40, -58 26, -50 14'), deep(b.body, 0.6), 0.25);
  });
}

function shovel(b: Brush): void {
  b.solid(mirrored('0 0!, 12 12, 13 30, 5 36!, 0 36!'), STEEL, { shade: 0.2 });
  shaft(b, 30, 92, 2.4, b.body);
  b.line('-8 96, 8 96', 4.6, b.body, { lit: 0.6 });
}

function broom(b: Brush): void {
  shaft(b, 32, 100, 1.8, WOOD);
  const sweep = b.is('sweep') ? Math.sin(b.moment.motionS * 6) * 4 : 0;
  b.solid(
    outline([
      [-5, 36, 1],
      [5, 36, 1],
      [10, 22],
      [15 + sweep, 0, 1],
      [8 + sweep, 2],
      [sweep, -1],
      [-8 + sweep, 2],
      [-15 + sweep, 0, 1],
      [-10, 22],
    ]),
    b.body,
    { shade: 0.16 },
  );
  if (b.fine(0.7))
    for (let i = -3; i <= 3; i++)
      b.line(
        [
          [i * 1.3, 33],
          [i * 2.4, 18],
          [i * 4.2 + sweep, 2],
        ],
        0.7,
        deep(b.body, 0.34),
        { alpha: 0.8 },
      );
  b.fill(box(-6, 30, 12, 3.4, 1), '#c4443c', 0.65);
  b.fill(box(-7.4, 24, 14.8, 2.4, 1), '#c4443c', 0.6);
}

function bucket(b: Brush): void {
  b.line('-42 78, -40 108, 0 122, 40 108, 42 78', 2.6, '#8a8f9c', { lit: 0.7 });
  const body = new Profile('32 0!, 34 4, 44 92!', 0.16);
  turn(b, body, b.body, { gloss: 0.35 });
  b.fill(body.band(30, 35), deep(b.body, 0.3), 0.45);
  b.fill(body.band(84, 92), pale(b.body, 0.2), 0.8);
  rim(b, body, b.body, { inside: deep(b.body, 0.5) });
  const full = b.traits.has('full') || b.is('fill') ? fullness(b) : 0;
  if (full > 0.3) b.fill(ellipse(0, 89, 39, 6), '#8fc4e0', 0.8);
}

function basket(b: Brush): void {
  b.line('-48 52, -42 88, 0 104, 42 88, 48 52', 6, deep(b.body, 0.34), { lit: 0.35 });
  b.line('-47 52, -41 87, 0 102, 42 87, 48 52', 3, b.body, { lit: 0.7 });
  const body = new Profile('40 0!, 46 6, 54 52!', 0.16);
  if (b.traits.has('full'))
    for (const [x, y, c] of [
      [-28, 58, '#d8453c'],
      [-6, 64, '#e8a03c'],
      [18, 60, '#d8453c'],
      [36, 57, '#8fae4a'],
    ] as const)
      b.solid(ellipse(x, y, 14), c, { round: true });
  turn(b, body, b.body, { gloss: 0 });
  for (let row = 0; row < 5; row++)
    for (let i = 0; i < 9; i++) {
      const u = -0.92 + i * 0.23 + (row % 2) * 0.115;
      if (u < 0.95)
        b.fill(
          body.band(4 + row * 9.6, 10 + row * 9.6, u, Math.min(0.98, u + 0.13)),
          (i + row) % 2 ? deep(b.body, 0.3) : pale(b.body, 0.16),
          0.5,
          0.75,
        );
    }
  b.fill(body.band(46, 53), pale(b.body, 0.1), 0.75);
}

function rope(b: Brush): void {
  // A coil lying on the ground, its end over it.
  for (let i = 0; i < 4; i++) {
    const y = 14 + i * 17;
    const r = 74 - i * 3;
    b.stroke(ellipse(0, y, r, r * 0.22), 18, deep(b.body, 0.3), { lit: 0.35 });
    b.stroke(ellipse(1, y + 2, r, r * 0.22), 12, b.body, { lit: 0.68 });
    if (b.fine(2))
      for (let k = 0; k < 20; k++) {
        const a = Math.PI + (k / 20) * Math.PI;
        b.line(
          [
            [Math.cos(a) * r - 4, y + Math.sin(a) * r * 0.22 - 6],
            [Math.cos(a) * r + 4, y + Math.sin(a) * r * 0.22 + 7],
          ],
          1.4,
          deep(b.body, 0.4),
          { alpha: 0.7 },
        );
      }
  }
  b.line('40 62, 74 74, 96 48, 104 6', 13, deep(b.body, 0.2), { lit: 0.45 });
  b.line('40 64, 74 76, 97 49, 105 7', 8, b.body, { lit: 0.7 });
}

function ladder(b: Brush): void {
  for (let i = 0; i < 8; i++)
    b.solid(box(-12, 6 + i * 12.2, 24, 2.6, 1), pale(b.body, 0.06), { shade: 0.3 });
  for (const s of [-1, 1])
    b.solid(
      outline([
        [s * 15.4 - 1.8, 0, 1],
        [s * 15.4 + 1.8, 0, 1],
        [s * 12 + 1.8, 100, 1],
        [s * 12 - 1.8, 100, 1],
      ]),
      b.body,
      { shade: 0.3 },
    );
}

function wateringCan(b: Brush): void {
  const tip =
    b.is('pour') || b.is('water')
      ? 0.5 * Math.min(1, b.moment.motionU * 4) * Math.min(1, (1 - b.moment.motionU) * 6)
      : 0;
  b.at(
    0,
    tip * 60,
    () => {
      b.line('-36 68, -66 76, -68 32, -40 18', 7, deep(b.body, 0.3), { lit: 0.4 });
      b.line('-36 69, -65 76, -67 32, -40 19', 4, b.body, { lit: 0.7 });
      b.solid(outline('34 16!, 44 20, 82 74!, 74 82!, 34 44!'), b.body, { shade: 0.2 });
      b.solid(outline('70 84!, 90 68!, 96 78!, 78 92!'), pale(b.body, 0.16), { shade: 0.2 });
      turn(b, new Profile('38 0!, 40 4, 40 70!', 0.16), b.body, { gloss: 0.35 });
      b.fill(ellipse(0, 70, 40, 6.4), pale(b.body, 0.2), 0.85);
      b.fill(ellipse(0, 70, 35, 5), deep(b.body, 0.5), 0.3);
      b.line('-30 70, -20 96, 14 96, 26 74', 5, b.body, { lit: 0.65 });
    },
    { angle: -tip },
  );
  if (tip > 0.3)
    for (let i = 0; i < 18; i++) {
      const age = (b.tS * 1.4 + i / 18) % 1;
      b.fill(
        ellipse(86 + age * 24 + (i % 5) * 5, 62 - age * 58 + (i % 4) * 4, 1.5, 2.6),
        '#a8d8ee',
        0.85,
        0.8,
      );
    }
}

function scissors(b: Brush): void {
  const open = b.is('cut') ? 0.3 + 0.22 * Math.sin(b.moment.motionS * 10) : 0.24;
  for (const s of [-1, 1])
    b.at(
      0,
      48,
      () => {
        b.solid(outline('-3 0!, 4 0!, 2.4 30, 0 52!, -3 40'), STEEL, { shade: 0.3 });
        b.line('0 0, -6 -20', 6, b.body);
        b.stroke(ellipse(-9, -32, 10, 13), 6, b.body, { lit: s > 0 ? 0.7 : 0.5 });
      },
      { angle: -s * open, scaleX: s, scaleY: 1 },
    );
  b.fill(ellipse(0, 48, 2.6), '#6a7080', 0.8);
}

function pan(b: Brush): void {
  b.solid(box(50, 26, 78, 11, 5), '#5a3a2c', { shade: 0.3 });
  const body = new Profile('46 0!, 58 34!', 0.2);
  turn(b, body, b.body, { gloss: 0.2 });
  rim(b, body, b.body, { inside: deep(b.body, 0.4) });
  if (b.traits.has('full') || b.is('cook'))
    b.solid(ellipse(-4, 33, 36, 7), '#e8a84a', { shade: 0.2 });
}

function pot(b: Brush): void {
  const body = new Profile('44 0, 50 6, 50 66!', 0.16);
  for (const s of [-1, 1])
    b.line(
      [
        [s * 48, 56],
        [s * 66, 54],
        [s * 64, 42],
        [s * 48, 42],
      ],
      6,
      '#4a4452',
      { lit: 0.5 },
    );
  turn(b, body, b.body, { gloss: 0.5 });
  b.fill(body.band(60, 66), pale(b.body, 0.3), 0.8);
  const open = b.done('open', 'close', 0);
  if (open > 0) rim(b, body, b.body, { inside: '#c4763c' });
  b.at(
    open * 30,
    open * 40,
    () => {
      b.solid(mirrored('52 66!, 46 76, 20 84, 0 86'), pale(b.body, 0.1), { shade: 0.2 });
      b.solid(ellipse(0, 90, 8, 6), '#4a4452', { round: true });
    },
    { angle: -open * 0.4 },
  );
}

function magnifier(b: Brush): void {
  b.at(
    -14,
    66,
    () => {
      b.solid(mirrored('4.4 -28!, 6 -60, 6 -82, 0 -86'), '#6a4030', { shade: 0.3 });
      b.fill(ellipse(0, 0, 28), '#cfe6f0', 0.8, 0.55);
      b.stroke(ellipse(0, 0, 28), 6, deep(b.body, 0.2), { lit: 0.5 });
      b.stroke(ellipse(0.6, 0.8, 28), 3, pale(b.body, 0.2), { lit: 0.85 });
      b.fill(outline('4 21, 15 16, 21 4, 13 12'), '#ffffff', 0.95, 0.75);
    },
    { angle: 0.62 },
  );
}

const tool = (
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

export const TOOLS: Designs = {
  hammer: tool(0.32, WOOD, [27, 33, 101, 2], hammer),
  axe: tool(0.7, STEEL, [9, 34, 104, 2], axe),
  wrench: tool(0.25, STEEL, [18, 18, 104, 2], wrench),
  saw: tool(0.18, '#c4703c', [78, 106, 62, 4], saw),
  shovel: tool(1.1, '#a5713f', [15, 15, 101, 2], shovel),
  broom: tool(1.3, '#e0bc72', [21, 21, 103, 3], broom, ['sweep']),
  bucket: tool(0.3, '#5f8fb0', [48, 48, 126, 8], bucket, ['fill']),
  basket: tool(0.35, '#c4935a', [58, 58, 109, 9], basket),
  rope: tool(0.2, '#d2ae78', [86, 114, 92, 14], rope),
  ladder: tool(2.4, '#b58450', [19, 19, 102, 2], ladder),
  'watering-can': tool(0.3, '#5a9a84', [82, 138, 138, 10], wateringCan, ['pour', 'water']),
  scissors: tool(0.18, '#d8453c', [42, 42, 103, 6], scissors, ['cut']),
  pan: tool(0.1, '#3f4350', [64, 132, 52, 12], pan, ['cook']),
  pot: tool(0.24, '#c9cfd8', [76, 110, 136, 10], pot, ['open', 'close']),
  'magnifying-glass': tool(0.2, '#d9b45a', [52, 52, 102, 12], magnifier),
};
