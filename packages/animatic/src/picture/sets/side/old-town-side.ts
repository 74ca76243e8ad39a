// The lantern street from across the way: timber fronts under tiled eaves, paper lanterns between them,
// a pagoda over the roofs.
import { windowColour } from '../../paint/buildings.ts';
import { mixHex } from '../../paint/colour.ts';
import { paintRange } from '../../paint/land.ts';
import { snowed, wetness } from '../../paint/lying-weather.ts';
import { random } from '../../paint/noise.ts';
import { paintLantern, paintPagoda } from '../../paint/oriental.ts';
import { cornersOf } from '../../paint/scene-brush.ts';
import type { SceneBrush } from '../../paint/scene-brush.ts';
import { paintSky } from '../../paint/sky.ts';
import type { StageSet } from '../set.ts';
import { lanes } from './lanes.ts';
import { strip } from './strip.ts';

const FRONT_M = 15.6;
const LONG_M = 66;
const TILE = '#4a5266';
const BEAM = '#5a3328';

/** A front `long` metres wide from `u`: doors of lattice, a storey above, the roof that reaches over both. */
function paintFront(b: SceneBrush, u: number, long: number, seed: number): void {
  const { view } = b;
  const burning = view.light.lamps;
  const eaves = 3.1;
  const top = 5.6 + 0.8 * random(seed, 1);
  b.rect(u, 0, long, eaves, BEAM, 0.5);
  b.rect(u, eaves, long, top - eaves, random(seed, 2) < 0.6 ? '#e6d8bf' : '#8a5a40', 0.72);
  b.rect(u, 0, long, 0.36, '#8d8a88', 0.55);
  const bays = Math.max(3, Math.round(long / 1.5));
  const bay = long / bays;
  for (let i = 0; i < bays; i++) {
    const x = u + i * bay;
    const shines = random(seed, 20 + i) < 0.4 + 0.5 * burning;
    for (const [v, tall, lit] of [
      [0.5, 2.1, 0.62],
      [eaves + 0.7, 1.2, 0.7],
    ] as const) {
      const pane = { u: x + 0.14, v, wide: bay - 0.28, tall };
      if (shines && burning > 0.1) b.area(cornersOf(pane), windowColour(view, FRONT_M, true));
      else b.rect(pane.u, v, pane.wide, tall, '#c8b490', lit, 0.95);
      for (let k = 1; k < 4; k++)
        b.rect(x + 0.14 + ((bay - 0.28) * k) / 4, v, 0.04, tall, BEAM, 0.5);
      for (let k = 1; k < tall / 0.4; k++)
        b.rect(x + 0.14, v + k * 0.4, bay - 0.28, 0.035, BEAM, 0.5);
    }
    b.rect(x - 0.07, 0.3, 0.14, eaves - 0.3, '#8c3a2c', 0.62);
    b.glow(x + bay / 2, 1.5, 1.6, '#ffb05c', shines ? 0.16 * burning : 0);
  }
  for (const [foot, high, over] of [
    [eaves - 0.12, 0.62, 0.3],
    [top, 1.5, 0.55],
  ] as const) {
    const roof = snowed(view, TILE, 0.8);
    b.poly(
      [
        [u - over, foot + 0.16],
        [u + long + over, foot + 0.16],
        [u + long + over * 0.2, foot + high * 0.4],
        [u + long - 0.3, foot + high],
        [u + 0.3, foot + high],
        [u - over * 0.2, foot + high * 0.4],
      ],
      roof,
      0.6,
    );
    for (let x = u; x < u + long; x += 0.34)
      b.rect(x, foot + 0.1, 0.06, high * 0.9, mixHex(roof, '#1a1c28', 0.4), 0.4, 0.6);
    b.rect(u - over, foot, long + over * 2, 0.2, mixHex(roof, '#c8b8a8', 0.25), 0.7);
    b.rect(u + 0.3, foot + high - 0.06, long - 0.6, 0.16, mixHex(roof, '#12141c', 0.4), 0.5);
  }
}

export const oldTownSide: StageSet = {
  horizon: 0.45,
  indoors: false,
  deepM: 12,
  mirror: 0.08,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    {
      depthM: 500,
      rows: [0, 0.6],
      paint: (g, view) => {
        const { unit, horizon } = view;
        paintRange(
          g,
          view,
          {
            depthM: 700,
            colour: '#6f8ca8',
            base: horizon - unit * 0.12,
            swing: unit * 0.1,
            period: unit * 0.4,
            octaves: 4,
            seed: 33,
            foot: 0.8,
          },
          horizon + unit * 0.02,
        );
      },
    },
    strip({
      depthM: 60,
      everyM: 190,
      tallM: 34,
      reaches: true,
      paint: (b) => {
        paintPagoda(b.at(-30), 26, 5);
        paintPagoda(b.at(58), 20, 5);
        for (let i = 0; i < 16; i++)
          paintFront(b, -95 + i * 11.9, 9 + 3 * random(b.view.seed + 2, i), 300 + i * 7);
      },
    }),
    lanes(
      [
        { fromM: 300, colour: '#8d8a88', lit: 0.6 },
        { fromM: FRONT_M + 0.1, colour: '#8d8a88', lit: 0.5, near: '#a8a09c' },
        { fromM: 13.2, colour: '#5c5a60', lit: 0.4 },
        { fromM: 13.05, colour: '#a89a94', lit: 0.6, near: '#77727c' },
      ],
      [
        { zM: 13.4, deepM: 2, longM: 0.04, everyM: 1.2, colour: '#4c484e', lit: 0.3, alpha: 0.5 },
        ...[12.1, 11.1, 10.1, 9.1, 8.1, 7.2, 6.3, 5.4, 4.6, 3.8, 3, 2.3].flatMap((zM, i) => [
          { zM, deepM: 0.03, longM: 60, everyM: 60, colour: '#4c484e', lit: 0.3, alpha: 0.45 },
          {
            zM,
            deepM: 0.9,
            longM: 0.03,
            everyM: i % 2 === 0 ? 1.3 : 1.7,
            colour: '#4c484e',
            lit: 0.3,
            alpha: 0.4,
          },
        ]),
      ],
    ),
    strip({
      depthM: FRONT_M,
      everyM: LONG_M,
      tallM: 9,
      reaches: true,
      shine: (view) => wetness(view) * 0.3,
      paint: (b) => {
        const count = 8;
        const each = LONG_M / count;
        for (let i = 0; i < count; i++)
          paintFront(b, -LONG_M / 2 + i * each, each - (i % 3 === 1 ? 1.7 : 0.3), 41 + i * 13);
      },
    }),
    strip({
      depthM: 13.6,
      everyM: 24,
      tallM: 5,
      reaches: true,
      paint: (b) => {
        for (let u = -12; u < 12; u += 3) paintLantern(b.at(u + 0.6, 2.75), 0.44);
        for (const u of [-7, 5.2]) {
          b.rect(u, 0, 0.14, 3.3, BEAM, 0.5);
          b.rect(u + 0.14, 1.7, 0.66, 1.4, '#b8382c', 0.7);
        }
        for (const [u, colour] of [
          [-2.4, '#8a5a34'],
          [9.4, '#6a7a5c'],
        ] as const) {
          b.pad({ u, v: 0, wide: 0.9, tall: 0.72 }, 0.2, colour, 0.55);
          b.rect(u + 0.04, 0.5, 0.82, 0.06, '#3a2c24', 0.5);
        }
      },
    }),
  ],
};
