// Where one sits on or in a vehicle, what one holds on to, and which edge hides who is in it: metres
// around its foot, by `what`.
import type { Seat } from '../carriage.ts';
import type { Point } from '../shape/point.ts';

export interface Seating {
  readonly seats: readonly Seat[];
  readonly rim?: readonly Point[];
  /** Panes behind which whoever is inside is seen. */
  readonly panes?: readonly (readonly Point[])[];
}

const astride = (xM: number, yM: number, hands: Point, feet: readonly [Point, Point]): Seating => ({
  seats: [
    { xM, yM, manner: 'astride', hands, feet },
    { xM: xM - 0.36, yM: yM + 0.04, manner: 'astride', hands: [xM, yM + 0.3], feet },
  ],
});

/** Boats: thwarts from the helm forward, all below the gunwale. */
const afloat = (places: readonly Point[], rim: readonly Point[]): Seating => ({
  seats: places.map(([xM, yM]) => ({ xM, yM, manner: 'seated' as const })),
  rim,
});

const on = (manner: 'seated' | 'standing' | 'inside', places: readonly Point[]): Seating => ({
  seats: places.map(([xM, yM]) => ({ xM, yM, manner })),
});

/** A cabin with windows: the driver behind the front one, the others behind the rear one. */
const cabin = (
  hands: Point,
  places: readonly Point[],
  panes: readonly (readonly Point[])[],
): Seating => ({
  seats: places.map(([xM, yM], i) => ({
    xM,
    yM,
    manner: 'seated' as const,
    ...(i === 0 ? { hands } : {}),
  })),
  panes,
});

const SALOON = cabin(
  [0.56, 0.94],
  [
    [0.1, 0.42],
    [-0.72, 0.44],
  ],
  [
    [
      [-0.18, 0.98],
      [-0.18, 1.38],
      [0.3, 1.36],
      [0.76, 0.98],
    ],
    [
      [-1.33, 0.98],
      [-0.82, 1.36],
      [-0.28, 1.38],
      [-0.28, 0.98],
    ],
  ],
);

/** The decks of a ship, below its rail. */
const decks = (places: readonly Point[], rim: readonly Point[]): Seating => ({
  ...on('inside', places),
  rim,
});

const TALL_SHIP = decks(
  [
    [6.6, 4.7],
    [1.6, 4],
    [-3.4, 3.9],
    [-10, 9.5],
  ],
  [
    [-13, 6.4],
    [-3.9, 4.4],
    [3.9, 4.85],
    [13.2, 7.2],
  ],
);

export const SEATINGS: Readonly<Record<string, Seating>> = {
  motorcycle: astride(
    -0.38,
    0.8,
    [0.3, 1.08],
    [
      [-0.1, 0.26],
      [-0.06, 0.3],
    ],
  ),
  scooter: astride(
    -0.46,
    0.78,
    [0.26, 1.06],
    [
      [0.12, 0.26],
      [0.16, 0.28],
    ],
  ),
  boat: afloat(
    [
      [-0.35, 0.36],
      [0.85, 0.38],
      [-1.05, 0.4],
    ],
    [
      [-1.72, 0.5],
      [-0.6, 0.36],
      [0.6, 0.36],
      [1.84, 0.6],
    ],
  ),
  canoe: afloat(
    [
      [-0.5, 0.24],
      [0.9, 0.24],
    ],
    [
      [-2.36, 0.6],
      [-1.3, 0.33],
      [0, 0.29],
      [1.3, 0.33],
      [2.36, 0.6],
    ],
  ),
  kayak: afloat(
    [[-0.1, 0.12]],
    [
      [-2.2, 0.36],
      [-0.5, 0.37],
      [0.4, 0.37],
      [2.3, 0.36],
    ],
  ),
  speedboat: afloat(
    [
      [-0.6, 0.78],
      [-1.6, 0.78],
    ],
    [
      [-2.9, 0.92],
      [0, 0.9],
      [3.4, 0.94],
    ],
  ),
  'fishing-boat': afloat(
    [
      [-0.9, 0.86],
      [-2.2, 0.86],
      [2.3, 1.05],
    ],
    [
      [-3.5, 1.05],
      [-1, 0.88],
      [1, 1.0],
      [3.55, 1.95],
    ],
  ),
  sailboat: afloat(
    [
      [-1.9, 0.6],
      [1.5, 0.66],
    ],
    [
      [-3.1, 0.76],
      [-0.9, 0.66],
      [0.9, 0.7],
      [3.1, 0.98],
    ],
  ),
  'sailing-boat': afloat(
    [
      [-1.9, 0.6],
      [1.5, 0.66],
    ],
    [
      [-3.1, 0.76],
      [-0.9, 0.66],
      [0.9, 0.7],
      [3.1, 0.98],
    ],
  ),
  'dragon-boat': afloat(
    [
      [-2.6, 0.5],
      [-1.7, 0.48],
      [-0.8, 0.46],
      [0.1, 0.46],
      [1, 0.46],
      [1.9, 0.48],
    ],
    [
      [-4.9, 1.1],
      [-4.2, 0.7],
      [-2, 0.54],
      [2.4, 0.54],
      [3.8, 0.82],
    ],
  ),
  car: SALOON,
  sedan: SALOON,
  taxi: SALOON,
  'police-car': SALOON,
  suv: cabin(
    [0.62, 1.2],
    [
      [0.14, 0.72],
      [-0.9, 0.72],
    ],
    [
      [
        [-0.56, 1.2],
        [-0.56, 1.7],
        [0.46, 1.68],
        [0.84, 1.2],
      ],
      [
        [-1.9, 1.2],
        [-1.74, 1.68],
        [-0.68, 1.7],
        [-0.68, 1.2],
      ],
    ],
  ),
  'sports-car': {
    seats: [
      { xM: -0.12, yM: 0.4, manner: 'seated', hands: [0.34, 0.84] },
      { xM: -0.78, yM: 0.44, manner: 'seated' },
    ],
    rim: [
      [-2.1, 0.86],
      [-1.3, 0.8],
      [0.9, 0.76],
      [2.1, 0.7],
    ],
  },
  'vintage-car': {
    seats: [
      { xM: -0.1, yM: 0.72, manner: 'seated', hands: [0.36, 1.14] },
      { xM: -0.82, yM: 0.74, manner: 'seated' },
    ],
    rim: [
      [-2, 1.06],
      [2, 1.02],
    ],
  },
  van: cabin(
    [1.18, 1.4],
    [
      [0.76, 0.98],
      [-0.1, 1],
    ],
    [
      [
        [0.5, 1.36],
        [0.5, 2.05],
        [0.94, 2.03],
        [1.54, 1.34],
      ],
      [
        [-0.5, 1.42],
        [-0.5, 2.03],
        [0.36, 2.05],
        [0.36, 1.4],
      ],
    ],
  ),
  truck: cabin(
    [2.96, 1.76],
    [[2.46, 1.38]],
    [
      [
        [2.06, 1.76],
        [2.06, 2.41],
        [2.78, 2.39],
        [3.24, 1.78],
      ],
    ],
  ),
  tractor: cabin(
    [-0.2, 1.72],
    [[-0.74, 1.36]],
    [
      [
        [-1.12, 1.42],
        [-1.03, 2.48],
        [-0.2, 2.48],
        [-0.02, 1.42],
      ],
    ],
  ),
  ship: decks(
    [
      [14, 4.7],
      [11.6, 4.4],
      [-16, 3.9],
    ],
    [
      [-21, 4.8],
      [-6.3, 4],
      [6.3, 4.4],
      [21.4, 6.6],
    ],
  ),
  'cruise-ship': decks(
    [
      [22, 6.3],
      [19, 6],
      [-25, 5.3],
    ],
    [
      [-30, 6],
      [-9, 5.4],
      [9, 5.8],
      [30.6, 8],
    ],
  ),
  'pirate-ship': TALL_SHIP,
  'sailing-ship': TALL_SHIP,
  carriage: on('seated', [[1.3, 1.48]]),
  'shopping-cart': on('inside', [[-0.05, 0.4]]),
  wheelchair: on('seated', [[-0.06, 0.52]]),
  stroller: on('inside', [[0, 0.44]]),
  cart: {
    seats: [
      { xM: 0.5, yM: 1.24, manner: 'seated' },
      { xM: -0.4, yM: 1.1, manner: 'inside' },
    ],
  },
  sled: on('seated', [
    [-0.2, 0.42],
    [-0.7, 0.42],
  ]),
  sledge: on('seated', [
    [-0.2, 0.42],
    [-0.7, 0.42],
  ]),
  sleigh: {
    seats: [
      { xM: 0.1, yM: 1.0, manner: 'seated' },
      { xM: -0.6, yM: 1.0, manner: 'seated' },
    ],
    rim: [
      [-1.5, 1.68],
      [-1.06, 1.0],
      [-0.4, 0.88],
      [0.6, 0.9],
      [1.1, 1.3],
      [1.34, 1.42],
    ],
  },
  rickshaw: on('seated', [[-0.3, 0.98]]),
  skateboard: on('standing', [[0, 0.12]]),
  surfboard: on('standing', [[0, 0.16]]),
};

const pedal = (angle: number): Point => [
  -0.14 + Math.cos(angle) * 0.17,
  0.32 + Math.sin(angle) * 0.17,
];

/** Pedals go round with the wheels. */
export function bicycleSeats(rolledM: number): Seating {
  const turn = -rolledM / 0.34 / 2.4;
  return {
    seats: [
      {
        xM: -0.27,
        yM: 0.93,
        manner: 'astride',
        hands: [0.3, 1.04],
        feet: [pedal(turn), pedal(turn + Math.PI)],
      },
      { xM: -0.62, yM: 0.8, manner: 'astride', hands: [-0.2, 1.05] },
    ],
  };
}
