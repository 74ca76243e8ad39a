// Whether the ground ran into the subject where its edge cannot be seen. What it filled between the
// subject's parts must look as the ground does outside of all of them.
import { distanceFromGround } from './flood.ts';
import type { Ground } from './flood.ts';
import { stretched } from './membrane.ts';
import { FOOT } from './subject.ts';
import type { Extent } from './subject.ts';

/** A difference that grain and light explain, beside twice what the ground outside has of it. */
const ALIKE = 3;
const MOST_UNLIKE = 0.3;
/** Fewer pixels between the parts than this share of the subject prove nothing. */
const LEAST_BETWEEN = 0.03;

export function hasLeaked(mask: Uint8Array, guessed: Ground, extent: Extent): boolean {
  const { lab, steep, edge } = guessed;
  const { width } = lab;
  const span = spanOf(mask, lab, extent);
  // Without the blur of its outline.
  const outside = span.map((s, i) => (s === 0 && (steep[i] ?? 0) < edge * 0.6 ? 1 : 0));
  const ground: Ground = { ...guessed, bare: stretched(lab, outside) };
  const usual = usualDistance(guessed, outside);
  const bottom = Math.round(extent.bottom - (extent.bottom - extent.top) * FOOT);
  let [between, unlike] = [0, 0];
  for (let i = extent.top * width; i < bottom * width; i++) {
    if (span[i] !== 1 || mask[i] === 1) continue;
    between += 1;
    if (distanceFromGround(ground, i) > ALIKE + 2 * usual) unlike += 1;
  }
  return between > extent.area * LEAST_BETWEEN && unlike > between * MOST_UNLIKE;
}

/** Everything that has some of the subject on both sides, or both above and below. */
function spanOf(
  mask: Uint8Array,
  { width }: { width: number },
  { left, right, top, bottom }: Extent,
): Uint8Array {
  const span = new Uint8Array(mask.length);
  const mark = (from: number, to: number, step: number): void => {
    let [first, last] = [-1, -1];
    for (let i = from; i <= to; i += step) {
      if (mask[i] !== 1) continue;
      if (first < 0) first = i;
      last = i;
    }
    if (first < 0) return;
    for (let i = first; i <= last; i += step) span[i] = 1;
  };
  for (let y = top; y <= bottom; y++) mark(y * width + left, y * width + right, 1);
  for (let x = left; x <= right; x++) mark(top * width + x, bottom * width + x, width);
  return span;
}

/** How well the border alone tells what the ground looks like: how far off it is for half of it. */
function usualDistance(guessed: Ground, outside: Uint8Array): number {
  const distances: number[] = [];
  for (let i = 0; i < outside.length; i += 7) {
    if (outside[i] === 1) distances.push(distanceFromGround(guessed, i));
  }
  return distances.sort((a, b) => a - b)[distances.length >> 1] ?? 0;
}
