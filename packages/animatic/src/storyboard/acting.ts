// From what the cast does to rows of blocking: who moves when, from where to where, looking which way.
import type { Action } from '../script/script.ts';
import { MOTIONS } from '../words/motions.ts';
import { arrived, awaiting, isNew } from './coming.ts';
import { carryInArms } from './in-arms.ts';
import { bringUnder, overIt } from './jump-over.ts';
import { motionOf } from './motion-of.ts';
import { SADDLED, frameWidthM, round } from './staging.ts';
import { atEachOther, closedUp, MUTUAL } from './pairs.ts';
import type { TimedAction } from './schedule.ts';
import { postureAfter, turnsOf } from './turns.ts';
import { followBalls } from './with-ball.ts';
import { meantBy } from './meant-by.ts';
import { DRAWN } from './team.ts';
import { goesDownhill, kinOf, tumbledTo, welcome } from './to-its-kin.ts';
import { arrive, comeIn, upTo, wayOf } from './ways.ts';
import type { Body, Place } from './staging.ts';
import type { Blocking } from './storyboard.ts';

export interface ShotActs {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly places: ReadonlyMap<string, Place>;
  readonly actions: readonly TimedAction[];
  /** In the shot, in the order of their importance. */
  readonly ids: readonly string[];
  readonly startS: number;
  readonly endS: number;
  /** Who speaks, and to whom where the text tells. */
  readonly speakers: ReadonlyMap<string, string | null>;
  /** Who looks at the viewer when nothing else tells. */
  readonly portrait: boolean;
  /** Who sits on or in what: rider → mount. */
  readonly mounts: ReadonlyMap<string, string>;
  readonly set: string;
  readonly pace: number;
  /** Who has a blade in the hands. */
  readonly armed: ReadonlySet<string>;
  /** Who has something in the hands that is for others. */
  readonly laden: ReadonlySet<string>;
  /** Who is still there, and of whom the shot tells nothing. */
  readonly bystanders: ReadonlySet<string>;
  /** Who was in this place in an earlier shot. */
  readonly known: ReadonlySet<string>;
  /** Who sits, kneels or lies since an earlier shot: a row of motions; kept up to date. */
  readonly postures: Map<string, string>;
}

/** Places as they come to be when those who meet have met. */
interface ActInput extends ShotActs {
  readonly places: Map<string, Place>;
}

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
  carryInArms(rows, input.actions, input.bodies);
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
      : kind === 'vehicle' && DRAWN.has(input.bodies.get(mount)?.what ?? '')
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

const place3 = ([x, y, z]: readonly [number, number, number]): Place => [
  round(x),
  round(y),
  round(z),
];

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

function restingFace(
  input: ActInput,
  id: string,
  [x]: Place,
  body: Body,
  tends = false,
): Blocking['facing'] {
  if (body.kind === 'person' && (input.portrait || tends || input.speakers.has(id))) {
    const others = input.ids.filter(
      (other) => other !== id && (input.speakers.has(id) || !input.bystanders.has(other)),
    );
    const kindOf = (other: string): Body['kind'] | undefined => input.bodies.get(other)?.kind;
    // Who has nobody else speaks to the cat, and crouches for it.
    const pet =
      tends || input.speakers.has(id)
        ? others.find((other) => LISTENING.has(kindOf(other) ?? ''))
        : undefined;
    const heard = others.find((other) => other === input.speakers.get(id));
    const partner = heard ?? others.find((other) => kindOf(other) === 'person') ?? pet;
    const there = partner === undefined ? undefined : input.places.get(partner);
    if (there === undefined) return 'camera';
    return there[0] > x ? 'right' : 'left';
  }
  return x > 0.2 ? 'left' : 'right';
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

function facingOf(
  from: Place,
  to: Place | null,
  action: Action,
  target: Place | undefined,
  input: ActInput,
  id: string,
  body: Body,
): Blocking['facing'] {
  if (action.motion === 'look-at-camera' || action.way === 'camera') return 'camera';
  if (action.way === 'away') return 'away';
  if (to !== null && Math.abs(to[0] - from[0]) > 0.05) return to[0] > from[0] ? 'right' : 'left';
  const partner = partnerOf(action, id, input);
  if (partner !== undefined && Math.abs(partner[0] - from[0]) > 0.05) {
    return partner[0] > from[0] ? 'right' : 'left';
  }
  if (target !== undefined && Math.abs(target[0] - from[0]) > 0.05) {
    return target[0] > from[0] ? 'right' : 'left';
  }
  return restingFace(input, id, from, body, TENDING.has(action.motion ?? ''));
}

const LISTENING: ReadonlySet<string> = new Set(['quadruped', 'bird', 'creature']);
/** Done for the sake of somebody low. */
const TENDING: ReadonlySet<string> = new Set([
  'crouch',
  'kneel',
  'pet',
  'stroke',
  'feed',
  'look-down',
]);

const RESPONDING: ReadonlySet<Body['kind']> = new Set(['person', 'creature']);

/** Where the nearest of those who do it with him stands. */
function partnerOf({ who, motion }: Action, id: string, input: ActInput): Place | undefined {
  if (motion === null || !MUTUAL.has(motion)) return undefined;
  const x = input.places.get(id)?.[0] ?? 0;
  return who
    .filter((other) => other !== id)
    .flatMap((other) => {
      const place = input.places.get(other);
      return place === undefined ? [] : [place];
    })
    .toSorted((a, b) => Math.abs(a[0] - x) - Math.abs(b[0] - x))[0];
}

/** What is thrown, poured, pushed or put moves with what is done to it. */
function suffer(
  input: ActInput,
  id: string,
  at: Place,
  body: Body,
  { action, startS, endS }: TimedAction,
): Blocking {
  if (action.motion === 'chase' || action.motion === 'follow')
    return flee(id, at, body, startS, endS);
  const [actor] = action.who;
  if (actor !== undefined && leads(action, input)) {
    const led = goAlong(input, actor, id, at, body, { action, startS, endS });
    if (led !== undefined) return led;
  }
  if (action.motion !== null && MUTUAL.has(action.motion) && actor !== undefined) {
    const other = input.places.get(actor);
    const able = motionOf(body, action.motion);
    if (other !== undefined && able !== null && RESPONDING.has(body.kind)) {
      const facing = other[0] > at[0] ? 'right' : 'left';
      const answer = able === 'fight' ? 'fight-back' : able;
      return { cast: id, at: place3(at), to: null, facing, motion: answer, startS, endS };
    }
  }
  const goal = action.towards === null ? undefined : input.places.get(action.towards);
  const [x, y, z] = at;
  const widthM = frameWidthM(z);
  const moved =
    action.motion !== null &&
    MOVING.has(action.motion) &&
    (action.motion !== 'put' || goal !== undefined);
  const to: Place | null = !moved
    ? null
    : goal !== undefined
      ? [goal[0], goal[1], goal[2] - 0.01]
      : action.motion !== null && FLUNG.has(action.motion)
        ? [x + widthM * 0.4, y + body.heightM, z]
        : [x + widthM * 0.2, y, z];
  return {
    cast: id,
    at: place3(at),
    to: to === null ? null : place3(to),
    facing: restingFace(input, id, at, body),
    motion: action.motion !== null && PASSED_ON.has(action.motion) ? action.motion : null,
    startS,
    endS,
  };
}

/** "Walks her dog": it is no goal, it goes along. */
function leads({ motion, whom, towards }: Action, { bodies }: ActInput): boolean {
  const kind = whom === null ? undefined : bodies.get(whom)?.kind;
  return LEADING.has(motion ?? '') && towards === null && kind === 'quadruped';
}

const LEADING: ReadonlySet<string> = new Set(['walk', 'stroll', 'run', 'lead']);

function goAlong(
  input: ActInput,
  leader: string,
  id: string,
  at: Place,
  body: Body,
  { action, startS, endS }: TimedAction,
): Blocking | undefined {
  const place = input.places.get(leader);
  const leading = input.bodies.get(leader);
  const motion = leading === undefined ? null : motionOf(leading, action.motion ?? 'walk');
  if (place === undefined || leading === undefined || motion === null) return undefined;
  const [from, to] = wayOf(place, leading, MOTIONS.get(motion), action, endS - startS, undefined);
  const beside = ([x, y, z]: Place): Place =>
    place3([x + at[0] - place[0], y + at[1] - place[1], z + at[2] - place[2]]);
  return {
    cast: id,
    at: beside(from),
    to: to === null ? null : beside(to),
    facing: to !== null && to[0] < from[0] ? 'left' : 'right',
    motion: motionOf(body, action.motion ?? 'walk'),
    startS,
    endS,
  };
}

/** Whoever is chased is ahead and goes as fast. */
function flee(id: string, [x, y, z]: Place, body: Body, startS: number, endS: number): Blocking {
  const motion = body.kind === 'toy' ? 'roll' : motionOf(body, 'run');
  const farM = motion === null ? 0 : Math.min(4 * (endS - startS), frameWidthM(z) * 0.5);
  const lead = frameWidthM(z) * 0.12;
  return {
    cast: id,
    at: place3([x - farM / 2 + lead, y, z - 0.01]),
    to: farM === 0 ? null : place3([x + farM / 2 + lead, y, z - 0.01]),
    facing: 'right',
    motion,
    startS,
    endS,
  };
}

const MOVING: ReadonlySet<string> = new Set([
  'throw',
  'kick',
  'bat',
  'shoot',
  'push',
  'pull',
  'put',
]);

const FLUNG: ReadonlySet<string> = new Set(['throw', 'kick', 'bat', 'shoot']);

/** Motions that the thing itself shows when it is done to it. */
const PASSED_ON: ReadonlySet<string> = new Set([
  'pour',
  'shake',
  'stir',
  'open',
  'close',
  'cut',
  'throw',
  'spin',
  'raise',
  'burn',
  'explode',
  'blow',
]);
