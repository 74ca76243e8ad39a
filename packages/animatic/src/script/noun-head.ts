// Which word is the head of a noun phrase: what may stand before it, and what a word that nobody knows
// can be.
import type { Kind } from '../words/lexicon.ts';
import type { Tagged } from './tag.ts';

/** Kinds that may stand before a noun and speak of the whole picture: "a foggy forest". */
export const FACTS_AS_MODIFIERS: ReadonlySet<Kind> = new Set([
  'time',
  'weather',
  'air',
  'light',
  'season',
  'look',
  'mood',
]);

export const isId = (word: Tagged | undefined, kind: Kind, ...ids: readonly string[]): boolean =>
  word?.sense?.kind === kind && (ids.length === 0 || ids.includes(word.sense.id));

export const isOf = (word: Tagged | undefined): boolean => isId(word, 'particle', 'of');

export const isComma = (word: Tagged | undefined): boolean =>
  word?.token?.kind === 'mark' && /^[,，、]$/.test(word.token.text);

export const isHyphen = (word: Tagged | undefined): boolean =>
  word?.token?.kind === 'mark' && /^[-‐‑]$/.test(word.token.text);

/** Whether a noun follows before anything else does. */
export function nounFollows(words: readonly Tagged[], at: number): boolean {
  for (let i = at + 1; i < words.length && i < at + 8; i++) {
    const word = words[i];
    if (word === undefined) return false;
    if (word.class === 'noun') return true;
    const passes =
      word.class === 'adjective' ||
      word.class === 'unknown' ||
      (word.chinese && isOf(word)) ||
      isHyphen(word) ||
      ((isComma(word) || isId(word, 'particle', 'and')) &&
        words[i - 1]?.class === 'adjective' &&
        words[i + 1]?.class === 'adjective') ||
      (word.sense !== null && FACTS_AS_MODIFIERS.has(word.sense.kind)) ||
      (word.sense?.kind === 'motion' && !word.chinese && word.form !== 'base' && word.form !== 's');
    if (!passes) return isUnknownHead(words, i - 1, at);
    if (word.class === 'unknown' && word.chinese) return isUnknownHead(words, i, at);
  }
  return isUnknownHead(words, words.length - 1, at);
}

/** "Pours blue liquid": the colour is that of the unknown thing, not of whoever was named before. */
function isUnknownHead(words: readonly Tagged[], last: number, at: number): boolean {
  const word = words[last];
  if (words[at]?.class !== 'adjective' || word?.form === 'ing') return false;
  return (
    last > at && word?.class === 'unknown' && !word.text.endsWith('ly') && word.form !== 'past'
  );
}

/** "Lighthouse keeper", "bus conductor": whoever does it for a living is a person. */
export function agentAfter(words: readonly Tagged[], at: number): Tagged | undefined {
  const next = words[at + 1];
  if (next === undefined || next.class !== 'unknown' || next.chinese) return undefined;
  const names = /(?:er|or|ist|man|woman|ian)s?$/.test(next.text) && !NOT_AGENTS.test(next.text);
  return names ? next : undefined;
}

/** Parts of places and devices that end as trades do. */
const NOT_AGENTS =
  /^(?:floor|corner|counter|border|center|color|interior|exterior|elevator|ladder|shelter|banner|container|drawer|layer|meter|poster|projector|sensor|sticker|sweater|tower|vapor|decor)s?$/;

/** A word nobody knows for whoever does something for a living: "a falconer whistles". */
export function isAgent(words: readonly Tagged[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (/(?:smith|man|woman|men|women|ist|eer|ologist|master|keeper)s?$/.test(word.text)) return true;
  const next = words[at + 1]?.class === 'manner' ? words[at + 2] : words[at + 1];
  return (
    /(?:er|or|ian)s?$/.test(word.text) &&
    !NOT_AGENTS.test(word.text) &&
    (next?.class === 'verb' || next?.token?.text === ',' || next?.form === 's')
  );
}

/** A noun directly before another noun of its phrase: "coffee cup", 森林小屋. */
export function isModifier(words: readonly Tagged[], at: number): boolean {
  const word = words[at];
  let next = words[at + 1];
  if (isHyphen(next)) next = words[at + 2];
  if (next === undefined || word === undefined || word.chinese !== next.chinese) return false;
  if (
    (word.sense?.id === 'product' || word.sense?.id === 'food') &&
    isId(next, 'particle', 'camera-word')
  )
    return true;
  // "An apple on a table": places that bring their preposition along are no heads.
  if (/^(?:on|in|at|under|above|across|over|inside|beneath|beyond|through) /.test(next.text))
    return false;
  if (next.class === 'noun') return word.form !== 's' || next.joined;
  // "glass-walled", "colour colour noun" are left alone; a noun, then adjectives, is two phrases.
  return false;
}
