// From what the cast does to rows of blocking: who moves when, from where to where, looking which way.
import type { Action } from '../script/script.ts';
import { MOTIONS } from '../words/motions.ts';
import type { Motion, Rig } from '../words/motions.ts';
import type { ThingKind } from '../words/things.ts';
import { frameWidthM, round } from './staging.ts';
import type { Body, Place } from './staging.ts';
import type { Blocking } from './storyboard.ts';

/** An action with its stretch of film time. */
export interface TimedAction {
  readonly action: Action;
  readonly startS: number;
  readonly endS: number;
}

/** Actions one after another where the text says so, together where it doesn't. */
export function timeActions(
  actions: readonly Action[],
  startS: number,
  endS: number,
): readonly TimedAction[] {
  const groups: Action[][] = [];
  for (const action of actions) {
    const group = groups.at(-1);
    if (group === undefined || (action.after && !sharesNobody(group, action)))
      groups.push([action]);
    else if (action.after) groups.push([action]);
    else group.push(action);
  }
  const each = (endS - startS) / Math.max(1, groups.length);
  // Whoever is told nothing more goes on with what he does.
  const goesOn = (action: Action, i: number): boolean =>
    groups.slice(i + 1).every((later) => sharesNobody(later, action));
  return groups.flatMap((group, i) =>
    group.map((action) => ({
      action,
      startS: startS + each * i,
      endS: goesOn(action, i) ? endS : startS + each * (i + 1),
    })),
  );
}

const sharesNobody = (group: readonly Action[], action: Action): boolean =>
  !group.some((other) => other.who.some((id) => action.who.includes(id)));

const RIG_OF: Partial<Readonly<Record<ThingKind, Rig>>> = {
  person: 'person',
  quadruped: 'quadruped',
  bird: 'bird',
  fish: 'fish',
  insect: 'insect',
  creature: 'quadruped',
  vehicle: 'vehicle',
  boat: 'vehicle',
  aircraft: 'vehicle',
  hand: 'hand',
};

const isAirborne = ({ kind, stands }: Body): boolean =>
  stands === 'air' &&
  (kind === 'bird' || kind === 'insect' || kind === 'aircraft' || kind === 'creature');

/** The motion that a body makes when it is told to: a boat that crosses a bay sails. */
export function motionOf(body: Body, id: string): string | null {
  const motion = MOTIONS.get(id);
  const rig = RIG_OF[body.kind];
  if (motion === undefined) return null;
  const goes = GOING.has(id);
  if (goes && body.kind === 'boat') return 'sail';
  if (goes && body.kind === 'aircraft') return 'fly';
  if (goes && body.kind === 'vehicle') return 'drive';
  if (goes && body.kind === 'fish') return 'swim';
  if (goes && isAirborne(body) && body.kind !== 'creature') return 'fly';
  if (id === 'flow' && (rig === 'person' || rig === 'quadruped' || rig === 'bird')) return 'dive';
  if (motion.rigs.includes('any')) return id;
  if (rig !== undefined && motion.rigs.includes(rig)) return id;
  if (body.kind === 'creature' && motion.rigs.includes('person')) return id;
  if (rig === undefined && goes) return ROOTED.has(body.kind) ? null : 'drift';
  if (body.kind === 'aircraft' && id === 'jump') return 'fly';
  // A dog that drives or a cat that plays the piano: bodies that can do it are rare, the wish is clear.
  if (rig === 'quadruped' && motion.rigs.includes('person')) return id;
  return null;
}

const ROOTED: ReadonlySet<ThingKind> = new Set(['plant', 'building', 'furniture']);

const GOING: ReadonlySet<string> = new Set([
  'walk',
  'run',
  'drive',
  'march',
  'row',
  'gallop',
  'sail',
  'glide',
  'skate',
]);

export interface ActInput {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly places: ReadonlyMap<string, Place>;
  readonly actions: readonly TimedAction[];
  /** In the shot, in the order of their importance. */
  readonly ids: readonly string[];
  readonly startS: number;
  readonly endS: number;
  readonly speakers: ReadonlySet<string>;
  /** Who looks at the viewer when nothing else tells. */
  readonly portrait: boolean;
}

export function blockingOf(input: ActInput): Blocking[] {
  const rows: Blocking[] = [];
  const ends = new Map<string, Place>();
  for (const id of input.ids) {
    const place = input.places.get(id);
    const body = input.bodies.get(id);
    if (place === undefined || body === undefined) continue;
    const own = input.actions.filter(
      ({ action }) => action.who.includes(id) && action.motion !== null,
    );
    const suffered = input.actions.filter(
      ({ action }) => action.whom === id && !action.who.includes(id),
    );
    const timed = inTurn(own.length > 0 ? own : suffered);
    if (timed.length === 0) {
      rows.push(still(input, id, place, body));
      continue;
    }
    let at = place;
    for (const one of timed) {
      const row =
        own.length > 0 ? act(input, id, at, body, one, ends) : suffer(input, id, at, body, one);
      if (one !== timed[0]) goOnFrom(row, at);
      rows.push(row);
      at = row.to ?? row.at;
    }
    ends.set(id, at);
  }
  return rows;
}

/** A second motion begins where the first one ended. */
function goOnFrom(row: Blocking, [x, y, z]: Place): void {
  const { at, to } = row;
  const most = frameWidthM(z) * 0.45;
  row.at = place3([x, y, z]);
  if (to === null) return;
  const ahead = Math.max(-most, Math.min(most, x + to[0] - at[0]));
  row.to = place3([ahead, Math.max(0, y + to[1] - at[1]), Math.max(1, z + to[2] - at[2])]);
  if (row.facing === 'left' || row.facing === 'right') row.facing = ahead < x ? 'left' : 'right';
}

/** One at a time: of two at once, the first is played. */
function inTurn(actions: readonly TimedAction[]): readonly TimedAction[] {
  const turns: TimedAction[] = [];
  for (const one of actions) {
    const last = turns.at(-1);
    if (last === undefined || one.startS >= last.endS - 1e-6) turns.push(one);
    else if (strength(one.action) > strength(last.action)) turns[turns.length - 1] = one;
  }
  return turns;
}

/** What is seen most wins: a run before a look. */
function strength({ motion }: Action): number {
  const row = motion === null ? undefined : MOTIONS.get(motion);
  if (row === undefined) return 0;
  if (row.speedMps > 0) return 3;
  return WEAK.has(row.id) ? 1 : 2;
}

const WEAK: ReadonlySet<string> = new Set([
  'stand',
  'look',
  'look-at-camera',
  'smile',
  'connect',
  'pop',
]);

const place3 = ([x, y, z]: readonly [number, number, number]): Place => [
  round(x),
  round(y),
  round(z),
];

function still(input: ActInput, id: string, place: Place, body: Body): Blocking {
  return {
    cast: id,
    at: place3(place),
    to: null,
    facing: restingFace(input, id, place, body),
    motion: input.speakers.has(id) ? 'speak' : null,
    startS: input.startS,
    endS: input.endS,
  };
}

function restingFace(input: ActInput, id: string, [x]: Place, body: Body): Blocking['facing'] {
  if (body.kind === 'person' && (input.portrait || input.speakers.has(id))) {
    const others = input.ids.filter(
      (other) => other !== id && input.bodies.get(other)?.kind === 'person',
    );
    const [partner] = others;
    const there = partner === undefined ? undefined : input.places.get(partner);
    if (there === undefined) return 'camera';
    return there[0] > x ? 'right' : 'left';
  }
  return x > 0.2 ? 'left' : 'right';
}

/** Share of the frame's width that a way in the shot covers at most. */
const LONGEST_WAY = 0.62;

function act(
  input: ActInput,
  id: string,
  at: Place,
  body: Body,
  { action, startS, endS }: TimedAction,
  ends: ReadonlyMap<string, Place>,
): Blocking {
  const able = action.motion === null ? null : motionOf(body, action.motion);
  const motion = able === null ? undefined : MOTIONS.get(able);
  const goal = action.towards ?? action.whom;
  const target =
    goal === null || goal === id ? undefined : (ends.get(goal) ?? input.places.get(goal));
  const [from, to] = wayOf(at, body, motion, action, endS - startS, target, input);
  return {
    cast: id,
    at: place3(from),
    to: to === null ? null : place3(to),
    facing: facingOf(from, to, action, target, input, id, body),
    motion: able,
    startS,
    endS,
  };
}

function wayOf(
  at: Place,
  body: Body,
  motion: Motion | undefined,
  action: Action,
  lengthS: number,
  target: Place | undefined,
  input: ActInput,
): [Place, Place | null] {
  const [x, y, z] = at;
  if (motion === undefined) return [at, null];
  const widthM = frameWidthM(z);
  if (motion.id === 'fall')
    return [
      [x, y + Math.max(body.heightM * 2, widthM * 0.25), z],
      [x, 0, z],
    ];
  if (motion.id === 'rise') return [at, [x, y + Math.max(body.heightM, widthM * 0.22), z]];
  if (motion.speedMps === 0 || motion.id === 'circle') return [at, null];
  const pace = action.pace === 'slow' ? 0.6 : action.pace === 'fast' ? 1.5 : 1;
  const speed = Math.max(
    motion.speedMps,
    body.speedMps > 0 ? Math.min(body.speedMps, motion.speedMps * 3) : 0,
  );
  const most = LEAPS.has(motion.id) ? body.widthM * 1.5 + 0.6 : widthM * LONGEST_WAY;
  const farM = Math.min(speed * pace * lengthS, most);
  switch (action.way) {
    case 'left':
      return [
        [x + farM / 2, y, z],
        [x - farM / 2, y, z],
      ];
    case 'right':
      return [
        [x - farM / 2, y, z],
        [x + farM / 2, y, z],
      ];
    case 'camera':
      return [at, [x * 0.6, y, Math.max(1.2, z - Math.min(speed * pace * lengthS, z * 0.6))]];
    case 'away':
      return [at, [x * 1.1, y, z + Math.min(speed * pace * lengthS, z * 1.6)]];
    case 'up':
      return [at, [x + farM * 0.25, y + farM * 0.7, z]];
    case 'down':
      return [
        [x, y + farM * 0.5, z],
        [x, Math.max(0, y - farM * 0.1), z],
      ];
    case 'across':
      return [
        [-widthM * 0.45, y, z],
        [widthM * 0.45, y, z],
      ];
    case 'in':
      return [[-widthM * 0.6, y, z], at];
    case 'around':
      return [at, null];
    case null:
  }
  if (target !== undefined && motion.id !== 'play')
    return towards(at, target, body, motion, farM, input);
  return [
    [x - farM / 2, y, z],
    [x + farM / 2, y, z],
  ];
}

function towards(
  at: Place,
  target: Place,
  body: Body,
  motion: Motion,
  farM: number,
  input: ActInput,
): [Place, Place | null] {
  const [x, y, z] = at;
  const [tx, , tz] = target;
  if (motion.id === 'chase' || motion.id === 'follow') {
    // The one pursued goes ahead to the right: both keep their distance.
    const gap = body.widthM * 1.2 + 0.8;
    const end = Math.min(tx + farM / 2, frameWidthM(tz) * 0.4) - gap;
    return [
      [end - farM, y, tz],
      [end, y, tz],
    ];
  }
  if (motion.id === 'jump' || motion.id === 'fly' || motion.id === 'climb') {
    const reach = Math.max(body.widthM * 1.4, 0.5);
    const up = motion.id === 'climb' ? y + farM : y;
    return [
      [tx - reach, y, tz - 0.02],
      [tx + reach, up, tz - 0.02],
    ];
  }
  const side = tx >= x ? 1 : -1;
  const stop = tx - side * Math.max(0.35, body.widthM * 0.7);
  const start = Math.abs(tx - x) < 0.5 ? stop - side * farM : x;
  void input;
  return [
    [start, y, z],
    [stop, y, Math.max(1, tz - 0.05)],
  ];
}

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
  if (target !== undefined && Math.abs(target[0] - from[0]) > 0.05) {
    return target[0] > from[0] ? 'right' : 'left';
  }
  return restingFace(input, id, from, body);
}

/** What is thrown, poured, pushed or put moves with what is done to it. */
function suffer(
  input: ActInput,
  id: string,
  at: Place,
  body: Body,
  { action, startS, endS }: TimedAction,
): Blocking {
  const goal = action.towards === null ? undefined : input.places.get(action.towards);
  const [x, y, z] = at;
  const widthM = frameWidthM(z);
  const moved = action.motion !== null && MOVING.has(action.motion);
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
]);

/** One leap goes no further, however long the shot. */
const LEAPS: ReadonlySet<string> = new Set(['jump', 'hop', 'dive', 'roll']);
