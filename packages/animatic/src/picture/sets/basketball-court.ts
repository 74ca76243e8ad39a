// A basketball hall seen from beside the court: polished boards with their lines, the basket on the right
// where the play goes, full stands behind, a score board under the lamps.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { indoorLight } from '../light/indoor-light.ts';
import { layBoards } from '../paint/floors.ts';
import { paintWriting } from '../paint/glyphs.ts';
import { level, nearestM, SceneBrush, upright } from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import { liveStand, paintStand } from '../paint/spectators.ts';
import type { Stand } from '../paint/spectators.ts';
import { pxPerMetre } from '../projection.ts';
import { interior } from './interior.ts';
import type { StageSet, View } from './set.ts';

const BACK_M = 19;
const HALF_M = 15;
/** Middle of the court's length, and of its basket: the ring hangs aside of the eye. */
const LANE_M = 5.9;
const RING_M = 3.05;
/** In a narrow frame the basket comes nearer, so that it is seen. */
const ringX = (view: View): number =>
  Math.min(3.3, view.width / 2 / pxPerMetre(view, LANE_M) - 0.55);
const STAND: Stand = {
  zM: 12.4,
  deepM: 0.85,
  lowM: 1.1,
  riseM: 0.52,
  rows: 7,
  leftM: -17,
  rightM: 17,
  full: 0.9,
  seed: 411,
};

function layCourt(b: SceneBrush): void {
  const ring = ringX(b.view);
  const near = nearestM(b.view);
  layBoards(b, { colour: '#d89a54', second: '#b87a3c', farM: BACK_M }, 0.14, 1.9);
  const far = 10.6;
  b.rect(-HALF_M, far, HALF_M * 2, BACK_M - far, '#2f4a7a', 0.5, 0.9);
  // The lane before the basket, in the club's colour.
  b.rect(ring - 4.6, LANE_M - 1.9, 6.2, 3.8, '#b03a34', 0.6, 0.85);
  const line = (corners: readonly (readonly [number, number])[]): void => {
    corners.slice(1).forEach((to, i) => {
      const from = corners[i] ?? to;
      const [du, dv] = [to[0] - from[0], to[1] - from[1]];
      const long = Math.hypot(du, dv) || 1;
      const [nu, nv] = [(-dv / long) * 0.035, (du / long) * 0.035];
      b.poly(
        [
          [from[0] + nu, from[1] + nv],
          [to[0] + nu, to[1] + nv],
          [to[0] - nu, to[1] - nv],
          [from[0] - nu, from[1] - nv],
        ],
        '#fbf6ea',
        0.9,
        0.95,
      );
    });
  };
  const arc = (u: number, v: number, r: number, from: number, to: number): void => {
    line(
      Array.from({ length: 33 }, (_, i) => {
        const a = from + ((to - from) * i) / 32;
        return [u + Math.cos(a) * r, Math.max(near, v + Math.sin(a) * r)] as const;
      }),
    );
  };
  line([
    [-HALF_M, far],
    [ring + 1.6, far],
    [ring + 1.6, near],
  ]);
  line([
    [ring + 1.6, LANE_M - 1.9],
    [ring - 4.6, LANE_M - 1.9],
    [ring - 4.6, LANE_M + 1.9],
    [ring + 1.6, LANE_M + 1.9],
  ]);
  arc(ring - 4.6, LANE_M, 1.8, Math.PI / 2, Math.PI * 1.5);
  arc(ring, LANE_M, 4.4, Math.PI * 0.5, Math.PI * 1.5);
  line([
    [-9.6, near],
    [-9.6, far],
  ]);
  arc(-9.6, LANE_M, 1.8, 0, Math.PI * 2);
  for (let i = 0; i < 5; i++) b.pool(-10 + i * 5, 6.4, 2, 3, '#fff6dc', 0.16);
}

/** The basket: a padded stand behind the end line, the arm, the glass board seen askew, ring and net. */
function paintBasket(g: SKRSContext2D, view: View): void {
  const ring = ringX(view);
  const b = new SceneBrush(g, view, upright(LANE_M));
  const foot = b.at(ring + 2.5);
  standShade(foot, 1.4, 0.5);
  foot.pad({ u: -0.42, v: 0, wide: 1, tall: 1.15 }, 0.12, '#2a4a8a', 0.55);
  foot.pad({ u: -0.42, v: 0, wide: 0.3, tall: 1.15 }, 0.1, '#3f66b0', 0.75);
  b.poly(
    [
      [ring + 2.4, 1.1],
      [ring + 2.62, 1.1],
      [ring + 0.86, 3.28],
      [ring + 0.66, 3.2],
    ],
    '#2c3242',
    0.5,
  );
  b.line(
    [
      [ring + 2.3, 1.5],
      [ring + 0.7, 2.95],
    ],
    0.07,
    '#4a5266',
    0.6,
  );
  // The board stands across the court: its near edge is larger than its far one.
  const near = new SceneBrush(g, view, upright(LANE_M - 0.9)).pixel(ring + 0.5, 0);
  const perNear = new SceneBrush(g, view, upright(LANE_M - 0.9)).scale();
  const far = new SceneBrush(g, view, upright(LANE_M + 0.9)).pixel(ring + 0.5, 0);
  const perFar = new SceneBrush(g, view, upright(LANE_M + 0.9)).scale();
  const board = (low: number, high: number, inset: number): void => {
    const u0 = near[0] + (far[0] - near[0]) * inset;
    const u1 = far[0] + (near[0] - far[0]) * inset;
    const s0 = perNear + (perFar - perNear) * inset;
    const s1 = perFar + (perNear - perFar) * inset;
    const y0 = near[1] + (far[1] - near[1]) * inset;
    const y1 = far[1] + (near[1] - far[1]) * inset;
    g.beginPath();
    g.moveTo(u0, y0 - low * s0);
    g.lineTo(u0, y0 - high * s0);
    g.lineTo(u1, y1 - high * s1);
    g.lineTo(u1, y1 - low * s1);
    g.closePath();
  };
  g.lineJoin = 'round';
  board(2.85, 3.95, 0);
  g.fillStyle = b.tone('#eaf4fa', 0.9, 0, 0, 0.82);
  g.fill();
  g.strokeStyle = b.tone('#fbf6ea', 0.95);
  g.lineWidth = 0.07 * b.scale();
  g.stroke();
  board(3, 3.45, 0.33);
  g.strokeStyle = b.tone('#d8402e', 0.8);
  g.lineWidth = 0.045 * b.scale();
  g.stroke();
  // The net, then the near half of the ring over it.
  g.strokeStyle = b.tone('#ffffff', 0.9, 0, 0, 0.85);
  g.lineWidth = Math.max(0.7, 0.016 * b.scale());
  g.beginPath();
  for (let i = 0; i <= 6; i++) {
    const u = -0.23 + (0.46 * i) / 6;
    for (const lean of [-1, 1]) {
      const [x0, y0] = b.pixel(ring + u, RING_M);
      const [x1, y1] = b.pixel(ring + (u + lean * 0.08) * 0.62, RING_M - 0.42);
      g.moveTo(x0, y0);
      g.lineTo(x1, y1);
    }
  }
  g.stroke();
  b.rect(ring + 0.2, RING_M - 0.04, 0.32, 0.08, '#e0562a', 0.6);
  const [x, y] = b.pixel(ring, RING_M);
  g.strokeStyle = b.tone('#f0622c', 0.85);
  g.lineWidth = 0.05 * b.scale();
  g.beginPath();
  g.ellipse(x, y, 0.25 * b.scale(), 0.055 * b.scale(), 0, 0, Math.PI * 2);
  g.stroke();
}

function paintHall(b: SceneBrush): void {
  b.rect(-HALF_M, 0, HALF_M * 2, 6, '#3a4468', 0.5);
  b.rect(-HALF_M, 6, HALF_M * 2, 0.3, '#e8b84c', 0.7);
  // Banners, and the score under the roof.
  for (let i = -3; i <= 3; i++) {
    if (i === 0) continue;
    const colour = i % 2 === 0 ? '#b03a34' : '#2f5ea8';
    b.poly(
      [
        [i * 3.6 - 0.6, 8.6],
        [i * 3.6 + 0.6, 8.6],
        [i * 3.6 + 0.6, 6.9],
        [i * 3.6, 6.5],
        [i * 3.6 - 0.6, 6.9],
      ],
      colour,
      0.6,
    );
  }
  b.pad({ u: -2.6, v: 6.5, wide: 5.2, tall: 2 }, 0.1, '#14182a', 0.5);
  b.glow(0, 7.5, 4, '#ffb84c', 0.2);
  for (const [u, words, colour] of [
    [-2.3, '86', '#ff7a4c'],
    [0.7, '84', '#6ad0ff'],
  ] as const)
    paintWriting(
      b,
      { u, v: 6.75, wide: 1.6, tall: 1.1 },
      { kind: 'latin', count: 2, seed: 1, words },
      colour,
    );
  paintWriting(
    b,
    { u: -0.7, v: 7.9, wide: 1.4, tall: 0.4 },
    { kind: 'latin', count: 4, seed: 1, words: '0:07' },
    '#ffd98a',
  );
}

export const basketballCourt: StageSet = {
  basket: (view) => [ringX(view), LANE_M],
  horizon: 0.46,
  deepM: 10,
  asideM: 12,
  indoors: true,
  mirror: 0.22,
  relight: (outside) =>
    indoorLight(outside, {
      key: '#fff6e0',
      ambient: '#2c3660',
      bright: 0.92,
      fromX: 0.4,
      up: 0.9,
      windows: 0.1,
    }),
  planes: () => [
    ...interior({
      leftM: -HALF_M,
      rightM: HALF_M,
      backM: BACK_M,
      heightM: 9.4,
      wall: '#4a5478',
      ceiling: '#2a3048',
      skirting: null,
      floor: layCourt,
      back: paintHall,
      overhead: (b) => {
        for (let z = 5; z < BACK_M; z += 2.6) b.rect(-HALF_M, z, HALF_M * 2, 0.22, '#454e6c', 0.5);
        for (let z = 6; z < BACK_M; z += 2.6)
          for (let x = -12; x <= 12; x += 4) {
            b.rect(x - 0.7, z, 1.4, 0.5, '#ffffff', 1);
            b.glow(x, z, 1.8, '#fff6e0', 0.3);
          }
      },
    }),
    {
      depthM: STAND.zM,
      rows: [-0.3, 0.75],
      paint: (g, view) => {
        paintStand(g, view, STAND);
        // The boards before the first row.
        const b = new SceneBrush(g, view, upright(STAND.zM - 0.5));
        const boards = ['#b03a34', '#f4f0ea', '#2f5ea8', '#e8b84c'] as const;
        for (let i = -6; i < 6; i++)
          b.rect(i * 2.8, 0, 2.75, 0.85, boards[(i + 8) % 4] ?? boards[0], 0.7);
        new SceneBrush(g, view, level()).wash(
          { u: -HALF_M, v: 10.6, wide: HALF_M * 2, tall: 1.3 },
          'up',
          view.light.shadow,
          0,
          0.3,
        );
      },
      live: (g, view, tS) => {
        liveStand(g, view, STAND, tS);
      },
    },
    { depthM: LANE_M, rows: [-0.4, 0.9], columns: [0.4, 9], paint: paintBasket },
  ],
};
