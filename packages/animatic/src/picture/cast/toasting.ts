// Three or four of one member who drink to one another ("three friends clink glasses"): they stand so
// near that their glasses meet, those at the ends turned to the middle.
import type { Blocking } from '../../storyboard/storyboard.ts';
import type { Placement } from './actors.ts';

export interface Toast {
  readonly count: number;
  readonly middleM: readonly [x: number, z: number];
  /** Times a grown-up's. */
  readonly size: number;
}

/** From the middle, and how far behind the first, metres. */
const STANDING: Readonly<Record<number, readonly (readonly [asideM: number, backM: number])[]>> = {
  3: [
    [-0.6, 0],
    [0, 0.3],
    [0.6, 0],
  ],
  4: [
    [-0.64, 0],
    [-0.3, 0.34],
    [0.3, 0.34],
    [0.64, 0],
  ],
};
const GROWN_M = 1.7;

export function toastOf(
  rows: readonly Blocking[],
  count: number,
  heightM: number,
): Toast | undefined {
  const meeting = rows.find(({ motion }) => motion === 'toast');
  if (meeting === undefined || STANDING[count] === undefined) return undefined;
  const [x, , z] = meeting.at;
  return { count, middleM: [x, z], size: Math.min(1.15, heightM / GROWN_M) };
}

export function atToast(placement: Placement, index: number, toast: Toast): Placement {
  const [asideM, backM] = STANDING[toast.count]?.[index] ?? [0, 0];
  const xM = toast.middleM[0] + asideM * toast.size;
  const ends = index === 0 || index === toast.count - 1;
  const { moment } = placement;
  return {
    ...placement,
    xM,
    zM: toast.middleM[1] + backM,
    mirrored: ends && asideM > 0,
    moment: {
      ...moment,
      facing: ends ? 'right' : 'camera',
      // Each glass stops at its own side of the one in the middle.
      meets: (ends ? Math.abs(asideM) - 0.12 : -asideM * 0.7) * toast.size,
    },
  };
}
