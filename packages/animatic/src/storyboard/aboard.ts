// Who is on a great ship is seen on its deck, not as a speck beside its hull; a ship that sails is seen
// whole.
import type { Beat } from '../script/script.ts';
import type { Stage } from './stage.ts';
import type { Body } from './staging.ts';

/** Lower ones are seen with whoever sits in them. */
const DECKED_M = 12;

export const isGreatShip = (body: Body | undefined): boolean =>
  body?.kind === 'boat' && body.heightM >= DECKED_M;

export function aboard(set: string | null, beats: readonly Beat[], stage: Stage): string | null {
  const isShip = (id: string | null): boolean => id !== null && isGreatShip(stage.bodies.get(id));
  const sails = beats.some(({ actions }) =>
    actions.some(({ who, motion }) => motion !== null && who.some((id) => isShip(id))),
  );
  if (set === 'ship-deck') return sails ? 'sea' : set;
  if (sails || (set !== null && set !== 'sea' && set !== 'harbour')) return set;
  const on = beats.some(({ relations }) =>
    relations.some(
      ({ who, is, to }) =>
        (is === 'on' || is === 'in') && isShip(to) && stage.bodies.get(who)?.kind === 'person',
    ),
  );
  return on ? 'ship-deck' : set;
}
