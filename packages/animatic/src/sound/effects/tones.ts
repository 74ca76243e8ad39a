// What a place sounds like when nothing happens in it.
import { bandPass, filter, highPass, lowPass } from '../signal/biquad.ts';
import { drift, shape } from '../signal/curve.ts';
import { brownNoise, pinkNoise } from '../signal/noise.ts';
import { between } from '../signal/random.ts';
import { SAMPLE_RATE } from '../signal/recording.ts';
import { tone } from '../signal/tone.ts';
import { birds, crickets, owl } from './animals.ts';
import { glassClink } from './bells.ts';
import { ambience } from './effect.ts';
import { coffeeMachine } from './kitchen.ts';
import { crowdMurmur } from './people.ts';
import { follow, lay } from './scatter.ts';
import { traffic } from './vehicles.ts';

/** Air, walls, a lamp's hum: hardly there. */
export const roomTone = ambience(-16, (length, random) => {
  const air = filter(pinkNoise(length, random), lowPass(1400, SAMPLE_RATE));
  const low = filter(brownNoise(length, random), lowPass(160, SAMPLE_RATE));
  const hum = tone(length, () => 100, [1, 0.3, 0.2]);
  return lay(
    shape(air, () => 0.2),
    [low, 0, 0.5],
    [hum, 0, 0.012],
  );
});

export const cafeTone = ambience(-6, (length, random) => {
  const out = crowdMurmur.make(length, random);
  follow(
    out,
    between(random, 0.3, 1.2),
    () => between(random, 0.9, 2.4),
    () => shape(glassClink.make(48_000, random), () => between(random, 0.02, 0.09)),
  );
  const machine = filter(coffeeMachine.make(length, random), lowPass(2600, SAMPLE_RATE));
  return lay(out, [machine, 0, 0.09]);
});

export const cityTone = ambience(-7, (length, random) => {
  const out = filter(traffic.make(length, random), lowPass(1500, SAMPLE_RATE));
  const air = filter(pinkNoise(length, random), bandPass(380, SAMPLE_RATE, 0.4));
  return lay(out, [air, 0, 0.3]);
});

/** Leaves in the wind, birds far off. */
export const forestTone = ambience(-7, (length, random) => {
  const leaves = filter(pinkNoise(length, random), bandPass(3400, SAMPLE_RATE, 0.5));
  const gust = drift(1.1, SAMPLE_RATE, random);
  const rustle = drift(0.05, SAMPLE_RATE, random);
  shape(leaves, (index) => (0.15 + 0.75 * gust(index) ** 2) * (0.5 + 0.7 * rustle(index)));
  const air = filter(brownNoise(length, random), lowPass(300, SAMPLE_RATE));
  return lay(leaves, [air, 0, 0.18], [birds.make(length, random), 0, 0.3]);
});

export const nightTone = ambience(-9, (length, random) => {
  const out = crickets.make(length, random);
  const air = filter(
    filter(pinkNoise(length, random), lowPass(700, SAMPLE_RATE)),
    highPass(80, SAMPLE_RATE),
  );
  return lay(out, [air, 0, 0.1], [shape(owl.make(length, random), () => 0.16), 0, 1]);
});
