// What every content of a vessel is painted with.
import { random } from '../../paint/noise.ts';
import { deep, pale } from '../things/paint/brush.ts';
import type { Brush } from '../things/paint/brush.ts';
import { ellipse } from '../things/paint/outline.ts';

/** `radius` of the surface, cm. */
export type Content = (b: Brush, radius: number) => void;

/** Evenly strewn places in a disc, the same ones at any moment. */
export function strewn(
  count: number,
  radius: number,
  seed: number,
  each: (x: number, y: number, i: number, turn: number) => void,
): void {
  for (let i = 0; i < count; i++) {
    const angle = i * 2.4 + random(seed, i) * 0.8;
    const far = radius * Math.sqrt((i + 0.5) / count) * (0.92 + 0.12 * random(seed + 1, i));
    each(Math.cos(angle) * far, Math.sin(angle) * far, i, random(seed + 2, i) * Math.PI * 2);
  }
}

/** A surface of one colour, lit from the upper right. */
export function liquid(b: Brush, radius: number, colour: string): void {
  b.fill(ellipse(0, 0, radius), deep(colour, 0.3), 0.45);
  b.fill(ellipse(radius * 0.03, -radius * 0.05, radius * 0.95), colour, 0.66);
  b.fill(ellipse(radius * 0.2, radius * 0.22, radius * 0.62), pale(colour, 0.16), 0.74, 0.6);
}
