// Whom and what the prompt names and no shot shows: told to whoever reads what was not used.
import type { Unused } from '../script/script.ts';
import { INTERIORS } from '../words/interiors.ts';
import { INDOORS, setShows } from './set-shows.ts';
import type { ShotDraft } from './shot-draft.ts';
import { isShownBySet } from './shown-by-set.ts';
import type { Stage } from './stage.ts';
import type { Shot } from './storyboard.ts';

/** @param drafts what each of the shots was made of */
export function notInSight(
  prompt: string,
  drafts: readonly ShotDraft[],
  shots: readonly Shot[],
  stage: Stage,
): readonly Unused[] {
  const seen = new Set(shots.flatMap(({ blocking }) => blocking.map(({ cast }) => cast)));
  const held = new Set([...stage.members.values()].map(({ holds }) => holds));
  // The seed is in the ground that the plant grows out of.
  const grows = shots.some(({ blocking }) => blocking.some(({ motion }) => motion === 'grow'));
  // A picture of the user's shows what it shows.
  const drawn = shots.every(({ plate }) => plate === null);
  if (!drawn) return [];
  return [...stage.members.values()].flatMap(({ id, what, from, reference }): Unused[] => {
    const told = from === null ? '' : prompt.slice(from[0], from[1]);
    const body = stage.bodies.get(id);
    if (from === null || told === '' || reference !== null || seen.has(id) || held.has(id))
      return [];
    // The viewer's own hands, and light that only falls.
    if (body?.kind === 'hand' || LIGHT.test(told)) return [];
    if (OF_VEHICLES.test(told) || (what === 'sprout' && grows)) return [];
    const sky = what === 'sun' || what === 'moon' || what === 'star';
    // Somebody is in it: its inside is the place.
    const inside = INTERIORS.get(what);
    if (inside !== undefined && shots.some(({ set }) => set === inside)) return [];
    const shown = shots.some(({ set }, i) => {
      const draft = drafts[i];
      if (set === null || draft === undefined) return false;
      if (sky) return !INDOORS.has(set) && setShows(set, what);
      return isShownBySet(id, draft, stage, set) || setShows(set, what);
    });
    if (shown) return [];
    const why = sky
      ? 'the sky is not seen from where the shots are taken'
      : 'no shot has a place for it: it is not drawn';
    return [{ text: told, from, why }];
  });
}

const LIGHT =
  /阳光|月光|日光|光线|光束|sun(?:light|shine|beam|ray)|moon(?:light|beam)|sunrise|sunset/i;
/** Drawn with the vehicle. */
const OF_VEHICLES = /车窗|车门|car (?:window|door)/i;
