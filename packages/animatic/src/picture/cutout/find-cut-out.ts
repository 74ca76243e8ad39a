// `findCutOut(pixels) → CutOut | undefined`: the subject of a still that stands before a plain or softly
// graded ground, or that comes with its own transparency. Works on a small copy (`LOOK_PX`), where
// grain is averaged away; `matte.ts` brings the mask up to any size. Pure: the quick look before the
// plan and the drawing come to the same answer.
import { readBorder } from './border.ts';
import type { Border } from './border.ts';
import { DEEP, distanceFromGround, flood, isGround, SHALLOW } from './flood.ts';
import type { Ground, Tolerance } from './flood.ts';
import { hasLeaked } from './leak.ts';
import { labOf, softened, steepness } from './lab.ts';
import { stretched } from './membrane.ts';
import type { Pixels } from './pixels.ts';
import { eroded } from './regions.ts';
import { extentOf, subjectIn } from './subject.ts';
import type { Extent } from './subject.ts';

/** The longer side of what is looked at. */
export const LOOK_PX = 192;

export interface CutOut {
  /** 1 where the subject is, of the size of the pixels given. */
  readonly mask: Uint8Array;
  /** Shares of the picture's width and height. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** It ends inside the picture on all sides; else some of it lies outside. */
  readonly whole: boolean;
  /** The picture's own transparency cuts it out, finer than `mask`. */
  readonly transparent: boolean;
  /** 0 … 1; 1 only for transparency. */
  readonly confidence: number;
}

const LEAST_COVER = 0.04;
const MOST_COVER = 0.85;
const LEAST_CONFIDENCE = 0.7;
const LEAST_SIDE_PX = 12;
/** Shares of a side that a subject may reach; only shoulders reach the sides, and they the bottom too. */
const MOST_TOUCH = { top: 0.02, side: 0.6, all: 0.4 };
const WHOLE_TOUCH = 0.03;

export function findCutOut(pixels: Pixels): CutOut | undefined {
  if (Math.min(pixels.width, pixels.height) < LEAST_SIDE_PX * 2) return undefined;
  return byTransparency(pixels) ?? byGround(pixels);
}

const OPAQUE = 128;
/** Rounded corners alone are no cut-out. */
const LEAST_CLEAR = 0.06;

function byTransparency({ data, width, height }: Pixels): CutOut | undefined {
  const mask = new Uint8Array(width * height);
  for (let i = 0; i < mask.length; i++) mask[i] = (data[i * 4 + 3] ?? 255) >= OPAQUE ? 1 : 0;
  const extent = extentOf(mask, { width, height });
  if (extent === undefined || extent.area > mask.length * (1 - LEAST_CLEAR)) return undefined;
  const { left, right, top, bottom } = extent;
  if (Math.max(right - left, bottom - top) < LEAST_SIDE_PX) return undefined;
  return {
    mask,
    box: boxOf(extent, width, height),
    // What reaches the edge of its own cut-out was trimmed to it.
    whole: true,
    transparent: true,
    confidence: 1,
  };
}

function byGround(pixels: Pixels): CutOut | undefined {
  const { width, height } = pixels;
  const sharp = labOf(pixels);
  const lab = softened(sharp);
  const steep = steepness(lab);
  const border = readBorder(lab, steep);
  const plain = plainness(border, width, height);
  if (plain === 0) return undefined;
  const seeds = border.ring.filter((_, k) => border.plain[k] === 1);
  const guessed: Ground = {
    sharp,
    lab,
    steep,
    edge: border.edge,
    bare: stretched(lab, only(seeds, steep.length)),
  };
  for (const tolerances of [DEEP, SHALLOW]) {
    const known: Ground = { ...guessed, bare: bareGround(guessed, seeds, tolerances.guessed) };
    const background = flood(lab, seeds, (i) => isGround(known, i, tolerances.known));
    const { mask, leftOutPx } = subjectIn(background, known, tolerances === DEEP);
    const extent = extentOf(mask, lab);
    if (extent === undefined || hasLeaked(mask, guessed, extent)) continue;
    return judged(mask, extent, leftOutPx, known, plain);
  }
  return undefined;
}

function judged(
  mask: Uint8Array,
  extent: Extent,
  leftOutPx: number,
  known: Ground,
  plain: number,
): CutOut | undefined {
  const { width, height } = known.lab;
  const cover = extent.area / mask.length;
  if (cover < LEAST_COVER || cover > MOST_COVER) return undefined;
  const touch = touchOf(mask, width, height);
  if (touch.top > MOST_TOUCH.top || touch.side > MOST_TOUCH.side || touch.all > MOST_TOUCH.all) {
    return undefined;
  }
  // Hills reach from side to side and have a ground below.
  if (touch.side > WHOLE_TOUCH && touch.bottom < touch.side) return undefined;
  // Busy pictures fall into many pieces.
  const confidence =
    plain *
    outlined(mask, known) *
    Math.min(1, extent.area / (extent.area + leftOutPx) / 0.85) *
    solid(mask, extent, { width, height });
  if (confidence < LEAST_CONFIDENCE) return undefined;
  return {
    mask,
    box: boxOf(extent, width, height),
    whole: Math.max(touch.top, touch.side, touch.bottom) < WHOLE_TOUCH,
    transparent: false,
    // Only transparency is certain.
    confidence: Math.min(0.99, confidence),
  };
}

function only(indexes: readonly number[], size: number): Uint8Array {
  const mask = new Uint8Array(size);
  for (const i of indexes) mask[i] = 1;
  return mask;
}

/** From all that a first fill reaches, but for the blur beside edges. */
function bareGround(guessed: Ground, seeds: readonly number[], may: Tolerance): Ground['bare'] {
  const { lab, steep, edge } = guessed;
  const filled = flood(lab, seeds, (i) => isGround(guessed, i, may));
  for (let i = 0; i < filled.length; i++) if ((steep[i] ?? 0) > edge * 0.6) filled[i] = 0;
  for (const i of seeds) filled[i] = 1;
  return stretched(lab, filled);
}

/** How much of the border is ground, 0 … 1; 0: too little of it, or too little at the top. */
function plainness({ plain }: Border, width: number, height: number): number {
  const share = (from: number, to: number): number =>
    plain.subarray(from, to).reduce((sum, p) => sum + p, 0) / Math.max(1, to - from);
  const top = share(0, width - 1);
  const right = share(width - 1, width - 1 + height - 1);
  const left = share(plain.length - (height - 1), plain.length);
  if (top < 0.6 || left < 0.35 || right < 0.35) return 0;
  return Math.min(1, share(0, plain.length) / 0.75);
}

const boxOf = (
  { left, right, top, bottom }: Extent,
  width: number,
  height: number,
): CutOut['box'] => ({
  left: left / width,
  top: top / height,
  width: (right + 1 - left) / width,
  height: (bottom + 1 - top) / height,
});

/** Share of each side that the subject reaches. */
function touchOf(
  mask: Uint8Array,
  width: number,
  height: number,
): { top: number; bottom: number; side: number; all: number } {
  let [top, bottom, left, right] = [0, 0, 0, 0];
  for (let x = 0; x < width; x++) {
    top += mask[x] ?? 0;
    bottom += mask[(height - 1) * width + x] ?? 0;
  }
  for (let y = 0; y < height; y++) {
    left += mask[y * width] ?? 0;
    right += mask[y * width + width - 1] ?? 0;
  }
  return {
    top: top / width,
    bottom: bottom / width,
    side: Math.max(left, right) / height,
    all: (top + bottom + left + right) / (2 * (width + height)),
  };
}

/** How much of the outline is an outline: a step in colour from the ground that was filled up to it. */
function outlined(mask: Uint8Array, ground: Ground): number {
  const { width, height } = ground.lab;
  let [length, clear] = [0, 0];
  for (let y = 3; y < height - 3; y++) {
    for (let x = 3; x < width - 3; x++) {
      const i = y * width + x;
      if (mask[i] !== 1) continue;
      const out = [1, -1, width, -width].find((step) => mask[i + step] === 0);
      if (out === undefined) continue;
      length += 1;
      const within = distanceFromGround(ground, i - 2 * out);
      if (within > 7 || (ground.steep[i] ?? 0) > ground.edge * 1.5) clear += 1;
    }
  }
  return length === 0 ? 0 : Math.min(1, clear / length / 0.9);
}

/** A thing has a body; where the fill leaked into it, its outline alone is left. */
function solid(
  mask: Uint8Array,
  { area }: Extent,
  size: { width: number; height: number },
): number {
  const body = eroded(mask, size, 2).reduce((sum, m) => sum + m, 0);
  return Math.min(1, body / area / 0.4);
}
