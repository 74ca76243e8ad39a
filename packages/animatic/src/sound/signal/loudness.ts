// Loudness after ITU-R BS.1770-4 for one channel at 48 kHz: K-weighting, blocks of 400 ms that overlap
// by three quarters, gated at −70 LUFS and then 10 LU under the mean of what is left.
import { filter, type Biquad } from './biquad.ts';
import { gainOf } from './decibels.ts';
import { SAMPLE_RATE } from './recording.ts';

/** The head's shelf and the low cut, as the recommendation tabulates them for 48 kHz. */
const HEAD_SHELF: Biquad = {
  b0: 1.53512485958697,
  b1: -2.69169618940638,
  b2: 1.19839281085285,
  a1: -1.69065929318241,
  a2: 0.73248077421585,
};
const LOW_CUT: Biquad = { b0: 1, b1: -2, b2: 1, a1: -1.99004745483398, a2: 0.99007225036621 };

const STEP = SAMPLE_RATE / 10;
const STEPS_PER_BLOCK = 4;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;

export interface Loudness {
  /** Gated, over all of it; −∞ where nothing passes the gate. */
  readonly integratedLufs: number;
  /** Of its loudest 400 ms. */
  readonly loudestLufs: number;
}

/** Sound shorter than a block is measured as one block of its own length. */
export function measureLoudness(samples: Float32Array): Loudness {
  const weighted = filter(filter(samples.slice(), HEAD_SHELF), LOW_CUT);
  const blocks = blockPowers(weighted);
  let loudest = 0;
  for (const power of blocks) loudest = Math.max(loudest, power);
  const heard = blocks.filter((power) => lufsOf(power) > ABSOLUTE_GATE_LUFS);
  const gate = lufsOf(mean(heard)) + RELATIVE_GATE_LU;
  return {
    integratedLufs: lufsOf(mean(heard.filter((power) => lufsOf(power) > gate))),
    loudestLufs: lufsOf(loudest),
  };
}

/** Brings all of it to `lufs` by one gain, in place; silence stays silence. */
export function setLoudness(samples: Float32Array, lufs: number): Float32Array {
  const gain = gainOf(lufs - measureLoudness(samples).integratedLufs);
  if (!Number.isFinite(gain)) return samples;
  for (let index = 0; index < samples.length; index++)
    samples[index] = (samples[index] ?? 0) * gain;
  return samples;
}

function blockPowers(weighted: Float32Array): number[] {
  if (weighted.length < STEP * STEPS_PER_BLOCK) {
    return [energy(weighted, 0, weighted.length) / Math.max(1, weighted.length)];
  }
  const steps: number[] = [];
  for (let start = 0; start + STEP <= weighted.length; start += STEP) {
    steps.push(energy(weighted, start, start + STEP));
  }
  const blocks: number[] = [];
  for (let first = 0; first + STEPS_PER_BLOCK <= steps.length; first++) {
    let sum = 0;
    for (const step of steps.slice(first, first + STEPS_PER_BLOCK)) sum += step;
    blocks.push(sum / (STEP * STEPS_PER_BLOCK));
  }
  return blocks;
}

function energy(samples: Float32Array, start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end; index++) sum += (samples[index] ?? 0) ** 2;
  return sum;
}

function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}

function lufsOf(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}
