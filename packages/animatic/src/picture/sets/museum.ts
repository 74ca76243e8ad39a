// A gallery: tall pale walls with large paintings under their lamps, a statue, a bench, a floor of stone
// that holds it all, an arch to the next hall.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock } from '../paint/block.ts';
import { alpha } from '../paint/colour.ts';
import { layTiles } from '../paint/floors.ts';
import { paintPicture } from '../paint/furnishing.ts';
import type { Motif } from '../paint/furnishing.ts';
import { SceneBrush, upright } from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import { interior } from './interior.ts';
import type { StageSet, View } from './set.ts';

const BACK_M = 11;
const HIGH_M = 4.4;
const GOLD = '#c8983c';

/** A painting and the cone of its lamp. */
function hang(
  b: SceneBrush,
  u: number,
  v: number,
  wide: number,
  tall: number,
  motif: Motif,
  seed: number,
): void {
  b.area(
    [
      [u + wide * 0.3, v + tall + 0.5],
      [u + wide * 0.7, v + tall + 0.5],
      [u + wide * 1.12, v - 0.3],
      [u - wide * 0.12, v - 0.3],
    ],
    b.gradient(
      [u + wide / 2, v + tall + 0.5],
      [u + wide / 2, v - 0.3],
      [
        [0, '#fff2cc', 1, 0.5],
        [1, '#fff2cc', 1, 0],
      ],
    ),
  );
  paintPicture(b, { u, v, wide, tall }, GOLD, motif, seed);
  b.rect(u + wide * 0.3, v + tall + 0.14, wide * 0.4, 0.05, GOLD, 0.9);
  b.glow(u + wide / 2, v + tall * 0.7, wide * 0.8, '#ffe6b0', 0.24);
  b.rect(u + wide + 0.14, v + 0.1, 0.2, 0.14, '#fbf8f0', 0.9);
}

/** A bust on its pillar. */
function paintStatue(b: SceneBrush): void {
  const side = b.view.light.sun.x > 0.5 ? 1 : -1;
  standShade(b, 1.1, 0.5);
  b.rect(-0.42, 0, 0.84, 0.12, '#b8aca0', 0.6);
  b.rect(-0.34, 0.12, 0.68, 0.92, '#d8cec2', 0.65);
  b.wash(
    { u: -0.34, v: 0.12, wide: 0.68, tall: 0.92 },
    side > 0 ? 'left' : 'right',
    '#3a3050',
    0,
    0.42,
  );
  b.rect(-0.42, 1.04, 0.84, 0.1, '#e4dcd0', 0.85);
  const marble = '#f4efe8';
  b.blob(
    [
      [-0.34, 1.14],
      [0.34, 1.14],
      [0.36, 1.36],
      [0.14, 1.5],
      [0.1, 1.62],
      [-0.1, 1.62],
      [-0.14, 1.5],
      [-0.36, 1.36],
    ],
    marble,
    0.75,
  );
  b.blob(
    [
      [-0.14, 1.58],
      [0.12, 1.58],
      [0.19, 1.74],
      [0.16, 1.92],
      [0, 2.0],
      [-0.16, 1.92],
      [-0.18, 1.74],
    ],
    marble,
    0.8,
  );
  b.blob(
    [
      [-0.2, 1.8],
      [-0.1, 1.86],
      [0.06, 1.9],
      [0.2, 1.84],
      [0.18, 1.98],
      [0, 2.08],
      [-0.18, 2],
    ],
    '#d8d0c8',
    0.7,
  );
  b.blob(
    [
      [-side * 0.04, 1.58],
      [-side * 0.16, 1.7],
      [-side * 0.17, 1.9],
      [-side * 0.06, 1.8],
    ],
    '#8a80a0',
    0.4,
    0.45,
  );
  b.blob(
    [
      [-side * 0.1, 1.14],
      [-side * 0.34, 1.14],
      [-side * 0.34, 1.36],
      [-side * 0.12, 1.5],
    ],
    '#8a80a0',
    0.4,
    0.4,
  );
}

function paintRope(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(7.6));
  for (const x of [-3.9, -2.2, 2.2, 3.9]) {
    standShade(b.at(x), 0.3, 0.35);
    b.rect(x - 0.02, 0.04, 0.04, 0.9, GOLD, 0.7);
    b.oval(x, 0.03, 0.14, 0.03, GOLD, 0.6);
    b.oval(x, 0.97, 0.05, 0.05, GOLD, 0.95);
  }
  for (const [from, to] of [
    [-3.9, -2.2],
    [2.2, 3.9],
  ] as const)
    b.line(
      Array.from({ length: 13 }, (_, i) => {
        const u = i / 12;
        return [from + (to - from) * u, 0.9 - 0.24 * 4 * u * (1 - u)] as const;
      }),
      0.05,
      '#a82c3c',
      0.65,
    );
}

export const museum: StageSet = {
  horizon: 0.46,
  deepM: 7,
  indoors: true,
  mirror: 0.4,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#ffe8c0',
      ambient: '#332c58',
      bright: 0.76,
      fromX: 0.4,
      up: 0.9,
      windows: 0.35,
    }),
  planes: () => [
    ...interior({
      leftM: -4.9,
      rightM: 4.9,
      backM: BACK_M,
      heightM: HIGH_M,
      wall: '#a8524a',
      leftWall: '#8f4440',
      rightWall: '#8f4440',
      ceiling: '#efe4d0',
      skirting: '#e8dcc4',
      floor: (b) => {
        layTiles(
          b,
          { colour: '#e4dace', second: '#a89c98', farM: BACK_M },
          { sideM: 0.9, chequer: true },
        );
        b.wash({ u: -1.1, v: 4, wide: 2.2, tall: 7 }, 'up', '#fff0d0', 0, 0.4);
        for (const [x, z] of [
          [-3.4, 10],
          [3.4, 10],
        ] as const)
          b.glow(x, z, 1.3, '#ffe6b0', 0.24);
      },
      back: (b) => {
        // The arch, the hall behind it and its far picture.
        const arch = [
          [-1.1, 0] as const,
          ...Array.from({ length: 17 }, (_, i) => {
            const a = Math.PI * (1 - i / 16);
            return [Math.cos(a) * 1.1, 2.3 + Math.sin(a) * 1.1] as const;
          }),
          [1.1, 0] as const,
        ];
        b.area(
          arch.map(([u, v]) => [u * 1.16, v * 1.05] as const),
          b.tone('#efe4d0', 0.9, 0, 0),
        );
        b.area(
          arch,
          b.gradient(
            [0, 0],
            [0, 3.4],
            [
              [0, '#d8c4a0', 0.9],
              [1, '#7a5c58', 0.5],
            ],
          ),
        );
        paintPicture(b, { u: -0.5, v: 1.25, wide: 1, tall: 0.8 }, GOLD, 'sun', 33);
        b.glow(0, 1.7, 1.7, '#ffe6b0', 0.4);
        hang(b, -4.2, 1.35, 2.3, 1.6, 'hills', 5);
        hang(b, 1.9, 1.35, 2.3, 1.6, 'shapes', 9);
        b.rect(-4.9, HIGH_M - 0.4, 9.8, 0.4, '#efe4d0', 0.8);
        b.rect(-4.9, HIGH_M - 0.44, 9.8, 0.05, '#8a7a70', 0.4);
      },
      left: (b) => {
        hang(b, 5, 1.3, 1.5, 1.8, 'portrait', 21);
        hang(b, 8, 1.35, 1.6, 1.3, 'sun', 23);
        b.rect(0.9, HIGH_M - 0.4, 11, 0.4, '#efe4d0', 0.7);
      },
      right: (b) => {
        hang(b, 5, 1.35, 1.6, 1.3, 'hills', 27);
        hang(b, 8, 1.3, 1.5, 1.8, 'portrait', 29);
        b.rect(0.9, HIGH_M - 0.4, 11, 0.4, '#efe4d0', 0.7);
      },
      overhead: (b) => {
        const sky = b.view.outside.sky[Math.floor(b.view.outside.sky.length / 2)]?.[1] ?? '#a8cbe6';
        for (let z = 3; z < 10; z += 1.75) {
          b.area(
            [
              [-2.2, z],
              [2.2, z],
              [2.2, z + 1.5],
              [-2.2, z + 1.5],
            ],
            alpha(sky, 0.92),
          );
          for (const u of [-1.1, 0, 1.1]) b.rect(u - 0.04, z, 0.08, 1.5, '#efe4d0', 0.6);
        }
      },
    }),
    {
      depthM: 8.6,
      rows: [0, 0.85],
      paint: (g, view) => {
        const b = new SceneBrush(g, view, upright(8.6));
        paintStatue(b.at(-1.95));
        paintStatue(b.at(1.95, 0, -1));
      },
    },
    { depthM: 7.6, rows: [0.3, 0.9], paint: paintRope },
    {
      depthM: 6.4,
      rows: [0.4, 0.95],
      columns: [0.5, 2],
      paint: (g, view) => {
        paintBlock(
          g,
          view,
          { x: [2.1, 3.9], y: [0.34, 0.45], z: [6.4, 6.95] },
          { colour: '#5a3428', top: '#8a5438', lit: 0.6 },
        );
        const b = new SceneBrush(g, view, upright(6.4));
        for (const x of [2.2, 3.7]) b.rect(x, 0, 0.08, 0.34, '#3a2420', 0.4);
      },
    },
  ],
};
