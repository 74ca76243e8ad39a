// The edge of the polar ice: a shelf of ice that breaks off into a cold sea, bergs and floes on it, wind
// furrows and cracks in the snow before the eye.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { alpha } from '../paint/colour.ts';
import { paintGround, paintRange, paintVeil, paintWash } from '../paint/land.ts';
import { random, ridge } from '../paint/noise.ts';
import { level, SceneBrush } from '../paint/scene-brush.ts';
import { paintSky } from '../paint/sky.ts';
import { liveGlints, liveRipples, paintLightPath, paintSheet } from '../paint/water.ts';
import type { Sheet } from '../paint/water.ts';
import { groundRow, pxPerMetre } from '../projection.ts';
import type { StageSet, View } from './set.ts';

const EDGE_M = 17;
const SNOW = '#f6fbff';
const ICE = '#bfe2f2';
const DEEP_ICE = '#6fb0d6';
const WATER: Sheet = { nearM: EDGE_M - 1, farM: Infinity, seed: 57, rough: 0.4 };

/** Row of the ice's edge over the water: it juts out and draws back. */
const edgeM = (view: View, xM: number): number =>
  EDGE_M + 2.2 * ridge(view.seed + 41, xM / 9, 3) + 0.5 * ridge(view.seed + 42, xM / 1.7, 2);

function paintFar(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  const range = {
    depthM: 900,
    colour: '#c8dcea',
    base: horizon - unit * 0.03,
    swing: unit * 0.07,
    period: unit * 0.34,
    octaves: 4,
    seed: 21,
    foot: 0.6,
  };
  paintRange(g, view, range, horizon + 1);
  paintVeil(g, view, {
    depthM: 400,
    top: horizon - unit * 0.06,
    bottom: horizon + unit * 0.004,
    strength: 0.7,
  });
}

/** The front of the shelf: a wall of ice with clefts, on the left as far as a third of the frame. */
function paintShelf(g: SKRSContext2D, view: View): void {
  const { unit, width, horizon, light, left } = view;
  const foot = groundRow(view, 90);
  const end = width * 0.34;
  const top = (x: number): number =>
    horizon - unit * (0.085 + 0.012 * ridge(view.seed + 51, x / (unit * 0.12), 3));
  const step = unit / 90;
  g.fillStyle = shade(light, ICE, 90, { lit: 0.55 });
  g.beginPath();
  g.moveTo(left, foot);
  for (let x = left; x <= end; x += step) g.lineTo(x, top(x));
  g.lineTo(end + unit * 0.012, foot - unit * 0.04);
  g.lineTo(end + unit * 0.004, foot);
  g.fill();
  // Clefts and blue hollows, a lit brow of snow.
  for (let x = Math.floor(left / (unit * 0.03)) * unit * 0.03; x < end; x += unit * 0.03) {
    const k = random(view.seed + 52, Math.round(x / (unit * 0.03)));
    const wide = unit * (0.004 + 0.014 * k);
    const y = top(x);
    g.fillStyle = shade(light, k > 0.45 ? DEEP_ICE : SNOW, 90, { lit: k > 0.45 ? 0.35 : 0.9 });
    g.globalAlpha = 0.6;
    g.beginPath();
    g.moveTo(x, y + unit * 0.008);
    g.lineTo(x + wide, y + unit * 0.008);
    g.lineTo(x + wide * 0.7, foot - unit * 0.02 * k);
    g.lineTo(x + wide * 0.2, foot);
    g.fill();
  }
  g.globalAlpha = 1;
  g.fillStyle = shade(light, SNOW, 90, { lit: 0.95 });
  g.beginPath();
  g.moveTo(left, top(left));
  for (let x = left; x <= end; x += step) g.lineTo(x, top(x) - unit * 0.002);
  for (let x = end; x >= left; x -= step) g.lineTo(x, top(x) + unit * 0.011);
  g.fill();
}

/** A berg: a few lit faces over a blue shaded one; its foot is on the water at `zM`. */
function paintBerg(
  g: SKRSContext2D,
  view: View,
  at: { xM: number; zM: number; tallM: number; seed: number },
): void {
  const { light } = view;
  const k = pxPerMetre(view, at.zM) * at.tallM;
  const x = view.width / 2 + at.xM * pxPerMetre(view, at.zM);
  const y = groundRow(view, at.zM);
  const peaks = [0, 1, 2, 3, 4].map((i) => 0.45 + 0.55 * random(at.seed, i)) as readonly number[];
  const outline = [-1.1, -0.75, -0.3, 0.1, 0.55, 1].map(
    (u, i) => [x + u * k, y - k * (i === 0 || i === 5 ? 0.14 : (peaks[i] ?? 0.6))] as const,
  );
  const face = (
    points: readonly (readonly [number, number])[],
    colour: string,
    lit: number,
  ): void => {
    g.fillStyle = shade(light, colour, at.zM, { lit });
    g.beginPath();
    points.forEach(([px, py], i) => {
      if (i === 0) g.moveTo(px, py);
      else g.lineTo(px, py);
    });
    g.fill();
  };
  face([[x - 1.15 * k, y], ...outline, [x + 1.08 * k, y]], '#dff0fa', 0.75);
  const side = light.sun.x > 0.5 ? -1 : 1;
  const dark = side < 0 ? outline.slice(0, 4) : outline.slice(2);
  const inner: readonly [number, number] = [x + side * 0.12 * k, y - 0.2 * k];
  const base: readonly [number, number] = [x + side * 1.1 * k, y];
  face(side < 0 ? [base, ...dark, inner, [x, y]] : [[x, y], inner, ...dark, base], DEEP_ICE, 0.45);
  // What of it is seen in the water.
  g.globalAlpha = 0.3;
  face(
    [
      [x - 1.1 * k, y],
      [x + 1.05 * k, y],
      [x + 0.5 * k, y + 0.32 * k],
      [x - 0.4 * k, y + 0.4 * k],
    ],
    ICE,
    0.7,
  );
  g.globalAlpha = 1;
}

/** Floes lie on the water. */
function paintFloes(b: SceneBrush): void {
  const { view } = b;
  for (let i = 0; i < 46; i++) {
    const z = EDGE_M + 3 + 70 * random(view.seed + 61, i) ** 1.6;
    const x = (random(view.seed + 62, i) - 0.5) * (30 + z * 2.4);
    const size = 0.7 + 3.4 * random(view.seed + 63, i) * (0.4 + z / 80);
    const corners = Array.from({ length: 8 }, (_, k) => {
      const a = (k / 8) * Math.PI * 2;
      const r = size * (0.65 + 0.5 * random(view.seed + 64, i * 8 + k));
      return [x + Math.cos(a) * r, z + Math.sin(a) * r * 0.8] as const;
    });
    b.poly(
      corners.map(([u, v]) => [u, v - 0.16 - z * 0.006] as const),
      DEEP_ICE,
      0.4,
      0.9,
    );
    b.poly(corners, SNOW, 0.85);
  }
}

function paintIce(g: SKRSContext2D, view: View): void {
  const { light, left, right } = view;
  const b = new SceneBrush(g, view, level());
  const step = view.unit / 70;
  const rowAt = (x: number, offM: number): number => {
    const xM = (x - view.width / 2) / pxPerMetre(view, EDGE_M);
    return groundRow(view, edgeM(view, xM) - offM);
  };
  // The broken edge over the water, blue in its shade.
  g.fillStyle = shade(light, DEEP_ICE, EDGE_M, { lit: 0.35 });
  g.beginPath();
  for (let x = left; x <= right + step; x += step) g.lineTo(x, rowAt(x, -0.9));
  for (let x = right + step; x >= left - step; x -= step) g.lineTo(x, rowAt(x, 1));
  g.fill();
  g.save();
  g.beginPath();
  for (let x = left; x <= right + step; x += step) g.lineTo(x, rowAt(x, 0));
  g.lineTo(right + step, view.bottom);
  g.lineTo(left, view.bottom);
  g.clip();
  const top = groundRow(view, EDGE_M + 3);
  paintGround(g, view, [SNOW, '#eaf4fc', '#d2e4f4', '#b4cce6'], [18, 12, 8, 5], top);
  paintWash(g, view, top);
  g.restore();
  // Furrows that the wind has cut, cracks with blue in them.
  for (let i = 0; i < 90; i++) {
    const z = 1.6 + 13 * random(view.seed + 71, i) ** 1.4;
    const x = (random(view.seed + 72, i) - 0.5) * (8 + 3.4 * z);
    const long = 0.5 + 1.6 * random(view.seed + 73, i);
    const lit = i % 2 === 0;
    b.blob(
      [
        [x - long, z],
        [x, z + 0.09],
        [x + long, z + 0.02],
        [x, z - 0.05],
      ],
      lit ? '#ffffff' : '#9fc0e0',
      lit ? 0.95 : 0.5,
      lit ? 0.7 : 0.5,
    );
  }
  for (let i = 0; i < 4; i++) {
    const z0 = 3 + i * 2.9;
    const x0 = (random(view.seed + 74, i) - 0.5) * 16;
    const crack = Array.from({ length: 9 }, (_, k) => {
      const u = k / 8;
      return [
        x0 + 5 * (u - 0.5) + 0.4 * ridge(view.seed + 75 + i, u * 6, 2),
        z0 + 0.9 * u,
      ] as const;
    });
    b.line(crack, 0.03, DEEP_ICE, 0.35, 0.8);
    b.line(
      crack.map(([u, v]) => [u, v + 0.05] as const),
      0.014,
      '#ffffff',
      0.95,
      0.9,
    );
  }
  g.fillStyle = alpha(light.shadow, 0.05);
}

/** Blocks of pressed ice on the ground, left and right of where the cast stands. */
function paintBlocks(depthM: number, places: readonly (readonly [number, number])[]) {
  return (g: SKRSContext2D, view: View): void => {
    places.forEach(([xM, tallM], i) => {
      paintBerg(g, view, { xM, zM: depthM, tallM, seed: view.seed + 90 + i + Math.round(depthM) });
    });
  };
}

export const polar: StageSet = {
  horizon: 0.42,
  indoors: false,
  mirror: 0.12,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 400, rows: [0, 0.5], paint: paintFar },
    {
      depthM: 45,
      ground: true,
      rows: [0.35, 9],
      paint: (g, view) => {
        paintSheet(g, view, WATER);
        paintFloes(new SceneBrush(g, view, level()));
      },
      live: (g, view, tS) => {
        liveRipples(g, view, WATER, tS);
      },
    },
    {
      depthM: Infinity,
      rows: [0.38, 0.7],
      paint: (g, view) => {
        paintLightPath(g, view, WATER);
      },
      live: (g, view, tS) => {
        liveGlints(g, view, WATER, tS, 40);
      },
    },
    { depthM: 90, rows: [0, 0.6], columns: [-9, 0.5], paint: paintShelf },
    {
      depthM: 70,
      rows: [0, 0.7],
      paint: paintBlocks(70, [
        [21, 9],
        [46, 12],
        [-64, 8],
      ]),
    },
    {
      depthM: 38,
      rows: [0.1, 0.7],
      paint: paintBlocks(38, [
        [6.5, 2.4],
        [-21, 3],
        [31, 3.4],
      ]),
    },
    { depthM: 11, ground: true, rows: [0.4, 9], paint: paintIce },
    {
      depthM: 12.5,
      rows: [0.2, 0.9],
      paint: paintBlocks(12.5, [
        [-7.6, 1],
        [-9.4, 1.5],
        [8.6, 0.8],
      ]),
    },
    // Pressed ice in both lower corners.
    {
      depthM: 4,
      soft: true,
      rows: [0.4, 9],
      paint: paintBlocks(4, [
        [-2.9, 0.62],
        [-2.2, 0.3],
        [2.7, 0.5],
        [3.4, 0.7],
      ]),
    },
  ],
};
