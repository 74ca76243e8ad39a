// Who comes: somebody nobody has seen yet comes in from outside of the frame, somebody who brings something
// comes up to those who wait for it.
import type { Action } from '../script/script.ts';
import { MOTIONS } from '../words/motions.ts';
import type { ShotActs } from './shot-acts.ts';
import type { Body, Place } from './staging.ts';
import type { Blocking } from './storyboard.ts';

type Scene = Pick<ShotActs, 'ids' | 'bodies' | 'mounts' | 'known' | 'laden' | 'actions' | 'places'>;

const ALIVE: ReadonlySet<string> = new Set(['person', 'quadruped', 'bird', 'creature']);

/** Nobody has seen him here yet, and there is somebody else to be looked at until he comes. */
export const isNew = (input: Scene, id: string, { kind, stands }: Body): boolean =>
  (kind === 'person' || kind === 'quadruped') &&
  stands === 'ground' &&
  !input.known.has(id) &&
  !input.mounts.has(id) &&
  input.ids.some((other) => other !== id && ALIVE.has(input.bodies.get(other)?.kind ?? ''));

/** Who comes with a cake, a tray, a gift in his hands comes to those who stay where they are. */
export function awaiting(
  input: Scene,
  id: string,
  motion: string | null,
  { way }: Action,
): readonly [Place, Body] | null {
  const goes = motion === 'carry' || motion === 'walk';
  if (!goes || (way !== null && way !== 'in') || !input.laden.has(id)) return null;
  const other = input.ids.find(
    (one) =>
      one !== id &&
      input.bodies.get(one)?.kind === 'person' &&
      !input.mounts.has(one) &&
      input.actions.every(
        ({ action }) =>
          !action.who.includes(one) || (MOTIONS.get(action.motion ?? '')?.speedMps ?? 0) === 0,
      ),
  );
  const there = other === undefined ? undefined : input.places.get(other);
  const body = other === undefined ? undefined : input.bodies.get(other);
  return there === undefined || body === undefined ? null : [there, body];
}

/** Nobody takes longer than this for a way with full hands. */
const LADEN_MPS = 1;
const LEAST_MPS = 0.8;

/** Arrived with full hands, one stands there. */
export function arrived(row: Blocking): readonly Blocking[] {
  if (row.motion !== 'carry' || row.to === null) return [row];
  const wayM = Math.hypot(row.to[0] - row.at[0], row.to[2] - row.at[2]);
  if (wayM / (row.endS - row.startS) > LEAST_MPS) return [row];
  const endS = row.startS + wayM / LADEN_MPS;
  return [
    { ...row, endS },
    { ...row, at: row.to, to: null, startS: endS },
  ];
}
