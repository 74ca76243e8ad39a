// The moon: grey dust with craters and long black shade, rounded mountains under a black sky with the
// earth in it, a lander, the prints of those who came with it.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { spaceLight } from '../light/space-light.ts';
import { alpha } from '../paint/colour.ts';
import { twoTone } from '../paint/land.ts';
import { random, ridge } from '../paint/noise.ts';
import { paintBoulder } from '../paint/rocks.ts';
import { level, nearestM, reachAt, SceneBrush, upright } from '../paint/scene-brush.ts';
import { scatter, spotAt } from '../paint/spots.ts';
import { liveTwinkle, paintHardSun, paintStarfield, paintWorld } from '../paint/starfield.ts';
import { shadeOfPole, strew } from '../paint/track.ts';
import { pxPerMetre } from '../projection.ts';
import type { StageSet, View } from './set.ts';

const DUST = '#a8a6a8';

function paintBackdrop(g: SKRSContext2D, view: View): void {
  const black: View = {
    ...view,
    light: {
      ...view.light,
      sky: [
        [0, '#020308'],
        [1, '#080b18'],
      ],
    },
  };
  paintStarfield(g, black);
  paintHardSun(g, black);
  paintWorld(g, black, {
    x: view.width * 0.36,
    y: view.height * 0.2,
    r: view.unit * 0.082,
    kind: 'earth',
    colours: ['#2468bc', '#5c9458', '#c0a470'],
    air: '#7ac4ff',
    seed: 51,
  });
}

/** Rounded mountains: a lit and a black flank, no haze between near and far. */
function paintHills(
  g: SKRSContext2D,
  view: View,
  hills: { base: number; swing: number; period: number; seed: number; dim: number },
): void {
  const { unit, horizon } = view;
  const top = (x: number): number =>
    horizon -
    unit * hills.base -
    unit * hills.swing * ridge(view.seed + hills.seed, x / (unit * hills.period), 4);
  const tone = twoTone(view, DUST, 10);
  const step = unit / 200;
  g.fillStyle = tone.lit;
  g.beginPath();
  g.moveTo(view.left, horizon + unit * 0.05);
  for (let x = view.left; x <= view.right + step; x += step) g.lineTo(x, top(x));
  g.lineTo(view.right, horizon + unit * 0.05);
  g.fill();
  // The flanks turned away from the sun are black: from each valley up to the next peak.
  const base = horizon + unit * 0.02;
  const shadeFlank = (points: readonly (readonly [number, number])[]): void => {
    const [start] = points;
    const peak = points.at(-1);
    if (start === undefined || peak === undefined || points.length < 5) return;
    const flank = g.createLinearGradient(0, peak[1], 0, base);
    flank.addColorStop(0, alpha(view.light.shadow, 0.78));
    flank.addColorStop(1, alpha(view.light.shadow, 0.3));
    g.fillStyle = flank;
    g.beginPath();
    for (const [x, y] of points) g.lineTo(x, y);
    const wide = peak[0] - start[0];
    g.quadraticCurveTo(peak[0] - wide * 0.1, (peak[1] + base) / 2, peak[0] - wide * 0.34, base);
    g.lineTo(start[0] - wide * 0.1, base);
    g.fill();
  };
  let rising: (readonly [number, number])[] = [];
  for (let x = view.left - unit * 0.3; x <= view.right + unit * 0.3; x += step) {
    const y = top(x);
    if (y <= top(x - step)) rising.push([x, y]);
    else {
      shadeFlank(rising);
      rising = [];
    }
  }
  shadeFlank(rising);
  const foot = g.createLinearGradient(0, horizon - unit * 0.1, 0, horizon + unit * 0.03);
  foot.addColorStop(0, alpha('#3a3c48', 0));
  foot.addColorStop(1, alpha('#3a3c48', hills.dim));
  g.fillStyle = foot;
  g.fillRect(view.left, horizon - unit * 0.1, view.right - view.left, unit * 0.14);
}

interface Crater {
  readonly xM: number;
  readonly zM: number;
  readonly rM: number;
}

const GREAT_CRATERS: readonly Crater[] = [
  { xM: 6.5, zM: 17, rM: 2.4 },
  { xM: -9, zM: 22, rM: 3.4 },
  { xM: 2.5, zM: 36, rM: 4 },
  { xM: -4.2, zM: 7.4, rM: 0.8 },
  { xM: 3.6, zM: 6, rM: 0.6 },
];

/** A bowl in true perspective: the wall towards the sun dark, the one across from it bright. */
function paintCrater(brush: SceneBrush, { xM, zM, rM }: Crater): void {
  const { light } = brush.view;
  const right = light.sun.x > 0.5 ? 1 : -1;
  const ring = (k: number, dx: number): (readonly [number, number])[] =>
    Array.from({ length: 26 }, (_, i) => {
      const angle = (i / 26) * Math.PI * 2;
      return [
        xM + dx * rM + Math.cos(angle) * rM * k,
        Math.max(0.9, zM + Math.sin(angle) * rM * k),
      ] as const;
    });
  brush.path(ring(1.22, 0));
  brush.g.fillStyle = alpha('#e6e4e6', 0.16);
  brush.g.fill();
  brush.path(ring(1, 0));
  brush.g.fillStyle = alpha(light.shadow, 0.62);
  brush.g.fill();
  brush.g.save();
  brush.path(ring(1, 0));
  brush.g.clip();
  brush.path(ring(0.94, -0.34 * right));
  brush.g.fillStyle = brush.tone(DUST, 0.9, xM, zM);
  brush.g.fill();
  brush.path(ring(0.62, -0.2 * right));
  brush.g.fillStyle = brush.tone('#86848c', 0.6, xM, zM);
  brush.g.fill();
  brush.g.restore();
}

function paintGroundOfMoon(g: SKRSContext2D, view: View): void {
  const brush = new SceneBrush(g, view, level());
  const near = nearestM(view);
  const [left, right] = reachAt(view, 300);
  brush.area(
    [
      [left, near],
      [right, near],
      [right, 300],
      [left, 300],
    ],
    brush.gradient(
      [0, near],
      [0, 300],
      [
        [0, '#6c6a70', 0.3],
        [0.012, '#8c8a8e', 0.5],
        [0.05, DUST, 0.85],
        [1, '#b4b2b4', 0.9],
      ],
    ),
  );
  for (const crater of GREAT_CRATERS) paintCrater(brush, crater);
  scatter(
    view,
    { seed: 21, fromM: 1.6, toM: 70, growth: 1.2, spacing: 0.2, chance: 0.42 },
    ({ xM, zM, index }) => {
      if (Math.abs(xM) < 2.2 && zM < 9 && zM > 4) return;
      paintCrater(brush, {
        xM,
        zM,
        rM: (0.05 + 0.22 * random(view.seed + 22, index) ** 3) * (1 + zM * 0.06),
      });
    },
  );
  strew(g, view, {
    seed: 31,
    fromM: 1.4,
    toM: 26,
    chance: 0.4,
    sizeM: [0.012, 0.05],
    colours: ['#8a888c', '#c4c2c4', '#6c6a70'],
  });
  for (const stone of STONES)
    shadeOfPole(g, view, {
      xM: stone.xM,
      zM: stone.zM,
      halfM: stone.half * 0.8,
      tallM: stone.half,
    });
  shadeOfPole(g, view, { xM: landerX(view), zM: LANDER_M, halfM: 1.7, tallM: 4 });
  paintPrints(brush, view);
}

/** Two lines of prints from the lander to the near edge. */
function paintPrints(brush: SceneBrush, view: View): void {
  const x0 = landerX(view) + 1.5;
  for (let i = 0; i < 40; i++) {
    const zM = 4.4 * 1.042 ** i;
    if (zM > LANDER_M) break;
    const u = (zM - 4.4) / (LANDER_M - 4.4);
    const xM = -1.6 + (x0 + 1.6) * u + Math.sin(u * 6) * 0.4 + (i % 2 ? 0.14 : -0.14);
    brush.oval(xM, zM, 0.09, 0.16, '#2c2c34', 0.1, 0.6);
    brush.oval(xM - 0.02, zM + 0.14, 0.08, 0.04, '#d8d6d8', 0.9, 0.5);
  }
}

const LANDER_M = 22;
const landerX = (view: View): number => (-0.3 * view.width) / pxPerMetre(view, LANDER_M);

function paintLander(g: SKRSContext2D, view: View): void {
  const b = new SceneBrush(g, view, upright(LANDER_M)).at(landerX(view));
  const foil = '#d8a440';
  const grey = '#b8bac0';
  for (const [x, foot] of [
    [-1.2, -2.3],
    [1.2, 2.3],
    [-0.5, -0.9],
    [0.6, 1],
  ] as const) {
    b.line(
      [
        [x, 1.5],
        [foot, 0.12],
      ],
      0.12,
      grey,
      0.6,
    );
    b.line(
      [
        [x * 0.7, 0.9],
        [foot * 0.86, 0.34],
      ],
      0.07,
      grey,
      0.4,
    );
    b.oval(foot, 0.08, 0.36, 0.09, grey, 0.7);
  }
  b.poly(
    [
      [-0.5, 0.3],
      [-0.24, 0.9],
      [0.24, 0.9],
      [0.5, 0.3],
    ],
    '#5c5a60',
    0.4,
  );
  b.poly(
    [
      [-1.7, 0.9],
      [-1.5, 2.1],
      [1.5, 2.1],
      [1.7, 0.9],
    ],
    foil,
    0.5,
  );
  b.poly(
    [
      [0.3, 0.9],
      [0.3, 2.1],
      [1.5, 2.1],
      [1.7, 0.9],
    ],
    '#f0c868',
    0.95,
  );
  for (const u of [-1.1, -0.4, 0.3, 1])
    b.line(
      [
        [u, 0.95],
        [u * 0.92, 2.05],
      ],
      0.03,
      '#8a6a2c',
      0.3,
    );
  b.poly(
    [
      [-1.3, 2.1],
      [-1.5, 2.9],
      [-0.9, 3.9],
      [0.9, 3.9],
      [1.5, 2.9],
      [1.3, 2.1],
    ],
    grey,
    0.5,
  );
  b.poly(
    [
      [0.4, 2.1],
      [0.5, 3.9],
      [0.9, 3.9],
      [1.5, 2.9],
      [1.3, 2.1],
    ],
    '#e4e4e8',
    0.95,
  );
  b.poly(
    [
      [-0.5, 3.1],
      [-0.2, 3.6],
      [0.2, 3.6],
      [0.1, 3.1],
    ],
    '#1c2438',
    0.3,
  );
  b.rect(-0.36, 2.15, 0.6, 0.8, '#3c3e48', 0.4);
  b.line(
    [
      [-0.3, 0.3],
      [-0.3, 2.1],
    ],
    0.05,
    grey,
    0.7,
  );
  b.line(
    [
      [0.1, 0.3],
      [0.1, 2.1],
    ],
    0.05,
    grey,
    0.7,
  );
  for (let k = 0; k < 6; k++)
    b.line(
      [
        [-0.3, 0.5 + 0.28 * k],
        [0.1, 0.5 + 0.28 * k],
      ],
      0.04,
      grey,
      0.6,
    );
  b.line(
    [
      [0.6, 3.9],
      [0.8, 4.9],
    ],
    0.05,
    grey,
    0.6,
  );
  b.oval(0.82, 4.95, 0.4, 0.22, '#d4d6dc', 0.9);
  b.line(
    [
      [-0.8, 3.9],
      [-0.8, 4.6],
    ],
    0.04,
    grey,
    0.6,
  );
  b.glow(-0.8, 4.64, 0.5, '#ff6a5a', 0.5);
}

const STONES = [
  { xM: 5.2, zM: 11.5, half: 0.7, seed: 3 },
  { xM: 6.6, zM: 10.6, half: 0.45, seed: 4 },
  { xM: -6.4, zM: 13, half: 0.5, seed: 5 },
] as const;

export const moon: StageSet = {
  horizon: 0.44,
  indoors: true,
  relight: spaceLight,
  planes: () => [
    { depthM: Infinity, paint: paintBackdrop, live: liveTwinkle },
    {
      depthM: 500,
      rows: [0, 0.52],
      paint: (g, view) => {
        paintHills(g, view, { base: 0.05, swing: 0.06, period: 0.5, seed: 41, dim: 0.7 });
      },
    },
    {
      depthM: 260,
      rows: [0.1, 0.52],
      paint: (g, view) => {
        paintHills(g, view, { base: 0.012, swing: 0.03, period: 0.3, seed: 43, dim: 0.4 });
      },
    },
    { depthM: 11, ground: true, rows: [0.4, 9], paint: paintGroundOfMoon },
    { depthM: LANDER_M, rows: [0, 0.7], paint: paintLander },
    ...STONES.map((stone) => ({
      depthM: stone.zM,
      rows: [0.3, 0.8] as const,
      paint: (g: SKRSContext2D, view: View) => {
        const { x, y, perM } = spotAt(view, stone.xM, stone.zM);
        paintBoulder(
          g,
          view,
          { x, y, half: perM * stone.half, tall: perM * stone.half * 0.8 },
          { depthM: 8, colour: '#8c8a90', seed: stone.seed * 13 },
        );
      },
    })),
  ],
};
