// From what the cast does to rows of blocking: who moves when, from where to where, looking which way.
import { MOTIONS } from '../words/motions.ts';
import { arrived, awaiting, isNew } from './coming.ts';
import { leads, suffer } from './done-to.ts';
import { facingOf, restingFace } from './facing.ts';
import { carryInArms } from './in-arms.ts';
import { bringUnder, overIt } from './jump-over.ts';
import { motionOf } from './motion-of.ts';
import { PUSHED } from './push-along.ts';
import { SADDLED, frameWidthM, place3 } from './staging.ts';
import { atEachOther, closedUp } from './pairs.ts';
import type { TimedAction } from './schedule.ts';
import { postureAfter, turnsOf } from './turns.ts';
import { followBalls } from './with-ball.ts';
import { meantBy } from './meant-by.ts';
import { DRAWN } from './team.ts';
import { goesDownhill, kinOf, tumbledTo, welcome } from './to-its-kin.ts';
import { arrive, comeIn, upTo, wayOf } from './ways.ts';
import type { ActInput, ShotActs } from './shot-acts.ts';
import type { Body, Place } from './staging.ts';
import type { Blocking } from './storyboard.ts';

export function blockingOf(given: ShotActs): Blocking[] {
  const input: ActInput = {
    ...given,
    actions: atEachOther(given.actions, given),
    places: closedUp(given.places, given.actions, given),
  };
  const rows: Blocking[] = [];
  const ends = new Map<string, Place>();
  const riders = [...input.mounts.keys()];
  for (const id of [...input.ids].toSorted((a, b) => rank(riders, a) - rank(riders, b))) {
    const place = input.places.get(id);
    const body = input.bodies.get(id);
    if (place === undefined || body === undefined) continue;
    const mount = input.mounts.get(id);
    const carrying = mount === undefined ? [] : rows.filter(({ cast }) => cast === mount);
    const own =
      carrying.length > 0
        ? rideOf(input, id, place, carrying)
        : rowsOf(input, id, place, body, ends);
    rows.push(...own);
    const last = own.at(-1);
    if (last !== undefined) ends.set(id, last.to ?? last.at);
  }
  followBalls(rows, input.actions, input.bodies, input.set);
  carryInArms(rows, input.actions, input.bodies, input.places);
  welcome(rows, input.ids, input.bodies);
  return rows;
}

/** Mounts before their riders, who go where they are carried. */
const rank = (riders: readonly string[], id: string): number => (riders.includes(id) ? 1 : 0);

function rowsOf(
  input: ActInput,
  id: string,
  place: Place,
  body: Body,
  ends: ReadonlyMap<string, Place>,
): Blocking[] {
  const driven = [...input.mounts].filter(([, mount]) => mount === id).map(([rider]) => rider);
  const own = input.actions.filter(
    ({ action }) =>
      action.motion !== null &&
      (action.who.includes(id) ||
        (CARRYING.has(action.motion) && action.who.some((who) => driven.includes(who)))),
  );
  const suffered = input.actions.filter(
    ({ action }) => action.whom === id && !action.who.includes(id),
  );
  const posture = input.postures.get(id) ?? null;
  const timed = turnsOf(own.length > 0 ? own : suffered, {
    body,
    set: input.set,
    armed: input.armed.has(id),
    pace: input.pace,
    posture,
  });
  if (timed.length === 0) return [still(input, id, place, body)];
  const left = postureAfter(timed, posture);
  if (left === null) input.postures.delete(id);
  else input.postures.set(id, left);
  const rows: Blocking[] = [];
  let at = place;
  for (const one of timed) {
    const row =
      own.length > 0 ? act(input, id, at, body, one, ends) : suffer(input, id, at, body, one);
    if (one !== timed[0]) {
      // Who has turned round has turned to the lens.
      const before = rows.at(-1);
      goOnFrom(row, at, before?.motion === 'turn' ? 'camera' : (before?.facing ?? row.facing));
      bringUnder(input, row, one.action);
    }
    // From a pier or a cliff into the water, which is where the ground is.
    if (row.motion === 'dive' && row.to !== null && body.kind === 'person') row.to[1] = 0;
    if (one.posture !== null && row.motion !== null) row.posture = one.posture;
    const kin =
      goesDownhill(row.motion) && body.kind !== 'fish'
        ? kinOf(body, input.ids, input.bodies)
        : null;
    const grown = kin === null ? undefined : input.bodies.get(kin);
    const there = kin === null ? undefined : (ends.get(kin) ?? input.places.get(kin));
    if (grown !== undefined && there !== undefined && own.length > 0)
      rows.push(...tumbledTo(row, body, there, grown));
    else rows.push(...overIt(row, one, body).flatMap(arrived));
    at = rows.at(-1)?.to ?? rows.at(-1)?.at ?? at;
  }
  const [begun] = timed;
  if (own.length > 0 && begun !== undefined) arrive(rows, place, begun.action);
  if (isNew(input, id, body)) comeIn(rows, input.startS);
  // Between two things that are told one goes on with the first.
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1];
    if (next !== undefined && row.to === null && row.endS < next.startS && row.motion !== 'ring')
      row.endS = next.startS;
  }
  // Whoever is told nothing more goes on to the end of the shot.
  const last = rows.at(-1);
  if (last !== undefined && last.motion !== 'ring') last.endS = input.endS;
  return rows;
}

const OWN_BALL: ReadonlySet<string> = new Set(['dribble', 'dunk', 'shoot-hoop']);

/** Told to the rider, done by the mount. */
const CARRYING: ReadonlySet<string> = new Set([
  'walk',
  'run',
  'gallop',
  'ride',
  'cycle',
  'drive',
  'sail',
  'row',
  'punt',
  'fly',
  'jump',
]);

/** Sits on what carries him, as far above and beside it as he was placed. */
function rideOf(
  input: ActInput,
  id: string,
  place: Place,
  carrying: readonly Blocking[],
): Blocking[] {
  const [first] = carrying;
  const mount = input.mounts.get(id) ?? '';
  const from = input.places.get(mount) ?? first?.at ?? place;
  const off: Place = [place[0] - from[0], place[1] - from[1], place[2] - from[2]];
  const plus = ([x, y, z]: readonly [number, number, number]): Place =>
    place3([x + off[0], y + off[1], z + off[2]]);
  const kind = input.bodies.get(mount)?.kind;
  // A boat without sail or engine goes because somebody rows it.
  const rowed =
    ROWED.has(input.bodies.get(mount)?.what ?? '') && [...input.mounts.keys()][0] === id;
  const motion =
    kind === 'boat'
      ? (input.actions.find(
          ({ action }) =>
            action.who.includes(id) && (action.motion === 'row' || action.motion === 'punt'),
        )?.action.motion ?? 'sit')
      : kind === 'vehicle' &&
          (DRAWN.has(input.bodies.get(mount)?.what ?? '') ||
            PUSHED.has(input.bodies.get(mount)?.what ?? ''))
        ? 'sit'
        : kind === 'vehicle' && !SADDLED.has(input.bodies.get(mount)?.what ?? '')
          ? 'drive'
          : 'ride';
  // In a boat the hands are free: one waves, drinks, fishes.
  const onBoard =
    kind === 'boat'
      ? input.actions.find(
          ({ action }) =>
            action.motion !== null &&
            action.who.includes(id) &&
            MOTIONS.get(action.motion)?.speedMps === 0,
        )?.action.motion
      : undefined;
  return carrying.map((row) => ({
    ...row,
    cast: id,
    at: plus(row.at),
    to: row.to === null ? null : plus(row.to),
    motion: onBoard ?? (motion === 'sit' && rowed && row.to !== null ? 'row' : motion),
    carriedBy: mount,
  }));
}

const ROWED: ReadonlySet<string> = new Set(['boat', 'canoe', 'kayak', 'dragon-boat']);

/** A second motion begins where the first one ended. */
function goOnFrom(row: Blocking, [x, y, z]: Place, before: Blocking['facing']): void {
  const { at, to } = row;
  const most = frameWidthM(z) * 0.45;
  row.at = place3([x, y, z]);
  if (to === null) {
    // Standing still, one goes on looking where one was going.
    if (row.facing !== 'camera' && before !== 'away') row.facing = before;
    return;
  }
  const ahead = Math.max(-most, Math.min(most, x + to[0] - at[0]));
  row.to = place3([ahead, Math.max(0, y + to[1] - at[1]), Math.max(1, z + to[2] - at[2])]);
  if (row.facing === 'left' || row.facing === 'right') row.facing = ahead < x ? 'left' : 'right';
}

function still(input: ActInput, id: string, place: Place, body: Body): Blocking {
  const posture = input.postures.get(id) ?? null;
  return {
    cast: id,
    at: place3(place),
    to: null,
    facing: restingFace(input, id, place, body),
    motion: input.speakers.has(id) ? 'speak' : posture,
    ...(posture !== null && input.speakers.has(id) ? { posture } : {}),
    startS: input.startS,
    endS: input.endS,
  };
}

function act(
  input: ActInput,
  id: string,
  at: Place,
  body: Body,
  { action, startS, endS }: TimedAction,
  ends: ReadonlyMap<string, Place>,
): Blocking {
  const whom = action.whom === null ? undefined : input.bodies.get(action.whom)?.what;
  const lies = action.whom === null ? undefined : input.places.get(action.whom);
  const meant = meantBy(action.motion, whom, lies);
  const able = meant === null ? null : motionOf(body, meant);
  const motion = able === null ? undefined : MOTIONS.get(able);
  const inHands = leads(action, input) || OWN_BALL.has(able ?? '');
  const goal = action.towards ?? (inHands ? null : action.whom);
  const target =
    goal === null || goal === id ? undefined : (ends.get(goal) ?? input.places.get(goal));
  const awaited = action.towards === null ? awaiting(input, id, able, action) : null;
  const [from, to] =
    awaited === null
      ? wayOf(at, body, motion, action, endS - startS, target)
      : upTo(at, awaited, (motion?.speedMps ?? 1) * (endS - startS));
  return {
    cast: id,
    at: place3(from),
    to: to === null ? null : place3(to),
    facing: facingOf(from, to, action, target, input, id, body),
    // Ducklings follow on foot.
    motion: able === 'follow' && body.kind === 'bird' && from[1] < GROUND_M ? 'walk' : able,
    startS,
    endS,
  };
}

/** No higher, a bird is on its feet. */
const GROUND_M = 0.3;
