import type { Plate, Shot } from '../../storyboard/storyboard.ts';
import { holds } from '../camera.ts';

/** Seconds into the footage; it stands still while the plate is held. */
export function footageTime(shot: Shot, plate: Plate, tS: number): number {
  const hold = holds(shot);
  const begin = shot.startS + hold.startS;
  const end = Math.max(begin, shot.endS - hold.endS);
  const played = hold.endS > 0 ? Math.min(tS, end) : tS;
  return plate.startS + plate.speed * Math.max(0, played - begin);
}
