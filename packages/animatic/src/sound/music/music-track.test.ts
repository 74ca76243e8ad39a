import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelDb, musicOf, SAMPLES } from '../testing-media.testsuite.ts';
import { beatsOf, findBeats } from './beats.ts';
import { fitMusic } from './fit-music.ts';
import { makeMusicTrack } from './music-track.ts';

const RATE = 48_000;

test('composed music has the tempo asked for, ends before the film, and is made alike again', async () => {
  for (const [mood, style, bpm] of [
    ['upbeat', 'electronic', 124],
    ['happy', 'guitar', 108],
    ['epic', 'rock', 132],
  ] as const) {
    const cue = musicOf({ mood, style, bpm });
    const music = await makeMusicTrack(cue, 16 * RATE, 7, SAMPLES);
    assert.equal(music.length, 16 * RATE);
    const found = beatsOf(music)?.bpm ?? 0;
    assert.ok(Math.abs(found / bpm - 1) < 0.03, `${style}: ${found} bpm for ${bpm}`);
    assert.ok(levelDb(music, 15.95, 16) < -90, style);
    assert.ok(levelDb(music, 13, 15) > -45, `${style} rings`);
  }
  const cue = musicOf({ mood: 'sad', bpm: 70 });
  const [one, same, other] = [
    await makeMusicTrack(cue, 5 * RATE, 7, SAMPLES),
    await makeMusicTrack(cue, 5 * RATE, 7, SAMPLES),
    await makeMusicTrack(cue, 5 * RATE, 8, SAMPLES),
  ];
  assert.ok(Buffer.from(one.buffer).equals(Buffer.from(same.buffer)));
  assert.ok(!Buffer.from(one.buffer).equals(Buffer.from(other.buffer)));
});

test('the beats of a file', async () => {
  const found = await findBeats(SAMPLES.get('audio1')?.path ?? '');
  assert.ok(found !== undefined && Math.abs(found.bpm - 123.97) < 0.5, `${found?.bpm}`);
  assert.equal(await findBeats(SAMPLES.get('video1')?.path ?? ''), undefined);
  assert.equal(beatsOf(new Float32Array(RATE)), undefined);
});

test("a reference is cut and faded out, or goes round at its bars' ends without a click", async () => {
  const cue = musicOf({ reference: 'audio1' });
  const cut = await makeMusicTrack(cue, 5 * RATE, 7, SAMPLES);
  assert.ok(levelDb(cut, 4.9, 5) < levelDb(cut, 2, 3) - 20);
  assert.ok(levelDb(cut, 0.02, 0.3) > levelDb(cut, 2, 3) - 6, 'no long fade in');
  // 11.616 s of loop under 30 s of film.
  const round = await makeMusicTrack(cue, 30 * RATE, 7, SAMPLES);
  assert.ok(levelDb(round, 20, 28) > levelDb(round, 2, 10) - 1);
  for (const second of [0, 4]) {
    const again = round.subarray((second + 11.616) * RATE, (second + 12.616) * RATE);
    const first = round.subarray(second * RATE, (second + 1) * RATE);
    assert.ok(
      levelDb(
        again.map((value, at) => value - (first[at] ?? 0)),
        0.05,
        1,
      ) < -60,
    );
  }
});

test('a round that ends in mid-wave closes without a step', () => {
  const tone = Float32Array.from({ length: RATE * 1.003 }, (_, index) =>
    Math.sin((2 * Math.PI * 110.3 * index) / RATE),
  );
  const looped = fitMusic(tone, 3 * RATE);
  const most = Math.max(...steps(tone));
  const inside = steps(looped.subarray(2000, 1.7 * RATE));
  assert.ok(Math.max(...inside) < most * 2.5, `${Math.max(...inside)} against ${most}`);
});

test('a reference without sound is replaced by music for the mood', async () => {
  const music = await makeMusicTrack(musicOf({ reference: 'video1' }), 3 * RATE, 7, SAMPLES);
  assert.ok(levelDb(music, 0.5, 1.5) > -40);
});

function steps(samples: Float32Array): number[] {
  return Array.from(samples.subarray(1), (value, at) => Math.abs(value - (samples[at] ?? 0)));
}
