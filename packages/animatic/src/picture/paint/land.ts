import type { SKRSContext2D } from '@napi-rs/canvas';
import { hazeAt, shade, shadeRgb } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { alpha, css, mixRgb, rgb } from './colour.ts';
import { random, ridge } from './noise.ts';

export interface Range {
  readonly depthM: number;
  readonly colour: string;
  /** Design px: where the ridge stands on average, and how high it swings. */
  readonly base: number;
  readonly swing: number;
  /** Design px of one hill. */
  readonly period: number;
  readonly octaves: number;
  readonly seed: number;
  /** Extra haze at the foot, 0 … 1. */
  readonly foot: number;
}

export function ridgeHeight(view: View, range: Range, x: number): number {
  return range.base - range.swing * ridge(view.seed + range.seed, x / range.period, range.octaves);
}

/** A line of hills down to `bottom`, with more haze at its foot than at its top. */
export function paintRange(g: SKRSContext2D, view: View, range: Range, bottom: number): void {
  const gradient = g.createLinearGradient(0, range.base - range.swing, 0, bottom);
  gradient.addColorStop(0, shade(view.light, range.colour, range.depthM, { lit: 0.75 }));
  gradient.addColorStop(
    1,
    shade(view.light, range.colour, range.depthM, { lit: 0.4, foot: range.foot }),
  );
  g.fillStyle = gradient;
  g.beginPath();
  g.moveTo(view.left, bottom);
  const step = Math.max(2, view.unit / 260);
  for (let x = view.left; x < view.right + step; x += step)
    g.lineTo(x, ridgeHeight(view, range, x));
  g.lineTo(view.right, bottom);
  g.closePath();
  g.fill();
}

/** Ground from the horizon to the bottom: a gradient through `colours` (daylight, far to near). */
export function paintGround(
  g: SKRSContext2D,
  view: View,
  colours: readonly string[],
  depthsM: readonly number[],
  top: number,
): void {
  const gradient = g.createLinearGradient(0, top, 0, view.height);
  colours.forEach((colour, i) => {
    const depth = depthsM[i] ?? 6;
    gradient.addColorStop(
      (i / (colours.length - 1)) ** 1.25,
      shade(view.light, colour, depth, { lit: 0.75 - 0.35 * (i / (colours.length - 1)) }),
    );
  });
  g.fillStyle = gradient;
  g.fillRect(view.left, top, view.right - view.left, view.bottom - top);
}

/** Bands across the ground, closer together towards the horizon, that give it perspective. */
export function paintBands(
  g: SKRSContext2D,
  view: View,
  band: { top: number; colour: string; strength: number; count: number; seed: number },
): void {
  const height = view.bottom - band.top;
  for (let i = 0; i < band.count; i++) {
    const u = ((i + 0.5) / band.count) ** 2.1;
    const y = band.top + u * height;
    const thick = height * (0.006 + 0.05 * u);
    const phase = band.seed + i * 17;
    g.fillStyle = alpha(band.colour, band.strength * (0.5 + 0.5 * random(view.seed + phase, 1)));
    g.beginPath();
    g.moveTo(view.left, y);
    const step = view.unit / 24;
    const wave = (x: number, k: number): number =>
      ridge(view.seed + phase + k, x / (view.unit * (0.3 + u)), 2) * thick;
    for (let x = view.left; x <= view.right + step; x += step) g.lineTo(x, y + wave(x, 1));
    for (let x = view.right + step; x >= view.left - step; x -= step) {
      g.lineTo(x, y + thick * 0.9 + wave(x, 2) * 1.2);
    }
    g.closePath();
    g.fill();
  }
}

/** A pool of light on the ground under the sun, and shade on the far side: one directional wash. */
export function paintWash(g: SKRSContext2D, view: View, top: number): void {
  const { light } = view;
  if (light.sun.kind === 'none') return;
  const x = light.sun.x * view.width;
  const reach = view.unit * 0.95;
  const height = view.bottom - top;
  g.save();
  g.beginPath();
  g.rect(view.left, top, view.right - view.left, height);
  g.clip();
  g.translate(x, top);
  g.scale(1, Math.min(0.9, (height / reach) * 1.2));
  const gradient = g.createRadialGradient(0, 0, 0, 0, 0, reach);
  gradient.addColorStop(0, alpha(light.key, Math.min(0.9, light.keyAlpha * 2.1)));
  gradient.addColorStop(0.5, alpha(light.key, light.keyAlpha * 0.7));
  gradient.addColorStop(1, alpha(light.key, 0));
  g.fillStyle = gradient;
  g.fillRect(-reach, 0, reach * 2, reach);
  g.restore();
}

/** A veil of haze that stands on the ground between two planes. */
export function paintVeil(
  g: SKRSContext2D,
  view: View,
  veil: { depthM: number; top: number; bottom: number; strength: number },
): void {
  const a = Math.min(0.9, hazeAt(view.light, veil.depthM, 0.4) * veil.strength);
  const gradient = g.createLinearGradient(0, veil.top, 0, veil.bottom);
  gradient.addColorStop(0, alpha(view.light.haze, 0));
  gradient.addColorStop(0.6, alpha(view.light.haze, a));
  gradient.addColorStop(1, alpha(view.light.haze, 0));
  g.fillStyle = gradient;
  g.fillRect(view.left, veil.top, view.right - view.left, veil.bottom - veil.top);
}

/** The lit and the shaded colour of one thing at a distance. */
export function twoTone(
  view: View,
  colour: string,
  depthM: number,
): { lit: string; shade: string } {
  return {
    lit: css(shadeRgb(view.light, colour, depthM, 0.9, 0)),
    shade: css(
      mixRgb(
        shadeRgb(view.light, colour, depthM, 0.1, 0),
        rgb(view.light.shadow),
        view.light.shadowAlpha * 0.35 * Math.exp(-depthM / view.light.hazeDepthM),
      ),
    ),
  };
}
