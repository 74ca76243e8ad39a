// Peaks between the samples: what a player's converter will reach (BS.1770-4, annex 2).

const OVERSAMPLING = 4;
const TAPS = 24;

/** Phases 1 … 3 of a Kaiser-windowed interpolator; phase 0 is the sample itself. */
const PHASES: readonly Float32Array[] = Array.from({ length: OVERSAMPLING - 1 }, (_, phase) =>
  interpolator((phase + 1) / OVERSAMPLING),
);

function interpolator(offset: number): Float32Array {
  const taps = new Float32Array(TAPS);
  let sum = 0;
  for (let tap = 0; tap < TAPS; tap++) {
    const x = tap - (TAPS / 2 - 1) - offset;
    const edge = x / (TAPS / 2);
    const window = besselI0(5 * Math.sqrt(Math.max(0, 1 - edge * edge))) / besselI0(5);
    const value = (Math.sin(Math.PI * x) / (Math.PI * x)) * window;
    taps[tap] = value;
    sum += value;
  }
  return taps.map((value) => value / sum);
}

function besselI0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < 24; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

/**
 * For every sample the highest level between it and the next one.
 *
 * @param quietBelow samples whose neighbourhood is under this are taken as they are: it saves most of
 *   the work where only peaks near a ceiling matter
 */
export function peakEnvelope(samples: Float32Array, quietBelow = 0): Float32Array {
  const peaks = new Float32Array(samples.length);
  const before = TAPS / 2 - 1;
  for (let index = 0; index < samples.length; index++) {
    const own = Math.abs(samples[index] ?? 0);
    let peak = Math.max(own, Math.abs(samples[index + 1] ?? 0));
    if (peak > quietBelow) {
      for (const taps of PHASES) {
        let value = 0;
        for (let tap = 0; tap < TAPS; tap++) {
          value += (taps[tap] ?? 0) * (samples[index - before + tap] ?? 0);
        }
        peak = Math.max(peak, Math.abs(value));
      }
    }
    peaks[index] = peak;
  }
  return peaks;
}
