// The lantern street of an old Chinese town: timber fronts under deep eaves, lanterns along them and on
// cords across the way, stone slabs, a pagoda where the street ends.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { mixHex } from '../paint/colour.ts';
import { housesAlong } from '../paint/facade.ts';
import { paintRange, paintVeil } from '../paint/land.ts';
import { random } from '../paint/noise.ts';
import { paintLantern, paintPagoda, paintTimberHouse } from '../paint/oriental.ts';
import {
  level,
  nearestM,
  reachAt,
  SceneBrush,
  sideWall,
  spot,
  upright,
} from '../paint/scene-brush.ts';
import { roofsBeside } from '../paint/roofs.ts';
import { passersBy } from '../paint/passers-by.ts';
import { paintSky } from '../paint/sky.ts';
import { layWeather } from '../paint/lying-weather.ts';
import { oldTownSide } from './side/old-town-side.ts';
import type { Plane, StageSet, View } from './set.ts';

const WALL_M = 4.7;
const FAR_M = 74;

function sideOfStreet(side: 1 | -1): Plane {
  const xM = side * WALL_M;
  const towards = side < 0 ? 1 : -1;
  return {
    depthM: 14,
    wallXM: xM,
    columns: side < 0 ? [-9, 0.5] : [0.5, 9],
    paint: (g, view) => {
      const b = new SceneBrush(g, view, sideWall(xM));
      const sunny = view.light.sun.x > 0.5 === side < 0;
      const houses = housesAlong({
        fromM: 1.1,
        toM: FAR_M,
        longM: [6, 9],
        tallM: [7, 8],
        colours: ['#ffffff'],
        trims: ['#ffffff'],
        seed: (view.seed ^ (side < 0 ? 0x35 : 0xc1)) >>> 0,
      });
      for (const { fromM, toM, seed } of houses.toReversed()) {
        paintTimberHouse(b, { xM, towards, fromM, toM, lit: sunny ? 0.85 : 0.42, seed });
        // The near lanterns hang on planes of their own, round from wherever they are seen.
        for (let z = Math.ceil(toM / 3) * 3; z >= Math.max(fromM, 15); z -= 3)
          if (z < toM) hangAt(g, view, [xM + towards * 1.2, 3.2, z]);
        const { lamps } = view.light;
        b.wash(
          { u: fromM, v: -1.9, wide: toM - fromM, tall: 1.9 },
          'down',
          '#ff9a4c',
          0.3 * lamps,
          0,
        );
      }
      b.wash({ u: 1.1, v: 0, wide: 60, tall: 0.8 }, 'up', view.light.shadow, 0.34, 0);
    },
  };
}

function hangAt(
  g: SKRSContext2D,
  view: View,
  [x, y, z]: readonly [number, number, number],
  size = 0.46,
): void {
  paintLantern(new SceneBrush(g, view, upright(z)).at(x, y), size);
}

function paintPaving(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const { light, seed } = view;
  const near = nearestM(view);
  const [left, right] = reachAt(view, FAR_M);
  b.area(
    [
      [left, near],
      [right, near],
      [right, FAR_M * 4],
      [left, FAR_M * 4],
    ],
    b.gradient(
      [0, FAR_M],
      [0, near],
      [
        [0, '#a89a94', 0.75],
        [1, '#77727c', 0.5],
      ],
    ),
  );
  const deep = 0.62;
  for (let k = Math.floor(near / deep); k * deep < 40; k++) {
    const z0 = Math.max(near, k * deep);
    const z1 = (k + 1) * deep;
    const wide = 0.95;
    const shift = random(seed + 301, k) * wide;
    for (let i = -7; i < 7; i++) {
      const tone = random(seed + 302, k * 41 + i);
      const x = i * wide + shift;
      b.rect(x, z0, wide, z1 - z0, mixHex('#b4a8a0', '#6c6a7a', tone), 0.45 + 0.3 * tone, 0.62);
      if (z0 < 16) b.rect(x - 0.012, z0, 0.024, z1 - z0, '#38343f', 0.2, 0.5);
    }
    b.rect(left, z0, right - left, 0.022, '#38343f', 0.2, 0.5);
  }
  for (const side of [-1, 1]) {
    b.rect(side * 3.7, near, side * 1.1, FAR_M - near, '#8d8a88', 0.6, 0.85);
    b.rect(side * 3.7, near, side * 0.1, FAR_M - near, '#2c2830', 0.2, 0.5);
  }
  layWeather(b, FAR_M);
  for (let z = 6; z < 34; z += 3.4) {
    b.glow(-3.2, z, 1.7, '#ff9a4c', 0.4 * light.lamps);
    b.glow(3.2, z + 1.2, 1.7, '#ff9a4c', 0.4 * light.lamps);
    b.pool(0, z, 3, 2, '#ff9a4c', 0.06 * light.lamps);
  }
  b.wash({ u: left, v: near, wide: right - left, tall: 2.6 }, 'up', light.shadow, 0.45, 0);
}

function paintEnd(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  paintRange(
    g,
    view,
    {
      depthM: 240,
      colour: '#5f7a88',
      base: horizon - unit * 0.05,
      swing: unit * 0.05,
      period: unit * 0.3,
      octaves: 3,
      seed: 61,
      foot: 0.7,
    },
    horizon + unit * 0.04,
  );
  paintPagoda(new SceneBrush(g, view, upright(120)).at(2.4), 33, 6);
  paintVeil(g, view, {
    depthM: 110,
    top: horizon - unit * 0.07,
    bottom: horizon + unit * 0.05,
    strength: 0.9,
  });
}

/** A cord across the street with lanterns on it. */
function cord(depthM: number, sag: number, high: number): Plane {
  return {
    depthM,
    rows: [-0.6, 0.5],
    paint: (g, view) => {
      const b = new SceneBrush(g, view, upright(depthM));
      const half = WALL_M - 0.9;
      const line = Array.from({ length: 25 }, (_, i) => {
        const u = i / 24;
        return [-half + 2 * half * u, high - sag * 4 * u * (1 - u)] as const;
      });
      b.line(line, 0.025, '#2a1c24', 0.3);
      line.forEach(([u, v], i) => {
        if (i % 4 === 2) hangAt(g, view, [u, v + 0.08, depthM], 0.5);
      });
      if (depthM < 15) paintPair(g, view, depthM);
    },
  };
}

/** The lanterns under both eaves at one distance. */
function paintPair(g: SKRSContext2D, view: View, depthM: number): void {
  for (const side of [-1, 1]) hangAt(g, view, [side * (WALL_M - 1.2), 3.2, depthM], 0.48);
}

/** A large lantern out of focus, high in the near corner. */
function paintNear(g: SKRSContext2D, view: View): void {
  const { unit, light, width, height } = view;
  const x = Math.min(width * 0.1, unit * 0.13);
  const y = height * 0.06;
  g.save();
  g.filter = `blur(${(unit * 0.006).toFixed(1)}px)`;
  g.fillStyle = mixHex('#a02c24', light.foreground, 0.5 - 0.4 * light.lamps);
  g.beginPath();
  g.ellipse(x, y, unit * 0.075, unit * 0.07, 0, 0, Math.PI * 2);
  g.fill();
  if (light.lamps > 0.2) {
    g.fillStyle = `rgba(255,196,96,${(0.8 * light.lamps).toFixed(2)})`;
    g.beginPath();
    g.ellipse(x, y + unit * 0.006, unit * 0.045, unit * 0.05, 0, 0, Math.PI * 2);
    g.fill();
  }
  g.fillStyle = mixHex('#c08a34', light.foreground, 0.5);
  g.fillRect(x - unit * 0.022, y + unit * 0.064, unit * 0.044, unit * 0.01);
  g.fillRect(x - unit * 0.004, y + unit * 0.07, unit * 0.008, unit * 0.06);
  g.restore();
}

/** Lamplight that is never quite still. */
function liveFlicker(g: SKRSContext2D, view: View, tS: number): void {
  const { lamps } = view.light;
  if (lamps < 0.3) return;
  for (let i = 0; i < 4; i++) {
    const z = 9 + i * 3;
    const side = i % 2 === 0 ? -1 : 1;
    const [x, y] = spot(view, [side * 3.5, 2.85, z]);
    const beat = 0.5 + 0.5 * Math.sin(tS * (5 + i) + i * 2) * Math.sin(tS * (2.3 + i * 0.7));
    const r = (26 * view.unit) / 960 / (0.6 + i * 0.25);
    g.fillStyle = `rgba(255,190,110,${(0.1 * lamps * beat).toFixed(3)})`;
    g.beginPath();
    g.arc(x, y, r, 0, Math.PI * 2);
    g.fill();
  }
}

export const oldTown: StageSet = {
  side: oldTownSide,
  horizon: 0.5,
  indoors: false,
  asideM: 4,
  mirror: 0.2,
  planes: () => [
    { depthM: Infinity, rows: [-9, 0.66], paint: paintSky },
    { depthM: 120, rows: [0, 0.66], paint: paintEnd },
    { depthM: 12, ground: true, rows: [0.4, 9], paint: paintPaving },
    ...roofsBeside({
      asideM: WALL_M + 1.2,
      tallM: [4.4, 6.4],
      wideM: [5, 9],
      kind: 'tiled',
      walls: ['#e4dccc', '#c8b8a4', '#8a6a54', '#d8d0c4'],
      roof: '#4a4e5c',
      seed: 501,
    }),
    sideOfStreet(-1),
    sideOfStreet(1),
    passersBy({ depthM: 36, asideM: [0.6, 3.4], count: 8 }),
    passersBy({ depthM: 22, asideM: [1.4, 3.6], count: 6 }),
    cord(34, 0.9, 6.6),
    cord(21, 0.8, 6.1),
    { ...cord(13, 0.7, 5.6), live: liveFlicker },
    ...[10, 7.2].map((depthM): Plane => ({
      depthM,
      rows: [0, 0.55],
      paint: (g, view) => {
        paintPair(g, view, depthM);
      },
    })),
    { depthM: 5, rows: [-0.6, 0.3], soft: true, columns: [-0.4, 0.5], paint: paintNear },
  ],
};
