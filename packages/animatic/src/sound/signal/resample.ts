// From one whole-number rate to another, band-limited: a windowed sinc per output phase.

const HALF_TAPS = 16;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Made for few, small ratios such as 22.05 → 48 kHz (320 phases). */
export function resample(samples: Float32Array, fromRate: number, toRate: number): Float32Array {
  if (fromRate === toRate) return samples;
  const divisor = greatestCommonDivisor(fromRate, toRate);
  const up = toRate / divisor;
  const down = fromRate / divisor;
  const phases = sincPhases(up, Math.min(1, up / down));
  const out = new Float32Array(Math.floor((samples.length * up) / down));
  for (let index = 0; index < out.length; index++) {
    const position = index * down;
    const start = Math.floor(position / up) - HALF_TAPS + 1;
    const taps = phases[position % up];
    if (taps === undefined) continue;
    let sum = 0;
    for (let tap = 0; tap < taps.length; tap++) {
      sum += (taps[tap] ?? 0) * (samples[start + tap] ?? 0);
    }
    out[index] = sum;
  }
  return out;
}

/** @param cutoff share of the source's band that is kept */
function sincPhases(up: number, cutoff: number): Float32Array[] {
  const keep = cutoff * 0.96;
  return Array.from({ length: up }, (_, phase) => {
    const taps = new Float32Array(HALF_TAPS * 2);
    let sum = 0;
    for (let tap = 0; tap < taps.length; tap++) {
      const x = tap - HALF_TAPS + 1 - phase / up;
      const edge = x / HALF_TAPS;
      const window = 0.42 + 0.5 * Math.cos(Math.PI * edge) + 0.08 * Math.cos(2 * Math.PI * edge);
      const value = x === 0 ? keep : Math.sin(Math.PI * keep * x) / (Math.PI * x);
      taps[tap] = value * window;
      sum += value * window;
    }
    return taps.map((value) => value / sum);
  });
}
