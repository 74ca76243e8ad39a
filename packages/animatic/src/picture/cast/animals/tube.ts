// A body, a neck, a leg, a tail: a line of stations with a radius to either side. It gives the outline
// and, for the coat, a place on it for every pair of coordinates, so that stripes and patches bend with
// the body and never leave it.
import type { Point, ShapePoint } from '../shape/point.ts';
import { smoothClosed } from '../shape/smooth.ts';
import type { Pen } from '../shape/smooth.ts';

export interface Station {
  readonly at: Point;
  /** Radius to the left of the way from the first station to the last (a body's back, a leg's front). */
  readonly up: number;
  /** Radius to its right (a body's belly, a leg's rear). */
  readonly down: number;
}

export interface TubePart {
  /** Stations, fractions allowed; the whole tube unless told. */
  readonly from?: number;
  readonly to?: number;
  /** −1 (right side) … 1 (left side). */
  readonly low?: number;
  readonly high?: number;
  /** How far the ends bulge beyond the line, in radii there. */
  readonly startCap?: number;
  readonly endCap?: number;
}

const STEPS = 4;

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly up: number;
  readonly down: number;
}

export class Tube {
  readonly #samples: readonly Sample[];
  readonly #normals: readonly Point[];
  /** The last station's number. */
  readonly last: number;

  constructor(stations: readonly Station[]) {
    this.last = stations.length - 1;
    this.#samples = sampled(stations);
    this.#normals = this.#samples.map((_, i) => {
      const a = this.#sample(i - 1);
      const b = this.#sample(i + 1);
      const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
      return [-(b.y - a.y) / length, (b.x - a.x) / length];
    });
  }

  #sample(i: number): Sample {
    const samples = this.#samples;
    return samples[Math.max(0, Math.min(samples.length - 1, i))] ?? { x: 0, y: 0, up: 0, down: 0 };
  }

  /** At station `u`, `v` −1 (right edge) … 0 (the line) … 1 (left edge). */
  point(u: number, v: number): Point {
    const place = Math.max(0, Math.min(this.last, u)) * STEPS;
    const i = Math.min(Math.floor(place), this.#samples.length - 2);
    const k = place - i;
    const a = this.#edge(Math.max(0, i), v);
    const b = this.#edge(i + 1, v);
    return [a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k];
  }

  #edge(i: number, v: number): Point {
    const { x, y, up, down } = this.#sample(i);
    const [nx, ny] = this.#normals[Math.max(0, Math.min(this.#normals.length - 1, i))] ?? [0, 1];
    const r = v >= 0 ? v * up : v * down;
    return [x + nx * r, y + ny * r];
  }

  /** The line's direction at station `u`, radians. */
  heading(u: number): number {
    const i = Math.round(Math.max(0, Math.min(this.last, u)) * STEPS);
    const [nx, ny] = this.#normals[i] ?? [0, 1];
    return Math.atan2(-nx, ny);
  }

  outline(
    pen: Pen,
    { from = 0, to = this.last, low = -1, high = 1, startCap = 0.6, endCap = 0.6 }: TubePart = {},
  ): void {
    smoothClosed(pen, this.#border(from, to, low, high, startCap, endCap));
  }

  /** A part whose edges run freely: `low` and `high` are asked at shares 0 … 1 of the way. */
  band(
    pen: Pen,
    [from, to]: Point,
    low: (share: number) => number,
    high: (share: number) => number,
  ): void {
    const rows = this.#rows(from, to);
    const edge = (side: (share: number) => number): ShapePoint[] =>
      this.#edgeLine(rows, (u) => side((u - from) / (to - from || 1)));
    smoothClosed(pen, [...edge(high), ...edge(low).reverse()]);
  }

  #rows(from: number, to: number): number[] {
    const rows = [from];
    for (let i = Math.ceil(from * STEPS + 0.2); i < to * STEPS - 0.2; i++) rows.push(i / STEPS);
    rows.push(to);
    return rows;
  }

  /** An edge without the loops that a sharp bend makes on its inner side. */
  #edgeLine(rows: readonly number[], side: (u: number) => number): ShapePoint[] {
    const line: ShapePoint[] = [];
    let before: Point | undefined;
    for (const u of rows) {
      const point = this.point(u, side(u));
      if (before !== undefined) {
        const heading = this.heading(u);
        const ahead =
          (point[0] - before[0]) * Math.cos(heading) + (point[1] - before[1]) * Math.sin(heading);
        if (ahead < 0) continue;
      }
      line.push([point[0], point[1]]);
      before = point;
    }
    return line;
  }

  #border(
    from: number,
    to: number,
    low: number,
    high: number,
    startCap: number,
    endCap: number,
  ): ShapePoint[] {
    const rows = this.#rows(from, to);
    const points = this.#edgeLine(rows, () => high);
    this.#cap(points, to, low, high, endCap, 1);
    points.push(...this.#edgeLine(rows, () => low).reverse());
    this.#cap(points, from, low, high, startCap, -1);
    return points;
  }

  #cap(
    points: ShapePoint[],
    u: number,
    low: number,
    high: number,
    bulge: number,
    side: 1 | -1,
  ): void {
    if (bulge === 0) return;
    const heading = this.heading(u) + (side < 0 ? Math.PI : 0);
    const [a, b] = [this.point(u, high), this.point(u, low)];
    const radius = Math.hypot(b[0] - a[0], b[1] - a[1]) / 2;
    const out = (share: number, reach: number): Point => {
      const x = (a[0] + b[0]) / 2 + ((a[0] - b[0]) / 2) * share;
      const y = (a[1] + b[1]) / 2 + ((a[1] - b[1]) / 2) * share;
      return [x + Math.cos(heading) * radius * reach, y + Math.sin(heading) * radius * reach];
    };
    const k = side < 0 ? -1 : 1;
    points.push(out(0.72 * k, bulge * 0.7), out(0, bulge), out(-0.72 * k, bulge * 0.7));
  }
}

function sampled(stations: readonly Station[]): Sample[] {
  const last = stations.length - 1;
  const at = (i: number): Station =>
    stations[Math.max(0, Math.min(last, i))] ?? { at: [0, 0], up: 0, down: 0 };
  const samples: Sample[] = [];
  for (let i = 0; i < last; i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let step = 0; step < STEPS; step++) {
      const u = step / STEPS;
      const spline = (p: number, q: number, r: number, s: number): number =>
        0.5 *
        (2 * q +
          (r - p) * u +
          (2 * p - 5 * q + 4 * r - s) * u * u +
          (3 * q - p - 3 * r + s) * u * u * u);
      samples.push({
        x: spline(a.at[0], b.at[0], c.at[0], d.at[0]),
        y: spline(a.at[1], b.at[1], c.at[1], d.at[1]),
        up: Math.max(0, spline(a.up, b.up, c.up, d.up)),
        down: Math.max(0, spline(a.down, b.down, c.down, d.down)),
      });
    }
  }
  const end = at(last);
  samples.push({ x: end.at[0], y: end.at[1], up: end.up, down: end.down });
  return samples;
}
