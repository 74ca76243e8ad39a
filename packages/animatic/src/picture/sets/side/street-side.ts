// City streets from the other pavement: shop fronts along the kerb, lamps and trees before them, towers
// over their roofs, the roadway in front.
import { paintHouse } from '../../paint/facade.ts';
import type { FrontStyle } from '../../paint/facade.ts';
import { mixHex } from '../../paint/colour.ts';
import { snowed, wetness } from '../../paint/lying-weather.ts';
import { random } from '../../paint/noise.ts';
import { paintTree } from '../../paint/plants.ts';
import type { SceneBrush } from '../../paint/scene-brush.ts';
import { standShade } from '../../paint/seating.ts';
import { paintSky } from '../../paint/sky.ts';
import { paintStreetLamp } from '../../paint/street-furniture.ts';
import type { Plane, StageSet } from '../set.ts';
import { lanes } from './lanes.ts';
import { strip } from './strip.ts';

/** Where the house fronts stand; before them the pavement and the kerb. */
export const FRONT_M = 17.4;
const KERB_M = 13.6;
const LONG_M = 76;

interface Fronts {
  readonly colours: readonly string[];
  readonly trims: readonly string[];
  readonly lit: number;
  readonly seed: number;
  readonly shutters: boolean;
}

/** House beside house, with a gap here and there through which the town behind is seen. */
function paintFronts(b: SceneBrush, { colours, trims, lit, seed, shutters }: Fronts): void {
  const gap = 3.2;
  const count = 8;
  const free = LONG_M - gap * 2;
  const shares = Array.from({ length: count }, (_, i) => 0.75 + 0.5 * random(seed, i));
  const sum = shares.reduce((all, one) => all + one, 0);
  const style: FrontStyle = {
    lit,
    floorM: 3,
    bayM: 2.4,
    shopM: 3.5,
    towards: 1,
    xM: FRONT_M,
    shutters,
    faced: true,
  };
  let u = -LONG_M / 2;
  shares.forEach((share, i) => {
    const long = (free * share) / sum;
    const house = {
      fromM: u,
      toM: u + long,
      tallM: 7.4 + 6.5 * random(seed + 2, i),
      colour: colours[i % colours.length] ?? '#b8a898',
      trim: trims[i % trims.length] ?? '#e8dcc8',
      seed: seed + i * 37,
    };
    paintHouse(b, house, style);
    u += long + (i === 2 || i === 5 ? gap : 0);
  });
}

/** What rises over the roofs, far enough to hardly move. */
export const towersBehind = (colours: readonly [string, string], depthM: number): Plane =>
  strip({
    depthM,
    everyM: depthM * 3.2,
    tallM: depthM * 0.55,
    reaches: true,
    paint: (b) => {
      const { view } = b;
      for (let i = 0; i < 22; i++) {
        const wide = depthM * (0.09 + 0.07 * random(view.seed + 3, i));
        const u = -depthM * 1.6 + (i / 22) * depthM * 3.2;
        const tall = depthM * (0.14 + 0.3 * random(view.seed + 4, i) ** 1.6);
        const colour = colours[i % 2] ?? colours[0];
        b.rect(u, 0, wide, tall, colour, 0.62);
        b.rect(u, 0, wide * 0.38, tall, mixHex(colour, '#1c1830', 0.4), 0.4, 0.55);
        const floors = Math.round(tall / (depthM * 0.022));
        for (let k = 1; k < floors; k++)
          for (let n = 0; n < 5; n++) {
            const burning = random(view.seed + i * 41, k * 5 + n) < view.light.lamps * 0.5;
            b.rect(
              u + wide * (0.1 + n * 0.17),
              (k / floors) * tall,
              wide * 0.1,
              tall / floors / 2.4,
              burning ? '#ffd88c' : '#50607a',
              burning ? 1 : 0.4,
              burning ? 0.9 : 0.35,
            );
          }
      }
    },
  });

/** Trees, lamps, bins and a box along the kerb. */
const furniture = (trees: boolean): Plane =>
  strip({
    depthM: KERB_M + 0.6,
    everyM: 38,
    tallM: 8,
    reaches: true,
    paint: (b) => {
      const { g, view } = b;
      if (trees)
        [-11, 1.5, 14].forEach((u, i) => {
          const [x, y] = b.pixel(u, 0);
          standShade(b.at(u), 2, 0.4);
          paintTree(
            g,
            view,
            { x, y, height: (5.2 + (i % 2)) * b.scale() },
            { depthM: KERB_M + 4, colour: snowed(view, '#6a9a4e', 0.5), seed: 21 + i },
          );
        });
      for (const u of [-17, -3.8, 8]) paintStreetLamp(b.at(u), 5.4);
      for (const [u, colour] of [
        [-7.4, '#3f6a52'],
        [11.3, '#c8443a'],
      ] as const) {
        standShade(b.at(u), 0.6, 0.4);
        b.pad({ u: u - 0.26, v: 0, wide: 0.52, tall: 0.95 }, 0.1, colour, 0.6);
        b.rect(u - 0.28, 0.86, 0.56, 0.1, mixHex(colour, '#ffffff', 0.3), 0.8);
      }
    },
  });

export const streetGround = (asphalt: string, near: string, pavement: string): Plane =>
  lanes(
    [
      { fromM: 300, colour: pavement, lit: 0.65 },
      { fromM: FRONT_M + 0.1, colour: mixHex(pavement, '#2a2438', 0.25), lit: 0.6, near: pavement },
      { fromM: KERB_M + 0.2, colour: mixHex(pavement, '#ffffff', 0.3), lit: 0.8 },
      { fromM: KERB_M, colour: mixHex(asphalt, '#14121e', 0.55), lit: 0.3 },
      { fromM: KERB_M - 0.25, colour: asphalt, lit: 0.6, near },
      { fromM: -2.4, colour: mixHex(asphalt, '#14121e', 0.5), lit: 0.3 },
      { fromM: -2.6, colour: mixHex(pavement, '#ffffff', 0.15), lit: 0.6, near: pavement },
    ],
    [
      {
        zM: KERB_M + 0.3,
        deepM: 3.6,
        longM: 0.05,
        everyM: 1.5,
        colour: '#5c565e',
        lit: 0.3,
        alpha: 0.5,
      },
      { zM: 9.9, deepM: 0.2, longM: 2.4, everyM: 5.4, colour: '#f2eee4', lit: 0.85 },
      {
        zM: 6.6,
        deepM: 0.5,
        longM: 0.8,
        everyM: 13,
        colour: '#3e3c48',
        lit: 0.3,
        alpha: 0.5,
        strewn: 0.4,
      },
      { zM: -2, deepM: 0.12, longM: 60, everyM: 60, colour: '#f2eee4', lit: 0.8, alpha: 0.7 },
    ],
  );

export const streetSide: StageSet = {
  horizon: 0.45,
  indoors: false,
  deepM: 13,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    towersBehind(['#93a2b4', '#a89a94'], 90),
    towersBehind(['#a08c84', '#8c96a4'], 44),
    streetGround('#74767f', '#5d5f6c', '#b9b0a8'),
    strip({
      depthM: FRONT_M,
      everyM: LONG_M,
      tallM: 15,
      shine: (view) => wetness(view) * 0.3,
      paint: (b) => {
        paintFronts(b, {
          colours: ['#b8664e', '#e3c998', '#8fa3b4', '#d39a58', '#c98f88', '#9aab86', '#d8b8a0'],
          trims: ['#f1e6d2', '#e6d8c4', '#d4ccc4'],
          lit: 0.78,
          seed: (b.view.seed ^ 0x51) >>> 0,
          shutters: true,
        });
      },
    }),
    furniture(true),
  ],
};

export const paintDarkFronts = (b: SceneBrush): void => {
  paintFronts(b, {
    colours: ['#5c5c7c', '#6e5a70', '#4f6480', '#6a5f84', '#58606e'],
    trims: ['#6c6c8c', '#7c7490'],
    lit: 0.45,
    seed: (b.view.seed ^ 0x1f) >>> 0,
    shutters: false,
  });
};

export const FRONTS_LONG_M = LONG_M;
