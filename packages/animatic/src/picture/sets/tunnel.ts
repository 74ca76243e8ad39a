// A road tunnel: tiled walls, a line of lamps on each side that runs to the light at the end.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { level, nearestM, SceneBrush, sideWall, spot, upright } from '../paint/scene-brush.ts';
import { glow } from '../paint/sky.ts';
import type { Light } from '../light/palettes.ts';
import { tunnelSide } from './side/tunnel-side.ts';
import type { Plane, StageSet, View } from './set.ts';

const HALF_M = 4.9;
const HIGH_M = 4.6;
const END_M = 120;
const GAP_M = 6;
/** The vault: from the top of the wall to the middle, in flat strips. */
const ARCH = [
  [HALF_M, 3.1],
  [4.6, 3.75],
  [3.9, 4.25],
  [2.7, 4.52],
  [0, HIGH_M],
] as const;

function paintEnd(g: SKRSContext2D, view: View): void {
  const { left, right, top, bottom, outside } = view;
  g.fillStyle = '#0c0a16';
  g.fillRect(left, top, right - left, bottom - top);
  const b = new SceneBrush(g, view, upright(END_M));
  const sky = outside.sky.at(-1)?.[1] ?? '#ffffff';
  const arch = [
    [-HALF_M, 0] as const,
    ...ARCH.map(([u, v]) => [-u, v] as const),
    ...ARCH.toReversed().map(([u, v]) => [u, v] as const),
    [HALF_M, 0] as const,
  ];
  b.area(arch, mixHex(sky, '#ffffff', 0.4 * (1 - outside.lamps)));
}

/** What is flat and runs away: its colour with the lamps' pools along it. */
function alongAxis(
  g: SKRSContext2D,
  view: View,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  colour: string,
  lit: number,
): void {
  const near = 0.45;
  for (let z = END_M; z > near;) {
    const step = Math.max(0.7, z * 0.12);
    const start = Math.max(near, z - step);
    const phase = (((z - step / 2) % GAP_M) + GAP_M) % GAP_M;
    const lamp = 0.5 + 0.5 * Math.cos((phase / GAP_M - 0.5) * Math.PI * 2) ** 1;
    const tone = new SceneBrush(g, view, upright(Math.max(3, z * 0.5))).tone(
      mixHex(colour, '#140e22', 0.28 * (1 - lamp)),
      lit * (0.7 + 0.3 * lamp),
    );
    g.beginPath();
    for (const [i, at] of (
      [
        [x0, y0, z],
        [x0, y0, start],
        [x1, y1, start],
        [x1, y1, z],
      ] as const
    ).entries()) {
      const [px, py] = spot(view, at);
      if (i === 0) g.moveTo(px, py);
      else g.lineTo(px, py);
    }
    g.closePath();
    g.fillStyle = tone;
    g.fill();
    // The pieces meet without a seam.
    g.strokeStyle = tone;
    g.lineWidth = 1;
    g.stroke();
    z = start;
  }
}

function wall(side: 1 | -1): Plane {
  return {
    depthM: 8,
    wallXM: side * HALF_M,
    columns: side < 0 ? [-9, 0.5] : [0.5, 9],
    paint: (g, view) => {
      const b = new SceneBrush(g, view, sideWall(side * HALF_M));
      alongAxis(g, view, [side * HALF_M, 0], [side * HALF_M, 3.12], '#cfc6b4', 0.8);
      // The foot of the vault belongs to the wall, so that none of the dark shows between them.
      paintStrips(g, view, side, 0, 2);
      for (let z = 60; z > 1.4; z -= 1.2) b.rect(z, 0, 0.03, 3.1, '#3c3444', 0.2, 0.3);
      for (const v of [0.9, 1.7, 2.5]) b.rect(1, v, END_M, 0.025, '#3c3444', 0.2, 0.3);
      b.rect(1, 0.9, END_M, 0.34, '#d87a3a', 0.75, 0.9);
      b.rect(1, 0, END_M, 0.3, '#3a3640', 0.3);
      b.rect(1, 2.86, END_M, 0.1, '#4a4450', 0.4);
      for (let z = 14; z < 90; z += 24) {
        b.rect(z, 0.3, 1.1, 2.1, '#2f6a58', 0.6);
        b.rect(z + 0.2, 1.5, 0.7, 0.4, '#e8f4e8', 0.9);
        b.glow(z + 0.55, 1.7, 1.6, '#5af0a0', 0.3);
      }
    },
  };
}

/** Strips of the vault, from the wall towards the middle. */
function paintStrips(g: SKRSContext2D, view: View, side: 1 | -1, from: number, to: number): void {
  for (let i = to - 1; i >= from; i--) {
    const [x0, y0] = ARCH[i] ?? [0, 0];
    const [x1, y1] = ARCH[i + 1] ?? [0, 0];
    const colour = ['#b0a698', '#9a9088', '#867c78', '#766c6c'][i] ?? '#766c6c';
    alongAxis(g, view, [side * x0, y0], [side * x1, y1], colour, 0.6);
  }
}

/** The vault is no plane: its strips stand at their own heights, seen as one from the road. */
function paintVault(g: SKRSContext2D, view: View): void {
  for (const side of [-1, 1] as const) paintStrips(g, view, side, 0, ARCH.length - 1);
  // Ribs, lamps and a row of fans.
  for (let z = 84; z > 2.4; z -= GAP_M) {
    const ring = [
      ...ARCH.map(([u, v]) => [-u, v, z] as const),
      ...ARCH.toReversed().map(([u, v]) => [u, v, z] as const),
    ];
    g.beginPath();
    ring.forEach((at, i) => {
      const [x, y] = spot(view, at);
      if (i === 0) g.moveTo(x, y);
      else g.lineTo(x, y);
    });
    g.strokeStyle = alpha('#3a3240', 0.5);
    g.lineWidth = Math.max(0.6, (0.1 * view.unit * 0.95) / z);
    g.stroke();
    for (const side of [-1, 1]) {
      const tube = [
        [side * 3.7, 4.3, z + 1.8],
        [side * 3.7, 4.3, z + 4.2],
        [side * 3.1, 4.44, z + 4.2],
        [side * 3.1, 4.44, z + 1.8],
      ] as const;
      g.beginPath();
      tube.forEach((at, i) => {
        const [x, y] = spot(view, at);
        if (i === 0) g.moveTo(x, y);
        else g.lineTo(x, y);
      });
      g.closePath();
      g.fillStyle = '#fff2cc';
      g.fill();
      const [x, y] = spot(view, [side * 3.4, 4.36, z + 3]);
      glow(g, x, y, (1.7 * view.unit * 0.95) / (z + 3), '#ffb85c', 0.6);
    }
  }
}

function paintRoad(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const near = nearestM(view);
  alongAxis(g, view, [-HALF_M, 0], [HALF_M, 0], '#5e5a60', 0.6);
  for (const side of [-1, 1]) {
    b.rect(side * 3.9, near, side * 1, END_M, '#8a847e', 0.6);
    b.rect(side * 3.9, near, side * 0.14, END_M, '#f0d060', 0.85, 0.9);
  }
  for (let z = Math.floor(near / 5) * 5; z < END_M; z += 5) {
    const start = Math.max(near, z);
    if (z + 2.6 > start) b.rect(-0.07, start, 0.14, z + 2.6 - start, '#f6f0dc', 0.9, 0.95);
  }
  for (let z = 5; z < 60; z += GAP_M)
    for (const u of [-2.6, 2.6]) b.glow(u, z, 1.6, '#ffb45c', 0.26);
  b.wash({ u: -1.6, v: 10, wide: 3.2, tall: 100 }, 'up', '#fff0d8', 0, 0.5);
  b.wash({ u: -8, v: near, wide: 16, tall: 2.2 }, 'up', '#08060f', 0.5, 0);
}

/** The end of it shines, and a car now and then comes out of the shine. */
function liveEnd(g: SKRSContext2D, view: View, tS: number): void {
  const { outside } = view;
  const [x, y] = spot(view, [0, 2, END_M]);
  const sky = outside.sky.at(-1)?.[1] ?? '#ffffff';
  glow(g, x, y, view.unit * 0.2, sky, 0.5 * (1 - 0.6 * outside.lamps));
  const z = 118 - ((tS * 13 + 30) % 86);
  const scale = (view.unit * 0.95) / z;
  const [cx, foot] = spot(view, [-2, 0, z]);
  g.fillStyle = '#2a2432';
  g.fillRect(cx - 0.85 * scale, foot - 1 * scale, 1.7 * scale, 0.9 * scale);
  g.fillRect(cx - 0.6 * scale, foot - 1.4 * scale, 1.2 * scale, 0.5 * scale);
  g.fillStyle = '#fff4d0';
  for (const s of [-0.75, 0.45])
    g.fillRect(cx + s * scale, foot - 0.7 * scale, 0.3 * scale, 0.18 * scale);
  glow(g, cx, foot - 0.6 * scale, 2.2 * scale, '#fff0c8', 0.5);
}

/** Sodium lamps, at every hour. */
const lamplight = (outside: Light): Light => ({
  ...indoorLight(outside, {
    key: '#ffbe6c',
    ambient: '#2a1c40',
    bright: 0.66,
    fromX: 0.5,
    up: 0.9,
    windows: 0.05,
  }),
  vignette: 0.55,
});

export const tunnel: StageSet = {
  horizon: 0.5,
  indoors: true,
  asideM: 3.6,
  mirror: 0.22,
  relight: lamplight,
  side: { ...tunnelSide, relight: lamplight },
  planes: (): Plane[] => [
    { depthM: END_M, paint: paintEnd },
    { depthM: 8, ground: true, rows: [0.45, 9], paint: paintRoad },
    { depthM: 8, ground: true, levelM: 4.1, rows: [-9, 0.52], paint: paintVault },
    wall(-1),
    wall(1),
    { depthM: END_M, live: liveEnd },
  ],
};
