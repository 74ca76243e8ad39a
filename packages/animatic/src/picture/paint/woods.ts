// Woods seen across something: a row of broad-leaved trees or pines on a far bank, and their image in
// the water before them.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { View } from '../sets/set.ts';
import { paintBush } from './foliage.ts';
import { paintLeafTree } from './trees.ts';
import { random } from './noise.ts';
import { along, paintPine } from './plants.ts';

export interface Row {
  /** Design px: the row of their feet. */
  readonly foot: number;
  readonly step: number;
  readonly tall: readonly [number, number];
  readonly depthM: number;
  readonly seed: number;
  readonly chance: number;
  /** Shares of pines among them. */
  readonly pines: number;
  readonly leaf: readonly string[];
  /** Nothing grows there. */
  readonly free?: (x: number) => boolean;
}

export function paintTreeRow(g: SKRSContext2D, view: View, row: Row): void {
  along(view, { seed: row.seed, step: row.step, jitter: 0.8, chance: row.chance }, (x, i) => {
    if (row.free?.(x) === true) return;
    const of = (k: number): number => random(view.seed + row.seed + 11 + k, i);
    const height = row.tall[0] + (row.tall[1] - row.tall[0]) * of(0);
    const y = row.foot + height * 0.02 * of(1);
    const colour = row.leaf[Math.floor(of(2) * row.leaf.length)] ?? '#5f8f50';
    const seed = row.seed + i * 7;
    if (of(3) < row.pines) {
      paintPine(
        g,
        view,
        { x, y, height: height * 1.15 },
        {
          depthM: row.depthM,
          colour: '#3f6a50',
          seed,
          snow: view.weather === 'snow' ? '#fff8f0' : null,
        },
      );
    } else {
      paintLeafTree(g, view, { x, y, height }, { depthM: row.depthM, colour, seed, girth: 0.045 });
    }
  });
  along(view, { seed: row.seed + 5, step: row.step * 0.7, jitter: 0.9, chance: 0.8 }, (x, i) => {
    if (row.free?.(x) === true) return;
    paintBush(
      g,
      view,
      {
        x,
        y: row.foot + row.tall[0] * 0.03,
        size: row.tall[0] * (0.16 + 0.16 * random(view.seed + row.seed + 21, i)),
      },
      { depthM: row.depthM, colour: row.leaf[i & 1] ?? '#5f8f50', seed: row.seed + i * 3 },
    );
  });
}
