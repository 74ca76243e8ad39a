// People of the background who go their ways along a street: a head, a coat, two legs that walk. Live, a
// few at each distance, never in the middle where the cast plays.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { Plane, View } from '../sets/set.ts';
import { random } from './noise.ts';

const COATS = ['#7a5a5c', '#4a5878', '#6a7a6c', '#8a7458', '#5a4a6a', '#9a6a52'] as const;
const SKINS = ['#e8c0a0', '#c89870', '#8a5c40'] as const;

export interface Walkers {
  readonly depthM: number;
  /** Between which distances aside they walk, on both sides, metres. */
  readonly asideM: readonly [near: number, far: number];
  readonly count: number;
}

export const passersBy = (walkers: Walkers): Plane => ({
  depthM: walkers.depthM,
  live: (g, view, tS) => {
    if (view.peopled !== true) return;
    for (let i = 0; i < walkers.count; i++) walk(g, view, walkers, i, tS);
  },
});

function walk(g: SKRSContext2D, view: View, walkers: Walkers, i: number, tS: number): void {
  const { depthM, asideM } = walkers;
  const of = (k: number): number => random(view.seed + 810 + Math.round(depthM), i * 11 + k);
  const side = i % 2 === 0 ? -1 : 1;
  const wide = asideM[1] - asideM[0];
  // To and fro on one's own stretch of the pavement, turning where it ends.
  const pace = 0.5 + 0.4 * of(1);
  const round = (of(2) * 2 * wide + tS * pace) % (2 * wide);
  const along = round < wide ? round : 2 * wide - round;
  const xM = side * (asideM[0] + along);
  const zM = depthM + 0.6 * of(3);
  const k = pxPerMetre(view, zM) * (0.93 + 0.14 * of(4));
  const x = view.width / 2 + xM * pxPerMetre(view, zM);
  const y = groundRow(view, zM);
  const stride = Math.sin(tS * pace * 7 + i) * 0.2;
  const coat = shade(view.light, COATS[Math.floor(of(5) * COATS.length)] ?? COATS[0], zM, {
    lit: 0.55,
  });
  const dark = shade(view.light, '#2e2c3a', zM, { lit: 0.4 });
  const skin = shade(view.light, SKINS[Math.floor(of(6) * SKINS.length)] ?? SKINS[0], zM);
  g.strokeStyle = dark;
  g.lineWidth = 0.13 * k;
  g.lineCap = 'round';
  g.beginPath();
  for (const s of [-1, 1]) {
    g.moveTo(x, y - 0.82 * k);
    g.lineTo(x + s * stride * k, y - 0.03 * k);
  }
  g.stroke();
  g.fillStyle = coat;
  g.beginPath();
  g.moveTo(x - 0.2 * k, y - 0.62 * k);
  g.quadraticCurveTo(x - 0.24 * k, y - 1.4 * k, x, y - 1.44 * k);
  g.quadraticCurveTo(x + 0.24 * k, y - 1.4 * k, x + 0.2 * k, y - 0.62 * k);
  g.fill();
  if (view.weather === 'rain' || view.weather === 'storm') {
    g.beginPath();
    g.arc(x, y - 1.72 * k, 0.5 * k, Math.PI, 0);
    g.fill();
  }
  g.fillStyle = skin;
  g.beginPath();
  g.ellipse(x, y - 1.56 * k, 0.1 * k, 0.13 * k, 0, 0, Math.PI * 2);
  g.fill();
  g.fillStyle = dark;
  g.beginPath();
  g.ellipse(x, y - 1.61 * k, 0.115 * k, 0.1 * k, 0, Math.PI, 0);
  g.fill();
}

/** Somebody at a desk, seen from behind: hair, shoulders, the back of a chair hides the rest. */
export function paintPupil(
  g: SKRSContext2D,
  view: View,
  at: { xM: number; zM: number; seatM: number; seed: number },
): void {
  const k = pxPerMetre(view, at.zM);
  const x = view.width / 2 + at.xM * k;
  const y = groundRow(view, at.zM) - at.seatM * k;
  const of = (n: number): number => random(view.seed + at.seed, n);
  const hairs = ['#2a2024', '#4a3024', '#7a5430', '#3a2a2c'] as const;
  const shirts = ['#4f78b0', '#f0ece2', '#c8604a', '#5a9a7a'] as const;
  const hair = shade(view.light, hairs[Math.floor(of(1) * 4)] ?? hairs[0], at.zM, { lit: 0.45 });
  g.fillStyle = shade(view.light, shirts[Math.floor(of(2) * 4)] ?? shirts[0], at.zM, { lit: 0.6 });
  g.beginPath();
  g.moveTo(x - 0.2 * k, y);
  g.quadraticCurveTo(x - 0.22 * k, y - 0.44 * k, x, y - 0.47 * k);
  g.quadraticCurveTo(x + 0.22 * k, y - 0.44 * k, x + 0.2 * k, y);
  g.fill();
  g.fillStyle = shade(view.light, '#e0b088', at.zM, { lit: 0.5 });
  g.fillRect(x - 0.045 * k, y - 0.55 * k, 0.09 * k, 0.1 * k);
  g.fillStyle = hair;
  g.beginPath();
  g.ellipse(x, y - 0.66 * k, 0.125 * k, 0.15 * k, 0, 0, Math.PI * 2);
  g.fill();
  if (of(3) < 0.45) {
    g.beginPath();
    g.ellipse(x + 0.02 * k, y - 0.48 * k, 0.045 * k, 0.16 * k, 0.1, 0, Math.PI * 2);
    g.fill();
  }
}
