// Randomness of the sounds: a stream of numbers from a seed, the same on every machine.

export type Random = () => number;

/** 0 ≤ value < 1, uniform (sfc32). */
export function randomFrom(seed: number): Random {
  let a = seed | 0;
  let b = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  let c = 0x243f6a88;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };
  // Seeds that differ in one bit have parted by now.
  for (let round = 0; round < 12; round++) next();
  return next;
}

/** A seed for a part of a whole: a text and a number to 32 mixed bits (FNV-1a). */
export function seedFor(name: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}
