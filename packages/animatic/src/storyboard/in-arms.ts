// Somebody who is carried is in the arms of who carries him, all the way.
import type { TimedAction } from './schedule.ts';
import { round } from './staging.ts';
import type { Body, Place } from './staging.ts';
import type { Blocking } from './storyboard.ts';

const LIVING: ReadonlySet<Body['kind']> = new Set(['person', 'quadruped', 'creature', 'bird']);
/** Shares of the carrier's height: how high one sits on his arms, how far before him. */
const [HIGH, BEFORE] = [0.62, 0.14] as const;
/** Heavier ones are carried by nobody. */
const SMALLER = 0.85;

export function carryInArms(
  rows: Blocking[],
  actions: readonly TimedAction[],
  bodies: ReadonlyMap<string, Body>,
  places: ReadonlyMap<string, Place>,
): void {
  const above = onShoulders(rows, bodies, places);
  for (const { action } of actions) {
    const [carrier] = action.who;
    const { whom } = action;
    if (action.motion !== 'carry' || carrier === undefined || whom === null) continue;
    const [who, load] = [bodies.get(carrier), bodies.get(whom)];
    if (who?.kind !== 'person' || load === undefined || !LIVING.has(load.kind)) continue;
    if (above.has(whom)) continue;
    const own = rows.filter(({ cast }) => cast === carrier);
    const alone = rows.every(
      (row) => row.cast !== whom || (row.to === null && row.motion === null),
    );
    if (own.length === 0 || !alone || load.heightM > who.heightM * SMALLER) continue;
    const inArms = (row: Blocking, [x, y, z]: Blocking['at']): Blocking['at'] => {
      const side =
        (row.to === null ? 0 : row.to[0] - row.at[0]) || (row.facing === 'left' ? -1 : 1);
      return [
        round(x + Math.sign(side) * who.heightM * BEFORE),
        round(y + who.heightM * HIGH),
        round(z - 0.02),
      ];
    };
    const carried = own.map((row): Blocking => ({
      cast: whom,
      at: inArms(row, row.at),
      to: row.to === null ? null : inArms(row, row.to),
      facing: row.facing,
      motion: 'sit',
      startS: row.startS,
      endS: row.endS,
    }));
    for (let i = rows.length - 1; i >= 0; i -= 1) if (rows[i]?.cast === whom) rows.splice(i, 1);
    rows.push(...carried);
  }
}

/** Of the carrier's height: lower, one is not on his shoulders. */
const [LEAST_UP, MOST_UP] = [0.6, 1] as const;
/** Done up there as well as on the ground. */
const IN_PLACE: ReadonlySet<string> = new Set([
  'point',
  'wave',
  'look',
  'look-up',
  'laugh',
  'smile',
  'cheer',
  'clap',
  'speak',
  'sing',
  'eat',
]);

/** "On his father's shoulders": goes where he goes. @returns who sits so */
function onShoulders(
  rows: Blocking[],
  bodies: ReadonlyMap<string, Body>,
  places: ReadonlyMap<string, Place>,
): ReadonlySet<string> {
  const sitters = new Set<string>();
  for (const [id, [x, y, z]] of places) {
    const kind = bodies.get(id)?.kind;
    if (kind === undefined || !LIVING.has(kind)) continue;
    const carrier = [...places].find(([other, [ox, oy, oz]]) => {
      const body = bodies.get(other);
      if (other === id || body?.kind !== 'person' || oy > 0.05) return false;
      const up = y / body.heightM;
      return up > LEAST_UP && up < MOST_UP && Math.abs(x - ox) < 0.3 && Math.abs(z - oz) < 0.1;
    });
    const own = rows.filter(({ cast }) => cast === carrier?.[0]);
    if (carrier === undefined || own.length === 0) continue;
    sitters.add(id);
    const from = carrier[1];
    const plus = (at: Blocking['at']): Blocking['at'] => [
      round(at[0] + x - from[0]),
      round(at[1] + y),
      round(at[2] + z - from[2]),
    ];
    const does = rows.find(({ cast, motion }) => cast === id && IN_PLACE.has(motion ?? ''));
    const seated = own.map((row): Blocking => ({
      ...row,
      cast: id,
      at: plus(row.at),
      to: row.to === null ? null : plus(row.to),
      motion: does?.motion ?? 'sit',
      posture: 'sit',
    }));
    for (let i = rows.length - 1; i >= 0; i -= 1) if (rows[i]?.cast === id) rows.splice(i, 1);
    rows.push(...seated);
    for (const row of own)
      if (row.motion === 'carry') row.motion = row.to === null ? 'stand' : 'walk';
  }
  return sitters;
}
