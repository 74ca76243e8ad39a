// Randomness of the drawings: closed form, so that any frame draws alone and the same every time.

/** A whole number to a well mixed 32-bit one. */
export function mixBits(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a of a text, mixed: seeds from names. */
export function seedOf(text: string, seed: number): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mixBits(h);
}

/** 0 ≤ value < 1 from a seed and a whole-number index (negative ones too). */
export function random(seed: number, index: number): number {
  return mixBits(seed ^ mixBits(Math.trunc(index) + 0x9e3779b9)) / 0x1_0000_0000;
}

function valueNoise(seed: number, x: number): number {
  const i = Math.floor(x);
  const f = x - i;
  const k = f * f * (3 - 2 * f);
  return random(seed, i) * (1 - k) + random(seed, i + 1) * k;
}

/** Smooth ridge line, −1 … 1, `octaves` of detail, period about 1. */
export function ridge(seed: number, x: number, octaves: number): number {
  let sum = 0;
  let weight = 0;
  let amplitude = 1;
  let frequency = 1;
  for (let o = 0; o < octaves; o++) {
    sum += amplitude * (valueNoise(seed + o * 101, x * frequency) * 2 - 1);
    weight += amplitude;
    amplitude *= 0.5;
    frequency *= 2.07;
  }
  return sum / weight;
}

/** Slow sway of a hand, −1 … 1, for `tS` seconds; `channel` separates directions. */
export function sway(seed: number, channel: number, tS: number): number {
  const phase = (k: number): number => random(seed, channel * 7 + k) * Math.PI * 2;
  return (
    0.58 * Math.sin(2 * Math.PI * 0.43 * tS + phase(0)) +
    0.3 * Math.sin(2 * Math.PI * 0.97 * tS + phase(1)) +
    0.12 * Math.sin(2 * Math.PI * 2.3 * tS + phase(2))
  );
}
