// What things have room for somebody or something: the floor inside, and the edge that hides who is in
// there. In the things' own units, hundredths of their height.
import type { Carriage } from '../carriage.ts';
import type { Point } from '../shape/point.ts';

interface Inside {
  readonly floor: Point;
  readonly rim: readonly Point[];
}

const level = (left: number, right: number, rim: number, floor: number): Inside => ({
  floor: [(left + right) / 2, floor],
  rim: [
    [left, rim],
    [right, rim],
  ],
});

const CARDBOARD: Inside = {
  floor: [-6, 22],
  rim: [
    [-56, 78],
    [30, 78],
    [60, 90],
  ],
};

/** A bowl's edge is seen from a little above: its nearer half hangs lower. */
const round = (half: number, rim: number, floor: number, deep = 6): Inside => ({
  floor: [0, floor],
  rim: [
    [-half, rim],
    [-half * 0.6, rim - deep * 0.8],
    [0, rim - deep],
    [half * 0.6, rim - deep * 0.8],
    [half, rim],
  ],
});

const INSIDES: Readonly<Record<string, Inside>> = {
  'cardboard-box': CARDBOARD,
  box: CARDBOARD,
  parcel: CARDBOARD,
  package: CARDBOARD,
  crate: CARDBOARD,
  gift: level(-42, 42, 62, 12),
  basket: level(-54, 54, 50, 14),
  bucket: round(44, 90, 20),
  pot: round(70, 92, 30),
  bowl: round(84, 84, 24, 12),
  noodles: { ...round(82, 70, 58, 9), floor: [14, 58] },
  ramen: { ...round(82, 70, 58, 9), floor: [14, 58] },
  soup: { ...round(82, 70, 56, 9), floor: [10, 56] },
  'rice-bowl': { ...round(82, 70, 62, 9), floor: [10, 62] },
  salad: { ...round(82, 70, 60, 9), floor: [10, 60] },
  bathtub: level(-110, 110, 78, 20),
  'treasure-chest': level(-60, 60, 58, 20),
  mug: round(36, 94, 20),
  cup: round(40, 94, 20),
};

/** Seats by their height; several side by side. */
const SEATS: Readonly<Record<string, readonly Point[]>> = {
  chair: [[-2, 50]],
  stool: [[0, 96]],
  armchair: [[0, 47]],
  throne: [[0, 33]],
  'dragon-throne': [[0, 33]],
  booth: [
    [-66, 39],
    [66, 39],
  ],
  sofa: [
    [-44, 47],
    [44, 47],
    [0, 47],
  ],
  bench: [
    [-36, 43],
    [40, 43],
    [2, 43],
  ],
};

/** @param unitM metres of one unit */
export function insideOf(what: string, unitM: number): Carriage | undefined {
  const inside = Object.hasOwn(INSIDES, what) ? INSIDES[what] : undefined;
  if (inside === undefined) return seatsOf(what, unitM);
  const [x, y] = inside.floor;
  return {
    turn: 0,
    seats: [{ xM: x * unitM, yM: y * unitM, manner: 'inside' }],
    rim: inside.rim.map(([rx, ry]): Point => [rx * unitM, ry * unitM]),
  };
}

function seatsOf(what: string, unitM: number): Carriage | undefined {
  const seats = Object.hasOwn(SEATS, what) ? SEATS[what] : undefined;
  if (seats === undefined) return undefined;
  return {
    turn: 0,
    seats: seats.map(([x, y]) => ({
      xM: x * unitM,
      yM: y * unitM,
      manner: 'seated',
      floorM: y * unitM,
    })),
  };
}
