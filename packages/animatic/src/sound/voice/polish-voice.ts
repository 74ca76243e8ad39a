// A synthetic voice brought nearer to one in front of a microphone.
import { allPass, filter, highPass, highShelf, peaking } from '../signal/biquad.ts';
import { gainOf } from '../signal/decibels.ts';
import { SAMPLE_RATE } from '../signal/recording.ts';
import { inRoom } from '../signal/room.ts';

const THRESHOLD = gainOf(-22);
const RATIO = 2.5;
const ATTACK_S = 0.004;
const RELEASE_S = 0.09;
/**
 * Klatt's pulses all point down; with their phases spread the same loudness has peaks 4 dB lower, which
 * the limiter would have to take.
 */
const SPREAD_HZ = [120, 240, 480, 960] as const;

/** A new recording at 48 kHz, a little longer: the room rings on. */
export function polishVoice(spoken: Float32Array): Float32Array {
  const dry = spoken.slice();
  filter(dry, highPass(95, SAMPLE_RATE));
  // Formant synthesis buzzes here …
  filter(dry, peaking(2900, SAMPLE_RATE, 1.1, -2.5));
  // … is thin here …
  filter(dry, peaking(210, SAMPLE_RATE, 0.8, 2));
  // … and hisses above what it knows.
  filter(dry, highShelf(6800, SAMPLE_RATE, -3.5));
  for (const hz of SPREAD_HZ) filter(dry, allPass(hz, SAMPLE_RATE, Math.SQRT1_2));
  compress(dry);
  return inRoom(dry, { decayS: 0.22, wet: 0.16, damping: 0.45, size: 1 });
}

/** Evens out loud and soft syllables, in place. */
function compress(samples: Float32Array): void {
  const rise = 1 - Math.exp(-1 / (ATTACK_S * SAMPLE_RATE));
  const fall = 1 - Math.exp(-1 / (RELEASE_S * SAMPLE_RATE));
  let level = 0;
  for (let index = 0; index < samples.length; index++) {
    const value = samples[index] ?? 0;
    const now = Math.abs(value);
    level += (now - level) * (now > level ? rise : fall);
    if (level > THRESHOLD) samples[index] = value * (level / THRESHOLD) ** (1 / RATIO - 1);
  }
}
