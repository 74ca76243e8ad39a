// Open country: hills, a hedge line with a lone tree, a meadow with a path that leads the eye to the
// light, grasses in the near corner.
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
} from '../paint/land.ts';
import type { Range } from '../paint/land.ts';
import { random } from '../paint/noise.ts';
import { along, paintForegroundGrass, paintTree } from '../paint/plants.ts';
import { paintSky } from '../paint/sky.ts';
import { groundRow } from '../projection.ts';
import type { StageSet, View } from './set.ts';

const far = (view: View): Range => ({
  depthM: 900,
  colour: '#5f86a0',
  base: view.horizon - view.unit * 0.075,
  swing: view.unit * 0.06,
  period: view.unit * 0.42,
  octaves: 4,
  seed: 21,
  foot: 0.9,
});

const near = (view: View): Range => ({
  depthM: 260,
  colour: '#5d8f58',
  base: view.horizon - view.unit * 0.012,
  swing: view.unit * 0.035,
  period: view.unit * 0.5,
  octaves: 3,
  seed: 22,
  foot: 0.55,
});

function paintHedges(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  const hills = near(view);
  paintRange(g, view, hills, horizon + unit * 0.06);
  along(view, { seed: 31, step: unit * 0.055, jitter: 0.9, chance: 0.5 }, (x, i) => {
    const height = unit * (0.028 + 0.04 * random(view.seed + 32, i) ** 2);
    paintTree(
      g,
      view,
      { x, y: ridgeHeight(view, hills, x) + height * 0.16, height },
      { depthM: 240, colour: '#4d7a4c', seed: i * 7 },
    );
  });
  paintVeil(g, view, {
    depthM: 200,
    top: horizon - unit * 0.05,
    bottom: horizon + unit * 0.06,
    strength: 0.75,
  });
}

function paintMeadow(g: SKRSContext2D, view: View): void {
  const { unit, horizon, light } = view;
  const top = horizon + unit * 0.012;
  paintGround(g, view, ['#a8b86a', '#88a856', '#5f8a48', '#3f6a3c'], [160, 60, 20, 6], top);
  paintWash(g, view, top);
  paintBands(g, view, {
    top: top + 2,
    colour: light.shadow,
    strength: 0.13,
    count: 9,
    seed: 41,
  });
  paintBands(g, view, {
    top: top + unit * 0.01,
    colour: light.rim,
    strength: 0.09,
    count: 8,
    seed: 61,
  });
  paintPath(g, view, top);
  paintFlowers(g, view, top);
  castShade(g, view, view.width * 0.27, groundRow(view, TREE_M), unit * 0.34);
}

const TREE_M = 19;

function paintLoneTree(g: SKRSContext2D, view: View): void {
  const at = { x: view.width * 0.27, y: groundRow(view, TREE_M), height: view.unit * 0.34 };
  paintTree(g, view, at, { depthM: 42, colour: '#5f9a4e', seed: 3 });
}

function castShade(g: SKRSContext2D, view: View, x: number, y: number, height: number): void {
  const { light } = view;
  const away = light.sun.x * view.width > x ? -1 : 1;
  const reach = height * (light.sun.up > 0.5 ? 0.45 : 1.1);
  const gradient = g.createRadialGradient(0, 0, 0, 0, 0, reach);
  gradient.addColorStop(0, alpha(light.shadow, light.shadowAlpha));
  gradient.addColorStop(0.55, alpha(light.shadow, light.shadowAlpha * 0.5));
  gradient.addColorStop(1, alpha(light.shadow, 0));
  g.save();
  g.translate(x + away * reach * 0.55, y + height * 0.03);
  g.scale(1, 0.13);
  g.fillStyle = gradient;
  g.beginPath();
  g.arc(0, 0, reach, 0, Math.PI * 2);
  g.fill();
  g.restore();
}

/** An S-curve from the lower edge to the horizon under the light. */
function paintPath(g: SKRSContext2D, view: View, top: number): void {
  const { width, height, unit, light } = view;
  const end = { x: width * light.sun.x - unit * 0.06, y: top + unit * 0.004 };
  const gradient = g.createLinearGradient(0, top, 0, height);
  gradient.addColorStop(0, shade(light, '#ead9ac', 120, { lit: 0.95 }));
  gradient.addColorStop(1, shade(light, '#c6a878', 8, { lit: 0.6 }));
  const edge = (u: number, side: number): { x: number; y: number } => {
    const v = u ** 2.1;
    const y = end.y + (view.bottom - end.y) * v;
    const middle = end.x + (width * 0.46 - end.x) * u ** 1.3 + Math.sin(u * 5.4) * unit * 0.13 * u;
    return { x: middle + side * unit * (0.003 + 0.115 * v), y };
  };
  g.fillStyle = gradient;
  g.beginPath();
  for (let i = 0; i <= 40; i++) {
    const p = edge(i / 40, -1);
    if (i === 0) g.moveTo(p.x, p.y);
    else g.lineTo(p.x, p.y);
  }
  for (let i = 40; i >= 0; i--) {
    const p = edge(i / 40, 1);
    g.lineTo(p.x, p.y);
  }
  g.closePath();
  g.fill();
}

const FLOWERS = ['#fff2d8', '#f4c04a', '#e8624e', '#c88ad8'] as const;

function paintFlowers(g: SKRSContext2D, view: View, top: number): void {
  const { unit, light } = view;
  const deep = view.bottom - top;
  for (let i = 0; i < 420; i++) {
    const u = random(view.seed + 81, i) ** 0.62;
    const y = top + deep * (0.06 + 0.94 * u ** 2);
    const x = view.left + random(view.seed + 82, i) * (view.right - view.left);
    const size = unit * (0.0012 + 0.0052 * u ** 2);
    const depth = 90 * (1 - u) + 6;
    const colour =
      FLOWERS[Math.floor(random(view.seed + 83, Math.floor(x / (unit * 0.2))) * 4)] ?? '#ffffff';
    if (random(view.seed + 84, i) < 0.45) {
      g.strokeStyle = shade(light, '#4c7a3c', depth, { lit: 0.3 });
      g.lineWidth = Math.max(0.6, size * 0.42);
      g.beginPath();
      for (const lean of [-0.9, 0.1, 1]) {
        g.moveTo(x, y + size * 1.4);
        g.quadraticCurveTo(x + lean * size * 0.4, y - size, x + lean * size * 1.6, y - size * 2.6);
      }
      g.stroke();
    } else {
      g.fillStyle = shade(light, colour, depth, { lit: 0.9 });
      g.beginPath();
      g.ellipse(x, y, size, size * 0.72, 0, 0, Math.PI * 2);
      g.fill();
    }
  }
}

export const field: StageSet = {
  horizon: 0.46,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    {
      depthM: 120,
      rows: [0.1, 0.62],
      paint: (g, view) => {
        paintRange(g, view, far(view), view.horizon + view.unit * 0.03);
      },
    },
    { depthM: 55, rows: [0.2, 0.66], paint: paintHedges },
    { depthM: 18, ground: true, rows: [0.4, 9], paint: paintMeadow },
    { depthM: TREE_M, rows: [-0.2, 0.7], paint: paintLoneTree },
    {
      depthM: 6,
      rows: [0.4, 9],
      soft: true,
      paint: (g, view) => {
        paintForegroundGrass(g, view, 'left', 0.3);
      },
    },
  ],
};
