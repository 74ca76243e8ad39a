// Going: gaits, leaps, flight. The phase of every gait is the way gone, so no foot slides.
import { clamp, hold, wave } from '../../shape/ease.ts';
import type { Form, LegForm } from './form.ts';
import { GAITS, footOf, strideOf } from './gait.ts';
import type { Gait, Stride } from './gait.ts';
import { LEGS, standing } from './pose.ts';
import type { FootPose, LegName, Play, Pose, PosedMoment } from './pose.ts';

/** How fast it goes where the film does not say, heights a second. */
const OWN_SPEED: Readonly<Record<Gait['name'], number>> = {
  walk: 1.5,
  amble: 1.6,
  trot: 3.6,
  gallop: 7,
  hop: 5,
};

function gone(form: Form, moment: PosedMoment, gait: Gait['name']): { way: number; speed: number } {
  const h = form.withersM;
  return moment.speedMps > 0.02
    ? { way: moment.travelledM / h, speed: moment.speedMps / h }
    : { way: moment.motionS * OWN_SPEED[gait], speed: OWN_SPEED[gait] };
}

export function strideFor(form: Form, moment: PosedMoment, name: Gait['name']): Stride {
  const gait = GAITS[name];
  const { way, speed } = gone(form, moment, name);
  return strideOf(gait, way, speed, reachOf(form), (moment.seed % 29) / 29);
}

/** How far a foot can go under the body and stay on the ground: the shorter pair of legs decides. */
function reachOf({ trunk, front, hind, foot, manner }: Form): number {
  const pair = (leg: LegForm, y: number): number => {
    const long = (leg.bones[0] + leg.bones[1] + leg.bones[2]) * 0.98;
    const high = Math.min(long * 0.96, y + leg.joint[1] - foot.height);
    return 2.2 * Math.sqrt(long * long - high * high);
  };
  const rear = pair(hind, trunk.hipY);
  return manner.upright === true ? rear : Math.min(rear, pair(front, trunk.shoulderY));
}

export function inGait(form: Form, moment: PosedMoment, name: Gait['name']): Pose {
  const stride = strideFor(form, moment, name);
  const p = stride.phase;
  const feet = Object.fromEntries(LEGS.map((leg) => [leg, footOf(stride, leg)] as const)) as Record<
    LegName,
    FootPose
  >;
  const glad = form.manner.pants === true;
  if (name === 'walk' || name === 'amble') {
    return {
      ...standing(form),
      feet,
      hip: [0, 0.012 * wave(2 * p + 0.1) - 0.01],
      shoulder: [0, 0.012 * wave(2 * p - 0.36) - 0.012],
      arch: 0.006 * wave(2 * p),
      neck: -0.08 + 0.05 * wave(2 * p + 0.15),
      head: 0.04 * wave(2 * p + 0.3),
      tail: { lift: 0.12, curl: 0.05, wave: 0.18, phase: p * 6.28 },
      swing: 0.1 * wave(2 * p),
    };
  }
  if (name === 'trot') {
    return {
      ...standing(form),
      feet,
      hip: [0, 0.03 * wave(2 * p - 0.12)],
      shoulder: [0, 0.03 * wave(2 * p - 0.02)],
      neck: 0.05 + 0.03 * wave(2 * p),
      head: 0.03 * wave(2 * p + 0.2),
      tail: { lift: 0.3, curl: 0.1, wave: 0.16, phase: p * 12.6 },
      swing: 0.26 * wave(2 * p - 0.1),
      mouth: glad ? 0.35 : 0,
      tongue: glad ? 0.5 : 0,
    };
  }
  const hops = name === 'hop';
  const pitch = hops ? 0.17 * wave(p - 0.05) : 0.11 * wave(p + 0.3);
  const half = form.trunk.length / 2;
  const gather = 0.5 + 0.5 * wave(p + 0.52);
  // A hop is high between hind feet and forefeet, low on either pair.
  const flight = clamp((p - 0.26) / 0.34);
  const bob = hops
    ? 0.15 * Math.sin(Math.PI * flight) - 0.01
    : 0.07 * (0.5 - 0.5 * wave(2 * p + 0.1)) - 0.03;
  return {
    ...standing(form),
    feet,
    hip: [gather * 0.09, bob - half * Math.sin(pitch)],
    shoulder: [-gather * 0.06, bob + half * Math.sin(pitch)],
    arch: 0.13 * gather - 0.035,
    neck: -0.22 - pitch * 0.8,
    head: 0.06 - pitch * 0.3,
    tail: { lift: 0.35, curl: -0.1, wave: 0.3, phase: p * 6.28 },
    ears: -0.8,
    swing: 0.5 * wave(p - 0.1) - 0.35,
    mouth: glad ? 0.5 : 0,
    tongue: glad ? 0.7 : 0,
  };
}

/** On its way without a word about the gait: by how fast it is for its size. */
export const roam: Play = (form, moment) => inGait(form, moment, gaitFor(form, moment.speedMps));

export function gaitFor(form: Form, speedMps: number): Gait['name'] {
  const speed = speedMps / form.withersM;
  const froude = (speedMps * speedMps) / (9.81 * form.withersM);
  if (form.manner.quick === 'amble') return speed < 1.5 ? 'walk' : 'amble';
  if (form.manner.quick === 'hop') return froude < 0.12 ? 'walk' : 'hop';
  return froude < 0.45 ? 'walk' : froude < 2.2 ? 'trot' : 'gallop';
}

export const walk: Play = (form, moment) => {
  const froude = moment.speedMps ** 2 / (9.81 * form.withersM);
  if (form.manner.quick === 'hop') return inGait(form, moment, form.manner.sits ? 'hop' : 'walk');
  return inGait(form, moment, froude > 1.1 && form.manner.quick === 'gallop' ? 'trot' : 'walk');
};
export const run: Play = (form, moment) => inGait(form, moment, form.manner.quick);
export const trot: Play = (form, moment) =>
  inGait(form, moment, form.manner.quick === 'gallop' ? 'trot' : form.manner.quick);

/** Heights at the withers: the small leap further for their size. */
export const leapHeight = (withersM: number): number =>
  Math.min(0.9, 0.7 / Math.sqrt(withersM / 0.5));

/** Crouch, air, landing; again and again while the motion lasts. */
export const jump: Play = (form, moment) => {
  const period = 1.25;
  const t = moment.motionS % period;
  const air = clamp((t - 0.26) / 0.62);
  const crouch = hold(t, 0, 0.2, 0.22, 0.34) + hold(t, 0.84, 0.92, 0.96, 1.2);
  const inAir = air > 0 && air < 1;
  const up = inAir ? 4 * air * (1 - air) : 0;
  const pitch = inAir ? 0.42 * (1 - 2 * air) : 0;
  const half = form.trunk.length / 2;
  const tuck = Math.sin(Math.PI * clamp(air));
  const stretch = inAir ? 1 - Math.abs(2 * air - 1) ** 2 : 0;
  const front: FootPose = { x: 0.22 * tuck, y: 0.3 * tuck, pitch: 0.7 * tuck, fold: 0.75 * tuck };
  const hind: FootPose = { x: -0.34 * stretch, y: 0.2 * tuck, pitch: 1 * tuck, fold: 0.15 * tuck };
  return {
    ...standing(form),
    lift: up * leapHeight(form.withersM),
    hip: [0.04 * crouch, -0.2 * crouch - half * Math.sin(pitch)],
    shoulder: [-0.03 * crouch, -0.16 * crouch + half * Math.sin(pitch)],
    arch: 0.05 * crouch - 0.02 * tuck,
    feet: {
      hindNear: hind,
      hindFar: { ...hind, x: hind.x * 0.8 },
      frontNear: front,
      frontFar: { ...front, x: front.x + 0.08 * tuck },
    },
    neck: 0.1 * tuck - 0.25 * crouch,
    head: 0.1 * tuck,
    ears: -0.5 * tuck,
    swing: (0.5 - air) * tuck * 1.4,
    tail: { lift: 0.5 * tuck - 0.3 * crouch, curl: 0.1, wave: 0.15, phase: 0 },
    mouth: form.manner.pants === true ? 0.3 * tuck : 0,
  };
};

export const hop: Play = (form, moment) =>
  moment.speedMps > 0.05
    ? inGait(form, moment, form.manner.quick === 'amble' ? 'amble' : 'hop')
    : jump(form, { ...moment, motionS: moment.motionS * 1.5 });

export const swim: Play = (form, moment) => {
  const pose = inGait(form, { ...moment, speedMps: 0 }, 'trot');
  return {
    ...pose,
    hip: [0, -0.06],
    shoulder: [0, 0.04],
    neck: 0.12,
    head: 0.1,
    mouth: 0,
    tongue: 0,
    swing: 0.1,
  };
};

/** On its wings; what has none leaps along. */
export const fly: Play = (form, moment) => {
  if (form.manner.flies !== true) return run(form, moment);
  const beat = moment.tS * 1.1;
  const swing = wave(beat);
  const legs = (k: number): FootPose => ({
    x: (k < 2 ? -0.22 : -0.06) + 0.03 * wave(beat * 0.5 + k * 0.2),
    y: 0.3 + 0.03 * wave(beat * 0.5 + k * 0.3),
    pitch: 0.9,
    fold: k < 2 ? 0.2 : 0.8,
  });
  return {
    ...standing(form),
    lift: 0.25 - 0.09 * wave(beat + 0.2),
    hip: [0, -0.04],
    shoulder: [0, 0.06],
    feet: { hindNear: legs(0), hindFar: legs(1), frontNear: legs(2), frontFar: legs(3) },
    neck: -0.2 + 0.04 * swing,
    head: 0.1,
    wings: { spread: 1, angle: 0.2 + 0.75 * swing },
    tail: { lift: 0.1, curl: 0.1, wave: 0.22, phase: beat * 5 },
    swing: -0.3,
    ears: -0.5,
  };
};
