// A beat's words, quietly, where nothing else could show it: a small measure of text over the set,
// held by a soft shadow and a short rule.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Shot } from '../../storyboard/storyboard.ts';
import { fontOf, lettersFor } from './fonts.ts';
import { wrap } from './wrap.ts';

export type DrawTitle = (g: SKRSContext2D, tS: number) => void;

const FADE_S = 0.5;

export function layTitle(
  g: SKRSContext2D,
  shot: Shot,
  frame: { width: number; height: number },
): DrawTitle {
  const letters = lettersFor(shot.title ?? '');
  if (letters.text === '') return () => undefined;
  const { width, height } = frame;
  const unit = Math.sqrt(width * height);
  const { lines, sizePx } = wrap(g, letters, {
    widthPx: width * 0.72,
    sizePx: Math.min(unit * 0.058, width * 0.085),
    leastPx: unit * 0.03,
    maxLines: 3,
  });
  const leading = sizePx * 1.34;
  const middle = height * 0.42;
  const first = middle - ((lines.length - 1) * leading) / 2 + sizePx * 0.34;
  const shadow = g.createRadialGradient(0, 0, 0, 0, 0, 1);
  shadow.addColorStop(0, 'rgba(8,8,22,0.5)');
  shadow.addColorStop(0.6, 'rgba(8,8,22,0.26)');
  shadow.addColorStop(1, 'rgba(8,8,22,0)');
  return (g, tS) => {
    const arrive = Math.min(1, Math.max(0, (tS - shot.startS) / FADE_S));
    g.save();
    g.globalAlpha = arrive * arrive * (3 - 2 * arrive);
    g.setTransform(width * 0.62, 0, 0, leading * (1.4 + lines.length), width / 2, middle);
    g.fillStyle = shadow;
    g.fillRect(-1, -1, 2, 2);
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.font = fontOf(letters, sizePx);
    g.textAlign = 'center';
    g.fillStyle = '#fffaf0';
    lines.forEach((line, i) => {
      g.fillText(line, width / 2, first + i * leading);
    });
    const rule = unit * 0.06 * arrive;
    g.fillStyle = 'rgba(255,250,240,0.75)';
    g.fillRect(
      width / 2 - rule / 2,
      first + (lines.length - 1) * leading + sizePx * 0.72,
      rule,
      Math.max(1, unit * 0.002),
    );
    g.restore();
  };
}
