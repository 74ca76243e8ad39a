// Inside a railway carriage: rows of seats, windows with the land going by, racks, the door at the end.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { shade } from '../light/palettes.ts';
import { mixHex } from '../paint/colour.ts';
import { paintRange } from '../paint/land.ts';
import { random } from '../paint/noise.ts';
import {
  cornersOf,
  level,
  nearestM,
  SceneBrush,
  sideWall,
  spot,
  upright,
} from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import type { Plane, StageSet, View } from './set.ts';

const HALF_M = 1.55;
const HIGH_M = 2.5;
const END_M = 14;
const BAY_M = 1.9;
const SEAT = '#3f6f9c';
const SPEED_MPS = 22;

/** The land outside, wherever the windows are. */
function paintLand(g: SKRSContext2D, inside: View): void {
  const view: View = { ...inside, light: inside.outside };
  const { light, horizon, unit, left, right, top, bottom } = view;
  const sky = g.createLinearGradient(0, 0, 0, horizon);
  for (const [at, colour] of light.sky) sky.addColorStop(at, colour);
  g.fillStyle = sky;
  g.fillRect(left, top, right - left, bottom - top);
  const hills = {
    depthM: 300,
    colour: '#6a92a0',
    base: horizon - unit * 0.03,
    swing: unit * 0.05,
    period: unit * 0.34,
    octaves: 3,
    seed: 11,
    foot: 0.6,
  };
  paintRange(g, view, hills, horizon + unit * 0.03);
  const field = g.createLinearGradient(0, horizon, 0, horizon + unit * 0.3);
  field.addColorStop(0, shade(light, '#a8b868', 120, { lit: 0.8 }));
  field.addColorStop(1, shade(light, '#5f8a48', 10, { lit: 0.6 }));
  g.fillStyle = field;
  g.fillRect(left, horizon + unit * 0.012, right - left, bottom - horizon);
}

/** Trees, poles and hedges beside the line, coming out of the distance. */
function liveLand(g: SKRSContext2D, inside: View, tS: number): void {
  const light = inside.outside;
  const items: { z: number; i: number }[] = [];
  for (let i = 0; i < 26; i++) {
    const z = 110 - ((tS * SPEED_MPS + i * 4.2 + 3 * random(inside.seed + 3, i)) % 109);
    items.push({ z, i });
  }
  items.sort((a, b) => b.z - a.z);
  for (const { z, i } of items) {
    const side = i % 2 === 0 ? -1 : 1;
    const pole = i % 5 === 0;
    const x = side * (pole ? 4.4 : 7 + 9 * random(inside.seed + 5, i));
    const [px, py] = spot(inside, [x, 0, z]);
    const scale = (inside.unit * 0.95) / z;
    if (pole) {
      g.fillStyle = shade(light, '#5a4a44', z, { lit: 0.5 });
      g.fillRect(px - 0.08 * scale, py - 6 * scale, 0.16 * scale, 6 * scale);
      continue;
    }
    const tall = (3.4 + 3 * random(inside.seed + 6, i)) * scale;
    g.fillStyle = shade(light, '#5a4334', z, { lit: 0.4 });
    g.fillRect(px - tall * 0.03, py - tall * 0.4, tall * 0.06, tall * 0.4);
    g.fillStyle = shade(light, i % 3 === 0 ? '#6f9a4c' : '#4f8450', z, { lit: 0.6 });
    g.beginPath();
    g.ellipse(px, py - tall * 0.66, tall * 0.34, tall * 0.36, 0, 0, Math.PI * 2);
    g.ellipse(px + tall * 0.2, py - tall * 0.5, tall * 0.22, tall * 0.22, 0, 0, Math.PI * 2);
    g.fill();
  }
}

function side(which: 1 | -1): Plane {
  const xM = which * HALF_M;
  return {
    depthM: 5,
    wallXM: xM,
    columns: which < 0 ? [-9, 0.5] : [0.5, 9],
    paint: (g, view) => {
      const b = new SceneBrush(g, view, sideWall(xM));
      const lit = view.light.sun.x > 0.5 === which < 0 ? 0.85 : 0.5;
      const windows = Array.from({ length: 8 }, (_, i) => ({
        u: 1.1 + i * BAY_M,
        v: 0.95,
        wide: 1.5,
        tall: 0.95,
      }));
      g.beginPath();
      b.subpath([
        [0.3, 0],
        [END_M, 0],
        [END_M, HIGH_M],
        [0.3, HIGH_M],
      ]);
      for (const box of windows) if (box.u + box.wide < END_M) b.subpath(cornersOf(box));
      g.fillStyle = b.gradient(
        [0.8, 0],
        [END_M, 0],
        [
          [0, '#b8aea0', lit * 0.8],
          [1, '#e0d6c4', lit],
        ],
      );
      g.fill('evenodd');
      b.rect(0.3, 0, END_M, 0.8, '#5c7a8c', lit * 0.8);
      b.rect(0.3, 0.8, END_M, 0.05, '#e8a83c', lit);
      for (const { u, v, wide, tall } of windows) {
        if (u + wide > END_M) continue;
        for (const [du, dv, w, t] of [
          [-0.07, -0.07, wide + 0.14, 0.07],
          [-0.07, tall, wide + 0.14, 0.07],
          [-0.07, -0.07, 0.07, tall + 0.14],
          [wide, -0.07, 0.07, tall + 0.14],
        ] as const)
          b.rect(u + du, v + dv, w, t, '#4a525c', lit);
        b.poly(
          [
            [u + 0.2, v],
            [u + 0.45, v],
            [u + 0.85, v + tall],
            [u + 0.6, v + tall],
          ],
          '#ffffff',
          1,
          0.14,
        );
        b.rect(u + wide + 0.07, 0.9, BAY_M - wide - 0.14, 1.1, '#c88a5c', lit * 0.8);
        // Light of the window on the wall below.
        b.wash(
          { u, v: 0.5, wide, tall: 0.4 },
          'up',
          view.outside.key,
          0,
          0.2 * (1 - view.outside.lamps),
        );
      }
      // The rack for bags, and some bags.
      b.rect(0.3, 2.06, END_M, 0.04, '#8a929a', lit);
      for (let i = 0; i < 9; i++) {
        const u = 1.6 + i * 1.5 + random(view.seed + 21, i);
        b.pad(
          { u, v: 2.1, wide: 0.7, tall: 0.28 },
          0.05,
          ['#a8483c', '#3f5a78', '#c8984c', '#4f7a5c'][(i + (which > 0 ? 2 : 0)) % 4] ?? '#a8483c',
          lit * 0.7,
        );
      }
    },
  };
}

function paintFloor(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const near = nearestM(view);
  b.rect(-30, near, 60, END_M - near, '#6a6e78', 0.6);
  b.rect(-0.42, near, 0.84, END_M - near, '#a8524a', 0.65);
  for (const u of [-0.42, 0.36]) b.rect(u, near, 0.06, END_M - near, '#e8b060', 0.75);
  for (let z = 2.6; z < END_M; z += BAY_M) b.glow(0, z, 0.7, '#ffe8c0', 0.2);
  b.wash({ u: -2, v: near, wide: 4, tall: 2 }, 'up', view.light.shadow, 0.45, 0);
}

function paintCeiling(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level(HIGH_M));
  b.rect(-HALF_M, 0.5, HALF_M * 2, END_M, '#e4dccc', 0.7);
  for (const u of [-0.62, 0.5]) {
    b.area(
      [
        [u, 0.8],
        [u + 0.12, 0.8],
        [u + 0.12, END_M],
        [u, END_M],
      ],
      '#fffaf0',
    );
    for (let z = 2; z < END_M; z += 1) b.glow(u + 0.06, z, 0.6, '#fff0d0', 0.2);
  }
  for (let z = 1.2; z < END_M; z += BAY_M) b.rect(-HALF_M, z, HALF_M * 2, 0.05, '#8a8490', 0.4);
}

/** The end of the carriage, with its door. */
function paintEnd(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(END_M));
  b.rect(-30, -3, 60, 30, '#d8ccb8', 0.6);
  b.rect(-HALF_M, 0, HALF_M * 2, 0.8, '#5c7a8c', 0.6);
  b.rect(-0.5, 0, 1, 2.1, '#4a525c', 0.6);
  b.rect(-0.42, 0, 0.84, 2.04, '#7c98a8', 0.65);
  b.rect(-0.28, 1.0, 0.56, 0.85, '#dff0f4', 0.9);
  b.rect(-0.7, 2.2, 1.4, 0.24, '#20262e', 0.5);
  for (let i = 0; i < 9; i++) b.rect(-0.58 + i * 0.13, 2.28, 0.08, 0.08, '#ffb84c', 1);
}

/** A pair of seats on each side, seen from behind. */
function seats(z: number): Plane {
  return {
    depthM: z,
    rows: [0.2, 1],
    paint: (g, view) => {
      const b = new SceneBrush(g, view, upright(z));
      for (const s of [-1, 1])
        for (const x of [0.72, 1.24]) {
          const at = b.at(s * x);
          standShade(at, 0.5, 0.3);
          at.rect(-0.2, 0, 0.4, 0.4, '#3a3f4a', 0.4);
          at.pad({ u: -0.25, v: 0.34, wide: 0.5, tall: 0.86 }, 0.1, SEAT, 0.55);
          at.pad(
            { u: -0.2, v: 0.42, wide: 0.4, tall: 0.4 },
            0.06,
            mixHex(SEAT, '#ffffff', 0.16),
            0.6,
          );
          at.pad({ u: -0.22, v: 0.98, wide: 0.44, tall: 0.26 }, 0.08, '#f0e8dc', 0.75);
          at.wash({ u: -0.25, v: 0.34, wide: 0.5, tall: 0.4 }, 'up', view.light.shadow, 0.4, 0);
          at.rect(s > 0 ? -0.31 : 0.25, 0.52, 0.06, 0.08, '#8a929a', 0.7);
        }
    },
  };
}

export const trainInterior: StageSet = {
  horizon: 0.46,
  deepM: 5.4,
  asideM: 0.5,
  indoors: true,
  mirror: 0.06,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#ffe4ba',
      ambient: '#30325c',
      bright: 0.74,
      fromX: 0.75,
      up: 0.7,
      windows: 0.9,
    }),
  planes: (): Plane[] => [
    { depthM: 200, paint: paintLand, live: liveLand },
    { depthM: END_M, rows: [-9, 0.9], columns: [0.38, 0.62], paint: paintEnd },
    { depthM: 5, ground: true, rows: [0.45, 9], paint: paintFloor },
    { depthM: 5, ground: true, levelM: HIGH_M, rows: [-9, 0.5], paint: paintCeiling },
    side(-1),
    side(1),
    ...[12, 10.1, 8.2].map(seats),
    {
      depthM: 6.3,
      rows: [0.2, 1],
      paint: (g, view) => {
        seats(6.3).paint?.(g, view);
        const b = new SceneBrush(g, view, upright(6.3));
        for (const s of [-0.46, 0.46]) b.rect(s - 0.015, 0, 0.03, HIGH_M, '#d8b04c', 0.8);
      },
    },
  ],
};
