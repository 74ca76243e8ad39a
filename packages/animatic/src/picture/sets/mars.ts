// Another planet's desert: red sand and stones under thin dusty air, nothing that ever lived.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Light } from '../light/palettes.ts';
import { mixHex, mixRgb } from '../paint/colour.ts';
import { paintBoulder } from '../paint/rocks.ts';
import { spotAt } from '../paint/spots.ts';
import { desertPlanes } from './desert.ts';
import type { Land } from './desert.ts';
import type { StageSet, View } from './set.ts';

const STONES_M = 17;

const RED: Land = {
  sand: '#c8623a',
  ground: ['#d07a4c', '#c8623a', '#a84c2c', '#7e3822'],
  buttes: ['#8e4430', '#88402e', '#96503a'],
  far: '#c07048',
  lived: false,
};

function paintStones(g: SKRSContext2D, view: View): void {
  for (const [xM, zM, half, seed] of [
    [4.6, STONES_M, 0.8, 1],
    [6.1, STONES_M, 0.42, 2],
    [-7.4, STONES_M, 0.6, 3],
    [-6.3, STONES_M, 0.26, 4],
  ] as const) {
    const { x, y, perM } = spotAt(view, xM, zM);
    paintBoulder(
      g,
      view,
      { x, y: y + perM * 0.1, half: perM * half, tall: perM * half * 0.8 },
      { depthM: zM, colour: '#8a4a34', seed },
    );
  }
}

const dust = (colour: string, share: number): string => mixHex(colour, '#d8966a', share);

/** Thin dusty air: a butter sky by day, a dark one by night, under which the red ground stays red. */
function inThinAir(outside: Light): Light {
  const dark = outside.lamps;
  return {
    ...outside,
    sky: outside.sky.map(([at, colour]) => [
      at,
      dark > 0.6
        ? mixHex(mixHex('#0a0c1c', '#5a3428', at ** 2), colour, 0.2)
        : dust(colour, 0.5 + 0.3 * at),
    ]),
    haze: dark > 0.6 ? '#6a4034' : dust(outside.haze, 0.7),
    hazeDepthM: Math.max(outside.hazeDepthM, 140),
    key: mixHex(outside.key, '#ffe0b8', 0.6),
    keyAlpha: Math.max(outside.keyAlpha, 0.16),
    ambient: mixHex(outside.ambient, '#4a3444', 0.5),
    ambientAlpha: Math.min(outside.ambientAlpha, 0.34),
    exposure: mixRgb(outside.exposure, [0.86, 0.8, 0.8], dark * 0.75),
    rim: '#fff0dc',
    cover: 0,
    stars: Math.max(outside.stars, dark > 0.6 ? 0.9 : 0),
    sun: { ...outside.sun, kind: dark > 0.6 ? 'none' : outside.sun.kind },
  };
}

export const mars: StageSet = {
  horizon: 0.45,
  indoors: false,
  relight: inThinAir,
  planes: () => [...desertPlanes(RED), { depthM: STONES_M, rows: [0.2, 0.8], paint: paintStones }],
};
