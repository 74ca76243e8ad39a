// Who rolls or slides down a bank is seen on it: the bank stands beside where the way ends, and the way
// leads from its top down to its foot.
import { setShows } from './set-shows.ts';
import { goesDownhill } from './to-its-kin.ts';
import { round } from './staging.ts';
import type { Body, Place } from './staging.ts';
import type { Blocking } from './storyboard.ts';
import type { Script } from '../script/script.ts';

export const BANK = 'bank';
/** Of its drawing, in its own heights: how far its foot is from its middle, where it is as high as it gets. */
const FOOT = 0.96;
const TOP_X = 0.16;
const TOP_Y = 0.93;
/** It stands so far behind whoever comes down. */
const BEHIND_M = 0.3;

/** A hill that somebody rolls down, in a wood or a garden, is no hill far away. */
export function withBanks(script: Script): Script {
  const banks = new Set(
    script.beats.flatMap(({ set, present, actions }) =>
      set !== null && !setShows(set, 'hill') && actions.some(({ motion }) => goesDownhill(motion))
        ? present
        : [],
    ),
  );
  return {
    ...script,
    cast: script.cast.map((member) =>
      member.what === 'hill' && banks.has(member.id) ? { ...member, what: BANK } : member,
    ),
  };
}

export function downTheBank(rows: readonly Blocking[], bodies: ReadonlyMap<string, Body>): void {
  const bank = rows.find(({ cast }) => bodies.get(cast)?.what === BANK);
  const down = rows.find(
    ({ cast, motion, to }) => to !== null && cast !== bank?.cast && goesDownhill(motion),
  );
  if (bank === undefined || down === undefined || down.to === null) return;
  const tallM = bodies.get(bank.cast)?.heightM ?? 1;
  const [x, , z] = down.to;
  const side = down.at[0] < x ? -1 : 1;
  const middle = x + side * (FOOT * tallM + 0.1);
  const behind = round(z + BEHIND_M);
  bank.at = [round(middle), 0, behind];
  bank.to = null;
  bank.facing = side > 0 ? 'right' : 'left';
  const top: Place = [round(middle + side * TOP_X * tallM), round(TOP_Y * tallM), behind];
  down.at = [top[0], top[1], round(behind - 0.1)];
  down.facing = side > 0 ? 'left' : 'right';
}
