// What a cave holds: spikes of stone, a cluster of glowing crystals, a torch.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { pxPerMetre } from '../projection.ts';
import type { View } from '../sets/set.ts';
import { lightSide } from './foliage.ts';
import { twoTone } from './land.ts';
import { random, ridge } from './noise.ts';
import { glow } from './sky.ts';
import { spotAt } from './spots.ts';

export const CAVE_ROCK = '#7c7684';

/** One spike of stone from (x, y), up or down, lit on the side of the mouth. */
export function paintSpike(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; long: number; half: number },
  depthM: number,
  seed: number,
): void {
  const { x, y, long, half } = at;
  const tone = twoTone(view, CAVE_ROCK, depthM);
  const side = lightSide(view, x);
  const lean = (random(view.seed + seed, 1) - 0.5) * half;
  const edge = (u: number, k: number): readonly [number, number] => [
    x +
      lean * u +
      half * (1 - u) ** 1.25 * k * (1 + 0.16 * ridge(view.seed + seed + (k > 0 ? 3 : 5), u * 5, 2)),
    y + long * u,
  ];
  for (const [fill, from, to] of [
    [tone.shade, -1, 1],
    [
      shade(view.light, CAVE_ROCK, depthM, { lit: 0.55 }),
      side > 0 ? 0.05 : -1,
      side > 0 ? 1 : -0.05,
    ],
    [tone.lit, side > 0 ? 0.6 : -1, side > 0 ? 1 : -0.6],
  ] as const) {
    g.fillStyle = fill;
    g.beginPath();
    for (let i = 0; i <= 10; i++) g.lineTo(...edge(i / 10, from));
    for (let i = 10; i >= 0; i--) g.lineTo(...edge(i / 10, to));
    g.fill();
  }
}

export const CRYSTAL = { xM: -5.2, zM: 14.6 } as const;

/** A cluster of crystals beyond the pool. */
export function paintCrystals(g: SKRSContext2D, view: View): void {
  const { x, y, perM } = spotAt(view, CRYSTAL.xM, CRYSTAL.zM);
  glow(g, x, y - perM * 0.6, perM * 3.6, '#38c8d0', 0.42);
  for (const [dx, tall, lean, seed] of [
    [-0.7, 0.9, -0.4, 1],
    [0.75, 1, 0.42, 2],
    [-0.3, 1.5, -0.16, 3],
    [0.36, 1.8, 0.2, 4],
    [0, 1.1, 0.02, 5],
  ] as const) {
    const foot = x + perM * dx * 0.6;
    const tip: readonly [number, number] = [foot + perM * lean * tall, y - perM * tall];
    const half = perM * (0.13 + 0.06 * random(view.seed + 91, seed));
    const shoulder = 0.78;
    const sx = foot + perM * lean * tall * shoulder;
    const sy = y - perM * tall * shoulder;
    for (const [fill, from, to] of [
      ['#1f8ca8', -1, 0.1],
      ['#5ae8e4', 0.1, 0.5],
      ['#b8fff6', 0.5, 1],
    ] as const) {
      g.fillStyle = fill;
      g.beginPath();
      g.moveTo(foot + half * from, y);
      g.lineTo(sx + half * from, sy);
      g.lineTo(...tip);
      g.lineTo(sx + half * to, sy);
      g.lineTo(foot + half * to, y);
      g.fill();
    }
  }
}

export const TORCH_M = 13.5;
export const torchX = (view: View): number => (0.4 * view.width) / pxPerMetre(view, TORCH_M);

/** A torch on a pole; its flame and its light flicker. Live. */
export function liveTorch(g: SKRSContext2D, view: View, tS: number): void {
  const { x, y, perM } = spotAt(view, torchX(view), TORCH_M);
  g.strokeStyle = twoTone(view, '#5a4030', TORCH_M).shade;
  g.lineWidth = perM * 0.07;
  g.lineCap = 'round';
  g.beginPath();
  g.moveTo(x, y);
  g.lineTo(x, y - perM * 1.66);
  g.stroke();
  const flicker = 0.85 + 0.1 * Math.sin(tS * 11) + 0.06 * Math.sin(tS * 23 + 1);
  const fy = y - perM * 1.72;
  glow(g, x, fy - perM * 0.1, perM * 2.5 * flicker, '#ff9a40', 0.62 * flicker);
  for (const [colour, k] of [
    ['#ff7a28', 1],
    ['#ffb63c', 0.68],
    ['#fff2b0', 0.36],
  ] as const) {
    const tall = perM * 0.5 * k * flicker;
    const bend = Math.sin(tS * 7 + k * 3) * perM * 0.05;
    g.fillStyle = colour;
    g.beginPath();
    g.moveTo(x - perM * 0.11 * k, fy);
    g.quadraticCurveTo(x - perM * 0.14 * k, fy - tall * 0.5, x + bend, fy - tall);
    g.quadraticCurveTo(x + perM * 0.15 * k, fy - tall * 0.45, x + perM * 0.11 * k, fy);
    g.quadraticCurveTo(x, fy + perM * 0.1 * k, x - perM * 0.11 * k, fy);
    g.fill();
  }
}
