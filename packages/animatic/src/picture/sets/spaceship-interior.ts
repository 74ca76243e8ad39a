// The bridge of a spaceship: a window on a planet and its stars, desks of lit keys, ribs with lines of light,
// a floor of plates.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Light } from '../light/palettes.ts';
import { indoorLight } from '../light/indoor-light.ts';
import { paintBlock } from '../paint/block.ts';
import { alpha, mixHex } from '../paint/colour.ts';
import { layTiles } from '../paint/floors.ts';
import { random } from '../paint/noise.ts';
import { cornersOf, SceneBrush, upright } from '../paint/scene-brush.ts';
import type { Corner } from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import { glow } from '../paint/sky.ts';
import { interior } from './interior.ts';
import type { Plane, StageSet, View } from './set.ts';

const BACK_M = 9.5;
const HALF_M = 4.6;
const HIGH_M = 3.4;
const CYAN = '#5ae4ff';
const WINDOW: readonly Corner[] = [
  [-3.6, 0.95],
  [3.6, 0.95],
  [4.1, 1.9],
  [3.1, 3.0],
  [-3.1, 3.0],
  [-4.1, 1.9],
];

function paintSpace(g: SKRSContext2D, view: View): void {
  const { left, right, top, bottom, unit, width, horizon, seed } = view;
  const deep = g.createLinearGradient(0, 0, width, horizon);
  deep.addColorStop(0, '#0a0a2a');
  deep.addColorStop(0.6, '#1c1450');
  deep.addColorStop(1, '#0a1838');
  g.fillStyle = deep;
  g.fillRect(left, top, right - left, bottom - top);
  glow(g, width * 0.3, horizon * 0.5, unit * 0.4, '#a04ac8', 0.36);
  glow(g, width * 0.62, horizon * 0.3, unit * 0.34, '#3a70d8', 0.4);
  for (let i = 0; i < 320; i++) {
    const x = left + (right - left) * random(seed + 1, i);
    const y = top + (bottom - top) * random(seed + 2, i);
    const r = unit * (0.0006 + 0.0014 * random(seed + 3, i) ** 4);
    g.fillStyle = alpha(i % 7 === 0 ? '#ffd8b0' : '#e8f0ff', 0.3 + 0.7 * random(seed + 4, i));
    g.beginPath();
    g.arc(x, y, r, 0, Math.PI * 2);
    g.fill();
  }
  // The planet, lit from the upper left.
  const [px, py, r] = [width * 0.5 + unit * 0.2, horizon - unit * 0.01, unit * 0.155];
  glow(g, px, py, r * 1.6, '#5aa0ff', 0.5);
  g.save();
  g.beginPath();
  g.arc(px, py, r, 0, Math.PI * 2);
  g.clip();
  const ball = g.createRadialGradient(px - r * 0.5, py - r * 0.5, r * 0.1, px, py, r * 1.25);
  ball.addColorStop(0, '#8ad8ff');
  ball.addColorStop(0.45, '#2f78c8');
  ball.addColorStop(0.8, '#12326e');
  ball.addColorStop(1, '#060c28');
  g.fillStyle = ball;
  g.fillRect(px - r, py - r, r * 2, r * 2);
  for (let i = 0; i < 9; i++) {
    g.fillStyle = alpha(i % 3 === 0 ? '#7ab46a' : '#ffffff', i % 3 === 0 ? 0.5 : 0.34);
    g.beginPath();
    g.ellipse(
      px + (random(seed + 7, i) - 0.6) * r * 1.5,
      py + (random(seed + 8, i) - 0.5) * r * 1.6,
      r * (0.2 + 0.3 * random(seed + 9, i)),
      r * 0.09,
      -0.3,
      0,
      Math.PI * 2,
    );
    g.fill();
  }
  const night = g.createLinearGradient(px - r, py - r, px + r, py + r);
  night.addColorStop(0.45, alpha('#04081c', 0));
  night.addColorStop(0.9, alpha('#04081c', 0.86));
  g.fillStyle = night;
  g.fillRect(px - r, py - r, r * 2, r * 2);
  g.restore();
}

/** The wall about the window: painted whole, the window cut out of it. */
function paintFront(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(BACK_M - 0.05));
  g.beginPath();
  b.subpath(cornersOf({ u: -40, v: -0.4, wide: 80, tall: 40 }));
  b.subpath(WINDOW);
  g.fillStyle = b.gradient(
    [0, 0],
    [0, HIGH_M],
    [
      [0, '#3c4a66', 0.5],
      [1, '#6a7c9c', 0.7],
    ],
  );
  g.fill('evenodd');
  const ring = [...WINDOW, WINDOW[0] ?? [0, 0]];
  b.line(ring, 0.2, '#8a9cb8', 0.75);
  b.line(ring, 0.06, CYAN, 1);
  for (const x of [-1.2, 1.2])
    b.line(
      [
        [x, 0.95],
        [x * 0.9, 3.0],
      ],
      0.12,
      '#6a7c9c',
      0.7,
    );
  b.glow(0, 1.9, 3.4, '#6ab0ff', 0.24);
  for (let i = 0; i < 26; i++) {
    const u = -4.4 + i * 0.35;
    b.rect(u, 0.2, 0.28, 0.5, '#4a5a78', 0.6);
    b.rect(u + 0.05, 0.5, 0.16, 0.05, [CYAN, '#ffb84c', '#ff6a8a'][i % 3] ?? CYAN, 1, 0.9);
  }
}

/** A desk of keys, a screen over it. */
function desk(g: SKRSContext2D, view: View, x: number, z: number, wide: number): void {
  const b = paintBlock(
    g,
    view,
    { x: [x, x + wide], y: [0, 0.9], z: [z, z + 0.8] },
    { colour: '#56678a', top: '#2a3450', lit: 0.55 },
  );
  b.rect(x, 0.82, wide, 0.06, CYAN, 1, 0.9);
  b.glow(x + wide / 2, 0.85, wide * 0.7, CYAN, 0.2);
  b.rect(x + 0.1, 0.12, wide - 0.2, 0.6, '#3c4a66', 0.5);
  const s = new SceneBrush(g, view, upright(z + 0.6)).at(x + wide / 2, 0.95);
  s.area(
    [
      [-wide * 0.36, 0.08],
      [wide * 0.36, 0.08],
      [wide * 0.42, 0.62],
      [-wide * 0.42, 0.62],
    ],
    alpha('#2a7ab0', 0.55),
  );
  for (let i = 0; i < 6; i++)
    s.rect(
      -wide * 0.32 + i * wide * 0.11,
      0.14,
      wide * 0.07,
      0.08 + 0.34 * random(view.seed + 11, i + Math.round(x)),
      i % 2 === 0 ? CYAN : '#ffb84c',
      1,
      0.85,
    );
  s.oval(wide * 0.26, 0.42, 0.11, 0.11, '#bff4ff', 1, 0.4);
  s.glow(0, 0.35, wide * 0.6, '#5ab8ff', 0.34);
}

/** The chair of whoever commands. */
function paintChair(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(8)).at(0);
  standShade(b, 1.2, 0.5);
  b.rect(-0.14, 0, 0.28, 0.4, '#3c4a66', 0.5);
  b.oval(0, 0.05, 0.5, 0.08, '#56678a', 0.6);
  b.pad({ u: -0.42, v: 0.36, wide: 0.84, tall: 1.05 }, 0.16, '#2c3450', 0.55);
  b.pad({ u: -0.34, v: 0.46, wide: 0.68, tall: 0.86 }, 0.12, '#46547a', 0.65);
  b.pad({ u: -0.24, v: 1.3, wide: 0.48, tall: 0.28 }, 0.1, '#46547a', 0.7);
  for (const x of [-0.6, 0.44])
    b.pad({ u: x, v: 0.66, wide: 0.16, tall: 0.12 }, 0.05, '#8a9cb8', 0.75);
  b.rect(-0.42, 1.36, 0.84, 0.03, CYAN, 1, 0.7);
}

/** Keys that blink. */
function liveKeys(g: SKRSContext2D, view: View, tS: number): void {
  for (const [x, z, wide] of [
    [-4, 6.4, 1.7],
    [2.3, 6.4, 1.7],
  ] as const) {
    const b = new SceneBrush(g, view, upright(z));
    for (let i = 0; i < 14; i++) {
      const beat = Math.sin(tS * (1.6 + 2.2 * random(view.seed + 41, i)) + i * 1.9 + x);
      if (beat < 0) continue;
      const u = x + 0.16 + ((i % 7) * (wide - 0.4)) / 6;
      b.rect(
        u,
        0.26 + Math.floor(i / 7) * 0.24,
        0.13,
        0.1,
        [CYAN, '#ffb84c', '#ff6a8a', '#7af0a0'][i % 4] ?? CYAN,
        1,
        0.5 + 0.5 * beat,
      );
    }
  }
}

/** Lines of light along a wall that runs away. */
function ribs(b: SceneBrush): void {
  for (let z = 2; z < BACK_M; z += 1.5) {
    b.rect(z, 0, 0.34, HIGH_M, '#3c4a66', 0.6);
    b.rect(z + 0.36, 0.5, 1.06, 1.9, '#56678a', 0.6);
    b.rect(z + 0.46, 0.6, 0.86, 1.7, '#485878', 0.5);
    b.rect(z + 0.7, 1.5, 0.4, 0.06, '#ffb84c', 1, 0.85);
  }
  b.rect(0.9, 2.62, BACK_M, 0.1, CYAN, 1, 0.95);
  b.wash({ u: 1, v: 1.9, wide: BACK_M - 1, tall: 0.7 }, 'up', CYAN, 0, 0.22);
  b.rect(0.9, 0.18, BACK_M, 0.06, CYAN, 1, 0.7);
}

function shipLight(outside: Light): Light {
  return {
    ...indoorLight(outside, {
      key: '#cfeaff',
      ambient: '#1a2a66',
      bright: 0.74,
      fromX: 0.6,
      up: 0.8,
      windows: 0,
    }),
    rim: '#8af0ff',
    vignette: 0.52,
  };
}

export const spaceshipInterior: StageSet = {
  horizon: 0.45,
  deepM: 5.8,
  indoors: true,
  mirror: 0.4,
  relight: shipLight,
  planes: (): Plane[] => {
    const shell = interior({
      leftM: -HALF_M,
      rightM: HALF_M,
      backM: BACK_M,
      heightM: HIGH_M,
      wall: '#56678a',
      ceiling: '#46547a',
      skirting: null,
      floor: (b) => {
        layTiles(
          b,
          { colour: '#56617c', second: '#465068', farM: BACK_M },
          { sideM: 0.9, joint: '#141a2c', jointAlpha: 0.6 },
        );
        for (const u of [-1.5, 1.44]) {
          b.rect(u, 1.2, 0.06, BACK_M - 1.2, CYAN, 1, 0.9);
          for (let z = 3; z < BACK_M; z += 1.2) b.glow(u + 0.03, z, 0.6, CYAN, 0.16);
        }
        b.wash({ u: -3, v: 6.4, wide: 6, tall: 3 }, 'up', '#8ac8ff', 0, 0.34);
      },
      left: ribs,
      right: ribs,
      overhead: (b) => {
        for (let z = 2; z < BACK_M; z += 1.5) {
          b.rect(-HALF_M, z, HALF_M * 2, 0.3, '#323e58', 0.4);
          b.area(
            [
              [-1.4, z + 0.6],
              [1.4, z + 0.6],
              [1.4, z + 0.75],
              [-1.4, z + 0.75],
            ],
            '#dff6ff',
          );
          b.glow(0, z + 0.7, 1.5, '#bfe8ff', 0.2);
        }
      },
    });
    // Its own front wall takes the place of the shell's.
    const [, ...rest] = shell;
    return [
      { depthM: 400, paint: paintSpace },
      { depthM: BACK_M - 0.05, rows: [-9, 0.86], paint: paintFront },
      ...rest,
      { depthM: 8, rows: [0.2, 0.85], paint: paintChair },
      {
        depthM: 6.4,
        rows: [0.2, 0.95],
        paint: (g, view) => {
          desk(g, view, -4, 6.4, 1.7);
          desk(g, view, 2.3, 6.4, 1.7);
          const b = new SceneBrush(g, view, upright(6.4));
          b.glow(-3.1, 0.6, 1.2, mixHex(CYAN, '#4a70ff', 0.4), 0.2);
        },
        live: liveKeys,
      },
    ];
  },
};
