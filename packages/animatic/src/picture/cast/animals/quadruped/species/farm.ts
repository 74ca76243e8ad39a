// Animals of the farm.
import { points } from '../../../points.ts';
import type { Form, HeadForm } from '../form.ts';
import { HORSE } from './horses.ts';

const cowHead: HeadForm = {
  size: 0.52,
  angle: -0.5,
  outline: points(
    '-0.22,-0.1 -0.18,0.14 -0.02,0.22 0.16,0.2 0.4,0.14 0.64,0.12 0.82,0.1 0.92,0.0 0.9,-0.14 0.76,-0.18 0.56,-0.16 0.36,-0.24 0.14,-0.32 -0.06,-0.28',
  ),
  jaw: points('0.36,-0.18 0.6,-0.15 0.82,-0.16 0.82,-0.24 0.66,-0.27 0.46,-0.25'),
  patches: [
    {
      outline: points('0.02,0.3 0.3,0.24 0.7,0.2 0.72,0.04 0.3,0.08 0.06,0.12'),
      colour: '#f4eee4',
    },
    { outline: points('0.7,0.3 0.68,0 0.66,-0.3 1.1,-0.3 1.1,0.3'), colour: '#e2a99a' },
  ],
  nostril: { at: [0.85, -0.01], radius: 0.042 },
  mouth: points('0.88,-0.13 0.78,-0.15 0.66,-0.12'),
  eye: { at: [0.17, 0.07], radius: 0.055 },
  ear: {
    at: [-0.08, 0.1],
    outline: points(
      '0.04,-0.06 0.06,0.06 -0.06,0.12 -0.26,0.08 -0.36,-0.02,0.6 -0.24,-0.1 -0.08,-0.1',
    ),
    inner: {
      outline: points('-0.02,0.0 -0.1,0.06 -0.24,0.03 -0.3,-0.02,0.6 -0.2,-0.06 -0.08,-0.05'),
      colour: '#d99a90',
    },
    tilt: 0.5,
    loose: 0.25,
    apart: [0.14, 0.08],
  },
  horns: {
    colour: '#e6dcc6',
    near: [points('-0.06,0.16 0.06,0.2 0.07,0.32 -0.01,0.46,0.8 -0.02,0.3')],
    apart: [0.12, 0.01],
  },
  face: {
    outline: points('0,0.32 0.17,0.3 0.23,0.1 0.18,-0.18 0.17,-0.38 0.19,-0.5 0.12,-0.62 0,-0.64'),
    eye: [0.17, 0.06],
    eyeRadius: 0.05,
    ear: {
      at: [0.18, 0.18],
      outline: points('-0.02,0.06 0.12,0.14 0.3,0.08 0.4,-0.04,0.5 0.26,-0.1 0.06,-0.08'),
      inner: {
        outline: points('0.06,0.04 0.16,0.08 0.28,0.04 0.34,-0.03,0.5 0.22,-0.05'),
        colour: '#d99a90',
      },
      tilt: 0,
      loose: 0.2,
    },
    muzzle: { at: -0.47, radii: [0.21, 0.17], colour: '#e2a99a' },
    nose: { at: -0.44, radii: [0.09, 0.035], colour: '#7a4a48', nostrils: true },
    mouth: { at: -0.57, half: 0.08 },
    patches: [{ outline: points('0,0.34 0.06,0.26 0.09,0 0.07,-0.3 0,-0.34'), colour: '#f4eee4' }],
    horns: [points('0.08,0.26 0.16,0.3 0.24,0.36 0.24,0.52,0.8 0.16,0.4 0.07,0.32')],
  },
};

export const COW: Form = {
  what: 'cow',
  withersM: 1.42,
  trunk: {
    length: 0.86,
    hipY: 0.76,
    shoulderY: 0.74,
    rump: [0.19, 0.18],
    hip: [0.21, 0.22],
    loin: [0.2, 0.28],
    chest: [0.2, 0.32],
    shoulder: [0.24, 0.3],
    arch: -0.01,
  },
  neck: {
    root: [0.16, 0.08],
    length: 0.32,
    angle: 0.5,
    base: [0.18, 0.28],
    middle: [0.14, 0.2],
    poll: [0.12, 0.14],
  },
  head: cowHead,
  front: { joint: [0.04, -0.12], bones: [0.22, 0.23, 0.22], radii: [0.16, 0.09, 0.056, 0.046] },
  hind: { joint: [0, -0.05], bones: [0.27, 0.26, 0.25], radii: [0.2, 0.12, 0.06, 0.046] },
  foot: { kind: 'cloven', length: 0.11, height: 0.075, colour: '#3d3436' },
  tail: {
    length: 0.6,
    angle: Math.PI * 1.44,
    curl: -0.12,
    radii: [0.03, 0.024, 0.02, 0.02, 0.018],
    tuft: { radius: 0.06, length: 0.2, colour: '#3a3338' },
  },
  manner: HORSE.manner,
  coat: {
    back: '#f2ece2',
    head: '#3a3338',
    marks: [
      {
        kind: 'patches',
        colour: '#3a3338',
        at: [
          [0.5, 0.5, 0.5, 0.5],
          [2.1, 0.1, 0.62, 0.55],
          [3.6, 0.6, 0.5, 0.42],
          [5.4, 0.2, 0.8, 0.9],
        ],
      },
    ],
  },
  adorn: {
    body: (ink, _form, _pose, { trunk }) => {
      const [x, y] = trunk.point(1.35, -0.9);
      ink.shape(
        [
          [x - 0.1, y + 0.06],
          [x - 0.05, y - 0.07],
          [x + 0.06, y - 0.09],
          [x + 0.13, y + 0.05],
        ],
        '#e2a99a',
        0.5,
      );
    },
  },
};

export const BULL: Form = {
  ...COW,
  what: 'bull',
  withersM: 1.5,
  neck: { ...COW.neck, root: [0.2, 0.07], base: [0.26, 0.3], middle: [0.18, 0.22] },
  trunk: { ...COW.trunk, shoulder: [0.29, 0.32], hip: [0.2, 0.2], loin: [0.2, 0.24] },
  coat: { back: '#4a332c', head: '#3c2924' },
  head: {
    ...cowHead,
    patches: [{ outline: points('0.74,0.3 0.72,0 0.7,-0.3 1.1,-0.3 1.1,0.3'), colour: '#6d5248' }],
    horns: {
      colour: '#e6dcc6',
      near: [points('-0.06,0.14 0.06,0.2 0.18,0.34 0.22,0.56,0.8 0.06,0.42 -0.06,0.28')],
      apart: [0.12, 0.01],
    },
  },
  adorn: {},
};

const sheepHead: HeadForm = {
  size: 0.46,
  angle: -0.42,
  outline: points(
    '-0.26,-0.1 -0.22,0.14 -0.04,0.24 0.16,0.22 0.36,0.15 0.56,0.1 0.68,0.02 0.68,-0.1 0.56,-0.16 0.38,-0.17 0.18,-0.27 -0.04,-0.32',
  ),
  jaw: points('0.2,-0.17 0.42,-0.15 0.6,-0.14 0.58,-0.21 0.42,-0.25 0.24,-0.25'),
  nose: { outline: points('0.62,0.06 0.69,0.02 0.69,-0.05 0.63,-0.05'), colour: '#4a3a40' },
  mouth: points('0.67,-0.07 0.58,-0.12 0.48,-0.11'),
  eye: { at: [0.2, 0.07], radius: 0.06 },
  ear: {
    at: [-0.06, 0.08],
    outline: points(
      '0.05,-0.06 0.06,0.05 -0.1,0.08 -0.3,0.0 -0.36,-0.12,0.5 -0.2,-0.14 -0.06,-0.1',
    ),
    tilt: 0.25,
    loose: 0.3,
    apart: [0.14, 0.07],
  },
};

export const SHEEP: Form = {
  ...COW,
  what: 'sheep',
  withersM: 0.72,
  trunk: {
    length: 0.72,
    hipY: 0.72,
    shoulderY: 0.72,
    rump: [0.19, 0.22],
    hip: [0.26, 0.28],
    loin: [0.27, 0.3],
    chest: [0.27, 0.3],
    shoulder: [0.26, 0.28],
  },
  neck: {
    root: [0.14, 0.12],
    length: 0.22,
    angle: 0.75,
    base: [0.22, 0.24],
    middle: [0.18, 0.2],
    poll: [0.15, 0.16],
  },
  head: sheepHead,
  front: { joint: [0.02, -0.14], bones: [0.2, 0.2, 0.2], radii: [0.12, 0.08, 0.048, 0.042] },
  hind: { joint: [0, -0.08], bones: [0.22, 0.22, 0.22], radii: [0.16, 0.1, 0.05, 0.042] },
  foot: { kind: 'cloven', length: 0.1, height: 0.07, colour: '#3a3036' },
  tail: { length: 0.22, angle: Math.PI * 1.25, curl: -0.2, radii: [0.06, 0.08, 0.08, 0.05] },
  coat: {
    back: '#f4eddd',
    head: '#5a4a4c',
    socks: { colour: '#5a4a4c', from: 0.42 },
    fleece: 0.085,
  },
  adorn: {
    front: (ink, { coat, head }, _pose, { head: { at, angle } }) => {
      // The tuft between its ears.
      const [x, y] = [
        at[0] - Math.sin(angle) * head.size * 0.26,
        at[1] + Math.cos(angle) * head.size * 0.26,
      ];
      for (const [dx, dy] of [
        [-0.07, -0.02],
        [0.04, 0.02],
        [-0.01, 0.04],
        [0.09, -0.03],
      ] as const)
        ink.oval([x + dx, y + dy], 0.07, 0.065, coat.back, { lit: 0.66 });
    },
  },
};

export const LAMB: Form = {
  ...SHEEP,
  what: 'lamb',
  withersM: 0.4,
  head: { ...sheepHead, size: 0.58, eye: { at: [0.2, 0.07], radius: 0.075 } },
  coat: { ...SHEEP.coat, head: '#f0e4d2', socks: { colour: '#f0e4d2', from: 0.42 } },
};

export const GOAT: Form = {
  ...SHEEP,
  what: 'goat',
  withersM: 0.72,
  trunk: {
    length: 0.78,
    hipY: 0.76,
    shoulderY: 0.75,
    rump: [0.16, 0.17],
    hip: [0.18, 0.2],
    loin: [0.17, 0.25],
    chest: [0.18, 0.27],
    shoulder: [0.21, 0.27],
  },
  neck: {
    root: [0.13, 0.12],
    length: 0.32,
    angle: 0.95,
    base: [0.17, 0.2],
    middle: [0.13, 0.15],
    poll: [0.11, 0.12],
  },
  head: {
    ...sheepHead,
    size: 0.44,
    eye: { at: [0.2, 0.07], radius: 0.055, iris: '#d2a13c', pupil: 'bar' },
    horns: {
      colour: '#8d7a66',
      near: [points('-0.02,0.18 0.1,0.22 0.02,0.46 -0.2,0.66 -0.36,0.68,0.8 -0.2,0.54 -0.08,0.38')],
      apart: [0.08, 0.0],
    },
  },
  front: { joint: [0.03, -0.11], bones: [0.23, 0.23, 0.21], radii: [0.13, 0.075, 0.044, 0.038] },
  hind: { joint: [0, -0.05], bones: [0.27, 0.27, 0.24], radii: [0.17, 0.1, 0.046, 0.038] },
  tail: { length: 0.2, angle: Math.PI * 0.75, curl: 0.3, radii: [0.05, 0.055, 0.04, 0.01] },
  coat: { back: '#e6dccb', belly: '#f6f0e4', bellyTo: -0.5, legs: '#cdbfa9' },
  adorn: {
    front: (ink, { coat, head }, pose, { head: { at, angle } }) => {
      const s = head.size;
      const chin: [number, number] = [
        at[0] + Math.cos(angle) * s * 0.48 + Math.sin(angle) * s * 0.22,
        at[1] + Math.sin(angle) * s * 0.48 - Math.cos(angle) * s * 0.22,
      ];
      const sway = pose.swing * 0.1;
      ink.shape(
        [
          [chin[0] - 0.04, chin[1] + 0.01],
          [chin[0] + 0.04, chin[1] + 0.02],
          [chin[0] + 0.02 + sway, chin[1] - 0.1],
          [chin[0] - 0.02 + sway, chin[1] - 0.19, 0.7],
          [chin[0] - 0.05 + sway, chin[1] - 0.08],
        ],
        coat.belly ?? coat.back,
        0.66,
      );
    },
  },
};

const pigHead: HeadForm = {
  size: 0.62,
  angle: -0.22,
  outline: points(
    '-0.3,-0.12 -0.28,0.16 -0.08,0.32 0.14,0.3 0.3,0.2 0.42,0.12 0.54,0.12,0.4 0.6,0.06,0.5 0.62,-0.12,0.5 0.54,-0.17,0.4 0.4,-0.18 0.26,-0.28 0.04,-0.36 -0.18,-0.32',
  ),
  jaw: points('0.2,-0.19 0.38,-0.17 0.5,-0.16 0.46,-0.24 0.34,-0.29 0.2,-0.29'),
  patches: [{ outline: points('0.55,0.2 0.55,-0.3 0.8,-0.3 0.8,0.2'), colour: '#d98f90' }],
  nostril: { at: [0.585, 0.0], radius: 0.03 },
  mouth: points('0.5,-0.17 0.4,-0.19 0.32,-0.15'),
  eye: { at: [0.24, 0.1], radius: 0.048 },
  ear: {
    at: [0.0, 0.26],
    outline: points('-0.14,0.04 -0.06,0.2 0.08,0.22 0.24,0.06,0.6 0.1,-0.04 -0.04,-0.06'),
    tilt: -0.1,
    loose: 0.35,
    apart: [0.16, 0.02],
  },
  face: {
    outline: points('0,0.34 0.22,0.31 0.38,0.14 0.4,-0.1 0.3,-0.3 0.14,-0.38 0,-0.4'),
    eye: [0.19, 0.08],
    eyeRadius: 0.05,
    ear: {
      at: [0.22, 0.26],
      outline: points('-0.12,0.02 -0.02,0.2 0.16,0.24 0.26,0.06,0.6 0.1,-0.08'),
      tilt: 0.1,
      loose: 0.2,
    },
    muzzle: { at: -0.12, radii: [0.17, 0.13], colour: '#e7a2a2' },
    nose: { at: -0.12, radii: [0.07, 0.05], colour: '#9a5358', nostrils: true },
    mouth: { at: -0.28, half: 0.1 },
  },
};

export const PIG: Form = {
  ...COW,
  what: 'pig',
  withersM: 0.62,
  trunk: {
    length: 0.92,
    hipY: 0.66,
    shoulderY: 0.66,
    rump: [0.22, 0.22],
    hip: [0.29, 0.26],
    loin: [0.31, 0.33],
    chest: [0.31, 0.34],
    shoulder: [0.3, 0.32],
    arch: 0.02,
  },
  neck: {
    root: [0.2, 0.02],
    length: 0.2,
    angle: 0.3,
    base: [0.28, 0.3],
    middle: [0.25, 0.26],
    poll: [0.22, 0.22],
  },
  head: pigHead,
  front: { joint: [0, -0.16], bones: [0.18, 0.16, 0.13], radii: [0.15, 0.1, 0.066, 0.056] },
  hind: { joint: [0.02, -0.1], bones: [0.2, 0.2, 0.16], radii: [0.2, 0.13, 0.068, 0.056] },
  foot: { kind: 'cloven', length: 0.11, height: 0.065, colour: '#8a5a58' },
  tail: {
    length: 0.36,
    angle: Math.PI * 0.78,
    curl: 7.2,
    radii: [0.03, 0.026, 0.024, 0.022, 0.02],
  },
  coat: { back: '#eeb0a8', belly: '#f6c9c0', bellyTo: -0.55 },
  adorn: {},
};

export const DONKEY: Form = {
  ...HORSE,
  what: 'donkey',
  withersM: 1.15,
  head: {
    ...HORSE.head,
    size: 0.56,
    patches: [
      { outline: points('0.66,0.3 0.62,0 0.6,-0.3 1.1,-0.3 1.1,0.3'), colour: '#ece3d8' },
      {
        outline: points('0.08,0.16 0.28,0.16 0.28,-0.02 0.1,-0.02'),
        colour: '#ece3d8',
        alpha: 0.7,
      },
    ],
    ear: {
      at: [-0.05, 0.17],
      outline: points(
        '-0.08,-0.02 -0.12,0.2 -0.05,0.44 0.02,0.52,0.6 0.09,0.4 0.1,0.18 0.06,-0.02',
      ),
      inner: {
        outline: points(
          '-0.03,0.04 -0.06,0.2 -0.02,0.38 0.02,0.44,0.6 0.05,0.34 0.05,0.16 0.03,0.04',
        ),
        colour: '#6a5c60',
      },
      tilt: 0.5,
      loose: 0.3,
      apart: [0.1, 0.03],
    },
  },
  coat: {
    back: '#8d868c',
    belly: '#d8d0ca',
    bellyTo: -0.6,
    socks: { colour: '#a59d9f', from: 0.6 },
  },
  tail: {
    length: 0.5,
    angle: Math.PI * 1.42,
    curl: -0.1,
    radii: [0.03, 0.026, 0.024, 0.022, 0.02],
    tuft: { radius: 0.06, length: 0.22, colour: '#4a4448' },
  },
  mane: { kind: 'crest', colour: '#4a4448', length: 0.09 },
};
