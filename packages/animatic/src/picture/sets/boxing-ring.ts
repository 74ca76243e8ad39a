// A boxing ring under its lamps: canvas, ropes from corner to corner, the crowd in the dark all around.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { level, nearestM, reachAt, SceneBrush, sideWall, upright } from '../paint/scene-brush.ts';
import { liveStand, paintStand } from '../paint/spectators.ts';
import type { Stand } from '../paint/spectators.ts';
import type { StageSet, View } from './set.ts';

const HALF_M = 4.2;
const BACK_M = 8.2;
const ROPES = [
  [0.45, '#e8e4e0'],
  [0.8, '#d83a34'],
  [1.15, '#f4f0ea'],
  [1.5, '#3f6ad0'],
] as const;
const STAND: Stand = {
  zM: 11,
  deepM: 1.1,
  lowM: -0.5,
  riseM: 0.62,
  rows: 8,
  leftM: -22,
  rightM: 22,
  full: 0.9,
  seed: 61,
};

function paintHall(g: SKRSContext2D, view: View): void {
  const { left, right, top, bottom } = view;
  g.fillStyle = '#100c1c';
  g.fillRect(left, top, right - left, bottom - top);
  const b = new SceneBrush(g, view, upright(22));
  // The rig of lamps over the ring.
  b.rect(-9, 8.6, 18, 0.24, '#3a3c4c', 0.6);
  b.rect(-9, 9.5, 18, 0.18, '#3a3c4c', 0.5);
  for (let u = -9; u < 9; u += 1)
    b.line(
      [
        [u, 8.7],
        [u + 0.5, 9.6],
        [u + 1, 8.7],
      ],
      0.08,
      '#4a4c5c',
      0.5,
    );
  for (let u = -8; u <= 8; u += 2) {
    b.pad({ u: u - 0.4, v: 8, wide: 0.8, tall: 0.6 }, 0.1, '#20222c', 0.5);
    b.oval(u, 8.05, 0.34, 0.16, '#fffbe8', 1);
    b.glow(u, 8, 3, '#fff2c8', 0.5);
  }
}

function paintBeams(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(10));
  for (const u of [-3.2, -1.1, 1.1, 3.2]) {
    const beam = b.gradient(
      [u, 4.4],
      [u, 0],
      [
        [0, '#fff6d8', 1, 0.22],
        [1, '#fff6d8', 1, 0],
      ],
    );
    b.area(
      [
        [u - 0.1, 4.6],
        [u + 0.1, 4.6],
        [u * 1.1 + 1.2, 0],
        [u * 1.1 - 1.2, 0],
      ],
      beam,
    );
  }
}

function layCanvas(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const near = nearestM(view);
  const [left, right] = reachAt(view, BACK_M + 1);
  b.rect(left, near, right - left, BACK_M + 0.9 - near, '#20304c', 0.4);
  b.area(
    [
      [-HALF_M, near],
      [HALF_M, near],
      [HALF_M, BACK_M],
      [-HALF_M, BACK_M],
    ],
    b.gradient(
      [0, near],
      [0, BACK_M],
      [
        [0, '#b8c4d8', 0.6],
        [1, '#dfe6f0', 0.95],
      ],
    ),
  );
  for (const u of [-HALF_M, HALF_M - 0.28])
    b.rect(u, near, 0.28, BACK_M - near, u < 0 ? '#c8302c' : '#2c56b8', 0.7);
  b.rect(-HALF_M, BACK_M - 0.4, HALF_M * 2, 0.4, '#c8302c', 0.75);
  b.oval(0, 5.6, 1.5, 1.1, '#d8443a', 0.75, 0.55);
  b.oval(0, 5.6, 1.3, 0.94, '#dfe6f0', 0.85, 0.9);
  b.pool(0, 5.4, 4.6, 3.4, '#fff8e0', 0.4);
}

function paintPost(b: SceneBrush, u: number, colour: string): void {
  b.rect(u - 0.09, -0.2, 0.18, 1.85, '#3a3f4c', 0.6);
  b.pad({ u: u - 0.17, v: 0.32, wide: 0.34, tall: 1.34 }, 0.08, colour, 0.7);
  b.pad({ u: u - 0.14, v: 0.34, wide: 0.1, tall: 1.3 }, 0.05, mixHex(colour, '#ffffff', 0.5), 0.9);
}

function paintBackRopes(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(BACK_M));
  b.rect(-HALF_M - 0.4, -0.5, HALF_M * 2 + 0.8, 0.5, '#2c56b8', 0.4);
  for (const [v, colour] of ROPES) {
    b.line(
      [
        [-HALF_M, v],
        [0, v - 0.03],
        [HALF_M, v],
      ],
      0.07,
      colour,
      0.7,
    );
    b.line(
      [
        [-HALF_M, v + 0.02],
        [HALF_M, v + 0.02],
      ],
      0.02,
      '#ffffff',
      1,
      0.5,
    );
  }
  for (const u of [-1.4, 1.4]) b.rect(u - 0.02, 0.45, 0.04, 1.05, '#d8d4d0', 0.6);
  paintPost(b, -HALF_M, '#d83a34');
  paintPost(b, HALF_M, '#3f6ad0');
}

function paintSideRopes(x: number): (g: SKRSContext2D, view: View) => void {
  return (g, view) => {
    const b = new SceneBrush(g, view, sideWall(x));
    for (const [v, colour] of ROPES) {
      const near = nearestM(view);
      b.poly(
        [
          [near, v - 0.035],
          [BACK_M, v - 0.035],
          [BACK_M, v + 0.035],
          [near, v + 0.035],
        ],
        colour,
        0.65,
      );
    }
  };
}

export const boxingRing: StageSet = {
  horizon: 0.46,
  deepM: 6.6,
  asideM: 3.6,
  indoors: true,
  relight: (outside) => ({
    ...indoorLight(outside, {
      key: '#fff4dc',
      ambient: '#282444',
      bright: 0.84,
      fromX: 0.5,
      up: 0.95,
      windows: 0,
    }),
    rim: '#cfe0ff',
    lamps: 0.6,
    vignette: 0.5,
  }),
  planes: () => [
    { depthM: 22, paint: paintHall },
    {
      depthM: 12,
      rows: [-0.5, 0.9],
      paint: (g, view) => {
        paintStand(g, view, STAND, '#2c2840');
        // They sit in the dark.
        g.fillStyle = alpha('#0c0a1c', 0.46);
        g.fillRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
      },
      live: (g, view, tS) => {
        liveStand(g, view, STAND, tS);
        // Somebody takes a picture.
        for (let i = 0; i < 3; i++) {
          const beat = (tS * 0.8 + i * 0.37) % 1;
          if (beat > 0.08) continue;
          const b = new SceneBrush(g, view, upright(14));
          const turn = Math.floor(tS * 0.8 + i * 0.37);
          b.glow(
            ((turn * 37 + i * 53) % 17) - 8,
            0.8 + ((turn * 13 + i * 7) % 5) * 0.6,
            0.9,
            '#ffffff',
            0.9,
          );
        }
      },
    },
    { depthM: 10, rows: [-0.5, 0.9], blend: 'lighter', paint: paintBeams },
    { depthM: 6, ground: true, rows: [0.44, 9], paint: layCanvas },
    { depthM: 5, wallXM: -HALF_M, paint: paintSideRopes(-HALF_M) },
    { depthM: 5, wallXM: HALF_M, paint: paintSideRopes(HALF_M) },
    { depthM: BACK_M, rows: [0, 0.95], paint: paintBackRopes },
  ],
};
