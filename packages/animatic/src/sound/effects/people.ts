import { bandPass, filter, highPass, lowPass } from '../signal/biquad.ts';
import { drift, line, shape } from '../signal/curve.ts';
import { pinkNoise } from '../signal/noise.ts';
import { between, type Random } from '../signal/random.ts';
import { SAMPLE_RATE, samplesIn } from '../signal/recording.ts';
import { inRoom } from '../signal/room.ts';
import { strike } from '../signal/strike.ts';
import { sized, voiced, VOWELS } from '../signal/throat.ts';
import { tone } from '../signal/tone.ts';
import { ambience, repeated } from './effect.ts';
import { burst, thud } from './grain.ts';
import { follow, lay, scatter } from './scatter.ts';

const HALL = { decayS: 0.9, wet: 0.4, damping: 0.5, size: 3.5 } as const;
const YARD = { decayS: 0.5, wet: 0.14, damping: 0.5, size: 3 } as const;
const STREET = { decayS: 0.35, wet: 0.16, damping: 0.4, size: 2 } as const;

const ANY_VOWEL = [VOWELS.a, VOWELS.e, VOWELS.o, VOWELS.i, VOWELS.u] as const;

/** Heel, then sole. */
function step(weight: number, random: Random): Float32Array {
  const heel = lay(
    new Float32Array(samplesIn(0.22)),
    [
      strike([
        [between(random, 95, 125), 0.9, 0.07],
        [between(random, 210, 260), 0.5, 0.05],
      ]),
      0,
      1,
    ],
    [thud(900, 0.045, random), 0, 1.5],
    [burst(between(random, 1700, 2600), 1, 0.018, random), 0, 0.8],
  );
  return lay(heel, [burst(1500, 0.7, 0.04, random), 0.055 / weight, 0.3]);
}

function walk(length: number, periodS: number, weight: number, random: Random): Float32Array {
  return inRoom(
    follow(
      new Float32Array(length),
      0.01,
      () => periodS * between(random, 0.96, 1.04),
      (index) => shape(step(weight, random), () => (index % 2 === 0 ? 1 : 0.84)),
    ),
    STREET,
  ).subarray(0, length);
}

export const footsteps = repeated(-5, (length, random) => walk(length, 0.53, 1, random));

export const footstepsFast = repeated(-3, (length, random) => walk(length, 0.3, 1.6, random));

/** Snow gives way in hundreds of little cracks. */
export const footstepsSnow = repeated(-5, (length, random) =>
  follow(
    new Float32Array(length),
    0.02,
    () => 0.6 * between(random, 0.95, 1.05),
    () => {
      const out = new Float32Array(samplesIn(0.34));
      const pressS = between(random, 0.2, 0.27);
      for (let crack = 0; crack < 95; crack++) {
        const share = random();
        const level = Math.sin(Math.PI * Math.min(1, share * 0.9 + 0.1)) * between(random, 0.2, 1);
        const grain = burst(between(random, 900, 4200), 1.4, between(random, 0.006, 0.018), random);
        lay(out, [grain, share * pressS, level]);
      }
      return lay(out, [thud(170, 0.1, random), 0, 1.2]);
    },
  ),
);

/** Somebody who talks too far away to be understood. */
function babble(length: number, hz: number, size: number, random: Random): Float32Array {
  return follow(
    new Float32Array(length),
    between(random, 0, 0.5),
    () => (random() < 0.16 ? between(random, 0.35, 0.9) : between(random, 0.13, 0.24)),
    () => {
      const seconds = between(random, 0.1, 0.22);
      const vowel = ANY_VOWEL[Math.floor(random() * ANY_VOWEL.length)] ?? VOWELS.a;
      const bend = between(random, 0.88, 1.12);
      const pitch = line(
        [
          [0, hz * bend],
          [seconds, hz * bend * between(random, 0.86, 1.05)],
        ],
        SAMPLE_RATE,
      );
      const sound = voiced(
        samplesIn(seconds),
        pitch,
        { formants: sized(vowel, size), q: 4, breath: 0.12 },
        random,
      );
      return shape(
        sound,
        line(
          [
            [0, 0],
            [0.03, 1],
            [seconds * 0.6, 0.8],
            [seconds, 0],
          ],
          SAMPLE_RATE,
        ),
      );
    },
  );
}

export const crowdMurmur = ambience(-2, (length, random) => {
  const out = new Float32Array(length);
  for (let person = 0; person < 9; person++) {
    const woman = person % 2 === 0;
    const hz = woman ? between(random, 180, 235) : between(random, 95, 140);
    lay(out, [babble(length, hz, woman ? 1.14 : 1, random), 0, between(random, 0.35, 1)]);
  }
  filter(out, lowPass(2600, SAMPLE_RATE));
  const air = filter(pinkNoise(length, random), bandPass(500, SAMPLE_RATE, 0.5));
  return inRoom(lay(out, [air, 0, 0.12]), HALL).subarray(0, length);
});

function clapping(length: number, people: number, random: Random): Float32Array {
  const out = new Float32Array(length);
  // A few heard singly, the others as one rain of claps.
  for (let person = 0; person < 7; person++) {
    const periodS = between(random, 0.2, 0.29);
    const hz = between(random, 950, 1700);
    const level = between(random, 0.35, 0.9);
    follow(
      out,
      between(random, 0, periodS),
      () => periodS * between(random, 0.94, 1.06),
      () => shape(burst(hz * between(random, 0.92, 1.08), 1.3, 0.02, random), () => level),
    );
  }
  return scatter(out, people * 4, random, () =>
    shape(burst(between(random, 800, 2300), 1.4, between(random, 0.01, 0.018), random), () =>
      between(random, 0.1, 0.4),
    ),
  );
}

export const applause = ambience(-1, (length, random) =>
  inRoom(clapping(length, 34, random), HALL).subarray(0, length),
);

export const cheering = ambience(1, (length, random) => {
  const roar = filter(pinkNoise(length, random), bandPass(950, SAMPLE_RATE, 0.6));
  const swell = drift(0.9, SAMPLE_RATE, random);
  shape(roar, (index) => 0.35 + 0.4 * swell(index));
  scatter(roar, 11, random, () => {
    const seconds = between(random, 0.5, 1.2);
    const hz = between(random, 210, 430);
    const pitch = line(
      [
        [0, hz * 0.8],
        [seconds * 0.3, hz * 1.15],
        [seconds, hz * 0.85],
      ],
      SAMPLE_RATE,
    );
    const vowel = random() < 0.6 ? VOWELS.a : VOWELS.u;
    const shout = voiced(
      samplesIn(seconds),
      pitch,
      { formants: sized(vowel, 1.1), q: 3, breath: 0.15 },
      random,
    );
    return shape(shout, (index) => 0.22 * Math.sin((Math.PI * index) / shout.length));
  });
  // Whistles on two fingers.
  scatter(roar, 0.7, random, () => {
    const seconds = between(random, 0.35, 0.6);
    const pitch = line(
      [
        [0, 1900],
        [seconds * 0.4, 2700],
        [seconds, 2000],
      ],
      SAMPLE_RATE,
    );
    const whistle = tone(samplesIn(seconds), pitch);
    return shape(whistle, (index) => 0.07 * Math.sin((Math.PI * index) / whistle.length));
  });
  return inRoom(lay(roar, [clapping(length, 30, random), 0, 0.3]), HALL).subarray(0, length);
});

/** Ha-ha-ha: breath before every vowel, lower and lower. */
function laugh(hz: number, size: number, random: Random): Float32Array {
  const out = new Float32Array(samplesIn(1.5));
  const count = Math.round(between(random, 4, 7));
  const periodS = between(random, 0.15, 0.19);
  for (let index = 0; index < count; index++) {
    const pitch = hz * (1.12 - (0.3 * index) / count);
    const seconds = 0.11;
    const ha = voiced(
      samplesIn(seconds),
      line(
        [
          [0, pitch * 1.08],
          [seconds, pitch * 0.9],
        ],
        SAMPLE_RATE,
      ),
      { formants: sized(VOWELS.a, size), q: 4, breath: 0.14 },
      random,
    );
    shape(ha, (at) => Math.sin((Math.PI * at) / ha.length) ** 0.7);
    const h = shape(burst(1300 * size, 0.9, 0.07, random), () => 0.35);
    lay(out, [h, index * periodS, 1], [ha, index * periodS + 0.03, 1 - (0.4 * index) / count]);
  }
  return out;
}

export const laughter = repeated(-3, (length, random) => {
  const out = new Float32Array(length);
  for (const [startS, hz, size, level] of [
    [0.02, 240, 1.12, 1],
    [0.3, 150, 1, 0.6],
    [0.55, 280, 1.16, 0.5],
  ] as const) {
    follow(
      out,
      startS,
      () => between(random, 1.5, 2.4),
      () => shape(laugh(hz * between(random, 0.94, 1.08), size, random), () => level),
    );
  }
  return inRoom(out, STREET).subarray(0, length);
});

export const childrenPlaying = ambience(-3, (length, random) => {
  const out = new Float32Array(length);
  for (let child = 0; child < 4; child++) {
    lay(out, [babble(length, between(random, 290, 390), 1.3, random), 0, 0.35]);
  }
  scatter(out, 0.9, random, () => shape(laugh(between(random, 330, 430), 1.3, random), () => 0.7));
  scatter(out, 1.1, random, () => {
    const seconds = between(random, 0.3, 0.7);
    const hz = between(random, 480, 760);
    const pitch = line(
      [
        [0, hz * 0.8],
        [seconds * 0.4, hz * 1.2],
        [seconds, hz * 0.8],
      ],
      SAMPLE_RATE,
    );
    const yell = voiced(
      samplesIn(seconds),
      pitch,
      { formants: sized(VOWELS.a, 1.3), q: 3.4, breath: 0.08 },
      random,
    );
    return shape(yell, (index) => 0.6 * Math.sin((Math.PI * index) / yell.length));
  });
  filter(out, highPass(250, SAMPLE_RATE));
  return inRoom(filter(out, lowPass(5200, SAMPLE_RATE)), YARD).subarray(0, length);
});

/** Lub-dub; the overtones are for small speakers. */
export const heartbeat = repeated(-3, (length, random) => {
  const beat = (hz: number): Float32Array =>
    lay(
      strike([
        [hz, 1, 0.22],
        [hz * 2.1, 0.5, 0.12],
        [hz * 3.3, 0.2, 0.07],
      ]),
      [thud(220, 0.07, random), 0, 0.8],
    );
  return follow(
    new Float32Array(length),
    0.02,
    () => 0.84 * between(random, 0.985, 1.015),
    () => lay(new Float32Array(samplesIn(0.6)), [beat(52), 0, 1], [beat(64), 0.27, 0.62]),
  );
});
