// A look-ahead limiter on true peaks: the gain is down before the peak comes, so nothing is clipped.
import { SAMPLE_RATE, samplesIn } from '../signal/recording.ts';
import { peakEnvelope } from '../signal/true-peak.ts';

const LOOK_AHEAD = samplesIn(0.004);
const RELEASE_S = 0.12;
/** Interpolated peaks reach beyond the samples that they lie between by no more than this. */
const BETWEEN_SAMPLES = 0.5;

/** In place. @param ceiling linear; no true peak of the result is above it */
export function limit(samples: Float32Array, ceiling: number): Float32Array {
  const peaks = peakEnvelope(samples, ceiling * BETWEEN_SAMPLES);
  if (peaks.every((peak) => peak <= ceiling)) return samples;
  const gain = peaks.map((peak) => (peak > ceiling ? ceiling / peak : 1));
  lowestAhead(gain, LOOK_AHEAD);
  release(gain);
  meanBehind(gain, LOOK_AHEAD);
  for (let index = 0; index < samples.length; index++) {
    samples[index] = (samples[index] ?? 0) * (gain[index] ?? 1);
  }
  return samples;
}

/** Each value becomes the lowest of itself and the `width` that follow, in place. */
function lowestAhead(gain: Float32Array, width: number): void {
  /** Indices with rising gains, the lowest of the window first. */
  const queue = new Int32Array(gain.length);
  let head = 0;
  let tail = 0;
  const original = gain.slice();
  for (let index = 0; index < gain.length + width; index++) {
    const value = original[index];
    if (value !== undefined) {
      while (tail > head && (original[queue[tail - 1] ?? 0] ?? 1) >= value) tail--;
      queue[tail++] = index;
    }
    const at = index - width;
    if (at < 0) continue;
    while (head < tail && (queue[head] ?? 0) < at) head++;
    gain[at] = original[queue[head] ?? at] ?? 1;
  }
}

/** Comes back slowly, in place; never above what is wanted. */
function release(gain: Float32Array): void {
  const rise = 1 - Math.exp(-1 / (RELEASE_S * SAMPLE_RATE));
  let now = 1;
  for (let index = 0; index < gain.length; index++) {
    const wanted = gain[index] ?? 1;
    now = Math.min(wanted, now + (1 - now) * rise);
    gain[index] = now;
  }
}

/** The mean of each value and the `width` before it, in place: the gain gets no corner. */
function meanBehind(gain: Float32Array, width: number): void {
  const original = gain.slice();
  // The film's start: as if the first gain had always been.
  let sum = (original[0] ?? 1) * (width + 1);
  for (let index = 0; index < gain.length; index++) {
    sum += (original[index] ?? 1) - (original[Math.max(0, index - width - 1)] ?? 1);
    gain[index] = sum / (width + 1);
  }
}
