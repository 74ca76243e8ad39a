import type { Design, Designs } from '../design.ts';
import { deep, pale } from '../paint/brush.ts';
import type { Brush } from '../paint/brush.ts';
import { box, ellipse, mirrored, outline } from '../paint/outline.ts';
import { Profile, rim, turn } from '../paint/turned.ts';
import { steam } from '../paint/vapour.ts';
import { CLEAR_CUP } from './glasses.ts';
import { filling, fullness, handle, pouring, surface } from '../paint/vessel.ts';

const COFFEE = '#5b3420';
const TEA = '#b8652a';
const PORCELAIN = '#f6f1e8';

const CUP = new Profile('30 0!, 38 4, 48 40, 52 92, 53 100!', 0.2);
const MUG = new Profile('40 0, 44 4, 45 50, 45 100!', 0.18);
const TEA_CUP = new Profile('34 8!, 34 14!, 62 30, 78 66, 82 100!', 0.2);
const BOWL_CUP = new Profile('26 0!, 26 8!, 46 22, 60 60, 64 100!', 0.2);
const PAPER = new Profile('27 0!, 38 84!', 0.14);

/** An open cup with a drink in it: inside, surface, front rim. */
function drinkIn(b: Brush, profile: Profile, wall: string, drink: string, full = 0.86): void {
  const level = profile.top * (0.35 + (full - 0.35) * fullness(b));
  rim(b, profile, wall, { inside: deep(wall, 0.32) });
  if (level < profile.top * 0.4) return;
  const depth = (profile.top - level) * 0.45;
  b.within(profile.circle(profile.top, 0.92), () => {
    b.at(0, -depth, () => surface(b, profile, profile.top, drink, 0.9));
  });
}

function saucer(b: Brush, radius: number, colour: string): void {
  b.solid(ellipse(0, 4, radius, radius * 0.15), colour, { shade: 0.3 });
  b.fill(ellipse(0, 6.4, radius * 0.94, radius * 0.12), pale(colour, 0.3), 0.85);
  b.fill(ellipse(0, 6.4, radius * 0.62, radius * 0.075), deep(colour, 0.2), 0.4);
}

function cup(b: Brush): void {
  handle(b, 46, 26, 80, 34, 11, b.body);
  turn(b, CUP, b.body);
  b.fill(CUP.band(72, 78), pale(b.body, 0.7), 0.8, 0.85);
  drinkIn(b, CUP, b.body, TEA);
  filling(b, 190, 90, TEA);
  if (!b.traits.has('empty')) steam(b, 0, 100, 60, 70, { strength: 0.4 });
}

function mug(b: Brush): void {
  handle(b, 42, 20, 80, 36, 12, b.body);
  turn(b, MUG, b.body);
  b.at(8, 46, () => {
    b.fill(mirrored('0 -18!, 18 2, 16 14, 7 16, 0 9!'), pale(b.body, 0.78), 0.8);
  });
  drinkIn(b, MUG, b.body, COFFEE);
  filling(b, 190, 90, COFFEE);
  if (!b.traits.has('empty')) steam(b, 0, 98, 54, 74, { strength: 0.45 });
}

function teaCup(b: Brush): void {
  saucer(b, 100, b.body);
  handle(b, 70, 36, 82, 36, 9, b.body);
  turn(b, TEA_CUP, b.body);
  b.fill(TEA_CUP.band(84, 88), '#c98a4a', 0.7, 0.9);
  if (b.fine(3))
    for (const [u, y] of [
      [-0.2, 54],
      [0.22, 50],
      [0.02, 66],
    ] as const) {
      const x = TEA_CUP.radiusAt(y) * u;
      for (let i = 0; i < 5; i++)
        b.fill(
          ellipse(x + Math.cos(i * 1.257) * 4.4, y - 10 + Math.sin(i * 1.257) * 4, 3, 2.6),
          '#5b7fb4',
          0.6,
          0.9,
        );
      b.fill(ellipse(x, y - 10, 1.8, 1.6), '#e2b04a', 0.8);
    }
  drinkIn(b, TEA_CUP, b.body, TEA, 0.9);
  filling(b, 200, 90, TEA);
  steam(b, 0, 102, 84, 84, { strength: 0.45 });
}

function coffeeCup(b: Brush): void {
  saucer(b, 92, b.body);
  b.at(0, 7, () => {
    handle(b, 56, 34, 82, 30, 10, b.body);
    turn(b, BOWL_CUP, b.body);
    drinkIn(b, BOWL_CUP, b.body, COFFEE, 0.94);
    if (fullness(b) > 0.9 && b.fine(4))
      b.within(BOWL_CUP.circle(100, 0.86), () => {
        // A heart of milk on the coffee.
        b.at(
          2,
          93,
          () => {
            b.fill(ellipse(0, 1, 38, 34), '#9a6238', 0.7);
            b.fill(mirrored('0 -22!, 24 2, 20 22, 8 24, 0 14!'), '#f3e0c2', 0.85);
          },
          { scaleX: 1, scaleY: 0.26 },
        );
      });
  });
  filling(b, 200, 98, COFFEE);
  steam(b, 0, 106, 76, 84, { strength: 0.5 });
}

function paperCup(b: Brush): void {
  turn(b, PAPER, '#f4ede0', { gloss: 0 });
  // The sleeve of rough card.
  b.fill(PAPER.band(24, 62), deep(b.body, 0.26), 0.3);
  b.fill(PAPER.band(24, 62, -0.42, 1), b.body, 0.65);
  b.fill(PAPER.band(24, 62, 0.5, 0.7), pale(b.body, 0.3), 0.8, 0.5);
  b.fill(ellipse(2, 38, 9, 9.4), '#f7efe0', 0.8);
  b.fill(ellipse(2, 38, 4.6, 6.4, 0.5), '#6a4228', 0.5);
  const open = b.done('open', 'close', 0);
  if (open < 0.98) steamOf(b, 96);
  b.at(
    open * 20,
    open * 46,
    () => {
      turn(b, new Profile('40 82!, 41 87!, 36 89!, 34 97!, 33 99!', 0.13), '#3d3038', {
        gloss: 0.25,
      });
      b.fill(ellipse(0, 99, 32, 4.2), '#54444c', 0.8);
      b.fill(box(16, 98, 8, 1.6, 0.8), '#1f161c', 0.3);
    },
    { angle: -open * 0.5 },
  );
  if (open > 0) {
    rim(b, PAPER, '#f4ede0', { y: 84 });
    b.fill(PAPER.circle(84, 0.82), COFFEE, 0.5, Math.min(1, open * 2));
  }
}

function steamOf(b: Brush, y: number): void {
  steam(b, 8, y, 30, 56, { strength: 0.35, wisps: 2 });
}

function teapot(b: Brush): void {
  const body = new Profile('34 0!, 40 4, 66 34, 52 66, 30 76!', 0.16);
  const lid = b.done('open', 'close', 0);
  pouring(b, { mouth: [94, 74], colour: TEA, tip: 0.86, lift: 54, width: 5, pivot: 40 }, () => {
    // The handle behind, the spout before the body.
    b.line('-52 58, -84 66, -92 40, -76 18, -58 22', 9, deep(b.body, 0.3), { lit: 0.3 });
    b.line('-54 60, -83 67, -90 41, -75 20', 5.4, b.body, { lit: 0.7 });
    b.solid(outline('50 16, 66 22, 78 48, 96 70, 98 76!, 86 76!, 72 62, 58 52, 50 46'), b.body, {
      shade: 0.2,
    });
    turn(b, body, b.body);
    b.fill(body.band(48, 51), pale(b.body, 0.6), 0.8, 0.8);
    b.fill(body.band(42, 43.4), pale(b.body, 0.6), 0.8, 0.8);
    b.at(
      -lid * 26,
      lid * 34,
      () => {
        b.solid(mirrored('0 72, 32 75!, 24 84, 0 89'), b.body);
        b.solid(ellipse(0, 93, 7, 6.4), pale(b.body, 0.1), { round: true });
      },
      { angle: lid * 0.5 },
    );
  });
  if (!b.is('pour')) steam(b, 94, 80, 26, 52, { strength: 0.4, wisps: 2 });
}

const hot = (heightM: number, colour: string, half: number, paint: Design['paint']): Design => ({
  heightM,
  colour,
  reach: [half, half + 6, 210, 16],
  face: 55,
  plays: ['fill', 'pour', 'drink', 'steam'],
  paint,
});

const PAPER_CUP: Design = {
  heightM: 0.13,
  colour: '#b98a56',
  reach: [50, 112, 170, 8],
  face: 45,
  plays: ['open', 'close', 'steam'],
  paint: paperCup,
};

export const CUPS: Designs = {
  cup: {
    ...hot(0.095, '#d9593f', 84, cup),
    variants: [
      ['transparent', CLEAR_CUP],
      ['glass', CLEAR_CUP],
      ['plastic', CLEAR_CUP],
      ['paper', PAPER_CUP],
    ],
  },
  mug: hot(0.1, '#3f7f8c', 84, mug),
  'tea-cup': hot(0.08, PORCELAIN, 112, teaCup),
  'coffee-cup': hot(0.09, '#f1e6d6', 100, coffeeCup),
  'paper-cup': PAPER_CUP,
  teapot: {
    heightM: 0.17,
    colour: '#4f8a86',
    reach: [112, 150, 200, 14],
    face: 46,
    plays: ['pour', 'open', 'close', 'steam'],
    paint: teapot,
  },
};
