// Spoken lines at the bottom of the frame: at most two, in white on a soft dark band of their own, so
// that they are read on any picture. The bottom right corner is the watermark's.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Storyboard } from '../../storyboard/storyboard.ts';
import { fontOf, lettersFor } from './fonts.ts';
import type { Letters } from './fonts.ts';
import { watermarkHeight } from './watermark.ts';
import { wrap } from './wrap.ts';
import type { Lines } from './wrap.ts';

const FADE_S = 0.12;

interface LaidCaption {
  readonly startS: number;
  readonly endS: number;
  readonly letters: Letters;
  readonly laid: Lines;
}

export type DrawCaptions = (g: SKRSContext2D, tS: number) => void;

/** Lays all captions out once; the function draws those of film time `tS`. */
export function layCaptions(g: SKRSContext2D, storyboard: Storyboard): DrawCaptions {
  const { width, height } = storyboard.output;
  const unit = Math.sqrt(width * height);
  const sizePx = Math.max(13, Math.min(unit * 0.04, width * 0.062));
  const captions: LaidCaption[] = [];
  for (const { text, startS, endS } of storyboard.shots.flatMap((shot) => shot.captions)) {
    const letters = lettersFor(text);
    if (letters.text === '') continue;
    const laid = wrap(g, letters, {
      widthPx: width * 0.86,
      sizePx,
      leastPx: sizePx * 0.66,
      maxLines: 2,
    });
    captions.push({ startS, endS, letters, laid });
  }
  const foot = height - watermarkHeight(storyboard.output) - height * 0.018;
  return (g, tS) => {
    for (const caption of captions) {
      if (tS < caption.startS - 1e-6 || tS >= caption.endS) continue;
      const fade = Math.min(1, (tS - caption.startS) / FADE_S + 0.35, (caption.endS - tS) / FADE_S);
      drawCaption(g, caption, width, foot, fade);
    }
  };
}

function drawCaption(
  g: SKRSContext2D,
  { letters, laid }: LaidCaption,
  width: number,
  foot: number,
  fade: number,
): void {
  const { lines, sizePx } = laid;
  const leading = sizePx * 1.32;
  g.save();
  g.setTransform(1, 0, 0, 1, 0, 0);
  g.globalAlpha = Math.max(0, fade);
  g.font = fontOf(letters, sizePx);
  g.textAlign = 'center';
  g.textBaseline = 'alphabetic';
  const widest = Math.max(...lines.map((line) => g.measureText(line).width));
  const top = foot - leading * lines.length - sizePx * 0.22;
  g.fillStyle = 'rgba(8,9,20,0.46)';
  g.beginPath();
  g.roundRect(
    width / 2 - widest / 2 - sizePx * 0.62,
    top,
    widest + sizePx * 1.24,
    foot - top + sizePx * 0.06,
    sizePx * 0.36,
  );
  g.fill();
  g.lineJoin = 'round';
  lines.forEach((line, i) => {
    const y = foot - leading * (lines.length - 1 - i) - sizePx * 0.36;
    g.strokeStyle = 'rgba(8,9,20,0.55)';
    g.lineWidth = sizePx * 0.1;
    g.strokeText(line, width / 2, y);
    g.fillStyle = '#fffdf6';
    g.fillText(line, width / 2, y);
  });
  g.restore();
}
