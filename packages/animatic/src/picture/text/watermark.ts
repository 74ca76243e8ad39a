import type { SKRSContext2D } from '@napi-rs/canvas';
import { fontOf, lettersFor } from './fonts.ts';

const WORDS = 'AI generated · filmgate';

interface FrameSize {
  readonly width: number;
  readonly height: number;
}

const letterSize = ({ width, height }: FrameSize): number =>
  Math.max(9, Math.sqrt(width * height) * 0.0185);

/** Height of the strip at the foot of the frame that only the watermark may use, px. */
export function watermarkHeight(frame: FrameSize): number {
  return letterSize(frame) * 2.1;
}

/** Small, bottom right, legible on light and dark. */
export function drawWatermark(g: SKRSContext2D, frame: FrameSize): void {
  const size = letterSize(frame);
  const letters = lettersFor(WORDS);
  g.save();
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.font = fontOf(letters, size);
  g.textAlign = 'right';
  g.textBaseline = 'alphabetic';
  g.lineJoin = 'round';
  g.strokeStyle = 'rgba(8,9,20,0.42)';
  g.lineWidth = size * 0.18;
  const x = frame.width - size * 0.9;
  const y = frame.height - size * 0.85;
  g.strokeText(letters.text, x, y);
  g.fillStyle = 'rgba(255,255,255,0.82)';
  g.fillText(letters.text, x, y);
  g.restore();
}
