// Which of its meanings a word has here: each meaning gets a weight from the words around it, and the
// heaviest wins. Words are tagged from left to right, so what stands before is already decided.
import type { Kind, Sense } from '../words/lexicon.ts';
import type { Word } from './word.ts';

export type WordClass =
  | 'noun'
  | 'verb'
  | 'adjective'
  | 'number'
  | 'measure'
  | 'relation'
  | 'direction'
  | 'fact'
  | 'manner'
  | 'sequence'
  | 'particle'
  | 'unknown'
  | 'token';

export interface Tagged extends Word {
  readonly sense: Sense | null;
  readonly class: WordClass;
}

const CLASS: Readonly<Record<Kind, WordClass>> = {
  thing: 'noun',
  clothing: 'noun',
  part: 'noun',
  set: 'noun',
  motion: 'verb',
  speech: 'verb',
  edit: 'verb',
  colour: 'adjective',
  size: 'adjective',
  trait: 'adjective',
  quality: 'adjective',
  number: 'number',
  measure: 'measure',
  relation: 'relation',
  direction: 'direction',
  manner: 'manner',
  sequence: 'sequence',
  particle: 'particle',
  move: 'fact',
  'shot-size': 'fact',
  angle: 'fact',
  camera: 'fact',
  cut: 'fact',
  pace: 'fact',
  ratio: 'fact',
  time: 'fact',
  weather: 'fact',
  air: 'fact',
  light: 'fact',
  season: 'fact',
  look: 'fact',
  mood: 'fact',
  'music-style': 'fact',
  music: 'fact',
  effect: 'fact',
  title: 'fact',
  voice: 'fact',
  language: 'fact',
  role: 'fact',
  constraint: 'fact',
  name: 'noun',
  guard: 'particle',
};

/** What a sentence as a whole talks of, which tips ambiguous words. */
export interface Topic {
  readonly references: boolean;
  readonly video: boolean;
  readonly quotes: boolean;
  readonly music: boolean;
  readonly sound: boolean;
}

interface Around {
  readonly word: Word;
  readonly before: Tagged | undefined;
  readonly next: Word | undefined;
  readonly topic: Topic;
  /** The camera is what is talked of since the last comma. */
  readonly camera: boolean;
  /** The noun phrase before is of several: "two samurai", "the man and the boy". */
  readonly plural: boolean;
  /** Somebody or something to act has been named since the last comma. */
  readonly subject: boolean;
  /** A preposition of place opened the phrase: "inside an old …". */
  readonly placed: boolean;
}

const has = (word: Word | undefined, kind: Kind): boolean =>
  word?.senses.some((sense) => sense.kind === kind) ?? false;

const isParticle = (word: Word | undefined, ...ids: readonly string[]): boolean =>
  word?.senses.some(({ kind, id }) => kind === 'particle' && ids.includes(id)) ?? false;

const CAMERA_KINDS: ReadonlySet<Kind> = new Set([
  'move',
  'shot-size',
  'angle',
  'camera',
  'cut',
  'pace',
]);

/** Opens a noun phrase: a noun or an adjective is due. */
function opensNoun(before: Tagged | undefined): boolean {
  if (before === undefined) return false;
  const { sense } = before;
  return (
    before.class === 'adjective' ||
    before.class === 'number' ||
    before.class === 'measure' ||
    before.class === 'relation' ||
    isParticle(before, 'det', 'of', 'with', 'other') ||
    (sense?.kind === 'motion' && before.form === 'ing')
  );
}

function endsNoun(before: Tagged | undefined): boolean {
  if (before === undefined) return false;
  return (
    before.class === 'noun' ||
    before.class === 'unknown' ||
    before.token?.kind === 'reference' ||
    (before.sense?.kind === 'particle' && before.sense.id.startsWith('pron-'))
  );
}

/** The next word can begin what a preposition needs. */
const opensPhrase = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.token?.kind === 'reference' ||
    word.token?.kind === 'quote' ||
    word.value !== null ||
    (word.token === null &&
      (word.senses.length === 0 ||
        word.senses.some(
          ({ kind, id }) =>
            OPENERS.has(CLASS[kind]) ||
            (kind === 'particle' && (id === 'det' || id === 'other' || id.startsWith('pron-'))),
        ))));

const OPENERS: ReadonlySet<WordClass> = new Set([
  'noun',
  'adjective',
  'number',
  'measure',
  'fact',
  'verb',
  'unknown',
]);

const isNominal = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.senses.some(({ kind }) => CLASS[kind] === 'noun' || CLASS[kind] === 'adjective');

function english(kind: Kind, around: Around): number {
  const { word, before, next } = around;
  const first = before === undefined || before.token?.kind === 'mark';
  switch (CLASS[kind]) {
    case 'noun': {
      let weight = 1;
      if (opensNoun(before)) weight += 3;
      // "In a factory" is where, "a factory" may be a building that is seen.
      if (kind === 'set' && around.placed) weight += 0.5;
      if (isParticle(before, 'do', 'not', 'pron-you', 'pron-she', 'pron-he', 'pron-they')) {
        weight -= 3;
      }
      if (word.form === 'ing' || word.form === 'past') weight -= 3;
      if (endsNoun(before) && has(next, 'relation')) weight -= 1;
      return weight;
    }
    case 'verb': {
      let weight = 0;
      // "A shoe box": after a singular the verb would have its s.
      const agrees =
        word.form !== 'base' ||
        word.text.endsWith('s') ||
        before?.class !== 'noun' ||
        before.form === 's' ||
        around.plural;
      if (endsNoun(before) || before?.class === 'manner') weight += agrees ? 3 : 1;
      if (isParticle(before, 'do', 'pron-it') || before?.sense?.id === 'to') weight += 3;
      if (opensNoun(before) && word.form === 'base') weight -= 2;
      if (word.form === 'ing' || word.form === 'past') weight += 3;
      if (first && word.form === 'base' && (isParticle(next, 'det') || isNominal(next)))
        weight += 3;
      if (before?.sense?.kind === 'particle' && before.sense.id === 'and') weight += 1.5;
      if (first && has(next, 'relation') && word.form === 'base') weight += 2.5;
      return weight;
    }
    case 'adjective':
      return isNominal(next) ? 4.2 : isParticle(before, 'be') ? 3.2 : 1.4;
    case 'relation':
      return opensPhrase(next) ? 2.4 : 0.5;
    case 'direction':
      return 2;
    case 'particle':
    case 'number':
    case 'measure':
      return 2.2;
    case 'sequence':
      return first || before?.sense?.id === 'and' ? 3 : 1.2;
    default:
      return 1;
  }
}

function chinese(kind: Kind, around: Around): number {
  const { before, next } = around;
  switch (CLASS[kind]) {
    case 'noun': {
      let weight = 1;
      if (before?.class === 'measure' || before?.class === 'number') weight += 3;
      if (before?.class === 'adjective' || isParticle(before, 'of')) weight += 2;
      return weight;
    }
    case 'verb': {
      let weight = 0.8;
      if (before?.class === 'manner' || isParticle(before, 'adv', 'do', 'not', 'let', 'ba')) {
        weight += 3;
      }
      if (isParticle(next, 'asp')) weight += 2;
      // 在拉花。: without a place after it 在 says that it is going on.
      if (isParticle(before, 'at') && !(next?.token === null)) weight += 3;
      if (endsNoun(before)) weight += 1;
      return weight;
    }
    case 'adjective':
      return isNominal(next) || isParticle(next, 'of') ? 2.2 : 1.2;
    case 'relation':
      return endsNoun(before) || isNominal(next) ? 2.6 : 1;
    case 'particle':
      return 2;
    case 'measure':
      return before?.class === 'number' || isParticle(before, 'det') ? 5 : -2;
    default:
      return 1.1;
  }
}

function weight(sense: Sense, around: Around): number {
  const { word, before, next, topic, camera, subject } = around;
  const { kind } = sense;
  const phrase = word.chinese
    ? word.text.length > 2
    : word.text.includes(' ') || word.text.includes('-');
  const base = word.chinese ? chinese(kind, around) : english(kind, around);
  if (kind === 'constraint') return 9;
  // Only where nothing else is known by the same word.
  if (kind === 'guard') return -1;
  if (CAMERA_KINDS.has(kind)) {
    if (camera) return 6;
    if (phrase) return 4;
    // "Follow her": told to the camera, since nobody else is there.
    if (before === undefined && word.form === 'base' && kind === 'move') return 4;
    return subject || opensNoun(before) ? 0 : 2.6;
  }
  if (kind === 'role') return topic.references ? 5 : -4;
  if (kind === 'edit') return topic.video ? 5 : -4;
  if (kind === 'title') return topic.quotes ? 3 : -4;
  if (kind === 'voice' || kind === 'ratio') return 4;
  if (kind === 'language') return topic.quotes ? 2 : -3;
  if (kind === 'speech') {
    if (sense.id === 'voiceover') return 2.5;
    return topic.quotes ? base + 2 : base - 3;
  }
  if (kind === 'mood' || kind === 'music-style') {
    // "Synthwave style": how it looks.
    if (kind === 'music-style' && next?.senses.some(({ id }) => id === 'feeling') === true)
      return 0;
    const near = has(next, 'music') || has(next, 'music-style') || has(before, 'music');
    return near ? 5 : topic.music ? 2.1 : 1.3;
  }
  if (kind === 'effect') return topic.sound || phrase ? 2.5 : 0.5;
  // 城市夜景: the place says the hour along.
  if (kind === 'time' && has(word, 'set')) return 0;
  if (kind === 'season') return opensNoun(before) || before === undefined ? 2.5 : 0.5;
  return base;
}

function tagOne(around: Around): Tagged {
  const { word } = around;
  if (word.token !== null) return { ...word, sense: null, class: 'token' };
  let best: Sense | null = null;
  let most = -Infinity;
  for (const sense of word.senses) {
    const here = weight(sense, around);
    if (here > most) [best, most] = [sense, here];
  }
  if (best === null) {
    return { ...word, sense: null, class: word.value === null ? 'unknown' : 'number' };
  }
  return { ...word, sense: best, class: CLASS[best.kind] };
}

function topicOf(words: readonly Word[]): Topic {
  const any = (test: (word: Word) => boolean): boolean => words.some(test);
  return {
    references: any((word) => word.token?.kind === 'reference'),
    video: any((word) => word.token?.kind === 'reference' && word.token.media === 'video'),
    quotes: any((word) => word.token?.kind === 'quote'),
    music: any((word) => has(word, 'music')),
    sound: any(
      (word) =>
        /^(?:sounds?|noise|sfx|hear|heard|hearing|audio|ambien\w+)$/.test(word.text) ||
        /[声音响]/.test(word.chinese ? word.text : ''),
    ),
  };
}

const PLACING: ReadonlySet<string> = new Set(['in', 'at', 'through']);

/** `words`: one sentence. */
export function tag(words: readonly Word[]): readonly Tagged[] {
  const topic = topicOf(words);
  const tagged: Tagged[] = [];
  let camera = false;
  let subject = false;
  let plural = false;
  let placed = false;
  for (const [i, word] of words.entries()) {
    const around: Around = {
      word,
      before: tagged.at(-1),
      next: words[i + 1],
      topic,
      camera,
      subject,
      plural,
      placed,
    };
    const here = tagOne(around);
    tagged.push(here);
    if (here.class === 'relation') placed = PLACING.has(here.sense?.id ?? '');
    else if (here.class !== 'adjective' && here.class !== 'unknown' && !isParticle(here, 'det'))
      placed = false;
    if (here.class === 'number') plural ||= (here.value ?? Number(here.sense?.id)) > 1;
    else if (here.sense?.kind === 'measure') plural ||= here.sense.id === 'group';
    else if (here.class === 'noun') plural ||= here.form === 's';
    else if (isParticle(here, 'and') && tagged.at(-2)?.class === 'noun') plural = true;
    else if (here.class === 'verb' || here.class === 'relation' || here.token !== null)
      plural = false;
    if (here.token?.kind === 'mark') [camera, subject] = [false, false];
    else if (isParticle(here, 'camera-word') && here.sense?.id === 'camera-word') camera = !subject;
    else if (here.class === 'noun' || here.sense?.id.startsWith('pron-') === true) {
      if (here.class === 'noun') camera = camera && here.sense?.kind === 'part';
      subject = true;
    }
  }
  return tagged.map((word, i) => (isLikened(tagged, i) ? likened(word) : word));
}

/** "Apple-style look", "dragon-like": only what something is like. */
const LIKENING = /^(?:style|styled|like|inspired|themed|esque|grade|level)$/;

function isLikened(words: readonly Tagged[], i: number): boolean {
  const [word, hyphen, like] = words.slice(i, i + 3);
  if (word?.class !== 'noun' || word.chinese || like === undefined) return false;
  return hyphen?.token?.text === '-' && hyphen.from === word.to && LIKENING.test(like.text);
}

const likened = (word: Tagged): Tagged => ({
  ...word,
  sense: { kind: 'quality', id: 'praise' },
  class: 'adjective',
});
