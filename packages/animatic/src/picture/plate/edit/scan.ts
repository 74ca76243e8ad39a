// Footage and stills, small, for finding what they are of.
import type { Canvas } from '@napi-rs/canvas';
import { createCanvas } from '@napi-rs/canvas';
import type { OpenFootage } from '../footage-port.ts';
import type { Sample } from './find-subject.ts';

/** The longer side of what is looked at. */
const LOOK_PX = 128;
const STILL_PX = 192;
const LOOKS_PER_S = 8;
const MOST_LOOKS = 64;

interface Size {
  readonly width: number;
  readonly height: number;
}

function within({ width, height }: Size, mostPx: number): Size {
  const scale = Math.min(1, mostPx / Math.max(width, height));
  const even = (n: number): number => Math.max(16, 2 * Math.round((n * scale) / 2));
  return { width: even(width), height: even(height) };
}

/** @param frame what the footage is cropped to */
export async function scanFootage(
  path: string,
  frame: Size,
  { fromS, toS }: { readonly fromS: number; readonly toS: number },
  openFootage: OpenFootage,
): Promise<readonly Sample[]> {
  const size = within(frame, LOOK_PX);
  const footage = await openFootage(path, size);
  try {
    const count = Math.max(2, Math.min(MOST_LOOKS, Math.ceil((toS - fromS) * LOOKS_PER_S)));
    const samples: Sample[] = [];
    for (let i = 0; i <= count; i++) {
      const timeS = fromS + ((toS - fromS) * i) / count;
      samples.push({ timeS, pixels: pixelsOf(await footage.frameAt(timeS), size) });
    }
    return samples;
  } finally {
    await footage[Symbol.asyncDispose]();
  }
}

export function scanStill(picture: Canvas): Sample {
  const size = within(picture, STILL_PX);
  const small = createCanvas(size.width, size.height);
  const g = small.getContext('2d');
  g.imageSmoothingQuality = 'high';
  g.drawImage(picture, 0, 0, size.width, size.height);
  return { timeS: 0, pixels: pixelsOf(small, size) };
}

export const pixelsOf = (canvas: Canvas, { width, height }: Size): Sample['pixels'] => ({
  data: canvas.getContext('2d').getImageData(0, 0, width, height).data,
  width,
  height,
});
