// Whoever sits has something to sit on: a chair of his own where the text gives him none; at a table he
// faces it, his knees under it.
import type { Relation } from '../script/script.ts';
import type { Stage } from './stage.ts';
import type { Body } from './staging.ts';
import { round } from './staging.ts';
import type { Blocking } from './storyboard.ts';

const SITS: ReadonlySet<string> = new Set(['sit', 'sit-chair']);

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

const TABLES: ReadonlySet<string> = new Set(['table', 'desk', 'dining-table', 'round-table']);
const CARRIED: ReadonlySet<Relation['is']> = new Set(['on', 'in']);

/** Between the middle of a table and whoever sits at its end. */
const REACH_M = 0.34;
const BEHIND_M = 0.12;

/** @param indoors elsewhere one sits down on the ground, unless there is a table */
export function sitDown(
  rows: Blocking[],
  relations: readonly Relation[],
  stage: Stage,
  indoors: boolean,
): void {
  const taken = new Map<string, number>();
  for (const id of new Set(rows.map(({ cast }) => cast))) {
    const body = stage.bodies.get(id);
    if (body === undefined || body.kind !== 'person' || body.count > 1) continue;
    const own = rows.filter(({ cast }) => cast === id);
    const told = relations.filter(({ who, to }) => who === id && to !== null);
    if (own.some((row) => row.to !== null || row.carriedBy !== undefined)) continue;
    if (told.some(({ is }) => CARRIED.has(is))) continue;
    const table = told
      .flatMap(({ to }) => (to === null ? [] : (stage.bodies.get(to) ?? [])))
      .find(({ what, id: other }) => TABLES.has(what) && rows.some(({ cast }) => cast === other));
    const wanted = table === undefined ? (indoors ? SITS : NONE) : AT_TABLE;
    const sits = own.filter(({ motion }) => motion !== null && wanted.has(motion));
    // From the first to the last, or not at all: a chair does not come and go.
    if (sits.length === 0 || !own.every(({ motion }) => motion === null || wanted.has(motion)))
      continue;
    if (table !== undefined) drawUp(own, rows, table, taken);
    const [first] = own;
    if (first === undefined) continue;
    const chair = chairFor(id, first, stage);
    for (const row of own) row.carriedBy = chair;
    rows.push({
      ...first,
      cast: chair,
      to: null,
      motion: null,
      facing: 'right',
      endS: own.at(-1)?.endS ?? first.endS,
    });
    delete rows.at(-1)?.carriedBy;
  }
}

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
  const x = round(top.at[0] + side * (table.widthM / 2 + REACH_M));
  for (const row of own) {
    row.at = [x, row.at[1], round(top.at[2] + BEHIND_M)];
    if (row.facing !== 'camera') row.facing = side > 0 ? 'left' : 'right';
  }
}

function chairFor(id: string, { facing }: Blocking, stage: Stage): string {
  const chair = `${id}-chair`;
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
