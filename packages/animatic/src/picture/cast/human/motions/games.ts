// Games: dribbling a ball, going up with it to the hoop, a kite on its line; and slow exercise.
import { clamp, cycle, hold, mix, ramp, wave } from '../../shape/ease.ts';
import { restPose } from '../figure/pose.ts';
import { base, both, isGoing, middleOf, reach } from './base.ts';
import { RUN, stepping, swinging, turnsOf, WALK } from './gait.ts';
import type { Motion } from './motion.ts';

/** Bent low, one hand at the ball that goes up and down twice a second. */
const dribbling: Motion = (actor, moment) => {
  const pose = isGoing(moment) ? base(actor, moment) : restPose(actor.body);
  const { heightM } = actor.body;
  const gait = { ...WALK, stride: 1.1, crouch: 0.9, lean: 0.22, lift: 0.2 };
  if (isGoing(moment)) {
    const turns = turnsOf(actor.body, gait, moment);
    stepping(pose, actor.body, gait, turns);
    swinging(pose, gait, turns);
  } else {
    pose.pelvis = [0, actor.body.hipM * (0.9 + 0.02 * wave(moment.motionS)), 0];
    for (const leg of [pose.legs.right, pose.legs.left]) leg.spread = 0.4;
    pose.lean += 0.25;
  }
  // The hand goes down with the ball and waits for it half way.
  const push = 0.5 - 0.5 * wave(moment.motionS * 2 + 0.25);
  reach(pose.arms.right, [0.5, -0.62 + 0.2 * push, -0.02], 0.4, 'open');
  reach(pose.arms.left, [0.4, -0.2, 0.3], 0.4, 'open');
  pose.head.nod = -0.2;
  pose.pelvis = [pose.pelvis[0], pose.pelvis[1] - 0.006 * heightM * push, pose.pelvis[2]];
  pose.face.smile = 0.4;
  return pose;
};

/** Seconds: the gather, the slam, how long the hand stays at the rim, the landing. */
const [GATHER_S, SLAM_S, HANG_S, LAND_S] = [0.3, 0.8, 1.25, 1.6] as const;
/** Height of the wrist at the rim, metres; whoever is smaller leaps higher. */
const RIM_M = 3.02;

/** Up with the ball over the head, slam, the hand stays at the rim, land, fists. */
const dunking: Motion = (actor, moment) => {
  const { body } = actor;
  const { heightM, hipM } = body;
  const t = moment.motionS;
  const joy = ramp(t, LAND_S + 0.35, LAND_S + 0.7);
  const pose = restPose(body);
  const crouch = hold(t, 0, 0.18, 0.22, 0.38);
  const land = hold(t, LAND_S - 0.03, LAND_S + 0.06, LAND_S + 0.1, LAND_S + 0.45);
  const air = t < SLAM_S ? ramp(t, GATHER_S, SLAM_S) : 1 - ramp(t, HANG_S, LAND_S) ** 2;
  const slam = ramp(t, SLAM_S - 0.15, SLAM_S);
  const armM = body.upperArmM + body.forearmM;
  const shoulderM = hipM + body.torsoM * 0.8;
  const leapM = Math.max(0.4 * heightM, RIM_M - shoulderM - armM * 0.82);
  pose.lift = Math.min(1.2 * heightM, leapM) * air;
  pose.pelvis = [-0.04 * heightM * (crouch + land), hipM * (1 - 0.22 * crouch - 0.22 * land), 0];
  pose.lean += 0.35 * crouch + 0.3 * land + 0.08 * slam * air - 0.1 * air * (1 - slam);
  // Knees up on the way, legs that swing while he hangs.
  const hangs = hold(t, SLAM_S, SLAM_S + 0.2, HANG_S, LAND_S);
  const swing = 0.06 * Math.sin((t - SLAM_S) * 9) * hangs;
  pose.legs.right.foot = [
    (0.16 * air * (1 - hangs) + swing) * heightM,
    0.26 * heightM * air * (1 - 0.6 * hangs),
    body.hipHalfM,
  ];
  pose.legs.left.foot = [
    (-0.2 * air + 0.1 * hangs + swing) * heightM,
    0.14 * heightM * air,
    -body.hipHalfM,
  ];
  pose.legs.left.pitch = 1.1 * air;
  pose.legs.right.pitch = 0.4 * air;
  const middle = middleOf(actor);
  if (t < LAND_S) {
    const up = ramp(t, 0.15, 0.5);
    const to = mix(-0.35, 0.95, up);
    const away = ramp(t, HANG_S, LAND_S);
    reach(
      pose.arms.right,
      [mix(mix(0.5, 0.2, up), 0.56, slam) - 0.2 * away, mix(to, 0.8, slam) - 0.7 * away, 0],
      0.5,
      slam > 0.9 ? 'fist' : 'open',
    );
    reach(
      pose.arms.left,
      [mix(0.5, 0.3, up) + 0.1 * slam, mix(to, -0.1, ramp(t, 0.4, 0.75)), middle * 0.3],
      0.5,
      'open',
    );
  } else {
    both(pose, (arm, sign) =>
      reach(
        arm,
        [mix(0.4, 0.2, joy), mix(-0.5, 0.7, joy) + 0.08 * wave(t * 1.5 + sign * 0.1) * joy, 0.3],
        0.5,
        'fist',
      ),
    );
  }
  pose.head.nod = -0.35 * ramp(t, 0.1, 0.4) * (1 - land);
  pose.face.open = 0.5 * slam;
  pose.face.smile = 0.4 + 0.6 * joy;
  return pose;
};

/** Overhead with both hands, a flick of the wrists, a small hop. */
const shootingHoops: Motion = (actor, moment) => {
  const { body } = actor;
  const t = cycle(moment.motionS / 2.6) * 2.6;
  const pose = restPose(body);
  const crouch = hold(t, 0.1, 0.4, 0.45, 0.65);
  const push = ramp(t, 0.5, 0.8) * (1 - ramp(t, 1.5, 2.1));
  const u = clamp((t - 0.6) / 0.5);
  pose.lift = t > 0.6 && t < 1.1 ? 0.18 * body.heightM * 4 * u * (1 - u) : 0;
  pose.pelvis = [0, body.hipM * (1 - 0.18 * crouch), 0];
  pose.lean += 0.2 * crouch;
  const middle = middleOf(actor);
  both(pose, (arm) => {
    reach(arm, [mix(0.5, 0.4, push), mix(-0.2, 0.92, push), middle * 0.8], 0.5, 'open');
    arm.wrist = 0.6 * push;
  });
  pose.head.nod = -0.3;
  return pose;
};

/** The line in one hand, the eyes at its end; running where the way asks for it. */
const flyingKite: Motion = (actor, moment) => {
  const fast = moment.speedMps > 1.7;
  const pose = fast ? restPose(actor.body) : base(actor, moment);
  if (fast) {
    const turns = turnsOf(actor.body, RUN, moment);
    stepping(pose, actor.body, RUN, turns);
    swinging(pose, RUN, turns);
  }
  const tug = wave(moment.motionS * 0.45);
  reach(pose.arms.right, [0.46 + 0.05 * tug, 0.4 + 0.06 * tug, 0.06], 0.4, 'fist');
  if (!fast) pose.lean -= 0.06 + 0.03 * tug;
  pose.head.nod = -0.36;
  pose.face.gaze = [0.1, 0.8];
  pose.face.smile = 0.9;
  pose.face.open = 0.2 + 0.1 * tug;
  return pose;
};

/** Tai chi: the weight goes slowly from one leg to the other, open hands circle around a ball and part. */
const taiChi: Motion = (actor, moment) => {
  const pose = restPose(actor.body);
  const { heightM, hipM, hipHalfM } = actor.body;
  const t = moment.motionS / 6.4;
  const sway = wave(t);
  const part = 0.5 - 0.5 * wave(2 * t + 0.25);
  const sunk = 0.13 + 0.025 * wave(2 * t);
  const apart = 0.13 * heightM;
  const side = moment.facing === 'right';
  pose.pelvis = side
    ? [0.055 * heightM * sway, hipM * (1 - sunk), 0]
    : [0, hipM * (1 - sunk), 0.05 * heightM * sway];
  pose.legs.right.foot = side ? [apart, 0, hipHalfM] : [0, 0, apart];
  pose.legs.left.foot = side ? [-apart, 0, -hipHalfM] : [0, 0, -apart];
  for (const leg of [pose.legs.right, pose.legs.left]) {
    leg.spread = 0.5;
    leg.turnOut = 0.4;
  }
  pose.twist = 0.3 * sway;
  const middle = middleOf(actor);
  both(pose, (arm, sign) => {
    const up = sway * sign;
    // Seen from the front each hand goes round in its own half of the picture, up outside and down
    // inside: held out to the lens, the arms would be stumps.
    if (!side) {
      const round = t + (sign > 0 ? 0 : 0.5);
      const high = wave(round);
      const out = wave(round + 0.25);
      reach(arm, [0.34, -0.2 + 0.44 * high, 0.5 + 0.26 * out], 0.5, 'open');
      arm.wrist = 0.35 * high;
      return;
    }
    // One hand rises as the other sinks; they meet before the belly and part.
    reach(
      arm,
      [0.46 + 0.2 * part * (up > 0 ? 1 : 0.2), -0.3 + 0.36 * up, mix(middle * 0.8, 0.1, part)],
      0.55,
      'open',
    );
    arm.wrist = 0.3 * up;
  });
  pose.head.yaw += 0.22 * sway;
  pose.face.gaze = [0.4 * sway, -0.1];
  pose.face.lids = 0.72;
  pose.face.smile = 0.35;
  return pose;
};

export const GAMES: Readonly<Record<string, Motion>> = {
  dribble: dribbling,
  dunk: dunking,
  'fly-kite': flyingKite,
  'shoot-hoop': shootingHoops,
  'tai-chi': taiChi,
};
