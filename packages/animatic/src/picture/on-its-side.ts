// Canvases that lie on their side. In an upright strip every pixel is a row of its own, in the canvas and in
// the frame: 4 to 30 ns each, the more the thinner the strip. Strips that lie are rows, read and written in
// one go (3 to 5 ns), and to set up again what was drawn so takes 1 ns.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import type { Matrix } from './projection.ts';
import type { Part } from './seen-parts.ts';

const laid = new WeakMap<Canvas, Canvas>();
const frames = new WeakMap<Canvas, Canvas>();

/** Its columns are the rows of the canvas; made when it is first asked for. */
export function onItsSide(canvas: Canvas): Canvas {
  const known = laid.get(canvas);
  if (known !== undefined) return known;
  const side = createCanvas(canvas.height, canvas.width);
  const g = side.getContext('2d');
  g.imageSmoothingEnabled = false;
  g.setTransform(...sideways([1, 0, 0, 1, 0, 0]));
  g.drawImage(canvas, 0, 0);
  laid.set(canvas, side);
  return side;
}

/** What `matrix` does upright, done where both the canvas and the frame lie. */
export const lying = ([a, b, c, d, e, f]: Matrix): Matrix => [d, c, b, a, f, e];

/** Lays what is upright, sets up what lies. */
const sideways = ([a, b, c, d, e, f]: Matrix): Matrix => [c, d, a, b, e, f];

/**
 * Draws a part of the frame on its side.
 *
 * @param canvas whose it is: its working canvas is kept for the next frame
 * @param draw where the part's first pixel is the first one
 */
export function drawOnItsSide(
  g: SKRSContext2D,
  canvas: Canvas,
  { left, top, right, bottom }: Part,
  draw: (side: SKRSContext2D) => void,
): void {
  const [width, height] = [bottom - top, right - left];
  const frame = frames.get(canvas) ?? createCanvas(1, 1);
  frames.set(canvas, frame);
  if (frame.width < width || frame.height < height) {
    const [wide, high] = [Math.max(frame.width, width), Math.max(frame.height, height)];
    frame.width = wide;
    frame.height = high;
  }
  const side = frame.getContext('2d');
  side.save();
  side.clearRect(0, 0, width, height);
  // Cut here, however large the canvas has grown.
  side.beginPath();
  side.rect(0, 0, width, height);
  side.clip();
  side.imageSmoothingQuality = 'low';
  draw(side);
  side.restore();
  g.save();
  g.imageSmoothingEnabled = false;
  g.setTransform(...sideways([1, 0, 0, 1, left, top]));
  g.drawImage(frame, 0, 0, width, height, 0, 0, width, height);
  g.restore();
}
