// A country road from its other verge: fields and hills behind, poles, fences and trees along it.
import { mixHex } from '../../paint/colour.ts';
import { paintRange, paintVeil } from '../../paint/land.ts';
import { snowed } from '../../paint/lying-weather.ts';
import { random } from '../../paint/noise.ts';
import { paintTree } from '../../paint/plants.ts';
import { standShade } from '../../paint/seating.ts';
import { paintSky } from '../../paint/sky.ts';
import { paintRoadSign } from '../../paint/street-furniture.ts';
import type { Plane, StageSet } from '../set.ts';
import { lanes } from './lanes.ts';
import { strip } from './strip.ts';

const VERGE_M = 12.6;

const hills: Plane = {
  depthM: 500,
  rows: [0, 0.6],
  paint: (g, view) => {
    const { unit, horizon } = view;
    const far = {
      depthM: 800,
      colour: '#5f86a4',
      base: horizon - unit * 0.07,
      swing: unit * 0.08,
      period: unit * 0.5,
      octaves: 4,
      seed: 21,
      foot: 0.85,
    };
    paintRange(g, view, far, horizon + unit * 0.02);
    const near = {
      ...far,
      depthM: 320,
      base: horizon - unit * 0.025,
      swing: unit * 0.035,
      seed: 22,
    };
    paintRange(
      g,
      view,
      { ...near, colour: snowed(view, '#5d8a5c', 0.75), period: unit * 0.36, foot: 0.55 },
      horizon + unit * 0.03,
    );
    paintVeil(g, view, {
      depthM: 240,
      top: horizon - unit * 0.06,
      bottom: horizon + unit * 0.04,
      strength: 0.7,
    });
  },
};

export const treesAlong = (
  depthM: number,
  everyM: number,
  trees: readonly (readonly [u: number, tall: number])[],
  colour = '#5f8f4a',
): Plane =>
  strip({
    depthM,
    everyM,
    tallM: 12,
    reaches: true,
    paint: (b) => {
      trees.forEach(([u, tall], i) => {
        const [x, y] = b.pixel(u, 0);
        standShade(b.at(u), tall * 0.4, 0.4);
        paintTree(
          b.g,
          b.view,
          { x, y, height: tall * b.scale() },
          { depthM, colour: snowed(b.view, colour, 0.6), seed: Math.round(depthM) + i },
        );
      });
    },
  });

/** Asphalt with its lines between two verges. */
export const ROADWAY = {
  bands: [
    { fromM: VERGE_M - 0.4, colour: '#6e6f7a', lit: 0.62, near: '#5c5d68' },
    { fromM: -0.8, colour: '#8a8a5c', lit: 0.5, near: '#5f7a42' },
  ],
  marks: [
    { zM: VERGE_M - 0.9, deepM: 0.18, longM: 60, everyM: 60, colour: '#f4f0e2', lit: 0.85 },
    { zM: 9, deepM: 0.18, longM: 3, everyM: 7, colour: '#f6d26a', lit: 0.9 },
    { zM: -0.4, deepM: 0.1, longM: 60, everyM: 60, colour: '#f4f0e2', lit: 0.8, alpha: 0.9 },
  ],
} as const;

export const roadSide: StageSet = {
  horizon: 0.45,
  indoors: false,
  deepM: 12,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    hills,
    lanes(
      [
        { fromM: 2000, colour: '#8fa878', lit: 0.7 },
        { fromM: 160, colour: '#c9b45a', lit: 0.7 },
        { fromM: 90, colour: '#7aa052', lit: 0.65 },
        { fromM: 58, colour: '#d8c270', lit: 0.7 },
        { fromM: 36, colour: '#8fb158', lit: 0.65, near: '#7aa052' },
        { fromM: 15, colour: '#8a9a50', lit: 0.6, near: '#a89a6c' },
        ...ROADWAY.bands,
      ],
      [
        {
          zM: 18,
          deepM: 1.4,
          longM: 2.6,
          everyM: 4,
          colour: '#5f8a3f',
          lit: 0.5,
          alpha: 0.5,
          strewn: 0.9,
        },
        {
          zM: 13.4,
          deepM: 0.8,
          longM: 1.2,
          everyM: 2.2,
          colour: '#6a8a3c',
          lit: 0.5,
          alpha: 0.6,
          strewn: 0.9,
        },
        ...ROADWAY.marks,
        {
          zM: -1.6,
          deepM: 0.4,
          longM: 0.5,
          everyM: 0.9,
          colour: '#4a6a34',
          lit: 0.4,
          alpha: 0.7,
          strewn: 0.9,
        },
      ],
    ),
    treesAlong(70, 210, [
      [-88, 11],
      [-70, 9],
      [-44, 12],
      [-12, 10],
      [8, 11],
      [36, 9],
      [60, 12],
      [92, 10],
    ]),
    treesAlong(30, 92, [
      [-38, 7.6],
      [-15, 8.6],
      [11, 7.2],
      [30, 8.4],
    ]),
    strip({
      depthM: 14.6,
      everyM: 44,
      tallM: 9,
      reaches: true,
      paint: (b) => {
        const { view } = b;
        // A fence, a row of poles with their wires, tufts, a sign.
        for (let u = -22; u < 22; u += 2) b.rect(u, 0, 0.13, 1.1, '#8a6a4c', 0.55);
        for (const v of [0.42, 0.86]) b.rect(-22, v, 44, 0.1, '#9a7a58', 0.7);
        for (let i = 0; i < 90; i++) {
          const u = -22 + 44 * random(view.seed + 8, i);
          const tall = 0.2 + 0.4 * random(view.seed + 9, i);
          b.poly(
            [
              [u - 0.16, 0],
              [u + 0.16, 0],
              [u + 0.1 * (random(view.seed + 10, i) - 0.5) * 3, tall],
            ],
            snowed(view, i % 2 === 0 ? '#5c8040' : '#a8a858', 0.6),
            0.55,
          );
        }
        for (const u of [-11, 11]) {
          b.rect(u - 0.1, 0, 0.2, 7.6, '#6a5444', 0.5);
          b.rect(u - 0.8, 6.9, 1.6, 0.14, '#6a5444', 0.5);
        }
        for (const v of [7.05, 6.75])
          for (const from of [-33, -11, 11])
            b.line(
              Array.from({ length: 12 }, (_, i) => {
                const share = i / 11;
                return [from + 22 * share, v - 0.9 * 4 * share * (1 - share) * 0.6] as const;
              }),
              0.03,
              mixHex('#2c2a34', '#8a8a92', 0.3),
              0.4,
            );
        paintRoadSign(b.at(3), '#d8483c');
      },
    }),
  ],
};
