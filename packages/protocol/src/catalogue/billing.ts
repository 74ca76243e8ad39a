/**
 * With video input a minimum applies: the seconds counted, input and output together, are at least
 * ceil(output · 5/3), at 480p and 720p. Inferred from bills; the official table was not obtained. Input
 * seconds are counted whole, which is inferred too: every bill seen fits whole seconds.
 */
export const VIDEO_INPUT_MINIMUM: {
  readonly totalPerOutput: readonly [numerator: number, denominator: number];
  /** Output pixels up to which it applies: above every size of 720p, below every size of 1080p. */
  readonly upToPixels: number;
} = { totalPerOutput: [5, 3], upToPixels: 1_000_000 };
