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
  const xs = own.flatMap(({ at, to }) => (to === null ? [at[0]] : [at[0], to[0]]));
  const rangeM = Math.max(...xs) - Math.min(...xs);
  const shownM = Math.max(SHOWN_HEIGHTS[size] * body.heightM * aspect, body.widthM * 1.25);
  const mostM = Math.max(shownM * GONE - body.widthM * 0.5, body.widthM * 0.5);
  if (xs.length === 0 || rangeM <= mostM) return;
  const middle = (Math.max(...xs) + Math.min(...xs)) / 2;
  const share = mostM / rangeM;
  const goers = new Set(rows.filter(({ to }) => to !== null).map(({ cast }) => cast));
  for (const row of rows) {
    if (!goers.has(row.cast)) continue;
    const nearer = ([x, y, z]: Blocking['at']): Blocking['at'] => [
      round(middle + (x - middle) * share),
      y,
      z,
    ];
    row.at = nearer(row.at);
    if (row.to !== null) row.to = nearer(row.to);
  }
}
