// A waterfall: it breaks over a mossy cliff between trees into a pool, with spray, a rainbow by day and
// wet stones; the cast stands on the rocky near shore among ferns.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { paintBank, paintBankGrass } from '../paint/bank.ts';
import type { Bank } from '../paint/bank.ts';
import { alpha } from '../paint/colour.ts';
import { addFrond, paintFern, paintMass, threeTone } from '../paint/foliage.ts';
import { growth } from '../paint/growth.ts';
import { paintRange } from '../paint/land.ts';
import { random, ridge } from '../paint/noise.ts';
import { along } from '../paint/plants.ts';
import { paintBoulder, paintCliff } from '../paint/rocks.ts';
import { glow, paintSky } from '../paint/sky.ts';
import { paintSoft } from '../paint/soft.ts';
import { spotAt } from '../paint/spots.ts';
import { addLens, liveRipples, paintSheet } from '../paint/water.ts';
import type { Sheet } from '../paint/water.ts';
import { paintTreeRow } from '../paint/woods.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { StageSet, View } from './set.ts';

const EDGE_M = 10.4;
const CLIFF_M = 34;
const WATER: Sheet = { nearM: EDGE_M - 0.6, farM: CLIFF_M + 1, seed: 90, rough: 0.5 };
const ROCK = '#8a8478';
const MOSS = '#6f9a4a';
const BANK: Bank = {
  edgeM: EDGE_M,
  seed: 61,
  ground: ['#9ca87c', '#7c925a', '#4c6a40'],
  pebbles: ['#a8a49c', '#8c8a88', '#bcb4a6', '#6f7074'],
  grass: '#6f9c4a',
};

interface Fall {
  /** Share of the frame's width, and its own width in metres. */
  readonly at: number;
  readonly wideM: number;
  /** Where it begins, share of the horizon's height. */
  readonly top: number;
  readonly seed: number;
}

const GREAT: Fall = { at: 0.44, wideM: 6.4, top: 0.3, seed: 3 };
const SMALL: Fall = { at: 0.79, wideM: 1.5, top: 0.52, seed: 5 };

function place(view: View, fall: Fall): { x: number; half: number; top: number; foot: number } {
  const perM = pxPerMetre(view, CLIFF_M);
  const foot = groundRow(view, CLIFF_M);
  const half = (fall.wideM * perM) / 2;
  return { x: view.width * fall.at, half, top: view.horizon * fall.top, foot };
}

/** The upper edge of the cliff, with a notch where the water comes over. */
function edgeOf(view: View): (x: number) => number {
  const great = place(view, GREAT);
  const perM = pxPerMetre(view, CLIFF_M);
  return (x) => {
    const rise = Math.min(1, Math.max(0, Math.abs(x - great.x) - great.half) / (view.unit * 0.3));
    const rough = perM * 0.9 * ridge(view.seed + 51, x / (view.unit * 0.1), 3);
    if (Math.abs(x - great.x) < great.half) return great.top;
    return great.top - perM * (0.9 + 2 * rise) + rough;
  };
}

function paintFar(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  paintRange(
    g,
    view,
    {
      depthM: 500,
      colour: '#5c8a78',
      base: horizon - unit * 0.28,
      swing: unit * 0.09,
      period: unit * 0.4,
      octaves: 4,
      seed: 21,
      foot: 0.8,
    },
    horizon + unit * 0.03,
  );
}

function paintWall(g: SKRSContext2D, view: View): void {
  const { unit } = view;
  const perM = pxPerMetre(view, CLIFF_M);
  const foot = groundRow(view, CLIFF_M);
  const edge = edgeOf(view);
  const great = place(view, GREAT);
  const small = place(view, SMALL);
  // Trees on the cliff, behind its edge.
  for (const side of [-1, 1] as const) {
    paintTreeRow(g, view, {
      foot: great.top - perM * 2,
      step: perM * 3,
      tall: [perM * 3.4, perM * 5.6],
      depthM: 66,
      seed: 71 + side,
      chance: 0.8,
      pines: 0.25,
      leaf: ['#5f9448', '#82a84e', '#4c7f48'],
      free: (x) => side * (x - great.x) < great.half + perM * 2.4,
    });
  }
  paintCliff(g, view, [view.left, view.right], edge, {
    depthM: 46,
    colour: ROCK,
    seed: 81,
    foot,
    step: perM * 2.5,
    moss: MOSS,
  });
  for (const fall of [great, small]) paintWater(g, view, fall);
  // Plants that hang on the wall.
  const tones = threeTone(view, '#5f8f42', 46);
  along(view, { seed: 91, step: perM * 1.7, jitter: 1, chance: 0.62 }, (x, i) => {
    if (Math.abs(x - great.x) < great.half * 1.25 || Math.abs(x - small.x) < small.half * 1.8)
      return;
    const top = edge(x);
    const y = top + (foot - top) * (0.06 + 0.86 * random(view.seed + 92, i) ** 1.5);
    const size = perM * (0.4 + 0.7 * random(view.seed + 93, i));
    paintMass(
      g,
      view,
      { x, y, rx: size, ry: size * 0.62, clumps: 6, grounded: true },
      tones,
      i * 3,
    );
  });
  // Spray gathers at the foot of the wall.
  const haze = g.createLinearGradient(0, foot - unit * 0.16, 0, foot);
  haze.addColorStop(0, alpha(view.light.haze, 0));
  haze.addColorStop(1, alpha(view.light.haze, 0.42));
  g.fillStyle = haze;
  g.fillRect(view.left, foot - unit * 0.16, view.right - view.left, unit * 0.16);
}

/** The fall's own body: bright, with the rock showing through its gaps. */
function paintWater(
  g: SKRSContext2D,
  view: View,
  fall: { x: number; half: number; top: number; foot: number },
): void {
  const { light } = view;
  const { x, half, top, foot } = fall;
  const white = shade(light, '#f4fbff', 46, { lit: 0.95 });
  const blue = shade(light, '#a8cfe0', 46, { lit: 0.5 });
  const deep = shade(light, '#6c9cb4', 46, { lit: 0.3 });
  const spread = (u: number): number => half * (0.94 + 0.2 * u);
  g.fillStyle = blue;
  g.beginPath();
  g.moveTo(x - half, top);
  g.quadraticCurveTo(x, top - half * 0.06, x + half, top);
  g.lineTo(x + spread(1), foot + 2);
  g.lineTo(x - spread(1), foot + 2);
  g.fill();
  for (const [tone, count, wide, seed] of [
    [deep, 9, 0.05, 101],
    [white, 17, 0.06, 103],
  ] as const) {
    g.fillStyle = tone;
    g.globalAlpha = 0.72;
    for (let i = 0; i < count; i++) {
      const at = (random(view.seed + seed, i) * 2 - 1) * 0.94;
      const from = random(view.seed + seed + 1, i) ** 2 * 0.7;
      const to = Math.min(1, from + 0.3 + 0.7 * random(view.seed + seed + 2, i));
      const y0 = top + (foot - top) * from;
      const y1 = top + (foot - top) * to;
      const w = half * wide * (0.6 + random(view.seed + seed + 3, i));
      g.beginPath();
      g.moveTo(x + at * spread(from), y0);
      g.quadraticCurveTo(x + at * spread(to) - w, (y0 + y1) / 2, x + at * spread(to) - w * 0.7, y1);
      g.lineTo(x + at * spread(to) + w * 0.7, y1);
      g.quadraticCurveTo(x + at * spread(to) + w, (y0 + y1) / 2, x + at * spread(from), y0);
      g.fill();
    }
    g.globalAlpha = 1;
  }
}

/** Falling streaks, foam and spray. */
function liveFall(g: SKRSContext2D, view: View, tS: number): void {
  const { light, unit } = view;
  const white = shade(light, '#ffffff', 40, { lit: 1 });
  for (const [fall, count] of [
    [GREAT, 64],
    [SMALL, 16],
  ] as const) {
    const { x, half, top, foot } = place(view, fall);
    const tall = foot - top;
    const of = (k: number, i: number): number => random(view.seed + 121 + fall.seed * 10 + k, i);
    g.fillStyle = white;
    g.globalAlpha = 0.62;
    g.beginPath();
    for (let i = 0; i < count; i++) {
      const age = (tS * (0.55 + 0.25 * of(0, i)) + of(1, i)) % 1;
      // It falls faster and faster.
      const u = age ** 1.5;
      const long = tall * (0.05 + 0.13 * age) * (0.6 + of(2, i));
      const px = x + (of(3, i) * 2 - 1) * half * (0.92 + 0.18 * u);
      const y = top + tall * u;
      const w = half * 0.022 * (0.5 + of(4, i)) + 0.5;
      const end = Math.min(foot, y + long);
      if (end <= y) continue;
      g.moveTo(px, y);
      g.quadraticCurveTo(px - w, y + (end - y) * 0.6, px, end);
      g.quadraticCurveTo(px + w, y + (end - y) * 0.6, px, y);
    }
    g.fill();
    // Foam where it strikes.
    g.globalAlpha = 0.8;
    g.beginPath();
    for (let i = 0; i < count * 0.5; i++) {
      const age = (tS * (0.7 + 0.5 * of(5, i)) + of(6, i)) % 1;
      const px = x + (of(7, i) * 2 - 1) * half * 1.15 + (of(8, i) - 0.5) * half * 0.6 * age;
      const r = half * (0.05 + 0.13 * age) * (1 - age * 0.5);
      const y = foot - r * 0.3 - Math.sin(Math.PI * age) * half * 0.2;
      g.moveTo(px + r, y);
      g.ellipse(px, y, r, r * 0.7, 0, 0, Math.PI * 2);
    }
    g.globalAlpha = 0.4;
    g.fill();
    g.globalAlpha = 1;
    for (let k = 0; k < 3; k++) {
      const breath = 0.5 + 0.5 * Math.sin(tS * 0.8 + k * 2.1);
      glow(
        g,
        x + (k - 1) * half * 0.8,
        foot - half * 0.1,
        unit * 0.05 + half * (0.5 + 0.2 * breath),
        light.haze,
        0.2 + 0.08 * breath,
      );
    }
  }
}

/** Rings that run out from the fall over the pool. */
function liveRings(g: SKRSContext2D, view: View, tS: number): void {
  const { light } = view;
  const { x, half } = place(view, GREAT);
  const perM = pxPerMetre(view, CLIFF_M);
  const xM = (x - view.width / 2) / perM;
  g.fillStyle = shade(light, '#ffffff', 20, { lit: 1 });
  for (let k = 0; k < 7; k++) {
    const age = (tS * 0.16 + k / 7) % 1;
    const zM = CLIFF_M - 1 - (CLIFF_M - EDGE_M - 3) * age ** 0.8;
    const spot = spotAt(view, xM, zM);
    g.globalAlpha = 0.5 * (1 - age) ** 0.8;
    g.beginPath();
    const wide = (half / perM) * (1.4 + 2.6 * age);
    for (let i = 0; i < 9; i++) {
      const u = (i + 0.5) / 9 - 0.5;
      const bend = (0.25 - u * u) * 4;
      addLens(
        g,
        spot.x + u * 2 * wide * spot.perM * 0.9,
        spot.y + (bend - 0.5) * spot.perM * 0.22,
        spot.perM * wide * 0.22 * (0.6 + 0.5 * random(view.seed + 131, i + k * 9)),
        Math.max(0.6, spot.perM * 0.03),
      );
    }
    g.fill();
  }
  g.globalAlpha = 1;
}

/** A rainbow in the spray when the sun is high. */
function paintRainbow(g: SKRSContext2D, view: View): void {
  const { light, unit } = view;
  if (light.sun.kind !== 'sun' || light.sun.up < 0.2 || light.sun.haloAlpha < 0.3) return;
  const { x, foot } = place(view, GREAT);
  const colours = ['#ff6a5a', '#ffb04a', '#fff06a', '#7adf8a', '#6ab4ff', '#a88aff'];
  g.lineWidth = unit * 0.006;
  colours.forEach((colour, i) => {
    g.strokeStyle = alpha(colour, 0.16);
    g.beginPath();
    g.arc(
      x - unit * 0.02,
      foot + unit * 0.05,
      unit * (0.24 - 0.006 * i),
      -Math.PI * 0.97,
      -Math.PI * 0.42,
    );
    g.stroke();
  });
}

const STONES = [
  { xM: 6.4, zM: 27, half: 1.7, seed: 3 },
  { xM: -8.4, zM: 24, half: 1.5, seed: 4 },
  { xM: 4.6, zM: 18, half: 0.9, seed: 5 },
  { xM: -4.9, zM: 16.5, half: 1, seed: 6 },
  { xM: 6.6, zM: 12.8, half: 1.2, seed: 7 },
  { xM: -5.6, zM: 11.2, half: 1.15, seed: 8 },
] as const;

function paintNearPlants(g: SKRSContext2D, view: View): void {
  for (const [xM, zM, size, seed] of [
    [-4.9, 9.8, 0.9, 1],
    [-3.9, 9.6, 0.7, 2],
    [4.6, 9.9, 0.85, 3],
    [5.8, 9.5, 1, 4],
  ] as const) {
    const { x, y, perM } = spotAt(view, xM, zM);
    paintFern(
      g,
      view,
      { x, y, size: perM * size },
      { depthM: 11, colour: '#5fa04a', seed: 141 + seed },
    );
  }
}

/** Wet leaves hang into the upper left corner and fronds rise on the right, out of focus. */
function paintDressing(g: SKRSContext2D, view: View): void {
  const { unit, width, height, light } = view;
  paintSoft(g, { ...view, right: unit * 0.5, bottom: unit * 0.36 }, unit * 0.006, (c) => {
    c.fillStyle = light.foreground;
    for (let i = 0; i < 7; i++) {
      c.beginPath();
      addFrond(
        c,
        {
          x: -unit * 0.03 + unit * 0.03 * i,
          y: -unit * 0.03,
          angle: 0.1 + 0.2 * i,
          long: unit * (0.34 - 0.03 * i),
          wide: 0.2,
          droop: 0.2,
        },
        12,
      );
      c.fill();
    }
  });
  paintSoft(
    g,
    { ...view, left: width - unit * 0.34, top: height - unit * 0.3 },
    unit * 0.006,
    (c) => {
      c.fillStyle = light.foreground;
      for (let i = 0; i < 6; i++) {
        c.beginPath();
        addFrond(
          c,
          {
            x: width + unit * 0.02,
            y: height + unit * 0.05,
            angle: -Math.PI * (0.5 + 0.075 * i),
            long: unit * 0.3,
            wide: 0.17,
            droop: 0.12,
          },
          12,
        );
        c.fill();
      }
    },
  );
}

export const waterfall: StageSet = {
  horizon: 0.46,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 200, rows: [-0.3, 0.52], paint: paintFar },
    {
      depthM: 18,
      ground: true,
      rows: [0.4, 9],
      paint: (g, view) => {
        g.fillStyle = shade(view.light, ROCK, 60, { lit: 0.4 });
        g.fillRect(view.left, view.horizon, view.right - view.left, view.unit * 0.1);
        paintSheet(g, view, WATER);
      },
      live: (g, view, tS) => {
        liveRipples(g, view, WATER, tS, 0.1);
        liveRings(g, view, tS);
      },
    },
    {
      depthM: 9,
      ground: true,
      rows: [0.4, 9],
      paint: (g, view) => {
        paintBank(g, view, BANK);
      },
    },
    { depthM: CLIFF_M, rows: [-0.6, 0.56], paint: paintWall, live: liveFall },
    { depthM: CLIFF_M - 2, rows: [0, 0.56], blend: 'lighter', paint: paintRainbow },
    ...STONES.map((stone) => ({
      depthM: stone.zM,
      rows: [0.2, 0.8] as const,
      paint: (g: SKRSContext2D, view: View) => {
        const { x, y, perM } = spotAt(view, stone.xM, stone.zM);
        paintBoulder(
          g,
          view,
          { x, y: y + perM * 0.04, half: perM * stone.half, tall: perM * stone.half * 0.85 },
          {
            depthM: stone.zM * 1.3,
            colour: ROCK,
            seed: stone.seed * 17,
            moss: MOSS,
            wet: stone.zM > EDGE_M,
          },
        );
      },
    })),
    { depthM: 9.7, rows: [0.3, 0.8], paint: paintNearPlants },
    ...growth(9.4, (g, view, fromM, toM) => {
      paintBankGrass(g, view, BANK, fromM, toM);
    }),
    { depthM: 5, soft: true, paint: paintDressing },
  ],
};
