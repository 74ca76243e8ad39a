// Voices of people and animals: a buzz, or breath, through the resonances of a throat.
import { bandPass, filter } from './biquad.ts';
import type { Curve } from './curve.ts';
import { whiteNoise } from './noise.ts';
import type { Random } from './random.ts';
import { SAMPLE_RATE } from './recording.ts';
import { SAW, tone } from './tone.ts';

/** [Hz, level] of each resonance. */
export type Formants = readonly (readonly [number, number])[];

export const VOWELS = {
  a: [
    [760, 1],
    [1250, 0.6],
    [2600, 0.25],
  ],
  e: [
    [480, 1],
    [1900, 0.5],
    [2600, 0.3],
  ],
  i: [
    [300, 1],
    [2250, 0.45],
    [3000, 0.3],
  ],
  o: [
    [480, 1],
    [880, 0.6],
    [2500, 0.15],
  ],
  u: [
    [330, 1],
    [760, 0.4],
    [2300, 0.1],
  ],
} as const satisfies Readonly<Record<string, Formants>>;

export interface Throat {
  readonly formants: Formants;
  /** Narrower resonances sound more like a vowel, wider ones more like a call. */
  readonly q: number;
  /** 0 = all voice, 1 = all breath. */
  readonly breath: number;
}

export function voiced(length: number, hz: Curve, throat: Throat, random: Random): Float32Array {
  const source = tone(length, hz, SAW);
  const air = throat.breath === 0 ? undefined : whiteNoise(length, random);
  for (let index = 0; index < length; index++) {
    source[index] =
      (source[index] ?? 0) * (1 - throat.breath) + (air?.[index] ?? 0) * throat.breath * 0.8;
  }
  const out = new Float32Array(length);
  for (const [formantHz, level] of throat.formants) {
    const band = filter(source.slice(), bandPass(formantHz, SAMPLE_RATE, throat.q));
    for (let index = 0; index < length; index++) {
      out[index] = (out[index] ?? 0) + (band[index] ?? 0) * level;
    }
  }
  return out;
}

/** The same throat in another size: a child's is 1.25, a big dog's 0.7. */
export function sized(formants: Formants, factor: number): Formants {
  return formants.map(([hz, level]) => [hz * factor, level]);
}
