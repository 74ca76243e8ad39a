// A jungle: giants on buttress roots in the green haze, lianas, great leaves on both sides of a wet track,
// bright flowers, shafts of light.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { liveFlock } from '../paint/birds.ts';
import { shade } from '../light/palettes.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { paintBush, paintFern, paintMass, paintTuft, threeTone } from '../paint/foliage.ts';
import { growth } from '../paint/growth.ts';
import {
  liveLianas,
  paintBigLeaves,
  paintGiant,
  paintTropicFlower,
} from '../paint/jungle-plants.ts';
import { paintBands, paintGround, paintWash } from '../paint/land.ts';
import { random } from '../paint/noise.ts';
import { along } from '../paint/plants.ts';
import { glow, sunPlace } from '../paint/sky.ts';
import { paintSoft } from '../paint/soft.ts';
import { scatter, spotAt } from '../paint/spots.ts';
import { paintDapples, paintTrack, strew } from '../paint/track.ts';
import { paintPalm, paintTrunk } from '../paint/trees.ts';
import { liveMotes, paintShafts } from '../paint/wood-light.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { Plane, StageSet, View } from './set.ts';

const LEAF = '#3f8a44';

function paintHaze(g: SKRSContext2D, view: View): void {
  const { light, horizon, unit } = view;
  const gradient = g.createLinearGradient(0, 0, 0, horizon + unit * 0.06);
  gradient.addColorStop(0, shade(light, '#2c6a44', 120, { lit: 0.4 }));
  gradient.addColorStop(0.5, shade(light, '#6fb070', 260, { lit: 0.8 }));
  gradient.addColorStop(1, shade(light, '#d4eeb0', 400, { lit: 1 }));
  g.fillStyle = gradient;
  g.fillRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
  if (light.sun.kind === 'none') return;
  const sun = sunPlace(view);
  glow(
    g,
    sun.x,
    Math.max(sun.y, horizon * 0.3),
    unit * 0.6,
    light.sun.halo,
    0.6 * light.sun.haloAlpha,
  );
}

const BELTS = [
  { depthM: 64, airM: 300, step: 0.045, seed: 201, size: 0.06 },
  { depthM: 38, airM: 140, step: 0.085, seed: 211, size: 0.08 },
  { depthM: 23, airM: 70, step: 0.16, seed: 221, size: 0.11 },
] as const;

const trackX = (zM: number): number => -0.3 + 1.3 * Math.sin((zM - 4) * 0.11) + zM * 0.03;

function paintBelt(g: SKRSContext2D, view: View, belt: (typeof BELTS)[number]): void {
  const { unit, width, light } = view;
  const perM = pxPerMetre(view, belt.depthM);
  const foot = groundRow(view, belt.depthM);
  const track = width / 2 + trackX(belt.depthM) * perM;
  const free = (x: number, gapM: number): boolean => Math.abs(x - track) < perM * gapM;
  along(view, { seed: belt.seed, step: unit * belt.step, jitter: 1, chance: 0.8 }, (x, i) => {
    if (free(x, 1.8)) return;
    const of = (k: number): number => random(view.seed + belt.seed + k, i);
    const girth = perM * (0.3 + 0.5 * of(1));
    paintTrunk(
      g,
      view,
      {
        x,
        y: foot,
        width: girth,
        tipX: x + (of(2) - 0.5) * unit * 0.1,
        tipY: Math.min(view.top, -unit * 0.1),
        tipWidth: girth * 0.7,
      },
      { depthM: belt.airM, colour: '#5c5844', seed: belt.seed + i },
    );
  });
  const tones = threeTone(view, LEAF, belt.airM);
  along(view, { seed: belt.seed + 5, step: unit * 0.11, jitter: 0.9, chance: 0.9 }, (x, i) => {
    const y = view.horizon * (0.05 + 0.4 * random(view.seed + belt.seed + 6, i) ** 1.5);
    paintMass(
      g,
      view,
      { x, y, rx: unit * belt.size, ry: unit * belt.size * 0.6, clumps: 6 },
      tones,
      belt.seed + i,
    );
  });
  along(
    view,
    { seed: belt.seed + 8, step: Math.max(perM * 1.3, unit * 0.042), jitter: 0.9, chance: 0.9 },
    (x, i) => {
      if (free(x, 1.7)) return;
      const of = (k: number): number => random(view.seed + belt.seed + 9 + k, i);
      if (of(0) > 0.55)
        paintBigLeaves(
          g,
          view,
          { x, y: foot + unit * 0.008, size: perM * (0.9 + 0.9 * of(1)) },
          {
            depthM: belt.airM,
            colour: of(2) > 0.5 ? '#4f9a4c' : '#6fae48',
            seed: belt.seed + i,
            split: of(3) > 0.5,
            count: 6,
          },
        );
      else
        paintBush(
          g,
          view,
          { x, y: foot + unit * 0.01, size: perM * (0.7 + 0.7 * of(1)) },
          { depthM: belt.airM, colour: LEAF, seed: belt.seed + i * 3 },
        );
    },
  );
  const veil = g.createLinearGradient(0, foot - unit * 0.18, 0, foot + unit * 0.03);
  veil.addColorStop(0, alpha(light.haze, 0));
  veil.addColorStop(0.8, alpha(light.haze, Math.min(0.45, belt.depthM / 130)));
  veil.addColorStop(1, alpha(light.haze, 0));
  g.fillStyle = veil;
  g.fillRect(view.left, foot - unit * 0.18, view.right - view.left, unit * 0.21);
}

function paintFloor(g: SKRSContext2D, view: View): void {
  const { light, horizon, unit } = view;
  paintGround(g, view, ['#98b05c', '#6f9048', '#4c6c38', '#2f4830'], [110, 34, 13, 6], horizon);
  paintWash(g, view, horizon);
  paintBands(g, view, { top: horizon, colour: light.shadow, strength: 0.2, count: 8, seed: 41 });
  paintTrack(
    g,
    view,
    { middle: trackX, half: (zM) => 1.3 + zM * 0.004, farM: 50, ragged: 0.34, seed: 233 },
    ['#b89868', '#6c4c34'],
  );
  strew(g, view, {
    seed: 241,
    fromM: 1.4,
    toM: 22,
    chance: 0.5,
    sizeM: [0.025, 0.08],
    colours: ['#8a6a38', '#a08040', '#5c7a38', '#6c4c2c'],
  });
  paintDapples(g, view, { seed: 251, farM: 30, chance: 0.6 });
  const shaded = g.createLinearGradient(0, view.height - unit * 0.2, 0, view.height);
  shaded.addColorStop(0, alpha(light.shadow, 0));
  shaded.addColorStop(1, alpha(light.shadow, 0.4));
  g.fillStyle = shaded;
  g.fillRect(view.left, view.height - unit * 0.2, view.right - view.left, view.bottom);
}

const GIANTS = [
  { at: 0.25, depthM: 19, girthM: 1.1, seed: 3 },
  { at: 0.85, depthM: 15.5, girthM: 1.2, seed: 5 },
] as const;

const giantPlane = (giant: (typeof GIANTS)[number]): Plane => ({
  depthM: giant.depthM,
  rows: [-1, 0.8],
  paint: (g, view) => {
    const perM = pxPerMetre(view, giant.depthM);
    const x = view.width * giant.at;
    const y = groundRow(view, giant.depthM);
    paintGiant(
      g,
      view,
      { x, y, width: perM * giant.girthM },
      { depthM: giant.depthM * 1.7, seed: giant.seed, bark: '#6a6048' },
    );
    for (const [dx, size, seed] of [
      [-2, 1.1, 1],
      [2, 1.2, 2],
      [-0.8, 0.7, 3],
    ] as const)
      paintFern(
        g,
        view,
        { x: x + perM * dx, y: y + perM * 0.2, size: perM * size },
        { depthM: giant.depthM, colour: '#5fa04a', seed: giant.seed * 11 + seed },
      );
  },
});

interface Clump {
  readonly at: number;
  readonly depthM: number;
  readonly sizeM: number;
  readonly split: boolean;
  readonly colour: string;
  readonly seed: number;
  readonly flower: string | null;
}

const CLUMPS: readonly Clump[] = [
  { at: 0.17, depthM: 13, sizeM: 1.9, split: false, colour: '#5aa848', seed: 3, flower: '#f0503c' },
  { at: 0.95, depthM: 12, sizeM: 1.7, split: true, colour: '#3f8f4c', seed: 4, flower: null },
  {
    at: 0.05,
    depthM: 10.6,
    sizeM: 1.7,
    split: true,
    colour: '#48984a',
    seed: 5,
    flower: '#f070b0',
  },
  {
    at: 0.9,
    depthM: 10.2,
    sizeM: 1.3,
    split: false,
    colour: '#6ab44a',
    seed: 6,
    flower: '#ffb03c',
  },
  { at: -0.02, depthM: 7.6, sizeM: 1.5, split: false, colour: '#3c8440', seed: 7, flower: null },
  { at: 1.03, depthM: 7.2, sizeM: 1.4, split: true, colour: '#3f8a44', seed: 8, flower: '#e84a6a' },
];

const clumpPlane = (clump: Clump): Plane => ({
  depthM: clump.depthM,
  rows: [-0.2, 1],
  paint: (g, view) => {
    const perM = pxPerMetre(view, clump.depthM);
    const x = view.width * clump.at;
    const y = groundRow(view, clump.depthM) + perM * 0.1;
    paintBigLeaves(
      g,
      view,
      { x, y, size: perM * clump.sizeM },
      {
        depthM: clump.depthM,
        colour: clump.colour,
        seed: clump.seed * 17,
        split: clump.split,
        count: 11,
      },
    );
    if (clump.flower === null) return;
    for (const [dx, tall] of [
      [0.3, 0.8],
      [-0.45, 0.6],
    ] as const)
      paintTropicFlower(
        g,
        view,
        { x: x + perM * dx, y, size: perM * tall },
        clump.flower,
        clump.depthM,
      );
  },
});

/** Young palms on the right of the track. */
function paintYoungPalm(g: SKRSContext2D, view: View): void {
  const { x, y, perM } = spotAt(view, (0.2 * view.width) / pxPerMetre(view, 21), 21);
  paintPalm(
    g,
    view,
    { x, y, height: perM * 4.2, lean: -0.12 },
    { depthM: 34, colour: '#5fa048', seed: 71 },
  );
}

function paintRoof(g: SKRSContext2D, view: View): void {
  const { unit, light, width } = view;
  const tones = threeTone(view, '#34793f', 20);
  g.fillStyle = tones.dark;
  g.fillRect(view.left, view.top, view.right - view.left, Math.max(0, -view.top - unit * 0.02));
  along(view, { seed: 261, step: unit * 0.12, jitter: 0.7, chance: 0.94 }, (x, i) => {
    const under = Math.abs(x - width * light.sun.x) / unit;
    const low =
      unit * Math.min(0.08, 0.004 + under * 0.12) * (0.6 + 0.7 * random(view.seed + 262, i));
    paintMass(
      g,
      view,
      { x, y: low - unit * 0.06, rx: unit * 0.13, ry: unit * 0.08, clumps: 11 },
      tones,
      263 + i * 3,
    );
  });
}

function paintGrowth(g: SKRSContext2D, view: View, fromM: number, toM: number): void {
  const grass = threeTone(view, '#5f9a46', 9);
  scatter(
    view,
    { seed: 311, fromM, toM, growth: 1.09, spacing: 0.08, chance: 0.55 },
    ({ x, y, perM, xM, zM, index }) => {
      if (Math.abs(xM - trackX(zM)) < 1.5) return;
      const tone = index % 3 === 0 ? grass.light : index % 3 === 1 ? grass.mid : grass.dark;
      const of = random(view.seed + 312, index);
      if (of > 0.93)
        paintFern(
          g,
          view,
          { x, y, size: perM * 0.4 },
          { depthM: zM, colour: '#5fa04a', seed: index },
        );
      else paintTuft(g, { x, y, size: perM * (0.1 + 0.16 * of) }, tone, index, 6);
    },
  );
}

/** Great leaves close to the lens, dark and out of focus, in three corners. */
function paintDressing(g: SKRSContext2D, view: View): void {
  const { unit, width, height, light } = view;
  const dark: View = {
    ...view,
    light: { ...light, exposure: [0.16, 0.22, 0.2], keyAlpha: 0.05, ambientAlpha: 0.3 },
  };
  for (const [x, y, size, split, seed, area] of [
    [
      -0.02 * unit,
      height + unit * 0.06,
      0.42,
      false,
      1,
      { ...view, right: unit * 0.42, top: height - unit * 0.44 },
    ],
    [
      width + 0.02 * unit,
      height + unit * 0.05,
      0.34,
      true,
      2,
      { ...view, left: width - unit * 0.36, top: height - unit * 0.4 },
    ],
  ] as const)
    paintSoft(g, area, unit * 0.006, (c) => {
      paintBigLeaves(
        c,
        dark,
        { x, y, size: unit * size },
        { depthM: 4, colour: mixHex(LEAF, '#102820', 0.3), seed: 401 + seed, split, count: 9 },
      );
    });
}

export const jungle: StageSet = {
  horizon: 0.47,
  indoors: false,
  planes: () => [
    {
      depthM: Infinity,
      paint: paintHaze,
      live: (g, view, tS) => {
        liveFlock(
          g,
          view,
          {
            seed: 95,
            count: 5,
            at: [0.56, 0.2],
            size: 0.008,
            colour: '#c8403c',
            depthM: 90,
            beat: 3,
          },
          tS,
        );
      },
    },
    { depthM: 14, ground: true, rows: [0.4, 9], paint: paintFloor },
    ...BELTS.map((belt): Plane => ({
      depthM: belt.depthM,
      rows: [-1, 0.7],
      paint: (g, view) => {
        paintBelt(g, view, belt);
      },
    })),
    { depthM: 21, rows: [0, 0.7], paint: paintYoungPalm },
    { depthM: 20, rows: [-0.2, 0.8], blend: 'lighter', paint: paintShafts, live: liveMotes },
    giantPlane(GIANTS[0]),
    giantPlane(GIANTS[1]),
    ...CLUMPS.slice(0, 2).map(clumpPlane),
    {
      depthM: 11,
      rows: [-1, 0.24],
      paint: paintRoof,
      live: (g, view, tS) => {
        liveLianas(g, view, { depthM: 14, seed: 281, count: 9, long: 0.3, wide: 0.0034 }, tS);
      },
    },
    ...CLUMPS.slice(2, 4).map(clumpPlane),
    ...growth(10, paintGrowth).slice(0, 1),
    ...CLUMPS.slice(4).map(clumpPlane),
    ...growth(10, paintGrowth).slice(1),
    { depthM: 5, rows: [0.3, 9], soft: true, paint: paintDressing },
  ],
};
