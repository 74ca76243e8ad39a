// A ball is where it is played: under the hand that dribbles it, before the feet that run with it, over
// the head of who dunks it. Its rows are made from the player's.
import { round } from './staging.ts';
import type { Body } from './staging.ts';
import type { TimedAction } from './schedule.ts';
import type { Blocking } from './storyboard.ts';

const BALLS: ReadonlySet<string> = new Set(['basketball', 'football', 'ball', 'volleyball']);

/** What the ball does while its player does so. */
const PLAYED: Readonly<Record<string, string>> = {
  dribble: 'dribble',
  dunk: 'dunk',
  'shoot-hoop': 'shoot-hoop',
};
const RUN_WITH: ReadonlySet<string> = new Set(['run', 'walk', 'play']);
/** Metres that it is ahead of its player. */
const AHEAD_M = 0.42;

/** Seconds in which a ball is past a goalkeeper. */
const SHOT_S = 0.9;

/** Where a goalkeeper dives, there is the ball he dives for. */
function shootPast(rows: Blocking[], bodies: ReadonlyMap<string, Body>): void {
  const save = rows.find(({ motion }) => motion === 'save');
  const ball = [...bodies].find(([, { what }]) => BALLS.has(what))?.[0];
  if (save === undefined || ball === undefined || rows.some(({ cast }) => cast === ball)) return;
  const [x, , z] = save.at;
  const side = save.facing === 'left' ? -1 : 1;
  const endS = Math.min(save.endS, save.startS + SHOT_S);
  const past: [number, number, number] = [round(x + side * 3), 1.5, round(z + 1.2)];
  const row = { cast: ball, facing: save.facing, motion: 'spin' } as const;
  rows.push(
    {
      ...row,
      at: [round(x - side * 1.6), 0.3, round(Math.max(1, z - 1.4))],
      to: past,
      startS: save.startS,
      endS,
    },
    { ...row, at: past, to: [past[0], 0, past[2]], motion: null, startS: endS, endS: endS + 0.4 },
  );
}

/** On its way to where the place's goal stands, as far as it is seen. */
const GOALS: Readonly<Record<string, readonly [number, number, number]>> = {
  stadium: [0.1, 1.9, 16],
};

export function followBalls(
  rows: Blocking[],
  actions: readonly TimedAction[],
  bodies: ReadonlyMap<string, Body>,
  set: string,
): void {
  shootPast(rows, bodies);
  for (const [ball, { what }] of bodies) {
    if (!BALLS.has(what) || !rows.some(({ cast }) => cast === ball)) continue;
    const [player] = actions.flatMap(({ action }) =>
      action.motion !== null &&
      (PLAYED[action.motion] !== undefined || (RUN_WITH.has(action.motion) && action.whom === ball))
        ? action.who
        : [],
    );
    const played = rows.filter(({ cast }) => cast === player);
    const [first] = played;
    if (first === undefined) continue;
    const away = rows.find(
      ({ cast, to, motion }) => cast === ball && to !== null && motion !== 'throw',
    );
    const untilS = away?.startS ?? Number.POSITIVE_INFINITY;
    const bounced = what === 'basketball';
    const own = played
      .filter(({ startS }) => startS < untilS - 0.05)
      .map((row): Blocking => ({
        cast: ball,
        at: ahead(row, row.at),
        to: row.to === null ? null : ahead(row, row.to),
        facing: row.facing,
        motion: motionOf(row, bounced),
        startS: row.startS,
        endS: Math.min(row.endS, untilS),
      }));
    const last = own.at(-1);
    for (let i = rows.length - 1; i >= 0; i -= 1) {
      const row = rows[i];
      if (row?.cast === ball && row.startS < untilS - 0.05) rows.splice(i, 1);
    }
    if (away !== undefined && last !== undefined) {
      const [x, y, z] = last.to ?? last.at;
      if (away.to !== null) away.to = [round(x + away.to[0] - away.at[0]), away.to[1], round(z)];
      away.at = [x, y, z];
      const shot = actions.some(
        ({ action }) => action.motion === 'kick' && action.whom === ball && action.towards === null,
      );
      const goal = GOALS[set];
      if (shot && what === 'football' && goal !== undefined) away.to = [...goal];
    }
    rows.push(...own);
    // Rows of one member stand in the order of time.
    if (away !== undefined) rows.push(...rows.splice(rows.indexOf(away), 1));
  }
}

function motionOf({ motion, to }: Blocking, bounced: boolean): string | null {
  if (motion === null) return null;
  const played = PLAYED[motion];
  if (played !== undefined) return played;
  if (bounced && RUN_WITH.has(motion)) return 'dribble';
  return to === null ? null : 'roll';
}

function ahead(
  { at, to, facing }: Blocking,
  [x, y, z]: readonly [number, number, number],
): [number, number, number] {
  const way = to === null ? 0 : to[0] - at[0];
  const side = Math.abs(way) > 0.05 ? Math.sign(way) : facing === 'left' ? -1 : 1;
  return [round(x + side * AHEAD_M), y, round(z - 0.02)];
}
