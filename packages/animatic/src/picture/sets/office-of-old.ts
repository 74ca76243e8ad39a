// An office of the days of typewriters: blinds before the city, a wooden door with frosted glass, a
// filing cabinet, a map, a hat on the stand, one green lamp.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock } from '../paint/block.ts';
import { alpha } from '../paint/colour.ts';
import { layBoards } from '../paint/floors.ts';
import { paintPendant, paintWindowFrame } from '../paint/furnishing.ts';
import { level, SceneBrush, upright } from '../paint/scene-brush.ts';
import type { Box } from '../paint/scene-brush.ts';
import { interior } from './interior.ts';
import type { StageSet, View } from './set.ts';

const BACK_M = 8.2;
const WOOD = '#6b4630';
const WINDOWS: readonly Box[] = [
  { u: -1.5, v: 0.95, wide: 1.7, tall: 1.6 },
  { u: 0.7, v: 0.95, wide: 1.7, tall: 1.6 },
];

function paintBlinds(b: SceneBrush, { u, v, wide, tall }: Box): void {
  // Drawn up by a third: the city is seen below.
  const from = v + tall * 0.3;
  const slats = 15;
  for (let i = 0; i < slats; i++)
    b.rect(
      u,
      from + ((tall * 0.7) / slats) * i,
      wide,
      ((tall * 0.7) / slats) * 0.56,
      '#d8c8a4',
      0.55,
    );
  for (const x of [0.2, 0.8]) b.rect(u + wide * x, from, 0.02, tall * 0.7, '#8a7658', 0.5);
  b.rect(u - 0.02, from - 0.03, wide + 0.04, 0.04, '#b89c70', 0.7);
}

function decorateBack(b: SceneBrush): void {
  b.rect(-5, 0, 10, 0.86, '#7d573c', 0.5);
  for (let u = -4.8; u < 4.8; u += 0.62) b.rect(u, 0.14, 0.5, 0.58, '#8d6646', 0.6);
  b.rect(-5, 0.84, 10, 0.07, WOOD, 0.8);
  for (const box of WINDOWS) {
    paintWindowFrame(b, box, { frame: WOOD, across: 2, up: 2 });
    paintBlinds(b, box);
  }
  paintDoor(b.at(-3.5));
  // A map of the town.
  b.rect(2.75, 1.25, 1.05, 0.95, WOOD, 0.6);
  b.rect(2.8, 1.3, 0.95, 0.85, '#e0cfa4', 0.8);
  for (const [u, v, wide, tall] of [
    [2.86, 1.62, 0.83, 0.035],
    [3.1, 1.34, 0.035, 0.77],
    [3.42, 1.34, 0.035, 0.77],
    [2.86, 1.9, 0.83, 0.025],
  ] as const)
    b.rect(u, v, wide, tall, '#a8875a', 0.6);
  b.rect(3.2, 1.68, 0.16, 0.14, '#7f9c90', 0.6);
}

/** Its upper half is frosted glass with the name on it. */
function paintDoor(b: SceneBrush): void {
  b.rect(-0.56, 0, 1.12, 2.2, '#4d3122', 0.5);
  b.rect(-0.48, 0, 0.96, 2.12, WOOD, 0.65);
  b.rect(-0.36, 0.16, 0.72, 0.7, '#5c3b28', 0.5);
  b.rect(-0.38, 1.0, 0.76, 0.98, '#d9dccf', 0.9);
  b.glow(0, 1.5, 0.9, '#fff0c8', 0.18 + 0.2 * b.view.light.lamps);
  for (const [v, wide] of [
    [1.62, 0.5],
    [1.48, 0.36],
    [1.38, 0.24],
  ] as const)
    b.rect(-wide / 2, v, wide, 0.05, '#3a3026', 0.5);
  b.rect(0.36, 0.94, 0.06, 0.1, '#c8a050', 0.9);
}

function paintCabinet(g: SKRSContext2D, view: View): void {
  const b = paintBlock(
    g,
    view,
    { x: [2.6, 3.3], y: [0, 1.36], z: [7.5, BACK_M - 0.1] },
    { colour: '#6d6a58', top: '#8d8a74', lit: 0.5 },
  );
  for (let i = 0; i < 4; i++) {
    b.rect(2.64, 0.05 + i * 0.33, 0.62, 0.29, '#7f7c68', 0.6);
    b.rect(2.84, 0.24 + i * 0.33, 0.2, 0.035, '#c8a050', 0.7);
    b.rect(2.86, 0.14 + i * 0.33, 0.16, 0.06, '#efe6cc', 0.7);
  }
  const top = new SceneBrush(g, view, upright(7.6)).at(2.95, 1.36);
  // A fan that stands still.
  top.rect(-0.1, 0, 0.2, 0.04, '#3a3a3c', 0.5);
  top.rect(-0.02, 0.03, 0.04, 0.12, '#3a3a3c', 0.5);
  top.pad({ u: -0.19, v: 0.12, wide: 0.38, tall: 0.38 }, 0.19, '#4a4c50', 0.5);
  top.pad({ u: -0.15, v: 0.16, wide: 0.3, tall: 0.3 }, 0.15, '#9aa0a4', 0.5);
  top.pad({ u: -0.045, v: 0.265, wide: 0.09, tall: 0.09 }, 0.045, '#2c2d30', 0.6);
}

/** A side table with the typewriter, a lamp and papers; a stand with a coat beside it. */
function paintCorner(g: SKRSContext2D, view: View): void {
  paintBlock(
    g,
    view,
    { x: [-2.5, -1.2], y: [0, 0.74], z: [7.2, 7.8] },
    { colour: WOOD, top: '#8b5f42', lit: 0.55 },
  );
  const b = new SceneBrush(g, view, upright(7.3)).at(-1.95, 0.74);
  b.pad({ u: -0.2, v: 0, wide: 0.42, tall: 0.12 }, 0.03, '#2c2d30', 0.5);
  b.pad({ u: -0.16, v: 0.1, wide: 0.34, tall: 0.1 }, 0.03, '#3a3c40', 0.7);
  b.rect(-0.22, 0.2, 0.46, 0.035, '#17181b', 0.6);
  b.rect(-0.1, 0.2, 0.22, 0.2, '#f2ead2', 0.9);
  for (let i = 0; i < 3; i++) b.rect(-0.06, 0.26 + i * 0.04, 0.14, 0.012, '#6a6458', 0.5);
  const lamp = b.at(0.5);
  lamp.rect(-0.08, 0, 0.16, 0.03, '#c8a050', 0.7);
  lamp.rect(-0.012, 0.02, 0.024, 0.3, '#c8a050', 0.7);
  lamp.pad({ u: -0.17, v: 0.28, wide: 0.34, tall: 0.12 }, 0.05, '#2f7a54', 0.9);
  lamp.glow(0, 0.24, 0.9, '#ffe2a0', 0.3 + 0.4 * view.light.lamps);
  b.rect(-0.52, 0, 0.24, 0.06, '#e8dcb8', 0.8);
  const stand = new SceneBrush(g, view, upright(7.7)).at(-2.75);
  stand.rect(-0.025, 0, 0.05, 1.78, '#4d3122', 0.5);
  stand.rect(-0.2, 0, 0.4, 0.04, '#4d3122', 0.5);
  stand.area(
    [
      [-0.2, 0.66],
      [0.2, 0.62],
      [0.15, 1.55],
      [-0.06, 1.62],
      [-0.18, 1.5],
    ],
    stand.tone('#8d7a5c', 0.5),
  );
  stand.rect(-0.2, 1.7, 0.4, 0.03, '#3c3830', 0.6);
  stand.pad({ u: -0.13, v: 1.72, wide: 0.26, tall: 0.15 }, 0.05, '#3c3830', 0.6);
}

export const officeOfOld: StageSet = {
  horizon: 0.42,
  deepM: 5.9,
  indoors: true,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#ffe6b4',
      ambient: '#3a3040',
      bright: 0.72,
      fromX: 0.6,
      up: 0.7,
      windows: 0.7,
    }),
  planes: () => [
    ...interior({
      leftM: -4.4,
      rightM: 4.2,
      backM: BACK_M,
      heightM: 2.9,
      wall: '#cdb58a',
      ceiling: '#d9cbac',
      skirting: '#4d3122',
      floor: (b) => {
        layBoards(b, { colour: '#8a5c3c', second: '#6f4830', farM: BACK_M });
        // What falls through the blinds lies in stripes.
        for (let i = 0; i < 7; i++)
          b.area(
            [
              [-1.4 + 0.02 * i, 7.4 - i * 0.22],
              [0.4 + 0.02 * i, 7.4 - i * 0.22],
              [0.34 + 0.02 * i, 7.3 - i * 0.22],
              [-1.5 + 0.02 * i, 7.3 - i * 0.22],
            ],
            alpha('#fff2cc', 0.12),
          );
      },
      windows: WINDOWS,
      outlook: 'city',
      back: decorateBack,
    }),
    { depthM: 7.6, rows: [-0.5, 0.9], columns: [0.5, 2], paint: paintCabinet },
    { depthM: 7.2, rows: [-0.5, 0.9], columns: [-1, 0.6], paint: paintCorner },
    {
      depthM: 6.4,
      rows: [-9, 0.6],
      paint: (g, view) => {
        const b = new SceneBrush(g, view, upright(6.4)).at(-0.4, 2.3);
        paintPendant(b, { cordM: 0.5, colour: '#2f5a46', spread: 0.26 });
      },
    },
    {
      depthM: 5.6,
      ground: true,
      rows: [0.45, 9],
      paint: (g, view) => {
        new SceneBrush(g, view, level()).pool(0.2, 5.9, 2.2, 1.1, '#5c2c2c', 0.35);
      },
    },
  ],
};
