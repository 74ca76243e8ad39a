// Stills whose subject can be cut out: what the plan makes of them. A look at the still tells its shape
// and whether all of it is there; what it is of is known from the text alone.
import type { Script, ScriptCast } from '../script/script.ts';
import { MOTIONS } from '../words/motions.ts';
import type { Seeing, Seen } from './seen.ts';
import type { ShotDraft } from './shot-draft.ts';
import type { Camera, Shot } from './storyboard.ts';

/** Somebody who is only called "image 1", does what any thing can do and nothing else, is a thing. */
export function withThings(script: Script, seeing: Seeing): Script {
  const cast = script.cast.map((member) =>
    isThing(member, script, seeing) ? { ...member, what: 'product' } : member,
  );
  return { ...script, cast };
}

function isThing(
  { id, what, reference, traits, wears, holds }: ScriptCast,
  { references, beats }: Script,
  seeing: Seeing,
): boolean {
  if (what !== 'person' || reference === null || !seeing.has(reference)) return false;
  if (traits.length > 0 || wears.length > 0 || holds !== null) return false;
  const own = beats.flatMap(({ actions }) => actions.filter(({ who }) => who.includes(id)));
  if (beats.some(({ lines }) => lines.some(({ speaker }) => speaker === id))) return false;
  const roles = references.find(({ name }) => name === reference)?.roles ?? [];
  const motions = own.flatMap(({ motion }) => (motion === null ? [] : [MOTIONS.get(motion)]));
  if (motions.some((motion) => motion?.rigs.includes('any') !== true)) return false;
  return motions.length > 0 || roles.includes('product');
}

/**
 * Whether the subject of a still is shown in a drawn place rather than in its still: where the film has
 * named a place, where the still has no ground; where something happens with it, if all of it is there.
 */
export function standsFree(
  reference: string,
  shots: readonly ShotDraft[],
  at: number,
  seeing: Seeing,
): boolean {
  const seen = seeing.get(reference);
  if (seen === undefined) return false;
  if (seen.transparent) return true;
  const placed = shots
    .slice(0, at + 1)
    .some(({ beats }) => beats.some(({ beat }) => beat.set !== null));
  if (placed) return true;
  const beats = shots[at]?.beats ?? [];
  const happens = beats.some(
    ({ beat }) => beat.actions.some(({ motion }) => motion !== null) || beat.present.length > 1,
  );
  return seen.whole && happens;
}

/** Taller than this times its width, a portrait shows somebody to the hips; else to the chest. */
const TO_THE_HIPS = 1.6;
const FROM_AFAR: readonly Camera['size'][] = ['extreme-wide', 'wide', 'full', 'medium', 'close-up'];

/** No shot shows more of somebody than the still does. */
export function nearEnough(
  size: Camera['size'],
  blocking: Shot['blocking'],
  members: ReadonlyMap<string, ScriptCast>,
  seeing: Seeing,
): Camera['size'] {
  let least = 0;
  for (const { cast } of blocking) {
    const reference = members.get(cast)?.reference ?? null;
    const seen = reference === null ? undefined : seeing.get(reference);
    if (seen === undefined || seen.whole) continue;
    const nearest = 1 / seen.aspect > TO_THE_HIPS ? 'medium' : 'close-up';
    least = Math.max(least, FROM_AFAR.indexOf(nearest));
  }
  const own = FROM_AFAR.indexOf(size);
  return own < 0 || own >= least ? size : (FROM_AFAR[least] ?? size);
}

const ACTS_WITH_ALL: ReadonlySet<string> = new Set([
  'wave',
  'walk',
  'run',
  'dance',
  'jump',
  'chase',
  'sit',
]);

/** A picture that acts is shown with its limbs, unless the text says how near. */
export function farEnough(
  size: Camera['size'],
  told: Camera['size'] | undefined,
  own: Shot['blocking'],
  seen: Seen | undefined,
): Camera['size'] {
  const acts = own.some(({ motion }) => motion !== null && ACTS_WITH_ALL.has(motion));
  return told === undefined && size === 'medium' && seen?.whole === true && acts ? 'full' : size;
}
