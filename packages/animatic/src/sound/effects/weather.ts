import { filter, highPass, lowPass } from '../signal/biquad.ts';
import { drift, line, shape } from '../signal/curve.ts';
import { brownNoise, pinkNoise, whiteNoise } from '../signal/noise.ts';
import { between, type Random } from '../signal/random.ts';
import { SAMPLE_RATE, samplesIn } from '../signal/recording.ts';
import { sweepFilter } from '../signal/sweep-filter.ts';
import { ambience, event } from './effect.ts';
import { burst, decaying } from './grain.ts';
import { lay, scatter } from './scatter.ts';
import { heavyRain } from './water.ts';

function blowing(length: number, strength: number, random: Random): Float32Array {
  const gust = drift(1.3, SAMPLE_RATE, random);
  const flutter = drift(0.18, SAMPLE_RATE, random);
  const force = (index: number): number => 0.25 + 0.6 * gust(index) + 0.15 * flutter(index);
  const body = sweepFilter(
    pinkNoise(length, random),
    'band',
    (index) => 160 + 620 * strength * force(index),
    0.8,
  );
  shape(body, (index) => force(index) ** 1.5);
  // It whistles round an edge.
  const whistle = sweepFilter(
    whiteNoise(length, random),
    'band',
    (index) => 420 + 900 * strength * force(index),
    14,
  );
  shape(whistle, (index) => force(index) ** 3);
  const low = filter(brownNoise(length, random), lowPass(110, SAMPLE_RATE));
  return lay(body, [whistle, 0, 0.22 * strength], [low, 0, 0.28]);
}

export const wind = ambience(-1, (length, random) => blowing(length, 1, random));

/** A crack, its echoes from the clouds, and a long rumble. */
export const thunder = event(5.5, 3, (length, random) => {
  const out = new Float32Array(length);
  const crack = whiteNoise(samplesIn(1.2), random);
  sweepFilter(
    crack,
    'low',
    line(
      [
        [0, 7000],
        [0.25, 1400],
        [1.2, 300],
      ],
      SAMPLE_RATE,
    ),
    0.6,
  );
  decaying(crack, 1.1);
  lay(out, [crack, 0, 0.9], [crack.subarray(300), 0.09, 0.5], [crack.subarray(900), 0.21, 0.45]);
  for (let index = 0; index < 9; index++) {
    const roll = filter(
      brownNoise(samplesIn(1.6), random),
      lowPass(between(random, 90, 260), SAMPLE_RATE),
    );
    shape(
      roll,
      line(
        [
          [0, 0],
          [0.12, 1],
          [1.6, 0],
        ],
        SAMPLE_RATE,
      ),
    );
    lay(out, [roll, 0.1 + index * 0.38 + between(random, -0.12, 0.12), 2.4 * (1 - index / 10)]);
  }
  return shape(
    out,
    line(
      [
        [0, 1],
        [4, 0.6],
        [5.5, 0],
      ],
      SAMPLE_RATE,
    ),
  );
});

export const storm = ambience(3, (length, random) => {
  const out = heavyRain.make(length, random);
  lay(out, [blowing(length, 1.3, random), 0, 1.6]);
  let atS = between(random, 0.4, 1.2);
  while (samplesIn(atS) < length) {
    lay(out, [thunder.make(samplesIn(thunder.lengthS), random), atS, 0.7]);
    atS += between(random, 4.5, 8);
  }
  return out;
});

export const fireCrackle = ambience(-2, (length, random) => {
  const flames = filter(brownNoise(length, random), lowPass(420, SAMPLE_RATE));
  const flicker = drift(0.09, SAMPLE_RATE, random);
  shape(flames, (index) => 0.14 + 0.34 * flicker(index));
  const air = filter(pinkNoise(length, random), highPass(900, SAMPLE_RATE));
  lay(flames, [shape(air, (index) => 0.05 * flicker(index)), 0, 1]);
  scatter(flames, 26, random, () => {
    const size = random() ** 4;
    return shape(
      burst(between(random, 1200, 5500), 1.2, 0.004 + 0.02 * size, random),
      () => 0.12 + 1.6 * size,
    );
  });
  // A log gives way now and then.
  return scatter(flames, 1.4, random, () => shape(burst(900, 0.8, 0.05, random), () => 1.3));
});
