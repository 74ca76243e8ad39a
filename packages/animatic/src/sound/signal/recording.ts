/** Of everything in the film: what the parts work at and what is encoded. */
export const SAMPLE_RATE = 48_000;

/** Mono sound; full scale is −1 … 1. */
export interface Recording {
  readonly samples: Float32Array;
  readonly sampleRate: number;
}

/** Whole samples of the film's rate. */
export function samplesIn(seconds: number): number {
  return Math.round(seconds * SAMPLE_RATE);
}
