// Who plays in a style, and how.
import type { MusicCue } from '../../../storyboard/storyboard.ts';
import type { PatternName } from './accompaniment.ts';
import type { BassName } from './bass.ts';
import type { DrumsName } from './drums.ts';
import type { Instrument, Part } from './piece.ts';

export interface Style {
  readonly instruments: Readonly<Partial<Record<Exclude<Part, 'drums'>, Instrument>>>;
  /** Under a mood's energy of 0.5, and from there on. */
  readonly chords: readonly [PatternName, PatternName];
  readonly bass: readonly [BassName, BassName];
  readonly drums: readonly [DrumsName | null, DrumsName | null];
  /** Centre of the chords, MIDI. */
  readonly centre: number;
  /** Octaves that the tune lies above its usual place (about C5). */
  readonly tuneOctave: number;
  /** The second part: the tune an octave higher or lower. */
  readonly second: 'octave-up' | 'octave-down';
  /** Where the off-beat falls: 0.5 straight, 0.62 swung. */
  readonly swing: number;
  readonly humanMs: number;
  /** 0 … 127, as the instruments'. */
  readonly drumsVolume: number;
  /** What the last chord needs to ring. */
  readonly ringS: number;
}

const player = (program: number, volume: number, reverb = 45, bank = 0): Instrument => ({
  program,
  bank,
  volume,
  reverb,
});

const STRAIGHT = { swing: 0.5, humanMs: 9, tuneOctave: 0, centre: 60, drumsVolume: 104 } as const;

/**
 * General MIDI programs, 0-based, and volumes measured so that, played alone, a part is about so loud:
 * tune −29 LUFS, drums −33, chords and bass −35, second −38, pad −41.
 */
export const STYLES: Readonly<Record<NonNullable<MusicCue['style']>, Style>> = {
  piano: {
    ...STRAIGHT,
    instruments: {
      melody: player(0, 127),
      second: player(0, 108),
      chords: player(0, 108),
      pad: player(49, 48, 70),
      bass: player(0, 122),
    },
    chords: ['broken', 'block'],
    bass: ['long', 'rootFifth'],
    drums: [null, null],
    second: 'octave-up',
    ringS: 1.9,
  },
  orchestra: {
    ...STRAIGHT,
    instruments: {
      melody: player(60, 109, 70),
      second: player(48, 89, 70),
      chords: player(48, 106, 60),
      pad: player(61, 52, 70),
      bass: player(43, 111, 50),
    },
    chords: ['pad', 'ostinato'],
    bass: ['long', 'eighths'],
    drums: [null, 'cinema'],
    second: 'octave-up',
    drumsVolume: 90,
    ringS: 1.8,
  },
  strings: {
    ...STRAIGHT,
    instruments: {
      melody: player(40, 108, 65),
      second: player(42, 89, 65),
      chords: player(48, 104, 65),
      pad: player(49, 57, 75),
      bass: player(42, 109, 50),
    },
    chords: ['pad', 'tremolo'],
    bass: ['long', 'rootFifth'],
    drums: [null, 'heartbeat'],
    second: 'octave-down',
    drumsVolume: 104,
    ringS: 1.8,
  },
  guitar: {
    ...STRAIGHT,
    instruments: {
      melody: player(24, 127, 40),
      second: player(9, 82, 55),
      chords: player(25, 100, 35),
      bass: player(32, 84, 25),
    },
    chords: ['broken', 'strum'],
    bass: ['long', 'rootFifth'],
    drums: [null, 'pop'],
    second: 'octave-up',
    drumsVolume: 86,
    ringS: 1.7,
  },
  drums: {
    ...STRAIGHT,
    instruments: {
      chords: player(47, 118, 55),
      pad: player(116, 90, 50),
      bass: player(116, 118, 45),
    },
    chords: ['block', 'block'],
    bass: ['rootFifth', 'eighths'],
    drums: ['taiko', 'taiko'],
    centre: 48,
    second: 'octave-up',
    drumsVolume: 100,
    ringS: 1.3,
  },
  electronic: {
    ...STRAIGHT,
    humanMs: 0,
    instruments: {
      melody: player(81, 93, 50),
      second: player(80, 63, 60),
      chords: player(90, 108, 45),
      pad: player(89, 76, 70),
      bass: player(38, 106, 10),
    },
    chords: ['pad', 'offbeat'],
    bass: ['pushed', 'octaves'],
    drums: ['lofi', 'house'],
    second: 'octave-up',
    drumsVolume: 92,
    ringS: 1.4,
  },
  'lo-fi': {
    ...STRAIGHT,
    instruments: {
      melody: player(11, 127, 60),
      second: player(79, 52, 60),
      chords: player(4, 76, 45),
      pad: player(89, 64, 70),
      bass: player(33, 76, 20),
    },
    chords: ['block', 'charleston'],
    bass: ['pushed', 'pushed'],
    drums: ['lofi', 'lofi'],
    second: 'octave-up',
    swing: 0.58,
    drumsVolume: 90,
    ringS: 1.6,
  },
  jazz: {
    ...STRAIGHT,
    instruments: {
      melody: player(66, 104, 45),
      second: player(11, 100, 50),
      chords: player(0, 110, 35),
      bass: player(32, 92, 25),
    },
    chords: ['charleston', 'charleston'],
    bass: ['walking', 'walking'],
    drums: ['swing', 'swing'],
    second: 'octave-up',
    swing: 0.64,
    drumsVolume: 127,
    ringS: 1.6,
  },
  rock: {
    ...STRAIGHT,
    instruments: {
      melody: player(29, 118, 40),
      second: player(30, 80, 40),
      chords: player(30, 92, 25),
      bass: player(34, 87, 10),
    },
    chords: ['pulse', 'pulse'],
    bass: ['eighths', 'eighths'],
    drums: ['pop', 'rock'],
    centre: 52,
    second: 'octave-down',
    humanMs: 6,
    drumsVolume: 95,
    ringS: 1.6,
  },
  chinese: {
    ...STRAIGHT,
    instruments: {
      melody: player(110, 101, 60),
      second: player(77, 98, 70),
      chords: player(107, 114, 50),
      pad: player(49, 60, 75),
      bass: player(107, 103, 50),
    },
    chords: ['plucked', 'plucked'],
    bass: ['long', 'rootFifth'],
    drums: [null, 'temple'],
    second: 'octave-up',
    drumsVolume: 127,
    ringS: 1.8,
  },
  'music-box': {
    ...STRAIGHT,
    instruments: {
      melody: player(10, 120, 60),
      second: player(8, 98, 65),
      chords: player(10, 101, 60),
      pad: player(89, 64, 75),
      bass: player(46, 120, 60),
    },
    chords: ['broken', 'broken'],
    bass: ['long', 'rootFifth'],
    drums: [null, null],
    centre: 67,
    tuneOctave: 1,
    second: 'octave-down',
    ringS: 1.8,
  },
  choir: {
    ...STRAIGHT,
    instruments: {
      melody: player(53, 112, 80),
      second: player(14, 90, 80),
      chords: player(52, 98, 80),
      pad: player(95, 58, 80),
      bass: player(43, 102, 60),
    },
    chords: ['pad', 'pad'],
    bass: ['long', 'long'],
    drums: [null, 'cinema'],
    second: 'octave-up',
    drumsVolume: 90,
    ringS: 1.8,
  },
};

/** The dizi plays the tune where a Chinese piece is lively; the erhu where it sings. */
export function livelyChinese(style: Style): Style {
  const { melody, second } = style.instruments;
  if (melody === undefined || second === undefined) return style;
  return {
    ...style,
    instruments: { ...style.instruments, melody: player(73, 100, 55), second: melody },
    second: 'octave-down',
  };
}
