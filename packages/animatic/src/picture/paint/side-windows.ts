// Windows in a wall that runs away from the eye, and the light they throw across the floor.
import { alpha, mixHex } from './colour.ts';
import { cornersOf } from './scene-brush.ts';
import type { SceneBrush } from './scene-brush.ts';

export interface SideWindow {
  /** Along the wall, metres. */
  readonly wide: number;
  readonly low: number;
  readonly tall: number;
  readonly frame: string;
}

/** @param at where they begin, distances from the eye */
export function paintSideWindows(
  b: SceneBrush,
  at: readonly number[],
  { wide, low, tall, frame }: SideWindow,
): void {
  const { outside } = b.view;
  for (const u of at) {
    const box = { u, v: low, wide, tall };
    b.rect(u - 0.07, low - 0.07, wide + 0.14, tall + 0.14, frame, 0.8);
    const [, foot] = b.pixel(u, low);
    const [, head] = b.pixel(u, low + tall);
    const sky = b.g.createLinearGradient(0, head, 0, foot);
    const stops = outside.sky.slice(Math.floor(outside.sky.length / 3));
    stops.forEach(([, colour], i) => {
      sky.addColorStop((i / Math.max(1, stops.length - 1)) * 0.8, mixHex(colour, '#ffffff', 0.12));
    });
    b.area(cornersOf(box), sky);
    // Tree tops at its foot.
    b.poly(
      [
        [u, low],
        [u + wide, low],
        [u + wide, low + tall * 0.22],
        [u + wide * 0.75, low + tall * 0.34],
        [u + wide * 0.45, low + tall * 0.24],
        [u + wide * 0.2, low + tall * 0.38],
        [u, low + tall * 0.3],
      ],
      mixHex('#6f9a5c', outside.haze, 0.35 * (1 - outside.lamps)),
      0.6,
      0.9,
    );
    b.rect(u + wide / 2 - 0.03, low, 0.06, tall, frame, 0.7);
    b.rect(u, low + tall * 0.6, wide, 0.05, frame, 0.7);
    b.rect(u - 0.1, low - 0.13, wide + 0.2, 0.07, frame, 0.95);
    b.glow(u + wide / 2, low + tall / 2, tall * 0.85, outside.key, 0.24 * (1 - outside.lamps));
  }
}

/** Bands of light on the floor, from the wall at `wallXM` into the room. */
export function paintSideWindowLight(
  b: SceneBrush,
  wallXM: number,
  at: readonly number[],
  wide = 1.35,
): void {
  const { outside } = b.view;
  const strength = 0.7 * (1 - outside.lamps) * Math.min(1, outside.sun.haloAlpha * 1.6) + 0.06;
  const into = wallXM < 0 ? 1 : -1;
  b.g.save();
  b.g.globalCompositeOperation = 'soft-light';
  for (const u of at) {
    for (const [from, to] of [
      [0, 0.46],
      [0.54, 1],
    ] as const) {
      b.area(
        [
          [wallXM + into * 0.9, u + wide * from - 0.5],
          [wallXM + into * 0.9, u + wide * to - 0.5],
          [wallXM + into * 3.9, u + wide * to - 1.3],
          [wallXM + into * 3.9, u + wide * from - 1.3],
        ],
        alpha(mixHex(outside.key, '#ffffff', 0.4), strength),
      );
    }
  }
  b.g.restore();
}
