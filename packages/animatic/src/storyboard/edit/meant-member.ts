// Whom of the cast an instruction means: by their word, one that stands for it, or a pronoun.
import { covers } from '../../script/member.ts';
import { isKin } from '../../words/kin.ts';
import { THINGS } from '../../words/things.ts';
import type { CastMember, Shot } from '../storyboard.ts';
import {
  type EditDraft,
  isPerson,
  isSomebody,
  nounOf,
  type Phrase,
  seenIn,
  thingOf,
} from './edit-draft.ts';

/** Those that are in the shots and what they hold; all, where none of them is. */
function castOf({ board }: EditDraft, shots: readonly Shot[]): readonly CastMember[] {
  const seen = seenIn(shots);
  const held = new Set(board.cast.flatMap(({ id, holds }) => (seen.has(id) ? [holds] : [])));
  const there = board.cast.filter(({ id }) => seen.has(id) || held.has(id));
  return there.length > 0 ? there : board.cast;
}

export function meantBy(
  draft: EditDraft,
  phrase: Phrase,
  shots: readonly Shot[],
): CastMember | undefined {
  const cast = castOf(draft, shots);
  const what = nounOf(phrase)?.what;
  const isNamed = what !== undefined && !(what === 'person' && pronounIn(phrase) !== undefined);
  if (!isNamed) return byPronoun(cast, phrase);
  return (
    cast.find((member) => member.what === what || member.id === what) ??
    cast.find((member) => isMeant(what, member))
  );
}

/** "The man" for a fisherman, "the dog" for a husky, and the other way round. */
function isMeant(what: string, member: CastMember): boolean {
  const thing = thingOf(member);
  if (covers(what, { thing }) || isKin(member.what, what)) return true;
  const named = THINGS.get(what);
  if (named?.kind !== 'person' || thing?.kind !== 'person') return false;
  const sex = thing.sex ?? sexTold(member);
  return (
    PEOPLE.has(what) &&
    (named.sex === null || sex === null || named.sex === sex) &&
    thing.count === 1
  );
}

const PEOPLE: ReadonlySet<string> = new Set([
  'person',
  'man',
  'woman',
  'girl',
  'boy',
  'child',
  'lady',
]);

export const sexTold = ({ traits }: Pick<CastMember, 'traits'>): 'female' | 'male' | null =>
  traits.includes('woman') ? 'female' : traits.includes('man') ? 'male' : null;

type Pronoun = 'she' | 'he' | 'it';

const PRONOUNS: readonly (readonly [RegExp, Pronoun])[] = [
  [/\b(?:she|her|hers)\b|她/i, 'she'],
  [/\b(?:he|him|his)\b|他/i, 'he'],
  [/\b(?:it|its)\b|它/i, 'it'],
];

const pronounIn = ({ text }: Phrase): Pronoun | undefined =>
  PRONOUNS.find(([pattern]) => pattern.test(text))?.[1];

/** The first that it can stand for; "it" is nobody, and not the place either. */
function byPronoun(cast: readonly CastMember[], phrase: Phrase): CastMember | undefined {
  const pronoun = pronounIn(phrase);
  if (pronoun === undefined) return undefined;
  if (pronoun === 'it') {
    const things = cast.filter((member) => ANIMATE.has(thingOf(member)?.kind ?? ''));
    return things.length === 1 ? things[0] : undefined;
  }
  const wanted = pronoun === 'she' ? 'female' : 'male';
  const people = [
    ...cast.filter(isPerson),
    ...cast.filter((one) => !isPerson(one) && isSomebody(one)),
  ];
  const fits = (member: CastMember): boolean => {
    const sex = thingOf(member)?.sex ?? sexTold(member);
    return sex === null || sex === wanted;
  };
  return people.find((one) => (thingOf(one)?.sex ?? sexTold(one)) === wanted) ?? people.find(fits);
}

const ANIMATE: ReadonlySet<string> = new Set([
  'quadruped',
  'bird',
  'fish',
  'insect',
  'creature',
  'vehicle',
  'boat',
  'aircraft',
]);

/** Whose it is: "her dress", 女人的裙子; undefined: it is not said. */
export const ownerOf = (
  draft: EditDraft,
  phrase: Phrase,
  shots: readonly Shot[],
): CastMember | undefined =>
  personNamed(draft, phrase, shots) ?? byPronoun(castOf(draft, shots), phrase);

/** The one person, or else the one creature, where there is one. */
export function onlyPerson(draft: EditDraft, shots: readonly Shot[]): CastMember | undefined {
  const cast = castOf(draft, shots);
  const people = cast.filter(isPerson);
  const some = people.length > 0 ? people : cast.filter(isSomebody);
  return some.length === 1 ? some[0] : undefined;
}

/** Who wears such a piece; of several, whom the phrase names. */
export function wearerOf(
  draft: EditDraft,
  phrase: Phrase,
  clothing: string,
  shots: readonly Shot[],
): { readonly member: CastMember; readonly piece: CastMember['wears'][number] } | undefined {
  const named = ownerOf(draft, phrase, shots);
  const cast = named === undefined ? castOf(draft, shots) : [named];
  const worn = cast.flatMap((member) => member.wears.map((piece) => ({ member, piece })));
  return (
    worn.find(({ piece }) => piece.what === clothing) ??
    worn.find(({ piece }) => familyOf(piece.what) === familyOf(clothing))
  );
}

/** "The man's coat": who has it. */
export function personNamed(
  draft: EditDraft,
  { script, words }: Phrase,
  shots: readonly Shot[],
): CastMember | undefined {
  const named = script.cast.find(isPerson)?.what;
  const said = words.some(({ senses }) =>
    senses.some(({ kind, id }) => kind === 'thing' && id === named),
  );
  if (named === undefined || !said) return undefined;
  const cast = castOf(draft, shots).filter(isPerson);
  return cast.find(({ what }) => what === named) ?? cast.find((member) => isMeant(named, member));
}

const FAMILIES: readonly RegExp[] = [
  /coat|jacket|hoodie|cardigan|cloak|parka|blazer|poncho/,
  /dress|gown|skirt|qipao|hanfu|kimono|sari/,
  /shirt|blouse|sweater|jumper|polo|vest|top/,
  /trousers|jeans|pants|shorts|leggings/,
  /hat|cap|beanie|helmet|crown/,
  /shoes|boots|sneakers|sandals|heels/,
  /suit|uniform|tuxedo|robe/,
  /scarf|shawl/,
];

/** Words for one place on the body. */
export const familyOf = (clothing: string): number | string => {
  const at = FAMILIES.findIndex((family) => family.test(clothing));
  return at < 0 ? clothing : at;
};
