// The last layer over drawn sets (never over a user's picture): a vignette tinted with the shadow's
// hue, and a static grain that keeps wide gradients from banding. One overlay, one blit.
import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { mixBits } from './paint/noise.ts';
import { rgb } from './paint/colour.ts';

export type DrawFinish = (g: SKRSContext2D) => void;

const GRAIN_ALPHA = 9;

/** One tint after the other: shots of one hour share theirs. */
export function finishesOf(frame: {
  width: number;
  height: number;
}): (tint: string, vignette: number) => DrawFinish {
  let last: { readonly key: string; readonly finish: DrawFinish } | undefined;
  return (tint, vignette) => {
    const key = `${tint} ${vignette}`;
    if (last?.key !== key) last = { key, finish: makeFinish(frame, tint, vignette) };
    return last.finish;
  };
}

function makeFinish(
  frame: { width: number; height: number },
  tint: string,
  vignette: number,
): DrawFinish {
  const { width, height } = frame;
  const overlay = createCanvas(width, height);
  const context = overlay.getContext('2d');
  const image = context.createImageData(width, height);
  const { data } = image;
  const [r, gr, b] = rgb(tint);
  for (let y = 0; y < height; y++) {
    const dy = (y + 0.5) / height - 0.5;
    for (let x = 0; x < width; x++) {
      const dx = (x + 0.5) / width - 0.5;
      const square = dx * dx + dy * dy;
      const u = square <= 0.33 * 0.33 ? 0 : Math.min(1, (Math.sqrt(square) - 0.33) / 0.45);
      const dark = vignette * u * u * (3 - 2 * u) * 255;
      const noise = mixBits(y * width + x);
      const grain = ((noise & 255) + ((noise >>> 8) & 255)) / 255 - 1;
      const at = (y * width + x) * 4;
      const light = grain > 0;
      const a = Math.abs(grain) * GRAIN_ALPHA;
      // Grain lightens or darkens; the vignette pulls towards its tint. Both in one colour and alpha.
      const sum = dark + a;
      const k = sum > 0 ? a / sum : 0;
      const tone = light ? 255 : 0;
      data[at] = r * (1 - k) * 0.45 + tone * k;
      data[at + 1] = gr * (1 - k) * 0.45 + tone * k;
      data[at + 2] = b * (1 - k) * 0.45 + tone * k;
      data[at + 3] = Math.min(255, sum + ((noise >>> 16) & 255) / 255);
    }
  }
  context.putImageData(image, 0, 0);
  return (g) => {
    g.drawImage(overlay, 0, 0);
  };
}
