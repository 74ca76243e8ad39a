// Leaves: crowns, bushes, ferns, fronds, reeds, grass. Masses are heaps of scalloped clumps in three
// tones, the light ones on the side of the light.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { mixHex } from './colour.ts';
import { twoTone } from './land.ts';
import { snowed } from './lying-weather.ts';
import { random } from './noise.ts';

export interface Tones {
  readonly dark: string;
  readonly mid: string;
  readonly light: string;
}

/** @param snow how much of it is white when it snows, 0 … 1: least in the shade, most in the light */
export function threeTone(view: View, colour: string, depthM: number, snow = 0.8): Tones {
  return {
    dark: twoTone(view, mixHex(colour, '#123048', 0.28), depthM).shade,
    mid: shade(view.light, snowed(view, colour, snow * 0.3), depthM, { lit: 0.5 }),
    light: shade(view.light, snowed(view, mixHex(colour, '#fff2a0', 0.24), snow), depthM, {
      lit: 1,
    }),
  };
}

/** 1 if the light comes from the right of design column `x`. */
export const lightSide = (view: View, x: number): 1 | -1 =>
  view.light.sun.x * view.width > x ? 1 : -1;

/** Adds the scalloped outline of one clump to the path. */
export function addClump(
  g: SKRSContext2D,
  x: number,
  y: number,
  rx: number,
  ry: number,
  seed: number,
): void {
  const bumps = 9;
  const corner = (i: number, out: number): readonly [number, number] => {
    const k = i % bumps;
    const angle = ((k + 0.5 * random(seed, k)) / bumps) * Math.PI * 2 + seed;
    const r = out * (0.86 + 0.26 * random(seed + 1, k));
    return [x + Math.cos(angle) * rx * r, y + Math.sin(angle) * ry * r];
  };
  const [x0, y0] = corner(0, 1);
  g.moveTo(x0, y0);
  for (let i = 0; i < bumps; i++) {
    const [ax, ay] = corner(i, 1.3);
    const [bx, by] = corner(i + 1, 1.3);
    const [ex, ey] = corner(i + 1, 1);
    g.quadraticCurveTo((ax + bx) / 2, (ay + by) / 2, ex, ey);
  }
  g.closePath();
}

export interface Mass {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
  /** Clumps it is made of: 5 for a far one, 16 for a near one. */
  readonly clumps: number;
  /** Flat below, as a bush on the ground is. */
  readonly grounded?: boolean;
}

/** A mass of leaves in three tones. */
export function paintMass(
  g: SKRSContext2D,
  view: View,
  mass: Mass,
  tones: Tones,
  seed: number,
): void {
  const { x, y, rx, ry, clumps, grounded = false } = mass;
  const side = lightSide(view, x);
  const size = 1.25 / Math.sqrt(clumps);
  const heaps = Array.from({ length: clumps }, (_, i) => {
    // A sunflower's order fills the oval evenly.
    const out = Math.sqrt((i + 0.5) / clumps) * 0.8;
    const angle = i * 2.39996 + (seed % 7);
    const dy = Math.sin(angle) * out;
    return {
      x: x + Math.cos(angle) * out * rx,
      y: y + (grounded ? -Math.abs(dy) : dy) * ry,
      r: size * (0.75 + 0.5 * random(view.seed + seed, i)),
      up: -dy + side * Math.cos(angle) * out,
      seed: view.seed + seed * 31 + i * 7,
    };
  });
  for (const [tone, scale, shift, least] of [
    [tones.dark, 1, 0, -9],
    [tones.mid, 0.8, 0.24, -0.9],
    [tones.light, 0.48, 0.42, 0.05],
  ] as const) {
    g.fillStyle = tone;
    g.beginPath();
    for (const heap of heaps) {
      if (heap.up < least) continue;
      const r = heap.r * scale;
      addClump(
        g,
        heap.x + side * shift * heap.r * rx * 0.7,
        heap.y - shift * heap.r * ry,
        r * rx,
        r * ry,
        heap.seed,
      );
    }
    g.fill('nonzero');
  }
  paintFlecks(g, view, mass, tones, seed, side);
}

/** Single leaves at the rim and in the light. */
function paintFlecks(
  g: SKRSContext2D,
  view: View,
  { x, y, rx, ry, clumps, grounded = false }: Mass,
  tones: Tones,
  seed: number,
  side: number,
): void {
  if (rx < view.unit * 0.03) return;
  const size = Math.max(0.8, Math.min(rx, ry) * 0.042);
  for (const [tone, share, inner] of [
    [tones.dark, 2.2, 0.76],
    [tones.light, 2.6, 0.3],
  ] as const) {
    g.fillStyle = tone;
    g.beginPath();
    for (let i = 0; i < clumps * share; i++) {
      const angle = random(view.seed + seed + 61, i + share * 100) * Math.PI * 2;
      const out = inner + (0.95 - inner) * random(view.seed + seed + 62, i + share * 100);
      const dy = Math.sin(angle) * out;
      const dx = Math.cos(angle) * out;
      if (inner < 0.5 && dx * side - dy < 0.1) continue;
      if (grounded && dy > 0) continue;
      const px = x + dx * rx;
      const py = y + dy * ry;
      g.moveTo(px - size, py);
      g.quadraticCurveTo(px, py - size * 0.9, px + size * 1.2, py + size * 0.2);
      g.quadraticCurveTo(px, py + size * 0.9, px - size, py);
    }
    g.fill();
  }
}

export interface Wood {
  readonly depthM: number;
  readonly colour: string;
  readonly seed: number;
  readonly bark?: string;
}

/** A bush on the ground; `size` is its half width, design px. */
export function paintBush(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; size: number },
  bush: Wood & { tall?: number },
): void {
  const mass = {
    x: at.x,
    y: at.y,
    rx: at.size,
    ry: at.size * (bush.tall ?? 0.8),
    clumps: Math.round(Math.min(14, Math.max(5, (at.size / view.unit) * 120))),
    grounded: true,
  };
  paintMass(g, view, mass, threeTone(view, bush.colour, bush.depthM), bush.seed);
}

/** One feathered frond from (x, y) along `angle`, hanging over at its end. Fills the current path style. */
export function addFrond(
  g: SKRSContext2D,
  at: { x: number; y: number; angle: number; long: number; wide: number; droop: number },
  leaflets: number,
): void {
  const { x, y, angle, long, wide, droop } = at;
  const spine = (u: number): readonly [number, number] => [
    x + Math.cos(angle) * long * u,
    y + Math.sin(angle) * long * u + droop * long * u * u,
  ];
  const width = (u: number): number => wide * long * Math.sin(Math.PI * (0.1 + 0.9 * u)) ** 0.7;
  g.moveTo(x, y);
  for (const dir of [-1, 1]) {
    for (let k = 1; k <= leaflets; k++) {
      const i = dir < 0 ? k : leaflets + 1 - k;
      const u = i / (leaflets + 1);
      const [sx, sy] = spine(u);
      const [tx, ty] = spine(Math.min(1, u + 0.1));
      const heading = Math.atan2(ty - sy, tx - sx);
      const w = width(u);
      const tipX = sx + Math.cos(heading + dir * 0.95) * w;
      const tipY = sy + Math.sin(heading + dir * 0.95) * w;
      const [bx, by] = spine(Math.max(0, u - 0.5 / (leaflets + 1)));
      if (dir < 0) {
        g.lineTo(bx, by);
        g.lineTo(tipX, tipY);
      } else {
        g.lineTo(tipX, tipY);
        g.lineTo(bx, by);
      }
    }
    if (dir < 0) g.lineTo(...spine(1));
  }
  g.closePath();
}

/** A fern: a rosette of fronds. `size` is the length of a frond, design px. */
export function paintFern(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; size: number },
  fern: Wood,
): void {
  const tones = threeTone(view, fern.colour, fern.depthM);
  const fronds = 8;
  for (let i = 0; i < fronds; i++) {
    // The outer ones first, then those that stand up before them.
    const rank = i < 4 ? i * 2 : (i - 4) * 2 + 1;
    const u = (rank + 0.3 + 0.4 * random(view.seed + fern.seed, i)) / fronds;
    const angle = -Math.PI + u * Math.PI;
    const upright = Math.sin(u * Math.PI);
    g.fillStyle = i < 4 ? tones.dark : i % 2 === 0 ? tones.mid : tones.light;
    g.beginPath();
    addFrond(
      g,
      {
        x: at.x,
        y: at.y,
        angle: angle * 0.8 - Math.PI * 0.1,
        long: at.size * (0.75 + 0.35 * random(view.seed + fern.seed + 1, i)),
        wide: 0.17,
        droop: 0.2 + 0.5 * (1 - upright),
      },
      at.size > view.unit * 0.04 ? 12 : 6,
    );
    g.fill();
  }
}

/** A tuft of blades bent by the wind; `size` is their height, design px. */
export function paintTuft(
  g: SKRSContext2D,
  at: { x: number; y: number; size: number },
  colour: string,
  seed: number,
  blades = 6,
): void {
  g.fillStyle = colour;
  g.beginPath();
  for (let i = 0; i < blades; i++) {
    const u = (i + 0.5) / blades - 0.5;
    const tall = at.size * (0.6 + 0.5 * random(seed, i));
    const bend = (u * 1.1 + 0.25 * (random(seed + 1, i) - 0.3)) * at.size;
    const root = at.x + u * at.size * 0.5;
    const half = Math.max(0.4, at.size * 0.035);
    g.moveTo(root - half, at.y);
    g.quadraticCurveTo(root + bend * 0.2, at.y - tall * 0.7, root + bend, at.y - tall);
    g.quadraticCurveTo(root + bend * 0.3 + half, at.y - tall * 0.6, root + half, at.y);
  }
  g.fill();
}

/** Reeds with their brown heads, a stand of them around x. */
export function paintReeds(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; size: number; half: number },
  reeds: Wood & { count: number },
): void {
  const tones = threeTone(view, reeds.colour, reeds.depthM);
  const head = twoTone(view, '#6a432c', reeds.depthM);
  for (let i = 0; i < reeds.count; i++) {
    const u = random(view.seed + reeds.seed, i) * 2 - 1;
    const x = at.x + u * at.half;
    const tall =
      at.size * (0.55 + 0.5 * random(view.seed + reeds.seed + 1, i)) * (1 - 0.35 * u * u);
    const bend = (random(view.seed + reeds.seed + 2, i) - 0.4) * tall * 0.3;
    const half = Math.max(0.5, at.size * 0.012);
    g.fillStyle = i % 3 === 0 ? tones.light : i % 3 === 1 ? tones.mid : tones.dark;
    g.beginPath();
    g.moveTo(x - half, at.y);
    g.quadraticCurveTo(x, at.y - tall * 0.6, x + bend, at.y - tall);
    g.quadraticCurveTo(x + half * 1.5, at.y - tall * 0.55, x + half, at.y);
    g.fill();
    if (i % 4 !== 0) continue;
    g.fillStyle = head.shade;
    g.beginPath();
    g.ellipse(x + bend, at.y - tall, half * 1.7, tall * 0.07, bend / tall, 0, Math.PI * 2);
    g.fill();
  }
}
