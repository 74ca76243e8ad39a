// Whoever sits has something to sit on: a chair of his own where the text gives him none; at a table he
// faces it, his knees under it.
import type { Relation } from '../script/script.ts';
import type { Stage } from './stage.ts';
import type { Body } from './staging.ts';
import { round } from './staging.ts';
import type { Blocking } from './storyboard.ts';

const SITS: ReadonlySet<string> = new Set(['sit', 'sit-chair', 'sit-down']);

/** What one sits down for where there is a table. */
const AT_TABLE: ReadonlySet<string> = new Set([
  ...SITS,
  'eat',
  'drink',
  'read',
  'write',
  'draw',
  'type',
  'work',
  'play',
  'text',
  'listen',
  'think',
]);

/** What one does in one's seat as well, once one sits. */
const SEATED_TOO: ReadonlySet<string> = new Set([
  ...AT_TABLE,
  'smile',
  'speak',
  'laugh',
  'cry',
  'sad',
  'look',
  'look-at-camera',
  'look-down',
  'check-watch',
  'look-up',
  'nod',
  'shake-head',
  'put',
  'pick',
  'raise',
  'toast',
  'pour',
  'stir',
  'cut',
  'phone',
  'hand-over',
  'clap',
  'wave',
  'point',
  'yawn',
  'shiver',
  'knit',
  'wrap',
  'paint',
]);

/** Places in which a table is there to be sat at, whether or not the text says who sits at it. */
const DINING: ReadonlySet<string> = new Set([
  'cafe',
  'restaurant',
  'diner',
  'noodle-bar',
  'hotpot-restaurant',
  'kitchen',
  'bar',
  'library',
]);

const TABLES: ReadonlySet<string> = new Set(['table', 'desk', 'dining-table', 'round-table']);
const CARRIED: ReadonlySet<Relation['is']> = new Set(['on', 'in']);

/** Between the middle of a table and whoever sits at its end. */
const REACH_M = 0.34;
const BEHIND_M = 0.12;
const BEHIND_DESK_M = 0.34;

const isAtUs = ({ facing }: Blocking): boolean => facing === 'camera';

interface Sitting {
  readonly relations: readonly Relation[];
  readonly stage: Stage;
  readonly set: string;
  /** Elsewhere one sits down on the ground, unless there is a table. */
  readonly indoors: boolean;
  /** Who is told to sit in this shot, whatever else he is told. */
  readonly told: ReadonlySet<string>;
  /** Who does something to what. */
  readonly uses: ReadonlyMap<string, readonly string[]>;
}

export function sitDown(rows: Blocking[], sitting: Sitting): void {
  const { relations, stage, set, indoors } = sitting;
  const taken = new Map<string, number>();
  for (const id of new Set(rows.map(({ cast }) => cast))) {
    const body = stage.bodies.get(id);
    if (body === undefined || body.kind !== 'person' || body.count > 1) continue;
    const own = rows.filter(({ cast }) => cast === id);
    const places = relations.filter(({ who, to }) => who === id && to !== null);
    if (own.some((row) => row.to !== null || row.carriedBy !== undefined)) continue;
    if (places.some(({ is }) => CARRIED.has(is))) continue;
    const table = tableOf(id, rows, sitting);
    const wanted = table !== undefined ? AT_TABLE : indoors ? SITS : NONE;
    const sits = own.some(({ motion }) => motion !== null && wanted.has(motion));
    const goesOn =
      stage.members.has(chairOf(id)) &&
      stage.placesIn(set).has(id) &&
      stage.placesIn(set).has(chairOf(id));
    const asked = sitting.told.has(id) && (indoors || table !== undefined);
    // From the first to the last, or not at all: a chair does not come and go.
    if (!sits && !goesOn && !asked) continue;
    if (!own.every(({ motion }) => motion === null || SEATED_TOO.has(motion))) continue;
    if (table !== undefined) {
      drawUp(own, rows, table, taken);
      bringNear(rows, own, sitting.uses.get(id) ?? [], table);
    }
    const [first] = own;
    if (first === undefined) continue;
    // Whoever sits down is first seen standing: his chair is his own affair.
    if (own.some(({ motion }) => motion === 'sit-down')) continue;
    const chair = chairFor(id, first, stage);
    for (const row of own) row.carriedBy = chair;
    const standing = rows.findIndex(({ cast }) => cast === chair);
    if (standing >= 0) rows.splice(standing, 1);
    rows.push({
      cast: chair,
      at: [...first.at],
      to: null,
      facing: 'right',
      motion: null,
      startS: first.startS,
      endS: own.at(-1)?.endS ?? first.endS,
    });
  }
}

/** The one that he is told to be at; in a café the one that is there. */
function tableOf(
  id: string,
  rows: readonly Blocking[],
  { relations, stage, set, uses }: Sitting,
): Body | undefined {
  const shown = (other: string): Body | undefined =>
    rows.some(({ cast }) => cast === other) ? stage.bodies.get(other) : undefined;
  // What he works at lies on a table: that is his.
  const own = new Set([id, ...(uses.get(id) ?? [])]);
  const told = relations
    .flatMap(({ who, to }) => (own.has(who) && to !== null ? (shown(to) ?? []) : []))
    .find(({ what }) => TABLES.has(what));
  if (told !== undefined || !DINING.has(set)) return told;
  return rows
    .flatMap(({ cast }) => stage.bodies.get(cast) ?? [])
    .find(({ what }) => TABLES.has(what));
}

/** What he works at lies before him, not at the far end of the table. */
function bringNear(
  rows: readonly Blocking[],
  [own]: readonly Blocking[],
  uses: readonly string[],
  table: Body,
): void {
  const top = rows.find(({ cast }) => cast === table.id);
  if (own === undefined || top === undefined) return;
  // Behind it, it is at the right hand of who sits there.
  const side = Math.sign(own.at[0] - top.at[0]) || -1;
  for (const row of rows) {
    if (!uses.includes(row.cast) || row.at[1] < 0.3 || row.to !== null) continue;
    row.at = [round(top.at[0] + side * table.widthM * 0.3), row.at[1], round(top.at[2] - 0.03)];
  }
}

const chairOf = (id: string): string => `${id}-chair`;

const NONE: ReadonlySet<string> = new Set();

/** The first to sit down has the left end or where he stands already, the next one the other. */
function drawUp(
  own: readonly Blocking[],
  rows: readonly Blocking[],
  table: Body,
  taken: Map<string, number>,
): void {
  const top = rows.find(({ cast }) => cast === table.id);
  const [first] = own;
  if (top === undefined || first === undefined) return;
  const before = taken.get(table.id);
  const side = before === undefined ? (first.at[0] > top.at[0] ? 1 : -1) : -before;
  taken.set(table.id, side);
  // Who looks at us from a desk of his own sits behind it.
  if (table.what === 'desk' && before === undefined && own.every(isAtUs)) {
    for (const row of own) row.at = [top.at[0], row.at[1], round(top.at[2] + BEHIND_DESK_M)];
    return;
  }
  const x = round(top.at[0] + side * (table.widthM / 2 + REACH_M));
  for (const row of own) {
    row.at = [x, row.at[1], round(top.at[2] + BEHIND_M)];
    if (row.facing !== 'camera') row.facing = side > 0 ? 'left' : 'right';
  }
}

function chairFor(id: string, { facing }: Blocking, stage: Stage): string {
  const chair = chairOf(id);
  stage.furnish({
    id: chair,
    what: facing === 'camera' ? 'chair' : 'stool',
    colour: null,
    count: 1,
    scale: 1,
    traits: [],
    wears: [],
    holds: null,
    reference: null,
    from: null,
  });
  return chair;
}
