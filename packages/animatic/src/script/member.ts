// Somebody of the cast while the prompt is read, and which words can stand for him.
import { isKin } from '../words/kin.ts';
import { THINGS } from '../words/things.ts';
import type { Thing } from '../words/things.ts';
import type { Mention } from './mention.ts';

export interface Member {
  readonly id: string;
  what: string;
  thing: Thing | undefined;
  colour: string | null;
  count: number;
  scale: number;
  traits: string[];
  wears: { what: string; colour: string | null }[];
  holds: string | null;
  reference: string | null;
  name: string | null;
  /** Of a group: those of it that have been called by name since. */
  readonly named: string[];
  /** Other words by which it has been called: 橘猫 … 小猫. */
  readonly called: Set<string>;
  readonly from: readonly [number, number];
  /** The sentence in which it was spoken of last, for what is nearest. */
  seen: number;
}

const isYoung = (word: string, { id, kind }: Thing): boolean =>
  kind === 'quadruped' && isKin(id, word) && YOUNG.has(word);

export const YOUNG: ReadonlySet<string> = new Set([
  'kitten',
  'puppy',
  'foal',
  'pony',
  'lamb',
  'fawn',
  'fox-cub',
]);

/** "The dog" for a husky, "the man" for a knight: a word that can stand for a member named otherwise. */
export function covers(word: string, member: Pick<Member, 'thing'>): boolean {
  const thing = member.thing;
  const named = THINGS.get(word);
  if (thing === undefined || named === undefined) return false;
  // 橘猫 … 小猫: also the young word for the animal that is there.
  if (isKin(word, thing.id) || isYoung(word, thing)) return true;
  if (thing.kind !== 'person') return false;
  if (word === 'person' || word === 'actor') return named.kind === 'person';
  // "A lady" is none of the crowd's.
  if ((word !== 'woman' && word !== 'man') || thing.count > 1) return false;
  return thing.age === null && (thing.sex === null || named.sex === thing.sex);
}

/** 白衣女侠与黑衣剑客: two of a trade, told apart by what they wear or by their sex. */
export function isDressedOtherwise({ wears, traits }: Member, mention: Mention): boolean {
  const other = mention.wears.some(({ what, colour }) =>
    wears.some((piece) => piece.what === what && colour !== null && piece.colour !== colour),
  );
  const sexes = ['woman', 'man'].filter((sex) => mention.traits.includes(sex));
  const was = ['woman', 'man'].filter((sex) => traits.includes(sex));
  // 大象 … 小象宝宝: the young one is another.
  const young = mention.traits.includes('baby') && !traits.includes('baby');
  return other || young || (sexes.length > 0 && was.length > 0 && sexes[0] !== was[0]);
}

export const INERT: ReadonlySet<string> = new Set([
  'nature',
  'sky',
  'building',
  'furniture',
  'sign',
]);

export const PARENTS: ReadonlySet<string> = new Set(['mother', 'father']);

export const NAMED_PEOPLE: ReadonlySet<string> = new Set(['woman', 'man', 'person']);

export const GENERAL_PEOPLE: ReadonlySet<string> = new Set([
  'person',
  'actor',
  'friend',
  'customer',
]);

const MOST_TRAITS = 12;

export function addTrait(member: Member, trait: string): void {
  if (member.traits.length < MOST_TRAITS && !member.traits.includes(trait)) {
    member.traits.push(trait);
  }
}
