// Built places that people stand at or go through.
import { random } from '../../../paint/noise.ts';
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { battlements, eaves, pane, stones, windowGlow } from '../paint/masonry.ts';
import { box, ellipse, outline, placed } from '../paint/outline.ts';
import { smoke, steam } from '../paint/vapour.ts';

const WOOD = '#8a5f3c';

function stairs(b: Brush): void {
  const steps = 7;
  for (let i = 0; i < steps; i++) {
    const [x, y] = [-70 + i * 20, (100 / steps) * i];
    b.solid(box(x, 0, 70 - i * 20 + 70, y + 100 / steps), b.body, { shade: 0, roll: 0.5 });
    b.fill(box(x, y + 100 / steps - 3, 20, 3), pale(b.body, 0.4), 0.88);
    b.fill(box(x, y, 2.4, 100 / steps), deep(b.body, 0.3), 0.35);
  }
  b.fill(outline('70 0!, 88 8!, 88 108!, 70 100!'), deep(b.body, 0.4), 0.3);
}

function ruin(b: Brush): void {
  const column = (x: number, tall: number, broken: boolean): void => {
    b.solid(box(x - 9, 0, 18, 5, 1), b.body, { shade: 0.2 });
    b.solid(
      broken
        ? outline([
            [x - 7, 5, 1],
            [x + 7, 5, 1],
            [x + 6, tall - 6, 1],
            [x + 2, tall, 1],
            [x - 2, tall - 5, 1],
            [x - 6, tall - 1, 1],
          ])
        : box(x - 6.4, 5, 12.8, tall - 5),
      b.body,
      { shade: 0.3 },
    );
    for (const dx of [-3, 0, 3])
      b.line(
        [
          [x + dx, 6],
          [x + dx, tall - 7],
        ],
        0.9,
        deep(b.body, 0.3),
        { alpha: 0.7 },
      );
    if (!broken)
      b.solid(
        outline([
          [x - 7, tall, 1],
          [x + 7, tall, 1],
          [x + 10, tall + 6, 1],
          [x - 10, tall + 6, 1],
        ]),
        b.body,
        { shade: 0.2 },
      );
  };
  b.solid(outline('-84 -3!, 84 -3!, 78 3!, -78 3!'), deep(b.body, 0.1), { shade: 0.1 });
  column(-60, 76, false);
  column(-28, 76, false);
  column(6, 46, true);
  column(38, 30, true);
  column(64, 62, true);
  b.solid(outline('-74 82!, -14 82!, -18 92!, -72 92!'), b.body, { shade: 0.14 });
  b.solid(outline('-74 92!, -44 106!, -16 92!'), b.body, { shade: 0.14 });
  b.solid(outline('14 0, 12 9, 22 14, 34 10, 36 0'), b.body, { shade: 0.24 });
  for (let i = 0; i < 9; i++)
    b.fill(ellipse(-78 + i * 19, 1, 7, 4), i % 2 ? '#6a8f52' : '#7aa05c', 0.5);
}

function greatWall(b: Brush): void {
  b.fill(outline('-130 0!, -130 26!, 130 44!, 130 0!'), deep(b.body, 0.14), 0.4);
  b.solid(outline('-132 0!, -132 44!, -30 52!, 132 62!, 132 0!'), b.body, { shade: 0, roll: 0.6 });
  stones(b, -126, 3, 250, 40, b.body, 6);
  for (let i = 0; i < 15; i++)
    b.solid(box(-132 + i * 18.4, 44 + i * 1.25 - (i < 6 ? 0 : 1), 10, 9), b.body, { shade: 0.24 });
  b.solid(outline('-34 0!, 32 0!, 28 80!, -30 80!'), b.body, { shade: 0.1 });
  stones(b, -26, 3, 50, 74, b.body, 6);
  for (const x of [-18, 2])
    b.fill(placed(outline('0 0!, 12 0!, 12 10, 6 16, 0 10'), x, 50), '#3a2c34', 0.3);
  b.fill(outline('-10 0!, 10 0!, 10 18, 0 28, -10 18'), '#3a2c34', 0.3);
  battlements(b, -33, 78, 64, 6, b.body);
}

function pier(b: Brush): void {
  for (let i = 0; i < 6; i++) {
    const x = -130 + i * 52;
    b.solid(box(x - 5, 0, 10, 78, 2), deep(WOOD, 0.2), { shade: 0.34 });
    b.fill(ellipse(x, 2, 12, 2.4), '#ffffff', 0.85, 0.5);
  }
  b.solid(box(-144, 70, 288, 12, 2), b.body, { shade: 0.3 });
  for (let i = 0; i < 24; i++)
    b.line(
      [
        [-142 + i * 12, 71],
        [-142 + i * 12, 81],
      ],
      1,
      deep(b.body, 0.4),
      { alpha: 0.7 },
    );
  for (let i = 0; i < 6; i++) {
    const x = -130 + i * 52;
    b.solid(box(x - 4, 80, 8, 20, 2), WOOD, { shade: 0.34 });
    if (i < 5)
      b.line(
        [
          [x, 94],
          [x + 26, 86],
          [x + 52, 94],
        ],
        2,
        '#d2ae78',
      );
  }
}

function phoneBooth(b: Brush): void {
  b.solid(box(-22, 0, 44, 6), deep(b.body, 0.2), { shade: 0.2 });
  b.solid(box(-20, 4, 40, 84), b.body, { shade: 0.1 });
  b.lamp(box(-15, 12, 30, 68), '#bcd8e4', '#ffe0a0');
  b.fill(box(-6, 40, 9, 14, 1), '#3a3440', 0.4);
  for (const x of [-5, 4.6]) b.fill(box(x, 12, 1.6, 68), b.body, 0.6);
  for (let i = 0; i < 6; i++) b.fill(box(-15, 12 + i * 11.4, 30, 1.6), b.body, 0.6);
  b.fill(outline('4 80!, 12 80!, 2 12!, -6 12!'), '#ffffff', 0.95, 0.24);
  b.solid(box(-22, 84, 44, 10, 1), b.body, { shade: 0.2 });
  b.fill(box(-15, 86.4, 30, 5.4, 1), '#fbf3e0', 0.85);
  b.solid(outline('-21 94!, 21 94!, 14 99, 0 101, -14 99'), b.body, { shade: 0.2 });
}

function stall(b: Brush): void {
  for (const x of [-62, 58]) b.solid(box(x, 0, 5, 78), WOOD, { shade: 0.34 });
  b.fill(box(-58, 36, 116, 40), deep('#5a4038', 0.2), 0.25);
  for (let i = 0; i < 3; i++)
    b.lamp(placed(ellipse(0, 0, 7, 8), -36 + i * 36, 62), '#d8554a', '#ffb45c');
  b.solid(box(-66, 4, 132, 32, 2), '#a5713f', { shade: 0.06 });
  for (const y of [12, 22]) b.fill(box(-66, y, 132, 1.4), deep('#a5713f', 0.4), 0.4);
  for (const [i, c] of ['#d8453c', '#f2a032', '#7ab04a', '#f2c14a', '#a85a8a'].entries()) {
    const x = -54 + i * 23;
    b.solid(
      outline([
        [x, 36, 1],
        [x + 18, 36, 1],
        [x + 20, 42, 1],
        [x - 2, 42, 1],
      ]),
      '#c49a62',
      { shade: 0.2 },
    );
    for (let k = 0; k < 4; k++)
      b.solid(ellipse(x + 3 + k * 4.4, 43 + (k % 2) * 2.4, 3.4), c, { round: true });
  }
  for (let i = 0; i < 10; i++) {
    const x = -72 + i * 14.4;
    b.fill(
      outline([
        [x * 0.9, 98, 1],
        [(x + 14.4) * 0.9, 98, 1],
        [x + 14.4, 76, 1],
        [x + 10, 71],
        [x + 4, 71],
        [x, 76, 1],
      ]),
      i % 2 ? '#fbf3e4' : b.body,
      i < 3 ? 0.4 : 0.7,
    );
  }
  b.fill(outline('-72 76!, -40 74, -36 98!, -65 98!'), '#3a1c44', 0.2, 0.2);
  steam(b, 40, 44, 30, 40, { strength: 0.4, wisps: 2 });
}

function factory(b: Brush): void {
  for (const [x, h] of [
    [-62, 92],
    [-40, 78],
  ] as const) {
    smoke(b, x + 7, h, 9, 46, '#c8c4cc', { puffs: 6, strength: 0.6 });
    b.solid(
      outline([
        [x, 0, 1],
        [x + 15, 0, 1],
        [x + 12, h, 1],
        [x + 3, h, 1],
      ]),
      '#b8604a',
      { shade: 0.3 },
    );
    for (const y of [h - 10, h - 22]) b.fill(box(x + 2, y, 11, 5), '#f4e8d8', 0.75);
  }
  b.solid(box(-74, 0, 150, 42), b.body, { shade: 0.04 });
  for (let i = 0; i < 3; i++) {
    const x = -22 + i * 33;
    b.solid(
      outline([
        [x, 42, 1],
        [x + 33, 42, 1],
        [x + 33, 44, 1],
        [x + 6, 66, 1],
        [x, 66, 1],
      ]),
      deep(b.body, 0.1),
      { shade: 0.08 },
    );
    b.lamp(
      outline([
        [x + 1, 46, 1],
        [x + 5, 46, 1],
        [x + 5, 62, 1],
        [x + 1, 62, 1],
      ]),
      '#9fc0d8',
    );
  }
  for (let i = 0; i < 6; i++) pane(b, -64 + i * 23, 14, 14, 14, deep(b.body, 0.2));
  b.solid(box(52, 0, 18, 24), '#5a4a54', { shade: 0.2 });
}

function portal(b: Brush): void {
  const open = b.done('open', 'close', 1);
  b.at(0, 52, () => {
    const disc = ellipse(0, 0, 6 + 32 * open, 8 + 42 * open);
    b.shine(disc, deep(b.body, 0.4));
    b.within(disc, () => {
      for (let k = 0; k < 5; k++)
        for (let i = 0; i < 4; i++) {
          const a = b.tS * (1.6 - k * 0.22) + i * 1.571 + k * 0.6;
          const r = 46 - k * 9;
          b.shine(
            outline([
              [Math.cos(a) * r * 0.78, Math.sin(a) * r],
              [Math.cos(a + 0.5) * r * 0.7, Math.sin(a + 0.5) * r * 0.92],
              [Math.cos(a + 1) * r * 0.5, Math.sin(a + 1) * r * 0.66, 1],
              [Math.cos(a + 0.5) * r * 0.58, Math.sin(a + 0.5) * r * 0.76],
            ]),
            k % 2 ? pale(b.body, 0.5) : b.body,
            0.8,
          );
        }
      b.blush(0, 0, 34, '#ffffff', 0.85, 1);
    });
    for (let i = 0; i < 22; i++) {
      const a = i * 0.2856 + b.tS * 0.5;
      b.shine(
        ellipse(Math.cos(a) * 40 * open, Math.sin(a) * 52 * open, 1.6 + random(3, i) * 1.8),
        i % 3 ? pale(b.body, 0.5) : '#ffffff',
        0.9,
      );
    }
  });
  b.fill(ellipse(0, 1, 34, 3), b.body, 0.9, 0.4);
}

function gazebo(b: Brush): void {
  // A garden pavilion: six posts, a railing, upturned eaves.
  b.solid(outline('-66 0!, 66 0!, 60 8!, -60 8!'), '#b8b0a8', { shade: 0.1 });
  for (const x of [-52, -22, 18, 48]) b.solid(box(x, 8, 5, 48), b.body, { shade: 0.34 });
  for (const x of [-47, -17, 23]) {
    b.fill(box(x, 20, 26, 2.4), b.body, 0.55);
    for (let i = 0; i < 5; i++) b.fill(box(x + 2 + i * 5, 8, 1.6, 12), b.body, 0.5);
  }
  b.fill(box(-56, 52, 112, 6), '#3f7a74', 0.55);
  eaves(b, 60, 76, 30, '#4a5a64', 0.12);
  b.solid(ellipse(0, 93, 4, 6), '#e0b04a', { round: true });
}

const place = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  up = 104,
  plays: readonly string[] = [],
): Design => ({
  heightM,
  colour,
  reach: [half, half, up, 6],
  plays,
  paint,
});

export const PLACES: Designs = {
  stairs: place(2.5, '#b8aea6', 94, stairs, 112),
  ruin: place(8, '#d2c6b4', 90, ruin, 110),
  'great-wall': place(9, '#b0a08c', 138, greatWall),
  wall: place(3, '#b0a08c', 138, greatWall),
  pier: place(1.6, '#a5794c', 150, pier),
  'phone-booth': { ...place(2.4, '#c8352e', 26, phoneBooth), glows: windowGlow(0, 46, 60) },
  stall: { ...place(2.5, '#d8554a', 78, stall), glows: windowGlow(0, 56, 80) },
  factory: { ...place(16, '#a8a09a', 84, factory, 142), reach: [84, 84, 146, 4] },
  portal: {
    ...place(3, '#6a5cf0', 50, portal, 112, ['open', 'close']),
    glows: (_moment, body) => [
      { x: 0, y: 52, radius: 90, colour: body, strength: 0.45, darkOnly: false },
    ],
  },
  gazebo: place(5, '#b8402f', 80, gazebo),
};
