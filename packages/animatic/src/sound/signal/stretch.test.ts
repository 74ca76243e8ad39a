import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resample } from './resample.ts';
import { stretch } from './stretch.ts';

const tone = (hz: number, length: number, rate: number): Float32Array =>
  Float32Array.from({ length }, (_, index) => 0.5 * Math.sin((2 * Math.PI * hz * index) / rate));

/** From its zero crossings. */
function pitchOf(samples: Float32Array, rate: number): number {
  const crossings: number[] = [];
  for (let index = 1; index < samples.length; index++) {
    if ((samples[index - 1] ?? 0) < 0 && (samples[index] ?? 0) >= 0) crossings.push(index);
  }
  const [first = 0] = crossings;
  return (rate * (crossings.length - 1)) / ((crossings.at(-1) ?? 0) - first);
}

const rms = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);

test('stretched sound is as long as asked, at its own pitch and level', () => {
  const voice = tone(180, 48_000, 48_000);
  for (const factor of [0.5, 0.7, 0.95, 1.3]) {
    const out = stretch(voice, factor, 48_000);
    assert.equal(out.length, Math.round(48_000 * factor));
    const inner = out.subarray(2000, -2000);
    assert.ok(
      Math.abs(pitchOf(inner, 48_000) - 180) < 3,
      `${factor}: ${pitchOf(inner, 48_000)} Hz`,
    );
    assert.ok(Math.abs(rms(inner) / rms(voice) - 1) < 0.12, `${factor}: ${rms(inner)}`);
  }
});

test('what is shorter than a piece is cut', () => {
  assert.equal(stretch(tone(180, 500, 48_000), 0.5, 48_000).length, 250);
});

test('another sample rate keeps pitch and level', () => {
  const out = resample(tone(1000, 22_050, 22_050), 22_050, 48_000);
  assert.equal(out.length, 48_000);
  const inner = out.subarray(1000, -1000);
  assert.ok(Math.abs(pitchOf(inner, 48_000) - 1000) < 0.5);
  assert.ok(Math.abs(rms(inner) - 0.5 / Math.SQRT2) < 0.002);
  // Nothing is mirrored above the source's band.
  const high = resample(tone(9000, 22_050, 22_050), 22_050, 48_000).subarray(1000, -1000);
  assert.ok(Math.abs(pitchOf(high, 48_000) - 9000) < 5);
});
