import type { Coat, FaceForm, Form, HeadForm } from '../form.ts';
import { CAT } from './cats.ts';

const NOSE = '#8c4f48';

const lionFace: FaceForm = {
  outline: [
    [0, 0.36],
    [0.2, 0.33],
    [0.36, 0.16],
    [0.39, -0.06],
    [0.32, -0.28],
    [0.17, -0.42],
    [0, -0.44],
  ],
  eye: [0.185, 0.05],
  eyeRadius: 0.055,
  ear: {
    at: [0.3, 0.25],
    outline: [
      [-0.12, 0],
      [-0.1, 0.14],
      [0.02, 0.21],
      [0.13, 0.12],
      [0.13, -0.06],
    ],
    inner: {
      outline: [
        [-0.05, 0.02],
        [-0.04, 0.1],
        [0.03, 0.14],
        [0.08, 0.08],
        [0.08, -0.02],
      ],
      colour: '#8a5a44',
    },
    tilt: -0.1,
    loose: 0.1,
  },
  muzzle: { at: -0.22, radii: [0.2, 0.17], colour: '#f1dcb8' },
  nose: { at: -0.11, radii: [0.088, 0.06], colour: NOSE },
  mouth: { at: -0.25, half: 0.12 },
  whiskers: true,
};

const lionHead: HeadForm = {
  size: 0.5,
  angle: -0.1,
  outline: [
    [-0.32, -0.1],
    [-0.29, 0.16],
    [-0.1, 0.32],
    [0.12, 0.33],
    [0.28, 0.25],
    [0.38, 0.18],
    [0.52, 0.13],
    [0.6, 0.06],
    [0.61, -0.06],
    [0.55, -0.15],
    [0.42, -0.19],
    [0.28, -0.26],
    [0.06, -0.36],
    [-0.18, -0.33],
  ],
  jaw: [
    [0.14, -0.16],
    [0.36, -0.15],
    [0.54, -0.13],
    [0.54, -0.23],
    [0.4, -0.29],
    [0.16, -0.29],
  ],
  patches: [
    {
      outline: [
        [0.42, 0.02],
        [0.54, 0.05],
        [0.76, 0],
        [0.66, -0.36],
        [0.26, -0.36],
        [0.3, -0.12],
      ],
      colour: '#f1dcb8',
    },
  ],
  nose: {
    outline: [
      [0.54, 0.14],
      [0.63, 0.09],
      [0.63, 0.03],
      [0.58, 0.01],
      [0.53, 0.07],
    ],
    colour: NOSE,
  },
  mouth: [
    [0.61, -0.03],
    [0.55, -0.11],
    [0.45, -0.13],
    [0.36, -0.09],
  ],
  eye: { at: [0.27, 0.1], radius: 0.05, tall: 0.92, iris: '#c98f2e', rim: '#4a2f28' },
  ear: {
    at: [-0.06, 0.27],
    outline: [
      [-0.12, -0.03],
      [-0.1, 0.11],
      [0, 0.17],
      [0.1, 0.1],
      [0.11, -0.02],
    ],
    inner: {
      outline: [
        [-0.04, 0],
        [-0.03, 0.08],
        [0.02, 0.12],
        [0.06, 0.06],
        [0.06, 0],
      ],
      colour: '#8a5a44',
    },
    tilt: 0.1,
    loose: 0.1,
    apart: [0.18, 0],
  },
  whiskers: [0.5, -0.08],
  face: lionFace,
};

export const LIONESS: Form = {
  ...CAT,
  what: 'lioness',
  withersM: 0.98,
  trunk: {
    length: 0.86,
    hipY: 0.74,
    shoulderY: 0.74,
    rump: [0.16, 0.18],
    hip: [0.19, 0.2],
    loin: [0.17, 0.2],
    chest: [0.18, 0.26],
    shoulder: [0.22, 0.28],
  },
  neck: {
    root: [0.14, 0.09],
    length: 0.27,
    angle: 0.62,
    base: [0.2, 0.23],
    middle: [0.18, 0.2],
    poll: [0.16, 0.16],
  },
  head: lionHead,
  front: { joint: [0.04, -0.1], bones: [0.26, 0.23, 0.15], radii: [0.16, 0.1, 0.072, 0.066] },
  hind: { joint: [0, -0.03], bones: [0.29, 0.29, 0.2], radii: [0.21, 0.13, 0.066, 0.06] },
  foot: { kind: 'paw', length: 0.17, height: 0.075 },
  tail: {
    length: 0.78,
    angle: Math.PI * 1.16,
    curl: 0.75,
    radii: [0.045, 0.034, 0.03, 0.028, 0.026],
    tuft: { radius: 0.07, length: 0.2, colour: '#5c3a28' },
  },
  coat: { back: '#d9a860', belly: '#f2dcb4', bellyTo: -0.5 },
};

export const LION: Form = {
  ...LIONESS,
  what: 'lion',
  head: { ...lionHead, size: 0.55 },
  withersM: 1.12,
  mane: { kind: 'lion', colour: '#8a4f26', length: 0.12 },
};

const TIGER_STRIPES = '#2f2328';

const tigerCoat: Coat = {
  back: '#e08a36',
  belly: '#f8ead4',
  bellyTo: -0.38,
  marks: [
    { kind: 'stripes', colour: TIGER_STRIPES, count: 17, width: 0.085, legs: true, reach: 0.78 },
  ],
};

export const TIGER: Form = {
  ...LIONESS,
  what: 'tiger',
  withersM: 1,
  head: {
    ...lionHead,
    patches: [
      {
        outline: [
          [0.4, 0.02],
          [0.54, 0.05],
          [0.76, 0],
          [0.66, -0.4],
          [0.0, -0.42],
          [0.14, -0.16],
          [0.3, -0.1],
        ],
        colour: '#f8ead4',
      },
      {
        outline: [
          [-0.02, 0.36],
          [0.05, 0.18],
          [0.1, 0.36],
        ],
        colour: TIGER_STRIPES,
      },
      {
        outline: [
          [-0.16, 0.32],
          [-0.08, 0.12],
          [-0.06, 0.34],
        ],
        colour: TIGER_STRIPES,
      },
      {
        outline: [
          [-0.1, -0.06],
          [0.08, -0.02],
          [0.1, -0.06],
          [-0.06, -0.12],
        ],
        colour: TIGER_STRIPES,
      },
      {
        outline: [
          [-0.12, -0.2],
          [0.06, -0.14],
          [0.08, -0.18],
          [-0.06, -0.26],
        ],
        colour: TIGER_STRIPES,
      },
    ],
    face: {
      ...lionFace,
      patches: [
        {
          outline: [
            [-0.02, -0.1],
            [0.2, -0.08],
            [0.46, -0.1],
            [0.4, -0.36],
            [0.2, -0.5],
            [-0.02, -0.5],
          ],
          colour: '#f8ead4',
        },
        {
          outline: [
            [0.1, 0.17],
            [0.2, 0.16],
            [0.26, 0.11],
            [0.16, 0.1],
          ],
          colour: '#f8ead4',
        },
        ...[0.17, 0.25, 0.33].map((y) => ({
          outline: [
            [0, y + 0.02],
            [0.1 - y * 0.1, y + 0.03, 0.8],
            [0, y - 0.03],
          ] as const,
          colour: TIGER_STRIPES,
        })),
        ...[0.08, -0.04, -0.17].map((y) => ({
          outline: [
            [0.44, y + 0.03],
            [0.27, y - 0.02, 0.8],
            [0.44, y - 0.05],
          ] as const,
          colour: TIGER_STRIPES,
        })),
      ],
      muzzle: { at: -0.22, radii: [0.2, 0.17], colour: '#f8ead4' },
    },
  },
  tail: {
    length: 0.8,
    angle: Math.PI * 1.14,
    curl: 0.8,
    radii: [0.05, 0.044, 0.042, 0.04, 0.032],
    rings: TIGER_STRIPES,
    tip: { from: 0.9, colour: TIGER_STRIPES },
  },
  coat: tigerCoat,
};

export const LEOPARD: Form = {
  ...LIONESS,
  what: 'leopard',
  withersM: 0.66,
  head: { ...lionHead, size: 0.46 },
  tail: {
    length: 0.95,
    angle: Math.PI * 1.12,
    curl: 0.9,
    radii: [0.05, 0.044, 0.042, 0.04, 0.032],
    rings: '#3a2a26',
  },
  coat: {
    back: '#dca75a',
    belly: '#f6e6c8',
    bellyTo: -0.55,
    marks: [
      {
        kind: 'spots',
        colour: '#3a2a26',
        rows: 6,
        columns: 17,
        size: 0.036,
        hollow: '#b67f3e',
        legs: true,
      },
    ],
  },
};

export const CHEETAH: Form = {
  ...LEOPARD,
  what: 'cheetah',
  withersM: 0.78,
  trunk: { ...LIONESS.trunk, loin: [0.14, 0.15], chest: [0.16, 0.25] },
  head: { ...lionHead, size: 0.4 },
  coat: {
    back: '#dfae62',
    belly: '#f6e6c8',
    bellyTo: -0.5,
    marks: [{ kind: 'spots', colour: '#3a2a26', rows: 7, columns: 20, size: 0.021, legs: true }],
  },
};
