// Deer and their like, and the long-necked.
import { points } from '../../../points.ts';
import type { Form, HeadForm } from '../form.ts';
import { HORSE } from './horses.ts';
import { GOAT } from './farm.ts';

const doeHead: HeadForm = {
  size: 0.44,
  angle: -0.36,
  outline: points(
    '-0.22,-0.08 -0.2,0.12 -0.05,0.22 0.12,0.22 0.28,0.15 0.48,0.1 0.66,0.06 0.74,0.0 0.73,-0.09 0.62,-0.12 0.44,-0.13 0.26,-0.2 0.06,-0.28 -0.1,-0.24',
  ),
  jaw: points('0.22,-0.14 0.46,-0.12 0.66,-0.11 0.64,-0.17 0.46,-0.2 0.26,-0.21'),
  patches: [
    {
      outline: points('0.5,-0.04 0.8,-0.06 0.7,-0.3 0.2,-0.34 0.14,-0.2 0.4,-0.14'),
      colour: '#f1e2ca',
      alpha: 0.9,
    },
  ],
  nose: { outline: points('0.68,0.07 0.76,0.03 0.76,-0.04 0.69,-0.04'), colour: '#2e2428' },
  mouth: points('0.73,-0.06 0.62,-0.1 0.52,-0.09'),
  eye: { at: [0.2, 0.08], radius: 0.066 },
  ear: {
    at: [-0.08, 0.16],
    outline: points('-0.06,-0.06 -0.14,0.1 -0.14,0.26 -0.04,0.38,0.7 0.06,0.24 0.08,0.06'),
    inner: {
      outline: points('-0.02,0.0 -0.08,0.12 -0.08,0.24 -0.03,0.31,0.7 0.03,0.2 0.04,0.06'),
      colour: '#e5bfa6',
    },
    tilt: 0.7,
    loose: 0.15,
    apart: [0.13, 0.05],
  },
};

const ANTLERS = [
  points(
    '-0.02,0.2 0.06,0.2 0.04,0.42 -0.06,0.66 -0.04,0.92 0.06,1.16,0.8 -0.08,0.98 -0.13,0.68 -0.05,0.42',
  ),
  points('0.02,0.36 0.16,0.42 0.3,0.58,0.8 0.14,0.5 0.0,0.46'),
  points('-0.08,0.64 0.1,0.72 0.22,0.92,0.8 0.06,0.82 -0.1,0.74'),
  points('-0.08,0.84 -0.2,0.94 -0.3,1.14,0.8 -0.17,1.02 -0.06,0.92'),
];

export const DEER: Form = {
  ...GOAT,
  what: 'deer',
  withersM: 0.95,
  trunk: {
    length: 0.72,
    hipY: 0.8,
    shoulderY: 0.78,
    rump: [0.14, 0.15],
    hip: [0.17, 0.17],
    loin: [0.14, 0.18],
    chest: [0.15, 0.21],
    shoulder: [0.2, 0.22],
  },
  neck: {
    root: [0.11, 0.14],
    length: 0.46,
    angle: 1.02,
    base: [0.14, 0.19],
    middle: [0.1, 0.12],
    poll: [0.085, 0.095],
  },
  head: doeHead,
  front: { joint: [0.04, -0.1], bones: [0.23, 0.27, 0.25], radii: [0.12, 0.066, 0.036, 0.03] },
  hind: { joint: [0, -0.04], bones: [0.28, 0.29, 0.28], radii: [0.17, 0.1, 0.038, 0.03] },
  foot: { kind: 'cloven', length: 0.085, height: 0.06, colour: '#3a2c2c' },
  tail: {
    length: 0.17,
    angle: Math.PI * 0.9,
    curl: 0.1,
    radii: [0.05, 0.06, 0.05, 0.01],
    colour: '#f3e8d6',
  },
  coat: { back: '#b9794a', belly: '#f1e2ca', bellyTo: -0.5 },
  adorn: {},
};

export const STAG: Form = {
  ...DEER,
  what: 'stag',
  withersM: 1.2,
  neck: { ...DEER.neck, base: [0.17, 0.24], middle: [0.13, 0.17], length: 0.42 },
  head: {
    ...doeHead,
    horns: { colour: '#8a6a4c', near: ANTLERS, apart: [0.12, 0.0] },
    face: {
      outline: points('0,0.26 0.15,0.24 0.2,0.08 0.15,-0.16 0.11,-0.34 0.1,-0.44 0,-0.48'),
      eye: [0.15, 0.04],
      eyeRadius: 0.062,
      ear: {
        at: [0.15, 0.18],
        outline: points('-0.04,0.04 0.1,0.14 0.28,0.14 0.36,0.06,0.6 0.24,-0.04 0.06,-0.08'),
        tilt: -0.1,
        loose: 0.15,
      },
      muzzle: { at: -0.38, radii: [0.11, 0.1], colour: '#f1e2ca' },
      nose: { at: -0.33, radii: [0.06, 0.045], colour: '#2e2428' },
      mouth: { at: -0.42, half: 0.05 },
      horns: [
        points(
          '0.04,0.22 0.1,0.22 0.22,0.42 0.36,0.62 0.38,0.9 0.3,1.12,0.8 0.3,0.88 0.28,0.66 0.13,0.44',
        ),
        points('0.16,0.4 0.14,0.54 0.08,0.66,0.8 0.22,0.54 0.24,0.46'),
        points('0.32,0.6 0.48,0.7 0.56,0.88,0.8 0.44,0.8 0.32,0.7'),
      ],
    },
  },
  coat: { back: '#9a633c', belly: '#e6d2b4', bellyTo: -0.5 },
};

export const FAWN: Form = {
  ...DEER,
  what: 'fawn',
  withersM: 0.55,
  trunk: { ...DEER.trunk, length: 0.62 },
  neck: { ...DEER.neck, length: 0.36 },
  head: { ...doeHead, size: 0.56, eye: { at: [0.2, 0.08], radius: 0.085 } },
  coat: {
    ...DEER.coat,
    marks: [{ kind: 'spots', colour: '#f6ead4', rows: 4, columns: 12, size: 0.024, legs: false }],
  },
};

export const REINDEER: Form = {
  ...STAG,
  what: 'reindeer',
  withersM: 1.1,
  neck: { ...STAG.neck, angle: 0.7, length: 0.38, base: [0.18, 0.28], middle: [0.15, 0.22] },
  coat: {
    back: '#7d6658',
    belly: '#e8dfd2',
    bellyTo: -0.3,
    socks: { colour: '#e8dfd2', from: 0.86 },
  },
};

const longHead: HeadForm = {
  ...doeHead,
  size: 0.2,
  angle: -0.42,
  outline: points(
    '-0.2,-0.08 -0.16,0.14 0,0.24 0.18,0.22 0.36,0.13 0.58,0.1 0.78,0.08 0.9,0.0 0.9,-0.12 0.76,-0.17 0.54,-0.15 0.34,-0.2 0.1,-0.28 -0.08,-0.24',
  ),
  patches: [{ outline: points('0.62,0.3 0.6,-0.3 1.1,-0.3 1.1,0.3'), colour: '#e6d1ae' }],
  nose: { outline: points('0.82,0.04 0.86,0.02 0.85,-0.02'), colour: '#5a4038' },
  mouth: points('0.88,-0.08 0.76,-0.12 0.62,-0.1'),
  eye: { at: [0.2, 0.08], radius: 0.075 },
};

const giraffeHead: HeadForm = {
  ...longHead,
  horns: {
    colour: '#6d4a34',
    near: [points('-0.02,0.2 0.06,0.22 0.06,0.42 0.08,0.5 0.0,0.54 -0.05,0.46 -0.02,0.38')],
    apart: [0.12, 0],
  },
};

export const GIRAFFE: Form = {
  ...DEER,
  what: 'giraffe',
  withersM: 2.9,
  trunk: {
    length: 0.56,
    hipY: 0.72,
    shoulderY: 0.8,
    rump: [0.12, 0.13],
    hip: [0.15, 0.15],
    loin: [0.14, 0.18],
    chest: [0.15, 0.21],
    shoulder: [0.19, 0.2],
  },
  neck: {
    root: [0.1, 0.14],
    length: 0.78,
    angle: 1.05,
    base: [0.12, 0.16],
    middle: [0.075, 0.08],
    poll: [0.05, 0.055],
  },
  head: giraffeHead,
  front: { joint: [0.03, -0.1], bones: [0.22, 0.28, 0.26], radii: [0.12, 0.06, 0.036, 0.03] },
  hind: { joint: [0, -0.04], bones: [0.25, 0.26, 0.27], radii: [0.15, 0.08, 0.038, 0.03] },
  foot: { kind: 'hoof', length: 0.07, height: 0.05, colour: '#5a4640' },
  tail: {
    length: 0.3,
    angle: Math.PI * 1.42,
    curl: -0.1,
    radii: [0.016, 0.014, 0.012],
    tuft: { radius: 0.03, length: 0.14, colour: '#3c2c28' },
  },
  coat: {
    back: '#eac98e',
    belly: '#f4e2bd',
    bellyTo: -0.7,
    marks: [{ kind: 'spots', colour: '#a9693a', rows: 4, columns: 19, size: 0.048, legs: true }],
  },
  mane: { kind: 'crest', colour: '#8a5230', length: 0.045 },
};

const HUMPS = [
  [1.75, 0.27],
  [3.2, 0.26],
] as const;

export const CAMEL: Form = {
  ...DEER,
  what: 'camel',
  withersM: 1.8,
  trunk: {
    length: 0.66,
    hipY: 0.76,
    shoulderY: 0.76,
    rump: [0.13, 0.14],
    hip: [0.17, 0.18],
    loin: [0.18, 0.2],
    chest: [0.18, 0.26],
    shoulder: [0.2, 0.26],
    arch: 0.02,
  },
  neck: {
    root: [0.2, -0.04],
    length: 0.5,
    angle: 0.95,
    base: [0.16, 0.2],
    middle: [0.1, 0.14],
    poll: [0.085, 0.09],
  },
  head: {
    ...longHead,
    size: 0.34,
    angle: -0.2,
    patches: [],
    ear: { ...doeHead.ear, outline: points('-0.06,-0.04 -0.08,0.1 0,0.2,0.6 0.07,0.1 0.06,-0.02') },
  },
  front: { joint: [0.03, -0.12], bones: [0.22, 0.26, 0.22], radii: [0.13, 0.07, 0.045, 0.036] },
  hind: { joint: [0, -0.05], bones: [0.26, 0.27, 0.25], radii: [0.17, 0.09, 0.044, 0.036] },
  foot: { kind: 'pad', length: 0.13, height: 0.055 },
  tail: {
    length: 0.32,
    angle: Math.PI * 1.42,
    curl: -0.1,
    radii: [0.024, 0.02, 0.018],
    tuft: { radius: 0.035, length: 0.12, colour: '#7a5a3c' },
  },
  coat: { back: '#cfa06a', belly: '#dcb584', bellyTo: -0.6 },
  adorn: {
    body: (ink, { coat }, _pose, { trunk }) => {
      for (const [u, rise] of HUMPS) {
        const [x, y] = trunk.point(u, 0.7);
        ink.shape(
          [
            [x - 0.22, y - 0.06],
            [x - 0.1, y + rise * 0.7],
            [x + 0.01, y + rise],
            [x + 0.1, y + rise * 0.72],
            [x + 0.22, y - 0.06],
          ],
          coat.back,
          0.62,
        );
        ink.shape(
          [
            [x - 0.2, y - 0.04],
            [x - 0.1, y + rise * 0.62],
            [x - 0.04, y + rise * 0.6],
            [x - 0.08, y - 0.04],
          ],
          '#7a4a3c',
          0.2,
          0.25,
        );
      }
    },
  },
};

const STRIPE = '#2c262c';

export const ZEBRA: Form = {
  ...HORSE,
  what: 'zebra',
  withersM: 1.3,
  head: {
    ...HORSE.head,
    patches: [
      { outline: points('0.74,0.3 0.72,0 0.68,-0.3 1.1,-0.3 1.1,0.3'), colour: '#4a4046' },
      ...[0.1, 0.24, 0.38, 0.52, 0.64].map((x) => ({
        outline: [
          [x - 0.05, 0.24],
          [x + 0.02, 0.24],
          [x + 0.03, 0.02],
          [x - 0.06, -0.2, 0.8],
          [x - 0.05, 0.02],
        ] as const,
        colour: STRIPE,
      })),
    ],
  },
  coat: {
    back: '#f4efe6',
    marks: [{ kind: 'stripes', colour: STRIPE, count: 21, width: 0.1, legs: true, reach: 1.72 }],
  },
  tail: {
    length: 0.5,
    angle: Math.PI * 1.42,
    curl: -0.1,
    radii: [0.03, 0.026, 0.024, 0.022, 0.02],
    tuft: { radius: 0.05, length: 0.2, colour: STRIPE },
  },
  mane: { kind: 'crest', colour: '#3a3238', length: 0.11 },
};
