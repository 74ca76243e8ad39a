// The sea from a shore: islands, water with the light's glittering path, a sail, gulls, waves that come
// in over the shallows, a strip of wet sand.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { liveFlock } from '../paint/birds.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { paintGround, paintRange, paintWash, twoTone } from '../paint/land.ts';
import { paintForegroundGrass } from '../paint/plants.ts';
import { swell } from '../paint/swell.ts';
import { glow, paintSky } from '../paint/sky.ts';
import { liveSurf, tideRow } from '../paint/surf.ts';
import { strew } from '../paint/track.ts';
import { addLens, liveGlints, liveRipples, paintLightPath, paintSheet } from '../paint/water.ts';
import type { Sheet } from '../paint/water.ts';
import { groundRow } from '../projection.ts';
import type { StageSet, View } from './set.ts';

/** Where the water ends, metres from the eye. Before it is shallow: one can swim or stand in it. */
const SHORE_M = 4.3;
const SURF = { shoreM: SHORE_M, outM: 15, runM: 0.5, foamM: 0.11 } as const;
const WATER: Sheet = { nearM: SHORE_M - 0.4, farM: Infinity, seed: 90, rough: 0.75 };

function paintIslands(g: SKRSContext2D, view: View): void {
  const { unit, horizon, width } = view;
  const range = {
    depthM: 700,
    colour: '#5c7890',
    base: horizon - unit * 0.012,
    swing: unit * 0.052,
    period: unit * 0.36,
    octaves: 4,
    seed: 21,
    foot: 0.8,
  };
  g.save();
  g.beginPath();
  g.rect(view.left, view.top, view.right - view.left, horizon + 1 - view.top);
  g.clip();
  paintRange(g, view, range, horizon + unit * 0.03);
  paintRange(
    g,
    view,
    {
      ...range,
      depthM: 300,
      seed: 22,
      colour: '#4a6478',
      base: horizon + unit * 0.016,
      period: unit * 0.26,
      foot: 0.4,
    },
    horizon + unit * 0.03,
  );
  g.restore();
  const x = width * 0.9;
  if (view.light.lamps > 0.5) glow(g, x, horizon - unit * 0.07, unit * 0.08, '#ffd890', 0.5);
}

/** The sand shines through where it is shallow. */
function paintShallows(g: SKRSContext2D, view: View): void {
  const top = groundRow(view, 16);
  const foot = groundRow(view, SHORE_M - 0.3);
  const gradient = g.createLinearGradient(0, top, 0, foot);
  const near = view.light.water[4] ?? view.light.haze;
  gradient.addColorStop(0, alpha(near, 0));
  gradient.addColorStop(0.7, alpha(mixHex(near, '#f4e6c0', 0.18), 0.55));
  gradient.addColorStop(1, alpha(mixHex(near, '#f4e6c0', 0.4), 0.8));
  g.fillStyle = gradient;
  g.fillRect(view.left, top, view.right - view.left, foot - top);
}

function liveSail(g: SKRSContext2D, view: View, tS: number): void {
  const { horizon, unit, width } = view;
  const size = unit * 0.085;
  const x = width * 0.2 + tS * unit * 0.006;
  const y = horizon + unit * 0.016 + Math.sin(tS * 1.1) * unit * 0.0012;
  const sail = twoTone(view, '#fff4e2', 120);
  const hull = twoTone(view, '#5a3440', 120);
  g.save();
  g.translate(x, y);
  g.rotate(Math.sin(tS * 0.9) * 0.018);
  g.fillStyle = alpha(view.light.shadow, 0.22);
  g.beginPath();
  addLens(g, 0, size * 0.06, size * 1.5, size * 0.1);
  g.fill();
  g.fillStyle = sail.lit;
  g.beginPath();
  g.moveTo(size * 0.02, -size * 1.08);
  g.quadraticCurveTo(size * 0.36, -size * 0.6, size * 0.46, -size * 0.14);
  g.lineTo(size * 0.02, -size * 0.14);
  g.fill();
  g.fillStyle = sail.shade;
  g.beginPath();
  g.moveTo(-size * 0.03, -size * 0.96);
  g.quadraticCurveTo(-size * 0.2, -size * 0.5, -size * 0.34, -size * 0.14);
  g.lineTo(-size * 0.03, -size * 0.14);
  g.fill();
  g.fillStyle = hull.shade;
  g.beginPath();
  g.moveTo(-size * 0.5, -size * 0.1);
  g.lineTo(size * 0.56, -size * 0.12);
  g.quadraticCurveTo(size * 0.42, size * 0.07, size * 0.24, size * 0.07);
  g.lineTo(-size * 0.28, size * 0.07);
  g.quadraticCurveTo(-size * 0.44, size * 0.03, -size * 0.5, -size * 0.1);
  g.fill();
  g.restore();
}

function paintSand(g: SKRSContext2D, view: View): void {
  const { left, right, light } = view;
  const top = groundRow(view, SHORE_M + 0.6);
  g.save();
  g.beginPath();
  g.moveTo(left, view.bottom);
  const step = view.unit / 80;
  for (let x = left; x <= right + step; x += step) g.lineTo(x, tideRow(view, SHORE_M, x, 71));
  g.lineTo(right, view.bottom);
  g.clip();
  paintGround(g, view, ['#cdb28c', '#b8946e', '#8f6f54'], [9, 6, 5], top);
  paintWash(g, view, top);
  const wet = g.createLinearGradient(0, top, 0, view.height);
  wet.addColorStop(0, alpha(light.sky[light.sky.length - 2]?.[1] ?? light.haze, 0.6));
  wet.addColorStop(1, alpha(light.shadow, 0.2));
  g.fillStyle = wet;
  g.fillRect(left, top, right - left, view.bottom - top);
  g.restore();
  strew(g, view, {
    seed: 111,
    fromM: 1.3,
    toM: SHORE_M - 0.4,
    chance: 0.2,
    sizeM: [0.01, 0.04],
    colours: ['#b09a8c', '#e8dcc8', '#8c7c74'],
  });
}

export const sea: StageSet = {
  horizon: 0.45,
  indoors: false,
  mirror: 0.4,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 140, rows: [0.2, 0.5], paint: paintIslands },
    {
      depthM: 45,
      ground: true,
      rows: [0.4, 9],
      paint: (g, view) => {
        paintSheet(g, view, WATER);
        paintShallows(g, view);
      },
      live: (g, view, tS) => {
        liveRipples(g, view, WATER, tS);
      },
    },
    {
      depthM: Infinity,
      rows: [0.4, 1],
      paint: (g, view) => {
        paintLightPath(g, view, WATER);
      },
      live: (g, view, tS) => {
        liveGlints(g, view, WATER, tS, 90);
      },
    },
    ...swell([62, 44, 31]),
    { depthM: 70, live: liveSail },
    {
      depthM: 6,
      ground: true,
      rows: [0.4, 9],
      paint: paintSand,
      live: (g, view, tS) => {
        liveSurf(g, view, SURF, tS);
      },
    },
    {
      depthM: 60,
      live: (g, view, tS) => {
        liveFlock(
          g,
          view,
          {
            seed: 95,
            count: 5,
            at: [0.42, 0.18],
            size: 0.013,
            colour: '#f2f2f0',
            depthM: 60,
            beat: 1.4,
          },
          tS,
        );
      },
    },
    {
      depthM: 6,
      rows: [0.4, 9],
      soft: true,
      paint: (g, view) => {
        paintForegroundGrass(g, view, 'right', 0.26);
      },
    },
  ],
};
