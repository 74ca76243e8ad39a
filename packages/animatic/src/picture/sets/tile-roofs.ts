// Up on the tiled roofs of an old Chinese town: the slope underfoot to its ridge, hall behind hall with
// turned-up eaves, a pagoda, mist between them.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { mixHex } from '../paint/colour.ts';
import { paintRange, paintVeil } from '../paint/land.ts';
import { layWeather, snowed } from '../paint/lying-weather.ts';
import { random } from '../paint/noise.ts';
import { paintLantern, paintPagoda } from '../paint/oriental.ts';
import { level, nearestM, reachAt, SceneBrush, upright } from '../paint/scene-brush.ts';
import type { Corner } from '../paint/scene-brush.ts';
import { paintSky } from '../paint/sky.ts';
import type { Plane, StageSet, View } from './set.ts';

const RIDGE_M = 9.5;
const TILE = '#5a6478';
const DARK_TILE = '#3c4456';
const WOOD = '#6a3428';

/** A hall's roof that is seen from another: its slope, ridge and corners; what is under the eave glows. */
function paintHall(b: SceneBrush, wide: number, tall: number, bottom: number): void {
  const h = wide / 2;
  const slope = (s: number): Corner[] =>
    [0, 0.25, 0.5, 0.75, 1].map((k): Corner => [
      s * (h * 0.62 + (h * 0.5 - 0) * k ** 1.1),
      tall * (1 - k) ** 1.45 + (k > 0.9 ? 0.34 : 0),
    ]);
  // Walls under it, lamplight in the paper of the windows.
  b.rect(-h * 0.86, bottom, h * 1.72, -bottom + 0.2, WOOD, 0.4);
  const burning = b.view.light.lamps;
  for (let u = -h * 0.8; u < h * 0.76; u += 1.1) {
    const shines = random(b.view.seed + 7, Math.round(u * 10 + wide * 3)) < 0.7 * burning;
    b.rect(u, -1.5, 0.86, 1.2, shines ? '#ffc06a' : '#3a2428', shines ? 1 : 0.4);
    if (shines) b.glow(u + 0.4, -0.9, 1.4, '#ff9a44', 0.24);
  }
  b.poly([...slope(-1).toReversed(), ...slope(1)], snowed(b.view, TILE, 0.8), 0.55);
  for (let i = -Math.round(h * 2.4); i <= h * 2.4; i++) {
    const k = i / (h * 2.4);
    b.line(
      [
        [k * h * 0.62, tall],
        [k * h * 0.84, tall * 0.34],
        [k * h * 1.06, 0.08],
      ],
      0.06,
      DARK_TILE,
      0.3,
      0.7,
    );
  }
  b.rect(-h * 0.66, tall - 0.1, h * 1.32, 0.34, DARK_TILE, 0.6);
  b.rect(-h * 0.66, tall + 0.2, h * 1.32, 0.06, '#8a94a8', 0.9);
  for (const s of [-1, 1])
    b.poly(
      [
        [s * h * 0.66, tall - 0.1],
        [s * h * 0.72, tall + 0.34],
        [s * h * 0.68, tall + 0.72],
        [s * h * 0.6, tall + 0.5],
        [s * h * 0.6, tall + 0.2],
      ],
      DARK_TILE,
      0.7,
    );
  b.line(
    [
      [-h * 1.12, 0.34],
      [-h * 0.9, 0.04],
      [h * 0.9, 0.04],
      [h * 1.12, 0.34],
    ],
    0.16,
    '#8a94a8',
    0.7,
  );
}

const halls = (
  zM: number,
  places: readonly (readonly [x: number, wide: number, tall: number, low: number])[],
): Plane => ({
  depthM: zM,
  rows: [-0.6, 1],
  paint: (g, view) => {
    const b = new SceneBrush(g, view, upright(zM));
    for (const [x, wide, tall, low] of places) paintHall(b.at(x, low), wide, tall, -14);
    const { unit, horizon } = view;
    paintVeil(g, view, {
      depthM: zM,
      top: horizon + unit * (3 / zM),
      bottom: horizon + unit * 0.5,
      strength: 0.7,
    });
  },
});

/** Rows of round tiles that run up to the ridge. */
function layTiles(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const [left, right] = reachAt(view, RIDGE_M);
  const near = nearestM(view);
  b.area(
    [
      [left, near],
      [right, near],
      [right, RIDGE_M],
      [left, RIDGE_M],
    ],
    b.gradient(
      [0, near],
      [0, RIDGE_M],
      [
        [0, snowed(view, DARK_TILE, 0.6), 0.4],
        [1, snowed(view, TILE, 0.7), 0.7],
      ],
    ),
  );
  const step = 0.42;
  for (let i = Math.floor(left / step); i * step < right; i++) {
    const u = i * step;
    b.rect(u, near, 0.1, RIDGE_M - near, '#20263a', 0.3, 0.75);
    b.rect(u + 0.12, near, 0.24, RIDGE_M - near, snowed(view, '#6c778e', 0.7), 0.6);
    b.rect(u + 0.19, near, 0.06, RIDGE_M - near, snowed(view, '#a8b4c8', 0.7), 0.9, 0.6);
    for (let k = Math.floor(near / 0.5); k * 0.5 < RIDGE_M; k++) {
      const tone = random(view.seed + 71, i * 53 + k);
      const v = Math.max(near, k * 0.5);
      b.rect(u + 0.11, v, 0.26, 0.05, '#262c40', 0.4, 0.7);
      if (tone > 0.8) b.rect(u + 0.12, v, 0.24, 0.46, mixHex(TILE, '#2c3444', tone), 0.5, 0.5);
    }
  }
  layWeather(b, RIDGE_M);
  b.wash({ u: left, v: near, wide: right - left, tall: 2.6 }, 'up', view.light.shadow, 0.4, 0);
}

function paintRidge(g: SKRSContext2D, view: View): void {
  const [left, right] = reachAt(view, RIDGE_M + 0.3);
  const b = new SceneBrush(g, view, upright(RIDGE_M));
  b.rect(left - 2, -0.1, right - left + 4, 0.46, DARK_TILE, 0.5);
  for (let u = Math.floor(left) - 2; u < right + 2; u += 0.44) {
    b.oval(u, 0.12, 0.17, 0.12, '#6c778e', 0.7);
    b.oval(u, 0.12, 0.09, 0.06, '#2c3448', 0.4);
  }
  b.rect(left - 2, 0.34, right - left + 4, 0.1, snowed(view, '#8a94a8', 0.9), 0.85);
  // Beasts in a row at the end of it.
  for (const [i, u] of [-5.4, -5.9, -6.4, -6.9].entries())
    b.blob(
      [
        [u - 0.14, 0.42],
        [u + 0.14, 0.42],
        [u + 0.1, 0.78 + 0.04 * i],
        [u + 0.18, 0.9 + 0.04 * i],
        [u - 0.06, 0.98 + 0.04 * i],
        [u - 0.14, 0.7],
      ],
      DARK_TILE,
      0.7,
    );
}

export const tileRoofs: StageSet = {
  horizon: 0.5,
  deepM: 8.4,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    {
      depthM: 700,
      rows: [0.1, 0.9],
      paint: (g, view) => {
        const { unit, horizon } = view;
        paintRange(
          g,
          view,
          {
            depthM: 700,
            colour: '#5f7388',
            base: horizon - unit * 0.03,
            swing: unit * 0.09,
            period: unit * 0.5,
            octaves: 4,
            seed: 21,
            foot: 0.7,
          },
          view.bottom,
        );
        g.fillStyle = shade(view.light, '#56647a', 500, { lit: 0.4, foot: 0.6 });
        g.fillRect(view.left, horizon, view.right - view.left, view.bottom - horizon);
      },
    },
    halls(90, [
      [-46, 18, 5, -3],
      [-22, 14, 4, -5],
      [-2, 20, 5.4, -4],
      [24, 16, 4.6, -3],
      [48, 20, 5, -5],
      [74, 18, 5, -4],
      [-70, 18, 5, -4],
    ]),
    {
      depthM: 62,
      rows: [-0.8, 0.9],
      paint: (g, view) => {
        paintPagoda(new SceneBrush(g, view, upright(62)).at(19, -6), 26, 5);
      },
    },
    halls(44, [
      [-26, 16, 4.6, -2.4],
      [-5, 13, 4, -4.4],
      [13, 15, 4.4, -3.6],
      [33, 15, 4.6, -2.8],
    ]),
    halls(22, [
      [-12.5, 11, 3.4, -2],
      [12.8, 11, 3.4, -2.6],
    ]),
    { depthM: RIDGE_M, rows: [0.2, 1], paint: paintRidge },
    { depthM: 5, ground: true, rows: [0.46, 9], paint: layTiles },
    {
      depthM: 8.6,
      rows: [-0.5, 0.9],
      columns: [0.6, 2],
      paint: (g, view) => {
        const b = new SceneBrush(g, view, upright(8.6)).at(5.4);
        b.rect(-0.05, 0, 0.1, 3, WOOD, 0.5);
        b.rect(-0.7, 2.9, 0.8, 0.08, WOOD, 0.6);
        paintLantern(b.at(-0.6, 2.3), 0.5);
      },
    },
  ],
};
