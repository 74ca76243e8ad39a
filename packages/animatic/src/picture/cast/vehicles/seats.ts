// Where one sits on or in a vehicle, what one holds on to, and which edge hides who is in it: metres
// around its foot, by `what`.
import type { Seat } from '../carriage.ts';
import type { Point } from '../shape/point.ts';

export interface Seating {
  readonly seats: readonly Seat[];
  readonly rim?: readonly Point[];
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
