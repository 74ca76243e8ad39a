// A shore: islands, water with the light's glittering path, a sail, surf and wet sand.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import { alpha } from '../paint/colour.ts';
import { paintGround, paintRange, paintWash, twoTone } from '../paint/land.ts';
import { random, ridge } from '../paint/noise.ts';
import { paintForegroundGrass } from '../paint/plants.ts';
import { glow, paintSky, sunPlace } from '../paint/sky.ts';
import type { StageSet, View } from './set.ts';

/** Where the sand begins, design px. */
const shore = (view: View): number => view.horizon + (view.height - view.horizon) * 0.56;

function paintIslands(g: SKRSContext2D, view: View): void {
  const { unit, horizon, width } = view;
  const range = {
    depthM: 700,
    colour: '#5c7890',
    base: horizon - unit * 0.012,
    swing: unit * 0.052,
    period: unit * 0.36,
    octaves: 4,
    seed: 21,
    foot: 0.8,
  };
  g.save();
  g.beginPath();
  g.rect(view.left, view.top, view.right - view.left, horizon + 1 - view.top);
  g.clip();
  paintRange(g, view, range, horizon + unit * 0.03);
  paintRange(
    g,
    view,
    {
      ...range,
      depthM: 300,
      seed: 22,
      colour: '#4a6478',
      base: horizon + unit * 0.016,
      period: unit * 0.26,
      foot: 0.4,
    },
    horizon + unit * 0.03,
  );
  g.restore();
  const x = width * 0.9;
  if (view.light.lamps > 0.5) glow(g, x, horizon - unit * 0.07, unit * 0.08, '#ffd890', 0.5);
}

function paintSea(g: SKRSContext2D, view: View): void {
  const { horizon, unit, light, left, right } = view;
  const foot = shore(view) + unit * 0.03;
  const gradient = g.createLinearGradient(0, horizon, 0, foot);
  light.water.forEach((colour, i) => {
    gradient.addColorStop((i / (light.water.length - 1)) ** 1.15, colour);
  });
  g.fillStyle = gradient;
  g.fillRect(left, horizon, right - left, foot - horizon);
  const deep = foot - horizon;
  // Swell: long thin lens shapes, denser to the horizon.
  for (let i = 0; i < 150; i++) {
    const u = random(view.seed + 91, i);
    const y = horizon + deep * (0.015 + 0.95 * u ** 1.7);
    const near = (y - horizon) / deep;
    const x = left + random(view.seed + 92, i) * (right - left);
    const long = unit * (0.03 + 0.26 * near) * (0.5 + random(view.seed + 93, i));
    const thick = Math.max(0.5, unit * (0.0008 + 0.0052 * near));
    const bright = random(view.seed + 94, i) > 0.5;
    g.fillStyle = bright
      ? alpha(light.water[0] ?? '#ffffff', 0.2 + 0.12 * near)
      : alpha(light.water[3] ?? light.shadow, 0.34);
    lens(g, x, y, long, thick);
  }
}

/** It lies on the water but stays under the light wherever the eye goes: no part of the ground. */
function paintSunPath(g: SKRSContext2D, view: View): void {
  const { horizon, unit, light, left, right } = view;
  if (light.sun.kind === 'none') return;
  const sun = sunPlace(view);
  const deep = shore(view) + unit * 0.03 - horizon;
  const reach = sun.radius * 3.2;
  const strength = 0.5 * Math.min(1, light.sun.haloAlpha * 1.5);
  g.save();
  g.beginPath();
  g.rect(left, horizon, right - left, deep);
  g.clip();
  g.translate(sun.x, horizon);
  g.scale(1, (deep * 0.95) / reach);
  const path = g.createRadialGradient(0, 0, 0, 0, 0, reach);
  path.addColorStop(0, alpha(light.sun.core, strength));
  path.addColorStop(0.4, alpha(light.sun.halo, strength * 0.5));
  path.addColorStop(1, alpha(light.sun.halo, 0));
  g.fillStyle = path;
  g.fillRect(-reach, 0, reach * 2, reach);
  g.restore();
}

function lens(g: SKRSContext2D, x: number, y: number, long: number, thick: number): void {
  g.beginPath();
  g.moveTo(x - long / 2, y);
  g.quadraticCurveTo(x, y - thick, x + long / 2, y);
  g.quadraticCurveTo(x, y + thick, x - long / 2, y);
  g.fill();
}

/** The path of light, twinkling: each glint lives its own beat. */
function liveGlitter(g: SKRSContext2D, view: View, tS: number): void {
  const { horizon, unit, light } = view;
  if (light.sun.kind === 'none') return;
  const sun = sunPlace(view);
  const deep = shore(view) - horizon;
  g.fillStyle = alpha(light.sun.core, 0.78 * Math.min(1, light.sun.haloAlpha * 1.6));
  g.beginPath();
  for (let i = 0; i < 90; i++) {
    const u = random(view.seed + 96, i) ** 1.5;
    const beat = Math.sin(tS * (1.1 + 1.6 * random(view.seed + 97, i)) + i * 2.4);
    if (beat < -0.1) continue;
    const y = horizon + deep * (0.01 + 0.96 * u);
    const spread = sun.radius * (0.8 + 2.6 * u);
    const x =
      sun.x +
      (random(view.seed + 98, i) + random(view.seed + 99, i) - 1) * spread +
      Math.sin(tS * 0.6 + i) * unit * 0.004;
    const long = unit * (0.006 + 0.034 * u) * (0.4 + 0.6 * beat);
    const thick = Math.max(0.6, unit * (0.0009 + 0.0024 * u)) * (0.5 + 0.5 * beat);
    g.moveTo(x - long, y);
    g.quadraticCurveTo(x, y - thick, x + long, y);
    g.quadraticCurveTo(x, y + thick, x - long, y);
  }
  g.fill();
}

function liveSail(g: SKRSContext2D, view: View, tS: number): void {
  const { horizon, unit, width } = view;
  const size = unit * 0.085;
  const x = width * 0.2 + tS * unit * 0.006;
  const y = horizon + unit * 0.016 + Math.sin(tS * 1.1) * unit * 0.0012;
  const sail = twoTone(view, '#fff4e2', 120);
  const hull = twoTone(view, '#5a3440', 120);
  g.save();
  g.translate(x, y);
  g.rotate(Math.sin(tS * 0.9) * 0.018);
  g.fillStyle = alpha(view.light.shadow, 0.22);
  lens(g, 0, size * 0.06, size * 1.5, size * 0.1);
  g.fillStyle = sail.lit;
  g.beginPath();
  g.moveTo(size * 0.02, -size * 1.08);
  g.quadraticCurveTo(size * 0.36, -size * 0.6, size * 0.46, -size * 0.14);
  g.lineTo(size * 0.02, -size * 0.14);
  g.fill();
  g.fillStyle = sail.shade;
  g.beginPath();
  g.moveTo(-size * 0.03, -size * 0.96);
  g.quadraticCurveTo(-size * 0.2, -size * 0.5, -size * 0.34, -size * 0.14);
  g.lineTo(-size * 0.03, -size * 0.14);
  g.fill();
  g.fillStyle = hull.shade;
  g.beginPath();
  g.moveTo(-size * 0.5, -size * 0.1);
  g.lineTo(size * 0.56, -size * 0.12);
  g.quadraticCurveTo(size * 0.42, size * 0.07, size * 0.24, size * 0.07);
  g.lineTo(-size * 0.28, size * 0.07);
  g.quadraticCurveTo(-size * 0.44, size * 0.03, -size * 0.5, -size * 0.1);
  g.fill();
  g.restore();
}

function paintSand(g: SKRSContext2D, view: View): void {
  const { unit, light } = view;
  const top = shore(view);
  paintGround(g, view, ['#e4cdb0', '#d9b896', '#b8946e', '#8f6f54'], [20, 14, 9, 5], top);
  paintWash(g, view, top);
  const reach = view.bottom - top;
  for (let i = 0; i < 60; i++) {
    const u = random(view.seed + 111, i) ** 0.7;
    const y = top + reach * (0.2 + 0.8 * u);
    const x = view.left + random(view.seed + 112, i) * (view.right - view.left);
    const size = unit * (0.002 + 0.006 * u) * (0.4 + random(view.seed + 113, i) ** 2);
    g.fillStyle = alpha(light.shadow, 0.36);
    g.beginPath();
    g.ellipse(x, y + size * 0.2, size * 1.5, size * 0.5, 0, 0, Math.PI * 2);
    g.fill();
    g.fillStyle = shade(light, '#b09a8c', 8, { lit: 0.8 });
    g.beginPath();
    g.ellipse(x, y, size, size * 0.5, 0, 0, Math.PI * 2);
    g.fill();
  }
}

/** Three waves that come in, break and run up the sand. */
function liveSurf(g: SKRSContext2D, view: View, tS: number): void {
  const { unit, light, horizon } = view;
  const base = shore(view);
  const foam = shade(light, '#ffffff', 16, { lit: 1 });
  for (let k = 0; k < 3; k++) {
    const phase = (tS / 5.2 + k / 3) % 1;
    const come = phase ** 1.15;
    const y0 = base - (base - horizon) * 0.34 * (1 - come) + unit * 0.02 * come;
    const strength = Math.sin(Math.PI * phase) ** 0.7;
    const thick = unit * (0.003 + 0.009 * come) * strength;
    const step = unit / 40;
    const line = (x: number, lift: number): number =>
      y0 + ridge(view.seed + 130 + k, x / (unit * 0.34) + lift, 3) * unit * (0.006 + 0.018 * come);
    g.beginPath();
    g.moveTo(view.left, line(view.left, 0));
    for (let x = view.left; x <= view.right + step; x += step) g.lineTo(x, line(x, 0));
    for (let x = view.right + step; x >= view.left - step; x -= step) {
      const ragged =
        0.25 + 0.75 * Math.max(0, ridge(view.seed + 140 + k, x / (unit * 0.09), 2) + 0.4);
      g.lineTo(x, line(x, 0) - thick * ragged);
    }
    g.fillStyle = foam;
    g.globalAlpha = 0.9 * strength;
    g.fill();
    // The face of the wave, darker, under its crest.
    g.beginPath();
    for (let x = view.left; x <= view.right + step; x += step) g.lineTo(x, line(x, 0));
    for (let x = view.right + step; x >= view.left - step; x -= step)
      g.lineTo(x, line(x, 0) + thick * 1.7);
    g.fillStyle = alpha(
      come > 0.72 ? (light.water[4] ?? light.shadow) : (light.water[3] ?? light.shadow),
      0.5,
    );
    g.fill();
    g.globalAlpha = 1;
  }
}

export const sea: StageSet = {
  horizon: 0.45,
  indoors: false,
  planes: () => [
    { depthM: Infinity, paint: paintSky },
    { depthM: 140, rows: [0.2, 0.5], paint: paintIslands },
    { depthM: 45, ground: true, rows: [0.4, 9], paint: paintSea },
    { depthM: Infinity, rows: [0.4, 1], paint: paintSunPath, live: liveGlitter },
    { depthM: 70, live: liveSail },
    { depthM: 16, ground: true, rows: [0.4, 9], paint: paintSand, live: liveSurf },
    {
      depthM: 6,
      rows: [0.4, 9],
      soft: true,
      paint: (g, view) => {
        paintForegroundGrass(g, view, 'right', 0.26);
      },
    },
  ],
};
