// What shows in the face and the shoulders.
import { cycle, hold, ramp, wave } from '../../shape/ease.ts';
import { base, both, look, middleOf, reach, reachBy } from './base.ts';
import type { Motion } from './motion.ts';
import { talk } from './stand.ts';

const speaking: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = moment.motionS;
  const beat = 0.5 + 0.5 * wave(t * 0.31);
  const other = 0.5 + 0.5 * wave(t * 0.23 + 0.4);
  reach(pose.arms.right, [0.46 + 0.12 * beat, -0.44 + 0.2 * beat, 0.12 * beat], 0.25, 'open');
  reach(pose.arms.left, [0.34 + 0.1 * other, -0.62 + 0.14 * other, 0.05], 0.25, 'relaxed');
  const mouth = talk(moment);
  pose.face.open = mouth.open;
  pose.face.round = mouth.round;
  pose.face.browRaise = 0.3 * beat;
  pose.head.roll += 0.03 * wave(t * 0.4);
  pose.head.nod += 0.04 * wave(t * 0.8);
  return pose;
};

const laughing: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const ha = Math.abs(wave(moment.motionS * 2.3));
  const fit = 0.75 + 0.25 * wave(moment.motionS * 0.3);
  pose.face.smile = 1;
  pose.face.open = 0.6 + 0.3 * ha * fit;
  pose.face.squint = 0.95;
  pose.face.lids = 0.1;
  pose.face.browRaise = 0.4;
  pose.face.blush = 0.5;
  pose.head.nod = -0.2 * fit + 0.05 * ha;
  pose.lean -= 0.05 * fit;
  pose.shrug = 0.008 * actor.body.heightM * ha;
  reach(pose.arms.right, [0.3, -0.52 + 0.02 * ha, middleOf(actor) * 0.6], 0.5, 'flat');
  return pose;
};

const crying: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const sob = Math.max(0, wave(moment.motionS * 0.9)) ** 2;
  pose.face.smile = -0.9;
  pose.face.browSlant = 1;
  pose.face.lids = 0.4;
  pose.face.squint = 0.4;
  pose.face.open = 0.14 + 0.16 * sob;
  pose.face.tears = moment.motionS * 0.55 + 0.01;
  pose.head.nod = 0.24;
  pose.curl += 0.16;
  pose.shrug = 0.012 * actor.body.heightM * (0.5 + sob);
  reach(pose.arms.left, [0.3, -0.5, middleOf(actor) * 0.5], 0.3, 'relaxed');
  const wipe = hold(cycle(moment.motionS / 3) * 3, 1, 1.5, 2, 2.5);
  reachBy(pose.arms.right, [0.36, 0.24, middleOf(actor) * 0.7], wipe, 0.5, 'fist');
  return pose;
};

const smiling: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const on = ramp(moment.motionS, 0, 0.5);
  pose.face.smile = 0.42 + 0.58 * on;
  pose.face.squint = 0.32 * on;
  pose.face.blush = 0.3 * on;
  pose.head.roll += 0.06 * on;
  return pose;
};

const looking: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const on = ramp(moment.motionS, 0, 0.5);
  const scan = wave(moment.motionS * 0.17);
  if (moment.facing === 'right') {
    pose.head.yaw += 0.3 * on;
    pose.head.nod -= 0.12 * on;
    return look(pose, 0.4 * on, 0.3 * on);
  }
  pose.head.yaw += 0.5 * scan * on;
  return look(pose, 0.6 * scan * on, 0.15);
};

const lookingUp: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const on = ramp(moment.motionS, 0, 0.6);
  pose.head.nod = -0.5 * on;
  pose.face.browRaise = 0.3 * on;
  pose.face.open = 0.12 * on;
  return look(pose, 0.1, 0.8 * on);
};

const lookingDown: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const on = ramp(moment.motionS, 0, 0.6);
  pose.head.nod = 0.4 * on;
  pose.face.lids = Math.min(pose.face.lids, 1 - 0.4 * on);
  return look(pose, 0.1, -0.7 * on);
};

/** The left forearm comes up before the chest, the dial to the eyes that look down at it. */
const checkingWatch: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const up = hold(moment.motionS, 0.1, 0.6, 4, 4.6);
  const side = moment.facing === 'right';
  reachBy(
    pose.arms.left,
    side ? [0.56, -0.06, middleOf(actor) * 0.9] : [0.5, -0.16, middleOf(actor) * 0.9],
    up,
    0.55,
    'fist',
  );
  // The other hand keeps the cuff back.
  reachBy(pose.arms.right, [0.46, -0.42, middleOf(actor) * 0.7], up * 0.9, 0.35, 'pinch');
  pose.head.nod += 0.34 * up;
  pose.head.yaw += (side ? -0.1 : 0.14) * up;
  pose.face.lids = Math.min(pose.face.lids, 1 - 0.3 * up);
  pose.holding = 'left';
  pose.prop = 'wristwatch';
  return look(pose, side ? 0 : 0.15, -0.8 * up);
};

/** The head comes round to the camera, and the shoulders a little with it. */
const atCamera: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const on = ramp(moment.motionS, 0, 0.6);
  if (moment.facing === 'right') {
    pose.head.yaw -= 0.64 * on;
    pose.twist -= 0.16 * on;
  }
  if (moment.facing === 'away') {
    pose.head.yaw -= 2.1 * on;
    pose.twist -= 0.3 * on;
  }
  pose.face.gaze = [0, 0];
  pose.face.smile = 0.42 + 0.4 * on;
  return pose;
};

const thinking: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const on = ramp(moment.motionS, 0, 0.6);
  reachBy(pose.arms.right, [0.38, 0.08, middleOf(actor) * 0.75], on, 0.1, 'point');
  reachBy(pose.arms.left, [0.4, -0.44, middleOf(actor) * 0.6], on, 0.2, 'flat');
  pose.head.roll += 0.08 * on;
  pose.face.browSlant = -0.2;
  pose.face.browRaise = 0.25;
  pose.face.smile = 0.05;
  return look(pose, 0.5 * on, 0.6 * on);
};

const yawning: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = cycle(moment.motionS / 4) * 4;
  const wide = hold(t, 0.3, 1.2, 1.9, 2.6);
  reachBy(
    pose.arms.right,
    [0.34, 0.18, middleOf(actor) * 0.8],
    hold(t, 0.3, 0.9, 2, 2.8),
    0.4,
    'flat',
  );
  pose.face.open = wide;
  pose.face.round = 0.5 * wide;
  pose.face.lids = 1 - wide;
  pose.face.smile = 0;
  pose.head.nod = -0.2 * wide;
  return pose;
};

const stretching: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const up = hold(moment.motionS, 0.1, 1.1, 2.4, 3.3);
  both(pose, (arm, sign) => reachBy(arm, [0.1, 0.92, 0.2 - 0.06 * sign], up, 0.7, 'fist'));
  pose.squash = -0.02 * up;
  pose.lean -= 0.1 * up;
  pose.head.nod = -0.2 * up;
  pose.face.lids = 1 - up;
  pose.face.smile = 0.6;
  return pose;
};

const shivering: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const shake = wave(moment.motionS * 9);
  const middle = middleOf(actor);
  both(pose, (arm, sign) =>
    reach(arm, [0.34, -0.3 + 0.03 * sign, middle * 1.4 + 0.012 * shake], 0.2, 'flat'),
  );
  pose.shrug = 0.022 * actor.body.heightM;
  pose.curl += 0.18;
  pose.tilt += 0.006 * shake;
  pose.face.smile = -0.3;
  pose.face.browSlant = 0.5;
  return pose;
};

const scared: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const on = ramp(moment.motionS, 0, 0.25);
  both(pose, (arm) => reachBy(arm, [0.44, 0.16, 0], on, 0.3, 'open'));
  pose.lean -= 0.14 * on;
  pose.face.lids = 1.2;
  pose.face.browRaise = 0.9 * on;
  pose.face.browSlant = 0.6;
  pose.face.open = 0.5 * on;
  pose.face.round = 0.6;
  pose.face.smile = -0.3;
  return pose;
};

const shouting: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const beat = Math.abs(wave(moment.motionS * 1.1));
  both(pose, (arm, sign) =>
    reach(arm, [0.4, 0.16 + 0.04 * sign, middleOf(actor) * 0.25], 0.4, 'open'),
  );
  pose.face.open = 0.6 + 0.4 * beat;
  pose.face.smile = 0;
  pose.head.nod = -0.14;
  pose.lean += 0.06;
  return pose;
};

/** A breath in, cheeks full, bent forward, and out; again while the flames stand. */
const blowing: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = cycle(moment.motionS / 2.4) * 2.4;
  const full = hold(t, 0, 0.5, 0.6, 0.8);
  const out = hold(t, 0.65, 0.85, 1.5, 1.8);
  pose.lean += 0.34 * out + 0.12 - 0.16 * full;
  pose.curl += 0.12 * out;
  pose.shrug = 0.012 * actor.body.heightM * full;
  pose.head.nod = 0.08 * out - 0.1 * full;
  pose.face.round = full * 0.6 + out;
  pose.face.open = 0.24 * out + 0.1 * full;
  pose.face.smile = 0.1;
  pose.face.squint = 0.5 * out;
  pose.face.blush = Math.max(full, out);
  both(pose, (arm) => reach(arm, [0.24, -0.78, 0.12], 0.3, 'relaxed'));
  return pose;
};

const sad: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const sigh = hold(cycle(moment.motionS / 4) * 4, 0.8, 1.5, 1.8, 2.8);
  pose.curl += 0.14 + 0.05 * sigh;
  pose.head.nod = 0.3 + 0.06 * sigh;
  pose.shrug = -0.006 * actor.body.heightM * sigh;
  pose.face.smile = -0.8;
  pose.face.browSlant = 0.9;
  pose.face.lids = Math.min(pose.face.lids, 0.62);
  pose.face.open = 0.1 * sigh;
  return look(pose, 0.1, -0.6);
};

const angry: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const stamp = hold(cycle(moment.motionS / 1.4), 0.1, 0.3, 0.36, 0.44);
  both(pose, (arm) => {
    arm.bend = 0.6;
    arm.out = 0.26;
    arm.hand = 'fist';
  });
  pose.legs.right.foot = [
    pose.legs.right.foot[0],
    0.07 * actor.body.heightM * stamp,
    pose.legs.right.foot[2],
  ];
  pose.face.smile = -0.7;
  pose.face.browSlant = -1;
  pose.face.squint = 0.35;
  pose.face.open = 0.3 * stamp;
  pose.head.nod = 0.1;
  return pose;
};

export const FEELINGS: Readonly<Record<string, Motion>> = {
  speak: speaking,
  talk: speaking,
  explain: speaking,
  laugh: laughing,
  cry: crying,
  smile: smiling,
  look: looking,
  watch: looking,
  listen: smiling,
  'look-up': lookingUp,
  'look-down': lookingDown,
  'look-at-camera': atCamera,
  'check-watch': checkingWatch,
  think: thinking,
  yawn: yawning,
  stretch: stretching,
  shiver: shivering,
  scream: scared,
  scare: scared,
  shout: shouting,
  rage: angry,
  blow: blowing,
  sad,
};
