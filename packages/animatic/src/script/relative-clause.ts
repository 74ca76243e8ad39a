// Chinese says before the noun what English says after it: 穿红色外套的女人, 坐在窗边的猫. Finds where
// such a clause begins, what it says, and the noun phrase that it belongs to.
import { THINGS } from '../words/things.ts';
import { isAnimateKind } from './cast.ts';
import { isOf } from './noun-head.ts';
import { readNounPhrase } from './noun-phrase.ts';
import type { ReadPhrase } from './noun-phrase.ts';
import type { Tagged } from './tag.ts';

export interface RelativeClause {
  readonly phrase: ReadPhrase;
  /** The words of the clause, without its 的. */
  readonly inner: readonly Tagged[];
}

const isId = (word: Tagged | undefined, ...ids: readonly string[]): boolean =>
  word?.sense?.kind === 'particle' && ids.includes(word.sense.id);

/** Number, measure and "that": what may stand before the clause and belongs to the noun after it. */
const opensPhrase = (word: Tagged | undefined): boolean =>
  word?.class === 'number' || word?.class === 'measure' || isId(word, 'det', 'other');

const opensClause = (word: Tagged | undefined): boolean =>
  word?.sense?.kind === 'motion' || isId(word, 'with', 'at');

const LONGEST_CLAUSE = 14;

/**
 * The clause and phrase that begin at `at`; `subject`: somebody to act was named before, so that a
 * verb right after him is his.
 */
export function relativeClause(
  words: readonly Tagged[],
  at: number,
  subject: boolean,
): RelativeClause | undefined {
  if (words[at]?.chinese !== true) return undefined;
  let begin = at;
  while (opensPhrase(words[begin]) && words[begin]?.chinese === true) begin += 1;
  if (!opensClause(words[begin])) return undefined;
  if (begin === at && subject && !followsVerb(words, at)) return undefined;
  const of = lastOf(words, begin);
  if (of === undefined) return undefined;
  const head = readNounPhrase(words, of + 1);
  if (head === undefined || head.mention.head === 'pronoun') return undefined;
  const inner = words.slice(begin, of);
  if (begin === at && belongsInside(inner, head)) return undefined;
  // 走进阳光明媚的花园: nobody is named yet, and what the garden is like is not what somebody does.
  if (begin === at && !followsVerb(words, at) && inner.length > 1 && !canAct(head))
    return undefined;
  const quantity = readQuantity(words.slice(at, begin));
  return {
    inner,
    phrase: {
      ...head,
      mention: {
        ...head.mention,
        from: words[at]?.from ?? head.mention.from,
        count: head.mention.count ?? quantity.count,
        definite: head.mention.definite || quantity.definite,
        plural: head.mention.plural || (quantity.count ?? 1) > 1,
      },
    },
  };
}

function followsVerb(words: readonly Tagged[], at: number): boolean {
  const before = words[at - 1];
  return (
    before?.class === 'verb' ||
    before?.class === 'relation' ||
    isId(before, 'ba', 'at', 'and', 'be', 'with', 'bei') ||
    before?.sense?.kind === 'shot-size' ||
    before?.sense?.kind === 'move'
  );
}

/** The last 的 of the run that begins at `begin`, before any mark, with a noun phrase after it. */
function lastOf(words: readonly Tagged[], begin: number): number | undefined {
  for (let i = begin + 1; i < Math.min(words.length, begin + LONGEST_CLAUSE); i++) {
    const word = words[i];
    if (word === undefined || word.token?.kind === 'mark' || word.token?.kind === 'quote') break;
    if (!isOf(word)) continue;
    // An adjective before 的 belongs to the noun after it, and both to the clause.
    const before = words[i - 1];
    if (
      before?.class === 'adjective' &&
      before !== words[begin] &&
      words[i + 1]?.class === 'noun' &&
      laterOf(words, i)
    ) {
      continue;
    }
    if (before?.class === 'adjective') continue;
    return i;
  }
  return undefined;
}

function laterOf(words: readonly Tagged[], from: number): boolean {
  for (let i = from + 1; i < Math.min(words.length, from + LONGEST_CLAUSE); i++) {
    if (words[i]?.token !== null) return false;
    if (isOf(words[i])) return true;
  }
  return false;
}

/** Somebody, of whom a clause before the noun can tell what they do. */
const canAct = ({ mention }: ReadPhrase): boolean =>
  mention.head === 'thing' && isAnimateKind(THINGS.get(mention.id)?.kind);

const WORN_OR_HELD: ReadonlySet<string> = new Set(['wear', 'hold', 'carry']);

/** 踢男孩的球: without a subject the noun before 的 owns the one after it, unless that one can act. */
function belongsInside(inner: readonly Tagged[], head: ReadPhrase): boolean {
  const [verb] = inner;
  const last = inner.at(-1);
  if (last?.class !== 'noun' || inner.length < 2) return false;
  if (isId(verb, 'with', 'at')) return false;
  if (WORN_OR_HELD.has(verb?.sense?.id ?? '')) return false;
  return head.mention.head !== 'thing';
}

function readQuantity(words: readonly Tagged[]): { count: number | null; definite: boolean } {
  let count: number | null = null;
  let group = 1;
  let definite = false;
  for (const word of words) {
    if (word.class === 'number') count = word.value ?? Number(word.sense?.id ?? 1);
    else if (word.sense?.kind === 'measure' && word.sense.id === 'group') group = 6;
    else if (word.sense?.kind === 'measure' && word.sense.id === 'pair') group = 2;
    else if (isId(word, 'det')) definite = /^[这那该此]/.test(word.text);
  }
  return { count: group > 1 ? (count ?? 1) * group : count, definite };
}
