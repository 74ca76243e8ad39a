// Second-order filters after R. Bristow-Johnson's cookbook; all work in place.

export interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/** Filters `samples` in place and returns them. */
export function filter(samples: Float32Array, { b0, b1, b2, a1, a2 }: Biquad): Float32Array {
  let s1 = 0;
  let s2 = 0;
  for (let index = 0; index < samples.length; index++) {
    const x = samples[index] ?? 0;
    const y = b0 * x + s1;
    s1 = b1 * x - a1 * y + s2;
    s2 = b2 * x - a2 * y;
    samples[index] = y;
  }
  return samples;
}

function angle(frequencyHz: number, sampleRate: number): number {
  return (2 * Math.PI * Math.min(frequencyHz, sampleRate * 0.48)) / sampleRate;
}

export function lowPass(frequencyHz: number, sampleRate: number, q = Math.SQRT1_2): Biquad {
  const w = angle(frequencyHz, sampleRate);
  const alpha = Math.sin(w) / (2 * q);
  const cos = Math.cos(w);
  const a0 = 1 + alpha;
  const b1 = (1 - cos) / a0;
  return { b0: b1 / 2, b1, b2: b1 / 2, a1: (-2 * cos) / a0, a2: (1 - alpha) / a0 };
}

export function highPass(frequencyHz: number, sampleRate: number, q = Math.SQRT1_2): Biquad {
  const w = angle(frequencyHz, sampleRate);
  const alpha = Math.sin(w) / (2 * q);
  const cos = Math.cos(w);
  const a0 = 1 + alpha;
  const b0 = (1 + cos) / 2 / a0;
  return { b0, b1: -2 * b0, b2: b0, a1: (-2 * cos) / a0, a2: (1 - alpha) / a0 };
}

/** 0 dB at its centre. */
export function bandPass(frequencyHz: number, sampleRate: number, q: number): Biquad {
  const w = angle(frequencyHz, sampleRate);
  const alpha = Math.sin(w) / (2 * q);
  const a0 = 1 + alpha;
  return {
    b0: alpha / a0,
    b1: 0,
    b2: -alpha / a0,
    a1: (-2 * Math.cos(w)) / a0,
    a2: (1 - alpha) / a0,
  };
}

/** Turns the phase around its frequency and leaves every level as it is. */
export function allPass(frequencyHz: number, sampleRate: number, q: number): Biquad {
  const w = angle(frequencyHz, sampleRate);
  const alpha = Math.sin(w) / (2 * q);
  const a0 = 1 + alpha;
  const b0 = (1 - alpha) / a0;
  const b1 = (-2 * Math.cos(w)) / a0;
  return { b0, b1, b2: 1, a1: b1, a2: b0 };
}

export function peaking(
  frequencyHz: number,
  sampleRate: number,
  q: number,
  gainDb: number,
): Biquad {
  const w = angle(frequencyHz, sampleRate);
  const a = 10 ** (gainDb / 40);
  const alpha = Math.sin(w) / (2 * q);
  const cos = Math.cos(w);
  const a0 = 1 + alpha / a;
  return {
    b0: (1 + alpha * a) / a0,
    b1: (-2 * cos) / a0,
    b2: (1 - alpha * a) / a0,
    a1: (-2 * cos) / a0,
    a2: (1 - alpha / a) / a0,
  };
}

export function highShelf(frequencyHz: number, sampleRate: number, gainDb: number): Biquad {
  const w = angle(frequencyHz, sampleRate);
  const a = 10 ** (gainDb / 40);
  const cos = Math.cos(w);
  const slope = 2 * Math.sqrt(a) * (Math.sin(w) / 2) * Math.SQRT2;
  const a0 = a + 1 - (a - 1) * cos + slope;
  return {
    b0: (a * (a + 1 + (a - 1) * cos + slope)) / a0,
    b1: (-2 * a * (a - 1 + (a + 1) * cos)) / a0,
    b2: (a * (a + 1 + (a - 1) * cos - slope)) / a0,
    a1: (2 * (a - 1 - (a + 1) * cos)) / a0,
    a2: (a + 1 - (a - 1) * cos - slope) / a0,
  };
}
