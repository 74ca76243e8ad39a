import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillHole } from './fill.ts';

const SIZE = { width: 200, height: 120 };
const SKY = 0xffe0_b080;
const HILL = 0xff30_8040;
/** A ridge that falls from left to right. */
const ridge = (x: number): number => 50 + x * 0.12;

const scene = (): Uint32Array =>
  Uint32Array.from({ length: SIZE.width * SIZE.height }, (_, i) => {
    const x = i % SIZE.width;
    return Math.floor(i / SIZE.width) < ridge(x) ? SKY : HILL;
  });

const green = (pixel: number): number => (pixel >>> 8) & 0xff;

/** The row at which the hill begins in a column. */
const ridgeIn = (pixels: Uint32Array, x: number): number => {
  for (let y = 0; y < SIZE.height; y++)
    if (green(pixels[y * SIZE.width + x] ?? 0) < (0xb0 + 0x80) / 2) return y;
  return SIZE.height;
};

/** Round above, a narrow basket below. */
const isBalloon = (x: number, y: number): boolean =>
  Math.hypot(x - 100, y - 40) < 35 || (Math.abs(x - 100) < 8 && y > 70 && y < 95);

test('a ridge goes on over a hole, whatever its outline', () => {
  const pixels = scene();
  for (let y = 0; y < SIZE.height; y++)
    for (let x = 0; x < SIZE.width; x++)
      if (isBalloon(x, y)) pixels[y * SIZE.width + x] = 0xff00_00ff;
  fillHole(pixels, SIZE, isBalloon);
  for (let x = 70; x <= 130; x += 5)
    assert(Math.abs(ridgeIn(pixels, x) - ridge(x)) <= 3, `${x}: ${ridgeIn(pixels, x)}`);
  // Nothing of what was there is left.
  assert(pixels.every((pixel) => (pixel & 0xff) < 0xc0));
});

test('nothing outside of the hole is touched, and without a hole nothing at all', () => {
  const [before, after] = [scene(), scene()];
  fillHole(after, SIZE, (x, y) => x > 90 && x < 110 && y > 20 && y < 60);
  for (let i = 0; i < before.length; i++) {
    const [x, y] = [i % SIZE.width, Math.floor(i / SIZE.width)];
    if (!(x > 90 && x < 110 && y > 20 && y < 60)) assert.equal(after[i], before[i]);
  }
  const same = scene();
  fillHole(same, SIZE, () => false);
  assert.deepEqual(same, before);
});
