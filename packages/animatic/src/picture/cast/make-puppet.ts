import type { CastMember } from '../../storyboard/storyboard.ts';
import { THINGS as WORDS } from '../../words/things.ts';
import type { ThingKind } from '../../words/things.ts';
import { ANIMALS } from './animals/animals.ts';
import { makeHuman, ROBOTS } from './human/make-human.ts';
import type { MakePuppet, Puppet } from './puppet.ts';
import { makeThing } from './things/make-thing.ts';
import { THINGS } from './things/things.ts';
import { VEHICLES } from './vehicles/vehicles.ts';
import { withWorn } from './worn-by-animals.ts';

/** Kinds that are drawn as somebody where no table has them. */
const SOMEBODY: ReadonlySet<ThingKind> = new Set(['person', 'creature', 'hand']);

/** What has a drawing of its own. */
export const DRAWN: ReadonlySet<string> = new Set(
  [ANIMALS, VEHICLES, THINGS].flatMap(Object.keys).concat(...ROBOTS),
);

/**
 * Who draws a cast member: animals, vehicles, things; what no table has, as the usual thing of its kind;
 * what no vocabulary has, as somebody.
 */
export function makePuppet(member: CastMember, seed: number): Puppet {
  const [make, living] = makerOf(member.what);
  const puppet = { ...make(member, seed), living };
  return living ? withWorn(puppet, member) : puppet;
}

/** The maker, and whether it has a face that a close-up goes for. */
function makerOf(what: string): readonly [MakePuppet, boolean] {
  if (ROBOTS.has(what)) return [makeHuman, true];
  for (const [table, living] of [
    [ANIMALS, true],
    [VEHICLES, false],
    [THINGS, false],
  ] as const) {
    const make = Object.hasOwn(table, what) ? table[what] : undefined;
    if (make !== undefined) return [make, living];
  }
  const word = WORDS.get(what);
  if (word !== undefined && !SOMEBODY.has(word.kind))
    return [makeThing(word.kind, word.heightM), false];
  return [makeHuman, true];
}
