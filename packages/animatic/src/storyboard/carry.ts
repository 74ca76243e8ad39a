// Who is in something that has an inside is drawn behind its nearer side, who is on a seat sits on it.
import type { Relation } from '../script/script.ts';
import type { Body } from './staging.ts';
import type { Blocking } from './storyboard.ts';

/** Things that one can be in and still be seen. */
const HOLLOW: ReadonlySet<string> = new Set([
  'cardboard-box',
  'box',
  'parcel',
  'package',
  'crate',
  'gift',
  'basket',
  'bucket',
  'pot',
  'bowl',
  'bathtub',
  'treasure-chest',
  'mug',
  'cup',
]);

/** Full bowls: what lies on what is in them lies within their edge. */
const FULL: ReadonlySet<string> = new Set(['noodles', 'ramen', 'soup', 'rice-bowl', 'salad']);

/** What one sits on. */
const SEATS: ReadonlySet<string> = new Set([
  'chair',
  'stool',
  'armchair',
  'sofa',
  'bench',
  'throne',
  'dragon-throne',
  'booth',
]);

/** Those of the hollow things that have a lid. */
const LIDDED: ReadonlySet<string> = new Set([
  'cardboard-box',
  'box',
  'parcel',
  'package',
  'gift',
  'pot',
  'treasure-chest',
]);

const LOW: ReadonlySet<string> = new Set(['crouch', 'lie', 'stand', 'look', 'look-up', 'hide']);

const LOW_ROCK_M = 4;

/** Times the height of what it is in that something may be to be seen in it as it stands. */
const FITS = 3.2;

/**
 * Rows of what is in something hollow are carried by it.
 * @returns ids of what has to stand open for that
 */
export function putInside(
  rows: Blocking[],
  relations: readonly Relation[],
  bodies: ReadonlyMap<string, Body>,
): readonly string[] {
  const opened: string[] = [];
  for (const { who, is, to } of relations) {
    const inner = bodies.get(who);
    const outer = to === null ? undefined : bodies.get(to);
    if (inner === undefined || outer === undefined || to === who) continue;
    const room =
      is === 'in' ? HOLLOW.has(outer.what) || FULL.has(outer.what) : FULL.has(outer.what);
    const within = (is === 'in' || is === 'on') && room && inner.heightM <= outer.heightM * FITS;
    const seated = (is === 'on' || is === 'in') && SEATS.has(outer.what) && inner.kind === 'person';
    // Rocks are as high as they are drawn, whatever the vocabulary says.
    const upon = is === 'on' && outer.kind === 'nature' && outer.heightM < LOW_ROCK_M;
    if (!within && !seated && !upon) continue;
    const own = rows.filter(({ cast }) => cast === who);
    // Whoever leaves it is not in it any longer.
    if (own.length === 0 || own.some((row) => row.to !== null)) continue;
    if (!rows.some(({ cast }) => cast === outer.id)) continue;
    for (const row of own) {
      row.carriedBy = outer.id;
      // Between four walls an animal sits up: of one that crouches there only the back is seen.
      const low = row.motion === null || LOW.has(row.motion);
      if (within && inner.kind === 'quadruped' && low) row.motion = 'sit';
      else if (within && inner.kind === 'quadruped') row.posture = 'sit';
    }
    if (within && LIDDED.has(outer.what)) opened.push(outer.id);
  }
  return opened;
}
