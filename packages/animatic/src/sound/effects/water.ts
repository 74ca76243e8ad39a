import { bandPass, filter, highPass, lowPass } from '../signal/biquad.ts';
import { drift, line, shape } from '../signal/curve.ts';
import { brownNoise, pinkNoise, whiteNoise } from '../signal/noise.ts';
import { between, type Random } from '../signal/random.ts';
import { SAMPLE_RATE, samplesIn } from '../signal/recording.ts';
import { inRoom } from '../signal/room.ts';
import { strike } from '../signal/strike.ts';
import { sweepFilter } from '../signal/sweep-filter.ts';
import { ambience, event, repeated } from './effect.ts';
import { anyBubble, bubble, burst, hiss, thud } from './grain.ts';
import { follow, lay, scatter } from './scatter.ts';

/** One wave: it comes in, its crest brightens, it runs out over sand. */
function wave(riseS: number, fallS: number, crestHz: number, random: Random): Float32Array {
  const out = pinkNoise(samplesIn(riseS + fallS), random);
  const swell = (index: number): number => {
    const timeS = index / SAMPLE_RATE;
    return timeS < riseS ? (timeS / riseS) ** 2.4 : (1 - (timeS - riseS) / fallS) ** 1.7;
  };
  sweepFilter(out, 'low', (index) => 260 + crestHz * swell(index), 0.6);
  const foam = drift(0.05, SAMPLE_RATE, random);
  return shape(out, (index) => Math.max(0, swell(index)) * (0.85 + 0.3 * foam(index)));
}

/** Waves break on a shore. */
export const waves = ambience(0, (length, random) => {
  const out = shape(filter(brownNoise(length, random), lowPass(320, SAMPLE_RATE)), () => 0.3);
  return follow(
    out,
    -between(random, 0.5, 1.4),
    () => between(random, 2, 3.4),
    () => wave(between(random, 1.3, 2), between(random, 2, 3), between(random, 2800, 4600), random),
  );
});

/** Small waves lap at a beach. */
export const seaWash = ambience(-2, (length, random) => {
  const out = shape(filter(pinkNoise(length, random), lowPass(500, SAMPLE_RATE)), () => 0.1);
  follow(
    out,
    -between(random, 0.4, 1),
    () => between(random, 2.6, 4),
    () =>
      wave(
        between(random, 0.9, 1.4),
        between(random, 1.8, 2.6),
        between(random, 1500, 2600),
        random,
      ),
  );
  return scatter(out, 7, random, () => shape(anyBubble(1.2, 6, random), () => 0.12));
});

function drops(out: Float32Array, perS: number, level: number, random: Random): Float32Array {
  return scatter(out, perS, random, () => {
    const near = random() ** 3;
    return shape(
      burst(
        between(random, 1800, 7500),
        between(random, 1.5, 5),
        between(random, 0.006, 0.02),
        random,
      ),
      () => level * (0.15 + near),
    );
  });
}

export const rain = ambience(0, (length, random) => {
  const out = filter(whiteNoise(length, random), highPass(1400, SAMPLE_RATE));
  filter(out, lowPass(8500, SAMPLE_RATE));
  const gusts = drift(0.8, SAMPLE_RATE, random);
  shape(out, (index) => 0.1 + 0.05 * gusts(index));
  drops(out, 220, 0.6, random);
  return scatter(out, 9, random, () => shape(bubble(between(random, 1, 3), 1, 0.1), () => 0.12));
});

export const heavyRain = ambience(3, (length, random) => {
  const out = filter(whiteNoise(length, random), highPass(500, SAMPLE_RATE));
  filter(out, lowPass(7000, SAMPLE_RATE));
  const gusts = drift(0.6, SAMPLE_RATE, random);
  shape(out, (index) => 0.28 + 0.12 * gusts(index));
  const low = filter(brownNoise(length, random), lowPass(400, SAMPLE_RATE));
  return drops(lay(out, [low, 0, 0.18]), 420, 0.75, random);
});

/** A brook over stones. */
export const river = ambience(-1, (length, random) => {
  const out = filter(pinkNoise(length, random), bandPass(900, SAMPLE_RATE, 0.5));
  const flow = drift(0.25, SAMPLE_RATE, random);
  shape(out, (index) => 0.16 + 0.16 * flow(index));
  return scatter(out, 130, random, () => shape(anyBubble(0.7, 6, random), () => 0.26));
});

export const waterfall = ambience(2, (length, random) => {
  const out = filter(pinkNoise(length, random), lowPass(5200, SAMPLE_RATE));
  const spray = filter(whiteNoise(length, random), highPass(3000, SAMPLE_RATE));
  const deep = filter(brownNoise(length, random), lowPass(140, SAMPLE_RATE));
  const fall = drift(0.12, SAMPLE_RATE, random);
  shape(out, (index) => 0.8 + 0.25 * fall(index));
  return lay(out, [spray, 0, 0.06], [deep, 0, 0.45]);
});

export const underwater = ambience(-1, (length, random) => {
  const out = filter(brownNoise(length, random), lowPass(240, SAMPLE_RATE));
  const slow = drift(1.1, SAMPLE_RATE, random);
  shape(out, (index) => 0.5 + 0.5 * slow(index));
  follow(
    out,
    between(random, 0.2, 0.7),
    () => between(random, 0.9, 2),
    () => filter(bubbleTrain(random), lowPass(1300, SAMPLE_RATE)),
  );
  return out;
});

/** Some bubbles that rise together, each higher than the last. */
function bubbleTrain(random: Random): Float32Array {
  const count = Math.round(between(random, 5, 12));
  const out = new Float32Array(samplesIn(0.8));
  let atS = 0;
  for (let index = 0; index < count; index++) {
    const radiusMm = between(random, 3.5, 9) * (1 - (0.4 * index) / count);
    lay(out, [bubble(radiusMm, 0.5, 0.12), atS, between(random, 0.4, 1)]);
    atS += between(random, 0.025, 0.07);
  }
  return out;
}

export const bubbles = repeated(-3, (length, random) =>
  follow(
    new Float32Array(length),
    0.02,
    () => between(random, 0.25, 0.6),
    () => bubbleTrain(random),
  ),
);

/** A vessel fills: its air sings higher and higher. */
export const pour = repeated(-4, (length, random) => {
  const seconds = length / SAMPLE_RATE;
  const out = filter(pinkNoise(length, random), highPass(300, SAMPLE_RATE));
  const full = line(
    [
      [0, 420],
      [seconds, 1250],
    ],
    SAMPLE_RATE,
  );
  const resonance = sweepFilter(out.slice(), 'band', full, 5);
  const glug = drift(0.07, SAMPLE_RATE, random);
  shape(resonance, (index) => 1.3 + 1.2 * glug(index));
  shape(out, () => 0.08);
  lay(out, [resonance, 0, 0.5]);
  scatter(out, 95, random, (timeS) => {
    const smaller = 1 - (0.5 * timeS) / seconds;
    return shape(anyBubble(0.9, 6.5 * smaller, random), () => 0.4);
  });
  // The first drops hit the bottom.
  return shape(
    out,
    line(
      [
        [0, 0],
        [0.12, 1],
      ],
      SAMPLE_RATE,
    ),
  );
});

export const splash = event(1.6, -1, (length, random) => {
  const out = new Float32Array(length);
  const body = pinkNoise(samplesIn(1.1), random);
  sweepFilter(
    body,
    'low',
    line(
      [
        [0, 900],
        [0.06, 6500],
        [1.1, 900],
      ],
      SAMPLE_RATE,
    ),
    0.6,
  );
  shape(
    body,
    line(
      [
        [0, 0],
        [0.03, 1],
        [0.2, 0.4],
        [1.1, 0],
      ],
      SAMPLE_RATE,
    ),
  );
  lay(out, [thud(220, 0.25, random), 0, 1], [body, 0.01, 0.9]);
  for (let index = 0; index < 40; index++) {
    lay(out, [anyBubble(1, 9, random), 0.08 + 1.2 * random() ** 1.6, 0.35]);
  }
  return out;
});

/** Drops fall into a pool in a cave. */
export const drip = repeated(-8, (length, random) =>
  inRoom(
    follow(
      new Float32Array(length),
      0.02,
      () => between(random, 0.5, 1.3),
      () =>
        lay(
          bubble(between(random, 1.6, 2.8), 1, 0.16),
          [strike([[between(random, 2500, 4500), 0.2, 0.03]]), 0, 1],
          [hiss(5000, 0.01, random), 0, 0.15],
        ),
    ),
    { decayS: 1.4, wet: 0.5, damping: 0.25, size: 2.6 },
  ).subarray(0, length),
);
