// 鸭妈妈, a mother duck: the parent of its kind is an animal, whatever the family word says.
import type { Script } from '../script/script.ts';
import { THINGS } from '../words/things.ts';

const FAMILY: ReadonlySet<string> = new Set([
  'mother',
  'father',
  'grandmother',
  'grandfather',
  'baby',
]);
const ANIMAL: ReadonlySet<string> = new Set(['quadruped', 'bird', 'fish', 'insect']);

export function withAnimalParents(script: Script): Script {
  return {
    ...script,
    cast: script.cast.map((member) => {
      if (!FAMILY.has(member.what)) return member;
      const animal = member.traits.find((trait) => ANIMAL.has(THINGS.get(trait)?.kind ?? ''));
      if (animal === undefined) return member;
      const traits = member.traits.filter((trait) => trait !== animal);
      return { ...member, what: animal, traits };
    }),
  };
}
