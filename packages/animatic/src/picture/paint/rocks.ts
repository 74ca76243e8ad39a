// Stone: boulders with a lit top and a shaded flank, and cliffs cut into columns and ledges.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { shade } from '../light/palettes.ts';
import type { View } from '../sets/set.ts';
import { alpha, mixHex } from './colour.ts';
import { lightSide } from './foliage.ts';
import { twoTone } from './land.ts';
import { snowed } from './lying-weather.ts';
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
    twoTone(view, snowed(view, rock.moss ?? rock.colour, 0.85), rock.depthM).lit,
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
  // The face, then buttresses before it that break its lines.
  for (let i = Math.floor(left / step) - 1; i <= Math.ceil(right / step); i++) {
    const of = (k: number): number => random(view.seed + seed + k, i);
    const x0 = (i + 0.3 * (of(0) - 0.5)) * step;
    const x1 = (i + 1 + 0.3 * (random(view.seed + seed, i + 1) - 0.5)) * step;
    slab(g, view, cliff, { x0, x1, y0: top(x0), y1: top(x1), spread: 0, index: i });
  }
  for (const [tier, high, wide] of [
    [1, 0.72, 1.3],
    [2, 0.42, 1.6],
    [3, 0.2, 1.9],
  ] as const) {
    const gap = step * wide;
    for (let i = Math.floor(left / gap) - 1; i <= Math.ceil(right / gap); i++) {
      const of = (k: number): number => random(view.seed + seed + 31 * tier + k, i);
      if (of(0) > 0.62) continue;
      const x0 = (i + 0.5 * of(1)) * gap;
      const x1 = x0 + gap * (0.5 + 0.4 * of(2));
      const base = top((x0 + x1) / 2);
      const y = foot - (foot - base) * high * (0.6 + 0.5 * of(3));
      slab(g, view, cliff, {
        x0,
        x1,
        y0: y + step * 0.3 * (of(4) - 0.5),
        y1: y + step * 0.3 * (of(5) - 0.5),
        spread: step * (0.12 + 0.2 * of(6)),
        index: i * 5 + tier * 1009,
      });
    }
  }
  if (cliff.hazy === undefined) return;
  const haze = g.createLinearGradient(0, foot - step * 4, 0, foot);
  haze.addColorStop(0, alpha(view.light.haze, 0));
  haze.addColorStop(1, alpha(view.light.haze, cliff.hazy));
  g.fillStyle = haze;
  g.fillRect(left, foot - step * 4, right - left, step * 4);
}

/** One pillar of the wall: a lit and a shaded face with a broken edge between them, cracks, a mossy top. */
function slab(
  g: SKRSContext2D,
  view: View,
  { colour, depthM, foot, step, seed, moss }: Cliff,
  at: { x0: number; x1: number; y0: number; y1: number; spread: number; index: number },
): void {
  const { x0, x1, y0, y1, spread, index } = at;
  const of = (k: number): number => random(view.seed + seed + 211 + k, index);
  const side = lightSide(view, (x0 + x1) / 2);
  const own = mixHex(colour, of(0) > 0.5 ? '#d8c8a8' : '#4c4a58', 0.22 * of(1));
  const tone = twoTone(view, own, depthM);
  const dark = shade(view.light, mixHex(own, '#2a2840', 0.22), depthM, { lit: 0.15 });
  const bright = of(2) > 0.45 ? tone.lit : shade(view.light, own, depthM, { lit: 0.65 });
  const tall = foot - Math.min(y0, y1);
  const edge = x0 + (x1 - x0) * (side > 0 ? 0.22 + 0.3 * of(3) : 0.48 + 0.3 * of(3));
  const peak = Math.min(y0, y1) - step * 0.06 * of(4);
  // The edge runs down in breaks.
  const breaks = [0.24, 0.5, 0.76, 1].map((u, k): readonly [number, number] => [
    edge + step * 0.22 * (of(5 + k) - 0.5) * (k === 3 ? 0.4 : 1),
    peak + (foot - peak) * u,
  ]);
  const face = (dir: 1 | -1, fill: string): void => {
    const outer = dir > 0 ? x1 : x0;
    g.fillStyle = fill;
    g.beginPath();
    g.moveTo(outer, dir > 0 ? y1 : y0);
    g.lineTo(edge, peak);
    for (const [x, y] of breaks) g.lineTo(x, y);
    g.lineTo(outer + dir * spread, foot);
    g.fill();
  };
  face(-1, side > 0 ? dark : bright);
  face(1, side > 0 ? bright : dark);
  g.strokeStyle = dark;
  g.globalAlpha = 0.5;
  g.lineWidth = Math.max(0.6, step * 0.025);
  g.beginPath();
  const lit = side > 0 ? [edge, x1] : [x0, edge];
  for (let k = 0; k < Math.ceil(tall / (step * 1.6)); k++) {
    const x = (lit[0] ?? x0) + ((lit[1] ?? x1) - (lit[0] ?? x0)) * (0.15 + 0.6 * of(11 + k));
    const y = peak + tall * (0.08 + 0.84 * of(21 + k));
    g.moveTo(x, y);
    g.lineTo(x + step * 0.16 * (of(31 + k) - 0.3), y + step * 0.3 * of(41 + k));
    g.lineTo(x + step * 0.3 * (of(51 + k) - 0.2), y + step * 0.34 * of(41 + k));
  }
  g.stroke();
  g.globalAlpha = 1;
  if (moss === undefined || of(9) < 0.12) return;
  const green = twoTone(view, snowed(view, moss, 0.9), depthM);
  g.fillStyle = of(10) > 0.5 ? green.lit : shade(view.light, moss, depthM, { lit: 0.5 });
  g.beginPath();
  g.moveTo(x0 - step * 0.05, y0 + step * 0.12);
  g.quadraticCurveTo(edge, peak - step * 0.2, x1 + step * 0.05, y1 + step * 0.12);
  g.quadraticCurveTo(
    x1 - step * 0.16,
    y1 + step * (0.2 + 0.4 * of(61)),
    edge + step * 0.1,
    peak + step * 0.2,
  );
  g.quadraticCurveTo(
    edge,
    peak + step * (0.4 + 0.4 * of(62)),
    edge - step * 0.12,
    peak + step * 0.22,
  );
  g.quadraticCurveTo(
    x0 + step * 0.16,
    y0 + step * (0.2 + 0.5 * of(63)),
    x0 - step * 0.05,
    y0 + step * 0.12,
  );
  g.fill();
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
