// Who says a quoted line, and to whom: "the doctor tells the patient: …", 妈妈对男孩说：…, “…,” says the man.
import type { FilmDraft } from './draft.ts';
import type { Mention } from './mention.ts';
import { readNounPhrase } from './noun-phrase.ts';
import type { Tagged } from './tag.ts';

export interface Saying {
  /** Cast id; null: a voice from nowhere. */
  readonly speaker: string | null;
  readonly listener: string | null;
}

interface Named {
  readonly id: string;
  readonly mention: Mention;
  readonly begin: number;
  readonly next: number;
  /** The line is said to him. */
  readonly addressed: boolean;
}

const isMark = (word: Tagged | undefined, marks: RegExp): boolean =>
  word?.token?.kind === 'mark' && marks.test(word.token.text);

const isSpeech = (word: Tagged | undefined): boolean => word?.sense?.kind === 'speech';

/** How many words may stand between "says" and what is said. */
const REACH = 9;

/** The line at `at` of its sentence; `carried`: whom the sentence spoke of. */
export function sayingOf(
  film: FilmDraft,
  words: readonly Tagged[],
  at: number,
  carried: readonly string[],
): Saying {
  const told = toldAfter(film, words, at);
  if (told !== undefined) return told;
  const verb = verbBefore(words, at);
  if (verb === undefined) return NOBODY;
  const named = namedBefore(film, words, at, verb);
  const listeners = named.filter(({ addressed }) => addressed);
  const others = named.filter(({ addressed }) => !addressed);
  const address =
    listeners[0] === undefined ? verb : addressBefore(words, listeners[0].begin, verb);
  const end = Math.min(verb, address);
  // Right before "says"; else whom the sentence is about; else whoever was named last.
  const subject = others.find(({ next }) => isOnly(words, next, end));
  const isListener = (id: string): boolean => listeners.some((one) => one.id === id);
  const apart = others.filter(({ id }) => !isListener(id));
  const left = apart.length > 0 ? apart : others;
  const [about] = carried.filter((id) => left.some((one) => one.id === id));
  const last = left.findLast(({ id }) => film.cast.isPerson(id)) ?? left.at(-1);
  const speaker =
    subject?.id ??
    about ??
    last?.id ??
    firstAnimate(
      film,
      carried.filter((id) => !isListener(id)),
    );
  return { speaker, listener: listenerOf(film, listeners.at(-1)?.mention, speaker) };
}

const NOBODY: Saying = { speaker: null, listener: null };

/** Index of the verb that says the line, -1: there is none; undefined: a voice alone says it. */
function verbBefore(words: readonly Tagged[], at: number): number | undefined {
  let verb = at - 1;
  // A voice alone is nobody's, "says in a deep voice" is whoever says so.
  let alone = false;
  for (let steps = 0; verb >= 0 && steps < REACH; verb--, steps++) {
    const word = words[verb];
    if (word === undefined || word.token?.kind === 'quote') break;
    if (alone && isMark(word, /^[,，;；]$/)) break;
    if (isVoice(word)) alone = true;
    else if (isSpeech(word)) return isSaidByVoice(words, verb) ? undefined : verb;
  }
  return alone ? undefined : verb;
}

const isVoice = ({ sense }: Tagged): boolean =>
  sense?.kind === 'voice' || sense?.id === 'voiceover';

/** "A warm female narrator says", 女声说; not "in a low voice says", 他低沉地说. */
function isSaidByVoice(words: readonly Tagged[], verb: number): boolean {
  let i = verb - 1;
  while (words[i]?.class === 'manner') i -= 1;
  const word = words[i];
  if (word === undefined || !isVoice(word) || !VOICE.test(word.text)) return false;
  for (i -= 1; i >= 0; i--) {
    const before = words[i];
    if (before === undefined || before.token !== null) return true;
    if (before.class === 'relation' || before.sense?.id === 'with') return false;
    if (!PASSED.has(before.class)) return before.class !== 'noun';
  }
  return true;
}

const VOICE = /voice|narrator|commentator|announcer|声|音|旁白/;
const PASSED: ReadonlySet<string> = new Set(['adjective', 'number', 'measure', 'particle', 'fact']);

/** “…,” says the woman to her son; “…！”妈妈对女儿喊道. */
function toldAfter(film: FilmDraft, words: readonly Tagged[], at: number): Saying | undefined {
  // 他说：“…”她说：“…”: what follows tells of the next line.
  if (isMark(words[at - 1], /^[:：]$/)) return undefined;
  const after = isMark(words[at + 1], /^[,，]$/) ? at + 2 : at + 1;
  const told = isSpeech(words[after]) ? after + 1 : after;
  const following = readNounPhrase(words, told);
  if (following === undefined) return undefined;
  const addresses = isAddress(words[following.next]);
  const heard = addresses ? readNounPhrase(words, following.next + 1) : undefined;
  const says =
    told > after ||
    isSpeech(words[following.next]) ||
    (heard !== undefined && isSpeech(words[heard.next]));
  if (!says) return undefined;
  const speaker = speakerNamed(film, following.mention, null);
  if (speaker === null) return undefined;
  return { speaker, listener: listenerOf(film, heard?.mention, speaker) };
}

function namedBefore(
  film: FilmDraft,
  words: readonly Tagged[],
  at: number,
  verb: number,
): readonly Named[] {
  const named: Named[] = [];
  for (let i = 0; i < at; i++) {
    if (words[i]?.token?.kind === 'quote') named.length = 0;
    const here = readNounPhrase(words, i);
    if (here === undefined) continue;
    const { head } = here.mention;
    const id =
      head === 'thing' || head === 'pronoun' ? speakerNamed(film, here.mention, null) : null;
    if (id !== null) {
      const { mention, next } = here;
      const someoneElse = named.some((one) => !one.addressed);
      const addressed = addressBefore(words, i, verb) < i || (i > verb && verb >= 0 && someoneElse);
      named.push({ id, mention, begin: i, next, addressed });
    }
    i = here.next - 1;
  }
  return named;
}

/** "To", at whom it is said. */
const ADDRESS = /^(?:to|at|toward|towards|对|向|朝|跟|冲|对着|向着|朝着|冲着)$/;
export const isAddress = (word: Tagged | undefined): boolean => ADDRESS.test(word?.text ?? '');

/** 拿着信对她说: from here to the verb of speech it is said to whom. */
export function addressesAt(words: readonly Tagged[], at: number): boolean {
  if (words[at]?.chinese !== true || !isAddress(words[at])) return false;
  for (let i = at + 1; words[i]?.token === null; i++) if (isSpeech(words[i])) return true;
  return false;
}

/** Their object is who hears it. */
const TELLS = /^(?:告诉|问|问道|叮嘱|提醒|回答|安慰|命令)$/;

/** Index of the word that makes the phrase at `begin` the listener; `begin`: there is none. */
function addressBefore(words: readonly Tagged[], begin: number, verb: number): number {
  const chinese = words[begin]?.chinese === true;
  for (let i = begin - 1; i >= 0; i--) {
    const word = words[i];
    if (word === undefined || word.token !== null) return begin;
    // 对坐在床上的男孩说: with the verb in the same run of words; "says to her colleague": after it.
    if (chinese && isAddress(word) && verb > begin && isRun(words, begin, verb)) return i;
    if (chinese && TELLS.test(word.text) && i === begin - 1) return i;
    if (!chinese && isAddress(word) && verb >= 0 && i > verb) return i;
    if (!chinese && i === verb && begin - i <= 1) return i;
    if (i < begin - REACH) return begin;
  }
  return begin;
}

const isRun = (words: readonly Tagged[], from: number, to: number): boolean =>
  words.slice(from, to).every((word) => word.token === null);

/** Nothing but adverbs between. */
const isOnly = (words: readonly Tagged[], from: number, to: number): boolean =>
  from <= to &&
  words.slice(from, to).every((word) => word.class === 'manner' || word.class === 'adjective');

function listenerOf(
  film: FilmDraft,
  mention: Mention | undefined,
  speaker: string | null,
): string | null {
  if (mention === undefined) return null;
  const id = speakerNamed(film, mention, speaker);
  return id === speaker ? null : id;
}

function speakerNamed(film: FilmDraft, mention: Mention, apart: string | null): string | null {
  const id = film.cast.find(mention, apart);
  return id === undefined ? null : firstAnimate(film, [id]);
}

const firstAnimate = (film: FilmDraft, ids: readonly string[]): string | null =>
  ids.find((id) => film.cast.isAnimate(id) || film.cast.thing(id)?.id === 'robot') ?? null;
