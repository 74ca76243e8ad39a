import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeBedsTrack } from './beds.ts';
import { decodeSound } from './decode.ts';
import { writeLateSound } from './late-sound.testsuite.ts';
import { levelDb, SAMPLES } from './testing-media.testsuite.ts';

const RATE = 48_000;
const loop = SAMPLES.get('audio1')?.path ?? '';

test('a file is decoded whole, from where asked, and no longer than asked', async () => {
  const whole = await decodeSound(loop, { maxDurationS: 60 });
  assert.equal(whole?.samples.length, 11.616 * RATE);
  const part = await decodeSound(loop, { offsetS: 2, maxDurationS: 3 });
  assert.deepEqual(part?.samples, whole?.samples.slice(2 * RATE, 5 * RATE));
  const beyond = await decodeSound(loop, { offsetS: 20, maxDurationS: 3 });
  assert.equal(beyond?.samples.length, 0);
});

test('a silent video has no sound; a file that is no media is refused', async () => {
  const video = SAMPLES.get('video1')?.path ?? '';
  assert.equal(await decodeSound(video, { maxDurationS: 5 }), undefined);
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-sound-'));
  try {
    const path = join(folder, 'notes.mp3');
    await writeFile(path, 'not a sound at all '.repeat(400));
    await assert.rejects(decodeSound(path, { maxDurationS: 5 }), { code: 'unreadable-media' });
  } finally {
    await rm(folder, { recursive: true });
  }
  await assert.rejects(decodeSound(loop, { maxDurationS: 5, signal: AbortSignal.abort() }), {
    code: 'aborted',
  });
});

test('sound that begins later than the picture stays in step with it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-sound-'));
  try {
    const path = join(folder, 'late.mp4');
    await writeLateSound(path, 0.5);
    const whole = await decodeSound(path, { maxDurationS: 5 });
    const heard = whole?.samples.findIndex((value) => Math.abs(value) > 0.1) ?? 0;
    assert.ok(Math.abs(heard / RATE - 0.5) < 0.01, `heard from ${heard / RATE} s on`);
    const part = await decodeSound(path, { offsetS: 0.4, maxDurationS: 0.3 });
    assert.deepEqual(part?.samples, whole?.samples.slice(0.4 * RATE, 0.7 * RATE));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a bed lies where it is put, at its gain', async () => {
  const bed = { reference: 'audio1', startS: 1, endS: 3, offsetS: 4, gainDb: -6 };
  const track = await makeBedsTrack([bed], 4 * RATE, SAMPLES);
  const source = await decodeSound(loop, { offsetS: 4, maxDurationS: 2 });
  assert.ok(levelDb(track, 0, 0.99) < -100 && levelDb(track, 3.01, 4) < -100);
  const difference =
    levelDb(track, 1.2, 2.8) - levelDb(source?.samples ?? new Float32Array(), 0.2, 1.8);
  assert.ok(Math.abs(difference + 6) < 0.05, `${difference}`);
  const none = await makeBedsTrack([{ ...bed, reference: 'video1' }], 4 * RATE, SAMPLES);
  assert.ok(none.every((value) => value === 0));
});
