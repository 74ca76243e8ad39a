// Whoever pushes a wheelchair, a stroller or a cart walks right behind it; whoever pulls one, before it.
import type { TimedAction } from './schedule.ts';
import { frameWidthM, place3, round } from './staging.ts';
import type { Body } from './staging.ts';
import type { Blocking } from './storyboard.ts';

/** They have no motor: who sits in one sits. */
export const PUSHED: ReadonlySet<string> = new Set([
  'wheelchair',
  'stroller',
  'shopping-cart',
  'food-cart',
]);
/** These may also go by themselves. */
const MOVED: ReadonlySet<string> = new Set([
  ...PUSHED,
  'cart',
  'bicycle',
  'motorcycle',
  'scooter',
  'rickshaw',
  'sled',
]);
const MOVING: ReadonlySet<string> = new Set(['push', 'pull', 'walk', 'carry']);
/** Metres between the middle of a body and the handle in its hands. */
const ARM_M = 0.3;
/** From the middle of what is pushed to its handle. */
const HANDLE_M: Readonly<Record<string, number>> = {
  wheelchair: 0.42,
  stroller: 0.64,
  'shopping-cart': 0.66,
  'food-cart': 1,
  cart: 1.3,
  bicycle: 0.3,
};
const USUAL_M = 0.9;
const PACE_MPS = 0.9;
/** Share of the frame that is walked at most. */
const LONGEST = 0.4;

export function pushAlong(
  rows: Blocking[],
  actions: readonly TimedAction[],
  bodies: ReadonlyMap<string, Body>,
): void {
  for (const { action } of actions) {
    const [doer] = action.who;
    if (doer === undefined || !MOVING.has(action.motion ?? '')) continue;
    if (bodies.get(doer)?.kind !== 'person') continue;
    const carried = rows.find(({ cast }) => cast === action.whom)?.carriedBy;
    const what = [action.whom, carried].find(
      (id) => typeof id === 'string' && MOVED.has(bodies.get(id)?.what ?? ''),
    );
    const body = typeof what === 'string' ? bodies.get(what) : undefined;
    if (typeof what !== 'string' || body === undefined) continue;
    const pulls = action.motion === 'pull';
    if (action.motion === 'walk' && carried === undefined && !PUSHED.has(body.what)) continue;
    goTogether(rows, doer, what, ((HANDLE_M[body.what] ?? USUAL_M) + ARM_M) * (pulls ? -1 : 1));
  }
}

function goTogether(rows: Blocking[], doer: string, what: string, aheadM: number): void {
  const own = rows.filter(({ cast }) => cast === doer);
  const first = own[0];
  if (first === undefined) return;
  // "Pushes the pram and walks": one way.
  if (own.every(({ motion }) => motion === null || MOVING.has(motion))) walk(first, own, aheadM);
  const side = own.some(({ at, to }) => to !== null && to[0] < at[0]) ? -1 : 1;
  const beside = ([x, y, z]: Blocking['at'], dx: number): Blocking['at'] => [
    round(x + dx * side),
    y,
    round(z),
  ];
  const old = rows.find(({ cast }) => cast === what);
  const riders = new Map(
    rows
      .filter(({ carriedBy }) => carriedBy === what)
      .map((row) => [row.cast, row.at[1] - (old?.at[1] ?? 0)] as const),
  );
  const pushed = own.map((row): Blocking => ({
    cast: what,
    at: beside(row.at, aheadM),
    to: row.to === null ? null : beside(row.to, aheadM),
    facing: side < 0 ? 'left' : 'right',
    motion: row.to === null ? null : 'drive',
    startS: row.startS,
    endS: row.endS,
  }));
  const seated = [...riders].flatMap(([cast, upM]) =>
    pushed.map((row): Blocking => ({
      ...row,
      cast,
      at: above(row.at, upM),
      to: row.to === null ? null : above(row.to, upM),
      motion: 'sit',
      carriedBy: what,
    })),
  );
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    if (row !== undefined && (row.cast === what || riders.has(row.cast))) rows.splice(i, 1);
  }
  for (const row of own) {
    row.facing = side < 0 ? 'left' : 'right';
    if (row.to !== null) row.motion = aheadM < 0 ? 'pull' : 'push';
  }
  rows.push(...pushed, ...seated);
}

const above = ([x, y, z]: Blocking['at'], upM: number): Blocking['at'] =>
  place3([x, y + upM, z - 0.01]);

/** Both cross the middle of the frame at a walk. */
function walk(first: Blocking, own: readonly Blocking[], aheadM: number): void {
  const last = own.at(-1) ?? first;
  const farM = Math.min((last.endS - first.startS) * PACE_MPS, frameWidthM(first.at[2]) * LONGEST);
  const middle = -aheadM / 2;
  const each = farM / own.length;
  for (const [i, row] of own.entries()) {
    const from = middle - farM / 2 + each * i;
    row.at = [round(from), 0, row.at[2]];
    row.to = [round(from + each), 0, row.at[2]];
  }
}
