import { points } from '../../../points.ts';
import type { Form } from '../form.ts';
import { juvenile } from '../variant.ts';
import { CAT } from './cats.ts';
import { DOG } from './dogs.ts';
import { FOX, WOLF, WOLF_FACE } from './wild-dogs.ts';

export const PUPPY: Form = { ...juvenile(DOG), what: 'puppy' };
export const KITTEN: Form = { ...juvenile(CAT), what: 'kitten' };
export const FOX_CUB: Form = { ...juvenile(FOX), what: 'fox-cub' };

const WHITE = '#f6f0e6';

export const HUSKY: Form = {
  ...WOLF,
  what: 'husky',
  withersM: 0.58,
  neck: { ...WOLF.neck, angle: 0.95, length: 0.28 },
  head: {
    ...WOLF.head,
    angle: -0.08,
    patches: [
      {
        outline: points(
          '0.8,0.1 0.5,0.1 0.34,0.12 0.24,0.22 0.18,0.14 0.14,-0.02 -0.1,-0.16 -0.1,-0.5 0.8,-0.4',
        ),
        colour: WHITE,
      },
    ],
    eye: { at: [0.25, 0.09], radius: 0.052, iris: '#7fb8e6', rim: '#2e2a34' },
    face: {
      ...WOLF_FACE,
      patches: [
        {
          outline: points(
            '0,-0.1 0.1,0.0 0.12,0.14 0.2,0.2 0.3,0.12 0.4,-0.04 0.5,-0.1 0.42,-0.4 0.2,-0.5 0,-0.5',
          ),
          colour: WHITE,
        },
      ],
    },
  },
  tail: { ...WOLF.tail, angle: Math.PI * 0.72, curl: 2.3, length: 0.66 },
  coat: {
    back: '#6b6c7a',
    belly: WHITE,
    bellyTo: -0.1,
    legs: WHITE,
    saddle: { colour: '#4b4c5a', from: 0.45 },
  },
  manner: { quick: 'gallop', sits: true, folds: false, pants: true },
};

export const SHEPHERD: Form = {
  ...WOLF,
  what: 'shepherd',
  withersM: 0.62,
  neck: { ...WOLF.neck, angle: 0.92, length: 0.28 },
  head: {
    ...WOLF.head,
    angle: -0.06,
    patches: [
      {
        outline: points('0.8,0.2 0.44,0.14 0.38,0.02 0.42,-0.12 0.3,-0.4 0.8,-0.4'),
        colour: '#3a2f30',
      },
    ],
    eye: { at: [0.26, 0.1], radius: 0.05 },
    ear: { ...WOLF.head.ear, colour: '#5a4030' },
  },
  coat: {
    back: '#b9834c',
    belly: '#dcb282',
    bellyTo: -0.5,
    saddle: { colour: '#3a3030', from: -0.1 },
  },
  manner: { quick: 'gallop', sits: true, folds: false, pants: true },
};

export const CORGI: Form = {
  ...FOX,
  what: 'corgi',
  withersM: 0.34,
  trunk: {
    length: 1.0,
    hipY: 0.62,
    shoulderY: 0.64,
    rump: [0.2, 0.22],
    hip: [0.25, 0.26],
    loin: [0.24, 0.28],
    chest: [0.25, 0.32],
    shoulder: [0.28, 0.34],
  },
  neck: {
    root: [0.15, 0.14],
    length: 0.32,
    angle: 1.0,
    base: [0.24, 0.3],
    middle: [0.21, 0.26],
    poll: [0.19, 0.2],
  },
  head: {
    ...FOX.head,
    size: 0.72,
    eye: { at: [0.26, 0.08], radius: 0.056 },
    ear: {
      ...FOX.head.ear,
      inner: {
        outline: points('-0.05,0.02 -0.02,0.3 0.01,0.36,0.8 0.06,0.18 0.08,0.02'),
        colour: '#e8b49c',
      },
    },
  },
  front: { joint: [0.04, -0.14], bones: [0.2, 0.15, 0.11], radii: [0.16, 0.1, 0.078, 0.07] },
  hind: { joint: [0, -0.06], bones: [0.22, 0.2, 0.14], radii: [0.2, 0.13, 0.075, 0.068] },
  foot: { kind: 'paw', length: 0.17, height: 0.075, colour: WHITE },
  tail: { length: 0.14, angle: Math.PI * 0.85, curl: 0.2, radii: [0.08, 0.1, 0.08, 0.03] },
  coat: { back: '#dd9448', belly: WHITE, bellyTo: -0.2, socks: { colour: WHITE, from: 0.55 } },
  manner: { quick: 'gallop', sits: true, folds: false, pants: true },
};

export const SHIBA: Form = {
  ...HUSKY,
  what: 'shiba',
  withersM: 0.4,
  head: { ...HUSKY.head, size: 0.6, eye: { at: [0.25, 0.09], radius: 0.05 } },
  coat: { back: '#d98f4a', belly: WHITE, bellyTo: -0.2 },
};

export const DALMATIAN: Form = {
  ...DOG,
  what: 'dalmatian',
  head: {
    ...DOG.head,
    patches: [
      { outline: points('-0.1,0.36 0,0.3 0.04,0.2 -0.08,0.2'), colour: '#2d2a30' },
      { outline: points('0.42,0.12 0.48,0.1 0.46,0.05 0.41,0.07'), colour: '#2d2a30' },
    ],
    ear: { ...DOG.head.ear, colour: '#2d2a30' },
  },
  tail: { length: 0.6, angle: Math.PI * 0.93, curl: 0.7, radii: [0.05, 0.045, 0.035, 0.02] },
  coat: {
    back: '#f4f0ea',
    marks: [{ kind: 'spots', colour: '#2d2a30', rows: 5, columns: 11, size: 0.03, legs: true }],
  },
};

export const BULLDOG: Form = {
  ...DOG,
  what: 'bulldog',
  withersM: 0.36,
  trunk: {
    ...DOG.trunk,
    length: 0.72,
    shoulder: [0.28, 0.36],
    chest: [0.25, 0.34],
    hip: [0.2, 0.2],
  },
  neck: {
    ...DOG.neck,
    length: 0.22,
    angle: 0.7,
    base: [0.26, 0.3],
    middle: [0.24, 0.26],
    poll: [0.22, 0.22],
  },
  head: {
    ...DOG.head,
    size: 0.72,
    outline: points(
      '-0.32,-0.12 -0.3,0.16 -0.12,0.32 0.12,0.33 0.28,0.22 0.34,0.1 0.44,0.05 0.5,-0.04 0.5,-0.2 0.44,-0.32 0.32,-0.3 0.2,-0.32 0.02,-0.38 -0.2,-0.32',
    ),
    nose: { outline: points('0.42,0.1 0.5,0.07 0.52,0.0 0.46,-0.02 0.4,0.03'), colour: '#2c2026' },
    mouth: points('0.48,-0.06 0.42,-0.2 0.3,-0.22 0.24,-0.16'),
    jaw: points('0.12,-0.22 0.34,-0.24 0.48,-0.22 0.46,-0.34 0.34,-0.4 0.14,-0.38'),
    ear: {
      ...DOG.head.ear,
      outline: points('-0.1,0.02 -0.02,0.12 0.1,0.08 0.12,-0.06,0.5 0.02,-0.1 -0.08,-0.06'),
    },
  },
  tail: { length: 0.1, angle: Math.PI * 0.9, curl: 0.2, radii: [0.05, 0.04, 0.02] },
  coat: { back: '#d9b48c', belly: '#f4e8d6', bellyTo: -0.3 },
};

export const POODLE: Form = {
  ...DOG,
  what: 'poodle',
  withersM: 0.42,
  coat: { back: '#efe6da', fleece: 0.085 },
  tail: {
    length: 0.36,
    angle: Math.PI * 0.62,
    curl: 0.2,
    radii: [0.03, 0.03, 0.05, 0.12, 0.12, 0.06],
  },
};
