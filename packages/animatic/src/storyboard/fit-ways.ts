// Ways as long as the frame is wide: a camera that does not go along sees no more of them.
import { round } from './staging.ts';
import type { Body } from './staging.ts';
import type { Blocking, Camera } from './storyboard.ts';

/** Times its height that a shot size shows of a body. */
const SHOWN_HEIGHTS: Readonly<Record<Camera['size'], number>> = {
  'extreme-wide': 6.4,
  wide: 2.9,
  full: 1.6,
  medium: 1.1,
  'close-up': 0.8,
  'extreme-close-up': 0.5,
};

/** Share of the frame's width that is gone through. */
const GONE = 0.66;

/** Seconds of a shot before which everybody is there. */
const LATE_S = 0.8;

/** Room that anybody has to come to rest in, metres. */
const LEAST_SHOWN_M = 2.4;

/** The others come to rest in the frame, too, and go on from there. */
function stopInside(
  rows: readonly Blocking[],
  { on, middle, halfM }: { on: string | null; middle: number; halfM: number },
): void {
  for (const row of rows) {
    if (row.cast === on || row.to === null) continue;
    const [x, y, z] = row.to;
    // Who was never near the subject passes by somewhere else.
    if (Math.abs(x - middle) <= halfM || Math.abs(row.at[0] - middle) > halfM) continue;
    if (z > row.at[2] * 1.5) continue;
    const stop = round(middle + Math.sign(x - middle) * halfM);
    for (const later of rows) {
      if (later.cast !== row.cast || later.startS <= row.startS) continue;
      later.at = [round(later.at[0] + stop - x), later.at[1], later.at[2]];
      if (later.to !== null) later.to = [round(later.to[0] + stop - x), later.to[1], later.to[2]];
    }
    row.to = [stop, y, z];
  }
}

/**
 * Shortens the ways of a shot, all in one proportion, where the subject would go out of the frame of a
 * camera that stays.
 * @param aspect width of the frame by its height
 */
export function fitWays(
  rows: readonly Blocking[],
  { on, size, move }: Camera,
  body: Body | null,
  aspect: number,
): void {
  if (body === null || move === 'follow') return;
  const own = rows.filter(({ cast }) => cast === on);
  // Who comes in later may come from outside.
  const late = (own[0]?.startS ?? 0) > Math.min(...rows.map(({ startS }) => startS)) + LATE_S;
  const xs = own.flatMap(({ at, to }, i) =>
    to === null ? [at[0]] : late && i === 0 ? [to[0]] : [at[0], to[0]],
  );
  const rangeM = Math.max(...xs) - Math.min(...xs);
  const shownM = Math.max(SHOWN_HEIGHTS[size] * body.heightM * aspect, body.widthM * 1.25);
  const mostM = Math.max(shownM * GONE - body.widthM * 0.5, body.widthM * 0.5);
  if (xs.length === 0) return;
  const middle = (Math.max(...xs) + Math.min(...xs)) / 2;
  stopInside(rows, { on, middle, halfM: Math.max(shownM, mostM, LEAST_SHOWN_M) * 0.5 });
  if (rangeM <= mostM) return;
  const share = mostM / rangeM;
  for (const id of new Set(rows.filter(({ to }) => to !== null).map(({ cast }) => cast))) {
    // Each about the middle of his own way: who goes beside whom stays beside him.
    const way = rows.filter(({ cast }) => cast === id);
    const mid = middleOf(way);
    const nearer = ([x, y, z]: Blocking['at']): Blocking['at'] => [
      round(mid + (x - mid) * share),
      y,
      z,
    ];
    for (const row of way) {
      row.at = nearer(row.at);
      if (row.to !== null) row.to = nearer(row.to);
    }
  }
}

/** Where he comes to rest or sets out from; the middle of a way that has neither. */
function middleOf(way: readonly Blocking[]): number {
  const [first, last] = [way[0], way.at(-1)];
  if (last !== undefined && last.to === null) return last.at[0];
  if (first !== undefined && first.to === null) return first.at[0];
  const xs = way.flatMap(({ at, to }) => (to === null ? [at[0]] : [at[0], to[0]]));
  return (Math.max(...xs) + Math.min(...xs)) / 2;
}
