// Off the ground: jumping, flying, falling, swimming, climbing.
import { clamp, cycle, hold, mix, ramp, wave } from '../../shape/ease.ts';
import type { Pose } from '../figure/pose.ts';
import { restPose } from '../figure/pose.ts';

import { base, both, reach, reachAt } from './base.ts';
import type { Actor, Motion } from './motion.ts';

/** Crouch 0.22 s, air 0.55 s, landing 0.25 s, a short rest. */
const jumping: Motion = (actor, moment) => {
  const { body } = actor;
  const t = cycle(moment.motionS / 1.5) * 1.5;
  const crouch = hold(t, 0, 0.2, 0.2, 0.28);
  const u = clamp((t - 0.26) / 0.56);
  const air = t > 0.26 && t < 0.82 ? 4 * u * (1 - u) : 0;
  const land = hold(t, 0.8, 0.88, 0.9, 1.2);
  const pose = restPose(body);
  const low = 0.2 * crouch + 0.17 * land;
  pose.pelvis = [-0.04 * body.heightM * (crouch + land), body.hipM * (1 - low), 0];
  pose.lean += 0.4 * crouch + 0.3 * land - 0.05 * air;
  pose.lift = 0.3 * body.heightM * air;
  const tuck = air * 0.12 * body.heightM;
  for (const [leg, k] of [
    [pose.legs.right, 1],
    [pose.legs.left, 0.5],
  ] as const) {
    leg.foot = [leg.foot[0] - tuck * 0.7 * k, tuck * k, leg.foot[2]];
    leg.pitch = 0.9 * air + 0.5 * hold(t, 0.2, 0.27, 0.3, 0.4);
  }
  both(pose, (arm) => {
    reach(
      arm,
      [0.1 - 0.5 * crouch + 0.3 * air, -0.85 + 1.5 * air + 0.2 * land, 0.2 + 0.12 * air],
      0.5,
      air > 0.2 ? 'open' : 'relaxed',
    );
  });
  pose.squash = 0.03 * land - 0.02 * air;
  pose.face.smile = 0.9;
  pose.face.open = 0.4 * air;
  return pose;
};

/** Laid forward in the air or the water, `angle` from upright; pivots around the hips. */
function prone(actor: Actor, angle: number): Pose {
  const { body } = actor;
  const pose = restPose(body);
  pose.roll = -angle;
  pose.pivot = body.hipM;
  const knees: readonly [number, number] = [0.04, 0];
  pose.legs.right.foot = [-0.02, knees[0], body.hipHalfM];
  pose.legs.left.foot = [0.02, knees[1], -body.hipHalfM];
  for (const leg of [pose.legs.right, pose.legs.left]) leg.pitch = 1.2;
  // Pointed toes take the leg's length: the pelvis stays where straight legs have it.
  pose.pelvis = [0, body.hipM + body.footM * 0.42, 0];
  pose.head.nod = -angle * 0.55;
  return pose;
}

const flying: Motion = (actor, moment) => {
  const front = moment.facing !== 'right';
  const pose = prone(actor, front ? 0 : 1.22);
  const drift = wave(moment.tS * 0.4);
  reach(pose.arms.right, front ? [0.1, 0.95, 0.06] : [0.1, 0.96, 0], 0.5, 'fist');
  reach(pose.arms.left, [-0.05, -0.92, 0.2], 0.3, 'fist');
  pose.lift = 0.06 * actor.body.heightM * drift + 0.2 * actor.body.heightM;
  pose.legs.left.foot = [
    0.12 * actor.body.heightM,
    0.1 * actor.body.heightM,
    pose.legs.left.foot[2],
  ];
  pose.roll += 0.04 * drift;
  pose.face.smile = 0.6;
  return pose;
};

const floating: Motion = (actor, moment) => {
  const pose = restPose(actor.body);
  const { heightM } = actor.body;
  const t = moment.tS;
  pose.lift = heightM * (0.14 + 0.05 * wave(t * 0.22));
  pose.roll = 0.1 * wave(t * 0.13) - 0.08;
  both(pose, (arm, sign) =>
    reach(arm, [0.2, -0.3 + 0.12 * wave(t * 0.21 + sign * 0.2), 0.6], 0.6, 'open'),
  );
  pose.legs.right.foot = [
    -0.1 * heightM,
    0.06 * heightM * (1 + wave(t * 0.2)),
    pose.legs.right.foot[2] * 1.4,
  ];
  pose.legs.left.foot = [
    0.08 * heightM,
    0.04 * heightM * (1 + wave(t * 0.17 + 0.3)),
    pose.legs.left.foot[2] * 1.4,
  ];
  for (const leg of [pose.legs.right, pose.legs.left]) leg.pitch = 0.9;
  return pose;
};

const falling: Motion = (actor, moment) => {
  const pose = restPose(actor.body);
  const { heightM } = actor.body;
  const t = moment.motionS;
  pose.roll = -0.35 + 0.5 * wave(t * 0.3);
  pose.lift = 0.12 * heightM;
  both(pose, (arm, sign) =>
    reach(
      arm,
      [0.2 + 0.2 * wave(t * 1.7 + sign * 0.2), 0.62, 0.5 + 0.2 * wave(t * 1.9)],
      0.6,
      'open',
    ),
  );
  pose.legs.right.foot = [0.12 * heightM, 0.16 * heightM, pose.legs.right.foot[2] * 1.6];
  pose.legs.left.foot = [-0.16 * heightM, 0.1 * heightM, pose.legs.left.foot[2] * 1.6];
  pose.face.open = 0.7;
  pose.face.round = 0.5;
  pose.face.lids = 1.2;
  pose.face.browRaise = 0.8;
  return pose;
};

/** The crawl: one arm over, one under, legs fluttering; the hips at the water's line. */
const swimming: Motion = (actor, moment) => {
  const { heightM } = actor.body;
  const front = moment.facing !== 'right';
  const pose = prone(actor, front ? 0.1 : 1.4);
  const turns =
    Math.abs(moment.travelledM) > 0 ? moment.travelledM / (heightM * 0.95) : moment.motionS * 0.7;
  both(pose, (arm, sign) => {
    const angle = (turns + (sign > 0 ? 0 : 0.5)) * Math.PI * 2;
    reach(arm, [0.62 * Math.cos(angle), 0.7 * Math.sin(angle) + 0.2, 0.12], 0.6, 'flat');
    arm.reach = [-0.55 * Math.sin(angle) * 1, 0.85 * Math.cos(angle), 0.1];
  });
  const kick = wave(turns * 3);
  pose.legs.right.foot = [0.07 * heightM * kick, 0.02, pose.legs.right.foot[2]];
  pose.legs.left.foot = [-0.07 * heightM * kick, 0.02, pose.legs.left.foot[2]];
  pose.pivot = 0;
  pose.lift = 0.18 * heightM + 0.01 * heightM * wave(turns * 2);
  pose.slideM = front ? 0 : -heightM * 0.5;
  pose.head.yaw += 0.3 * Math.max(0, wave(turns));
  return pose;
};

const diving: Motion = (actor, moment) => {
  const u = ramp(moment.motionS, 0, 0.9);
  const pose = prone(actor, mix(0.3, 2.5, u));
  both(pose, (arm) => reach(arm, [0.16, 0.97, -0.06], 0.6, 'flat'));
  pose.lift = actor.body.heightM * 0.25 * Math.sin(Math.min(1, moment.motionS / 0.9) * Math.PI);
  return pose;
};

/** Up a ladder, a rope or a wall before it: opposite hand and foot. */
const climbing: Motion = (actor, moment) => {
  const { heightM, hipHalfM, shoulderM, hipM } = actor.body;
  const pose = restPose(actor.body);
  const turns = moment.motionS * 0.55;
  const k = wave(turns);
  pose.pelvis = [-0.05 * heightM, hipM * 0.93, 0.01 * heightM * k];
  pose.legs.right.foot = [0.14 * heightM, 0.1 * heightM * (1 + k), hipHalfM];
  pose.legs.left.foot = [0.14 * heightM, 0.1 * heightM * (1 - k), -hipHalfM];
  for (const leg of [pose.legs.right, pose.legs.left]) leg.spread = 0.3;
  reachAt(
    pose.arms.right,
    [0.18 * heightM, heightM * (0.92 - 0.11 * k), shoulderM * 0.8],
    0.3,
    'fist',
  );
  reachAt(
    pose.arms.left,
    [0.18 * heightM, heightM * (0.92 + 0.11 * k), -shoulderM * 0.8],
    0.3,
    'fist',
  );
  pose.head.nod = -0.3;
  pose.lean = 0.06;
  return pose;
};

const hopping: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const turns =
    Math.abs(moment.travelledM) > 0.01
      ? moment.travelledM / (0.5 * actor.body.heightM)
      : moment.motionS * 1.6;
  const hop = Math.abs(Math.sin(turns * Math.PI));
  pose.lift = 0.09 * actor.body.heightM * hop;
  for (const leg of [pose.legs.right, pose.legs.left]) {
    leg.foot = [0, 0, leg.foot[2]];
    leg.pitch = 0.7 * hop;
  }
  pose.pelvis = [0, actor.body.hipM * (0.95 + 0.05 * hop), 0];
  both(pose, (arm) => reach(arm, [0.2, -0.5 + 0.4 * hop, 0.4], 0.5, 'open'));
  pose.face.smile = 0.9;
  return pose;
};

export const LEAPS: Readonly<Record<string, Motion>> = {
  jump: jumping,
  leap: jumping,
  hop: hopping,
  skip: hopping,
  fly: flying,
  float: floating,
  fall: falling,
  swim: swimming,
  dive: diving,
  climb: climbing,
};
