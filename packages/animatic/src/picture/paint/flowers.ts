// Flowers: single blossoms by kind, a field of them in drifts of one colour, stands of tall ones.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { alpha, mixHex } from './colour.ts';
import { random, ridge } from './noise.ts';
import { scatter } from './spots.ts';
import type { Spot } from './spots.ts';

export type Blossom =
  | 'poppy'
  | 'daisy'
  | 'cornflower'
  | 'tulip'
  | 'rose'
  | 'lavender'
  | 'bell'
  | 'sunflower';

export interface FlowerKind {
  readonly blossom: Blossom;
  readonly colour: string;
}

const petals = (
  g: SKRSContext2D,
  x: number,
  y: number,
  r: number,
  count: number,
  thick: number,
  turn: number,
): void => {
  for (let i = 0; i < count; i++) {
    const angle = turn + (i / count) * Math.PI * 2;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const px = x + cos * r * 0.56;
    const py = y + sin * r * 0.4;
    g.moveTo(px + cos * r * 0.46, py + sin * r * 0.34);
    g.ellipse(px, py, r * 0.46, r * thick, Math.atan2(sin * 0.75, cos), 0, Math.PI * 2);
  }
};

/** One head at (x, y), radius `r` in design px. */
export function paintBlossom(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; r: number },
  { blossom, colour }: FlowerKind,
  depthM: number,
  turn: number,
): void {
  const { x, y, r } = at;
  const light = shade(view.light, colour, depthM, { lit: 0.95 });
  const dark = shade(view.light, mixHex(colour, '#301848', 0.28), depthM, { lit: 0.35 });
  const fill = (tone: string, path: () => void): void => {
    g.fillStyle = tone;
    g.beginPath();
    path();
    g.fill();
  };
  const disc = (tone: string, k: number, dy = 0): void => {
    fill(tone, () => {
      g.ellipse(x, y + dy * r, r * k, r * k * 0.74, 0, 0, Math.PI * 2);
    });
  };
  if (r < 1.6) {
    disc(light, 1);
    return;
  }
  switch (blossom) {
    case 'poppy': {
      fill(dark, () => {
        g.ellipse(x, y - r * 0.1, r, r * 0.7, 0, 0, Math.PI * 2);
      });
      fill(light, () => {
        g.ellipse(x - r * 0.36, y + r * 0.08, r * 0.66, r * 0.56, 0.3, 0, Math.PI * 2);
        g.ellipse(x + r * 0.38, y + r * 0.06, r * 0.64, r * 0.56, -0.3, 0, Math.PI * 2);
      });
      disc(shade(view.light, '#3a2030', depthM), 0.24, -0.08);
      return;
    }
    case 'daisy':
      fill(light, () => {
        petals(g, x, y, r, 9, 0.15, turn);
      });
      disc(shade(view.light, '#f2b632', depthM, { lit: 0.9 }), 0.34);
      return;
    case 'sunflower':
      fill(dark, () => {
        petals(g, x, y, r, 13, 0.13, turn);
      });
      fill(light, () => {
        petals(g, x, y, r * 0.94, 11, 0.15, turn + 0.3);
      });
      disc(shade(view.light, '#5a3420', depthM, { lit: 0.5 }), 0.5);
      disc(shade(view.light, '#7a4a28', depthM, { lit: 0.6 }), 0.3);
      return;
    case 'cornflower':
      fill(dark, () => {
        petals(g, x, y, r, 7, 0.16, turn);
      });
      fill(light, () => {
        petals(g, x, y - r * 0.08, r * 0.72, 7, 0.16, turn + 0.4);
      });
      return;
    case 'tulip':
      fill(dark, () => {
        g.ellipse(x, y, r * 0.62, r * 0.9, 0, 0, Math.PI * 2);
      });
      fill(light, () => {
        g.moveTo(x - r * 0.62, y - r * 0.7);
        g.quadraticCurveTo(x - r * 0.5, y + r, x, y + r * 0.9);
        g.quadraticCurveTo(x + r * 0.1, y, x - r * 0.1, y - r * 0.5);
        g.closePath();
        g.moveTo(x + r * 0.62, y - r * 0.7);
        g.quadraticCurveTo(x + r * 0.5, y + r, x, y + r * 0.9);
        g.quadraticCurveTo(x + r * 0.16, y, x + r * 0.2, y - r * 0.4);
        g.closePath();
      });
      return;
    case 'rose':
      disc(dark, 1);
      disc(light, 0.78, -0.08);
      disc(dark, 0.44, -0.12);
      disc(light, 0.3, -0.16);
      return;
    case 'lavender':
      for (let k = 0; k < 5; k++) {
        fill(k % 2 === 0 ? dark : light, () => {
          g.ellipse(x, y + r * (1.2 - k * 0.6), r * (0.46 - k * 0.05), r * 0.36, 0, 0, Math.PI * 2);
        });
      }
      return;
    case 'bell':
      fill(light, () => {
        petals(g, x, y, r, 5, 0.24, turn);
      });
      disc(shade(view.light, '#fff0b0', depthM, { lit: 0.9 }), 0.22);
  }
}

/** Stem, leaf and head; `tall` in design px. */
export function paintFlower(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; tall: number; r: number },
  kind: FlowerKind,
  depthM: number,
  seed: number,
): void {
  const { x, y, tall, r } = at;
  if (r < 1.5) {
    paintBlossom(g, view, { x, y: y - tall, r }, kind, depthM, 0);
    return;
  }
  const bend = (random(seed, 1) - 0.5) * tall * 0.4;
  g.strokeStyle = shade(view.light, random(seed, 2) > 0.5 ? '#5c8a42' : '#42703a', depthM, {
    lit: 0.4,
  });
  g.lineWidth = Math.max(0.6, r * 0.2);
  g.lineCap = 'round';
  g.beginPath();
  g.moveTo(x, y);
  g.quadraticCurveTo(x, y - tall * 0.6, x + bend, y - tall);
  if (r > 2) {
    const side = random(seed, 3) > 0.5 ? 1 : -1;
    g.moveTo(x, y - tall * 0.3);
    g.quadraticCurveTo(
      x + side * tall * 0.14,
      y - tall * 0.56,
      x + side * tall * 0.24,
      y - tall * 0.5,
    );
  }
  g.stroke();
  paintBlossom(g, view, { x: x + bend, y: y - tall, r }, kind, depthM, random(seed, 4) * 6);
}

export interface FlowerField {
  readonly seed: number;
  readonly fromM: number;
  readonly toM: number;
  readonly kinds: readonly FlowerKind[];
  /** Share of the ground in flower, 0 … 1. */
  readonly dense: number;
  readonly tallM: number;
  readonly headM: number;
  /** Ground kept free of them, metres. */
  readonly free?: (spot: Spot) => boolean;
}

/** Drifts: places of one kind, a few metres across, with gaps between them. */
export function paintFlowerField(g: SKRSContext2D, view: View, field: FlowerField): void {
  // Nothing flowers above the snow.
  if (view.weather === 'snow') return;
  const drift = (xM: number, zM: number): number => {
    // Drifts lie across the view; seen from the eye they are long and flat.
    const u = xM * 0.21 + 1.7 * Math.sin(zM * 0.29);
    return ridge(view.seed + field.seed, u + Math.floor(zM / 2.7) * 5.3, 2);
  };
  scatter(
    view,
    {
      seed: field.seed,
      fromM: field.fromM,
      toM: field.toM,
      growth: 1.06,
      spacing: 0.032,
      chance: field.dense,
    },
    (spot) => {
      const { x, y, perM, xM, zM, index } = spot;
      if (field.free?.(spot) === true) return;
      const value = drift(xM, zM);
      const among = Math.floor((value * 0.5 + 0.5) * 0.999 * field.kinds.length);
      const stray = random(view.seed + field.seed + 7, index);
      const pick = stray > 0.86 ? Math.floor(stray * 977) % field.kinds.length : among;
      const kind = field.kinds[Math.max(0, pick)];
      if (kind === undefined) return;
      const size = 0.7 + 0.6 * random(view.seed + field.seed + 8, index);
      paintFlower(
        g,
        view,
        { x, y, tall: perM * field.tallM * size, r: Math.max(0.7, perM * field.headM * size) },
        kind,
        zM * 1.6,
        view.seed + index,
      );
    },
  );
}

/** Far drifts are only colour. */
export function paintFarDrifts(
  g: SKRSContext2D,
  view: View,
  {
    seed,
    fromM,
    toM,
    colours,
  }: { seed: number; fromM: number; toM: number; colours: readonly string[] },
): void {
  scatter(
    view,
    { seed, fromM, toM, growth: 1.12, spacing: 0.3, chance: 0.72 },
    ({ x, y, perM, zM, index }) => {
      const colour =
        colours[Math.floor(random(view.seed + seed + 3, index) * colours.length)] ?? '#fff';
      const wide = perM * (1.5 + 5 * random(view.seed + seed + 4, index));
      g.fillStyle = shade(view.light, colour, zM * 1.6, { lit: 0.8 });
      g.globalAlpha = 0.5;
      g.beginPath();
      g.ellipse(x, y, wide, Math.max(0.8, (perM * 1.6) / zM), 0, 0, Math.PI * 2);
      g.fill();
    },
  );
  g.globalAlpha = 1;
}

/** Butterflies: two wings that open and close, on their own crooked ways. Live. */
export function liveButterflies(g: SKRSContext2D, view: View, tS: number, count = 5): void {
  const { unit, light } = view;
  if (light.sun.kind !== 'sun' || view.weather === 'snow') return;
  const colours = ['#f6c23c', '#f2f0e6', '#e8743c', '#8ab4f0'] as const;
  for (let i = 0; i < count; i++) {
    const of = (k: number): number => random(view.seed + 951 + k, i);
    const x =
      view.width * of(0) +
      unit * (0.12 * Math.sin(tS * 0.4 + i * 2) + 0.03 * Math.sin(tS * 1.9 + i));
    const y =
      view.horizon +
      unit * (0.06 + 0.2 * of(1) + 0.03 * Math.sin(tS * 1.3 + i) + 0.012 * Math.sin(tS * 4.1 + i));
    const size = unit * (0.006 + 0.005 * of(2));
    const open = 0.25 + 0.75 * Math.abs(Math.sin(tS * 9 + i * 1.3));
    g.fillStyle = alpha(mixHex(colours[i % 4] ?? '#ffffff', light.key, 0.2), 0.95);
    g.beginPath();
    for (const side of [-1, 1]) {
      g.moveTo(x, y);
      g.quadraticCurveTo(
        x + side * size * open,
        y - size * 1.3,
        x + side * size * 1.2 * open,
        y - size * 0.3,
      );
      g.quadraticCurveTo(x + side * size * 1.1 * open, y + size * 0.8, x, y + size * 0.3);
    }
    g.fill();
  }
}
