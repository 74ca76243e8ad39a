// What is behind a subject: where the camera stands still it is seen at another time; elsewhere what is
// around it goes on, smoothly.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Pixels } from '../../cutout/pixels.ts';
import { dilated } from '../../cutout/regions.ts';
import type { Footage } from '../footage-port.ts';
import { fillHole } from './fill.ts';
import type { Box, Subject } from './find-subject.ts';
import { pixelsOf, scanStill } from './scan.ts';

/** So far around a mask, pixels of the small picture, the subject still shines through. */
const AROUND_PX = 2;
const TIMES = 11;

/** The still without its subject: `subject` was found in its small copy. */
export function withoutSubject(picture: Canvas, { seen, size }: Subject): Canvas {
  const { width, height } = picture;
  const gone = dilated(seen[0].mask, size, AROUND_PX);
  const out = createCanvas(width, height);
  const g = out.getContext('2d');
  g.drawImage(picture, 0, 0);
  const image = g.getImageData(0, 0, width, height);
  fillHole(words(image.data), { width, height }, (x, y) => {
    const row = Math.min(size.height - 1, Math.floor((y * size.height) / height)) * size.width;
    return gone[row + Math.min(size.width - 1, Math.floor((x * size.width) / width))] === 1;
  });
  g.putImageData(image, 0, 0);
  return out;
}

/** Clears a box of a picture whose camera moves: what is beside it goes on over it. */
export function clearBox(g: SKRSContext2D, box: Box): void {
  const { width, height } = g.canvas;
  const from = Math.max(0, Math.floor((box.left - box.width * 0.08) * width) - 4);
  const to = Math.min(width, Math.ceil((box.left + box.width * 1.08) * width) + 4);
  const top = Math.max(0, Math.floor((box.top - box.height * 0.06) * height));
  const bottom = Math.min(height, Math.ceil((box.top + box.height * 1.04) * height));
  if (to <= from || bottom <= top) return;
  const image = g.getImageData(0, top, width, bottom - top);
  const pixels = words(image.data);
  for (let y = 0; y < bottom - top; y++) fillGap(pixels, y * width, from, to, width);
  g.putImageData(image, 0, top);
}

/** Of a gap's width, how much the one side goes over into the other in. */
const SEAM = 0.3;

/** What lies on both sides of a gap in its row, mirrored: grass stays grass. */
function fillGap(pixels: Uint32Array, row: number, from: number, to: number, width: number): void {
  const [left, right] = [from > 0, to < width];
  for (let x = from; x < to; x++) {
    const before = pixels[row + Math.max(0, 2 * from - 1 - x)] ?? 0;
    const after = pixels[row + Math.min(width - 1, 2 * to - 1 - x + 1)] ?? 0;
    const u = ((x - from + 0.5) / (to - from) - 0.5) / SEAM + 0.5;
    const share = !left ? 1 : right ? Math.max(0, Math.min(1, u)) : 0;
    pixels[row + x] = between(before, after, share);
  }
}

function between(a: number, b: number, share: number): number {
  const at = (shift: number): number => {
    const from = (a >>> shift) & 0xff;
    return Math.round(from + (((b >>> shift) & 0xff) - from) * share) << shift;
  };
  return (0xff00_0000 | at(16) | at(8) | at(0)) >>> 0;
}

/** The footage with nobody in it, at its own size. */
export async function emptyFootage(footage: Footage, { seen, size }: Subject): Promise<Canvas> {
  const { width, height } = footage;
  const looks = Array.from(
    { length: Math.min(TIMES, seen.length) },
    (_, i, n = Math.min(TIMES, seen.length)) =>
      seen[Math.round((i * (seen.length - 1)) / Math.max(1, n - 1))],
  ).filter((one) => one !== undefined);
  const frames: { words: Uint32Array; taken: Uint8Array }[] = [];
  for (const { timeS, mask } of looks) {
    const { data } = pixelsOf(await footage.frameAt(timeS), footage);
    frames.push({ words: words(data), taken: dilated(mask, size, AROUND_PX) });
  }
  const out = createCanvas(width, height);
  const g = out.getContext('2d');
  const image = g.createImageData(width, height);
  const to = words(image.data);
  const always = new Uint8Array(size.width * size.height);
  const values = new Float64Array(frames.length);
  for (let y = 0; y < height; y++) {
    const row = Math.min(size.height - 1, Math.floor((y * size.height) / height)) * size.width;
    for (let x = 0; x < width; x++) {
      const at = row + Math.min(size.width - 1, Math.floor((x * size.width) / width));
      const i = y * width + x;
      let count = 0;
      for (const { words: from, taken } of frames) {
        if (taken[at] === 1) continue;
        const pixel = from[i] ?? 0;
        // Sorted by lightness, the whole colour carried along.
        const value = lightness(pixel) * 4294967296 + pixel;
        let k = count++;
        for (; k > 0 && (values[k - 1] ?? 0) > value; k--) values[k] = values[k - 1] ?? 0;
        values[k] = value;
      }
      if (count === 0) always[at] = 1;
      to[i] = count === 0 ? (frames[0]?.words[i] ?? 0) : (values[count >> 1] ?? 0) % 4294967296;
    }
  }
  g.putImageData(image, 0, 0);
  const hidden = always.some((one) => one === 1);
  return hidden
    ? withoutSubject(out, {
        size: smallSize(out),
        seen: [{ timeS: 0, box: NOWHERE, mask: resized(always, size, smallSize(out)) }],
        steady: true,
      })
    : out;
}

const NOWHERE = { left: 0, top: 0, width: 0, height: 0 };

const words = (data: Pixels['data']): Uint32Array =>
  new Uint32Array(data.buffer, data.byteOffset, data.length / 4);

const lightness = (pixel: number): number =>
  (pixel & 0xff) * 3 + ((pixel >>> 8) & 0xff) * 6 + ((pixel >>> 16) & 0xff);

const smallSize = (picture: Canvas): Subject['size'] => {
  const { width, height } = scanStill(picture).pixels;
  return { width, height };
};

function resized(mask: Uint8Array, from: Subject['size'], to: Subject['size']): Uint8Array {
  const out = new Uint8Array(to.width * to.height);
  for (let y = 0; y < to.height; y++)
    for (let x = 0; x < to.width; x++) {
      const at =
        Math.floor((y * from.height) / to.height) * from.width +
        Math.floor((x * from.width) / to.width);
      out[y * to.width + x] = mask[at] ?? 0;
    }
  return out;
}
