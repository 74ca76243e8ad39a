// Standing at ease: breath, a shift of weight, a glance, a blink. Every other motion starts from it.
import { random } from '../../../paint/noise.ts';
import { cycle, hold, ramp, wave } from '../../shape/ease.ts';
import type { Moment } from '../../puppet.ts';
import { restPose } from '../figure/pose.ts';
import type { Pose } from '../figure/pose.ts';
import type { Actor, Motion } from './motion.ts';

/** 1 open, 0 shut: a blink of 0.16 s every 2.4 to 4.6 s. */
export function blink(moment: Moment): number {
  const length = 3.4;
  const index = Math.floor(moment.tS / length);
  const at = 0.5 + random(moment.seed + 77, index) * 2.6;
  const t = moment.tS - index * length - at;
  return 1 - hold(t, 0, 0.06, 0.09, 0.17);
}

const VISEMES: readonly (readonly [open: number, round: number])[] = [
  [0.04, 0],
  [0.62, 0.05],
  [0.34, 0],
  [0.52, 0.75],
  [0.2, 0.1],
  [0.44, 0],
];

/** The mouth of somebody who talks: a shape every 0.13 s, chosen by the clock. */
export function talk(moment: Moment): { open: number; round: number } {
  const rate = 7.4;
  const x = moment.tS * rate;
  const i = Math.floor(x);
  const shape = (k: number): readonly [number, number] => {
    // A short breath between words.
    if (random(moment.seed + 5, Math.floor(k / 9)) * 9 > 7.2 && ((k % 9) + 9) % 9 > 6)
      return [0.02, 0];
    return VISEMES[Math.floor(random(moment.seed + 31, k) * VISEMES.length)] ?? [0.1, 0];
  };
  const [a, b] = [shape(i), shape(i + 1)];
  const u = ramp(x - i, 0.25, 1);
  return { open: a[0] + (b[0] - a[0]) * u, round: a[1] + (b[1] - a[1]) * u };
}

export function liven(pose: Pose, actor: Actor, moment: Moment): Pose {
  const { face } = pose;
  face.lids *= blink(moment);
  const { mood, angry } = actor.person;
  if (mood !== 0) {
    face.smile =
      mood > 0 ? Math.max(face.smile, 0.3 + 0.6 * mood) : face.smile * (1 + mood) + mood * 0.7;
    face.browSlant += mood < 0 ? -mood * 0.7 : 0;
  }
  if (moment.holding === 'blade' && mood === 0 && angry === 0) {
    // Nobody smiles over a drawn sword unless it is said.
    face.smile = Math.min(face.smile, 0.02);
    face.browSlant = Math.min(face.browSlant, -0.35);
    face.lids *= 0.9;
  }
  const { surprise } = actor.person;
  if (surprise > 0) {
    face.lids *= 1 + 0.22 * surprise;
    face.browRaise = Math.max(face.browRaise, 0.8 * surprise);
    face.open = Math.max(face.open, 0.26 * surprise);
    face.round = Math.max(face.round, 0.5 * surprise);
  }
  if (angry > 0) {
    face.smile = -0.55 * angry;
    face.browSlant = -0.9 * angry;
    face.squint = Math.max(face.squint, 0.3 * angry);
  }
  if (moment.speaking) {
    const mouth = talk(moment);
    face.open = Math.max(face.open * 0.4, mouth.open);
    face.round = mouth.round;
    face.browRaise += 0.25 * wave(moment.tS * 0.43 + 0.2);
    pose.head.nod += 0.035 * wave(moment.tS * 0.9);
    pose.head.roll += 0.02 * wave(moment.tS * 0.52);
  }
  return pose;
}

/** Breath and weight, on any pose that stands or sits. */
export function breathe(pose: Pose, actor: Actor, moment: Moment, amount = 1): Pose {
  const { heightM } = actor.body;
  const phase = random(moment.seed, 3);
  const breath = wave(moment.tS * 0.27 + phase) * amount;
  pose.curl -= 0.012 * breath;
  pose.shrug += 0.0022 * heightM * breath;
  for (const arm of [pose.arms.right, pose.arms.left]) arm.out += 0.008 * breath;
  pose.head.nod += 0.012 * wave(moment.tS * 0.27 + phase + 0.1) * amount;
  return pose;
}

export function stand(actor: Actor, moment: Moment): Pose {
  const pose = restPose(actor.body);
  const { heightM } = actor.body;
  const shift = wave(moment.tS * 0.105 + random(moment.seed, 9));
  pose.pelvis = [
    0,
    pose.pelvis[1] - 0.004 * heightM * (1 - Math.abs(shift)),
    0.014 * heightM * shift,
  ];
  pose.tilt = -0.03 * shift;
  pose.head.roll += 0.03 * shift;
  // A glance to one side now and then.
  const turn = cycle(moment.tS * 0.16 + random(moment.seed, 11));
  pose.head.yaw += 0.16 * hold(turn, 0.1, 0.18, 0.5, 0.62) - 0.05;
  pose.face.gaze = [0.35 * hold(turn, 0.08, 0.12, 0.48, 0.56), 0];
  pose.arms.right.swing += 0.03 * shift;
  pose.arms.left.swing -= 0.03 * shift;
  pose.arms.left.bend += 0.05;
  return breathe(pose, actor, moment);
}

export const standing: Motion = (actor, moment) => stand(actor, moment);
