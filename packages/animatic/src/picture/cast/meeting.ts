// Two who do something at each other see each other: how far away the other is and how tall, so that arms
// go around shoulders and hands to hands; and whoever is handed something reaches for it.
import type { Shot } from '../../storyboard/storyboard.ts';
import type { Actor, Placement } from './actors.ts';
import type { Partner } from './puppet.ts';

/** Motions that go to whoever stands before. */
const MEETING: ReadonlySet<string> = new Set([
  'hug',
  'kiss',
  'hand-over',
  'feed',
  'put',
  'clean',
  'shake-hands',
  'carry',
]);
/** A posture: of two who walk and hold hands. */
const HAND_IN_HAND = 'shake-hands';
/** Whoever does nothing else takes what is held out. */
const FREE: ReadonlySet<string | null> = new Set([null, 'stand', 'look', 'smile', 'pick', 'catch']);
/** Metres ahead, and in depth, within which somebody is before one. */
const [LEAST_M, MOST_M, DEEP_M] = [0.08, 2.6, 0.9] as const;
/** Seconds after which the other hand sets out. */
const ANSWER_S = 0.5;

export function meeting(actors: readonly Actor[], shot: Shot): Actor[] {
  const meet = shot.blocking.some(
    ({ motion, posture }) => MEETING.has(motion ?? '') || posture === HAND_IN_HAND,
  );
  if (!meet) return [...actors];
  return actors.map((actor) => {
    if (actor.puppet.living !== true) return actor;
    return {
      ...actor,
      placeAt: (tS) => {
        const placement = actor.placeAt(tS);
        const { moment } = placement;
        if (moment.facing !== 'right') return placement;
        if (moment.posture === HAND_IN_HAND) {
          const front = before(actor, placement, actors, tS);
          const back = before(actor, { ...placement, mirrored: !placement.mirrored }, actors, tS);
          const near = (front?.partner.aheadM ?? 9) <= (back?.partner.aheadM ?? 9) ? front : back;
          if (near === undefined) return placement;
          const side = near === front ? 1 : -1;
          const partner = { ...near.partner, aheadM: near.partner.aheadM * side };
          return { ...placement, moment: { ...moment, partner } };
        }
        const meets = MEETING.has(moment.motion ?? '');
        if (!meets && !(FREE.has(moment.motion) && actor.puppet.jointed === true)) return placement;
        const found = before(actor, placement, actors, tS);
        if (found === undefined) return placement;
        if (meets) return { ...placement, moment: { ...moment, partner: found.partner } };
        const { other } = found;
        if (other.moment.motion !== 'hand-over' || other.mirrored === placement.mirrored)
          return placement;
        const motionS = Math.max(0, other.moment.motionS - ANSWER_S);
        return { ...placement, moment: { ...moment, motion: 'take', motionS } };
      },
    };
  });
}

/** The nearest of those it faces. */
function before(
  actor: Actor,
  { xM, zM, mirrored }: Placement,
  actors: readonly Actor[],
  tS: number,
): { readonly partner: Partner; readonly other: Placement } | undefined {
  const { scale } = actor.member;
  const ahead = actors
    .filter((one) => one !== actor && one.puppet.living === true)
    .map((one) => {
      const other = one.placeAt(tS);
      return { one, other, aheadM: (other.xM - xM) * (mirrored ? -1 : 1) };
    })
    .filter(
      ({ other, aheadM }) =>
        aheadM > LEAST_M && aheadM < MOST_M && Math.abs(other.zM - zM) < DEEP_M,
    )
    .toSorted((a, b) => a.aheadM - b.aheadM)[0];
  if (ahead === undefined) return undefined;
  const { one, other, aheadM } = ahead;
  const face = one.puppet.face?.(other.moment) ?? one.puppet.head?.(other.moment);
  const tall = one.puppet.heightM;
  const [faceX, faceY] = face === undefined ? [0, tall * 0.88] : [face.xM, face.yM];
  // A muzzle is before the eyes and below them.
  const muzzle = one.puppet.jointed === true ? 0 : (face?.sizeM ?? 0) * 0.42;
  const faceAhead = (faceX + muzzle) * one.member.scale * (other.mirrored === mirrored ? 1 : -1);
  const partner: Partner = {
    aheadM: aheadM / scale,
    mouthM: [
      (aheadM + faceAhead) / scale,
      (Math.max(0.06, faceY - (face?.sizeM ?? 0) * 0.22) * one.member.scale + other.yM) / scale,
    ],
    heightM: (one.puppet.heightM * one.member.scale) / scale,
    upright: one.puppet.jointed === true,
  };
  return { partner, other };
}
