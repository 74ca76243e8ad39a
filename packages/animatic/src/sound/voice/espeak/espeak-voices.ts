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

export interface Manner {
  /** A variant of espeak's: formants, breath, intonation. */
  readonly variant: string;
  readonly pitch: number;
  readonly range: number;
  readonly wordsPerMinute: number;
  /** Played faster by this factor: the whole throat becomes smaller. Its words are spoken slower for it. */
  readonly size: number;
}

export const MANNERS: Readonly<Record<VoiceCue['voice'], Manner>> = {
  female: { variant: 'f2', pitch: 48, range: 58, wordsPerMinute: 158, size: 1 },
  male: { variant: 'm3', pitch: 46, range: 58, wordsPerMinute: 155, size: 1 },
  child: { variant: 'f2', pitch: 58, range: 66, wordsPerMinute: 160, size: 8 / 7 },
  'old-female': { variant: 'grandma', pitch: 42, range: 52, wordsPerMinute: 138, size: 1 },
  'old-male': { variant: 'grandpa', pitch: 34, range: 50, wordsPerMinute: 134, size: 1 },
};

/** espeak's names for a language, best first; the last one always exists. */
export function espeakVoices(language: string, variant: string): readonly string[] {
  const tag = language.toLowerCase().replaceAll('_', '-');
  const primary = tag.split('-')[0] ?? tag;
  const names = [VOICE_OF_TAG[tag], VOICE_OF_LANGUAGE[primary], tag, primary, FALLBACK];
  const known = names.filter((name) => name !== undefined && /^[a-z0-9-]+$/.test(name));
  return [...new Set(known)].map((name) => `${name}+${variant}`);
}
