// What weather leaves on a place: snow on the ground and on roofs, wet that shines. And what of it is seen
// falling behind a window.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { View } from '../sets/set.ts';
import { alpha, mixHex } from './colour.ts';
import { random } from './noise.ts';
import { nearestM, reachAt } from './scene-brush.ts';
import type { SceneBrush } from './scene-brush.ts';

const SNOW = '#f3f5ff';

const isWet = ({ weather }: View): boolean => weather === 'rain' || weather === 'storm';

/** A daylight colour with what has fallen on it; `share` of it is covered when it snows. */
export const snowed = (view: View, colour: string, share: number): string =>
  view.weather === 'snow' ? mixHex(colour, SNOW, share) : colour;

/** Shine of wet ground, 0 … 1. */
export const wetness = (view: View): number => (isWet(view) ? 1 : 0);

/**
 * Snow, or the shine of rain, over the ground that is painted so far.
 * @param b a brush on the level ground
 * @param across where the ground ends at the sides, metres; everywhere if absent
 */
export function layWeather(b: SceneBrush, farM: number, across?: readonly [number, number]): void {
  const { view } = b;
  const near = nearestM(view);
  const [left, right] = across ?? reachAt(view, farM);
  const whole = [
    [left, near],
    [right, near],
    [right, farM],
    [left, farM],
  ] as const;
  if (view.weather === 'snow') {
    b.area(
      whole,
      b.gradient(
        [0, farM],
        [0, near],
        [
          [0, SNOW, 0.9, 0.86],
          [0.5, SNOW, 0.8, 0.8],
          [1, '#dfe4f6', 0.6, 0.74],
        ],
      ),
    );
    // Drifts, and the prints of whoever came by.
    for (let i = 0; i < 46; i++) {
      const z = near + 24 * random(view.seed + 951, i) ** 1.6;
      const u = (random(view.seed + 952, i) - 0.5) * (8 + z * 1.3);
      const wide = 0.5 + 1.3 * random(view.seed + 953, i);
      b.oval(u, z, wide, 0.16 + 0.1 * wide, i % 2 === 0 ? '#ffffff' : '#c8d0ee', 0.8, 0.34);
    }
    for (let i = 0; i < 26; i++) {
      const z = near + 1 + i * 0.62;
      const u = -1.5 + 0.9 * Math.sin(z * 0.24) + (i % 2) * 0.26;
      b.oval(u, z, 0.075, 0.13, '#97a3cf', 0.5, 0.55);
    }
    return;
  }
  if (!isWet(view)) return;
  const { light } = view;
  b.wash(
    { u: left, v: near, wide: right - left, tall: Math.min(30, farM) - near },
    'up',
    light.shadow,
    0.4,
    0.12,
  );
  const sky = light.sky.at(-1)?.[1] ?? light.haze;
  b.wash({ u: left, v: near, wide: right - left, tall: farM - near }, 'up', sky, 0.03, 0.5);
  for (let i = 0; i < 30; i++) {
    const z = near + 0.6 + 20 * random(view.seed + 961, i) ** 1.7;
    const u = (random(view.seed + 962, i) - 0.5) * (6 + z);
    const size = 0.2 + 0.42 * random(view.seed + 963, i);
    b.area(
      Array.from({ length: 18 }, (_, k) => {
        const angle = (k / 18) * Math.PI * 2;
        const bump = 0.75 + 0.4 * random(view.seed + 964, i * 18 + k);
        return [
          u + Math.cos(angle) * size * bump,
          z + Math.sin(angle) * size * 0.42 * bump,
        ] as const;
      }),
      alpha(mixHex(sky, '#ffffff', 0.1), 0.34),
    );
  }
}

/** What falls outside, drawn behind a window every frame. */
export function liveOutside(g: SKRSContext2D, view: View, tS: number): void {
  const { weather, width, height, unit, seed } = view;
  const wet = isWet(view);
  if (!wet && weather !== 'snow') return;
  g.globalAlpha = wet ? 0.4 : 0.85;
  g.strokeStyle = '#dce6f4';
  g.fillStyle = '#ffffff';
  g.lineWidth = Math.max(0.8, unit * 0.0012);
  g.beginPath();
  for (let i = 0; i < (wet ? 130 : 150); i++) {
    const pace = wet ? 1.5 + 0.7 * random(seed + 971, i) : 0.1 + 0.1 * random(seed + 972, i);
    const y = ((random(seed + 973, i) + tS * pace) % 1) * height;
    const x = width * random(seed + 974, i) + (wet ? 0 : Math.sin(tS * 0.9 + i) * unit * 0.01);
    if (wet) {
      g.moveTo(x, y);
      g.lineTo(x - unit * 0.004, y + unit * 0.03);
    } else {
      const r = unit * (0.001 + 0.0016 * random(seed + 975, i));
      g.moveTo(x + r, y);
      g.arc(x, y, r, 0, Math.PI * 2);
    }
  }
  if (wet) g.stroke();
  else g.fill();
  g.globalAlpha = 1;
}
