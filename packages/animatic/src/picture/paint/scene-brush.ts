// Drawing built places in metres: on an upright flat, on a wall that runs away from the eye, on a level.
// Straight lines stay straight in perspective, so a shape is given by its corners on its surface and
// drawn through the pinhole; curves are given by more corners. Colours are daylight colours.
import type { CanvasGradient, SKRSContext2D } from '@napi-rs/canvas';
import { shadeRgb } from '../light/palettes.ts';
import { focalPx, groundRow, pxPerMetre } from '../projection.ts';
import type { View } from '../sets/set.ts';
import { alpha as withAlpha, css } from './colour.ts';
import { glow } from './sky.ts';

/** Where a surface's own two coordinates are seen, and how far away that is. */
export interface Surface {
  readonly pixel: (view: View, u: number, v: number) => readonly [number, number];
  readonly depthM: (u: number, v: number) => number;
  /** Lines of one height (`rising`) or of one side (`sideways`) run to the vanishing point. */
  readonly turns?: 'rising' | 'sideways';
}

/** Facing the eye at `zM`: u = x, v = height above the ground. */
export const upright = (zM: number): Surface => ({
  pixel: (view, x, y) => [
    view.width / 2 + x * pxPerMetre(view, zM),
    groundRow(view, zM) - y * pxPerMetre(view, zM),
  ],
  depthM: () => zM,
});

/** Running away from the eye at `xM`: u = distance, v = height above the ground. */
export const sideWall = (xM: number): Surface => ({
  pixel: (view, z, y) => [
    view.width / 2 + xM * pxPerMetre(view, z),
    groundRow(view, z) - y * pxPerMetre(view, z),
  ],
  depthM: (z) => z,
  turns: 'rising',
});

/** Level at `yM` above the ground: u = x, v = distance. */
export const level = (yM = 0): Surface => ({
  pixel: (view, x, z) => [
    view.width / 2 + x * pxPerMetre(view, z),
    groundRow(view, z) - yM * pxPerMetre(view, z),
  ],
  depthM: (_, z) => z,
  turns: 'sideways',
});

/** The nearest ground that is ever seen, metres. */
export function nearestM(view: View): number {
  const below = Math.max(1, view.bottom - view.horizon);
  return Math.max(view.eyeM * 0.73, (focalPx(view) * view.eyeM) / below);
}

/** From where to where a level reaches at a distance, metres. */
export function reachAt(view: View, depthM: number): readonly [number, number] {
  const perPx = depthM / focalPx(view);
  return [(view.left - view.width / 2) * perPx, (view.right - view.width / 2) * perPx];
}

export type Corner = readonly [number, number];

/** Where a point of the world (metres; y above the ground) is seen from the set's own view. */
export function spot(
  view: View,
  [x, y, z]: readonly [number, number, number],
): readonly [number, number] {
  const scale = pxPerMetre(view, z);
  return [view.width / 2 + x * scale, groundRow(view, z) - y * scale];
}

/** A rectangle of a surface: its lower corner and its size. */
export interface Box {
  readonly u: number;
  readonly v: number;
  readonly wide: number;
  readonly tall: number;
}

export class SceneBrush {
  readonly g: SKRSContext2D;
  readonly view: View;
  readonly surface: Surface;
  readonly originU: number;
  readonly originV: number;
  /** 1, or −1: left and right changed about the origin. */
  readonly facing: number;

  constructor(
    g: SKRSContext2D,
    view: View,
    surface: Surface,
    { u = 0, v = 0, facing = 1 }: { u?: number; v?: number; facing?: number } = {},
  ) {
    this.g = g;
    this.view = view;
    this.surface = surface;
    this.originU = u;
    this.originV = v;
    this.facing = facing;
  }

  /** The same surface with its origin moved, for a thing that is drawn from its own foot. */
  at(u: number, v = 0, facing = 1): SceneBrush {
    return new SceneBrush(this.g, this.view, this.surface, {
      u: this.originU + this.facing * u,
      v: this.originV + v,
      facing: this.facing * facing,
    });
  }

  pixel(u: number, v: number): readonly [number, number] {
    return this.surface.pixel(this.view, this.originU + this.facing * u, this.originV + v);
  }

  /** Pixels of one metre there, across. */
  scale(u = 0, v = 0): number {
    const depth = this.surface.depthM(this.originU + this.facing * u, this.originV + v);
    return pxPerMetre(this.view, depth);
  }

  /** A daylight colour as it is seen there. `lit` 0 … 1: how much the light reaches it. */
  tone(colour: string, lit = 0.6, u = 0, v = 0, alpha = 1): string {
    const depth = this.surface.depthM(this.originU + this.facing * u, this.originV + v);
    return css(shadeRgb(this.view.light, colour, depth, lit, 0), alpha);
  }

  /** The outline through `corners`, as the canvas's path. */
  path(corners: readonly Corner[]): void {
    this.g.beginPath();
    this.subpath(corners);
  }

  subpath(corners: readonly Corner[]): void {
    corners.forEach(([u, v], i) => {
      const [x, y] = this.pixel(u, v);
      if (i === 0) this.g.moveTo(x, y);
      else this.g.lineTo(x, y);
    });
    this.g.closePath();
  }

  poly(corners: readonly Corner[], colour: string, lit = 0.6, alpha = 1): void {
    const [first = [0, 0]] = corners;
    this.path(corners);
    this.g.fillStyle = this.tone(colour, lit, first[0], first[1], alpha);
    this.g.fill();
  }

  /** A closed curve through the corners. */
  blob(corners: readonly Corner[], colour: string, lit = 0.6, alpha = 1): void {
    this.poly(smooth(corners), colour, lit, alpha);
  }

  rect(
    u: number,
    v: number,
    wide: number,
    tall: number,
    colour: string,
    lit = 0.6,
    alpha = 1,
  ): void {
    this.path(cornersOf({ u, v, wide, tall }));
    this.g.fillStyle = this.tone(colour, lit, u + wide / 2, v + tall / 2, alpha);
    this.g.fill();
  }

  /** A rectangle with rounded corners. */
  pad(box: Box, radius: number, colour: string, lit = 0.6, alpha = 1): void {
    this.path(roundCorners(box, radius));
    this.g.fillStyle = this.tone(colour, lit, box.u, box.v, alpha);
    this.g.fill();
  }

  oval(u: number, v: number, ru: number, rv: number, colour: string, lit = 0.6, alpha = 1): void {
    this.path(ovalCorners(u, v, ru, rv));
    this.g.fillStyle = this.tone(colour, lit, u, v, alpha);
    this.g.fill();
  }

  /** A line `wide` metres wide (measured upright), drawn with round ends. */
  line(corners: readonly Corner[], wide: number, colour: string, lit = 0.6, alpha = 1): void {
    const { g } = this;
    const [first = [0, 0]] = corners;
    g.beginPath();
    corners.forEach(([u, v], i) => {
      const [x, y] = this.pixel(u, v);
      if (i === 0) g.moveTo(x, y);
      else g.lineTo(x, y);
    });
    g.strokeStyle = this.tone(colour, lit, first[0], first[1], alpha);
    g.lineWidth = Math.max(0.5, wide * this.scale(first[0], first[1]));
    g.lineCap = 'round';
    g.lineJoin = 'round';
    g.stroke();
  }

  /** A gradient between two places of the surface: [share, colour, lit, alpha]. */
  gradient(
    from: Corner,
    to: Corner,
    stops: readonly (readonly [number, string, number?, number?])[],
  ): CanvasGradient {
    const gradient = this.axis(from, to);
    for (const [at, colour, lit, alpha] of stops) {
      const u = from[0] + (to[0] - from[0]) * at;
      const v = from[1] + (to[1] - from[1]) * at;
      gradient.addColorStop(at, this.tone(colour, lit ?? 0.6, u, v, alpha ?? 1));
    }
    return gradient;
  }

  /** An empty gradient whose lines of one colour run across the surface, as perspective has them. */
  private axis(from: Corner, to: Corner): CanvasGradient {
    const [x0, y0] = this.pixel(...from);
    const [x1, y1] = this.pixel(...to);
    const [dx, dy] = this.across(from, to);
    const along = (x1 - x0) * -dy + (y1 - y0) * dx;
    return this.g.createLinearGradient(x0, y0, x0 - dy * along, y0 + dx * along);
  }

  /** Unit vector of the pixels across the way from one place to another. */
  private across(from: Corner, to: Corner): readonly [number, number] {
    const [u, v] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const [du, dv] = [(from[1] - to[1]) * 0.05, (to[0] - from[0]) * 0.05];
    const [ax, ay] = this.pixel(u - du, v - dv);
    const [bx, by] = this.pixel(u + du, v + dv);
    const long = Math.hypot(bx - ax, by - ay);
    return long < 1e-9 ? [1, 0] : [(bx - ax) / long, (by - ay) / long];
  }

  area(corners: readonly Corner[], style: string | CanvasGradient): void {
    this.path(corners);
    this.g.fillStyle = style;
    this.g.fill();
  }

  /** One colour laid over a rectangle, from `from` alpha at one side to `to` at the other. */
  wash(
    box: Box,
    towards: 'up' | 'down' | 'right' | 'left',
    colour: string,
    from: number,
    to: number,
  ): void {
    const rises = towards === 'up' || towards === 'down';
    const [first, last] = towards === 'up' || towards === 'right' ? [from, to] : [to, from];
    const ends = ({ u, v, wide, tall }: Box): readonly [Corner, Corner] =>
      rises
        ? [
            [u + wide / 2, v],
            [u + wide / 2, v + tall],
          ]
        : [
            [u, v + tall / 2],
            [u + wide, v + tall / 2],
          ];
    for (const piece of this.pieces(box, rises)) {
      const gradient = this.axis(...ends(piece));
      gradient.addColorStop(0, withAlpha(colour, first));
      gradient.addColorStop(1, withAlpha(colour, last));
      this.area(cornersOf(piece), gradient);
    }
  }

  /** A box cut where perspective turns the lines across it: walls for what rises, levels for the rest. */
  private pieces(box: Box, rises: boolean): Box[] {
    const { u, v, wide, tall } = box;
    const turns = this.surface.turns === (rises ? 'rising' : 'sideways');
    if (!turns) return [box];
    // Even steps on the screen are even steps of the inverse distance.
    const [near, long] = rises ? [u + this.originU, wide] : [v + this.originV, tall];
    const cuts = Array.from({ length: 13 }, (_, i) => {
      const inverse = 1 / near + (1 / (near + long) - 1 / near) * (i / 12);
      return 1 / inverse - near;
    });
    return cuts.slice(1).map((end, i) => {
      const start = cuts[i] ?? 0;
      return rises
        ? { ...box, u: u + start, wide: end - start }
        : { ...box, v: v + start, tall: end - start };
    });
  }

  /** A soft round pool of light or shade, radii in metres of the surface. */
  pool(u: number, v: number, ru: number, rv: number, colour: string, strength: number): void {
    const { g } = this;
    const [x, y] = this.pixel(u, v);
    const [right] = this.pixel(u + ru, v);
    const [, up] = this.pixel(u, v + rv);
    const gradient = g.createRadialGradient(0, 0, 0, 0, 0, 1);
    gradient.addColorStop(0, withAlpha(colour, strength));
    gradient.addColorStop(0.35, withAlpha(colour, strength * 0.62));
    gradient.addColorStop(0.7, withAlpha(colour, strength * 0.18));
    gradient.addColorStop(1, withAlpha(colour, 0));
    g.save();
    g.translate(x, y);
    g.scale(Math.max(1, Math.abs(right - x)), Math.max(1, Math.abs(up - y)));
    g.fillStyle = gradient;
    g.fillRect(-1, -1, 2, 2);
    g.restore();
  }

  /** The bloom of a lamp, metres. */
  glow(u: number, v: number, radiusM: number, colour: string, strength: number): void {
    if (strength <= 0.01) return;
    const [x, y] = this.pixel(u, v);
    glow(this.g, x, y, radiusM * this.scale(u, v), colour, strength);
  }
}

export const cornersOf = ({ u, v, wide, tall }: Box): Corner[] => [
  [u, v],
  [u + wide, v],
  [u + wide, v + tall],
  [u, v + tall],
];

export function ovalCorners(u: number, v: number, ru: number, rv: number): Corner[] {
  return Array.from({ length: 28 }, (_, i) => {
    const angle = (i / 28) * Math.PI * 2;
    return [u + Math.cos(angle) * ru, v + Math.sin(angle) * rv] as const;
  });
}

export function roundCorners({ u, v, wide, tall }: Box, radius: number): Corner[] {
  const r = Math.min(radius, wide / 2, tall / 2);
  const arcs = [
    [u + wide - r, v + r, -Math.PI / 2],
    [u + wide - r, v + tall - r, 0],
    [u + r, v + tall - r, Math.PI / 2],
    [u + r, v + r, Math.PI],
  ] as const;
  return arcs.flatMap(([cu, cv, start]) =>
    [0, 0.25, 0.5, 0.75, 1].map((share): Corner => {
      const angle = start + (share * Math.PI) / 2;
      return [cu + Math.cos(angle) * r, cv + Math.sin(angle) * r];
    }),
  );
}

/** A closed Catmull-Rom curve through the corners, as more corners. */
function smooth(corners: readonly Corner[]): Corner[] {
  const n = corners.length;
  const pick = (i: number): Corner => corners[(i + n) % n] ?? [0, 0];
  return corners.flatMap((_, i) => {
    const [a, b, c, d] = [pick(i - 1), pick(i), pick(i + 1), pick(i + 2)];
    return [0, 0.2, 0.4, 0.6, 0.8].map((t): Corner => {
      const along = (k: 0 | 1): number => {
        const [p0, p1, p2, p3] = [a[k], b[k], c[k], d[k]];
        const bend = (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t;
        return 0.5 * (2 * p1 + (p2 - p0) * t + bend + (3 * p1 - p0 - 3 * p2 + p3) * t ** 3);
      };
      return [along(0), along(1)];
    });
  });
}
