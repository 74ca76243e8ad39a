// The neon street from the other side of the way: signs in tubes over lit shops, all of it upside down
// in the wet asphalt before them.
import { alpha, mixHex } from '../../paint/colour.ts';
import { paintWriting } from '../../paint/glyphs.ts';
import { random } from '../../paint/noise.ts';
import type { SceneBrush } from '../../paint/scene-brush.ts';
import { paintSky } from '../../paint/sky.ts';
import { paintLantern } from '../../paint/oriental.ts';
import { paintStreetLamp } from '../../paint/street-furniture.ts';
import type { StageSet } from '../set.ts';
import { lanes } from './lanes.ts';
import { strip } from './strip.ts';
import { FRONT_M, FRONTS_LONG_M, paintDarkFronts, towersBehind } from './street-side.ts';

const HUES = ['#ff4fb0', '#3fe4ff', '#ffb03c', '#5cf0a0', '#a878ff', '#ff4a50'] as const;

function paintSigns(b: SceneBrush): void {
  const { view } = b;
  const count = 15;
  for (let i = 0; i < count; i++) {
    const hue = HUES[(i * 5 + 1) % HUES.length] ?? HUES[0];
    const u = ((i + 0.5) / count - 0.5) * FRONTS_LONG_M + (random(view.seed + 5, i) - 0.5) * 1.6;
    const upright = i % 3 !== 1;
    const wide = upright ? 0.95 : 3.4;
    const tall = upright ? 2.9 + random(view.seed + 6, i) : 0.95;
    const v = upright ? 3.9 : 3.4;
    const board = i % 4 === 0;
    b.glow(u, v + tall / 2, Math.max(wide, tall) * 0.9, hue, 0.36);
    b.pad(
      { u: u - wide / 2, v, wide, tall },
      0.08,
      board ? mixHex(hue, '#ffffff', 0.2) : '#15132c',
      board ? 1 : 0.4,
    );
    const writing = {
      kind: i % 3 === 1 ? 'latin' : 'han',
      count: 2 + (i % 4),
      vertical: upright,
      seed: view.seed + i * 7,
    } as const;
    const inner = { u: u - wide * 0.42, v: v + tall * 0.05, wide: wide * 0.84, tall: tall * 0.9 };
    if (board) paintWriting(b, inner, writing, mixHex(hue, '#1a0620', 0.84));
    else
      paintWriting(b, inner, writing, mixHex(hue, '#ffffff', 0.62), {
        style: alpha(hue, 0.5),
        wide: 0.12,
      });
  }
}

export const neonSide: Omit<StageSet, 'relight'> = {
  horizon: 0.47,
  indoors: false,
  deepM: 13,
  mirror: 0.5,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    towersBehind(['#5a5a86', '#4c4478'], 80),
    towersBehind(['#4a4a72', '#5c4a78'], 42),
    lanes(
      [
        { fromM: 300, colour: '#565672' },
        { fromM: FRONT_M + 0.1, colour: '#4a4868', near: '#5c5a7c' },
        { fromM: 13.8, colour: '#8a88a8', lit: 0.8 },
        { fromM: 13.6, colour: '#1c1a2c', lit: 0.3 },
        { fromM: 13.3, colour: '#4e4c74', near: '#34344e', lit: 0.45 },
      ],
      [],
    ),
    strip({
      depthM: FRONT_M,
      everyM: FRONTS_LONG_M,
      tallM: 14,
      shine: () => 0.42,
      paint: (b) => {
        paintDarkFronts(b);
        paintSigns(b);
      },
    }),
    strip({
      depthM: 14.2,
      everyM: 33,
      tallM: 7,
      reaches: true,
      paint: (b) => {
        for (const u of [-12, 4.5]) paintStreetLamp(b.at(u), 5.2, '#26243c');
        for (const u of [-8.5, -7.3, -6.1, 9.2, 10.4]) paintLantern(b.at(u, 3.3), 0.42);
        b.line(
          [
            [-9.4, 3.7],
            [-7.2, 3.55],
            [-5.2, 3.7],
          ],
          0.03,
          '#15132c',
          0.3,
        );
        b.pad({ u: 1.2, v: 0, wide: 0.9, tall: 1.9 }, 0.06, '#3a6a9c', 0.7);
        b.rect(1.3, 0.7, 0.7, 1, '#bfeaff', 1);
        b.glow(1.65, 1.2, 1.6, '#8fd8ff', 0.3);
      },
    }),
    lanes(
      [],
      [
        { zM: 9.9, deepM: 0.2, longM: 2.2, everyM: 5, colour: '#e8e0b8', lit: 0.8, alpha: 0.7 },
        {
          zM: 10.6,
          deepM: 0.9,
          longM: 3,
          everyM: 6,
          colour: '#7ad8ff',
          lit: 0.9,
          alpha: 0.3,
          strewn: 0.8,
        },
        {
          zM: 7.6,
          deepM: 0.8,
          longM: 2.6,
          everyM: 7,
          colour: '#ff7ac8',
          lit: 0.9,
          alpha: 0.26,
          strewn: 0.8,
        },
        {
          zM: 4.2,
          deepM: 0.5,
          longM: 1.8,
          everyM: 5,
          colour: '#9a8aff',
          lit: 0.8,
          alpha: 0.3,
          strewn: 0.9,
        },
        { zM: -1, deepM: 0.12, longM: 60, everyM: 60, colour: '#e8e0d0', lit: 0.7, alpha: 0.4 },
      ],
    ),
  ],
};
