import type { Random } from './random.ts';

/** −1 … 1, all frequencies alike. */
export function whiteNoise(length: number, random: Random): Float32Array {
  const out = new Float32Array(length);
  for (let index = 0; index < length; index++) out[index] = random() * 2 - 1;
  return out;
}

/** −3 dB an octave (P. Kellet's filter), about −1 … 1. */
export function pinkNoise(length: number, random: Random): Float32Array {
  const out = new Float32Array(length);
  let [b0, b1, b2, b3, b4, b5, b6] = [0, 0, 0, 0, 0, 0, 0];
  for (let index = 0; index < length; index++) {
    const white = random() * 2 - 1;
    b0 = 0.99886 * b0 + white * 0.0555179;
    b1 = 0.99332 * b1 + white * 0.0750759;
    b2 = 0.969 * b2 + white * 0.153852;
    b3 = 0.8665 * b3 + white * 0.3104856;
    b4 = 0.55 * b4 + white * 0.5329522;
    b5 = -0.7616 * b5 - white * 0.016898;
    out[index] = (b0 + b1 + b2 + b3 + b4 + b5 + b6 + white * 0.5362) * 0.2;
    b6 = white * 0.115926;
  }
  return out;
}

/** −6 dB an octave above 8 Hz, about −1 … 1. */
export function brownNoise(length: number, random: Random): Float32Array {
  const out = new Float32Array(length);
  let value = 0;
  for (let index = 0; index < length; index++) {
    value = value * 0.999 + (random() * 2 - 1) * 0.045;
    out[index] = value;
  }
  return out;
}
