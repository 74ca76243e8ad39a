// A laboratory: benches of white, glass with coloured liquids that bubble, screens, a cupboard of bottles,
// cold lamps.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock } from '../paint/block.ts';
import { alpha } from '../paint/colour.ts';
import { layTiles } from '../paint/floors.ts';
import { paintJars } from '../paint/kitchenware.ts';
import { random } from '../paint/noise.ts';
import { SceneBrush, upright } from '../paint/scene-brush.ts';
import { paintStool } from '../paint/seating.ts';
import { interior } from './interior.ts';
import type { Plane, StageSet, View } from './set.ts';

const BACK_M = 8.6;

interface Flask {
  readonly u: number;
  readonly colour: string;
  readonly round: boolean;
}

const FAR_FLASKS: readonly Flask[] = [
  { u: -3.5, colour: '#5ad0e0', round: true },
  { u: -2.9, colour: '#8ae06a', round: false },
  { u: -0.6, colour: '#ff7a9a', round: true },
  { u: 0.2, colour: '#ffc04c', round: false },
  { u: 3.1, colour: '#a88aff', round: true },
];

/** A flask, its liquid, the gleam on it. */
function paintFlask(b: SceneBrush, colour: string, round: boolean): void {
  const tall = round ? 0.42 : 0.38;
  const outline = round
    ? ([
        [-0.05, 0.22],
        [-0.05, tall],
        [0.05, tall],
        [0.05, 0.22],
        [0.15, 0.12],
        [0.1, 0.01],
        [-0.1, 0.01],
        [-0.15, 0.12],
      ] as const)
    : ([
        [-0.045, 0.24],
        [-0.045, tall],
        [0.045, tall],
        [0.045, 0.24],
        [0.16, 0],
        [-0.16, 0],
      ] as const);
  b.poly(outline, '#e4f4f8', 0.8, 0.5);
  if (round) b.oval(0, 0.1, 0.125, 0.09, colour, 0.9, 0.9);
  else
    b.poly(
      [
        [-0.15, 0.01],
        [0.15, 0.01],
        [0.09, 0.14],
        [-0.09, 0.14],
      ],
      colour,
      0.9,
      0.9,
    );
  b.rect(-0.06, tall - 0.02, 0.12, 0.03, '#f4fcff', 0.95);
  b.rect(-0.08, 0.06, 0.025, 0.12, '#ffffff', 1, 0.6);
  b.glow(0, 0.1, 0.5, colour, 0.3);
}

function decorateBack(b: SceneBrush): void {
  b.rect(-4.5, 1.55, 9, 0.05, '#b8c8d0', 0.9);
  // Cupboards with glass doors.
  for (const [u, wide] of [
    [-4.2, 2.2],
    [-1.7, 2.2],
  ] as const) {
    b.rect(u, 1.6, wide, 1.0, '#dfe8ec', 0.7);
    b.rect(u + 0.06, 1.66, wide - 0.12, 0.88, '#8fb0bc', 0.5);
    for (const v of [1.7, 2.14]) {
      paintJars(b.at(u + 0.12, v), wide - 0.24, b.view.seed + Math.round(u * 3) + Math.round(v));
      b.rect(u + 0.06, v - 0.03, wide - 0.12, 0.03, '#f4f8fa', 0.9);
    }
    b.rect(u + wide / 2 - 0.02, 1.62, 0.04, 0.96, '#dfe8ec', 0.8);
    b.poly(
      [
        [u + 0.2, 1.66],
        [u + 0.5, 1.66],
        [u + 0.9, 2.54],
        [u + 0.6, 2.54],
      ],
      '#ffffff',
      1,
      0.16,
    );
  }
  // A hood of glass with its lamp.
  b.rect(1.4, 0.95, 2.2, 1.7, '#dfe8ec', 0.7);
  b.rect(1.52, 1.1, 1.96, 1.3, '#26465c', 0.5);
  b.glow(2.5, 1.8, 1.2, '#5ad0ff', 0.4);
  b.rect(1.52, 1.84, 1.96, 0.05, '#b8c8d0', 0.8);
  paintFlask(b.at(2.1, 1.1), '#8ae06a', false);
  paintFlask(b.at(2.8, 1.1), '#ff9a4c', true);
  b.rect(2.2, 2.65, 0.6, 0.8, '#c8d4da', 0.6);
}

function bench(
  z: number,
  from: number,
  to: number,
  flasks: readonly Flask[],
  more?: (b: SceneBrush) => void,
): Plane {
  return {
    depthM: z,
    rows: [0.2, 0.95],
    paint: (g, view) => {
      const b = paintBlock(
        g,
        view,
        { x: [from, to], y: [0.08, 0.88], z: [z, z + 0.75] },
        { colour: '#e4ecee', lit: 0.6 },
      );
      b.rect(from, 0, to - from, 0.08, '#3a4450', 0.3);
      for (let u = from; u < to - 0.2; u += 0.6) {
        b.rect(u + 0.02, 0.12, 0.56, 0.5, '#f2f6f7', 0.7);
        b.rect(u + 0.02, 0.65, 0.56, 0.2, '#f2f6f7', 0.75);
        b.rect(u + 0.22, 0.73, 0.16, 0.025, '#6a7a84', 0.6);
      }
      b.wash({ u: from, v: 0.08, wide: to - from, tall: 0.4 }, 'up', view.light.shadow, 0.3, 0);
      paintBlock(
        g,
        view,
        { x: [from - 0.04, to + 0.04], y: [0.88, 0.93], z: [z - 0.04, z + 0.75] },
        { colour: '#4a5a66', top: '#6f8490', lit: 0.5 },
      );
      const top = new SceneBrush(g, view, upright(z + 0.4)).at(0, 0.93);
      for (const { u, colour, round } of flasks) paintFlask(top.at(u), colour, round);
      more?.(top);
    },
    live: (g, view, tS) => {
      const b = new SceneBrush(g, view, upright(z + 0.4));
      for (const [i, { u, colour }] of flasks.entries()) {
        for (let k = 0; k < 4; k++) {
          const age = (tS * 0.7 + k / 4 + i * 0.13) % 1;
          const x = u + 0.05 * Math.sin(k * 2.4 + i);
          b.oval(x, 0.95 + age * 0.13, 0.014 * (1 - age * 0.4), 0.014, colour, 1, 0.8 * (1 - age));
        }
      }
    },
  };
}

/** A microscope, a rack of tubes, a screen with a curve. */
function nearThings(b: SceneBrush): void {
  const m = b.at(-3.1);
  m.rect(-0.16, 0, 0.32, 0.05, '#2c3440', 0.5);
  m.poly(
    [
      [0.06, 0.05],
      [0.14, 0.05],
      [0.16, 0.34],
      [0.08, 0.34],
    ],
    '#e4ecee',
    0.7,
  );
  m.poly(
    [
      [-0.08, 0.14],
      [-0.02, 0.12],
      [0.06, 0.44],
      [-0.02, 0.46],
    ],
    '#e4ecee',
    0.8,
  );
  m.rect(-0.14, 0.11, 0.22, 0.03, '#2c3440', 0.5);
  const s = b.at(2.5);
  s.rect(-0.03, 0, 0.06, 0.14, '#8a98a4', 0.6);
  s.pad({ u: -0.34, v: 0.12, wide: 0.68, tall: 0.42 }, 0.02, '#20262e', 0.4);
  s.area(
    [
      [-0.31, 0.15],
      [0.31, 0.15],
      [0.31, 0.51],
      [-0.31, 0.51],
    ],
    '#0f3346',
  );
  s.line(
    Array.from(
      { length: 24 },
      (_, i) => [-0.28 + i * 0.024, 0.32 + 0.1 * Math.sin(i * 0.7) * Math.cos(i * 0.23)] as const,
    ),
    0.012,
    '#6affd8',
    1,
  );
  s.glow(0, 0.3, 0.8, '#5ad0ff', 0.3);
  const r = b.at(3.3);
  r.rect(-0.24, 0.02, 0.48, 0.04, '#a87850', 0.6);
  r.rect(-0.24, 0.14, 0.48, 0.03, '#a87850', 0.7);
  for (let i = 0; i < 6; i++) {
    r.rect(-0.22 + i * 0.08, 0.04, 0.04, 0.2, '#e4f4f8', 0.9, 0.6);
    r.rect(
      -0.215 + i * 0.08,
      0.05,
      0.03,
      0.05 + 0.08 * random(3, i),
      ['#5ad0e0', '#ff7a9a', '#8ae06a'][i % 3] ?? '#5ad0e0',
      0.9,
    );
  }
}

export const laboratory: StageSet = {
  horizon: 0.42,
  deepM: 5.4,
  indoors: true,
  mirror: 0.24,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#eaf6ff',
      ambient: '#1f3a66',
      bright: 0.82,
      fromX: 0.6,
      up: 0.9,
      windows: 0.1,
    }),
  planes: () => [
    ...interior({
      leftM: -4.5,
      rightM: 4.5,
      backM: BACK_M,
      heightM: 2.95,
      wall: '#cfdfe6',
      leftWall: '#a8c4d0',
      ceiling: '#eef4f6',
      skirting: '#7a94a0',
      floor: (b) => {
        layTiles(
          b,
          { colour: '#c4d2da', second: '#a4b8c4', farM: BACK_M },
          { sideM: 0.6, jointAlpha: 0.2 },
        );
        for (const x of [-2.6, 0, 2.6]) b.glow(x, 6.2, 1.5, '#d8f0ff', 0.18);
      },
      back: decorateBack,
      right: (b) => {
        b.rect(5.2, 0, 1.1, 2.2, '#8aa0ac', 0.6);
        b.rect(5.3, 0, 0.9, 2.1, '#dfe8ec', 0.6);
        b.rect(5.5, 1.2, 0.5, 0.6, '#26465c', 0.5);
        b.rect(6.6, 1.5, 0.5, 0.5, '#f2c83c', 0.8);
      },
      overhead: (b) => {
        for (const x of [-2.6, 0, 2.6])
          for (const z of [4, 6.4]) {
            b.area(
              [
                [x - 0.35, z],
                [x + 0.35, z],
                [x + 0.35, z + 1.4],
                [x - 0.35, z + 1.4],
              ],
              alpha('#f6fcff', 0.97),
            );
            b.glow(x, z + 0.7, 1.2, '#d8f0ff', 0.24);
          }
      },
    }),
    bench(7.8, -4.2, 1.1, FAR_FLASKS.slice(0, 4)),
    bench(
      6.3,
      -4.2,
      -2.3,
      [
        { u: -2.75, colour: '#5ad0e0', round: true },
        { u: -3.7, colour: '#ff7a9a', round: false },
      ],
      nearThings,
    ),
    bench(
      6.3,
      2.1,
      4.2,
      [
        { u: 2.9, colour: '#ffc04c', round: false },
        { u: 3.8, colour: '#a88aff', round: true },
      ],
      nearThings,
    ),
    {
      depthM: 5.9,
      rows: [0.4, 0.95],
      paint: (g: SKRSContext2D, view: View) => {
        const b = new SceneBrush(g, view, upright(5.9));
        for (const x of [-2.9, 3])
          paintStool(b.at(x), { seat: '#3a4450', metal: '#8a98a4', seatM: 0.62 });
      },
    },
  ],
};
