// The smallest sounds, of which others are made.
import { bandPass, filter, highPass, lowPass } from '../signal/biquad.ts';
import { whiteNoise } from '../signal/noise.ts';
import { between, type Random } from '../signal/random.ts';
import { SAMPLE_RATE, samplesIn } from '../signal/recording.ts';

/** A burst of noise around `hz` that dies away by 60 dB in `decayS`. */
export function burst(hz: number, q: number, decayS: number, random: Random): Float32Array {
  const out = filter(whiteNoise(samplesIn(decayS), random), bandPass(hz, SAMPLE_RATE, q));
  return decaying(out, decayS);
}

/** A dull burst, nothing above `hz`. */
export function thud(hz: number, decayS: number, random: Random): Float32Array {
  const out = filter(whiteNoise(samplesIn(decayS), random), lowPass(hz, SAMPLE_RATE));
  return decaying(out, decayS);
}

/** A bright burst, nothing under `hz`. */
export function hiss(hz: number, decayS: number, random: Random): Float32Array {
  const out = filter(whiteNoise(samplesIn(decayS), random), highPass(hz, SAMPLE_RATE));
  return decaying(out, decayS);
}

/** Dies away by 60 dB in `decayS`, in place. */
export function decaying(samples: Float32Array, decayS: number): Float32Array {
  const shrink = 10 ** (-3 / (decayS * SAMPLE_RATE));
  let gain = 1;
  for (let index = 0; index < samples.length; index++) {
    samples[index] = (samples[index] ?? 0) * gain;
    gain *= shrink;
  }
  return samples;
}

/** A bubble under water, of 0.2 … 20 mm: it sings higher as it comes up (van den Doel, 2005). */
export function bubble(radiusMm: number, level: number, rise: number): Float32Array {
  const hz = 3000 / radiusMm;
  const radius = radiusMm / 1000;
  const damping = 0.13 / radius + 0.0072 * radius ** -1.5;
  const length = Math.min(samplesIn(0.4), samplesIn(5.5 / damping));
  const out = new Float32Array(length);
  const attack = Math.min(length, samplesIn(0.0015));
  let phase = 0;
  for (let index = 0; index < length; index++) {
    const timeS = index / SAMPLE_RATE;
    const soft = index < attack ? index / attack : 1;
    out[index] = level * soft * Math.exp(-damping * timeS) * Math.sin(phase);
    phase += (2 * Math.PI * hz * (1 + rise * damping * timeS)) / SAMPLE_RATE;
  }
  return out;
}

/** Some bubble of a stream: many small ones, few big ones. */
export function anyBubble(smallestMm: number, biggestMm: number, random: Random): Float32Array {
  const radiusMm = smallestMm * (biggestMm / smallestMm) ** (random() ** 1.5);
  const level = (radiusMm / biggestMm) ** 0.6 * between(random, 0.15, 1);
  return bubble(radiusMm, level, random() < 0.5 ? 0 : between(random, 0.03, 0.14));
}
