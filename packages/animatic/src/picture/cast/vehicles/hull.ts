// What all boats share: the hull above the waterline, and foam along it.
import { LIT } from '../ink.ts';
import type { ShapePoint } from '../shape/point.ts';
import type { VehicleBrush } from './vehicle-brush.ts';

/** Foam along the hull, and a bow wave and wake when it goes. */
export function foam(v: VehicleBrush, left: number, right: number): void {
  const long = right - left;
  const stir = Math.sin(v.tS * 2.3) * 0.01 * long;
  const white = '#f4fbff';
  v.line(
    [
      [left - long * 0.03, 0.0],
      [left + long * 0.4, -long * 0.01],
      [right + long * 0.01, 0.002 * long],
    ],
    long * 0.012,
    white,
    { lit: LIT.high, alpha: 0.6 },
  );
  if (v.moving) {
    v.shape(
      [
        [right + long * 0.015, 0.0],
        [right - long * 0.04, long * 0.035 + stir * 0.4],
        [right - long * 0.16, long * 0.008],
        [right - long * 0.2, -long * 0.014],
        [right, -long * 0.014],
      ],
      white,
      LIT.high,
      0.8,
    );
    v.shape(
      [
        [left + long * 0.1, -long * 0.004],
        [left - long * 0.1, long * 0.012 + stir],
        [left - long * 0.28, -long * 0.004],
        [left - long * 0.1, -long * 0.018],
      ],
      white,
      LIT.high,
      0.55,
    );
  }
  v.line(
    [
      [left + long * 0.05, -long * 0.03 + stir],
      [left + long * 0.5, -long * 0.038],
      [right - long * 0.12, -long * 0.028 - stir],
    ],
    long * 0.007,
    white,
    { lit: LIT.high, alpha: 0.35 },
  );
}

/** A hull by its deck's height at stern, middle and bow. */
export function hull(
  v: VehicleBrush,
  length: number,
  [stern, middle, bow]: readonly [number, number, number],
  colour: string,
  band: string | null,
): void {
  const half = length / 2;
  const outline: ShapePoint[] = [
    [-half * 0.9, -0.03 * length, 0.4],
    [-half, stern, 0.7],
    [-half * 0.3, middle, 0],
    [half * 0.3, middle + (bow - middle) * 0.16, 0],
    [half * 1.02, bow, 0.8],
    [half * 0.78, -0.03 * length, 0.4],
  ];
  v.panel(outline, colour, middle * 0.42);
  if (band !== null) {
    v.line(
      [
        [-half, stern * 0.98],
        [-half * 0.3, middle * 0.97],
        [half * 0.3, (middle + (bow - middle) * 0.16) * 0.98],
        [half * 1.01, bow * 0.99],
      ],
      length * 0.016,
      band,
      { lit: 0.75 },
    );
  }
}
