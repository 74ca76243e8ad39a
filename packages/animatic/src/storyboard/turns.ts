// What one body does in turn: one thing at a time, sitting while the hands are busy, once where once is
// meant, and in the way that the place and its weapons allow.
import type { Action } from '../script/script.ts';
import { MOTIONS } from '../words/motions.ts';
import type { TimedAction } from './schedule.ts';
import type { Body } from './staging.ts';
import { goesDownhill } from './to-its-kin.ts';

interface Turn extends TimedAction {
  /** It sits, kneels, lies or claps while it does so: a row of motions. */
  readonly posture: string | null;
}

interface TurnsInput {
  readonly body: Body;
  readonly set: string;
  /** It has a blade in its hands. */
  readonly armed: boolean;
  /** Speed of all that moves in the shot. */
  readonly pace: number;
  /** What it was left in by the shot before. */
  readonly posture: string | null;
}

/** What is kept while the hands, the mouth or the eyes do something else. */
const POSTURES: ReadonlySet<string> = new Set(['sit', 'sit-ground', 'kneel', 'crouch']);

/** Done as well sitting or kneeling. */
const IN_POSTURE: ReadonlySet<string> = new Set([
  'drink',
  'eat',
  'read',
  'write',
  'type',
  'speak',
  'phone',
  'look',
  'look-up',
  'look-down',
  'look-at-camera',
  'smile',
  'laugh',
  'cry',
  'sad',
  'sing',
  'clap',
  'wave',
  'point',
  'nod',
  'shake-head',
  'think',
  'listen',
  'yawn',
  'stir',
  'pour',
  'cut',
  'raise',
  'hand-over',
  'put',
  'pick',
  'paint',
  'pray',
  'photograph',
  'play-guitar',
  'play-violin',
  'play-flute',
  'blow',
  'feed',
  'clean',
  'cheer',
  'toast',
  'fish',
  'shiver',
]);

/** Where a dive ends in water; elsewhere it is a goalkeeper's. */
const WATERS: ReadonlySet<string> = new Set([
  'sea',
  'beach',
  'lake',
  'river',
  'harbour',
  'waterfall',
  'underwater',
  'swimming-pool',
  'pool',
  'sky',
  'space',
]);

/** Seconds of what is done once; then one looks what has become of it. */
const ONCE_S: Readonly<Record<string, number>> = {
  throw: 2,
  kick: 1.4,
  bat: 1.6,
  'shoot-hoop': 2.2,
  knock: 1.8,
  bow: 2.4,
  'shake-hands': 3,
  nod: 2.6,
};

/** Any less of what follows is not worth its own row. */
const REST_S = 0.6;

/** Seconds in which a head is seen to turn. */
const TURNING_S = 1.3;
/** Share of what follows that it may take of it. */
const LENT = 0.6;

/** "Turns round, looks into the lens": one movement, with the time that it needs to be seen. */
function turnedRound(turns: readonly Turn[], pace: number): readonly Turn[] {
  const rows = turns.flatMap((turn, i): Turn[] => {
    const [before, next] = [turns[i - 1], turns[i + 1]];
    if (turn.action.motion === 'turn' && next?.action.motion === 'look-at-camera')
      return [{ ...turn, endS: next.endS }];
    return before?.action.motion === 'turn' && turn.action.motion === 'look-at-camera'
      ? []
      : [turn];
  });
  const until = (i: number): number => {
    const [turn, next] = [rows[i], rows[i + 1]];
    if (turn === undefined || next === undefined || turn.action.motion !== 'turn')
      return turn?.endS ?? 0;
    const lastS =
      // Whoever is told nothing more goes on with it to the end.
      i + 2 < rows.length
        ? next.startS + (next.endS - next.startS) * LENT
        : Number.POSITIVE_INFINITY;
    return Math.max(turn.endS, Math.min(turn.startS + TURNING_S / Math.max(0.25, pace), lastS));
  };
  return rows.map((turn, i) => ({
    ...turn,
    startS: i > 0 ? Math.max(turn.startS, until(i - 1)) : turn.startS,
    endS: Math.max(turn.endS, until(i)),
  }));
}

/** "Clap and sing": both at once, however they follow one another in the text. */
function sungTo(turns: readonly Turn[]): readonly Turn[] {
  return turns.flatMap((turn, i): Turn[] => {
    const [before, next] = [turns[i - 1], turns[i + 1]];
    const pair = (one: Turn | undefined, other: Turn | undefined): boolean =>
      one?.action.motion === 'clap' && other?.action.motion === 'sing';
    if (pair(turn, next) || pair(next, turn)) {
      const other = next ?? turn;
      const sung = turn.action.motion === 'sing' ? turn.action : other.action;
      return [{ ...turn, endS: other.endS, action: sung, posture: 'clap' }];
    }
    return pair(before, turn) || pair(turn, before) ? [] : [turn];
  });
}

/** "Dribbles towards the hoop, runs up, leaps": the run is part of it, and the leap has half its time. */
function ranUp(turns: readonly Turn[]): readonly Turn[] {
  const dribble = turns.findIndex(({ action }) => action.motion === 'dribble');
  const [first, run, leap] = turns.slice(dribble);
  if (dribble < 0 || first === undefined || run?.action.motion !== 'run') return turns;
  const middleS = (run.startS + run.endS) / 2;
  return [
    ...turns.slice(0, dribble),
    { ...first, endS: leap === undefined ? run.endS : middleS },
    ...(leap === undefined ? [] : [{ ...leap, startS: middleS }]),
    ...turns.slice(dribble + 3),
  ];
}

export function turnsOf(actions: readonly TimedAction[], input: TurnsInput): readonly Turn[] {
  const { body } = input;
  const bodily = actions.map((one) => ({ ...one, action: fitting(one.action, input) }));
  if (body.kind !== 'person' && body.kind !== 'creature')
    return leaped(inTurn(bodily, body).map((one) => ({ ...one, posture: null })));
  const turns = keepPostures(inTurn(bodily, body), bodily, input.posture);
  return withOpenArms(
    afloat(leaped(ranUp(sungTo(turnedRound(turns, input.pace))))).flatMap((turn) =>
      onceOnly(turn, input.pace),
    ),
  );
}

/** Done with the arms spread as well as without. */
const WITH_OPEN_ARMS: ReadonlySet<string> = new Set([
  'walk',
  'run',
  'stand',
  'spin',
  'look',
  'look-up',
  'smile',
  'laugh',
]);

/** What the arms do while the legs go. */
const ARMS: ReadonlySet<string> = new Set(['spread-arms', 'shake-hands']);

/** 牵手散步, 张开双臂奔跑, "runs with her arms outstretched": both at once. */
function withOpenArms(turns: readonly Turn[]): readonly Turn[] {
  const spread = turns.findIndex(({ action }) => ARMS.has(action.motion ?? ''));
  if (spread < 0) return turns;
  const goes = (turn: Turn | undefined): boolean =>
    (MOTIONS.get(turn?.action.motion ?? '')?.speedMps ?? 0) > 0;
  const [before, own, next] = [turns[spread - 1], turns[spread], turns[spread + 1]];
  const posture = own?.action.motion ?? null;
  // A handshake is over before one looks what comes of it.
  const shakes = posture === 'shake-hands' && !goes(next) && !goes(before);
  const open = turns.map((turn, i) =>
    Math.abs(i - spread) === 1 && !shakes && WITH_OPEN_ARMS.has(turn.action.motion ?? '')
      ? { ...turn, posture }
      : turn,
  );
  if (own === undefined || !(goes(next) || goes(before))) return open;
  // Whoever runs so does nothing else before or after.
  return open.flatMap((turn, i): Turn[] => {
    if (i === spread) return [];
    if (goes(next) && i === spread + 1) return [{ ...turn, startS: own.startS }];
    if (!goes(next) && i === spread - 1) return [{ ...turn, endS: own.endS }];
    return [turn];
  });
}

function fitting(action: Action, { body, set }: TurnsInput): Action {
  const { motion } = action;
  if (motion === 'dive' && body.kind === 'person' && !WATERS.has(set))
    return { ...action, motion: 'save' };
  return action;
}

/** One at a time: of two at once, the one that is seen most. */
function inTurn(actions: readonly TimedAction[], body: Body): readonly TimedAction[] {
  const turns: TimedAction[] = [];
  for (const one of actions) {
    const last = turns.at(-1);
    if (last === undefined || one.startS >= last.endS - 1e-6) turns.push(one);
    // "Rolls down the bank and bumps into her": where the way ends.
    else if (goesDownhill(last.action.motion) && one.action.motion === 'push')
      turns[turns.length - 1] = { ...last, action: { ...last.action, towards: one.action.whom } };
    else if (strength(one.action, body) > strength(last.action, body))
      turns[turns.length - 1] = one;
  }
  return turns;
}

/** What is seen most wins: a run before a look. */
function strength({ motion }: Action, body: Body): number {
  const row = motion === null ? undefined : MOTIONS.get(motion);
  if (row === undefined) return 0;
  // "Run across a meadow chasing a butterfly": the chase says more.
  if (row.speedMps > 0) return row.object ? 3.5 : 3;
  if (row.id === 'stand') return 0.5;
  // A posture is kept while the hands work; animals eat sitting or standing.
  if (POSTURES.has(row.id)) return body.kind === 'person' ? 1.2 : 1.8;
  if (row.id === 'look-at-camera') return 1.5;
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

const DOWN: Readonly<Record<string, string>> = { 'sit-down': 'sit' };

function keepPostures(
  turns: readonly TimedAction[],
  all: readonly TimedAction[],
  before: string | null,
): readonly Turn[] {
  let kept = before;
  return turns.map((turn) => {
    const motion = turn.action.motion ?? '';
    const meanwhile = all.find(
      (one) =>
        one.action.motion !== null &&
        POSTURES.has(one.action.motion) &&
        one.startS < turn.endS - 1e-6 &&
        one.endS > turn.startS + 1e-6,
    )?.action.motion;
    if (POSTURES.has(motion)) kept = motion;
    else if (DOWN[motion] !== undefined) kept = DOWN[motion];
    else if (meanwhile !== undefined && meanwhile !== null) kept = meanwhile;
    else if (!IN_POSTURE.has(motion)) kept = null;
    const posture = IN_POSTURE.has(motion) ? kept : null;
    return { ...turn, posture };
  });
}

/** The posture in which the last of somebody's turns leaves him. */
export function postureAfter(turns: readonly Turn[], before: string | null): string | null {
  const last = turns.at(-1);
  if (last === undefined) return before;
  const motion = last.action.motion ?? '';
  if (POSTURES.has(motion)) return motion;
  return DOWN[motion] ?? last.posture;
}

/** "Leaps high and dunks": the leap is part of it. */
function leaped(turns: readonly Turn[]): readonly Turn[] {
  return turns.flatMap((turn, i): Turn[] => {
    const next = turns[i + 1];
    if (
      turn.action.motion === 'jump' &&
      next !== undefined &&
      LEAPING.has(next.action.motion ?? '')
    )
      return [];
    const before = turns[i - 1];
    // The glasses that are raised are those that meet.
    if (turn.action.motion === 'raise' && next?.action.motion === 'toast') return [];
    if (before?.action.motion === 'raise' && turn.action.motion === 'toast')
      return [{ ...turn, startS: before.startS }];
    // "Carries the cake and walks in", "leads them and walks through": one way.
    if (next !== undefined && carriesOn(turn, next))
      return [{ ...turn, endS: next.endS, action: { ...turn.action, way: next.action.way } }];
    if (before !== undefined && carriesOn(before, turn)) return [];
    // "Rolls down the slope, rolls into her arms": one way, to where it ends.
    if (next !== undefined && goesOnIn(turn, next)) return [];
    if (before !== undefined && goesOnIn(before, turn)) return [{ ...turn, startS: before.startS }];
    // One clash, told in two words.
    if (next?.action.motion === turn.action.motion && LEAPING.has(turn.action.motion ?? ''))
      return [];
    if (before?.action.motion === turn.action.motion && LEAPING.has(turn.action.motion ?? ''))
      return [{ ...turn, startS: before?.startS ?? turn.startS }];
    return before?.action.motion === 'jump' && LEAPING.has(turn.action.motion ?? '')
      ? [{ ...turn, startS: before.startS }]
      : [turn];
  });
}

const carriesOn = ({ action }: Turn, next: Turn): boolean =>
  (action.motion === 'carry' || action.motion === 'walk') &&
  action.way === null &&
  action.towards === null &&
  next.action.motion === 'walk' &&
  next.action.towards === null &&
  next.action.whom === null;

const goesOnIn = (turn: Turn, next: Turn): boolean => {
  const { motion } = next.action;
  if (motion === null || motion !== turn.action.motion) return false;
  const aimed = next.action.towards ?? next.action.whom;
  const free = goesDownhill(motion) || (turn.action.towards === null && turn.action.whom === null);
  const known = aimed !== null || goesDownhill(motion);
  return free && known && (MOTIONS.get(motion)?.speedMps ?? 0) > 0;
};

/** Who has dived is in the water from then on. */
function afloat(turns: readonly Turn[]): readonly Turn[] {
  const dive = turns.findIndex(({ action }) => action.motion === 'dive');
  if (dive < 0) return turns;
  return turns.flatMap((turn, i): Turn[] => {
    if (i <= dive) return [turn];
    const swims = IN_WATER.has(turn.action.motion ?? '');
    return [swims ? turn : { ...turn, posture: null, action: { ...turn.action, motion: 'swim' } }];
  });
}

const IN_WATER: ReadonlySet<string> = new Set(['swim', 'float', 'dive', 'rise', 'climb']);

const LEAPING: ReadonlySet<string> = new Set(['dunk', 'leap-strike', 'save', 'shoot-hoop']);

function onceOnly(turn: Turn, pace: number): readonly Turn[] {
  const once = ONCE_S[turn.action.motion ?? ''];
  if (once === undefined) return [turn];
  const lengthS = once / Math.max(0.25, pace);
  if (turn.endS - turn.startS < lengthS + REST_S) return [turn];
  const endS = turn.startS + lengthS;
  return [
    { ...turn, endS },
    { ...turn, startS: endS, action: { ...turn.action, motion: 'look', way: null, after: true } },
  ];
}
