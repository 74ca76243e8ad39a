import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { MediaFile } from '../film-request.ts';
import { makeClip } from '../footage/clip.testsuite.ts';
import { shotOf, storyboardOf } from '../picture/storyboard-builder.testsuite.ts';
import type { Storyboard } from '../storyboard/storyboard.ts';
import { type FrameOrder, startDrawing } from './drawing.ts';
import { RenderError } from './render-error.ts';

const SIZE = { width: 320, height: 180 };
let folder = '';
let clip: MediaFile;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-drawing-'));
  const path = await makeClip(join(folder, 'clip.mp4'), { ...SIZE, fps: 24, frames: 48 });
  clip = {
    kind: 'video',
    role: 'reference_video',
    number: 1,
    path,
    sha256: '0'.repeat(64),
    ...SIZE,
    durationS: 2,
  };
});
after(() => rm(folder, { recursive: true }));

/** A place with weather and camera, footage, a place again, a dissolve between them; 1 s. */
function threeShots(): Storyboard {
  return storyboardOf(
    [
      shotOf({ endS: 0.4, set: 'forest', weather: 'rain', camera: { move: 'push-in' } }),
      shotOf({ id: 2, startS: 0.4, endS: 0.7, plate: { reference: 'video1', startS: 0.2 } }),
      shotOf({ id: 3, startS: 0.7, endS: 1, set: 'sea', cut: { in: 'dissolve', lengthS: 0.2 } }),
    ],
    { ...SIZE, watermark: true },
  );
}

const ORDERS: readonly FrameOrder[] = [
  ...Array.from({ length: 25 }, (_, frame) => ({ frame, marked: true })),
  { frame: 24, marked: false },
];

async function draw(
  threads: number,
  { storyboard = threeShots(), file = clip } = {},
): Promise<{ orders: FrameOrder[]; hashes: string[] }> {
  await using drawing = startDrawing(threads);
  const orders: FrameOrder[] = [];
  const hashes: string[] = [];
  await drawing.draw(
    { storyboard, media: new Map([['video1', file]]) },
    ORDERS,
    (order, pixels) => {
      orders.push({ frame: order.frame, marked: order.marked });
      hashes.push(createHash('sha256').update(pixels).digest('hex'));
      return Promise.resolve();
    },
  );
  return { orders, hashes };
}

test('however many threads share a film, its frames are the same and in order', async () => {
  const [alone, shared] = [await draw(1), await draw(2)];
  assert.deepEqual(alone.orders, ORDERS);
  assert.deepEqual(shared, alone);
  assert.ok(new Set(alone.hashes).size > 20, 'the frames differ');
  assert.notEqual(alone.hashes[24], alone.hashes[25], 'the watermark is left out where told');
});

test('what one thread cannot draw ends the drawing, whoever it is', async () => {
  const path = join(folder, 'noise');
  await writeFile(path, 'no footage');
  const failing = draw(2, { file: { ...clip, path } });
  await assert.rejects(failing, (error) => {
    assert.ok(error instanceof RenderError);
    assert.equal(error.code, 'invalid_media');
    return error.message.startsWith('video1: Footage must be');
  });
});

test('a defect arrives as it is', async () => {
  const storyboard = threeShots();
  const [first] = storyboard.shots;
  assert.ok(first);
  // Never past the schema.
  const broken = { ...storyboard, shots: [{ ...first, camera: null as never }] };
  await assert.rejects(draw(2, { storyboard: broken }), TypeError);
});

test('frames that cannot be taken end the drawing, and its threads with it', async () => {
  const reason = new Error('cancelled');
  await using drawing = startDrawing(2);
  const taken: number[] = [];
  const film = { storyboard: threeShots(), media: new Map([['video1', clip]]) };
  await assert.rejects(
    drawing.draw(film, ORDERS, ({ frame }) => {
      taken.push(frame);
      return frame === 3 ? Promise.reject(reason) : Promise.resolve();
    }),
    reason,
  );
  assert.deepEqual(taken, [0, 1, 2, 3]);
});

test('a drawing may end while footage is decoded for it', async () => {
  const storyboard = storyboardOf([shotOf({ endS: 1, plate: { reference: 'video1' } })], SIZE);
  for (const stop of [0, 5, 11]) {
    await using drawing = startDrawing(2);
    const film = { storyboard, media: new Map([['video1', clip]]) };
    const drawn = drawing.draw(film, ORDERS, ({ frame }) =>
      frame === stop ? Promise.reject(new RangeError('enough')) : Promise.resolve(),
    );
    await assert.rejects(drawn, RangeError);
  }
});
