// Birds of sea, lake and marsh.
import { points } from '../../../points.ts';
import type { BirdForm } from '../bird-form.ts';

export const GULL: BirdForm = {
  what: 'gull',
  lengthM: 0.3,
  upright: 0.22,
  depth: [0.14, 0.25, 0.24],
  neck: { length: 0.3, bends: [0.9, 1.15, 1.1, 0.9], radii: [0.2, 0.15], stretches: false },
  head: { radius: 0.17, long: 1.08 },
  beak: { length: 1.15, depth: 0.44, hook: 0.34, colour: '#f0b03c', tip: '#d8562f' },
  eye: { radius: 0.16 },
  wing: {
    span: 1.6,
    chord: 0.46,
    fingers: 0.1,
    coverts: '#aab6c6',
    flight: '#bcc6d2',
    tip: '#2c2c36',
  },
  tail: { length: 0.3, width: 0.13, shape: 'fan', colour: '#fbfaf6', lift: 0.1 },
  legs: { length: 0.32, width: 0.035, colour: '#e8a24a', webbed: true, thigh: 0.09 },
  colours: { back: '#fbfaf6', belly: '#fbfaf6', bellyTo: -0.5 },
  manner: { flapsHz: 2.1, glides: 0.5, flies: true, swims: true, steps: 'walk', airborne: true },
};

export const DUCK: BirdForm = {
  what: 'duck',
  lengthM: 0.34,
  upright: 0.16,
  depth: [0.17, 0.27, 0.25],
  neck: { length: 0.44, bends: [0.9, 1.5, 1.5, 0.9], radii: [0.19, 0.12], stretches: true },
  head: { radius: 0.165, long: 1.12 },
  beak: { length: 1.15, depth: 0.56, hook: -0.1, colour: '#efb63e' },
  eye: { radius: 0.14 },
  wing: {
    span: 1.15,
    chord: 0.44,
    fingers: 0.1,
    coverts: '#a39a90',
    flight: '#7d746e',
    bar: '#4a6ec0',
  },
  tail: { length: 0.26, width: 0.12, shape: 'fan', colour: '#3c3a40', lift: 0.5 },
  legs: { length: 0.2, width: 0.04, colour: '#ee8a3a', webbed: true, thigh: 0.1 },
  colours: {
    back: '#a89e94',
    belly: '#e6e0d6',
    bellyTo: -0.35,
    neck: '#2f7a5c',
    breast: '#8a5238',
  },
  manner: { flapsHz: 4.5, glides: 0.1, flies: true, swims: true, steps: 'waddle', airborne: false },
};

export const DUCKLING: BirdForm = {
  ...DUCK,
  what: 'duckling',
  lengthM: 0.12,
  depth: [0.22, 0.34, 0.32],
  neck: { length: 0.24, bends: [1, 1.3, 1.3, 1], radii: [0.26, 0.2], stretches: true },
  head: { radius: 0.27, long: 1.02 },
  beak: { length: 0.74, depth: 0.36, hook: -0.1, colour: '#f0963c' },
  wing: { span: 0.5, chord: 0.4, fingers: 0, coverts: '#f0cf58', flight: '#e6bd48' },
  tail: { length: 0.16, width: 0.1, shape: 'fan', colour: '#e6bd48', lift: 0.5 },
  legs: { length: 0.2, width: 0.05, colour: '#f0963c', webbed: true, thigh: 0 },
  colours: { back: '#f4d664', belly: '#fbe898', bellyTo: -0.3 },
  manner: { ...DUCK.manner, flies: false },
};

export const GOOSE: BirdForm = {
  ...DUCK,
  what: 'goose',
  lengthM: 0.55,
  neck: { length: 0.72, bends: [0.9, 1.5, 1.65, 1.1], radii: [0.2, 0.09], stretches: true },
  head: { radius: 0.13, long: 1.16 },
  beak: { length: 0.95, depth: 0.66, hook: 0, colour: '#f0963c' },
  wing: { span: 1.3, chord: 0.5, fingers: 0.4, coverts: '#ffffff', flight: '#eceae8' },
  tail: { length: 0.24, width: 0.13, shape: 'fan', colour: '#f0eeec', lift: 0.4 },
  legs: { length: 0.28, width: 0.045, colour: '#f0963c', webbed: true, thigh: 0.1 },
  colours: { back: '#f8f5f0', belly: '#ffffff', bellyTo: -0.4 },
  manner: { ...DUCK.manner, flapsHz: 2.6, glides: 0.2 },
};

export const SWAN: BirdForm = {
  ...GOOSE,
  what: 'swan',
  lengthM: 0.75,
  upright: 0.06,
  depth: [0.2, 0.29, 0.24],
  neck: { length: 1.0, bends: [0.5, 1.75, 2.0, 0.6], radii: [0.19, 0.075], stretches: true },
  head: {
    radius: 0.105,
    long: 1.2,
    cap: { colour: '#2c2a32', outline: points('0.6,0.3 1.3,0.4 1.3,-0.5 0.8,-0.3') },
  },
  beak: { length: 1.15, depth: 0.6, hook: 0.05, colour: '#ee8a3a', tip: '#2c2a32' },
  wing: { span: 1.4, chord: 0.56, fingers: 0.5, coverts: '#ffffff', flight: '#f0eef2' },
  tail: { length: 0.26, width: 0.12, shape: 'wedge', colour: '#f2f0f2', lift: 0.4 },
  colours: { back: '#fcfaf8', belly: '#ffffff', bellyTo: -0.4 },
};

export const PELICAN: BirdForm = {
  ...GOOSE,
  what: 'pelican',
  neck: { length: 0.6, bends: [0.8, 1.7, 1.8, 0.7], radii: [0.2, 0.1], stretches: false },
  beak: { length: 2.6, depth: 0.9, hook: 0.2, colour: '#f2b04a' },
};

export const FLAMINGO: BirdForm = {
  ...GOOSE,
  what: 'flamingo',
  lengthM: 0.42,
  upright: 0.12,
  depth: [0.19, 0.3, 0.26],
  neck: { length: 1.15, bends: [0.5, 1.7, 2.1, 0.4], radii: [0.15, 0.065], stretches: true },
  head: { radius: 0.12, long: 1.1 },
  beak: { length: 1.2, depth: 0.8, hook: 1.3, colour: '#f6d6cc', tip: '#2c2a32' },
  eye: { radius: 0.16, iris: '#f2d25a' },
  wing: {
    span: 1.35,
    chord: 0.5,
    fingers: 0.2,
    coverts: '#f08a94',
    flight: '#e86a78',
    tip: '#3a2a34',
  },
  tail: { length: 0.24, width: 0.11, shape: 'fan', colour: '#ea7e88', lift: 0 },
  legs: { length: 1.35, width: 0.035, colour: '#e8788a', webbed: false, thigh: 0.08 },
  colours: { back: '#f294a0', belly: '#f8b4bc', bellyTo: -0.4 },
  manner: { flapsHz: 2.2, glides: 0.2, flies: true, swims: false, steps: 'walk', airborne: false },
};

export const CRANE: BirdForm = {
  ...FLAMINGO,
  what: 'crane-bird',
  lengthM: 0.5,
  neck: { length: 1.0, bends: [0.9, 1.6, 1.75, 1.0], radii: [0.15, 0.065], stretches: true },
  head: {
    radius: 0.1,
    long: 1.15,
    cap: { colour: '#d8343c', outline: points('-0.6,0.5 0.2,0.36 0.9,0.4 0.6,1.3 -0.6,1.3') },
  },
  beak: { length: 2, depth: 0.5, hook: 0, colour: '#8a8468' },
  eye: { radius: 0.18 },
  wing: {
    span: 1.6,
    chord: 0.54,
    fingers: 0.8,
    coverts: '#ffffff',
    flight: '#fbfaf8',
    tip: '#2a2a32',
  },
  tail: { length: 0.4, width: 0.16, shape: 'curl', colour: '#2c2a32', lift: -0.6 },
  legs: { length: 1.15, width: 0.035, colour: '#4a4650', webbed: false, thigh: 0.08 },
  colours: { back: '#fcfaf6', belly: '#ffffff', bellyTo: -0.4, neck: '#f4f1ec' },
  manner: { ...FLAMINGO.manner, flapsHz: 1.9, glides: 0.4 },
};

export const HERON: BirdForm = {
  ...CRANE,
  what: 'heron',
  head: { radius: 0.1, long: 1.2 },
  beak: { length: 2.4, depth: 0.5, hook: 0, colour: '#e8a93c' },
  tail: { length: 0.26, width: 0.12, shape: 'fan', colour: '#8b95a8', lift: 0 },
  wing: { ...CRANE.wing, coverts: '#93a0b4', flight: '#6f7c92' },
  colours: { back: '#9aa6b8', belly: '#eef0f2', bellyTo: -0.3, neck: '#e6e8ea' },
};

export const PENGUIN: BirdForm = {
  what: 'penguin',
  lengthM: 0.5,
  upright: 1.42,
  depth: [0.2, 0.34, 0.3],
  neck: { length: 0.22, bends: [1.5, 1.5, 1.5, 1.3], radii: [0.27, 0.2], stretches: true },
  head: {
    radius: 0.21,
    long: 1.04,
    cheek: {
      colour: '#f4c44e',
      outline: points('-0.7,0.1 -0.1,0.16 -0.1,-0.5 -0.5,-0.9 -0.9,-0.5'),
      front: [0.84, -0.36, 0.24, 0.4],
    },
  },
  beak: { length: 0.95, depth: 0.36, hook: 0.3, colour: '#33303a', tip: '#e88a3a' },
  eye: { radius: 0.15 },
  wing: { span: 0.72, chord: 0.26, fingers: 0, coverts: '#32374a', flight: '#2b2f40' },
  tail: { length: 0.16, width: 0.08, shape: 'wedge', colour: '#2b2f40', lift: 0.2 },
  legs: { length: 0.2, width: 0.07, colour: '#e88a3a', webbed: true, thigh: 0 },
  colours: { back: '#353a4e', belly: '#fbf7ee', bellyTo: 0.15 },
  manner: { flapsHz: 2.4, glides: 0, flies: false, swims: true, steps: 'waddle', airborne: false },
};

export const PUFFIN: BirdForm = {
  ...PENGUIN,
  what: 'puffin',
  lengthM: 0.2,
  upright: 1,
  head: {
    radius: 0.23,
    long: 1.02,
    cheek: { colour: '#f4efe6', outline: points('-0.4,0.4 0.6,0.4 0.6,-0.5 -0.2,-0.7') },
  },
  beak: { length: 0.8, depth: 0.9, hook: 0.3, colour: '#e86a34', tip: '#f2b04a' },
  wing: { span: 1, chord: 0.4, fingers: 0, coverts: '#30303c', flight: '#282832' },
  legs: { length: 0.18, width: 0.06, colour: '#e86a34', webbed: true, thigh: 0.06 },
  colours: { back: '#30303c', belly: '#fbf7ee', bellyTo: 0.05 },
  manner: { flapsHz: 5, glides: 0, flies: true, swims: true, steps: 'waddle', airborne: false },
};

export const WATER_BIRDS: readonly BirdForm[] = [
  GULL,
  DUCK,
  DUCKLING,
  GOOSE,
  SWAN,
  PELICAN,
  FLAMINGO,
  CRANE,
  HERON,
  PENGUIN,
  PUFFIN,
];
