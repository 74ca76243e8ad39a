import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inForm } from '../../../../../tests/proof/form.ts';
import { measureLoudness } from '../signal/loudness.ts';
import { effectAt, levelDb } from '../testing-media.testsuite.ts';
import type { Effect } from './effect.ts';
import { EFFECT_NAMES, type EffectName, EFFECTS } from './effects.ts';
import { makeEffect, makeEffectsTrack } from './effects-track.ts';

const RATE = 48_000;

function lengthOf(effect: Effect): number {
  return Math.round((effect.kind === 'event' ? effect.lengthS : 2) * RATE);
}

const peakOf = (samples: Float32Array): number =>
  samples.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0);

test('the table has the names that scripts use', () => {
  assert.ok(EFFECT_NAMES.length >= 60, `${EFFECT_NAMES.length}`);
  assert.ok(EFFECT_NAMES.every((name) => /^[a-z]+(-[a-z]+)*$/.test(name)));
});

test('every effect is heard, within full scale, silent at its end, the same for its seed', () => {
  for (const [turn, name] of EFFECT_NAMES.entries()) {
    const effect: Effect = EFFECTS[name];
    const length = lengthOf(effect);
    const sound = makeEffect(name, length, 7);
    assert.equal(sound.length, length, name);
    assert.ok(sound.every(Number.isFinite), `${name} is finite`);
    const peak = peakOf(sound);
    assert.ok(peak > 0.01 && peak <= 0.91, `${name}: peak ${peak}`);
    assert.ok(peakOf(sound.subarray(-24)) < 0.002, `${name} ends near zero`);
    assert.ok(Math.abs(sound[0] ?? 1) < 0.002, `${name} begins near zero`);
    // What happens begins at once; what is there, too.
    assert.ok(peakOf(sound.subarray(0, 0.5 * RATE)) > peak / 30, `${name} begins in time`);
    const { integratedLufs, loudestLufs } = measureLoudness(sound);
    assert.ok(integratedLufs > -48 && loudestLufs < -7, `${name}: ${integratedLufs}`);
    if (turn % inForm({ short: 3, long: 1 }) !== 0) continue;
    const again = makeEffect(name, length, 7);
    assert.ok(
      again.every((value, at) => value === sound[at]),
      `${name} again`,
    );
    const other = makeEffect(name, length, 8);
    assert.ok(
      other.some((value, at) => value !== sound[at]),
      `${name} with another seed`,
    );
  }
});

/** Share of the energy above `hz` (a first-order split is enough to tell a gull from a heart). */
function shareAbove(samples: Float32Array, hz: number): number {
  const k = 1 - Math.exp((-2 * Math.PI * hz) / RATE);
  let [low, above, all] = [0, 0, 0];
  for (const value of samples) {
    low += (value - low) * k;
    above += (value - low) ** 2;
    all += value ** 2;
  }
  return above / all;
}

const share = (name: EffectName): number =>
  shareAbove(makeEffect(name, lengthOf(EFFECTS[name]), 7), 1000);

test('low things are low and high things high', () => {
  for (const low of ['heartbeat', 'thunder', 'underwater', 'boat-horn', 'footsteps'] as const) {
    assert.ok(share(low) < 0.3, `${low}: ${share(low)}`);
  }
  for (const high of ['birds', 'crickets', 'fizz', 'glass-clink', 'rain', 'bell'] as const) {
    assert.ok(share(high) > 0.6, `${high}: ${share(high)}`);
  }
});

test('steps, ticks and bells come at their pace', () => {
  for (const [name, perS] of [
    ['footsteps', 1 / 0.53],
    ['footsteps-fast', 1 / 0.3],
    ['clock-tick', 2],
    ['chop', 1 / 0.27],
  ] as const) {
    const sound = makeEffect(name, 6 * RATE, 3);
    let [envelope, below, onsets] = [0, true, 0];
    const loud = peakOf(sound) * 0.3;
    for (const value of sound) {
      envelope = Math.max(Math.abs(value), envelope * 0.9995);
      if (below && envelope > loud) onsets += 1;
      below = envelope < loud * (below ? 1 : 0.5);
    }
    assert.ok(Math.abs(onsets - 6 * perS) <= 2, `${name}: ${onsets} in 6 s`);
  }
});

test('cues begin and end in time, at their gain', () => {
  const length = 6 * RATE;
  const track = makeEffectsTrack([effectAt(2, 4, 'rain')], length, 7);
  assert.ok(levelDb(track, 0, 1.98) < -100 && levelDb(track, 4.01, 6) < -100);
  assert.ok(levelDb(track, 2.3, 3.7) > -40);
  const softer = makeEffectsTrack([effectAt(2, 4, 'rain', -10)], length, 7);
  const difference = levelDb(softer, 2.3, 3.7) - levelDb(track, 2.3, 3.7);
  assert.ok(Math.abs(difference + 10) < 0.01, `${difference}`);
  // A bell rings on after its cue, but not past the film.
  const bell = makeEffectsTrack([effectAt(5, 5.2, 'temple-bell')], length, 7);
  assert.ok(levelDb(bell, 5.3, 5.8) > -40);
  assert.ok(Math.abs(bell.at(-1) ?? 1) < 0.001);
});

test('a place is heard as long as the film, however long, without a hole', () => {
  const track = makeEffectsTrack([effectAt(0, 40, 'rain')], 40 * RATE, 7);
  for (let second = 0; second < 39; second++) {
    const level = levelDb(track, second, second + 1);
    assert.ok(Math.abs(level - levelDb(track, 3, 4)) < 5, `second ${second}: ${level} dB`);
  }
});

test('an unknown effect is refused by name, with the names there are', () => {
  assert.throws(() => makeEffectsTrack([effectAt(0, 1, 'constructor')], RATE, 7), {
    code: 'unknown-effect',
    message: /got "constructor".*waves/,
  });
});
