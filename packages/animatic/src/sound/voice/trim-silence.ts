/** Under its loudest by this much, sound at the ends is silence. */
const SILENCE_DB = 42;
const WINDOW_S = 0.004;

/**
 * Without the silence before the first sound and after the last one; a view, not a copy. Speech then
 * begins where it is put.
 */
export function trimSilence<T extends Float32Array | Int16Array>(
  samples: T,
  sampleRate: number,
): T {
  const window = Math.max(1, Math.round(WINDOW_S * sampleRate));
  const levels: number[] = [];
  for (let start = 0; start < samples.length; start += window) {
    let sum = 0;
    const end = Math.min(samples.length, start + window);
    for (let index = start; index < end; index++) sum += (samples[index] ?? 0) ** 2;
    levels.push(sum / window);
  }
  const loudest = levels.reduce((a, b) => Math.max(a, b), 0);
  const floor = loudest * 10 ** (-SILENCE_DB / 10);
  const isHeard = (level: number): boolean => level > floor;
  const first = levels.findIndex(isHeard);
  if (first === -1) return samples.subarray(0, 0) as T;
  const last = levels.findLastIndex(isHeard);
  const end = Math.min(samples.length, (last + 1) * window);
  return samples.subarray(first * window, end) as T;
}
