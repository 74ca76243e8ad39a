// The sky without air: stars of three sizes fixed in the world, clouds of glowing gas, a sun with its
// cross of light, and round worlds with their day and night side.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { View } from '../sets/set.ts';
import { alpha, css, mixHex, mixRgb, rgb } from './colour.ts';
import { random, ridge } from './noise.ts';
import { glow, sunPlace } from './sky.ts';

const TINTS = ['#ffffff', '#cfe0ff', '#ffe6c4', '#b8ccff', '#ffd0b0'] as const;

export function paintStarfield(g: SKRSContext2D, view: View): void {
  const { light, left, right, top, bottom, unit } = view;
  const gradient = g.createLinearGradient(0, 0, 0, view.height);
  for (const [at, colour] of light.sky) gradient.addColorStop(at, colour);
  g.fillStyle = gradient;
  g.fillRect(left, top, right - left, bottom - top);
  const cell = unit * 0.05;
  for (let row = Math.floor(top / cell); row * cell < bottom; row++) {
    for (let column = Math.floor(left / cell); column * cell < right; column++) {
      const index = row * 7919 + column;
      for (let k = 0; k < 2; k++) {
        const of = (n: number): number => random(view.seed + 11 + n + k * 40, index);
        const x = (column + of(0)) * cell;
        const y = (row + of(1)) * cell;
        const bright = of(2) ** 6;
        g.fillStyle = alpha(TINTS[Math.floor(of(3) * 5)] ?? '#ffffff', 0.25 + 0.7 * of(4));
        g.beginPath();
        g.arc(x, y, unit * (0.0005 + 0.0016 * bright), 0, Math.PI * 2);
        g.fill();
        if (bright > 0.62)
          glow(g, x, y, unit * 0.012, TINTS[Math.floor(of(3) * 5)] ?? '#ffffff', 0.5);
      }
    }
  }
}

/** Stars that twinkle (no star does without air, but every audience expects it). Live. */
export function liveTwinkle(g: SKRSContext2D, view: View, tS: number): void {
  const { unit, width, height } = view;
  for (let i = 0; i < 16; i++) {
    const of = (k: number): number => random(view.seed + 71 + k, i);
    const beat = Math.max(0, Math.sin(tS * (0.6 + of(0)) + i * 2.4));
    if (beat < 0.05) continue;
    const x = width * of(1);
    const y = height * of(2) * 0.8;
    const long = unit * (0.004 + 0.009 * of(3)) * beat;
    g.strokeStyle = alpha('#eaf2ff', 0.8 * beat);
    g.lineWidth = Math.max(0.7, unit * 0.0009);
    g.beginPath();
    g.moveTo(x - long, y);
    g.lineTo(x + long, y);
    g.moveTo(x, y - long);
    g.lineTo(x, y + long);
    g.stroke();
  }
}

export interface Gas {
  /** Shares of the frame: from where to where the band runs. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly colours: readonly string[];
  readonly seed: number;
  readonly wide: number;
}

/** Clouds of glowing gas along a band. */
export function paintNebula(g: SKRSContext2D, view: View, gas: Gas): void {
  const { unit, width, height } = view;
  for (let i = 0; i < 34; i++) {
    const of = (k: number): number => random(view.seed + gas.seed + k, i);
    const u = of(0) * 1.3 - 0.15;
    const stray = (of(1) + of(2) - 1) * gas.wide;
    const x = width * (gas.from[0] + (gas.to[0] - gas.from[0]) * u) + stray * unit * 0.5;
    const y = height * (gas.from[1] + (gas.to[1] - gas.from[1]) * u) + stray * unit;
    const r = unit * (0.08 + 0.2 * of(3));
    const colour = gas.colours[Math.floor(of(4) * gas.colours.length)] ?? '#6a4ac8';
    glow(g, x, y, r, colour, 0.15 + 0.18 * of(5));
  }
  // Dust lies before the gas.
  for (let i = 0; i < 12; i++) {
    const of = (k: number): number => random(view.seed + gas.seed + 51 + k, i);
    const u = of(0);
    const x = width * (gas.from[0] + (gas.to[0] - gas.from[0]) * u);
    const y =
      height * (gas.from[1] + (gas.to[1] - gas.from[1]) * u) +
      (of(1) - 0.5) * gas.wide * unit * 0.5;
    const r = unit * (0.05 + 0.1 * of(2));
    const dust = g.createRadialGradient(x, y, 0, x, y, r);
    dust.addColorStop(0, alpha(view.light.shadow, 0.34));
    dust.addColorStop(1, alpha(view.light.shadow, 0));
    g.fillStyle = dust;
    g.fillRect(x - r, y - r, r * 2, r * 2);
  }
}

export function paintHardSun(g: SKRSContext2D, view: View): void {
  const { light, unit } = view;
  const sun = sunPlace(view);
  glow(g, sun.x, sun.y, unit * 0.5, light.sun.halo, 0.4);
  glow(g, sun.x, sun.y, unit * 0.12, light.sun.core, 0.9);
  g.save();
  g.globalCompositeOperation = 'lighter';
  for (const [angle, long] of [
    [0, 0.34],
    [Math.PI / 2, 0.2],
    [Math.PI / 4, 0.1],
    [-Math.PI / 4, 0.1],
  ] as const) {
    const dx = Math.cos(angle) * unit * long;
    const dy = Math.sin(angle) * unit * long;
    const ray = g.createLinearGradient(sun.x - dx, sun.y - dy, sun.x + dx, sun.y + dy);
    ray.addColorStop(0, alpha(light.sun.halo, 0));
    ray.addColorStop(0.5, alpha(light.sun.core, 0.6));
    ray.addColorStop(1, alpha(light.sun.halo, 0));
    g.strokeStyle = ray;
    g.lineWidth = unit * 0.0026;
    g.beginPath();
    g.moveTo(sun.x - dx, sun.y - dy);
    g.lineTo(sun.x + dx, sun.y + dy);
    g.stroke();
  }
  g.restore();
  g.fillStyle = light.sun.core;
  g.beginPath();
  g.arc(sun.x, sun.y, sun.radius, 0, Math.PI * 2);
  g.fill();
}

export interface World {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** `earth`: seas, land, clouds, lights on its night side; else bands of the colours. */
  readonly kind: 'earth' | 'bands' | 'craters';
  readonly colours: readonly [string, string, string];
  readonly air: string | null;
  readonly seed: number;
}

/** A round world: its surface, its clouds, the shade of its night, the glow of its air. */
export function paintWorld(g: SKRSContext2D, view: View, world: World): void {
  const { x, y, r } = world;
  const sun = sunPlace(view);
  const angle = Math.atan2(sun.y - y, sun.x - x);
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  if (world.air !== null) {
    const halo = g.createRadialGradient(x, y, r * 0.96, x, y, r * 1.12);
    halo.addColorStop(0, alpha(world.air, 0.6));
    halo.addColorStop(0.4, alpha(world.air, 0.2));
    halo.addColorStop(1, alpha(world.air, 0));
    g.fillStyle = halo;
    g.beginPath();
    g.arc(x, y, r * 1.12, 0, Math.PI * 2);
    g.fill();
  }
  g.save();
  g.beginPath();
  g.arc(x, y, r, 0, Math.PI * 2);
  g.clip();
  g.fillStyle = world.colours[0];
  g.fillRect(x - r, y - r, r * 2, r * 2);
  if (world.kind === 'earth') paintLands(g, view, world);
  else if (world.kind === 'bands') paintWorldBands(g, view, world);
  else paintCraters(g, view, world);
  // Night creeps over it from the side that is turned away.
  const night = g.createLinearGradient(x + ux * r, y + uy * r, x - ux * r, y - uy * r);
  night.addColorStop(0, 'rgba(2,4,14,0)');
  night.addColorStop(0.42, 'rgba(2,4,14,0.12)');
  night.addColorStop(0.62, 'rgba(2,4,14,0.72)');
  night.addColorStop(1, 'rgba(2,4,14,0.94)');
  g.fillStyle = night;
  g.fillRect(x - r, y - r, r * 2, r * 2);
  if (world.air !== null) {
    const inner = g.createRadialGradient(x, y, r * 0.8, x, y, r);
    inner.addColorStop(0, alpha(world.air, 0));
    inner.addColorStop(0.8, alpha(world.air, 0.2));
    inner.addColorStop(1, alpha(mixHex(world.air, '#ffffff', 0.4), 0.75));
    g.fillStyle = inner;
    g.fillRect(x - r, y - r, r * 2, r * 2);
    g.fillStyle = night;
    g.globalAlpha = 0.6;
    g.fillRect(x - r, y - r, r * 2, r * 2);
    g.globalAlpha = 1;
  }
  g.restore();
}

/** Land and clouds: blots that flatten towards the rim, as on a ball. */
function paintLands(g: SKRSContext2D, view: View, { x, y, r, colours, seed }: World): void {
  // Of a world larger than the frame only its cap is seen: smaller blots, and all of them there.
  const cap = r > view.unit * 0.5;
  for (const [tone, count, size, opacity, k] of [
    [colours[1], 16, 0.3, 1, 0],
    [colours[2], 30, 0.13, 0.6, 20],
    ['#ffffff', 44, 0.2, 0.5, 40],
  ] as const) {
    g.fillStyle = alpha(tone, opacity);
    const cloud = k === 40;
    for (let i = 0; i < count * (cap ? 2 : 1); i++) {
      const of = (n: number): number => random(view.seed + seed + k + n, i);
      const turn = cap ? -Math.PI / 2 + (of(0) - 0.5) * 1.15 : of(0) * Math.PI * 2;
      const out = cap ? 0.74 + 0.255 * of(1) : Math.sqrt(of(1)) * 0.98;
      const flat = Math.max(0.1, Math.sqrt(1 - out * out));
      const reach = r * size * (0.4 + of(2)) * (cap ? 0.3 : 1);
      g.save();
      g.translate(x + Math.cos(turn) * out * r, y + Math.sin(turn) * out * r);
      g.rotate(turn);
      g.scale(flat, 1);
      g.rotate(cloud && cap ? Math.PI / 2 + (of(3) - 0.5) * 0.5 : of(3) * 6);
      g.beginPath();
      const corners = cap ? 44 : 16;
      for (let s = 0; s < corners; s++) {
        const a = (s / corners) * Math.PI * 2;
        const wave = ridge(view.seed + seed + i * 3 + k, Math.cos(a) * 1.6 + 4, 4);
        const other = ridge(view.seed + seed + i * 5 + k, Math.sin(a) * 1.6 + 9, 4);
        const d = reach * (0.75 + 0.5 * wave + 0.35 * other);
        g.lineTo(Math.cos(a) * d, Math.sin(a) * d * (cloud ? 0.3 : 0.8));
      }
      g.closePath();
      g.fill();
      g.restore();
    }
  }
}

function paintWorldBands(g: SKRSContext2D, view: View, { x, y, r, colours, seed }: World): void {
  g.save();
  g.translate(x, y);
  g.rotate(-0.3);
  const bands = 15;
  for (let i = 0; i < bands; i++) {
    const v = (i / bands) * 2 - 1;
    const mix = random(view.seed + seed, i);
    g.fillStyle = css(mixRgb(rgb(colours[i % 3] ?? colours[0]), rgb(colours[1]), mix * 0.6), 0.9);
    g.beginPath();
    for (let s = 0; s <= 12; s++) {
      const u = (s / 12) * 2 - 1;
      g.lineTo(
        u * r,
        v * r + 0.16 * r * (u * u - 1) * v + ridge(view.seed + seed + i, u * 2, 2) * r * 0.018,
      );
    }
    g.lineTo(r, r);
    g.lineTo(-r, r);
    g.fill();
  }
  g.restore();
}

function paintCraters(g: SKRSContext2D, view: View, { x, y, r, colours, seed }: World): void {
  for (let i = 0; i < 22; i++) {
    const of = (n: number): number => random(view.seed + seed + n, i);
    const turn = of(0) * Math.PI * 2;
    const out = Math.sqrt(of(1)) * 0.95;
    const size = r * (0.04 + 0.2 * of(2) ** 2);
    const flat = Math.max(0.3, Math.sqrt(1 - out * out));
    for (const [tone, dx] of [
      [colours[1], 0],
      [colours[2], 0.14],
    ] as const) {
      g.fillStyle = alpha(tone, 0.5);
      g.save();
      g.translate(
        x + Math.cos(turn) * out * r + dx * size,
        y + Math.sin(turn) * out * r + dx * size,
      );
      g.rotate(turn);
      g.scale(flat, 1);
      g.beginPath();
      g.arc(0, 0, size * (1 - dx), 0, Math.PI * 2);
      g.fill();
      g.restore();
    }
  }
}

/** A ring in the plane of its equator, one half behind the world. */
export function paintRing(
  g: SKRSContext2D,
  { x, y, r }: { x: number; y: number; r: number },
  colour: string,
  half: 'behind' | 'before',
): void {
  g.save();
  g.translate(x, y);
  g.rotate(-0.3);
  g.scale(1, 0.24);
  for (const [k, wide, a] of [
    [1.42, 0.09, 0.5],
    [1.62, 0.16, 0.66],
    [1.86, 0.1, 0.36],
  ] as const) {
    g.strokeStyle = alpha(colour, a);
    g.lineWidth = r * wide;
    g.beginPath();
    g.arc(0, 0, r * k, half === 'behind' ? Math.PI : 0, half === 'behind' ? Math.PI * 2 : Math.PI);
    g.stroke();
  }
  g.restore();
}
