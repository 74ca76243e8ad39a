import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { decodeStill } from './decode-still.ts';
import { FootageError } from './footage-error.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-still-'));
});
after(() => rm(folder, { recursive: true }));

/** 24 bits a pixel, rows from the bottom up, padded to four bytes. */
function bmp(width: number, height: number, pixel: (x: number, y: number) => number[]): Buffer {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + stride * height);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [r = 0, g = 0, b = 0] = pixel(x, y);
      file.set([b, g, r], 54 + (height - 1 - y) * stride + x * 3);
    }
  }
  return file;
}

const colour = (x: number, y: number): number[] => [x * 10, y * 20, 200];

test('a BMP is decoded pixel by pixel', async () => {
  const path = join(folder, 'still.bmp');
  await writeFile(path, bmp(21, 9, colour));
  const { width, height, pixels } = await decodeStill(path);
  assert.deepEqual([width, height], [21, 9]);
  for (const [x, y] of [
    [0, 0],
    [20, 0],
    [7, 5],
    [20, 8],
  ] as const) {
    const at = (y * width + x) * 4;
    assert.deepEqual([...pixels.subarray(at, at + 4)], [...colour(x, y), 255], `${x}, ${y}`);
  }
});

test('what is neither is refused', async () => {
  const path = join(folder, 'still.txt');
  await writeFile(path, 'no picture');
  await assert.rejects(decodeStill(path), FootageError);
});
