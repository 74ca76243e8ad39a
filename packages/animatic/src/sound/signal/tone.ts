// Tones whose pitch moves.
import type { Curve } from './curve.ts';
import { SAMPLE_RATE } from './recording.ts';

/** Level of each harmonic, the fundamental first. */
export type Harmonics = readonly number[];

export const SINE: Harmonics = [1];
/** All harmonics falling evenly: reeds, strings, engines, throats. */
export const SAW: Harmonics = Array.from({ length: 24 }, (_, index) => 1 / (index + 1));
/** Odd ones: hollow. */
export const HOLLOW: Harmonics = Array.from({ length: 15 }, (_, index) =>
  index % 2 === 0 ? 1 / (index + 1) : 0,
);

const TABLE = 2048;
const tables = new Map<Harmonics, Float32Array>();

/** @param hz pitch for each sample; no harmonic of it may pass half the sample rate */
export function tone(length: number, hz: Curve, harmonics: Harmonics = SINE): Float32Array {
  const table = tableOf(harmonics);
  const out = new Float32Array(length);
  let phase = 0;
  for (let index = 0; index < length; index++) {
    const at = Math.floor(phase);
    const share = phase - at;
    const here = table[at] ?? 0;
    out[index] = here + ((table[at + 1] ?? 0) - here) * share;
    phase += (hz(index) * TABLE) / SAMPLE_RATE;
    while (phase >= TABLE) phase -= TABLE;
  }
  return out;
}

function tableOf(harmonics: Harmonics): Float32Array {
  const known = tables.get(harmonics);
  if (known !== undefined) return known;
  // One more than a round, for the interpolation.
  const table = new Float32Array(TABLE + 1);
  for (const [index, level] of harmonics.entries()) {
    for (let at = 0; at <= TABLE; at++) {
      table[at] = (table[at] ?? 0) + level * Math.sin((2 * Math.PI * (index + 1) * at) / TABLE);
    }
  }
  tables.set(harmonics, table);
  return table;
}
