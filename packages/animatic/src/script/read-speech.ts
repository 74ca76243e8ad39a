// Lines: what is said when, by whom, in which voice and language; and quoted words that are only shown
// or heard. The voice that a sentence without a line speaks of is the whole film's.
import type { VoiceCue } from '../storyboard/storyboard.ts';
import type { BeatDraft, FilmDraft } from './draft.ts';
import { voiceOf } from './read-fact.ts';
import { narratorAt } from './read-narrator.ts';
import { sayingOf } from './saying.ts';
import { languageOf, useOfQuote, voiceOfMember } from './speech.ts';
import type { Tagged } from './tag.ts';
import { effectNamed } from './sound-words.ts';

/** Reads all quotations of the sentence; answers the indexes of the words that belong to them. */
export function readSpeech(
  film: FilmDraft,
  beat: BeatDraft,
  words: readonly Tagged[],
): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const [i, word] of words.entries()) {
    if (word.token?.kind !== 'quote') continue;
    taken.add(i);
    const use = useOfQuote(words, i);
    if (use === 'spoken' || use === 'written') {
      film.use(word, use === 'spoken' ? 'line' : 'caption');
      takeAround(film, words, i, taken);
    } else if (use === 'effect') {
      const what = effectNamed(word.text);
      if (what === undefined) film.leave(word, 'no such effect is known');
      else {
        beat.effects.push({ what, from: [word.from, word.to] });
        film.use(word, `effect: ${what}`);
      }
    }
  }
  readNarrators(film, words, taken);
  readFilmVoice(film, words, taken);
  return taken;
}

/** Notes the lines of a sentence that has been read: by now everybody in it is known. */
export function readLines(
  film: FilmDraft,
  beat: BeatDraft,
  words: readonly Tagged[],
  carried: readonly string[],
): void {
  for (const i of words.keys()) {
    if (words[i]?.token?.kind !== 'quote') continue;
    const use = useOfQuote(words, i);
    if (use === 'spoken' || use === 'written') addLine(film, beat, words, i, use, carried);
  }
}

function addLine(
  film: FilmDraft,
  beat: BeatDraft,
  words: readonly Tagged[],
  at: number,
  use: 'spoken' | 'written',
  carried: readonly string[],
): void {
  const word = words[at];
  if (word === undefined || word.text.trim() === '') return;
  const text = word.text.slice(0, 500);
  const said = voiceNear(words, at);
  const { speaker, listener } =
    use === 'spoken' ? sayingOf(film, words, at, carried) : { speaker: null, listener: null };
  const own = speaker === null ? null : voiceOfMember(film.cast, speaker);
  // "A deep voice" of an old man is an old man's.
  const aged = said !== null && own === `old-${said}` ? own : null;
  const voice = aged ?? said ?? own;
  beat.lines.push({
    text,
    language: languageOf(text),
    voice: voice ?? film.voice ?? 'female',
    voiceSaid: voice !== null,
    speaker,
    listener,
    use,
    from: [word.from, word.to],
  });
}

const REACH = 9;

/** "In a deep male voice", 女声旁白: the voice named nearest before the line, or right after it. */
function voiceNear(words: readonly Tagged[], at: number): VoiceCue['voice'] | null {
  for (let i = at - 1, steps = 0; i >= 0 && steps < REACH; i--, steps++) {
    const word = words[i];
    if (word === undefined || word.token?.kind === 'quote') break;
    const voice = voiceOfWord(words, i);
    if (voice !== null) return voice;
  }
  for (let i = at + 1; i < Math.min(words.length, at + REACH); i++) {
    if (words[i]?.token?.kind === 'quote') break;
    const voice = words[i]?.sense?.kind === 'voice' ? voiceOfWord(words, i) : null;
    if (voice !== null) return voice;
  }
  return null;
}

function voiceOfWord(words: readonly Tagged[], i: number): VoiceCue['voice'] | null {
  const word = words[i];
  const sense = word?.sense;
  if (sense?.kind === 'voice') {
    const old = words.slice(Math.max(0, i - 3), i).some((one) => one.sense?.id === 'old');
    const voice = voiceOf(sense.id) ?? null;
    if (old && voice === 'male') return 'old-male';
    if (old && voice === 'female') return 'old-female';
    return voice;
  }
  const narrator = narratorAt(words, i);
  if (narrator !== undefined) return narrator.voice;
  if (sense?.kind === 'speech' && sense.id === 'voiceover' && word !== undefined) {
    // "Female voice" and its kin are voiceover words too.
    if (/female|woman|女/.test(word.text)) return 'female';
    if (/\bmale|\bman|男/.test(word.text)) return 'male';
  }
  return null;
}

/** "Voiceover:", "says softly": the words that only introduce the line. */
function takeAround(
  film: FilmDraft,
  words: readonly Tagged[],
  at: number,
  taken: Set<number>,
): void {
  let introduced = false;
  for (let i = Math.max(0, at - REACH); i < Math.min(words.length, at + 5); i++) {
    const word = words[i];
    const kind = word?.sense?.kind;
    if (word === undefined || taken.has(i)) continue;
    const between = i < at && introduced && (word.class === 'adjective' || word.class === 'manner');
    const shows = i === at + 1 && word.sense?.kind === 'motion' && SHOWING.has(word.sense.id);
    const fades = i > at && i <= at + 2 && kind === 'cut';
    const introduces =
      kind === 'speech' || kind === 'voice' || kind === 'title' || kind === 'language';
    if (introduces && i < at) introduced = true;
    if (introduces || between || shows || fades) {
      taken.add(i);
      film.use(word, 'how it is said');
    }
  }
}

/** "Text “…” appears": how words come on the screen. */
const SHOWING: ReadonlySet<string> = new Set(['pop', 'glow', 'vanish', 'rise', 'flicker']);

/** Nobody is drawn who only lends a voice; who is in the film already may tell it himself. */
function readNarrators(film: FilmDraft, words: readonly Tagged[], taken: Set<number>): void {
  const line = words.some((word) => word.token?.kind === 'quote');
  for (const i of words.keys()) {
    const narrator = narratorAt(words, i);
    if (narrator === undefined) continue;
    if (!line) film.voice ??= narrator.voice;
    const known = film.cast.find(narrator.mention) !== undefined;
    for (let at = narrator.from; at < narrator.next; at++) {
      const word = words[at];
      if (word === undefined || (known && at !== i)) continue;
      taken.add(at);
      film.use(word, 'the voice of the film');
    }
  }
}

/** "All background voice unified as female timbre", 女生音色: without a line it holds for all. */
function readFilmVoice(film: FilmDraft, words: readonly Tagged[], taken: Set<number>): void {
  if (words.some((word) => word.token?.kind === 'quote')) return;
  for (const [i, word] of words.entries()) {
    if (
      word.sense?.kind !== 'voice' &&
      !(word.sense?.kind === 'speech' && word.sense.id === 'voiceover')
    )
      continue;
    const voice = voiceOfWord(words, i);
    if (voice !== null) film.voice ??= voice;
    taken.add(i);
    film.use(word, 'the voice of the film');
  }
}
