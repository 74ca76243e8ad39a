// "Jumps over a puddle": what is jumped over lies where the jump is, before it one runs up, after it one runs on.
import type { Action } from '../script/script.ts';
import type { TimedAction } from './schedule.ts';
import { frameWidthM, round } from './staging.ts';
import type { Body, Place } from './staging.ts';
import type { Blocking } from './storyboard.ts';

interface Staged {
  readonly places: Map<string, Place>;
  readonly bodies: ReadonlyMap<string, Body>;
}

/** What is jumped over lies where the jump is. */
export function bringUnder(
  { places, bodies }: Staged,
  { motion, at, to }: Blocking,
  action: Action,
): void {
  const over = action.whom ?? action.towards;
  const body = over === null ? undefined : bodies.get(over);
  const there = over === null ? undefined : places.get(over);
  if (motion !== 'jump' || to === null || over === null || there === undefined) return;
  if (body === undefined || body.heightM > 1 || body.stands !== 'ground') return;
  places.set(over, [(at[0] + to[0]) / 2, there[1], at[2]]);
}

/** Seconds of one leap; before it one runs up, after it one runs on. */
const LEAP_S = 0.9;
const RUN_MPS = 3.6;

/** "Jumps over a puddle": a run up to it, the leap, a few steps on. */
export function overIt(row: Blocking, { action }: TimedAction, body: Body): readonly Blocking[] {
  const { at, to, startS, endS } = row;
  const restS = endS - startS - LEAP_S;
  const over = action.towards ?? action.whom;
  const runs = body.kind === 'person' || body.kind === 'quadruped';
  if (row.motion !== 'jump' || to === null || over === null || !runs || restS < 0.8) return [row];
  const side = Math.sign(to[0] - at[0]) || 1;
  const upS = restS * 0.6;
  const farM = Math.min(RUN_MPS * upS, frameWidthM(at[2]) * 0.3);
  const onM = Math.min(RUN_MPS * (restS - upS), frameWidthM(at[2]) * 0.25);
  const leapS = startS + upS;
  return [
    { ...row, motion: 'run', at: [round(at[0] - side * farM), at[1], at[2]], to: at, endS: leapS },
    { ...row, startS: leapS, endS: leapS + LEAP_S },
    {
      ...row,
      motion: 'run',
      at: to,
      to: [round(to[0] + side * onM), to[1], to[2]],
      startS: leapS + LEAP_S,
    },
  ];
}
