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
const STANDS: ReadonlySet<Body['kind']> = new Set([
  'person',
  'quadruped',
  'creature',
  'bird',
  'vehicle',
]);

/** Shares of the shot at which the ways are compared. */
const LOOKS = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1];
/** More of the narrower than this hidden behind the other spoils the picture. */
const COVERED = 0.3;
/** For more of the shot than this; less is passing by. */
const PASSING = 0.34;
/** Metres between the lanes of those who pass one another. */
const LANE_M = 0.6;

type Rows = readonly Blocking[];

/**
 * Nobody stands in another's place, nor hides him from the camera for long: whoever matters less steps
 * aside with all his ways, and those who cross pass in front of or behind each other.
 */
export function keepApart(
  rows: Rows,
  relations: readonly Relation[],
  bodies: ReadonlyMap<string, Body>,
): void {
  const ids = [...new Set(rows.map(({ cast }) => cast))].filter((id) => {
    const body = bodies.get(id);
    return body !== undefined && STANDS.has(body.kind);
  });
  settle(rows, relations, bodies);
  const tied = relations.filter(({ is, to }) => MEETS.has(is) && to !== null);
  /** It and all that is on or in it, or that it is on or in. */
  const groupOf = (id: string): ReadonlySet<string> => {
    const group = new Set([id]);
    for (const member of group)
      for (const { who, to } of tied) {
        if (who === member && to !== null) group.add(to);
        if (to === member) group.add(who);
      }
    return group;
  };
  const span = spanOf(rows);
  for (const [i, id] of ids.entries()) {
    const body = bodies.get(id);
    const group = groupOf(id);
    for (const before of ids.slice(0, i)) {
      const other = bodies.get(before);
      if (body === undefined || other === undefined || group.has(before)) continue;
      const looks = LOOKS.map((u) => span.startS + (span.endS - span.startS) * u).map((tS) => ({
        own: placeAt(rows, id, tS),
        theirs: placeAt(rows, before, tS),
      }));
      const covered = looks.map(({ own, theirs }) => coveredShare(own, body, theirs, other));
      const often = covered.filter((share) => share > COVERED).length / LOOKS.length;
      const atEnd = (covered.at(-1) ?? 0) > COVERED;
      const [first, last] = [looks[0], looks.at(-1)];
      if (often === 0 || first === undefined || last === undefined) continue;
      const sides = looks.map(({ own, theirs }) => Math.sign(own[0] - theirs[0]));
      const crosses = sides.includes(1) && sides.includes(-1);
      if (crosses && passes(rows, id, before)) {
        const ends = rows.filter(({ cast }) => cast === before).map(({ at, to }) => (to ?? at)[0]);
        const side = Math.sign((ends.at(-1) ?? 0) - last.own[0]) || 1;
        const beyond = (ends.at(-1) ?? 0) + side * ((body.widthM + other.widthM) / 2 + BESIDE_M);
        const byM = beyond - last.own[0];
        if (Math.abs(byM) < MOST_ASIDE_M) {
          shift(rows, group, [byM, 0]);
          continue;
        }
      }
      if (crosses) changeLane(rows, group, body.heightM < other.heightM ? -1 : 1, looks);
      if ((often <= PASSING || crosses) && !atEnd) continue;
      // To the side on which it is at the end; where it passes by on the other side it may cover.
      const side = sides.at(-1) || sides[0] || 1;
      const missing = looks.map(({ own, theirs }, k) => {
        const least = (body.widthM + other.widthM) * 0.42 * (own[2] / Math.min(own[2], theirs[2]));
        const aside = side * (own[0] - (theirs[0] * own[2]) / theirs[2]);
        return (covered[k] ?? 0) <= COVERED || aside < -0.05 ? 0 : least - aside;
      });
      const byM = Math.min(Math.max(...missing, 0), MOST_ASIDE_M + body.widthM);
      shift(rows, group, [side * byM, 0]);
    }
  }
}

const BESIDE_M = 0.35;

/** One stays where he is, the other runs past him. */
const passes = (rows: Rows, stays: string, goes: string): boolean =>
  rows.every(({ cast, to }) => cast !== stays || to === null) &&
  rows.some(({ cast, to }) => cast === goes && to !== null);

const RESTING: ReadonlySet<string> = new Set(['sleep', 'lie', 'sit', 'eat', 'graze', 'crouch']);

/** What can fly and rests, rests on the ground where it is told to be on nothing else. */
function settle(
  rows: Rows,
  relations: readonly Relation[],
  bodies: ReadonlyMap<string, Body>,
): void {
  for (const row of rows) {
    if (bodies.get(row.cast)?.stands !== 'air' || !RESTING.has(row.motion ?? '')) continue;
    if (relations.some(({ who, to }) => who === row.cast && to !== null)) continue;
    row.at = [row.at[0], 0, row.at[2]];
    if (row.to !== null) row.to = [row.to[0], 0, row.to[2]];
  }
}

const MOST_ASIDE_M = 2.5;

function changeLane(
  rows: Rows,
  group: ReadonlySet<string>,
  way: 1 | -1,
  looks: readonly { readonly own: Spot; readonly theirs: Spot }[],
): void {
  const apart = Math.min(...looks.map(({ own, theirs }) => Math.abs(own[2] - theirs[2])));
  const nearest = Math.min(...looks.map(({ own }) => own[2]));
  const farther = LANE_M - apart;
  if (farther <= 0) return;
  // Nobody passes in the lens.
  shift(rows, group, [0, way < 0 && nearest - farther < LEAST_DEPTH_M ? farther : way * farther]);
}

const LEAST_DEPTH_M = 2;

function shift(rows: Rows, group: ReadonlySet<string>, [x, z]: readonly [number, number]): void {
  for (const row of rows) {
    if (!group.has(row.cast)) continue;
    row.at = [round(row.at[0] + x), row.at[1], round(row.at[2] + z)];
    if (row.to !== null) row.to = [round(row.to[0] + x), row.to[1], round(row.to[2] + z)];
  }
}

type Spot = readonly [number, number, number];

/** Share of the narrower one's width that both take up, seen from where the set's own eye is. */
function coveredShare(own: Spot, body: Body, theirs: Spot, other: Body): number {
  const far = Math.abs(own[2] - theirs[2]) > Math.max(2, own[2] * 0.4);
  if (far || Math.abs(own[1] - theirs[1]) > other.heightM * 0.6) return 0;
  const [half, otherHalf] = [(body.widthM * 0.42) / own[2], (other.widthM * 0.42) / theirs[2]];
  const apart = Math.abs(own[0] / own[2] - theirs[0] / theirs[2]);
  const shared = Math.min(half + otherHalf - apart, 2 * Math.min(half, otherHalf));
  return shared / (2 * Math.min(half, otherHalf));
}

function spanOf(rows: Rows): { readonly startS: number; readonly endS: number } {
  return {
    startS: Math.min(...rows.map(({ startS }) => startS)),
    endS: Math.max(...rows.map(({ endS }) => endS)),
  };
}

function placeAt(rows: Rows, id: string, tS: number): Spot {
  const own = rows.filter(({ cast }) => cast === id);
  const row = own.findLast(({ startS }) => startS <= tS) ?? own[0];
  if (row === undefined) return [0, 0, 1];
  const { at, to, startS, endS } = row;
  if (to === null) return at;
  const u = Math.min(1, Math.max(0, (tS - startS) / Math.max(1e-3, endS - startS)));
  return [at[0] + (to[0] - at[0]) * u, at[1] + (to[1] - at[1]) * u, at[2] + (to[2] - at[2]) * u];
}
