// Sport, dance, riding and fighting.
import { random } from '../../../paint/noise.ts';
import { cycle, hold, mix, ramp, wave } from '../../shape/ease.ts';
import { restPose } from '../figure/pose.ts';
import { SIDE_YAW } from '../figure/view.ts';
import { base, both, isGoing, lower, middleOf, reach, reachAt, stance } from './base.ts';
import { stepping, swinging, turnsOf, WALK } from './gait.ts';
import type { Motion } from './motion.ts';
import { isOnSomething, seated } from './rest.ts';

/** A beat of 0.5 s: hips, shoulders, arms in three figures that take turns. */
const dancing: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const { heightM } = actor.body;
  const beat = moment.motionS;
  const k = wave(beat);
  const bounce = Math.abs(wave(beat));
  const figure = Math.floor(moment.motionS / 2 + random(moment.seed, 52) * 3) % 3;
  pose.pelvis = [0, pose.pelvis[1] - 0.026 * heightM * bounce, 0.03 * heightM * k];
  pose.hipTwist = 0.24 * k;
  pose.twist = -0.2 * k;
  pose.tilt = -0.1 * k;
  pose.head.roll = 0.1 * k;
  const lift = 0.05 * heightM;
  pose.legs.right.foot = [0.05 * heightM * k, lift * Math.max(0, k), pose.legs.right.foot[2] * 1.3];
  pose.legs.left.foot = [-0.05 * heightM * k, lift * Math.max(0, -k), pose.legs.left.foot[2] * 1.3];
  pose.legs.right.pitch = 0.6 * Math.max(0, k);
  pose.legs.left.pitch = 0.6 * Math.max(0, -k);
  both(pose, (arm, sign) => {
    const own = wave(beat + (sign > 0 ? 0 : 0.5));
    if (figure === 0) reach(arm, [0.3, 0.5 + 0.26 * own, 0.42], 0.7, 'open');
    else if (figure === 1) reach(arm, [0.5 + 0.2 * own, -0.16 + 0.16 * own, 0.1], 0.5, 'fist');
    else reach(arm, [0.2, -0.1 + 0.3 * own, 0.7], 0.6, 'open');
  });
  pose.face.smile = 0.95;
  pose.face.squint = 0.3;
  return pose;
};

const ballet: Motion = (actor, moment) => {
  const pose = restPose(actor.body);
  const { heightM, hipM } = actor.body;
  const t = moment.motionS;
  const rise = ramp(t, 0, 0.8);
  pose.pelvis = [0.02 * heightM, hipM + 0.055 * heightM * rise, 0];
  pose.legs.left.foot = [0.02 * heightM, 0, -0.01];
  pose.legs.left.pitch = 1.15 * rise;
  const back = 0.42 * heightM * rise;
  pose.legs.right.foot = [-back, back * 0.72, 0.03];
  pose.legs.right.pitch = 1.3 * rise;
  reach(pose.arms.right, [-0.3, 0.1 + 0.1 * wave(t * 0.25), 0.62], 0.7, 'relaxed');
  reach(pose.arms.left, [0.62, 0.5 + 0.08 * wave(t * 0.25), 0.1], 0.7, 'relaxed');
  pose.lean = 0.16 * rise;
  pose.curl = -0.3 * rise;
  pose.head.nod = -0.2;
  pose.yaw = 0;
  return pose;
};

const spinning: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  pose.yaw = moment.motionS * 4.2;
  both(pose, (arm) => reach(arm, [0.1, -0.36, 0.72], 0.5, 'open'));
  pose.face.smile = 0.9;
  return pose;
};

/** Round to the camera; who faces it already turns once about. */
/** Whoever turns to us was seen from the side and a little from behind. */
const FROM_BEHIND = 1.8;

const turning: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const u = ramp(moment.motionS, 0.05, 1.1);
  if (moment.facing === 'right') pose.yaw = -SIDE_YAW * u;
  else if (moment.facing === 'away') pose.yaw = -Math.PI * u;
  else pose.yaw = FROM_BEHIND * (1 - u);
  if (moment.facing === 'right') pose.head.yaw += 0.42 * u;
  // The head comes first, the shoulders after it.
  pose.head.yaw -= 0.4 * hold(moment.motionS, 0.05, 0.4, 0.6, 1.1);
  const step = Math.sin(u * Math.PI);
  pose.legs.left.foot = [
    pose.legs.left.foot[0],
    0.03 * actor.body.heightM * step,
    pose.legs.left.foot[2],
  ];
  pose.face.smile = 0.42 + 0.3 * u;
  return pose;
};

const skating: Motion = (actor, moment) => {
  const pose = restPose(actor.body);
  const { heightM, hipM, hipHalfM } = actor.body;
  const turns =
    Math.abs(moment.travelledM) > 0 ? moment.travelledM / (heightM * 2.1) : moment.motionS * 0.5;
  const k = wave(turns);
  pose.pelvis = [0, hipM * 0.86, 0.02 * heightM * k];
  pose.lean = 0.34;
  const stride = (side: 1 | -1): void => {
    const leg = side > 0 ? pose.legs.right : pose.legs.left;
    const out = Math.max(0, k * side);
    leg.foot = [
      mix(0.1, -0.34, out) * heightM,
      0.06 * heightM * out,
      side * hipHalfM * (1 + 1.6 * out),
    ];
    leg.pitch = 0.5 * out;
    leg.turnOut = 0.4 * out;
  };
  stride(1);
  stride(-1);
  both(pose, (arm, sign) => reach(arm, [0.1 - 0.4 * k * sign, -0.66, 0.42], 0.4, 'relaxed'));
  pose.head.nod = -0.16;
  pose.face.smile = 0.7;
  return pose;
};

const skiing: Motion = (actor, moment) => {
  const pose = restPose(actor.body);
  const { heightM, hipM, hipHalfM } = actor.body;
  const sway = wave(moment.motionS * 0.4);
  lower(pose, hipM * (0.74 + 0.03 * sway), 0.1 * heightM);
  pose.lean = 0.62;
  pose.legs.right.foot = [0.02, 0, hipHalfM * 1.2];
  pose.legs.left.foot = [0.06, 0, -hipHalfM * 1.2];
  for (const leg of [pose.legs.right, pose.legs.left]) leg.turnOut = 0;
  both(pose, (arm) => reach(arm, [0.5, -0.4, 0.26], 0.4, 'fist'));
  pose.tilt = 0.12 * sway;
  pose.head.nod = -0.34;
  pose.prop = 'poles';
  return pose;
};

const surfing: Motion = (actor, moment) => {
  const pose = restPose(actor.body);
  const { heightM, hipM } = actor.body;
  const sway = wave(moment.motionS * 0.45);
  lower(pose, hipM * (0.72 + 0.03 * sway) + 0.06);
  pose.legs.right.foot = [-0.2 * heightM, 0.06, 0.05];
  pose.legs.left.foot = [0.2 * heightM, 0.06, -0.03];
  for (const leg of [pose.legs.right, pose.legs.left]) leg.spread = 0.5;
  pose.lean = 0.26 + 0.06 * sway;
  reach(pose.arms.left, [0.8, 0.02 + 0.1 * sway, 0.3], 0.5, 'open');
  reach(pose.arms.right, [-0.62, 0.06 - 0.1 * sway, 0.4], 0.5, 'open');
  pose.roll = 0.05 * sway;
  pose.pivot = 0;
  pose.face.smile = 0.8;
  pose.prop = 'surfboard';
  return pose;
};

const skateboarding: Motion = (actor, moment) => {
  const pose = surfing(actor, moment);
  pose.prop = 'skateboard';
  return pose;
};

const cycling: Motion = (actor, moment) => {
  const { body } = actor;
  const pose = restPose(body);
  const turns = Math.abs(moment.travelledM) > 0 ? moment.travelledM / 4.2 : moment.motionS * 0.9;
  // Pedals on a circle below the saddle.
  const k = body.heightM / 1.7;
  const crank: readonly [number, number] = [0.1 * k, 0.3 * k];
  pose.pelvis = [-0.1 * k, 0.98 * k, 0];
  for (const [leg, sign] of [
    [pose.legs.right, 1],
    [pose.legs.left, -1],
  ] as const) {
    const angle = -(turns + (sign > 0 ? 0 : 0.5)) * Math.PI * 2;
    leg.foot = [
      crank[0] + Math.cos(angle) * 0.15 * k - 0.06 * k,
      crank[1] + Math.sin(angle) * 0.15 * k,
      sign * 0.07 * k,
    ];
    leg.pitch = 0.25;
    leg.turnOut = 0;
    leg.spread = 0;
  }
  pose.lean = 0.5;
  both(pose, (arm, sign) => reachAt(arm, [0.5 * k, 1.06 * k, sign * 0.17 * k], 0.35, 'fist'));
  pose.head.nod = -0.3;
  pose.face.smile = 0.7;
  pose.prop = 'bicycle';
  return pose;
};

/** Astride, hands at reins or bars; what is ridden is somebody else's. */
const riding: Motion = (actor, moment) => {
  const { body } = actor;
  const pose = seated(actor, moment, body.hipM * 0.62);
  const on = isOnSomething(moment);
  const bob = moment.speedMps > 0.1 ? wave(moment.tS * 1.6) : wave(moment.tS * 0.3) * 0.2;
  const seatM = on ? body.heightM * 0.05 : body.hipM * 0.66;
  const floor = on ? -Math.min(moment.aboveM ?? 0, body.hipM * 0.6) : 0;
  pose.pelvis = [0, seatM + 0.012 * body.heightM * bob, 0];
  pose.legs.right.foot = [0.1 * body.heightM, floor, body.hipHalfM * 3];
  pose.legs.left.foot = [0.1 * body.heightM, floor, -body.hipHalfM * 3];
  for (const leg of [pose.legs.right, pose.legs.left]) {
    leg.kneeUp = 0.35;
    leg.spread = 0.9;
    leg.turnOut = 0.2;
  }
  pose.lean = 0.06 + 0.03 * bob;
  both(pose, (arm, sign) =>
    reach(arm, [0.6, -0.46 + 0.03 * bob, middleOf(actor) * 0.4 - 0.02 * sign], 0.3, 'fist'),
  );
  return pose;
};

const driving: Motion = (actor, moment) => {
  const pose = seated(actor, moment, 0.34);
  const { body } = actor;
  const turn = 0.06 * wave(moment.tS * 0.3);
  pose.legs.right.foot = [body.thighM * 1.05, 0, body.hipHalfM];
  pose.legs.left.foot = [body.thighM * 1.0, 0, -body.hipHalfM];
  pose.lean = -0.12;
  both(pose, (arm, sign) => reach(arm, [0.76, -0.14 + turn * sign, 0], 0.35, 'fist'));
  pose.holding = 'both';
  pose.prop = 'wheel';
  return pose;
};

const rowing: Motion = (actor, moment) => {
  const pose = seated(actor, moment, 0.12);
  const { body } = actor;
  const k = wave(moment.motionS * 0.5);
  pose.lean = -0.12 + 0.34 * k;
  pose.legs.right.foot = [body.thighM * 0.9, 0, body.hipHalfM];
  pose.legs.left.foot = [body.thighM * 0.9, 0, -body.hipHalfM];
  both(pose, (arm) =>
    reach(arm, [0.62 + 0.26 * k, -0.34 + 0.1 * wave(moment.motionS * 0.5 + 0.25), 0], 0.4, 'fist'),
  );
  pose.prop = 'oar';
  return pose;
};

/** A long pole set before one, and the boat pushed past it. */
const punting: Motion = (actor, moment) => {
  const pose = stance(restPose(actor.body), actor, 0.1, 0.02);
  const t = cycle(moment.motionS / 3.6);
  const push = hold(t, 0.1, 0.55, 0.62, 1);
  const middle = middleOf(actor);
  reach(pose.arms.right, [mix(0.52, 0.3, push), mix(0.42, -0.1, push), middle * 0.4], 0.5, 'fist');
  reach(
    pose.arms.left,
    [mix(0.66, 0.2, push), mix(-0.14, -0.62, push), middle * 0.7],
    0.35,
    'fist',
  );
  pose.lean = mix(0.02, 0.32, push);
  pose.curl += 0.16 * push;
  pose.twist = 0.2 * push;
  pose.head.nod = -0.1 * push;
  pose.prop = 'pole';
  return pose;
};

const fishing: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const tug = hold(cycle(moment.motionS / 3.2), 0.6, 0.7, 0.74, 0.86);
  reach(pose.arms.right, [0.62, -0.34 + 0.1 * tug, middleOf(actor) * 0.5], 0.3, 'hold');
  reach(pose.arms.left, [0.5, -0.46 + 0.08 * tug, middleOf(actor) * 0.7], 0.3, 'hold');
  pose.holdAngle = 0.62 + 0.3 * tug;
  pose.lean -= 0.05 * tug;
  pose.prop = 'rod';
  return pose;
};

const kicking: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const { heightM, hipM, hipHalfM } = actor.body;
  const t = cycle(moment.motionS / 1.6) * 1.6;
  const back = hold(t, 0.1, 0.35, 0.4, 0.5);
  const kick = hold(t, 0.42, 0.58, 0.66, 1.0);
  pose.pelvis = [0, hipM * 0.97, 0];
  pose.legs.right.foot = [
    (-0.24 * back + 0.42 * kick) * heightM,
    (0.08 * back + 0.26 * kick) * heightM,
    hipHalfM,
  ];
  pose.legs.right.pitch = 0.9 * back + 0.3 * kick;
  pose.lean += 0.08 * back - 0.16 * kick;
  reach(pose.arms.right, [-0.5 * kick, -0.5, 0.4], 0.4, 'fist');
  reach(pose.arms.left, [0.5 * kick, -0.3, 0.4], 0.4, 'fist');
  return pose;
};

/** A sword, a bat, a racket: wound up behind the shoulder, swept through. */
const striking: Motion = (actor, moment) => {
  const pose = isGoing(moment)
    ? base(actor, moment)
    : stance(base(actor, moment), actor, 0.13, 0.03);
  const t = cycle(moment.motionS / 1.7) * 1.7;
  const back = hold(t, 0.1, 0.6, 0.68, 0.8);
  const through = hold(t, 0.7, 0.86, 1.0, 1.45);
  const middle = middleOf(actor);
  const f = 0.46 - 0.5 * back + 0.36 * through;
  const u = 0.05 + 0.6 * back - 0.36 * through;
  reach(pose.arms.right, [f, u, middle * 0.3], 0.5, 'hold');
  reach(pose.arms.left, [f + 0.04, u - 0.12, middle * 0.9], 0.4, 'hold');
  pose.twist = -0.4 * back + 0.4 * through;
  pose.lean += 0.12 * through;
  pose.holdAngle = 0.5 + 1.3 * back - 1.5 * through;
  pose.face.browSlant = -0.5;
  pose.prop = 'sword';
  return pose;
};

const batting: Motion = (actor, moment) => {
  const pose = striking(actor, moment);
  pose.prop = 'bat';
  return pose;
};

const shooting: Motion = (actor, moment) => {
  const pose = isGoing(moment)
    ? base(actor, moment)
    : stance(base(actor, moment), actor, 0.09, 0.01);
  const draw = hold(cycle(moment.motionS / 3) * 3, 0.2, 1.2, 2, 2.06);
  reach(pose.arms.left, [0.98, 0.04, 0], 0.5, 'hold');
  reach(pose.arms.right, [mix(0.66, 0.12, draw), 0.1, middleOf(actor) * 0.4], 0.9, 'pinch');
  pose.head.yaw += 0.2;
  pose.holding = 'left';
  pose.prop = 'bow';
  return pose;
};

const marching: Motion = (actor, moment) => {
  const pose = restPose(actor.body);
  const gait = { ...WALK, lift: 0.3, arms: 0.7, elbow: 0.1, lean: 0 };
  const turns = turnsOf(actor.body, gait, moment);
  stepping(pose, actor.body, gait, turns);
  swinging(pose, gait, turns);
  both(pose, (arm) => {
    arm.hand = 'fist';
  });
  pose.lean -= 0.04;
  return pose;
};

const sneaking: Motion = (actor, moment) => {
  const pose = restPose(actor.body);
  const gait = { ...WALK, stride: 0.62, lift: 0.24, lean: 0.3, crouch: 0.86 };
  stepping(pose, actor.body, gait, turnsOf(actor.body, gait, moment));
  both(pose, (arm, sign) => reach(arm, [0.5, -0.2 + 0.05 * sign, 0.05], 0.3, 'relaxed'));
  pose.curl += 0.2;
  pose.head.nod = -0.2;
  pose.face.smile = 0.2;
  return pose;
};

const playing: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = moment.motionS;
  const bounce = Math.abs(wave(t * 1.1));
  pose.lift = 0.03 * actor.body.heightM * bounce;
  reach(pose.arms.right, [0.56, -0.3 + 0.36 * bounce, 0.1], 0.4, 'open');
  reach(pose.arms.left, [0.3, -0.2 + 0.2 * (1 - bounce), 0.5], 0.5, 'open');
  pose.tilt = 0.06 * wave(t * 0.55);
  pose.face.smile = 1;
  pose.face.open = 0.3;
  return pose;
};

const conjuring: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = moment.motionS;
  const up = ramp(t, 0, 0.7);
  reach(pose.arms.right, [0.72, mix(-0.5, 0.22, up) + 0.06 * wave(t * 0.8), 0.1], 0.4, 'open');
  reach(pose.arms.left, [0.5, mix(-0.6, 0.04, up) + 0.06 * wave(t * 0.8 + 0.3), 0.24], 0.5, 'open');
  pose.face.browSlant = -0.3;
  pose.lean += 0.05;
  return pose;
};

/** With something in the hands it is swung; without, somebody sways to and fro. */
const swaying: Motion = (actor, moment) => {
  if (actor.person.holds) return striking(actor, moment);
  const pose = base(actor, moment);
  const k = wave(moment.motionS * 0.4);
  pose.pelvis = [0, pose.pelvis[1], 0.02 * actor.body.heightM * k];
  pose.tilt = 0.12 * k;
  pose.head.roll = -0.1 * k;
  both(pose, (arm, sign) => {
    arm.swing += 0.3 * k * sign;
    arm.out += 0.1;
  });
  return pose;
};

export const SPORTS: Readonly<Record<string, Motion>> = {
  dance: dancing,
  ballet,
  spin: spinning,
  twirl: spinning,
  turn: turning,
  'turn-around': turning,
  skate: skating,
  ski: skiing,
  surf: surfing,
  skateboard: skateboarding,
  cycle: cycling,
  ride: riding,
  gallop: riding,
  drive: driving,
  row: rowing,
  punt: punting,
  sail: rowing,
  fish: fishing,
  kick: kicking,
  swing: swaying,
  attack: striking,
  bat: batting,
  shoot: shooting,
  aim: shooting,
  march: marching,
  sneak: sneaking,
  play: playing,
  conjure: conjuring,
  cast: conjuring,
  'use-magic': conjuring,
};
