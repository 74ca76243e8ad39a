// Ways to say where hands go, shared by all motions.
import { ramp } from '../../shape/ease.ts';
import type { Arm, HandShape, Pose, Side } from '../figure/pose.ts';
import { SIDES, signOf } from '../figure/pose.ts';
import type { Vector } from '../figure/view.ts';
import type { Actor } from './motion.ts';

/** A wrist in arm lengths from its shoulder: forward, up, outwards (negative: across the body). */
export function reach(arm: Arm, to: Vector, elbow = 0.25, hand: HandShape = 'relaxed'): Arm {
  arm.reach = to;
  arm.at = null;
  arm.elbow = elbow;
  arm.hand = hand;
  return arm;
}

/** The same, on the way from where the arm hangs: `share` 1 is there. */
export function reachBy(
  arm: Arm,
  to: Vector,
  share: number,
  elbow = 0.25,
  hand: HandShape = 'relaxed',
): Arm {
  const hanging: Vector = [0.16, -0.96, 0.12];
  const k = ramp(share, 0, 1);
  return reach(
    arm,
    [
      hanging[0] + (to[0] - hanging[0]) * k + 0.12 * Math.sin(k * Math.PI),
      hanging[1] + (to[1] - hanging[1]) * k,
      hanging[2] + (to[2] - hanging[2]) * k,
    ],
    elbow,
    k > 0.4 ? hand : 'relaxed',
  );
}

/** A wrist at a place in the figure's own space, metres from its foot. */
export function reachAt(arm: Arm, to: Vector, elbow = 0.25, hand: HandShape = 'relaxed'): Arm {
  arm.at = to;
  arm.reach = null;
  arm.elbow = elbow;
  arm.hand = hand;
  return arm;
}

/** How far across the body its middle lies, in arm lengths from a shoulder. */
export const middleOf = (actor: Actor): number =>
  -actor.body.shoulderM / (actor.body.upperArmM + actor.body.forearmM);

/** Both arms alike. */
export function both(pose: Pose, draw: (arm: Arm, sign: 1 | -1, side: Side) => void): Pose {
  for (const side of SIDES) draw(pose.arms[side], signOf(side), side);
  return pose;
}
