// Work of the mind and the arts: writing, reading, playing, painting, singing.
import { ramp, wave } from '../../shape/ease.ts';
import { random } from '../../../paint/noise.ts';
import { clapping } from './greet.ts';
import { base, both, isGoing, middleOf, reach, reachBy } from './base.ts';
import type { Moment } from '../../puppet.ts';
import type { Vector } from '../figure/view.ts';
import type { Actor, Motion } from './motion.ts';
import { seated } from './rest.ts';

const writing: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const middle = middleOf(actor);
  const t = moment.motionS;
  reach(pose.arms.left, [0.6, -0.34, middle * 0.5], 0.3, 'flat');
  reach(
    pose.arms.right,
    [
      0.6 + 0.02 * wave(t * 3.1),
      -0.28 + 0.012 * wave(t * 4.3),
      middle * (0.7 + 0.3 * (t * 0.3 - Math.floor(t * 0.3))),
    ],
    0.5,
    'pinch',
  );
  pose.head.nod = 0.28;
  pose.face.gaze = [0.1, -0.6];
  pose.holding = 'left';
  pose.prop = 'notebook';
  return pose;
};

const typing: Motion = (actor, moment) => {
  const pose = isGoing(moment) ? base(actor, moment) : seated(actor, moment);
  const middle = middleOf(actor);
  both(pose, (arm, sign) => {
    const key = random(moment.seed + sign, Math.floor(moment.motionS * 7)) - 0.5;
    reach(
      arm,
      [
        0.72,
        -0.52 + 0.02 * Math.abs(wave(moment.motionS * 3.5 + sign * 0.2)),
        middle * 0.55 + 0.04 * key,
      ],
      0.35,
      'flat',
    );
    arm.wrist = -0.15;
  });
  pose.head.nod = 0.14;
  pose.lean += 0.06;
  pose.holding = 'both';
  pose.prop = 'laptop';
  return pose;
};

const reading: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const middle = middleOf(actor);
  both(pose, (arm) => reach(arm, [0.56, -0.24, middle * 0.3], 0.25, 'hold'));
  pose.head.nod = 0.22;
  pose.face.gaze = [0.35 * wave(moment.motionS * 0.24), -0.5];
  pose.face.lids = Math.min(pose.face.lids, 0.78);
  pose.holding = 'both';
  pose.prop = 'book';
  return pose;
};

/** Where a wrist is whose palm lies beside the cheek, as the head is seen from there. */
function toEar({ body }: Actor, moment: Moment): Vector {
  const arm = body.upperArmM + body.forearmM;
  const side = moment.facing === 'right';
  const up = body.torsoM * 0.2 + body.neckM + body.headM * (side ? 0.12 : 0.08);
  const forward = side ? -0.28 : 0.3;
  const aside = body.headM * 0.6 - body.shoulderM;
  return [(forward * body.headM) / arm, (up - body.handM * 0.34) / arm, (side ? 0 : aside) / arm];
}

const phoning: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const up = ramp(moment.motionS, 0, 0.5);
  reachBy(pose.arms.right, toEar(actor, moment), up, 0.1, 'hold');
  pose.arms.right.wrist = 0.9 * up;
  pose.head.roll += moment.facing === 'right' ? 0 : 0.05;
  // On the way up there is nothing at the ear yet.
  pose.prop = up < 0.7 ? null : moment.handset === true ? 'handset' : 'phone-at-ear';
  return pose;
};

const texting: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const middle = middleOf(actor);
  reach(pose.arms.right, [0.56, -0.2, middle * 0.4], 0.25, 'hold');
  reach(pose.arms.left, [0.54, -0.2 + 0.02 * wave(moment.motionS * 3), middle * 0.9], 0.3, 'pinch');
  pose.head.nod = 0.28;
  pose.face.gaze = [0.1, -0.6];
  pose.prop = 'phone';
  return pose;
};

const photographing: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const middle = middleOf(actor);
  both(pose, (arm) =>
    reachBy(arm, [0.42, 0.14, middle * 0.5], ramp(moment.motionS, 0, 0.5), 0.5, 'hold'),
  );
  pose.holding = 'both';
  pose.lean += 0.05;
  pose.prop = 'camera';
  return pose;
};

const painting: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = moment.motionS;
  reach(
    pose.arms.right,
    [0.78, 0.08 + 0.14 * wave(t * 0.4), -0.06 + 0.16 * wave(t * 0.31 + 0.2)],
    0.5,
    'pinch',
  );
  reach(pose.arms.left, [0.46, -0.42, middleOf(actor) * 0.2], 0.3, 'hold');
  pose.head.roll += 0.05 * wave(t * 0.2);
  pose.prop = 'brush';
  return pose;
};

const guitar: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const strum = wave(moment.motionS * 2.2);
  const middle = middleOf(actor);
  reach(pose.arms.right, [0.36, -0.56 + 0.07 * strum, middle * 0.75], 0.7, 'pinch');
  reach(
    pose.arms.left,
    moment.facing === 'right' ? [0.72, -0.18, -0.05] : [0.38, -0.22, 0.38],
    0.3,
    'hold',
  );
  pose.head.nod = 0.1 + 0.05 * wave(moment.motionS * 1.1);
  pose.tilt += 0.03 * wave(moment.motionS * 1.1);
  pose.face.smile = 0.65;
  pose.prop = 'guitar';
  return pose;
};

const violin: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const bow = wave(moment.motionS * 0.55);
  const side = moment.facing === 'right';
  reach(pose.arms.left, side ? [0.7, 0.06, -0.1] : [0.3, 0.06, 0.52], 0.3, 'hold');
  reach(
    pose.arms.right,
    side
      ? [0.52 + 0.14 * bow, 0.02 - 0.1 * bow, middleOf(actor) * 0.8]
      : [0.42, -0.04 - 0.05 * bow, -0.25 - 0.16 * bow],
    0.8,
    'pinch',
  );
  pose.head.nod = 0.08;
  pose.head.roll += side ? 0 : -0.16;
  pose.face.lids = Math.min(pose.face.lids, 0.35);
  pose.tilt += 0.04 * bow;
  pose.prop = 'violin';
  return pose;
};

const piano: Motion = (actor, moment) => {
  const pose = seated(actor, moment);
  const t = moment.motionS;
  both(pose, (arm, sign) => {
    const step = random(moment.seed + sign * 3, Math.floor(t * 2.4)) - 0.5;
    reach(
      arm,
      [
        0.78 - 0.03 * sign,
        -0.44 + 0.05 * Math.abs(wave(t * 1.2 + sign * 0.25)),
        0.02 + 0.22 * step,
      ],
      0.35,
      'relaxed',
    );
    arm.wrist = -0.25;
  });
  pose.lean += 0.1 + 0.05 * wave(t * 0.3);
  pose.head.nod = 0.16 + 0.06 * wave(t * 0.6);
  pose.face.lids = Math.min(pose.face.lids, 0.7);
  pose.prop = 'piano';
  return pose;
};

const drums: Motion = (actor, moment) => {
  const pose = seated(actor, moment);
  both(pose, (arm, sign) => {
    const beat = Math.abs(wave(moment.motionS * 1.5 + (sign > 0 ? 0 : 0.25)));
    reach(arm, [0.66, -0.44 + 0.34 * beat, 0.05 * sign], 0.5, 'hold');
  });
  pose.head.nod = 0.12 * Math.abs(wave(moment.motionS * 1.5));
  pose.face.smile = 0.8;
  pose.prop = 'drums';
  return pose;
};

const flute: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = moment.motionS;
  reach(pose.arms.right, [0.44, 0.1 + 0.01 * wave(t * 2), 0.12], 0.8, 'pinch');
  reach(pose.arms.left, [0.44, 0.08 + 0.01 * wave(t * 2.3), middleOf(actor) * 0.8], 0.7, 'pinch');
  pose.face.round = 0.7;
  pose.face.lids = Math.min(pose.face.lids, 0.4);
  pose.tilt += 0.04 * wave(t * 0.4);
  pose.prop = 'flute';
  return pose;
};

/** Mouths wide, swaying, hands that clap to it. */
const singingAlong: Motion = (actor, moment) => {
  const pose = clapping(actor, moment);
  const t = moment.motionS;
  pose.face.open = 0.35 + 0.5 * Math.abs(wave(t * 1.4));
  pose.face.round = 0.45 * Math.abs(wave(t * 0.7));
  pose.face.smile = 0.8;
  pose.tilt += 0.05 * wave(t * 0.7);
  pose.head.roll += 0.06 * wave(t * 0.7);
  return pose;
};

const singing: Motion = (actor, moment) => {
  // No child has a microphone at a birthday.
  if (moment.posture === 'clap' || actor.body.build.age === 'child')
    return singingAlong(actor, moment);
  const pose = base(actor, moment);
  const t = moment.motionS;
  const swell = 0.5 + 0.5 * wave(t * 0.45);
  reach(pose.arms.right, [0.36, 0.06, middleOf(actor) * 0.55], 0.3, 'hold');
  const side = moment.facing === 'right';
  reach(
    pose.arms.left,
    side
      ? [0.5 + 0.3 * swell, -0.3 + 0.42 * swell, 0.1]
      : [0.4, -0.36 + 0.4 * swell, 0.3 + 0.3 * swell],
    0.4,
    'open',
  );
  pose.face.open = 0.42 + 0.5 * Math.abs(wave(t * 1.3));
  pose.face.round = 0.4 * Math.abs(wave(t * 0.65));
  pose.face.lids = Math.min(pose.face.lids, 1 - 0.65 * swell);
  pose.face.browRaise = 0.35 * swell;
  pose.face.browSlant = 0.3 * swell;
  pose.head.nod = -0.12 * swell;
  pose.tilt += 0.05 * wave(t * 0.45);
  pose.prop = 'microphone';
  return pose;
};

const conducting: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const t = moment.motionS * 0.8;
  both(pose, (arm, sign) =>
    reach(
      arm,
      [0.6, 0.1 + 0.26 * wave(t + 0.02 * sign), 0.14 + 0.22 * wave(t * 0.5)],
      0.6,
      sign > 0 ? 'pinch' : 'open',
    ),
  );
  pose.face.browRaise = 0.3;
  pose.head.nod = 0.05 * wave(t);
  return pose;
};

/** Both palms press from the shoulders, roll forward, come back. */
const kneading: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const middle = middleOf(actor);
  const press = wave(moment.motionS * 0.85);
  both(pose, (arm, sign) => {
    reach(
      arm,
      [0.6 + 0.08 * press, -0.44 + 0.05 * press + 0.02 * sign, middle * (0.6 + 0.12 * press)],
      0.4,
      'flat',
    );
    arm.wrist = -0.3;
  });
  pose.lean += 0.12 + 0.07 * press;
  pose.head.nod = 0.26;
  pose.face.gaze = [0.1, -0.6];
  return pose;
};

/** Both hands before the chest, thumbs pinching along an edge. */
const wrapping: Motion = (actor, moment) => {
  const pose = base(actor, moment);
  const middle = middleOf(actor);
  const t = moment.motionS;
  reach(pose.arms.left, [0.56, -0.42, middle * 0.85], 0.3, 'hold');
  reach(
    pose.arms.right,
    [
      0.58 + 0.035 * wave(t * 1.7),
      -0.39 + 0.02 * wave(t * 3.4),
      middle * (0.8 + 0.18 * wave(t * 0.85)),
    ],
    0.5,
    'pinch',
  );
  pose.head.nod = 0.24;
  pose.face.gaze = [0.1, -0.6];
  return pose;
};

export const CRAFTS: Readonly<Record<string, Motion>> = {
  write: writing,
  knead: kneading,
  wrap: wrapping,
  draw: writing,
  type: typing,
  work: typing,
  read: reading,
  phone: phoning,
  call: phoning,
  text: texting,
  photograph: photographing,
  film: photographing,
  paint: painting,
  'play-guitar': guitar,
  'play-violin': violin,
  'play-piano': piano,
  'play-drums': drums,
  'play-flute': flute,
  sing: singing,
  conduct: conducting,
};
