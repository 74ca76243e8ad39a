// What can happen to any thing that has no way of its own to do it: it burns, melts, explodes, glows.
// Everything stays inside the thing's reach.
import { random } from '../../paint/noise.ts';
import { ramp, smooth } from '../shape/ease.ts';
import { pale } from './paint/brush.ts';
import type { Brush } from './paint/brush.ts';
import { ellipse, star } from './paint/outline.ts';
import { cloudlet, flame } from './paint/vapour.ts';

export const COMMON_ACTS = ['burn', 'melt', 'explode', 'glow'] as const;

/** Paints a thing in what happens to it; `reach` in design units: left, right, up, down. */
export function paintActing(
  b: Brush,
  reach: readonly [left: number, right: number, up: number, down: number],
  paint: () => void,
): void {
  const half = Math.min(reach[0], reach[1]);
  if (b.is('burn') || b.traits.has('on-fire')) burn(b, half, Math.min(100, reach[2]), paint);
  else if (b.is('melt')) melt(b, half, paint);
  else if (b.is('explode')) explode(b, 0.9 * Math.min(half, reach[2] - 50, 50), paint);
  else paint();
}

function burn(b: Brush, half: number, tall: number, paint: () => void): void {
  paint();
  const strength = b.traits.has('on-fire') ? 1 : ramp(b.moment.motionU, 0, 0.3);
  if (strength < 0.02) return;
  const count = Math.max(3, Math.min(7, Math.round(half / 12)));
  const wide = half * (half < 16 ? 0.5 : 0.7);
  for (let i = 0; i < count; i++) {
    const x = (i / (count - 1) - 0.5) * 2 * wide * 0.8;
    const middle = 1 - Math.abs(x) / (half + 1);
    const high = tall * (0.34 + 0.4 * middle) * (0.8 + 0.3 * random(b.seed, i));
    // Wind bends a flame by its height: a slim thing has low ones.
    const height = Math.min(high, half * 2.2) * strength;
    flame(b, x, 0, Math.min((wide / count) * 2.2, height * 0.6), height * 0.86, { phase: i * 1.7 });
  }
}

function melt(b: Brush, half: number, paint: () => void): void {
  const u = smooth(b.moment.motionU);
  b.fill(ellipse(0, 0.6, half * (0.4 + 0.55 * u), 1.4 + 2 * u), b.body, 0.6, Math.min(1, u * 3));
  b.at(0, 0, paint, { scaleX: 1, scaleY: 1 - 0.84 * u });
}

function explode(b: Brush, radius: number, paint: () => void): void {
  const u = b.moment.motionU;
  if (u < 0.22) {
    const tremble = Math.sin(b.tS * 90) * Math.min(1.4, radius * 0.04) * (u / 0.22);
    b.at(tremble, 0, paint);
    return;
  }
  const age = (u - 0.22) / 0.78;
  const far = radius * (1 - Math.exp(-4 * age));
  for (let i = 0; i < 9; i++) {
    const a = i * 0.698 + random(b.seed, i);
    const [x, y] = [Math.cos(a) * far * 0.6, 50 + Math.sin(a) * far * 0.5];
    b.fill(cloudlet(x, y, radius * 0.24 * (0.5 + age), i), '#8a8490', 0.5, 0.7 * (1 - age));
  }
  for (let i = 0; i < 16; i++) {
    const a = i * 2.4;
    const [x, y] = [Math.cos(a) * far * 0.86, 50 + Math.sin(a) * far * 0.7 - 16 * age * age];
    const size = radius * 0.08 * (1 - age * 0.5) * (0.6 + random(b.seed + 1, i));
    b.fill(star(x, y, size, size * 0.7, 3, { angle: a + age * 9 }), b.body, 0.6, 1 - age ** 3);
  }
  const flash = 1 - age * 2.6;
  if (flash > 0) {
    b.shine(star(0, 50, radius * 0.9 * flash, radius * 0.46 * flash, 9), '#ff9a3c', 0.95);
    b.shine(star(0, 50, radius * 0.6 * flash, radius * 0.3 * flash, 9, { angle: 1.9 }), '#fff0b0');
  }
}

/** The colour of a thing's own light. */
export function glowColour(body: string): string {
  return pale(body, 0.3);
}
