// A stadium seen from its pitch: mown stripes and chalk lines, the goal, full stands around under their
// roof, four masts of lamps.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Light } from '../light/palettes.ts';
import { alpha, mixHex, mixRgb } from '../paint/colour.ts';
import { random } from '../paint/noise.ts';
import { level, nearestM, reachAt, SceneBrush, upright } from '../paint/scene-brush.ts';
import { paintSky } from '../paint/sky.ts';
import { farGround } from './far-ground.ts';
import type { Plane, StageSet, View } from './set.ts';

const STAND_M = 94;
const GOAL_M = 58;
/** Behind where a keeper dives and where the ball comes down. */
const KEPT_M = 6.9;
const KEPT_HALF_M = 2.9;
const CROWD = [
  '#e8e4dc',
  '#d8483c',
  '#3e6ab0',
  '#e8b84c',
  '#f4f0ea',
  '#5a5a74',
  '#d87a9a',
  '#6ab0a0',
] as const;

/** Lamps make a day of the night. */
function floodlit(outside: Light): Light {
  const { lamps } = outside;
  return {
    ...outside,
    exposure: mixRgb(outside.exposure, [1.06, 1.08, 1.04], lamps),
    ambient: mixHex(outside.ambient, '#7486ba', lamps * 0.9),
    ambientAlpha: outside.ambientAlpha * (1 - 0.5 * lamps),
    keyAlpha: Math.max(outside.keyAlpha, 0.3 * lamps),
    key: lamps > 0.5 ? '#f4faff' : outside.key,
    rim: lamps > 0.5 ? '#ffffff' : outside.rim,
    shadowAlpha: outside.shadowAlpha * (1 - 0.35 * lamps),
    hazeDepthM: Math.max(outside.hazeDepthM, 60),
  };
}

function paintPitch(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const near = nearestM(view);
  const { light } = view;
  const [left, right] = reachAt(view, STAND_M);
  b.area(
    [
      [left, near],
      [right, near],
      [right, 300],
      [left, 300],
    ],
    b.tone('#b8604a', 0.6, 0, 50),
  );
  // Mown both ways, a running track behind.
  const end = GOAL_M + 8;
  const mown = 5.2;
  b.rect(left, near, right - left, end - near, '#6ab054', 0.7);
  for (let k = 0; k * mown < end; k++) {
    const z0 = Math.max(near, k * mown);
    const z1 = Math.min(end, (k + 1) * mown);
    if (z1 > z0 && k % 2 === 0) b.rect(left, z0, right - left, z1 - z0, '#3f8a44', 0.6, 0.34);
  }
  for (let i = Math.floor(left / mown); i * mown < right; i++)
    if (i % 2 === 0) b.rect(i * mown + mown / 2, near, mown, end - near, '#a8d878', 0.9, 0.24);
  for (let i = 0; i < 6; i++)
    b.rect(left, end + 2 + i * 2.2, right - left, 0.2, '#f4e8dc', 0.9, 0.9);
  const chalk = (u: number, v: number, wide: number, tall: number): void => {
    b.rect(u, v, wide, tall, '#ffffff', 0.95, 0.95);
  };
  chalk(left, GOAL_M, right - left, 0.22);
  for (const s of [-1, 1]) {
    chalk(s * 20, GOAL_M - 16.5, s * 0.16, 16.5);
    chalk(s * 9, GOAL_M - 5.5, s * 0.16, 5.5);
    chalk(s * 34, near, s * 0.2, GOAL_M - near);
  }
  chalk(-20, GOAL_M - 16.5, 40, 0.2);
  chalk(-9, GOAL_M - 5.5, 18, 0.2);
  const arc = (cu: number, cv: number, r: number, from: number, to: number): void => {
    const ring = (radius: number): (readonly [number, number])[] =>
      Array.from({ length: 40 }, (_, i) => {
        const a = from + ((to - from) * i) / 39;
        return [cu + Math.cos(a) * radius, cv + Math.sin(a) * radius] as const;
      });
    b.area([...ring(r), ...ring(r - 0.18).toReversed()], b.tone('#ffffff', 0.95, cu, cv, 0.95));
  };
  arc(0, GOAL_M - 11, 9.15, Math.PI * 1.21, Math.PI * 1.79);
  arc(0, 12, 9.15, 0.02, Math.PI - 0.02);
  chalk(left, 11.9, right - left, 0.16);
  b.oval(0, GOAL_M - 11, 0.3, 0.3, '#ffffff', 0.95);
  b.oval(0, 12, 0.22, 0.22, '#ffffff', 0.95);
  for (let i = 0; i < 4; i++) b.pool(-18 + i * 12, 20, 12, 12, '#f4ffe8', 0.1 * light.lamps);
  b.wash({ u: left, v: near, wide: right - left, tall: 3 }, 'up', light.shadow, 0.4, 0);
}

/** A stand: rows of people, gangways, the wall with its boards, the roof. */
function paintStand(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(STAND_M));
  const [left, right] = reachAt(view, STAND_M);
  const high = 23;
  b.rect(left, 0, right - left, high, '#4a4c66', 0.4);
  for (const [from, to] of [
    [2.2, 11],
    [12.6, 22],
  ] as const) {
    const rows = 12;
    const gap = (to - from) / rows;
    for (let row = rows - 1; row >= 0; row--) {
      const v = from + row * gap;
      b.rect(left, v, right - left, gap * 0.3, '#8a8ca4', 0.6);
      const step = 0.86;
      for (let i = Math.floor(left / step); i * step < right; i++) {
        if (((i % 17) + 17) % 17 < 1.5) continue;
        const pick = random(view.seed + 21 + row, i);
        if (pick < 0.1) continue;
        const colour = CROWD[Math.floor(pick * CROWD.length)] ?? CROWD[0];
        const u = i * step + 0.3 * random(view.seed + 22, i * 13 + row);
        b.rect(u, v + gap * 0.16, 0.56, gap * 0.5, colour, 0.7);
        b.rect(u + 0.14, v + gap * 0.62, 0.28, gap * 0.34, '#d8a888', 0.7);
      }
    }
  }
  b.rect(left, 11, right - left, 1.6, '#3a4a78', 0.6);
  b.wash({ u: left, v: 12.6, wide: right - left, tall: 9.6 }, 'up', view.light.shadow, 0, 0.55);
  b.wash({ u: left, v: 6, wide: right - left, tall: 5 }, 'up', view.light.shadow, 0, 0.35);
  // Boards around the pitch.
  const boards = ['#d8483c', '#f4f0ea', '#2f5ea8', '#e8b84c', '#3a9a7a'] as const;
  for (let i = Math.floor(left / 6); i * 6 < right; i++) {
    b.rect(i * 6, 0, 5.94, 1.5, boards[((i % 5) + 5) % 5] ?? boards[0], 0.75);
    b.rect(i * 6 + 1.4, 0.5, 3, 0.5, i % 2 === 0 ? '#ffffff' : '#20243c', 0.85, 0.8);
  }
  // The roof over all, seen from below.
  b.rect(left, 22, right - left, 1, '#2c2e44', 0.3);
  b.poly(
    [
      [left, 23],
      [right, 23],
      [right, 26.4],
      [left, 26.4],
    ],
    '#c8ccd6',
    0.8,
  );
  b.rect(left, 25.8, right - left, 0.6, '#ffffff', 0.95, 0.6);
  for (let i = Math.floor(left / 9); i * 9 < right; i++) b.rect(i * 9, 22, 0.4, 4, '#6a708a', 0.5);
  // The screen with the score.
  b.rect(-9.4, 24.6, 18.8, 7.4, '#20222f', 0.5);
  b.glow(0, 28, 12, '#6ab8ff', 0.2 * view.light.lamps);
  b.area(
    [
      [-8.8, 25.2],
      [8.8, 25.2],
      [8.8, 31.4],
      [-8.8, 31.4],
    ],
    '#16324e',
  );
  for (const [u, colour] of [
    [-6.6, '#ff6a5a'],
    [3.4, '#6ab8ff'],
  ] as const) {
    b.area(
      [
        [u, 26.2],
        [u + 3.2, 26.2],
        [u + 3.2, 30.4],
        [u, 30.4],
      ],
      colour,
    );
  }
  for (const v of [27.4, 29]) b.oval(0, v, 0.4, 0.4, '#ffe9a0', 1);
}

function paintMasts(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(STAND_M + 10));
  const burning = view.light.lamps;
  for (const u of [-58, -26, 26, 58]) {
    b.poly(
      [
        [u - 0.9, 0],
        [u + 0.9, 0],
        [u + 0.4, 33],
        [u - 0.4, 33],
      ],
      '#7c8498',
      0.5,
    );
    b.rect(u - 4, 31.4, 8, 4.6, '#4a5066', 0.5);
    for (let i = 0; i < 5; i++)
      for (let k = 0; k < 3; k++) {
        b.oval(
          u - 3.1 + i * 1.55,
          32.2 + k * 1.5,
          0.6,
          0.6,
          burning > 0.2 ? '#ffffff' : '#d8dde6',
          1,
        );
      }
    b.glow(u, 33.6, 22, '#eaf4ff', 0.75 * burning);
  }
}

/** The goal, its net. */
function paintGoal(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(GOAL_M));
  b.rect(-3.66, 0, 7.32, 2.44, '#e8f0f4', 0.8, 0.16);
  for (let u = -3.6; u < 3.66; u += 0.3) b.rect(u, 0, 0.03, 2.4, '#f4f8fa', 0.9, 0.6);
  for (let v = 0.1; v < 2.4; v += 0.3) b.rect(-3.66, v, 7.32, 0.03, '#f4f8fa', 0.9, 0.6);
  for (const u of [-3.76, 3.6]) b.rect(u, 0, 0.16, 2.5, '#ffffff', 0.95);
  b.rect(-3.76, 2.42, 7.52, 0.16, '#ffffff', 0.95);
  for (const u of [-34, 34]) {
    b.rect(u - 0.04, 0, 0.08, 1.6, '#f4f0ea', 0.8);
    b.poly(
      [
        [u, 1.6],
        [u + 0.8, 1.4],
        [u, 1.1],
      ],
      '#d8483c',
      0.8,
    );
  }
}

const isKept = ({ staged }: View): boolean =>
  staged?.has('kept-goal') === true || staged?.has('goal') === true;

/** The goal right behind its keeper: posts, the bar, a net that runs back to the ground. */
function paintKeptGoal(g: SKRSContext2D, view: View): void {
  const [half, high, deep] = [KEPT_HALF_M, 2.3, 1.5];
  const front = new SceneBrush(g, view, upright(KEPT_M));
  const back = new SceneBrush(g, view, upright(KEPT_M + deep));
  const line = (
    from: readonly [SceneBrush, number, number],
    to: readonly [SceneBrush, number, number],
  ): void => {
    g.moveTo(...from[0].pixel(from[1], from[2]));
    g.lineTo(...to[0].pixel(to[1], to[2]));
  };
  g.strokeStyle = front.tone('#ffffff', 0.95, 0, 0, 0.5);
  g.lineWidth = Math.max(0.8, 0.014 * front.scale());
  g.beginPath();
  for (let u = -half; u <= half + 0.01; u += 0.22) {
    line([front, u, high], [back, u, high * 0.86]);
    line([back, u, high * 0.86], [back, u, 0]);
  }
  for (let v = 0; v <= high * 0.86; v += 0.22) {
    line([back, -half, v], [back, half, v]);
    for (const s of [-1, 1]) line([back, s * half, v], [front, s * half, (v / 0.86) * 0.98]);
  }
  g.stroke();
  for (const s of [-1, 1]) {
    front.rect(s * half - 0.06, 0, 0.12, high, '#ffffff', 0.98);
    front.rect(s * half + 0.02, 0, 0.04, high, '#a8b0bc', 0.6);
  }
  front.rect(-half - 0.06, high, half * 2 + 0.12, 0.12, '#ffffff', 0.98);
}

/** The sun over the roof, to the left where its shadows come from: beams across the stand, a flare. */
function paintSunbeams(g: SKRSContext2D, view: View): void {
  const { sun, lamps, key } = view.light;
  const strength = sun.kind === 'none' ? 0 : sun.haloAlpha * (1 - lamps);
  if (strength < 0.05) return;
  const b = new SceneBrush(g, view, upright(STAND_M));
  const [u, v] = [-34, 37];
  for (const [from, to, share] of [
    [-0.52, -0.4, 0.3],
    [-0.86, -0.68, 0.42],
    [-1.2, -1.08, 0.26],
  ] as const)
    b.area(
      [
        [u, v],
        [u + Math.cos(from) * 300, v + Math.sin(from) * 300],
        [u + Math.cos(to) * 300, v + Math.sin(to) * 300],
      ],
      alpha(key, 0.3 * share * strength),
    );
  b.glow(u, v, 46, key, 0.8 * strength);
  b.glow(u, v, 9, '#fffbe8', strength);
}

/** Cameras in the crowd, and the wave that goes round. */
function liveCrowd(g: SKRSContext2D, view: View, tS: number): void {
  const b = new SceneBrush(g, view, upright(STAND_M));
  const [left, right] = reachAt(view, STAND_M);
  g.fillStyle = alpha('#ffffff', 0.95);
  const beat = Math.floor(tS * 9);
  for (let i = 0; i < 14; i++) {
    const u = left + (right - left) * random(view.seed + 51, beat * 17 + i);
    const v = 3 + 18 * random(view.seed + 52, beat * 17 + i);
    if (v > 10.6 && v < 13) continue;
    const [x, y] = b.pixel(u, v);
    const r = view.unit * (0.001 + 0.0018 * random(view.seed + 53, beat + i));
    g.beginPath();
    g.arc(x, y, r, 0, Math.PI * 2);
    g.fill();
  }
  const span = right - left + 40;
  const front = left - 20 + ((tS * 16) % span);
  for (let i = 0; i < 16; i++) {
    const u = front - i * 0.9;
    b.rect(u, 2.4, 0.5, 8.4, '#ffffff', 0.9, 0.09 * Math.sin((Math.PI * (i + 0.5)) / 16));
    b.rect(u, 12.8, 0.5, 9, '#ffffff', 0.9, 0.07 * Math.sin((Math.PI * (i + 0.5)) / 16));
  }
}

export const stadium: StageSet = {
  horizon: 0.46,
  indoors: false,
  shows: new Set(['goal']),
  relight: floodlit,
  planes: (): Plane[] => [
    { depthM: Infinity, paint: paintSky },
    farGround('#6ab054'),
    { depthM: STAND_M + 10, rows: [-0.4, 0.6], paint: paintMasts },
    { depthM: 12, ground: true, rows: [0.4, 9], paint: paintPitch },
    { depthM: STAND_M, rows: [-0.3, 0.6], paint: paintStand, live: liveCrowd },
    { depthM: STAND_M - 1, rows: [-0.4, 1.6], blend: 'lighter', soft: true, paint: paintSunbeams },
    {
      depthM: GOAL_M,
      rows: [0.3, 0.6],
      paint: (g, view) => {
        if (!isKept(view)) paintGoal(g, view);
      },
    },
    {
      depthM: KEPT_M,
      rows: [-0.4, 0.9],
      paint: (g, view) => {
        if (isKept(view)) paintKeptGoal(g, view);
      },
    },
  ],
};
