// Who dunks or throws at the basket does so where the place has it: his way and the ball's end there.
import type { Blocking, Shot } from '../../storyboard/storyboard.ts';

/** Metres from the foot of who does it to where the ball comes down. */
const REACHES_M: Readonly<Record<string, number>> = { dunk: 0.6, 'shoot-hoop': 2.85 };
/** The player before the ring, the ball within it. */
const BEFORE_M = 0.05;
const WITHIN_M = 0.03;

/** @param basket where its ring hangs: to the right, where the play goes */
export function toTheBasket(shot: Shot, basket: readonly [xM: number, zM: number]): Shot {
  const thrown = shot.blocking.find(({ motion }) => REACHES_M[motion ?? ''] !== undefined);
  if (thrown === undefined || thrown.facing === 'left') return shot;
  const [xM, zM] = basket;
  const shiftM = xM - (REACHES_M[thrown.motion ?? ''] ?? 0) - thrown.at[0];
  const ball = shot.blocking.find(
    ({ cast, motion }) => motion === thrown.motion && cast !== thrown.cast,
  )?.cast;
  const moved = (row: Blocking): Blocking => {
    const z = row.cast === ball ? zM + WITHIN_M : zM - BEFORE_M;
    const { at, to } = row;
    return {
      ...row,
      at: [at[0] + shiftM, at[1], z],
      // Up, not on.
      to: to === null || row.motion === thrown.motion ? null : [to[0] + shiftM, to[1], z],
    };
  };
  return {
    ...shot,
    blocking: shot.blocking.map((row) =>
      row.cast === thrown.cast || row.cast === ball ? moved(row) : row,
    ),
  };
}
