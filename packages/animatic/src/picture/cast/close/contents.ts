// What is in a bowl, a pan or a cup, seen from straight above: centimetres around the middle, light from
// the upper right. Whoever shows it at a slant flattens it.
import {
  rice,
  salad,
  dumplings,
  coffee,
  tea,
  pancakes,
  friedEgg,
  steak,
  vegetables,
  cake,
} from './contents-served.ts';
import { liquid, strewn } from './strewn.ts';
import type { Content } from './strewn.ts';
import { random } from '../../paint/noise.ts';
import { cycle } from '../shape/ease.ts';
import { deep, pale } from '../things/paint/brush.ts';
import type { Brush } from '../things/paint/brush.ts';
import { ellipse, outline, placed } from '../things/paint/outline.ts';
import type { Point } from '../things/paint/outline.ts';

/** Bubbles that come up, grow and burst. */
function bubbling(b: Brush, radius: number, count: number, colour = '#ffffff'): void {
  for (let i = 0; i < count; i++) {
    const age = cycle(b.tS * (0.9 + 0.5 * random(71, i)) + random(72, i));
    const turn = Math.floor(b.tS * (0.9 + 0.5 * random(71, i)) + random(72, i));
    const angle = random(73 + turn, i) * Math.PI * 2;
    const far = radius * 0.86 * Math.sqrt(random(74 + turn, i));
    const [x, y] = [Math.cos(angle) * far, Math.sin(angle) * far];
    const r = radius * 0.085 * (0.35 + 0.65 * age) * (0.6 + 0.6 * random(75, i));
    b.fill(ellipse(x, y, r), colour, 0.8, 0.3);
    b.stroke(ellipse(x, y, r), r * 0.22, pale(colour, 0.5), { lit: 0.9, alpha: 0.75 });
    b.fill(ellipse(x + r * 0.3, y + r * 0.35, r * 0.26), '#ffffff', 1, 0.9);
  }
}

function onion(b: Brush, radius: number, count: number, seed: number): void {
  strewn(count, radius, seed, (x, y, i) => {
    b.stroke(ellipse(x, y, 0.55), 0.28, i % 2 ? '#5fa844' : '#86c45a', { lit: 0.75 });
  });
}

function halfEgg(b: Brush, x: number, y: number, turn: number, size = 1): void {
  b.at(
    x,
    y,
    () => {
      b.fill(ellipse(-0.15, -0.2, 2.75, 2.15), '#7a4a24', 0.3, 0.5);
      b.solid(ellipse(0, 0, 2.7, 2.1), '#fffaf0', { round: true, depth: 0.16 });
      b.fill(ellipse(0.2, 0, 1.5, 1.3), '#e8842a', 0.6);
      b.fill(ellipse(0.3, 0.1, 1.25, 1.05), '#f8a63a', 0.75);
      b.gloss(0.7, 0.5, 0.4, 0.22, -0.5, 0.7);
    },
    { angle: turn, scale: size },
  );
}

const noodles: Content = (b, r) => {
  liquid(b, r, '#c9782e');
  for (let i = 0; i < 34; i++) {
    const angle = i * 0.78;
    const [cx, cy] = [Math.cos(angle) * r * 0.34, Math.sin(angle * 1.3) * r * 0.34];
    const size = r * (0.28 + 0.3 * random(9, i));
    const from = random(10, i) * 6.3;
    const line: Point[] = [];
    for (let k = 0; k <= 6; k++) {
      const a = from + k * 0.36;
      line.push([cx + Math.cos(a) * size, cy + Math.sin(a) * size]);
    }
    b.line(line, r * 0.075, deep('#e0b050', 0.25), { lit: 0.45 });
    b.line(line, r * 0.052, i % 3 ? '#f8de94' : '#efcb74', { lit: 0.78 });
  }
  b.solid(
    placed(outline('-2 -2.6!, 2 -2.6!, 2 2.6!, -2 2.6!'), -r * 0.62, r * 0.3, { angle: 0.4 }),
    '#26382e',
    { shade: 0.16 },
  );
  for (const [x, y, turn] of [
    [-0.2, -0.56, 0.2],
    [0.16, -0.62, -0.1],
  ] as const) {
    b.at(
      x * r,
      y * r,
      () => {
        b.solid(ellipse(0, 0, r * 0.27, r * 0.24), '#d8967a', { shade: 0.14 });
        b.stroke(ellipse(0, 0, r * 0.18, r * 0.15), r * 0.035, '#f6dcc8', { lit: 0.8 });
        b.stroke(ellipse(0.1, 0, r * 0.08, r * 0.06), r * 0.03, '#f6dcc8', { lit: 0.8 });
      },
      { angle: turn },
    );
  }
  halfEgg(b, r * 0.5, r * 0.2, 0.5, r / 8.4);
  halfEgg(b, r * 0.2, r * 0.52, -0.3, r / 8.4);
  onion(b, r * 0.8, 16, 31);
  strewn(9, r * 0.85, 37, (x, y) => b.fill(ellipse(x, y, r * 0.05), '#f4a844', 0.8, 0.5));
};

function chilli(b: Brush, x: number, y: number, turn: number, long: number): void {
  b.at(
    x,
    y,
    () => {
      b.fill(
        outline('-1.6 -0.1, -0.6 0.42, 0.8 0.36, 1.7 -0.3, 0.7 -0.32, -0.6 -0.36'),
        '#5a0d10',
        0.3,
        0.6,
      );
      b.fill(
        outline('-1.6 0.1, -0.6 0.52, 0.8 0.46, 1.7 -0.1, 0.7 -0.16, -0.6 -0.2'),
        '#d01f1c',
        0.6,
      );
      b.line('-1 0.24, 0.6 0.2', 0.14, '#ff7a5c', { lit: 0.9 });
      b.line('-1.6 0.1, -2.1 0.3', 0.22, '#5c8a3a', { lit: 0.6 });
    },
    { angle: turn, scale: long },
  );
}

/** Two halves in one pot: red oil full of chillies, white broth; both boil. */
const hotPot: Content = (b, r) => {
  liquid(b, r, '#c3261c');
  const red = ellipse(0, 0, r);
  b.within(red, () => {
    strewn(16, r * 0.95, 41, (x, y, i) =>
      b.fill(ellipse(x, y, r * (0.06 + 0.07 * random(42, i))), '#ef5a2c', 0.75, 0.65),
    );
    strewn(30, r * 0.95, 44, (x, y) => b.fill(ellipse(x, y, r * 0.016), '#4a1410', 0.3));
    strewn(13, r * 0.86, 43, (x, y, i, turn) => {
      const bob = 0.04 * r * Math.sin(b.tS * 3 + i);
      chilli(b, x + bob, y + bob * 0.6, turn + bob * 0.2, r / 9);
    });
    const wall = `${-r * 0.12} ${r * 1.05}!, ${r * 0.34} ${r * 0.5}, ${-r * 0.3} ${-r * 0.4}, ${r * 0.16} ${-r * 1.05}!`;
    const white = outline(`${wall}, ${r * 1.2} ${-r * 1.05}!, ${r * 1.2} ${r * 1.05}!`);
    b.within(white, () => {
      liquid(b, r, '#f3e2bd');
      strewn(7, r * 0.82, 47, (x, y, i) => {
        b.solid(ellipse(x, y, r * 0.1, r * 0.085, i), i % 2 ? '#c89a6a' : '#fffaf0', {
          shade: 0.2,
        });
      });
      onion(b, r * 0.85, 12, 49);
      strewn(6, r * 0.8, 51, (x, y, i) =>
        b.fill(ellipse(x, y, r * 0.07, r * 0.035, i), '#d8372c', 0.7),
      );
      bubbling(b, r, 10);
    });
    b.line(wall.replaceAll('!', ''), r * 0.085, '#8d939c', { lit: 0.4 });
    b.line(wall.replaceAll('!', ''), r * 0.055, '#dfe4ea', { lit: 0.85 });
  });
  b.within(
    outline(
      `${-r * 0.12} ${r * 1.05}!, ${r * 0.3} ${r * 0.5}, ${-r * 0.34} ${-r * 0.4}, ${r * 0.12} ${-r * 1.05}!, ${-r * 1.2} ${-r * 1.05}!, ${-r * 1.2} ${r * 1.05}!`,
    ),
    () => bubbling(b, r, 18, '#ff8a5c'),
  );
};

const redOil: Content = (b, r) => {
  liquid(b, r, '#c3261c');
  strewn(16, r * 0.92, 41, (x, y, i) =>
    b.fill(ellipse(x, y, r * (0.06 + 0.07 * random(42, i))), '#ef5a2c', 0.75, 0.65),
  );
  strewn(15, r * 0.84, 43, (x, y, i, turn) =>
    chilli(b, x, y, turn + 0.06 * Math.sin(b.tS * 3 + i), r / 9),
  );
  onion(b, r * 0.8, 9, 31);
  bubbling(b, r, 20, '#ff8a5c');
};

const soup: Content = (b, r) => {
  liquid(b, r, '#e59a42');
  strewn(11, r * 0.8, 21, (x, y, i, turn) => {
    const colour = ['#d0522c', '#6aa84a', '#f6e2b0', '#e8b83c'][i % 4] ?? '#d0522c';
    b.solid(ellipse(x, y, r * 0.13, r * 0.1, turn), colour, { shade: 0.2 });
  });
  onion(b, r * 0.84, 10, 23);
};

/** Tomato and scrambled egg. */
const tomatoEggs: Content = (b, r) => {
  b.fill(ellipse(0, 0, r), '#d8542c', 0.55);
  strewn(15, r * 0.84, 81, (x, y, i, turn) => {
    const size = r * (0.2 + 0.1 * random(82, i));
    const lump: Point[] = [];
    for (let k = 0; k < 8; k++) {
      const a = turn + (k / 8) * Math.PI * 2;
      const far = size * (0.72 + 0.4 * random(83 + i, k));
      lump.push([x + Math.cos(a) * far, y + Math.sin(a) * far]);
    }
    if (i % 5 < 3) {
      b.solid(outline(lump), i % 2 ? '#f9c83a' : '#fbd75e', { shade: 0.2, depth: 0.2 });
      b.fill(
        ellipse(x + size * 0.2, y + size * 0.25, size * 0.3, size * 0.2, turn),
        '#fff0a8',
        0.9,
        0.7,
      );
    } else wedge(b, x, y, turn, size * 1.25);
  });
  onion(b, r * 0.8, 11, 85);
};

/** A wedge of tomato: skin outside, pale flesh, seeds. */
function wedge(b: Brush, x: number, y: number, turn: number, size: number): void {
  b.at(
    x,
    y,
    () => {
      b.solid(outline('-1 -0.3!, -0.5 0.55, 0.5 0.55, 1 -0.3!, 0.4 -0.42, -0.4 -0.42'), '#d8382a', {
        shade: 0.14,
      });
      b.fill(outline('-0.74 -0.22, -0.4 0.3, 0.4 0.3, 0.74 -0.22, 0 -0.3'), '#ee6a4c', 0.7);
      for (const k of [-0.36, 0, 0.36]) b.fill(ellipse(k, 0, 0.1, 0.16), '#f8d68a', 0.85);
    },
    { angle: turn, scale: size },
  );
}

/** Broken into the bowl, or beaten: `b.moment.motionU` does not decide, the trait does. */
const rawEggs: Content = (b, r) => {
  b.fill(ellipse(0, 0, r), '#f6e6b4', 0.7, 0.9);
  b.fill(ellipse(0, 0, r * 0.9), '#fbf2d2', 0.8, 0.8);
  for (const [x, y] of [
    [-0.3, 0.08],
    [0.32, -0.12],
  ] as const) {
    b.solid(ellipse(x * r, y * r, r * 0.3), '#f8a62a', { round: true, depth: 0.24 });
    b.gloss(x * r + r * 0.1, y * r + r * 0.12, r * 0.08, r * 0.05, -0.5, 0.8);
  }
};

const beatenEggs: Content = (b, r) => {
  liquid(b, r, '#f8c23a');
  const spin = -b.tS * 5.2;
  for (let i = 0; i < 3; i++) {
    const line: Point[] = [];
    for (let k = 0; k <= 9; k++) {
      const a = spin + i * 2.1 + k * 0.26;
      const far = r * (0.2 + 0.075 * k);
      line.push([Math.cos(a) * far, Math.sin(a) * far]);
    }
    b.line(line, r * 0.07, '#fdeaa0', { lit: 0.9, alpha: 0.8 });
  }
  strewn(12, r * 0.85, 91, (x, y) =>
    b.stroke(ellipse(x, y, r * 0.04), r * 0.018, '#fff3c4', { lit: 0.9, alpha: 0.9 }),
  );
};

const fryingEggs: Content = (b, r) => {
  b.fill(ellipse(0, 0, r), '#3a3228', 0.35);
  b.fill(ellipse(0, 0, r * 0.97), '#5c4a2c', 0.5, 0.6);
  const lump: Point[] = [];
  for (let k = 0; k < 13; k++) {
    const a = (k / 13) * Math.PI * 2;
    const far = r * (0.74 + 0.14 * random(95, k) + 0.02 * Math.sin(b.tS * 6 + k));
    lump.push([Math.cos(a) * far, Math.sin(a) * far]);
  }
  b.solid(outline(lump), '#f9ca44', { shade: 0.06, depth: 0.2 });
  b.stroke(outline(lump), r * 0.05, '#fff0b4', { lit: 0.9 });
  strewn(9, r * 0.6, 96, (x, y, i, turn) =>
    b.fill(ellipse(x, y, r * 0.16, r * 0.08, turn), i % 2 ? '#fde48a' : '#efb02c', 0.8, 0.85),
  );
  bubbling(b, r * 0.92, 22, '#fff2c0');
};

const oil: Content = (b, r) => {
  b.fill(ellipse(0, 0, r), '#33363f', 0.35);
  b.fill(ellipse(r * 0.05, -r * 0.05, r * 0.78, r * 0.72), '#c8962e', 0.55, 0.55);
  b.fill(ellipse(r * 0.25, r * 0.2, r * 0.3, r * 0.16, 0.5), '#ffe9a8', 0.9, 0.6);
  bubbling(b, r * 0.7, 14, '#ffe9a8');
};

/** By the name that `served.ts` gives them. */
export const CONTENTS = {
  noodles,
  'hot-pot': hotPot,
  'red-oil': redOil,
  soup,
  'tomato-eggs': tomatoEggs,
  'raw-eggs': rawEggs,
  'beaten-eggs': beatenEggs,
  'frying-eggs': fryingEggs,
  oil,
  rice,
  salad,
  dumplings,
  coffee,
  tea,
  pancakes,
  'fried-egg': friedEgg,
  steak,
  vegetables,
  cake,
} as const satisfies Readonly<Record<string, Content>>;

export type ContentName = keyof typeof CONTENTS;
