import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeEffect } from '../effects/effects-track.ts';
import { ebur128 } from './ebur128.testsuite.ts';
import { measureLoudness, setLoudness } from './loudness.ts';
import { peakEnvelope } from './true-peak.ts';

const RATE = 48_000;

function sine(hz: number, seconds: number, level: number, phase = 0): Float32Array {
  return Float32Array.from(
    { length: seconds * RATE },
    (_, index) => level * Math.sin((2 * Math.PI * hz * index) / RATE + phase),
  );
}

const peakDb = (samples: Float32Array): number =>
  20 * Math.log10(peakEnvelope(samples).reduce((a, b) => Math.max(a, b), 0));

test('loudness and true peak are those that FFmpeg measures', async () => {
  for (const name of ['waves', 'laser', 'applause', 'dog-bark'] as const) {
    const sound = makeEffect(name, 6 * RATE, 3);
    const theirs = await ebur128(sound);
    const { integratedLufs } = measureLoudness(sound);
    assert.ok(
      Math.abs(integratedLufs - theirs.integratedLufs) < 0.05,
      `${name}: ${integratedLufs}`,
    );
    assert.ok(Math.abs(peakDb(sound) - theirs.truePeakDb) < 0.15, `${name}: ${peakDb(sound)}`);
  }
});

test("the recommendation's own example: 1 kHz at −20 dB is −23.7 LUFS in one channel", () => {
  const { integratedLufs } = measureLoudness(sine(997, 3, 0.1));
  assert.ok(Math.abs(integratedLufs + 23.01) < 0.05, `${integratedLufs}`);
});

test('silence around a sound does not make it quieter', () => {
  const said = sine(400, 1.2, 0.2);
  const film = new Float32Array(20 * RATE);
  film.set(said, 5 * RATE);
  const alone = measureLoudness(said).integratedLufs;
  assert.ok(Math.abs(measureLoudness(film).integratedLufs - alone) < 1.3);
});

test('silence, and sound shorter than a block, are measured', () => {
  assert.equal(measureLoudness(new Float32Array(RATE)).integratedLufs, -Infinity);
  assert.equal(measureLoudness(new Float32Array(0)).integratedLufs, -Infinity);
  assert.ok(measureLoudness(sine(1000, 0.1, 0.5)).integratedLufs > -15);
  const silent = new Float32Array(RATE);
  assert.ok(setLoudness(silent, -16).every((value) => value === 0));
});

test('a peak between two samples is found', () => {
  // A quarter of the rate at 45°: all samples are at 0.707 of the peak.
  assert.ok(Math.abs(peakDb(sine(RATE / 4, 0.1, 0.5, Math.PI / 4)) + 6.02) < 0.2);
});
