// A filter whose frequency moves (topology-preserving state-variable filter after A. Simper).
import type { Curve } from './curve.ts';
import { SAMPLE_RATE } from './recording.ts';

export type Band = 'low' | 'band' | 'high';

const TOP_HZ = SAMPLE_RATE * 0.45;
/** The frequency is looked up once in so many samples. */
const STEP = 16;

/** In place. The band is 0 dB at its centre; `q` is the centre over the width. */
export function sweepFilter(
  samples: Float32Array,
  band: Band,
  frequencyHz: Curve,
  q: number,
): Float32Array {
  const k = 1 / q;
  let ic1 = 0;
  let ic2 = 0;
  let [g, a1, a2, a3] = [0, 0, 0, 0];
  for (let index = 0; index < samples.length; index++) {
    if (index % STEP === 0) {
      const hz = Math.min(TOP_HZ, Math.max(10, frequencyHz(index)));
      g = Math.tan((Math.PI * hz) / SAMPLE_RATE);
      a1 = 1 / (1 + g * (g + k));
      a2 = g * a1;
      a3 = g * a2;
    }
    const input = samples[index] ?? 0;
    const v3 = input - ic2;
    const v1 = a1 * ic1 + a2 * v3;
    const v2 = ic2 + a2 * ic1 + a3 * v3;
    ic1 = 2 * v1 - ic1;
    ic2 = 2 * v2 - ic2;
    samples[index] = band === 'low' ? v2 : band === 'band' ? k * v1 : input - k * v1 - v2;
  }
  return samples;
}
