// A garden: a gravel walk between flower beds and clipped hedges, a rose arch, a fountain behind it, a
// white pavilion on the left third.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { paintTuft, threeTone } from '../paint/foliage.ts';
import { liveButterflies, paintBlossom, paintFlowerField } from '../paint/flowers.ts';
import type { FlowerKind } from '../paint/flowers.ts';
import {
  liveFountain,
  paintFountain,
  paintHedge,
  paintRoseArch,
  paintTopiary,
} from '../paint/garden-things.ts';
import { growth } from '../paint/growth.ts';
import { paintGround, paintRange, paintVeil, paintWash } from '../paint/land.ts';
import { layWeather } from '../paint/lying-weather.ts';
import { random } from '../paint/noise.ts';
import { level, nearestM, SceneBrush, upright } from '../paint/scene-brush.ts';
import { paintSky } from '../paint/sky.ts';
import { paintSoft } from '../paint/soft.ts';
import { scatter } from '../paint/spots.ts';
import { shadeOfCrown, strew } from '../paint/track.ts';
import { paintTreeRow } from '../paint/woods.ts';
import { pxPerMetre } from '../projection.ts';
import type { Plane, StageSet, View } from './set.ts';

/** The axis of the walk, metres right of the eye, and half its width. */
const AXIS_M = 0.6;
const HALF_M = 2.7;
const BED_M = 1.3;
const FOUNTAIN = { xM: AXIS_M, zM: 19.5 } as const;
const ARCH_M = 13.6;

const KINDS: readonly FlowerKind[] = [
  { blossom: 'tulip', colour: '#e8485c' },
  { blossom: 'daisy', colour: '#fbf4ea' },
  { blossom: 'tulip', colour: '#f6c24a' },
  { blossom: 'lavender', colour: '#8f68d8' },
  { blossom: 'bell', colour: '#f08ab8' },
  { blossom: 'tulip', colour: '#f2f0ea' },
];

function paintFar(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  paintRange(
    g,
    view,
    {
      depthM: 600,
      colour: '#6a90a0',
      base: horizon - unit * 0.06,
      swing: unit * 0.04,
      period: unit * 0.4,
      octaves: 3,
      seed: 21,
      foot: 0.9,
    },
    horizon + unit * 0.03,
  );
  paintTreeRow(g, view, {
    foot: horizon + unit * 0.02,
    step: unit * 0.06,
    tall: [unit * 0.1, unit * 0.19],
    depthM: 120,
    seed: 33,
    chance: 0.9,
    pines: 0.12,
    leaf: ['#5f9450', '#7aa452', '#4f8650'],
  });
  paintVeil(g, view, {
    depthM: 140,
    top: horizon - unit * 0.06,
    bottom: horizon + unit * 0.05,
    strength: 0.7,
  });
}

const WALL_M = 30;

/** The tall hedge that closes the garden, with a gap on the axis. */
function paintBackHedge(g: SKRSContext2D, view: View): void {
  const half = ((view.right - view.left) / 2 / pxPerMetre(view, WALL_M)) * 1.4 + 4;
  for (const [from, to, seed] of [
    [-half, AXIS_M - 1.6, 41],
    [AXIS_M + 1.6, half, 43],
  ] as const)
    paintHedge(
      g,
      view,
      { x: [from, to], y: [0, 2.3], z: [WALL_M, WALL_M + 1] },
      { colour: '#4f8446', seed },
    );
}

const PAVILION_M = 24;
const pavilionX = (view: View): number => (-0.25 * view.width) / pxPerMetre(view, PAVILION_M);

const DOME = Array.from({ length: 17 }, (_, i): readonly [number, number] => {
  const angle = Math.PI * (1 - i / 16);
  return [Math.cos(angle) * 2.3, 3.88 + Math.sin(angle) * 1.5];
});

/** Six white columns under a dome. */
function paintPavilion(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(PAVILION_M)).at(pavilionX(view));
  const white = '#f4eee2';
  b.pool(0, 0.05, 3.6, 0.3, view.light.shadow, view.light.shadowAlpha);
  for (const [half, v] of [
    [2.7, 0],
    [2.4, 0.2],
  ] as const)
    b.rect(-half, v, half * 2, 0.2, '#d8d0c0', v === 0 ? 0.5 : 0.8);
  b.rect(-2, 0.4, 4, 3, mixHex('#8a98a0', white, 0.2), 0.2, 0.4);
  for (const [u, lit] of [
    [-1.3, 0.25],
    [1.3, 0.3],
    [0, 0.25],
    [-2.1, 0.7],
    [2.1, 0.95],
    [-0.75, 0.6],
    [0.75, 0.8],
  ] as const) {
    const back = lit < 0.32;
    b.rect(u - 0.13, 0.4, 0.26, 3, back ? '#cfc8ba' : white, lit);
    if (!back) b.rect(u + 0.03, 0.4, 0.1, 3, '#ffffff', 1, view.light.sun.x > 0.5 ? 0.5 : 0);
    b.rect(u - 0.18, 3.28, 0.36, 0.14, white, lit);
    b.rect(u - 0.18, 0.4, 0.36, 0.12, white, lit);
  }
  b.rect(-2.5, 3.4, 5, 0.4, white, 0.8);
  b.rect(-2.6, 3.74, 5.2, 0.14, '#ffffff', 1);
  b.poly(DOME, '#7fa0a8', 0.4);
  const right = view.light.sun.x > 0.4;
  b.poly(
    DOME.map(([u, v]) => [u > 0 === right ? u : u * -0.1, v] as const),
    '#a8c4c8',
    0.9,
  );
  b.rect(-0.06, 5.3, 0.12, 0.6, white, 0.9);
}

function paintLawn(g: SKRSContext2D, view: View): void {
  const { light } = view;
  const top = view.horizon;
  const brush = new SceneBrush(g, view, level());
  const near = nearestM(view);
  paintGround(g, view, ['#a8c46a', '#86b257', '#629447', '#3f6e3a'], [90, 30, 12, 6], top);
  // Mown in stripes.
  for (let k = -30; k < 30; k++) {
    if (k % 2 !== 0) continue;
    const x0 = AXIS_M + k * 1.7;
    brush.area(
      [
        [x0, near],
        [x0 + 1.7, near],
        [x0 + 1.7, 29],
        [x0, 29],
      ],
      alpha(light.rim, 0.07),
    );
  }
  paintWash(g, view, top);
  const gravel = (lit: number): string => shade(light, '#e0cfae', 10, { lit });
  const ring = (r: number, zM: number): (readonly [number, number])[] =>
    Array.from({ length: 40 }, (_, i) => [
      AXIS_M + Math.cos((i / 40) * Math.PI * 2) * r,
      zM + Math.sin((i / 40) * Math.PI * 2) * r,
    ]);
  const walk = brush.gradient(
    [0, near],
    [0, 17],
    [
      [0, '#c8b08a', 0.45],
      [0.35, '#dcc8a2', 0.75],
      [1, '#e8d8b8', 0.95],
    ],
  );
  brush.area(
    [
      [AXIS_M - HALF_M, near],
      [AXIS_M + HALF_M, near],
      [AXIS_M + HALF_M * 0.8, 16],
      [AXIS_M - HALF_M * 0.8, 16],
    ],
    walk,
  );
  brush.area(ring(4.6, FOUNTAIN.zM), gravel(0.9));
  brush.area(
    [
      [AXIS_M - 1.2, 20],
      [AXIS_M + 1.2, 20],
      [AXIS_M + 1.2, 32],
      [AXIS_M - 1.2, 32],
    ],
    gravel(0.9),
  );
  // Beds and the stones that edge them.
  for (const side of [-1, 1] as const) {
    const inner = AXIS_M + side * (HALF_M + 0.06);
    const outer = inner + side * BED_M;
    brush.area(
      [
        [inner, near],
        [outer, near],
        [outer, 12.6],
        [inner, 12.6],
      ],
      shade(light, '#5c4232', 9, { lit: 0.4 }),
    );
    brush.area(
      [
        [inner - side * 0.14, near],
        [inner, near],
        [inner, 12.7],
        [inner - side * 0.14, 12.7],
      ],
      shade(light, '#f0e6d0', 9, { lit: 0.9 }),
    );
  }
  strew(g, view, {
    seed: 51,
    fromM: 1.4,
    toM: 15,
    chance: 0.3,
    sizeM: [0.008, 0.022],
    colours: ['#b8a684', '#f4ead2', '#98876c'],
  });
  layWeather(brush, 60);
  shadeOfCrown(g, view, {
    xM: pavilionX(view),
    zM: PAVILION_M,
    radiusM: 3,
    tallM: 3,
    strength: 0.7,
  });
}

const inBed = (xM: number): boolean => {
  const out = Math.abs(xM - AXIS_M) - HALF_M - 0.1;
  return out > 0 && out < BED_M - 0.15;
};

function paintBeds(g: SKRSContext2D, view: View, fromM: number, toM: number): void {
  const leaf = threeTone(view, '#5c8f46', 9);
  scatter(
    view,
    { seed: 311, fromM, toM, growth: 1.05, spacing: 0.045, chance: 0.8 },
    ({ x, y, perM, xM, index }) => {
      if (!inBed(xM)) return;
      const tone = index % 3 === 0 ? leaf.light : index % 3 === 1 ? leaf.mid : leaf.dark;
      paintTuft(
        g,
        { x, y, size: perM * (0.14 + 0.12 * random(view.seed + 312, index)) },
        tone,
        index,
        5,
      );
    },
  );
  paintFlowerField(g, view, {
    seed: 321,
    fromM,
    toM,
    kinds: KINDS,
    dense: 0.85,
    tallM: 0.26,
    headM: 0.055,
    free: ({ xM }) => !inBed(xM),
  });
}

/** Hedges behind the beds, in lengths with a topiary between them. */
const HEDGES = [12.6, 9.8, 7, 4.6] as const;

const hedgePlane = (zM: number, i: number): Plane => ({
  depthM: zM,
  rows: [0.2, 1.4],
  paint: (g, view) => {
    for (const side of [-1, 1] as const) {
      const inner = AXIS_M + side * (HALF_M + BED_M + 0.1);
      const outer = inner + side * 0.8;
      const x: readonly [number, number] = side < 0 ? [outer, inner] : [inner, outer];
      paintHedge(
        g,
        view,
        { x, y: [0, 0.72], z: [zM, zM + 1.7] },
        { colour: '#4c8044', seed: 61 + i * 7 + side },
      );
      if (zM > 5)
        paintTopiary(
          g,
          view,
          { xM: inner + side * 0.4, zM: zM - 0.5, tallM: 1.7 },
          {
            kind: (i + (side > 0 ? 1 : 0)) % 2 === 0 ? 'cone' : 'ball',
            seed: 81 + i,
            potted: true,
          },
        );
    }
  },
});

/** Roses in both lower corners, out of focus. */
function paintDressing(g: SKRSContext2D, view: View): void {
  const { unit, width, height, light } = view;
  const green = shade(light, '#2c5230', 5, { lit: 0.1 });
  for (const side of [-1, 1] as const) {
    const edge = side < 0 ? 0 : width;
    const area = {
      ...view,
      left: edge - unit * 0.3,
      right: edge + unit * 0.3,
      top: height - unit * 0.34,
    };
    paintSoft(g, area, unit * 0.0055, (c) => {
      for (let i = 0; i < 16; i++) {
        const of = (k: number): number => random(view.seed + 401 + k + side, i);
        const x = edge - side * (of(0) ** 1.3 * unit * (side < 0 ? 0.26 : 0.16) - unit * 0.02);
        const y = height - unit * (0.02 + 0.2 * of(1) * (1 - Math.abs(x - edge) / (unit * 0.36)));
        c.fillStyle = green;
        c.beginPath();
        c.ellipse(x, y + unit * 0.03, unit * 0.04, unit * 0.03, 0, 0, Math.PI * 2);
        c.rect(x - unit * 0.02, y, unit * 0.04, view.bottom - y + unit * 0.1);
        c.fill();
        if (i % 2 === 0 && view.weather !== 'snow')
          paintBlossom(
            c,
            view,
            { x, y, r: unit * (0.018 + 0.012 * of(2)) },
            { blossom: 'rose', colour: '#c83a5c' },
            4,
            0,
          );
      }
    });
  }
}

export const garden: StageSet = {
  horizon: 0.43,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 130, rows: [0, 0.56], paint: paintFar },
    { depthM: 12, ground: true, rows: [0.4, 9], paint: paintLawn },
    { depthM: WALL_M, rows: [0.3, 0.6], paint: paintBackHedge },
    { depthM: PAVILION_M, rows: [0, 0.66], paint: paintPavilion },
    {
      depthM: FOUNTAIN.zM,
      rows: [0.2, 0.7],
      paint: (g, view) => {
        paintFountain(g, view, FOUNTAIN);
      },
      live: (g, view, tS) => {
        liveFountain(g, view, FOUNTAIN, tS);
      },
    },
    {
      depthM: ARCH_M,
      rows: [0, 0.75],
      paint: (g, view) => {
        paintRoseArch(g, view, { xM: AXIS_M, zM: ARCH_M, halfM: 2.5, tallM: 3.5 }, '#e86a8c');
      },
    },
    ...HEDGES.slice(0, 2).map(hedgePlane),
    ...growth(12.4, paintBeds).slice(0, 2),
    ...HEDGES.slice(2).map((zM, i) => hedgePlane(zM, i + 2)),
    ...growth(12.4, paintBeds).slice(2),
    {
      depthM: 3.4,
      rows: [0.4, 9],
      soft: true,
      paint: paintDressing,
      live: (g, view, tS) => {
        liveButterflies(g, view, tS, 4);
      },
    },
  ],
};
