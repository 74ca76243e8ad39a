// What goes on in a picture that the film begins with, or after the end of footage: the thing in it is
// taken along on its way in the picture itself; somebody gives their place, in the same surroundings, to
// who is drawn, since a picture has no joints; or, where they cannot be taken out of it, live on in it for a
// moment.
import type { Action, Script } from '../script/script.ts';
import { MOTIONS } from '../words/motions.ts';
import { THINGS } from '../words/things.ts';
import { UNCHANGED } from './plan-edits.ts';
import type { Subjects } from './seen.ts';
import type { ShotDraft } from './shot-draft.ts';
import type { PlateEdit } from './storyboard.ts';

const LIVING: ReadonlySet<string> = new Set(['person', 'quadruped', 'bird', 'creature']);

/** Where a thing goes without joints: frame widths to the right, heights up. */
const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  rise: [0, 0.42],
  'take-off': [0, 0.42],
  raise: [0, 0.3],
  fly: [0.3, 0.06],
  glide: [0.3, 0],
  sail: [0.28, 0],
  drift: [0.16, 0],
  float: [0.1, 0.06],
  drive: [0.36, 0],
  roll: [0.3, 0],
  slide: [0.3, 0],
  swim: [0.3, 0],
  go: [0.3, 0],
  move: [0.3, 0],
  leave: [0.5, 0],
  fall: [0, -0.3],
  sink: [0, -0.25],
};
const FARTHEST = 0.55;

/** @param reference the picture that the shot goes on from */
export function goesOn(
  reference: string,
  script: Script,
  shot: ShotDraft,
  subjects: Subjects,
): PlateEdit | undefined {
  if (!subjects.has(reference)) return undefined;
  const actions = shot.beats.flatMap(({ beat }) => beat.actions);
  const first = actions.find(
    ({ who, motion }) => who.length > 0 && motion !== null && MOTIONS.has(motion),
  );
  const who = first?.who[0];
  const member = script.cast.find(({ id }) => id === who);
  if (who === undefined || member === undefined || member.count > 1) return undefined;
  const kind = THINGS.get(member.what)?.kind ?? 'person';
  if (LIVING.has(kind))
    return subjects.get(reference)?.stays === true
      ? { ...UNCHANGED, who }
      : { ...UNCHANGED, subject: 'out', who, puts: who };
  const own = actions.filter((action) => action.who.includes(who));
  const to = wayOf(own, AFLOAT.test(member.what));
  return to === undefined ? undefined : { ...UNCHANGED, subject: 'moves', who, to: [...to] };
}

/** Flying is rising to them. */
const AFLOAT: RegExp = /balloon|lantern|rocket|bubble|kite|airship|spaceship|ufo/;

function wayOf(actions: readonly Action[], rises: boolean): readonly [number, number] | undefined {
  const ways = actions.flatMap(({ motion, way }) => {
    const along = motion === null ? undefined : WAYS[rises && motion === 'fly' ? 'rise' : motion];
    if (along === undefined) return [];
    const side = way === 'left' ? -1 : 1;
    const up = way === 'up' ? 0.3 : way === 'down' ? -0.2 : 0;
    return [[along[0] * side, along[1] + up] as const];
  });
  if (ways.length === 0) return undefined;
  const sum = (axis: 0 | 1): number =>
    Math.max(
      -FARTHEST,
      Math.min(
        FARTHEST,
        ways.reduce((all, way) => all + way[axis], 0),
      ),
    );
  return [sum(0), sum(1)];
}
