// Somebody who is carried is in the arms of who carries him, all the way.
import type { TimedAction } from './schedule.ts';
import { round } from './staging.ts';
import type { Body } from './staging.ts';
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
): void {
  for (const { action } of actions) {
    const [carrier] = action.who;
    const { whom } = action;
    if (action.motion !== 'carry' || carrier === undefined || whom === null) continue;
    const [who, load] = [bodies.get(carrier), bodies.get(whom)];
    if (who?.kind !== 'person' || load === undefined || !LIVING.has(load.kind)) continue;
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
