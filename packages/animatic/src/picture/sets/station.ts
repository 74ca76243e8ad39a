// A railway platform under its roof: a train at the edge, pillars in a row, clock and boards, benches.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { layTiles } from '../paint/floors.ts';
import { paintWriting } from '../paint/glyphs.ts';
import { random } from '../paint/noise.ts';
import { level, nearestM, SceneBrush, sideWall, upright } from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import { paintOutlook } from '../paint/window-view.ts';
import type { Plane, StageSet, View } from './set.ts';

const WALL_M = -6;
const EDGE_M = 2.3;
const TRAIN_M = 2.75;
const ROOF_M = 4.9;
const END_M = 78;
const COACH_M = 19;
const LIVERY = '#2f6f8c';

function paintPlatform(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const near = nearestM(view);
  layTiles(
    b,
    { colour: '#c8bfb4', second: '#a49c9a', farM: 40, fromXM: WALL_M - 1, toXM: EDGE_M },
    { sideM: 0.75 },
  );
  b.area(
    [
      [WALL_M - 1, 40],
      [EDGE_M, 40],
      [EDGE_M, END_M],
      [WALL_M - 1, END_M],
    ],
    b.tone('#b0a8a4', 0.6, 0, 50),
  );
  b.rect(EDGE_M - 0.75, near, 0.36, END_M - near, '#f0c63c', 0.9);
  for (let z = Math.ceil(near / 0.4) * 0.4; z < 20; z += 0.4)
    b.oval(EDGE_M - 0.57, z, 0.05, 0.07, '#c89a2c', 0.5);
  b.rect(EDGE_M - 0.2, near, 0.2, END_M - near, '#e8e2d8', 0.9);
  const { light } = view;
  for (let z = 5; z < 50; z += 5.5) {
    b.glow(-1.4, z, 1.9, '#ffe2b0', 0.2 + 0.16 * light.lamps);
    b.pool(EDGE_M - 0.3, z + 1, 1.4, 1.6, '#ffd890', 0.12 + 0.22 * light.lamps);
  }
  b.wash({ u: WALL_M, v: near, wide: 1.4, tall: END_M - near }, 'right', light.shadow, 0.4, 0);
  b.wash({ u: WALL_M, v: near, wide: 12, tall: 2.4 }, 'up', light.shadow, 0.4, 0);
}

/** The bed of the track lies deeper than the platform; the train stands on it. */
function paintBed(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level(-1.1));
  const near = 2.2;
  b.rect(-30, near, 80, 400, '#5a5258', 0.3);
  for (const u of [3.2, 4.6, 8.2, 9.6]) b.rect(u, near, 0.1, 300, '#b8b4b8', 0.8);
}

function paintTrain(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, sideWall(TRAIN_M));
  const lit = view.light.sun.x > 0.5 ? 0.55 : 0.75;
  const first = 3.2;
  for (let coach = 3; coach >= 0; coach--) {
    const from = first + coach * (COACH_M + 0.7);
    const to = from + COACH_M;
    b.rect(from, -0.7, COACH_M, 0.7, '#26242e', 0.3);
    b.rect(from, -0.1, COACH_M, 3.1, '#ece6da', lit);
    b.rect(from, -0.1, COACH_M, 0.95, LIVERY, lit);
    b.rect(from, 0.85, COACH_M, 0.1, '#e8a83c', lit);
    b.rect(from, 2.72, COACH_M, 0.28, LIVERY, lit);
    b.wash({ u: from, v: 2.2, wide: COACH_M, tall: 0.8 }, 'up', view.light.shadow, 0, 0.26);
    for (let i = 0; i < 9; i++) {
      const u = from + 0.7 + i * 2;
      if (i === 2 || i === 6) {
        b.rect(u, 0, 1.5, 2.5, mixHex(LIVERY, '#ffffff', 0.16), lit);
        b.rect(u + 0.72, 0, 0.05, 2.5, '#20202c', 0.3);
        for (const s of [0.12, 0.86]) window(b, u + s, 1.1, 0.5, 1.1);
      } else window(b, u, 1.1, 1.6, 1.05);
    }
    b.rect(to, -0.4, 0.7, 3, '#26242e', 0.25);
  }
  // The light from within lies on the edge of the platform, upside down in the polish.
  b.wash({ u: first, v: -1.2, wide: 60, tall: 1.2 }, 'up', '#120e1c', 0.7, 0.3);
}

function window(b: SceneBrush, u: number, v: number, wide: number, tall: number): void {
  b.rect(u - 0.06, v - 0.06, wide + 0.12, tall + 0.12, '#2a2a36', 0.4);
  const [, low] = b.pixel(u, v);
  const [, high] = b.pixel(u, v + tall);
  const glass = b.g.createLinearGradient(0, high, 0, low);
  glass.addColorStop(0, '#fff0c8');
  glass.addColorStop(0.6, '#ffd890');
  glass.addColorStop(1, '#c88a4c');
  b.area(
    [
      [u, v],
      [u + wide, v],
      [u + wide, v + tall],
      [u, v + tall],
    ],
    glass,
  );
  if (u < 30) {
    // Backs of seats, now and then somebody who reads.
    b.rect(u + wide * 0.1, v, wide * 0.24, tall * 0.42, '#3e5a78', 0.5);
    if (random(b.view.seed + 7, Math.round(u * 3)) < 0.4)
      b.blob(
        [
          [u + wide * 0.5, v],
          [u + wide * 0.86, v],
          [u + wide * 0.8, v + tall * 0.36],
          [u + wide * 0.72, v + tall * 0.66],
          [u + wide * 0.58, v + tall * 0.62],
        ],
        '#4a3848',
        0.4,
      );
  }
}

function paintWall(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, sideWall(WALL_M));
  const lit = view.light.sun.x > 0.5 ? 0.8 : 0.45;
  b.rect(1, 0, END_M, ROOF_M, '#d8c8ac', lit);
  b.rect(1, 0, END_M, 1.3, '#3f7a78', lit * 0.8);
  b.rect(1, 1.3, END_M, 0.1, '#f0e6d2', lit);
  for (let z = 1; z < 44; z += 0.6) b.rect(z, 0, 0.03, 1.3, '#1c3838', 0.2, 0.3);
  for (let z = 60; z > 4; z -= 6.2) {
    const kind = Math.round(z) % 3;
    if (kind === 0) {
      b.rect(z, 0, 1.7, 2.5, '#5a4434', 0.5);
      b.rect(z + 0.1, 0, 1.5, 2.4, '#8ab0b4', 0.6, 0.8);
      b.rect(z + 0.82, 0, 0.06, 2.4, '#5a4434', 0.5);
    } else {
      b.rect(z, 1.6, 2.2, 1.5, '#f4ecd8', 0.8);
      b.rect(z + 0.08, 1.68, 2.04, 1.34, kind === 1 ? '#d8704e' : '#4f86a0', 0.7);
      b.oval(z + 1.3, 2.4, 0.34, 0.4, '#f4d890', 0.8);
      b.rect(z + 0.2, 1.78, 1, 0.12, '#fffaf0', 0.9);
    }
  }
  b.wash({ u: 1, v: 0, wide: 60, tall: 0.7 }, 'up', view.light.shadow, 0.34, 0);
  b.wash({ u: 1, v: ROOF_M - 1.2, wide: 60, tall: 1.2 }, 'up', view.light.shadow, 0, 0.36);
}

function paintRoof(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level(ROOF_M));
  b.rect(WALL_M, 2.4, EDGE_M + 0.7 - WALL_M, END_M, '#8a7a74', 0.35);
  // Panes between the beams.
  const sky = view.outside.sky[Math.floor(view.outside.sky.length * 0.5)]?.[1] ?? '#a8cbe6';
  for (let z = 62; z > 2.4; z -= 2.75) {
    b.area(
      [
        [-4.6, z],
        [0.9, z],
        [0.9, z + 1.9],
        [-4.6, z + 1.9],
      ],
      mixHex(sky, '#ffffff', 0.1),
    );
    for (const u of [-3.2, -1.8, -0.4]) b.rect(u, z, 0.07, 1.9, '#4a4450', 0.3);
    b.rect(WALL_M, z - 0.42, EDGE_M + 0.7 - WALL_M, 0.34, '#5f6a74', 0.6);
    b.rect(WALL_M, z - 0.42, EDGE_M + 0.7 - WALL_M, 0.08, '#2a2834', 0.3);
  }
  b.rect(EDGE_M + 0.4, 2.4, 0.3, END_M, '#3f7a78', 0.6);
}

/** A pillar of iron with its brackets under the roof. */
function pillars(depthM: number, more?: (b: SceneBrush) => void): Plane {
  return {
    depthM,
    rows: [-1, 0.9],
    paint: (g, view) => {
      const b = new SceneBrush(g, view, upright(depthM)).at(-3.4);
      const side = view.light.sun.x > 0.5 ? 1 : -1;
      standShade(b, 0.7, 0.4);
      b.rect(-0.24, 0, 0.48, 0.4, '#2f5a5a', 0.5);
      b.rect(-0.14, 0.4, 0.28, ROOF_M - 0.4, '#3f7a78', 0.55);
      b.rect(side > 0 ? 0.04 : -0.14, 0.4, 0.08, ROOF_M - 0.4, '#a8d0c8', 0.9, 0.7);
      b.rect(-0.2, ROOF_M - 1.2, 0.4, 0.12, '#e8a83c', 0.7);
      for (const s of [-1, 1]) {
        b.line(
          [
            [s * 0.1, ROOF_M - 1.1],
            [s * 0.3, ROOF_M - 0.5],
            [s * 1.1, ROOF_M - 0.06],
          ],
          0.1,
          '#3f7a78',
          0.5,
        );
      }
      b.rect(0.9, ROOF_M - 0.9, 1.1, 0.12, '#f6f2e4', 1);
      b.glow(1.45, ROOF_M - 0.9, 1.6, '#ffe2b0', 0.24 + 0.3 * view.light.lamps);
      more?.(new SceneBrush(g, view, upright(depthM)));
    },
  };
}

function hangBoard(b: SceneBrush): void {
  for (const u of [-1.9, 0.3]) b.rect(u, 3.4, 0.04, 1.5, '#2a2834', 0.4);
  b.pad({ u: -2.3, v: 2.78, wide: 3.1, tall: 0.74 }, 0.06, '#17283a', 0.5);
  const amber = '#ffb84c';
  paintWriting(
    b,
    { u: -2.16, v: 3.18, wide: 1.3, tall: 0.22 },
    { kind: 'latin', count: 7, seed: 3, words: 'CENTRAL' },
    amber,
  );
  paintWriting(
    b,
    { u: -2.16, v: 2.88, wide: 1.0, tall: 0.2 },
    { kind: 'latin', count: 5, seed: 8, words: 'TRACK 2' },
    '#f4f0e0',
  );
  paintWriting(
    b,
    { u: 0.06, v: 3.18, wide: 0.6, tall: 0.22 },
    { kind: 'latin', count: 3, seed: 12, words: '9:45' },
    amber,
  );
  b.glow(-0.8, 3.14, 1.4, amber, 0.16);
}

function hangClock(b: SceneBrush): void {
  b.rect(-0.03 - 1, 3.9, 0.06, 1, '#2a2834', 0.4);
  b.oval(-1, 3.5, 0.46, 0.46, '#2a2834', 0.5);
  b.oval(-1, 3.5, 0.4, 0.4, '#fffaf0', 0.95);
  for (let i = 0; i < 12; i++) {
    const a = (i / 12) * Math.PI * 2;
    b.oval(-1 + Math.cos(a) * 0.33, 3.5 + Math.sin(a) * 0.33, 0.025, 0.025, '#2a2834', 0.4);
  }
  b.line(
    [
      [-1, 3.76],
      [-1, 3.5],
      [-0.82, 3.4],
    ],
    0.04,
    '#2a2834',
    0.3,
  );
}

function paintBench(b: SceneBrush): void {
  const at = b.at(-4.6);
  standShade(at, 2, 0.45);
  for (const u of [-0.8, 0.74]) at.rect(u, 0, 0.06, 0.45, '#2a2834', 0.4);
  for (const v of [0.42, 0.56, 0.7, 0.84])
    at.rect(-0.95, v, 1.9, 0.09, '#a8683c', v > 0.5 ? 0.55 : 0.9);
}

/** Steam from under the train. */
function liveSteam(g: SKRSContext2D, view: View, tS: number): void {
  const b = new SceneBrush(g, view, upright(9));
  for (let i = 0; i < 6; i++) {
    const age = (tS * 0.24 + i / 6) % 1;
    const u = 2.5 - age * 1.1 + Math.sin(i * 2 + tS * 0.6) * 0.12;
    b.pool(
      u,
      0.05 + age * 0.9,
      0.2 + age * 0.5,
      0.14 + age * 0.34,
      '#f4f0f4',
      0.2 * Math.sin(Math.PI * age),
    );
  }
}

export const station: StageSet = {
  horizon: 0.47,
  indoors: true,
  asideM: 1.9,
  mirror: 0.16,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#ffe0b0',
      ambient: '#2e3464',
      bright: 0.66,
      fromX: 0.6,
      up: 0.8,
      windows: 0.8,
    }),
  planes: (): Plane[] => [
    {
      depthM: 120,
      paint: (g, view) => {
        paintOutlook(g, view, 'city');
      },
    },
    { depthM: 14, ground: true, levelM: -1.1, rows: [0.4, 9], paint: paintBed },
    { depthM: 10, ground: true, rows: [0.4, 9], paint: paintPlatform },
    { depthM: 10, ground: true, levelM: ROOF_M, rows: [-9, 0.5], paint: paintRoof },
    { depthM: 10, wallXM: WALL_M, columns: [-9, 0.5], paint: paintWall },
    { depthM: 10, wallXM: TRAIN_M, columns: [0.5, 9], paint: paintTrain },
    pillars(26),
    pillars(19, hangClock),
    pillars(13.5, hangBoard),
    { ...pillars(8.6, paintBench), live: liveSteam },
    {
      depthM: 4.6,
      rows: [-1, 9],
      columns: [-0.5, 0.2],
      soft: true,
      paint: (g, view) => {
        // A pillar out of focus in the near corner.
        g.save();
        g.filter = `blur(${(view.unit * 0.006).toFixed(1)}px)`;
        g.fillStyle = alpha(view.light.foreground, 0.94);
        g.fillRect(-view.unit * 0.12, view.top, view.unit * 0.15, view.bottom - view.top);
        g.restore();
      },
    },
  ],
};
