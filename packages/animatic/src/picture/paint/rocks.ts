// Stone: boulders with a lit top and a shaded flank, and cliffs cut into columns and ledges.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { alpha, mixHex } from './colour.ts';
import { lightSide } from './foliage.ts';
import { twoTone } from './land.ts';
import { random, ridge } from './noise.ts';

export interface Rock {
  readonly depthM: number;
  readonly colour: string;
  readonly seed: number;
  /** Daylight colour of what grows on its top. */
  readonly moss?: string;
  /** It stands in water: no shade on the ground. */
  readonly wet?: boolean;
}

/** A boulder whose foot is at (x, y); half its width and its height in design px. */
export function paintBoulder(
  g: SKRSContext2D,
  view: View,
  at: { x: number; y: number; half: number; tall: number },
  rock: Rock,
): void {
  const { x, y, half, tall } = at;
  const side = lightSide(view, x);
  const tone = twoTone(view, rock.colour, rock.depthM);
  const of = (k: number): number => random(view.seed + rock.seed, k);
  if (rock.wet !== true) {
    g.fillStyle = alpha(view.light.shadow, view.light.shadowAlpha * 0.8);
    g.beginPath();
    g.ellipse(x - side * half * 0.25, y + tall * 0.02, half * 1.25, tall * 0.16, 0, 0, Math.PI * 2);
    g.fill();
  }
  const corners = 9;
  const outline = Array.from({ length: corners }, (_, i): readonly [number, number] => {
    const angle = Math.PI * (1 - i / (corners - 1));
    const out = 0.84 + 0.24 * of(i);
    const flat = i === 0 || i === corners - 1 ? 0 : Math.sin(angle) ** 0.75;
    return [x + Math.cos(angle) * half * out, y - flat * tall * out];
  });
  const fill = (points: readonly (readonly [number, number])[], colour: string): void => {
    g.fillStyle = colour;
    g.beginPath();
    for (const [px, py] of points) g.lineTo(px, py);
    g.closePath();
    g.fill();
  };
  const base = [...outline, [x, y + tall * 0.05] as const];
  fill(base, tone.shade);
  // The face towards the light, and the top plane.
  const centre: readonly [number, number] = [
    x + (of(20) - 0.5) * half * 0.4,
    y - tall * (0.42 + 0.16 * of(21)),
  ];
  const lit = outline.filter((_, i) => (side > 0 ? i >= 5 : i <= 3));
  fill(
    [centre, ...(side > 0 ? lit : lit.toReversed()), [x + side * half * 0.3, y]],
    shade(view.light, rock.colour, rock.depthM, { lit: 0.62 }),
  );
  const top = outline.slice(side > 0 ? 3 : 2, side > 0 ? 7 : 6);
  fill(
    [centre, ...top],
    rock.moss === undefined ? tone.lit : twoTone(view, rock.moss, rock.depthM).lit,
  );
  if (half < view.unit * 0.012) return;
  g.strokeStyle = twoTone(view, mixHex(rock.colour, '#1c1830', 0.5), rock.depthM).shade;
  g.globalAlpha = 0.34;
  g.lineWidth = Math.max(0.6, half * 0.025);
  g.beginPath();
  g.moveTo(centre[0], centre[1]);
  g.lineTo(x - side * half * 0.2, y - tall * 0.12);
  g.moveTo(x - side * half * 0.4, y - tall * 0.5);
  g.lineTo(x - side * half * 0.55, y - tall * 0.2);
  g.stroke();
  g.globalAlpha = 1;
}

export interface Cliff {
  readonly depthM: number;
  readonly colour: string;
  readonly seed: number;
  /** Design px: its foot. */
  readonly foot: number;
  /** Width of one column of rock, design px. */
  readonly step: number;
  readonly moss?: string;
  /** Extra haze at the foot, 0 … 1. */
  readonly hazy?: number;
}

/** A wall of rock from `left` to `right`; `top` gives the height of its edge at x, design px. */
export function paintCliff(
  g: SKRSContext2D,
  view: View,
  [left, right]: readonly [number, number],
  top: (x: number) => number,
  cliff: Cliff,
): void {
  const { step, foot, seed } = cliff;
  const tone = twoTone(view, cliff.colour, cliff.depthM);
  const mid = shade(view.light, cliff.colour, cliff.depthM, { lit: 0.5 });
  const deep = twoTone(view, mixHex(cliff.colour, '#1a1830', 0.34), cliff.depthM).shade;
  const first = Math.floor(left / step);
  const last = Math.ceil(right / step);
  for (let i = first; i < last; i++) {
    const of = (k: number): number => random(view.seed + seed + k, i);
    const x0 = Math.max(left, (i + 0.24 * (of(0) - 0.5)) * step);
    const x1 = Math.min(right, (i + 1 + 0.24 * (random(view.seed + seed, i + 1) - 0.5)) * step);
    if (x1 <= x0) continue;
    const y0 = top(x0) + step * 0.2 * (of(1) - 0.5);
    const y1 = top(x1) + step * 0.2 * (of(2) - 0.5);
    const side = lightSide(view, (x0 + x1) / 2);
    const edge = x0 + (x1 - x0) * (side > 0 ? 0.3 + 0.3 * of(3) : 0.4 + 0.3 * of(3));
    const knee = foot - (foot - Math.min(y0, y1)) * (0.3 + 0.3 * of(4));
    const face = (from: number, to: number, fy: number, ty: number, colour: string): void => {
      g.fillStyle = colour;
      g.beginPath();
      g.moveTo(from, fy);
      g.lineTo(to, ty);
      g.lineTo(to + step * 0.1 * (of(5) - 0.5), knee);
      g.lineTo(to, foot);
      g.lineTo(from, foot);
      g.fill();
    };
    const middle = y0 + (y1 - y0) * 0.4 - step * 0.1 * of(6);
    face(x0, edge + 1, y0, middle, side > 0 ? tone.shade : of(7) > 0.4 ? tone.lit : mid);
    face(edge, x1 + 1, middle, y1, side > 0 ? (of(7) > 0.4 ? tone.lit : mid) : tone.shade);
    // Ledges and cracks.
    g.fillStyle = deep;
    g.globalAlpha = 0.36;
    for (let k = 0; k < 3; k++) {
      const y = y0 + (foot - y0) * (0.14 + 0.8 * of(10 + k));
      g.fillRect(
        x0 + (x1 - x0) * 0.2 * of(13 + k),
        y,
        (x1 - x0) * (0.3 + 0.5 * of(16 + k)),
        Math.max(1, step * 0.05),
      );
    }
    g.globalAlpha = 1;
    if (cliff.moss !== undefined) {
      const moss = twoTone(view, cliff.moss, cliff.depthM);
      g.fillStyle = side > 0 ? moss.lit : moss.shade;
      g.beginPath();
      g.moveTo(x0 - step * 0.05, y0 + step * 0.1);
      g.quadraticCurveTo(
        (x0 + x1) / 2,
        Math.min(y0, y1) - step * 0.22,
        x1 + step * 0.05,
        y1 + step * 0.1,
      );
      g.quadraticCurveTo(
        x1 - step * 0.2,
        y1 + step * (0.3 + 0.4 * of(20)),
        edge,
        middle + step * 0.16,
      );
      g.quadraticCurveTo(
        x0 + step * 0.2,
        y0 + step * (0.3 + 0.5 * of(21)),
        x0 - step * 0.05,
        y0 + step * 0.1,
      );
      g.fill();
    }
  }
  if (cliff.hazy === undefined) return;
  const haze = g.createLinearGradient(0, foot - step * 4, 0, foot);
  haze.addColorStop(0, alpha(view.light.haze, 0));
  haze.addColorStop(1, alpha(view.light.haze, cliff.hazy));
  g.fillStyle = haze;
  g.fillRect(left, foot - step * 4, right - left, step * 4);
}

/** A flat-topped butte of banded rock, far away. */
export function paintButte(
  g: SKRSContext2D,
  view: View,
  at: { x: number; foot: number; half: number; tall: number },
  { depthM, colour, seed }: Rock,
): void {
  const { x, foot, half, tall } = at;
  const side = lightSide(view, x);
  const tone = twoTone(view, colour, depthM);
  const steps = 18;
  const edge = (u: number): number => {
    // A steep wall above, a fan of rubble below.
    const slope =
      u > 0.42 ? 0.62 + 0.06 * ridge(view.seed + seed, u * 9, 2) : 0.62 + (0.42 - u) * 1.35;
    return half * slope;
  };
  const part = (from: number, to: number, fill: string): void => {
    g.fillStyle = fill;
    g.beginPath();
    for (let i = 0; i <= steps; i++)
      g.lineTo(x + from * edge(i / steps), foot - tall * (i / steps));
    for (let i = steps; i >= 0; i--) {
      const jag = Math.abs(to) < 1 ? 0.09 * ridge(view.seed + seed + 3, i * 0.6, 2) : 0;
      g.lineTo(x + (to + jag) * edge(i / steps), foot - tall * (i / steps));
    }
    g.fill();
  };
  part(-1, 1, tone.shade);
  part(side > 0 ? 0.05 : -1, side > 0 ? 1 : -0.05, tone.lit);
  g.fillStyle = tone.shade;
  g.globalAlpha = 0.35;
  for (const u of [0.5, 0.64, 0.74, 0.9])
    g.fillRect(x - edge(u), foot - tall * u, edge(u) * 2, Math.max(1, tall * 0.018));
  g.globalAlpha = 1;
  const haze = g.createLinearGradient(0, foot - tall, 0, foot);
  haze.addColorStop(0.2, alpha(view.light.haze, 0));
  haze.addColorStop(1, alpha(view.light.haze, 0.7));
  g.fillStyle = haze;
  g.beginPath();
  for (let i = 0; i <= steps; i++) g.lineTo(x - edge(i / steps), foot - tall * (i / steps));
  for (let i = steps; i >= 0; i--) g.lineTo(x + edge(i / steps), foot - tall * (i / steps));
  g.fill();
}
