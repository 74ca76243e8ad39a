// A gym: a wall of mirrors, racks of weights, running machines before the windows, mats.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock } from '../paint/block.ts';
import { alpha } from '../paint/colour.ts';
import { layPlain } from '../paint/floors.ts';
import { paintWindowFrame, paintWindowLight } from '../paint/furnishing.ts';
import { level, nearestM, SceneBrush, upright } from '../paint/scene-brush.ts';
import type { Box } from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import { interior } from './interior.ts';
import type { StageSet, View } from './set.ts';

const BACK_M = 9.4;
const WINDOWS: readonly Box[] = [
  { u: 0.2, v: 0.5, wide: 2.1, tall: 2.4 },
  { u: 2.5, v: 0.5, wide: 2.1, tall: 2.4 },
];
const ACCENT = '#e8a03c';

/** A running machine from behind. */
function paintTreadmill(b: SceneBrush): void {
  standShade(b, 1.1, 0.5);
  b.poly(
    [
      [-0.42, 0.06],
      [0.42, 0.06],
      [0.36, 0.2],
      [-0.36, 0.2],
    ],
    '#23262e',
    0.5,
  );
  b.rect(-0.44, 0, 0.88, 0.08, '#4a505c', 0.6);
  for (const s of [-1, 1]) {
    b.line(
      [
        [s * 0.4, 0.14],
        [s * 0.38, 1.12],
        [s * 0.3, 1.2],
      ],
      0.06,
      '#8a929e',
      0.65,
    );
    b.line(
      [
        [s * 0.38, 0.95],
        [s * 0.42, 0.78],
      ],
      0.05,
      '#23262e',
      0.5,
    );
  }
  b.pad({ u: -0.34, v: 1.12, wide: 0.68, tall: 0.36 }, 0.05, '#23262e', 0.5);
  b.area(
    [
      [-0.28, 1.18],
      [0.28, 1.18],
      [0.28, 1.42],
      [-0.28, 1.42],
    ],
    '#1f4a66',
  );
  for (let i = 0; i < 5; i++)
    b.rect(-0.24 + i * 0.1, 1.2, 0.06, 0.05 + 0.03 * ((i * 3) % 5), ACCENT, 1);
  b.glow(0, 1.3, 0.6, '#6ac0ff', 0.2);
}

/** Weights on three boards. */
function paintRack(g: SKRSContext2D, view: View): void {
  const b = paintBlock(
    g,
    view,
    { x: [-4.6, -1.5], y: [0.04, 0.1], z: [8.5, 9.1] },
    { colour: '#2c303a', lit: 0.5 },
  );
  for (const u of [-4.55, -3.05, -1.6]) b.rect(u, 0, 0.09, 1.15, '#2c303a', 0.5);
  for (let k = 0; k < 3; k++) {
    const v = 0.22 + k * 0.36;
    b.rect(-4.6, v - 0.06, 3.1, 0.06, '#4a505c', 0.7);
    for (let i = 0; i < 8; i++) {
      const u = -4.4 + i * 0.37;
      const r = 0.13 - 0.015 * k;
      b.rect(u - 0.13, v + r - 0.02, 0.26, 0.04, '#b8c0c8', 0.8);
      for (const s of [-0.12, 0.12])
        b.pad(
          { u: u + s - 0.05, v, wide: 0.1, tall: r * 2 },
          0.03,
          i % 3 === 0 ? ACCENT : '#3a3f4a',
          0.6,
        );
    }
  }
}

/** The bench and the bar with its discs. */
function paintBench(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(7)).at(-2.9);
  standShade(b, 2, 0.5);
  for (const u of [-0.5, 0.44]) b.rect(u, 0, 0.07, 1.2, '#4a505c', 0.6);
  b.pad({ u: -0.16, v: 0.36, wide: 0.32, tall: 0.1 }, 0.04, '#c8402c', 0.7);
  b.rect(-0.05, 0, 0.1, 0.38, '#4a505c', 0.4);
  b.rect(-1.1, 1.12, 2.2, 0.045, '#d8dee4', 0.9);
  for (const s of [-1, 1]) {
    b.pad({ u: s * 0.82 - 0.05, v: 0.86, wide: 0.1, tall: 0.56 }, 0.04, '#23262e', 0.5);
    b.pad({ u: s * 0.94 - 0.04, v: 0.93, wide: 0.08, tall: 0.42 }, 0.04, ACCENT, 0.65);
  }
  // A ball, a kettle of iron.
  const r = b.at(5.9);
  standShade(r, 0.7, 0.4);
  r.oval(0, 0.33, 0.33, 0.33, '#4f86c8', 0.6);
  r.oval(0.08, 0.44, 0.16, 0.14, '#9ac0f0', 0.9, 0.5);
  const k = b.at(5.2);
  k.oval(0, 0.14, 0.14, 0.14, '#2c303a', 0.6);
  k.line(
    [
      [-0.08, 0.24],
      [-0.06, 0.36],
      [0.06, 0.36],
      [0.08, 0.24],
    ],
    0.035,
    '#2c303a',
    0.6,
  );
}

export const gym: StageSet = {
  horizon: 0.43,
  deepM: 6.2,
  indoors: true,
  mirror: 0.14,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#fff2dc',
      ambient: '#2c3660',
      bright: 0.78,
      fromX: 0.7,
      up: 0.8,
      windows: 0.8,
    }),
  planes: () => [
    ...interior({
      leftM: -4.9,
      rightM: 4.9,
      backM: BACK_M,
      heightM: 3.5,
      wall: '#4a5564',
      leftWall: '#c8752c',
      ceiling: '#5a626e',
      skirting: '#23262e',
      floor: (b) => {
        layPlain(b, { colour: '#4f5866', second: '#3c4450', farM: BACK_M });
        b.rect(-4.6, 4.6, 3.9, 3.6, '#2f3540', 0.5);
        for (let i = 0; i < 5; i++) b.rect(-4.6 + i * 0.98, 4.6, 0.03, 3.6, '#1c2028', 0.3, 0.6);
        for (const u of [-0.5, 4.7]) b.rect(u, nearestM(b.view), 0.1, 7, ACCENT, 0.8, 0.9);
        paintWindowLight(b, { fromU: 0.3, toU: 4.5, farV: 8.6, nearV: 5, lean: -1.6, panes: 4 });
        new SceneBrush(b.g, b.view, level()).rect(1.2, 5.2, 0.8, 1.7, '#7a5ac8', 0.7);
        new SceneBrush(b.g, b.view, level()).rect(2.4, 5.2, 0.8, 1.7, '#3f9a8c', 0.7);
      },
      windows: WINDOWS,
      outlook: 'city',
      back: (b) => {
        // The mirrors: a paler room in them.
        b.rect(-4.7, 0.3, 4.5, 2.5, '#9ab0c0', 0.7);
        b.wash({ u: -4.7, v: 0.3, wide: 4.5, tall: 2.5 }, 'up', '#39465a', 0.5, 0.1);
        b.rect(-4.7, 1.1, 4.5, 0.2, '#c8752c', 0.6, 0.35);
        for (const u of [-3.2, -1.7]) b.rect(u, 0.3, 0.03, 2.5, '#e4eef4', 0.9);
        for (const u of [-4.3, -2.7, -1.2])
          b.poly(
            [
              [u, 0.3],
              [u + 0.26, 0.3],
              [u + 0.9, 2.8],
              [u + 0.64, 2.8],
            ],
            '#ffffff',
            1,
            0.16,
          );
        b.rect(-4.75, 2.8, 4.6, 0.06, '#d8dee4', 0.8);
        for (const box of WINDOWS)
          paintWindowFrame(b, box, { frame: '#2c303a', across: 2, up: 1, sill: false });
        b.glow(2.4, 1.8, 3, b.view.outside.key, 0.34 * (1 - b.view.light.lamps));
      },
      left: (b) => {
        // Somebody who lifts, as a sign on the wall.
        b.oval(6.4, 2.5, 0.26, 0.26, '#fff2dc', 0.8, 0.9);
        b.rect(5.6, 2.9, 1.6, 0.07, '#fff2dc', 0.8, 0.9);
        for (const u of [5.5, 7.1]) b.rect(u, 2.7, 0.14, 0.46, '#fff2dc', 0.8, 0.9);
        b.line(
          [
            [6.05, 2.9],
            [6.2, 2.2],
            [6.6, 2.2],
            [6.75, 2.9],
          ],
          0.14,
          '#fff2dc',
          0.8,
          0.9,
        );
        b.rect(6.2, 1.5, 0.4, 0.75, '#fff2dc', 0.8, 0.9);
      },
      overhead: (b) => {
        for (const x of [-2.6, 0.4, 3.2]) {
          b.area(
            [
              [x - 0.08, 3],
              [x + 0.08, 3],
              [x + 0.08, BACK_M],
              [x - 0.08, BACK_M],
            ],
            alpha('#ffffff', 0.95),
          );
          for (let z = 4; z < BACK_M; z += 1.6)
            b.glow(x, z, 0.9, '#fff2dc', 0.2 + 0.12 * b.view.light.lamps);
        }
        for (let z = 3; z < BACK_M; z += 1.5) b.rect(-4.9, z, 9.8, 0.14, '#3a414c', 0.4);
      },
    }),
    { depthM: 8.5, rows: [0.3, 0.85], columns: [-1, 0.5], paint: paintRack },
    {
      depthM: 8,
      rows: [0.2, 0.9],
      columns: [0.5, 2],
      paint: (g, view) => {
        const b = new SceneBrush(g, view, upright(8));
        for (const x of [0.9, 2.3, 3.7]) paintTreadmill(b.at(x));
      },
    },
    { depthM: 7, rows: [0.3, 0.9], paint: paintBench },
  ],
};
