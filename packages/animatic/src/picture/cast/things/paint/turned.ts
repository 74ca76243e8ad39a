// Bodies of revolution: cups, bottles, bowls, lamps, towers. One profile gives the body, its darker
// plane, its highlight, its rims, and what is inside it.
import { Path2D } from '@napi-rs/canvas';
import type { Brush } from './brush.ts';
import { deep, pale } from './brush.ts';
import { ellipse, pointsOf } from './outline.ts';
import type { Point, Points } from './outline.ts';

/** Samples of one smooth stretch: enough for a drawing a thousand pixels tall. */
const STEPS = 14;

/** Half a silhouette, foot to top, as a fine poly-line. */
export class Profile {
  readonly line: readonly (readonly [radius: number, y: number])[];
  readonly foot: number;
  readonly top: number;
  /** How far the eye looks down on its circles: their height as a share of their width. */
  readonly tilt: number;

  /** @param points right half, foot to top (radius, y, corner) */
  constructor(points: Points, tilt = 0.15) {
    const half = pointsOf(points);
    this.tilt = tilt;
    const line: (readonly [number, number])[] = [];
    for (let i = 0; i < half.length - 1; i++) {
      const a = half[i] ?? [0, 0];
      const b = half[i + 1] ?? a;
      const straight = a[2] === 1 && b[2] === 1;
      const [ax, ay] = tangent(half, i, 1);
      const [bx, by] = tangent(half, i + 1, -1);
      const steps = straight ? 1 : STEPS;
      for (let s = i === 0 ? 0 : 1; s <= steps; s++) {
        const u = s / steps;
        const v = 1 - u;
        const [k0, k1, k2, k3] = [v * v * v, 3 * v * v * u, 3 * v * u * u, u * u * u];
        line.push(
          straight
            ? [a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u]
            : [
                k0 * a[0] + k1 * ax + k2 * bx + k3 * b[0],
                k0 * a[1] + k1 * ay + k2 * by + k3 * b[1],
              ],
        );
      }
    }
    this.line = line;
    this.foot = line[0]?.[1] ?? 0;
    this.top = line.at(-1)?.[1] ?? 0;
  }

  radiusAt(y: number): number {
    const { line } = this;
    for (let i = 0; i < line.length - 1; i++) {
      const [ra, ya] = line[i] ?? [0, 0];
      const [rb, yb] = line[i + 1] ?? [0, 0];
      if (y >= ya && y <= yb && yb > ya) return ra + ((rb - ra) * (y - ya)) / (yb - ya);
    }
    return y <= this.foot ? (line[0]?.[0] ?? 0) : (line.at(-1)?.[0] ?? 0);
  }

  /**
   * The part between two meridians (shares of the radius, −1 … 1) and two heights; its foot is curved
   * like the circle there, its top too unless `flat`.
   */
  part(
    from = -1,
    to = 1,
    {
      low = this.foot,
      high = this.top,
      inset = 1,
    }: { low?: number; high?: number; inset?: number } = {},
  ): Path2D {
    const rows = this.line.filter(([, y]) => y > low && y < high);
    const all = [
      [this.radiusAt(low), low] as const,
      ...rows,
      [this.radiusAt(high), high] as const,
    ].map(([r, y]) => [r * inset, y] as const);
    const path = new Path2D();
    const first = all[0] ?? [0, 0];
    const last = all.at(-1) ?? [0, 0];
    path.moveTo(first[0] * from, this.#arc(first, from, -1));
    for (let s = 1; s <= 16; s++) {
      const share = from + ((to - from) * s) / 16;
      path.lineTo(first[0] * share, this.#arc(first, share, -1));
    }
    for (const [r, y] of all) path.lineTo(r * to, y + this.#front(r, to));
    for (let s = 0; s <= 16; s++) {
      const share = to + ((from - to) * s) / 16;
      path.lineTo(last[0] * share, this.#arc(last, share, from === -1 && to === 1 ? 1 : -1));
    }
    for (const [r, y] of [...all].reverse()) path.lineTo(r * from, y + this.#front(r, from));
    path.closePath();
    return path;
  }

  /** A band around it between two heights. */
  band(low: number, high: number, from = -1, to = 1): Path2D {
    const path = new Path2D();
    const a = [this.radiusAt(low), low] as const;
    const b = [this.radiusAt(high), high] as const;
    const rows = this.line.filter(([, y]) => y > low && y < high);
    for (let s = 0; s <= 16; s++) {
      const share = from + ((to - from) * s) / 16;
      const [x, y] = [a[0] * share, this.#arc(a, share, -1)];
      if (s === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    for (const [r, y] of rows) path.lineTo(r * to, y + this.#front(r, to));
    for (let s = 0; s <= 16; s++) {
      const share = to + ((from - to) * s) / 16;
      path.lineTo(b[0] * share, this.#arc(b, share, -1));
    }
    for (const [r, y] of [...rows].reverse()) path.lineTo(r * from, y + this.#front(r, from));
    path.closePath();
    return path;
  }

  /** The circle at a height, seen from a little above. */
  circle(y: number, inset = 1): Path2D {
    const radius = Math.max(0.01, this.radiusAt(y) * inset);
    return ellipse(0, y, radius, radius * this.tilt);
  }

  #front(radius: number, share: number): number {
    return -radius * this.tilt * Math.sqrt(Math.max(0, 1 - share * share));
  }

  #arc([radius, y]: readonly [number, number], share: number, side: number): number {
    return y + side * radius * this.tilt * Math.sqrt(Math.max(0, 1 - share * share));
  }
}

function tangent(points: readonly Point[], index: number, towards: number): [number, number] {
  const here = points[index] ?? [0, 0];
  const next = points[index + towards] ?? here;
  const before = points[Math.max(0, index - 1)] ?? here;
  const after = points[Math.min(points.length - 1, index + 1)] ?? here;
  const dx = after[0] - before[0];
  const dy = after[1] - before[1];
  const length = Math.hypot(dx, dy) || 1;
  const chord = Math.hypot(next[0] - here[0], next[1] - here[1]);
  const reach = (0.375 * chord * (1 - (here[2] ?? 0)) * towards) / length;
  return [here[0] + dx * reach, here[1] + dy * reach];
}

/** The body with its darker plane on the left and a highlight on the right. */
export function turn(
  b: Brush,
  profile: Profile,
  colour: string,
  {
    gloss = 0.3,
    shade = -0.42,
    low = profile.foot,
    high = profile.top,
    depth = 0.4,
  }: { gloss?: number; shade?: number; low?: number; high?: number; depth?: number } = {},
): void {
  const whole = profile.part(-1, 1, { low, high });
  const widest = Math.max(...profile.line.map(([r]) => r));
  b.blend(
    whole,
    [widest, 0],
    [-widest, 0],
    [
      [0, deep(colour, 0.06), 0.55],
      [0.22, pale(colour, 0.14), 0.9],
      [0.5, colour, 0.62],
      [1, deep(colour, 0.16), 0.4],
    ],
  );
  b.within(whole, () => {
    b.fill(profile.part(-1.02, shade, { low, high }), deep(colour, depth), 0.26, 0.9);
  });
  if (gloss > 0 && b.fine(widest * 0.1)) {
    const tall = high - low;
    b.fill(profile.band(low + tall * 0.14, high - tall * 0.1, 0.54, 0.68), '#ffffff', 0.95, gloss);
    b.fill(
      profile.band(low + tall * 0.14, high - tall * 0.1, 0.76, 0.8),
      '#ffffff',
      0.95,
      gloss * 0.7,
    );
  }
}

/** An open top: a rim of some thickness and the inside behind it. */
export function rim(
  b: Brush,
  profile: Profile,
  colour: string,
  {
    y = profile.top,
    thick = 0.08,
    inside = deep(colour, 0.4),
  }: { y?: number; thick?: number; inside?: string } = {},
): void {
  b.fill(profile.circle(y), pale(colour, 0.22), 0.85);
  b.fill(profile.circle(y, 1 - thick), inside, 0.3);
}
