// The roofs of a town on both sides of a street, row behind row: seen only by an eye above the eaves, so
// that a street from above lies in a town and not on an empty plain.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Plane, View } from '../sets/set.ts';
import { windowColour } from './buildings.ts';
import { mixHex } from './colour.ts';
import { snowed } from './lying-weather.ts';
import { random } from './noise.ts';
import { reachAt, SceneBrush, upright } from './scene-brush.ts';

export interface Roofs {
  /** From how far aside of the middle of the street they stand, metres. */
  readonly asideM: number;
  readonly tallM: readonly [number, number];
  readonly wideM: readonly [number, number];
  /** Tiled and hipped, or flat with a parapet. */
  readonly kind: 'tiled' | 'flat';
  readonly walls: readonly string[];
  readonly roof: string;
  readonly seed: number;
}

/** An eye at least this high sees over the eaves of the street. */
const OVER_M = 4.2;
const ROWS_M = [9, 14, 20, 28, 38, 52, 70] as const;

export const roofsBeside = (roofs: Roofs): Plane[] =>
  ROWS_M.toReversed().map((depthM) => ({
    depthM,
    overM: OVER_M,
    rows: [-0.6, 1.6],
    paint: (g, view) => {
      paintRow(g, view, roofs, depthM);
    },
  }));

function paintRow(g: SKRSContext2D, view: View, roofs: Roofs, depthM: number): void {
  const b = new SceneBrush(g, view, upright(depthM));
  const [left, right] = reachAt(view, depthM);
  const { asideM, seed } = roofs;
  for (const side of [-1, 1] as const) {
    const end = Math.min(side < 0 ? -left : right, 60);
    let u = asideM;
    for (let i = 0; u < end; i++) {
      const pick = (k: number): number => random(view.seed + seed + k, i * 3 + side + depthM * 7);
      const wide = roofs.wideM[0] + (roofs.wideM[1] - roofs.wideM[0]) * pick(1);
      const tall = roofs.tallM[0] + (roofs.tallM[1] - roofs.tallM[0]) * pick(2);
      paintHouse(b, roofs, { u: side < 0 ? -u - wide : u, wide, tall, pick });
      u += wide + 0.15;
    }
  }
}

function paintHouse(
  b: SceneBrush,
  { kind, walls, roof }: Roofs,
  house: { u: number; wide: number; tall: number; pick: (k: number) => number },
): void {
  const { view } = b;
  const { u, wide, tall, pick } = house;
  const wall = walls[Math.floor(pick(3) * walls.length)] ?? '#b0a8a0';
  b.rect(u, 0, wide, tall, wall, 0.5);
  b.wash({ u, v: 0, wide, tall: tall * 0.6 }, 'up', view.light.shadow, 0.5, 0);
  const columns = Math.max(2, Math.floor(wide / 1.7));
  for (let i = 0; i < columns; i++) {
    for (let v = 1.2; v < tall - 1.4; v += 2.6) {
      const burning = pick(20 + i * 5 + Math.round(v)) < view.light.lamps * 0.6;
      b.area(
        [
          [u + ((i + 0.25) * wide) / columns, v],
          [u + ((i + 0.7) * wide) / columns, v],
          [u + ((i + 0.7) * wide) / columns, v + 1.3],
          [u + ((i + 0.25) * wide) / columns, v + 1.3],
        ],
        windowColour(view, b.surface.depthM(0, 0), burning),
      );
    }
  }
  const tile = snowed(view, mixHex(roof, wall, 0.25 * pick(4)), 0.8);
  if (kind === 'flat') {
    b.poly(
      [
        [u, tall],
        [u + wide, tall],
        [u + wide - 0.2, tall + 1.5],
        [u + 0.2, tall + 1.5],
      ],
      tile,
      0.75,
    );
    b.rect(u - 0.1, tall - 0.3, wide + 0.2, 0.34, wall, 0.8);
    if (pick(5) < 0.6)
      b.rect(u + wide * (0.2 + 0.4 * pick(6)), tall + 0.7, 1.2, 1.5, '#8a8c94', 0.6);
    return;
  }
  // The slope towards the eye, its rows of tiles, the ridge with its turned-up ends.
  const rise = 2.1;
  const slope = [
    [u - 0.6, tall - 0.25],
    [u + wide + 0.6, tall - 0.25],
    [u + wide - 0.5, tall + rise],
    [u + 0.5, tall + rise],
  ] as const;
  b.poly(slope, tile, 0.62);
  const courses = Math.max(5, Math.floor(wide / 0.5));
  for (let i = 1; i < courses; i++) {
    const share = i / courses;
    b.line(
      [
        [u - 0.6 + (wide + 1.2) * share, tall - 0.2],
        [u + 0.5 + (wide - 1) * share, tall + rise],
      ],
      0.05,
      '#1c1c28',
      0.3,
      0.4,
    );
  }
  b.line(
    [
      [u + 0.2, tall + rise + 0.35],
      [u + 0.7, tall + rise],
      [u + wide - 0.7, tall + rise],
      [u + wide - 0.2, tall + rise + 0.35],
    ],
    0.22,
    '#2c2a34',
    0.5,
  );
  b.rect(u - 0.6, tall - 0.36, wide + 1.2, 0.14, '#2a2430', 0.4);
}
