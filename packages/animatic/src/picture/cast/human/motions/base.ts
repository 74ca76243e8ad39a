// What the motions share: a base to start from, and ways to say where hands and head go.
import { ramp } from '../../shape/ease.ts';
import type { Moment } from '../../puppet.ts';
import type { Arm, HandShape, Pose, Side } from '../figure/pose.ts';
import { restPose, SIDES, signOf } from '../figure/pose.ts';
import type { Vector } from '../figure/view.ts';
import { stepping, swinging, turnsOf, WALK } from './gait.ts';
import type { Actor } from './motion.ts';
import { stand } from './stand.ts';

export const isGoing = (moment: Moment): boolean => moment.speedMps > 0.05;

/** Standing, or walking where the blocking takes it somewhere. */
export function base(actor: Actor, moment: Moment): Pose {
  if (!isGoing(moment)) return stand(actor, moment);
  const pose = restPose(actor.body);
  const turns = turnsOf(actor.body, WALK, moment);
  stepping(pose, actor.body, WALK, turns);
  return swinging(pose, WALK, turns);
}

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

/** Standing with one foot before the other, knees soft: ready for work. */
export function stance(pose: Pose, actor: Actor, length: number, drop = 0.02): Pose {
  const { heightM, hipHalfM } = actor.body;
  pose.legs.left.foot = [length * heightM, 0, -hipHalfM * 1.1];
  pose.legs.right.foot = [-length * heightM, 0, hipHalfM * 1.1];
  pose.legs.right.turnOut = 0.4;
  pose.pelvis = [0, pose.pelvis[1] - drop * heightM - length * length * heightM * 0.6, 0];
  return pose;
}

/** The pelvis at a height, feet where they are: knees bend. */
export function lower(pose: Pose, toM: number, backM = 0): Pose {
  pose.pelvis = [pose.pelvis[0] - backM, toM, pose.pelvis[2]];
  return pose;
}

export function look(pose: Pose, side: number, up = 0): Pose {
  pose.face.gaze = [Math.max(-1, Math.min(1, side)), Math.max(-1, Math.min(1, up))];
  return pose;
}
