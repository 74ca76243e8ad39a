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
    span: 1.5,
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
