// Rows of swell that come in from the open sea, one behind the other: each a ridge of water at its own
// distance, higher the rougher the weather; its crest breaks into foam. Live, closed form in time.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shadeRgb } from '../light/palettes.ts';
import { css, mixHex, mixRgb, rgb } from './colour.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { Plane, View } from '../sets/set.ts';
import { random, ridge } from './noise.ts';

/** Height of the sea, metres from trough to crest. */
export function swellM({ weather }: View): number {
  if (weather === 'storm') return 2.1;
  if (weather === 'rain' || weather === 'wind') return 0.8;
  return 0.28;
}

/** Height of the ridge at `xM`, 0 … 1, and how far it breaks there, 0 … 1. */
function crestAt(view: View, row: number, xM: number, tS: number): { high: number; foam: number } {
  const drift = tS * (1.5 + 0.3 * (row % 3)) * (row % 2 === 0 ? 1 : 0.8);
  const long = ridge(view.seed + 300 + row, (xM + drift) / 13, 2);
  const beat = Math.sin(tS * 0.85 + row * 1.7 + xM * 0.045);
  const high = Math.min(1, Math.max(0, 0.5 + 0.34 * beat + 0.5 * long));
  return { high, foam: Math.max(0, high - 0.55) / 0.45 };
}

function liveRow(g: SKRSContext2D, view: View, row: number, zM: number, tS: number): void {
  // A calm sea is its ripples; a low ridge would be a stripe.
  if (swellM(view) < 0.5) return;
  const { light, unit, width } = view;
  const tall = swellM(view) * (0.75 + 0.35 * random(view.seed + 301, row));
  const perM = pxPerMetre(view, zM);
  const foot = groundRow(view, zM);
  const left = Math.max(view.left, -width * 0.6);
  const right = Math.min(view.right, width * 1.6);
  const step = Math.max(unit / 46, perM * 0.35);
  const deep = light.water[3] ?? light.shadow;
  const back = light.water[2] ?? light.haze;
  const near = Math.min(1, 14 / zM);
  const points: { x: number; y: number; foam: number }[] = [];
  for (let x = left; x <= right + step; x += step) {
    const xM = (x - width / 2) / perM;
    const { high, foam } = crestAt(view, row, xM, tS);
    points.push({ x, y: foot - high * tall * perM, foam });
  }
  g.fillStyle = mixHex(deep, back, 0.55 - 0.45 * near);
  g.beginPath();
  g.moveTo(left, foot + perM * 0.25);
  for (const { x, y } of points) g.lineTo(x, y);
  g.lineTo(right + step, foot + perM * 0.25);
  g.fill();
  // The face is darker under the crest; light shines through its lip.
  g.fillStyle = mixHex(back, light.rim, 0.3);
  g.globalAlpha = 0.35;
  g.beginPath();
  for (const { x, y } of points) g.lineTo(x, y);
  for (const { x, y } of points.toReversed()) g.lineTo(x, y + perM * tall * 0.16);
  g.fill();
  g.fillStyle = foamOf(view, zM);
  g.globalAlpha = 0.92;
  g.beginPath();
  points.forEach(({ x, y, foam }, i) => {
    if (foam <= 0.02 || random(view.seed + 303 + row, i) < 0.18) return;
    const thick = perM * tall * 0.26 * foam;
    const ragged = 0.6 + 0.8 * random(view.seed + 302 + row, i);
    const wide = step * (0.7 + 1.1 * random(view.seed + 304 + row, i));
    g.moveTo(x - wide, y + thick * 0.3);
    g.quadraticCurveTo(x - wide * 0.4, y - thick * 0.5 * ragged, x, y - thick * 0.28);
    g.quadraticCurveTo(x + wide * 0.5, y - thick * 0.2, x + wide, y + thick * 0.3);
    g.quadraticCurveTo(x + wide * 0.25, y + thick * (0.7 + ragged), x - wide, y + thick * 0.3);
  });
  g.fill();
  g.globalAlpha = 1;
}

/** A plane for each row of swell, far to near. */
export const swell = (distancesM: readonly number[]): Plane[] =>
  distancesM.map((depthM, row) => ({
    depthM,
    live: (g, view, tS) => {
      liveRow(g, view, row, depthM, tS);
    },
  }));

/** Where a sea strikes a rock at (`xM`, `zM`): a fan of spray that leaps, hangs and falls. */
export function liveSpray(
  g: SKRSContext2D,
  view: View,
  { xM, zM, seed }: { xM: number; zM: number; seed: number },
  tS: number,
): void {
  const everyS = 2.6;
  const turn = Math.floor(tS / everyS + random(seed, 1));
  const age = (tS / everyS + random(seed, 1) - turn) * everyS;
  if (age > 1.7) return;
  const perM = pxPerMetre(view, zM);
  const x = view.width / 2 + xM * perM;
  const y = groundRow(view, zM);
  const tall = (0.5 + 1.1 * swellM(view)) * perM * (0.7 + 0.5 * random(seed + 2, turn));
  const fade = Math.max(0, 1 - age / 1.7);
  const spot = (px: number, py: number, radius: number, strength: number): void => {
    const gradient = g.createRadialGradient(px, py, 0, px, py, radius);
    gradient.addColorStop(0, foamOf(view, zM, strength));
    gradient.addColorStop(0.5, foamOf(view, zM, strength * 0.6));
    gradient.addColorStop(1, foamOf(view, zM, 0));
    g.fillStyle = gradient;
    g.fillRect(px - radius, py - radius, radius * 2, radius * 2);
  };
  const u = Math.min(1, age / 1.35);
  const riseOf = (up: number, out: number): number => 4 * u * (1 - u) * up * (1 - 0.5 * out * out);
  // A cloud of spray, and drops that fly ahead of it.
  for (let i = 0; i < 9; i++) {
    const out = (i - 4) / 4;
    const up = 0.4 + 0.6 * random(seed + 4, turn * 31 + i);
    const radius = tall * (0.14 + 0.2 * u) * (0.8 + 0.4 * random(seed + 5, i));
    spot(x + out * tall * 0.42 * (0.4 + u), y - riseOf(up, out) * tall * 0.8, radius, 0.8 * fade);
  }
  g.fillStyle = foamOf(view, zM, 0.9 * fade);
  g.beginPath();
  for (let i = 0; i < 44; i++) {
    const out = (random(seed + 6, turn * 53 + i) - 0.5) * 2;
    const up = 0.5 + 0.6 * random(seed + 7, turn * 53 + i);
    const px = x + out * tall * 0.62 * (0.3 + u);
    const py = y - riseOf(up, out) * tall * 1.1;
    const radius = Math.max(0.7, perM * 0.035 * (0.5 + random(seed + 8, i)));
    g.moveTo(px + radius, py);
    g.arc(px, py, radius, 0, Math.PI * 2);
  }
  g.fill();
}

/** Foam is the brightest thing of a sea, by night too. */
const foamOf = (view: View, zM: number, opacity = 1): string =>
  css(mixRgb(shadeRgb(view.light, '#f4f8fa', zM * 0.5, 0.85, 0), rgb('#dbe6f4'), 0.45), opacity);
