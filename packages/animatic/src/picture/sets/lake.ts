// A still lake: wooded hills and a cabin upside down in it, a jetty that leads out on the right, water
// lilies and reeds, a moored boat, mist by the far shore.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { paintBank, paintBankGrass } from '../paint/bank.ts';
import type { Bank } from '../paint/bank.ts';
import { liveBoat } from '../paint/boats.ts';
import { paintCottage } from '../paint/buildings.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { paintReeds } from '../paint/foliage.ts';
import { paintBlossom } from '../paint/flowers.ts';
import { growth } from '../paint/growth.ts';
import { paintRange, paintVeil, ridgeHeight } from '../paint/land.ts';
import type { Range } from '../paint/land.ts';
import { snowed } from '../paint/lying-weather.ts';
import { random } from '../paint/noise.ts';
import { paintForegroundGrass } from '../paint/plants.ts';
import { plankWay } from '../paint/plank-way.ts';
import { glow, paintSky } from '../paint/sky.ts';
import { spotAt } from '../paint/spots.ts';
import {
  liveGlints,
  liveRipples,
  paintLightPath,
  paintMirrored,
  paintSheet,
} from '../paint/water.ts';
import type { Sheet } from '../paint/water.ts';
import { paintTreeRow } from '../paint/woods.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { StageSet, View } from './set.ts';

const EDGE_M = 10.2;
const FAR_M = 120;
const WATER: Sheet = { nearM: EDGE_M - 0.6, farM: FAR_M, seed: 90, rough: 0.12 };
const BANK: Bank = {
  edgeM: EDGE_M,
  seed: 61,
  ground: ['#d8c69a', '#a6a564', '#567840'],
  pebbles: ['#c0b8aa', '#9c958e', '#d0c4ae', '#827e82'],
  grass: '#7c9c4a',
};

const hill = (view: View, k: 0 | 1 | 2): Range => {
  const { unit, horizon } = view;
  const table = [
    {
      depthM: 850,
      colour: '#6a8aa8',
      base: 0.15,
      swing: 0.11,
      period: 0.5,
      seed: 21,
      foot: 0.9,
      octaves: 4,
    },
    {
      depthM: 420,
      colour: '#527c74',
      base: 0.075,
      swing: 0.06,
      period: 0.44,
      seed: 24,
      foot: 0.7,
      octaves: 3,
    },
    {
      depthM: 210,
      colour: '#4c7854',
      base: 0.026,
      swing: 0.028,
      period: 0.4,
      seed: 28,
      foot: 0.5,
      octaves: 3,
    },
  ] as const;
  const { base, swing, period, ...rest } = table[k];
  return { ...rest, base: horizon - unit * base, swing: unit * swing, period: unit * period };
};

function paintFar(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  paintRange(g, view, hill(view, 0), horizon + unit * 0.02);
  paintVeil(g, view, {
    depthM: 500,
    top: horizon - unit * 0.12,
    bottom: horizon + unit * 0.02,
    strength: 0.7,
  });
  paintRange(g, view, hill(view, 1), horizon + unit * 0.02);
}

const cabinX = (view: View): number => view.width * 0.3;

function paintShore(g: SKRSContext2D, view: View): void {
  const { unit } = view;
  const foot = groundRow(view, FAR_M);
  const range = hill(view, 2);
  paintRange(g, view, range, foot);
  paintTreeRow(g, view, {
    foot: foot - unit * 0.006,
    step: unit * 0.022,
    tall: [unit * 0.04, unit * 0.085],
    depthM: 130,
    seed: 33,
    chance: 0.86,
    pines: 0.62,
    leaf: ['#5f8f52', '#8a9c4c', '#b08a44'],
    free: (x) => Math.abs(x - cabinX(view)) < unit * 0.045,
  });
  const gradient = g.createLinearGradient(0, foot - unit * 0.014, 0, foot);
  gradient.addColorStop(0, shade(view.light, snowed(view, '#8fa860', 0.85), FAR_M, { lit: 0.85 }));
  gradient.addColorStop(1, shade(view.light, '#6a6048', FAR_M, { lit: 0.4 }));
  g.fillStyle = gradient;
  g.beginPath();
  g.moveTo(view.left, foot + 1);
  for (let x = view.left; x <= view.right + 8; x += 8)
    g.lineTo(
      x,
      Math.min(
        foot - unit * 0.006,
        foot - unit * 0.012 + (ridgeHeight(view, range, x) - range.base) * 0.1,
      ),
    );
  g.lineTo(view.right, foot + 1);
  g.fill();
  const x = cabinX(view) - unit * 0.03;
  const y = foot - unit * 0.006;
  paintCottage(
    g,
    view,
    { x, y, width: unit * 0.062 },
    { depthM: 90, wall: '#8a5a40', roof: '#5c4a4c' },
  );
  if (view.light.lamps > 0.1)
    glow(
      g,
      x + unit * 0.036,
      y - unit * 0.014,
      unit * 0.06,
      '#ffb45c',
      0.25 + 0.4 * view.light.lamps,
    );
}

/** Mist that lies on the far water when the air is cold. */
function paintMist(g: SKRSContext2D, view: View): void {
  const { light, unit, left, right } = view;
  const foot = groundRow(view, FAR_M);
  const cold = light.sun.kind === 'sun' && light.sun.up < 0.2 ? 0.5 : 0.24;
  for (const [dy, tall, a] of [
    [-0.012, 0.03, cold],
    [0.012, 0.02, cold * 0.7],
    [0.034, 0.012, cold * 0.45],
  ] as const) {
    const y = foot + unit * dy;
    const veil = g.createLinearGradient(0, y - unit * tall, 0, y + unit * tall);
    veil.addColorStop(0, alpha(light.haze, 0));
    veil.addColorStop(0.5, alpha(mixHex(light.haze, '#ffffff', 0.16), a));
    veil.addColorStop(1, alpha(light.haze, 0));
    g.fillStyle = veil;
    g.fillRect(left, y - unit * tall, right - left, unit * tall * 2);
  }
}

/** Pads of water lilies on the left, in perspective, some in flower. */
function paintLilies(g: SKRSContext2D, view: View): void {
  const { light } = view;
  for (let i = 0; i < 46; i++) {
    const of = (k: number): number => random(view.seed + 301 + k, i);
    const zM = 11 + 13 * of(0) ** 1.4;
    const xM = -2.6 - (2.4 + zM * 0.36) * of(1) + (of(2) - 0.5) * 2;
    const { x, y, perM } = spotAt(view, xM, zM);
    const r = perM * (0.16 + 0.22 * of(3));
    const flat = Math.min(0.4, (view.eyeM * 1.35) / zM);
    g.fillStyle = alpha(light.shadow, 0.34);
    g.beginPath();
    g.ellipse(x, y + r * 0.06, r * 1.06, r * flat, 0, 0, Math.PI * 2);
    g.fill();
    g.fillStyle = shade(light, of(4) > 0.5 ? '#6c9a48' : '#557f40', zM * 1.4, {
      lit: 0.5 + 0.5 * of(5),
    });
    g.beginPath();
    g.ellipse(x, y, r, r * flat, 0, 0.3 + of(6) * 5, 0.3 + of(6) * 5 + Math.PI * 1.86);
    g.lineTo(x, y);
    g.fill();
    if (of(7) > 0.74)
      paintBlossom(
        g,
        view,
        { x, y: y - r * 0.24, r: r * 0.42 },
        { blossom: 'bell', colour: '#f8d6e4' },
        zM,
        i,
      );
  }
}

const BOAT = { kind: 'rowing', xM: 0.9, zM: 15.5, longM: 3.2, hull: '#a8503c', bow: -1 } as const;

function paintReedBeds(g: SKRSContext2D, view: View): void {
  const perM = pxPerMetre(view, 10);
  const y = groundRow(view, 10);
  for (const [edge, half, count, seed] of [
    [Math.min(view.width * 0.05, view.width / 2 - perM * 3.2), 1.2, 44, 71],
    [Math.max(view.width * 0.97, view.width / 2 + perM * 3.9), 0.9, 30, 73],
  ] as const)
    paintReeds(
      g,
      view,
      { x: edge, y: y + perM * 0.04, size: perM * 1.9, half: perM * half },
      { depthM: 12, colour: '#86a04c', seed, count },
    );
}

export const lake: StageSet = {
  horizon: 0.44,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 300, rows: [0, 0.5], paint: paintFar },
    {
      depthM: 30,
      ground: true,
      rows: [0.4, 9],
      paint: (g, view) => {
        g.fillStyle = shade(view.light, snowed(view, '#86a060', 0.8), 140, { lit: 0.7 });
        g.fillRect(view.left, view.horizon, view.right - view.left, view.unit * 0.03);
        paintSheet(g, view, WATER);
      },
      live: (g, view, tS) => {
        liveRipples(g, view, WATER, tS, 0.05);
      },
    },
    {
      depthM: FAR_M,
      rows: [0, 0.78],
      paint: (g, view) => {
        const row = groundRow(view, FAR_M);
        paintMirrored(
          g,
          view,
          { row, foot: groundRow(view, EDGE_M + 2), strength: 0.55, squash: 0.96 },
          (c) => {
            paintFar(c, view);
            paintShore(c, view);
          },
        );
        paintShore(g, view);
        paintMist(g, view);
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
    { depthM: 14, ground: true, rows: [0.4, 0.9], paint: paintLilies },
    ...plankWay({ xM: [2.5, 4.1], zM: [8.6, 21], deckM: 0.34, railed: false, wood: '#a08060' }),
    {
      depthM: 9,
      ground: true,
      rows: [0.4, 9],
      paint: (g, view) => {
        paintBank(g, view, BANK);
      },
    },
    {
      depthM: BOAT.zM,
      live: (g, view, tS) => {
        liveBoat(g, view, BOAT, tS);
      },
    },
    { depthM: 10, rows: [0.2, 0.9], paint: paintReedBeds },
    ...growth(9.7, (g, view, fromM, toM) => {
      paintBankGrass(g, view, BANK, fromM, toM);
    }),
    {
      depthM: 6,
      rows: [0.4, 9],
      soft: true,
      paint: (g, view) => {
        paintForegroundGrass(g, view, 'left', 0.26);
      },
    },
  ],
};
