// Out-of-focus dressing. A blur that is set on a canvas is laid on every shape by itself, so fifty
// blades of grass take fifty blurs of the whole; here all are painted sharp and small, and blurred once.
import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { View } from '../sets/set.ts';

/** What is left of a blur's radius on the small canvas, px. */
const SMALL_RADIUS_PX = 2.2;
/** Share of the wanted blur that is laid on: softer, nobody could say what stands in the corner. */
const SOFTNESS = 0.4;

/** @param radiusPx of the blur, design px */
export function paintSoft(
  g: SKRSContext2D,
  { left, right, top, bottom }: Pick<View, 'left' | 'right' | 'top' | 'bottom'>,
  radiusPx: number,
  paint: (g: SKRSContext2D) => void,
): void {
  const blurPx = radiusPx * SOFTNESS;
  const k = Math.min(1, SMALL_RADIUS_PX / blurPx);
  const width = Math.max(1, Math.ceil((right - left) * k));
  const height = Math.max(1, Math.ceil((bottom - top) * k));
  const sharp = createCanvas(width, height);
  const context = sharp.getContext('2d');
  context.setTransform(k, 0, 0, k, -left * k, -top * k);
  paint(context);
  const soft = createCanvas(width, height);
  const blurred = soft.getContext('2d');
  blurred.filter = `blur(${(blurPx * k).toFixed(2)}px)`;
  blurred.drawImage(sharp, 0, 0);
  g.save();
  g.imageSmoothingEnabled = true;
  g.imageSmoothingQuality = 'medium';
  g.drawImage(soft, left, top, width / k, height / k);
  g.restore();
}
