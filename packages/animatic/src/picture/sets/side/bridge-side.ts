// The deck of a great bridge from its own kerb: the rail and the hangers of the cable stream past before
// the water and the town on its bank.
import { paintRange, paintVeil } from '../../paint/land.ts';
import { paintSky } from '../../paint/sky.ts';
import { liveGlints, liveRipples, paintLightPath, paintSheet } from '../../paint/water.ts';
import type { Sheet } from '../../paint/water.ts';
import type { StageSet } from '../set.ts';
import { lanes } from './lanes.ts';
import { strip } from './strip.ts';
import { towersBehind } from './street-side.ts';

const WATER: Sheet = { nearM: 4, farM: Infinity, seed: 87, rough: 0.5 };
const RAIL_M = 12.8;
/** From tower to tower. */
const SPAN_M = 72;

export const bridgeSide: StageSet = {
  horizon: 0.46,
  indoors: false,
  deepM: 11.6,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    {
      depthM: 700,
      rows: [0, 0.6],
      paint: (g, view) => {
        const { unit, horizon } = view;
        paintRange(
          g,
          view,
          {
            depthM: 700,
            colour: '#6f8ca8',
            base: horizon - unit * 0.05,
            swing: unit * 0.05,
            period: unit * 0.5,
            octaves: 3,
            seed: 35,
            foot: 0.8,
          },
          horizon + 1,
        );
      },
    },
    towersBehind(['#8fa0b6', '#a4a0a8'], 320),
    {
      depthM: Infinity,
      rows: [0.3, 9],
      paint: (g, view) => {
        g.save();
        g.beginPath();
        g.rect(view.left, view.horizon, view.right - view.left, view.bottom);
        g.clip();
        paintSheet(g, view, WATER);
        paintLightPath(g, view, WATER);
        g.restore();
        paintVeil(g, view, {
          depthM: 240,
          top: view.horizon - view.unit * 0.03,
          bottom: view.horizon + view.unit * 0.03,
          strength: 0.6,
        });
      },
      live: (g, view, tS) => {
        liveRipples(g, view, WATER, tS, 0.5);
        liveGlints(g, view, WATER, tS, 60);
      },
    },
    lanes(
      [
        { fromM: RAIL_M + 0.5, colour: '#a8a29c', lit: 0.7 },
        { fromM: 11.4, colour: '#d8d2c6', lit: 0.85 },
        { fromM: 11.25, colour: '#34343e', lit: 0.25 },
        { fromM: 11.1, colour: '#70717c', lit: 0.6, near: '#5c5d68' },
      ],
      [
        { zM: 11.5, deepM: 1.6, longM: 0.04, everyM: 1.5, colour: '#5a5658', lit: 0.3, alpha: 0.5 },
        { zM: 8.6, deepM: 0.18, longM: 2.4, everyM: 5.6, colour: '#f4ecd4', lit: 0.85 },
        { zM: 1, deepM: 10, longM: 0.14, everyM: 24, colour: '#3c3a46', lit: 0.3, alpha: 0.6 },
        { zM: -0.4, deepM: 0.1, longM: 60, everyM: 60, colour: '#f4f0e2', lit: 0.8, alpha: 0.8 },
      ],
    ),
    strip({
      depthM: RAIL_M,
      everyM: SPAN_M,
      tallM: 18,
      reaches: true,
      paint: (b) => {
        const steel = '#b5543c';
        const height = (u: number): number => {
          const share = Math.min(1, Math.abs(u) / (SPAN_M / 2));
          return 2.6 + 13 * share ** 2;
        };
        const cable = Array.from({ length: 37 }, (_, i) => {
          const u = -SPAN_M / 2 + (SPAN_M * i) / 36;
          return [u, height(u)] as const;
        });
        for (let u = -SPAN_M / 2 + 3; u < SPAN_M / 2; u += 3)
          b.rect(u, 1, 0.06, height(u) - 1, '#8a5a50', 0.6);
        b.line(cable, 0.34, steel, 0.62);
        for (let u = -SPAN_M / 2; u < SPAN_M / 2; u += 0.75) b.rect(u, 0.1, 0.05, 1.05, steel, 0.5);
        b.rect(-SPAN_M / 2, 1.08, SPAN_M, 0.14, steel, 0.75);
        b.rect(-SPAN_M / 2, 0.06, SPAN_M, 0.12, steel, 0.5);
        // The tower stands where two spans meet.
        b.rect(-SPAN_M / 2 - 1.1, 0, 2.2, 18, steel, 0.6);
        b.rect(-SPAN_M / 2 - 1.1, 0, 0.7, 18, '#6a2c28', 0.4, 0.6);
        for (const u of [-24, -8, 8, 24]) {
          b.rect(u - 0.06, 0, 0.12, 5.6, '#5a5c66', 0.55);
          b.rect(u - 0.06, 5.5, 1, 0.1, '#5a5c66', 0.55);
          b.glow(u + 0.9, 5.4, 2.2, '#ffcf8a', 0.6 * b.view.light.lamps);
        }
      },
    }),
  ],
};
