// A bowl, a pot, a plate of which an earlier shot has told what is in it is that one still.
import type { CastMember, Shot, Storyboard } from '../../../storyboard/storyboard.ts';
import { servedAs } from './served.ts';

/** Clear ones, that show what was poured into them. */
const EMPTY_GLASSES: ReadonlySet<string> = new Set(['clear-cup', 'glass', 'cup']);
const POURED: ReadonlySet<string> = new Set([
  'fruit-tea',
  'boba-tea',
  'cocktail',
  'juice',
  'milk',
  'beer',
  'iced-drink',
  'coffee',
  'tea',
]);

export function knownAs(member: CastMember, shot: Shot, storyboard: Storyboard): CastMember {
  if (member.reference !== null) return member;
  const glass = EMPTY_GLASSES.has(member.what);
  const bare = servedAs(member.what);
  if (!glass && (bare === undefined || bare.content !== null)) return member;
  const before = new Set(
    storyboard.shots
      .filter(({ startS }) => startS < shot.startS)
      .flatMap(({ blocking }) => blocking.map(({ cast }) => cast)),
  );
  const full = storyboard.cast.findLast(({ id, what }) => {
    if (!before.has(id)) return false;
    if (glass) return POURED.has(what);
    const served = servedAs(what);
    return served?.vessel === bare?.vessel && served?.content !== null;
  });
  return full === undefined
    ? member
    : { ...member, what: full.what, colour: member.colour ?? full.colour };
}
