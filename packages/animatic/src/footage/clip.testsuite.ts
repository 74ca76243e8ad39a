// Clips for the tests whose every frame says its own number.
import { readFile, writeFile } from 'node:fs/promises';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { openVideoEncoder } from '../film/video-track.ts';
import { writeMp4 } from '../film/write-mp4.ts';

export interface Clip {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly frames: number;
}

/** Upright bars, the first for the highest bit: white 1, black 0. All have the same red and blue. */
const BITS = 8;

/** A grey frame with the number's bars in the middle half of its height. */
export async function makeClip(
  path: string,
  { width, height, fps, frames }: Clip,
): Promise<string> {
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  await using encoder = await openVideoEncoder(width, height, fps);
  for (let n = 0; n < frames; n++) {
    g.fillStyle = '#808080';
    g.fillRect(0, 0, width, height);
    for (let bit = 0; bit < BITS; bit++) {
      g.fillStyle = (n >> (BITS - 1 - bit)) & 1 ? '#ffffff' : '#000000';
      g.fillRect((bit * width) / BITS, height / 4, width / BITS, height / 2);
    }
    await encoder.write(canvas.data());
  }
  using video = await encoder.finish();
  await writeMp4(path, [video], {});
  return path;
}

/** The number of a frame of `makeClip`, read off the canvas. */
export function numberOn(canvas: Canvas): number {
  const { width, height } = canvas;
  const row = canvas.getContext('2d').getImageData(0, height / 2, width, 1).data;
  let number = 0;
  for (let bit = 0; bit < BITS; bit++) {
    const x = Math.floor(((bit + 0.5) * width) / BITS);
    number = number * 2 + ((row[x * 4] ?? 0) > 128 ? 1 : 0);
  }
  return number;
}

/** Writes a display matrix (a b c d, whole numbers) into the head of the clip's track. */
export async function turnClip(path: string, [a, b, c, d]: readonly number[]): Promise<void> {
  const file = await readFile(path);
  // tkhd, version 0: 8 of box head are before the name's end, 40 more until the matrix.
  const at = file.indexOf('tkhd') + 4 + 40;
  [a, b, 0, c, d, 0, 0, 0, 0x4000].forEach((value, i) => {
    file.writeInt32BE((value ?? 0) * 65_536, at + i * 4);
  });
  await writeFile(path, file);
}
