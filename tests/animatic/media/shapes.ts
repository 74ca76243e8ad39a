// The few shapes that the drawings of the media are put together from.
import type { SKRSContext2D } from '@napi-rs/canvas';

export type Brush = SKRSContext2D;

/** [x, y] in the drawing's own pixels. */
export type Point = readonly [number, number];

export function polygon(g: Brush, fill: string, points: readonly Point[]): void {
  g.fillStyle = fill;
  g.beginPath();
  for (const [x, y] of points) g.lineTo(x, y);
  g.closePath();
  g.fill();
}

export function ellipse(
  g: Brush,
  fill: string,
  [x, y]: Point,
  [radiusX, radiusY]: Point,
  turn = 0,
): void {
  g.fillStyle = fill;
  g.beginPath();
  g.ellipse(x, y, radiusX, radiusY, turn, 0, 2 * Math.PI);
  g.fill();
}

/** A box with round corners. */
export function box(
  g: Brush,
  fill: string,
  [x, y]: Point,
  [width, height]: Point,
  radius = 0,
): void {
  g.fillStyle = fill;
  g.beginPath();
  g.roundRect(x, y, width, height, radius);
  g.fill();
}

export function line(g: Brush, colour: string, width: number, points: readonly Point[]): void {
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.lineCap = 'round';
  g.lineJoin = 'round';
  g.beginPath();
  for (const [x, y] of points) g.lineTo(x, y);
  g.stroke();
}

/** Fills the whole drawing from top to bottom. */
export function wash(g: Brush, [width, height]: Point, colours: readonly string[]): void {
  const shade = g.createLinearGradient(0, 0, 0, height);
  colours.forEach((colour, i) => shade.addColorStop(i / Math.max(1, colours.length - 1), colour));
  g.fillStyle = shade;
  g.fillRect(0, 0, width, height);
}

/** A soft round light; `colour` as #rrggbb. */
export function glow(g: Brush, colour: string, [x, y]: Point, radius: number): void {
  const shade = g.createRadialGradient(x, y, 0, x, y, radius);
  shade.addColorStop(0, `${colour}b0`);
  shade.addColorStop(0.4, `${colour}50`);
  shade.addColorStop(1, `${colour}00`);
  g.fillStyle = shade;
  g.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
}

/** Hills along a line: `foot` is the height of their middle, in pixels from the top. */
export function hills(
  g: Brush,
  fill: string,
  [width, height]: Point,
  foot: number,
  swell: number,
  phase: number,
): void {
  g.fillStyle = fill;
  g.beginPath();
  g.moveTo(0, height);
  for (let x = 0; x <= width; x += 8) {
    const wave = Math.sin(x / 130 + phase) + 0.45 * Math.sin(x / 51 + 2.3 * phase);
    g.lineTo(x, foot - swell * wave);
  }
  g.lineTo(width, height);
  g.fill();
}

/** 0 … 1, the same for the same number: where dots and leaves are. */
export function scatter(n: number): number {
  const value = Math.sin(n * 127.1 + 11.7) * 43758.5453;
  return value - Math.floor(value);
}
