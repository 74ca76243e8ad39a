// A street of the city: house fronts with shops on both sides, trees, lamps, a crossing in front, a
// tower at the far end.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { housesAlong, paintHouse } from '../paint/facade.ts';
import type { House } from '../paint/facade.ts';
import { paintVeil } from '../paint/land.ts';
import { random } from '../paint/noise.ts';
import { paintTree } from '../paint/plants.ts';
import { paintTower } from '../paint/buildings.ts';
import { level, nearestM, reachAt, SceneBrush, sideWall, upright } from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import { passersBy } from '../paint/passers-by.ts';
import { paintSky } from '../paint/sky.ts';
import { paintParkedCar, paintStreetLamp, paintTrafficLight } from '../paint/street-furniture.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import { layWeather, snowed, wetness } from '../paint/lying-weather.ts';
import { streetSide } from './side/street-side.ts';
import type { Plane, StageSet, View } from './set.ts';

const WALL_M = 6.4;
const KERB_M = 4.1;
const FAR_M = 96;
const COLOURS = ['#b8664e', '#e3c998', '#8fa3b4', '#d39a58', '#c98f88', '#9aab86', '#d8b8a0'];
const TRIMS = ['#f1e6d2', '#e6d8c4', '#d4ccc4'];

const row = (seed: number): House[] =>
  housesAlong({
    fromM: 1.2,
    toM: FAR_M,
    longM: [7, 12],
    tallM: [10, 19],
    colours: COLOURS,
    trims: TRIMS,
    seed,
  });

function sideOfStreet(side: 1 | -1): Plane {
  const xM = side * WALL_M;
  return {
    depthM: 14,
    wallXM: xM,
    columns: side < 0 ? [-9, 0.5] : [0.5, 9],
    paint: (g, view) => {
      const b = new SceneBrush(g, view, sideWall(xM));
      const sunny = view.light.sun.x > 0.5 === side < 0;
      const houses = row((view.seed ^ (side < 0 ? 0x51 : 0xa7)) >>> 0);
      for (const house of houses.toReversed()) {
        paintHouse(b, house, {
          lit: sunny ? 0.88 : 0.38,
          floorM: 3.1,
          bayM: 2.5,
          shopM: 3.5,
          towards: side < 0 ? 1 : -1,
          xM,
          shutters: random(house.seed, 8) < 0.4,
        });
      }
      b.wash({ u: 3, v: 0, wide: 60, tall: 1.4 }, 'up', view.light.shadow, 0.3, 0);
      const shine = wetness(view) * view.light.lamps;
      if (shine > 0) {
        for (const { fromM, toM } of houses)
          b.wash(
            { u: fromM, v: -2.6, wide: toM - fromM, tall: 2.6 },
            'down',
            '#ffb868',
            0.4 * shine,
            0,
          );
      }
    },
  };
}

function paintEnd(g: SKRSContext2D, view: View): void {
  const { unit, horizon, width } = view;
  const depthM = 150;
  for (const [at, wide, tall, salt] of [
    [-0.12, 0.08, 0.1, 3],
    [-0.05, 0.07, 0.15, 4],
    [0.09, 0.09, 0.12, 5],
    [0.02, 0.07, 0.1, 6],
  ] as const) {
    paintTower(
      g,
      view,
      {
        x: width / 2 + at * unit,
        width: wide * unit,
        top: horizon - tall * unit,
        foot: horizon + unit * 0.03,
      },
      {
        depthM,
        colour: salt % 2 === 0 ? '#93a2b4' : '#a89a94',
        seed: salt * 31,
        floors: 10,
        bays: 5,
      },
    );
  }
  // A clock tower: the landmark.
  const b = new SceneBrush(g, view, upright(110));
  const x = 1.6;
  b.rect(x - 2.6, 0, 5.2, 19, '#c9a887', 0.6);
  b.rect(x - 2.6, 0, 1.7, 19, '#6a5668', 0.3, 0.6);
  b.rect(x - 3, 18.4, 6, 0.9, '#e6d3b4', 0.8);
  b.poly(
    [
      [x - 2.8, 19.2],
      [x + 2.8, 19.2],
      [x + 0.3, 25.5],
      [x - 0.3, 25.5],
    ],
    '#4f7a80',
    0.6,
  );
  b.oval(x, 16, 1.6, 1.6, '#f8f0dc', 0.9);
  b.glow(x, 16, 5, '#ffe6b0', 0.4 * view.light.lamps);
  b.line(
    [
      [x, 17.1],
      [x, 16],
      [x + 0.8, 15.6],
    ],
    0.3,
    '#3a3040',
    0.3,
  );
  paintVeil(g, view, {
    depthM: 120,
    top: horizon - unit * 0.1,
    bottom: horizon + unit * 0.05,
    strength: 0.9,
  });
}

function paintStreet(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const { light } = view;
  const near = nearestM(view);
  const [left, right] = reachAt(view, FAR_M);
  b.area(
    [
      [left, near],
      [right, near],
      [right, FAR_M * 3],
      [left, FAR_M * 3],
    ],
    b.gradient(
      [0, FAR_M],
      [0, near],
      [
        [0, '#8a8c94', 0.75],
        [0.6, '#787a84', 0.6],
        [1, '#5d5f6c', 0.45],
      ],
    ),
  );
  for (const side of [-1, 1]) {
    const from = side * KERB_M;
    const width = side * 40;
    b.rect(from, near, width, FAR_M - near, '#b9b0a8', 0.7);
    b.rect(from, near, side * 0.2, FAR_M - near, '#d8d2c8', 0.9);
    b.rect(from - side * 0.16, near, side * 0.16, FAR_M - near, '#3c3c48', 0.2, 0.6);
    for (let z = Math.ceil(near / 1.2) * 1.2; z < 30; z += 1.2)
      b.rect(from, z, side * (WALL_M - KERB_M), 0.04, '#6a6468', 0.3, 0.5);
  }
  // The crossing on which everybody meets, and the line down the middle.
  for (let i = 0; i < 9; i++) b.rect(-3.75 + i * 0.86, 4.7, 0.48, 2.9, '#f2eee4', 0.85, 0.92);
  for (let z = 9.4; z < FAR_M; z += 4) b.rect(-0.07, z, 0.14, 2.1, '#f2eee4', 0.8, 0.85);
  b.rect(-3.9, 8.4, 3.8, 0.34, '#f2eee4', 0.8, 0.85);
  // Asphalt that has been opened and closed again, a manhole, a drain.
  for (const [x, z, wide, long] of [
    [-2.9, 3.0, 1.7, 0.9],
    [1.2, 2.2, 2.1, 0.7],
    [0.6, 10.5, 2.6, 2.4],
    [-3.4, 13, 1.8, 3],
  ] as const)
    b.rect(x, z, wide, long, '#54545f', 0.4, 0.5);
  b.oval(1.7, 3.95, 0.36, 0.36, '#44444e', 0.4);
  b.oval(1.7, 3.95, 0.29, 0.29, '#5a5a64', 0.6);
  b.oval(-1.3, 2.3, 0.36, 0.36, '#44444e', 0.4);
  b.oval(-1.3, 2.3, 0.29, 0.29, '#5a5a64', 0.6);
  // The shade of the houses that the sun stands behind.
  if (light.sun.kind !== 'none') {
    const side = light.sun.x > 0.5 ? 1 : -1;
    const reach = light.sun.up > 0.5 ? 3.4 : 5.4;
    for (const house of row((view.seed ^ (side < 0 ? 0x51 : 0xa7)) >>> 0)) {
      const edge = side * (WALL_M - reach * (house.tallM / 15));
      b.area(
        [
          [side * (WALL_M + 6), Math.max(near, house.fromM)],
          [edge, Math.max(near, house.fromM - 0.6)],
          [edge, house.toM - 0.6],
          [side * (WALL_M + 6), house.toM],
        ],
        alpha(light.shadow, light.shadowAlpha * 0.6),
      );
    }
  }
  layWeather(b, FAR_M);
  const burning = light.lamps;
  for (const [x, z] of [
    [-4.2, 9.5],
    [4.2, 15],
    [-4.2, 22],
  ] as const)
    b.glow(x * 0.8, z, 2.6, '#ffc070', 0.42 * burning);
  b.wash({ u: left, v: near, wide: right - left, tall: 2.6 }, 'up', light.shadow, 0.4, 0);
}

function tree(
  x: number,
  depthM: number,
  tall: number,
  seed: number,
  g: SKRSContext2D,
  view: View,
): void {
  const scale = pxPerMetre(view, depthM);
  const foot = { x: view.width / 2 + x * scale, y: groundRow(view, depthM) };
  standShade(new SceneBrush(g, view, upright(depthM)).at(x), 2.2, 0.45);
  paintTree(
    g,
    view,
    { ...foot, height: tall * scale },
    { depthM: depthM + 6, colour: snowed(view, '#6a9a4e', 0.5), seed },
  );
}

const dressing = (
  depthM: number,
  paint: (b: SceneBrush, g: SKRSContext2D, view: View) => void,
): Plane => ({
  depthM,
  rows: [-0.6, 0.8],
  paint: (g, view) => {
    paint(new SceneBrush(g, view, upright(depthM)), g, view);
  },
});

/** Lights of cars far down the street, coming and going. */
function liveTraffic(g: SKRSContext2D, view: View, tS: number): void {
  const strength = 0.25 + 0.75 * view.light.lamps;
  for (let i = 0; i < 6; i++) {
    const coming = i % 2 === 0;
    const lap = ((tS * 7 + i * 23 + random(view.seed + 5, i) * 20) % 70) + 0;
    const z = coming ? 92 - lap : 24 + lap;
    const x = coming ? -1.9 : 1.9;
    const scale = pxPerMetre(view, z);
    const foot = groundRow(view, z);
    const body = mixHex(['#b8483c', '#d8dade', '#3e5a7c'][i % 3] ?? '#888888', '#20202c', 0.1);
    g.fillStyle = shade(view.light, body, z, { lit: 0.6 });
    const [left, wide] = [view.width / 2 + (x - 0.85) * scale, 1.7 * scale];
    g.fillRect(left, foot - 0.85 * scale, wide, 0.75 * scale);
    g.fillRect(left + wide * 0.14, foot - 1.4 * scale, wide * 0.72, 0.6 * scale);
    g.fillStyle = shade(view.light, '#2a3444', z);
    g.fillRect(left + wide * 0.2, foot - 1.3 * scale, wide * 0.6, 0.4 * scale);
    g.fillStyle = alpha(coming ? '#fff4d0' : '#ff4434', 0.6 + 0.4 * strength);
    for (const s of [0.05, 0.75])
      g.fillRect(left + wide * s, foot - 0.66 * scale, wide * 0.2, 0.16 * scale);
  }
}

export const cityStreet: StageSet = {
  horizon: 0.46,
  indoors: false,
  side: streetSide,
  planes: () => [
    { depthM: Infinity, rows: [-9, 0.62], paint: paintSky },
    { depthM: 110, rows: [0, 0.62], paint: paintEnd },
    { depthM: 12, ground: true, rows: [0.4, 9], paint: paintStreet },
    sideOfStreet(-1),
    sideOfStreet(1),
    passersBy({ depthM: 34, asideM: [4.4, 5.9], count: 6 }),
    passersBy({ depthM: 19, asideM: [4.4, 5.9], count: 4 }),
    { depthM: 45, live: liveTraffic },
    dressing(26, (b, g, view) => {
      tree(-5, 26, 6.4, 3, g, view);
      tree(5, 26, 6.8, 5, g, view);
      paintParkedCar(b.at(3.1), '#4f7f8c');
    }),
    dressing(15, (b, g, view) => {
      tree(-5.1, 15, 6, 7, g, view);
      paintStreetLamp(b.at(4.5, 0, -1));
      paintParkedCar(b.at(-3.1), '#c9573f');
    }),
    dressing(9.5, (b) => {
      paintStreetLamp(b.at(-4.6));
      paintTrafficLight(b.at(4.5), 'green');
    }),
  ],
};
