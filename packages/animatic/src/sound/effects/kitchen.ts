import { bandPass, filter, highPass, lowPass } from '../signal/biquad.ts';
import { drift, line, shape } from '../signal/curve.ts';
import { pinkNoise, whiteNoise } from '../signal/noise.ts';
import { between, type Random } from '../signal/random.ts';
import { SAMPLE_RATE, samplesIn } from '../signal/recording.ts';
import { inRoom } from '../signal/room.ts';
import { strike } from '../signal/strike.ts';
import { SAW, tone } from '../signal/tone.ts';
import { ambience, event, repeated } from './effect.ts';
import { burst, hiss, thud } from './grain.ts';
import { follow, lay, scatter } from './scatter.ts';

const KITCHEN = { decayS: 0.3, wet: 0.14, damping: 0.35, size: 1.5 } as const;

/** Ice and liquid thrown from one end of a steel cup to the other, five times a second. */
export const shaker = repeated(-1, (length, random) =>
  follow(
    new Float32Array(length),
    0.02,
    () => 0.185 * between(random, 0.95, 1.05),
    (index) => {
      const out = new Float32Array(samplesIn(0.24));
      for (let cube = 0; cube < 9; cube++) {
        const hz = between(random, 1700, 3300);
        const hit = strike([
          [hz, 0.5, 0.06],
          [hz * 1.62, 0.5, 0.045],
          [hz * 2.47, 0.35, 0.03],
        ]);
        lay(out, [hit, 0.075 * random() ** 1.4, between(random, 0.2, 0.9)]);
      }
      const slosh = shape(burst(850, 0.7, 0.13, random), () => 0.8);
      lay(out, [slosh, 0, 1], [hiss(4200, 0.05, random), 0, 0.5]);
      return shape(out, () => (index % 2 === 0 ? 1 : 0.76));
    },
  ),
);

/** Thousands of bubbles burst in a glass: lively first, then less and less. */
export const fizz = ambience(-8, (length, random) => {
  const seconds = length / SAMPLE_RATE;
  const out = filter(whiteNoise(length, random), highPass(4800, SAMPLE_RATE));
  const lively = line(
    [
      [0, 1],
      [Math.min(1.5, seconds * 0.5), 0.5],
      [seconds, 0.28],
    ],
    SAMPLE_RATE,
  );
  const seethe = drift(0.02, SAMPLE_RATE, random);
  shape(out, (index) => 0.16 * lively(index) * (0.6 + 0.8 * seethe(index)));
  return scatter(out, 240, random, (timeS) =>
    shape(
      burst(between(random, 3500, 11_000), 6, between(random, 0.002, 0.006), random),
      () => lively(Math.round(timeS * SAMPLE_RATE)) * between(random, 0.2, 1.1),
    ),
  );
});

function bite(cracks: number, spreadS: number, level: number, random: Random): Float32Array {
  const out = new Float32Array(samplesIn(spreadS + 0.15));
  for (let crack = 0; crack < cracks; crack++) {
    const share = random() ** 1.7;
    const grain = burst(between(random, 1000, 5200), 1.3, between(random, 0.005, 0.022), random);
    lay(out, [grain, share * spreadS, level * (1.1 - share) * between(random, 0.3, 1)]);
  }
  return lay(out, [thud(420, 0.07, random), 0, level * 0.9]);
}

/** A bite into something crisp, and chewing. */
export const crunch = repeated(-1, (length, random) =>
  follow(
    new Float32Array(length),
    0,
    () => between(random, 1.9, 2.4),
    () =>
      lay(
        new Float32Array(samplesIn(1.7)),
        [bite(70, 0.2, 1, random), 0, 1],
        [bite(34, 0.14, 0.45, random), 0.55, 1],
        [bite(28, 0.14, 0.36, random), 0.9, 1],
        [bite(22, 0.14, 0.28, random), 1.25, 1],
      ),
  ),
);

/** One clean crack. */
export const snap = event(0.5, -3, (length, random) =>
  inRoom(
    lay(
      new Float32Array(length),
      [burst(2600, 0.5, 0.018, random), 0, 1.6],
      [burst(4200, 1, 0.01, random), 0.007, 1],
      [
        strike([
          [1780, 0.7, 0.05],
          [3350, 0.4, 0.03],
          [820, 0.5, 0.04],
        ]),
        0,
        1,
      ],
    ),
    KITCHEN,
  ).subarray(0, length),
);

/** A knife on a board. */
export const chop = repeated(-4, (length, random) =>
  inRoom(
    follow(
      new Float32Array(length),
      0.02,
      () => 0.27 * between(random, 0.93, 1.07),
      () =>
        shape(
          lay(
            strike([
              [between(random, 185, 205), 0.9, 0.09],
              [between(random, 430, 470), 0.6, 0.06],
              [between(random, 960, 1050), 0.3, 0.035],
            ]),
            [bite(9, 0.03, 0.8, random), 0, 0.5],
            [burst(3800, 1.2, 0.012, random), 0, 0.9],
          ),
          () => between(random, 0.75, 1),
        ),
    ),
    KITCHEN,
  ).subarray(0, length),
);

export const sizzle = ambience(-4, (length, random) => {
  const out = filter(whiteNoise(length, random), bandPass(5200, SAMPLE_RATE, 0.5));
  const heat = drift(0.03, SAMPLE_RATE, random);
  const slow = drift(0.5, SAMPLE_RATE, random);
  shape(out, (index) => (0.1 + 0.3 * heat(index)) * (0.6 + 0.5 * slow(index)));
  scatter(out, 90, random, () =>
    shape(burst(between(random, 2200, 8000), 2, between(random, 0.003, 0.012), random), () =>
      between(random, 0.2, 1),
    ),
  );
  return scatter(out, 3, random, () => shape(burst(1300, 1, 0.03, random), () => 1.1));
});

/** The pump hums, then steam hisses through milk. */
export const coffeeMachine = ambience(-3, (length, random) => {
  const seconds = length / SAMPLE_RATE;
  const turn = Math.min(2, seconds * 0.45);
  const pump = filter(
    tone(length, () => 52, SAW),
    bandPass(420, SAMPLE_RATE, 0.6),
  );
  shape(
    pump,
    line(
      [
        [0, 0],
        [0.08, 1],
        [turn, 1],
        [turn + 0.1, 0],
      ],
      SAMPLE_RATE,
    ),
  );
  const steam = filter(whiteNoise(length, random), bandPass(3900, SAMPLE_RATE, 0.6));
  const gurgle = drift(0.025, SAMPLE_RATE, random);
  const valve = line(
    [
      [0, 0.05],
      [turn, 0.05],
      [turn + 0.12, 1],
      [seconds, 0.8],
    ],
    SAMPLE_RATE,
  );
  shape(steam, (index) => valve(index) * (0.5 + 0.6 * gurgle(index)));
  const milk = filter(pinkNoise(length, random), lowPass(700, SAMPLE_RATE));
  shape(milk, (index) => 0.5 * valve(index) * gurgle(index));
  return inRoom(
    lay(
      shape(pump, () => 0.45),
      [steam, 0, 0.7],
      [milk, 0, 1],
    ),
    KITCHEN,
  ).subarray(0, length);
});
