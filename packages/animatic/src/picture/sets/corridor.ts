// A long corridor: doors on both sides, a line of lamps that leads to a bright door at the end.
import { indoorLight } from '../light/indoor-light.ts';
import { alpha } from '../paint/colour.ts';
import { layTiles } from '../paint/floors.ts';
import { paintHousePlant } from '../paint/furnishing.ts';
import { nearestM, SceneBrush, upright } from '../paint/scene-brush.ts';
import { interior } from './interior.ts';
import type { StageSet } from './set.ts';

const BACK_M = 30;
const HALF_M = 1.75;
const HIGH_M = 2.9;

/** Doors along a wall, each with its frame, its number, a lamp of light under it now and then. */
function hangDoors(b: SceneBrush, shift: number, door: string): void {
  b.rect(0.9, 0, BACK_M, 1.05, '#4f7f8a', 0.55);
  b.rect(0.9, 1.05, BACK_M, 0.06, '#f2e6cc', 0.85);
  for (let z = 3 + shift; z < BACK_M - 1; z += 3.4) {
    b.rect(z - 0.09, 0, 1.18, 2.2, '#f2e6cc', 0.7);
    b.rect(z, 0, 1, 2.1, door, 0.6);
    b.rect(z + 0.14, 1.2, 0.72, 0.72, '#1c1428', 0.3, 0.18);
    b.rect(z + 0.14, 0.2, 0.72, 0.82, '#1c1428', 0.3, 0.18);
    b.oval(z + 0.1, 1.02, 0.04, 0.04, '#e8c878', 0.9);
    b.rect(z + 0.36, 1.66, 0.28, 0.12, '#e8c878', 0.85);
    b.rect(z + 1.5, 1.5, 0.9, 0.62, '#5a3c2c', 0.6);
    b.rect(z + 1.56, 1.56, 0.78, 0.5, z % 2 < 1 ? '#d8b48a' : '#9ac0b8', 0.7);
  }
}

export const corridor: StageSet = {
  horizon: 0.47,
  indoors: true,
  asideM: 1.25,
  mirror: 0.34,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#ffe2b4',
      ambient: '#2c2c5c',
      bright: 0.74,
      fromX: 0.52,
      up: 0.9,
      windows: 0.25,
    }),
  planes: () => [
    ...interior({
      leftM: -HALF_M,
      rightM: HALF_M,
      backM: BACK_M,
      heightM: HIGH_M,
      wall: '#ead8b4',
      ceiling: '#efe6d2',
      skirting: '#3a4c58',
      floor: (b) => {
        layTiles(
          b,
          { colour: '#d8d0c0', second: '#8f9ca0', farM: BACK_M },
          { sideM: 0.5, chequer: true },
        );
        // The polished floor holds the end of it and every lamp.
        b.wash({ u: -0.9, v: 3, wide: 1.8, tall: 27 }, 'up', '#fff4dc', 0, 0.5);
        for (let z = 4.4; z < BACK_M; z += 3.4) b.glow(0, z, 1, '#fff0d0', 0.2);
        b.wash(
          { u: -HALF_M, v: nearestM(b.view), wide: HALF_M * 2, tall: 2 },
          'up',
          '#0c0a1c',
          0.4,
          0,
        );
      },
      back: (b) => {
        const { outside } = b.view;
        b.rect(-1, 0, 2, 2.5, '#f2e6cc', 0.8);
        const sky = outside.sky.at(-1)?.[1] ?? '#ffffff';
        b.area(
          [
            [-0.86, 0.05],
            [0.86, 0.05],
            [0.86, 2.36],
            [-0.86, 2.36],
          ],
          sky,
        );
        b.rect(-0.05, 0, 0.1, 2.4, '#f2e6cc', 0.7);
        b.rect(-0.9, 1.1, 1.8, 0.08, '#f2e6cc', 0.7);
        b.glow(0, 1.3, 4.6, sky, 0.5 * (1 - 0.5 * outside.lamps));
        b.rect(-0.5, 2.52, 1, 0.3, '#3ac070', 0.9);
        b.glow(0, 2.66, 1.4, '#4ae080', 0.3);
      },
      left: (b) => {
        hangDoors(b, 0.4, '#a5673e');
      },
      right: (b) => {
        hangDoors(b, 2, '#a5673e');
      },
      overhead: (b) => {
        for (let z = 2.4; z < BACK_M; z += 3.4) {
          b.area(
            [
              [-0.5, z],
              [0.5, z],
              [0.5, z + 0.9],
              [-0.5, z + 0.9],
            ],
            alpha('#fffaf0', 0.96),
          );
          b.glow(0, z + 0.45, 1.3, '#ffe8c0', 0.42);
        }
      },
    }),
    {
      depthM: 9.6,
      rows: [0.2, 0.9],
      paint: (g, view) => {
        paintHousePlant(new SceneBrush(g, view, upright(9.6)).at(1.45), {
          tall: 1.1,
          pot: '#d8704e',
          seed: 5,
        });
      },
    },
  ],
};
