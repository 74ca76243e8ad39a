// Instruments that are heard and not seen: "cheerful ukulele music", 古筝配乐, "soft guitar." in a list
// of sounds. Whoever plays one on the screen has it as a thing.
import { leadIn } from '../words/leads.ts';
import { THINGS } from '../words/things.ts';
import type { Clause } from './clause.ts';
import type { FilmDraft } from './draft.ts';
import type { ReadPhrase } from './noun-phrase.ts';
import type { Tagged } from './tag.ts';

type Style = NonNullable<FilmDraft['musicStyle']>;

const TUNES: Readonly<Record<string, Style>> = {
  piano: 'piano',
  guitar: 'guitar',
  banjo: 'guitar',
  violin: 'strings',
  drum: 'drums',
  trumpet: 'jazz',
  saxophone: 'jazz',
  harp: 'strings',
  flute: 'orchestra',
  accordion: 'guitar',
  'music-box': 'music-box',
};

/** Of instruments that share a drawing, those that sound Chinese. */
const CHINESE_SOUND =
  /guzheng|guqin|zither|pipa|erhu|bamboo flute|古筝|古琴|琵琶|二胡|竹笛|笛子|箫|唢呐/;

/** The style of music that a noun phrase stands for; undefined: it is a thing, or none at all. */
export function tuneOf(clause: Clause, { mention, next }: ReadPhrase): Style | undefined {
  const { head, id } = mention;
  if (head !== 'thing' || !Object.hasOwn(TUNES, id)) return undefined;
  const text = clause.film.prompt.slice(mention.from, mention.to).toLowerCase();
  const style = CHINESE_SOUND.test(text) ? 'chinese' : TUNES[id];
  if (isMusic(afterOf(clause.words, next))) return style;
  const alone = clause.action === null && clause.pending === null && clause.subject.length === 0;
  // A bare noun in Chinese counts as definite.
  const counted =
    mention.count !== null || (mention.definite && !isChinese(clause.words[next - 1]));
  if (!alone || counted || !endsThere(clause.words[next])) return undefined;
  const begin = clause.words.findIndex(({ from }) => from >= mention.from);
  const toned = clause.words.slice(begin, next).some(({ senses }) => senses.some(isTone));
  return toned || isSoundList(clause.words) ? style : undefined;
}

export function readTune(
  clause: Clause,
  { mention: read, next }: ReadPhrase,
  style: Style,
): number {
  const { film } = clause;
  film.musicStyle ??= style;
  film.musicLead ??= leadIn(film.prompt.slice(read.from, read.to).toLowerCase());
  film.musicFrom ??= [read.from, read.to];
  film.use(read, `music: ${read.id}`);
  if (clause.subject.length === 0) clause.scenery = true;
  clause.pending = null;
  return next;
}

const isChinese = (word: Tagged | undefined): boolean => word?.chinese === true;

const isTone = ({ kind }: { readonly kind: string }): boolean => kind === 'mood' || kind === 'pace';

/** 古筝 的 配乐: past the joint between. */
const afterOf = (words: readonly Tagged[], at: number): Tagged | undefined =>
  words[at]?.sense?.id === 'of' ? words[at + 1] : words[at];

const isMusic = (word: Tagged | undefined): boolean =>
  word?.senses.some(
    ({ kind, id }) => (kind === 'music' && id === 'music') || kind === 'music-style',
  ) === true;

const endsThere = (word: Tagged | undefined): boolean =>
  word === undefined ||
  (word.token?.kind === 'mark' && !/^[-‐‑'’]$/.test(word.token.text)) ||
  word.sense?.id === 'and';

/** Nobody who could act, nothing done: a sentence that only names what is heard. */
function isSoundList(words: readonly Tagged[]): boolean {
  return words.every(({ class: kind, sense }) => {
    if (kind === 'verb') return false;
    if (sense?.kind !== 'thing') return true;
    const thing = THINGS.get(sense.id);
    return thing?.kind === 'instrument' || thing?.sound !== null || thing.kind === 'nature';
  });
}

/** "Sound of seagulls, a dog and a motorcycle": what makes a sound is only heard. */
export function isHeard({ words }: Clause, at: number, { mention }: ReadPhrase): boolean {
  if (mention.head !== 'thing' || !THINGS.get(mention.id)?.sound) return false;
  for (let i = at - 1; i >= 0; i--) {
    const word = words[i];
    if (word === undefined || (word.class === 'verb' && word.form !== 'ing')) return false;
    if (word.token?.kind === 'mark' && /^[;；.。]$/.test(word.token.text)) return false;
    if (/^(?:sounds?(?: of| effects?)?|sfx|音效|声音)(?: |$)/.test(word.text)) return true;
  }
  return false;
}

export function readNoise(clause: Clause, { mention: read, next }: ReadPhrase): number {
  const what = THINGS.get(read.id)?.sound;
  const { effects } = clause.beat;
  if (what && !effects.some((effect) => effect.what === what)) {
    effects.push({ what, from: [read.from, read.to] });
  }
  clause.film.use(read, `effect: ${what ?? ''}`);
  clause.pending = null;
  clause.scenery = true;
  return next;
}
