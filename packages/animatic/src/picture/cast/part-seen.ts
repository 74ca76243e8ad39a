// Where a part of somebody is that a close-up is of: hands at their work, feet on the ground, wheels.
import type { Shot } from '../../storyboard/storyboard.ts';
import type { Actor } from './actors.ts';
import type { Face, Moment } from './puppet.ts';

/** Shares of the height of whoever has it: how high it is, and how much of it is seen. */
const ON_BODY = { hands: 0.62, feet: 0.05, wheels: 0.22 } as const;
const SIZE = { eyes: 0.075, mouth: 0.06, hands: 0.17, feet: 0.15, wheels: 0.3 } as const;
/** Of the face, from its middle down to the mouth. */
const MOUTH = 0.28;

/** @returns what takes the place of the face; undefined: it has no such part that is known of */
export function partOf(
  { puppet, room }: Actor,
  moment: Omit<Moment, 'pxPerM'>,
  part: Shot['camera']['part'],
): Face | undefined {
  if (part === undefined) return undefined;
  const heightM = Math.max(0.1, room.topM - room.bottomM);
  const sizeM = SIZE[part] * puppet.heightM;
  if (part === 'eyes' || part === 'mouth') {
    const head = puppet.face?.(moment) ?? puppet.head?.(moment);
    if (head === undefined || puppet.living !== true) return undefined;
    return { ...head, yM: head.yM - (part === 'mouth' ? head.sizeM * MOUTH : 0), sizeM };
  }
  if (part === 'hands') {
    if (puppet.living !== true) return undefined;
    // Where they are in the middle of their work: a camera that shook with them would show nothing.
    const amid = { ...moment, tS: 0, motionS: 0.4, motionU: 0.4, pxPerM: 300 };
    const grip = puppet.grip?.(amid);
    const head = puppet.head?.(amid);
    return {
      xM: grip?.xM ?? head?.xM ?? 0,
      yM: grip?.yM ?? (head === undefined ? heightM * ON_BODY.hands : head.yM * 0.7),
      sizeM,
    };
  }
  return { xM: 0, yM: room.bottomM + heightM * ON_BODY[part], sizeM };
}
