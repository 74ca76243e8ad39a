// Two of one member who do something at each other ("two friends hug"): the second is the first one's
// mirror image, so that they come together, face one another and strike in turns.
import type { Blocking } from '../../storyboard/storyboard.ts';
import type { Placement } from './actors.ts';

export interface Pair {
  /** Half way between them. */
  readonly middleM: number;
  readonly apartM: number;
}

/** Metres between their middles. */
const APART_M: Readonly<Record<string, number>> = {
  hug: 0.4,
  kiss: 0.46,
  'shake-hands': 0.92,
  fight: 1.05,
  'fight-back': 1.05,
  'face-off': 2.4,
  'leap-strike': 1.3,
  dance: 0.9,
  speak: 1.05,
  'hand-over': 1.05,
  toast: 1.02,
};
/** From the middle between two who walk. */
const SIDE_BY_SIDE_M = 0.34;
/** A blade is longer than a fist. */
const ARMED_M = 1.55;

export function pairOf(rows: readonly Blocking[], count: number, armed: boolean): Pair | undefined {
  if (count !== 2) return undefined;
  const meeting = rows.find(({ motion }) => APART_M[motion ?? ''] !== undefined);
  if (meeting === undefined) return undefined;
  const { motion, at, to } = meeting;
  const fights = motion === 'fight' || motion === 'fight-back';
  return {
    middleM: (to ?? at)[0],
    apartM: armed && fights ? ARMED_M : (APART_M[motion ?? ''] ?? 1),
  };
}

export function inPair(placement: Placement, index: number, { middleM, apartM }: Pair): Placement {
  const { moment, mirrored } = placement;
  // Whoever goes somewhere goes with the other, not away from him.
  if (moment.speedMps > 0) {
    const aside = (index === 0 ? -1 : 1) * SIDE_BY_SIDE_M;
    return { ...placement, xM: placement.xM + aside };
  }
  const xM = placement.xM - apartM / 2;
  const facing = moment.facing === 'camera' ? 'right' : moment.facing;
  const first = { ...placement, xM, moment: { ...moment, facing } };
  if (index === 0) return first;
  const motion = moment.motion === 'fight' ? 'fight-back' : moment.motion;
  return {
    ...first,
    xM: 2 * middleM - xM,
    mirrored: !mirrored,
    moment: { ...moment, facing, motion },
  };
}
