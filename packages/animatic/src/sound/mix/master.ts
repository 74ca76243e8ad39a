// The whole film's sound to one loudness, with no peak above the ceiling.
import { gainOf } from '../signal/decibels.ts';
import { measureLoudness } from '../signal/loudness.ts';
import { limit } from './limiter.ts';

const TARGET_LUFS = -16;
/** Half a decibel under what is promised: AAC moves peaks. */
const CEILING = gainOf(-1.6);
const CLOSE_ENOUGH_LU = 0.2;
/** The limiter takes loudness away: what is missing is added before it again. */
const ROUNDS = 5;
/** Quieter sound than this before the target is meant to be quiet: noise is not blown up. */
const MOST_GAIN_DB = 36;

/** A new recording; silence stays silence. */
export function master(mix: Float32Array): Float32Array {
  const { integratedLufs } = measureLoudness(mix);
  if (!Number.isFinite(integratedLufs)) return mix.slice();
  let gainDb = Math.min(MOST_GAIN_DB, TARGET_LUFS - integratedLufs);
  const wantedLufs = integratedLufs + gainDb;
  for (let round = 1; ; round++) {
    const gain = gainOf(gainDb);
    const mastered = limit(
      mix.map((value) => value * gain),
      CEILING,
    );
    const missing = wantedLufs - measureLoudness(mastered).integratedLufs;
    if (Math.abs(missing) <= CLOSE_ENOUGH_LU || round === ROUNDS) return mastered;
    gainDb += missing * 1.3;
  }
}
