import { filter, highPass, lowPass } from '../signal/biquad.ts';
import { drift, shape } from '../signal/curve.ts';
import { addAt } from '../signal/fade.ts';
import { brownNoise, pinkNoise, whiteNoise } from '../signal/noise.ts';
import { between } from '../signal/random.ts';
import { SAMPLE_RATE, samplesIn } from '../signal/recording.ts';
import { sweepFilter } from '../signal/sweep-filter.ts';
import { ambience } from './effect.ts';

/** Waves come in, break and run out over sand. */
export const waves = ambience(0, (length, random) => {
  const out = filter(brownNoise(length, random), lowPass(320, SAMPLE_RATE));
  shape(out, () => 0.35);
  let startS = -between(random, 0.6, 1.8);
  while (samplesIn(startS) < length) {
    const riseS = between(random, 1.3, 2);
    const fallS = between(random, 2, 3);
    const wave = pinkNoise(samplesIn(riseS + fallS), random);
    const crest = between(random, 2600, 4200);
    const share = (index: number): number => {
      const timeS = index / SAMPLE_RATE;
      return timeS < riseS ? (timeS / riseS) ** 2.4 : (1 - (timeS - riseS) / fallS) ** 1.7;
    };
    sweepFilter(wave, 'low', (index) => 260 + crest * share(index), 0.6);
    const foam = drift(0.05, SAMPLE_RATE, random);
    shape(wave, (index) => share(index) * (0.85 + 0.3 * foam(index)));
    addAt(out, wave, samplesIn(startS), between(random, 0.8, 1.1));
    startS += riseS + between(random, 0.9, 1.8);
  }
  return out;
});

export const rain = ambience(0, (length, random) => {
  const out = filter(whiteNoise(length, random), highPass(1800, SAMPLE_RATE));
  filter(out, lowPass(9500, SAMPLE_RATE));
  shape(out, () => 0.16);
  return out;
});
