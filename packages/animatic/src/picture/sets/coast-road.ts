// A road along the sea: water to the horizon on the left behind a low rail, the rock that the road is cut
// into on the right, a headland ahead.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { css, mixHex } from '../paint/colour.ts';
import { shadeRgb } from '../light/palettes.ts';
import { paintRange, paintVeil } from '../paint/land.ts';
import { layWeather } from '../paint/lying-weather.ts';
import { random, ridge } from '../paint/noise.ts';
import { level, nearestM, SceneBrush, sideWall, upright } from '../paint/scene-brush.ts';
import { standShade } from '../paint/seating.ts';
import { paintSky } from '../paint/sky.ts';
import { liveGlints, liveRipples, paintLightPath, paintSheet } from '../paint/water.ts';
import type { Sheet } from '../paint/water.ts';
import { groundRow } from '../projection.ts';
import { coastSide } from './side/coast-side.ts';
import type { StageSet, View } from './set.ts';

const HALF_M = 3.4;
const RAIL_M = -4.6;
const BANK_M = 5.6;
const FAR_M = 400;
const WATER: Sheet = { nearM: 4, farM: Infinity, seed: 83, rough: 0.6 };

/** Under the rail the water is deep and holds less of the sky. */
function paintDepth(g: SKRSContext2D, view: View): void {
  const { left, right, top, bottom, horizon, unit, light } = view;
  const gradient = g.createLinearGradient(0, horizon, 0, horizon + unit * 0.1);
  for (const [at, share] of [
    [0, 0.3],
    [0.3, 0.62],
    [1, 0.8],
  ] as const)
    gradient.addColorStop(at, css(shadeRgb(light, '#2f7f9c', 40, 0.6, 0), share));
  // Nearer than the sheet reaches it is water, too.
  const foot = groundRow(view, WATER.nearM) - 1;
  g.fillStyle = light.water.at(-1) ?? '#2f7f9c';
  g.fillRect(left, foot, right - left, Math.max(0, bottom - foot));
  g.fillStyle = gradient;
  g.fillRect(left, Math.max(top, horizon), right - left, bottom);
}

function paintHeadland(g: SKRSContext2D, view: View): void {
  const { unit, horizon, width } = view;
  const range = {
    depthM: 900,
    colour: '#6f8fa8',
    base: horizon - unit * 0.02,
    swing: unit * 0.03,
    period: unit * 0.5,
    octaves: 3,
    seed: 27,
    foot: 0.8,
  };
  g.save();
  g.beginPath();
  g.rect(view.left, view.top, view.right - view.left, horizon + 1 - view.top);
  g.clip();
  paintRange(g, view, range, horizon + 1);
  g.restore();
  // The cape where the road goes round: green above, pale cliffs to the water.
  const b = new SceneBrush(g, view, upright(330));
  const end = width * 0.34;
  const right = view.right;
  const step = unit / 90;
  const top = (x: number): number => {
    const u = Math.min(1, Math.max(0, (x - end) / (unit * 0.5)));
    return (
      horizon -
      unit * (0.012 + 0.15 * u ** 0.8) * (1 + 0.16 * ridge(view.seed + 31, x / (unit * 0.13), 3))
    );
  };
  const foot = groundRow(view, 330);
  for (const [colour, share, lit] of [
    ['#c4b08c', 1, 0.7],
    ['#6f9458', 0.62, 0.7],
    ['#88ab62', 0.3, 0.85],
  ] as const) {
    g.fillStyle = b.tone(colour, lit);
    g.beginPath();
    g.moveTo(end, foot);
    for (let x = end; x <= right; x += step) g.lineTo(x, top(x));
    for (let x = right; x >= end; x -= step) {
      const jag = share < 1 ? 0.14 * ridge(view.seed + 33, x / (unit * 0.03), 2) : 0;
      g.lineTo(x, top(x) + (foot - top(x)) * Math.min(1, share + jag));
    }
    g.fill();
  }
  paintVeil(g, view, {
    depthM: 330,
    top: horizon - unit * 0.05,
    bottom: horizon + unit * 0.01,
    strength: 0.5,
  });
}

function paintRoad(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, level());
  const near = nearestM(view);
  const { light } = view;
  const lane = (u0: number, u1: number, colour: string, lit: number, a = 1): void => {
    b.area(
      [
        [u0, near],
        [u1, near],
        [u1, FAR_M],
        [u0, FAR_M],
      ],
      b.gradient(
        [0, FAR_M],
        [0, near],
        [
          [0, mixHex(colour, '#b8b8b4', 0.3), lit, a],
          [1, colour, lit * 0.85, a],
        ],
      ),
    );
  };
  // Rock under the rail, then the verge, and land all the way to the right.
  lane(-4.9, -4, '#8d8474', 0.45);
  lane(-4.5, 60, '#b3a27c', 0.65);
  for (let i = 0; i < 150; i++) {
    const v = near + 40 * random(view.seed + 41, i) ** 2;
    const side = i % 2 === 0 ? -1 : 1;
    const u =
      side < 0 ? -3.7 - 0.6 * random(view.seed + 42, i) : 3.8 + 1.6 * random(view.seed + 42, i);
    b.oval(
      u,
      v,
      0.12 + 0.2 * random(view.seed + 43, i),
      0.06,
      i % 3 === 0 ? '#8fa05a' : '#d0c094',
      0.6,
      0.8,
    );
  }
  lane(-HALF_M, HALF_M, '#6e6f7a', 0.62);
  for (const u of [-1.75, 1.75]) lane(u - 0.5, u + 0.5, '#565862', 0.4, 0.22);
  for (const u of [-HALF_M + 0.2, HALF_M - 0.32]) lane(u, u + 0.12, '#f4f0e2', 0.85, 0.95);
  for (let v = Math.floor(near / 6) * 6; v < 260; v += 6) {
    const start = Math.max(near, v);
    if (v + 3 > start) b.rect(-0.07, start, 0.14, v + 3 - start, '#f6d26a', 0.9, 0.95);
  }
  layWeather(b, FAR_M, [-5, 8]);
  b.wash({ u: -7, v: near, wide: 30, tall: 2.4 }, 'up', light.shadow, 0.26, 0);
}

/** The cut rock beside the road, grass on its edge. */
function paintBank(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, sideWall(BANK_M));
  const lit = view.light.sun.x > 0.5 ? 0.4 : 0.85;
  const from = 1.2;
  const to = 260;
  const high = (z: number): number => 3.1 + 1.5 * ridge(view.seed + 61, z / 11, 3) + z * 0.012;
  const steps = Array.from({ length: 170 }, (_, i) => from * (to / from) ** (i / 169));
  const edge = steps.map((z) => [z, high(z)] as const);
  b.area(
    [[from, 0], ...edge, [to, 0]],
    b.gradient(
      [from, 0],
      [60, 0],
      [
        [0, '#8f7c64', lit],
        [1, '#a8977c', lit],
      ],
    ),
  );
  // Layers of stone, clefts.
  for (let i = 0; i < 90; i++) {
    const z = from + 60 * random(view.seed + 62, i) ** 1.8;
    const v = high(z) * (0.08 + 0.75 * random(view.seed + 63, i));
    const long = 0.5 + 0.14 * z * random(view.seed + 64, i);
    b.poly(
      [
        [z, v],
        [z + long, v + 0.06],
        [z + long * 0.9, v + 0.2],
        [z + long * 0.1, v + 0.14],
      ],
      i % 2 === 0 ? '#6f5f50' : '#c4b294',
      lit,
      0.55,
    );
  }
  b.poly(
    [
      ...edge,
      ...edge
        .toReversed()
        .map(([z, v], i) => [z, v - 0.3 - 0.25 * random(view.seed + 65, i)] as const),
    ],
    '#7a9a54',
    lit + 0.1,
  );
  b.wash({ u: from, v: 0, wide: 60, tall: 0.6 }, 'up', view.light.shadow, 0.3, 0);
}

/** Posts and a steel rail between the road and the drop. */
function paintRail(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, sideWall(RAIL_M));
  const lit = view.light.sun.x > 0.5 ? 0.85 : 0.55;
  for (let z = 80; z > 1; z -= 2.4) b.rect(z, 0, 0.12, 0.62, '#8a8f98', lit * 0.8);
  b.area(
    [
      [1, 0.42],
      [220, 0.42],
      [220, 0.72],
      [1, 0.72],
    ],
    b.gradient(
      [1, 0.42],
      [60, 0.42],
      [
        [0, '#b8bec6', lit],
        [1, '#c8ced6', lit],
      ],
    ),
  );
  b.rect(1, 0.55, 160, 0.05, '#6a7078', lit, 0.7);
}

export const coastRoad: StageSet = {
  horizon: 0.45,
  indoors: false,
  asideM: 4,
  side: coastSide,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    {
      depthM: 45,
      ground: true,
      rows: [0.35, 9],
      paint: (g, view) => {
        paintSheet(g, view, WATER);
        paintDepth(g, view);
      },
      live: (g, view, tS) => {
        liveRipples(g, view, WATER, tS, 0.3);
      },
    },
    {
      depthM: Infinity,
      rows: [0.38, 0.8],
      paint: (g, view) => {
        paintLightPath(g, view, WATER);
      },
      live: (g, view, tS) => {
        // The sea glitters wherever it is seen.
        g.save();
        g.translate(-view.width * 0.42, 0);
        liveGlints(g, view, WATER, tS, 60);
        g.restore();
        liveGlints(g, view, WATER, tS, 40);
      },
    },
    { depthM: 330, rows: [0, 0.6], paint: paintHeadland },
    { depthM: 12, ground: true, rows: [0.4, 9], paint: paintRoad },
    { depthM: 16, wallXM: BANK_M, columns: [0.5, 9], paint: paintBank },
    { depthM: 16, wallXM: RAIL_M, columns: [-9, 0.5], paint: paintRail },
    {
      depthM: 26,
      rows: [0, 0.8],
      columns: [-9, 0.5],
      paint: (g, view) => {
        // Pines that lean over the drop.
        const b = new SceneBrush(g, view, upright(26)).at(-7.4, -0.6);
        standShade(b, 1, 0.3);
        b.line(
          [
            [0, 0],
            [0.3, 2],
            [1, 4.4],
          ],
          0.26,
          '#6a4a3a',
          0.5,
        );
        for (const [u, v, r] of [
          [1, 4.7, 1.5],
          [0, 4.1, 1],
          [2.1, 4.2, 0.9],
        ] as const) {
          b.oval(u, v, r, r * 0.42, '#3f6a48', 0.45);
          b.oval(u + 0.2, v + 0.16, r * 0.8, r * 0.26, '#6a9458', 0.75);
        }
      },
    },
  ],
};
