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
  'dance',
  'ballet',
  'bow',
]);

/**
 * Whether a motion needs limbs: a picture of a person cannot make it, who is drawn can. All others act as
 * puppets of paper do: a dog in a picture is that dog, and would be another one drawn.
 */
export function needsJoints(motion: string | null, what: string): boolean {
  const row = motion === null ? undefined : MOTIONS.get(motion);
  if (motion === null || row === undefined) return false;
  if ((THINGS.get(what)?.kind ?? 'person') !== 'person') return false;
  return !AS_A_WHOLE.has(motion) && !row.rigs.includes('any');
}
