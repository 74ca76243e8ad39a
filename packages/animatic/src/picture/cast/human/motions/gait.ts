// Walking and running: closed formulas in the phase of the step. A foot on the ground goes back as
// fast as the body goes forward, so it stands still in the world.
import { cycle, mix, smooth, wave } from '../../shape/ease.ts';
import type { Moment } from '../../puppet.ts';
import type { Body } from '../figure/body.ts';
import { restPose, signOf, SIDES } from '../figure/pose.ts';
import type { Pose, Side } from '../figure/pose.ts';
import type { Motion } from './motion.ts';

export interface Gait {
  /** Length of two steps, share of the height; for children it is a little less. */
  readonly stride: number;
  /** Share of the cycle in which a foot is on the ground. */
  readonly duty: number;
  /** How high a foot swings, share of the leg. */
  readonly lift: number;
  /** Where in its swing it is highest: exponent. */
  readonly peak: number;
  readonly reach: number;
  readonly pushOff: number;
  readonly kick: number;
  /** Height of the pelvis, share of the leg, and its bob, share of the height. */
  readonly crouch: number;
  readonly bob: number;
  /** −1: highest when a leg stands under it (walk), 1: lowest then (run). */
  readonly bobSign: 1 | -1;
  readonly lean: number;
  readonly arms: number;
  readonly elbow: number;
  /** Where the arms' swing has its middle, share of it. */
  readonly armsBack: number;
  /** Its pace when the film does not say, metres a second. */
  readonly paceMps: number;
}

export const WALK: Gait = {
  stride: 0.8,
  duty: 0.62,
  lift: 0.12,
  peak: 0.8,
  reach: 0.05,
  pushOff: 0.62,
  kick: 0.75,
  crouch: 0.982,
  bob: 0.009,
  bobSign: -1,
  lean: 0.045,
  arms: 0.44,
  elbow: 0.34,
  armsBack: 0.08,
  paceMps: 1.25,
};

export const RUN: Gait = {
  stride: 1.45,
  duty: 0.36,
  lift: 0.42,
  peak: 0.62,
  reach: 0.1,
  pushOff: 0.8,
  kick: 1.25,
  crouch: 0.94,
  bob: 0.026,
  bobSign: 1,
  lean: 0.21,
  arms: 0.74,
  elbow: 1.5,
  armsBack: 0.22,
  paceMps: 3.6,
};

export const strideM = (body: Body, gait: Gait): number =>
  gait.stride * body.heightM * (body.build.age === 'child' || body.build.age === 'baby' ? 0.9 : 1);

/** Turns of the cycle since the motion began; in place when it goes nowhere. */
export function turnsOf(body: Body, gait: Gait, moment: Moment): number {
  const gone = Math.abs(moment.travelledM);
  const still = moment.speedMps < 0.05 && gone === 0;
  const metres = still ? moment.motionS * gait.paceMps * (body.heightM / 1.7) : gone;
  return metres / strideM(body, gait);
}

interface Step {
  readonly f: number;
  readonly u: number;
  readonly pitch: number;
}

function stepAt(body: Body, gait: Gait, p: number): Step {
  const legM = body.hipM;
  const length = strideM(body, gait) * gait.duty;
  if (p < gait.duty) {
    const u = p / gait.duty;
    const land = -0.26 * (1 - smooth(u / 0.22));
    const push = gait.pushOff * smooth((u - 0.55) / 0.45);
    return { f: length * (0.5 - u), u: 0, pitch: land + push };
  }
  const u = (p - gait.duty) / (1 - gait.duty);
  const over = gait.reach * length * Math.sin(Math.PI * u) * (u > 0.5 ? 1 : -0.6);
  const up = gait.lift * legM * Math.sin(Math.PI * u ** gait.peak) ** 1.25;
  const from = gait.pushOff + (gait.kick - gait.pushOff) * smooth(u / 0.25);
  return {
    f: mix(-length / 2, length / 2, smooth(u)) + over,
    u: up,
    pitch: mix(from, -0.28, smooth((u - 0.12) / 0.82)),
  };
}

/** The legs, pelvis and spine of a gait at `turns`, laid over a standing pose. */
export function stepping(pose: Pose, body: Body, gait: Gait, turns: number, amount = 1): Pose {
  const phases: Readonly<Record<Side, number>> = { right: cycle(turns), left: cycle(turns + 0.5) };
  for (const side of SIDES) {
    const step = stepAt(body, gait, phases[side]);
    const leg = pose.legs[side];
    leg.foot = [
      step.f * amount,
      step.u * amount,
      signOf(side) * body.hipHalfM * (gait.bobSign === 1 ? 0.6 : 0.85),
    ];
    leg.pitch = step.pitch * amount;
    leg.turnOut = 0.08;
    leg.spread = 0.02;
  }
  const bob = -Math.cos(4 * Math.PI * (phases.right - gait.duty / 2)) * gait.bobSign;
  const legM = body.hipM - body.ankleM;
  pose.pelvis = [
    0,
    body.ankleM + legM * mix(1, gait.crouch, amount) + gait.bob * body.heightM * bob * amount,
    0.012 * body.heightM * Math.cos(2 * Math.PI * (phases.right - gait.duty / 2)) * amount,
  ];
  const swing = Math.cos(2 * Math.PI * (phases.right - 0.02));
  pose.lean += (gait.lean + 0.03 * wave(phases.right) * gait.lean * 4) * amount;
  // Shoulders against hips: the right arm goes with the left leg.
  pose.hipTwist = 0.1 * swing * amount;
  pose.twist = -0.16 * swing * amount * (gait.bobSign === 1 ? 1.4 : 1);
  pose.head.nod += -0.25 * gait.lean * amount;
  return pose;
}

export function swinging(pose: Pose, gait: Gait, turns: number, amount = 1): Pose {
  const swing = Math.cos(2 * Math.PI * (cycle(turns) - 0.02));
  for (const side of SIDES) {
    const arm = pose.arms[side];
    const sign = side === 'right' ? -1 : 1;
    arm.swing = (sign * gait.arms * swing - gait.armsBack * gait.arms + gait.lean * 0.4) * amount;
    arm.bend = mix(arm.bend, gait.elbow * (1 + sign * 0.16 * swing), amount);
    arm.out = mix(arm.out, gait.bobSign === 1 ? 0.16 : 0.1, amount);
    arm.inward = mix(arm.inward, gait.bobSign === 1 ? 0.34 : 0.08, amount);
    if (gait.bobSign === 1) arm.hand = 'fist';
  }
  return pose;
}

/**
 * Straight at the camera or away from it a step has no length in the picture: it is told by the hips and
 * shoulders that rock, knees that come up in turns, hands that swing across.
 */
function striding(pose: Pose, body: Body, gait: Gait, turns: number): void {
  const swing = Math.cos(2 * Math.PI * (cycle(turns) - 0.02));
  const side = Math.cos(2 * Math.PI * (cycle(turns) - gait.duty / 2));
  const { heightM } = body;
  pose.pelvis = [0, pose.pelvis[1] - 0.006 * heightM, 0.022 * heightM * side];
  pose.tilt = -0.07 * side;
  if (gait !== RUN) pose.hipTwist *= 2.2;
  pose.twist *= 2.2;
  pose.head.roll += 0.04 * side;
  for (const one of SIDES) {
    const leg = pose.legs[one];
    const [f, u, s] = leg.foot;
    // Nearer is lower in the picture, and further out.
    leg.foot = [
      f,
      u - Math.max(-0.05, Math.min(0.05, f * 0.09)) * heightM * 0.6,
      s * (1.15 + f * 0.35),
    ];
    const arm = pose.arms[one];
    const sign = one === 'right' ? -1 : 1;
    arm.bend += 0.35 + 0.45 * Math.max(0, sign * swing);
    arm.out += 0.07;
    arm.inward += 0.3 * Math.max(0, sign * swing);
  }
}

function gaitMotion(gait: Gait): Motion {
  return (actor, moment) => {
    const pose = restPose(actor.body);
    const own = moment.facing === 'right' || gait === RUN ? gait : { ...gait, lift: 0.26 };
    const turns = turnsOf(actor.body, own, moment);
    stepping(pose, actor.body, own, turns);
    swinging(pose, own, turns);
    if (moment.facing !== 'right') striding(pose, actor.body, own, turns);
    if (gait === RUN) pose.face.smile = 0.5;
    return pose;
  };
}

export const walking = gaitMotion(WALK);
export const running = gaitMotion(RUN);
