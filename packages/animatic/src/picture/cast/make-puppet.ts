import type { CastMember } from '../../storyboard/storyboard.ts';
import { ANIMALS } from './animals/animals.ts';
import { makeHuman } from './human/make-human.ts';
import type { MakePuppet, Puppet } from './puppet.ts';
import { THINGS } from './things/things.ts';

/** Who draws a cast member: animals, things; what no table has is drawn as somebody. */
export function makePuppet(member: CastMember, seed: number): Puppet {
  return makerOf(member.what)(member, seed);
}

function makerOf(what: string): MakePuppet {
  for (const table of [ANIMALS, THINGS]) {
    const make = Object.hasOwn(table, what) ? table[what] : undefined;
    if (make !== undefined) return make;
  }
  return makeHuman;
}
