import { points } from '../../../points.ts';
import { mirrored } from '../../quadruped/paint-face.ts';
import type { BirdForm } from '../bird-form.ts';

const SMALL_NECK = {
  length: 0.2,
  bends: [0.9, 1.1, 1.1, 1],
  radii: [0.24, 0.2],
  stretches: false,
} as const;
const FLIER = { glides: 0.25, flies: true, swims: false, airborne: false } as const;

export const SPARROW: BirdForm = {
  what: 'sparrow',
  lengthM: 0.11,
  upright: 0.55,
  depth: [0.17, 0.29, 0.27],
  neck: SMALL_NECK,
  head: {
    radius: 0.23,
    long: 1.04,
    cap: { colour: '#7a4a34', outline: points('-1.4,0.3 -0.2,0.34 0.6,0.5 1.2,1.2 -1.4,1.2') },
    cheek: { colour: '#efe6d8', outline: points('-0.5,0.2 0.1,0.16 0.5,-0.1 0.2,-0.7 -0.5,-0.6') },
  },
  beak: { length: 0.62, depth: 0.5, hook: 0.1, colour: '#4a3c3a' },
  eye: { radius: 0.16 },
  wing: {
    span: 0.95,
    chord: 0.5,
    fingers: 0.2,
    coverts: '#9a6a48',
    flight: '#7a5440',
    bar: '#efe2cc',
  },
  tail: { length: 0.46, width: 0.11, shape: 'fork', colour: '#6a4a3c', lift: 0.1 },
  legs: { length: 0.26, width: 0.03, colour: '#c98a6a', webbed: false, thigh: 0.06 },
  colours: { back: '#a87650', belly: '#efe2d0', bellyTo: -0.1 },
  manner: { ...FLIER, flapsHz: 6, steps: 'hop' },
};

export const BIRD: BirdForm = {
  ...SPARROW,
  what: 'bird',
  head: { radius: 0.24, long: 1.02 },
  wing: { ...SPARROW.wing, coverts: '#4f88c4', flight: '#3c6aa4' },
  tail: { ...SPARROW.tail, colour: '#3c6aa4' },
  colours: { back: '#5b97d0', belly: '#f4ead8', bellyTo: -0.25, breast: '#e0864a' },
  manner: { ...SPARROW.manner, flapsHz: 4.4, airborne: true },
};

export const ROBIN: BirdForm = {
  ...BIRD,
  what: 'robin',
  wing: { ...SPARROW.wing, coverts: '#8a7458', flight: '#6f5c48' },
  tail: { ...SPARROW.tail, colour: '#6f5c48' },
  colours: { back: '#8f7a5e', belly: '#f2ece0', bellyTo: -0.4, breast: '#e06a32' },
  manner: { ...SPARROW.manner },
};

export const SWALLOW: BirdForm = {
  ...SPARROW,
  what: 'swallow',
  head: {
    radius: 0.2,
    long: 1.05,
    cheek: { colour: '#c9583a', outline: points('0.1,-0.1 0.9,0 0.9,-0.8 -0.2,-0.9') },
  },
  beak: { length: 0.4, depth: 0.34, hook: 0.1, colour: '#2c2a34' },
  wing: { span: 1.35, chord: 0.34, fingers: 0, coverts: '#2f4274', flight: '#24325a' },
  tail: { length: 0.85, width: 0.13, shape: 'fork', colour: '#24325a', lift: 0 },
  colours: { back: '#314680', belly: '#f6efe2', bellyTo: -0.2 },
  manner: { ...FLIER, flapsHz: 4.5, glides: 0.5, steps: 'hop', airborne: true },
};

export const PIGEON: BirdForm = {
  ...SPARROW,
  what: 'pigeon',
  lengthM: 0.24,
  upright: 0.4,
  neck: { length: 0.28, bends: [1, 1.25, 1.2, 1], radii: [0.22, 0.13], stretches: false },
  head: { radius: 0.155, long: 1.08 },
  beak: { length: 0.72, depth: 0.4, hook: 0.2, colour: '#4a4650' },
  eye: { radius: 0.17, iris: '#e07a3c' },
  wing: {
    span: 1.15,
    chord: 0.5,
    fingers: 0.2,
    coverts: '#a7adbc',
    flight: '#8b92a4',
    tip: '#4e5262',
    bar: '#4e5262',
  },
  tail: { length: 0.42, width: 0.14, shape: 'fan', colour: '#6c7284', lift: 0 },
  legs: { length: 0.24, width: 0.035, colour: '#d3606a', webbed: false, thigh: 0.08 },
  colours: { back: '#9aa1b2', belly: '#b7bcc9', bellyTo: -0.4, neck: '#5c7a84' },
  manner: { ...FLIER, flapsHz: 4, glides: 0.3, steps: 'walk' },
};

export const DOVE: BirdForm = {
  ...PIGEON,
  what: 'dove',
  wing: { span: 1.2, chord: 0.52, fingers: 0.2, coverts: '#ffffff', flight: '#f0eef0' },
  beak: { ...PIGEON.beak, colour: '#d79a8a' },
  eye: { radius: 0.15 },
  tail: { ...PIGEON.tail, colour: '#f2f0f2' },
  colours: { back: '#fbf9f6', belly: '#ffffff', bellyTo: -0.4 },
  manner: { ...PIGEON.manner, airborne: true },
};

export const CROW: BirdForm = {
  ...PIGEON,
  what: 'crow',
  lengthM: 0.3,
  head: { radius: 0.185, long: 1.06 },
  beak: { length: 1.1, depth: 0.56, hook: 0.25, colour: '#22202a' },
  eye: { radius: 0.13, iris: '#5a4a3c' },
  wing: { span: 1.35, chord: 0.54, fingers: 0.8, coverts: '#35343f', flight: '#2a2932' },
  tail: { length: 0.5, width: 0.15, shape: 'wedge', colour: '#26252e', lift: 0 },
  legs: { length: 0.28, width: 0.035, colour: '#2a2830', webbed: false, thigh: 0.09 },
  colours: { back: '#33323d', belly: '#2c2b35', bellyTo: -0.5 },
  manner: { ...FLIER, flapsHz: 2.6, glides: 0.35, steps: 'walk' },
};

/** Near enough from a few metres off: fingered wings, ears instead of a beak are too small to be seen. */
const BAT: BirdForm = {
  ...CROW,
  what: 'bat-animal',
  lengthM: 0.16,
  head: { radius: 0.2, long: 1 },
  beak: { length: 0.25, depth: 0.3, hook: 0, colour: '#3a2f38' },
  wing: { span: 1.7, chord: 0.7, fingers: 1, coverts: '#4a3c48', flight: '#352b36' },
  tail: { length: 0.16, width: 0.1, shape: 'wedge', colour: '#352b36', lift: 0 },
  colours: { back: '#4a3f48', belly: '#5c4e58', bellyTo: -0.4 },
  manner: { ...CROW.manner, flapsHz: 6, glides: 0.05, airborne: true },
};

export const MAGPIE: BirdForm = {
  ...CROW,
  what: 'magpie',
  lengthM: 0.22,
  wing: { ...CROW.wing, flight: '#24407a', bar: '#f6f2ea' },
  tail: { length: 0.95, width: 0.12, shape: 'wedge', colour: '#1f3c5c', lift: 0 },
  colours: { back: '#2b2a34', belly: '#f6f2ea', bellyTo: 0.05 },
};

export const EAGLE: BirdForm = {
  what: 'eagle',
  lengthM: 0.5,
  upright: 0.72,
  depth: [0.16, 0.25, 0.25],
  neck: { length: 0.24, bends: [1.1, 1.2, 1.1, 0.9], radii: [0.2, 0.16], stretches: false },
  head: { radius: 0.17, long: 1.12 },
  beak: { length: 0.86, depth: 0.72, hook: 0.9, colour: '#f0b53a' },
  eye: { radius: 0.14, iris: '#f2d25a' },
  wing: { span: 1.75, chord: 0.62, fingers: 1, coverts: '#5f4434', flight: '#49342a' },
  tail: { length: 0.42, width: 0.19, shape: 'fan', colour: '#f6f1e6', lift: 0 },
  legs: { length: 0.26, width: 0.06, colour: '#f0b53a', webbed: false, thigh: 0.12 },
  colours: { back: '#5a4032', belly: '#5f4636', bellyTo: -0.5, neck: '#f8f4ea' },
  manner: { flapsHz: 1.3, glides: 0.72, flies: true, swims: false, steps: 'walk', airborne: true },
};

export const HAWK: BirdForm = {
  ...EAGLE,
  what: 'hawk',
  lengthM: 0.34,
  tail: { ...EAGLE.tail, colour: '#8a5a3c' },
  colours: { back: '#7a5a42', belly: '#e8d6b8', bellyTo: -0.1 },
  wing: { ...EAGLE.wing, coverts: '#80604a', flight: '#664a3a' },
};

export const OWL: BirdForm = {
  what: 'owl',
  lengthM: 0.3,
  upright: 1.08,
  depth: [0.19, 0.33, 0.34],
  neck: { length: 0.12, bends: [1.4, 1.5, 1.5, 1.3], radii: [0.3, 0.3], stretches: false },
  head: {
    radius: 0.33,
    long: 0.98,
    cheek: {
      colour: '#f0e0c4',
      outline: points('-0.1,0.6 0.5,0.66 1.1,0.3 0.9,-0.5 0.3,-0.72 -0.1,-0.2'),
    },
  },
  beak: { length: 0.34, depth: 0.4, hook: 0.9, colour: '#d9a441' },
  eye: { radius: 0.22, iris: '#f2b93c', at: [0.46, 0.12] },
  wing: {
    span: 1.25,
    chord: 0.66,
    fingers: 0.5,
    coverts: '#9a7450',
    flight: '#7d5c42',
    bar: '#dcc29c',
  },
  tail: { length: 0.3, width: 0.17, shape: 'fan', colour: '#7d5c42', lift: 0 },
  legs: { length: 0.14, width: 0.05, colour: '#d9b48a', webbed: false, thigh: 0.1 },
  colours: { back: '#94704e', belly: '#ecdcc0', bellyTo: -0.15 },
  manner: { flapsHz: 2, glides: 0.55, flies: true, swims: false, steps: 'hop', airborne: false },
  crest: (ink, _sway, front) => {
    const tuft = points('0.34,0.6 0.86,0.6 0.92,1.24,0.8');
    if (front)
      for (const side of [-1, 1])
        ink.shape(
          tuft.map(([x, y, c = 0]) => [x * side, y, c] as const),
          '#7d5c42',
          0.56,
        );
    else ink.shape(points('-0.2,0.8 0.34,0.78 -0.04,1.36,0.8'), '#7d5c42', 0.56);
  },
};

export const PARROT: BirdForm = {
  ...EAGLE,
  what: 'parrot',
  lengthM: 0.26,
  upright: 0.8,
  neck: { length: 0.22, bends: [1.1, 1.2, 1.2, 1], radii: [0.24, 0.2], stretches: false },
  head: {
    radius: 0.22,
    long: 1.04,
    cheek: { colour: '#fbf3e8', outline: points('0.1,0.5 0.9,0.44 0.9,-0.4 0.2,-0.4') },
  },
  beak: { length: 0.66, depth: 0.86, hook: 1.1, colour: '#3a343c' },
  eye: { radius: 0.13, iris: '#f4e6b0' },
  wing: {
    span: 1.25,
    chord: 0.5,
    fingers: 0.3,
    coverts: '#f2c53c',
    flight: '#2f6fc4',
    tip: '#234f96',
  },
  tail: { length: 1.0, width: 0.1, shape: 'wedge', colour: '#c93434', lift: 0 },
  legs: { length: 0.16, width: 0.045, colour: '#5a545c', webbed: false, thigh: 0.09 },
  colours: { back: '#dc3b36', belly: '#e24a40', bellyTo: -0.5 },
  manner: { flapsHz: 3, glides: 0.3, flies: true, swims: false, steps: 'walk', airborne: false },
};

export const HUMMINGBIRD: BirdForm = {
  ...SPARROW,
  what: 'hummingbird',
  lengthM: 0.06,
  upright: 0.7,
  depth: [0.14, 0.22, 0.22],
  head: {
    radius: 0.2,
    long: 1.05,
    cheek: { colour: '#d8385c', outline: points('0.1,-0.14 0.9,-0.1 0.8,-0.8 -0.2,-0.9') },
  },
  beak: { length: 3, depth: 0.2, hook: 0.2, colour: '#2c2a34' },
  eye: { radius: 0.15 },
  wing: { span: 1.15, chord: 0.4, fingers: 0, coverts: '#4aa07c', flight: '#5a7a8a' },
  tail: { length: 0.44, width: 0.13, shape: 'fork', colour: '#2f6a5c', lift: 0.1 },
  legs: { length: 0.08, width: 0.02, colour: '#3a343c', webbed: false, thigh: 0 },
  colours: { back: '#3f9e72', belly: '#eef0e2', bellyTo: -0.2 },
  manner: {
    flapsHz: 11,
    glides: 0,
    flies: true,
    swims: false,
    steps: 'hop',
    airborne: true,
    hovers: true,
  },
};

export const TOUCAN: BirdForm = {
  ...PARROT,
  what: 'toucan',
  head: {
    radius: 0.2,
    long: 1.02,
    cheek: { colour: '#fdf6e4', outline: points('-0.1,0.3 0.9,0.3 0.8,-0.9 -0.3,-0.9') },
  },
  beak: { length: 2.1, depth: 0.95, hook: 0.5, colour: '#f28a2c', tip: '#2c2a34' },
  wing: { ...PARROT.wing, coverts: '#2f2e38', flight: '#26252e' },
  tail: { length: 0.5, width: 0.13, shape: 'fan', colour: '#26252e', lift: 0 },
  colours: { back: '#2f2e38', belly: '#33323d', bellyTo: -0.5, breast: '#fdf6e4' },
};

const comb =
  (colour: string, tall: number): NonNullable<BirdForm['crest']> =>
  (ink, sway, front) => {
    const wobble = sway * 0.04;
    if (front) {
      ink.shape(mirrored(points('0,1.7 0.16,1.5 0.18,0.8 0,0.7')), colour, 0.6);
      for (const side of [-1, 1]) ink.oval([side * 0.2, -1.0], 0.17, 0.34, colour, { lit: 0.56 });
      return;
    }
    ink.shape(
      [
        [-0.6, 0.5],
        [-0.56 + wobble, 0.9 + tall * 0.5, 0.3],
        [-0.3, 0.95],
        [-0.1 + wobble, 1 + tall, 0.3],
        [0.14, 1],
        [0.42 + wobble, 0.9 + tall * 0.8, 0.3],
        [0.6, 0.8],
        [0.82, 0.5],
      ],
      colour,
      0.6,
    );
    ink.shape(
      [
        [0.62, -0.2],
        [0.94, -0.2],
        [0.9 + wobble, -1],
        [0.66 + wobble, -1.16],
        [0.5, -0.7],
      ],
      colour,
      0.56,
    );
  };

export const CHICKEN: BirdForm = {
  what: 'chicken',
  lengthM: 0.3,
  upright: 0.22,
  depth: [0.24, 0.36, 0.3],
  neck: { length: 0.38, bends: [1.1, 1.4, 1.4, 1.1], radii: [0.26, 0.14], stretches: false },
  head: { radius: 0.155, long: 1.02 },
  beak: { length: 0.7, depth: 0.56, hook: 0.2, colour: '#e8a93c' },
  eye: { radius: 0.16, iris: '#e07a3c' },
  wing: { span: 0.85, chord: 0.46, fingers: 0.3, coverts: '#f2e9da', flight: '#e0d4c0' },
  tail: { length: 0.36, width: 0.17, shape: 'fan', colour: '#e8dcc8', lift: 0.75 },
  legs: { length: 0.34, width: 0.045, colour: '#e8a93c', webbed: false, thigh: 0.12 },
  colours: { back: '#f4ecdf', belly: '#fbf6ec', bellyTo: -0.3 },
  manner: { flapsHz: 5, glides: 0, flies: false, swims: false, steps: 'walk', airborne: false },
  crest: comb('#d8383a', 0.3),
};

export const ROOSTER: BirdForm = {
  ...CHICKEN,
  what: 'rooster',
  lengthM: 0.34,
  upright: 0.42,
  depth: [0.2, 0.32, 0.32],
  neck: { length: 0.52, bends: [1.2, 1.5, 1.45, 1.1], radii: [0.29, 0.14], stretches: false },
  wing: {
    span: 0.95,
    chord: 0.46,
    fingers: 0.3,
    coverts: '#b5502c',
    flight: '#2f5a52',
    bar: '#e8a93c',
  },
  tail: { length: 0.66, width: 0.2, shape: 'curl', colour: '#23524c', lift: 0.3 },
  legs: { length: 0.42, width: 0.05, colour: '#e8a93c', webbed: false, thigh: 0.14 },
  colours: { back: '#a4452a', belly: '#3c2c34', bellyTo: -0.1, neck: '#e6a03c' },
  crest: comb('#d8282e', 0.6),
};

export const CHICK: BirdForm = {
  ...CHICKEN,
  what: 'chick',
  lengthM: 0.08,
  upright: 0.3,
  depth: [0.26, 0.4, 0.38],
  neck: { length: 0.16, bends: [1, 1.1, 1.1, 1], radii: [0.32, 0.28], stretches: false },
  head: { radius: 0.33, long: 1 },
  beak: { length: 0.42, depth: 0.34, hook: 0, colour: '#f0963c' },
  eye: { radius: 0.14 },
  wing: { span: 0.5, chord: 0.4, fingers: 0, coverts: '#f4cf56', flight: '#eec044' },
  tail: { length: 0.1, width: 0.1, shape: 'fan', colour: '#eec044', lift: 0.5 },
  legs: { length: 0.2, width: 0.045, colour: '#f0963c', webbed: false, thigh: 0 },
  colours: { back: '#f6d65e', belly: '#fbe592', bellyTo: -0.3 },
  crest: () => {},
};

export const TURKEY: BirdForm = {
  ...ROOSTER,
  what: 'turkey',
  lengthM: 0.5,
  tail: { length: 0.7, width: 0.5, shape: 'fan', colour: '#7a4a30', lift: 1.1 },
  colours: { back: '#5c3c30', belly: '#4a3028', bellyTo: -0.3, neck: '#c8585a' },
};

export const PEACOCK: BirdForm = {
  ...CHICKEN,
  what: 'peacock',
  lengthM: 0.45,
  upright: 0.3,
  depth: [0.2, 0.28, 0.28],
  neck: { length: 0.62, bends: [1.1, 1.5, 1.55, 1.2], radii: [0.24, 0.09], stretches: false },
  head: {
    radius: 0.11,
    long: 1.1,
    cheek: { colour: '#f6f0e4', outline: points('0.0,0.5 0.7,0.4 0.7,-0.3 0.0,-0.2') },
  },
  beak: { length: 0.9, depth: 0.5, hook: 0.2, colour: '#8a8078' },
  eye: { radius: 0.18 },
  wing: { span: 0.9, chord: 0.5, fingers: 0.2, coverts: '#a58a68', flight: '#6a5444' },
  tail: { length: 2.3, width: 0.3, shape: 'train', colour: '#2f8f6a', lift: 0.02 },
  legs: { length: 0.46, width: 0.04, colour: '#8a7a6a', webbed: false, thigh: 0.12 },
  colours: { back: '#2458b0', belly: '#2a66c0', bellyTo: -0.5 },
  crest: (ink, sway, front) => {
    for (let i = 0; i < 5; i++) {
      const a = Math.PI / 2 + (front ? (i - 2) * 0.3 : 0.1 + i * 0.17) + sway * 0.03;
      const tip: readonly [number, number] = [Math.cos(a) * 2.3, Math.sin(a) * 2.3];
      ink.line([[0, 0.7], tip], 0.09, '#2458b0', { lit: 0.5 });
      ink.oval([tip[0], tip[1]], 0.22, 0.22, '#2f9fa8', { lit: 0.7 });
    }
  },
};

export const OSTRICH: BirdForm = {
  ...CHICKEN,
  what: 'ostrich',
  lengthM: 0.9,
  upright: 0.1,
  depth: [0.24, 0.36, 0.3],
  neck: { length: 1.1, bends: [1.0, 1.5, 1.6, 1.4], radii: [0.16, 0.07], stretches: false },
  head: { radius: 0.12, long: 1.2 },
  beak: { length: 0.9, depth: 0.5, hook: 0.1, colour: '#c9a07a' },
  eye: { radius: 0.24 },
  wing: { span: 0.8, chord: 0.5, fingers: 0.3, coverts: '#3a3540', flight: '#efe8dc' },
  tail: { length: 0.4, width: 0.2, shape: 'fan', colour: '#efe8dc', lift: 0.4 },
  legs: { length: 1.2, width: 0.07, colour: '#d8a88a', webbed: false, thigh: 0.16 },
  colours: { back: '#38333d', belly: '#38333d', bellyTo: -0.6, neck: '#d8a88a' },
  crest: () => {},
};

export const PHOENIX: BirdForm = {
  ...EAGLE,
  what: 'phoenix',
  lengthM: 0.9,
  neck: { length: 0.5, bends: [1.1, 1.4, 1.3, 1], radii: [0.2, 0.11], stretches: false },
  head: { radius: 0.14, long: 1.1 },
  beak: { ...EAGLE.beak, colour: '#ffd35a' },
  wing: {
    span: 1.9,
    chord: 0.7,
    fingers: 0.9,
    coverts: '#ffb13c',
    flight: '#e8542c',
    tip: '#c92f2c',
  },
  tail: { length: 2, width: 0.24, shape: 'train', colour: '#f0702c', lift: 0 },
  colours: { back: '#f2863a', belly: '#ffd06a', bellyTo: -0.2 },
  crest: (ink, sway) => {
    for (const k of [0, 1, 2])
      ink.shape(
        [
          [-0.2, 0.6],
          [-0.5 - k * 0.4, 1.4 + k * 0.24 + sway * 0.05],
          [-1.3 - k * 0.5, 1.7 - k * 0.3, 0.7],
          [-0.5, 0.3],
        ],
        k === 1 ? '#ffd35a' : '#f0702c',
        0.8,
      );
  },
};

export const LAND_BIRDS: readonly BirdForm[] = [
  SPARROW,
  BIRD,
  ROBIN,
  SWALLOW,
  PIGEON,
  DOVE,
  CROW,
  BAT,
  MAGPIE,
  EAGLE,
  HAWK,
  OWL,
  PARROT,
  HUMMINGBIRD,
  TOUCAN,
  CHICKEN,
  ROOSTER,
  CHICK,
  TURKEY,
  PEACOCK,
  OSTRICH,
  PHOENIX,
];
