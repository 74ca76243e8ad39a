// Who is in the same shot minds the others: company goes along, and nobody stands in another's place.
import type { Relation } from '../script/script.ts';
import { motionOf } from './motion-of.ts';
import { round } from './staging.ts';
import type { Body } from './staging.ts';
import type { Blocking } from './storyboard.ts';

const COMPANY: ReadonlySet<Relation['is']> = new Set([
  'beside',
  'behind',
  'in-front',
  'left-of',
  'right-of',
]);
const GOES_ALONG: ReadonlySet<Body['kind']> = new Set(['person', 'quadruped', 'creature']);

/** "A girl runs with her dog": of the dog nothing is told, so it does as she does, where it stands. */
export function accompany(
  rows: Blocking[],
  relations: readonly Relation[],
  bodies: ReadonlyMap<string, Body>,
): void {
  for (const { who, is, to } of relations) {
    const body = bodies.get(who);
    if (to === null || body === undefined || !COMPANY.has(is) || !GOES_ALONG.has(body.kind))
      continue;
    const [own, more] = rows.filter(({ cast }) => cast === who);
    if (own === undefined || more !== undefined || own.motion !== null) continue;
    const led = rows.filter(({ cast }) => cast === to);
    const first = led.find((row) => row.to !== null);
    const leader = bodies.get(to);
    if (first === undefined || leader === undefined || !GOES_ALONG.has(leader.kind)) continue;
    const aside = apart(body, leader) * (own.at[0] < first.at[0] ? -1 : 1);
    const beside = ([x, y, z]: readonly [number, number, number]): [number, number, number] => [
      round(x + aside),
      y,
      round(Math.max(1, z - 0.15)),
    ];
    const going = led.map((row): Blocking => ({
      ...row,
      cast: who,
      at: beside(row.at),
      to: row.to === null ? null : beside(row.to),
      motion: row.to === null || row.motion === null ? null : motionOf(body, row.motion),
    }));
    rows.splice(rows.indexOf(own), 1, ...going);
  }
}

/** Metres between the middles of two that stand side by side. */
const apart = (one: Body, other: Body): number => (one.widthM + other.widthM) * 0.5 + 0.1;

const MEETS: ReadonlySet<Relation['is']> = new Set(['on', 'in', 'under', 'above']);
const STANDS: ReadonlySet<Body['kind']> = new Set(['person', 'quadruped', 'creature', 'vehicle']);

/** At the end of their ways two have at least half a body between their middles. */
export function keepApart(
  rows: readonly Blocking[],
  relations: readonly Relation[],
  bodies: ReadonlyMap<string, Body>,
): void {
  const ids = [...new Set(rows.map(({ cast }) => cast))];
  const meet = (one: string, other: string): boolean =>
    relations.some(
      ({ who, is, to }) =>
        MEETS.has(is) && ((who === one && to === other) || (who === other && to === one)),
    );
  for (const [i, id] of ids.entries()) {
    const body = bodies.get(id);
    if (body === undefined || !STANDS.has(body.kind)) continue;
    for (const before of ids.slice(0, i)) {
      const other = bodies.get(before);
      if (other === undefined || meet(id, before) || !STANDS.has(other.kind)) continue;
      const [x, y, z] = endOf(rows, id);
      const [ox, oy, oz] = endOf(rows, before);
      const least = (body.widthM + other.widthM) * 0.4;
      const side = Math.abs(x - ox) < 0.05 ? 1 : Math.sign(x - ox);
      const missing = least - Math.abs(x - ox);
      const far = Math.abs(z - oz) > Math.max(2, z * 0.4) || Math.abs(y - oy) > other.heightM * 0.6;
      if (missing <= 0 || far) continue;
      for (const row of rows.filter(({ cast }) => cast === id)) {
        row.at[0] = round(row.at[0] + side * missing);
        if (row.to !== null) row.to[0] = round(row.to[0] + side * missing);
      }
    }
  }
}

function endOf(rows: readonly Blocking[], id: string): readonly [number, number, number] {
  const last = rows.findLast(({ cast }) => cast === id);
  return last?.to ?? last?.at ?? [0, 0, 0];
}
