// What a relation word puts a noun phrase to: a goal, a tool, what something lies on or comes to be.
import { MOTIONS } from '../words/motions.ts';
import type { Clause, Pending } from './clause.ts';

/** Answers where to read on. */
export function placeRelated(
  clause: Clause,
  { id, at }: Extract<Pending, { readonly kind: 'relation' }>,
  ids: readonly string[],
  localizer: string | undefined,
  next: number,
): number {
  const is = localizer ?? id;
  const action = clause.action;
  const passive = action !== null && action.who.length === 0 && action.whom !== null;
  if (passive && clause.words[at]?.text === 'by') {
    action.who = ids;
    clause.become(ids, 'other');
    return next;
  }
  // "A bench under a tree": what stands right after a phrase inside another belongs to it.
  const nested = at === clause.lastEnd && clause.lastRole === 'other';
  const after = localizer === undefined ? next : next + 1;
  if (id === 'towards' || id === 'to' || id === 'through') {
    if (action !== null) action.towards = ids[0] ?? null;
    else clause.location = null;
  } else if (
    id === 'at' &&
    localizer === undefined &&
    action !== null &&
    !STAYING.has(action.motion)
  ) {
    action.towards ??= ids[0] ?? null;
  } else if (id === 'on' && action !== null && WORKED_ON.has(action.motion)) {
    action.whom ??= ids[0] ?? null;
  } else if (id === 'from' && action !== null && isPerch(clause, action.motion, ids)) {
    // "A cat watches from the shelf": it is on it.
    clause.relate(action.who, 'on', ids);
  } else if (id === 'on' && action !== null && slipsOn(clause, action, ids)) {
    // "Slips on a banana peel": it lies on the ground before his feet.
    for (const who of action.who) clause.relate(ids, 'in-front', [who]);
  } else if (clause.unknownObject) {
    clause.unknownObject = false;
    // "Pours the mixture into a flask": whatever it is, there it goes.
    if (action !== null && TRANSFERS.has(action.motion)) action.towards ??= ids[0] ?? null;
  } else if (nested || ofObject(clause, at, ids))
    clause.relate(clause.last, is === 'at' ? 'beside' : is, ids);
  else if (id !== 'from') {
    const becomes = action !== null && BECOMING.has(action.motion) && id === 'in';
    if (becomes) {
      action.towards = ids[0] ?? null;
      clause.become(ids, 'other');
      return after;
    }
    const into = /^(?:in|on)to$/.test(clause.words[at]?.text ?? '');
    const moved =
      action !== null &&
      action.whom !== null &&
      (into || (MOTIONS.get(action.motion)?.object === true && !UNMOVED.has(action.motion)));
    const who =
      moved && action.whom !== null
        ? [action.whom, ...action.alsoWhom]
        : action !== null && action.who.length > 0
          ? action.who
          : clause.subject.length > 0
            ? clause.subject
            : [];
    if (moved && action !== null && TRANSFERS.has(action.motion)) action.towards = ids[0] ?? null;
    if (who.length > 0) clause.relate(who, is === 'at' ? 'beside' : is, ids);
    else {
      clause.location = { is: is === 'at' ? 'beside' : is, to: ids };
      clause.existential = true;
    }
  }
  clause.become(ids, 'other');
  return after;
}

/** "Flies past a fisherman in a boat", "pushes an old man in a wheelchair": it is he who is in it. */
function ofObject(
  { film, last, lastRole, lastEnd, action }: Clause,
  at: number,
  ids: readonly string[],
): boolean {
  if (at !== lastEnd || (lastRole !== 'object' && lastRole !== 'other')) return false;
  if (action === null || !last.some((id) => film.cast.isPerson(id))) return false;
  if (action.who.some((id) => last.includes(id))) return false;
  return ids.every((id) => CARRIERS.has(film.cast.thing(id)?.kind ?? ''));
}

const CARRIERS: ReadonlySet<string> = new Set(['boat', 'vehicle', 'furniture']);

const slipsOn = (
  { film }: Clause,
  { motion, who }: NonNullable<Clause['action']>,
  ids: readonly string[],
): boolean =>
  (motion === 'fall' || motion === 'walk' || motion === 'glide') &&
  who.some((id) => film.cast.isPerson(id)) &&
  ids.every((id) => (film.cast.thing(id)?.heightM ?? 1) < LOW_M && !film.cast.isAnimate(id));

/** Nobody stands on what is as low as that: his foot does. */
const LOW_M = 0.35;

/** Furniture and walls that one looks on from. */
const isPerch = ({ film }: Clause, motion: string, ids: readonly string[]): boolean =>
  WATCHING.has(motion) &&
  ids.every(
    (id) => film.cast.thing(id)?.kind === 'furniture' && film.cast.thing(id)?.id !== 'window',
  );

const WATCHING: ReadonlySet<string> = new Set([
  'look',
  'look-down',
  'smile',
  'meow',
  'bark',
  'wave',
]);

/** Done on a thing as its tool: "types on his laptop". */
const WORKED_ON: ReadonlySet<string> = new Set([
  'type',
  'play',
  'play-piano',
  'phone',
  'write',
  'paint',
]);

/** Done "at" a place; all else that is done at somebody is done towards him. */
const STAYING: ReadonlySet<string> = new Set([
  'stand',
  'sit',
  'lie',
  'sleep',
  'kneel',
  'play',
  'cook',
  'read',
  'write',
  'type',
  'eat',
  'drink',
]);

/** Done to a thing that stays with whoever does it: the bench is under the reader, not the book. */
const UNMOVED: ReadonlySet<string> = new Set([
  'eat',
  'drink',
  'hug',
  'kiss',
  'feed',
  'ride',
  'follow',
  'chase',
  'carry',
]);

/** What is done to the one brings it to the other. */
const TRANSFERS: ReadonlySet<string> = new Set([
  'pour',
  'put',
  'throw',
  'hand-over',
  'push',
  'pull',
  'carry',
  'stir',
]);

/** "Into" after these says what it becomes, not where it goes. */
const BECOMING: ReadonlySet<string> = new Set(['grow', 'morph', 'melt', 'shrink']);
