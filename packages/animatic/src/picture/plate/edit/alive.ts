// Somebody in a still, alive: the head turns and nods a little, the picture bent smoothly around it. Nothing
// is cut out, so nothing can tear; the picture begins as it is.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import type { Pixels } from '../../cutout/pixels.ts';
import { faceIn } from './colours.ts';
import type { Box, Subject } from './find-subject.ts';

/** Half a head with its hair and half a neck, heights of the face. */
const ACROSS = 1.5;
const DOWN = 1.7;
/** Of the head's half width, how far it goes aside and down. */
const TURNS = 0.1;
const NODS = 0.05;
const BEGINS_S = 0.25;
const TAKES_S = 1.6;

/** Where the face of a subject is in its small picture, shares of it. */
export function faceOf({ seen }: Subject, pixels: Pixels): Box | undefined {
  const face = faceIn(pixels, seen[0].mask);
  if (face === undefined) return undefined;
  const { left, top, right, bottom } = face;
  return {
    left: left / pixels.width,
    top: top / pixels.height,
    width: (right - left + 1) / pixels.width,
    height: (bottom - top + 1) / pixels.height,
  };
}

/** @returns the picture so many seconds after it began; the canvas of the call before is reused */
export function aliveIn(still: Canvas, face: Box): (goneS: number) => Canvas {
  const { width, height } = still;
  const tall = Math.max(face.height * height, face.width * width);
  const x0 = (face.left + face.width / 2) * width;
  const y0 = (face.top + face.height / 2) * height;
  const left = Math.max(0, Math.floor(x0 - tall * ACROSS));
  const right = Math.min(width, Math.ceil(x0 + tall * ACROSS));
  const top = Math.max(0, Math.floor(y0 - tall * DOWN));
  const bottom = Math.min(height, Math.ceil(y0 + tall * DOWN));
  const [wide, high] = [right - left, bottom - top];
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  if (wide < 8 || high < 8) return () => still;
  const from = still.getContext('2d').getImageData(left, top, wide, high).data;
  const image = g.createImageData(wide, high);
  // Strongest at the face, nothing at the region's edge.
  const pull = new Float32Array(wide * high);
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++) {
      const u = (left + x - x0) / (tall * ACROSS);
      const v = (top + y - y0) / (tall * DOWN);
      pull[y * wide + x] = Math.max(0, 1 - u * u - v * v) ** 2;
    }
  return (goneS) => {
    const share = Math.min(1, Math.max(0, (goneS - BEGINS_S) / TAKES_S));
    const begun = share * share * (3 - 2 * share);
    if (begun === 0) return still;
    const dx = tall * ACROSS * TURNS * begun * (1 + 0.25 * Math.sin(goneS * 1.3));
    const dy = tall * ACROSS * NODS * begun * Math.sin(goneS * 1.7);
    bend(from, image.data, pull, { wide, high, dx, dy });
    g.drawImage(still, 0, 0);
    g.putImageData(image, left, top);
    return canvas;
  };
}

function bend(
  from: Uint8ClampedArray,
  to: Uint8ClampedArray,
  pull: Float32Array,
  { wide, high, dx, dy }: { wide: number; high: number; dx: number; dy: number },
): void {
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++) {
      const at = y * wide + x;
      const by = pull[at] ?? 0;
      const sx = Math.max(0, Math.min(wide - 1.001, x + dx * by));
      const sy = Math.max(0, Math.min(high - 1.001, y - dy * by));
      const [ix, iy] = [Math.floor(sx), Math.floor(sy)];
      const [fx, fy] = [sx - ix, sy - iy];
      const one = (iy * wide + ix) * 4;
      for (let k = 0; k < 3; k++) {
        const upper = (from[one + k] ?? 0) * (1 - fx) + (from[one + 4 + k] ?? 0) * fx;
        const below = one + wide * 4 + k;
        const lower = (from[below] ?? 0) * (1 - fx) + (from[below + 4] ?? 0) * fx;
        to[at * 4 + k] = upper * (1 - fy) + lower * fy;
      }
      to[at * 4 + 3] = 255;
    }
}
