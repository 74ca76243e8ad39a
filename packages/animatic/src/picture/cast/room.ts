// The room that an actor takes around its foot, with what it holds: metres, x before mirroring.
import type { Shot } from '../../storyboard/storyboard.ts';
import { measure } from './measure.ts';
import type { Extent } from './measure.ts';
import type { Moment, Puppet } from './puppet.ts';
import { withHeld } from './with-held.ts';

export interface Held {
  readonly what: string;
  readonly puppet: Puppet;
}

/** Shares of a shot; uneven, so that no cycle hides between them. */
const LOOKS_AT = [0, 0.13, 0.29, 0.43, 0.58, 0.71, 0.86, 1];

/** The union of what is painted at several moments of the shot; its whole reach where nothing is. */
export function roomsOf(
  puppet: Puppet,
  held: Held | undefined,
  shot: Shot,
  momentAt: (tS: number) => Omit<Moment, 'pxPerM'>,
): { readonly room: Extent; readonly roomWithHeld: Extent } {
  const { leftM, rightM, upM, downM } = puppet.reach;
  const all = LOOKS_AT.map((u) => momentAt(shot.startS + (shot.endS - shot.startS) * u));
  const rests = all.every(({ motion, speedMps }) => motion === null && speedMps === 0);
  // A painting takes a millisecond: who only breathes is as large all the time.
  const moments = rests ? all.filter((_, i) => i % 4 === 0) : all;
  const room = union(moments.map((moment) => measure(puppet, moment))) ?? {
    leftM: -leftM,
    rightM,
    topM: upM,
    bottomM: -downM,
  };
  const inHands = moments.map((moment) => heldExtent(puppet, held, moment));
  return { room, roomWithHeld: union([room, ...inHands]) ?? room };
}

/** What is painted at one moment, with what is held; undefined: nothing. */
export const extentAt = (
  puppet: Puppet,
  held: Held | undefined,
  moment: Omit<Moment, 'pxPerM'>,
): Extent | undefined => union([measure(puppet, moment), heldExtent(puppet, held, moment)]);

function union(extents: readonly (Extent | undefined)[]): Extent | undefined {
  const known = extents.filter((extent) => extent !== undefined);
  if (known.length === 0) return undefined;
  return {
    leftM: Math.min(...known.map((extent) => extent.leftM)),
    rightM: Math.max(...known.map((extent) => extent.rightM)),
    topM: Math.max(...known.map((extent) => extent.topM)),
    bottomM: Math.min(...known.map((extent) => extent.bottomM)),
  };
}

/** An umbrella is over the head, a raised sword above it: they belong into the frame too. */
function heldExtent(
  puppet: Puppet,
  held: Held | undefined,
  moment: Omit<Moment, 'pxPerM'>,
): Extent | undefined {
  if (held === undefined) return undefined;
  return measure(withHeld(puppet, held.what, held.puppet), moment);
}
