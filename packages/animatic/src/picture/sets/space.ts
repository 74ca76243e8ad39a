// Space: stars, a band of glowing gas, a ringed world on the left third, the limb of the earth below,
// stones that tumble by. Nobody stands on anything.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { spaceLight } from '../light/space-light.ts';
import { alpha } from '../paint/colour.ts';
import { twoTone } from '../paint/land.ts';
import { random } from '../paint/noise.ts';
import { glow } from '../paint/sky.ts';
import {
  liveTwinkle,
  paintHardSun,
  paintNebula,
  paintRing,
  paintStarfield,
  paintWorld,
} from '../paint/starfield.ts';
import type { World } from '../paint/starfield.ts';
import { pxPerMetre } from '../projection.ts';
import type { StageSet, View } from './set.ts';

function paintBackdrop(g: SKRSContext2D, view: View): void {
  paintStarfield(g, view);
  paintNebula(g, view, {
    from: [0, 0.62],
    to: [1, 0.02],
    colours: ['#6a3ac8', '#c83a8a', '#2a7ac8', '#3ab8b0', '#8a4ae0'],
    seed: 31,
    wide: 0.34,
  });
  paintHardSun(g, view);
}

const ringed = (view: View): World => ({
  x: view.width * 0.24,
  y: view.height * 0.27,
  r: view.unit * 0.085,
  kind: 'bands',
  colours: ['#e8c08a', '#c88a5c', '#f4dcb0'],
  air: '#ffd8a0',
  seed: 41,
});

function paintRinged(g: SKRSContext2D, view: View): void {
  const world = ringed(view);
  paintRing(g, world, '#f0d8b0', 'behind');
  paintWorld(g, view, world);
  paintRing(g, world, '#f0d8b0', 'before');
}

const earthRadius = (view: View): number => Math.max(view.unit * 1.5, view.width * 1.15);

/** The earth fills the lower edge: its limb is the picture's ground line. */
function paintEarth(g: SKRSContext2D, view: View): void {
  const { width, height } = view;
  const r = earthRadius(view);
  paintWorld(g, view, {
    x: width * 0.46,
    y: height * 0.745 + r,
    r,
    kind: 'earth',
    colours: ['#1d5fb4', '#4c8a50', '#b89c68'],
    air: '#7ac4ff',
    seed: 51,
  });
}

/** Lights of cities on the night side of the earth. */
function paintCities(g: SKRSContext2D, view: View): void {
  const { unit, width, height } = view;
  const r = earthRadius(view);
  for (let i = 0; i < 70; i++) {
    const of = (k: number): number => random(view.seed + 61 + k, i);
    const turn = -Math.PI / 2 - 0.1 - 0.45 * of(0);
    const out = r * (0.76 + 0.22 * of(1));
    const x = width * 0.46 + Math.cos(turn) * out;
    const y = height * 0.745 + r + Math.sin(turn) * out;
    glow(g, x, y, unit * (0.003 + 0.008 * of(2)), '#ffc46a', 0.7);
  }
}

interface Stone {
  readonly depthM: number;
  readonly at: readonly [number, number];
  readonly sizeM: number;
  readonly seed: number;
}

const STONES: readonly Stone[] = [
  { depthM: 70, at: [0.62, 0.3], sizeM: 1.5, seed: 3 },
  { depthM: 40, at: [0.9, 0.48], sizeM: 1.2, seed: 4 },
  { depthM: 26, at: [0.08, 0.52], sizeM: 0.9, seed: 5 },
];

/** A stone of ten corners that turns slowly. Live. */
function liveStone(g: SKRSContext2D, view: View, stone: Stone, tS: number): void {
  const perM = pxPerMetre(view, stone.depthM);
  const x = view.width * stone.at[0] + Math.sin(tS * 0.1 + stone.seed) * perM * 0.8;
  const y = view.height * stone.at[1] + Math.cos(tS * 0.08 + stone.seed) * perM * 0.4;
  const r = perM * stone.sizeM;
  const tone = twoTone(view, '#8f8274', 10);
  const turn = tS * 0.12 + stone.seed;
  g.save();
  g.translate(x, y);
  for (const [fill, k, dx, dy] of [
    [tone.shade, 1, 0, 0],
    [tone.lit, 0.74, 0.18, -0.16],
  ] as const) {
    g.fillStyle = fill;
    g.beginPath();
    for (let i = 0; i < 10; i++) {
      const angle = (i / 10) * Math.PI * 2 + turn;
      const out = r * k * (0.72 + 0.4 * random(view.seed + stone.seed, i));
      g.lineTo(dx * r + Math.cos(angle) * out, dy * r + Math.sin(angle) * out * 0.82);
    }
    g.fill();
  }
  g.fillStyle = alpha(view.light.shadow, 0.4);
  for (let i = 0; i < 3; i++) {
    const angle = turn + i * 2.1;
    g.beginPath();
    g.ellipse(
      Math.cos(angle) * r * 0.42,
      Math.sin(angle) * r * 0.34,
      r * 0.13,
      r * 0.09,
      angle,
      0,
      Math.PI * 2,
    );
    g.fill();
  }
  g.restore();
}

export const space: StageSet = {
  horizon: 0.5,
  indoors: true,
  // There is no ground for a shadow to fall on.
  relight: (outside) => ({ ...spaceLight(outside), shadowAlpha: 0 }),
  planes: () => [
    { depthM: Infinity, paint: paintBackdrop, live: liveTwinkle },
    { depthM: 900, paint: paintRinged },
    {
      depthM: 400,
      paint: (g, view) => {
        paintEarth(g, view);
        paintCities(g, view);
      },
    },
    ...STONES.map((stone) => ({
      depthM: stone.depthM,
      live: (g: SKRSContext2D, view: View, tS: number) => {
        liveStone(g, view, stone, tS);
      },
    })),
  ],
};
