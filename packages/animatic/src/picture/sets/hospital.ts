// A ward: beds with curtains, monitors that draw a heart's line, drips, a window, clean tiles.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock } from '../paint/block.ts';
import { alpha } from '../paint/colour.ts';
import { layTiles } from '../paint/floors.ts';
import { paintCurtain, paintWindowFrame, paintWindowLight } from '../paint/furnishing.ts';
import { level, SceneBrush, upright } from '../paint/scene-brush.ts';
import type { Box } from '../paint/scene-brush.ts';
import { interior } from './interior.ts';
import type { Plane, StageSet, View } from './set.ts';

const BACK_M = 8.6;
const WINDOW: Box = { u: -1.3, v: 0.95, wide: 2.6, tall: 1.5 };
const STEEL = '#b8c4ca';

/** A bed that stands with its head to the side wall; `side` −1: on the left. */
function paintWardBed(g: SKRSContext2D, view: View, side: 1 | -1, z: number): void {
  const [near, far] = [z, z + 0.95];
  const [inner, outer] = [side * 1.95, side * 3.95];
  const x: readonly [number, number] = side < 0 ? [outer, inner] : [inner, outer];
  new SceneBrush(g, view, level()).pool(side * 2.95, z + 0.4, 1.4, 0.8, view.light.shadow, 0.5);
  const legs = new SceneBrush(g, view, upright(near));
  for (const u of [inner, outer - side * 0.1]) legs.rect(u, 0, side * 0.05, 0.5, STEEL, 0.6);
  const b = paintBlock(
    g,
    view,
    { x, y: [0.42, 0.66], z: [near, far] },
    { colour: '#f4f1ea', top: '#ffffff', lit: 0.7 },
  );
  paintBlock(
    g,
    view,
    {
      x: side < 0 ? [inner - 1.3, inner] : [inner, inner + 1.3],
      y: [0.4, 0.68],
      z: [near - 0.02, far],
    },
    { colour: '#6fb0b4', top: '#8cc8c8', lit: 0.6 },
  );
  b.wash({ u: x[0], v: 0.4, wide: 2, tall: 0.2 }, 'up', view.light.shadow, 0.3, 0);
  const up = new SceneBrush(g, view, upright(near + 0.4));
  up.blob(
    [
      [outer - side * 0.12, 0.66],
      [outer - side * 0.66, 0.66],
      [outer - side * 0.6, 0.86],
      [outer - side * 0.16, 0.9],
    ],
    '#ffffff',
    0.85,
  );
  for (const [u, v] of [
    [outer, 1.0],
    [inner, 0.82],
  ] as const) {
    legs.rect(u - 0.03, 0.3, 0.06, v - 0.3, STEEL, 0.7);
    new SceneBrush(g, view, upright(far)).rect(u - 0.03, 0.3, 0.06, v - 0.3, STEEL, 0.5);
  }
  // The monitor and the drip.
  const m = new SceneBrush(g, view, upright(far + 0.15));
  const u = side * 3.45;
  m.rect(u - 0.03, 0, 0.06, 1.25, STEEL, 0.6);
  m.pad({ u: u - 0.28, v: 1.2, wide: 0.56, tall: 0.42 }, 0.04, '#dfe4e4', 0.7);
  m.rect(u - 0.23, 1.26, 0.46, 0.31, '#0f2430', 0.4);
  m.glow(u, 1.4, 0.7, '#5af0c0', 0.3);
  const d = side * 2.55;
  m.rect(d - 0.015, 0, 0.03, 2.0, STEEL, 0.7);
  m.rect(d - 0.16, 1.98, 0.32, 0.025, STEEL, 0.8);
  m.pad({ u: d + 0.05, v: 1.62, wide: 0.16, tall: 0.32 }, 0.04, '#e8f2f4', 0.9, 0.9);
  m.rect(d + 0.06, 1.64, 0.14, 0.16, '#9ad8e8', 0.9, 0.8);
  m.line(
    [
      [d + 0.13, 1.62],
      [d + 0.1, 1.2],
      [d + side * 0.3, 0.8],
    ],
    0.012,
    '#e8f2f4',
    0.9,
  );
}

function bed(z: number): Plane {
  return {
    depthM: z,
    rows: [0.15, 0.95],
    paint: (g, view) => {
      paintWardBed(g, view, -1, z);
      paintWardBed(g, view, 1, z);
    },
    live: (g, view, tS) => {
      for (const side of [-1, 1]) liveHeart(g, view, side * 3.45, z + 1.1, tS + side * 0.4);
    },
  };
}

/** Height of a heart's line over one beat, −0.35 … 0.9. */
const beat = (s: number): number => {
  const u = ((s % 1) + 1) % 1;
  if (u < 0.08) return Math.sin((u / 0.08) * Math.PI) * 0.16;
  if (u < 0.2) return 0;
  if (u < 0.26) return ((u - 0.2) / 0.06) * 0.9;
  if (u < 0.33) return 0.9 - ((u - 0.26) / 0.07) * 1.25;
  if (u < 0.37) return -0.35 + ((u - 0.33) / 0.04) * 0.35;
  return u > 0.5 && u < 0.64 ? Math.sin(((u - 0.5) / 0.14) * Math.PI) * 0.2 : 0;
};

/** The line that a heart draws, running through its screen. */
function liveHeart(g: SKRSContext2D, view: View, x: number, z: number, tS: number): void {
  const b = new SceneBrush(g, view, upright(z));
  g.beginPath();
  for (let i = 0; i <= 40; i++) {
    const s = i / 40;
    const [px, py] = b.pixel(x - 0.21 + 0.42 * s, 1.39 + 0.1 * beat(s * 1.8 + tS * 1.1));
    if (i === 0) g.moveTo(px, py);
    else g.lineTo(px, py);
  }
  g.strokeStyle = '#6affc8';
  g.lineWidth = Math.max(1, 0.014 * b.scale());
  g.stroke();
}

function decorateBack(b: SceneBrush): void {
  const burning = b.view.light.lamps;
  b.rect(-4.4, 0, 8.8, 1.0, '#9cccc8', 0.6);
  b.rect(-4.4, 1.0, 8.8, 0.04, '#f6f8f4', 0.9);
  b.glow(0, 1.7, 2.8, b.view.outside.key, 0.45 * (1 - burning));
  paintWindowFrame(b, WINDOW, { frame: '#f6f8f4', across: 2, up: 1 });
  for (let i = 0; i < 11; i++)
    b.rect(
      WINDOW.u,
      WINDOW.v + WINDOW.tall - 0.07 - i * 0.06,
      WINDOW.wide,
      0.022,
      '#f6f8f4',
      0.85,
      0.8,
    );
  // A cross by the door.
  b.rect(2.7, 1.5, 0.7, 0.7, '#ffffff', 0.85);
  b.rect(2.96, 1.58, 0.18, 0.54, '#d8403a', 0.8);
  b.rect(2.78, 1.76, 0.54, 0.18, '#d8403a', 0.8);
  b.rect(-3.3, 1.4, 0.9, 1.0, '#ffffff', 0.8);
  for (let i = 0; i < 4; i++)
    b.rect(-3.2, 1.52 + i * 0.2, 0.5 + 0.2 * (i % 2), 0.05, '#8aa4ac', 0.6);
}

export const hospital: StageSet = {
  horizon: 0.43,
  deepM: 6.4,
  indoors: true,
  mirror: 0.2,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#f4f8ff',
      ambient: '#2c4468',
      bright: 0.84,
      fromX: 0.5,
      up: 0.9,
      windows: 0.8,
    }),
  planes: () => [
    ...interior({
      leftM: -4.4,
      rightM: 4.4,
      backM: BACK_M,
      heightM: 2.9,
      wall: '#eef2ec',
      ceiling: '#fbfcfa',
      skirting: '#5a8a90',
      floor: (b) => {
        layTiles(
          b,
          { colour: '#d8e4e2', second: '#b4cccc', farM: BACK_M },
          { sideM: 0.6, jointAlpha: 0.16 },
        );
        paintWindowLight(b, { fromU: -1.2, toU: 1.2, farV: 7.8, nearV: 4.6, lean: -0.7 });
        b.rect(-1.6, 2.5, 0.1, 6, '#5ab0a8', 0.7, 0.7);
        b.rect(1.5, 2.5, 0.1, 6, '#5ab0a8', 0.7, 0.7);
      },
      windows: [WINDOW],
      outlook: 'hills',
      back: decorateBack,
      left: (b) => {
        b.rect(0.9, 0, 8, 1.0, '#9cccc8', 0.6);
        b.rect(0.9, 1.0, 8, 0.04, '#f6f8f4', 0.9);
        b.rect(4, 1.3, 4.2, 0.24, '#d0dad8', 0.8);
      },
      right: (b) => {
        b.rect(0.9, 0, 8, 1.0, '#9cccc8', 0.45);
        b.rect(0.9, 1.0, 8, 0.04, '#f6f8f4', 0.7);
        b.rect(4, 1.3, 4.2, 0.24, '#d0dad8', 0.6);
      },
      overhead: (b) => {
        for (const x of [-2.2, 0, 2.2])
          for (const z of [4.4, 6.8]) {
            b.area(
              [
                [x - 0.4, z],
                [x + 0.4, z],
                [x + 0.4, z + 1],
                [x - 0.4, z + 1],
              ],
              alpha('#ffffff', 0.96),
            );
            b.glow(x, z + 0.5, 1.1, '#eaf6ff', 0.14 + 0.2 * b.view.light.lamps);
          }
      },
    }),
    {
      depthM: 8,
      rows: [0, 0.8],
      paint: (g, view) => {
        const b = new SceneBrush(g, view, upright(8));
        for (const side of [-1, 1]) {
          b.rect(side > 0 ? 1.75 : -4.3, 2.34, 2.55, 0.03, STEEL, 0.8);
          paintCurtain(b, { u: side > 0 ? 1.8 : -2.5, v: 0.35, wide: 0.7, tall: 2 }, '#8cc8c8', 5);
        }
      },
    },
    bed(6.7),
  ],
};
