// What a four-legged animal does: a motion's name and a moment become a pose.
import { clamp, hold, smooth, wave } from '../../shape/ease.ts';
import { random } from '../../../paint/noise.ts';
import { blend } from './blend.ts';
import type { Form } from './form.ts';
import {
  fly,
  gaitFor,
  hop,
  inGait,
  jump,
  roam,
  run,
  strideFor,
  swim,
  trot,
  walk,
} from './locomotion.ts';
import { standing } from './pose.ts';
import type { FootPose, Play, Pose, PosedMoment } from './pose.ts';
import type { Stance } from './paint-front.ts';
import { bowing, headDown, lying, sitting, sleeping } from './postures.ts';

const SITTING: ReadonlySet<string> = new Set(['sit', 'wave', 'shake-hands', 'howl', 'sing']);
const LYING: ReadonlySet<string> = new Set(['lie', 'sleep', 'roll']);

/** How it holds itself when seen from the front or from behind. */
export function stanceOf(form: Form, moment: PosedMoment): Stance {
  const { motion, motionS } = moment;
  const settles = smooth(motionS / 0.5);
  const sits = motion !== null && SITTING.has(motion);
  const lies = motion !== null && (LYING.has(motion) || (sits && !form.manner.sits));
  const goes =
    moment.speedMps > 0.05 ||
    motion === 'walk' ||
    motion === 'run' ||
    motion === 'trot' ||
    motion === 'gallop';
  return {
    sit: sits && !lies ? settles : 0,
    lie: lies ? settles : 0,
    step: goes
      ? strideFor(form, moment, gaitFor(form, Math.max(moment.speedMps, 0.6 * form.withersM))).phase
      : null,
  };
}

export function poseOf(form: Form, moment: PosedMoment): Pose {
  const { motion } = moment;
  const play = motion === null ? undefined : MOTIONS.get(motion);
  const aloft = form.manner.flies === true && (moment.aboveM ?? 0) > ALOFT_M;
  const own = aloft ? fly : (play ?? (moment.speedMps > 0.05 ? roam : stand));
  const flown = own(form, moment);
  const pose =
    aloft && motion !== null && CALLS.has(motion) ? { ...flown, ...calling(moment) } : flown;
  return alive(form.manner.upright === true ? armed(form, pose, moment) : pose, moment);
}

/** Higher than that over the ground it is on its wings, whatever it does. */
const ALOFT_M = 1.2;

const CALLS: ReadonlySet<string> = new Set(['roar', 'breathe-fire', 'howl', 'bark', 'speak']);

/** Neck out, jaws wide. */
function calling(moment: PosedMoment): Partial<Pose> {
  const out = smooth(moment.motionS / 0.5);
  return { neck: -0.3 * out + 0.03 * wave(moment.tS * 3), head: -0.12 * out, mouth: out };
}

/** On two legs: the forelegs hang before the chest, whatever the gait says. */
function armed(form: Form, pose: Pose, moment: PosedMoment): Pose {
  if (pose.onBack) return pose;
  const { trunk, front } = form;
  const joint = trunk.shoulderY + pose.shoulder[1] + front.joint[1];
  const low = Math.max(0.02, joint - (front.bones[0] + front.bones[1] + front.bones[2]) * 0.62);
  const arm = (lag: number): FootPose => ({
    x: pose.shoulder[0] + 0.07 + 0.02 * Math.sin(moment.tS * 2 + lag),
    y: low + 0.012 * Math.sin(moment.tS * 2.6 + lag),
    pitch: 0.5,
    fold: 0.35,
  });
  return { ...pose, feet: { ...pose.feet, frontNear: arm(0), frontFar: arm(1.4) } };
}

/** What goes on whatever it does: breath, blinks, ears, the mouth that speaks. */
function alive(pose: Pose, moment: PosedMoment): Pose {
  const { tS, seed, speaking } = moment;
  const breath = wave(tS * 0.42 + (seed % 97) / 97);
  const beat = Math.floor(tS / 2.9);
  const blinkAt = beat * 2.9 + 0.4 + 2 * random(seed, beat);
  const blink = 1 - hold(tS, blinkAt, blinkAt + 0.06, blinkAt + 0.08, blinkAt + 0.17);
  const twitch =
    random(seed + 5, beat) > 0.55 ? Math.sin(clamp((tS - blinkAt - 0.3) / 0.4) * Math.PI * 2) : 0;
  return {
    ...pose,
    shoulder: [pose.shoulder[0], pose.shoulder[1] + breath * 0.006],
    head: pose.head + breath * 0.012,
    ears: pose.ears + twitch * 0.45,
    eye: pose.eye * blink,
    mouth: speaking ? Math.max(pose.mouth, chatter(tS, seed)) : pose.mouth,
    tail: { ...pose.tail, phase: pose.tail.phase + tS * 2.6 },
    swing: pose.swing + moment.flow * 0.12 * Math.sin(tS * 5.3),
  };
}

/** Syllables: about five a second, none alike. */
function chatter(tS: number, seed: number): number {
  const i = Math.floor(tS * 5.2);
  const u = tS * 5.2 - i;
  return (0.25 + 0.6 * random(seed + 17, i)) * Math.sin(Math.PI * u);
}

/** Settle into a held posture in `overS` seconds. */
const settled =
  (posture: (form: Form) => Pose, overS = 0.55): Play =>
  (form, moment) =>
    blend(standing(form), posture(form), smooth(moment.motionS / overS));

const stand: Play = (form, { tS, seed }) => {
  const glance = Math.sin(tS * 0.5 + (seed % 13)) * Math.sin(tS * 0.23 + (seed % 7));
  return {
    ...standing(form),
    neck: glance * 0.06,
    head: glance * 0.07,
    tail: { lift: 0, curl: 0, wave: 0.16, phase: 0 },
  };
};

const gladly = (form: Form, pose: Pose, moment: PosedMoment): Pose => ({
  ...pose,
  hip: [pose.hip[0], pose.hip[1] + 0.008 * wave(moment.tS * 3.6)],
  tail: { lift: 0.75, curl: 0.15, wave: 0.62, phase: moment.tS * 17 },
  ears: 0.25,
  mouth: form.manner.pants === true ? 0.42 + 0.06 * wave(moment.tS * 3) : pose.mouth,
  tongue: form.manner.pants === true ? 0.75 + 0.12 * wave(moment.tS * 3) : 0,
});

const wag: Play = (form, moment) => gladly(form, standing(form), moment);

const sit: Play = (form, moment) => {
  const pose = settled(sitting)(form, moment);
  if (form.manner.pants !== true) return pose;
  return {
    ...pose,
    mouth: 0.3,
    tongue: 0.45,
    tail: { ...pose.tail, wave: 0.22, phase: moment.tS * 4 },
  };
};

const sleep: Play = (form, moment) => {
  const pose = settled(sleeping, 0.9)(form, moment);
  return { ...pose, arch: pose.arch + 0.014 * wave(moment.tS * 0.3) };
};

/** On its back, legs in the air, rocking. */
const roll: Play = (form, moment) => {
  const { motionS } = moment;
  if (moment.speedMps > 0.05) return tucked(form, moment);
  if (motionS < 0.4) return blend(standing(form), lying(form), smooth(motionS / 0.4));
  const t = motionS * 6.2;
  const leg = (k: number): FootPose => ({
    x: (k < 2 ? 0.16 : -0.06) + 0.12 * Math.sin(t + k * 1.7),
    y: 0.3 + 0.1 * Math.cos(t * 0.8 + k * 2.1),
    pitch: 0.6,
    fold: 0.7,
  });
  return {
    ...standing(form),
    onBack: true,
    turn: 0.16 * Math.sin(t * 0.55),
    arch: 0.06 + 0.03 * Math.sin(t * 0.5),
    feet: { hindNear: leg(0), hindFar: leg(1), frontNear: leg(2), frontFar: leg(3) },
    // Head and tail lie level with the back.
    neck: -form.neck.angle + 0.04 * Math.sin(t * 0.7),
    head: -form.head.angle + 0.08 + 0.1 * Math.sin(t * 0.7),
    // Laid back along the neck, out of the way.
    ears: -4,
    eye: 0.9,
    mouth: form.manner.pants === true ? 0.4 : 0.1,
    tongue: form.manner.pants === true ? 0.5 : 0,
    tail: {
      lift: Math.PI - form.tail.angle > 0 ? -(Math.PI - form.tail.angle) - 0.3 : -0.3,
      curl: -form.tail.curl * 0.8,
      wave: 0.2,
      phase: t,
    },
  };
};

const eat: Play = (form, moment) => {
  if (hasHands(form)) return eatSitting(form, moment);
  const pose = blend(standing(form), headDown(form), smooth(moment.motionS / 0.7));
  const chew = Math.max(0, wave(moment.tS * 1.9));
  const lifted = hold(moment.motionS % 4.2, 2.9, 3.2, 3.7, 4.1);
  return {
    ...pose,
    neck: pose.neck + 0.14 * lifted + 0.02 * wave(moment.tS * 0.95),
    mouth: 0.22 * chew,
    head: pose.head + 0.05 * wave(moment.tS * 1.9),
    tail: { lift: 0.05, curl: 0, wave: 0.3, phase: 0 },
  };
};

const drink: Play = (form, moment) => {
  const pose = blend(standing(form), headDown(form), smooth(moment.motionS / 0.7));
  const lap = Math.max(0, wave(moment.tS * 3.1));
  return { ...pose, mouth: 0.16 + 0.14 * lap, tongue: 0.5 * lap };
};

const stretch: Play = (form, moment) =>
  blend(standing(form), bowing(form), hold(moment.motionS % 3, 0.1, 0.7, 2, 2.6));

const look: Play = (form, moment) => {
  const pose = stand(form, moment);
  const up = smooth(moment.motionS / 0.4);
  return { ...pose, neck: pose.neck + 0.16 * up, head: pose.head + 0.08 * up, ears: 0.6 * up };
};

const lookAtCamera: Play = (form, moment) => ({
  ...stand(form, moment),
  ears: 0.4,
  faceOn: moment.motionS > 0.15,
});

const howl: Play = (form, moment) => {
  const up = smooth(moment.motionS / 0.8);
  const pose = form.manner.sits ? blend(standing(form), sitting(form), up) : standing(form);
  return {
    ...pose,
    neck: pose.neck + 0.3 * up,
    head: (0.98 - form.head.angle) * up,
    mouth: 0.55 * up + 0.05 * wave(moment.tS * 6),
    ears: -0.7 * up,
    eye: 1 - 0.75 * up,
  };
};

/** Planted, head forward, jaws wide, shaken by it. */
const roar: Play = (form, moment) => {
  const t = moment.motionS % 3;
  const out = hold(t, 0.1, 0.5, 1.9, 2.5);
  const shake = 0.02 * wave(moment.tS * 9) * out;
  const pose = standing(form);
  return {
    ...pose,
    shoulder: [0.03 * out, -0.04 * out],
    neck: pose.neck + (form.neck.length > 0.8 ? -0.2 : 0.06) * out + shake,
    head: pose.head + 0.12 * out + shake,
    mouth: out,
    eye: 1 - 0.5 * out,
    ears: -0.8 * out,
    tail: { lift: 0.3 * out, curl: 0, wave: 0.3, phase: moment.tS * 5 },
  };
};

/** A call at a time, the head up for it. */
const call: Play = (form, moment) => {
  const t = moment.motionS % 2.2;
  const out = hold(t, 0.1, 0.3, 0.7, 1);
  const pose = moment.posture === 'sit' && form.manner.sits ? sitting(form) : stand(form, moment);
  return {
    ...pose,
    neck: pose.neck + 0.14 * out,
    head: pose.head + 0.16 * out,
    mouth: 0.6 * out,
    ears: 0.3,
  };
};

/** On its haunches, both paws at the mouth: what it holds gets shorter by the bite. */
const eatSitting: Play = (form, moment) => {
  const pose = settled(sitting)(form, moment);
  const chew = Math.max(0, wave(moment.tS * 1.8));
  const t = moment.motionS % 5.2;
  const down = hold(t, 3.2, 3.7, 4.2, 4.8);
  const { frontNear, frontFar } = pose.feet;
  const up = smooth(moment.motionS / 0.7) * (1 - 0.55 * down);
  const lift = form.trunk.shoulderY * 0.92;
  return {
    ...pose,
    neck: pose.neck - 0.12 - 0.06 * down,
    head: pose.head - 0.12 + 0.06 * wave(moment.tS * 1.8) - 0.1 * down,
    mouth: 0.32 * chew * (1 - down),
    feet: {
      ...pose.feet,
      frontNear: { x: frontNear.x + 0.3 * up, y: lift * up, pitch: 0.9 * up, fold: 0.5 * up },
      frontFar: { x: frontFar.x + 0.26 * up, y: lift * 0.86 * up, pitch: 0.9 * up, fold: 0.5 * up },
    },
    ears: 0.1,
  };
};

/** Feet from under it, flat on the belly, and up again. */
const slip: Play = (form, moment) => {
  const down = hold(moment.motionS, 0.1, 0.45, 1.6, 2.3);
  const pose = blend(standing(form), lying(form), down);
  return { ...pose, head: pose.head - 0.2 * down, ears: -0.8 * down, mouth: 0.3 * down };
};

/** Rolled up: head and feet drawn in, for who goes over and over. */
const tucked: Play = (form) => ({
  ...lying(form),
  neck: -0.7,
  head: -0.7,
  arch: 0.12,
  ears: -0.6,
  tail: { lift: -0.6, curl: 0.9, wave: 0, phase: 0 },
});

/** Bursts of three, as dogs bark. */
const bark: Play = (form, moment) => {
  const t = moment.motionS % 1.5;
  const burst = t < 0.99 ? Math.sin(Math.PI * ((t % 0.33) / 0.33)) : 0;
  return {
    ...standing(form),
    hip: [0.01 * burst, 0],
    shoulder: [0.03 * burst, 0.02 * burst],
    neck: 0.12 + 0.12 * burst,
    head: 0.1 + 0.2 * burst,
    mouth: 0.75 * burst,
    ears: 0.3,
    tail: { lift: 0.6, curl: 0.1, wave: 0.3, phase: moment.tS * 8 },
  };
};

const play: Play = (form, moment) => {
  if (moment.speedMps > 0.05) return run(form, moment);
  const bow = hold(moment.motionS % 2.4, 0, 0.3, 1.2, 1.5);
  const leap =
    moment.motionS % 2.4 > 1.4
      ? jump(form, { ...moment, motionS: (moment.motionS % 2.4) - 1.4 + 0.02 })
      : standing(form);
  return gladly(form, blend(leap, bowing(form), bow), moment);
};

/** A forepaw lifted: give paw, wave, point, scratch at a door. */
const pawUp: Play = (form, moment) => {
  const pose = blend(
    standing(form),
    form.manner.sits ? sitting(form) : standing(form),
    smooth(moment.motionS / 0.4),
  );
  const up = smooth((moment.motionS - 0.35) / 0.3);
  const near = pose.feet.frontNear;
  return {
    ...pose,
    feet: {
      ...pose.feet,
      frontNear: {
        x: near.x + 0.2 * up,
        y: (0.42 + 0.07 * wave(moment.motionS * 1.8)) * up,
        pitch: 0.3 * up,
        fold: 0.35 * up,
      },
    },
    ears: 0.3,
  };
};

const nod: Play = (form, moment) => ({
  ...stand(form, moment),
  neck: 0.08 * wave(moment.motionS * 1.1),
  head: 0.26 * wave(moment.motionS * 1.1 + 0.1),
});

/** Up on its hind legs, striking the air. */
const rear: Play = (form, moment) => {
  const up = hold(moment.motionS % 2.8, 0.1, 0.7, 1.9, 2.5);
  const pitch = 0.72 * up;
  const { length } = form.trunk;
  const x = length * (Math.cos(pitch) - 1);
  const paw = (k: number): FootPose => ({
    x: x + 0.2 * up + 0.12 * up * wave(moment.motionS * 1.7 + k),
    y:
      (length * Math.sin(pitch) + 0.22 * up) *
      (0.96 + 0.12 * wave(moment.motionS * 1.7 + k + 0.3) * up),
    pitch: 0.9 * up,
    fold: 0.8 * up,
  });
  return {
    ...standing(form),
    hip: [0, -0.08 * up],
    shoulder: [x, length * Math.sin(pitch) - 0.08 * up],
    feet: { ...standing(form).feet, frontNear: paw(0), frontFar: paw(0.5) },
    neck: 0.1 * up,
    head: -0.1 * up,
    ears: -0.4 * up,
    mouth: 0.3 * up,
    tail: { lift: 0.2 * up, curl: 0, wave: 0.25, phase: 0 },
  };
};

/** Low and wary; also how one keeps one's balance on a board. */
const cower: Play = (form, moment) => {
  const { trunk } = form;
  const low = smooth(moment.motionS / 0.5) * Math.min(1, (trunk.hipY - trunk.hip[1]) / 0.2);
  return {
    ...standing(form),
    hip: [0, -0.16 * low],
    shoulder: [0, -0.12 * low],
    arch: 0.05 * low,
    neck: -0.4 * low,
    head: -0.15 * low,
    ears: -1 * low,
    tail: { lift: -0.8 * low, curl: 0.2, wave: 0.05, phase: 0 },
  };
};

const dance: Play = (form, moment) => ({
  ...inGait(form, { ...moment, speedMps: 0, motionS: moment.motionS * 0.5 }, 'trot'),
  neck: 0.16 + 0.14 * wave(moment.motionS * 1),
  tail: { lift: 0.7, curl: 0.1, wave: 0.5, phase: moment.tS * 10 },
});

const MOTIONS: ReadonlyMap<string, Play> = new Map<string, Play>([
  ['stand', stand],
  ['walk', walk],
  ['run', run],
  ['gallop', run],
  ['chase', run],
  ['trot', trot],
  ['jump', jump],
  ['hop', hop],
  ['sit', sit],
  ['ride', sit],
  ['drive', sit],
  ['skate', cower],
  ['surf', cower],
  ['lie', settled(lying)],
  ['sleep', sleep],
  ['roll', roll],
  ['eat', eat],
  ['graze', eat],
  ['drink', drink],
  ['wag', wag],
  ['stretch', stretch],
  ['bow', stretch],
  ['look', look],
  ['look-at-camera', lookAtCamera],
  ['howl', howl],
  ['roar', roar],
  ['breathe-fire', roar],
  ['meow', call],
  ['neigh', rear],
  ['fall', slip],
  ['fight-back', rear],
  ['yawn', call],
  ['bark', bark],
  ['sing', howl],
  ['play', play],
  ['wave', pawUp],
  ['shake-hands', pawUp],
  ['point', pawUp],
  ['nod', nod],
  ['rear', rear],
  ['fight', rear],
  ['swim', swim],
  ['fly', fly],
  ['glide', fly],
  ['hover', fly],
  ['take-off', fly],
  ['cry', cower],
  ['hide', cower],
  ['dance', dance],
  ['cheer', wag],
  ['smile', wag],
  ['laugh', wag],
]);

/** Those that sit up and eat from their paws. */
const HANDED: ReadonlySet<string> = new Set([
  'panda',
  'red-panda',
  'koala',
  'monkey',
  'chimpanzee',
  'gorilla',
  'squirrel',
  'hamster',
  'raccoon',
  'otter',
  'beaver',
]);

export const hasHands = ({ what }: Form): boolean => HANDED.has(what);

export const QUADRUPED_MOTIONS: ReadonlySet<string> = new Set(MOTIONS.keys());
