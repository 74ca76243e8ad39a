// Sitting, kneeling, lying.
import { hold, mix, ramp, wave } from '../../shape/ease.ts';
import type { Pose } from '../figure/pose.ts';
import { restPose, SIDES } from '../figure/pose.ts';
import type { Vector } from '../figure/view.ts';
import type { Moment } from '../../puppet.ts';
import { both, reach, reachAt } from './limbs.ts';
import type { Actor, Motion } from './motion.ts';
import { breathe } from './stand.ts';

/** Height of the seat that a grown-up's chair has. */
export const SEAT_M = 0.45;

export function seatOf(actor: Actor): number {
  return Math.min(SEAT_M, actor.body.shinM + actor.body.ankleM - 0.01);
}

/** Lower than this there is nothing under somebody but the ground. */
const ON_SOMETHING_M = 0.12;

/** It sits on something that somebody else has drawn: its foot is where that thing's seat is. */
export const isOnSomething = (moment: Moment): boolean => (moment.aboveM ?? 0) > ON_SOMETHING_M;

/** Seated with the feet on the ground, or hanging from a high seat; hands in the lap. */
export function seated(actor: Actor, moment: Moment, heightM = seatOf(actor)): Pose {
  const { body } = actor;
  const pose = restPose(body);
  const thick = body.heightM * 0.052 * body.legGirth;
  const on = isOnSomething(moment);
  const floor = on ? -Math.min(moment.aboveM ?? 0, body.shinM + body.ankleM) : 0;
  pose.pelvis = [-body.thighM * 0.42, (on ? 0 : heightM) + thick, 0];
  const knee = body.thighM * 0.98 - body.thighM * 0.42;
  const splay = body.build.sex === 'male' ? 0.22 : 0.06;
  pose.legs.right.foot = [knee + 0.015 * body.heightM, floor, body.hipHalfM * (1 + splay)];
  pose.legs.left.foot = [knee - 0.03 * body.heightM, floor, -body.hipHalfM * (1 + splay)];
  for (const leg of [pose.legs.right, pose.legs.left]) {
    leg.kneeUp = 0.8;
    leg.spread = splay;
  }
  pose.lean = -0.03;
  pose.curl = body.build.age === 'old' ? 0.3 : 0.14;
  both(pose, (arm) => reach(arm, [0.48, -0.68, -0.06], 0.35, 'relaxed'));
  return breathe(pose, actor, moment);
}

const sitting: Motion = (actor, moment) => {
  // A baby sits on the floor.
  if (actor.body.build.age === 'baby' && !isOnSomething(moment)) return onGround(actor, moment);
  const pose = seated(actor, moment);
  if (!isOnSomething(moment)) pose.prop = 'stool';
  return pose;
};

/** On the way down to a seat, or up from it: `share` 1 sits. */
function between(actor: Actor, moment: Moment, share: number): Pose {
  const pose = sitting(actor, moment);
  const up = restPose(actor.body);
  const swing = Math.sin(Math.PI * share);
  const toward3 = (a: Vector, b: Vector): Vector => [
    mix(a[0], b[0], share),
    mix(a[1], b[1], share),
    mix(a[2], b[2], share),
  ];
  pose.stoolAt = pose.pelvis;
  pose.pelvis = toward3(up.pelvis, pose.pelvis);
  for (const side of SIDES) {
    const [leg, standing] = [pose.legs[side], up.legs[side]];
    leg.foot = toward3(standing.foot, leg.foot);
    leg.kneeUp = mix(standing.kneeUp, leg.kneeUp, share);
    leg.spread = mix(standing.spread, leg.spread, share);
    reach(pose.arms[side], [mix(0.14, 0.48, share), mix(-0.95, -0.68, share), 0.04], 0.3);
  }
  pose.lean = mix(up.lean, pose.lean, share) + 0.5 * swing;
  pose.head.nod = -0.25 * swing;
  return pose;
}

const sittingDown: Motion = (actor, moment) => between(actor, moment, ramp(moment.motionS, 0.1, 1));

const standingUp: Motion = (actor, moment) => {
  const pose = between(actor, moment, 1 - ramp(moment.motionS, 0.15, 1));
  if (moment.motionS > 1.2) pose.prop = null;
  return pose;
};

/** The knees give way, a hand goes out, the body comes to lie. */
const toppling: Motion = (actor, moment) => {
  const { body } = actor;
  const t = moment.motionS;
  // High in the air the arms beat.
  if (isOnSomething(moment)) return flailing(actor, moment);
  const stumble = hold(t, 0, 0.22, 0.4, 0.7);
  const down = ramp(t, 0.3, 0.85) ** 1.4;
  const pose = restPose(body);
  pose.roll = (-Math.PI / 2) * down * 0.97;
  pose.pivot = 0;
  pose.lift =
    body.heightM * 0.07 * down + 0.02 * body.heightM * Math.sin(Math.PI * ramp(t, 0.85, 1.15));
  pose.slideM = -0.42 * body.heightM * down;
  pose.lean = 0.3 * stumble;
  pose.legs.right.foot = [
    -0.12 * body.heightM * stumble,
    0.07 * body.heightM * stumble,
    body.hipHalfM,
  ];
  pose.legs.left.foot = [0.1 * body.heightM * (stumble + 0.4 * down), 0.02, -body.hipHalfM];
  for (const leg of [pose.legs.right, pose.legs.left]) leg.pitch = 0.9 * down;
  both(pose, (arm, sign) =>
    reach(
      arm,
      [mix(0.5, 0.3, down), mix(0.35, 0.8, down) + 0.1 * sign, 0.35 - 0.3 * down],
      0.6,
      'open',
    ),
  );
  pose.head.nod = -0.4 * down;
  pose.face.open = 0.7 * (1 - ramp(t, 1.4, 1.8));
  pose.face.round = 0.4;
  pose.face.browRaise = 0.8;
  pose.face.browSlant = 0.5;
  pose.face.lids = t < 1 ? 1.2 : 0.5 + 0.5 * ramp(t, 1.6, 2);
  pose.face.smile = -0.4;
  return breathe(pose, actor, moment, down);
};

const flailing: Motion = (actor, moment) => {
  const pose = restPose(actor.body);
  const { heightM } = actor.body;
  const t = moment.motionS;
  pose.roll = -0.35 + 0.5 * wave(t * 0.3);
  both(pose, (arm, sign) =>
    reach(
      arm,
      [0.2 + 0.2 * wave(t * 1.7 + sign * 0.2), 0.62, 0.5 + 0.2 * wave(t * 1.9)],
      0.6,
      'open',
    ),
  );
  const kick = 0.08 * heightM * wave(t * 1.5);
  pose.legs.right.foot = [0.12 * heightM + kick, 0.16 * heightM, pose.legs.right.foot[2] * 1.6];
  pose.legs.left.foot = [-0.16 * heightM - kick, 0.1 * heightM, pose.legs.left.foot[2] * 1.6];
  pose.face.open = 0.7;
  pose.face.round = 0.5;
  pose.face.lids = 1.2;
  pose.face.browRaise = 0.8;
  return pose;
};

const onChair: Motion = (actor, moment) => seated(actor, moment);

/** On the ground: one leg stretched, one drawn up, hands around the knee. */
export function onGround(actor: Actor, moment: Moment): Pose {
  const { body } = actor;
  const pose = restPose(body);
  const thick = body.heightM * 0.05 * body.legGirth;
  pose.pelvis = [-body.thighM * 0.55, thick, 0];
  if (body.build.age === 'baby') {
    for (const [leg, sign] of [
      [pose.legs.right, 1],
      [pose.legs.left, -1],
    ] as const) {
      leg.foot = [body.thighM * 0.95, 0.01, sign * body.hipHalfM * 2.6];
      leg.pitch = -1.3;
      leg.kneeUp = 0.9;
      leg.spread = 0.5;
    }
    both(pose, (arm, sign) =>
      reach(arm, [0.5, -0.45 + 0.16 * wave(moment.tS * 0.7 + sign * 0.2), 0.1], 0.4, 'open'),
    );
    pose.curl = 0.2;
    return breathe(pose, actor, moment);
  }
  pose.legs.right.foot = [body.thighM * 0.34, 0, body.hipHalfM];
  pose.legs.left.foot = [body.thighM * 0.62, 0, -body.hipHalfM];
  for (const leg of [pose.legs.right, pose.legs.left]) {
    leg.kneeUp = 1;
    leg.spread = 0.12;
  }
  pose.lean = -0.06;
  pose.curl = 0.42;
  both(pose, (arm) => reach(arm, [0.86, -0.42, -0.12], 0.5, 'relaxed'));
  return breathe(pose, actor, moment);
}

const crossLegged: Motion = (actor, moment) => {
  const { body } = actor;
  const pose = restPose(body);
  pose.pelvis = [-body.thighM * 0.3, body.heightM * 0.055, 0];
  pose.legs.right.foot = [body.thighM * 0.3, 0.02, -body.hipHalfM * 1.4];
  pose.legs.left.foot = [body.thighM * 0.42, 0.02, body.hipHalfM * 1.4];
  for (const leg of [pose.legs.right, pose.legs.left]) {
    leg.kneeUp = 0.12;
    leg.spread = 1.6;
    leg.pitch = 0.5;
  }
  both(pose, (arm) => reach(arm, [0.5, -0.72, 0.24], 0.5, 'pinch'));
  pose.face.lids = 0;
  pose.face.smile = 0.4;
  return breathe(pose, actor, moment, 1.6);
};

export const kneeling: Motion = (actor, moment) => {
  const { body } = actor;
  const pose = restPose(body);
  const down = ramp(moment.motionS, 0, 0.7);
  const knee = body.heightM * 0.04;
  pose.pelvis = [-0.02 * body.heightM, mix(body.hipM, body.thighM * 0.96 + knee, down), 0];
  pose.legs.left.foot = [body.thighM * 0.82 * down, 0, -body.hipHalfM];
  pose.legs.right.foot = [-body.shinM * 0.95 * down, 0.03 * down, body.hipHalfM];
  pose.legs.right.pitch = 1.35 * down;
  pose.lean = 0.04;
  reach(pose.arms.left, [0.62, -0.62, 0], 0.3, 'relaxed');
  return breathe(pose, actor, moment);
};

export const crouching: Motion = (actor, moment) => {
  const { body } = actor;
  const pose = restPose(body);
  const down = ramp(moment.motionS, 0, 0.5);
  pose.pelvis = [-0.09 * body.heightM * down, mix(body.hipM, body.hipM * 0.46, down), 0];
  for (const leg of [pose.legs.right, pose.legs.left]) {
    leg.pitch = 0.35 * down;
    leg.spread = 0.25;
  }
  pose.legs.left.foot = [0.06 * body.heightM, 0, -body.hipHalfM];
  pose.lean = 0.34 * down;
  pose.curl = 0.36 * down;
  pose.head.nod = -0.2 * down;
  both(pose, (arm) => reach(arm, [0.6, -0.5, 0], 0.3, 'relaxed'));
  if (moment.facing === 'camera') {
    // From the front knees hide the body: it goes down half turned, its face still to the camera.
    pose.yaw = 0.9 * down;
    pose.head.yaw = -0.6 * down;
  }
  return breathe(pose, actor, moment);
};

/** Flat on the back along the ground, head to the left. */
function lain(actor: Actor, moment: Moment): Pose {
  const { body } = actor;
  const pose = restPose(body);
  const down = 1;
  pose.roll = (Math.PI / 2) * down;
  pose.pivot = 0;
  pose.lift = body.heightM * 0.062 * body.build.weight;
  pose.slideM = body.heightM * 0.5;
  pose.lean = 0.02;
  pose.curl = 0.08;
  pose.pelvis = [0, body.hipM, 0];
  pose.legs.right.foot = [0.02, 0.01, body.hipHalfM];
  pose.legs.left.foot = [0.05, 0.05 * body.heightM, -body.hipHalfM];
  pose.legs.right.pitch = 0.55;
  pose.legs.left.pitch = 0.5;
  pose.head.nod = 0.1;
  return breathe(pose, actor, moment, 1.2);
}

const lying: Motion = (actor, moment) => {
  const pose = lain(actor, moment);
  reach(pose.arms.right, [0.3, -0.6, -0.1], 0.4, 'relaxed');
  reach(pose.arms.left, [-0.1, 0.3, 0.1], 0.8, 'relaxed');
  return pose;
};

const sleeping: Motion = (actor, moment) => {
  const pose = lain(actor, moment);
  reach(pose.arms.right, [0.34, -0.42, middle(actor)], 0.3, 'relaxed');
  reach(pose.arms.left, [0.3, -0.5, middle(actor)], 0.3, 'relaxed');
  pose.face.lids = 0;
  pose.face.smile = 0.25;
  pose.face.open = 0.08 + 0.06 * wave(moment.tS * 0.25);
  pose.prop = 'zzz';
  return pose;
};

const middle = (actor: Actor): number =>
  -actor.body.shoulderM / (actor.body.upperArmM + actor.body.forearmM);

/** From the bed: the eyes open, the trunk comes up. */
const waking: Motion = (actor, moment) => {
  const up = ramp(moment.motionS, 0.9, 2);
  if (up >= 1) {
    const pose = onGround(actor, moment);
    pose.face.smile = 0.5;
    return pose;
  }
  const pose = lain(actor, moment);
  const open = ramp(moment.motionS, 0.2, 0.7);
  pose.face.lids = open;
  pose.lean += 1.25 * up;
  pose.head.nod = 0.2 * up;
  for (const [leg, k] of [
    [pose.legs.right, 1],
    [pose.legs.left, 0.8],
  ] as const)
    leg.foot = [leg.foot[0] + 0.1 * up * k, leg.foot[1], leg.foot[2]];
  reach(pose.arms.right, [0.5, -0.5, 0.1], 0.4, 'relaxed');
  reach(pose.arms.left, [0.5, -0.5, 0.1], 0.4, 'relaxed');
  return pose;
};

const rolling: Motion = (actor, moment) => {
  const { body } = actor;
  const pose = restPose(body);
  const turns =
    Math.abs(moment.travelledM) > 0
      ? moment.travelledM / (body.heightM * 1.1)
      : moment.motionS * 0.6;
  pose.pelvis = [-0.02 * body.heightM, body.hipM * 0.42, 0];
  pose.lean = 0.9;
  pose.curl = 0.9;
  pose.head.nod = 0.6;
  for (const leg of [pose.legs.right, pose.legs.left]) leg.spread = 0.1;
  both(pose, (arm) => reach(arm, [0.5, -0.62, -0.1], 0.3, 'flat'));
  pose.pivot = body.hipM * 0.5;
  pose.roll = -turns * Math.PI * 2;
  return pose;
};

const crawling: Motion = (actor, moment) => {
  const { body } = actor;
  const pose = restPose(body);
  const turns =
    Math.abs(moment.travelledM) > 0
      ? moment.travelledM / (body.heightM * 0.5)
      : moment.motionS * 0.8;
  pose.pelvis = [-body.torsoM * 0.55, body.thighM * 0.94, 0];
  pose.lean = 1.36;
  pose.curl = 0.1;
  pose.head.nod = -0.7;
  for (const [leg, phase, sign] of [
    [pose.legs.right, 0, 1],
    [pose.legs.left, 0.5, -1],
  ] as const) {
    const k = wave(turns + phase);
    leg.foot = [
      -body.torsoM * 0.55 - body.shinM * 0.9 + 0.07 * body.heightM * k,
      0.02 + 0.02 * Math.max(0, k),
      sign * body.hipHalfM,
    ];
    leg.pitch = 1.45;
  }
  both(pose, (arm, sign) => {
    const k = wave(turns + (sign > 0 ? 0.5 : 0));
    const f = body.torsoM * 0.34 + 0.09 * body.heightM * k;
    reachAt(
      arm,
      [f, 0.06 * body.heightM + 0.03 * Math.max(0, k), sign * body.shoulderM],
      0.3,
      'flat',
    );
  });
  return pose;
};

export const RESTS: Readonly<Record<string, Motion>> = {
  sit: sitting,
  'sit-down': sittingDown,
  'stand-up': standingUp,
  fall: toppling,
  'sit-chair': onChair,
  'sit-ground': onGround,
  squat: crouching,
  crouch: crouching,
  hide: crouching,
  meditate: crossLegged,
  kneel: kneeling,
  lie: lying,
  'lie-down': lying,
  sleep: sleeping,
  crawl: crawling,
  creep: crawling,
  wake: waking,
  roll: rolling,
  rest: onGround,
};
