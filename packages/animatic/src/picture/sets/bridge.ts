// The deck of a suspension bridge: portals, cables and hangers on both sides, the water far below, a town
// in the haze at the other end.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { alpha, mixHex } from '../paint/colour.ts';
import { paintRange, paintVeil } from '../paint/land.ts';
import { level, nearestM, reachAt, SceneBrush, sideWall, upright } from '../paint/scene-brush.ts';
import { paintSky, sunPlace } from '../paint/sky.ts';
import { paintTowerRow } from '../paint/skyline.ts';
import { paintStreetLamp } from '../paint/street-furniture.ts';
import { random } from '../paint/noise.ts';
import { pxPerMetre } from '../projection.ts';
import { layWeather } from '../paint/lying-weather.ts';
import { bridgeSide } from './side/bridge-side.ts';
import type { Plane, StageSet, View } from './set.ts';

const HALF_M = 5.6;
const PORTALS_M = [30, 110] as const;
const TALL_M = 24;
const SAG_M = 2.6;
const WATER_M = -30;
const IRON = '#c4533c';
const END_M = 170;

/** Height of the main cable over the deck at a distance. */
function cableM(z: number): number {
  const span = PORTALS_M[1] - PORTALS_M[0];
  const u = ((((z - PORTALS_M[0]) % span) + span) % span) / span;
  return SAG_M + (TALL_M - SAG_M) * (2 * u - 1) ** 2;
}

function paintFar(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  const range = {
    depthM: 900,
    colour: '#64879c',
    base: horizon - unit * 0.045,
    swing: unit * 0.06,
    period: unit * 0.42,
    octaves: 4,
    seed: 71,
    foot: 0.85,
  };
  paintRange(g, view, range, horizon + unit * 0.012);
  paintTowerRow(g, view, {
    depthM: 420,
    colours: ['#93a4b8', '#a0a0b2'],
    step: 0.034,
    low: 0.015,
    high: 0.1,
    chance: 0.86,
    seed: 75,
    sunk: 0.012,
  });
  paintVeil(g, view, {
    depthM: 300,
    top: horizon - unit * 0.07,
    bottom: horizon + unit * 0.03,
    strength: 0.9,
  });
}

function paintWater(g: SKRSContext2D, view: View): void {
  const { left, right, horizon, bottom, light, unit } = view;
  const gradient = g.createLinearGradient(0, horizon, 0, horizon + unit * 0.5);
  light.water.forEach((colour, i) => {
    gradient.addColorStop((i / (light.water.length - 1)) ** 0.9, colour);
  });
  g.fillStyle = gradient;
  g.fillRect(left, horizon, right - left, bottom - horizon);
  const b = new SceneBrush(g, view, level(WATER_M));
  for (let i = 0; i < 160; i++) {
    const z = 70 + 900 * random(view.seed + 81, i) ** 2;
    const [l, r] = reachAt(view, z);
    const x = l + (r - l) * random(view.seed + 82, i);
    b.oval(x, z, 6 + 10 * random(view.seed + 83, i), 1.4, light.water[0] ?? '#ffffff', 1, 0.22);
  }
  if (light.sun.kind !== 'none') {
    const sun = sunPlace(view);
    const glow = g.createRadialGradient(sun.x, horizon, 0, sun.x, horizon, unit * 0.3);
    glow.addColorStop(0, alpha(light.sun.core, 0.5 * Math.min(1, light.sun.haloAlpha * 1.4)));
    glow.addColorStop(1, alpha(light.sun.halo, 0));
    g.fillStyle = glow;
    g.fillRect(sun.x - unit * 0.3, horizon, unit * 0.6, unit * 0.3);
  }
}

function paintDeck(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const near = nearestM(view);
  const { light } = view;
  const lane = (u0: number, u1: number, colour: string, lit: number): void => {
    b.area(
      [
        [u0, near],
        [u1, near],
        [u1, END_M * 4],
        [u0, END_M * 4],
      ],
      b.gradient(
        [0, END_M],
        [0, near],
        [
          [0, mixHex(colour, '#a0a0a8', 0.3), lit],
          [1, colour, lit * 0.8],
        ],
      ),
    );
  };
  lane(-HALF_M - 0.4, HALF_M + 0.4, '#a8a29c', 0.75);
  lane(-HALF_M + 1.6, HALF_M - 1.6, '#70717c', 0.6);
  for (const side of [-1, 1]) {
    b.rect(side * (HALF_M - 1.6), near, side * 0.16, END_M * 3, '#d8d2c6', 0.9);
    b.rect(side * (HALF_M - 1.72), near, side * 0.1, END_M * 3, '#34343e', 0.2, 0.5);
    for (let z = Math.ceil(near); z < 26; z += 1.5)
      b.rect(side * (HALF_M - 1.6), z, side * 1.6, 0.03, '#5a5658', 0.3, 0.5);
  }
  for (let z = Math.floor(near / 5) * 5; z < END_M; z += 5)
    b.rect(-0.07, Math.max(near, z), 0.14, 2.4, '#f4ecd4', 0.85, 0.9);
  // The hangers' shade across the deck.
  if (light.sun.kind !== 'none') {
    const lean = light.sun.x > 0.5 ? -1 : 1;
    for (let z = 6; z < 60; z += 4)
      b.area(
        [
          [-lean * HALF_M, z],
          [-lean * HALF_M, z + 0.16],
          [lean * HALF_M, z - 2.2],
          [lean * HALF_M, z - 2.4],
        ],
        alpha(light.shadow, light.shadowAlpha * 0.32),
      );
  }
  layWeather(b, END_M, [-HALF_M, HALF_M]);
  for (let z = 9; z < 60; z += 12)
    for (const u of [-3.6, 3.6]) b.glow(u, z, 2.6, '#ffcf8a', 0.4 * light.lamps);
  b.wash({ u: -HALF_M, v: near, wide: HALF_M * 2, tall: 2.6 }, 'up', light.shadow, 0.36, 0);
}

/** Cable, hangers and rail of one side. */
function paintSide(g: SKRSContext2D, view: View, xM: number): void {
  const b = new SceneBrush(g, view, sideWall(xM));
  const lit = view.light.sun.x > 0.5 === xM < 0 ? 0.85 : 0.4;
  for (let z = 190; z > 3; z -= 4) {
    const wide = 0.09;
    b.rect(z, 0, wide, cableM(z), IRON, lit * 0.8);
  }
  // The cable is as thick as it is near: cut into pieces.
  for (let z = 190; z > 2.5; z -= 2) {
    const [a, c] = [cableM(z), cableM(z - 2)];
    b.poly(
      [
        [z, a],
        [z - 2, c],
        [z - 2, c + 0.42],
        [z, a + 0.42],
      ],
      IRON,
      lit,
    );
    b.poly(
      [
        [z, a + 0.28],
        [z - 2, c + 0.28],
        [z - 2, c + 0.42],
        [z, a + 0.42],
      ],
      '#f09a78',
      lit,
      0.6,
    );
  }
  b.rect(1, 0, 200, 0.26, mixHex(IRON, '#2a1830', 0.3), lit * 0.6);
  for (let z = 60; z > 1; z -= 0.5) b.rect(z, 0.26, 0.05, 0.8, IRON, lit * 0.7);
  for (const v of [1.04, 0.66]) b.rect(1, v, 200, 0.1, IRON, lit);
}

/** A portal: two legs, cross beams, the arch of sky between. */
function portal(depthM: number): Plane {
  return {
    depthM,
    rows: [-3, 0.62],
    paint: (g, view) => {
      const b = new SceneBrush(g, view, upright(depthM));
      const side = view.light.sun.x > 0.5 ? 1 : -1;
      for (const s of [-1, 1]) {
        const u = s * (HALF_M + 0.1);
        b.rect(u - 1, -2, 2, TALL_M + 3.4, IRON, 0.6);
        b.rect(u - 1 + (side > 0 ? 1.4 : 0), -2, 0.6, TALL_M + 3.4, '#f09a78', 0.8, 0.7);
        b.rect(u - 1 + (side > 0 ? 0 : 1.4), -2, 0.6, TALL_M + 3.4, '#4a1c34', 0.3, 0.5);
        b.rect(u - 1.25, TALL_M + 1, 2.5, 0.7, IRON, 0.8);
      }
      for (const v of [7.4, 14, 20.5]) {
        b.rect(-HALF_M, v, HALF_M * 2, 1.7, IRON, 0.55);
        b.rect(-HALF_M, v + 1.35, HALF_M * 2, 0.35, '#f09a78', 0.8, 0.6);
        b.rect(-HALF_M, v, HALF_M * 2, 0.5, '#4a1c34', 0.3, 0.5);
      }
      b.glow(0, TALL_M, 6, '#ff8a5c', 0.3 * view.light.lamps);
    },
  };
}

/** A ship far below and gulls beside the deck. */
function liveGulls(g: SKRSContext2D, view: View, tS: number): void {
  g.strokeStyle = alpha(view.light.lamps > 0.5 ? '#aab4d8' : '#ffffff', 0.85);
  g.lineCap = 'round';
  for (let i = 0; i < 5; i++) {
    const z = 34 + 9 * i;
    const scale = pxPerMetre(view, z);
    const x = view.width / 2 + (((tS * (2.2 + 0.4 * i) + i * 13) % 60) - 30) * scale;
    const y = view.horizon - (5 + 2.4 * Math.sin(tS * 0.6 + i * 2) + i) * scale;
    const flap = Math.sin(tS * 5 + i) * 0.34;
    g.lineWidth = Math.max(0.8, 0.09 * scale);
    g.beginPath();
    g.moveTo(x - 0.7 * scale, y - flap * scale);
    g.quadraticCurveTo(x - 0.3 * scale, y - 0.25 * scale, x, y);
    g.quadraticCurveTo(x + 0.3 * scale, y - 0.25 * scale, x + 0.7 * scale, y - flap * scale);
    g.stroke();
  }
}

export const bridge: StageSet = {
  side: bridgeSide,
  shows: new Set(['bridge']),
  horizon: 0.48,
  indoors: false,
  asideM: 4.8,
  planes: (): Plane[] => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 600, rows: [0.1, 0.6], paint: paintFar },
    { depthM: 260, ground: true, levelM: WATER_M, rows: [0.4, 9], paint: paintWater },
    { depthM: 10, ground: true, rows: [0.4, 9], paint: paintDeck },
    { ...portal(PORTALS_M[1]), live: liveGulls },
    {
      depthM: 14,
      wallXM: -HALF_M,
      columns: [-9, 0.5],
      paint: (g, view) => {
        paintSide(g, view, -HALF_M);
      },
    },
    {
      depthM: 14,
      wallXM: HALF_M,
      columns: [0.5, 9],
      paint: (g, view) => {
        paintSide(g, view, HALF_M);
      },
    },
    portal(PORTALS_M[0]),
    {
      depthM: 17,
      rows: [-0.3, 0.75],
      paint: (g, view) => {
        const b = new SceneBrush(g, view, upright(17));
        paintStreetLamp(b.at(-4.7), 5.4, '#7c3a34');
        paintStreetLamp(b.at(4.7, 0, -1), 5.4, '#7c3a34');
      },
    },
  ],
};
