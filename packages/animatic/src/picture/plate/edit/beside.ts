// What is beside the subject of a still, as it would be behind them from elsewhere: nearer, and out of
// focus. For whom could not be taken out of their picture.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import type { Box } from './find-subject.ts';

/** Less of the picture's width says nothing of the place. */
const LEAST_FREE = 0.3;
/** Between the subject and what is taken. */
const GAP = 0.02;
/** Out of focus, share of the longer side. */
const SOFT = 0.008;

/** The wider side, shares of the width; undefined where the subject leaves none. */
export function freeBeside({ left, width }: Box): readonly [from: number, to: number] | undefined {
  const right = left + width + GAP;
  const [from, to] = left - GAP > 1 - right ? [0, left - GAP] : [right, 1];
  return to - from < LEAST_FREE ? undefined : [from, to];
}

/** @param middle the row, share of the height, that is looked at */
export function besideIn(still: Canvas, box: Box, middle: number): Canvas | undefined {
  const free = freeBeside(box);
  if (free === undefined) return undefined;
  const { width, height } = still;
  const share = free[1] - free[0];
  const top = Math.max(0, Math.min(1 - share, middle - share / 2));
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  g.imageSmoothingQuality = 'high';
  const from = [free[0] * width, top * height, share * width, share * height] as const;
  // Softened beyond the frame, it would fade at the frame's edges.
  g.drawImage(still, ...from, 0, 0, width, height);
  g.filter = `blur(${Math.max(width, height) * SOFT}px)`;
  g.drawImage(still, ...from, 0, 0, width, height);
  return canvas;
}
