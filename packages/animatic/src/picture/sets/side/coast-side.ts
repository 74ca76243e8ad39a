// The road along the sea, from its landward side: the rail, and behind it the water to the horizon.
import { paintRange } from '../../paint/land.ts';
import { standShade } from '../../paint/seating.ts';
import { paintSky } from '../../paint/sky.ts';
import { liveGlints, liveRipples, paintLightPath, paintSheet } from '../../paint/water.ts';
import type { Sheet } from '../../paint/water.ts';
import type { StageSet } from '../set.ts';
import { lanes } from './lanes.ts';
import { ROADWAY } from './road-side.ts';
import { strip } from './strip.ts';

const WATER: Sheet = { nearM: 4, farM: Infinity, seed: 83, rough: 0.6 };

export const coastSide: StageSet = {
  horizon: 0.44,
  indoors: false,
  deepM: 12,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    {
      depthM: Infinity,
      rows: [0.3, 9],
      paint: (g, view) => {
        paintSheet(g, view, WATER);
        paintLightPath(g, view, WATER);
      },
      live: (g, view, tS) => {
        liveRipples(g, view, WATER, tS, 0.5);
        liveGlints(g, view, WATER, tS, 80);
      },
    },
    {
      depthM: 600,
      rows: [0.2, 0.5],
      paint: (g, view) => {
        const { unit, horizon, width } = view;
        g.save();
        g.beginPath();
        g.rect(width * 0.62, view.top, view.right, horizon + 1 - view.top);
        g.clip();
        paintRange(
          g,
          view,
          {
            depthM: 600,
            colour: '#6f8f88',
            base: horizon - unit * 0.018,
            swing: unit * 0.035,
            period: unit * 0.4,
            octaves: 3,
            seed: 27,
            foot: 0.7,
          },
          horizon + 1,
        );
        g.restore();
      },
    },
    strip({
      depthM: 120,
      everyM: 260,
      tallM: 16,
      reaches: true,
      paint: (b) => {
        for (const [u, size] of [
          [-70, 1],
          [20, 0.7],
          [95, 1.2],
        ] as const) {
          b.poly(
            [
              [u - 4 * size, 0.9],
              [u + 4 * size, 0.9],
              [u + 3 * size, 0],
              [u - 3 * size, 0],
            ],
            '#f2efe6',
            0.7,
          );
          b.poly(
            [
              [u + 0.3, 1.2],
              [u + 0.3, 11 * size],
              [u + 3.6 * size, 1.2],
            ],
            '#fffaf0',
            0.85,
          );
          b.poly(
            [
              [u - 0.2, 1.2],
              [u - 0.2, 9 * size],
              [u - 2.6 * size, 1.2],
            ],
            '#e8d8c0',
            0.6,
          );
        }
      },
    }),
    strip({
      depthM: 26,
      everyM: 60,
      tallM: 2,
      reaches: true,
      paint: (b) => {
        // Rocks in the water below.
        for (const [u, wide, tall] of [
          [-22, 3, 0.5],
          [-17, 1.6, 0.3],
          [3, 2.4, 0.6],
          [18, 3.6, 0.4],
        ] as const) {
          b.blob(
            [
              [u - wide / 2, -0.1],
              [u - wide * 0.3, tall * 0.8],
              [u + wide * 0.1, tall],
              [u + wide / 2, -0.1],
            ],
            '#7a6c5e',
            0.5,
          );
          b.oval(u, -0.06, wide * 0.62, 0.1, '#ffffff', 0.9, 0.6);
        }
      },
    }),
    lanes(
      [{ fromM: 14.2, colour: '#b3a27c', lit: 0.65, near: '#a89a78' }, ...ROADWAY.bands],
      [
        {
          zM: 13,
          deepM: 0.5,
          longM: 0.8,
          everyM: 1.8,
          colour: '#8fa05a',
          lit: 0.5,
          alpha: 0.6,
          strewn: 0.9,
        },
        ...ROADWAY.marks,
      ],
    ),
    strip({
      depthM: 13.4,
      everyM: 36,
      tallM: 6,
      reaches: true,
      paint: (b) => {
        for (let u = -18; u < 18; u += 2.4) b.rect(u, 0, 0.14, 0.8, '#8a8f98', 0.6);
        b.rect(-18, 0.44, 36, 0.3, '#c0c6ce', 0.75);
        b.rect(-18, 0.56, 36, 0.05, '#6a7078', 0.5, 0.8);
        for (const u of [-12, 6]) {
          standShade(b.at(u), 0.6, 0.3);
          b.rect(u - 0.05, 0, 0.1, 5.2, '#7a8088', 0.6);
          b.rect(u - 0.05, 5.1, 0.9, 0.09, '#7a8088', 0.6);
          b.glow(u + 0.8, 5, 2, '#ffcf8a', 0.6 * b.view.light.lamps);
        }
      },
    }),
  ],
};
