// Children who sing: three throats a little apart, "la la" to a tune on five notes, which no key minds much.
import { between, type Random } from '../signal/random.ts';
import { SAMPLE_RATE, samplesIn } from '../signal/recording.ts';
import { inRoom } from '../signal/room.ts';
import { line, shape } from '../signal/curve.ts';
import { sized, voiced, VOWELS } from '../signal/throat.ts';
import { ambience } from './effect.ts';
import { lay } from './scatter.ts';

const ROOM = { decayS: 0.4, wet: 0.16, damping: 0.5, size: 2 } as const;
/** Semitones over the lowest note, and beats. */
const TUNE: readonly (readonly [semitones: number, beats: number])[] = [
  [7, 1],
  [9, 1],
  [7, 1],
  [4, 1],
  [7, 1],
  [4, 1],
  [2, 2],
  [4, 1],
  [7, 1],
  [4, 1],
  [2, 1],
  [0, 1],
  [2, 1],
  [0, 2],
];
const LOWEST_HZ = 262;
const BEAT_S = 0.36;

/** One "la": the tongue lets go, then a vowel that swells a little. */
function la(hz: number, seconds: number, size: number, random: Random): Float32Array {
  const pitch = line(
    [
      [0, hz * 0.96],
      [0.06, hz],
      [seconds, hz * 0.995],
    ],
    SAMPLE_RATE,
  );
  const sound = voiced(
    samplesIn(seconds),
    pitch,
    { formants: sized(VOWELS.a, size), q: 4, breath: 0.06 },
    random,
  );
  return shape(
    sound,
    line(
      [
        [0, 0],
        [0.05, 0.8],
        [seconds * 0.6, 1],
        [seconds, 0],
      ],
      SAMPLE_RATE,
    ),
  );
}

export const singing = ambience(-2, (length, random) => {
  const out = new Float32Array(length);
  for (const [late, apart, size] of [
    [0, 1, 1.28],
    [0.02, 1.004, 1.22],
    [0.035, 0.996, 1.34],
  ] as const) {
    let timeS = 0.02 + late;
    for (let i = 0; samplesIn(timeS) < length; i++) {
      const [semitones, beats] = TUNE[i % TUNE.length] ?? [0, 1];
      const seconds = beats * BEAT_S;
      const hz = LOWEST_HZ * 2 ** (semitones / 12) * apart * between(random, 0.997, 1.003);
      lay(out, [la(hz, seconds * 0.94, size, random), timeS, 0.5]);
      timeS += seconds;
    }
  }
  return inRoom(out, ROOM).subarray(0, length);
});
