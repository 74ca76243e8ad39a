// With things in the hand: picking, carrying, throwing, working.
import { cycle, hold, mix, ramp, wave } from '../../shape/ease.ts';
import { COOKING } from './cook.ts';
import { base, both, isGoing, middleOf, reach, reachAt, reachBy, stance } from './base.ts';
import type { Moment, Partner } from '../../puppet.ts';
import type { Pose } from '../figure/pose.ts';
import type { Vector } from '../figure/view.ts';
import type { Actor, Motion } from './motion.ts';
import { crouching } from './rest.ts';

/** Down to something low (or up to something on a branch), and back with it. */
const picking: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const { heightM } = actor.body;
  const down = hold(moment.motionS, 0.1, 0.75, 1.0, 1.7);
  pose.lean += 0.85 * down;
  pose.curl += 0.35 * down;
  pose.pelvis = [-0.1 * heightM * down, mix(pose.pelvis[1], actor.body.hipM * 0.72, down), 0];
  pose.head.nod = -0.1 * down + 0.1;
  const share = ramp(moment.motionS, 0, 0.5);
  if (moment.motionS < 1)
    reachAt(
      pose.arms.right,
      [mix(0.14, 0.26, down) * heightM, mix(0.42, 0.09, down) * heightM, 0.05 * heightM],
      0.2,
      'pinch',
    );
  else reachBy(pose.arms.right, [0.6, mix(-0.2, -0.75, down), 0], share, 0.25, 'hold');
  reach(pose.arms.left, [0.3, -0.6, 0.1], 0.3, 'relaxed');
  return pose;
};

const pickingHigh: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const up = hold(moment.motionS, 0, 0.7, 1.2, 1.9);
  reachBy(
    pose.arms.right,
    [mix(0.56, 0.52, up), mix(-0.2, 0.78, up), 0],
    ramp(moment.motionS, 0, 0.5),
    0.4,
    moment.motionS > 1 ? 'hold' : 'pinch',
  );
  pose.head.nod = -0.3 * up;
  pose.face.gaze = [0.2, 0.5 * up];
  for (const leg of [pose.legs.right, pose.legs.left]) leg.pitch = 0.4 * up;
  return pose;
};

const putting: Motion = (actor, moment) => {
  if (moment.partner !== undefined) return tendingPartner(actor, moment, moment.partner);
  const pose = base(actor, moment);
  const down = ramp(moment.motionS, 0.2, 1);
  const away = ramp(moment.motionS, 1.2, 1.8);
  reach(
    pose.arms.right,
    [mix(0.56, 0.78, down), mix(-0.2, -0.52, down) + 0.12 * away, 0],
    0.3,
    away > 0.3 ? 'relaxed' : 'hold',
  );
  pose.lean += 0.16 * down * (1 - 0.7 * away);
  pose.head.nod = 0.2 * down;
  return pose;
};

const throwing: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = cycle(moment.motionS / 2.2) * 2.2;
  const back = hold(t, 0.1, 0.55, 0.62, 0.72);
  const through = hold(t, 0.62, 0.8, 1.0, 1.5);
  if (!isGoing(moment)) stance(pose, actor, 0.1 + 0.05 * through);
  reach(
    pose.arms.right,
    [
      0.2 - 0.75 * back + 0.7 * through,
      -0.2 + 0.5 * back + 0.42 * through * (1 - through * 0.8),
      0.18,
    ],
    0.8,
    t < 0.7 ? 'hold' : 'open',
  );
  reach(
    pose.arms.left,
    [0.5 + 0.3 * back - 0.3 * through, -0.1 + 0.2 * back - 0.3 * through, 0],
    0.4,
    'open',
  );
  pose.twist = -0.5 * back + 0.5 * through;
  pose.lean += -0.16 * back + 0.28 * through;
  pose.face.smile = 0.5;
  if (t < 0.72) pose.prop = 'ball';
  return pose;
};

const catching: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const up = ramp(moment.motionS, 0, 0.4);
  const caught = ramp(moment.motionS, 0.8, 1.05);
  const middle = middleOf(actor);
  both(pose, (arm) =>
    reachBy(
      arm,
      [mix(0.72, 0.46, caught), mix(0.36, -0.2, caught), middle * 0.7],
      up,
      0.5,
      caught > 0.5 ? 'hold' : 'open',
    ),
  );
  pose.face.browRaise = 0.5 * (1 - caught);
  pose.face.smile = 0.3 + 0.6 * caught;
  pose.holding = 'both';
  if (caught > 0.3) pose.prop = 'ball';
  return pose;
};

const pushing: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const effort = isGoing(moment) ? 0 : wave(moment.motionS * 0.55) * 0.02;
  if (!isGoing(moment)) stance(pose, actor, 0.15, 0.03);
  pose.lean += 0.36 + effort;
  both(pose, (arm, sign) => reach(arm, [0.88 - effort, -0.06 + 0.02 * sign, 0.02], 0.35, 'flat'));
  for (const arm of [pose.arms.right, pose.arms.left]) arm.wrist = 0.9;
  pose.head.nod = -0.14;
  pose.face.smile = 0;
  pose.face.squint = 0.3;
  return pose;
};

const pulling: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const going = isGoing(moment);
  if (going) {
    // Something drawn behind: a hand back to its shaft.
    pose.lean += 0.22;
    both(pose, (arm, sign) =>
      reachAt(
        arm,
        [-0.12 * actor.body.heightM, 0.42 * actor.body.heightM, sign * actor.body.shoulderM * 1.1],
        0.2,
        'hold',
      ),
    );
    return pose;
  }
  const heave = wave(moment.motionS * 0.6);
  stance(pose, actor, 0.13, 0.03);
  pose.lean = -0.2 - 0.06 * heave;
  both(pose, (arm) => reach(arm, [0.8 - 0.12 * Math.max(0, heave), -0.28, 0], 0.4, 'fist'));
  pose.face.squint = 0.4;
  pose.face.smile = 0;
  return pose;
};

const carrying: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const middle = middleOf(actor);
  both(pose, (arm, sign) => reach(arm, [0.58, -0.46 + 0.02 * sign, middle * 0.15], 0.25, 'hold'));
  pose.lean -= 0.05;
  pose.holding = 'both';
  // Whoever is in the arms is nobody's parcel.
  pose.prop = moment.partner === undefined ? 'box' : null;
  return pose;
};

const holding: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  reach(pose.arms.right, [0.54, -0.34 + 0.01 * wave(moment.tS * 0.3), 0.02], 0.2, 'hold');
  return pose;
};

/** What is held is shown; an empty hand is put up as in school, a little impatient. */
const raising: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const up = ramp(moment.motionS, 0, 0.9);
  const side = moment.facing === 'right';
  const eager = 0.03 * wave(moment.motionS * 1.3);
  // Seen from the side the arm goes up before the head, which would hide it.
  const high: Vector = side ? [0.72, 0.7 + eager, 0.1] : [0.26, 0.95 + eager, 0.16];
  if (!actor.person.holds) reachBy(pose.arms.right, high, up, 0.6, 'open');
  else reachBy(pose.arms.right, side ? [0.5, 0.74, 0.1] : [0.5, 0.62, 0.34], up, 0.5, 'hold');
  pose.face.smile = 0.85;
  pose.head.nod = -0.1 * up;
  return pose;
};

const lifting: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = cycle(moment.motionS / 3) * 3;
  const up = hold(t, 0.4, 1.2, 2, 2.7);
  both(pose, (arm) =>
    reach(arm, [mix(0.4, 0.1, up), mix(-0.6, 0.86, up), 0.12], mix(0.2, 0.8, up), 'fist'),
  );
  pose.pelvis = [0, pose.pelvis[1] - 0.09 * actor.body.heightM * (1 - up), 0];
  for (const leg of [pose.legs.right, pose.legs.left]) leg.spread = 0.5;
  pose.holding = 'both';
  pose.face.squint = 0.3 * up;
  return pose;
};

const handing: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const out = ramp(moment.motionS, 0.1, 0.9);
  const side = moment.facing === 'right';
  const { partner } = moment;
  if (partner === undefined)
    reachBy(pose.arms.right, side ? [0.86, -0.16, 0] : [0.8, -0.16, -0.1], out, 0.2, 'hold');
  else {
    // Between the two, as high as the smaller one's chest.
    const { heightM } = actor.body;
    const up = Math.min(heightM, partner.heightM) * 0.66;
    const far = Math.min(partner.aheadM * 0.52, heightM * 0.44);
    reachAt(pose.arms.right, [mix(0.12, far, out), mix(heightM * 0.5, up, out), 0.02], 0.2, 'hold');
    pose.lean += Math.max(0, 0.3 * (1 - partner.heightM / heightM)) * out;
  }
  pose.lean += 0.08 * out;
  pose.face.smile = 0.8;
  return pose;
};

const taking: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const out = hold(moment.motionS, 0, 0.6, 0.9, 1.6);
  reachBy(
    pose.arms.right,
    [mix(0.5, 0.86, out), -0.2, 0],
    ramp(moment.motionS, 0, 0.4),
    0.25,
    moment.motionS > 0.8 ? 'hold' : 'open',
  );
  return pose;
};

const opening: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const pull = hold(moment.motionS, 0.5, 1.2, 1.8, 2.4);
  reachBy(
    pose.arms.right,
    [mix(0.82, 0.5, pull), -0.3, mix(0, 0.24, pull)],
    ramp(moment.motionS, 0, 0.5),
    0.4,
    'hold',
  );
  pose.twist -= 0.2 * pull;
  return pose;
};

const closing: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const push = ramp(moment.motionS, 0.4, 1.1);
  reachBy(
    pose.arms.right,
    [mix(0.5, 0.84, push), -0.28, mix(0.2, 0, push)],
    ramp(moment.motionS, 0, 0.4),
    0.4,
    'flat',
  );
  pose.twist += 0.15 * push;
  return pose;
};

const knocking: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const beat = Math.max(0, wave(moment.motionS * 2.4));
  reachBy(
    pose.arms.right,
    [0.62 + 0.12 * beat, 0.12, 0],
    ramp(moment.motionS, 0, 0.3),
    0.5,
    'fist',
  );
  return pose;
};

const hammering: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = cycle(moment.motionS / 1.1);
  const up = hold(t, 0.05, 0.5, 0.56, 0.68);
  if (!isGoing(moment)) stance(pose, actor, 0.08);
  reach(pose.arms.right, [mix(0.78, 0.16, up), mix(-0.3, 0.5, up), 0.06], 0.6, 'hold');
  reach(pose.arms.left, [0.72, -0.44, middleOf(actor) * 0.4], 0.3, 'hold');
  pose.lean += 0.2 - 0.2 * up;
  pose.holdAngle = mix(-0.5, 0.9, up);
  pose.prop = 'hammer';
  return pose;
};

const digging: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = cycle(moment.motionS / 2.2);
  const thrust = hold(t, 0.05, 0.3, 0.4, 0.55);
  const heave = hold(t, 0.5, 0.72, 0.8, 0.98);
  stance(pose, actor, 0.12, 0.03);
  pose.lean += 0.3 + 0.2 * thrust - 0.1 * heave;
  reach(pose.arms.right, [0.42 + 0.1 * thrust, -0.5 + 0.24 * heave, -0.1], 0.4, 'hold');
  reach(pose.arms.left, [0.74 + 0.06 * thrust, -0.66 + 0.3 * heave, -0.1], 0.3, 'hold');
  pose.holding = 'left';
  pose.holdAngle = -0.9 + 0.5 * heave;
  pose.prop = 'shovel';
  return pose;
};

const sweeping: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const k = wave(moment.motionS * 0.7);
  reach(pose.arms.right, [0.4 + 0.1 * k, -0.3, 0], 0.4, 'hold');
  reach(pose.arms.left, [0.62 + 0.14 * k, -0.62, -0.1], 0.3, 'hold');
  pose.lean += 0.16;
  pose.head.nod = 0.16;
  pose.twist += 0.1 * k;
  pose.holding = 'left';
  pose.holdAngle = -1.2 + 0.2 * k;
  pose.prop = 'broom';
  return pose;
};

/** At the other's collar, hair or glasses. */
function tendingPartner(actor: Actor, moment: Moment, { aheadM, heightM }: Partner): Pose {
  const { body } = actor;
  const out = ramp(moment.motionS, 0, 0.7);
  const low = heightM < body.heightM * CROUCH_FOR;
  const pose = low ? crouching(actor, moment) : base(actor, moment);
  const work = 0.025 * wave(moment.motionS * 0.9) * out;
  both(pose, (arm, sign) =>
    reachAt(
      arm,
      [
        mix(0.15, Math.min(aheadM - 0.1, body.heightM * 0.46), out),
        mix(body.hipM, heightM * 0.8 + work * sign, out),
        sign * 0.07,
      ],
      0.4,
      'pinch',
    ),
  );
  pose.lean += 0.08 * out;
  pose.face.smile = 0.6;
  return pose;
}

const washing: Motion = (actor, moment) => {
  if (moment.partner !== undefined) return tendingPartner(actor, moment, moment.partner);
  const pose = base(actor, moment);
  const k = wave(moment.motionS * 1.2);
  both(pose, (arm, sign) =>
    reach(arm, [0.72 + 0.08 * k * sign, -0.42 + 0.05 * k, middleOf(actor) * 0.5], 0.4, 'flat'),
  );
  pose.lean += 0.14;
  pose.head.nod = 0.22;
  return pose;
};

/** As low as this share of one's own height one crouches for. */
const CROUCH_FOR = 0.55;

/** A hand at the other's mouth, or on its head. */
function feedingPartner(actor: Actor, moment: Moment, { heightM, mouthM, upright }: Partner): Pose {
  const { body } = actor;
  const out = ramp(moment.motionS, 0, 0.8);
  const [ahead, up] = mouthM;
  const low = Math.min(up, heightM) < body.heightM * CROUCH_FOR;
  const pose = low ? crouching(actor, moment) : base(actor, moment);
  const mouth = up + 0.03 * wave(moment.motionS * 0.7) * out;
  const far = Math.min(ahead - (upright ? 0.14 : 0.06), body.heightM * 0.52);
  reachAt(
    pose.arms.right,
    [mix(0.12, Math.max(0.2, far), out), mix(body.hipM * 0.9, mouth, out), 0.02],
    0.3,
    actor.person.holds ? 'hold' : 'flat',
  );
  pose.lean += 0.14 * out;
  pose.head.nod += low ? 0.1 : 0;
  pose.face.smile = 0.8;
  return pose;
}

const feeding: Motion = (actor, moment) => {
  if (moment.partner !== undefined) return feedingPartner(actor, moment, moment.partner);
  const pose = base(actor, moment);
  const out = ramp(moment.motionS, 0, 0.8);
  const stroke = wave(moment.motionS * 0.7);
  pose.lean += 0.3 * out;
  pose.curl += 0.2 * out;
  pose.pelvis = [
    -0.05 * actor.body.heightM * out,
    pose.pelvis[1] - 0.07 * actor.body.heightM * out,
    0,
  ];
  reachBy(pose.arms.right, [0.84 + 0.05 * stroke, -0.5, 0], out, 0.3, 'flat');
  pose.head.nod = 0.1;
  pose.face.smile = 0.8;
  return pose;
};

/** Hands at the collar: something is put on and pulled straight. */
const wearing: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const tug = wave(moment.motionS * 0.8);
  both(pose, (arm) =>
    reachBy(
      arm,
      [0.36, -0.12 + 0.03 * tug, middleOf(actor) * 0.35],
      ramp(moment.motionS, 0, 0.5),
      0.6,
      'pinch',
    ),
  );
  pose.head.nod = 0.12;
  return pose;
};

export const HANDLINGS: Readonly<Record<string, Motion>> = {
  ...COOKING,
  pick: picking,
  'pick-up': picking,
  'pick-high': pickingHigh,
  put: putting,
  throw: throwing,
  catch: catching,
  push: pushing,
  pull: pulling,
  carry: carrying,
  hold: holding,
  raise: raising,
  lift: lifting,
  'hand-over': handing,
  give: handing,
  take: taking,
  open: opening,
  close: closing,
  knock: knocking,
  build: hammering,
  hammer: hammering,
  dig: digging,
  plant: digging,
  sweep: sweeping,
  clean: washing,
  knit: washing,
  feed: feeding,
  pet: feeding,
  wear: wearing,
  'leave-behind': putting,
  wash: washing,
};
