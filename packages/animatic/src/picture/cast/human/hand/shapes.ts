// Shapes of a right hand seen from its back: wrist at (0, 0), fingers up (+y), thumb on the left.
// One unit is the length of a hand. Shapes blend into one another, joint by joint.
import { mix } from '../../shape/ease.ts';
import type { Point } from '../../shape/point.ts';

/** Four joints, root to tip. */
type Finger = readonly [Point, Point, Point, Point];

export interface Shape {
  readonly thumb: Finger;
  /** Index, middle, ring, little finger. */
  readonly fingers: readonly [Finger, Finger, Finger, Finger];
  /** The thumb lies over the palm (a fist, a grip) rather than beside it. */
  readonly thumbOver: boolean;
  /** How much of the nails is seen, 0 … 1: none where fingertips are folded away. */
  readonly nails: number;
  /** Where a held thing's middle is. */
  readonly grip: Point;
}

const ROOTS: readonly [Point, Point, Point, Point] = [
  [-0.165, 0.49],
  [-0.045, 0.525],
  [0.078, 0.505],
  [0.182, 0.445],
];
const THUMB_ROOT: Point = [-0.13, 0.13];

function shape(
  thumb: readonly [Point, Point, Point],
  fingers: readonly [
    readonly [Point, Point, Point],
    readonly [Point, Point, Point],
    readonly [Point, Point, Point],
    readonly [Point, Point, Point],
  ],
  more: Partial<Pick<Shape, 'thumbOver' | 'nails' | 'grip'>> = {},
): Shape {
  const rooted = (i: 0 | 1 | 2 | 3): Finger => [ROOTS[i], ...fingers[i]];
  return {
    thumb: [THUMB_ROOT, ...thumb],
    fingers: [rooted(0), rooted(1), rooted(2), rooted(3)],
    thumbOver: false,
    nails: 1,
    grip: [-0.08, 0.72],
    ...more,
  };
}

const FOLDED = {
  index: [
    [-0.185, 0.6],
    [-0.165, 0.63],
    [-0.13, 0.56],
  ],
  middle: [
    [-0.05, 0.635],
    [-0.035, 0.66],
    [-0.02, 0.58],
  ],
  ring: [
    [0.085, 0.61],
    [0.085, 0.635],
    [0.08, 0.56],
  ],
  little: [
    [0.195, 0.54],
    [0.185, 0.56],
    [0.165, 0.5],
  ],
} as const;

export const SHAPES = {
  open: shape(
    [
      [-0.31, 0.29],
      [-0.41, 0.43],
      [-0.475, 0.55],
    ],
    [
      [
        [-0.235, 0.73],
        [-0.268, 0.87],
        [-0.292, 0.985],
      ],
      [
        [-0.05, 0.8],
        [-0.054, 0.95],
        [-0.056, 1.075],
      ],
      [
        [0.11, 0.76],
        [0.128, 0.9],
        [0.144, 1.015],
      ],
      [
        [0.252, 0.645],
        [0.288, 0.755],
        [0.318, 0.855],
      ],
    ],
  ),
  relaxed: shape(
    [
      [-0.285, 0.29],
      [-0.335, 0.42],
      [-0.33, 0.54],
    ],
    [
      [
        [-0.2, 0.71],
        [-0.195, 0.84],
        [-0.17, 0.93],
      ],
      [
        [-0.052, 0.78],
        [-0.045, 0.91],
        [-0.028, 1.0],
      ],
      [
        [0.088, 0.74],
        [0.093, 0.86],
        [0.096, 0.945],
      ],
      [
        [0.212, 0.63],
        [0.215, 0.73],
        [0.205, 0.805],
      ],
    ],
  ),
  flat: shape(
    [
      [-0.26, 0.3],
      [-0.29, 0.43],
      [-0.285, 0.55],
    ],
    [
      [
        [-0.178, 0.73],
        [-0.176, 0.88],
        [-0.172, 0.995],
      ],
      [
        [-0.047, 0.8],
        [-0.046, 0.96],
        [-0.044, 1.08],
      ],
      [
        [0.08, 0.765],
        [0.079, 0.91],
        [0.077, 1.02],
      ],
      [
        [0.19, 0.65],
        [0.19, 0.765],
        [0.187, 0.86],
      ],
    ],
  ),
  /** Closing over something round before the palm. */
  claw: shape(
    [
      [-0.33, 0.22],
      [-0.47, 0.36],
      [-0.535, 0.52],
    ],
    [
      [
        [-0.225, 0.73],
        [-0.325, 0.86],
        [-0.43, 0.9],
      ],
      [
        [-0.045, 0.83],
        [-0.13, 0.99],
        [-0.25, 1.045],
      ],
      [
        [0.125, 0.81],
        [0.075, 0.985],
        [-0.03, 1.075],
      ],
      [
        [0.262, 0.7],
        [0.25, 0.86],
        [0.185, 0.96],
      ],
    ],
    { grip: [-0.3, 0.74] },
  ),
  pinch: shape(
    [
      [-0.3, 0.34],
      [-0.36, 0.53],
      [-0.375, 0.68],
    ],
    [
      [
        [-0.265, 0.69],
        [-0.335, 0.79],
        [-0.385, 0.745],
      ],
      [
        [-0.1, 0.78],
        [-0.155, 0.89],
        [-0.2, 0.9],
      ],
      [
        [0.06, 0.74],
        [0.03, 0.84],
        [-0.005, 0.86],
      ],
      [
        [0.19, 0.62],
        [0.175, 0.7],
        [0.15, 0.73],
      ],
    ],
    { grip: [-0.4, 0.76], thumbOver: true },
  ),
  fist: shape(
    [
      [-0.265, 0.27],
      [-0.265, 0.42],
      [-0.19, 0.5],
    ],
    [FOLDED.index, FOLDED.middle, FOLDED.ring, FOLDED.little],
    { nails: 0, grip: [-0.04, 0.6], thumbOver: true },
  ),
  point: shape(
    [
      [-0.265, 0.29],
      [-0.27, 0.43],
      [-0.16, 0.5],
    ],
    [
      [
        [-0.19, 0.73],
        [-0.2, 0.88],
        [-0.205, 1.0],
      ],
      FOLDED.middle,
      FOLDED.ring,
      FOLDED.little,
    ],
    { grip: [-0.2, 1.0], thumbOver: true, nails: 0.4 },
  ),
  peace: shape(
    [
      [-0.24, 0.3],
      [-0.2, 0.43],
      [-0.06, 0.47],
    ],
    [
      [
        [-0.245, 0.72],
        [-0.285, 0.86],
        [-0.315, 0.975],
      ],
      [
        [-0.02, 0.8],
        [0.0, 0.95],
        [0.015, 1.07],
      ],
      FOLDED.ring,
      FOLDED.little,
    ],
    { thumbOver: true, nails: 0.4 },
  ),
  'thumb-up': shape(
    [
      [-0.34, 0.27],
      [-0.5, 0.32],
      [-0.63, 0.33],
    ],
    [FOLDED.index, FOLDED.middle, FOLDED.ring, FOLDED.little],
    { nails: 0.3, grip: [-0.05, 0.6], thumbOver: true },
  ),
  /** Bent over keys, seen from above. */
  keys: shape(
    [
      [-0.28, 0.27],
      [-0.335, 0.4],
      [-0.325, 0.5],
    ],
    [
      [
        [-0.205, 0.66],
        [-0.215, 0.76],
        [-0.21, 0.81],
      ],
      [
        [-0.056, 0.72],
        [-0.06, 0.83],
        [-0.056, 0.88],
      ],
      [
        [0.09, 0.69],
        [0.098, 0.79],
        [0.1, 0.84],
      ],
      [
        [0.218, 0.59],
        [0.232, 0.67],
        [0.236, 0.72],
      ],
    ],
  ),
} as const satisfies Readonly<Record<string, Shape>>;

const between = (a: Point, b: Point, share: number): Point => [
  mix(a[0], b[0], share),
  mix(a[1], b[1], share),
];

const finger = (a: Finger, b: Finger, share: number): Finger => [
  between(a[0], b[0], share),
  between(a[1], b[1], share),
  between(a[2], b[2], share),
  between(a[3], b[3], share),
];

/** From one shape to another; `share` 1 is the second. */
export function blended(a: Shape, b: Shape, share: number): Shape {
  if (share <= 0) return a;
  if (share >= 1) return b;
  return {
    thumb: finger(a.thumb, b.thumb, share),
    fingers: [
      finger(a.fingers[0], b.fingers[0], share),
      finger(a.fingers[1], b.fingers[1], share),
      finger(a.fingers[2], b.fingers[2], share),
      finger(a.fingers[3], b.fingers[3], share),
    ],
    thumbOver: share < 0.5 ? a.thumbOver : b.thumbOver,
    nails: mix(a.nails, b.nails, share),
    grip: between(a.grip, b.grip, share),
  };
}
