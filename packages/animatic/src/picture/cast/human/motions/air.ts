// Off the ground: jumping, flying, falling, swimming, climbing.
import { random } from '../../../paint/noise.ts';
import { clamp, cycle, hold, mix, ramp, wave } from '../../shape/ease.ts';
import type { Pose } from '../figure/pose.ts';
import { restPose } from '../figure/pose.ts';

import { base, both, reach, reachAt } from './base.ts';
import { RUN, stepping, swinging, turnsOf } from './gait.ts';
import type { Actor, Motion } from './motion.ts';

/** Crouch 0.22 s, air 0.55 s, landing 0.25 s, a short rest; no two of them alike. */
const jumping: Motion = (actor, moment) => {
  if (moment.speedMps > 0.3) return leaping(actor, moment);
  const { body } = actor;
  const turn = Math.floor(moment.motionS / 1.5);
  const high = 0.8 + 0.35 * random(moment.seed, turn + 40);
  const t = cycle(moment.motionS / 1.5) * 1.5;
  const crouch = hold(t, 0, 0.2, 0.2, 0.28);
  const u = clamp((t - 0.26) / 0.56);
  const air = t > 0.26 && t < 0.82 ? 4 * u * (1 - u) : 0;
  const land = hold(t, 0.8, 0.88, 0.9, 1.2);
  const pose = restPose(body);
  const low = 0.2 * crouch + 0.17 * land;
  pose.pelvis = [-0.04 * body.heightM * (crouch + land), body.hipM * (1 - low), 0];
  pose.lean += 0.4 * crouch + 0.3 * land - 0.05 * air;
  pose.lift = 0.3 * high * body.heightM * air;
  const tuck = air * 0.12 * body.heightM;
  for (const [leg, k] of [
    [pose.legs.right, 1],
    [pose.legs.left, turn % 2 === 0 ? 0.5 : 1.1],
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

/** Seconds of a leap that goes somewhere, from the push to the landing. */
const LEAP_S = 0.8;

/** Over something, or at somebody: one long step through the air, running before and after it. */
const leaping: Motion = (actor, moment) => {
  const { body } = actor;
  const pose = restPose(body);
  const turns = turnsOf(body, RUN, moment);
  stepping(pose, body, RUN, turns);
  swinging(pose, RUN, turns);
  const lengthS = Math.max(0.1, moment.motionS / Math.max(0.01, moment.motionU));
  const fromS = Math.max(0, (lengthS - LEAP_S) * 0.5);
  const u = clamp((moment.motionS - fromS) / Math.min(LEAP_S, lengthS));
  const air = 4 * u * (1 - u);
  const split = hold(u, 0.02, 0.22, 0.72, 0.98);
  pose.lift = 0.34 * body.heightM * air;
  const to = (now: number, then: number): number => mix(now, then, split);
  const { right, left } = pose.legs;
  right.foot = [
    to(right.foot[0], 0.4 * body.heightM),
    to(right.foot[1], 0.2 * body.heightM),
    right.foot[2],
  ];
  left.foot = [
    to(left.foot[0], -0.42 * body.heightM),
    to(left.foot[1], 0.2 * body.heightM),
    left.foot[2],
  ];
  right.pitch = to(right.pitch, 0.1);
  left.pitch = to(left.pitch, 1.3);
  pose.pelvis = [0, to(pose.pelvis[1], body.hipM * 0.98), 0];
  pose.lean = to(pose.lean, 0.12);
  if (split > 0.3) {
    reach(pose.arms.right, [-0.5, -0.1 + 0.3 * air, 0.35], 0.5, 'open');
    reach(pose.arms.left, [0.72, 0.1 + 0.3 * air, 0.2], 0.5, 'open');
  }
  pose.face.smile = 0.7;
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

/** Head first into the water: a bend in the air, hands together; then it is under. */
const diving: Motion = (actor, moment) => {
  const { heightM } = actor.body;
  const t = moment.motionS;
  const u = ramp(t, 0.15, 0.95);
  const pose = prone(actor, mix(0.2, 2.35, u));
  both(pose, (arm) => reach(arm, [0.16, 0.97, -0.06], 0.6, 'flat'));
  const under = ramp(t, 0.85, 1.25);
  pose.lift = heightM * (0.42 * Math.sin(Math.min(1, t / 0.9) * Math.PI) - 1.3 * under);
  pose.slideM = heightM * (0.15 * u + 0.1 * under);
  pose.legs.left.foot = [
    0.02,
    0.02 + 0.05 * heightM * wave(t * 2) * (1 - u),
    pose.legs.left.foot[2],
  ];
  return pose;
};

/** A goalkeeper's: two steps, flat through the air with both arms stretched, a landing, a roll onto the knees. */
const saving: Motion = (actor, moment) => {
  const { heightM, hipM } = actor.body;
  const t = moment.motionS;
  const crouch = hold(t, 0, 0.18, 0.2, 0.36);
  const u = clamp((t - 0.25) / 0.75);
  const flat = ramp(t, 0.22, 0.62);
  const rise = ramp(t, 1.75, 2.6);
  if (rise >= 1) return base(actor, { ...moment, speedMps: 0 });
  const pose = prone(actor, 1.5 * flat * (1 - rise));
  pose.pivot = mix(hipM, 0.1 * heightM, flat);
  const air = t > 0.25 && t < 1 ? 4 * u * (1 - u) : 0;
  const bounce = 0.03 * heightM * Math.sin(Math.PI * ramp(t, 1, 1.3));
  pose.lift = heightM * (0.42 * air + 0.02 * flat * (1 - rise)) + bounce;
  pose.slideM = heightM * (0.1 * crouch - 0.35 * flat * (1 - rise));
  pose.pelvis = [
    -0.05 * heightM * crouch,
    pose.pelvis[1] * (1 - 0.16 * crouch) - 0.3 * hipM * Math.sin(Math.PI * rise),
    0,
  ];
  pose.lean += 0.3 * crouch + 0.2 * Math.sin(Math.PI * rise);
  const stretched = hold(t, 0.2, 0.45, 1.3, 1.9);
  reach(
    pose.arms.right,
    [mix(0.4, 0.22, stretched), mix(-0.5, 0.95, stretched), 0.05],
    0.5,
    'open',
  );
  reach(pose.arms.left, [mix(0.4, 0.3, stretched), mix(-0.5, 0.86, stretched), 0], 0.5, 'open');
  const kick = hold(t, 0.3, 0.5, 0.9, 1.3);
  pose.legs.left.foot = [
    0.02 + 0.16 * heightM * kick,
    0.2 * heightM * kick,
    pose.legs.left.foot[2],
  ];
  for (const leg of [pose.legs.right, pose.legs.left]) leg.pitch = 1.2 * flat * (1 - rise);
  pose.face.lids = 1.1;
  pose.face.open = 0.35 * flat;
  pose.face.smile = -0.1;
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
  swim: swimming,
  dive: diving,
  save: saving,
  climb: climbing,
};
