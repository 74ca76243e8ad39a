// High country: three ranges with snow on the far ones, a lake that mirrors them, pines on a near
// shoulder.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { alpha } from '../paint/colour.ts';
import {
  paintBands,
  paintGround,
  paintRange,
  paintVeil,
  paintWash,
  ridgeHeight,
  twoTone,
} from '../paint/land.ts';
import type { Range } from '../paint/land.ts';
import { random, ridge } from '../paint/noise.ts';
import { along, paintForegroundGrass, paintPine } from '../paint/plants.ts';
import { paintSky, sunPlace } from '../paint/sky.ts';
import { farGround } from './far-ground.ts';
import type { Plane, StageSet, View } from './set.ts';
import { groundRow } from '../projection.ts';

interface Peak {
  readonly x: number;
  readonly height: number;
  readonly half: number;
}

/** Peaks of one chain, shares of the unit; the tallest stands on the left third. */
function peaksOf(view: View, seed: number, tall: number): Peak[] {
  const peaks: Peak[] = [
    { x: view.width * 0.32, height: tall * view.unit, half: tall * view.unit * 0.92 },
  ];
  along(view, { seed, step: view.unit * 0.24, jitter: 0.7, chance: 0.92 }, (x, i) => {
    const height = tall * view.unit * (0.34 + 0.4 * random(view.seed + seed + 3, i));
    peaks.push({ x, height, half: height * (0.85 + 0.5 * random(view.seed + seed + 4, i)) });
  });
  return peaks.sort((a, b) => a.height - b.height);
}

function paintPeaks(
  g: SKRSContext2D,
  view: View,
  chain: { seed: number; tall: number; depthM: number; rock: string; foot: number },
): void {
  const { unit, horizon } = view;
  const rock = twoTone(view, chain.rock, chain.depthM);
  const snow = twoTone(view, '#f6f6fc', chain.depthM * 0.7);
  const base = horizon + unit * 0.01;
  const sun = sunPlace(view);
  peaksOf(view, chain.seed, chain.tall).forEach((peak, p) => {
    const top = base - peak.height;
    const seed = view.seed + chain.seed * 13 + p;
    const side = sun.x > peak.x ? 1 : -1;
    const edge = (u: number, dir: number): readonly [number, number] => [
      peak.x +
        dir * peak.half * u +
        ridge(seed + dir, u * 7, 3) * peak.half * 0.05 * Math.sin(Math.PI * u),
      top + peak.height * u ** 0.92,
    ];
    // The ridge that comes down towards us parts light from shade.
    const spine = (u: number): readonly [number, number] => [
      peak.x + ridge(seed + 5, u * 4.5, 3) * peak.half * 0.2 * u + side * -0.1 * peak.half * u,
      top + peak.height * u,
    ];
    const face = (dir: number, colour: string, from: number, to: number): void => {
      g.fillStyle = colour;
      g.beginPath();
      const steps = 18;
      for (let i = 0; i <= steps; i++) g.lineTo(...edge(from + ((to - from) * i) / steps, dir));
      for (let i = steps; i >= 0; i--) {
        const u = from + ((to - from) * i) / steps;
        // A zig-zag lower edge where snow ends.
        const tooth = to < 1 && i === steps ? 0 : 1;
        const [x, y] = spine(u);
        g.lineTo(x, y * tooth + (1 - tooth) * y);
      }
      g.fill();
    };
    face(-1, side < 0 ? rock.lit : rock.shade, 0, 1);
    face(1, side > 0 ? rock.lit : rock.shade, 0, 1);
    snowCap(g, peak, { top, seed, edge, spine }, side, snow);
    const haze = g.createLinearGradient(0, top, 0, base);
    haze.addColorStop(0.25, alpha(view.light.haze, 0));
    haze.addColorStop(1, alpha(view.light.haze, chain.foot));
    g.fillStyle = haze;
    g.beginPath();
    for (let i = 0; i <= 12; i++) g.lineTo(...edge(i / 12, -1));
    for (let i = 12; i >= 0; i--) g.lineTo(...edge(i / 12, 1));
    g.fill();
  });
}

function snowCap(
  g: SKRSContext2D,
  peak: Peak,
  shape: {
    top: number;
    seed: number;
    edge: (u: number, dir: number) => readonly [number, number];
    spine: (u: number) => readonly [number, number];
  },
  side: number,
  snow: { lit: string; shade: string },
): void {
  for (const dir of [-1, 1]) {
    g.fillStyle = dir === side ? snow.lit : snow.shade;
    g.beginPath();
    const line = 0.42;
    for (let i = 0; i <= 8; i++) g.lineTo(...shape.edge((line * i) / 8, dir));
    const [ex, ey] = shape.edge(line, dir);
    const [sx, sy] = shape.spine(line * 0.9);
    const teeth = 7;
    for (let i = 1; i <= teeth; i++) {
      const u = i / (teeth + 1);
      const down =
        (i % 2 ? 0.1 : -0.07) * (0.6 + random(shape.seed + 8, i + dir * 20)) * peak.height;
      g.lineTo(ex + (sx - ex) * u, ey + (sy - ey) * u + down);
    }
    for (let i = 8; i >= 0; i--) g.lineTo(...shape.spine((line * 0.9 * i) / 8));
    g.fill();
  }
}

const shoulder = (view: View): Range => ({
  depthM: 90,
  colour: '#4c6c58',
  base: view.horizon + view.unit * 0.004,
  swing: view.unit * 0.03,
  period: view.unit * 0.4,
  octaves: 3,
  seed: 24,
  foot: 0.5,
});

function paintShoulder(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  const range = shoulder(view);
  paintRange(g, view, range, horizon + unit * 0.05);
  along(view, { seed: 55, step: unit * 0.021, jitter: 1, chance: 0.8 }, (x, i) => {
    const height = unit * (0.035 + 0.05 * random(view.seed + 56, i));
    paintPine(
      g,
      view,
      { x, y: ridgeHeight(view, range, x) + unit * 0.014, height },
      {
        depthM: 95,
        colour: '#3f6450',
        seed: i * 3,
        snow: null,
      },
    );
  });
  paintVeil(g, view, {
    depthM: 220,
    top: horizon - unit * 0.05,
    bottom: horizon + unit * 0.06,
    strength: 0.9,
  });
}

const lakeFoot = (view: View): number => view.horizon + (view.height - view.horizon) * 0.52;

function paintLake(g: SKRSContext2D, view: View): void {
  const { unit, horizon, light, left, right } = view;
  const top = horizon + unit * 0.026;
  const foot = lakeFoot(view) + unit * 0.06;
  const gradient = g.createLinearGradient(0, top, 0, foot);
  light.water.slice(0, 4).forEach((colour, i) => {
    gradient.addColorStop(i / 3, colour);
  });
  g.fillStyle = gradient;
  g.fillRect(left, top, right - left, foot - top);
  // The chain upside down, faint.
  g.save();
  g.beginPath();
  g.rect(left, top, right - left, foot - top);
  g.clip();
  g.translate(0, top * 2 - unit * 0.02);
  g.scale(1, -0.86);
  g.translate(0, -horizon * 0.02 + top * 0.163);
  g.globalAlpha = 0.3;
  for (const peak of peaksOf(view, 31, 0.36)) {
    g.fillStyle = shade(light, '#6a7c94', 120, { lit: 0.3 });
    g.beginPath();
    g.moveTo(peak.x - peak.half, horizon);
    g.lineTo(peak.x, horizon - peak.height);
    g.lineTo(peak.x + peak.half, horizon);
    g.fill();
  }
  g.restore();
  for (let i = 0; i < 70; i++) {
    const u = random(view.seed + 91, i) ** 1.4;
    const y = top + (foot - top) * u;
    const x = left + random(view.seed + 92, i) * (right - left);
    const long = unit * (0.04 + 0.2 * u);
    g.fillStyle = alpha(light.water[0] ?? '#ffffff', 0.2);
    g.beginPath();
    g.ellipse(x, y, long, Math.max(0.5, unit * 0.0012 * (0.4 + u)), 0, 0, Math.PI * 2);
    g.fill();
  }
}

function liveGlints(g: SKRSContext2D, view: View, tS: number): void {
  const { unit, horizon, light } = view;
  if (light.sun.kind === 'none') return;
  const sun = sunPlace(view);
  const deep = lakeFoot(view) - horizon;
  g.fillStyle = alpha(light.sun.core, 0.62 * Math.min(1, light.sun.haloAlpha * 1.6));
  g.beginPath();
  for (let i = 0; i < 46; i++) {
    const beat = Math.sin(tS * (1 + random(view.seed + 97, i)) + i * 2.4);
    if (beat < 0) continue;
    const u = random(view.seed + 96, i);
    const y = horizon + unit * 0.035 + deep * 0.8 * u;
    const x =
      sun.x +
      (random(view.seed + 98, i) + random(view.seed + 99, i) - 1) * sun.radius * (1.4 + 2 * u);
    g.moveTo(x + unit * 0.012, y);
    g.ellipse(x, y, unit * (0.004 + 0.014 * u) * beat, unit * 0.0014, 0, 0, Math.PI * 2);
  }
  g.fill();
}

function paintShore(g: SKRSContext2D, view: View): void {
  const { unit, light, left, right } = view;
  const top = lakeFoot(view);
  g.save();
  g.beginPath();
  g.moveTo(left, view.bottom);
  const step = unit / 60;
  for (let x = left; x <= right + step; x += step) {
    g.lineTo(x, top + ridge(view.seed + 77, x / (unit * 0.3), 4) * unit * 0.03);
  }
  g.lineTo(right, view.bottom);
  g.clip();
  paintGround(
    g,
    view,
    ['#8aa070', '#6c8a58', '#4c6c44', '#34503a'],
    [24, 16, 10, 5],
    top - unit * 0.04,
  );
  paintWash(g, view, top - unit * 0.04);
  paintBands(g, view, { top, colour: light.shadow, strength: 0.16, count: 6, seed: 41 });
  g.restore();
  for (let i = 0; i < 26; i++) {
    const u = random(view.seed + 101, i);
    const x = left + random(view.seed + 102, i) * (right - left);
    const y = top + unit * 0.03 + (view.bottom - top) * u * 0.9;
    const size = unit * (0.008 + 0.026 * u * random(view.seed + 103, i));
    const stone = twoTone(view, '#98979c', 12);
    g.fillStyle = alpha(light.shadow, 0.34);
    g.beginPath();
    g.ellipse(x, y + size * 0.1, size * 1.35, size * 0.3, 0, 0, Math.PI * 2);
    g.fill();
    for (const [colour, k] of [
      [stone.shade, 1],
      [stone.lit, 0.68],
    ] as const) {
      g.fillStyle = colour;
      g.beginPath();
      const lift = k < 1 ? (light.sun.x * view.width > x ? 0.22 : -0.22) * size : 0;
      g.moveTo(x - size * k + lift, y);
      g.quadraticCurveTo(
        x - size * 0.8 * k + lift,
        y - size * 0.8 * k,
        x + lift,
        y - size * 0.86 * k,
      );
      g.quadraticCurveTo(x + size * 0.9 * k + lift, y - size * 0.7 * k, x + size * k + lift, y);
      g.fill();
    }
  }
}

const NEAR_PINES = [
  { depthM: 10, x: 0.87, tall: 0.46, seed: 2, colour: '#3c6a4c' },
  { depthM: 7.4, x: 0.965, tall: 0.6, seed: 3, colour: '#33604a' },
] as const;

const nearPine = ({ depthM, x, tall, seed, colour }: (typeof NEAR_PINES)[number]): Plane => ({
  depthM,
  rows: [-0.4, 0.9],
  paint: (g, view) => {
    const at = { x: view.width * x, y: groundRow(view, depthM), height: view.unit * tall };
    paintPine(g, view, at, { depthM: depthM * 2, colour, seed, snow: null });
  },
});

export const mountain: StageSet = {
  horizon: 0.47,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    farGround('#8fa6a8'),
    {
      depthM: 160,
      rows: [-0.3, 0.56],
      paint: (g, view) => {
        paintPeaks(g, view, { seed: 31, tall: 0.36, depthM: 230, rock: '#6c7c98', foot: 0.75 });
      },
    },
    { depthM: 80, rows: [0.2, 0.6], paint: paintShoulder },
    { depthM: 40, ground: true, rows: [0.4, 9], paint: paintLake, live: liveGlints },
    { depthM: 15, ground: true, rows: [0.4, 9], paint: paintShore },
    ...NEAR_PINES.map(nearPine),
    {
      depthM: 6,
      rows: [0.4, 9],
      soft: true,
      paint: (g, view) => {
        paintForegroundGrass(g, view, 'left', 0.22);
      },
    },
  ],
};
