import { filter, lowPass } from '../signal/biquad.ts';
import { type Curve, drift, line, shape } from '../signal/curve.ts';
import { between, type Random } from '../signal/random.ts';
import { SAMPLE_RATE, samplesIn } from '../signal/recording.ts';
import { inRoom } from '../signal/room.ts';
import { strike } from '../signal/strike.ts';
import { type Formants, sized, voiced, VOWELS } from '../signal/throat.ts';
import { SINE, tone } from '../signal/tone.ts';
import { ambience, event, repeated } from './effect.ts';
import { burst, thud } from './grain.ts';
import { follow, lay } from './scatter.ts';

const OPEN_AIR = { decayS: 0.5, wet: 0.12, damping: 0.5, size: 3 } as const;
const WOODS = { decayS: 1.1, wet: 0.3, damping: 0.45, size: 4 } as const;

const curve = (...points: readonly (readonly [number, number])[]): Curve =>
  line(points, SAMPLE_RATE);

/** Rises at once, falls at the end; 1 between. */
function envelope(seconds: number, attackS: number, releaseS: number): Curve {
  return curve([0, 0], [attackS, 1], [Math.max(attackS, seconds - releaseS), 1], [seconds, 0]);
}

/** One note of a bird: a whistle that glides, perhaps with a trill. */
function note(
  seconds: number,
  fromHz: number,
  toHz: number,
  trillHz: number,
  random: Random,
): Float32Array {
  const glide = curve([0, fromHz], [seconds, toHz]);
  const depth = between(random, 0.03, 0.12);
  const out = tone(
    samplesIn(seconds),
    (index) =>
      glide(index) *
      (1 + (trillHz === 0 ? 0 : depth * Math.sin((2 * Math.PI * trillHz * index) / SAMPLE_RATE))),
    SINE,
  );
  return shape(out, envelope(seconds, 0.008, seconds * 0.5));
}

/** A bird has one song, which it varies little. */
function song(random: Random): () => Float32Array {
  const base = between(random, 2300, 4600);
  const phrase = Array.from({ length: Math.round(between(random, 3, 7)) }, () => ({
    seconds: between(random, 0.05, 0.17),
    gapS: between(random, 0.02, 0.1),
    from: base * between(random, 0.8, 1.35),
    to: base * between(random, 0.8, 1.35),
    trillHz: random() < 0.35 ? between(random, 25, 45) : 0,
  }));
  return () => {
    const out = new Float32Array(samplesIn(1.9));
    let atS = 0;
    for (const { seconds, gapS, from, to, trillHz } of phrase) {
      const shift = between(random, 0.97, 1.03);
      lay(out, [note(seconds, from * shift, to * shift, trillHz, random), atS, 0.5]);
      atS += seconds + gapS;
    }
    return out;
  };
}

export const birds = ambience(-3, (length, random) => {
  const out = new Float32Array(length);
  for (const distance of [1, 0.6, 0.4, 0.28]) {
    const sing = song(random);
    follow(
      out,
      between(random, 0, 1.1),
      () => between(random, 1.3, 3),
      () => shape(sing(), () => distance * between(random, 0.7, 1)),
    );
  }
  return inRoom(out, WOODS).subarray(0, length);
});

/** A gull's long call: kee-aah, kee-aah, and shorter ones after it. */
export const gulls = repeated(-4, (length, random) => {
  const out = new Float32Array(length);
  const call = (seconds: number, hz: number): Float32Array => {
    const pitch = curve(
      [0, hz * 0.72],
      [seconds * 0.18, hz * 1.18],
      [seconds * 0.45, hz],
      [seconds, hz * 0.7],
    );
    const formants: Formants = [
      [1250, 0.7],
      [2300, 1],
      [3700, 0.6],
    ];
    const sound = voiced(samplesIn(seconds), pitch, { formants, q: 2.2, breath: 0.06 }, random);
    return shape(sound, envelope(seconds, 0.03, seconds * 0.45));
  };
  for (const [startS, distance] of [
    [0.05, 1],
    [0.8, 0.45],
    [1.5, 0.3],
  ] as const) {
    const hz = between(random, 780, 1050);
    follow(
      out,
      startS,
      () => between(random, 2, 3.4),
      () => {
        const calls = new Float32Array(samplesIn(2.2));
        const count = Math.round(between(random, 2, 4));
        for (let index = 0; index < count; index++) {
          const seconds = index === 0 ? 0.55 : between(random, 0.26, 0.4);
          lay(calls, [call(seconds, hz * (1 - 0.03 * index)), index * 0.48, distance]);
        }
        return calls;
      },
    );
  }
  return inRoom(out, OPEN_AIR).subarray(0, length);
});

/** Pulses of one cricket: three or four, twice a second. */
export const crickets = ambience(-6, (length, random) => {
  const out = new Float32Array(length);
  for (let cricket = 0; cricket < 6; cricket++) {
    const hz = between(random, 3900, 5100);
    const level = between(random, 0.1, 0.5);
    const pulse = shape(
      tone(samplesIn(0.018), () => hz),
      envelope(0.018, 0.005, 0.008),
    );
    const periodS = between(random, 0.38, 0.62);
    follow(
      out,
      between(random, 0, periodS),
      () => periodS * between(random, 0.97, 1.03),
      () => {
        const chirp = new Float32Array(samplesIn(0.13));
        for (let index = 0; index < 4; index++) lay(chirp, [pulse, index * 0.028, level]);
        return chirp;
      },
    );
  }
  return inRoom(out, OPEN_AIR).subarray(0, length);
});

function hoot(seconds: number, size: number): Float32Array {
  const pitch = curve([0, 340 * size], [seconds * 0.3, 388 * size], [seconds, 352 * size]);
  const out = tone(samplesIn(seconds), pitch, [1, 0.16, 0.07]);
  return shape(out, envelope(seconds, 0.06, seconds * 0.5));
}

/** Hoo, hu-hoo, hoo. */
export const owl = repeated(-6, (length, random) => {
  const size = between(random, 0.88, 1.1);
  return inRoom(
    follow(
      new Float32Array(length),
      0.05,
      () => between(random, 3.6, 5),
      () =>
        lay(
          new Float32Array(samplesIn(2.4)),
          [hoot(0.42, size), 0, 1],
          [hoot(0.16, size), 0.75, 0.7],
          [hoot(0.4, size), 0.98, 1],
          [hoot(0.5, size), 1.62, 0.85],
        ),
    ),
    WOODS,
  ).subarray(0, length);
});

export const dogBark = repeated(1, (length, random) => {
  const bark = (): Float32Array => {
    const seconds = between(random, 0.17, 0.23);
    const hz = between(random, 290, 350);
    const pitch = curve([0, hz * 0.8], [seconds * 0.25, hz * 1.5], [seconds, hz * 0.62]);
    const sound = voiced(
      samplesIn(seconds),
      pitch,
      {
        formants: [
          [620, 1],
          [1150, 0.9],
          [2300, 0.35],
        ],
        q: 2.6,
        breath: 0.22,
      },
      random,
    );
    return lay(shape(sound, envelope(seconds, 0.012, seconds * 0.55)), [
      thud(300, 0.06, random),
      0,
      0.5,
    ]);
  };
  let barked = 0;
  return inRoom(
    follow(
      new Float32Array(length),
      0.02,
      () => (++barked % 3 === 0 ? between(random, 0.9, 1.4) : between(random, 0.32, 0.42)),
      bark,
    ),
    OPEN_AIR,
  ).subarray(0, length);
});

/** Mi-aow: the mouth opens and closes. */
function meow(seconds: number, hz: number, random: Random): Float32Array {
  const pitch = curve([0, hz * 0.86], [seconds * 0.35, hz * 1.22], [seconds, hz * 0.74]);
  const length = samplesIn(seconds);
  const parts = [VOWELS.i, VOWELS.a, VOWELS.u].map((vowel) =>
    voiced(length, pitch, { formants: sized(vowel, 1.35), q: 5, breath: 0.05 }, random),
  );
  const open = curve([0, 0], [seconds * 0.3, 1], [seconds * 0.65, 1], [seconds, 0.2]);
  const first = curve([0, 1], [seconds * 0.3, 0], [seconds, 0]);
  const last = curve([0, 0], [seconds * 0.6, 0], [seconds, 0.8]);
  const [mi, a, ow] = parts;
  const out = new Float32Array(length);
  for (let index = 0; index < length; index++) {
    out[index] =
      (mi?.[index] ?? 0) * first(index) +
      (a?.[index] ?? 0) * open(index) +
      (ow?.[index] ?? 0) * last(index);
  }
  return shape(out, envelope(seconds, 0.07, seconds * 0.4));
}

export const catMeow = repeated(-3, (length, random) =>
  follow(
    new Float32Array(length),
    0.02,
    () => between(random, 1.5, 2.6),
    () => meow(between(random, 0.6, 0.85), between(random, 480, 600), random),
  ),
);

/** Three beats and a gap: ta-da-dum. */
export const horseGallop = repeated(0, (length, random) => {
  const hoof = (hard: number): Float32Array =>
    lay(
      strike(
        [
          [between(random, 380, 460), 0.6, 0.05],
          [between(random, 820, 980), 0.5 * hard, 0.035],
          [between(random, 1500, 1900), 0.3 * hard, 0.02],
        ],
        0.12,
      ),
      [thud(160, 0.09, random), 0, 1.6],
      [burst(1400, 0.8, 0.03, random), 0, 0.6],
    );
  const beatsS = [0.11, 0.12, 0.21];
  const hardness = [0.7, 0.85, 1.2];
  let step = 0;
  return follow(
    new Float32Array(length),
    0.01,
    () => (beatsS[step++ % 3] ?? 0.2) * between(random, 0.95, 1.05),
    () => shape(hoof(hardness[step % 3] ?? 1), () => between(random, 0.75, 1)),
  );
});

const DEEP_SEA = { decayS: 3, wet: 0.5, damping: 0.6, size: 6 } as const;

/** One call of a humpback: a moan, a rising whoop or a falling cry, in places of its phrase. */
const CALLS: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0, 110],
    [0.7, 150],
    [1.5, 128],
    [2.2, 96],
  ],
  [
    [0, 150],
    [0.6, 190],
    [1.3, 430],
    [1.6, 640],
  ],
  [
    [0, 720],
    [0.3, 880],
    [1.1, 610],
    [1.9, 300],
  ],
];

/** Heard from far off, through much water. */
export const whaleSong = repeated(-2, (length, random) => {
  const sung = follow(
    new Float32Array(length),
    0.1,
    () => between(random, 1.8, 2.5),
    (index) => {
      const call = CALLS[index % CALLS.length] ?? [];
      const stretch = between(random, 0.9, 1.15);
      const seconds = (call.at(-1)?.[0] ?? 1) * stretch;
      const pitch = curve(...call.map(([s, hz]) => [s * stretch, hz] as const));
      const shake = drift(0.2, SAMPLE_RATE, random);
      const voice = voiced(
        samplesIn(seconds),
        (at) => pitch(at) * (0.98 + 0.04 * shake(at)),
        { formants: VOWELS.u.map(([hz, level]) => [hz * 0.8, level]), q: 4, breath: 0.02 },
        random,
      );
      const whistle = tone(samplesIn(seconds), (at) => pitch(at) * 2, SINE);
      const out = lay(new Float32Array(voice.length), [voice, 0, 1], [whistle, 0, 0.12]);
      return shape(out, envelope(seconds, 0.35, 0.8));
    },
  );
  return inRoom(sung, DEEP_SEA).subarray(0, length);
});

export const wolfHowl = event(3.4, -2, (length, random) => {
  const seconds = 2.8;
  const shake = drift(0.12, SAMPLE_RATE, random);
  const pitch = curve([0, 300], [0.5, 560], [1.7, 600], [2.3, 500], [seconds, 330]);
  const howl = voiced(
    samplesIn(seconds),
    (index) => pitch(index) * (0.985 + 0.03 * shake(index)),
    { formants: VOWELS.u.map(([hz, level]) => [hz * 1.4, level]), q: 3, breath: 0.04 },
    random,
  );
  const out = lay(new Float32Array(length), [shape(howl, envelope(seconds, 0.3, 1.1)), 0, 1]);
  return inRoom(out, WOODS).subarray(0, length);
});

export const cowMoo = event(1.9, 0, (length, random) => {
  const seconds = 1.6;
  const pitch = curve([0, 105], [0.35, 152], [1.1, 145], [seconds, 98]);
  const moo = voiced(
    samplesIn(seconds),
    pitch,
    {
      formants: [
        [260, 1],
        [640, 0.7],
        [1900, 0.18],
      ],
      q: 2.4,
      breath: 0.05,
    },
    random,
  );
  const out = lay(new Float32Array(length), [shape(moo, envelope(seconds, 0.14, 0.5)), 0, 1]);
  return inRoom(out, OPEN_AIR).subarray(0, length);
});

/** Cock-a-doodle-doo. */
export const rooster = event(2.2, -1, (length, random) => {
  const out = new Float32Array(length);
  const formants: Formants = [
    [1100, 1],
    [2100, 0.8],
    [3300, 0.4],
  ];
  for (const [atS, seconds, from, middle, to] of [
    [0, 0.16, 480, 640, 600],
    [0.22, 0.12, 640, 760, 720],
    [0.38, 0.3, 760, 1020, 900],
    [0.74, 0.95, 900, 860, 420],
  ] as const) {
    const pitch = curve([0, from], [seconds * 0.4, middle], [seconds, to]);
    const crow = voiced(samplesIn(seconds), pitch, { formants, q: 3, breath: 0.08 }, random);
    lay(out, [shape(crow, envelope(seconds, 0.03, seconds * 0.4)), atS, 1]);
  }
  return inRoom(out, OPEN_AIR).subarray(0, length);
});

export const frogs = ambience(-5, (length, random) => {
  const out = new Float32Array(length);
  for (let frog = 0; frog < 5; frog++) {
    const hz = between(random, 420, 900);
    const level = between(random, 0.2, 0.8);
    follow(
      out,
      between(random, 0, 0.8),
      () => between(random, 0.5, 1.3),
      () => {
        const seconds = between(random, 0.2, 0.32);
        const rattle = tone(samplesIn(seconds), () => hz, [1, 0.6, 0.8, 0.3]);
        shape(
          rattle,
          (index) => (0.5 + 0.5 * Math.sin((2 * Math.PI * 34 * index) / SAMPLE_RATE)) ** 2,
        );
        return shape(shape(rattle, envelope(seconds, 0.03, 0.1)), () => level);
      },
    );
  }
  return inRoom(out, OPEN_AIR).subarray(0, length);
});

export const bees = ambience(-7, (length, random) => {
  const out = new Float32Array(length);
  for (let bee = 0; bee < 4; bee++) {
    const wander = drift(0.35, SAMPLE_RATE, random);
    const near = drift(0.8, SAMPLE_RATE, random);
    const hz = between(random, 190, 250);
    const buzz = tone(
      length,
      (index) => hz * (0.92 + 0.16 * wander(index)),
      [1, 0.8, 0.6, 0.5, 0.3, 0.2],
    );
    shape(buzz, (index) => 0.1 + 0.9 * near(index) ** 2);
    lay(out, [filter(buzz, lowPass(2400, SAMPLE_RATE)), 0, 0.5]);
  }
  return out;
});

export const lionRoar = event(2.8, 2, (length, random) => {
  const seconds = 2.3;
  const shake = drift(0.025, SAMPLE_RATE, random);
  const pitch = curve([0, 70], [0.5, 120], [1.2, 105], [seconds, 58]);
  const roar = voiced(
    samplesIn(seconds),
    (index) => pitch(index) * (0.7 + 0.6 * shake(index)),
    {
      formants: [
        [330, 1],
        [720, 0.9],
        [1500, 0.4],
        [2600, 0.2],
      ],
      q: 1.6,
      breath: 0.42,
    },
    random,
  );
  const out = lay(new Float32Array(length), [shape(roar, envelope(seconds, 0.25, 1)), 0, 1]);
  return inRoom(out, OPEN_AIR).subarray(0, length);
});
