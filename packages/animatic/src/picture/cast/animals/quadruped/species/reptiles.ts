// Reptiles, frogs, dinosaurs, dragons.
import { points } from '../../../points.ts';
import { LIT, deep, pale } from '../../../ink.ts';
import type { Ink } from '../../../ink.ts';
import type { Adorn, Form, HeadForm } from '../form.ts';
import type { Skeleton } from '../skeleton.ts';
import { winged } from '../wings.ts';
import { CAT } from './cats.ts';
import { ELEPHANT } from './giants.ts';
import { RABBIT } from './rabbits.ts';

const NO_EAR: HeadForm['ear'] = {
  at: [0, 0],
  outline: points('0,0 0.01,0.01 0.02,0'),
  tilt: 0,
  loose: 0,
};

const reptileHead: HeadForm = {
  size: 0.5,
  angle: -0.05,
  outline: points(
    '-0.24,-0.1 -0.22,0.1 -0.04,0.2 0.14,0.22 0.26,0.16 0.42,0.1 0.56,0.07 0.64,0.0 0.62,-0.07 0.44,-0.09 0.2,-0.12 -0.04,-0.2',
  ),
  jaw: points('0.02,-0.11 0.3,-0.09 0.58,-0.06 0.56,-0.13 0.32,-0.18 0.04,-0.2'),
  nostril: { at: [0.57, 0.03], radius: 0.02 },
  mouth: points('0.62,-0.05 0.4,-0.085 0.14,-0.07 0.06,-0.02'),
  eye: { at: [0.16, 0.11], radius: 0.062, iris: '#d8b23a', pupil: 'slit' },
  ear: NO_EAR,
};

/** Points along the back, from the rump to the poll. */
function scutes(
  ink: Ink,
  { trunk }: Skeleton,
  colour: string,
  size: number,
  from: number,
  to: number,
  count: number,
): void {
  ink.fill(colour, 0.56, (pen) => {
    for (let i = 0; i < count; i++) {
      const u = from + ((to - from) * (i + 0.5)) / count;
      const half = (to - from) / count / 2;
      const a = trunk.point(u - half, 0.92);
      const b = trunk.point(u + half, 0.92);
      const out = trunk.heading(u) + Math.PI / 2 + 0.3;
      const m = trunk.point(u, 1);
      const tall = size * (0.6 + 0.4 * Math.sin((Math.PI * (i + 0.5)) / count));
      pen.moveTo(...a);
      pen.lineTo(m[0] + Math.cos(out) * tall, m[1] + Math.sin(out) * tall);
      pen.lineTo(...b);
      pen.closePath();
    }
  });
}

const spiny =
  (colour: string, size: number, count = 13): Adorn =>
  (ink, _form, _pose, skeleton) =>
    scutes(ink, skeleton, colour, size, 0, 6.6, count);

export const CROCODILE: Form = {
  ...CAT,
  what: 'crocodile',
  withersM: 0.42,
  trunk: {
    length: 1.7,
    hipY: 0.5,
    shoulderY: 0.5,
    rump: [0.22, 0.2],
    hip: [0.3, 0.26],
    loin: [0.36, 0.34],
    chest: [0.34, 0.34],
    shoulder: [0.28, 0.28],
  },
  neck: {
    root: [0.2, 0.02],
    length: 0.22,
    angle: 0.15,
    base: [0.26, 0.26],
    middle: [0.24, 0.22],
    poll: [0.2, 0.18],
  },
  head: {
    ...reptileHead,
    size: 1.05,
    outline: points(
      '-0.2,-0.08 -0.18,0.1 -0.04,0.16 0.1,0.2 0.18,0.14 0.34,0.07 0.6,0.05 0.82,0.06 0.92,0.07 0.96,0.0 0.92,-0.05 0.6,-0.05 0.3,-0.07 0,-0.12',
    ),
    jaw: points('0.0,-0.08 0.4,-0.06 0.9,-0.05 0.88,-0.1 0.5,-0.14 0.05,-0.18'),
    nostril: { at: [0.9, 0.05], radius: 0.016 },
    mouth: points('0.94,-0.04 0.7,-0.055 0.5,-0.04 0.3,-0.065 0.1,-0.05'),
    eye: { at: [0.1, 0.14], radius: 0.036, iris: '#d8b23a', pupil: 'slit' },
    tusk: points(
      '0.5,-0.04 0.53,-0.1,0.8 0.56,-0.04 0.62,-0.04 0.65,-0.1,0.8 0.68,-0.04 0.74,-0.04 0.77,-0.1,0.8 0.8,-0.04 0.6,-0.03',
    ),
  },
  front: { joint: [-0.1, -0.16], bones: [0.18, 0.14, 0.1], radii: [0.14, 0.1, 0.075, 0.07] },
  hind: { joint: [0.05, -0.12], bones: [0.2, 0.18, 0.12], radii: [0.18, 0.12, 0.08, 0.07] },
  foot: { kind: 'paw', length: 0.24, height: 0.06 },
  tail: {
    length: 2.1,
    angle: Math.PI * 1.06,
    curl: 0.15,
    radii: [0.26, 0.21, 0.17, 0.13, 0.09, 0.05, 0.01],
  },
  coat: { back: '#5f7a48', belly: '#d2cf9a', bellyTo: -0.4 },
  manner: { quick: 'amble', sits: false, folds: false },
  adorn: { body: spiny('#4a6238', 0.09, 16) },
};

export const LIZARD: Form = {
  ...CROCODILE,
  what: 'lizard',
  withersM: 0.08,
  head: { ...reptileHead, size: 0.8 },
  tail: {
    length: 2.2,
    angle: Math.PI * 1.04,
    curl: 0.5,
    radii: [0.2, 0.15, 0.11, 0.08, 0.05, 0.03, 0.01],
  },
  coat: { back: '#6fa04a', belly: '#dbe3a6', bellyTo: -0.4 },
  adorn: {},
};

export const TURTLE: Form = {
  ...CROCODILE,
  what: 'turtle',
  withersM: 0.32,
  trunk: {
    length: 0.95,
    hipY: 0.4,
    shoulderY: 0.4,
    rump: [0.14, 0.14],
    hip: [0.2, 0.2],
    loin: [0.48, 0.22],
    chest: [0.46, 0.22],
    shoulder: [0.2, 0.18],
  },
  neck: {
    root: [0.2, 0.04],
    length: 0.3,
    angle: 0.5,
    base: [0.14, 0.14],
    middle: [0.12, 0.12],
    poll: [0.12, 0.12],
  },
  head: {
    ...reptileHead,
    size: 0.46,
    outline: points(
      '-0.3,-0.1 -0.26,0.16 -0.04,0.3 0.2,0.28 0.38,0.16 0.5,0.04 0.5,-0.08 0.36,-0.14 0.1,-0.2 -0.14,-0.22',
    ),
    jaw: points('0.06,-0.14 0.24,-0.13 0.42,-0.11 0.4,-0.18 0.22,-0.23 0.04,-0.24'),
    nostril: { at: [0.45, 0.04], radius: 0.02 },
    mouth: points('0.49,-0.04 0.36,-0.11 0.18,-0.09 0.12,-0.04'),
    eye: { at: [0.2, 0.08], radius: 0.07 },
  },
  front: { joint: [0.02, -0.1], bones: [0.16, 0.13, 0.08], radii: [0.13, 0.11, 0.09, 0.085] },
  hind: { joint: [0, -0.1], bones: [0.17, 0.14, 0.08], radii: [0.14, 0.11, 0.09, 0.085] },
  foot: { kind: 'pad', length: 0.17, height: 0.06 },
  tail: { length: 0.24, angle: Math.PI * 1.1, curl: -0.1, radii: [0.07, 0.04, 0.01] },
  coat: { back: '#8fae5c' },
  adorn: {
    over: (ink, { coat }, _pose, { trunk, pitch }) => {
      const [x, y] = trunk.point(2.6, 0);
      const shell = '#7a5c38';
      ink.within([x + 0.04, y + 0.02], pitch, [1, 1], () => {
        ink.shape(
          points(
            '-0.74,-0.06,0.4 -0.66,0.2 -0.36,0.46 0,0.54 0.36,0.46 0.64,0.2 0.7,-0.06,0.4 0.4,-0.14 -0.4,-0.14',
          ),
          shell,
          LIT.body,
        );
        ink.shape(
          points('-0.78,-0.06,0.3 -0.4,-0.02 0.4,-0.02 0.76,-0.06,0.3 0.4,-0.16 -0.4,-0.16'),
          pale(shell, 0.36),
          0.66,
        );
        for (const plate of [
          points('-0.12,0.44 0.12,0.44 0.2,0.2 0,0.06 -0.2,0.2'),
          points('0.22,0.4 0.42,0.3 0.52,0.1 0.36,0.04 0.26,0.18'),
          points('-0.22,0.4 -0.42,0.3 -0.52,0.1 -0.36,0.04 -0.26,0.18'),
        ])
          ink.shape(plate, pale(shell, 0.2), 0.68);
        ink.shape(
          points('-0.7,-0.0 -0.5,0.2 -0.2,0.06 0.2,0.02 0.6,0.02 0.4,-0.04 -0.4,-0.04'),
          deep(shell, 0.4),
          LIT.shade,
          0.35,
        );
      });
      void coat;
    },
  },
};

export const FROG: Form = {
  ...RABBIT,
  what: 'frog',
  withersM: 0.09,
  trunk: {
    length: 0.66,
    hipY: 0.34,
    shoulderY: 0.5,
    rump: [0.16, 0.16],
    hip: [0.2, 0.22],
    loin: [0.24, 0.26],
    chest: [0.26, 0.27],
    shoulder: [0.24, 0.24],
  },
  neck: {
    root: [0.12, 0.06],
    length: 0.14,
    angle: 0.4,
    base: [0.24, 0.24],
    middle: [0.22, 0.22],
    poll: [0.2, 0.2],
  },
  head: {
    ...reptileHead,
    size: 0.8,
    angle: 0.08,
    outline: points(
      '-0.3,-0.14 -0.28,0.1 -0.06,0.22 0.16,0.22 0.34,0.14 0.44,0.04 0.46,-0.05 0.36,-0.1 0.1,-0.16 -0.14,-0.2',
    ),
    jaw: points('-0.06,-0.13 0.2,-0.12 0.44,-0.06 0.38,-0.17 0.16,-0.25 -0.08,-0.26'),
    mouth: points('0.45,-0.04 0.3,-0.1 0.08,-0.12 -0.1,-0.08'),
    nostril: { at: [0.4, 0.05], radius: 0.016 },
    eye: { at: [0.1, 0.24], radius: 0.12, iris: '#e6b93c', pupil: 'bar', rim: '#5f9a42' },
    face: {
      outline: points('0,0.2 0.24,0.24 0.42,0.1 0.48,-0.08 0.34,-0.24 0,-0.3'),
      eye: [0.25, 0.24],
      eyeRadius: 0.12,
      ear: NO_EAR,
      nose: { at: 0.0, radii: [0.04, 0.02], colour: '#3c5a2a', nostrils: true },
      mouth: { at: -0.13, half: 0.28 },
    },
  },
  front: { joint: [0.0, -0.1], bones: [0.2, 0.16, 0.1], radii: [0.11, 0.07, 0.05, 0.045] },
  hind: { joint: [0.02, -0.06], bones: [0.34, 0.34, 0.28], radii: [0.16, 0.11, 0.055, 0.045] },
  foot: { kind: 'paw', length: 0.26, height: 0.045 },
  tail: { length: 0.01, angle: Math.PI, curl: 0, radii: [0.01, 0.01] },
  coat: {
    back: '#6fae48',
    belly: '#e8eebc',
    bellyTo: -0.2,
    marks: [{ kind: 'spots', colour: '#4c8a34', rows: 3, columns: 7, size: 0.04, legs: false }],
  },
};

export const T_REX: Form = {
  ...CROCODILE,
  what: 't-rex',
  withersM: 3.4,
  trunk: {
    length: 0.62,
    hipY: 0.82,
    shoulderY: 0.92,
    rump: [0.18, 0.18],
    hip: [0.22, 0.24],
    loin: [0.2, 0.25],
    chest: [0.19, 0.24],
    shoulder: [0.17, 0.2],
  },
  neck: {
    root: [0.1, 0.08],
    length: 0.22,
    angle: 0.85,
    base: [0.15, 0.18],
    middle: [0.13, 0.15],
    poll: [0.13, 0.14],
  },
  head: {
    ...reptileHead,
    size: 0.62,
    outline: points(
      '-0.26,-0.12 -0.24,0.14 -0.06,0.26 0.12,0.28 0.22,0.2 0.4,0.16 0.6,0.15 0.7,0.08 0.7,-0.06 0.56,-0.1 0.3,-0.1 0.04,-0.18',
    ),
    jaw: points('0.0,-0.12 0.3,-0.1 0.62,-0.08 0.6,-0.18 0.36,-0.25 0.02,-0.26'),
    tusk: points(
      '0.28,-0.08 0.32,-0.17,0.9 0.36,-0.08 0.4,-0.08 0.44,-0.18,0.9 0.48,-0.08 0.52,-0.08 0.56,-0.17,0.9 0.6,-0.08 0.62,-0.05 0.3,-0.05',
    ),
    mouth: points('0.68,-0.06 0.44,-0.1 0.2,-0.09 0.08,-0.03'),
    nostril: { at: [0.62, 0.08], radius: 0.022 },
    eye: { at: [0.2, 0.15], radius: 0.048, iris: '#e6b43c', pupil: 'slit', rim: '#3a4a34' },
  },
  front: { joint: [0.02, -0.1], bones: [0.1, 0.1, 0.05], radii: [0.06, 0.042, 0.03, 0.026] },
  hind: { joint: [0, -0.06], bones: [0.36, 0.34, 0.26], radii: [0.24, 0.15, 0.075, 0.065] },
  foot: { kind: 'paw', length: 0.24, height: 0.07 },
  tail: {
    length: 1.25,
    angle: Math.PI * 0.96,
    curl: 0.25,
    radii: [0.19, 0.15, 0.12, 0.09, 0.06, 0.035, 0.01],
  },
  coat: {
    back: '#6d7f4a',
    belly: '#d6cf9c',
    bellyTo: -0.3,
    marks: [{ kind: 'stripes', colour: '#4c5c36', count: 11, width: 0.1, legs: false, reach: 0.6 }],
  },
  manner: { quick: 'amble', sits: false, folds: false, upright: true },
  adorn: {},
};

export const DINOSAUR: Form = { ...T_REX, what: 'dinosaur' };

export const LONG_NECK: Form = {
  ...ELEPHANT,
  what: 'long-neck',
  withersM: 4,
  trunk: { ...ELEPHANT.trunk, length: 0.8 },
  neck: {
    root: [0.18, 0.08],
    length: 1.05,
    angle: 0.95,
    base: [0.18, 0.2],
    middle: [0.1, 0.11],
    poll: [0.075, 0.08],
  },
  head: { ...reptileHead, size: 0.32, eye: { at: [0.18, 0.1], radius: 0.075 } },
  tail: {
    length: 1.5,
    angle: Math.PI * 1.08,
    curl: 0.4,
    radii: [0.18, 0.14, 0.1, 0.07, 0.045, 0.025, 0.01],
  },
  coat: {
    back: '#6f9a94',
    belly: '#cfdcc4',
    bellyTo: -0.3,
    marks: [{ kind: 'spots', colour: '#557d7c', rows: 5, columns: 13, size: 0.05, legs: false }],
  },
  manner: { quick: 'amble', sits: false, folds: false },
  adorn: {},
};

export const TRICERATOPS: Form = {
  ...ELEPHANT,
  what: 'triceratops',
  withersM: 2,
  neck: {
    root: [0.16, 0.02],
    length: 0.2,
    angle: 0.1,
    base: [0.25, 0.26],
    middle: [0.22, 0.24],
    poll: [0.2, 0.2],
  },
  head: {
    ...reptileHead,
    size: 0.74,
    angle: -0.24,
    outline: points(
      '-0.2,-0.16 -0.4,0.2 -0.34,0.46 -0.16,0.5 0.02,0.3 0.24,0.22 0.44,0.14 0.6,0.02 0.6,-0.1 0.52,-0.16,0.6 0.4,-0.1 0.14,-0.16',
    ),
    horns: {
      colour: '#e8dcc0',
      near: [
        points('0.06,0.2 0.18,0.2 0.4,0.54,0.8 0.24,0.42'),
        points('0.46,0.12 0.54,0.06 0.64,0.24,0.8'),
      ],
      apart: [0.08, 0.03],
    },
    eye: { at: [0.2, 0.1], radius: 0.045, iris: '#d8a23a' },
  },
  tail: { length: 0.9, angle: Math.PI * 1.1, curl: 0.2, radii: [0.17, 0.13, 0.09, 0.05, 0.02] },
  coat: { back: '#8a7c5c', belly: '#cfc39c', bellyTo: -0.4 },
  manner: { quick: 'amble', sits: false, folds: false },
  adorn: {},
};

const DRAGON_WINGS = winged({ kind: 'skin', colour: '#d8924c', bone: '#3f7a5a', span: 1.6 });

export const DRAGON: Form = {
  ...CROCODILE,
  what: 'dragon',
  withersM: 2.2,
  trunk: {
    length: 0.92,
    hipY: 0.66,
    shoulderY: 0.7,
    rump: [0.17, 0.18],
    hip: [0.21, 0.22],
    loin: [0.19, 0.24],
    chest: [0.19, 0.27],
    shoulder: [0.2, 0.25],
    arch: 0.02,
  },
  neck: {
    root: [0.14, 0.12],
    length: 0.72,
    angle: 1.0,
    base: [0.15, 0.18],
    middle: [0.1, 0.12],
    poll: [0.09, 0.1],
  },
  head: {
    ...reptileHead,
    size: 0.52,
    angle: -0.12,
    outline: points(
      '-0.24,-0.1 -0.22,0.12 -0.04,0.24 0.14,0.25 0.28,0.17 0.44,0.13 0.58,0.16 0.68,0.1 0.72,0.0 0.66,-0.08 0.44,-0.1 0.2,-0.13 -0.04,-0.2',
    ),
    jaw: points('0.02,-0.11 0.3,-0.1 0.62,-0.07 0.6,-0.15 0.34,-0.2 0.04,-0.22'),
    horns: {
      colour: '#f0e0bc',
      near: [
        points('-0.1,0.18 0.02,0.22 -0.12,0.4 -0.36,0.5,0.8 -0.2,0.34'),
        points('0.56,0.14 0.64,0.12 0.62,0.26,0.8'),
      ],
      apart: [0.1, 0.03],
    },
    eye: { at: [0.2, 0.11], radius: 0.058, iris: '#f2c53c', pupil: 'slit', rim: '#2c5a44' },
    face: {
      outline: points(
        '0,0.3 0.2,0.28 0.32,0.12 0.26,-0.06 0.2,-0.24 0.22,-0.36 0.14,-0.46 0,-0.48',
      ),
      eye: [0.18, 0.06],
      eyeRadius: 0.07,
      ear: NO_EAR,
      muzzle: { at: -0.33, radii: [0.19, 0.13], colour: '#6fb389' },
      nose: { at: -0.27, radii: [0.08, 0.03], colour: '#26503c', nostrils: true },
      mouth: { at: -0.39, half: 0.12 },
      horns: [points('0.14,0.24 0.26,0.2 0.36,0.44 0.34,0.66,0.8 0.24,0.46')],
    },
  },
  front: { joint: [0.03, -0.1], bones: [0.25, 0.22, 0.14], radii: [0.15, 0.1, 0.07, 0.062] },
  hind: { joint: [0, -0.04], bones: [0.28, 0.27, 0.18], radii: [0.21, 0.13, 0.07, 0.06] },
  foot: { kind: 'paw', length: 0.2, height: 0.07 },
  tail: {
    length: 1.35,
    angle: Math.PI * 1.1,
    curl: 0.9,
    radii: [0.15, 0.12, 0.09, 0.07, 0.05, 0.035],
    tuft: { radius: 0.1, length: 0.26, colour: '#d8924c' },
  },
  coat: { back: '#4f9a6e', belly: '#e8d79c', bellyTo: -0.25 },
  manner: { quick: 'gallop', sits: true, folds: false, flies: true },
  adorn: { ...DRAGON_WINGS, body: spiny('#d8924c', 0.1, 15) },
};
