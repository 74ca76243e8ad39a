import { bandPass, filter, highPass, lowPass } from '../signal/biquad.ts';
import { type Curve, drift, line, shape } from '../signal/curve.ts';
import { brownNoise, pinkNoise, whiteNoise } from '../signal/noise.ts';
import { between, type Random } from '../signal/random.ts';
import { SAMPLE_RATE, samplesIn } from '../signal/recording.ts';
import { inRoom } from '../signal/room.ts';
import { strike } from '../signal/strike.ts';
import { sweepFilter } from '../signal/sweep-filter.ts';
import { HOLLOW, SAW, tone } from '../signal/tone.ts';
import { ambience, event } from './effect.ts';
import { thud } from './grain.ts';
import { follow, lay, scatter } from './scatter.ts';

const FAR = { decayS: 1.6, wet: 0.35, damping: 0.55, size: 4 } as const;

const curve = (...points: readonly (readonly [number, number])[]): Curve =>
  line(points, SAMPLE_RATE);

/** Loudness and pitch of what passes at `passS`, `nearS` from the near side to the far one. */
function passing(passS: number, nearS: number): { near: Curve; pitch: Curve } {
  return {
    near: (index) => 1 / (1 + ((index / SAMPLE_RATE - passS) / nearS) ** 2),
    pitch: (index) => 1 - 0.09 * Math.tanh((index / SAMPLE_RATE - passS) / (nearS * 0.9)),
  };
}

function carGoesBy(seconds: number, passS: number, random: Random): Float32Array {
  const length = samplesIn(seconds);
  const { near, pitch } = passing(passS, 0.38);
  const tyres = sweepFilter(
    pinkNoise(length, random),
    'band',
    (index) => (500 + 900 * near(index)) * pitch(index),
    0.7,
  );
  const hz = between(random, 72, 95);
  const engine = filter(
    tone(length, (index) => hz * pitch(index), SAW),
    lowPass(520, SAMPLE_RATE),
  );
  const air = filter(whiteNoise(length, random), highPass(2500, SAMPLE_RATE));
  lay(tyres, [engine, 0, 0.28], [shape(air, (index) => 0.1 * near(index) ** 2), 0, 1]);
  const fadeS = Math.min(0.5, seconds / 4);
  const ends = curve([0, 0], [fadeS, 1], [seconds - fadeS, 1], [seconds, 0]);
  return shape(tyres, (index) => near(index) ** 1.15 * ends(index));
}

export const carPass = event(3.2, 0, (length, random) => {
  const seconds = length / SAMPLE_RATE;
  return carGoesBy(seconds, Math.min(1.3, seconds * 0.42), random);
});

export const traffic = ambience(-1, (length, random) => {
  const out = filter(brownNoise(length, random), lowPass(420, SAMPLE_RATE));
  const flow = drift(0.9, SAMPLE_RATE, random);
  shape(out, (index) => 0.4 + 0.25 * flow(index));
  follow(
    out,
    -between(random, 0.4, 1.2),
    () => between(random, 0.7, 1.8),
    () => shape(carGoesBy(3, between(random, 1.2, 1.7), random), () => between(random, 0.3, 0.85)),
  );
  scatter(out, 0.22, random, () => {
    const seconds = between(random, 0.18, 0.5);
    const horn = lay(
      tone(samplesIn(seconds), () => 415, HOLLOW),
      [tone(samplesIn(seconds), () => 523, HOLLOW), 0, 1],
    );
    filter(horn, bandPass(1100, SAMPLE_RATE, 0.7));
    return shape(horn, curve([0, 0], [0.03, 0.26], [seconds - 0.04, 0.26], [seconds, 0]));
  });
  return inRoom(out, { decayS: 0.8, wet: 0.2, damping: 0.5, size: 4 }).subarray(0, length);
});

/** A four-stroke engine: pulses, uneven from cylinder to cylinder, through an exhaust. */
function engine(length: number, firesHz: Curve, random: Random): Float32Array {
  const rough = drift(0.03, SAMPLE_RATE, random);
  const hz: Curve = (index) => firesHz(index) * (0.985 + 0.03 * rough(index));
  const pulses = tone(length, hz, SAW);
  const halves = tone(length, (index) => hz(index) / 2, SAW);
  lay(pulses, [halves, 0, 0.55]);
  const breath = pinkNoise(length, random);
  shape(breath, (index) => Math.max(0, pulses[index] ?? 0) * 0.5);
  const out = lay(filter(pulses, lowPass(900, SAMPLE_RATE)), [breath, 0, 1]);
  const body = filter(out.slice(), bandPass(180, SAMPLE_RATE, 1.2));
  return lay(out, [body, 0, 1.2]);
}

export const carEngine = ambience(0, (length, random) => {
  const seconds = length / SAMPLE_RATE;
  const revs = curve(
    [0, 42],
    [Math.min(0.5, seconds * 0.15), 46],
    [Math.min(1.3, seconds * 0.4), 118],
    [Math.min(1.7, seconds * 0.5), 84],
    [seconds, 128],
  );
  return engine(length, revs, random);
});

export const motorcycle = event(3.4, 1, (length, random) => {
  const seconds = length / SAMPLE_RATE;
  const { near, pitch } = passing(seconds * 0.42, 0.4);
  const revs = curve([0, 120], [seconds * 0.4, 190], [seconds, 150]);
  const out = engine(length, (index) => revs(index) * pitch(index), random);
  return shape(out, (index) => near(index) * Math.min(1, (length - index) / 12_000));
});

/** Wailing up and down. */
export const siren = ambience(-1, (length, random) => {
  const phase = random() * 0.5;
  const hz: Curve = (index) => {
    const turn = (index / SAMPLE_RATE / 2.6 + phase) % 1;
    const share = turn < 0.45 ? turn / 0.45 : (1 - turn) / 0.55;
    return 620 * 2 ** (1.15 * share);
  };
  const out = filter(
    tone(length, hz, [1, 0.35, 0.5, 0.2, 0.25, 0.1]),
    bandPass(1150, SAMPLE_RATE, 0.6),
  );
  return inRoom(out, { decayS: 0.9, wet: 0.25, damping: 0.5, size: 4 }).subarray(0, length);
});

/** Wheels over the joints of rails: ta-tam, ta-tam. */
export const train = ambience(0, (length, random) => {
  const out = filter(brownNoise(length, random), lowPass(260, SAMPLE_RATE));
  const roll = filter(pinkNoise(length, random), bandPass(700, SAMPLE_RATE, 0.6));
  const sway = drift(0.5, SAMPLE_RATE, random);
  lay(
    shape(out, () => 0.8),
    [shape(roll, (index) => 0.16 + 0.1 * sway(index)), 0, 1],
  );
  const clack = (): Float32Array =>
    lay(
      strike([
        [between(random, 150, 175), 0.7, 0.12],
        [between(random, 410, 450), 0.35, 0.08],
        [between(random, 1150, 1300), 0.16, 0.05],
      ]),
      [thud(1400, 0.04, random), 0, 0.8],
    );
  follow(
    out,
    0.15,
    () => 0.62,
    () =>
      lay(
        new Float32Array(samplesIn(0.5)),
        [clack(), 0, 0.75],
        [clack(), 0.1, 0.9],
        [clack(), 0.27, 0.6],
        [clack(), 0.37, 0.7],
      ),
  );
  const horn = new Float32Array(samplesIn(1.5));
  for (const hz of [311, 370, 415, 494]) lay(horn, [tone(horn.length, () => hz, HOLLOW), 0, 0.06]);
  shape(horn, curve([0, 0], [0.08, 1], [1.2, 0.9], [1.5, 0]));
  return inRoom(lay(out, [horn, 0.5, 1]), FAR).subarray(0, length);
});

export const plane = ambience(-1, (length, random) => {
  const seconds = length / SAMPLE_RATE;
  const { near, pitch } = passing(seconds * 0.5, Math.max(1.2, seconds * 0.3));
  const jet = sweepFilter(
    pinkNoise(length, random),
    'low',
    (index) => 700 + 2600 * near(index) * pitch(index),
    0.6,
  );
  const deep = filter(brownNoise(length, random), lowPass(150, SAMPLE_RATE));
  const whine = tone(length, (index) => 2350 * pitch(index), [1, 0.3]);
  lay(jet, [deep, 0, 0.9], [shape(whine, (index) => 0.035 * near(index)), 0, 1]);
  return shape(jet, (index) => 0.35 + 0.65 * near(index));
});

/** A rumble that swells in half a second and crackles over the low end. */
export const rocketEngine = ambience(2, (length, random) => {
  const seconds = length / SAMPLE_RATE;
  const deep = filter(brownNoise(length, random), lowPass(180, SAMPLE_RATE));
  const roar = filter(pinkNoise(length, random), bandPass(420, SAMPLE_RATE, 0.5));
  const hiss = filter(whiteNoise(length, random), highPass(1800, SAMPLE_RATE));
  const crackle = drift(0.02, SAMPLE_RATE, random);
  lay(
    deep,
    [shape(roar, (index) => 0.5 + 0.5 * crackle(index)), 0, 0.9],
    [shape(hiss, (index) => 0.05 + 0.09 * Math.max(0, crackle(index))), 0, 1],
  );
  return shape(deep, curve([0, 0.15], [Math.min(0.5, seconds / 3), 1], [seconds, 0.75]));
});

export const helicopter = ambience(0, (length, random) => {
  const bladesHz = between(random, 10.5, 12);
  const chop = filter(pinkNoise(length, random), lowPass(900, SAMPLE_RATE));
  shape(chop, (index) => {
    const share = ((index / SAMPLE_RATE) * bladesHz) % 1;
    return 0.12 + Math.exp(-share * 7);
  });
  const slap = filter(brownNoise(length, random), lowPass(120, SAMPLE_RATE));
  shape(slap, (index) => Math.exp(-(((index / SAMPLE_RATE) * bladesHz) % 1) * 5));
  const turbine = tone(length, () => 940, [1, 0, 0.4]);
  const air = filter(whiteNoise(length, random), highPass(2500, SAMPLE_RATE));
  return lay(chop, [slap, 0, 1.1], [turbine, 0, 0.016], [air, 0, 0.025]);
});

export const boatHorn = event(4, 1, (length, random) => {
  const out = new Float32Array(length);
  const seconds = Math.min(2.5, length / SAMPLE_RATE - 0.3);
  const shake = drift(0.2, SAMPLE_RATE, random);
  for (const [hz, level] of [
    [98, 1],
    [147, 0.55],
    [196, 0.4],
  ] as const) {
    const horn = tone(samplesIn(seconds), (index) => hz * (0.997 + 0.006 * shake(index)), SAW);
    lay(out, [filter(horn, lowPass(850, SAMPLE_RATE)), 0, level]);
  }
  shape(out, curve([0, 0], [0.18, 1], [seconds - 0.35, 0.92], [seconds, 0]));
  return inRoom(out, { ...FAR, decayS: 2.2, wet: 0.5 }).subarray(0, length);
});

/** Two blasts of a steam whistle: a chord of pipes in their own breath. */
export const trainWhistle = event(2.6, -2, (length, random) => {
  const out = new Float32Array(length);
  for (const [startS, seconds] of [
    [0.02, 0.55],
    [0.75, 1.35],
  ] as const) {
    const blast = new Float32Array(samplesIn(seconds));
    const shake = drift(0.3, SAMPLE_RATE, random);
    for (const [hz, level] of [
      [415, 0.8],
      [523, 0.7],
      [622, 0.6],
      [831, 0.25],
    ] as const) {
      const pipe = tone(blast.length, (index) => hz * (0.99 + 0.012 * shake(index)), SAW);
      lay(blast, [filter(pipe, lowPass(2400, SAMPLE_RATE)), 0, level]);
    }
    shape(blast, curve([0, 0], [0.09, 1], [seconds - 0.2, 0.9], [seconds, 0]));
    lay(out, [blast, startS, 0.6]);
  }
  return inRoom(out, { ...FAR, decayS: 1.8, wet: 0.45 }).subarray(0, length);
});
