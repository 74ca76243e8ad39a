// How a figure's shapes get onto the canvas: a colour of the day, how far it is lit, one path.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { mixHex } from '../../../paint/colour.ts';
import type { Tone } from '../../puppet.ts';
import type { Pen } from '../../shape/smooth.ts';

export interface Ink {
  readonly g: SKRSContext2D;
  readonly tone: Tone;
  readonly pxPerM: number;
  /** 0 … 1: a far limb lies in the body's own shade. */
  readonly dim: number;
}

const SHADE = '#38264f';

/** The darker plane of a body: never black, towards violet. */
export const darker = (hex: string, share = 0.24): string => mixHex(hex, SHADE, share);

export const lighter = (hex: string, share = 0.3): string => mixHex(hex, '#fff6e4', share);

export const dimHex = (hex: string, dim: number): string => mixHex(hex, SHADE, 0.13 * dim);

/** `lit` 0 … 1 as in `Tone`. */
export function colourOf(ink: Ink, hex: string, lit = 0.62): string {
  return ink.dim > 0
    ? ink.tone(dimHex(hex, ink.dim), lit * (1 - 0.42 * ink.dim))
    : ink.tone(hex, lit);
}

export function fill(ink: Ink, hex: string, lit: number, draw: (pen: Pen) => void): void {
  ink.g.fillStyle = colourOf(ink, hex, lit);
  ink.g.beginPath();
  draw(ink.g);
  ink.g.fill();
}

export function line(
  ink: Ink,
  hex: string,
  lit: number,
  widthM: number,
  draw: (pen: Pen) => void,
): void {
  ink.g.strokeStyle = colourOf(ink, hex, lit);
  ink.g.lineWidth = widthM;
  ink.g.lineCap = 'round';
  ink.g.lineJoin = 'round';
  ink.g.beginPath();
  draw(ink.g);
  ink.g.stroke();
}

/** What `draw` paints, cut to `shape`. */
export function within(ink: Ink, shape: (pen: Pen) => void, draw: () => void): void {
  ink.g.save();
  ink.g.beginPath();
  shape(ink.g);
  ink.g.clip();
  draw();
  ink.g.restore();
}

export const dimmed = (ink: Ink, dim: number): Ink => ({ ...ink, dim });
