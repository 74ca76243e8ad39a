import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { decodeStill } from './decode-still.ts';
import { FootageError } from './footage-error.ts';
import { type HeicPlan, makeHeic } from './heif/heic-file.testsuite.ts';

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

/** Brightness as the decoder shows 16 … 235. */
const shown = (grey: number): number => Math.round(((grey - 16) * 255) / 219);

async function heic(plan: HeicPlan): Promise<{ width: number; height: number; grey: GreyAt }> {
  const path = join(folder, 'still.heic');
  await writeFile(path, await makeHeic(plan));
  const { width, height, pixels } = await decodeStill(path);
  return { width, height, grey: (x, y) => pixels[(y * width + x) * 4] };
}

type GreyAt = (x: number, y: number) => number | undefined;

// Three across, two down, the last column and row cut off by the whole's size.
const GRID: HeicPlan = {
  piece: 64,
  greys: [30, 60, 90, 120, 150, 180],
  columns: 3,
  width: 150,
  height: 100,
};

test('a HEIC in pieces is put together and cut to its size', async () => {
  const { width, height, grey } = await heic(GRID);
  assert.deepEqual([width, height], [150, 100]);
  const seen = [grey(0, 0), grey(64, 0), grey(149, 63), grey(63, 64), grey(70, 99), grey(128, 64)];
  assert.deepEqual(seen, GRID.greys.map(shown));
});

test('a HEIC is turned as it says, counterclockwise, and mirrored after', async () => {
  const quarter = await heic({ ...GRID, quarterTurns: 1 });
  assert.deepEqual([quarter.width, quarter.height], [100, 150]);
  // The right edge is on top now.
  assert.deepEqual(
    [quarter.grey(0, 0), quarter.grey(99, 0), quarter.grey(0, 149)],
    [90, 180, 30].map(shown),
  );
  const half = await heic({ ...GRID, quarterTurns: 2 });
  assert.deepEqual([half.grey(0, 0), half.grey(149, 99)], [180, 30].map(shown));
  const mirrored = await heic({ ...GRID, mirror: 1 });
  assert.deepEqual([mirrored.grey(0, 0), mirrored.grey(149, 0)], [90, 30].map(shown));
  const both = await heic({ ...GRID, quarterTurns: 3, mirror: 0 });
  assert.deepEqual(
    [both.grey(0, 0), both.grey(99, 0), both.grey(0, 149)],
    [180, 90, 120].map(shown),
  );
});

test('a HEIC that is cut off is refused', async () => {
  const path = join(folder, 'cut.heic');
  const file = await makeHeic(GRID);
  await writeFile(path, file.subarray(0, file.indexOf('iloc')));
  await assert.rejects(decodeStill(path), FootageError);
});
