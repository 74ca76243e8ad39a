// The throne hall of an old Chinese palace: red columns wound with gold, a dais of steps, the dragon throne
// before its screen, painted beams, candles in rows.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock } from '../paint/block.ts';
import { mixHex } from '../paint/colour.ts';
import { layTiles } from '../paint/floors.ts';
import { level, ovalCorners, SceneBrush, upright } from '../paint/scene-brush.ts';
import type { Corner } from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import { interior } from './interior.ts';
import type { Plane, StageSet, View } from './set.ts';

const BACK_M = 12;
const HIGH_M = 6.4;
const DAIS_M = 9.4;
const GOLD = '#d8a440';
const PALE_GOLD = '#f6d684';
const RED = '#9c2a24';
const GREEN = '#2c6a64';
const BLUE = '#2f4f8c';

/** A beam painted in bands of blue and green, gold between. */
function paintBeam(b: SceneBrush, u: number, v: number, wide: number, tall: number): void {
  b.rect(u, v, wide, tall, BLUE, 0.55);
  const step = tall * 2.4;
  for (let i = 0, at = u; at < u + wide; i++, at += step) {
    const w = Math.min(step, u + wide - at);
    if (i % 2 === 1) b.rect(at, v, w, tall, GREEN, 0.6);
    b.oval(at + w / 2, v + tall / 2, Math.min(w, step) * 0.26, tall * 0.28, GOLD, 0.8);
    b.rect(at, v, tall * 0.1, tall, GOLD, 0.8);
  }
  b.rect(u, v, wide, tall * 0.12, GOLD, 0.8);
  b.rect(u, v + tall * 0.88, wide, tall * 0.12, PALE_GOLD, 0.9);
}

/** A dragon of gold, wound: a line of waves, claws, a head with whiskers. */
function paintDragon(b: SceneBrush, u: number, v: number, size: number, facing: 1 | -1): void {
  const at = (x: number, y: number): Corner => [u + facing * x * size, v + y * size];
  const body = Array.from({ length: 22 }, (_, i) => {
    const k = i / 21;
    return at(-1 + 1.9 * k, 0.3 * Math.sin(k * 10) + 0.1 * k);
  });
  b.line(body, 0.17 * size, GOLD, 0.7);
  b.line(body, 0.07 * size, PALE_GOLD, 1);
  b.oval(...at(0.98, 0.02), 0.19 * size, 0.15 * size, GOLD, 0.8);
  for (const y of [0.16, 0.28])
    b.line([at(0.94, 0.08), at(0.72, y + 0.1)], 0.05 * size, PALE_GOLD, 1);
  for (const x of [-0.5, 0.2])
    b.line([at(x, -0.1), at(x + 0.14, -0.36), at(x + 0.3, -0.32)], 0.06 * size, GOLD, 0.8);
}

function decorateBack(b: SceneBrush): void {
  for (let u = -7; u < 7; u += 1.4) {
    b.rect(u + 0.06, 0.4, 1.28, 3.6, '#6a2420', 0.45);
    for (let k = 1; k < 5; k++) b.rect(u + 0.06 + k * 0.26, 1.3, 0.03, 2.6, GOLD, 0.5, 0.6);
    for (let k = 0; k < 9; k++) b.rect(u + 0.1, 1.3 + k * 0.3, 1.2, 0.03, GOLD, 0.5, 0.6);
    b.rect(u + 0.2, 0.55, 1, 0.6, '#8a3a2c', 0.5);
  }
  paintBeam(b, -7, 4.3, 14, 0.5);
  // The tablet with its border of gold.
  b.rect(-1.7, 4.95, 3.4, 1, GOLD, 0.8);
  b.rect(-1.58, 5.05, 3.16, 0.8, '#1f3558', 0.6);
  for (const u of [-1.05, -0.35, 0.35, 1.05]) {
    b.rect(u - 0.2, 5.6, 0.4, 0.06, PALE_GOLD, 1);
    b.rect(u - 0.03, 5.16, 0.06, 0.56, PALE_GOLD, 1);
    b.rect(u - 0.22, 5.36, 0.44, 0.06, PALE_GOLD, 1);
    b.rect(u - 0.18, 5.16, 0.36, 0.05, PALE_GOLD, 1);
  }
}

/** Steps, the screen and the throne. */
function paintDais(g: SKRSContext2D, view: View): void {
  for (const [i, y] of [0, 0.22, 0.44].entries()) {
    const half = 3.1 - i * 0.42;
    const b = paintBlock(
      g,
      view,
      { x: [-half, half], y: [y, y + 0.22], z: [DAIS_M + i * 0.36, BACK_M] },
      { colour: '#d8c8a8', top: '#efe2c4', lit: 0.55 },
    );
    b.rect(-half, y + 0.15, half * 2, 0.05, GOLD, 0.8);
  }
  // A carpet runs up.
  for (const [i, y] of [0, 0.22, 0.44].entries()) {
    const b = new SceneBrush(g, view, upright(DAIS_M + i * 0.36));
    b.rect(-0.8, y, 1.6, 0.22, '#b02a2a', 0.6);
    new SceneBrush(g, view, level(y + 0.22)).rect(
      -0.8,
      DAIS_M + i * 0.36,
      1.6,
      0.36,
      '#c8342e',
      0.8,
    );
  }
  const b = new SceneBrush(g, view, upright(11.4)).at(0, 0.66);
  // Five leaves of the screen, the middle one the tallest.
  for (const [u, tall] of [
    [-1.9, 1.9],
    [-1.15, 2.25],
    [-0.4, 2.6],
    [0.4, 2.25],
    [1.15, 1.9],
  ] as const) {
    const own = u < -0.5 ? u : u === -0.4 ? -0.4 : u;
    const wide = u === -0.4 ? 0.8 : 0.75;
    const high = u === 0.4 ? 2.25 : u === 1.15 ? 1.9 : tall;
    b.rect(own, 0, wide, high, GOLD, 0.6);
    b.rect(own + 0.07, 0.1, wide - 0.14, high - 0.2, '#8a3424', 0.55);
    b.oval(own + wide / 2, high, wide * 0.4, 0.16, PALE_GOLD, 0.9);
  }
  for (const s of [-1, 1] as const) paintDragon(b, s * 1.15, 1.5, 0.5, s === -1 ? 1 : -1);
  // Who sits on a throne has it under him.
  if (view.staged?.has('dragon-throne') === true || view.staged?.has('throne') === true) return;
  const t = new SceneBrush(g, view, upright(10.9)).at(0, 0.66);
  standShade(t, 1.6, 0.5);
  // The throne: a wide seat, arms and back of carved gold, a yellow cushion.
  t.pad({ u: -0.72, v: 0, wide: 1.44, tall: 0.5 }, 0.06, GOLD, 0.6);
  t.rect(-0.64, 0.08, 1.28, 0.1, '#8a3424', 0.5);
  t.pad({ u: -0.66, v: 0.46, wide: 1.32, tall: 0.12 }, 0.05, '#f2c43c', 0.9);
  t.blob(
    [
      [-0.72, 0.5],
      [-0.74, 1.2],
      [-0.42, 1.46],
      [0, 1.66],
      [0.42, 1.46],
      [0.74, 1.2],
      [0.72, 0.5],
      [0.56, 0.6],
      [0.5, 1.06],
      [0, 1.26],
      [-0.5, 1.06],
      [-0.56, 0.6],
    ],
    GOLD,
    0.75,
  );
  t.pad({ u: -0.5, v: 0.58, wide: 1, tall: 0.62 }, 0.2, '#a8302a', 0.6);
  t.oval(0, 0.92, 0.18, 0.18, PALE_GOLD, 0.9);
  t.oval(0, 1.6, 0.1, 0.1, '#ff6a4c', 1);
  for (const s of [-1, 1]) {
    t.pad({ u: s * 0.76 - 0.1, v: 0.36, wide: 0.2, tall: 0.5 }, 0.07, GOLD, 0.85);
    t.oval(s * 0.76, 0.88, 0.13, 0.09, PALE_GOLD, 0.95);
  }
  t.glow(0, 1.1, 2.4, '#ffc860', 0.34);
}

const column = (z: number, xs: readonly number[]): Plane => ({
  depthM: z,
  rows: [-3, 0.95],
  paint: (g, view) => {
    for (const x of xs) {
      const b = new SceneBrush(g, view, upright(z)).at(x);
      standShade(b, 1, 0.5);
      b.rect(-0.32, 0, 0.64, HIGH_M, RED, 0.5);
      b.wash({ u: -0.32, v: 0, wide: 0.64, tall: HIGH_M }, 'right', '#1c0810', 0.5, 0);
      b.rect(x < 0 ? 0.12 : -0.24, 0, 0.1, HIGH_M, '#d85a48', 0.9, 0.5);
      b.pad({ u: -0.46, v: 0, wide: 0.92, tall: 0.22 }, 0.08, '#c8bca8', 0.6);
      b.rect(-0.34, 0.22, 0.68, 0.14, GOLD, 0.8);
      // A dragon winds up.
      for (const [wide, colour, lit] of [
        [0.13, GOLD, 0.7],
        [0.05, PALE_GOLD, 1],
      ] as const)
        for (let v = 0.7; v < 5; v += 1.1)
          b.line(
            [
              [-0.3, v],
              [0, v + 0.34],
              [0.3, v + 0.52],
            ],
            wide,
            colour,
            lit,
          );
    }
  },
});

/** A stand of candles. */
const candles = (z: number, xs: readonly number[]): Plane => ({
  depthM: z,
  rows: [0, 0.95],
  paint: (g, view) => {
    for (const x of xs) {
      const b = new SceneBrush(g, view, upright(z)).at(x);
      standShade(b, 0.6, 0.4);
      b.rect(-0.03, 0, 0.06, 1.25, GOLD, 0.6);
      b.rect(-0.2, 0, 0.4, 0.06, GOLD, 0.7);
      b.rect(-0.36, 1.2, 0.72, 0.05, PALE_GOLD, 0.8);
      for (const u of [-0.32, 0, 0.32]) b.rect(u - 0.035, 1.25, 0.07, 0.24, '#f4e2c4', 0.95);
      b.glow(0, 1.6, 1.5, '#ffb04c', 0.5);
    }
  },
  live: (g, view, tS) => {
    for (const [i, x] of xs.entries()) {
      const b = new SceneBrush(g, view, upright(z)).at(x);
      for (const u of [-0.32, 0, 0.32]) {
        const beat = Math.sin(tS * (7 + i) + u * 9) * Math.sin(tS * 3.1 + x);
        b.oval(u + 0.01 * beat, 1.56, 0.028, 0.065 + 0.014 * beat, '#ffe29a', 1);
        b.glow(u, 1.56, 0.3, '#ffc060', 0.5 + 0.1 * beat);
      }
    }
  },
});

export const palaceHall: StageSet = {
  horizon: 0.44,
  deepM: 7.6,
  indoors: true,
  mirror: 0.2,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#ffbe6a',
      ambient: '#2a1838',
      bright: 0.66,
      fromX: 0.4,
      up: 0.6,
      windows: 0.35,
    }),
  planes: () => [
    ...interior({
      leftM: -6.2,
      rightM: 6.2,
      backM: BACK_M,
      heightM: HIGH_M,
      wall: '#5c2420',
      leftWall: '#6a2822',
      rightWall: '#6a2822',
      ceiling: '#2a4a50',
      skirting: '#3a1c1a',
      floor: (b) => {
        layTiles(
          b,
          { colour: '#5a4a48', second: '#463a3e', farM: BACK_M },
          { sideM: 0.9, joint: '#1c1218', jointAlpha: 0.5 },
        );
        b.rect(-0.8, 0.4, 1.6, DAIS_M - 0.4, '#a82a28', 0.6);
        for (const u of [-0.8, 0.72]) b.rect(u, 0.4, 0.08, DAIS_M - 0.4, GOLD, 0.8);
        for (let z = 2; z < DAIS_M; z += 1.6)
          b.area(ovalCorners(0, z, 0.34, 0.3), b.tone(mixHex(RED, GOLD, 0.5), 0.7, 0, z, 0.6));
      },
      back: decorateBack,
      left: (b) => {
        paintBeam(b, 0.6, 4.3, BACK_M - 0.6, 0.5);
        for (let u = 1; u < BACK_M; u += 1.5) b.rect(u, 0.6, 1.2, 3.4, '#7a342a', 0.5);
      },
      right: (b) => {
        paintBeam(b, 0.6, 4.3, BACK_M - 0.6, 0.5);
        for (let u = 1; u < BACK_M; u += 1.5) b.rect(u, 0.6, 1.2, 3.4, '#7a342a', 0.5);
      },
      overhead: (b) => {
        for (let z = 2; z < BACK_M; z += 1.1)
          for (let x = -6; x < 6; x += 1.1) {
            b.rect(x + 0.08, z + 0.08, 0.94, 0.94, GREEN, 0.5);
            b.area(ovalCorners(x + 0.55, z + 0.55, 0.3, 0.3), b.tone(GOLD, 0.6, x + 0.5, z + 0.5));
          }
      },
    }),
    { depthM: 11, rows: [0, 0.9], paint: paintDais },
    column(10.2, [-4.4, 4.4]),
    candles(9, [-3.4, 3.4]),
    column(7.4, [-4.2, 4.2]),
    candles(6.6, [-3.5, 3.5]),
  ],
};
