import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeSound } from './make-sound.ts';
import { measureLoudness } from './signal/loudness.ts';
import { peakEnvelope } from './signal/true-peak.ts';
import { effectAt, filmOf, levelDb, lineAt, musicOf, SAMPLES } from './testing-media.testsuite.ts';

const NO_FILES = new Map();

function truePeakDb(samples: Float32Array): number {
  return 20 * Math.log10(peakEnvelope(samples).reduce((a, b) => Math.max(a, b), 0));
}

test('a film with everything: length, loudness, peaks, progress, the same bytes again', async () => {
  const film = filmOf({
    voice: [
      lineAt(0.5, 2.4),
      lineAt(2.8, 4.6, '你好，潮水不等人。', { language: 'zh', voice: 'male' }),
    ],
    music: musicOf({ reference: 'audio1' }),
    effects: [effectAt(0, 5, 'waves', -6), effectAt(1, 4, 'rain', -12)],
  });
  const progress: number[] = [];
  const onProgress = (share: number): number => progress.push(share);
  const { samples, sampleRate } = await makeSound(film, SAMPLES, { onProgress });
  assert.equal(sampleRate, 48_000);
  assert.equal(samples.length, Math.ceil((film.output.frames * 48_000) / 24));
  const { integratedLufs } = measureLoudness(samples);
  assert.ok(Math.abs(integratedLufs + 16) <= 0.5, `${integratedLufs} LUFS`);
  assert.ok(truePeakDb(samples) < -1.4, `${truePeakDb(samples)} dBTP`);
  assert.deepEqual(
    progress,
    progress.toSorted((a, b) => a - b),
  );
  assert.equal(progress.at(-1), 1);
  const again = await makeSound(film, SAMPLES);
  assert.ok(Buffer.from(again.samples.buffer).equals(Buffer.from(samples.buffer)));
});

test('a storyboard without a cue is silence', async () => {
  const { samples } = await makeSound(filmOf({}), NO_FILES);
  assert.equal(samples.length, 242_000);
  assert.ok(samples.every((value) => value === 0));
});

test('a room in which nothing is heard stays quiet', async () => {
  const { samples } = await makeSound(filmOf({ effects: [effectAt(0, 5, 'room-tone')] }), NO_FILES);
  const { integratedLufs } = measureLoudness(samples);
  assert.ok(integratedLufs < -33 && integratedLufs > -45, `${integratedLufs} LUFS`);
});

test('one short line in a long film: at its time, loud enough, not clipped', async () => {
  const { samples } = await makeSound(
    filmOf({ voice: [lineAt(4, 5.5, 'Stay here.')] }, 10),
    NO_FILES,
  );
  const { integratedLufs } = measureLoudness(samples);
  assert.ok(Math.abs(integratedLufs + 16) <= 1, `${integratedLufs} LUFS`);
  assert.ok(truePeakDb(samples) < -1.4);
  assert.ok(levelDb(samples, 0, 3.94) < -90);
  assert.ok(levelDb(samples, 4, 4.06) > -40, `${levelDb(samples, 4, 4.06)}`);
});

test('the music goes down under the voice and comes back', async () => {
  const music = musicOf({ reference: 'audio1' });
  const said = await makeSound(filmOf({ voice: [lineAt(3, 5)], music }, 10), SAMPLES, {
    // A voice that can be taken away again: a tone that the music has not.
    speak: async () => [{ samples: tone(2), sampleRate: 48_000 }],
  });
  const alone = await makeSound(filmOf({ music }, 10), SAMPLES);
  const before = levelDb(said.samples, 1, 2.5) - levelDb(alone.samples, 1, 2.5);
  const during = levelDb(lows(said.samples), 3.3, 4.7) - levelDb(lows(alone.samples), 3.3, 4.7);
  const after = levelDb(said.samples, 6.5, 8) - levelDb(alone.samples, 6.5, 8);
  assert.ok(during - before < -7 && during - before > -11, `${during - before} dB`);
  assert.ok(Math.abs(after - before) < 1, `${after - before} dB`);
});

test('what is missing or unknown is refused by name', async () => {
  await assert.rejects(
    makeSound(filmOf({ effects: [effectAt(0, 1, 'yodel')] }), NO_FILES),
    (error: Error & { code: string }) =>
      error.code === 'unknown-effect' && error.message.includes('"yodel"'),
  );
  await assert.rejects(
    makeSound(filmOf({ music: musicOf({ reference: 'audio2' }) }), SAMPLES),
    (error: Error & { code: string }) =>
      error.code === 'missing-media' && error.message.includes('"audio2"'),
  );
});

test('an abort ends the speaker and the sound', async () => {
  const signal = AbortSignal.abort();
  await assert.rejects(makeSound(filmOf({ voice: [lineAt(0, 2)] }), NO_FILES, { signal }), {
    code: 'aborted',
  });
});

function tone(seconds: number): Float32Array {
  return Float32Array.from(
    { length: seconds * 48_000 },
    (_, index) => 0.3 * Math.sin((2 * Math.PI * 6000 * index) / 48_000),
  );
}

/** Under about 300 Hz, where the tone is not. */
function lows(samples: Float32Array): Float32Array {
  let [one, two] = [0, 0];
  return samples.map((value) => {
    one += (value - one) * 0.04;
    two += (one - two) * 0.04;
    return two;
  });
}
