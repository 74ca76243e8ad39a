/** Fades in place, with no slope at either end (a raised cosine). Lengths are samples. */
export function fade(samples: Float32Array, inLength: number, outLength: number): Float32Array {
  const rising = Math.min(inLength, samples.length);
  for (let index = 0; index < rising; index++) {
    samples[index] = (samples[index] ?? 0) * easeOf(index / rising);
  }
  const falling = Math.min(outLength, samples.length);
  for (let index = 0; index < falling; index++) {
    const at = samples.length - 1 - index;
    samples[at] = (samples[at] ?? 0) * easeOf(index / falling);
  }
  return samples;
}

function easeOf(share: number): number {
  return 0.5 - 0.5 * Math.cos(Math.PI * share);
}

/** Adds `source` times `gain` to `target` from sample `at` on, as far as it reaches. */
export function addAt(target: Float32Array, source: Float32Array, at: number, gain: number): void {
  const first = Math.max(0, -at);
  const last = Math.min(source.length, target.length - at);
  for (let index = first; index < last; index++) {
    target[at + index] = (target[at + index] ?? 0) + (source[index] ?? 0) * gain;
  }
}
