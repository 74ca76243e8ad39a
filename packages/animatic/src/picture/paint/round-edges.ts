// A flat shape looks modelled when its edges are dark on the side away from the light and bright on the
// other.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import type { Box } from '../painted.ts';

/** The sheets are this much smaller: soft, and cheap. */
const SHRINK = 4;
/** How far the shape is moved, in reaches, and how much is taken away at each. */
const STEPS = [
  [0.35, 0.4],
  [0.8, 0.5],
  [1.4, 0.6],
] as const;

/** [towards, colour, strength]: the light comes from the upper left. */
const EDGES = [
  [-1, '#2a1420', 0.42],
  [1, '#fff4dc', 0.3],
] as const;

/**
 * Over what is painted on the canvas, within its shape.
 *
 * @param reachPx how far the edges reach inwards
 * @param sheet working canvas, grown as needed
 */
export function roundEdges(
  canvas: Canvas,
  { left, top, width, height }: Box,
  reachPx: number,
  sheet: Canvas = createCanvas(1, 1),
): void {
  const [wide, high] = [Math.ceil(width / SHRINK), Math.ceil(height / SHRINK)];
  if (sheet.width < wide || sheet.height < high) {
    sheet.width = Math.max(sheet.width, wide);
    sheet.height = Math.max(sheet.height, high);
  }
  const g = canvas.getContext('2d');
  const s = sheet.getContext('2d');
  g.save();
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.globalCompositeOperation = 'source-atop';
  for (const [towards, colour, strength] of EDGES) {
    s.globalCompositeOperation = 'source-over';
    s.globalAlpha = 1;
    s.clearRect(0, 0, sheet.width, sheet.height);
    s.fillStyle = colour;
    s.fillRect(0, 0, wide, high);
    // The shape itself, moved, is taken out: what stays lies along one side of it.
    s.globalCompositeOperation = 'destination-out';
    for (const [far, share] of STEPS) {
      const by = (towards * far * reachPx) / SHRINK;
      s.globalAlpha = share;
      s.drawImage(canvas, left, top, width, height, by, by, width / SHRINK, height / SHRINK);
    }
    g.globalAlpha = strength;
    g.imageSmoothingEnabled = true;
    const [w, h] = [width / SHRINK, height / SHRINK];
    g.drawImage(sheet, 0, 0, w, h, left, top, width, height);
  }
  g.restore();
}
