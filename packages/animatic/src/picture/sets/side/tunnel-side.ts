// A road tunnel from its kerb: tiles, a line of lamps, pipes and doors that fly past.
import { mixHex } from '../../paint/colour.ts';
import { random } from '../../paint/noise.ts';
import type { StageSet } from '../set.ts';
import { lanes } from './lanes.ts';
import { strip } from './strip.ts';

const WALL_M = 11.5;
const LONG_M = 48;

export const tunnelSide: Omit<StageSet, 'relight'> = {
  horizon: 0.47,
  indoors: true,
  deepM: 10,
  mirror: 0.12,
  planes: () => [
    {
      depthM: Infinity,
      paint: (g, view) => {
        g.fillStyle = '#14101c';
        g.fillRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
      },
    },
    lanes(
      [
        { fromM: 300, colour: '#2a2632', lit: 0.3 },
        { fromM: WALL_M, colour: '#8a8688', lit: 0.55 },
        { fromM: 10.4, colour: '#c8c2b8', lit: 0.7 },
        { fromM: 10.25, colour: '#2c2a34', lit: 0.25 },
        { fromM: 10.1, colour: '#5c5c66', lit: 0.55, near: '#44444e' },
      ],
      [
        { zM: 9.2, deepM: 0.14, longM: 60, everyM: 60, colour: '#f4f0e2', lit: 0.8, alpha: 0.9 },
        { zM: 7.6, deepM: 0.9, longM: 2.6, everyM: 6, colour: '#ffcf8a', lit: 0.9, alpha: 0.16 },
        { zM: 5.6, deepM: 0.16, longM: 2.4, everyM: 5.6, colour: '#f4ecd4', lit: 0.85 },
      ],
    ),
    strip({
      depthM: WALL_M,
      everyM: LONG_M,
      tallM: 8,
      paint: (b) => {
        const half = LONG_M / 2;
        b.rect(-half, 0, LONG_M, 8, '#8c8478', 0.45);
        b.rect(-half, 0.5, LONG_M, 2.3, '#d8cdb8', 0.66);
        for (let u = -half; u < half; u += 0.8) {
          b.rect(u, 0.5, 0.03, 2.3, '#8c8270', 0.4, 0.7);
          if (random(17, Math.round(u * 10)) < 0.12)
            b.rect(u, 1.2, 0.8, 0.76, '#b8ad98', 0.55, 0.7);
        }
        for (const v of [0.5, 1.27, 2.04, 2.8])
          b.rect(-half, v, LONG_M, 0.035, '#8c8270', 0.4, 0.8);
        b.rect(-half, 0, LONG_M, 0.5, '#3a3844', 0.4);
        b.rect(-half, 2.84, LONG_M, 0.16, '#d8a03c', 0.7);
        b.rect(-half, 4.5, LONG_M, 0.14, '#5a5660', 0.5);
        b.wash({ u: -half, v: 3, wide: LONG_M, tall: 5 }, 'down', '#0c0914', 0.75, 0.1);
        for (let u = -half + 3; u < half; u += 6) {
          b.rect(u - 0.8, 3.5, 1.6, 0.22, '#fff0c8', 1);
          b.glow(u, 3.6, 3, '#ffcf8a', 0.7);
          b.pool(u, 1.9, 3, 2.2, '#ffd9a0', 0.4);
        }
        for (const u of [-14, 10]) {
          b.rect(u, 0, 1.2, 2.2, '#6a6258', 0.5);
          b.rect(u + 0.08, 0, 1.04, 2.1, '#a89c8c', 0.6);
          b.rect(u + 0.9, 1, 0.08, 0.2, '#3a3844', 0.4);
          b.rect(u + 0.1, 2.36, 1, 0.34, mixHex('#4ae080', '#ffffff', 0.2), 1);
          b.glow(u + 0.6, 2.5, 0.9, '#4ae080', 0.4);
        }
      },
    }),
  ],
};
