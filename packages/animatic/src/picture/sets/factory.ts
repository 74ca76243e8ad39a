// A works hall: trusses and skylights, a belt that carries boxes, an arm that turns, machines, yellow
// lines on the floor, sparks.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock } from '../paint/block.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { layTiles } from '../paint/floors.ts';
import { random } from '../paint/noise.ts';
import { SceneBrush, upright } from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import { interior } from './interior.ts';
import type { Plane, StageSet, View } from './set.ts';

const BACK_M = 20;
const HALF_M = 8;
const HIGH_M = 7;
const BELT_M = 9.6;
const YELLOW = '#f0b83c';

/** A machine: a cabinet with its window, lamps and a pipe. */
function machine(
  g: SKRSContext2D,
  view: View,
  x: number,
  z: number,
  wide: number,
  colour: string,
): void {
  const b = paintBlock(
    g,
    view,
    { x: [x, x + wide], y: [0, 2.6], z: [z, z + 1.6] },
    { colour, lit: 0.55 },
  );
  b.rect(x, 0, wide, 0.22, '#23262e', 0.4);
  b.rect(x, 2.2, wide, 0.4, mixHex(colour, '#ffffff', 0.25), 0.7);
  b.pad({ u: x + wide * 0.14, v: 0.9, wide: wide * 0.5, tall: 1.05 }, 0.06, '#20303e', 0.5);
  b.glow(x + wide * 0.4, 1.4, 0.9, '#ffb45c', 0.4);
  b.rect(x + wide * 0.72, 1.2, wide * 0.2, 0.7, '#2c303a', 0.5);
  for (const [v, lamp] of [
    [1.72, '#5af08a'],
    [1.52, '#ffc83c'],
    [1.32, '#ff5a4a'],
  ] as const)
    b.oval(x + wide * 0.82, v, 0.06, 0.06, lamp, 1);
  b.rect(x + wide * 0.3, 2.6, 0.36, 2.4, '#8a94a0', 0.6);
  b.rect(x + wide * 0.3 + 0.24, 2.6, 0.08, 2.4, '#dfe6ea', 0.9, 0.6);
  for (let i = 0; i < 7; i++)
    b.poly(
      [
        [x + (i * wide) / 7, 0.24],
        [x + ((i + 0.5) * wide) / 7, 0.24],
        [x + ((i + 0.9) * wide) / 7, 0.44],
        [x + ((i + 0.4) * wide) / 7, 0.44],
      ],
      i % 2 === 0 ? YELLOW : '#23262e',
      0.7,
    );
}

function machines(z: number, row: readonly (readonly [number, number, string])[]): Plane {
  return {
    depthM: z,
    rows: [-0.1, 0.85],
    paint: (g, view) => {
      for (const [x, wide, colour] of row) machine(g, view, x, z, wide, colour);
    },
  };
}

function paintBelt(g: SKRSContext2D, view: View): void {
  const b = paintBlock(
    g,
    view,
    { x: [-9, 9], y: [0.66, 0.86], z: [BELT_M, BELT_M + 1] },
    { colour: '#4a525e', top: '#2a2e38', lit: 0.6 },
  );
  b.rect(-9, 0.8, 18, 0.05, YELLOW, 0.9);
  for (let u = -8.8; u < 9; u += 0.5) b.oval(u, 0.74, 0.07, 0.07, '#8a94a0', 0.7);
  for (let u = -8; u < 9; u += 2.4) {
    standShade(b.at(u), 0.5, 0.3);
    b.rect(u - 0.07, 0, 0.14, 0.68, '#3a404a', 0.5);
  }
}

/** Boxes on the belt, and the arm that reaches for each. */
function liveBelt(g: SKRSContext2D, view: View, tS: number): void {
  const gap = 2.6;
  const pace = 0.7;
  const shift = (tS * pace) % gap;
  const b = new SceneBrush(g, view, upright(BELT_M + 0.5));
  for (let i = -4; i < 4; i++) {
    const u = i * gap + shift;
    b.rect(u - 0.34, 0.87, 0.68, 0.52, '#c8925a', 0.65);
    b.rect(u - 0.06, 0.87, 0.12, 0.52, '#e8c890', 0.85);
    b.rect(u - 0.34, 1.33, 0.68, 0.06, '#e0ac70', 0.95);
  }
  // The arm: shoulder, elbow, hand, by two angles.
  const beat = (tS * pace) / gap;
  const u = beat - Math.floor(beat);
  const swing = 0.5 - 0.5 * Math.cos(u * Math.PI * 2);
  const base = [2.9, 1.0] as const;
  const a = 1.9 - 0.5 * swing;
  const elbow = [base[0] + Math.cos(a) * 1.5, base[1] + Math.sin(a) * 1.5] as const;
  const f = a + 1.35 + 0.35 * swing;
  const hand = [elbow[0] + Math.cos(f) * 1.25, elbow[1] + Math.sin(f) * 1.25] as const;
  b.rect(2.5, 0.8, 0.8, 0.3, '#3a404a', 0.5);
  b.line([base, elbow], 0.34, '#e8783c', 0.65);
  b.line([elbow, hand], 0.24, '#e8783c', 0.75);
  for (const [x, y, r] of [
    [base[0], base[1], 0.24],
    [elbow[0], elbow[1], 0.2],
    [hand[0], hand[1], 0.13],
  ] as const)
    b.oval(x, y, r, r, '#3a404a', 0.6);
  for (const s of [-0.14, 0.14])
    b.line(
      [
        [hand[0] + s, hand[1]],
        [hand[0] + s, hand[1] - 0.26],
      ],
      0.06,
      '#8a94a0',
      0.7,
    );
  // Sparks far behind.
  const s = new SceneBrush(g, view, upright(15));
  g.fillStyle = '#ffe29a';
  for (let i = 0; i < 16; i++) {
    const age = (tS * 1.6 + random(view.seed + 5, i)) % 1;
    const side = (random(view.seed + 6, i) - 0.5) * 2.4;
    const [x, y] = s.pixel(
      -3.6 + side * age,
      1.6 + 1.6 * random(view.seed + 7, i) * age - 2.6 * age * age,
    );
    g.globalAlpha = 1 - age;
    g.fillRect(x, y, 2, 2);
  }
  g.globalAlpha = 1;
  s.glow(-3.6, 1.6, 1.6, '#ffc86a', 0.3 + 0.2 * Math.sin(tS * 31) * Math.sin(tS * 17));
}

export const factory: StageSet = {
  horizon: 0.44,
  deepM: 8.4,
  indoors: true,
  mirror: 0.16,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#ffe0b0',
      ambient: '#263456',
      bright: 0.68,
      fromX: 0.6,
      up: 0.9,
      windows: 0.6,
    }),
  planes: () => [
    ...interior({
      leftM: -HALF_M,
      rightM: HALF_M,
      backM: BACK_M,
      heightM: HIGH_M,
      wall: '#8a9aa8',
      leftWall: '#7a8c9c',
      ceiling: '#56606e',
      skirting: null,
      floor: (b) => {
        layTiles(
          b,
          { colour: '#9aa0a4', second: '#848a92', farM: BACK_M },
          { sideM: 2, jointAlpha: 0.25 },
        );
        for (const u of [-3.2, 3.05]) b.rect(u, 1.2, 0.15, BACK_M - 1.4, YELLOW, 0.85);
        for (let i = 0; i < 9; i++)
          b.poly(
            [
              [-3.2 + i * 0.7, 8.6],
              [-2.9 + i * 0.7, 8.6],
              [-2.55 + i * 0.7, 8.95],
              [-2.85 + i * 0.7, 8.95],
            ],
            YELLOW,
            0.8,
          );
        for (let z = 5; z < BACK_M; z += 4) b.glow(0, z, 2.4, '#ffe8c0', 0.14);
      },
      back: (b) => {
        const sky = b.view.outside.sky.at(-2)?.[1] ?? '#cfe6f0';
        for (let u = -7.4; u < 7; u += 2.5) {
          b.rect(u, 3.6, 2.1, 2.4, '#4a5664', 0.5);
          for (let i = 0; i < 3; i++)
            for (let k = 0; k < 3; k++)
              b.area(
                [
                  [u + 0.08 + i * 0.68, 3.68 + k * 0.78],
                  [u + 0.66 + i * 0.68, 3.68 + k * 0.78],
                  [u + 0.66 + i * 0.68, 4.38 + k * 0.78],
                  [u + 0.08 + i * 0.68, 4.38 + k * 0.78],
                ],
                sky,
              );
        }
        b.rect(-2, 0, 4, 3.2, '#4a5664', 0.5);
        for (let k = 0; k < 9; k++) b.rect(-1.9, 0.1 + k * 0.34, 3.8, 0.28, '#6a7886', 0.65);
        b.glow(0, 4.8, 7, sky, 0.3 * (1 - b.view.outside.lamps));
      },
      left: (b) => {
        for (let z = 2; z < BACK_M; z += 4) b.rect(z, 0, 0.4, HIGH_M, '#56606e', 0.6);
        for (const v of [3.4, 3.7, 4])
          b.rect(
            1,
            v,
            BACK_M,
            0.14,
            ['#c8503c', '#3e7aa0', '#8a94a0'][Math.round((v - 3.4) / 0.3)] ?? '#8a94a0',
            0.6,
          );
      },
      right: (b) => {
        for (let z = 2; z < BACK_M; z += 4) b.rect(z, 0, 0.4, HIGH_M, '#56606e', 0.5);
        b.rect(9, 0.8, 2.6, 1.5, '#f0e8d8', 0.7);
        b.rect(9.1, 1.6, 1, 0.5, '#c8503c', 0.6);
      },
      overhead: (b) => {
        const sky = b.view.outside.sky[Math.floor(b.view.outside.sky.length / 2)]?.[1] ?? '#a8cbe6';
        for (let z = 4; z < BACK_M; z += 3) {
          b.area(
            [
              [-3.4, z],
              [3.4, z],
              [3.4, z + 1.5],
              [-3.4, z + 1.5],
            ],
            alpha(sky, 0.95),
          );
          b.rect(-HALF_M, z - 0.5, HALF_M * 2, 0.24, '#2f3844', 0.4);
          for (const u of [-5.4, 5.4])
            b.glow(u, z, 1.6, '#ffe0b0', 0.24 + 0.3 * b.view.light.lamps);
        }
      },
    }),
    machines(14, [
      [-7.4, 2.6, '#5f8aa0'],
      [4.6, 2.8, '#c8783c'],
    ]),
    { depthM: BELT_M, rows: [0.2, 0.85], paint: paintBelt, live: liveBelt },
    machines(8.2, [
      [-7.2, 2.4, '#6a9a8a'],
      [4.9, 2.4, '#5f8aa0'],
    ]),
  ],
};
