// What is left when the ground is taken away, made a subject: without shadows, dust, captions and lines
// on the wall, and with the eyes of its handles open.
import { DEEP, distanceFromGround, flood, isGround, SHADOW } from './flood.ts';
import type { Ground } from './flood.ts';
import { dilated, eroded, regionsOf } from './regions.ts';
import type { Region } from './regions.ts';

/** Parts smaller than this share of the largest are dust, print, a caption. */
const LEAST_PART = 0.1;
/** A shadow lies at the foot: in so much of the subject's height. */
export const FOOT = 0.3;
/** A line that meets the picture's side is this thick at most. */
const LINE_PX = 5;

export interface FoundSubject {
  /** 1 where the subject is. */
  readonly mask: Uint8Array;
  /** Pixels of parts that were left out as too small: many in a busy picture. */
  readonly leftOutPx: number;
}

/** @param shadows whether they can be told from the subject */
export function subjectIn(background: Uint8Array, ground: Ground, shadows: boolean): FoundSubject {
  const mask = background.map((b) => 1 - b);
  dropLines(mask, ground.lab);
  let leftOutPx = keepLargest(mask, ground.lab);
  const first = extentOf(mask, ground.lab);
  if (first === undefined) return { mask, leftOutPx };
  if (shadows) dropShadow(mask, ground, first);
  leftOutPx += keepLargest(mask, ground.lab);
  const whole = extentOf(mask, ground.lab);
  if (whole !== undefined) {
    closeInlets(mask, ground, whole);
    openHoles(mask, ground, whole);
  }
  return { mask, leftOutPx };
}

/** Where wall and floor meet, where panels join: thin, and from the side of the picture. */
function dropLines(mask: Uint8Array, { width, height }: { width: number; height: number }): void {
  for (const [step, length, lineStep, lines] of [
    [width, height, 1, width],
    [1, width, width, height],
  ] as const) {
    const thin = new Uint8Array(mask.length);
    for (let line = 0; line < lines; line++) {
      markThin(mask, thin, line * lineStep, step, length);
    }
    const ends: number[] = [];
    for (let k = 0; k < length; k++) ends.push(k * step, (lines - 1) * lineStep + k * step);
    const reached = flood(
      { width, height },
      ends.filter((i) => thin[i] === 1),
      (i) => thin[i] === 1,
    );
    for (let i = 0; i < mask.length; i++) if (reached[i] === 1) mask[i] = 0;
  }
}

/** Marks the mask's short stretches along one row or column. */
function markThin(
  mask: Uint8Array,
  thin: Uint8Array,
  start: number,
  step: number,
  length: number,
): void {
  let begun = 0;
  for (let k = 0; k <= length; k++) {
    if (k < length && mask[start + k * step] === 1) continue;
    if (k - begun <= LINE_PX) for (let j = begun; j < k; j++) thin[start + j * step] = 1;
    begun = k + 1;
  }
}

/** @returns how many pixels were left out */
function keepLargest(
  mask: Uint8Array,
  { width, height }: { width: number; height: number },
): number {
  let leftOutPx = 0;
  const [largest, ...rest] = regionsOf(width, height, (i) => mask[i] === 1);
  for (const { pixels } of rest) {
    if (pixels.length >= (largest?.pixels.length ?? 0) * LEAST_PART) continue;
    for (const i of pixels) mask[i] = 0;
    leftOutPx += pixels.length;
  }
  return leftOutPx;
}

/** A shadow is no more than this share of what casts it; more was eaten of a subject as grey as it. */
const MOST_SHADOW = 0.25;
/** Nearer than this to the bare ground no shadow lies on it. */
const LIT = 7;

function dropShadow(mask: Uint8Array, ground: Ground, whole: Extent): void {
  const fallen = shadowOn(mask, ground, whole);
  let shaded = 0;
  for (let i = 0; i < mask.length; i++) {
    if (fallen[i] === 1 && distanceFromGround(ground, i) > LIT) shaded += 1;
  }
  if (shaded > whole.area * MOST_SHADOW) return;
  for (let i = 0; i < mask.length; i++) if (fallen[i] === 1) mask[i] = 0;
}

/** @returns 1 where the mask is shadow, or ground behind one: what is seen between the legs */
function shadowOn(mask: Uint8Array, ground: Ground, { top, bottom }: Extent): Uint8Array {
  const { lab } = ground;
  const from = lab.width * Math.round(bottom - (bottom - top) * FOOT);
  const beside: number[] = [];
  for (let i = from; i < mask.length; i++) if (mask[i] === 0) beside.push(i);
  const reached = flood(
    lab,
    beside,
    (i) => i >= from && mask[i] === 1 && isGround(ground, i, SHADOW),
  );
  const fallen: number[] = [];
  for (let i = from; i < mask.length; i++) if (reached[i] === 1 && mask[i] === 1) fallen.push(i);
  return flood(
    lab,
    fallen,
    (i) =>
      mask[i] === 1 &&
      isGround(ground, i, DEEP.known) &&
      (i >= from || distanceFromGround(ground, i) < LIT),
  );
}

const INLET_PX = 2;
/** Narrower than this share of their height, subjects stand on legs, with narrow gaps between them. */
const UPRIGHT = 0.7;

/** On a white ground the ground runs along white laces and soles into a shoe. */
function closeInlets(mask: Uint8Array, { lab, bare }: Ground, whole: Extent): void {
  const { left, right, top, bottom } = whole;
  if (right - left < (bottom - top) * UPRIGHT || isColoured(bare, top * lab.width + left)) return;
  const closed = eroded(dilated(mask, lab, INLET_PX), lab, INLET_PX);
  for (let i = 0; i < mask.length; i++) if (closed[i] === 1) mask[i] = 1;
}

function isColoured({ planes: [, a, b] }: Ground['bare'], i: number): boolean {
  return Math.hypot(a[i] ?? 0, b[i] ?? 0) > COLOURED;
}

const LEAST_HOLE = 0.0006;
const MOST_HOLE = 0.25;
/** As near to the bare ground as what is seen of it through a hole. */
const SEEN_THROUGH = 4;
/** A ground of so much colour is not met by chance inside a subject. */
const COLOURED = 10;
/** Share of a hole's rim that is a sharp edge; white cloth on a white wall fades. */
const CRISP = 0.8;

const LEAST_EYE_PX = 5;

/** Where the ground is seen between limbs, through handles, inside rings. */
function openHoles(mask: Uint8Array, ground: Ground, whole: Extent): void {
  const { lab, bare } = ground;
  const { width, height } = lab;
  const likeGround = regionsOf(
    width,
    height,
    (i) => mask[i] === 1 && distanceFromGround(ground, i) < SEEN_THROUGH,
  );
  for (const hole of likeGround) {
    const { pixels } = hole;
    if (pixels.length < mask.length * LEAST_HOLE) break;
    if (pixels.length > whole.area * MOST_HOLE || !isCrisp(hole, mask, ground)) continue;
    if (!isColoured(bare, pixels[0] ?? 0) && !isGap(hole, whole)) continue;
    for (const i of pixels) mask[i] = 0;
  }
}

/**
 * On a white or black ground labels, glints and laces look as holes do. The eye of a handle lies aside
 * and is round; the gap between legs is below; a label lies across the middle, glints and laces are
 * stripes.
 */
function isGap({ pixels, left, right, top, bottom }: Region, whole: Extent): boolean {
  const middle = (whole.left + whole.right) / 2;
  const wide = right + 1 - left;
  const tall = bottom + 1 - top;
  if (pixels.length < wide * tall * 0.35) return false;
  const aside = left > middle || right < middle;
  if (aside && Math.min(wide, tall) >= LEAST_EYE_PX && wide > tall * 0.25) return true;
  const across = (whole.right - whole.left) * 0.2;
  if (Math.abs((left + right) / 2 - middle) > across) return false;
  const low = (top + bottom) / 2 > whole.top + (whole.bottom - whole.top) * 0.6;
  return low && tall > wide * 1.8 && wide < across;
}

function isCrisp({ pixels }: Region, mask: Uint8Array, ground: Ground): boolean {
  const { width } = ground.lab;
  const inside = new Set(pixels);
  let [rim, crisp] = [0, 0];
  for (const i of pixels) {
    for (const step of [1, -1, width, -width]) {
      const next = i + step;
      if (inside.has(next) || mask[next] !== 1) continue;
      rim += 1;
      const beyond = distanceFromGround(ground, next + step);
      if (beyond > SEEN_THROUGH * 3) crisp += 1;
    }
  }
  return rim > 0 && crisp / rim >= CRISP;
}

export interface Extent extends Omit<Region, 'pixels'> {
  readonly area: number;
}

export function extentOf(
  mask: Uint8Array,
  { width, height }: { width: number; height: number },
): Extent | undefined {
  let [left, right, top, bottom, area] = [width, -1, height, -1, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (mask[y * width + x] !== 1) continue;
      area += 1;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  return right < 0 ? undefined : { left, right, top, bottom, area };
}
