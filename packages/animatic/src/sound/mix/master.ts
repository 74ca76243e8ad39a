// The whole film's sound to one loudness, with no peak above the ceiling.
import { decibelsOf, gainOf } from '../signal/decibels.ts';
import { measureLoudness } from '../signal/loudness.ts';
import { limit } from './limiter.ts';

/** Under the −1 dB that is promised: AAC adds up to 1.7 dB to the peaks of dense noise (measured). */
const CEILING = gainOf(-2.8);
const CLOSE_ENOUGH_LU = 0.3;
const LEAST_YIELDED = 0.12;
/** The limiter takes loudness away: what is missing is added before it again. */
const ROUNDS = 6;
/** Quieter sound than this before the target is meant to be quiet: noise is not blown up. */
const MOST_GAIN_DB = 36;
/** A film of nothing but ticks stays quieter than the target: pressed harder it would be all ring. */
const MOST_PRESSED_DB = 24;

/** A new recording of `targetLufs`; silence stays silence. */
export function master(mix: Float32Array, targetLufs: number): Float32Array {
  const { integratedLufs } = measureLoudness(mix);
  if (!Number.isFinite(integratedLufs)) return mix.slice();
  const peak = mix.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const mostDb = Math.min(MOST_GAIN_DB, decibelsOf(CEILING / peak) + MOST_PRESSED_DB);
  let gainDb = Math.min(mostDb, targetLufs - integratedLufs);
  /** How much of a decibel before the limiter is left after it. */
  let yielded = 1;
  let before: { readonly gainDb: number; readonly missing: number } | undefined;
  for (let round = 1; ; round++) {
    const gain = gainOf(gainDb);
    const mastered = limit(
      mix.map((value) => value * gain),
      CEILING,
    );
    const missing = targetLufs - measureLoudness(mastered).integratedLufs;
    const done = Math.abs(missing) <= CLOSE_ENOUGH_LU || (missing > 0 && gainDb >= mostDb);
    if (done || round === ROUNDS) return mastered;
    if (before !== undefined) {
      const slope = (before.missing - missing) / (gainDb - before.gainDb);
      yielded = Math.min(1, Math.max(LEAST_YIELDED, slope));
    }
    before = { gainDb, missing };
    gainDb = Math.min(mostDb, gainDb + missing / yielded);
  }
}
