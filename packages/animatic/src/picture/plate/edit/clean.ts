// Whether somebody could be taken out of a still without a trace: small, free on all sides, and with
// nothing of them left around the mask. In doubt the picture is kept whole: a patched one shows faces
// that nobody has.
import type { Pixels } from '../../cutout/pixels.ts';
import { dilated } from '../../cutout/regions.ts';
import { isSkin } from './colours.ts';
import type { Subject } from './find-subject.ts';

const MOST_COVER = 0.14;
/** Pixels of the small picture between a mask and what must be ground. */
const FROM_PX = 2;
const TO_PX = 5;
const EDGE = 0.015;
/** Of the ring around a mask, so much may look like the subject. */
const MOST_REST = 0.06;
/** Channel differences below this are alike. */
const ALIKE = 22;

export function canBeCleared({ seen, size }: Subject, pixels: Pixels): boolean {
  const [{ mask, box }] = seen;
  const { width, height } = size;
  const area = mask.reduce((sum, one) => sum + one, 0);
  if (area > mask.length * MOST_COVER) return false;
  const { left, top } = box;
  if (left < EDGE || left + box.width > 1 - EDGE || top < EDGE || top + box.height > 1 - EDGE)
    return false;
  const near = dilated(mask, { width, height }, FROM_PX);
  const far = dilated(mask, { width, height }, TO_PX);
  let [ring, rest] = [0, 0];
  for (let i = 0; i < mask.length; i++) {
    if (far[i] !== 1 || near[i] === 1) continue;
    ring++;
    if (isSkin(pixels.data, i) || !goesOn(pixels, far, i)) rest++;
  }
  return ring > 0 && rest / ring < MOST_REST;
}

/** What lies in the ring is also met outside of it, in its row or its column. */
function goesOn({ data, width, height }: Pixels, inside: Uint8Array, i: number): boolean {
  const x = i % width;
  const y = (i - x) / width;
  const alike = (other: number): boolean =>
    [0, 1, 2].every((k) => Math.abs((data[i * 4 + k] ?? 0) - (data[other * 4 + k] ?? 0)) < ALIKE);
  for (const [dx, dy] of WAYS) {
    let [u, v] = [x + dx, y + dy];
    while (u >= 0 && v >= 0 && u < width && v < height && inside[v * width + u] === 1) {
      u += dx;
      v += dy;
    }
    if (u >= 0 && v >= 0 && u < width && v < height && alike(v * width + u)) return true;
  }
  return false;
}

const WAYS = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;
