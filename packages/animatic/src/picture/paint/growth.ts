// What grows from the ground stands upright: grass and flowers are painted on flats of their own, a few
// metres deep each, so that they neither lie down nor stretch when the camera rises, and the cast wades
// in them.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Plane, View } from '../sets/set.ts';

/** Near the eye the flats are thin, far away they are deep. */
const BANDS_M: readonly (readonly [number, number])[] = [
  [17, 30],
  [10.4, 17],
  [6.8, 10.4],
  [4.4, 6.8],
  [2.8, 4.4],
  [1.6, 2.8],
];

/**
 * @param farM how far it grows
 * @param paint paints what grows between two distances
 */
export function growth(
  farM: number,
  paint: (g: SKRSContext2D, view: View, fromM: number, toM: number) => void,
): Plane[] {
  return BANDS_M.filter(([fromM]) => fromM < farM).map(([fromM, toM]) => ({
    depthM: Math.sqrt(fromM * toM),
    rows: [0.4, 9],
    paint: (g, view) => {
      paint(g, view, fromM, Math.min(toM, farM));
    },
  }));
}
