import { filter, highPass, lowPass } from '../signal/biquad.ts';
import { drift, line, shape } from '../signal/curve.ts';
import { brownNoise, whiteNoise } from '../signal/noise.ts';
import { between, type Random } from '../signal/random.ts';
import { SAMPLE_RATE, samplesIn } from '../signal/recording.ts';
import { inRoom } from '../signal/room.ts';
import { type Mode, strike } from '../signal/strike.ts';
import { sweepFilter } from '../signal/sweep-filter.ts';
import { HOLLOW, tone } from '../signal/tone.ts';
import { event, repeated } from './effect.ts';
import { burst, decaying, hiss, thud } from './grain.ts';
import { follow, lay } from './scatter.ts';

const HALL = { decayS: 1.4, wet: 0.3, damping: 0.45, size: 4 } as const;

/** A blow's body: a tone that falls. */
function drop(fromHz: number, toHz: number, decayS: number): Float32Array {
  const pitch = (index: number): number =>
    toHz + (fromHz - toHz) * Math.exp((-8 * index) / (decayS * SAMPLE_RATE));
  return decaying(tone(samplesIn(decayS), pitch, [1, 0.25, 0.1]), decayS);
}

/** As a speaker, or an ear, gives way: in place. */
function overdrive(samples: Float32Array, gain: number): Float32Array {
  for (let index = 0; index < samples.length; index++) {
    samples[index] = Math.tanh((samples[index] ?? 0) * gain);
  }
  return samples;
}

export const impact = event(1.8, 2, (length, random) =>
  inRoom(
    lay(
      new Float32Array(length),
      [drop(120, 42, 1.1), 0, 1],
      [thud(900, 0.22, random), 0, 1.4],
      [burst(1900, 0.6, 0.05, random), 0, 0.8],
    ),
    HALL,
  ).subarray(0, length),
);

function blast(seconds: number, random: Random): Float32Array {
  const fire = whiteNoise(samplesIn(seconds), random);
  sweepFilter(
    fire,
    'low',
    line(
      [
        [0, 8500],
        [0.12, 2600],
        [0.8, 650],
        [seconds, 160],
      ],
      SAMPLE_RATE,
    ),
    0.6,
  );
  overdrive(decaying(fire, seconds * 0.95), 2.6);
  const roll = filter(brownNoise(samplesIn(seconds), random), lowPass(130, SAMPLE_RATE));
  const waver = drift(0.2, SAMPLE_RATE, random);
  shape(roll, (index) => (1 - index / roll.length) * (0.5 + waver(index)));
  return lay(fire, [drop(95, 28, 1.4), 0, 1.1], [roll, 0, 2.4]);
}

/** The blast, and what it threw comes down. */
export const explosion = event(4, 4, (length, random) => {
  const out = lay(new Float32Array(length), [blast(3.4, random), 0, 1]);
  for (let piece = 0; piece < 46; piece++) {
    const debris = burst(between(random, 500, 3200), 1.4, between(random, 0.01, 0.05), random);
    lay(out, [debris, 0.5 + 2.6 * random() ** 1.4, between(random, 0.03, 0.2)]);
  }
  return inRoom(out, HALL).subarray(0, length);
});

/** Up with a whistle, a bang, a crackle: again and again. */
export const fireworks = repeated(1, (length, random) =>
  inRoom(
    follow(
      new Float32Array(length),
      0.01,
      () => between(random, 0.7, 1.3),
      (index) => {
        const out = new Float32Array(samplesIn(3.2));
        const riseS = index === 0 ? 0.45 : between(random, 0.5, 0.7);
        const rocket = tone(
          samplesIn(riseS),
          line(
            [
              [0, 1500],
              [riseS, 3100],
            ],
            SAMPLE_RATE,
          ),
        );
        shape(rocket, (at) => 0.1 * Math.sin((Math.PI * at) / rocket.length));
        const bang = lay(
          thud(1500, 0.5, random),
          [drop(110, 45, 0.5), 0, 0.9],
          [burst(2200, 0.5, 0.06, random), 0, 0.9],
        );
        lay(out, [rocket, 0, 1], [bang, riseS, 1]);
        for (let spark = 0; spark < 90; spark++) {
          const pop = burst(between(random, 2500, 7500), 2, between(random, 0.003, 0.012), random);
          lay(out, [pop, riseS + 0.25 + 1.5 * random() ** 1.3, between(random, 0.05, 0.32)]);
        }
        return shape(out, () => between(random, 0.6, 1));
      },
    ),
    { decayS: 1.8, wet: 0.3, damping: 0.5, size: 5 },
  ).subarray(0, length),
);

/** Blades: many partials that belong to no scale, and the scrape before they part. */
export const swordClash = event(1.4, -1, (length, random) => {
  const base = between(random, 820, 980);
  const modes = [1, 1.53, 2.21, 2.87, 3.64, 4.9, 6.3, 7.7].map((ratio, index): Mode => [
    base * ratio * between(random, 0.985, 1.015),
    1 / (1 + index * 0.28),
    0.95 / (1 + index * 0.22),
  ]);
  const scrape = whiteNoise(samplesIn(0.28), random);
  sweepFilter(
    scrape,
    'band',
    line(
      [
        [0, 3200],
        [0.28, 7200],
      ],
      SAMPLE_RATE,
    ),
    4,
  );
  shape(scrape, (index) => Math.sin((Math.PI * index) / scrape.length));
  return inRoom(
    lay(
      new Float32Array(length),
      [strike(modes), 0, 0.5],
      [hiss(3500, 0.03, random), 0, 0.9],
      [thud(700, 0.05, random), 0, 0.7],
      [scrape, 0.04, 0.5],
    ),
    { decayS: 0.7, wet: 0.18, damping: 0.3, size: 2.4 },
  ).subarray(0, length);
});

export const laser = repeated(-4, (length, random) =>
  follow(
    new Float32Array(length),
    0.005,
    () => between(random, 0.34, 0.6),
    () => {
      const seconds = 0.28;
      const top = between(random, 2600, 3400);
      const pitch = (index: number): number =>
        180 + top * Math.exp((-6.5 * index) / samplesIn(seconds));
      const shot = filter(tone(samplesIn(seconds), pitch, HOLLOW), lowPass(9000, SAMPLE_RATE));
      return shape(shot, (index) => Math.min(1, index / 60) * (1 - index / shot.length) ** 1.5);
    },
  ),
);

/** Motors that start and stop, and a beep now and then. */
export const robot = repeated(-6, (length, random) => {
  const out = new Float32Array(length);
  const whirr = (): Float32Array => {
    const seconds = between(random, 0.25, 0.6);
    const top = between(random, 260, 520);
    const speed = line(
      [
        [0, top * 0.4],
        [seconds * 0.25, top],
        [seconds * 0.8, top * between(random, 0.8, 1.2)],
        [seconds, top * 0.3],
      ],
      SAMPLE_RATE,
    );
    const motor = tone(samplesIn(seconds), speed, [1, 0.6, 0.2, 0.5, 0.1, 0.3, 0.1, 0.2]);
    const gears = tone(samplesIn(seconds), (index) => speed(index) * 7.3, [1, 0.4]);
    lay(motor, [gears, 0, 0.22]);
    filter(motor, highPass(200, SAMPLE_RATE));
    return shape(motor, (index) => Math.min(1, index / 900, (motor.length - index) / 900));
  };
  follow(out, 0.01, () => between(random, 0.45, 0.9), whirr);
  follow(
    out,
    between(random, 0.5, 0.9),
    () => between(random, 1.1, 2),
    () => {
      const beeps = new Float32Array(samplesIn(0.34));
      for (let beep = 0; beep < 3; beep++) {
        const hz = 900 * 2 ** (Math.floor(random() * 9) / 6);
        const sound = tone(samplesIn(0.08), () => hz, HOLLOW);
        shape(sound, (index) => 0.35 * Math.min(1, index / 120, (sound.length - index) / 120));
        lay(beeps, [sound, beep * 0.1, 1]);
      }
      return beeps;
    },
  );
  return out;
});

export const gunshot = event(1.8, 3, (length, random) =>
  inRoom(
    lay(
      new Float32Array(length),
      [
        overdrive(
          shape(thud(5200, 0.14, random), () => 3),
          1.5,
        ),
        0,
        1,
      ],
      [drop(150, 50, 0.3), 0, 0.9],
      [thud(700, 0.9, random), 0.03, 0.3],
    ),
    { decayS: 1.5, wet: 0.35, damping: 0.45, size: 5 },
  ).subarray(0, length),
);
