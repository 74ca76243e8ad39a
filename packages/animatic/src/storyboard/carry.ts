// Who is in something that has an inside is drawn behind its nearer side: it goes where that goes.
import type { Relation } from '../script/script.ts';
import type { Body } from './staging.ts';
import type { Blocking } from './storyboard.ts';

/** Things that one can be in and still be seen. */
export const HOLLOW: ReadonlySet<string> = new Set([
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
    if (is !== 'in' || inner === undefined || outer === undefined || to === who) continue;
    if (!HOLLOW.has(outer.what) || inner.heightM > outer.heightM * FITS) continue;
    const own = rows.filter(({ cast }) => cast === who);
    // Whoever leaves it is not in it any longer.
    if (own.length === 0 || own.some((row) => row.to !== null)) continue;
    if (!rows.some(({ cast }) => cast === outer.id)) continue;
    for (const row of own) row.carriedBy = outer.id;
    if (LIDDED.has(outer.what)) opened.push(outer.id);
  }
  return opened;
}
