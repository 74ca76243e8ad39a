// A block in perspective: what cupboards, counters, tables and houses are made of. Front, the side that
// is turned to the eye, and the top or the underside if the eye is above or below.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { View } from '../sets/set.ts';
import { level, SceneBrush, sideWall, upright } from './scene-brush.ts';

/** Metres: left and right, low and high, near and far. */
export interface Block {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly z: readonly [number, number];
}

export interface BlockPaint {
  readonly colour: string;
  readonly top?: string;
  /** How much light reaches the front. */
  readonly lit?: number;
}

export function paintBlock(
  g: SKRSContext2D,
  view: View,
  { x: [x0, x1], y: [y0, y1], z: [z0, z1] }: Block,
  { colour, top = colour, lit = 0.55 }: BlockPaint,
): SceneBrush {
  const sunRight = view.light.sun.x > 0.5;
  if (x0 > 0) sideFace(g, view, x0, [y0, y1], [z0, z1], colour, sunRight ? 0.25 : 0.8);
  if (x1 < 0) sideFace(g, view, x1, [y0, y1], [z0, z1], colour, sunRight ? 0.8 : 0.25);
  if (y1 < view.eyeM) new SceneBrush(g, view, level(y1)).rect(x0, z0, x1 - x0, z1 - z0, top, 0.95);
  if (y0 > view.eyeM)
    new SceneBrush(g, view, level(y0)).rect(x0, z0, x1 - x0, z1 - z0, colour, 0.1);
  const front = new SceneBrush(g, view, upright(z0));
  front.rect(x0, y0, x1 - x0, y1 - y0, colour, lit);
  return front;
}

function sideFace(
  g: SKRSContext2D,
  view: View,
  x: number,
  [y0, y1]: readonly [number, number],
  [z0, z1]: readonly [number, number],
  colour: string,
  lit: number,
): void {
  new SceneBrush(g, view, sideWall(x)).rect(z0, y0, z1 - z0, y1 - y0, colour, lit);
}

/** A table: a board on four legs, its top seen. */
export function paintTable(
  g: SKRSContext2D,
  view: View,
  { x: [x0, x1], y: [, tall], z: [z0, z1] }: Block,
  { colour, top = colour }: BlockPaint,
): void {
  const { shadow } = view.light;
  const middle = (x0 + x1) / 2;
  new SceneBrush(g, view, level()).pool(
    middle,
    (z0 + z1) / 2,
    (x1 - x0) * 0.62,
    (z1 - z0) * 0.8,
    shadow,
    0.45,
  );
  const leg = 0.05;
  for (const z of [z1, z0]) {
    const b = new SceneBrush(g, view, upright(z));
    for (const x of [x0 + 0.04, x1 - 0.04 - leg])
      b.rect(x, 0, leg, tall - 0.04, colour, z === z0 ? 0.5 : 0.2);
  }
  paintBlock(g, view, { x: [x0, x1], y: [tall - 0.05, tall], z: [z0, z1] }, { colour, top });
}
