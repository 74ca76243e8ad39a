// Films that look old play in old places, among old things.
import type { CastMember, Shot } from '../storyboard/storyboard.ts';

const OLD_LOOKS: ReadonlySet<string> = new Set(['noir', 'vintage']);

export const isOfOld = ({ look }: Shot): boolean => OLD_LOOKS.has(look ?? '');

const OLD: Readonly<Record<string, string>> = { car: 'vintage-car' };

export function asOfOld(member: CastMember, shot: Shot): CastMember {
  const what = member.reference === null && isOfOld(shot) ? OLD[member.what] : undefined;
  return what === undefined ? member : { ...member, what };
}
