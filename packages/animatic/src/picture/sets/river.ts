// A river that flows across the view: wooded far bank, stones with white water around them, a footbridge
// that leads over it on the right; the cast stands on the near bank.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { paintBank, paintBankGrass } from '../paint/bank.ts';
import type { Bank } from '../paint/bank.ts';
import { paintBlock } from '../paint/block.ts';
import { paintFlowerField } from '../paint/flowers.ts';
import { paintFern, paintReeds } from '../paint/foliage.ts';
import { growth } from '../paint/growth.ts';
import { paintRange, paintVeil } from '../paint/land.ts';
import { snowed } from '../paint/lying-weather.ts';
import { random } from '../paint/noise.ts';
import { paintForegroundGrass } from '../paint/plants.ts';
import { plankWay } from '../paint/plank-way.ts';
import { paintBoulder } from '../paint/rocks.ts';
import { reachAt } from '../paint/scene-brush.ts';
import { paintSky } from '../paint/sky.ts';
import { spotAt } from '../paint/spots.ts';
import { addLens, liveGlints, paintLightPath, paintMirrored, paintSheet } from '../paint/water.ts';
import type { Sheet } from '../paint/water.ts';
import { paintTreeRow } from '../paint/woods.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { StageSet, View } from './set.ts';

const EDGE_M = 10.3;
const FAR_M = 36;
const WATER: Sheet = { nearM: EDGE_M - 0.6, farM: FAR_M + 1, seed: 90, rough: 0.7 };
const BANK: Bank = {
  edgeM: EDGE_M,
  seed: 61,
  ground: ['#a8b46c', '#7f9f54', '#4c733f'],
  pebbles: ['#b8b0a4', '#98928c', '#c8bca8', '#7c7a80'],
  grass: '#6f9c4a',
};

function paintFar(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  paintRange(
    g,
    view,
    {
      depthM: 800,
      colour: '#6a8ca4',
      base: horizon - unit * 0.1,
      swing: unit * 0.08,
      period: unit * 0.42,
      octaves: 4,
      seed: 21,
      foot: 0.9,
    },
    horizon + unit * 0.03,
  );
  paintRange(
    g,
    view,
    {
      depthM: 320,
      colour: '#5f8a5c',
      base: horizon - unit * 0.035,
      swing: unit * 0.04,
      period: unit * 0.36,
      octaves: 4,
      seed: 25,
      foot: 0.6,
    },
    horizon + unit * 0.03,
  );
  paintTreeRow(g, view, {
    foot: horizon + unit * 0.016,
    step: unit * 0.03,
    tall: [unit * 0.05, unit * 0.085],
    depthM: 170,
    seed: 33,
    chance: 0.86,
    pines: 0.35,
    leaf: ['#5f8f52', '#7a9c50'],
  });
  paintVeil(g, view, {
    depthM: 200,
    top: horizon - unit * 0.06,
    bottom: horizon + unit * 0.05,
    strength: 0.8,
  });
}

/** Trees on the far bank, with a gap for the bridge's path. */
function paintFarBank(g: SKRSContext2D, view: View): void {
  const { unit } = view;
  const foot = groundRow(view, FAR_M);
  const perM = pxPerMetre(view, FAR_M);
  const path = view.width / 2 + BRIDGE_X * perM;
  paintTreeRow(g, view, {
    foot: foot - unit * 0.014,
    step: perM * 3.4,
    tall: [perM * 4.4, perM * 8],
    depthM: 58,
    seed: 41,
    chance: 0.6,
    pines: 0.2,
    leaf: ['#6a9a48', '#88a850', '#557f46'],
    free: (x) =>
      Math.abs(x - path) < perM * 2.2 || Math.abs(x - view.width * view.light.sun.x) < perM * 1.6,
  });
  // The bank itself.
  const gradient = g.createLinearGradient(0, foot - unit * 0.024, 0, foot);
  gradient.addColorStop(
    0,
    shade(view.light, snowed(view, '#9ab060', 0.85), FAR_M * 1.5, { lit: 0.9 }),
  );
  gradient.addColorStop(0.8, shade(view.light, '#6c8a48', FAR_M * 1.5, { lit: 0.5 }));
  gradient.addColorStop(1, shade(view.light, '#5a4838', FAR_M * 1.5, { lit: 0.3 }));
  g.fillStyle = gradient;
  g.beginPath();
  g.moveTo(view.left, foot + 1);
  for (let x = view.left; x <= view.right + 8; x += 8)
    g.lineTo(
      x,
      foot -
        unit * (0.019 + 0.004 * Math.sin(x / (unit * 0.13)) + 0.002 * Math.sin(x / (unit * 0.031))),
    );
  g.lineTo(view.right, foot + 1);
  g.fill();
}

const BRIDGE_X = 5.7;
const DECK_M = 0.62;

/** Stone steps up to the bridge. */
function paintSteps(g: SKRSContext2D, view: View): void {
  for (const [zM, tall] of [
    [10, DECK_M],
    [9.6, DECK_M * 0.66],
    [9.2, DECK_M * 0.33],
  ] as const)
    paintBlock(
      g,
      view,
      { x: [BRIDGE_X - 0.95, BRIDGE_X + 0.95], y: [0, tall], z: [zM, zM + 0.42] },
      { colour: '#9c948c', top: '#b8b0a4' },
    );
}

/** Stones in the stream: distance, place, size. */
const STONES = [
  { xM: -5.2, zM: 21, half: 0.75, seed: 3 },
  { xM: 1.8, zM: 18.5, half: 0.6, seed: 4 },
  { xM: -2.9, zM: 15.2, half: 0.55, seed: 5 },
  { xM: -4.6, zM: 13.2, half: 0.8, seed: 6 },
  { xM: 2.9, zM: 12.4, half: 0.5, seed: 7 },
  { xM: -6.9, zM: 11.6, half: 0.9, seed: 8 },
] as const;

/** White water that runs past the stones, and streaks of the current. */
function liveCurrent(g: SKRSContext2D, view: View, tS: number): void {
  const { light } = view;
  g.fillStyle = shade(light, '#ffffff', 14, { lit: 1 });
  g.globalAlpha = 0.5;
  g.beginPath();
  const of = (k: number, i: number): number => random(view.seed + 511 + k, i);
  for (let i = 0; i < 90; i++) {
    const zM = 1 / (1 / FAR_M + (1 / (EDGE_M + 0.4) - 1 / FAR_M) * of(0, i));
    const [leftM, rightM] = reachAt(view, zM);
    const span = rightM - leftM + 4;
    const raw = of(1, i) * span + tS * (0.9 + 0.9 * of(2, i));
    const xM = leftM - 2 + (((raw % span) + span) % span);
    const beat = 0.5 + 0.5 * Math.sin(tS * (1 + of(3, i)) + i * 1.9);
    const { x, y, perM } = spotAt(view, xM, zM);
    addLens(g, x, y, perM * (0.35 + 0.8 * of(4, i)) * beat, Math.max(0.5, perM * 0.016 * beat));
  }
  for (const stone of STONES) {
    const { x, y, perM } = spotAt(view, stone.xM, stone.zM);
    for (let k = 0; k < 6; k++) {
      const age = (tS * 0.6 + k / 6) % 1;
      addLens(
        g,
        x + perM * stone.half * (0.7 + 1.9 * age),
        y + perM * 0.05 * Math.sin(k * 2.1) * (1 + age),
        perM * stone.half * (0.9 - 0.5 * age),
        Math.max(0.5, perM * 0.035 * (1 - age)),
      );
    }
    addLens(g, x, y + perM * 0.015, perM * stone.half * 2.5, perM * 0.045);
  }
  g.fill();
  g.globalAlpha = 1;
}

function paintReedBed(g: SKRSContext2D, view: View): void {
  const perM = pxPerMetre(view, 9.8);
  const y = groundRow(view, 9.8);
  const x = Math.min(view.width * 0.06, view.width / 2 - perM * 3.1);
  paintReeds(
    g,
    view,
    { x, y: y + perM * 0.05, size: perM * 1.7, half: perM * 1.1 },
    { depthM: 11, colour: '#7c9c4c', seed: 71, count: 42 },
  );
  for (const [dx, size, seed] of [
    [0.9, 0.6, 1],
    [-0.4, 0.7, 2],
  ] as const)
    paintFern(
      g,
      view,
      { x: x + perM * dx, y: y + perM * 0.14, size: perM * size },
      { depthM: 10, colour: '#6da04a', seed: 80 + seed },
    );
}

function paintGrowth(g: SKRSContext2D, view: View, fromM: number, toM: number): void {
  paintBankGrass(g, view, BANK, fromM, toM);
  paintFlowerField(g, view, {
    seed: 77,
    fromM,
    toM,
    kinds: [
      { blossom: 'daisy', colour: '#fbf6ec' },
      { blossom: 'bell', colour: '#f4d25a' },
      { blossom: 'cornflower', colour: '#8a8ae8' },
    ],
    dense: 0.1,
    tallM: 0.12,
    headM: 0.035,
  });
}

export const river: StageSet = {
  horizon: 0.43,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 180, rows: [0, 0.56], paint: paintFar },
    {
      depthM: 16,
      ground: true,
      rows: [0.4, 9],
      paint: (g, view) => {
        // Land goes on behind the far bank.
        g.fillStyle = shade(view.light, snowed(view, '#8fae62', 0.8), 90, { lit: 0.7 });
        g.fillRect(view.left, view.horizon, view.right - view.left, view.unit * 0.1);
        paintSheet(g, view, WATER);
      },
    },
    {
      depthM: FAR_M,
      rows: [-0.2, 0.74],
      paint: (g, view) => {
        const row = groundRow(view, FAR_M);
        paintMirrored(g, view, { row, foot: groundRow(view, EDGE_M + 1.5), strength: 0.4 }, (c) => {
          paintFarBank(c, view);
        });
        paintFarBank(g, view);
      },
    },
    {
      depthM: Infinity,
      rows: [0.4, 0.8],
      paint: (g, view) => {
        paintLightPath(g, view, WATER);
      },
      live: (g, view, tS) => {
        liveGlints(g, view, WATER, tS, 40);
      },
    },
    { depthM: 14, ground: true, live: liveCurrent },
    ...plankWay({
      xM: [BRIDGE_X - 0.8, BRIDGE_X + 0.8],
      zM: [10, FAR_M],
      deckM: DECK_M,
      railed: true,
      wood: '#9a7652',
    }),
    {
      depthM: 9,
      ground: true,
      rows: [0.4, 9],
      paint: (g, view) => {
        paintBank(g, view, BANK);
      },
    },
    ...STONES.map((stone) => ({
      depthM: stone.zM,
      rows: [0.3, 0.8] as const,
      paint: (g: SKRSContext2D, view: View) => {
        const { x, y, perM } = spotAt(view, stone.xM, stone.zM);
        paintBoulder(
          g,
          view,
          { x, y: y + perM * 0.02, half: perM * stone.half, tall: perM * stone.half * 0.8 },
          {
            depthM: stone.zM * 1.4,
            colour: '#8f8c90',
            seed: stone.seed * 17,
            moss: '#7f9a54',
            wet: true,
          },
        );
      },
    })),
    { depthM: 9.9, rows: [0.4, 0.8], columns: [0.5, 9], paint: paintSteps },
    { depthM: 9.8, rows: [0.2, 0.9], columns: [-9, 0.5], paint: paintReedBed },
    ...growth(9.8, paintGrowth),
    {
      depthM: 6,
      rows: [0.4, 9],
      soft: true,
      paint: (g, view) => {
        paintForegroundGrass(g, view, 'right', 0.22);
      },
    },
  ],
};
