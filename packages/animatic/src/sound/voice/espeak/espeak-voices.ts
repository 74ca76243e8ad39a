// Which of espeak's voices speaks for whom.
import type { VoiceCue } from '../../../storyboard/storyboard.ts';

/** Our language's primary tag → espeak's voice, where the names differ or one accent is meant. */
const VOICE_OF_LANGUAGE: Readonly<Record<string, string>> = {
  en: 'en-us',
  zh: 'cmn',
  yue: 'yue',
  pt: 'pt-br',
  fr: 'fr',
  no: 'nb',
  fil: 'en-us',
  he: 'he',
  iw: 'he',
};

/** Whole tags that espeak knows as an accent, lower case. */
const VOICE_OF_TAG: Readonly<Record<string, string>> = {
  'en-gb': 'en-gb-x-rp',
  'en-au': 'en-gb-x-rp',
  'zh-hk': 'yue',
  'zh-yue': 'yue',
  'pt-pt': 'pt',
  'es-mx': 'es-419',
  'es-419': 'es-419',
};

const FALLBACK = 'en-us';

/** Per cent of espeak's own frequency, strength and width. */
type Formant = readonly [frequency: number, strength: number, width: number];

interface Manner {
  /** Low and high end of its speech. */
  readonly pitchHz: readonly [number, number];
  /** The first four. */
  readonly formants: readonly Formant[];
  /** Which of Klatt's voice sources: 5 is the clearest, 6 softer. */
  readonly klatt: 5 | 6;
  /** How much the pitch trembles, in espeak's measure. */
  readonly flutter: number;
  readonly wordsPerMinute: number;
  /** Played faster by this factor: the whole throat becomes smaller. Its words are spoken slower for it. */
  readonly size: number;
}

const LARGE: readonly Formant[] = [
  [92, 100, 130],
  [103, 100, 80],
  [103, 100, 70],
  [114, 100, 60],
];
const SMALL: readonly Formant[] = [
  [98, 100, 130],
  [108, 100, 80],
  [110, 100, 70],
  [114, 100, 60],
];

// Klatt's source is what makes them clear: a recognizer of human speech (pocketsphinx, six English
// sentences after all our filters) gets 14 % of the words of `male` wrong, 23 % of `female`; of espeak's
// own variants m3 81 %, f2 66 %, f5 42 %.
export const MANNERS: Readonly<Record<VoiceCue['voice'], Manner>> = {
  female: {
    pitchHz: [140, 200],
    formants: SMALL,
    klatt: 6,
    flutter: 2,
    wordsPerMinute: 152,
    size: 1,
  },
  male: { pitchHz: [92, 132], formants: LARGE, klatt: 5, flutter: 2, wordsPerMinute: 152, size: 1 },
  child: {
    pitchHz: [150, 215],
    formants: LARGE,
    klatt: 6,
    flutter: 2,
    wordsPerMinute: 154,
    size: 8 / 7,
  },
  'old-female': {
    pitchHz: [120, 170],
    formants: SMALL,
    klatt: 6,
    flutter: 7,
    wordsPerMinute: 134,
    size: 1,
  },
  'old-male': {
    pitchHz: [72, 105],
    formants: LARGE,
    klatt: 5,
    flutter: 7,
    wordsPerMinute: 132,
    size: 1,
  },
};

/** Where the pitch makes the word, it must go further than espeak lets it. */
const TONAL = new Set(['zh', 'cmn', 'yue', 'vi', 'th']);
const TONAL_WIDER = 1.25;

export function isTonal(language: string): boolean {
  return TONAL.has(primaryOf(language));
}

/** [pitch, formants] of the second, third … who has the same voice, times the first one's. */
const OTHERS = [
  [1, 1],
  [1.15, 1.05],
  [0.88, 0.96],
  [1.28, 1.02],
] as const;

/** A variant in espeak's own format, a setting a line. */
export function variantOf(manner: Manner, tonal: boolean, speaker: number): string {
  const [higher, smaller] = OTHERS[speaker % OTHERS.length] ?? OTHERS[0];
  const [low, high] = manner.pitchHz;
  const wider = tonal ? TONAL_WIDER : 1;
  return [
    'language variant',
    `klatt ${manner.klatt}`,
    'voicing 100',
    'consonants 70 80',
    `flutter ${manner.flutter}`,
    `pitch ${Math.round((low * higher) / wider)} ${Math.round(high * higher * wider)}`,
    ...manner.formants.map(
      ([frequency, strength, width], index) =>
        `formant ${index + 1} ${Math.round(frequency * smaller)} ${strength} ${width}`,
    ),
    '',
  ].join('\n');
}

/** espeak's names for a language, best first; the last one always exists. */
export function espeakVoices(language: string): readonly string[] {
  const tag = language.toLowerCase().replaceAll('_', '-');
  const primary = primaryOf(tag);
  const names = [VOICE_OF_TAG[tag], VOICE_OF_LANGUAGE[primary], tag, primary, FALLBACK];
  const known = names.filter((name): name is string => /^[a-z0-9-]+$/.test(name ?? ''));
  return [...new Set(known)];
}

function primaryOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? tag;
}
