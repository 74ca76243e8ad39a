// Cities seen from afar: rows of towers whose places are fixed in the world, and what still water shows of
// them, upside down.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { View } from '../sets/set.ts';
import { paintTower } from './buildings.ts';
import { random } from './noise.ts';
import { along } from './plants.ts';

export interface TowerRow {
  readonly depthM: number;
  readonly colours: readonly string[];
  /** Design px in shares of the view's unit: distance between towers, heights. */
  readonly step: number;
  readonly low: number;
  readonly high: number;
  readonly chance: number;
  readonly seed: number;
  /** How far below the horizon they stand, shares of the unit. */
  readonly sunk?: number;
}

export function paintTowerRow(g: SKRSContext2D, view: View, row: TowerRow): void {
  const { unit, horizon, seed } = view;
  const { step, low, high, sunk = 0.004 } = row;
  along(view, { seed: row.seed, step: unit * step, jitter: 0.5, chance: row.chance }, (x, i) => {
    // Higher in the middle of the town than at its ends.
    const middle = Math.exp(-(((x - view.width * 0.56) / (unit * 0.62)) ** 2));
    const share = random(seed + row.seed + 2, i) ** 1.4 * (0.45 + 0.55 * middle);
    const tall = unit * (low + (high - low) * share);
    const wide = unit * step * (0.62 + 0.5 * random(seed + row.seed + 3, i));
    const colour = row.colours[Math.floor(random(seed + row.seed + 4, i) * row.colours.length)];
    paintTower(
      g,
      view,
      { x: x - wide / 2, width: wide, top: horizon - tall, foot: horizon + unit * sunk },
      {
        depthM: row.depthM,
        colour: colour ?? '#8090a8',
        seed: row.seed + i * 17,
        floors: Math.max(5, Math.round(tall / (unit * 0.0125))),
        bays: Math.max(3, Math.round(wide / (unit * 0.0105))),
      },
    );
  });
}

/**
 * What `paint` draws above the horizon, once more below it: fading, and squeezed as water seen at a
 * slant shows it.
 */
export function mirrorInWater(
  g: SKRSContext2D,
  view: View,
  strength: number,
  paint: (g: SKRSContext2D) => void,
): void {
  const { horizon } = view;
  g.save();
  g.beginPath();
  g.rect(view.left, horizon, view.right - view.left, view.bottom - horizon);
  g.clip();
  g.globalAlpha = strength;
  g.translate(0, horizon * 2);
  g.scale(1, -1);
  paint(g);
  g.restore();
}
