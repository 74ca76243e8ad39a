// What becomes of whom something is done to: it is moved, led, chased, or answers.
import type { Action } from '../script/script.ts';
import { MOTIONS } from '../words/motions.ts';
import { restingFace } from './facing.ts';
import { motionOf } from './motion-of.ts';
import { MUTUAL } from './pairs.ts';
import type { TimedAction } from './schedule.ts';
import type { ActInput } from './shot-acts.ts';
import { frameWidthM, place3 } from './staging.ts';
import type { Body, Place } from './staging.ts';
import type { Blocking } from './storyboard.ts';
import { wayOf } from './ways.ts';

/** What is thrown, poured, pushed or put moves with what is done to it. */
export function suffer(
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
export function leads({ motion, whom, towards }: Action, { bodies }: ActInput): boolean {
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

const RESPONDING: ReadonlySet<Body['kind']> = new Set(['person', 'creature']);

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
