// Thin upright strips out of large canvases. A copy costs more the larger the canvas is that it is taken from
// (a wall of 3378 × 2963 in 140 strips: 27 ms; from pieces of it: 10 ms), so strips are taken from pieces,
// each made when it is first needed.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';

/** Canvases up to this are fast as they are, px. */
const SMALL_PX = 1_000_000;
const STRETCH_PX = 256;
/** How much further than its own stretch a piece reaches. */
const OVERLAP_PX = 96;

const piecesOf = new WeakMap<Canvas, Map<number, Canvas>>();

/** What to take the columns `start` … `end` of a canvas from, and where that begins. */
export function columnPiece(
  canvas: Canvas,
  start: number,
  end: number,
): { readonly from: Canvas; readonly left: number } {
  const left = Math.floor(start / STRETCH_PX) * STRETCH_PX;
  const fits = left >= 0 && end < left + STRETCH_PX + OVERLAP_PX;
  if (!fits || canvas.width * canvas.height <= SMALL_PX) return { from: canvas, left: 0 };
  const pieces = piecesOf.get(canvas) ?? new Map<number, Canvas>();
  piecesOf.set(canvas, pieces);
  const known = pieces.get(left);
  if (known !== undefined) return { from: known, left };
  const width = Math.min(STRETCH_PX + OVERLAP_PX, canvas.width - left);
  const piece = createCanvas(width, canvas.height);
  piece
    .getContext('2d')
    .drawImage(canvas, left, 0, width, canvas.height, 0, 0, width, canvas.height);
  pieces.set(left, piece);
  return { from: piece, left };
}
