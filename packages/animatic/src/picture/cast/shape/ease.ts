// Closed forms in time: nothing is simulated, so any moment stands alone.

export const clamp = (value: number, low = 0, high = 1): number =>
  Math.min(high, Math.max(low, value));

export const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

/** 0 at 0, 1 at 1, level at both ends. */
export const smooth = (u: number): number => {
  const k = clamp(u);
  return k * k * (3 - 2 * k);
};

/** 0 before `start`, 1 after `end`, smooth in between. */
export const ramp = (value: number, start: number, end: number): number =>
  smooth((value - start) / (end - start));

/** Up from `a` to `b`, held, down from `c` to `d`. */
export const hold = (value: number, a: number, b: number, c: number, d: number): number =>
  ramp(value, a, b) * (1 - ramp(value, c, d));

/** 0 at 0, 1 at 1, past it and back: a thing that arrives with weight. */
export const overshoot = (u: number, amount = 1.4): number => {
  const k = clamp(u) - 1;
  return 1 + (amount + 1) * k ** 3 + amount * k * k;
};

/** Fraction of a cycle, 0 ≤ p < 1, for negative values too. */
export const cycle = (value: number): number => value - Math.floor(value);

export const wave = (turns: number): number => Math.sin(turns * Math.PI * 2);
