import { random } from '../../../paint/noise.ts';
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { leaf } from '../paint/leaf.ts';
import { box, ellipse, mirrored, outline, placed, together } from '../paint/outline.ts';
import type { Point } from '../paint/outline.ts';
import { Profile } from '../paint/turned.ts';
import {
  clearBack,
  clearFront,
  dew,
  filling,
  fullness,
  handle,
  iceCube,
  liquid,
} from '../paint/vessel.ts';
import type { Layer } from '../paint/vessel.ts';

const TUMBLER = new Profile('26 0, 30 3, 36 100!', 0.16);
const TALL_CUP = new Profile('21 0, 24 2, 31 84!', 0.15);

/** Slice of a citrus on the rim or in the glass. */
function slice(
  b: Brush,
  x: number,
  y: number,
  radius: number,
  rind: string,
  flesh: string,
  angle = 0,
): void {
  b.at(
    x,
    y,
    () => {
      b.fill(ellipse(0, 0, radius), rind, 0.65);
      b.fill(ellipse(0, 0, radius * 0.88), '#fbf0cf', 0.8);
      const wedges = [];
      for (let i = 0; i < 7; i++) {
        const a = (i / 7) * Math.PI * 2;
        const at = (turn: number, r: number): [number, number, number] => [
          Math.cos(a + turn) * radius * r,
          Math.sin(a + turn) * radius * r,
          0,
        ];
        wedges.push(outline([[...at(0, 0.12)], at(-0.34, 0.72), at(0, 0.82), at(0.34, 0.72)]));
      }
      b.fill(together(wedges), flesh, 0.75);
    },
    { angle },
  );
}

/** A thin slice of apple: pale flesh, red skin, two seeds. */
function appleSlice(b: Brush, x: number, y: number, size: number, angle: number): void {
  const shape = mirrored('0 -44, 20 -48, 46 -20, 48 18, 26 42, 0 34');
  b.at(
    x,
    y,
    () => {
      b.fill(shape, '#cf3a34', 0.65);
      b.fill(placed(shape, 0, 0, { scale: 0.9 }), '#fbf1cf', 0.8);
      b.fill(
        together([
          placed(ellipse(0, 0, 4, 8), -8, -2, { angle: 0.3 }),
          placed(ellipse(0, 0, 4, 8), 8, -2, { angle: -0.3 }),
        ]),
        '#6a4228',
        0.4,
      );
    },
    { angle, scale: size / 100 },
  );
}

function straw(b: Brush, from: Point, to: Point, width: number, colour: string): void {
  b.line([from, to], width, deep(colour, 0.2), { lit: 0.35, butt: true });
  b.line(
    [
      [from[0] + width * 0.18, from[1]],
      [to[0] + width * 0.18, to[1]],
    ],
    width * 0.6,
    pale(colour, 0.2),
    { lit: 0.8, butt: true },
  );
}

function inTumbler(b: Brush, layers: readonly Layer[], paint?: (level: number) => void): void {
  const level = 4 + 82 * fullness(b);
  clearBack(b, TUMBLER);
  liquid(b, TUMBLER, { low: 4, level, full: 86, layers, alpha: 0.9 });
  if (paint !== undefined) b.within(TUMBLER.part(), () => paint(level));
  filling(b, 200, level, layers.at(-1)?.colour ?? '#ffffff');
  clearFront(b, TUMBLER);
}

function glass(b: Brush): void {
  inTumbler(b, [{ to: 1, colour: '#b9dcea' }]);
}

function juice(b: Brush): void {
  inTumbler(b, [
    { to: 0.3, colour: deep(b.body, 0.1) },
    { to: 1, colour: b.body },
  ]);
  slice(b, 32, 94, 16, '#f09030', '#f8b04a');
  straw(b, [-6, 60, 1], [-22, 128, 1], 4.4, '#e8604c');
}

function milk(b: Brush): void {
  inTumbler(b, [{ to: 1, colour: '#faf6ec' }]);
}

function ices(b: Brush, level: number, size: number, spread: number): void {
  const bob = Math.sin(b.tS * 1.6) * 0.8;
  for (const [x, dy, a] of [
    [-0.5, -0.4, 0.3],
    [0.44, -0.5, -0.5],
    [-0.06, 0.1, 0.12],
  ] as const)
    iceCube(b, x * spread, level + dy * size + bob, size, a + 0.05 * Math.sin(b.tS * 1.1 + x * 5));
}

/** A cold drink over ice with a slice on the rim. */
function icedGlass(b: Brush): void {
  inTumbler(
    b,
    [
      { to: 0.4, colour: deep(b.body, 0.06) },
      { to: 1, colour: pale(b.body, 0.1) },
    ],
    (level) => {
      if (level > 30) ices(b, level - 6, 24, 20);
    },
  );
  slice(b, 32, 96, 15, '#e6c23a', '#f6e27a');
  leaf(b, 8, 92, 22, 1.2, '#5fa05a');
  leaf(b, 6, 92, 20, 2.2, '#4f904c');
  dew(b, TUMBLER, 10, 80);
}

function wineGlass(b: Brush): void {
  const bowl = new Profile('1.6 42!, 12 45, 24 60, 24 82, 19 100!', 0.16);
  b.fill(ellipse(0, 3, 24, 3.6), '#dcecf0', 0.7, 0.6);
  b.stroke(ellipse(0, 3, 24, 3.6), 0.9, '#ffffff', { lit: 0.9, alpha: 0.8 });
  b.fill(mirrored('8 3!, 1.6 9, 1.3 30, 2.4 44!'), '#cfe3ea', 0.7, 0.8);
  b.fill(box(0.1, 8, 0.8, 32), '#ffffff', 0.95, 0.8);
  clearBack(b, bowl);
  const level = 44 + 30 * fullness(b);
  liquid(b, bowl, {
    low: 43.5,
    level,
    full: 74,
    layers: [
      { to: 0.5, colour: deep(b.body, 0.16) },
      { to: 1, colour: b.body },
    ],
  });
  filling(b, 200, level, b.body, 3);
  clearFront(b, bowl);
}

function beer(b: Brush): void {
  const body = new Profile('33 0, 36 4, 36 96!, 36 100!', 0.15);
  const full = fullness(b);
  const level = 6 + 66 * full;
  handle(b, 34, 20, 78, 30, 10, '#d2e2e2');
  clearBack(b, body);
  liquid(b, body, {
    low: 6,
    level,
    full: 72,
    layers: [
      { to: 0.35, colour: deep(b.body, 0.14) },
      { to: 1, colour: b.body },
    ],
  });
  b.within(body.part(), () => {
    const bubbles = [];
    for (let i = 0; i < 16; i++) {
      const rise = (b.tS * (0.25 + 0.2 * random(3, i)) + random(4, i)) % 1;
      const y = 8 + rise * (level - 10);
      bubbles.push(ellipse((random(5, i) - 0.5) * 58, y, 0.7 + random(6, i), 0.7 + random(6, i)));
    }
    b.fill(together(bubbles), '#fff3c4', 0.9, 0.75);
    // Facets of the mug.
    for (const u of [-0.6, -0.2, 0.22, 0.62])
      b.fill(body.band(12, 66, u - 0.1, u + 0.1), '#ffffff', 0.9, 0.12);
  });
  clearFront(b, body);
  if (full > 0.2) {
    const foam: Point[] = [];
    const top = level + 18 + 8 * full;
    for (let i = 0; i <= 7; i++) {
      const u = i / 7;
      foam.push([-38 + 76 * u, top - 5 + (i % 2) * 6 + 5 * Math.sin(Math.PI * u)]);
    }
    b.solid(
      outline([
        [40, level + 14],
        [36, level - 2],
        [30, level + 4],
        [14, level - 5],
        [-4, level + 1],
        [-20, level - 4],
        [-30, level - 14],
        [-37, level + 2],
        [-40, level + 14],
        ...foam,
      ]),
      '#fff6e0',
      { shade: 0.18, depth: 0.2 },
    );
  }
}

function cocktail(b: Brush): void {
  const cone = new Profile('1.6 46!, 38 92!', 0.16);
  b.fill(ellipse(0, 3, 24, 3.6), '#dcecf0', 0.7, 0.6);
  b.stroke(ellipse(0, 3, 24, 3.6), 0.9, '#ffffff', { lit: 0.9, alpha: 0.8 });
  b.fill(mirrored('7 3!, 1.5 9, 1.5 46!'), '#cfe3ea', 0.7, 0.8);
  clearBack(b, cone);
  const level = 47 + 36 * fullness(b);
  liquid(b, cone, {
    low: 47,
    level,
    full: 83,
    layers: [
      { to: 0.4, colour: '#f2c04a' },
      { to: 1, colour: b.body },
    ],
  });
  clearFront(b, cone);
  slice(b, 33, 92, 13, '#7ab04a', '#c4dc7a');
  b.line('-24 110, 10 70', 1.2, '#8a5a34', { lit: 0.5 });
  b.solid(ellipse(-9, 92, 6.4), '#c4243a', { round: true });
}

/** The layered fruit tea: tea below, milk foam above, apple slices, ice, a printed mark. */
function fruitTea(b: Brush): void {
  const full = fullness(b);
  const level = 3 + 66 * full;
  clearBack(b, TALL_CUP);
  liquid(b, TALL_CUP, {
    low: 3,
    level,
    full: 69,
    layers: [
      { to: 0.34, colour: deep(b.body, 0.12) },
      { to: 0.72, colour: b.body },
      { to: 1, colour: pale(b.body, 0.3) },
    ],
    alpha: 0.92,
  });
  b.within(TALL_CUP.part(-1, 1, { high: 83 }), () => {
    if (full > 0.25) {
      appleSlice(b, -12, 22 + Math.sin(b.tS * 0.9) * 0.8, 22, 0.5);
      appleSlice(b, 14, 36 + Math.sin(b.tS * 0.8 + 2) * 0.8, 20, -0.4);
    }
    if (full > 0.4) {
      iceCube(b, -10, 45, 15, 0.4, 0.7);
      iceCube(b, 9, 53, 15, -0.3, 0.75);
      iceCube(b, 1, 15, 14, 0.8, 0.6);
    }
    if (full > 0.5) {
      // The cream runs down the wall in uneven tongues.
      const cap: Point[] = [];
      for (let i = 0; i <= 8; i++)
        cap.push([-32 + 8 * i, level - 6 - 4.5 * random(31, i) - (i % 2) * 5]);
      b.fill(outline([[32, 83, 1], [-32, 83, 1], ...cap]), '#fff7e8', 0.8, 0.96);
      b.fill(
        outline([
          [-12, 83, 1],
          [-32, 83, 1],
          ...cap.slice(0, 4).map(([x, y]): Point => [x, y + 0.4]),
        ]),
        deep('#fff7e8', 0.2),
        0.4,
        0.8,
      );
    }
  });
  clearFront(b, TALL_CUP);
  dew(b, TALL_CUP, 8, 60, 10);
  // A printed apple for a mark.
  if (b.fine(10)) {
    b.fill(ellipse(2, 30, 12.5, 12), '#f8cfd8', 0.85, 0.96);
    b.stroke(ellipse(2, 30, 10.8, 10.3), 0.7, '#d8587a', { lit: 0.65 });
    b.at(
      2,
      25.4,
      () => {
        b.fill(mirrored('0 5, 17 1, 44 24, 46 62, 22 82, 0 76'), '#d23b34', 0.65);
        leaf(b, 0, 80, 34, 0.6, '#5f9a45', { vein: false });
      },
      { scale: 0.1 },
    );
  }
  dome(b, full, b.done('open', 'close', 0));
}

/** The cup's clear dome lid with a swirl of cream in it, and a straw. */
function dome(b: Brush, full: number, open: number): void {
  const shut = (1 - open) * (full >= 1 || !(b.is('fill') || b.is('pour')) ? 1 : 0);
  if (shut <= 0) return;
  if (full > 0.9)
    b.solid(mirrored('0 82, 27 83, 25 89, 15 94, 5 99, 0 101'), '#fffaf0', {
      shade: 0.2,
      depth: 0.18,
    });
  straw(b, [6, 84, 1], [13, 124, 1], 4.6, '#d8483c');
  b.at(0, open * 60, () => {
    const lid = mirrored('33 83!, 32.5 88, 26 101, 12 107, 0 108');
    b.fill(lid, '#dcecf0', 0.8, 0.3);
    b.fill(outline('17 103, 25 98, 29 89, 25.5 90, 21 98'), '#ffffff', 0.95, 0.6);
    b.fill(box(-34, 82, 68, 3.6, 1.8), '#eef6f6', 0.8, 0.95);
    b.fill(box(-34, 82, 24, 3.6, 1.8), '#b4c6d2', 0.4, 0.9);
  });
}

/** A clear cup without a lid: what is poured into it is seen. */
function clearCup(b: Brush): void {
  const full = fullness(b);
  const level = 3 + 68 * full;
  clearBack(b, TALL_CUP);
  liquid(b, TALL_CUP, {
    low: 3,
    level,
    full: 71,
    layers: [
      { to: 0.4, colour: deep(b.body, 0.08) },
      { to: 1, colour: pale(b.body, 0.12) },
    ],
  });
  b.within(TALL_CUP.part(-1, 1, { high: 83 }), () => {
    if (full > 0.3) ices(b, level - 5, 17, 16);
  });
  filling(b, 200, level, b.body);
  clearFront(b, TALL_CUP);
  dew(b, TALL_CUP, 8, 70, 10);
}

function bobaTea(b: Brush): void {
  const full = fullness(b);
  const level = 3 + 72 * full;
  clearBack(b, TALL_CUP);
  liquid(b, TALL_CUP, {
    low: 3,
    level,
    full: 75,
    layers: [
      { to: 0.3, colour: deep(b.body, 0.2) },
      { to: 1, colour: b.body },
    ],
  });
  b.within(TALL_CUP.part(), () => {
    if (full < 0.3) return;
    for (let row = 0; row < 3; row++)
      for (let i = 0; i < 7; i++) {
        const x = -22 + i * 7.3 + (row % 2) * 3.6;
        const y = 4 + row * 6.2 + random(41, row * 9 + i) * 1.6;
        b.fill(ellipse(x, y, 3.5), '#2f1c18', 0.5);
        if (b.fine(2)) b.fill(ellipse(x + 1, y + 1.2, 0.9), '#a58678', 0.9);
      }
  });
  clearFront(b, TALL_CUP);
  dew(b, TALL_CUP, 20, 72, 9);
  straw(b, [8, 60, 1], [15, 120, 1], 6, '#7a5ca8');
  b.solid(box(-33, 81, 66, 5, 2), pale('#7a5ca8', 0.3), { shade: 0.3 });
  b.fill(ellipse(0, 86, 31, 4), pale('#7a5ca8', 0.5), 0.85);
  b.line('11 85, 12 95', 6, '#7a5ca8', { butt: true });
}

function iceCubes(b: Brush): void {
  const melt = b.done('melt');
  b.fill(ellipse(0, 3, 60 + 50 * melt, 6 + 3 * melt), '#a9cfe2', 0.7, 0.4 + 0.4 * melt);
  const size = 52 * (1 - 0.75 * melt);
  iceCube(b, -36, size * 0.48, size, 0.06, 0.95);
  iceCube(b, 34, size * 0.5, size * 0.98, -0.1, 0.95);
  iceCube(b, -2, size * 1.34, size * 0.94, 0.34, 0.95);
}

const drink = (
  heightM: number,
  colour: string,
  side: number,
  paint: Design['paint'],
  up = 205,
): Design => ({
  heightM,
  colour,
  reach: [side, side, up, 6],
  plays: ['fill', 'pour', 'drink'],
  paint,
});

export const CLEAR_CUP: Design = drink(0.16, '#e08a3a', 38, clearCup);

export const GLASSES: Designs = {
  'clear-cup': CLEAR_CUP,
  glass: drink(0.13, '#b9dcea', 40, glass),
  juice: drink(0.13, '#f29a34', 52, juice),
  milk: drink(0.13, '#faf6ec', 40, milk),
  'iced-drink': drink(0.16, '#d98a3c', 52, icedGlass),
  'wine-glass': drink(0.21, '#8c1f3a', 28, wineGlass),
  beer: drink(0.16, '#e8a93a', 72, beer),
  cocktail: drink(0.18, '#e8604c', 50, cocktail),
  'fruit-tea': {
    ...drink(0.19, '#e08a3a', 38, fruitTea),
    face: 45,
    plays: ['fill', 'pour', 'drink', 'open', 'close'],
  },
  'boba-tea': { ...drink(0.18, '#c99a72', 38, bobaTea), face: 40 },
  'ice-cubes': {
    heightM: 0.05,
    colour: '#c4e2f2',
    reach: [112, 112, 104, 10],
    plays: ['melt'],
    paint: iceCubes,
  },
};
