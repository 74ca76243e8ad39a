import { createCanvas } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { View } from '../sets/set.ts';
import { alpha, mixHex } from './colour.ts';
import { random, ridge } from './noise.ts';

const GLOW_STOPS: readonly (readonly [number, number])[] = [
  [0, 1],
  [0.12, 0.62],
  [0.3, 0.27],
  [0.55, 0.09],
  [0.8, 0.02],
  [1, 0],
];
/**
 * The same as cones of light that are laid over one another, shares of its radius and its strength: a
 * gradient of two colours takes a third of the time of one with more.
 */
const GLOW_CONES: readonly (readonly [number, number])[] = [
  [0.9, 0.235],
  [0.55, 0.242],
  [0.3, 0.367],
  [0.12, 0.156],
];
/** Smaller ones are drawn faster at once. */
const CONES_FROM_PX = 60;

/** A light's bloom, drawn with 'lighter'. */
export function glow(
  g: SKRSContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
  strength: number,
): void {
  const lay = (size: number, stops: readonly (readonly [number, number])[]): void => {
    const gradient = g.createRadialGradient(x, y, 0, x, y, size);
    for (const [at, a] of stops)
      gradient.addColorStop(at, alpha(colour, Math.min(0.999, a * strength)));
    g.fillStyle = gradient;
    g.fillRect(x - size, y - size, size * 2, size * 2);
  };
  g.save();
  g.globalCompositeOperation = 'lighter';
  if (radius < CONES_FROM_PX) lay(radius, GLOW_STOPS);
  else {
    for (const [share, a] of GLOW_CONES) {
      lay(radius * share, [
        [0, a],
        [1, 0],
      ]);
    }
  }
  g.restore();
}

/** Where the light stands, design px. */
export function sunPlace(view: View): { x: number; y: number; radius: number } {
  const { sun } = view.light;
  return {
    x: view.width * sun.x,
    y: view.horizon - sun.up * view.horizon * 0.92,
    radius: sun.radius * view.unit,
  };
}

/** Sky, stars, sun or moon with its halo, clouds. Opaque over the whole view. */
export function paintSky(g: SKRSContext2D, view: View): void {
  const { light } = view;
  const gradient = g.createLinearGradient(0, 0, 0, view.horizon);
  for (const [at, colour] of light.sky) gradient.addColorStop(at, colour);
  g.fillStyle = gradient;
  g.fillRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
  paintStars(g, view);
  const sun = sunPlace(view);
  if (light.sun.kind !== 'none') {
    glow(g, sun.x, sun.y, view.unit * 0.7, light.sun.halo, light.sun.haloAlpha * 0.5);
    glow(g, sun.x, sun.y, sun.radius * 4, light.sun.halo, light.sun.haloAlpha * 0.34);
    g.fillStyle = alpha(light.sun.core, light.sun.haloAlpha < 0.3 ? 0.55 : 0.999);
    g.beginPath();
    g.arc(sun.x, sun.y, sun.radius, 0, Math.PI * 2);
    g.fill();
    if (light.sun.kind === 'moon' && light.sun.haloAlpha >= 0.3) paintMoonSpots(g, sun);
  }
  paintClouds(g, view);
}

function paintMoonSpots(g: SKRSContext2D, moon: { x: number; y: number; radius: number }): void {
  g.save();
  g.beginPath();
  g.arc(moon.x, moon.y, moon.radius, 0, Math.PI * 2);
  g.clip();
  g.fillStyle = 'rgba(150,170,215,0.34)';
  for (const [dx, dy, r] of [
    [-0.35, -0.2, 0.34],
    [0.2, 0.25, 0.26],
    [0.42, -0.35, 0.16],
    [-0.1, 0.55, 0.14],
  ] as const) {
    g.beginPath();
    g.arc(moon.x + dx * moon.radius, moon.y + dy * moon.radius, r * moon.radius, 0, Math.PI * 2);
    g.fill();
  }
  g.restore();
}

function paintStars(g: SKRSContext2D, view: View): void {
  const { stars } = view.light;
  if (stars <= 0) return;
  const count = Math.round(170 * stars);
  for (let i = 0; i < count; i++) {
    const x = view.left + random(view.seed + 11, i) * (view.right - view.left);
    const y = view.top + random(view.seed + 12, i) ** 1.3 * (view.horizon * 0.86 - view.top);
    const size = view.unit * (0.0007 + 0.0013 * random(view.seed + 13, i) ** 3);
    const low = Math.max(0, Math.min(1, 1.15 - y / view.horizon));
    g.fillStyle = `rgba(235,240,255,${((0.3 + 0.6 * random(view.seed + 14, i)) * low * Math.min(1, stars + 0.2)).toFixed(3)})`;
    g.beginPath();
    g.arc(x, y, size, 0, Math.PI * 2);
    g.fill();
  }
}

/** Banks of cloud: long flat-based heaps, larger and paler towards the top of the sky. */
function paintClouds(g: SKRSContext2D, view: View): void {
  const { light } = view;
  const { cloud, cover } = light;
  const sun = sunPlace(view);
  if (cloud.alpha <= 0 || cover <= 0) return;
  const layer = createCanvas(
    Math.max(1, Math.ceil(view.right - view.left)),
    Math.max(1, Math.ceil(view.horizon - view.top)),
  );
  const c = layer.getContext('2d');
  c.translate(-view.left, -view.top);
  const rows = 3 + Math.round(cover * 5);
  for (let row = 0; row < rows; row++) {
    const down = (row + 0.5) / rows;
    const y = view.horizon * (0.06 + 0.82 * down ** 0.9);
    const size = view.unit * (0.2 - 0.13 * down) * (0.8 + 0.5 * cover);
    const step = size * (3.4 - 1.6 * cover);
    const first = Math.floor((view.left - step) / step);
    const last = Math.ceil((view.right + step) / step);
    for (let k = first; k <= last; k++) {
      const seed = view.seed + row * 57 + 400;
      if (random(seed, k) > 0.42 + cover * 0.6) continue;
      const x = (k + random(seed + 1, k) * 0.9) * step;
      const length = size * (1.2 + 2.2 * random(seed + 2, k));
      // Nothing crosses the one light.
      const clear = Math.hypot(
        (x - sun.x) / (length * 0.5 + sun.radius * 1.6),
        (y - sun.y) / (size * 0.4 + sun.radius * 2.4),
      );
      if (light.sun.kind !== 'none' && clear < 1) continue;
      const thick = size * (0.13 + 0.17 * random(seed + 3, k)) * (1.1 - down * 0.55);
      paintCloud(
        c,
        view,
        { x, y: y + (random(seed + 4, k) - 0.5) * size * 0.5, length, thick, down },
        seed * 31 + k,
      );
    }
  }
  g.save();
  g.globalAlpha = cloud.alpha;
  g.filter = `blur(${(view.unit * 0.0022).toFixed(2)}px)`;
  g.drawImage(layer, view.left, view.top);
  g.filter = 'none';
  g.restore();
}

function paintCloud(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; length: number; thick: number; down: number },
  seed: number,
): void {
  const { light } = view;
  if (light.sun.up >= 0.3 && light.cover < 0.75 && at.thick > at.length * 0.085) {
    paintCumulus(g, view, at, seed);
    return;
  }
  const { x, y, length, thick } = at;
  const steps = 26;
  const outline = (scale: number, dy: number): void => {
    g.beginPath();
    g.moveTo(x - length / 2, y + dy);
    for (let i = 0; i <= steps; i++) {
      const u = i / steps;
      const swell = Math.sin(Math.PI * u) ** 0.8;
      const lumps = 0.62 + 0.38 * ridge(seed, u * 4.2, 3);
      g.lineTo(
        x + (u - 0.5) * length,
        y + dy - thick * scale * swell * Math.max(0.12, lumps) * 1.5,
      );
    }
    g.quadraticCurveTo(x + length * 0.3, y + dy + thick * 0.24, x, y + dy + thick * 0.22);
    g.quadraticCurveTo(x - length * 0.34, y + dy + thick * 0.22, x - length / 2, y + dy);
    g.closePath();
  };
  const gradient = g.createLinearGradient(0, y - thick * 1.5, 0, y + thick * 0.3);
  const lowSun = light.sun.up < 0.3;
  // A low sun lights clouds from under, a high one from above.
  const upper = lowSun ? mixHex(light.cloud.lit, light.cloud.shade, 0.55) : light.cloud.lit;
  const under = lowSun ? light.cloud.lit : light.cloud.shade;
  gradient.addColorStop(0, alpha(upper, 0.95 - at.down * 0.3));
  gradient.addColorStop(0.55, alpha(mixHex(upper, under, 0.5), 0.85 - at.down * 0.3));
  gradient.addColorStop(1, alpha(under, lowSun ? 0.75 : 0.35));
  g.fillStyle = gradient;
  outline(1, 0);
  g.fill();
}

/** A fair-weather cloud under a high light: heaps on a flat base, bright above, the sky's colour below. */
function paintCumulus(
  g: SKRSContext2D,
  view: View,
  {
    x,
    y,
    length,
    thick,
    down,
  }: { x: number; y: number; length: number; thick: number; down: number },
  seed: number,
): void {
  const { cloud } = view.light;
  const tall = thick * 1.5;
  const side = view.light.sun.x * view.width > x ? 1 : -1;
  const heaps = Array.from({ length: 9 }, (_, i) => {
    const u = (i + 0.5) / 9 - 0.5;
    const swell = Math.cos(u * Math.PI) ** 0.7;
    const r = tall * (0.34 + 0.5 * random(seed + 7, i)) * (0.35 + 0.65 * swell);
    return { x: x + u * length * 0.9, y: y - r * 0.72, r };
  });
  const heap = (scale: number, dx: number, dy: number): void => {
    g.beginPath();
    for (const h of heaps) {
      const r = h.r * scale;
      const wide = Math.max(r * 1.25, length * 0.075 * scale);
      g.moveTo(h.x + dx * h.r + wide, h.y + dy * h.r);
      g.ellipse(h.x + dx * h.r, h.y + dy * h.r, wide, r, 0, 0, Math.PI * 2);
    }
  };
  g.save();
  g.beginPath();
  g.rect(x - length, y - tall * 3, length * 2, tall * 3);
  g.clip();
  const body = g.createLinearGradient(0, y - tall * 1.5, 0, y);
  body.addColorStop(0, alpha(cloud.lit, 0.96 - down * 0.3));
  body.addColorStop(0.6, alpha(mixHex(cloud.lit, cloud.shade, 0.34), 0.9 - down * 0.35));
  body.addColorStop(1, alpha(cloud.shade, 0.5 - down * 0.25));
  g.fillStyle = body;
  heap(1, 0, 0);
  // One flat base under all the heaps.
  g.roundRect(x - length * 0.48, y - tall * 0.3, length * 0.96, tall * 0.6, tall * 0.3);
  g.fill();
  g.fillStyle = alpha(cloud.lit, 0.55 - down * 0.3);
  heap(0.68, side * 0.22, -0.24);
  g.fill();
  g.restore();
}
