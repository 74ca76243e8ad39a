// Music makes room for the voice: its gain follows the voice's level, a little ahead of it.
import { gainOf } from '../signal/decibels.ts';
import { SAMPLE_RATE, samplesIn } from '../signal/recording.ts';

/** Under this the voice is silent (the room rings on, a breath). */
const THRESHOLD = gainOf(-42);
/** The music is down by the time the word begins. */
const LOOK_AHEAD_S = 0.16;
/** Between words it stays down. */
const HOLD_S = 0.35;
const FALL_S = 0.05;
const RISE_S = 0.22;
/** Gains are worked out at this pace and run straight between. */
const STEP = SAMPLE_RATE / 500;

/**
 * The gain for every sample, 1 … `10^(depthDb/20)`.
 *
 * @param voice about −18 LUFS where it speaks
 * @param depthDb negative
 */
export function duckingGain(voice: Float32Array, depthDb: number): Float32Array {
  const steps = Math.ceil(voice.length / STEP) + 1;
  const target = targets(voice, steps, gainOf(depthDb));
  const stepS = STEP / SAMPLE_RATE;
  const fall = 1 - Math.exp(-stepS / FALL_S);
  const rise = 1 - Math.exp(-stepS / RISE_S);
  const gain = new Float32Array(voice.length);
  let from = target[0] ?? 1;
  for (let step = 0; step < steps; step++) {
    const goal = target[step + 1] ?? target[step] ?? 1;
    const to = from + (goal - from) * (goal < from ? fall : rise);
    const start = step * STEP;
    const end = Math.min(gain.length, start + STEP);
    for (let index = start; index < end; index++) {
      gain[index] = from + ((to - from) * (index - start)) / STEP;
    }
    from = to;
  }
  return gain;
}

/** Where the gain wants to be: down from the look-ahead before a sound until the hold after it. */
function targets(voice: Float32Array, steps: number, down: number): Float32Array {
  const target = new Float32Array(steps).fill(1);
  const before = Math.round(samplesIn(LOOK_AHEAD_S) / STEP);
  const after = Math.round(samplesIn(HOLD_S) / STEP);
  for (let step = 0; step < steps; step++) {
    const end = Math.min(voice.length, (step + 1) * STEP);
    let peak = 0;
    for (let index = step * STEP; index < end; index++) {
      peak = Math.max(peak, Math.abs(voice[index] ?? 0));
    }
    if (peak > THRESHOLD) target.fill(down, Math.max(0, step - before), step + after + 1);
  }
  return target;
}
