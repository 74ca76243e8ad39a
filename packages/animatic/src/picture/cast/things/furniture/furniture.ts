// Furniture and what stands in rooms: drawn from the front and a little from above.

import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { leaf } from '../paint/leaf.ts';
import { box, ellipse, outline, placed } from '../paint/outline.ts';

const WOOD = '#a5713f';
const DARK_WOOD = '#7a5034';
const GOLD = '#e2b652';

/** Grain of a board: a few long soft lines. */
function grain(
  b: Brush,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
): void {
  if (!b.fine(height * 0.1)) return;
  for (let i = 0; i < 3; i++) {
    const at = y + height * (0.25 + i * 0.26);
    b.line(
      [
        [x + width * 0.05, at],
        [x + width * (0.3 + i * 0.1), at + height * 0.05],
        [x + width * (0.7 + i * 0.1), at - height * 0.03],
      ],
      Math.max(0.3, height * 0.03),
      deep(colour, 0.3),
      { alpha: 0.5 },
    );
  }
}

function leg(
  b: Brush,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  far = false,
): void {
  b.solid(
    outline([
      [x + width * 0.14, y, 1],
      [x + width * 0.86, y, 1],
      [x + width, y + height, 1],
      [x, y + height, 1],
    ]),
    far ? deep(colour, 0.34) : colour,
    { shade: 0.3 },
  );
}

function cushion(
  b: Brush,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
): void {
  b.solid(
    outline([
      [x + 2, y],
      [x + width - 2, y],
      [x + width, y + height * 0.5],
      [x + width - 3, y + height],
      [x + width / 2, y + height * 1.05],
      [x + 3, y + height],
      [x, y + height * 0.5],
    ]),
    colour,
    { shade: 0.14 },
  );
}

function chair(b: Brush): void {
  leg(b, -17, 0, 5, 46, b.body, true);
  leg(b, 20, 4, 5, 44, b.body, true);
  for (const x of [-20, 17])
    b.solid(
      outline([
        [x + 3, 44, 1],
        [x + 8, 44, 1],
        [x + 7, 98],
        [x + 2, 99],
      ]),
      b.body,
      { shade: 0.3 },
    );
  for (const y of [88, 74, 60])
    b.solid(
      outline([
        [-14, y, 1],
        [22, y, 1],
        [22, y + 8, 1],
        [4, y + 10],
        [-14, y + 8, 1],
      ]),
      b.body,
      { shade: 0.14 },
    );
  b.solid(outline('-26 46!, 22 46!, 28 54!, -18 54!'), pale(b.body, 0.14), { shade: 0 });
  b.solid(box(-26, 42, 48, 5, 1.5), b.body, { shade: 0.2 });
  leg(b, -25, 0, 5.4, 43, b.body);
  leg(b, 16, 0, 5.4, 43, b.body);
  b.fill(box(-21, 18, 40, 3), deep(b.body, 0.24), 0.35);
}

function stool(b: Brush): void {
  for (const [x0, x1] of [
    [-20, -32],
    [20, 32],
  ] as const)
    b.line(
      [
        [x0, 92],
        [x1, 1],
      ],
      7,
      deep(b.body, 0.1),
      { lit: 0.5 },
    );
  b.line('4 92, 8 6', 6, deep(b.body, 0.4), { lit: 0.3 });
  b.line('-29 30, 29 30', 4, deep(b.body, 0.16), { lit: 0.45 });
  b.solid(ellipse(0, 91, 40, 9), deep(b.body, 0.2), { shade: 0.2 });
  b.solid(ellipse(0, 95, 40, 8), pale(b.body, 0.1), { shade: 0.1 });
}

function table(b: Brush): void {
  leg(b, -78, 6, 8, 80, b.body, true);
  leg(b, 72, 6, 8, 80, b.body, true);
  b.fill(box(-86, 74, 176, 13), deep(b.body, 0.3), 0.3);
  leg(b, -98, 0, 10, 86, b.body);
  leg(b, 88, 0, 10, 86, b.body);
  b.solid(outline('-108 91!, 108 91!, 92 100!, -92 100!'), pale(b.body, 0.2), { shade: 0 });
  grain(b, -96, 92, 190, 8, b.body);
  b.solid(box(-108, 85, 216, 7, 1), b.body, { shade: 0.3 });
}

function desk(b: Brush): void {
  leg(b, -92, 0, 8, 88, b.body);
  b.fill(box(-86, 30, 120, 58), deep(b.body, 0.5), 0.25);
  b.solid(box(34, 0, 58, 90, 1), b.body, { shade: 0.1 });
  for (const y of [6, 34, 62]) {
    b.solid(box(39, y, 48, 24, 1.5), pale(b.body, 0.1), { shade: 0.1 });
    b.solid(box(57, y + 10, 12, 4, 2), GOLD, { shade: 0.3 });
  }
  b.solid(outline('-102 92!, 102 92!, 90 100!, -90 100!'), pale(b.body, 0.2), { shade: 0 });
  b.solid(box(-102, 87, 204, 6, 1), b.body, { shade: 0.3 });
}

function bed(b: Brush): void {
  // From its side: head at the left.
  b.solid(outline('-128 0!, -118 0!, -118 92, -124 100, -132 98, -134 88'), DARK_WOOD, {
    shade: 0.2,
  });
  b.solid(box(118, 0, 12, 62, 4), DARK_WOOD, { shade: 0.2 });
  b.solid(box(-120, 12, 240, 22, 2), WOOD, { shade: 0.1 });
  b.solid(box(-118, 30, 238, 22, 8), '#f6f1e8', { shade: 0.12, depth: 0.24 });
  cushion(b, -116, 48, 52, 26, '#fffaf2');
  const breathing = Math.sin(b.tS * 1.1) * 0.8;
  b.solid(
    outline([
      [-66, 14, 1],
      [118, 14, 1],
      [120, 48],
      [112, 62],
      [60, 66 + breathing],
      [10, 64],
      [-40, 68 + breathing],
      [-70, 60],
      [-72, 40],
    ]),
    b.body,
    { shade: 0.06 },
  );
  b.solid(
    outline([
      [-72, 42],
      [-70, 60],
      [-40, 68 + breathing],
      [-30, 66],
      [-34, 50],
      [-40, 38],
    ]),
    pale(b.body, 0.6),
    { shade: 0.16 },
  );
  for (const x of [0, 40, 82])
    b.fill(
      outline([
        [x, 14, 1],
        [x + 8, 14, 1],
        [x + 12, 40],
        [x + 4, 60],
        [x + 2, 40],
      ]),
      deep(b.body, 0.24),
      0.35,
      0.6,
    );
}

function sofa(b: Brush): void {
  for (const x of [-92, 84]) leg(b, x, 0, 8, 12, DARK_WOOD);
  b.solid(outline('-88 30!, 88 30!, 88 84, 80 98, 0 100, -80 98, -88 84'), b.body, { shade: 0.06 });
  for (const x of [-84, 2]) cushion(b, x, 46, 82, 46, pale(b.body, 0.08));
  b.solid(box(-92, 10, 184, 24, 4), deep(b.body, 0.1), { shade: 0.1 });
  for (const x of [-84, 1]) cushion(b, x, 30, 83, 20, pale(b.body, 0.14));
  for (const s of [-1, 1])
    b.solid(
      placed(outline('76 8!, 104 8!, 106 50, 102 66, 88 70, 76 62'), 0, 0, { flip: s < 0 }),
      b.body,
      { shade: 0.18 },
    );
  b.at(56, 50, () => cushion(b, -16, 0, 32, 32, '#f2c14a'), { angle: -0.16 });
}

function armchair(b: Brush): void {
  for (const x of [-44, 36]) leg(b, x, 0, 7, 12, DARK_WOOD);
  b.solid(outline('-42 30!, 42 30!, 44 78, 34 98, 0 101, -34 98, -44 78'), b.body, { shade: 0.1 });
  cushion(b, -34, 46, 68, 44, pale(b.body, 0.08));
  b.solid(box(-46, 9, 92, 26, 4), deep(b.body, 0.1), { shade: 0.1 });
  cushion(b, -35, 30, 70, 20, pale(b.body, 0.14));
  for (const s of [-1, 1])
    b.solid(
      placed(outline('30 8!, 55 8!, 58 48, 54 62, 42 66, 31 58'), 0, 0, { flip: s < 0 }),
      b.body,
      { shade: 0.18 },
    );
  if (b.fine(1))
    for (const [x, y] of [
      [-14, 74],
      [14, 74],
      [0, 62],
    ] as const)
      b.fill(ellipse(x, y, 1.8), deep(b.body, 0.4), 0.4);
}

function bench(b: Brush): void {
  for (const x of [-82, 72])
    b.solid(
      outline([
        [x, 0, 1],
        [x + 10, 0, 1],
        [x + 8, 44],
        [x + 6, 98],
        [x, 100],
        [x + 1, 44],
      ]),
      '#4a4a56',
      { shade: 0.3 },
    );
  for (const y of [84, 68, 53]) {
    b.solid(box(-96, y, 192, 12, 2), b.body, { shade: 0.16 });
    grain(b, -92, y, 180, 11, b.body);
  }
  b.solid(outline('-104 38!, 104 38!, 96 48!, -96 48!'), pale(b.body, 0.14), { shade: 0 });
  b.solid(box(-104, 32, 208, 7, 1.5), b.body, { shade: 0.3 });
  for (const x of [-88, 78]) b.solid(box(x, 0, 10, 33, 1), '#4a4a56', { shade: 0.3 });
}

const SPINES = [
  '#c4543c',
  '#3f6f94',
  '#e0b04a',
  '#5f8a5c',
  '#8a5a84',
  '#d88a6a',
  '#4a5a7c',
] as const;

function bookshelf(b: Brush): void {
  b.fill(box(-40, 0, 80, 100, 1), deep(b.body, 0.5), 0.25);
  for (let row = 0; row < 4; row++) {
    const y = 5 + row * 23.6;
    let x = -35;
    for (let i = 0; x < 32; i++) {
      const w = 3.4 + ((i * 7 + row * 5) % 4);
      const h = 14 + ((i * 5 + row * 3) % 5);
      if (row === 1 && i === 8) {
        leaf(b, 18, y + 6, 12, 1.2, '#5f9a45');
        leaf(b, 18, y + 6, 12, 2, '#4f8a3e');
        b.solid(box(14, y, 9, 8, 2), '#f4e6cf', { shade: 0.3 });
        break;
      }
      b.solid(box(x, y, w, h, 0.6), SPINES[(i + row * 2) % 7] ?? '#c4543c', { shade: 0.3 });
      if (b.fine(1)) b.fill(box(x + 0.6, y + h - 4, w - 1.2, 1.2), '#f6e6c0', 0.8, 0.8);
      x += w + 0.3;
    }
  }
  for (let row = 0; row < 5; row++)
    b.solid(box(-40, row * 23.6 + (row === 0 ? 0 : 1.4), 80, 3.4), b.body, { shade: 0.3 });
  for (const x of [-42, 38]) b.solid(box(x, 0, 4, 100, 0.6), b.body, { shade: 0.3 });
  b.solid(box(-44, 97, 88, 4, 1), pale(b.body, 0.1), { shade: 0.3 });
}

function wardrobe(b: Brush): void {
  const open = b.done('open', 'close', b.traits.has('open') ? 1 : 0);
  b.solid(box(-36, 3, 72, 94, 1.5), b.body, { shade: 0.08 });
  b.fill(box(-32, 8, 64, 84), deep(b.body, 0.6), 0.2);
  if (open > 0.1) {
    b.line('-32 84, 32 84', 1.4, '#c3cad6');
    for (const [i, x] of [-22, -11, 0, 11, 22].entries())
      b.solid(
        outline([
          [x - 5, 80],
          [x, 84, 1],
          [x + 5, 80],
          [x + 6, 40 + (i % 2) * 10, 1],
          [x - 6, 40 + (i % 2) * 10, 1],
        ]),
        SPINES[i] ?? '#c4543c',
        { shade: 0.24 },
      );
  }
  for (const s of [-1, 1])
    b.at(
      s * 32,
      8,
      () => {
        b.solid(box(s > 0 ? -32 : 0, 0, 32, 84, 1), pale(b.body, 0.08), { shade: 0.1 });
        b.stroke(box(s > 0 ? -28 : 4, 8, 24, 68, 1), 1, deep(b.body, 0.3), { alpha: 0.7 });
        b.solid(ellipse(s * -27.6, 42, 1.8), GOLD, { round: true });
      },
      { scaleX: 1 - open * 0.8, scaleY: 1 },
    );
  b.solid(box(-39, 95, 78, 5, 1), pale(b.body, 0.14), { shade: 0.3 });
  for (const x of [-34, 28]) b.solid(box(x, 0, 6, 4), DARK_WOOD, { shade: 0.3 });
}

const piece = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  plays: readonly string[] = [],
): Design => ({
  heightM,
  colour,
  reach: [half, half, 104, 5],
  plays,
  paint,
});

export const FURNITURE: Designs = {
  chair: piece(0.95, WOOD, 32, chair),
  stool: piece(0.5, '#b07a48', 44, stool),
  table: piece(0.75, '#a86f42', 112, table),
  desk: piece(0.76, '#9a6a42', 106, desk),
  bed: piece(1, '#5f86b0', 138, bed),
  sofa: piece(0.9, '#4f8a8c', 112, sofa),
  armchair: piece(1, '#c4704a', 62, armchair),
  bench: piece(0.85, '#a5713f', 108, bench),
  bookshelf: piece(1.9, '#9a6a42', 48, bookshelf),
  wardrobe: piece(2, '#a8744a', 48, wardrobe, ['open', 'close']),
};
