// The pen of animals and vehicles: fills in the shot's light, in whatever unit the canvas is scaled to.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { mixHex } from '../paint/colour.ts';
import type { Tone } from './puppet.ts';
import type { Point, ShapePoint } from './shape/point.ts';
import { oval, smoothClosed, smoothOpen } from './shape/smooth.ts';

/** Towards the shade: darker and plum, never grey; the hour's ambient light cools it further. */
export const deep = (colour: string, share: number): string => mixHex(colour, '#331a3e', share);

/** Towards the light: paler and warmer. */
export const pale = (colour: string, share: number): string => mixHex(colour, '#fff4de', share);

/** How much light reaches the planes of a body. */
export const LIT = { far: 0.24, shade: 0.22, body: 0.62, high: 0.9 } as const;

export class Ink {
  readonly g: SKRSContext2D;
  readonly tone: Tone;
  /** Length of one pixel in the canvas' unit. */
  readonly pixel: number;

  constructor(g: SKRSContext2D, tone: Tone, pixel: number) {
    this.g = g;
    this.tone = tone;
    this.pixel = pixel;
  }

  /** The same pen on a canvas scaled by `factor`. */
  scaled(factor: number): Ink {
    return new Ink(this.g, this.tone, this.pixel / factor);
  }

  /** Is a detail of this size worth drawing? */
  shows(size: number, pixels = 1.2): boolean {
    return size >= pixels * this.pixel;
  }

  fill(colour: string, lit: number, build: (pen: SKRSContext2D) => void, alpha = 1): void {
    const { g } = this;
    g.fillStyle = this.tone(colour, lit);
    g.beginPath();
    build(g);
    if (alpha === 1) g.fill();
    else {
      g.globalAlpha = alpha;
      g.fill();
      g.globalAlpha = 1;
    }
  }

  shape(points: readonly ShapePoint[], colour: string, lit: number = LIT.body, alpha = 1): void {
    this.fill(colour, lit, (pen) => smoothClosed(pen, points), alpha);
  }

  oval(
    at: Point,
    radiusX: number,
    radiusY: number,
    colour: string,
    { lit = LIT.body, angle = 0, alpha = 1 }: { lit?: number; angle?: number; alpha?: number } = {},
  ): void {
    this.fill(colour, lit, (pen) => oval(pen, at, radiusX, radiusY, angle), alpha);
  }

  line(
    points: readonly ShapePoint[],
    width: number,
    colour: string,
    { lit = LIT.body, alpha = 1 }: { lit?: number; alpha?: number } = {},
  ): void {
    this.stroke(width, colour, (pen) => smoothOpen(pen, points), { lit, alpha });
  }

  stroke(
    width: number,
    colour: string,
    build: (pen: SKRSContext2D) => void,
    { lit = LIT.body, alpha = 1 }: { lit?: number; alpha?: number } = {},
  ): void {
    const { g } = this;
    g.strokeStyle = this.tone(colour, lit);
    g.lineWidth = width;
    g.lineCap = 'round';
    g.lineJoin = 'round';
    g.globalAlpha = alpha;
    g.beginPath();
    build(g);
    g.stroke();
    g.globalAlpha = 1;
  }

  /** Paint in a moved, turned (radians, counter-clockwise) and scaled frame. */
  within(at: Point, angle: number, [scaleX, scaleY]: Point, paint: () => void): void {
    const { g } = this;
    g.save();
    g.translate(at[0], at[1]);
    if (angle !== 0) g.rotate(angle);
    g.scale(scaleX, scaleY);
    paint();
    g.restore();
  }

  /** Paint inside an outline only. */
  clipped(build: (pen: SKRSContext2D) => void, paint: () => void): void {
    const { g } = this;
    g.save();
    g.beginPath();
    build(g);
    g.clip();
    paint();
    g.restore();
  }
}
