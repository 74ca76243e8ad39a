// What carries somebody or something: where one sits on it and holds on to it, behind what of it one
// disappears. Metres of the carrier, around its foot, as it faces right.
import type { Point } from './shape/point.ts';

export interface Seat {
  /** Where it meets the seat, or the floor inside. */
  readonly xM: number;
  readonly yM: number;
  /** Astride: one leg on each side; inside: it stands or lies there in its own way. */
  readonly manner: 'astride' | 'seated' | 'standing' | 'inside';
  /** What the hands hold on to, and where the feet are: bars, reins, pedals. */
  readonly hands?: Point;
  readonly feet?: readonly [near: Point, far: Point];
  /** How far below the seat the ground is, where feet reach for it. */
  readonly floorM?: number;
}

export interface Carriage {
  /** The first is his who steers. */
  readonly seats: readonly Seat[];
  /** Left to right: whoever is in it is seen above this edge only. */
  readonly rim?: readonly Point[];
  /** Windows: whoever is inside is seen through them only. */
  readonly panes?: readonly (readonly Point[])[];
  /** How it rocks, radians. */
  readonly turn: number;
  /** It is seen from before or from behind, and hides the seat of its rider. */
  readonly isAlong?: boolean;
}

/** How somebody sits on what carries him: places around his own foot, which is where the seat is. */
export interface Seated {
  readonly manner: Seat['manner'];
  readonly hands: Point | undefined;
  readonly feet: readonly [near: Point, far: Point] | undefined;
  readonly floorM: number | undefined;
}

/** The seat of the i-th: where all are taken, a little further back. */
export function seatOf({ seats }: Carriage, i: number): Seat | undefined {
  const seat = seats[Math.min(i, seats.length - 1)];
  if (seat === undefined || i < seats.length) return seat;
  return { ...seat, xM: seat.xM - 0.45 * (i - seats.length + 1) };
}
