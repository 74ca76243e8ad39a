import type { FishForm } from './fish-form.ts';

const ROUND = [
  [0.03, 0.03],
  [0.13, 0.12],
  [0.19, 0.19],
  [0.19, 0.2],
  [0.14, 0.15],
  [0.08, 0.08],
  [0.045, 0.045],
] as const;

export const FISH: FishForm = {
  what: 'fish',
  lengthM: 0.26,
  girth: ROUND,
  colours: { back: '#f08a2e', belly: '#ffe0a6', bellyTo: -0.4, fin: '#f4a640' },
  tail: { kind: 'fan', length: 0.24, height: 0.19 },
  dorsal: { from: 0.26, to: 0.84, height: 0.11, lean: 0.08, spiky: true },
  anal: { from: 0.56, to: 0.86, height: 0.08, lean: 0.08 },
  pectoral: { at: [0.34, -0.3], length: 0.18, width: 0.1, angle: 0.5 },
  eye: { at: [0.34, 0.05], radius: 0.032, iris: '#3a5a78' },
  mouth: { at: [0.505, -0.01], kind: 'lips' },
  scales: true,
  swim: { hz: 1.7, swing: 0.16, vertical: false },
};

export const CLOWNFISH: FishForm = {
  ...FISH,
  what: 'clownfish',
  lengthM: 0.13,
  colours: { back: '#f07a24', belly: '#f79a48', bellyTo: -0.6, fin: '#f07a24' },
  bands: [
    { at: 0.24, width: 0.09, colour: '#ffffff', edge: '#2a2230' },
    { at: 0.52, width: 0.12, colour: '#ffffff', edge: '#2a2230' },
    { at: 0.88, width: 0.06, colour: '#ffffff', edge: '#2a2230' },
  ],
  scales: false,
};

export const GOLDFISH: FishForm = {
  ...FISH,
  what: 'goldfish',
  lengthM: 0.14,
  girth: [
    [0.03, 0.03],
    [0.15, 0.15],
    [0.22, 0.23],
    [0.2, 0.24],
    [0.14, 0.16],
    [0.07, 0.08],
    [0.045, 0.045],
  ],
  colours: { back: '#f2761f', belly: '#ffd28a', bellyTo: -0.4, fin: '#f7a35c' },
  tail: { kind: 'veil', length: 0.42, height: 0.26 },
  dorsal: { from: 0.26, to: 0.74, height: 0.16, lean: 0.12 },
};

export const KOI: FishForm = {
  ...FISH,
  what: 'koi',
  lengthM: 0.5,
  girth: [
    [0.03, 0.03],
    [0.1, 0.09],
    [0.14, 0.14],
    [0.14, 0.15],
    [0.11, 0.12],
    [0.07, 0.07],
    [0.04, 0.04],
  ],
  colours: { back: '#fbf5ea', belly: '#ffffff', bellyTo: -0.4, fin: '#fdeee0' },
  tail: { kind: 'fork', length: 0.24, height: 0.16 },
  dorsal: { from: 0.34, to: 0.72, height: 0.09, lean: 0.08 },
  blotches: {
    colour: '#e5502a',
    at: [
      [0.16, 0.45, 0.075],
      [0.22, 0.5, 0.07],
      [0.46, 0.42, 0.09],
      [0.54, 0.3, 0.08],
      [0.76, 0.4, 0.06],
    ],
  },
};

export const TROPICAL_FISH: FishForm = {
  ...FISH,
  what: 'tropical-fish',
  lengthM: 0.16,
  girth: [
    [0.02, 0.02],
    [0.16, 0.15],
    [0.28, 0.27],
    [0.3, 0.29],
    [0.2, 0.2],
    [0.09, 0.09],
    [0.045, 0.045],
  ],
  colours: { back: '#2e7fd2', belly: '#5bb4ec', bellyTo: -0.5, fin: '#f5cf3a' },
  bands: [
    { at: 0.2, width: 0.07, colour: '#f5cf3a' },
    { at: 0.44, width: 0.12, colour: '#f5cf3a', edge: '#22305c' },
    { at: 0.76, width: 0.07, colour: '#f5cf3a' },
  ],
  tail: { kind: 'fan', length: 0.2, height: 0.18 },
  dorsal: { from: 0.3, to: 0.86, height: 0.17, lean: 0.18 },
  anal: { from: 0.4, to: 0.86, height: 0.15, lean: 0.18 },
  scales: false,
};

export const SHARK: FishForm = {
  what: 'shark',
  lengthM: 3.4,
  girth: [
    [0.012, 0.02],
    [0.07, 0.06],
    [0.1, 0.1],
    [0.11, 0.11],
    [0.085, 0.085],
    [0.05, 0.05],
    [0.022, 0.022],
  ],
  colours: { back: '#6d7f92', belly: '#eef2f2', bellyTo: -0.1, fin: '#61738a' },
  tail: { kind: 'shark', length: 0.2, height: 0.2 },
  dorsal: { from: 0.36, to: 0.54, height: 0.14, lean: 0.03, pointed: true },
  anal: { from: 0.76, to: 0.86, height: 0.04, lean: 0.02, pointed: true },
  pectoral: { at: [0.34, -0.7], length: 0.24, width: 0.1, angle: 0.7 },
  eye: { at: [0.385, 0.022], radius: 0.011 },
  mouth: { at: [0.43, -0.03], kind: 'shark' },
  gills: 0.27,
  swim: { hz: 0.8, swing: 0.16, vertical: false },
};

export const DOLPHIN: FishForm = {
  what: 'dolphin',
  lengthM: 2.2,
  girth: [
    [0.04, 0.04],
    [0.09, 0.08],
    [0.12, 0.12],
    [0.12, 0.12],
    [0.09, 0.085],
    [0.055, 0.05],
    [0.026, 0.024],
  ],
  colours: { back: '#5d7fa2', belly: '#e6eef2', bellyTo: -0.2, fin: '#52738f' },
  tail: { kind: 'fluke', length: 0.2, height: 0.26 },
  dorsal: { from: 0.4, to: 0.56, height: 0.11, lean: 0.05, pointed: true },
  pectoral: { at: [0.3, -0.66], length: 0.18, width: 0.08, angle: 0.75 },
  eye: { at: [0.375, 0.012], radius: 0.013 },
  mouth: { at: [0.55, -0.03], kind: 'smile' },
  snout: [
    [0.47, 0.028],
    [0.54, 0.018],
    [0.605, -0.008],
    [0.6, -0.034],
    [0.52, -0.05],
    [0.45, -0.04],
  ],
  swim: { hz: 1.1, swing: 0.14, vertical: true },
};

export const WHALE: FishForm = {
  what: 'whale',
  lengthM: 12,
  girth: [
    [0.05, 0.08],
    [0.12, 0.16],
    [0.15, 0.19],
    [0.15, 0.17],
    [0.11, 0.11],
    [0.06, 0.055],
    [0.026, 0.024],
  ],
  colours: { back: '#44648c', belly: '#cfdde6', bellyTo: -0.24, fin: '#3c5a80' },
  tail: { kind: 'fluke', length: 0.2, height: 0.3 },
  dorsal: { from: 0.64, to: 0.74, height: 0.03, lean: 0.02, pointed: true },
  pectoral: { at: [0.34, -0.72], length: 0.26, width: 0.09, angle: 0.7 },
  eye: { at: [0.335, -0.012], radius: 0.01 },
  mouth: { at: [0.515, -0.015], kind: 'whale' },
  grooves: true,
  swim: { hz: 0.4, swing: 0.12, vertical: true },
};

export const ORCA: FishForm = {
  ...DOLPHIN,
  what: 'orca',
  lengthM: 6,
  girth: [
    [0.04, 0.05],
    [0.1, 0.1],
    [0.13, 0.14],
    [0.13, 0.14],
    [0.1, 0.1],
    [0.055, 0.055],
    [0.026, 0.026],
  ],
  colours: { back: '#23262f', belly: '#f5f4f0', bellyTo: -0.4, fin: '#1d2028' },
  dorsal: { from: 0.4, to: 0.54, height: 0.22, lean: 0.01, pointed: true },
  blotches: { colour: '#f5f4f0', at: [[0.17, 0.36, 0.04]] },
  eye: { at: [0.385, 0.02], radius: 0.009 },
  snout: [
    [0.44, 0.05],
    [0.52, 0.02],
    [0.54, -0.02],
    [0.46, -0.06],
  ],
  mouth: { at: [0.52, -0.03], kind: 'smile' },
  swim: { hz: 0.7, swing: 0.12, vertical: true },
};

export const FISHES: readonly FishForm[] = [
  FISH,
  CLOWNFISH,
  GOLDFISH,
  KOI,
  TROPICAL_FISH,
  SHARK,
  DOLPHIN,
  WHALE,
  ORCA,
];
