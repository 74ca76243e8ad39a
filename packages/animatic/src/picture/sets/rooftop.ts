// The flat roof of a tall house: parapet, a water tank on legs, pipes, lights on a cord, the towers of the
// city around and under it.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { paintBlock } from '../paint/block.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { layTiles } from '../paint/floors.ts';
import { paintHousePlant } from '../paint/furnishing.ts';
import { paintVeil } from '../paint/land.ts';
import { random } from '../paint/noise.ts';
import { level, nearestM, reachAt, SceneBrush, upright } from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import { paintSky } from '../paint/sky.ts';
import { paintTowerRow } from '../paint/skyline.ts';
import { layWeather, snowed } from '../paint/lying-weather.ts';
import type { Plane, StageSet, View } from './set.ts';

const EDGE_M = 12;

function paintTowers(g: SKRSContext2D, view: View, near: boolean): void {
  const { unit, horizon } = view;
  if (near) {
    paintTowerRow(g, view, {
      depthM: 90,
      colours: ['#7a6f80', '#8a7468', '#66788a', '#94806e'],
      step: 0.15,
      low: -0.05,
      high: 0.16,
      chance: 0.86,
      seed: 41,
      sunk: 0.3,
    });
  } else {
    g.fillStyle = shade(view.light, '#74808f', 400, { lit: 0.5, foot: 0.6 });
    g.fillRect(view.left, horizon, view.right - view.left, view.bottom - horizon);
    paintTowerRow(g, view, {
      depthM: 420,
      colours: ['#8fa0b6', '#a09cb0', '#8899a4'],
      step: 0.05,
      low: 0.02,
      high: 0.2,
      chance: 0.96,
      seed: 31,
      sunk: 0.12,
    });
  }
  paintVeil(g, view, {
    depthM: near ? 90 : 260,
    top: horizon - unit * 0.06,
    bottom: horizon + unit * 0.2,
    strength: 0.9,
  });
}

function paintRoof(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const { light } = view;
  layTiles(
    b,
    { colour: '#a89c98', second: '#857c80', farM: EDGE_M },
    { sideM: 1.2, jointAlpha: 0.4 },
  );
  // Patches of tar, a puddle that holds the sky.
  for (const [x, z, w, h] of [
    [-4.4, 6, 2.4, 2],
    [2.6, 8.4, 3, 2.2],
    [3.4, 4.2, 1.6, 1.2],
  ] as const)
    b.rect(x, z, w, h, '#5c565e', 0.4, 0.4);
  b.blob(
    [
      [-2.6, 5.6],
      [-1.4, 5.4],
      [-0.6, 5.9],
      [-1.2, 6.5],
      [-2.3, 6.3],
    ],
    light.sky[Math.floor(light.sky.length / 2)]?.[1] ?? '#8ab0d8',
    0.9,
    0.5,
  );
  const away = light.sun.x > 0.5 ? -1 : 1;
  if (light.sun.kind !== 'none')
    b.area(
      [
        [-40, EDGE_M],
        [40, EDGE_M],
        [40, EDGE_M - 1.4],
        [-40, EDGE_M - 1.4],
      ],
      alpha(light.shadow, light.shadowAlpha * 0.5 * (away < 0 ? 1 : 0.8)),
    );
  layWeather(b, EDGE_M);
  for (let i = -3; i < 4; i++) b.glow(i * 2.2, 9.2, 1.5, '#ffc070', 0.34 * light.lamps);
  const [left, right] = reachAt(view, EDGE_M);
  b.wash({ u: left, v: nearestM(view), wide: right - left, tall: 2.6 }, 'up', light.shadow, 0.4, 0);
}

function paintParapet(g: SKRSContext2D, view: View): void {
  const [left, right] = reachAt(view, EDGE_M + 0.4);
  const b = paintBlock(
    g,
    view,
    { x: [left - 1, right + 1], y: [0, 0.95], z: [EDGE_M, EDGE_M + 0.4] },
    { colour: '#b07a60', lit: 0.5 },
  );
  for (let k = 0; k < 7; k++) {
    for (let i = Math.floor(left / 0.42) - 1; i * 0.42 < right; i++) {
      const u = i * 0.42 + (k % 2) * 0.21;
      const tone = random(view.seed + 51, k * 91 + i);
      b.rect(
        u + 0.01,
        k * 0.13 + 0.01,
        0.4,
        0.11,
        mixHex('#b87c60', '#7c4c44', tone),
        0.4 + 0.25 * tone,
      );
    }
  }
  b.wash(
    { u: left - 1, v: 0, wide: right - left + 2, tall: 0.5 },
    'up',
    view.light.shadow,
    0.34,
    0,
  );
  paintBlock(
    g,
    view,
    { x: [left - 1, right + 1], y: [0.92, 1.04], z: [EDGE_M - 0.06, EDGE_M + 0.46] },
    { colour: snowed(view, '#d8ccc0', 0.9), lit: 0.75 },
  );
}

/** The tank: a barrel of planks under a cone, on four legs. */
function paintTank(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(10.6)).at(-4.7);
  standShade(b, 3, 0.5);
  const side = view.light.sun.x > 0.5 ? 1 : -1;
  for (const [u, lean] of [
    [-1.1, -0.12],
    [-0.4, 0],
    [0.4, 0],
    [1.1, 0.12],
  ] as const)
    b.poly(
      [
        [u + lean - 0.06, 0],
        [u + lean + 0.06, 0],
        [u + 0.05, 2.3],
        [u - 0.05, 2.3],
      ],
      '#5a4a48',
      0.5,
    );
  b.line(
    [
      [-1.2, 0.3],
      [1.05, 2.1],
    ],
    0.05,
    '#5a4a48',
    0.4,
  );
  b.line(
    [
      [1.2, 0.3],
      [-1.05, 2.1],
    ],
    0.05,
    '#5a4a48',
    0.4,
  );
  b.rect(-1.35, 2.25, 2.7, 0.16, '#5a4a48', 0.6);
  b.rect(-1.2, 2.4, 2.4, 2.1, '#96684c', 0.6);
  for (let i = 0; i < 12; i++) b.rect(-1.2 + i * 0.2, 2.4, 0.02, 2.1, '#3c2630', 0.3, 0.6);
  b.wash(
    { u: -1.2, v: 2.4, wide: 2.4, tall: 2.1 },
    side > 0 ? 'left' : 'right',
    '#1c1228',
    0,
    0.62,
  );
  for (const v of [2.6, 3.3, 4.1]) b.rect(-1.22, v, 2.44, 0.06, '#4a4450', 0.5);
  b.poly(
    [
      [-1.36, 4.45],
      [1.36, 4.45],
      [0.1, 5.6],
      [-0.1, 5.6],
    ],
    snowed(view, '#6a5a60', 0.85),
    0.6,
  );
  b.poly(
    [
      [side * 0.2, 4.45],
      [side * 1.36, 4.45],
      [side * 0.05, 5.6],
    ],
    '#a8969a',
    0.9,
    0.6,
  );
}

function paintGear(g: SKRSContext2D, view: View): void {
  const b = paintBlock(
    g,
    view,
    { x: [4.4, 6.2], y: [0, 1.3], z: [9.6, 10.8] },
    { colour: '#b4bac0', top: '#d0d4d6', lit: 0.55 },
  );
  for (const u of [4.75, 5.45]) {
    b.oval(u + 0.18, 0.72, 0.32, 0.32, '#5a626c', 0.4);
    b.oval(u + 0.18, 0.72, 0.25, 0.25, '#2c323c', 0.3);
    for (let i = 0; i < 4; i++) {
      const a = (i * Math.PI) / 4;
      b.line(
        [
          [u + 0.18 - Math.cos(a) * 0.25, 0.72 - Math.sin(a) * 0.25],
          [u + 0.18 + Math.cos(a) * 0.25, 0.72 + Math.sin(a) * 0.25],
        ],
        0.02,
        '#9aa2aa',
        0.6,
      );
    }
  }
  // A way out: the hut with its door.
  const hut = paintBlock(
    g,
    view,
    { x: [6.6, 9.4], y: [0, 2.7], z: [9.4, 12] },
    { colour: '#c8b49c', lit: 0.6 },
  );
  hut.rect(6.9, 0, 1, 2.05, '#7a4a40', 0.5);
  hut.rect(6.4, 2.62, 3.2, 0.14, '#e0d4c0', 0.8);
  hut.oval(8.4, 2.2, 0.1, 0.12, '#ffe2a8', 0.9);
  hut.glow(8.4, 2.15, 1.6, '#ffc070', 0.6 * view.light.lamps);
  const p = new SceneBrush(g, view, upright(9.4));
  paintHousePlant(p.at(-2.5), { tall: 0.9, pot: '#c8704e', seed: 4 });
  paintHousePlant(p.at(-1.9), { tall: 0.7, pot: '#5f8a8c', kind: 'blades', seed: 6 });
}

/** Bulbs on a cord between two poles. */
function paintCord(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(9));
  const burning = view.light.lamps;
  for (const u of [-6.2, 0.1, 6.4]) b.rect(u - 0.03, 0, 0.06, 3.5, '#3a3440', 0.4);
  for (const [from, to] of [
    [-6.2, 0.1],
    [0.1, 6.4],
  ] as const) {
    const line = Array.from({ length: 31 }, (_, i) => {
      const u = i / 30;
      return [from + (to - from) * u, 3.5 - 0.62 * 4 * u * (1 - u)] as const;
    });
    b.line(line, 0.02, '#2a2430', 0.3);
    line.forEach(([u, v], i) => {
      if (i % 3 !== 1) return;
      b.rect(u - 0.02, v - 0.08, 0.04, 0.08, '#2a2430', 0.4);
      b.oval(u, v - 0.13, 0.055, 0.065, burning > 0.1 ? '#fff0c0' : '#f4ecd8', 1);
      b.glow(u, v - 0.13, 0.55, '#ffc46a', 0.7 * burning);
    });
  }
}

/** A lamp on the highest tower, on and off. */
function liveBeacon(g: SKRSContext2D, view: View, tS: number): void {
  if (view.light.lamps < 0.3) return;
  for (let i = 0; i < 3; i++) {
    if (Math.sin(tS * 2.4 + i * 2) < 0.3) continue;
    const x = view.width * (0.24 + 0.29 * i);
    const y = view.horizon - view.unit * (0.17 + 0.02 * ((i * 7) % 3));
    g.fillStyle = alpha('#ff5a4a', 0.9);
    g.beginPath();
    g.arc(x, y, view.unit * 0.0026, 0, Math.PI * 2);
    g.fill();
  }
}

export const rooftop: StageSet = {
  horizon: 0.47,
  indoors: false,
  planes: (): Plane[] => [
    { depthM: Infinity, paint: paintSky },
    {
      depthM: 420,
      rows: [-0.1, 9],
      paint: (g, view) => {
        paintTowers(g, view, false);
      },
      live: liveBeacon,
    },
    {
      depthM: 90,
      rows: [0, 0.9],
      paint: (g, view) => {
        paintTowers(g, view, true);
      },
    },
    { depthM: 7, ground: true, rows: [0.5, 9], paint: paintRoof },
    { depthM: EDGE_M, rows: [0.4, 0.8], paint: paintParapet },
    { depthM: 10.6, rows: [-0.3, 0.8], paint: paintTank },
    { depthM: 9.5, rows: [0.1, 0.9], paint: paintGear },
    { depthM: 9, rows: [0, 0.8], paint: paintCord },
  ],
};
