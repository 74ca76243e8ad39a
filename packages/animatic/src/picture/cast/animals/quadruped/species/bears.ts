import type { FaceForm, Form, HeadForm } from '../form.ts';

const bearFace: FaceForm = {
  outline: [
    [0, 0.36],
    [0.22, 0.33],
    [0.4, 0.16],
    [0.45, -0.06],
    [0.36, -0.27],
    [0.18, -0.37],
    [0, -0.39],
  ],
  eye: [0.18, 0.04],
  eyeRadius: 0.05,
  ear: {
    at: [0.3, 0.27],
    outline: [
      [-0.12, -0.02],
      [-0.1, 0.12],
      [0, 0.19],
      [0.12, 0.12],
      [0.13, -0.04],
      [0, -0.12],
    ],
    inner: {
      outline: [
        [-0.05, 0],
        [-0.04, 0.08],
        [0.01, 0.12],
        [0.07, 0.07],
        [0.07, -0.02],
      ],
      colour: '#5a3a34',
    },
    tilt: 0,
    loose: 0.1,
  },
  muzzle: { at: -0.17, radii: [0.19, 0.16], colour: '#c79a70' },
  nose: { at: -0.09, radii: [0.075, 0.05], colour: '#2a2024' },
  mouth: { at: -0.21, half: 0.1 },
};

const bearHead: HeadForm = {
  size: 0.52,
  angle: -0.12,
  outline: [
    [-0.34, -0.1],
    [-0.3, 0.18],
    [-0.1, 0.33],
    [0.14, 0.33],
    [0.3, 0.22],
    [0.4, 0.13],
    [0.54, 0.1],
    [0.63, 0.04],
    [0.65, -0.07],
    [0.58, -0.15],
    [0.42, -0.18],
    [0.28, -0.25],
    [0.04, -0.37],
    [-0.2, -0.34],
  ],
  jaw: [
    [0.14, -0.16],
    [0.38, -0.14],
    [0.56, -0.13],
    [0.54, -0.21],
    [0.4, -0.26],
    [0.16, -0.28],
  ],
  patches: [
    {
      outline: [
        [0.38, 0.2],
        [0.5, 0.16],
        [0.8, 0.1],
        [0.7, -0.3],
        [0.36, -0.32],
        [0.32, -0.05],
      ],
      colour: '#c79a70',
    },
  ],
  nose: {
    outline: [
      [0.6, 0.11],
      [0.68, 0.07],
      [0.68, 0],
      [0.62, -0.02],
      [0.57, 0.05],
    ],
    colour: '#2a2024',
  },
  mouth: [
    [0.64, -0.06],
    [0.58, -0.11],
    [0.46, -0.13],
    [0.38, -0.1],
  ],
  eye: { at: [0.27, 0.11], radius: 0.044 },
  ear: {
    at: [-0.08, 0.27],
    outline: [
      [-0.12, -0.04],
      [-0.11, 0.1],
      [0, 0.17],
      [0.11, 0.1],
      [0.12, -0.02],
      [0, -0.08],
    ],
    inner: {
      outline: [
        [-0.05, -0.01],
        [-0.04, 0.07],
        [0.01, 0.11],
        [0.06, 0.06],
        [0.06, 0],
      ],
      colour: '#5a3a34',
    },
    tilt: 0.1,
    loose: 0.1,
    apart: [0.2, 0.02],
  },
  face: bearFace,
};

export const BEAR: Form = {
  what: 'bear',
  withersM: 1.05,
  trunk: {
    length: 0.82,
    hipY: 0.66,
    shoulderY: 0.68,
    rump: [0.2, 0.24],
    hip: [0.27, 0.28],
    loin: [0.26, 0.32],
    chest: [0.26, 0.34],
    shoulder: [0.32, 0.34],
  },
  neck: {
    root: [0.16, 0.06],
    length: 0.22,
    angle: 0.5,
    base: [0.26, 0.28],
    middle: [0.23, 0.24],
    poll: [0.2, 0.2],
  },
  head: bearHead,
  front: { joint: [0.02, -0.1], bones: [0.25, 0.22, 0.13], radii: [0.22, 0.15, 0.115, 0.105] },
  hind: { joint: [0.02, -0.04], bones: [0.27, 0.25, 0.14], radii: [0.27, 0.18, 0.12, 0.11] },
  foot: { kind: 'paw', length: 0.22, height: 0.085 },
  tail: { length: 0.1, angle: Math.PI * 1.1, curl: 0, radii: [0.05, 0.06, 0.05, 0.03] },
  coat: { back: '#80543a', legs: '#6b4431' },
  manner: { quick: 'gallop', sits: true, folds: false },
};

export const POLAR_BEAR: Form = {
  ...BEAR,
  what: 'polar-bear',
  withersM: 1.3,
  trunk: { ...BEAR.trunk, shoulder: [0.27, 0.32] },
  neck: {
    ...BEAR.neck,
    length: 0.34,
    angle: 0.42,
    base: [0.23, 0.26],
    middle: [0.18, 0.2],
    poll: [0.15, 0.17],
  },
  head: {
    ...bearHead,
    size: 0.46,
    patches: [],
    ear: {
      ...bearHead.ear,
      ...(bearHead.ear.inner === undefined
        ? {}
        : { inner: { ...bearHead.ear.inner, colour: '#c9b8b0' } }),
    },
    face: {
      ...bearFace,
      muzzle: { at: -0.17, radii: [0.19, 0.16], colour: '#f5ecdf' },
      ear: {
        ...bearFace.ear,
        ...(bearFace.ear.inner === undefined
          ? {}
          : { inner: { ...bearFace.ear.inner, colour: '#c9b8b0' } }),
      },
    },
  },
  coat: { back: '#efe6d8' },
};

const BLACK = '#2d2a33';
const WHITE = '#f6f1ea';

const eyePatch = [
  [0.08, 0.09],
  [0.2, 0.17],
  [0.31, 0.08],
  [0.33, -0.1],
  [0.24, -0.15],
  [0.12, -0.04],
] as const;

export const PANDA: Form = {
  ...BEAR,
  what: 'panda',
  withersM: 0.72,
  trunk: {
    length: 0.76,
    hipY: 0.62,
    shoulderY: 0.62,
    rump: [0.24, 0.28],
    hip: [0.33, 0.3],
    loin: [0.33, 0.36],
    chest: [0.3, 0.36],
    shoulder: [0.3, 0.34],
  },
  neck: {
    root: [0.14, 0.1],
    length: 0.18,
    angle: 0.7,
    base: [0.28, 0.28],
    middle: [0.26, 0.26],
    poll: [0.22, 0.22],
  },
  head: {
    ...bearHead,
    size: 0.74,
    outline: [
      [-0.36, -0.1],
      [-0.32, 0.2],
      [-0.1, 0.37],
      [0.16, 0.36],
      [0.33, 0.22],
      [0.42, 0.08],
      [0.51, 0.03],
      [0.55, -0.04],
      [0.53, -0.13],
      [0.4, -0.19],
      [0.28, -0.28],
      [0.04, -0.4],
      [-0.22, -0.36],
    ],
    jaw: [
      [0.14, -0.18],
      [0.34, -0.16],
      [0.48, -0.14],
      [0.46, -0.22],
      [0.34, -0.28],
      [0.14, -0.3],
    ],
    patches: [
      {
        outline: [
          [0.17, 0.17],
          [0.31, 0.2],
          [0.37, 0.09],
          [0.31, -0.06],
          [0.18, -0.15],
          [0.09, -0.08],
          [0.11, 0.06],
        ],
        colour: BLACK,
      },
    ],
    nose: {
      outline: [
        [0.5, 0.04],
        [0.57, 0.02],
        [0.575, -0.04],
        [0.52, -0.05],
        [0.47, 0],
      ],
      colour: '#231e25',
    },
    mouth: [
      [0.54, -0.07],
      [0.48, -0.12],
      [0.4, -0.13],
      [0.34, -0.1],
    ],
    eye: { at: [0.255, 0.08], radius: 0.055 },
    ear: {
      at: [-0.06, 0.33],
      outline: [
        [-0.14, -0.04],
        [-0.13, 0.1],
        [0, 0.19],
        [0.13, 0.1],
        [0.14, -0.02],
        [0, -0.1],
      ],
      colour: BLACK,
      tilt: 0.12,
      loose: 0.1,
      apart: [0.24, -0.02],
    },
    face: {
      outline: [
        [0, 0.38],
        [0.24, 0.35],
        [0.45, 0.16],
        [0.51, -0.08],
        [0.4, -0.3],
        [0.2, -0.4],
        [0, -0.42],
      ],
      eye: [0.21, 0.03],
      eyeRadius: 0.06,
      ear: {
        at: [0.34, 0.29],
        outline: [
          [-0.15, -0.02],
          [-0.12, 0.14],
          [0, 0.22],
          [0.14, 0.14],
          [0.16, -0.04],
          [0, -0.12],
        ],
        colour: BLACK,
        tilt: -0.05,
        loose: 0.1,
      },
      nose: { at: -0.1, radii: [0.075, 0.045], colour: '#231e25' },
      mouth: { at: -0.21, half: 0.1 },
      patches: [{ outline: [...eyePatch], colour: BLACK }],
    },
  },
  front: { joint: [0.02, -0.08], bones: [0.23, 0.2, 0.12], radii: [0.21, 0.15, 0.125, 0.115] },
  hind: { joint: [0.02, -0.02], bones: [0.24, 0.22, 0.13], radii: [0.25, 0.19, 0.13, 0.12] },
  tail: { length: 0.14, angle: Math.PI * 1.1, curl: 0, radii: [0.06, 0.08, 0.07, 0.03] },
  coat: {
    back: WHITE,
    legs: BLACK,
    head: WHITE,
    marks: [{ kind: 'band', colour: BLACK, from: 3.35, to: 4.75 }],
  },
  manner: { quick: 'amble', sits: true, folds: false },
};
