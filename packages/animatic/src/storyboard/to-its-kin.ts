// The young go to the grown one of their kind: a cub that rolls down a bank rolls down to its mother.
import { round } from './staging.ts';
import type { Body, Place } from './staging.ts';
import type { Blocking } from './storyboard.ts';

/** Of the grown one's height, the young are no taller. */
const YOUNG = 0.8;
/** Behind and below the grown one's middle, in its widths and heights. */
const BACK = 0.34;
const LOWER = 0.5;
const DOWNHILL: ReadonlySet<string> = new Set(['roll', 'glide', 'slide', 'fall']);
/** Seconds of one tumble. */
const TUMBLE_S = 2.2;
/** Whence it comes, in widths of the grown one aside and in metres behind: up the slope. */
const ASIDE = 1.15;
const BEHIND_M = 1.3;

export const goesDownhill = (motion: string | null): boolean =>
  motion !== null && DOWNHILL.has(motion);

/** The grown one of its kind that is there too. */
export function kinOf(
  body: Body,
  ids: readonly string[],
  bodies: ReadonlyMap<string, Body>,
): string | null {
  const animal =
    body.kind === 'quadruped' ||
    body.kind === 'bird' ||
    body.kind === 'creature' ||
    body.kind === 'fish';
  if (!animal || body.count > 1) return null;
  return (
    ids.find((id) => {
      const other = bodies.get(id);
      return id !== body.id && other?.what === body.what && body.heightM < other.heightM * YOUNG;
    }) ?? null
  );
}

/** Down to the grown one's side, where it comes to sit. */
export function tumbledTo(
  row: Blocking,
  body: Body,
  there: Place,
  grown: Body,
): readonly Blocking[] {
  const [x, , z] = there;
  const side = row.at[0] < x ? -1 : 1;
  const endX = round(x + side * (grown.widthM * 0.48 + body.widthM * 0.4));
  const fromX = round(endX + side * grown.widthM * ASIDE);
  const lengthS = row.endS - row.startS;
  const endS = row.startS + Math.min(TUMBLE_S, lengthS * 0.75);
  const facing = side > 0 ? 'left' : 'right';
  const end: Place = [endX, 0, round(Math.max(1, z - 0.12))];
  return [
    { ...row, at: [fromX, 0, round(z + BEHIND_M)], to: end, facing, endS },
    { ...row, at: end, to: null, facing, motion: 'sit', startS: endS },
  ];
}

/** The young one swims or walks with the grown one: a little behind, nearer to us, at its pace. */
export function keepByMother(rows: readonly Blocking[], bodies: ReadonlyMap<string, Body>): void {
  const ids = [...new Set(rows.map(({ cast }) => cast))];
  for (const row of rows) {
    const body = bodies.get(row.cast);
    const kin = body === undefined ? null : kinOf(body, ids, bodies);
    const grown = bodies.get(kin ?? '');
    if (body === undefined || grown === undefined || row.to === null) continue;
    const led = rows.find(
      ({ cast, motion, to, startS }) =>
        cast === kin && motion === row.motion && to !== null && Math.abs(startS - row.startS) < 0.3,
    );
    if (led === undefined || led.to === null) continue;
    const side = led.to[0] < led.at[0] ? -1 : 1;
    const lowM = body.stands === 'under-water' || body.stands === 'air' ? grown.heightM * LOWER : 0;
    const beside = ([x, y, z]: Place): Place => [
      round(x - side * grown.widthM * BACK),
      round(Math.max(0, y - lowM)),
      round(Math.max(1, z - Math.max(0.25, body.heightM * 0.5))),
    ];
    row.at = beside(led.at);
    row.to = beside(led.to);
    row.facing = led.facing;
  }
}

/** Where the young one comes to, there the grown one looks. */
export function welcome(
  rows: readonly Blocking[],
  ids: readonly string[],
  bodies: ReadonlyMap<string, Body>,
): void {
  for (const id of ids) {
    const body = bodies.get(id);
    const own = rows.filter(({ cast }) => cast === id);
    if (body === undefined || !own.some(({ motion }) => goesDownhill(motion))) continue;
    const kin = kinOf(body, ids, bodies);
    const last = own.at(-1);
    for (const row of rows) {
      if (row.cast !== kin || row.to !== null || last === undefined) continue;
      if (row.facing === 'left' || row.facing === 'right')
        row.facing = last.at[0] > row.at[0] ? 'right' : 'left';
    }
  }
}
