import { MOTIONS } from './motions.ts';
import { THINGS } from './things.ts';

/** What a picture of somebody can do as a whole: it bobs, nods, sways, leans and turns. */
const AS_A_WHOLE: ReadonlySet<string> = new Set([
  'stand',
  'turn',
  'speak',
  'sing',
  'laugh',
  'smile',
  'look',
  'look-at-camera',
  'look-up',
  'listen',
  'think',
  'walk',
  'march',
  'sneak',
  'stroll',
  'follow',
]);

const ON_LEGS: ReadonlySet<string> = new Set(['quadruped', 'bird', 'insect']);

/** Whether a motion needs limbs: a picture of somebody cannot make it, who is drawn can. */
export function needsJoints(motion: string | null, what: string): boolean {
  const row = motion === null ? undefined : MOTIONS.get(motion);
  if (motion === null || row === undefined) return false;
  const kind = THINGS.get(what)?.kind ?? 'person';
  if (kind !== 'person' && kind !== 'creature' && !ON_LEGS.has(kind)) return false;
  if (ON_LEGS.has(kind) && row.speedMps > 0) return true;
  return !AS_A_WHOLE.has(motion) && !(row.rigs.includes('any') && motion !== 'dance');
}
