// What stands for itself: gates, bridges, monuments, wells.
import type { Path2D } from '@napi-rs/canvas';

import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { battlements, eaves, stones, windowGlow } from '../paint/masonry.ts';
import { box, ellipse, mirrored, outline, placed, together } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';
import { Profile, turn } from '../paint/turned.ts';

const landmark = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  up = 104,
): Design => ({
  heightM,
  colour,
  reach: [half, half, up, 4],
  plays: [],
  paint,
});

function torii(b: Brush): void {
  for (const s of [-1, 1]) {
    b.solid(
      outline([
        [s * 42 - 5.4, 0, 1],
        [s * 42 + 5.4, 0, 1],
        [s * 38 + 4, 82, 1],
        [s * 38 - 4, 82, 1],
      ]),
      b.body,
      { shade: 0.34 },
    );
    b.solid(
      outline([
        [s * 42 - 7, 0, 1],
        [s * 42 + 7, 0, 1],
        [s * 41.6 + 6.4, 9, 1],
        [s * 41.6 - 6.4, 9, 1],
      ]),
      '#3a3440',
      { shade: 0.3 },
    );
  }
  b.solid(box(-54, 62, 108, 7), b.body, { shade: 0.3 });
  b.solid(box(-6, 66, 12, 18), deep(b.body, 0.1), { shade: 0.2 });
  b.solid(outline('-66 86!, -40 81, 40 81, 66 86!, 68 92!, 40 88, -40 88, -68 92!'), b.body, {
    shade: 0.1,
  });
  b.solid(outline('-70 93!, -40 88, 40 88, 70 93!, 72 100!, 40 95, -40 95, -72 100!'), '#3f3a48', {
    shade: 0.1,
  });
}

function cityGate(b: Brush): void {
  b.solid(outline('-70 0!, 70 0!, 66 50!, -66 50!'), b.body, { shade: 0.05 });
  stones(b, -62, 3, 124, 46, b.body, 5);
  b.fill(outline('-20 0!, 20 0!, 20 24, 0 38, -20 24'), deep(b.body, 0.3), 0.4);
  b.fill(outline('-16 0!, 16 0!, 16 22, 0 34, -16 22'), '#3a2c34', 0.25);
  battlements(b, -67, 48, 134, 5, b.body);
  b.solid(box(-40, 56, 80, 16), '#a8483c', { shade: 0.1 });
  for (const x of [-32, -12, 8, 28]) b.lamp(box(x - 4, 58, 10, 10), '#7a4a3c', '#ffc872');
  eaves(b, 74, 58, 20, '#4a5a64', 0.5);
}

/** How high the deck of the bridge is at `x`. */
const deckAt = (x: number): number => 82 - 30 * (x / 124) ** 2;

/** On the arch's inner (0) or outer edge (1). */
const archAt = (a: number, k: number): readonly [number, number, 1] => [
  Math.cos(a) * (76 + k * 10),
  Math.sin(a) * (60 + k * 10),
  1,
];

/** A stone arch over water, seen from the side, and what the water shows of it. */
function bridge(b: Brush): void {
  const turns = Array.from({ length: 25 }, (_, i) => (Math.PI * i) / 24);
  const arch = turns.map((a) => [Math.cos(a) * 76, Math.sin(a) * 60, 1] as const);
  const deck = Array.from({ length: 21 }, (_, i) => i * 12.4 - 124).map(
    (x) => [x, deckAt(x), 1] as const,
  );
  // In the water: upside down, squeezed, broken by the ripples.
  for (let i = 0; i < 7; i++) {
    const v = i / 7;
    const inner = 76 * Math.sqrt(Math.max(0, 1 - v ** 2));
    const y = -6 - v * 30;
    const sway = Math.sin(b.tS * 1.4 + i * 2.1) * 2;
    for (const side of [-1, 1])
      b.fill(
        outline([
          [side * 120 + sway, y, 1],
          [side * inner + sway, y, 1],
          [side * inner * 0.98 + sway, y + 3.4, 1],
          [side * 120 + sway, y + 3.4, 1],
        ]),
        deep(b.body, 0.3),
        0.4,
        0.34 - 0.26 * v,
      );
  }
  // The vault that is seen under it, then its face.
  b.fill(
    outline([...arch, ...arch.toReversed().map(([x, y]) => [x * 0.93 + 4, y * 0.95, 1] as const)]),
    deep(b.body, 0.5),
    0.25,
  );
  // Ramps lead up to it on both banks.
  for (const side of [-1, 1])
    b.solid(
      outline([
        [side * 118, 0, 1],
        [side * 118, deckAt(124), 1],
        [side * 150, 30, 1],
        [side * 186, 14, 1],
        [side * 190, 0, 1],
      ]),
      deep(b.body, 0.12),
      { shade: 0.2 },
    );
  b.solid(outline([[-124, 0, 1], ...deck, [124, 0, 1], ...arch]), b.body, { shade: 0.05 });
  // Courses of stone.
  for (let row = 0; row < 8; row++) {
    const y = 6 + row * 10;
    for (let i = -10; i <= 10; i++) {
      const x = i * 12.4 + (row % 2) * 6;
      const free = (x / 88) ** 2 + (y / 72) ** 2 > 1 && y < deckAt(x) - 8 && Math.abs(x) < 116;
      if (!free) continue;
      const tone = (i * 7 + row * 5) % 3 === 0 ? pale(b.body, 0.12) : deep(b.body, 0.14);
      b.fill(box(x, y, 10.6, 8, 1), tone, 0.55, 0.5);
    }
  }
  // The stones of the arch stand against each other.
  for (let i = 0; i < 24; i++) {
    const [a0 = 0, a1 = 0] = [turns[i], turns[i + 1]];
    b.fill(
      outline([
        archAt(a0 + 0.008, 0),
        archAt(a1 - 0.008, 0),
        archAt(a1 - 0.008, 1),
        archAt(a0 + 0.008, 1),
      ]),
      i % 2 ? deep(b.body, 0.1) : pale(b.body, 0.22),
      0.62,
    );
  }
  // Its parapet.
  const rail = (up: number, thick: number, colour: string, lit: number): void => {
    b.fill(
      outline([
        ...deck.map(([x, y]) => [x, y + up + thick, 1] as const),
        ...deck.toReversed().map(([x, y]) => [x, y + up, 1] as const),
      ]),
      colour,
      lit,
    );
  };
  rail(-4, 4, pale(b.body, 0.3), 0.8);
  rail(0, 10, deep(b.body, 0.08), 0.5);
  rail(10, 3, pale(b.body, 0.3), 0.85);
  for (let i = -8; i <= 8; i++) {
    const x = i * 14.6;
    b.solid(box(x - 2.2, deckAt(x) - 2, 4.4, 19, 1), pale(b.body, 0.16), { shade: 0.3 });
  }
}

function pyramid(b: Brush): void {
  b.fill(outline('18 100!, 120 0!, 46 0!'), deep(b.body, 0.34), 0.34);
  b.solid(outline('18 100!, 46 0!, -116 0!'), b.body, { shade: 0 });
  for (let i = 1; i < 11; i++) {
    const u = i / 11;
    b.line(
      [
        [-116 + 134 * u, u * 100],
        [46 - 28 * u, u * 100],
      ].map(([x, y]) => [x ?? 0, y ?? 0, 1] as const),
      0.7,
      deep(b.body, 0.2),
      { alpha: 0.5 },
    );
    b.line(
      [
        [46 - 28 * u, u * 100],
        [120 - 102 * u, u * 100],
      ].map(([x, y]) => [x ?? 0, y ?? 0, 1] as const),
      0.7,
      deep(b.body, 0.5),
      { alpha: 0.4 },
    );
  }
}

function statue(b: Brush): void {
  b.solid(box(-20, 0, 40, 8, 1), deep(b.body, 0.06), { shade: 0.14 });
  b.solid(box(-16, 8, 32, 20, 1), b.body, { shade: 0.14 });
  b.fill(box(-9, 13, 18, 9, 1), deep(b.body, 0.24), 0.4);
  // A robed figure that raises a hand.
  b.solid(outline('-9 28!, 11 28!, 9 46, 8 64, 10 74, 4 80, -5 80, -9 74, -8 60, -9 44'), b.body, {
    shade: 0.24,
  });
  for (const x of [-4, 1, 6])
    b.line(
      [
        [x - 1, 29],
        [x, 44],
        [x * 0.6, 60],
      ],
      0.8,
      deep(b.body, 0.4),
      { alpha: 0.7 },
    );
  b.solid(outline('5 78, 12 82, 15 94, 18 98, 15 99, 11 94, 8 84, 2 76'), b.body, { shade: 0.2 });
  b.solid(outline('-7 77, -12 70, -12 58, -8 54, -6 60, -7 68'), deep(b.body, 0.06), {
    shade: 0.2,
  });
  b.solid(ellipse(0, 86.4, 5, 6), b.body, { round: true });
  b.solid(outline('-5 86, -6 92, 0 94.4, 5.6 92, 5 88, 0 90'), deep(b.body, 0.1), { shade: 0.2 });
}

/** One leg of the tower, up to its top. */
const leg = (side: 1 | -1): Path2D =>
  placed(outline('38 0!, 24 0!, 15 22, 8 44, 3 70, 1 96!, 0 96!, 0 70!, 3 46, 8 26, 14 12'), 0, 0, {
    flip: side < 0,
  });

function eiffel(b: Brush): void {
  b.fill(leg(-1), deep(b.body, 0.3), 0.34);
  b.fill(leg(1), b.body, 0.65);
  b.fill(mirrored('2.4 58!, 1.4 76, 0.6 98!, 0 98!'), b.body, 0.6);
  const frame = together([leg(-1), leg(1)]);
  if (b.fine(0.8))
    b.within(frame, () => {
      for (let i = 0; i < 24; i++) {
        const y = 2 + i * 3.8;
        const half = 32 * (1 - y / 100) ** 1.7 + 1;
        b.line(
          [
            [-half, y],
            [half, y + 4],
          ],
          0.5,
          pale(b.body, 0.2),
          { alpha: 0.8 },
        );
        b.line(
          [
            [half, y],
            [-half, y + 4],
          ],
          0.5,
          deep(b.body, 0.3),
          { alpha: 0.8 },
        );
      }
    });
  b.solid(box(-18, 21, 36, 4, 0.6), pale(b.body, 0.1), { shade: 0.3 });
  b.solid(box(-9, 44, 18, 3, 0.6), pale(b.body, 0.1), { shade: 0.3 });
  b.solid(box(-3, 84, 6, 2.4, 0.6), b.body, { shade: 0.3 });
  b.line('0 97, 0 101', 0.6, b.body);
  if (b.dark > 0.2)
    for (let i = 0; i < 22; i++) {
      const y = 4 + i * 4.2;
      const half = 30 * (1 - y / 100) ** 1.7;
      b.shine(
        ellipse((((i * 0.618) % 1) * 2 - 1) * half, y, 0.5),
        '#ffe6a0',
        b.dark * (0.5 + 0.5 * Math.sin(b.tS * 4 + i)),
      );
    }
}

function well(b: Brush): void {
  for (const x of [-34, 28]) b.solid(box(x, 26, 6, 50), '#7a5034', { shade: 0.3 });
  b.line('-32 60, 32 60', 4, '#8a5f3c');
  const drop = b.is('fall') ? 0 : 6 * Math.sin(b.tS * 0.8);
  b.line(
    [
      [0, 60],
      [0, 48 + drop * 0.3],
    ],
    1,
    '#d8c6a0',
  );
  const body = new Profile('42 0!, 42 32!', 0.18);
  turn(b, body, b.body, { gloss: 0 });
  for (let row = 0; row < 3; row++)
    for (let i = 0; i < 6; i++)
      b.fill(
        body.band(
          2 + row * 10,
          10 + row * 10,
          -0.96 + i * 0.32 + (row % 2) * 0.14,
          Math.min(1, -0.7 + i * 0.32 + (row % 2) * 0.14),
        ),
        (i + row) % 2 ? deep(b.body, 0.16) : pale(b.body, 0.16),
        0.55,
        0.8,
      );
  b.fill(ellipse(0, 32, 42, 7.6), pale(b.body, 0.2), 0.8);
  b.fill(ellipse(0, 31.4, 34, 5.6), '#2f3448', 0.25);
  b.solid(
    outline([
      [-8, 34 + drop * 0.3, 1],
      [8, 34 + drop * 0.3, 1],
      [10, 48 + drop * 0.3, 1],
      [-10, 48 + drop * 0.3, 1],
    ]),
    '#8a5f3c',
    { shade: 0.3 },
  );
  b.solid(outline('-52 74!, 52 74!, 36 98!, -36 98!'), '#a5523c', { shade: 0.1 });
}

function fountain(b: Brush): void {
  turn(b, new Profile('78 0!, 84 6, 86 24!', 0.16), b.body, { gloss: 0 });
  b.fill(ellipse(0, 24, 86, 13.6), pale(b.body, 0.3), 0.85);
  b.fill(ellipse(0, 23, 78, 11.6), '#6fb4d4', 0.65);
  for (let i = 0; i < 3; i++)
    b.stroke(
      ellipse(0, 22.6, 24 + ((b.tS * 14 + i * 18) % 54), (24 + ((b.tS * 14 + i * 18) % 54)) * 0.14),
      0.9,
      '#ffffff',
      { lit: 0.9, alpha: 0.5 },
    );
  turn(b, new Profile('11 20!, 7 30, 6 44, 12 52!', 0.14), b.body, { gloss: 0 });
  turn(b, new Profile('6 52, 30 58, 38 64!', 0.16), b.body, { gloss: 0 });
  b.fill(ellipse(0, 64, 36, 5.4), '#8fc8e0', 0.75);
  // Jets: parabolas of drops, for ever.
  for (const [reach, top, from, to, count] of [
    [34, 96, 66, 62, 0],
    [70, 70, 62, 22, 9],
  ] as const)
    for (const s of [-1, 1]) {
      const line: Point[] = [];
      for (let i = 0; i <= 8; i++) {
        const u = i / 8;
        const x0 = count === 0 ? 0 : s * 34;
        line.push([
          x0 + (s * reach - x0) * u * (count === 0 ? 0.9 : 1),
          from +
            (to - from) * u +
            4 * (top - from) * u * (1 - u) * (count === 0 ? 1 : 0.5) +
            Math.sin(u * 20 - b.tS * 16) * 0.5,
        ]);
      }
      b.line(line, count === 0 ? 3 : 2.4, '#d6f0fa', { lit: 0.9, alpha: 0.75 });
      b.line(line, 1, '#ffffff', { lit: 0.95, alpha: 0.8 });
      for (let k = 0; k < 5; k++) {
        const age = (b.tS * 1.6 + k / 5) % 1;
        const p = line[Math.min(8, Math.floor(age * 8.99))] ?? [0, 0];
        b.fill(ellipse(p[0] + s * age * 3, p[1] - age * 3, 1.2), '#ffffff', 0.95, 0.8);
      }
    }
}

function monolith(b: Brush): void {
  b.solid(outline('-22 0!, 22 0!, 22 100!, -22 100!'), b.body, { shade: 0.05 });
  b.fill(outline('10 0!, 22 0!, 22 100!, 10 100!'), pale(b.body, 0.2), 0.9, 0.6);
  b.line('10 0, 10 100', 0.5, pale(b.body, 0.5), { lit: 1, alpha: 0.7 });
  b.line('-22 100, 22 100', 0.6, pale(b.body, 0.6), { lit: 1, alpha: 0.8 });
}

function yurt(b: Brush): void {
  b.solid(outline('-84 0!, 84 0!, 82 54, 0 60, -82 54'), b.body, { shade: 0.12 });
  b.solid(outline('-90 52, -30 92, 0 97, 30 92, 90 52, 0 60'), pale(b.body, 0.2), { shade: 0.14 });
  b.solid(ellipse(0, 95, 15, 5), '#b0482f', { shade: 0.2 });
  for (const y of [14, 40]) b.fill(box(-84, y, 168, 4), '#c8a060', 0.6);
  b.line('-88 53, 0 60, 88 53', 4, '#b8402c', { lit: 0.6 });
  for (const x of [-60, -34, 34, 60])
    b.line(
      [
        [x, 57],
        [x * 0.4, 90],
      ],
      1.4,
      '#c8a060',
      { alpha: 0.8 },
    );
  b.solid(box(-15, 0, 30, 46, 1), '#b8402c', { shade: 0.2 });
  b.fill(box(-10, 4, 20, 36, 1), '#e0a83c', 0.6);
  b.fill(box(-7, 7, 14, 30, 1), '#a83424', 0.5);
}

/** From the front, its net behind. */
function goal(b: Brush): void {
  for (let x = -140; x <= 140; x += 14)
    b.line(
      [
        [x, 96],
        [x * 0.92, 0],
      ],
      0.7,
      '#e8ecf2',
      { alpha: 0.5 },
    );
  for (let y = 6; y < 96; y += 12)
    b.line(
      [
        [-144, y],
        [144, y],
      ],
      0.7,
      '#e8ecf2',
      { alpha: 0.5 },
    );
  for (const frame of ['-148 0, -148 97', '148 0, 148 97', '-148 97, 148 97']) {
    b.line(frame, 6, b.body, { lit: 0.85 });
    b.line(frame, 2, '#ffffff', { lit: 1 });
  }
}

export const MONUMENTS: Designs = {
  monolith: landmark(2.6, '#16161c', 26, monolith),
  yurt: landmark(3, '#f0e8d8', 94, yurt),
  goal: landmark(2.44, '#f4f4f6', 156, goal),
  torii: landmark(7, '#d0452f', 76, torii),
  gate: { ...landmark(14, '#b0a294', 74, cityGate), glows: windowGlow(0, 60, 70) },
  bridge: { ...landmark(6, '#b5aca4', 132, bridge), reach: [192, 192, 104, 44] },
  pyramid: landmark(60, '#e0b878', 124, pyramid),
  statue: landmark(4, '#b4b8b4', 26, statue),
  'eiffel-tower': landmark(300, '#8a6a54', 44, eiffel),
  well: { ...landmark(2.4, '#a8a2a4', 56, well), reach: [56, 56, 104, 9] },
  fountain: { ...landmark(3, '#c4bcb4', 92, fountain), reach: [92, 92, 106, 18] },
};
