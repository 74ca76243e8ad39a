import type { CastMember } from '../../storyboard/storyboard.ts';
import { ANIMALS } from './animals/animals.ts';
import { makeHuman } from './human/make-human.ts';
import type { MakePuppet, Puppet } from './puppet.ts';
import { THINGS } from './things/things.ts';
import { VEHICLES } from './vehicles/vehicles.ts';

/** Who draws a cast member: animals, vehicles, things; what no table has is drawn as somebody. */
export function makePuppet(member: CastMember, seed: number): Puppet {
  const [make, living] = makerOf(member.what);
  return { ...make(member, seed), living };
}

/** The maker, and whether it has a face that a close-up goes for. */
function makerOf(what: string): readonly [MakePuppet, boolean] {
  for (const [table, living] of [
    [ANIMALS, true],
    [VEHICLES, false],
    [THINGS, false],
  ] as const) {
    const make = Object.hasOwn(table, what) ? table[what] : undefined;
    if (make !== undefined) return [make, living];
  }
  return [makeHuman, true];
}
