import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Canvas } from '@napi-rs/canvas';
import { makeClip, numberOn, turnClip } from './clip.testsuite.ts';
import { FootageError } from './footage-error.ts';
import { openFootage } from './open-footage.ts';

let folder = '';
let clip = '';
const FPS = 24;
const FRAMES = 150;
const SIZE = { width: 320, height: 180 };

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-footage-'));
  clip = await makeClip(join(folder, 'clip.mp4'), { ...SIZE, fps: FPS, frames: FRAMES });
});
after(() => rm(folder, { recursive: true }));

function colourAt(canvas: Canvas, x: number, y: number): number[] {
  return [...canvas.getContext('2d').getImageData(x, y, 1, 1).data.subarray(0, 3)];
}

test('played in order, each film frame shows the footage frame of its time', async () => {
  await using footage = await openFootage(clip, SIZE);
  assert(Math.abs(footage.durationS - FRAMES / FPS) < 0.01, String(footage.durationS));
  for (let n = 0; n < FRAMES; n++) {
    assert.equal(numberOn(await footage.frameAt(n / FPS)), n);
  }
});

test('any order, any speed: the same pictures', async () => {
  await using footage = await openFootage(clip, SIZE);
  for (const n of [0, 0, 1, 100, 99, 3, 149, 148, 2, 47, 48, 49, 0, 60, 61, 68, 140, 139]) {
    assert.equal(numberOn(await footage.frameAt(n / FPS)), n, `frame ${n}`);
  }
  // Between two frames the earlier one is seen.
  assert.equal(numberOn(await footage.frameAt(10.4 / FPS)), 10);
  assert.equal(numberOn(await footage.frameAt(10.9 / FPS)), 10);
});

test('a jump into fresh footage finds its frame', async () => {
  await using footage = await openFootage(clip, SIZE);
  assert.equal(numberOn(await footage.frameAt(100 / FPS)), 100);
});

test('past its end the last picture stays, before its start the first', async () => {
  await using footage = await openFootage(clip, SIZE);
  assert.equal(numberOn(await footage.frameAt(30)), FRAMES - 1);
  assert.equal(numberOn(await footage.frameAt(31)), FRAMES - 1);
  assert.equal(numberOn(await footage.frameAt(-1)), 0);
});

test('the canvas is one and the same, of the size asked for', async () => {
  await using footage = await openFootage(clip, { width: 100, height: 100 });
  const first = await footage.frameAt(0);
  assert.deepEqual([first.width, first.height], [100, 100]);
  assert.equal(await footage.frameAt(1), first);
});

test('covering crops the middle and keeps proportions', async () => {
  // 320×180 onto 90×90: 160×90 scaled, 35 cut off at each side: bars 2…5 are whole.
  await using footage = await openFootage(clip, { width: 90, height: 90 });
  const canvas = await footage.frameAt(0b0101_0101 / FPS);
  const bits = [35 + 10, 35 + 30, 35 + 50, 35 + 70].map((x) => Math.floor(x / 20));
  assert.deepEqual(bits, [2, 3, 4, 5]);
  const seen = [10, 30, 50, 70].map((x) => ((colourAt(canvas, x, 45)[0] ?? 0) > 128 ? 1 : 0));
  assert.deepEqual(seen, [0, 1, 0, 1]);
  assert(Math.abs((colourAt(canvas, 45, 4)[0] ?? 0) - 128) <= 3);
});

test('a picture recorded sideways is shown upright', async () => {
  const path = await makeClip(join(folder, 'turned.mp4'), { ...SIZE, fps: FPS, frames: 3 });
  // A quarter turn clockwise, as phones write it.
  await turnClip(path, [0, 1, -1, 0]);
  await using footage = await openFootage(path, { width: 180, height: 320 });
  const canvas = await footage.frameAt(1 / FPS);
  // The last bar, white in frame 1, was at the right: now it is at the bottom.
  assert((colourAt(canvas, 90, 310)[0] ?? 0) > 200);
  assert((colourAt(canvas, 90, 270)[0] ?? 255) < 60);
  assert(Math.abs((colourAt(canvas, 10, 310)[0] ?? 0) - 128) <= 3);
});

test('a mirrored picture is shown mirrored', async () => {
  const path = await makeClip(join(folder, 'mirrored.mp4'), { ...SIZE, fps: FPS, frames: 3 });
  await turnClip(path, [-1, 0, 0, 1]);
  await using footage = await openFootage(path, SIZE);
  const canvas = await footage.frameAt(1 / FPS);
  assert((colourAt(canvas, 20, 90)[0] ?? 0) > 200);
  assert((colourAt(canvas, 300, 90)[0] ?? 255) < 60);
});

test('what is no footage is refused by name', async () => {
  const path = join(folder, 'noise.mp4');
  await writeFile(path, Buffer.alloc(5000, 'noise'));
  await assert.rejects(openFootage(path, SIZE), (error: unknown) => {
    assert(error instanceof FootageError);
    assert.equal(error.path, path);
    assert.match(error.message, /^Footage must be an MP4 or MOV/);
    return true;
  });
});

test('footage without one whole picture is refused when it is looked at', async () => {
  const path = join(folder, 'empty.mp4');
  const file = await readFile(clip);
  file.fill(0, file.indexOf('mdat') + 4);
  await writeFile(path, file);
  await using footage = await openFootage(path, SIZE);
  await assert.rejects(footage.frameAt(0), FootageError);
  await assert.rejects(footage.frameAt(0), FootageError);
});

test('footage that is cut off plays as far as it goes', async () => {
  const path = join(folder, 'cut.mp4');
  const file = await readFile(clip);
  await writeFile(path, file.subarray(0, Math.floor(file.length * 0.7)));
  await using footage = await openFootage(path, SIZE);
  assert.equal(numberOn(await footage.frameAt(0.5)), 12);
  const last = numberOn(await footage.frameAt(6));
  assert(last > 24 && last < FRAMES - 1, String(last));
});
