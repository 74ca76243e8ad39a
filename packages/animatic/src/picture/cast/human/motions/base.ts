// What the motions share: a base to start from, and ways to say where hands and head go.
import type { Moment } from '../../puppet.ts';
import type { Pose } from '../figure/pose.ts';
import { restPose } from '../figure/pose.ts';
import { stepping, swinging, turnsOf, WALK } from './gait.ts';
import type { Actor, Motion } from './motion.ts';
import { isOnSomething, RESTS } from './rest.ts';
import { stand } from './stand.ts';

export { both, middleOf, reach, reachAt, reachBy } from './limbs.ts';

export const isGoing = (moment: Moment): boolean => moment.speedMps > 0.05;

/** Standing, walking where the blocking takes it somewhere, or as it was told to sit, kneel or lie. */
export function base(actor: Actor, moment: Moment): Pose {
  const { posture } = moment;
  if (posture !== undefined) {
    const rest: Motion | undefined = RESTS[posture];
    // It has been in it for a while.
    if (rest !== undefined)
      return keptIn(rest(actor, { ...moment, motionS: moment.motionS + 5 }), moment);
  }
  if (!isGoing(moment)) return stand(actor, moment);
  const pose = restPose(actor.body);
  const turns = turnsOf(actor.body, WALK, moment);
  stepping(pose, actor.body, WALK, turns);
  return swinging(pose, WALK, turns);
}

/** The stool stays where the hands have something else of their own. */
function keptIn(pose: Pose, moment: Moment): Pose {
  pose.stool = pose.prop === 'stool' && !isOnSomething(moment) && moment.seat === undefined;
  if (pose.prop === 'stool') pose.prop = null;
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
