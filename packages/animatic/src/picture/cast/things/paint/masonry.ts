// Walls, battlements, roofs and windows: what buildings share.
import { deep, pale } from './brush.ts';
import type { Brush } from './brush.ts';
import type { Shine } from '../design.ts';
import { box, outline, placed } from './outline.ts';

const GLASS = '#9fc0d8';

/** Courses of stone, a few of them, so that a wall is not bare. */
export function stones(
  b: Brush,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  size: number,
): void {
  if (!b.fine(size, 4)) return;
  for (let row = 0; row * size < height - size; row++)
    for (let i = 0; i * size * 1.8 < width - size * 1.6; i++)
      if ((i * 7 + row * 5) % 6 === 0)
        b.fill(
          box(
            x + i * size * 1.8 + (row % 2) * size * 0.8,
            y + row * size,
            size * 1.5,
            size * 0.8,
            size * 0.16,
          ),
          row % 2 ? deep(colour, 0.14) : pale(colour, 0.2),
          0.55,
          0.8,
        );
}

export function battlements(
  b: Brush,
  x: number,
  y: number,
  width: number,
  tooth: number,
  colour: string,
): void {
  b.solid(box(x, y, width, tooth), colour, { shade: 0.3 });
  const count = Math.max(2, Math.floor(width / (tooth * 1.7)));
  const gap = (width - count * tooth) / Math.max(1, count - 1);
  for (let i = 0; i < count; i++)
    b.solid(box(x + i * (tooth + gap), y + tooth * 0.9, tooth, tooth), colour, { shade: 0.24 });
}

/** A roof with upturned eaves, lower edge at y. */
export function eaves(
  b: Brush,
  y: number,
  half: number,
  tall: number,
  colour: string,
  ridge = 0.4,
): void {
  b.solid(
    outline([
      [-half, y + tall * 0.3, 1],
      [-half * 0.86, y + tall * 0.02],
      [-half * 0.5, y - tall * 0.1],
      [0, y - tall * 0.12],
      [half * 0.5, y - tall * 0.1],
      [half * 0.86, y + tall * 0.02],
      [half, y + tall * 0.3, 1],
      [half * 0.74, y + tall * 0.36],
      [half * ridge, y + tall, 0.6],
      [-half * ridge, y + tall, 0.6],
      [-half * 0.74, y + tall * 0.36],
    ]),
    colour,
    { shade: 0.14 },
  );
  if (b.fine(half * 0.05, 1.5))
    for (let i = -5; i <= 5; i++)
      b.line(
        [
          [(i / 5) * half * ridge, y + tall * 0.96],
          [(i / 5) * half * 0.66, y + tall * 0.34],
          [(i / 5) * half * 0.84, y],
        ],
        half * 0.014,
        deep(colour, 0.4),
        { alpha: 0.6 },
      );
  b.line(
    [
      [-half, y + tall * 0.3],
      [-half * 0.86, y + tall * 0.02],
      [-half * 0.5, y - tall * 0.1],
      [0, y - tall * 0.12],
      [half * 0.5, y - tall * 0.1],
      [half * 0.86, y + tall * 0.02],
      [half, y + tall * 0.3],
    ],
    Math.max(0.6, tall * 0.07),
    '#e0b04a',
    { lit: 0.7 },
  );
}

/** A window with its cross and sill; it burns in the dark. */
export function pane(
  b: Brush,
  x: number,
  y: number,
  width: number,
  height: number,
  frame = '#f6efe2',
  arched = false,
): void {
  const shape = (inset: number): ReturnType<typeof box> =>
    arched
      ? outline([
          [x + inset, y + inset, 1],
          [x + width - inset, y + inset, 1],
          [x + width - inset, y + height * 0.62, 0.3],
          [x + width / 2, y + height - inset],
          [x + inset, y + height * 0.62, 0.3],
        ])
      : box(x + inset, y + inset, width - 2 * inset, height - 2 * inset);
  const t = Math.min(width, height) * 0.1;
  b.fill(shape(-t), frame, 0.7);
  b.lamp(shape(0), GLASS);
  b.fill(
    placed(
      outline([
        [0, 0, 1],
        [width * 0.3, 0, 1],
        [width * 0.7, height * 0.9, 1],
        [width * 0.4, height * 0.9, 1],
      ]),
      x + width * 0.06,
      y + height * 0.04,
    ),
    '#ffffff',
    0.9,
    0.2,
  );
  if (!b.fine(t, 0.6)) return;
  b.fill(box(x + width / 2 - t * 0.35, y, t * 0.7, height * (arched ? 0.98 : 1)), frame, 0.7);
  b.fill(box(x, y + height * 0.46, width, t * 0.7), frame, 0.7);
  b.fill(box(x - t * 1.6, y - t * 1.6, width + t * 3.2, t * 1.3), pale(frame, 0.2), 0.8);
}

/** Lamplight from its windows, where it is dark. */
export function windowGlow(
  x: number,
  y: number,
  radius: number,
  strength = 0.35,
): () => readonly Shine[] {
  return () => [{ x, y, radius, colour: '#ffb45c', strength, darkOnly: true }];
}
