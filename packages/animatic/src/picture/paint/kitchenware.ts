// Small ware on boards and hooks, drawn from where it stands or hangs, metres.
import { mixHex } from './colour.ts';
import { random } from './noise.ts';
import type { SceneBrush } from './scene-brush.ts';

const WARES = ['#f4efe4', '#d8705a', '#6f9ca0', '#e2b45c', '#f4efe4'] as const;

const pick = <T>(from: readonly T[], seed: number, i: number, otherwise: T): T =>
  from[Math.floor(random(seed, i) * from.length)] ?? otherwise;

/** Cups, bowls and stacked plates along `wide` metres. */
export function paintCups(b: SceneBrush, wide: number, seed: number): void {
  let u = 0;
  for (let i = 0; i < 60; i++) {
    const kind = random(seed, i);
    const colour = pick(WARES, seed + 1, i, '#f4efe4');
    if (kind < 0.55) {
      if (u + 0.12 > wide) return;
      b.pad({ u, v: 0, wide: 0.1, tall: 0.1 }, 0.02, colour, 0.75);
      b.rect(u, 0, 0.03, 0.1, '#241c34', 0.2, 0.2);
      b.line(
        [
          [u + 0.1, 0.08],
          [u + 0.135, 0.06],
          [u + 0.1, 0.025],
        ],
        0.014,
        colour,
        0.6,
      );
      u += 0.19;
    } else if (kind < 0.8) {
      if (u + 0.24 > wide) return;
      for (let k = 0; k < 5; k++)
        b.pad({ u, v: k * 0.025, wide: 0.24, tall: 0.02 }, 0.01, k === 2 ? colour : '#f4efe4', 0.8);
      u += 0.3;
    } else {
      if (u + 0.2 > wide) return;
      b.blob(
        [
          [u + 0.05, 0],
          [u + 0.14, 0],
          [u + 0.2, 0.11],
          [u, 0.11],
        ],
        colour,
        0.7,
      );
      u += 0.26;
    }
  }
}

/** Jars and bottles with what is kept in them. */
export function paintJars(b: SceneBrush, wide: number, seed: number): void {
  const fillings = ['#c98846', '#b0503c', '#e6d2a0', '#6a8a4c', '#8a5a3c'] as const;
  let u = 0;
  for (let i = 0; i < 60 && u + 0.16 < wide; i++) {
    const tall = 0.14 + 0.16 * random(seed, i);
    const w = 0.1 + 0.05 * random(seed + 1, i);
    const filling = pick(fillings, seed + 2, i, '#c98846');
    b.pad({ u, v: 0, wide: w, tall }, 0.025, '#dfeae6', 0.7, 0.9);
    b.rect(u + 0.01, 0.01, w - 0.02, tall * (0.4 + 0.4 * random(seed + 3, i)), filling, 0.6);
    b.rect(u + 0.015, 0.02, 0.016, tall - 0.05, '#ffffff', 0.9, 0.5);
    b.rect(u + 0.008, tall - 0.01, w - 0.016, 0.035, '#9a6a40', 0.7);
    u += w + 0.04 + 0.08 * random(seed + 4, i);
  }
}

/** Bottles in a row, as behind a bar. */
export function paintBottles(b: SceneBrush, wide: number, seed: number, tallM = 0.3): void {
  const glass = ['#5a8a5c', '#b8783c', '#d8dcd8', '#8a3c3c', '#4c6c94', '#e0b050'] as const;
  let u = 0;
  for (let i = 0; i < 120 && u + 0.08 < wide; i++) {
    const tall = tallM * (0.72 + 0.28 * random(seed, i));
    const w = 0.062 + 0.03 * random(seed + 1, i);
    const colour = pick(glass, seed + 2, i, '#5a8a5c');
    b.pad({ u, v: 0, wide: w, tall: tall * 0.66 }, 0.018, colour, 0.7, 0.92);
    b.rect(u + w * 0.34, tall * 0.6, w * 0.32, tall * 0.38, colour, 0.6, 0.92);
    b.rect(u + w * 0.3, tall * 0.95, w * 0.4, tall * 0.06, '#2c2030', 0.5);
    b.rect(u + 0.004, tall * 0.2, w - 0.008, tall * 0.22, mixHex('#f6ecd4', colour, 0.15), 0.75);
    b.rect(u + w * 0.14, tall * 0.06, w * 0.12, tall * 0.54, '#ffffff', 0.95, 0.4);
    u += w + 0.02 + 0.03 * random(seed + 3, i);
  }
}

/** A pan that hangs from its handle, metres downwards. */
export function paintPan(b: SceneBrush, radius: number): void {
  b.rect(-0.012, -0.2, 0.024, 0.2, '#3a3038', 0.5);
  b.oval(0, -0.2 - radius, radius, radius, '#3c3c48', 0.6);
  b.oval(0, -0.2 - radius, radius * 0.8, radius * 0.8, '#54545f', 0.8);
}
