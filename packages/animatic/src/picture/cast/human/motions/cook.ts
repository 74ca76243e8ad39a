// With food and drink: cooking and cutting, pouring and shaking, eating and drinking.
import { cycle, hold, mix, wave } from '../../shape/ease.ts';
import { base, both, middleOf, reach } from './base.ts';
import type { Motion } from './motion.ts';

const drinking: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = cycle(moment.motionS / 4.2) * 4.2;
  const up = hold(t, 0.3, 1.1, 2.5, 3.2);
  const middle = middleOf(actor);
  // From before the chest to the lips.
  reach(
    pose.arms.right,
    [mix(0.56, 0.38, up), mix(-0.32, 0.2, up), mix(0, middle * 0.95, up)],
    0.35,
    'hold',
  );
  pose.head.nod = -0.2 * up;
  pose.face.lids = 1 - 0.85 * up;
  pose.face.round = 0.5 * up;
  pose.face.smile = 0.3 + 0.4 * (1 - up);
  pose.holdAngle = 0.85 * up;
  pose.prop = 'cup';
  return pose;
};

const eating: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = cycle(moment.motionS / 2.4) * 2.4;
  const up = hold(t, 0.1, 0.7, 0.95, 1.5);
  const middle = middleOf(actor);
  reach(
    pose.arms.right,
    [mix(0.6, 0.5, up), mix(-0.42, 0.16, up), mix(0, middle * 0.9, up)],
    0.45,
    'pinch',
  );
  reach(pose.arms.left, [0.56, -0.46, middle * 0.4], 0.3, 'hold');
  pose.face.open = up > 0.55 ? 0.6 * up : 0.16 * Math.max(0, wave(t * 2.4));
  pose.head.nod = 0.06;
  pose.face.smile = 0.55;
  pose.prop = 'spoon';
  return pose;
};

const stirring: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const turn = moment.motionS * 0.9;
  const middle = middleOf(actor);
  reach(
    pose.arms.right,
    [0.68 + 0.07 * wave(turn), -0.44 + 0.02 * wave(turn), middle * 0.6 + 0.07 * wave(turn + 0.25)],
    0.5,
    'hold',
  );
  reach(pose.arms.left, [0.66, -0.5, middle * 0.3], 0.3, 'hold');
  pose.head.nod = 0.2;
  pose.lean += 0.05;
  pose.prop = 'pan';
  return pose;
};

const cooking: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = cycle(moment.motionS / 1.6) * 1.6;
  const toss = hold(t, 0.9, 1.05, 1.1, 1.35);
  const middle = middleOf(actor);
  reach(pose.arms.right, [0.74, -0.42 + 0.12 * toss, middle * 0.2], 0.3, 'hold');
  reach(pose.arms.left, [0.66 + 0.06 * wave(t * 1.2), -0.4, middle * 0.3], 0.5, 'hold');
  pose.head.nod = 0.16 - 0.12 * toss;
  pose.lean += 0.04;
  pose.face.smile = 0.6;
  pose.holdAngle = 0.35 * toss;
  pose.prop = 'pan';
  return pose;
};

const pouring: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const tip = hold(moment.motionS, 0.3, 1, 3.4, 4.2);
  const middle = middleOf(actor);
  reach(pose.arms.right, [0.68, -0.08 + 0.08 * tip, middle * 0.5], 0.6, 'hold');
  reach(pose.arms.left, [0.72, -0.52, middle * 0.4], 0.25, 'hold');
  pose.head.nod = 0.16;
  pose.holdAngle = -1.15 * tip;
  pose.prop = 'jug';
  return pose;
};

const shaking: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const beat = wave(moment.motionS * 3.2);
  const middle = middleOf(actor);
  both(pose, (arm, sign) =>
    reach(arm, [0.44 + 0.1 * beat, 0.06 + 0.1 * beat + 0.03 * sign, middle * 0.85], 0.7, 'hold'),
  );
  pose.twist += 0.06 * beat;
  pose.pelvis = [0, pose.pelvis[1] - 0.006 * Math.abs(beat), 0];
  pose.face.smile = 0.8;
  pose.holding = 'both';
  pose.holdAngle = 0.5 + 0.2 * beat;
  pose.prop = 'shaker';
  return pose;
};

const cutting: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const chop = Math.max(0, wave(moment.motionS * 2.2));
  const along = cycle(moment.motionS / 3);
  const middle = middleOf(actor);
  reach(pose.arms.right, [0.7 - 0.1 * along, -0.46 + 0.1 * chop, middle * 0.5], 0.5, 'hold');
  reach(pose.arms.left, [0.7, -0.5, middle * 0.6 + 0.05], 0.3, 'flat');
  pose.lean += 0.08;
  pose.head.nod = 0.24;
  pose.holdAngle = -0.25 + 0.3 * chop;
  pose.prop = 'knife';
  return pose;
};

export const COOKING: Readonly<Record<string, Motion>> = {
  drink: drinking,
  sip: drinking,
  eat: eating,
  bite: eating,
  cook: cooking,
  stir: stirring,
  mix: stirring,
  pour: pouring,
  shake: shaking,
  cut: cutting,
  chop: cutting,
};
