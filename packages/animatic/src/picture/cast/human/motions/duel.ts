// Two against one another, by the same clock: what the one deals the other takes. `fight` deals first,
// `fight-back` half a turn later; with a blade they cut and parry, without one they box.
import { random } from '../../../paint/noise.ts';
import type { Moment } from '../../puppet.ts';
import { cycle, hold, mix, ramp, wave } from '../../shape/ease.ts';
import type { Pose } from '../figure/pose.ts';
import { restPose } from '../figure/pose.ts';
import { base, isGoing, middleOf, reach, stance } from './base.ts';
import type { Actor, Motion } from './motion.ts';

/** Seconds of a blow given and a blow taken. */
const ROUND_S = 2.2;

interface Round {
  /** How far each has gone, 0 … 1. */
  readonly windUp: number;
  readonly blow: number;
  readonly parry: number;
  /** Which of three blows. */
  readonly kind: number;
}

function roundOf(moment: Moment, half: 0 | 0.5): Round {
  const turns = moment.motionS / ROUND_S + half;
  const t = cycle(turns) * ROUND_S;
  const other = cycle(turns + 0.5) * ROUND_S;
  return {
    windUp: hold(t, 0.05, 0.4, 0.5, 0.62),
    blow: hold(t, 0.5, 0.64, 0.78, 1.05),
    parry: hold(other, 0.3, 0.55, 0.8, 1.1),
    // Both know which one it is.
    kind: Math.floor(random(91, Math.floor(turns * 2)) * 3),
  };
}

/** Feet in a fencer's stance, a lunge with the blow, a step back from one. */
function footing(actor: Actor, moment: Moment, { blow, windUp, parry }: Round): Pose {
  const { heightM } = actor.body;
  const pose = isGoing(moment)
    ? base(actor, moment)
    : stance(restPose(actor.body), actor, 0.13 + 0.07 * blow - 0.03 * parry, 0.035 + 0.03 * blow);
  const step = Math.sin(Math.PI * ramp(moment.motionS % ROUND_S, 0.45, 0.65));
  pose.legs.left.foot = [
    pose.legs.left.foot[0],
    pose.legs.left.foot[1] + 0.03 * heightM * step,
    pose.legs.left.foot[2],
  ];
  pose.slideM = heightM * (0.13 * blow - 0.05 * windUp - 0.08 * parry);
  pose.lean += 0.08 + 0.2 * blow - 0.14 * parry;
  pose.pelvis = [
    pose.pelvis[0],
    pose.pelvis[1] + 0.008 * heightM * wave(moment.motionS * 1.4),
    pose.pelvis[2],
  ];
  pose.face.smile = -0.25;
  pose.face.browSlant = -0.8;
  pose.face.open = 0.35 * blow;
  return pose;
}

function withBlade(actor: Actor, moment: Moment, half: 0 | 0.5): Pose {
  const round = roundOf(moment, half);
  const { windUp, blow, parry, kind } = round;
  const pose = footing(actor, moment, round);
  const middle = middleOf(actor);
  // From above, a thrust, from below.
  const high = [0.75, -0.1, -0.5][kind] ?? 0.75;
  const back = [-0.35, -0.2, -0.45][kind] ?? -0.35;
  reach(
    pose.arms.right,
    [
      0.5 + back * windUp + 0.42 * blow - 0.06 * parry,
      -0.12 + high * windUp + (kind === 0 ? -0.1 : 0.1) * blow + 0.22 * parry,
      middle * (0.3 + 0.5 * parry),
    ],
    0.45,
    'fist',
  );
  reach(pose.arms.left, [-0.3 + 0.2 * parry, -0.4 + 0.2 * blow, 0.4], 0.4, 'open');
  const raised = [0.9, -1.35, 1.9][kind] ?? 0.9;
  const swept = [-1.75, -1.5, -0.9][kind] ?? -1.75;
  pose.holdAngle = -0.75 + (raised + 0.75) * windUp + (swept + 0.75) * blow + 1.0 * parry;
  pose.twist = -0.35 * windUp + 0.4 * blow;
  pose.prop = 'sword';
  return pose;
}

function withFists(actor: Actor, moment: Moment, half: 0 | 0.5): Pose {
  const round = roundOf(moment, half);
  const { windUp, blow, parry, kind } = round;
  const pose = footing(actor, moment, round);
  const middle = middleOf(actor);
  const left = kind === 1;
  const lead = (strikes: boolean): [number, number, number] => [
    mix(0.44 - (strikes ? 0.12 * windUp : 0), strikes ? 1 : 0.4, strikes ? blow : parry),
    mix(0.08, strikes ? 0.16 : 0.26, strikes ? blow : parry),
    middle * (strikes ? 0.5 : 0.7),
  ];
  reach(pose.arms.left, lead(left), 0.25, 'fist');
  reach(pose.arms.right, lead(!left), 0.25, 'fist');
  pose.twist = (left ? -0.4 : 0.45) * blow - 0.2 * windUp;
  pose.head.nod = 0.12 * parry;
  pose.head.yaw += 0.3 * parry;
  pose.curl += 0.2 * parry;
  return pose;
}

const duelling =
  (half: 0 | 0.5): Motion =>
  (actor, moment) =>
    actor.person.holds ? withBlade(actor, moment, half) : withFists(actor, moment, half);

/** Eye to eye before the first blow: still, ready, a breath, a shift of the fingers. */
const guarding: Motion = (actor, moment) => {
  const pose = stance(restPose(actor.body), actor, 0.1, 0.015);
  const breath = wave(moment.tS * 0.3);
  const middle = middleOf(actor);
  pose.pelvis = [
    pose.pelvis[0],
    pose.pelvis[1] + 0.004 * actor.body.heightM * breath,
    pose.pelvis[2],
  ];
  pose.lean += 0.05;
  if (actor.person.holds) {
    reach(pose.arms.right, [0.56, -0.32 + 0.02 * breath, middle * 0.3], 0.35, 'fist');
    reach(pose.arms.left, [0.1, -0.7, 0.25], 0.4, 'relaxed');
    pose.holdAngle = -0.85 + 0.05 * breath;
    pose.prop = 'sword';
  } else {
    for (const arm of [pose.arms.right, pose.arms.left]) {
      arm.bend = 0.45;
      arm.out = 0.22;
      arm.hand = 'fist';
    }
  }
  pose.face.smile = -0.2;
  pose.face.browSlant = -0.6;
  pose.face.squint = 0.3;
  return pose;
};

/** Into the air at one another, blade overhead, and down with a cut. */
const leapStrike: Motion = (actor, moment) => {
  const { heightM, hipM } = actor.body;
  const u = Math.min(1, moment.motionU / 0.85);
  const crouch = hold(u, 0, 0.12, 0.16, 0.26);
  const air = u > 0.18 ? Math.max(0, 4 * ((u - 0.18) / 0.82) * (1 - (u - 0.18) / 0.82)) : 0;
  const cut = ramp(u, 0.5, 0.66);
  const pose = restPose(actor.body);
  pose.lift = 0.5 * heightM * air;
  pose.pelvis = [-0.05 * heightM * crouch, hipM * (1 - 0.26 * crouch), 0];
  pose.lean = 0.35 * crouch + 0.1 + 0.25 * cut;
  // Stretched out behind the blade: with a knee up one would sit in the air, and a robe stand off.
  pose.roll = -0.42 * air * (1 - 0.5 * cut);
  pose.legs.right.foot = [-0.3 * heightM * air, 0.07 * heightM * air, pose.legs.right.foot[2]];
  pose.legs.left.foot = [-0.04 * heightM * air, 0.1 * heightM * air, pose.legs.left.foot[2]];
  for (const leg of [pose.legs.right, pose.legs.left]) leg.pitch = 1.2 * air;
  pose.head.nod = -0.3 * air;
  reach(
    pose.arms.right,
    [mix(0.05, 0.85, cut), mix(0.75, 0.0, cut) - 0.9 * crouch, middleOf(actor) * 0.4],
    0.6,
    'fist',
  );
  reach(pose.arms.left, [-0.5, 0.2 * air, 0.45], 0.6, 'open');
  pose.holdAngle = mix(0.7, -1.8, cut);
  if (actor.person.holds) pose.prop = 'sword';
  pose.twist = mix(-0.35, 0.35, cut);
  pose.face.browSlant = -0.8;
  pose.face.open = 0.5 * air;
  pose.face.smile = -0.2;
  return pose;
};

export const DUELS: Readonly<Record<string, Motion>> = {
  fight: duelling(0),
  'fight-back': duelling(0.5),
  punch: duelling(0),
  box: duelling(0),
  'face-off': guarding,
  'leap-strike': leapStrike,
};
