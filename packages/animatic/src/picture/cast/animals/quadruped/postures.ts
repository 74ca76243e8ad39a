// Postures that are held: sitting, lying, sleeping, head to the ground. Computed from the form, so that
// haunches touch the ground and forelegs stay straight in a mouse and in a horse.
import { clamp } from '../../shape/ease.ts';
import type { Form } from './form.ts';
import type { FootPose, LegName, Pose } from './pose.ts';
import { standing } from './pose.ts';
import { restToe } from './skeleton.ts';

type Feet = Record<LegName, FootPose>;

/** A toe at `x` over the ground between the feet. */
function toeAt(form: Form, name: LegName, x: number, more: Partial<FootPose> = {}): FootPose {
  return { x: x - restToe(form, name), y: 0, pitch: 0, fold: 0, ...more };
}

export function sitting(form: Form): Pose {
  if (!form.manner.sits) return lying(form);
  const { trunk, front, hind, foot } = form;
  const hipY = trunk.hip[1] + 0.045;
  const pitch = Math.asin(clamp((trunk.shoulderY + 0.06 - hipY) / trunk.length, 0.3, 0.94));
  const wide = trunk.length * Math.cos(pitch);
  const hipX = -wide * 0.5 - 0.02;
  const shoulderX = hipX + wide;
  const shoulderY = hipY + trunk.length * Math.sin(pitch);
  // Its joint moves as the trunk turns.
  const jointX = shoulderX + front.joint[0] * Math.cos(pitch) - front.joint[1] * Math.sin(pitch);
  const haunch = hipX + hind.bones[2] + foot.length * 0.7 + 0.06;
  const feet: Feet = {
    hindNear: toeAt(form, 'hindNear', haunch, { flat: 1 }),
    hindFar: toeAt(form, 'hindFar', haunch + 0.09, { flat: 1 }),
    frontNear: toeAt(form, 'frontNear', jointX + foot.length * 0.6 - 0.02),
    frontFar: toeAt(form, 'frontFar', jointX + foot.length * 0.6 + 0.08),
  };
  return {
    ...standing(form),
    hip: [hipX + trunk.length / 2, hipY - trunk.hipY],
    shoulder: [shoulderX - trunk.length / 2, shoulderY - trunk.shoulderY],
    arch: 0.035,
    feet,
    neck: 0.1,
    tail:
      form.manner.upright === true
        ? { lift: pitch * 0.75, curl: 0, wave: 0.08, phase: 0 }
        : { lift: -pitch * 0.9 - 0.1, curl: 0.5, wave: 0.1, phase: 0 },
  };
}

export function lying(form: Form): Pose {
  const { trunk, hind, foot, manner } = form;
  const hipY = Math.max(trunk.hip[1], trunk.loin[1]) * 0.94 + 0.01;
  const shoulderY =
    Math.max(trunk.shoulder[1], trunk.chest[1]) * 0.92 + (manner.folds ? 0.02 : 0.05);
  const half = trunk.length / 2;
  const haunch = -half + hind.bones[2] + foot.length * 0.7 + 0.1;
  const front = half + form.front.joint[0];
  const feet: Feet = {
    hindNear: toeAt(form, 'hindNear', haunch, { flat: 1 }),
    hindFar: toeAt(form, 'hindFar', haunch + 0.1, { flat: 1 }),
    frontNear: manner.folds
      ? toeAt(form, 'frontNear', front + 0.02, { fold: 1, pitch: 1.3, y: 0.02 })
      : toeAt(form, 'frontNear', front + 0.4),
    frontFar: manner.folds
      ? toeAt(form, 'frontFar', front + 0.12, { fold: 0.95, pitch: 1.2, y: 0.02 })
      : toeAt(form, 'frontFar', front + 0.5),
  };
  return {
    ...standing(form),
    hip: [0, hipY - trunk.hipY],
    shoulder: [0, shoulderY - trunk.shoulderY],
    arch: 0.02,
    feet,
    tail: { lift: -0.35, curl: 0.55, wave: 0.05, phase: 0 },
  };
}

/** Lying with its head down. */
export function sleeping(form: Form): Pose {
  const pose = lying(form);
  const poll = form.head.size * (form.mane?.kind === 'lion' ? 0.86 : 0.24);
  const root = form.trunk.shoulderY + pose.shoulder[1] + form.neck.root[1];
  const down = Math.asin(clamp((poll - root) / form.neck.length, -0.98, 0.6));
  const neck = Math.max(down, -1.25) - form.neck.angle;
  return {
    ...pose,
    neck: form.manner.folds ? neck * 0.55 : neck,
    head: form.manner.folds ? -0.3 : -form.head.angle * 0.9 - 0.06,
    eye: 0,
    ears: -0.5,
    tail: { lift: -0.6, curl: 0.9, wave: 0, phase: 0 },
  };
}

/** Mouth at the ground: grazing, eating, drinking, sniffing. */
export function headDown(form: Form): Pose {
  if (form.manner.trunked === true) return { ...standing(form), neck: -0.16, head: -0.2 };
  const { trunk, neck, head } = form;
  const muzzle = -1.02;
  const wanted = head.size * 0.84;
  const root = trunk.shoulderY + neck.root[1];
  const sine = (wanted - root) / neck.length;
  const dip = clamp((-0.8 - sine) * neck.length, 0, 0.3);
  const down = Math.asin(clamp((wanted - root + dip) / neck.length, -0.92, 0.9));
  return {
    ...standing(form),
    shoulder: [0.02, -dip],
    feet: {
      ...standing(form).feet,
      frontNear: { x: 0.1 + dip * 0.4, y: 0, pitch: 0, fold: 0 },
      frontFar: { x: 0.04 - dip * 0.2, y: 0, pitch: 0, fold: 0 },
    },
    neck: down - neck.angle,
    head: muzzle - head.angle,
  };
}

/** Elbows down, hindquarters up: a stretch, or an invitation to play. */
export function bowing(form: Form): Pose {
  const drop = form.trunk.shoulderY - Math.max(form.trunk.shoulder[1], form.trunk.chest[1]) - 0.1;
  const feet: Feet = {
    hindNear: { x: -0.06, y: 0, pitch: 0, fold: 0 },
    hindFar: { x: -0.06, y: 0, pitch: 0, fold: 0 },
    frontNear: { x: 0.4, y: 0, pitch: 0, fold: 0 },
    frontFar: { x: 0.46, y: 0, pitch: 0, fold: 0 },
  };
  return {
    ...standing(form),
    hip: [-0.02, 0.02],
    shoulder: [-0.03, -Math.max(0.1, drop)],
    arch: -0.05,
    feet,
    neck: 0.35,
    head: 0.12,
    tail: { lift: 0.7, curl: 0.3, wave: 0.35, phase: 0 },
  };
}
