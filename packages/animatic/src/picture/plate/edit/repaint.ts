// A subject in another colour: what has its main colour takes the new one, each pixel as light against
// it as it was.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Pixels } from '../../cutout/pixels.ts';
import type { Box } from './find-subject.ts';

type Rgb = readonly [number, number, number];

/** The most frequent strong colour under the mask, 0 … 255. */
export function mainColour({ data }: Pixels, mask: Uint8Array): Rgb | undefined {
  const sums = new Map<number, { n: number; r: number; g: number; b: number }>();
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] !== 1) continue;
    const [r, g, b] = [data[i * 4] ?? 0, data[i * 4 + 1] ?? 0, data[i * 4 + 2] ?? 0];
    const { hue, saturation } = hueOf(r, g, b);
    const weight = saturation > 0.25 ? 1 : 0.25;
    const bin = saturation > 0.25 ? Math.round(hue / 24) % 15 : 20 + Math.round((r + g + b) / 192);
    const sum = sums.get(bin) ?? { n: 0, r: 0, g: 0, b: 0 };
    sums.set(bin, {
      n: sum.n + weight,
      r: sum.r + r * weight,
      g: sum.g + g * weight,
      b: sum.b + b * weight,
    });
  }
  const most = [...sums.values()].sort((a, b) => b.n - a.n)[0];
  return most && [most.r / most.n, most.g / most.n, most.b / most.n];
}

const ALIKE_HUE = 26;
const ALIKE = 60;
const LEAST_SATURATION = 0.22;

export function repaint(g: SKRSContext2D, box: Box, from: Rgb, colour: string): void {
  const { width, height } = g.canvas;
  const left = Math.max(0, Math.floor(box.left * width) - 2);
  const top = Math.max(0, Math.floor(box.top * height) - 2);
  const right = Math.min(width, Math.ceil((box.left + box.width) * width) + 2);
  const bottom = Math.min(height, Math.ceil((box.top + box.height) * height) + 2);
  if (right <= left || bottom <= top) return;
  const image = g.getImageData(left, top, right - left, bottom - top);
  const { data } = image;
  const to = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const source = hueOf(...from);
  const coloured = source.saturation > 0.25;
  const base = Math.max(24, lumaOf(...from));
  for (let i = 0; i < data.length; i += 4) {
    const [r, g1, b] = [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
    const own = hueOf(r, g1, b);
    const turn = Math.abs(((own.hue - source.hue + 540) % 360) - 180);
    const alike = coloured
      ? own.saturation > LEAST_SATURATION && turn < ALIKE_HUE
      : Math.abs(lumaOf(r, g1, b) - base) < ALIKE && own.saturation < 0.3;
    if (!alike) continue;
    const light = lumaOf(r, g1, b) / base;
    for (let k = 0; k < 3; k++) {
      const value = to[k] ?? 0;
      data[i + k] =
        light <= 1 ? value * light : value + (255 - value) * Math.min(1, (light - 1) * 0.6);
    }
  }
  g.putImageData(image, left, top);
}

const lumaOf = (r: number, g: number, b: number): number => 0.299 * r + 0.587 * g + 0.114 * b;

function hueOf(r: number, g: number, b: number): { hue: number; saturation: number } {
  const most = Math.max(r, g, b);
  const spread = most - Math.min(r, g, b);
  if (spread < 1) return { hue: 0, saturation: 0 };
  const sixth =
    most === r ? (g - b) / spread : most === g ? 2 + (b - r) / spread : 4 + (r - g) / spread;
  return { hue: (sixth * 60 + 360) % 360, saturation: spread / most };
}
