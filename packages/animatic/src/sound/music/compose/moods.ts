// What a mood is in music: its scale, its chords, how much happens.
import type { MusicCue } from '../../../storyboard/storyboard.ts';

export interface Mood {
  /** Semitones of the scale that melodies move in. */
  readonly scale: readonly number[];
  /** Four chords each, played round. */
  readonly progressions: readonly (readonly string[])[];
  /** The chords before the last one, and the last one. */
  readonly cadences: readonly (readonly [string, string])[];
  /** 0 … 1: how busy and how loud. */
  readonly energy: number;
  /** How far the tune wanders, semitones. */
  readonly range: number;
  /** Who plays when nothing is asked for. */
  readonly style: NonNullable<MusicCue['style']>;
}

const MAJOR = [0, 2, 4, 5, 7, 9, 11];
const MINOR = [0, 2, 3, 5, 7, 8, 10];
const HARMONIC_MINOR = [0, 2, 3, 5, 7, 8, 11];
const DORIAN = [0, 2, 3, 5, 7, 9, 10];
const MIXOLYDIAN = [0, 2, 4, 5, 7, 9, 10];

export const MOODS: Readonly<Record<MusicCue['mood'], Mood>> = {
  calm: {
    scale: MAJOR,
    progressions: [
      ['Iadd9', 'vi7', 'IVmaj7', 'Vsus4'],
      ['Imaj7', 'iii7', 'IVmaj7', 'ii7'],
      ['Iadd9', 'IVmaj7', 'vi7', 'IVadd9'],
    ],
    cadences: [
      ['IVmaj7', 'Iadd9'],
      ['V7sus4', 'Iadd9'],
    ],
    energy: 0.25,
    range: 12,
    style: 'piano',
  },
  happy: {
    scale: MAJOR,
    progressions: [
      ['I', 'V', 'vi', 'IV'],
      ['I', 'vi', 'IV', 'V'],
      ['I', 'IV', 'I', 'V'],
    ],
    cadences: [
      ['V', 'I'],
      ['V7', 'I'],
    ],
    energy: 0.65,
    range: 14,
    style: 'guitar',
  },
  epic: {
    scale: MINOR,
    progressions: [
      ['i', 'bVI', 'bIII', 'bVII'],
      ['i', 'bVII', 'bVI', 'bVII'],
      ['i', 'bIII', 'bVI', 'bVII'],
    ],
    cadences: [
      ['bVII', 'i'],
      ['bVII', 'I'],
    ],
    energy: 0.95,
    range: 14,
    style: 'orchestra',
  },
  tense: {
    scale: HARMONIC_MINOR,
    progressions: [
      ['i', 'i', 'bVI', 'V'],
      ['i', 'bII', 'i', 'V'],
      ['i', 'iv', 'bII', 'V'],
    ],
    cadences: [
      ['V', 'i'],
      ['bII', 'i5'],
    ],
    energy: 0.6,
    range: 9,
    style: 'strings',
  },
  sad: {
    scale: MINOR,
    progressions: [
      ['i', 'bVI', 'bIII', 'bVII'],
      ['iadd9', 'v', 'bVI', 'iv'],
      ['i', 'bVII', 'bVI', 'iv'],
    ],
    cadences: [
      ['iv', 'iadd9'],
      ['V', 'i'],
    ],
    energy: 0.25,
    range: 11,
    style: 'piano',
  },
  upbeat: {
    scale: MIXOLYDIAN,
    progressions: [
      ['I', 'bVII', 'IV', 'I'],
      ['I', 'IV', 'bVII', 'IV'],
      ['I', 'I', 'IV', 'bVII'],
    ],
    cadences: [
      ['IV', 'I'],
      ['bVII', 'I'],
    ],
    energy: 0.85,
    range: 14,
    style: 'electronic',
  },
  mysterious: {
    scale: DORIAN,
    progressions: [
      ['iadd9', 'IV', 'iadd9', 'bVII'],
      ['i', 'bIII', 'IV', 'i'],
      ['iadd9', 'v', 'IV', 'ii'],
    ],
    cadences: [
      ['bVII', 'iadd9'],
      ['IV', 'iadd9'],
    ],
    energy: 0.35,
    range: 12,
    style: 'choir',
  },
  romantic: {
    scale: MAJOR,
    progressions: [
      ['Imaj7', 'vi7', 'ii7', 'V7'],
      ['I', 'iii7', 'IVmaj7', 'iv6'],
      ['Iadd9', 'V', 'vi7', 'IVmaj7'],
    ],
    cadences: [
      ['V7', 'Imaj7'],
      ['iv6', 'Iadd9'],
    ],
    energy: 0.4,
    range: 14,
    style: 'strings',
  },
};

/** Chinese music has five tones and open chords; a mood decides which of the five is home. */
const GONG = [0, 2, 4, 7, 9];
const YU = [0, 3, 5, 7, 10];

export function chineseMood(mood: Mood): Mood {
  const dark = mood.scale.includes(3);
  return {
    ...mood,
    scale: dark ? YU : GONG,
    progressions: dark
      ? [
          ['i5', 'bVII5', 'bIII5', 'i5'],
          ['i5', 'iv5', 'bVII5', 'i5'],
        ]
      : [
          ['I5', 'vi5', 'V5', 'I5'],
          ['I5', 'V5', 'vi5', 'II5'],
        ],
    cadences: dark ? [['bVII5', 'i5']] : [['V5', 'I5']],
  };
}
