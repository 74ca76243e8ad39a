// Which painted depth a camera sees that has gone back behind the set's own eye. Ground and walls there
// were never painted: it sees what lies as far beyond a line across them, turned over, so that lanes,
// boards and houses go on and nothing is stretched.
import type { CameraPose } from './projection.ts';

/**
 * @param depthM from the set's own eye; negative: behind it
 * @param nearestM where what is painted begins
 * @param reachM the line lies up to this much beyond: a picture's foot is painted darker, and what is
 *   very near takes many pixels
 */
export function paintedDepth(
  depthM: number,
  nearestM: number,
  reachM: number,
  { z }: CameraPose,
): number {
  if (z >= 0) return Math.max(nearestM, depthM);
  const lineM = nearestM + Math.min(reachM, -z);
  return depthM >= lineM ? depthM : 2 * lineM - depthM;
}

/** The pose from the eye that a layer was drawn for. */
export function fromItsEye({ forwardM = 0 }: { forwardM?: number }, pose: CameraPose): CameraPose {
  return forwardM === 0 ? pose : { ...pose, z: pose.z - forwardM };
}
