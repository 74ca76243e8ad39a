import type { Shot, Storyboard } from '../storyboard/storyboard.ts';

export interface SheetCell {
  readonly shot: Shot;
  readonly frame: number;
}

const MOST_CELLS = 24;
const USUAL_CELLS = 12;
const LONG_CHANGE_S = 1.2;

/**
 * The frames of the contact sheet: each shot at least once, long shots more often, `usual` in all unless
 * there are more shots; within a shot evenly, away from its cuts.
 */
export function planSheet({ shots, output }: Storyboard, usual = USUAL_CELLS): SheetCell[] {
  const count = shotCounts(shots, usual);
  return shots.flatMap((shot, index) => {
    const wanted = count[index] ?? 0;
    // A change that lasts is what the shot shows.
    const cutS = shot.cut.lengthS > LONG_CHANGE_S ? 0 : shot.cut.lengthS;
    const settledS = Math.min(shot.startS + cutS, shot.endS);
    return Array.from({ length: wanted }, (_, i) => {
      const atS = settledS + ((i + 0.5) / wanted) * (shot.endS - settledS);
      return { shot, frame: Math.min(output.frames - 1, Math.floor(atS * output.fps)) };
    });
  });
}

/** Shots beyond the sheet's room are left out evenly. */
function shotCounts(shots: readonly Shot[], usual: number): number[] {
  if (shots.length > MOST_CELLS) {
    const step = shots.length / MOST_CELLS;
    return shots.map((_, i) => (Math.floor(i / step) === Math.floor((i - 1) / step) ? 0 : 1));
  }
  const counts = shots.map(() => 1);
  const total = Math.max(usual, shots.length);
  for (let cells = shots.length; cells < total; cells++) {
    // The shot whose frames are farthest apart gets one more.
    let most = 0;
    let widestS = 0;
    shots.forEach(({ startS, endS }, i) => {
      const apartS = (endS - startS) / (counts[i] ?? 1);
      if (apartS <= widestS + 1e-9) return;
      most = i;
      widestS = apartS;
    });
    counts[most] = (counts[most] ?? 0) + 1;
  }
  return counts;
}
