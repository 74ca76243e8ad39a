// Between people: waving, pointing, embracing, bowing.
import { random } from '../../../paint/noise.ts';
import { cycle, hold, mix, ramp, wave } from '../../shape/ease.ts';
import type { Moment, Partner } from '../../puppet.ts';
import type { Pose } from '../figure/pose.ts';
import type { Vector } from '../figure/view.ts';
import { base, both, lower, middleOf, reach, reachAt, reachBy } from './base.ts';
import type { Actor, Motion } from './motion.ts';
import { crouching, kneeling } from './rest.ts';

const waving: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const up = ramp(moment.motionS, 0, 0.45);
  const swing = wave(moment.motionS * 1.7);
  const side = moment.facing === 'right';
  reachBy(
    pose.arms.right,
    [side ? 0.78 : 0.12, side ? 0.4 : 0.66, side ? 0.16 : 0.52 + 0.1 * swing],
    up,
    0.75,
    'open',
  );
  pose.arms.right.reach = [
    (pose.arms.right.reach?.[0] ?? 0) + (side ? 0.13 * swing * up : 0),
    pose.arms.right.reach?.[1] ?? 0,
    pose.arms.right.reach?.[2] ?? 0,
  ];
  pose.arms.right.wrist = 0.3 * swing * up;
  pose.face.smile = 0.85;
  pose.face.browRaise = 0.3;
  pose.head.roll += 0.05 * up;
  return pose;
};

const pointing: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const out = ramp(moment.motionS, 0, 0.4);
  const side = moment.facing === 'right';
  reachBy(pose.arms.right, side ? [0.92, 0.3, 0.05] : [0.3, 0.2, 0.88], out, 0.4, 'point');
  // Points, looks round at those it is for, points again.
  const round = hold(cycle(moment.motionS / 3.6) * 3.6, 1.5, 1.9, 2.6, 3);
  const jab = 0.04 * wave(moment.motionS * 0.9) * out * (1 - round);
  const [f, u, s] = pose.arms.right.reach ?? [0, 0, 0];
  pose.arms.right.reach = [f + jab, u + jab * 0.6, s];
  pose.head.yaw += (side ? 0.24 : -0.42) * out * (1 - round) - (side ? 0.5 * round : 0);
  pose.twist += 0.16 * out;
  pose.face.browRaise = 0.25 + 0.2 * round;

  return pose;
};

/** Both arms wide, for the wind or for whoever comes. */
export function openArms(pose: Pose, moment: Moment): Pose {
  const sway = 0.05 * wave(moment.tS * 0.6);
  const side = moment.facing === 'right';
  // From the side they are seen as far as the body is turned to us.
  if (side) pose.yaw -= 0.35;
  both(pose, (arm, sign) =>
    reach(
      arm,
      side ? [0.2 + 0.72 * sign, 0.16 + sway, 0.5] : [0.06, 0.14 + sway, 0.94],
      0.5,
      'open',
    ),
  );
  pose.face.smile = Math.max(pose.face.smile, 0.85);
  pose.head.nod -= 0.08;
  return pose;
}

const spreading: Motion = (actor, moment) => openArms(base(actor, moment), moment);

/** Hand in hand with whoever goes before or behind. */
export function holdHands(pose: Pose, actor: Actor, { partner }: Moment): Pose {
  if (partner === undefined) return pose;
  const { heightM } = actor.body;
  const ahead = partner.aheadM > 0;
  reachAt(
    ahead ? pose.arms.right : pose.arms.left,
    [partner.aheadM * 0.56, Math.min(heightM, partner.heightM) * 0.47, ahead ? 0.02 : -0.02],
    0.15,
    'hold',
  );
  pose.face.smile = Math.max(pose.face.smile, 0.7);
  return pose;
}

const nodding: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = moment.motionS;
  pose.head.nod += 0.26 * Math.max(0, wave(t * 1.25)) * hold(t, 0, 0.2, 3.4, 4) - 0.02;
  pose.face.smile = 0.6;
  return pose;
};

const shakingHead: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  pose.head.yaw += 0.34 * wave(moment.motionS * 1.1);
  pose.face.smile = -0.25;
  pose.face.browSlant = 0.3;
  return pose;
};

export const clapping: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const open = Math.abs(wave(moment.motionS * 1.45));
  const middle = middleOf(actor);
  // Turned to the camera as far as two hands apart from one another can be seen.
  const side = moment.facing === 'right';
  if (side) pose.yaw -= 0.5;
  both(pose, (arm, sign) => {
    reach(
      arm,
      // Before the chest: at the height of the shoulders they would hide a child's mouth.
      [0.58, -0.3 + (side ? 0.09 * open * sign : 0.05 * open), middle + 0.03 + 0.22 * open],
      0.5,
      'flat',
    );
    arm.wrist = 0.35;
  });
  pose.pelvis = [
    pose.pelvis[0],
    pose.pelvis[1] - 0.004 * actor.body.heightM * open,
    pose.pelvis[2],
  ];
  pose.head.nod -= 0.05 * open;
  pose.face.open = 0.25;
  pose.face.smile = 1;
  pose.face.squint = 0.25;
  return pose;
};

const cheering: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = moment.motionS;
  const up = ramp(t, 0, 0.3);
  // No two in a crowd cheer alike: both fists, one fist, both hands waved, hands clapped overhead.
  const way = Math.floor(random(moment.seed, 61) * 4);
  const own = t * (1.25 + 0.6 * random(moment.seed, 62)) + random(moment.seed, 63);
  both(pose, (arm, sign) => {
    const pump = 0.07 * wave(own + sign * 0.1);
    if (way === 1 && sign < 0) reachBy(arm, [0.3, -0.5 + pump, 0.2], up, 0.4, 'fist');
    else if (way === 2)
      reachBy(arm, [0.1, 0.72, 0.6 + 0.2 * wave(own + (sign > 0 ? 0 : 0.5))], up, 0.6, 'open');
    else if (way === 3)
      reachBy(arm, [0.25, 0.82, 0.02 + 0.22 * Math.abs(wave(own))], up, 0.6, 'flat');
    else reachBy(arm, [0.14, 0.86 + pump, 0.36 + 0.08 * wave(own + 0.3)], up, 0.5, 'fist');
  });
  const hop = Math.abs(Math.sin(own * 4)) * up * (0.3 + 0.7 * random(moment.seed, 64));
  pose.lift = hop * 0.07 * actor.body.heightM;
  pose.squash = 0.04 * (1 - hop) ** 4 * up;
  for (const leg of [pose.legs.right, pose.legs.left]) leg.pitch = 0.5 * hop;
  pose.face.smile = 1;
  pose.face.open = 0.5 * up;
  pose.face.squint = 0.5;
  pose.head.nod = -0.14 * up;
  return pose;
};

/** The glass goes out to where the others' are, meets them, and again. */
const toasting: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const { heightM, shoulderM } = actor.body;
  const t = moment.motionS;
  const up = ramp(t, 0, 0.45);
  const back = 0.09 * hold(cycle(t / 1.5) * 1.5, 0.75, 0.95, 1.05, 1.25) * up;
  const side = moment.facing === 'right';
  const meets = moment.meets ?? (side ? 0.5 : 0.06);
  // The hand is short of the glass's far side.
  const goal: Vector = side
    ? [meets - 0.07 - back, 0.76 * heightM, shoulderM * 0.2]
    : [0.34 - back, 0.7 * heightM, -meets + 0.02];
  const hangs: Vector = [0.2, 0.56 * heightM, shoulderM];
  reachAt(
    pose.arms.right,
    [mix(hangs[0], goal[0], up), mix(hangs[1], goal[1], up), mix(hangs[2], goal[2], up)],
    0.35,
    'hold',
  );
  reach(pose.arms.left, [0.2, -0.92, 0.14], 0.2, 'relaxed');
  pose.lean += (side ? 0.12 : 0.04) * up;
  pose.face.smile = 1;
  pose.face.open = (0.25 + 0.3 * Math.abs(wave(t * 1.6))) * up;
  pose.face.squint = 0.5 * up;
  pose.head.nod -= 0.06 * up;
  pose.holding = 'right';
  pose.holdAngle = 0;
  pose.prop = 'cup';
  return pose;
};

/** Much smaller or larger than oneself: one of the two kneels. */
const [LOW, TALL] = [0.82, 1.22] as const;

/** Down on a knee, both arms around whoever is small; up on the toes, around whoever kneels. */
const huggingSmaller = (actor: Actor, moment: Moment, partner: Partner): Pose => {
  const { aheadM, heightM, mouthM, upright } = partner;
  const { body } = actor;
  const close = ramp(moment.motionS, 0.3, 1.1);
  const low = heightM < body.heightM * 0.42;
  const pose = (low ? crouching : kneeling)(actor, moment);
  // A dog is held by its neck.
  const back = upright ? 0.6 * heightM : mouthM[1] * 0.86;
  const ahead = upright ? aheadM + 0.06 : Math.max(0.16, mouthM[0]) + 0.2;
  both(pose, (arm, sign) => {
    const at: Vector = [
      mix(0.2, ahead, close),
      mix(body.hipM * 0.9, back + 0.07 * sign * body.heightM, close),
      sign * 0.06,
    ];
    reachAt(arm, at, 0.7, 'flat');
  });
  pose.lean += 0.16 * close;
  pose.head.nod += 0.12 * close;
  return pose;
};

const hugging: Motion = (actor, moment) => {
  const { partner } = moment;
  const ratio =
    partner === undefined
      ? 1
      : (partner.upright ? partner.heightM : partner.mouthM[1]) / actor.body.heightM;
  if (partner !== undefined && ratio < LOW)
    return tender(huggingSmaller(actor, moment, partner), ramp(moment.motionS, 0.1, 0.9));
  const pose = base(actor, moment);
  if (partner !== undefined && ratio > TALL) {
    // Who kneels has his neck about as high as one's own head.
    const close = ramp(moment.motionS, 0.1, 0.9);
    both(pose, (arm, sign) =>
      reachAt(
        arm,
        [
          mix(0.1, Math.min(partner.aheadM + 0.08, actor.body.heightM * 0.42), close),
          actor.body.heightM * mix(0.5, 0.84 + 0.04 * sign, close),
          sign * 0.05,
        ],
        0.7,
        'flat',
      ),
    );
    pose.lean += 0.1 * close;
    return tender(pose, close);
  }
  const close = ramp(moment.motionS, 0.1, 0.9);
  const middle = middleOf(actor);
  const open = 0.5 * hold(moment.motionS, 0, 0.3, 0.4, 0.9);
  both(pose, (arm, sign) =>
    reachBy(
      arm,
      [0.66 - 0.1 * (sign > 0 ? 0 : 1), -0.02 + 0.16 * sign, middle * 0.7 + open],
      close,
      0.8,
      'flat',
    ),
  );
  pose.lean += 0.1 * close;
  pose.head.nod = 0.08 * close;
  return tender(pose, close);
};

/** Eyes shut, smiling. */
function tender(pose: Pose, close: number): Pose {
  pose.face.lids = 1 - close;
  pose.face.smile = 0.85;
  pose.face.squint = close;
  return pose;
}

const kissing: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const near = ramp(moment.motionS, 0.1, 0.8);
  both(pose, (arm) => reachBy(arm, [0.6, -0.2, middleOf(actor) * 0.5], near, 0.5, 'flat'));
  pose.lean += 0.14 * near;
  pose.head.yaw += 0.45 * near;
  pose.head.nod = 0.06 * near;
  pose.face.lids = 1 - near;
  pose.face.round = near * 0.8;
  pose.face.blush = near;
  return pose;
};

const shakingHands: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const out = ramp(moment.motionS, 0, 0.45);
  const pump = 0.06 * wave(moment.motionS * 1.8) * hold(moment.motionS, 0.4, 0.6, 2.6, 3);
  reachBy(pose.arms.right, [0.74, -0.38 + pump, middleOf(actor) * 0.5], out, 0.2, 'flat');
  pose.lean += 0.06 * out;
  pose.face.smile = 0.75;
  return pose;
};

const bowing: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const down = hold(moment.motionS, 0.15, 0.75, 1.65, 2.3);
  // From the front a bent back is only a short one: turned a little, it is seen to bend at the hips.
  if (moment.facing === 'camera') pose.yaw += 0.85 * down;
  pose.lean += 0.78 * down;
  pose.curl += 0.42 * down;
  pose.head.nod += 0.42 * down;
  pose.head.yaw *= 1 - down;
  pose.face.lids = Math.min(pose.face.lids, 1 - 0.85 * down);
  pose.face.gaze = [pose.face.gaze[0] * (1 - down), pose.face.gaze[1] * (1 - down) - down];
  pose.face.smile = 0.5;
  pose.pelvis = [
    pose.pelvis[0] - 0.06 * actor.body.heightM * down,
    pose.pelvis[1] - 0.01 * down,
    pose.pelvis[2],
  ];
  both(pose, (arm) => {
    // Flat on the thighs, or they would dangle before the knees.
    arm.swing = 0.18 * down;
    arm.bend = 0.25;
    arm.inward = 0.1 + 0.12 * down;
    arm.hand = 'flat';
  });
  return pose;
};

const saluting: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const up = ramp(moment.motionS, 0, 0.35);
  reachBy(pose.arms.right, [0.34, 0.36, -0.06], up, 1, 'flat');
  pose.arms.right.wrist = 0.4;
  pose.lean -= 0.04 * up;
  pose.face.smile = 0.1;
  return pose;
};

const thumbUp: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const up = ramp(moment.motionS, 0, 0.35);
  reachBy(pose.arms.right, [0.56, -0.1, 0.1], up, 0.2, 'thumb-up');
  pose.face.smile = 1;
  return pose;
};

const shrugging: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const up = hold(moment.motionS, 0, 0.3, 1.1, 1.6);
  both(pose, (arm) => reachBy(arm, [0.42, -0.34, 0.34], up, 0.3, 'open'));
  pose.shrug = 0.026 * actor.body.heightM * up;
  pose.head.roll += 0.12 * up;
  pose.face.browRaise = 0.8 * up;
  pose.face.smile = 0.05;
  return pose;
};

const praying: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const up = ramp(moment.motionS, 0, 0.6);
  both(pose, (arm) => {
    reachBy(arm, [0.46, -0.2, middleOf(actor) + 0.02], up, 0.3, 'flat');
    arm.wrist = (moment.facing === 'right' ? 0.5 : -1.2) * up;
  });
  pose.head.nod = 0.26 * up;
  pose.face.lids = 1 - up;
  pose.face.smile = 0.2;
  return pose;
};

const curtsy: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const down = hold(moment.motionS, 0.1, 0.7, 1.2, 1.8);
  lower(pose, pose.pelvis[1] - 0.1 * actor.body.heightM * down);
  both(pose, (arm) => reachBy(arm, [0.1, -0.7, 0.42], down, 0.4, 'pinch'));
  pose.head.nod = 0.3 * down;
  pose.lean += 0.12 * down;
  return pose;
};

export const GREETINGS: Readonly<Record<string, Motion>> = {
  wave: waving,
  'spread-arms': spreading,
  point: pointing,
  nod: nodding,
  'shake-head': shakingHead,
  clap: clapping,
  cheer: cheering,
  celebrate: cheering,
  toast: toasting,
  hug: hugging,
  kiss: kissing,
  'shake-hands': shakingHands,
  marry: shakingHands,
  connect: shakingHands,
  bow: bowing,
  salute: saluting,
  'thumbs-up': thumbUp,
  shrug: shrugging,
  pray: praying,
  curtsy,
};
