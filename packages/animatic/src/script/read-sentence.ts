// One sentence, word by word from left to right: noun phrases become cast, verbs become actions, what
// joins them says who does what to whom and where. Each word is used once; what nobody used stays
// over for `leftovers.ts`.
import { THINGS } from '../words/things.ts';
import { isAnimateKind } from './cast.ts';
import { Clause } from './clause.ts';
import type { BeatDraft, FilmDraft } from './draft.ts';
import { mention } from './mention.ts';
import type { Mention } from './mention.ts';
import { isOf } from './noun-head.ts';
import { readNounPhrase } from './noun-phrase.ts';
import { isOfMusic, readFact, readSecondFact } from './read-fact.ts';
import {
  readAdjective,
  readDirection,
  readFactWord,
  readManner,
  readParticle,
  readRelation,
  readSequence,
} from './read-joint.ts';
import { readMention } from './read-mention.ts';
import { referenceOf } from './read-references.ts';
import { isHeard, readNoise, readTune, tuneOf } from './read-tune.ts';
import { readSpeechVerb, readVerb } from './read-verb.ts';
import { relativeClause } from './relative-clause.ts';
import type { Tagged } from './tag.ts';

/**
 * Reads a sentence into its beat. `taken`: indexes of words that were used before; `carried`: whom the
 * sentence before spoke of. Answers whom this one spoke of at last.
 */
export function readSentence(
  film: FilmDraft,
  beat: BeatDraft,
  words: readonly Tagged[],
  taken: ReadonlySet<number>,
  carried: readonly string[],
  subject: readonly string[] = [],
): readonly string[] {
  const clause = new Clause(film, beat, words, taken, carried);
  clause.subject = subject;
  for (let i = 0; i < words.length;) {
    const next = readAt(clause, i);
    i = next > i ? next : i + 1;
  }
  clause.endClause();
  return clause.carried;
}

function readAt(clause: Clause, i: number): number {
  const word = clause.words[i];
  // 大声说：“…！”全班鼓掌: what was said is said.
  if (word?.token?.kind === 'quote' && /[.!?。！？…]$/.test(word.token.text)) {
    clause.endClause();
    clause.apposition = [];
  }
  if (word === undefined) return i + 1;
  if (clause.taken.has(i)) {
    if (word.sense?.kind === 'speech') readSpeechVerb(clause, word, i);
    return i + 1;
  }
  if (word.token !== null) return readToken(clause, word, i);
  const next = clause.words[i + 1];
  if (
    (word.sense?.id === 'product' || word.sense?.id === 'food') &&
    next?.sense?.id === 'camera-word'
  ) {
    clause.film.use(word, 'the kind of film');
    return i + 1;
  }
  if (
    clause.last.length > 0 &&
    /^(?:named|called)$/.test(word.text) &&
    next?.sense?.kind === 'name'
  ) {
    // "A girl named Lily".
    for (const id of clause.last) clause.film.cast.nameOf(id, next.text);
    clause.film.use({ from: word.from, to: next.to }, 'name');
    return i + 2;
  }
  const forWhom = readForWhom(clause, i);
  if (forWhom !== undefined) return forWhom;
  const relative = readRelative(clause, i);
  if (relative !== undefined) return relative;
  const phrase = readNounPhrase(clause.words, i);
  if (phrase !== undefined && !overlapsTaken(clause, i, phrase.next)) {
    for (const index of phrase.facts) fact(clause, index);
    for (const index of phrase.idle) idle(clause, index);
    for (const one of clause.words.slice(i, phrase.next)) {
      if (one.class === 'noun') readSecondFact(clause.beat, one);
    }
    if (isHeard(clause, i, phrase)) return readNoise(clause, phrase);
    const tune = tuneOf(clause, phrase);
    if (tune !== undefined) return readTune(clause, phrase, tune);
    return readMention(clause, phrase.mention, phrase.next);
  }
  switch (word.class) {
    case 'fact':
      return readFactWord(clause, word, i);
    case 'verb':
      return readVerb(clause, word, i);
    case 'relation':
      return readRelation(clause, word, i);
    case 'direction':
      readDirection(clause, word);
      return i + 1;
    case 'manner':
      readManner(clause, word);
      return i + 1;
    case 'sequence':
      readSequence(clause, word, i);
      return i + 1;
    case 'particle':
      return readParticle(clause, word, i);
    case 'adjective':
      readAdjective(clause, word, i);
      return i + 1;
    case 'unknown':
      noteUnknown(clause, word, i);
      return i + 1;
    default:
      return i + 1;
  }
}

/** A word that nobody knows still is a verb or an object, by where it stands. */
function noteUnknown(clause: Clause, word: Tagged, i: number): void {
  if (word.chinese) {
    // 木屑飞舞: what nobody knows does it, not whoever was spoken of before.
    const begins = i === 0 || clause.words[i - 1]?.token?.kind === 'mark';
    if (begins && clause.words[i + 1]?.class === 'verb') clause.unknownSubject = true;
    return;
  }
  const before = clause.words[i - 1];
  const begins = i === 0 || before?.token?.kind === 'mark' || before?.sense?.id === 'and';
  if (begins && word.form === 's' && clause.words[i + 1]?.class === 'verb') {
    // "Shavings fall": they do, not whoever was spoken of before.
    clause.closeAction();
    clause.subject = [];
    clause.unknownSubject = true;
    return;
  }
  const verbal = word.form !== 'base' && clause.lastEnd === i && clause.lastRole === 'subject';
  if (verbal && clause.action === null) clause.unknownVerb = true;
  else if (clause.action !== null && clause.action.whom === null) clause.unknownObject = true;
}

/** 给她倒茶, 为老人撑伞, 帮他拿书, "opens the door for her": for whose sake it is done. */
function readForWhom(clause: Clause, i: number): number | undefined {
  const word = clause.words[i];
  if (word === undefined) return undefined;
  const { cast } = clause.film;
  const english = !word.chinese && word.text === 'for' && clause.action !== null;
  const helps = !word.chinese && /^help(?:s|ed|ing)?$/.test(word.text);
  if (!english && !helps && !(word.chinese && FOR_SAKE_OF.test(word.text))) return undefined;
  const phrase = readNounPhrase(clause.words, i + 1);
  if (phrase === undefined || overlapsTaken(clause, i, phrase.next)) return undefined;
  const { head, id, pronoun, owner } = phrase.mention;
  const living = pronoun === null ? head === 'thing' && isAnimateThing(id) : pronoun !== 'it';
  const after = clause.words[phrase.next];
  const next = clause.words[phrase.next + 1];
  const verb = after?.class === 'verb' || next?.class === 'verb';
  if (!living || (owner !== null && owner.pronoun === null) || (!english && !verb))
    return undefined;
  if (!english && clause.subject.length === 0 && clause.carried.length === 0) return undefined;
  const doers = english ? (clause.action?.who ?? []) : clause.subject;
  const ids = cast.resolve(phrase.mention, [], doers.length > 0 ? doers : clause.carried);
  for (const one of ids) clause.beat.present.add(one);
  clause.film.use({ from: word.from, to: phrase.mention.to }, `for: ${ids.join(', ')}`);
  if (english && clause.action !== null) clause.action.towards ??= ids[0] ?? null;
  else if (HANDIWORK.has((after?.class === 'verb' ? after : next)?.sense?.id ?? ''))
    clause.forWhom = ids;
  // "Helps her cross the street", 帮老人过马路: both of them do.
  else clause.subject = [...clause.subject, ...ids.filter((id) => !clause.subject.includes(id))];
  return phrase.next;
}

/** Done by whoever helps, at or for the other. */
const HANDIWORK: ReadonlySet<string> = new Set([
  'wear',
  'put',
  'clean',
  'pick',
  'hold',
  'pour',
  'cook',
  'cut',
  'open',
  'close',
  'carry',
  'hand-over',
  'feed',
  'photograph',
  'blow',
  'write',
  'knit',
  'wrap',
  'massage',
  'build',
  'play-guitar',
  'play-piano',
  'read',
]);

const FOR_SAKE_OF = /^(?:给|为|帮|帮助|帮着|替)$/;

function overlapsTaken(clause: Clause, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (clause.taken.has(i)) return true;
  return false;
}

function readToken(clause: Clause, word: Tagged, i: number): number {
  const { token } = word;
  if (token?.kind === 'mark') {
    if (token.text === '、') clause.joined = true;
    else if (/^[-‐‑'’"“”/&]$/.test(token.text)) clause.joined ||= token.text === '&';
    else if (!/^[:：]$/.test(token.text)) clause.endClause();
    return i + 1;
  }
  if (token?.kind === 'length') {
    if (isOfFilm(clause.words, i)) clause.film.lengthS ??= token.lengthS;
    else clause.beat.lengthS ??= token.lengthS;
    clause.film.use(word, `length: ${token.lengthS} s`);
    return i + 1;
  }
  if (token?.kind === 'reference') return readReference(clause, word, i);
  return i + 1;
}

/** "A 10-second video", 时长15秒: the film's length rather than a beat's. */
function isOfFilm(words: readonly Tagged[], at: number): boolean {
  const near = [words[at - 1], words[at + 1]];
  return near.some(
    (word) =>
      word?.sense?.id === 'camera-word' ||
      /^(?:时长|总时长|长度|长|duration|length)$/.test(word?.text ?? ''),
  );
}

/** "The girl from image 1", 图片2中的饮品, "image 1 walks": whose picture somebody has. */
function readReference(clause: Clause, word: Tagged, i: number): number {
  const { token } = word;
  if (token?.kind !== 'reference') return i + 1;
  const reference = referenceOf(clause.film, token);
  if (reference === undefined) return i + 1;
  const from = [word.from, word.to] as const;
  const next = clause.words[i + 1];
  const owns = isOf(next) || (next?.chinese === true && /^(?:中的|里的|中|里)$/.test(next.text));
  const skip = isOf(clause.words[i + 2]) ? i + 3 : i + 2;
  const owned = owns ? readNounPhrase(clause.words, skip) : undefined;
  if (owned !== undefined && owned.mention.head === 'clothing') {
    clause.film.giveRole(reference.name, 'product', from);
    clause.film.leave(word, 'clothes are drawn: they cannot be cut out of a picture');
    return readMention(clause, owned.mention, owned.next);
  }
  if (owned !== undefined) {
    for (const index of owned.facts) fact(clause, index);
    for (const index of owned.idle) idle(clause, index);
    giveNounRole(clause, reference.name, owned.mention, from);
    clause.film.use(word, `reference: ${reference.name}`);
    return readMention(
      clause,
      { ...owned.mention, reference: reference.kind === 'image' ? reference.name : null },
      owned.next,
    );
  }
  clause.film.use(word, `reference: ${reference.name}`);
  if (reference.kind !== 'image') return i + 1;
  const pending = clause.pending;
  if (pending !== null && isPlaceWord(clause.words[i - 2])) {
    // "The beach from image 2", "the street in image 2".
    clause.pending = null;
    clause.film.giveRole(reference.name, 'place', from);
    clause.beat.plates.push({ reference: reference.name, role: 'place' });
    return i + 1;
  }
  const attaches =
    (pending?.kind === 'relation' || pending?.kind === 'of') && clause.last.length > 0;
  // "The dancer in the red dress from image 1" is the dancer; whoever "wears" it has only the dress.
  const worn = clause.words.slice(Math.max(0, i - 7), i).some(({ sense }) => sense?.id === 'wear');
  const [wearer] = clause.last;
  const dressed = !worn && wearer !== undefined && clause.film.cast.isAnimate(wearer);
  if (!dressed && clause.words[i - 2]?.sense?.kind === 'clothing' && clause.lastEnd >= i - 1) {
    clause.pending = null;
    clause.film.giveRole(reference.name, 'product', from);
    clause.film.leave(word, 'clothes are drawn: they cannot be cut out of a picture');
    return i + 1;
  }
  if (attaches) {
    const [id] = clause.last;
    clause.pending = null;
    if (id !== undefined) {
      const thing = clause.film.cast.thing(id);
      const isSubject = clause.film.cast.isAnimate(id) || thing === undefined;
      clause.film.cast.resolve(
        mention({
          head: 'thing',
          id: thing?.id ?? id,
          definite: true,
          reference: reference.name,
          from: word.from,
          to: word.to,
        }),
      );
      clause.film.giveRole(reference.name, isSubject ? 'subject' : 'product', from);
    }
    return i + 1;
  }
  clause.film.giveRole(reference.name, 'subject', from);
  return readMention(
    clause,
    mention({
      head: 'reference',
      id: reference.name,
      reference: reference.name,
      from: word.from,
      to: word.to,
    }),
    i + 1,
  );
}

const isPlaceWord = (word: Tagged | undefined): boolean =>
  word?.class === 'noun' && word.sense?.kind === 'set';

function giveNounRole(
  clause: Clause,
  name: string,
  { head, id }: Mention,
  from: readonly [number, number],
): void {
  if (head === 'set') {
    clause.film.giveRole(name, 'place', from);
    clause.beat.plates.push({ reference: name, role: 'place' });
    return;
  }
  const animate = head === 'clothing' || head === 'part';
  const product = head === 'thing' && !animate && !isAnimateThing(id);
  clause.film.giveRole(name, product ? 'product' : 'subject', from);
}

function readRelative(clause: Clause, i: number): number | undefined {
  const found = relativeClause(
    clause.words,
    i,
    clause.subject.length > 0 || clause.action !== null,
  );
  if (found === undefined) return undefined;
  const { phrase, inner } = found;
  for (const index of phrase.facts) fact(clause, index);
  for (const index of phrase.idle) idle(clause, index);
  const next = readMention(clause, phrase.mention, phrase.next);
  const ids = clause.last;
  readSentence(clause.film, clause.beat, inner, NONE, ids, ids);
  return next;
}

function fact(clause: Clause, index: number): void {
  const word = clause.words[index];
  if (word === undefined) return;
  readFact(clause.film, clause.beat, word, null, isOfMusic(clause.words, index));
}

function idle(clause: Clause, index: number): void {
  const word = clause.words[index];
  if (word === undefined) return;
  if (word.sense?.kind === 'quality') clause.film.leave(word, 'a quality word: nothing to draw');
}

const NONE: ReadonlySet<number> = new Set();

const isAnimateThing = (id: string): boolean => isAnimateKind(THINGS.get(id)?.kind);
