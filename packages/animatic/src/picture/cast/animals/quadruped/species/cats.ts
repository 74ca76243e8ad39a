import { points } from '../../../points.ts';
import type { Coat, FaceForm, Form, HeadForm } from '../form.ts';

const PINK = '#d98a8e';

const catFace: FaceForm = {
  outline: [
    [0, 0.36],
    [0.22, 0.33],
    [0.4, 0.16],
    [0.46, -0.06],
    [0.36, -0.26],
    [0.18, -0.36],
    [0, -0.38],
  ],
  eye: [0.2, 0.02],
  eyeRadius: 0.098,
  ear: {
    at: [0.26, 0.22],
    outline: [
      [-0.16, 0.04],
      [-0.05, 0.3],
      [0.08, 0.42, 0.7],
      [0.18, 0.16],
      [0.16, -0.08],
    ],
    inner: {
      outline: [
        [-0.08, 0.05],
        [0, 0.24],
        [0.07, 0.32, 0.7],
        [0.12, 0.12],
        [0.1, -0.02],
      ],
      colour: '#e7a79c',
    },
    tilt: -0.1,
    loose: 0.1,
  },
  muzzle: { at: -0.19, radii: [0.17, 0.12], colour: '#f4e6d2' },
  nose: { at: -0.125, radii: [0.048, 0.034], colour: PINK },
  mouth: { at: -0.21, half: 0.1 },
  whiskers: true,
  patches: [
    { outline: points('0,0.4 0.025,0.36 0.03,0.24 0,0.2'), colour: '#7c5234' },
    { outline: points('0.1,0.4 0.13,0.36 0.1,0.22,0.6 0.07,0.34'), colour: '#7c5234' },
    { outline: points('0.46,0.06 0.34,0.02,0.8 0.47,-0.02'), colour: '#7c5234' },
    { outline: points('0.45,-0.08 0.32,-0.1,0.8 0.44,-0.15'), colour: '#7c5234' },
  ],
};

const catHead: HeadForm = {
  size: 0.66,
  angle: -0.04,
  outline: [
    [-0.33, -0.1],
    [-0.3, 0.16],
    [-0.12, 0.34],
    [0.12, 0.36],
    [0.28, 0.27],
    [0.36, 0.14],
    [0.44, 0.06],
    [0.49, -0.02],
    [0.47, -0.1],
    [0.4, -0.15],
    [0.3, -0.18],
    [0.2, -0.28],
    [0, -0.35],
    [-0.22, -0.28],
  ],
  jaw: [
    [0.12, -0.16],
    [0.28, -0.13],
    [0.42, -0.12],
    [0.4, -0.2],
    [0.28, -0.25],
    [0.12, -0.26],
  ],
  patches: [
    {
      outline: [
        [0.3, 0.02],
        [0.42, 0.04],
        [0.6, -0.02],
        [0.5, -0.3],
        [0.2, -0.3],
        [0.18, -0.14],
      ],
      colour: '#f4e6d2',
    },
  ],
  nose: {
    outline: [
      [0.445, 0.05],
      [0.495, 0.03],
      [0.5, -0.01],
      [0.46, -0.02],
    ],
    colour: PINK,
  },
  mouth: [
    [0.48, -0.04],
    [0.43, -0.09],
    [0.36, -0.1],
    [0.3, -0.07],
  ],
  eye: { at: [0.235, 0.07], radius: 0.088, tall: 1.1, iris: '#8fb04a', pupil: 'slit' },
  ear: {
    at: [-0.02, 0.26],
    outline: [
      [-0.17, -0.02],
      [-0.1, 0.2],
      [0, 0.38, 0.8],
      [0.1, 0.2],
      [0.15, 0.02],
    ],
    inner: {
      outline: [
        [-0.04, 0.02],
        [-0.02, 0.2],
        [0.02, 0.31, 0.8],
        [0.08, 0.16],
        [0.11, 0.03],
      ],
      colour: '#e7a79c',
    },
    tilt: 0.06,
    loose: 0.1,
    apart: [0.17, 0.0],
  },
  whiskers: [0.4, -0.07],
  face: catFace,
};

const tabby: Coat = {
  back: '#c08f5c',
  belly: '#f0dcbc',
  bellyTo: -0.5,
  socks: { colour: '#f0dcbc', from: 0.86 },
  marks: [{ kind: 'stripes', colour: '#7c5234', count: 15, width: 0.1, legs: true, reach: 0.55 }],
};

export const CAT: Form = {
  what: 'cat',
  withersM: 0.27,
  trunk: {
    length: 0.86,
    hipY: 0.72,
    shoulderY: 0.7,
    rump: [0.15, 0.19],
    hip: [0.2, 0.22],
    loin: [0.19, 0.24],
    chest: [0.18, 0.27],
    shoulder: [0.2, 0.27],
  },
  neck: {
    root: [0.13, 0.1],
    length: 0.23,
    angle: 0.86,
    base: [0.19, 0.22],
    middle: [0.19, 0.2],
    poll: [0.19, 0.19],
  },
  head: catHead,
  front: { joint: [0.04, -0.09], bones: [0.25, 0.23, 0.15], radii: [0.15, 0.09, 0.062, 0.06] },
  hind: { joint: [0, -0.03], bones: [0.29, 0.29, 0.21], radii: [0.21, 0.125, 0.06, 0.056] },
  foot: { kind: 'paw', length: 0.15, height: 0.07 },
  tail: {
    length: 0.92,
    angle: Math.PI * 0.86,
    curl: 0.5,
    radii: [0.065, 0.062, 0.06, 0.058, 0.056, 0.04],
    tip: { from: 0.82, colour: '#7c5234' },
    rings: '#7c5234',
  },
  coat: tabby,
  manner: { quick: 'gallop', sits: true, folds: false },
};
