import { filter, highPass } from '../signal/biquad.ts';
import { line, shape } from '../signal/curve.ts';
import { between, type Random } from '../signal/random.ts';
import { SAMPLE_RATE, samplesIn } from '../signal/recording.ts';
import { inRoom } from '../signal/room.ts';
import { type Mode, strike } from '../signal/strike.ts';
import { tone } from '../signal/tone.ts';
import { event, repeated } from './effect.ts';
import { burst, hiss, thud } from './grain.ts';
import { follow, lay } from './scatter.ts';

const AIR = { decayS: 1.2, wet: 0.25, damping: 0.4, size: 3 } as const;

/** Partials of a bell: ratios to its note, levels, and how long each rings of `decayS`. */
function bellModes(
  hz: number,
  decayS: number,
  partials: readonly (readonly [ratio: number, level: number, share: number])[],
): readonly Mode[] {
  // Two that nearly agree, for the bell is not quite round: it beats.
  return partials.flatMap(([ratio, level, share]): Mode[] => [
    [hz * ratio, level * 0.6, decayS * share],
    [hz * ratio * 1.0016 + 0.35, level * 0.4, decayS * share],
  ]);
}

const CHURCH = [
  [0.5, 0.7, 1],
  [1, 0.55, 0.7],
  [1.2, 0.75, 0.6],
  [1.5, 0.4, 0.45],
  [2, 1, 0.4],
  [2.5, 0.3, 0.24],
  [2.67, 0.3, 0.24],
  [3, 0.35, 0.2],
  [4.07, 0.3, 0.12],
  [5.4, 0.16, 0.08],
] as const;

const GONG = [
  [0.5, 0.5, 1],
  [1, 1, 0.9],
  [1.47, 0.5, 0.6],
  [2.09, 0.55, 0.5],
  [2.56, 0.3, 0.35],
  [3.39, 0.25, 0.25],
  [4.4, 0.16, 0.16],
  [5.6, 0.1, 0.1],
] as const;

const SMALL = [
  [1, 1, 1],
  [2.76, 0.5, 0.5],
  [5.4, 0.3, 0.28],
  [8.9, 0.14, 0.15],
] as const;

export const bell = event(2.4, -4, (length, random) => {
  const ring = strike(bellModes(between(random, 1750, 2150), 2.2, SMALL));
  return inRoom(lay(new Float32Array(length), [ring, 0, 0.6]), AIR).subarray(0, length);
});

export const churchBell = repeated(0, (length, random) => {
  const hz = between(random, 390, 470);
  return inRoom(
    follow(
      new Float32Array(length),
      0.02,
      () => between(random, 1.75, 1.95),
      (index) => {
        // Two bells take turns.
        const note = index % 2 === 0 ? hz : hz * 0.749;
        return lay(strike(bellModes(note, 5, CHURCH)), [burst(2200, 0.8, 0.03, random), 0, 0.5]);
      },
    ),
    { decayS: 2.2, wet: 0.35, damping: 0.45, size: 5 },
  ).subarray(0, length);
});

export const templeBell = event(7, 0, (length, random) => {
  const ring = strike(bellModes(between(random, 128, 150), 7, GONG));
  const struck = lay(ring, [thud(500, 0.08, random), 0, 1.2]);
  return inRoom(lay(new Float32Array(length), [struck, 0, 0.6]), {
    decayS: 2.5,
    wet: 0.3,
    damping: 0.5,
    size: 5,
  }).subarray(0, length);
});

/** Gongs and a drum as at a festival: a crash, and the drum between. */
export const gongs = repeated(-3, (length, random) =>
  inRoom(
    follow(
      new Float32Array(length),
      0.03,
      () => 0.36,
      (index) => {
        if (index % 4 !== 0) return lay(thud(index % 2 === 0 ? 150 : 210, 0.12, random));
        const ring = strike(bellModes(between(random, 300, 330), 1.6, GONG));
        return lay(ring, [burst(3200, 0.7, 0.25, random), 0, 0.5]);
      },
    ),
    { decayS: 1.6, wet: 0.3, damping: 0.4, size: 4 },
  ).subarray(0, length),
);

export const clockTick = repeated(-12, (length, random) => {
  const tick = (pitch: number): Float32Array =>
    lay(
      strike([
        [1900 * pitch, 0.6, 0.035],
        [3350 * pitch, 0.6, 0.025],
        [620 * pitch, 0.4, 0.05],
      ]),
      [burst(4200, 1, 0.008, random), 0, 1],
    );
  return inRoom(
    follow(
      new Float32Array(length),
      0.02,
      () => 0.5,
      (index) => tick(index % 2 === 0 ? 1 : 0.82),
    ),
    { decayS: 0.3, wet: 0.2, damping: 0.3, size: 1.4 },
  ).subarray(0, length);
});

/** Two gongs and a hammer that goes twenty times a second: a second on, a second off. */
export const phoneRing = repeated(-3, (length, random) => {
  const pair = [between(random, 1180, 1260), between(random, 1480, 1560)] as const;
  return follow(
    new Float32Array(length),
    0.02,
    () => 2.2,
    () => {
      const ring = new Float32Array(samplesIn(1.6));
      for (let hit = 0; hit < 22; hit++) {
        const hz = pair[hit % 2] ?? pair[0];
        const stroke = strike([
          [hz, 0.5, 0.5],
          [hz * 2.43, 0.35, 0.3],
          [hz * 4.1, 0.14, 0.14],
        ]);
        lay(ring, [stroke, hit * 0.046, 0.5], [hiss(4000, 0.006, random), hit * 0.046, 0.2]);
      }
      return ring;
    },
  );
});

function clink(hz: number, decayS: number, random: Random): Float32Array {
  return lay(
    strike(
      [
        [1, 1],
        [1.83, 0.75],
        [2.74, 0.5],
        [3.91, 0.35],
        [5.2, 0.2],
      ].map(([ratio = 1, level = 1]): Mode => [
        hz * ratio * between(random, 0.98, 1.02),
        level,
        decayS / ratio ** 0.7,
      ]),
    ),
    [hiss(6000, 0.006, random), 0, 0.7],
  );
}

export const glassClink = event(1.6, -4, (length, random) => {
  const hz = between(random, 1900, 2300);
  return inRoom(
    lay(
      new Float32Array(length),
      [clink(hz, 1.1, random), 0, 0.6],
      [clink(hz * 1.19, 1, random), 0.004, 0.5],
    ),
    { decayS: 0.5, wet: 0.15, damping: 0.3, size: 1.6 },
  ).subarray(0, length);
});

export const iceClink = repeated(-6, (length, random) =>
  follow(
    new Float32Array(length),
    0.01,
    () => (random() < 0.6 ? between(random, 0.05, 0.16) : between(random, 0.3, 0.75)),
    () =>
      lay(
        shape(clink(between(random, 2600, 4300), between(random, 0.12, 0.28), random), () =>
          between(random, 0.3, 1),
        ),
        [strike([[between(random, 1150, 1400), 0.4, 0.09]]), 0, 1],
      ),
  ),
);

/** A handful of stars: five tones up, each ringing on. */
export const magicChime = event(3, -4, (length, random) => {
  const out = new Float32Array(length);
  const scale = [0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24];
  const base = between(random, 1000, 1200);
  for (const [index, semitones] of scale.entries()) {
    const hz = base * 2 ** (semitones / 12);
    const ring = strike([
      [hz, 0.7, 1.5],
      [hz * 2.01, 0.3, 0.9],
      [hz * 3.9, 0.14, 0.4],
    ]);
    lay(out, [ring, index * 0.065 + between(random, 0, 0.015), 0.35]);
  }
  const shimmer = tone(length, (index) => 5200 + 1800 * (index / length), [1]);
  shape(
    shimmer,
    line(
      [
        [0, 0],
        [0.6, 0.03],
        [2, 0],
      ],
      SAMPLE_RATE,
    ),
  );
  shape(shimmer, (index) => 0.5 + 0.5 * Math.sin((2 * Math.PI * 17 * index) / SAMPLE_RATE));
  filter(lay(out, [shimmer, 0, 1]), highPass(500, SAMPLE_RATE));
  return inRoom(out, { decayS: 2, wet: 0.45, damping: 0.2, size: 3 }).subarray(0, length);
});
