import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeEffect } from '../effects/effects-track.ts';
import { ebur128 } from '../signal/ebur128.testsuite.ts';
import { duckingGain } from './ducking.ts';
import { limit } from './limiter.ts';
import { master } from './master.ts';
import { mix } from './mix.ts';

const RATE = 48_000;

/** Short tones that swell and die, over a hum. */
function bursts(level: number, seconds: number, everyS: number): Float32Array {
  return Float32Array.from({ length: seconds * RATE }, (_, index) => {
    const at = index % Math.round(everyS * RATE);
    const swell = at < 600 ? Math.sin((Math.PI * at) / 600) ** 2 : 0;
    const hum = 0.02 * Math.sin((2 * Math.PI * 220 * index) / RATE);
    return level * swell * Math.sin((2 * Math.PI * 11_000 * index) / RATE + 0.6) + hum;
  });
}

test('the limiter lets no true peak over its ceiling and leaves the rest alone', async () => {
  const loud = bursts(1.9, 3, 1);
  const out = limit(loud.slice(), 0.5);
  const { truePeakDb } = await ebur128(out);
  assert.ok(truePeakDb <= -5.9, `${truePeakDb} dBTP`);
  assert.ok(truePeakDb > -7.5, 'no further down than needed');
  // Well before the next burst the gain is back.
  for (let at = 0.9 * RATE; at < 0.99 * RATE; at++) {
    assert.ok(Math.abs((out[at] ?? 0) - (loud[at] ?? 0)) < 0.001);
  }
  const soft = bursts(0.4, 1, 1);
  assert.deepEqual(limit(soft.slice(), 0.5), soft);
});

test('a dense and a peaky mix come to −16 LUFS under −1 dBTP', async () => {
  for (const sound of [
    makeEffect('applause', 5 * RATE, 3),
    makeEffect('dog-bark', 5 * RATE, 3),
    makeEffect('laser', 5 * RATE, 3),
    makeEffect('thunder', 5 * RATE, 3),
  ]) {
    const { integratedLufs, truePeakDb } = await ebur128(master(sound, -16));
    assert.ok(Math.abs(integratedLufs + 16) <= 1, `${integratedLufs} LUFS`);
    assert.ok(truePeakDb < -1.2, `${truePeakDb} dBTP`);
  }
});

test('ticks alone are loud, but not pressed until they ring', async () => {
  const { integratedLufs, truePeakDb } = await ebur128(
    master(makeEffect('clock-tick', 5 * RATE, 3), -16),
  );
  assert.ok(integratedLufs > -28 && integratedLufs < -17, `${integratedLufs} LUFS`);
  assert.ok(truePeakDb < -1.2, `${truePeakDb} dBTP`);
});

test('silence stays silence', () => {
  assert.ok(master(new Float32Array(RATE), -16).every((value) => value === 0));
  assert.equal(
    mix({ voice: undefined, music: undefined, effects: undefined, beds: undefined }, 500, -16)
      .length,
    500,
  );
});

test('the gain is down before the voice begins, all through its pauses, and back after it', () => {
  const voice = new Float32Array(5 * RATE);
  for (const startS of [2, 2.6]) {
    for (let at = startS * RATE; at < (startS + 0.4) * RATE; at++) {
      voice[at] = 0.2 * Math.sin((2 * Math.PI * 200 * at) / RATE);
    }
  }
  const gain = duckingGain(voice, -9);
  const db = (second: number): number => 20 * Math.log10(gain[Math.round(second * RATE)] ?? 0);
  assert.ok(db(1.7) > -0.1);
  assert.ok(db(2) < -8 && db(2.5) < -8.5 && db(2.9) < -8.5);
  assert.ok(db(4.6) > -0.5);
  for (let at = 1; at < gain.length; at++) {
    assert.ok(Math.abs((gain[at] ?? 0) - (gain[at - 1] ?? 0)) < 0.0012, 'no step that clicks');
  }
});
