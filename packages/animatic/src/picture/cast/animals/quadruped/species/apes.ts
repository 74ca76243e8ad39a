// Monkeys, koalas, kangaroos.
import { points } from '../../../points.ts';
import type { FaceForm, Form, HeadForm } from '../form.ts';
import { BEAR } from './bears.ts';
import { CAT } from './cats.ts';

const SKIN = '#e3b48e';

const monkeyFace = (skin: string): FaceForm => ({
  outline: points('0,0.37 0.22,0.34 0.38,0.16 0.38,-0.06 0.3,-0.26 0.14,-0.38 0,-0.4'),
  eye: [0.14, 0.04],
  eyeRadius: 0.062,
  ear: {
    at: [0.38, 0.04],
    outline: points('-0.06,-0.1 -0.04,0.1 0.08,0.16 0.18,0.06 0.16,-0.1 0.04,-0.16'),
    inner: { outline: points('0,-0.06 0.02,0.06 0.09,0.1 0.13,0.02 0.1,-0.08'), colour: skin },
    tilt: 0,
    loose: 0,
  },
  muzzle: { at: -0.21, radii: [0.21, 0.16], colour: skin },
  nose: { at: -0.09, radii: [0.035, 0.016], colour: '#6a4238', nostrils: true },
  mouth: { at: -0.24, half: 0.11 },
  patches: [
    { outline: points('0,0.18 0.12,0.22 0.27,0.14 0.29,-0.02 0.2,-0.16 0,-0.2'), colour: skin },
  ],
});

const monkeyHead = (skin: string): HeadForm => ({
  size: 0.56,
  angle: -0.02,
  outline: points(
    '-0.34,-0.06 -0.3,0.2 -0.1,0.36 0.14,0.34 0.26,0.22 0.28,0.12 0.34,0.02 0.44,-0.06 0.45,-0.16 0.36,-0.22 0.22,-0.28 0.0,-0.34 -0.2,-0.3',
  ),
  jaw: points('0.12,-0.2 0.28,-0.19 0.4,-0.18 0.36,-0.27 0.24,-0.32 0.08,-0.32'),
  patches: [
    {
      outline: points(
        '0.1,0.22 0.24,0.24 0.34,0.16 0.6,-0.04 0.5,-0.4 0.06,-0.4 0.12,-0.14 0.06,0.04',
      ),
      colour: skin,
    },
  ],
  nostril: { at: [0.4, -0.03], radius: 0.02 },
  mouth: points('0.44,-0.13 0.36,-0.18 0.24,-0.17 0.19,-0.13'),
  eye: { at: [0.22, 0.09], radius: 0.055 },
  ear: {
    at: [-0.08, 0.0],
    outline: points('-0.1,-0.1 -0.12,0.08 0,0.16 0.1,0.06 0.08,-0.1 0,-0.15'),
    inner: { outline: points('-0.05,-0.05 -0.06,0.05 0,0.1 0.05,0.02 0.03,-0.06'), colour: skin },
    tilt: 0.1,
    loose: 0,
    apart: [0.3, 0.04],
  },
  face: monkeyFace(skin),
});

export const MONKEY: Form = {
  ...CAT,
  what: 'monkey',
  withersM: 0.42,
  trunk: {
    length: 0.66,
    hipY: 0.66,
    shoulderY: 0.74,
    rump: [0.15, 0.17],
    hip: [0.19, 0.2],
    loin: [0.18, 0.2],
    chest: [0.2, 0.24],
    shoulder: [0.22, 0.24],
    arch: 0.03,
  },
  neck: {
    root: [0.12, 0.12],
    length: 0.2,
    angle: 0.85,
    base: [0.16, 0.18],
    middle: [0.14, 0.15],
    poll: [0.14, 0.15],
  },
  head: monkeyHead(SKIN),
  front: { joint: [0.02, -0.06], bones: [0.31, 0.27, 0.13], radii: [0.12, 0.075, 0.052, 0.05] },
  hind: { joint: [0, -0.03], bones: [0.29, 0.28, 0.15], radii: [0.17, 0.1, 0.056, 0.052] },
  foot: { kind: 'paw', length: 0.17, height: 0.055, colour: SKIN },
  tail: {
    length: 1.2,
    angle: Math.PI * 0.86,
    curl: -2.3,
    radii: [0.05, 0.046, 0.044, 0.042, 0.04, 0.034],
  },
  coat: { back: '#8a5a3c', belly: '#d9ae84', bellyTo: -0.35 },
  manner: { quick: 'gallop', sits: true, folds: false },
};

export const GORILLA: Form = {
  ...MONKEY,
  what: 'gorilla',
  withersM: 1.25,
  trunk: {
    length: 0.62,
    hipY: 0.5,
    shoulderY: 0.76,
    rump: [0.19, 0.2],
    hip: [0.25, 0.26],
    loin: [0.25, 0.3],
    chest: [0.28, 0.34],
    shoulder: [0.3, 0.32],
    arch: 0.03,
  },
  neck: {
    root: [0.16, 0.06],
    length: 0.16,
    angle: 0.6,
    base: [0.26, 0.26],
    middle: [0.22, 0.22],
    poll: [0.18, 0.18],
  },
  head: {
    ...monkeyHead('#4c464c'),
    size: 0.44,
    outline: points(
      '-0.34,-0.06 -0.3,0.24 -0.06,0.46 0.12,0.38 0.28,0.26 0.32,0.14 0.34,0.02 0.46,-0.06 0.48,-0.2 0.38,-0.28 0.22,-0.32 0.0,-0.36 -0.2,-0.3',
    ),
    eye: { at: [0.24, 0.08], radius: 0.04 },
  },
  front: { joint: [0.02, -0.08], bones: [0.34, 0.3, 0.12], radii: [0.19, 0.13, 0.1, 0.09] },
  hind: { joint: [0.02, -0.03], bones: [0.24, 0.22, 0.12], radii: [0.22, 0.15, 0.1, 0.09] },
  foot: { kind: 'paw', length: 0.2, height: 0.07, colour: '#3c373e' },
  tail: { length: 0.02, angle: Math.PI, curl: 0, radii: [0.02, 0.01] },
  coat: { back: '#3b3942', saddle: { colour: '#7d7a84', from: 0.45 } },
  manner: { quick: 'gallop', sits: true, folds: false },
};

export const CHIMPANZEE: Form = {
  ...GORILLA,
  what: 'chimpanzee',
  withersM: 0.8,
  coat: { back: '#3d3430' },
  head: { ...monkeyHead('#cf9f80'), size: 0.5 },
};

export const KOALA: Form = {
  ...BEAR,
  what: 'koala',
  withersM: 0.42,
  trunk: {
    length: 0.6,
    hipY: 0.6,
    shoulderY: 0.62,
    rump: [0.24, 0.26],
    hip: [0.29, 0.29],
    loin: [0.28, 0.32],
    chest: [0.27, 0.31],
    shoulder: [0.26, 0.29],
    arch: 0.03,
  },
  neck: {
    root: [0.12, 0.12],
    length: 0.18,
    angle: 0.8,
    base: [0.24, 0.26],
    middle: [0.22, 0.24],
    poll: [0.2, 0.22],
  },
  head: {
    ...BEAR.head,
    size: 0.78,
    outline: points(
      '-0.34,-0.1 -0.31,0.18 -0.1,0.34 0.14,0.33 0.3,0.22 0.4,0.12 0.48,0.04 0.5,-0.08 0.42,-0.17 0.28,-0.26 0.04,-0.37 -0.2,-0.34',
    ),
    patches: [
      { outline: points('0.3,-0.1 0.6,-0.1 0.4,-0.4 0,-0.5 0.1,-0.24'), colour: '#f0ece8' },
    ],
    nose: {
      outline: points('0.4,0.16 0.5,0.1 0.55,-0.02 0.5,-0.1 0.43,-0.06 0.38,0.06'),
      colour: '#2e2a33',
    },
    mouth: points('0.48,-0.12 0.4,-0.17 0.32,-0.15'),
    eye: { at: [0.26, 0.11], radius: 0.05 },
    ear: {
      at: [-0.12, 0.24],
      outline: points('-0.22,-0.12 -0.26,0.08 -0.12,0.24 0.1,0.22 0.18,0.04 0.06,-0.12'),
      inner: {
        outline: points('-0.14,-0.06 -0.16,0.06 -0.06,0.15 0.06,0.12 0.08,0.0 -0.02,-0.07'),
        colour: '#f0e2de',
      },
      tilt: 0.1,
      loose: 0.1,
      apart: [0.26, 0.04],
    },
    face: {
      outline: points('0,0.36 0.22,0.33 0.4,0.16 0.44,-0.06 0.34,-0.26 0.17,-0.36 0,-0.38'),
      eye: [0.19, 0.06],
      eyeRadius: 0.055,
      ear: {
        at: [0.36, 0.22],
        outline: points('-0.16,-0.1 -0.12,0.14 0.06,0.26 0.24,0.16 0.28,-0.06 0.1,-0.2'),
        inner: {
          outline: points('-0.07,-0.05 -0.04,0.09 0.06,0.16 0.16,0.09 0.18,-0.05 0.06,-0.12'),
          colour: '#f0e2de',
        },
        tilt: 0,
        loose: 0.1,
      },
      nose: { at: -0.06, radii: [0.085, 0.14], colour: '#2e2a33' },
      mouth: { at: -0.25, half: 0.07 },
      patches: [{ outline: points('0,-0.2 0.2,-0.24 0.3,-0.4 0,-0.46'), colour: '#f0ece8' }],
    },
  },
  coat: { back: '#9a9aa4', belly: '#e9e5e2', bellyTo: -0.3 },
  tail: { length: 0.04, angle: Math.PI, curl: 0, radii: [0.03, 0.02] },
  manner: { quick: 'amble', sits: true, folds: false },
};

export const KANGAROO: Form = {
  ...CAT,
  what: 'kangaroo',
  withersM: 1,
  trunk: {
    length: 0.62,
    hipY: 0.58,
    shoulderY: 0.98,
    rump: [0.16, 0.18],
    hip: [0.22, 0.22],
    loin: [0.17, 0.2],
    chest: [0.14, 0.19],
    shoulder: [0.13, 0.16],
    arch: 0.05,
  },
  neck: {
    root: [0.08, 0.08],
    length: 0.26,
    angle: 1.0,
    base: [0.1, 0.13],
    middle: [0.085, 0.1],
    poll: [0.08, 0.09],
  },
  head: {
    ...CAT.head,
    size: 0.36,
    angle: -0.3,
    outline: points(
      '-0.24,-0.08 -0.22,0.14 -0.05,0.24 0.12,0.23 0.28,0.16 0.48,0.1 0.62,0.06 0.68,-0.02 0.66,-0.11 0.52,-0.14 0.32,-0.17 0.12,-0.26 -0.08,-0.26',
    ),
    jaw: points('0.22,-0.15 0.44,-0.13 0.6,-0.11 0.56,-0.18 0.4,-0.21 0.24,-0.22'),
    patches: [
      { outline: points('0.4,-0.02 0.7,-0.02 0.6,-0.3 0.1,-0.34 0.2,-0.16'), colour: '#ecd6b8' },
    ],
    nose: { outline: points('0.62,0.07 0.69,0.03 0.69,-0.03 0.63,-0.03'), colour: '#2e2428' },
    mouth: points('0.67,-0.06 0.58,-0.1 0.48,-0.09'),
    eye: { at: [0.2, 0.08], radius: 0.062 },
    ear: {
      at: [-0.1, 0.18],
      outline: points(
        '-0.09,-0.04 -0.15,0.18 -0.1,0.4 -0.02,0.5,0.6 0.07,0.36 0.09,0.14 0.07,-0.02',
      ),
      inner: {
        outline: points('-0.03,0.04 -0.07,0.2 -0.04,0.36 0,0.42,0.6 0.04,0.3 0.05,0.12 0.03,0.02'),
        colour: '#e5b8a0',
      },
      tilt: 0.35,
      loose: 0.2,
      apart: [0.16, 0.02],
    },
    face: {
      outline: points('0,0.3 0.16,0.28 0.24,0.12 0.2,-0.12 0.15,-0.34 0.08,-0.44 0,-0.46'),
      eye: [0.16, 0.04],
      eyeRadius: 0.06,
      ear: {
        at: [0.14, 0.24],
        outline: points('-0.08,0 -0.1,0.22 0,0.46 0.08,0.5,0.6 0.15,0.32 0.14,0.08'),
        inner: {
          outline: points('-0.03,0.06 -0.04,0.22 0.03,0.38 0.07,0.42,0.6 0.1,0.28 0.09,0.08'),
          colour: '#e5b8a0',
        },
        tilt: 0.12,
        loose: 0.2,
      },
      muzzle: { at: -0.34, radii: [0.12, 0.1], colour: '#ecd6b8' },
      nose: { at: -0.28, radii: [0.055, 0.04], colour: '#2e2428' },
      mouth: { at: -0.37, half: 0.05 },
    },
  },
  front: { joint: [0.02, -0.06], bones: [0.16, 0.15, 0.1], radii: [0.085, 0.055, 0.038, 0.036] },
  hind: { joint: [0.02, -0.06], bones: [0.34, 0.36, 0.3], radii: [0.22, 0.14, 0.055, 0.045] },
  foot: { kind: 'paw', length: 0.18, height: 0.05, colour: '#6a4a38' },
  tail: {
    length: 0.95,
    angle: Math.PI * 0.93,
    curl: 0.42,
    radii: [0.13, 0.11, 0.085, 0.065, 0.05, 0.02],
  },
  coat: { back: '#b5804f', belly: '#ecd6b8', bellyTo: -0.35 },
  manner: { quick: 'hop', sits: true, folds: false, crouches: true, upright: true },
};
