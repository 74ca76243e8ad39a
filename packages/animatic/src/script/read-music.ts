// Phrases that speak of music alone: "soft jazz piano in the background", 配乐为低沉的大提琴, "retro game
// music". What they name is heard; it is no thing, no look and no deed of anybody.
import { leadIn } from '../words/leads.ts';
import type { Lead } from '../words/leads.ts';
import { THINGS } from '../words/things.ts';
import { MUSIC_STYLES } from '../storyboard/storyboard.ts';
import type { FilmDraft } from './draft.ts';
import type { Tagged } from './tag.ts';

type Style = NonNullable<FilmDraft['musicStyle']>;

/** Answers the indexes of the words that are read here. */
export function readMusic(film: FilmDraft, words: readonly Tagged[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (let begin = 0; begin < words.length;) {
    const end = endOfRun(words, begin);
    if (end > begin && isMusic(words, begin, end)) take(film, words, begin, end, taken);
    begin = Math.max(begin + 1, end);
  }
  return taken;
}

/** Where the words that can speak of music end. */
function endOfRun(words: readonly Tagged[], begin: number): number {
  let i = begin;
  while (i < words.length && canSpeakOfMusic(words, i, begin)) i += 1;
  while (i > begin && isJoint(words[i - 1])) i -= 1;
  return i;
}

const KINDS: ReadonlySet<string> = new Set([
  'music',
  'music-style',
  'mood',
  'pace',
  'manner',
  'quality',
  'trait',
  'size',
  'number',
  'voice',
  'look',
  'direction',
  'role',
]);
const PARTICLES: ReadonlySet<string> = new Set(['det', 'of', 'adv', 'be', 'and']);

const isJoint = (word: Tagged | undefined): boolean => word?.sense?.id === 'and';

function canSpeakOfMusic(words: readonly Tagged[], i: number, begin: number): boolean {
  const word = words[i];
  if (word === undefined) return false;
  if (word.token !== null) return i > begin && /^[-‐‑、]$/.test(word.token.text);
  const { sense, form } = word;
  if (sense === null) return true;
  if (sense.kind === 'particle') return PARTICLES.has(sense.id) && !(i === begin && isJoint(word));
  if (isInstrument(word)) return true;
  if (KINDS.has(sense.kind)) return true;
  // "Drone music", "game sound effects", "pounding drums": it only says which.
  const said = nounAfter(words, i);
  if (!isMusicNoun(said) && !isInstrument(said)) return false;
  if (sense.kind === 'motion') return form === 'ing' || form === 'past' || isMusicNoun(said);
  return isMusicNoun(said) && sense.kind === 'thing' && !isSomebody(word) && !isMade(word, said);
}

/** What stands right after, hyphens aside. */
const nounAfter = (words: readonly Tagged[], i: number): Tagged | undefined => {
  const next = words[i + 1];
  return next?.token?.kind === 'mark' && /^[-‐‑]$/.test(next.token.text) ? words[i + 2] : next;
};

const isSomebody = ({ sense }: Tagged): boolean => THINGS.get(sense?.id ?? '')?.kind === 'person';

/** "Seagull sounds": of a thing that is heard. */
const isMade = ({ sense }: Tagged, said: Tagged | undefined): boolean =>
  said?.sense?.kind === 'role' && THINGS.get(sense?.id ?? '')?.sound !== null;

const isInstrument = (word: Tagged | undefined): boolean =>
  word?.sense?.kind === 'thing' && THINGS.get(word.sense.id)?.kind === 'instrument';

const isMusicNoun = (word: Tagged | undefined): boolean =>
  word?.senses.some(
    ({ kind, id }) =>
      (kind === 'music' && id === 'music') ||
      kind === 'music-style' ||
      (kind === 'role' && id === 'atmosphere'),
  ) === true;

const TONES: ReadonlySet<string> = new Set(['mood', 'pace', 'manner', 'voice']);

function isMusic(words: readonly Tagged[], begin: number, end: number): boolean {
  const run = words.slice(begin, end);
  const named = run.some(isMusicNoun);
  const played = run.some((word) => isInstrument(word));
  if (!named && !played) return false;
  const before = words[begin - 1];
  const opens =
    before === undefined || before.token !== null || OPENING.test(before.text) || isJoint(before);
  if (named) return opens || !played;
  // "A soft guitar" that nobody holds or plays.
  const toned = run.some(
    ({ sense }) => sense !== null && (TONES.has(sense.kind) || sense.id === 'background'),
  );
  const counted = run.some(({ class: kind, sense }) => kind === 'number' || sense?.id === 'be');
  return opens && toned && !counted && isClosed(words[end]);
}

const OPENING = /^(?:with|to|over|by|accompanied by|set to|配|配上|伴着|伴有|伴随|搭配)$/;

const isClosed = (word: Tagged | undefined): boolean =>
  word === undefined || word.token !== null || isJoint(word);

/** What would be drawn or done by somebody; tones and styles are read where all facts are. */
const MISTAKEN: ReadonlySet<string> = new Set([
  'thing',
  'motion',
  'look',
  'voice',
  'part',
  'trait',
  'direction',
]);

/** 温馨的钢琴曲: what is warm of the music is of the film too; retro and pixels are not. */
const LIGHTS: ReadonlySet<string> = new Set(['warm', 'cold', 'dreamy', 'golden', 'film']);

function take(
  film: FilmDraft,
  words: readonly Tagged[],
  begin: number,
  end: number,
  taken: Set<number>,
): void {
  const run = words.slice(begin, end);
  const [from, to] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0];
  const lead = leadIn(film.prompt.slice(from, to).toLowerCase());
  const named = run.find(({ sense }) => sense?.kind === 'music-style')?.sense?.id;
  const style =
    MUSIC_STYLES.find((one) => one === named) ??
    (lead === undefined ? undefined : STYLES[lead]) ??
    (run.some((word) => word.sense?.id === 'drum') ? 'drums' : undefined);
  for (const [k, word] of run.entries()) {
    const unknown = word.sense === null && leadIn(word.text) !== undefined;
    if (!unknown && !MISTAKEN.has(word.sense?.kind ?? '')) continue;
    if (word.sense?.kind === 'look' && LIGHTS.has(word.sense.id)) continue;
    taken.add(begin + k);
    film.use(word, 'music');
  }
  const isSound = !run.some(
    ({ sense }) => sense?.kind === 'music' || sense?.kind === 'music-style',
  );
  if (isSound && lead === undefined && style === undefined) return;
  film.musicStyle ??= style ?? null;
  film.musicLead ??= lead;
  film.musicFrom ??= [from, to];
}

/** The music that an instrument stands for where no style is named. */
const STYLES: Readonly<Record<Lead, Style>> = {
  cello: 'strings',
  violin: 'strings',
  guzheng: 'chinese',
  pipa: 'chinese',
  erhu: 'chinese',
  'bamboo-flute': 'chinese',
  flute: 'orchestra',
  harp: 'strings',
  ukulele: 'guitar',
  guitar: 'guitar',
  'electric-guitar': 'rock',
  banjo: 'guitar',
  saxophone: 'jazz',
  trumpet: 'jazz',
  horn: 'orchestra',
  clarinet: 'orchestra',
  accordion: 'guitar',
  harmonica: 'guitar',
  organ: 'choir',
  piano: 'piano',
  'music-box': 'music-box',
  marimba: 'music-box',
  bagpipes: 'orchestra',
  sitar: 'strings',
};
