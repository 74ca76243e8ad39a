// What is bought, carried and worn: boxes, bags, cosmetics, jewels, shoes.
import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { leaf } from '../paint/leaf.ts';
import { box, ellipse, mirrored, outline, placed, star } from '../paint/outline.ts';
import { Profile, rim, turn } from '../paint/turned.ts';
import { clearBack, clearFront, liquid } from '../paint/vessel.ts';

const GOLD = '#e2b652';

/** How far a lid, a flap or a cap is open. */
function opened(b: Brush): number {
  return b.done('open', 'close', b.traits.has('open') ? 1 : 0);
}

/** Sparks that run out of an opened box. */
function sparkle(b: Brush, x: number, y: number, spread: number, strength: number): void {
  if (strength <= 0.02) return;
  for (let i = 0; i < 9; i++) {
    const age = (b.tS * 0.7 + i / 9) % 1;
    const a = Math.PI * (0.2 + 0.6 * ((i * 0.618) % 1));
    const r = spread * (0.2 + age);
    const size = 5 * strength * Math.sin(Math.PI * age) * (0.6 + (i % 3) * 0.3);
    if (size > 0.2)
      b.shine(
        star(x + Math.cos(a) * r, y + Math.sin(a) * r * 0.9, size, size * 0.28, 4),
        i % 2 ? '#fff2b8' : '#ffd76a',
        0.95,
      );
  }
}

function cardboardBox(b: Brush): void {
  const open = opened(b);
  const dark = deep(b.body, 0.24);
  if (open > 0) {
    b.fill(outline('-56 78!, 30 78!, 60 90!, -26 90!'), deep(b.body, 0.6), 0.2);
    b.fill(
      outline([
        [-26, 90, 1],
        [60, 90, 1],
        [68 + 4 * open, 90 + 22 * open, 1],
        [-18 + 4 * open, 90 + 22 * open, 1],
      ]),
      dark,
      0.4,
    );
  } else b.solid(outline('-56 78!, 30 78!, 60 90!, -26 90!'), pale(b.body, 0.2), { shade: 0 });
  b.solid(box(-56, 0, 86, 78), b.body, { shade: 0, roll: 0.6 });
  b.fill(outline('30 0!, 60 12!, 60 90!, 30 78!'), dark, 0.3);
  if (open > 0) {
    b.solid(
      outline([
        [-56, 78, 1],
        [30, 78, 1],
        [24 + 4 * open, 78 - 20 * open, 1],
        [-64 + 2 * open, 78 - 20 * open, 1],
      ]),
      pale(b.body, 0.14),
      { shade: 0 },
    );
    b.fill(
      outline([
        [30, 78, 1],
        [60, 90, 1],
        [60 + 26 * open, 90 - 6 * open, 1],
        [30 + 26 * open, 78 - 8 * open, 1],
      ]),
      pale(b.body, 0.06),
      0.5,
    );
    b.fill(
      outline([
        [-56, 78, 1],
        [-26, 90, 1],
        [-26 - 28 * open, 92 - 4 * open, 1],
        [-56 - 28 * open, 80 - 6 * open, 1],
      ]),
      b.body,
      0.55,
    );
  } else b.fill(outline('-20 78!, -6 78!, 24 90!, 10 90!'), '#e8d2a0', 0.7);
  b.fill(
    box(-20, 52 * (open > 0 ? 1.2 : 1), 14, open > 0 ? 16 : 26),
    '#e8d2a0',
    0.7,
    open > 0 ? 0 : 1,
  );
  if (b.fine(3)) {
    b.fill(box(-48, 10, 26, 16, 1), '#f6ecd6', 0.8);
    for (let i = 0; i < 3; i++) b.fill(box(-45, 13 + i * 4, 20 - i * 5, 1.6), '#7a5a44', 0.5);
    b.fill(outline('10 12!, 16 12!, 16 22!, 20 22!, 13 30!, 6 22!, 10 22!'), '#7a5a44', 0.5, 0.8);
  }
}

function gift(b: Brush): void {
  const open = opened(b);
  const ribbon = pale('#f4c64e', 0.05);
  b.solid(box(-42, 0, 84, 62, 3), b.body, { shade: 0.16 });
  b.fill(box(-9, 0, 18, 62), ribbon, 0.75);
  b.fill(box(-9, 0, 6, 62), deep(ribbon, 0.3), 0.35);
  if (open > 0) {
    b.fill(ellipse(0, 62, 42, 4), deep(b.body, 0.6), 0.2, open);
    sparkle(b, 0, 62, 50, open);
  }
  b.at(
    open * 34,
    60 + open * 44,
    () => {
      b.solid(box(-47, 0, 94, 20, 3), pale(b.body, 0.08), { shade: 0.2 });
      b.fill(box(-10, 0, 20, 20), ribbon, 0.8);
      b.fill(box(-10, 0, 7, 20), deep(ribbon, 0.3), 0.35);
      for (const s of [-1, 1]) {
        b.solid(placed(outline('0 0, 12 14, 30 20, 34 8, 20 -2'), 0, 20, { flip: s < 0 }), ribbon, {
          shade: 0.24,
        });
        b.fill(
          placed(outline('6 3, 14 10, 25 13, 26 8, 16 3'), 0, 20, { flip: s < 0 }),
          deep(ribbon, 0.45),
          0.3,
        );
        b.fill(
          placed(outline('0 0!, 14 -8, 24 -16!, 18 -18!, 8 -12'), 0, 20, { flip: s < 0 }),
          deep(ribbon, 0.14),
          0.5,
        );
      }
      b.solid(ellipse(0, 21, 7, 6), ribbon, { round: true });
    },
    { angle: -open * 0.5 },
  );
}

function shoppingBag(b: Brush): void {
  b.line('-14 64, -14 92, 0 99, 14 92, 14 64', 2.6, deep(b.body, 0.5), { lit: 0.3 });
  b.fill(outline('-36 68!, 36 68!, 30 72!, -30 72!'), deep(b.body, 0.5), 0.25);
  b.solid(outline('-38 0!, 38 0!, 36 70!, -36 70!'), b.body, { shade: 0 });
  b.fill(outline('38 0!, 36 70!, 22 70!, 26 30'), deep(b.body, 0.16), 0.4, 0.8);
  b.line('-12 60, -12 86, 0 94, 12 86, 12 60', 2.6, pale(b.body, 0.4), { lit: 0.7 });
  b.fill(star(0, 36, 12, 5.4, 5), pale(b.body, 0.7), 0.85);
}

function handbag(b: Brush): void {
  b.line('-24 62, -18 90, 0 98, 18 90, 24 62', 6.4, deep(b.body, 0.4), { lit: 0.3 });
  b.line('-23 66, -17 90, 1 96.6, 18 90, 24 64', 3.2, b.body, { lit: 0.7 });
  b.solid(mirrored('0 0, 44 0, 54 8, 48 46, 40 62, 0 65'), b.body, { shade: 0.14 });
  b.solid(mirrored('0 27, 24 30, 42 50, 41 64, 0 68'), pale(b.body, 0.08), { shade: 0.12 });
  if (b.fine(0.8))
    b.stroke(mirrored('0 30, 23 33, 39 51, 38 62, 0 65'), 0.7, pale(b.body, 0.45), { alpha: 0.6 });
  b.solid(box(-7, 24, 14, 12, 3), GOLD, { shade: 0.2 });
  for (const s of [-1, 1]) b.solid(ellipse(s * 23, 62, 4.4), GOLD, { round: true });
}

function backpack(b: Brush): void {
  b.line('-10 90, -8 99, 8 99, 10 90', 4.4, deep(b.body, 0.4));
  for (const s of [-1, 1])
    b.line(
      [
        [s * 30, 78],
        [s * 44, 50],
        [s * 36, 10],
      ],
      7,
      deep(b.body, 0.46),
      { lit: 0.3 },
    );
  b.solid(mirrored('0 0, 28 0, 36 8, 36 64, 27 88, 0 94'), b.body, { shade: 0.14 });
  b.solid(mirrored('0 60, 30 62, 31 76, 22 89, 0 92'), pale(b.body, 0.1), { shade: 0.12 });
  b.solid(box(-26, 6, 52, 38, 9), pale(b.body, 0.06), { shade: 0.12 });
  b.line('-23 36, 23 36', 1.4, deep(b.body, 0.4));
  b.fill(box(12, 30, 4, 8, 1.6), GOLD, 0.7);
  for (const s of [-1, 1]) {
    b.solid(box(s * 14 - 3, 36, 6, 32, 2), '#8a5f3c', { shade: 0.3 });
    b.solid(box(s * 14 - 4.4, 46, 8.8, 8, 2), GOLD, { shade: 0.24 });
  }
}

function suitcase(b: Brush): void {
  b.line('-14 84, -14 98, 14 98, 14 84', 5, '#4a3a34', { lit: 0.4 });
  for (const x of [-44, 34]) b.solid(ellipse(x + 5, 3, 6, 4), '#3a3038', { shade: 0.2 });
  b.solid(box(-60, 3, 120, 84, 9), b.body, { shade: 0.09 });
  b.fill(box(-60, 42, 120, 5), deep(b.body, 0.36), 0.3);
  for (const x of [-40, 28]) {
    b.solid(box(x, 3, 12, 84), '#7a5236', { shade: 0.2 });
    b.solid(box(x - 2, 38, 16, 13, 3), GOLD, { shade: 0.2 });
  }
  for (const [x, y, f] of [
    [-60, 3, false],
    [60, 3, true],
  ] as const)
    b.fill(placed(outline('0 0!, 16 0, 12 10, 0 16!'), x, y, { flip: f }), '#7a5236', 0.5);
  b.at(4, 66, () => b.fill(star(0, 0, 9, 4, 5), '#f4c64e', 0.8), { angle: 0.2 });
  b.at(-16, 24, () => b.fill(box(-10, -6, 20, 12, 2), '#5f9ab8', 0.7), { angle: -0.2 });
}

function perfume(b: Brush): void {
  const body = new Profile('26 0!, 32 4, 33 44, 26 58, 8 62!', 0.1);
  clearBack(b, body, '#f2dcd6');
  liquid(b, body, {
    low: 3,
    level: 46,
    full: 46,
    layers: [{ to: 1, colour: b.body }],
    alpha: 0.85,
  });
  clearFront(b, body, '#f2dcd6');
  b.fill(box(-13, 20, 26, 16, 1.6), '#fffaf0', 0.85, 0.9);
  b.fill(box(-8, 29, 16, 2, 1), '#8a6a54', 0.5);
  b.fill(box(-5, 24.6, 10, 1.4, 0.7), '#8a6a54', 0.5);
  turn(b, new Profile('9 60!, 9 67!', 0.12), GOLD, { gloss: 0.5 });
  const off = opened(b);
  b.at(
    off * 26,
    off * 18,
    () => {
      b.solid(mirrored('13 67!, 16 76, 13 94, 0 100'), pale(b.body, 0.3), { shade: 0.24 });
      b.fill(outline('3 94, 9 90, 10 76, 6 82'), '#ffffff', 0.95, 0.6);
    },
    { angle: -off * 0.7 },
  );
  if (b.is('spray')) {
    const u = b.moment.motionU;
    for (let i = 0; i < 16; i++) {
      const age = (u * 2.4 + i / 16) % 1;
      const r = 3 + 5 * age;
      b.fill(
        ellipse(16 + age * 44, 72 + Math.sin(i * 2.4) * 14 * age, r),
        '#ffffff',
        0.9,
        0.3 * (1 - age),
      );
    }
  }
}

function lipstick(b: Brush): void {
  const up = b.done('open', 'close', 1);
  turn(b, new Profile('15 0!, 15 44!', 0.14), '#33303c', { gloss: 0.4 });
  turn(b, new Profile('12.6 43!, 12.6 62!', 0.14), GOLD, { gloss: 0.6 });
  b.fill(new Profile('12.6 43!, 12.6 62!', 0.14).circle(62), deep(GOLD, 0.4), 0.4);
  const tip = 62 + 36 * up;
  const stick = outline([
    [-10, 61, 1],
    [0, 59.6],
    [10, 61, 1],
    [10, tip - 14],
    [9, tip - 2],
    [4, tip + 1],
    [-8, tip - 18],
    [-10, tip - 22],
  ]);
  b.solid(stick, b.body, { shade: 0.24 });
  b.fill(
    outline([
      [9, tip - 3],
      [4, tip],
      [-8, tip - 19],
      [2, tip - 12],
    ]),
    pale(b.body, 0.3),
    0.9,
  );
  b.fill(box(4, 64, 2.4, Math.max(1, tip - 82), 1.2), '#ffffff', 0.95, 0.4);
}

function creamBottle(b: Brush): void {
  const body = new Profile('21 0!, 23 3, 23 58, 20 64!', 0.13);
  turn(b, body, b.body, { gloss: 0.36 });
  b.fill(body.band(18, 46, -0.56, 0.7), '#ffffff', 0.8, 0.4);
  b.fill(box(-9, 32, 20, 2.6, 1.3), '#6a5a5c', 0.5, 0.8);
  b.fill(box(-7, 26, 14, 1.8, 0.9), '#6a5a5c', 0.5, 0.6);
  leaf(b, -1, 37, 12, 0.9, '#6a9a5c', { vein: false });
  turn(b, new Profile('9 63!, 9 72!', 0.14), GOLD, { gloss: 0.5 });
  b.line('0 72, 0 86', 4, '#f2ece2', { butt: true });
  const press = b.is('press') ? Math.max(0, Math.sin(b.moment.motionU * Math.PI * 4)) * 6 : 0;
  b.solid(
    outline([
      [-10, 84 - press],
      [-10, 96 - press],
      [8, 98 - press],
      [26, 94 - press],
      [27, 90 - press],
      [12, 90 - press],
      [10, 84 - press],
    ]),
    '#f6f0e6',
    { shade: 0.2 },
  );
}

function creamJar(b: Brush): void {
  const jar = new Profile('54 0!, 60 6, 60 46!', 0.16);
  turn(b, jar, b.body, { gloss: 0.36 });
  b.fill(jar.band(12, 34, -0.4, 0.56), '#ffffff', 0.85, 0.5);
  if (b.fine(3)) b.fill(box(-14, 16, 40, 3, 1.5), '#6a5a5c', 0.5, 0.7);
  const open = opened(b);
  if (open > 0) {
    rim(b, jar, '#fffaf0', { inside: '#fffaf0', thick: 0.12 });
    b.solid(mirrored('46 48, 30 54, 8 58, 0 66'), '#fffdf6', { shade: 0.2, depth: 0.16 });
  }
  b.at(
    open * 54,
    46 + open * 22,
    () => {
      const lid = new Profile('61 0!, 61 28, 57 32!', 0.16);
      turn(b, lid, GOLD, { gloss: 0.5 });
      b.fill(ellipse(0, 32, 57, 8.6), pale(GOLD, 0.35), 0.9);
    },
    { angle: -open * 0.5 },
  );
}

function sunglasses(b: Brush): void {
  b.line('-92 84, -70 96, -40 92', 7, deep(b.body, 0.3), { lit: 0.4 });
  b.line('92 84, 70 96, 40 92', 7, deep(b.body, 0.3), { lit: 0.4 });
  b.line('-14 66, 0 74, 14 66', 9, b.body);
  for (const s of [-1, 1]) {
    const lens = placed(outline('12 70, 30 88, 72 90, 92 78, 88 40, 62 14, 34 18, 16 40'), 0, 0, {
      flip: s < 0,
    });
    b.solid(lens, b.body, { shade: 0.1 });
    b.at(s * 52, 54, () => {
      const glass = placed(
        outline('12 70, 30 88, 72 90, 92 78, 88 40, 62 14, 34 18, 16 40'),
        s * -43,
        -45,
        { flip: s < 0, scale: 0.83 },
      );
      b.blend(
        glass,
        [0, 34],
        [0, -34],
        [
          [0, '#2c2a44', 0.4],
          [1, '#7a5f8c', 0.6],
        ],
      );
      b.fill(placed(outline('-6 30!, 10 30!, -10 -28!, -24 -22'), 4, 0), '#ffffff', 0.9, 0.24);
    });
  }
}

function ring(b: Brush): void {
  b.stroke(ellipse(0, 36, 33, 34), 9, deep(b.body, 0.36), { lit: 0.35 });
  b.stroke(ellipse(0.8, 36.6, 33, 34), 5.4, b.body, { lit: 0.75 });
  b.line('20 10, 31 24, 34 40', 2, '#ffffff', { lit: 0.95, alpha: 0.7 });
  b.solid(mirrored('6 66!, 14 76!, 0 78!'), b.body, { shade: 0.3 });
  b.fill(mirrored('0 70!, 20 88!, 12 98!, 0 98!'), '#cdeaf4', 0.8);
  b.fill(outline('0 70!, -20 88!, -8 88!'), '#8fc2dc', 0.4);
  b.fill(outline('-20 88!, -12 98!, -8 88!'), '#b4dcec', 0.6);
  b.fill(outline('0 70!, 8 88!, -8 88!'), '#e6f8fc', 0.9);
  b.fill(outline('8 88!, 12 98!, 0 98!, -8 88!'), '#ffffff', 0.95);
  const glint = 0.5 + 0.5 * Math.sin(b.tS * 2.4);
  b.shine(star(15, 96, 9 * glint, 1.6 * glint, 4), '#ffffff', 0.95);
}

function necklace(b: Brush): void {
  for (let i = 0; i <= 26; i++) {
    const u = i / 26;
    const x = -42 * Math.cos(Math.PI * u);
    const y = 98 - 74 * Math.sin(Math.PI * u) ** 0.8;
    if (i !== 13) b.solid(ellipse(x, y, 4.1), b.body, { round: true });
  }
  b.solid(mirrored('0 0!, 11 12, 8 20, 0 24'), '#c4344a', { shade: 0.3 });
  b.fill(outline('1 20, 6 16, 7 10, 3 14'), '#ffffff', 0.95, 0.6);
}

const good = (
  heightM: number,
  colour: string,
  half: number,
  paint: Design['paint'],
  plays: readonly string[] = [],
): Design => ({ heightM, colour, reach: [half, half, 104, 4], plays, paint });

export const BOX: Design = {
  ...good(0.34, '#c08f56', 92, cardboardBox, ['open', 'close']),
  reach: [92, 92, 116, 3],
};

export const GOODS: Designs = {
  box: BOX,
  gift: { ...good(0.3, '#d8453c', 100, gift, ['open', 'close']), reach: [60, 108, 176, 3] },
  'shopping-bag': good(0.42, '#e0796a', 42, shoppingBag),
  handbag: good(0.3, '#a8483c', 58, handbag),
  backpack: good(0.48, '#3f7a8c', 50, backpack),
  suitcase: good(0.55, '#b5623c', 64, suitcase),
  perfume: {
    ...good(0.12, '#e8a49a', 70, perfume, ['open', 'close', 'spray']),
    reach: [38, 102, 124, 5],
    face: 36,
  },
  lipstick: { ...good(0.08, '#c4243a', 18, lipstick, ['open', 'close']), face: 70 },
  'cosmetic-bottle': { ...good(0.17, '#f0c9b8', 30, creamBottle, ['press']), face: 36 },
  'cream-jar': {
    ...good(0.06, '#f4ddd2', 66, creamJar, ['open', 'close']),
    reach: [66, 128, 130, 11],
    face: 30,
  },
  sunglasses: good(0.055, '#3a2c34', 98, sunglasses),
  ring: good(0.028, GOLD, 40, ring),
  necklace: good(0.2, '#f4ede0', 48, necklace),
};
