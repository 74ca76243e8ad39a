// What stands about in homes, shops and stories and has no other drawer.

import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline, placed, star } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';

/** A box that could be any product: a ground, a band, a mark. */
function product(b: Brush): void {
  const open = b.done('open', 'close', 0);
  b.fill(outline('26 0!, 46 7!, 46 96!, 26 88!'), deep(b.body, 0.4), 0.3);
  b.fill(
    outline([
      [-34, 88, 1],
      [26, 88, 1],
      [46, 96 + open * 14, 1],
      [-14, 96 + open * 14, 1],
    ]),
    pale(b.body, 0.4),
    0.85,
  );
  b.solid(box(-34, 0, 60, 88, 1), b.body, { shade: 0.06 });
  b.fill(box(-34, 18, 60, 26), pale(b.body, 0.8), 0.8);
  b.fill(outline('26 18!, 46 25!, 46 51!, 26 44!'), deep(pale(b.body, 0.8), 0.3), 0.4);
  b.fill(ellipse(-4, 64, 13), pale(b.body, 0.8), 0.85);
  b.fill(star(-4, 64, 8, 3.6, 5), b.body, 0.65);
  for (const [y, w] of [
    [34, 38],
    [28, 26],
  ] as const)
    b.fill(box(-4 - w / 2, y, w, 3, 1.5), deep(b.body, 0.3), 0.5);
}

function tablet(b: Brush): void {
  b.solid(box(-66, 0, 132, 100, 7), deep(b.body, 0.3), { shade: 0.06 });
  b.fill(box(-62, 4, 124, 92, 4), '#15151d', 0.4);
  const screen = box(-60, 6, 120, 88, 3);
  b.shine(screen, '#e8eef8');
  b.within(screen, () => {
    b.shine(box(-60, 78, 120, 16), '#4f7fd0');
    b.shine(box(-52, 20, 50, 50, 3), '#f2b84a');
    b.shine(ellipse(-27, 45, 15), '#fff2cf');
    for (let i = 0; i < 5; i++) b.shine(box(8, 62 - i * 11, 44 - (i % 3) * 10, 5, 2), '#9fb0cc');
    b.fill(outline('10 96!, 34 96!, -6 0!, -30 0!'), '#ffffff', 0.95, 0.14);
  });
}

function photo(b: Brush): void {
  b.solid(box(-42, 0, 84, 100, 2), b.body, { shade: 0.05, depth: 0.2 });
  const view = box(-35, 24, 70, 68, 1);
  b.fill(view, '#8fc4e0', 0.7);
  b.within(view, () => {
    b.fill(ellipse(18, 76, 9), '#fff0b8', 0.9);
    b.fill(outline('-40 20!, -40 48, -16 60, 8 44, 40 56, 40 20!'), '#7aa86a', 0.6);
    for (const [x, c] of [
      [-10, '#d8605a'],
      [6, '#4f7fa8'],
    ] as const) {
      b.fill(placed(mirrored('8 0!, 7 16, 0 20'), x, 22), c, 0.65);
      b.fill(ellipse(x, 47, 5.4, 6), '#f0c8a4', 0.7);
      b.fill(
        outline([
          [x - 6, 48],
          [x - 5, 54],
          [x, 56],
          [x + 5, 54],
          [x + 6, 48],
          [x, 52],
        ]),
        '#5a3a2c',
        0.5,
      );
    }
  });
}

function blanket(b: Brush): void {
  b.solid(outline('-96 4, -100 40, -90 62, 86 64, 100 40, 98 4, 0 0'), b.body, { shade: 0.1 });
  for (const y of [20, 40])
    b.line(
      [
        [-97, y],
        [0, y + 3],
        [97, y],
      ],
      2.4,
      deep(b.body, 0.36),
    );
  for (const x of [-60, -10, 40]) b.fill(box(x, 2, 10, 62), pale(b.body, 0.4), 0.7, 0.5);
  b.solid(outline('-70 66, -76 82, -60 98, 60 98, 74 82, 70 66, 0 62'), '#f6f0e4', {
    shade: 0.14,
    depth: 0.24,
  });
}

function label(b: Brush): void {
  b.solid(outline('-70 0!, 66 0!, 92 50!, 66 100!, -70 100!, -78 92, -78 8'), b.body, {
    shade: 0.05,
  });
  b.fill(ellipse(66, 50, 9), '#fffaf0', 0.85);
  b.line('66 50, 92 66, 104 92', 2.4, '#a5713f');
  for (const [y, w] of [
    [66, 96],
    [46, 76],
    [28, 52],
  ] as const)
    b.fill(box(-62, y, w, 9, 4), pale(b.body, 0.7), 0.85);
}

function blackboard(b: Brush): void {
  b.solid(box(-92, 10, 184, 90, 2), '#a5713f', { shade: 0.06 });
  b.fill(box(-86, 16, 172, 78), b.body, 0.5);
  b.within(box(-86, 16, 172, 78), () => b.blush(30, 70, 70, pale(b.body, 0.3), 0.5));
  const drawn = b.is('write') ? b.moment.motionU : 1;
  const line = (points: readonly Point[], at: number): void => {
    if (drawn >= at) b.line(points, 1.8, '#fbf8f0', { lit: 0.85, alpha: 0.85 });
  };
  line(
    [
      [-72, 78],
      [-50, 80],
      [-30, 77],
      [-14, 80],
    ],
    0.1,
  );
  line(
    [
      [-72, 62],
      [-46, 63],
      [-26, 61],
    ],
    0.3,
  );
  line(
    [
      [-72, 46],
      [-54, 47],
      [-40, 45],
      [-20, 47],
    ],
    0.5,
  );
  line(
    [
      [14, 36, 1],
      [14, 78, 1],
    ],
    0.6,
  );
  line(
    [
      [14, 36, 1],
      [70, 36, 1],
    ],
    0.6,
  );
  line(
    [
      [16, 40],
      [30, 44],
      [46, 58],
      [66, 76],
    ],
    0.9,
  );
  b.solid(box(-92, 6, 184, 5, 1), pale('#a5713f', 0.14), { shade: 0.3 });
  for (const [x, c] of [
    [-30, '#fbf8f0'],
    [-16, '#f2c14a'],
    [40, '#e8a0a0'],
  ] as const)
    b.fill(box(x, 10.6, 11, 3.4, 1.6), c, 0.85);
  for (const x of [-80, 74]) b.fill(box(x, 0, 6, 8), deep('#a5713f', 0.3), 0.4);
}

function musicBox(b: Brush): void {
  b.solid(box(-60, 0, 120, 46, 3), b.body, { shade: 0.1 });
  b.fill(box(-60, 18, 120, 3), '#e2b652', 0.75);
  b.fill(outline('-60 46!, 60 46!, 54 54!, -54 54!'), deep(b.body, 0.5), 0.3);
  b.solid(outline('-58 54!, 58 54!, 62 100!, -62 100!'), pale(b.body, 0.06), { shade: 0.06 });
  b.fill(box(-50, 60, 100, 34, 2), '#d8a8b8', 0.6);
  b.at(0, 50, () => {
    // A dancer that turns on her toe.
    const face = Math.cos(b.tS * 1.6);
    b.at(
      0,
      0,
      () => {
        b.line('0 0, 0 12', 2, '#f2c8a4');
        b.solid(outline('-14 12, 14 12, 4 22, -4 22'), '#fbf0f4', { shade: 0.2 });
        b.fill(box(-3, 20, 6, 9, 2), '#f2a0b4', 0.65);
        b.line('-3 28, -9 38, 0 44', 1.8, '#f2c8a4');
        b.line('3 28, 9 38, 0 44', 1.8, '#f2c8a4');
        b.fill(ellipse(0, 33, 3.8), '#f2c8a4', 0.7);
        b.fill(ellipse(0, 36, 3.4, 2.6), '#5a3a2c', 0.5);
      },
      { scaleX: 0.4 + 0.6 * Math.abs(face), scaleY: 1 },
    );
  });
  b.line('62 20, 74 20, 74 32', 3, '#e2b652');
}

function spinningTop(b: Brush): void {
  const wobble = 0.1 * Math.sin(b.tS * 6);
  b.at(
    0,
    0,
    () => {
      b.fill(outline('0 0!, 8 14!, -8 14!'), '#8a8f9c', 0.7);
      b.solid(mirrored('8 12!, 46 44, 50 56, 30 70, 6 76!, 0 76!'), b.body, { round: true });
      for (const [y, c] of [
        [58, b.panel('#f2c14a', 0.35)],
        [48, '#fbf3e0'],
      ] as const)
        b.fill(
          outline([
            [-49, y],
            [0, y - 6],
            [49, y],
            [48, y - 7],
            [0, y - 14],
            [-48, y - 7],
          ]),
          c,
          0.7,
        );
      b.solid(box(-4, 74, 8, 26, 3), '#e0b46a', { shade: 0.3 });
    },
    { angle: wobble },
  );
}

function harp(b: Brush): void {
  b.fill(outline('-36 0!, 36 0!, 30 8!, -30 8!'), deep(b.body, 0.2), 0.45);
  for (let i = 0; i < 12; i++) {
    const u = i / 11;
    const tremble = b.is('play')
      ? Math.sin(b.tS * 50 + i) * 0.6 * Math.max(0, Math.sin(b.tS * 5 + i))
      : 0;
    b.line(
      [
        [-20 + u * 46, 88 - 12 * Math.sin(u * 2.8)],
        [-22 + u * 34 + tremble, 50],
        [-24 + u * 24, 14 + u * 40],
      ],
      0.6,
      '#f6ecd4',
      { lit: 0.9 },
    );
  }
  b.solid(outline('-30 6!, -20 8, 34 64!, 32 78, 24 74'), b.body, { shade: 0.24 });
  b.solid(outline('-34 6!, -26 6!, -26 84, -28 94, -34 100, -42 96, -40 88, -34 84'), b.body, {
    shade: 0.24,
  });
  b.solid(
    outline('-34 90, -22 92, -6 80, 12 76, 32 84, 36 74, 26 66, 8 68, -8 72, -24 84'),
    b.body,
    { shade: 0.2 },
  );
}

function curtain(b: Brush): void {
  const open = b.done('open', 'close', 0.35);
  b.solid(box(-64, 95, 128, 4, 2), '#8a5a34', { shade: 0.3 });
  for (const s of [-1, 1]) {
    const blow = Math.sin(b.tS * 1.5 + s) * b.moment.flow * 5;
    const width = 60 * (1 - open * 0.74);
    for (let i = 0; i < 5; i++) {
      const x = s * (60 - (width * i) / 5);
      const next = s * (60 - (width * (i + 1)) / 5);
      b.fill(
        outline([
          [x, 96, 1],
          [next, 96, 1],
          [next + blow * 0.4, 50],
          [next + blow, 2, 1],
          [x + blow * 0.8, 0, 1],
          [x + blow * 0.3, 50],
        ]),
        i % 2 ? deep(b.body, 0.2) : b.body,
        i % 2 ? 0.42 : 0.7,
      );
    }
  }
}

function foldingFan(b: Brush): void {
  const open = b.done('open', 'close', 1);
  const sway = b.is('wave') || b.is('swing') ? 0.2 * Math.sin(b.moment.motionS * 7) : 0;
  b.at(
    0,
    8,
    () => {
      const ribs = 11;
      for (let i = 0; i < ribs; i++) {
        const a = (i / (ribs - 1) - 0.5) * 2.5 * (0.06 + 0.94 * open);
        const next = ((i + 1) / (ribs - 1) - 0.5) * 2.5 * (0.06 + 0.94 * open);
        if (i < ribs - 1)
          b.fill(
            outline([
              [-Math.sin(a) * 38, Math.cos(a) * 38, 1],
              [-Math.sin(next) * 38, Math.cos(next) * 38, 1],
              [-Math.sin(next) * 90, Math.cos(next) * 90, 1],
              [-Math.sin(a) * 90, Math.cos(a) * 90, 1],
            ]),
            i % 2 ? deep(b.body, 0.14) : pale(b.body, 0.1),
            i % 2 ? 0.45 : 0.75,
          );
        b.line(
          [
            [0, 0],
            [-Math.sin(a) * 88, Math.cos(a) * 88],
          ],
          2.2,
          '#a5713f',
          { lit: 0.6 },
        );
      }
      b.fill(ellipse(0, 0, 4), '#e2b652', 0.8);
    },
    { angle: sway },
  );
}

function maracas(b: Brush): void {
  const shake = b.is('shake') || b.is('play') ? Math.sin(b.tS * 22) * 0.2 : 0;
  for (const s of [-1, 1])
    b.at(
      s * 12,
      2,
      () => {
        b.solid(box(-3.4, 0, 6.8, 50, 3), '#a5713f', { shade: 0.3 });
        b.solid(ellipse(0, 70, 19, 24), s > 0 ? b.body : b.panel('#3f87b8', -0.1), { round: true });
        b.fill(outline('-19 68, 0 62, 19 68, 18 76, 0 70, -18 76'), '#f2c14a', 0.75);
      },
      { angle: -s * (0.34 + shake) },
    );
}

function cap(b: Brush): void {
  b.solid(outline('-60 20!, -58 62, -20 96, 30 92, 56 60, 56 26!, 0 14'), b.body, { round: true });
  b.line('0 96, 14 60, 14 20', 1.6, deep(b.body, 0.34), { alpha: 0.8 });
  b.solid(outline('8 20!, 56 30!, 96 26, 108 12, 70 6, 20 10'), deep(b.body, 0.08), {
    shade: 0.24,
  });
  b.fill(ellipse(-2, 96, 5, 3.4), pale(b.body, 0.2), 0.8);
}

function carpet(b: Brush): void {
  b.at(0, 50, () => {
    const lift = b.is('fly') || b.traits.has('flying') ? Math.sin(b.tS * 3) * 14 : 0;
    b.solid(
      outline([
        [-300, -50 + lift, 1],
        [-100, -54 - lift],
        [100, -50 + lift],
        [300, -54 - lift, 1],
        [240, 46 + lift, 1],
        [60, 50 - lift],
        [-60, 46 + lift],
        [-240, 50 - lift, 1],
      ]),
      b.body,
      { shade: 0.1 },
    );
    b.stroke(
      outline([
        [-264, -38 + lift, 1],
        [0, -40],
        [264, -42 - lift, 1],
        [214, 36 + lift, 1],
        [0, 36],
        [-214, 38 - lift, 1],
      ]),
      8,
      '#f2d08a',
      { lit: 0.75 },
    );
    b.fill(outline('-110 0, 0 26, 110 0, 0 -28'), '#f2d08a', 0.7);
    b.fill(outline('-70 0, 0 15, 70 0, 0 -17'), deep(b.body, 0.3), 0.5);
  });
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

export const HOUSEHOLD: Designs = {
  product: thing(0.2, '#e0705a', 50, product, ['open', 'close'], 112),
  tablet: thing(0.2, '#4a5262', 70, tablet),
  photo: { ...thing(0.12, '#fbf6ea', 46, photo), lies: true },
  blanket: thing(0.3, '#c4604a', 106, blanket),
  label: thing(0.06, '#f08aa4', 110, label),
  blackboard: thing(1.3, '#2f5a4c', 96, blackboard, ['write']),
  'music-box': thing(0.16, '#a85a6a', 80, musicBox),
  'spinning-top': thing(0.1, '#d8453c', 60, spinningTop),
  harp: thing(1.6, '#d9a83e', 48, harp, ['play']),
  curtain: thing(2.4, '#b8443c', 72, curtain, ['open', 'close']),
  'folding-fan': thing(0.26, '#d8605a', 92, foldingFan, ['open', 'close', 'wave', 'swing']),
  maracas: thing(0.26, '#d8453c', 70, maracas, ['shake', 'play']),
  cap: { ...thing(0.14, '#3f6fb0', 64, cap), reach: [64, 112, 104, 3] },
  carpet: { ...thing(0.25, '#b8343c', 306, carpet, ['fly'], 128), reach: [306, 306, 128, 26] },
};
