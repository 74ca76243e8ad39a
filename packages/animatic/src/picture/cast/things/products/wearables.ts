// Shoes, and what is held over or put on a head.
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';

function sneaker(b: Brush): void {
  b.solid(
    outline('-92 12!, -96 40, -88 78, -70 88, -52 84, -44 70, -10 66, 24 46, 74 40, 96 26, 98 12!'),
    b.body,
    { shade: 0.12 },
  );
  b.fill(outline('-52 84, -70 88, -84 82, -74 72, -54 74, -46 70'), deep(b.body, 0.46), 0.3);
  b.fill(outline('-92 12!, -95 40, -89 66, -70 58, -62 34, -66 12!'), pale(b.body, 0.1), 0.7);
  b.solid(outline('52 42, 76 40, 96 27, 98 14!, 50 14!, 44 30'), pale(b.body, 0.74), {
    shade: 0.16,
    depth: 0.2,
  });
  b.solid(outline('-44 70, -28 74, 8 60, 30 46, 22 40, -8 52, -36 60'), pale(b.body, 0.82), {
    shade: 0.16,
    depth: 0.2,
  });
  for (let i = 0; i < 4; i++) {
    const x = -26 + i * 14;
    const y = 68 - i * 7;
    b.line(
      [
        [x - 10, y - 12],
        [x + 2, y - 1],
        [x + 10, y + 3],
      ],
      3.4,
      '#ffffff',
      { lit: 0.85 },
    );
  }
  b.fill(outline('-52 22!, -30 22, 20 34!, 34 46!, 8 36, -30 34'), '#ffffff', 0.85, 0.92);
  b.solid(outline('-98 0!, 94 0, 102 8, 100 17, 40 15, -40 15, -94 18, -100 8'), '#fbf6ec', {
    shade: 0.2,
    depth: 0.24,
  });
  b.line('-97 8, 0 7, 99 9', 1.8, b.body, { lit: 0.6 });
  if (b.fine(3))
    for (let i = 0; i < 16; i++) b.fill(box(-92 + i * 12, 0, 6, 3), deep('#fbf6ec', 0.3), 0.4);
}

function leatherShoe(b: Brush): void {
  b.solid(
    outline('-90 14!, -94 44, -88 80, -72 90, -54 84, -40 62, 0 54, 50 44, 92 30, 98 14!'),
    b.body,
    { shade: 0.14 },
  );
  b.fill(outline('-54 84, -72 89, -86 82, -74 72, -52 72'), deep(b.body, 0.55), 0.25);
  b.fill(outline('40 46, 60 42, 92 29, 97 16!, 46 16!, 36 30'), pale(b.body, 0.1), 0.7);
  for (let i = 0; i < 3; i++)
    b.line(
      [
        [-32 + i * 14, 52 - i * 3],
        [-24 + i * 14, 62 - i * 5],
      ],
      3,
      deep(b.body, 0.5),
    );
  b.fill(outline('56 36, 74 33, 86 26, 70 28'), '#ffffff', 0.9, 0.5);
  b.solid(
    outline('-92 0!, -52 0!, -48 10!, 30 6, 92 4, 100 10, 98 16!, -92 16!'),
    deep(b.body, 0.6),
    { shade: 0.14 },
  );
}

function highHeel(b: Brush): void {
  b.fill(outline('-78 60!, -66 62, -68 30, -74 0!, -82 0!, -80 30'), deep(b.body, 0.4), 0.35);
  b.solid(
    outline(
      '-82 58, -88 84, -80 100, -72 94, -60 66, -24 38, 30 24, 62 26, 86 16, 92 4, 60 2, 26 4, -16 18, -54 46',
    ),
    b.body,
    { shade: 0.16 },
  );
  b.fill(
    outline('-80 98, -72 92, -60 66, -24 38, 30 24, 20 20, -28 32, -64 58'),
    deep(b.body, 0.6),
    0.25,
  );
  b.fill(outline('50 20, 70 18, 82 10, 64 12'), '#ffffff', 0.95, 0.55);
  b.fill(outline('24 3!, 92 3!, 88 -1!, 28 -1!'), deep(b.body, 0.6), 0.3);
}

function boot(b: Brush): void {
  b.solid(outline('-40 8!, -42 50, -44 98!, 8 98!, 10 56, 16 40, 50 34, 66 22, 66 8!'), b.body, {
    shade: 0.16,
  });
  b.solid(outline('-46 88!, 10 88!, 10 100!, -46 100!'), pale(b.body, 0.16), { shade: 0.2 });
  for (let i = 0; i < 5; i++)
    b.line(
      [
        [-6, 44 + i * 9],
        [9, 48 + i * 9],
      ],
      2.4,
      '#f2d8a2',
      { lit: 0.75 },
    );
  b.line('-38 30, -10 32, 16 40', 1.2, pale(b.body, 0.36), { alpha: 0.7 });
  b.solid(outline('-44 0!, 62 0, 71 6, 68 11!, -44 11!'), '#4a3a34', { shade: 0.2 });
}

/** An umbrella on its handle; open unless closed, held by its hook. */
function umbrella(b: Brush): void {
  const open = b.done('open', 'close', b.traits.has('closed') ? 0 : 1);
  b.line('0 96, 0 8, 3 1, 9 1, 11 7', 2.4, '#6b4a32', { lit: 0.55 });
  b.line('0 24, 0 9, 3 2, 9 2, 11 7', 3.8, '#8a5a34', { lit: 0.6 });
  const spread = 8 + 58 * open;
  const low = 26 + 34 * open;
  const sway = Math.sin(b.tS * 1.4) * b.moment.flow * 1.6;
  const hem = (from: number, to: number, dip: number): Point => [
    (from + to) * 0.5 + sway,
    low + dip,
  ];
  const ribs = [-1, -0.55, 0, 0.55, 1].map((k) => k * spread);
  // The far half of the canopy shows under the hem.
  if (open > 0.3)
    b.fill(
      outline([
        [-spread * 0.96, low, 1],
        [0, low + 13],
        [spread * 0.96, low, 1],
        [spread * 0.4, low - 4],
        [-spread * 0.4, low - 4],
      ]),
      deep(b.body, 0.5),
      0.25,
    );
  for (let i = 0; i < 4; i++) {
    const a = ribs[i] ?? 0;
    const z = ribs[i + 1] ?? 0;
    const top: Point = [0, 96, 1];
    const bulge = (x: number): Point => [x * 0.74, low + (96 - low) * 0.66];
    const gore = outline([
      top,
      bulge(z),
      [z + sway, low, 1],
      hem(a, z, 5 * open),
      [a + sway, low, 1],
      bulge(a),
    ]);
    b.solid(gore, i % 2 ? pale(b.body, 0.12) : b.body, { shade: 0, roll: 0.7 });
    if (i === 0) b.fill(gore, deep(b.body, 0.36), 0.28, 0.9);
    if (i === 1) b.fill(gore, deep(b.body, 0.16), 0.45, 0.7);
  }
  b.fill(
    outline([
      [spread * 0.3, low + 22 * open],
      [spread * 0.56, low + 12 * open],
      [spread * 0.42, low + 28 * open],
      [spread * 0.16, 90],
    ]),
    '#ffffff',
    0.95,
    0.22,
  );
  b.line('0 95, 0 102', 1.8, '#6b4a32');
}

/** A crown on its cushion of light. */
function crown(b: Brush): void {
  const back = outline('-60 40!, -48 74, -20 50, 0 84, 20 50, 48 74, 60 40!');
  b.fill(back, deep(b.body, 0.4), 0.35);
  b.solid(
    outline('-68 14!, 68 14!, 82 80!, 46 48!, 28 92!, 0 50!, -28 92!, -46 48!, -82 80!'),
    b.body,
    { shade: 0.12 },
  );
  for (const [x, y] of [
    [-82, 82],
    [-28, 94],
    [28, 94],
    [82, 82],
  ] as const)
    b.solid(ellipse(x, y, 6.4), pale(b.body, 0.3), { round: true });
  b.solid(box(-71, 2, 142, 20, 6), pale(b.body, 0.1), { shade: 0.2 });
  for (const [x, c] of [
    [-46, '#3f87c8'],
    [0, '#c4243a'],
    [46, '#4f9a6a'],
  ] as const) {
    b.solid(ellipse(x, 12, 9, 7), c, { round: true });
    b.gloss(x + 3, 14.6, 2.4, 1.4, -0.5, 0.7);
  }
  b.fill(outline('58 24, 66 24, 74 62, 64 48'), '#ffffff', 0.95, 0.4);
}

function strawHat(b: Brush): void {
  b.solid(ellipse(0, 22, 100, 20), b.body, { shade: 0.2 });
  b.fill(ellipse(0, 20, 60, 8), deep(b.body, 0.46), 0.3);
  b.solid(mirrored('54 22!, 50 70, 34 96, 0 100'), pale(b.body, 0.06), { shade: 0.16 });
  b.fill(mirrored('54 22!, 52.4 44!, 20 38, 0 37'), '#c4563f', 0.6);
  b.fill(outline('-54 22!, -52.4 44!, -30 39.6, -32 20!'), deep('#c4563f', 0.4), 0.3);
  if (b.fine(1.2))
    for (let i = 1; i < 4; i++)
      b.stroke(ellipse(0, 22, 100 - i * 11, 20 - i * 2.4), 0.9, deep(b.body, 0.3), { alpha: 0.4 });
}

const worn = (
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

export const WEARABLES: Designs = {
  sneaker: worn(0.13, '#e0563f', [104, 106, 92, 3], sneaker),
  shoe: worn(0.12, '#7a4a30', [98, 104, 94, 3], leatherShoe),
  'high-heel': worn(0.14, '#c4243a', [92, 96, 104, 3], highHeel),
  boot: worn(0.3, '#8a5f3c', [50, 74, 103, 3], boot),
  umbrella: { ...worn(0.95, '#d8453c', [72, 72, 105, 2], umbrella, ['open', 'close']), face: 70 },
  crown: worn(0.18, '#e8bd4a', [92, 92, 104, 3], crown),
  'straw-hat': worn(0.16, '#e6c684', [104, 104, 103, 3], strawHat),
};
