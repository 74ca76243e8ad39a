// First person: the hands are the camera's own. They come from below the frame's edge and reach for what
// the shot is about, wherever the camera goes.
import { focalPx, horizonInFrame } from '../projection.ts';
import type { CameraPose } from '../projection.ts';
import type { View } from '../sets/set.ts';
import type { Placement } from './actors.ts';

/** Share of the frame's height that a forearm and its hand take. */
const TALL = 0.66;
/** Their wrist is a little below what they reach for. */
const BELOW = 0.86;

/**
 * @param heightM of the puppet
 * @param target where in the frame the hands reach, px; undefined: right of the middle
 */
export function beforeTheLens(
  placement: Placement,
  heightM: number,
  { view, pose }: { view: View; pose: CameraPose },
  target: { x: number; y: number } | undefined,
): Placement {
  const focal = pose.zoom * focalPx(view);
  const tallPx = TALL * view.height;
  const pxPerM = tallPx / heightM;
  const reach = target ?? { x: view.width * 0.56, y: view.height * 0.5 };
  const x = Math.min(view.width * 0.85, Math.max(view.width * 0.15, reach.x + tallPx * 0.06));
  const y = Math.max(view.height * 0.97, Math.min(view.height * 1.2, reach.y + tallPx * BELOW));
  return {
    ...placement,
    mirrored: false,
    xM: pose.x + (x - view.width / 2 + focal * Math.tan(pose.yaw)) / pxPerM,
    yM: view.eyeM + pose.y - (y - horizonInFrame(view, pose)) / pxPerM,
    zM: pose.z + focal / pxPerM,
  };
}

export const isHand = (what: string): boolean => what === 'hand' || what === 'hands';
