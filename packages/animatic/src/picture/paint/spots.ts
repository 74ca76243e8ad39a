// Places on the ground that stay where they are in the world: a wider view shows the same things in the
// same places, and more beside them. Things are as dense on the picture far away as near.
import type { View } from '../sets/set.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import { random } from './noise.ts';
import { nearestM, reachAt } from './scene-brush.ts';

export interface Spot {
  /** Design px. */
  readonly x: number;
  readonly y: number;
  /** Design px of one metre there. */
  readonly perM: number;
  readonly xM: number;
  readonly zM: number;
  /** For `random`: each spot its own. */
  readonly index: number;
}

export function spotAt(view: View, xM: number, zM: number, index = 0): Spot {
  const perM = pxPerMetre(view, zM);
  return { x: view.width / 2 + xM * perM, y: groundRow(view, zM), perM, xM, zM, index };
}

export interface Scatter {
  readonly seed: number;
  readonly fromM: number;
  readonly toM: number;
  /** How much further away each row is than the one before it: 1.1 is dense, 1.5 is thin. */
  readonly growth: number;
  /** From one to the next in a row, in shares of the distance. */
  readonly spacing: number;
  readonly chance: number;
}

/** Far to near. */
export function scatter(view: View, of: Scatter, draw: (spot: Spot) => void): void {
  const nearM = Math.max(of.fromM, nearestM(view));
  const step = Math.log(of.growth);
  const first = Math.floor(Math.log(nearM) / step);
  for (let k = Math.ceil(Math.log(of.toM) / step); k >= first; k--) {
    const rowM = of.growth ** k;
    const cellM = rowM * of.spacing;
    const [leftM, rightM] = reachAt(view, rowM * of.growth);
    for (let i = Math.floor(leftM / cellM) - 1; i <= Math.ceil(rightM / cellM); i++) {
      const index = k * 7919 + i;
      if (random(view.seed + of.seed, index) > of.chance) continue;
      const zM = rowM * of.growth ** random(view.seed + of.seed + 1, index);
      if (zM < nearM || zM > of.toM) continue;
      const xM = (i + random(view.seed + of.seed + 2, index)) * cellM;
      draw(spotAt(view, xM, zM, index));
    }
  }
}
