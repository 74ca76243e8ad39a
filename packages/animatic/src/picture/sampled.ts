// A function of time, sampled over a shot and smoothed: what follows a body that turns and stops at once
// turns and stops softly.
import type { Shot } from '../storyboard/storyboard.ts';

const PER_S = 12;

/** @param windowS the mean is taken over as much before and after, twice */
export function sampled(
  { startS, endS }: Shot,
  at: (tS: number) => readonly number[],
  windowS: number,
): (tS: number) => readonly number[] {
  const count = Math.max(2, Math.ceil((endS - startS) * PER_S));
  const stepS = (endS - startS) / count;
  const raw = Array.from({ length: count + 1 }, (_, i) => at(startS + i * stepS));
  const reach = Math.min(Math.round(windowS / stepS), Math.floor(count / 4));
  const smooth = meanOver(meanOver(raw, reach), reach);
  return (tS) => {
    const place = Math.min(count, Math.max(0, (tS - startS) / stepS));
    const i = Math.min(count - 1, Math.floor(place));
    const [before = [], after = []] = [smooth[i], smooth[i + 1]];
    return before.map((value, j) => value + ((after[j] ?? value) - value) * (place - i));
  };
}

/** Near the ends the window is as narrow as what is left of the shot: they keep their own values. */
function meanOver(rows: readonly (readonly number[])[], reach: number): number[][] {
  return rows.map((row, i) => {
    const own = Math.min(reach, i, rows.length - 1 - i);
    const near = rows.slice(i - own, i + own + 1);
    return row.map((_, j) => near.reduce((sum, one) => sum + (one[j] ?? 0), 0) / near.length);
  });
}
