// Leaves: crowns, bushes, ferns, palms, reeds, boughs. Masses are heaps of scalloped clumps in three
// tones, the light ones on the side of the light.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { mixHex } from './colour.ts';
import { twoTone } from './land.ts';
import { random } from './noise.ts';

export interface Tones {
  readonly dark: string;
  readonly mid: string;
  readonly light: string;
}

export function threeTone(view: View, colour: string, depthM: number): Tones {
  return {
    dark: twoTone(view, mixHex(colour, '#123048', 0.28), depthM).shade,
    mid: shade(view.light, colour, depthM, { lit: 0.5 }),
    light: shade(view.light, mixHex(colour, '#fff2a0', 0.24), depthM, { lit: 1 }),
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

/** A broad-leaved tree: forked trunk, crown of many clumps. `height` in design px. */
export function paintLeafTree(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; height: number },
  tree: Wood & { wide?: number; girth?: number },
): void {
  const { x, y, height } = at;
  const bark = tree.bark ?? '#5d4637';
  const spread = tree.wide ?? 0.34;
  const crownY = y - height * 0.64;
  const lean = (random(view.seed + tree.seed, 90) - 0.5) * height * 0.08;
  paintTrunk(
    g,
    view,
    {
      x,
      y,
      width: height * (tree.girth ?? 0.066),
      tipX: x + lean,
      tipY: crownY,
      tipWidth: height * (tree.girth ?? 0.066) * 0.45,
    },
    { depthM: tree.depthM, colour: bark, seed: tree.seed },
  );
  const wood = twoTone(view, bark, tree.depthM);
  g.strokeStyle = wood.shade;
  g.lineCap = 'round';
  for (const [side, from, out, up] of [
    [-1, 0.4, 0.2, 0.2],
    [1, 0.46, 0.19, 0.22],
    [-1, 0.55, 0.1, 0.26],
  ] as const) {
    g.lineWidth = Math.max(0.7, height * 0.018);
    g.beginPath();
    g.moveTo(x + lean * from, y - height * from);
    g.quadraticCurveTo(
      x + lean + side * height * out * 0.4,
      y - height * (from + up * 0.4),
      x + lean + side * height * out,
      y - height * (from + up),
    );
    g.stroke();
  }
  const clumps = Math.round(Math.min(22, Math.max(7, (height / view.unit) * 46)));
  const tones = threeTone(view, tree.colour, tree.depthM);
  const top = {
    x: x + lean,
    y: crownY - height * 0.03,
    rx: height * spread,
    ry: height * 0.31,
    clumps,
  };
  paintMass(g, view, top, tones, tree.seed);
}

export interface Trunk {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly tipX: number;
  readonly tipY: number;
  readonly tipWidth: number;
}

/** A trunk with flared roots, its lit and its shaded side, and bark where it is near. */
export function paintTrunk(
  g: SKRSContext2D,
  view: View,
  trunk: Trunk,
  { depthM, colour, seed }: { depthM: number; colour: string; seed: number },
): void {
  const { x, y, width, tipX, tipY, tipWidth } = trunk;
  const wood = twoTone(view, colour, depthM);
  const tall = y - tipY;
  const side = lightSide(view, x);
  const outline = (): void => {
    g.beginPath();
    g.moveTo(x - width * 1.15, y + width * 0.08);
    g.quadraticCurveTo(x - width * 0.55, y - width * 0.35, x - width * 0.5, y - width * 1.4);
    g.quadraticCurveTo(x - width * 0.42, y - tall * 0.5, tipX - tipWidth / 2, tipY);
    g.lineTo(tipX + tipWidth / 2, tipY);
    g.quadraticCurveTo(x + width * 0.46, y - tall * 0.5, x + width * 0.5, y - width * 1.3);
    g.quadraticCurveTo(x + width * 0.6, y - width * 0.3, x + width * 1.2, y + width * 0.1);
    g.quadraticCurveTo(x + width * 0.3, y - width * 0.06, x, y + width * 0.12);
    g.quadraticCurveTo(x - width * 0.4, y - width * 0.08, x - width * 1.15, y + width * 0.08);
    g.closePath();
  };
  const gradient = g.createLinearGradient(x - (side * width) / 2, 0, x + (side * width) / 2, 0);
  gradient.addColorStop(0, wood.shade);
  gradient.addColorStop(0.55, wood.shade);
  gradient.addColorStop(0.82, shade(view.light, colour, depthM, { lit: 0.6 }));
  gradient.addColorStop(1, wood.lit);
  g.fillStyle = gradient;
  outline();
  g.fill();
  if (width < view.unit * 0.012) return;
  g.save();
  outline();
  g.clip();
  for (const [tone, alphaOf, shift] of [
    [twoTone(view, mixHex(colour, '#1a1220', 0.55), depthM).shade, 0.5, 0],
    [wood.lit, 0.32, 0.02],
  ] as const) {
    g.strokeStyle = tone;
    g.globalAlpha = alphaOf;
    g.lineWidth = Math.max(0.7, width * 0.045);
    g.beginPath();
    const marks = Math.min(60, Math.round((tall / width) * 5));
    for (let i = 0; i < marks; i++) {
      const u = random(view.seed + seed + 71, i);
      const cx = x + (tipX - x) * u;
      const half = (width + (tipWidth - width) * u) / 2;
      const px = cx + (random(view.seed + seed + 72, i) * 2 - 1) * half + shift * width;
      const py = y - tall * u;
      const long = width * (0.3 + 0.9 * random(view.seed + seed + 73, i));
      g.moveTo(px, py);
      g.quadraticCurveTo(px + width * 0.06, py - long * 0.5, px - width * 0.02, py - long);
    }
    g.stroke();
  }
  g.restore();
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

/** A palm: a leaning ringed trunk and a crown of hanging fronds. */
export function paintPalm(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; height: number; lean: number },
  palm: Wood,
): void {
  const { x, y, height, lean } = at;
  const wood = twoTone(view, palm.bark ?? '#8a6a4c', palm.depthM);
  const tones = threeTone(view, palm.colour, palm.depthM);
  const side = lightSide(view, x);
  const spine = (u: number): readonly [number, number] => [
    x + lean * height * u ** 1.7,
    y - height * u,
  ];
  const half = (u: number): number => height * (0.03 - 0.016 * u + (u < 0.06 ? 0.012 : 0));
  const steps = 14;
  for (const [tone, from, to] of [
    [wood.shade, -1, 1],
    [wood.lit, side > 0 ? 0.15 : -1, side > 0 ? 1 : -0.15],
  ] as const) {
    g.fillStyle = tone;
    g.beginPath();
    for (let i = 0; i <= steps; i++) {
      const [px, py] = spine(i / steps);
      g.lineTo(px + half(i / steps) * from, py);
    }
    for (let i = steps; i >= 0; i--) {
      const [px, py] = spine(i / steps);
      g.lineTo(px + half(i / steps) * to, py);
    }
    g.fill();
  }
  g.strokeStyle = wood.shade;
  g.lineWidth = Math.max(0.6, height * 0.004);
  g.beginPath();
  for (let i = 1; i < 22; i++) {
    const u = i / 22;
    const [px, py] = spine(u);
    g.moveTo(px - half(u), py);
    g.quadraticCurveTo(px, py + height * 0.008, px + half(u), py);
  }
  g.stroke();
  const [cx, cy] = spine(1);
  const fronds = 11;
  for (const layer of [0, 1]) {
    for (let i = layer; i < fronds; i += 2) {
      const angle = -Math.PI * 1.08 + (i / (fronds - 1)) * Math.PI * 1.16;
      const towards = Math.cos(angle) * side - Math.sin(angle) > 0.4;
      g.fillStyle = layer === 0 ? tones.dark : towards ? tones.light : tones.mid;
      g.beginPath();
      addFrond(
        g,
        {
          x: cx,
          y: cy,
          angle,
          long: height * (0.42 + 0.1 * random(view.seed + palm.seed, i)),
          wide: 0.2,
          droop: 0.62 - 0.2 * Math.abs(Math.cos(angle)) + layer * -0.12,
        },
        18,
      );
      g.fill();
    }
  }
  g.fillStyle = wood.shade;
  g.beginPath();
  for (const [dx, dy] of [
    [-0.02, 0.02],
    [0.016, 0.026],
    [0.0, 0.035],
  ] as const) {
    g.moveTo(cx + height * (dx + 0.017), cy + height * dy);
    g.arc(cx + height * dx, cy + height * dy, height * 0.017, 0, Math.PI * 2);
  }
  g.fill();
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
