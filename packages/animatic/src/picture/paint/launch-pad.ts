// Where rockets start: a slab of concrete with its road, a lattice tower beside it, lamps and a mast.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { View } from '../sets/set.ts';
import { level, nearestM, SceneBrush, upright } from './scene-brush.ts';

/** As far as a wide shot sees a rocket of forty metres whole. */
export const PAD_M = 160;
const TALL_M = 46;

export function paintPad(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const near = nearestM(view);
  b.poly(
    [
      [-30, PAD_M - 26],
      [30, PAD_M - 26],
      [34, PAD_M + 26],
      [-34, PAD_M + 26],
    ],
    '#b8b4b0',
    0.7,
  );
  b.poly(
    [
      [-4, near],
      [4, near],
      [6, PAD_M - 20],
      [-6, PAD_M - 20],
    ],
    '#a09a96',
    0.6,
    0.8,
  );
  for (let z = 6; z < PAD_M - 26; z *= 1.22) b.rect(-0.3, z, 0.6, z * 0.08, '#f0e6d0', 0.8, 0.8);
  b.oval(0, PAD_M, 10, 7, '#6a666a', 0.4);
}

export function paintGantry(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(PAD_M + 4));
  const [left, right] = [8.5, 14.5];
  b.rect(-22, 0, 44, 1.6, '#8a868a', 0.5);
  const floors = 9;
  const each = TALL_M / floors;
  for (let i = 0; i < floors; i++) {
    const v = 1.6 + i * each;
    b.rect(left, v + each - 0.5, right - left, 0.5, '#c8503c', 0.6);
    b.line(
      [
        [left, v],
        [right, v + each],
      ],
      0.35,
      '#b0483a',
      0.5,
    );
    b.line(
      [
        [right, v],
        [left, v + each],
      ],
      0.35,
      '#8a3a34',
      0.4,
    );
    if (i === 4 || i === 7) {
      b.rect(3.4, v + 1, left - 3.4, 1.1, '#d8d4d0', 0.6);
      b.rect(3.4, v + 0.5, 0.8, 2.2, '#8a868a', 0.5);
    }
    if (view.light.lamps > 0.2) b.glow(right, v + each, 2.6, '#ffe0a0', 0.6 * view.light.lamps);
  }
  for (const u of [left, right - 0.7]) b.rect(u, 1.6, 0.7, TALL_M, '#d8604a', 0.65);
  b.rect(11.2, 1.6 + TALL_M, 0.4, 9, '#d8d4d0', 0.6);
  for (const u of [-34, 36]) {
    b.rect(u - 0.3, 0, 0.6, 34, '#6a6670', 0.4);
    b.rect(u - 1.6, 33, 3.2, 1.6, '#e8e4dc', 0.9);
    if (view.light.lamps > 0.2) b.glow(u, 34, 7, '#fff2d0', 0.7 * view.light.lamps);
  }
  b.pad({ u: 17, v: 0, wide: 9, tall: 5 }, 0.3, '#cfc9c4', 0.6);
  b.rect(18, 2.4, 7, 1, '#4a5a6a', 0.5);
}
