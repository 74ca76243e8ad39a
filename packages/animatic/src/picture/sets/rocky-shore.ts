// A rocky coast: swell that comes in row behind row and breaks on stacks of rock, a wooded cliff on the
// right, a shelf of wet stone before the eye, a rocky foot far out for a lighthouse to stand on.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { paintRange, paintVeil } from '../paint/land.ts';
import { random, ridge } from '../paint/noise.ts';
import { paintBoulder, paintCliff } from '../paint/rocks.ts';
import { level, nearestM, reachAt, SceneBrush } from '../paint/scene-brush.ts';
import { paintSky } from '../paint/sky.ts';
import { liveSpray, swell } from '../paint/swell.ts';
import { liveGlints, paintLightPath, paintSheet } from '../paint/water.ts';
import type { Sheet } from '../paint/water.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { Plane, StageSet, View } from './set.ts';

const SHELF_M = 10.5;
const WATER: Sheet = { nearM: SHELF_M - 2, farM: Infinity, seed: 93, rough: 1 };
const ROCK = '#6f6a70';
/** As high a lighthouse is placed there. */
const LIGHTHOUSE_ROCK_M = 4.4;

function paintFar(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  paintRange(
    g,
    view,
    {
      depthM: 700,
      colour: '#5d7488',
      base: horizon - unit * 0.004,
      swing: unit * 0.05,
      period: unit * 0.5,
      octaves: 4,
      seed: 23,
      foot: 0.7,
    },
    horizon + 2,
  );
  paintVeil(g, view, {
    depthM: 300,
    top: horizon - unit * 0.04,
    bottom: horizon + unit * 0.01,
    strength: 0.6,
  });
}

/** A heap of rock whose foot is in the water at `zM`; wide and low in the middle, stacks at its sides. */
function heap(zM: number, rocks: readonly (readonly [xM: number, wideM: number, tallM: number])[]) {
  return (g: SKRSContext2D, view: View): void => {
    const perM = pxPerMetre(view, zM);
    const y = groundRow(view, zM);
    rocks.forEach(([xM, wideM, tallM], i) => {
      const x = view.width / 2 + xM * perM;
      const [w, h] = [wideM * perM, tallM * perM];
      const top = Array.from({ length: 13 }, (_, k) => {
        const u = k / 12;
        const dome = Math.sin(Math.PI * u) ** 0.55;
        const jag = 0.18 * ridge(view.seed + i * 13 + Math.round(zM), u * 7, 3);
        return [x + (u - 0.5) * w, y - h * dome * (1 + jag)] as const;
      });
      const face = (from: number, drop: number, colour: string, lit: number): void => {
        g.fillStyle = shade(view.light, colour, zM, { lit });
        g.beginPath();
        const part = top.slice(from);
        part.forEach(([px, py], k) => {
          if (k === 0) g.moveTo(px, py + (y - py) * drop);
          else g.lineTo(px, py + (y - py) * drop * random(view.seed + 5, k + i * 7));
        });
        g.lineTo(x + w / 2, y + perM * 0.2);
        g.lineTo(top[from]?.[0] ?? x, y + perM * 0.2);
        g.fill();
      };
      const lightRight = view.light.sun.x > 0.5;
      face(0, 0, ROCK, lightRight ? 0.3 : 0.72);
      if (lightRight) face(5, 0.35, '#8d8688', 0.75);
      else face(6, 0.3, '#565260', 0.3);
      g.fillStyle = shade(view.light, '#2e3038', zM, { lit: 0.3 });
      g.globalAlpha = 0.5;
      g.fillRect(x - w * 0.49, y - h * 0.12, w * 0.98, h * 0.12 + perM * 0.1);
      g.globalAlpha = 1;
    });
  };
}

function spray(
  places: readonly (readonly [xM: number, zM: number])[],
  size = 1,
): NonNullable<Plane['live']> {
  return (g, view, tS) => {
    places.forEach(([xM, zM], i) => {
      liveSpray(g, view, { xM, zM, seed: view.seed + 700 + i * 17 + Math.round(zM), size }, tS);
    });
  };
}

/** The shelf of stone that the eye stands on: slabs, cracks, pools that hold the sky. */
function paintShelf(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const near = nearestM(view);
  const [left, right] = reachAt(view, SHELF_M + 3);
  const edge: (readonly [number, number])[] = [];
  for (let x = left; x <= right + 0.5; x += 0.5)
    edge.push([x, SHELF_M + 1.7 * ridge(view.seed + 41, x / 3.4, 3)]);
  const whole = [...edge, [right, near] as const, [left, near] as const];
  b.poly(
    edge
      .flatMap(([u, v]) => [[u, v + 0.3] as const])
      .concat([
        [right, near],
        [left, near],
      ]),
    '#33343c',
    0.2,
  );
  b.area(
    whole,
    b.gradient(
      [0, SHELF_M],
      [0, near],
      [
        [0, '#86807f', 0.6],
        [1, '#57535a', 0.4],
      ],
    ),
  );
  for (let i = 0; i < 70; i++) {
    const z = near + 0.4 + (SHELF_M - near - 1.4) * random(view.seed + 51, i) ** 1.3;
    const x = (random(view.seed + 52, i) - 0.5) * (6 + 3 * z);
    const size = 0.3 + 0.9 * random(view.seed + 53, i);
    const corners = Array.from({ length: 6 }, (_, k) => {
      const a = (k / 6) * Math.PI * 2 + random(view.seed + 54, i);
      const r = size * (0.6 + 0.5 * random(view.seed + 55, i * 6 + k));
      return [x + Math.cos(a) * r, z + Math.sin(a) * r * 0.5] as const;
    });
    b.poly(
      corners.map(([u, v]) => [u, v - 0.07] as const),
      '#3c3a44',
      0.3,
      0.8,
    );
    b.poly(
      corners,
      i % 3 === 0 ? '#989090' : '#7a757a',
      0.5 + 0.3 * random(view.seed + 56, i),
      0.9,
    );
  }
  const sky = view.light.sky.at(-1)?.[1] ?? view.light.haze;
  for (let i = 0; i < 7; i++) {
    const z = near + 1 + 6 * random(view.seed + 61, i);
    const x = (random(view.seed + 62, i) - 0.5) * 11;
    b.path(
      Array.from({ length: 16 }, (_, k) => {
        const a = (k / 16) * Math.PI * 2;
        const r =
          (0.3 + 0.5 * random(view.seed + 63, i)) *
          (0.8 + 0.3 * random(view.seed + 64, i * 16 + k));
        return [x + Math.cos(a) * r, z + Math.sin(a) * r * 0.42] as const;
      }),
    );
    g.globalAlpha = 0.55;
    g.fillStyle = sky;
    g.fill();
    g.globalAlpha = 1;
  }
  b.wash({ u: left, v: near, wide: right - left, tall: 2.4 }, 'up', view.light.shadow, 0.4, 0);
}

function paintHeadland(g: SKRSContext2D, view: View): void {
  const perM = pxPerMetre(view, 46);
  const x = view.width / 2 + Math.max(15, (view.width * 0.34) / perM) * perM;
  const foot = groundRow(view, 46) + perM * 0.3;
  paintCliff(
    g,
    view,
    [x, Math.max(view.right, x) + perM * 10],
    (at) => foot - perM * (3 + 8 * Math.min(1, Math.max(0, at - x) / (perM * 9)) ** 0.6),
    { depthM: 46, colour: '#7c7470', seed: 31, foot, step: perM * 1.6, moss: '#5f7a4c', hazy: 0.2 },
  );
}

export const rockyShore: StageSet = {
  horizon: 0.46,
  indoors: false,
  mirror: 0.1,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 300, rows: [0, 0.5], paint: paintFar },
    {
      depthM: 45,
      ground: true,
      rows: [0.4, 9],
      paint: (g, view) => {
        paintSheet(g, view, WATER);
      },
    },
    {
      depthM: Infinity,
      rows: [0.4, 0.7],
      paint: (g, view) => {
        paintLightPath(g, view, WATER);
      },
      live: (g, view, tS) => {
        liveGlints(g, view, WATER, tS, 40);
      },
    },
    {
      depthM: 85,
      rows: [0.2, 0.6],
      paint: heap(85, [
        [0, 30, 3.2],
        [-12, 9, 5],
        [13, 7, 4.4],
      ]),
    },
    // High and flat enough for a tower.
    { depthM: 82, rows: [0.2, 0.6], paint: heap(82, [[0, 27, LIGHTHOUSE_ROCK_M + 0.5]]) },
    // The sea breaks on the rock that a lighthouse stands on.
    {
      depthM: 79,
      live: spray(
        [
          [-15, 79],
          [-5, 79],
          [8, 79],
          [17, 79],
        ],
        2.1,
      ),
    },
    ...swell([76, 60, 50]),
    { depthM: 46, rows: [-0.4, 0.7], columns: [0.5, 9], paint: paintHeadland },
    ...swell([42, 34]),
    {
      depthM: 30,
      rows: [0.1, 0.7],
      paint: heap(30, [
        [-14, 5, 4.4],
        [-10.5, 3, 2],
        [9.5, 3.4, 1.5],
      ]),
      live: spray([
        [-13, 29],
        [9.2, 29],
      ]),
    },
    ...swell([26, 20]),
    {
      depthM: 15,
      rows: [0.2, 0.8],
      paint: heap(15, [
        [-7.6, 3, 1.7],
        [6.6, 2.6, 1.1],
      ]),
      live: spray([
        [-6.8, 14.6],
        [6.2, 14.6],
        [-1, 14],
      ]),
    },
    ...swell([13]),
    { depthM: 6, ground: true, rows: [0.4, 9], paint: paintShelf },
    {
      depthM: 9.6,
      rows: [0.3, 0.9],
      paint: (g, view) => {
        const perM = pxPerMetre(view, 9.6);
        for (const [xM, tallM, seed] of [
          [-5.2, 0.8, 3],
          [5.4, 0.6, 4],
        ] as const)
          paintBoulder(
            g,
            view,
            {
              x: view.width / 2 + xM * perM,
              y: groundRow(view, 9.6),
              half: tallM * 1.1 * perM,
              tall: tallM * perM,
            },
            { depthM: 9.6, colour: ROCK, seed },
          );
      },
      live: spray([[2.4, 10.6]]),
    },
  ],
};
