// A winter clearing: two belts of pines, a cottage, a fence whose posts give the rhythm, long blue
// shadows.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { alpha } from '../paint/colour.ts';
import { paintCottage } from '../paint/buildings.ts';
import {
  paintBands,
  paintGround,
  paintRange,
  paintVeil,
  paintWash,
  twoTone,
} from '../paint/land.ts';
import { random } from '../paint/noise.ts';
import { along, paintPine } from '../paint/plants.ts';
import { glow, paintSky } from '../paint/sky.ts';
import { groundRow } from '../projection.ts';
import { farGround } from './far-ground.ts';
import type { StageSet, View } from './set.ts';

const SNOW = '#fff8f0';

function paintFarPines(g: SKRSContext2D, view: View): void {
  const { unit, horizon } = view;
  paintRange(
    g,
    view,
    {
      depthM: 420,
      colour: '#c4d0e6',
      base: horizon - unit * 0.09,
      swing: unit * 0.07,
      period: unit * 0.45,
      octaves: 4,
      seed: 21,
      foot: 0.7,
    },
    horizon + unit * 0.05,
  );
  along(view, { seed: 35, step: unit * 0.026, jitter: 1, chance: 0.9 }, (x, i) => {
    const height = unit * (0.09 + 0.09 * random(view.seed + 36, i));
    paintPine(
      g,
      view,
      { x, y: horizon + unit * 0.022, height },
      {
        depthM: 130,
        colour: '#35507c',
        seed: i * 5,
        snow: null,
      },
    );
  });
  paintVeil(g, view, {
    depthM: 150,
    top: horizon - unit * 0.09,
    bottom: horizon + unit * 0.07,
    strength: 0.9,
  });
}

function paintNearPines(g: SKRSContext2D, view: View): void {
  const { unit, horizon, width, light } = view;
  g.fillStyle = shade(light, SNOW, 60, { lit: 0.9 });
  g.fillRect(view.left, horizon + unit * 0.018, view.right - view.left, unit * 0.08);
  along(view, { seed: 45, step: unit * 0.11, jitter: 0.8, chance: 0.72 }, (x, i) => {
    // A gap for the cottage.
    if (Math.abs(x - width * 0.74) < unit * 0.13) return;
    const height = unit * (0.2 + 0.2 * random(view.seed + 46, i));
    paintPine(
      g,
      view,
      { x, y: horizon + unit * (0.03 + 0.02 * random(view.seed + 47, i)), height },
      {
        depthM: 46,
        colour: '#35507c',
        seed: i * 7 + 3,
        snow: SNOW,
      },
    );
  });
  const cottage = { x: width * 0.74 - unit * 0.08, y: horizon + unit * 0.052, width: unit * 0.16 };
  paintCottage(g, view, cottage, { depthM: 34, wall: '#8a5f50', roof: SNOW });
  if (light.lamps > 0.1) {
    glow(
      g,
      cottage.x + unit * 0.095,
      cottage.y - unit * 0.04,
      unit * 0.14,
      '#ffb45c',
      0.3 + 0.4 * light.lamps,
    );
  }
}

function liveSmoke(g: SKRSContext2D, view: View, tS: number): void {
  const { unit, horizon, width, light } = view;
  const x = width * 0.74 + unit * 0.036;
  const y = horizon - unit * 0.094;
  for (let i = 0; i < 9; i++) {
    const age = (tS * 0.16 + i / 9) % 1;
    const drift = Math.sin(age * 4 + i) * unit * 0.012 + age * unit * 0.05;
    g.fillStyle = alpha(light.sky[1]?.[1] ?? '#ffffff', 0.3 * Math.sin(Math.PI * age));
    g.beginPath();
    g.arc(x + drift, y - age * unit * 0.15, unit * (0.006 + 0.02 * age), 0, Math.PI * 2);
    g.fill();
  }
}

function paintSnow(g: SKRSContext2D, view: View): void {
  const { unit, horizon, light, height, width } = view;
  const top = horizon + unit * 0.045;
  paintGround(g, view, [SNOW, '#f4f2fb', '#dcdff2', '#b7bfe6'], [70, 26, 12, 5], top);
  paintWash(g, view, top);
  paintBands(g, view, { top, colour: light.shadow, strength: 0.13, count: 7, seed: 41 });
  paintBands(g, view, {
    top: top + unit * 0.02,
    colour: light.rim,
    strength: 0.24,
    count: 7,
    seed: 61,
  });
  fenceShade(g, view);
  // Footprints from the lower edge to the cottage's door.
  for (let i = 0; i < 26; i++) {
    const u = (i / 25) ** 0.62;
    const near = 1 - u;
    const x =
      width * (0.3 + 0.42 * u) +
      Math.sin(u * 5) * unit * 0.05 +
      (i % 2 ? 1 : -1) * unit * 0.012 * near;
    const y = height * 0.98 + (horizon + unit * 0.14 - height * 0.98) * u;
    g.fillStyle = alpha(light.shadow, 0.3);
    g.beginPath();
    g.ellipse(
      x,
      y,
      unit * (0.002 + 0.011 * near),
      unit * (0.001 + 0.0042 * near),
      -0.2,
      0,
      Math.PI * 2,
    );
    g.fill();
  }
}

const FENCE_M = 8;
const fenceStep = (view: View): number => view.unit * 0.15;

/** First and last post in sight. */
const posts = (view: View): readonly [number, number] => [
  Math.floor(view.left / fenceStep(view)) - 1,
  Math.ceil(view.right / fenceStep(view)) + 1,
];

function fenceShade(g: SKRSContext2D, view: View): void {
  const { unit, light } = view;
  const y = groundRow(view, FENCE_M);
  const away = light.sun.x > 0.5 ? -1 : 1;
  const [first, last] = posts(view);
  g.fillStyle = alpha(light.shadow, light.shadowAlpha * 0.5);
  for (let i = first; i <= last; i++) {
    const x = i * fenceStep(view);
    g.beginPath();
    g.moveTo(x, y);
    g.lineTo(x + unit * 0.012, y);
    g.lineTo(x + unit * 0.012 + away * unit * 0.1, y + unit * 0.03);
    g.lineTo(x + away * unit * 0.1, y + unit * 0.03);
    g.fill();
  }
}

function paintFence(g: SKRSContext2D, view: View): void {
  const { unit, light, width } = view;
  const y = groundRow(view, FENCE_M);
  const wood = twoTone(view, '#6a4a50', 18);
  const cap = twoTone(view, SNOW, 18);
  const tall = unit * 0.075;
  const step = fenceStep(view);
  const [first, last] = posts(view);
  for (const rail of [0.74, 0.36]) {
    g.fillStyle = wood.shade;
    g.fillRect(view.left, y - tall * rail, view.right - view.left, unit * 0.008);
    g.fillStyle = cap.lit;
    g.fillRect(view.left, y - tall * rail - unit * 0.002, view.right - view.left, unit * 0.0028);
  }
  for (let i = first; i <= last; i++) {
    const x = i * step;
    const lean = (random(view.seed + 71, i) - 0.5) * unit * 0.006;
    g.fillStyle = x < light.sun.x * width ? wood.shade : wood.lit;
    g.beginPath();
    g.moveTo(x, y + unit * 0.004);
    g.lineTo(x + lean, y - tall);
    g.lineTo(x + lean + unit * 0.013, y - tall);
    g.lineTo(x + unit * 0.013, y + unit * 0.004);
    g.fill();
    g.fillStyle = cap.lit;
    g.beginPath();
    g.ellipse(x + lean + unit * 0.0065, y - tall, unit * 0.01, unit * 0.006, 0, 0, Math.PI * 2);
    g.fill();
  }
}

export const snowfield: StageSet = {
  horizon: 0.45,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    farGround('#eef0fa'),
    { depthM: 90, rows: [0, 0.62], paint: paintFarPines },
    { depthM: 36, rows: [-0.2, 0.66], paint: paintNearPines, live: liveSmoke },
    { depthM: 16, ground: true, rows: [0.4, 9], paint: paintSnow },
    { depthM: FENCE_M, rows: [0.3, 0.8], paint: paintFence },
  ],
};
