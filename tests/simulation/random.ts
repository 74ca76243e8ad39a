/** Randomness of one simulation: the same seed gives the same numbers. */
export interface Random {
  /** 0 ≤ x < 1. */
  real(): number;
  chance(probability: number): boolean;
  /** Whole, `least` … `most`. */
  between(least: number, most: number): number;
  pick<T>(among: readonly [T, ...T[]]): T;
}

/** Mulberry32: small, fast, and good enough to choose faults by. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  function real(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const between = (least: number, most: number): number =>
    least + Math.floor(real() * (most - least + 1));
  return {
    real,
    chance: (probability) => real() < probability,
    between,
    pick: <T>(among: readonly [T, ...T[]]): T => among[between(0, among.length - 1)] ?? among[0],
  };
}
