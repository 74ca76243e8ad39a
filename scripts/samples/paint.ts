// The brush: smooth outlines, limbs, and the lit-paper treatment of one body (a shade
// plane, a soft core, one thin rim towards the sun) that every picture here shares.

import { createCanvas, Path2D } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';

export type Brush = SKRSContext2D;
type Blend = Brush['globalCompositeOperation'];
type Gradient = ReturnType<Brush['createLinearGradient']>;
export type Point = readonly [x: number, y: number];

/** Unit vector from the subject towards the visible sun (upper right), y down. */
export const towardsSun: Point = [0.74, -0.67];

/** Deterministic numbers in [0, 1): a picture is the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

export const clamp = (value: number, low = 0, high = 1): number =>
  Math.min(high, Math.max(low, value));

/** 0 before `start`, 1 after `end`, without a corner at either. */
export function ease(value: number, start: number, end: number): number {
  const share = clamp((value - start) / (end - start));
  return share * share * (3 - 2 * share);
}

export const between = (from: Point, to: Point, share: number): Point => [
  mix(from[0], to[0], share),
  mix(from[1], to[1], share),
];

/** A point of the Catmull-Rom curve between b and c. */
function curveAt(a: Point, b: Point, c: Point, d: Point, share: number): Point {
  const axis = (i: 0 | 1): number =>
    0.5 *
    (2 * b[i] +
      (c[i] - a[i]) * share +
      (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * share ** 2 +
      (3 * b[i] - a[i] - 3 * c[i] + d[i]) * share ** 3);
  return [axis(0), axis(1)];
}

/** A closed smooth outline through the points. */
export function blob(points: readonly Point[]): Path2D {
  const path = new Path2D();
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0];
  for (let index = 0; index < points.length; index++) {
    for (let step = 0; step < 12; step++) {
      const [x, y] = curveAt(at(index - 1), at(index), at(index + 1), at(index + 2), step / 12);
      if (index === 0 && step === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
  }
  path.closePath();
  return path;
}

/** The smooth line through the points, as many short steps. */
export function smoothLine(points: readonly Point[], stepsEach = 14): Point[] {
  const line: Point[] = [];
  const at = (index: number): Point =>
    points[clamp(index, 0, points.length - 1)] ?? points[0] ?? [0, 0];
  for (let index = 0; index < points.length - 1; index++) {
    for (let step = 0; step < stepsEach; step++)
      line.push(curveAt(at(index - 1), at(index), at(index + 1), at(index + 2), step / stepsEach));
  }
  line.push(at(points.length - 1));
  return line;
}

/** A tapering, round-ended body along a smooth line: a finger, an arm, a branch. */
export function limb(joints: readonly Point[], radii: readonly number[]): Path2D {
  const stepsEach = 14;
  const line = smoothLine(joints, stepsEach);
  const left: Point[] = [];
  const right: Point[] = [];
  const radiusAt = (index: number): number => {
    const place = index / stepsEach;
    const joint = Math.min(Math.floor(place), radii.length - 2);
    return mix(radii[joint] ?? 1, radii[joint + 1] ?? 1, ease(place - joint, 0, 1));
  };
  const directionAt = (index: number): number => {
    const before = line[Math.max(0, index - 1)] ?? [0, 0];
    const after = line[Math.min(line.length - 1, index + 1)] ?? [0, 0];
    return Math.atan2(after[1] - before[1], after[0] - before[0]);
  };
  for (const [index, [x, y]] of line.entries()) {
    const angle = directionAt(index);
    const radius = radiusAt(index);
    left.push([x + Math.sin(angle) * radius, y - Math.cos(angle) * radius]);
    right.push([x - Math.sin(angle) * radius, y + Math.cos(angle) * radius]);
  }
  const cap = (index: number, from: number): Point[] => {
    const [x, y] = line[index] ?? [0, 0];
    const radius = radiusAt(index);
    return Array.from({ length: 11 }, (_, step) => {
      const angle = from + ((step + 1) * Math.PI) / 12;
      return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius] as const;
    });
  };
  const last = line.length - 1;
  const outline = [
    ...left,
    ...cap(last, directionAt(last) - Math.PI / 2),
    ...right.reverse(),
    ...cap(0, directionAt(0) + Math.PI / 2),
  ];
  const path = new Path2D();
  for (const [index, [x, y]] of outline.entries()) {
    if (index === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
  path.closePath();
  return path;
}

/** The same outline, moved. */
export function moved(path: Path2D, dx: number, dy: number): Path2D {
  const copy = new Path2D();
  copy.addPath(path, { a: 1, b: 0, c: 0, d: 1, e: dx, f: dy });
  return copy;
}

/** Everything outside the outline (fill with 'evenodd'). */
export function outside(path: Path2D): Path2D {
  const inverse = new Path2D();
  inverse.rect(-4000, -4000, 10000, 10000);
  inverse.addPath(path);
  return inverse;
}

export interface Body {
  readonly base: string;
  readonly shade: string;
  readonly rim?: string;
  /** How far the shade plane reaches in from the dark side, px. */
  readonly depth: number;
  readonly rimWidth?: number;
  /** Softness of the shade's edge, px; 0 for a paper cut. */
  readonly soft?: number;
}

/** The sun's direction in the brush's own turned or mirrored coordinates. */
export function sunSeenFrom(brush: Brush): Point {
  const { a, b, c, d } = brush.getTransform();
  const area = a * d - b * c;
  const size = Math.sqrt(Math.abs(area)) / area;
  const [sx, sy] = towardsSun;
  return [(d * sx - c * sy) * size, (a * sy - b * sx) * size];
}

/** One lit body: shade all over, the base colour pushed towards the sun, a rim. */
export function solid(brush: Brush, path: Path2D, body: Body): void {
  const [sx, sy] = sunSeenFrom(brush);
  brush.save();
  brush.fillStyle = body.shade;
  brush.fill(path);
  brush.clip(path);
  brush.fillStyle = body.base;
  if (body.soft) brush.filter = `blur(${body.soft}px)`;
  brush.fill(moved(path, sx * body.depth, sy * body.depth));
  brush.filter = 'none';
  if (body.rim) {
    const width = body.rimWidth ?? 3;
    brush.fillStyle = body.rim;
    brush.fill(outside(moved(path, -sx * width, -sy * width)), 'evenodd');
  }
  brush.restore();
}

/** Draws on a sheet of its own, then lays it down blurred, faded or blended. */
export function sheet(
  brush: Brush,
  draw: (sheet: Brush) => void,
  how: { blur?: number; alpha?: number; blend?: Blend } = {},
): void {
  // The sheet is wider than the picture, or blur would draw the void in at the edges.
  const margin = how.blur ? Math.ceil(how.blur * 3) : 0;
  const own = createCanvas(brush.canvas.width + margin * 2, brush.canvas.height + margin * 2);
  const ownBrush = own.getContext('2d');
  ownBrush.translate(margin, margin);
  const { a, b, c, d, e, f } = brush.getTransform();
  ownBrush.transform(a, b, c, d, e, f);
  draw(ownBrush);
  brush.save();
  brush.resetTransform();
  if (how.blur) brush.filter = `blur(${how.blur}px)`;
  brush.globalAlpha = how.alpha ?? 1;
  brush.globalCompositeOperation = how.blend ?? 'source-over';
  brush.drawImage(own, -margin, -margin);
  brush.restore();
}

/** A round pool of light or shade fading to nothing. */
export function glow(
  brush: Brush,
  [x, y]: Point,
  radius: number,
  rgb: string,
  alpha: number,
  blend: Blend = 'lighter',
): void {
  const light = brush.createRadialGradient(x, y, 0, x, y, radius);
  for (const [stop, strength] of [
    [0, 1],
    [0.12, 0.66],
    [0.3, 0.32],
    [0.55, 0.11],
    [0.8, 0.025],
    [1, 0],
  ] as const)
    light.addColorStop(stop, `rgba(${rgb}, ${(alpha * strength).toFixed(4)})`);
  brush.save();
  brush.globalCompositeOperation = blend;
  brush.fillStyle = light;
  brush.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  brush.restore();
}

/** A linear wash; stops are [offset, colour]. */
export function wash(
  brush: Brush,
  from: Point,
  to: Point,
  stops: readonly (readonly [number, string])[],
): Gradient {
  const gradient = brush.createLinearGradient(from[0], from[1], to[0], to[1]);
  for (const [offset, colour] of stops) gradient.addColorStop(offset, colour);
  return gradient;
}

export function newSheet(width: number, height: number): { canvas: Canvas; brush: Brush } {
  const canvas = createCanvas(width, height);
  return { canvas, brush: canvas.getContext('2d') };
}
