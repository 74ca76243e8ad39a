// What and who stood in a place in an earlier shot and still does.
import type { ShotDraft } from './shot-draft.ts';
import type { Stage } from './stage.ts';
import { frameWidthM } from './staging.ts';
import type { Body } from './staging.ts';

interface Furnishing {
  readonly draft: ShotDraft;
  readonly stage: Stage;
}

export const INDOORS: ReadonlySet<string> = new Set([
  'room',
  'kitchen',
  'cafe',
  'office',
  'shop',
  'classroom',
  'hospital',
  'bedroom',
  'bar',
  'restaurant',
  'diner',
  'palace-hall',
  'noodle-bar',
  'hotpot-restaurant',
  'library',
  'laboratory',
]);

export const LIVING: ReadonlySet<string> = new Set([
  'person',
  'quadruped',
  'bird',
  'fish',
  'creature',
  'insect',
]);

/** Tables, lamps, boxes, cars: what stood there in an earlier shot of the place still does. */
export function furnished(
  { draft, stage }: Furnishing,
  order: readonly string[],
  set: string,
): readonly string[] {
  const { size } = draft.camera;
  if (size === 'close-up' || size === 'extreme-close-up' || UNFURNISHED.has(set)) return [];
  const before = [...stage.placesIn(set).keys()];
  if (!order.some((id) => LIVING.has(stage.bodies.get(id)?.kind ?? ''))) {
    // The camera rises from somebody to the sky or opens to the land: there he still stands.
    const opens = size === 'wide' || size === 'extreme-wide';
    const land = order.every(
      (id) => LAND.has(stage.bodies.get(id)?.kind ?? '') || isWreck(stage, id),
    );
    const there = before.filter((id) => stage.bodies.get(id)?.kind === 'person');
    return opens && land && there.length <= 2 ? there : [];
  }
  return before.filter((id) => {
    const body = stage.bodies.get(id);
    if (body === undefined || order.includes(id) || order.some((by) => holds(by, id, stage)))
      return false;
    if (stays(body, order, stage, set)) return true;
    return KEPT.has(body.kind) && body.heightM >= 0.25 && body.stands === 'ground';
  });
}

/** "The boy stands up": the teacher is still in the room, to one side, and listens. */
function stays(
  { id, kind, count }: Body,
  order: readonly string[],
  stage: Stage,
  set: string,
): boolean {
  const at = stage.placesIn(set).get(id);
  if (kind !== 'person' || count > 1 || at === undefined || !INDOORS.has(set)) return false;
  if (Math.abs(at[0]) > frameWidthM(at[2]) * 0.45) return false;
  const people = order.filter((other) => stage.bodies.get(other)?.kind === 'person');
  return people.length <= 2 && people.every((other) => (stage.bodies.get(other)?.count ?? 1) === 1);
}

/** It lies there as rocks do. */
const isWreck = ({ members }: Stage, id: string): boolean =>
  members.get(id)?.traits.includes('broken') === true;

const LAND: ReadonlySet<string> = new Set(['sky', 'nature', 'building', 'plant']);

const holds = (by: string, id: string, stage: Stage): boolean =>
  stage.members.get(by)?.holds === id;

/** Nothing stands there for good. */
const UNFURNISHED: ReadonlySet<string> = new Set(['table-top', 'studio', 'plate', 'sky', 'space']);

const KEPT: ReadonlySet<Body['kind']> = new Set([
  'furniture',
  'building',
  'plant',
  'vehicle',
  'container',
]);
