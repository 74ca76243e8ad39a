// What a picture is of: in footage what moves, in a still what has colours that its border has not. Works
// on small copies; pure.
import type { Pixels } from '../../cutout/pixels.ts';
import { dilated, regionsOf } from '../../cutout/regions.ts';
import type { Region } from '../../cutout/regions.ts';

/** Shares of the picture's width and height, from its upper left corner; it may reach beyond the edge. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A small picture of footage and when it is shown in it. */
export interface Sample {
  readonly timeS: number;
  readonly pixels: Pixels;
}

export interface Seen {
  readonly timeS: number;
  /** 1 where the subject is. */
  readonly mask: Uint8Array;
  readonly box: Box;
}

export interface Subject {
  readonly size: { readonly width: number; readonly height: number };
  /** In the order of time; a still has one. */
  readonly seen: readonly [Seen, ...Seen[]];
  /** The camera stands still: what is behind the subject at one time is seen at another. */
  readonly steady: boolean;
}

/** Channel differences (0 … 255) below this are grain and compression. */
const CHANGED = 26;
/** With fewer pixels than this share at rest, it is the camera that moves. */
const LEAST_STEADY = 0.55;
/** What is hidden all the time is no wider than this share of the picture. */
const MOST_HIDDEN = 0.35;
const MOST_ENCLOSED = 0.7;
const LEAST_COVER = 0.002;
const MOST_COVER = 0.6;
/** A piece of this share of the largest, near it, belongs to it. */
const PIECE = 0.006;

export function findSubject(samples: readonly Sample[]): Subject | undefined {
  const [first] = samples;
  if (first === undefined) return undefined;
  return (samples.length > 2 ? moving(samples) : undefined) ?? standingOut(samples);
}

function moving(samples: readonly Sample[]): Subject | undefined {
  const size = sizeOf(samples);
  const count = size.width * size.height;
  const usual = medianOf(samples);
  const changed = new Uint8Array(count);
  for (const { pixels } of samples)
    for (let i = 0; i < count; i++) if (differs(pixels.data, usual, i) > CHANGED) changed[i] = 1;
  const still = changed.reduce((sum, one) => sum + 1 - one, 0);
  if (still < count * LEAST_STEADY) return undefined;
  const around = enclosed(dilated(changed, size, 2), size);
  const common = coloursOf(samples, (i) => around[i] === 0);
  const byColour = samples.map(({ pixels }) =>
    maskOf(count, (i) => around[i] === 1 && isRare(common, pixels.data, i)),
  );
  const byChange = samples.map(({ pixels }) =>
    maskOf(count, (i) => differs(pixels.data, usual, i) > CHANGED),
  );
  // What moves and has the colours of its surroundings is told by the change alone.
  const coloured = areaOf(byColour) > areaOf(byChange) * 0.3;
  return tracked(samples, coloured ? byColour : byChange, true);
}

/** What moves slowly hides its own middle all the time: changed is what lies between changes in a row. */
function enclosed(mask: Uint8Array, { width, height }: Size): Uint8Array {
  const out = mask.slice();
  let area = 0;
  for (let y = 0; y < height; y++) {
    let last = -1;
    for (let x = 0; x < width; x++) {
      if (mask[y * width + x] !== 1) continue;
      if (last >= 0 && x - last < width * MOST_HIDDEN) out.fill(1, y * width + last, y * width + x);
      last = x;
    }
  }
  for (const one of out) area += one;
  return area < out.length * MOST_ENCLOSED ? out : mask;
}

function standingOut(samples: readonly Sample[]): Subject | undefined {
  const { width, height } = sizeOf(samples);
  const rim = Math.max(2, Math.round(Math.min(width, height) * 0.05));
  const onRim = (i: number): boolean => {
    const x = i % width;
    const y = (i - x) / width;
    // Who stands at the lower edge stands in the middle of it.
    return y < rim || x < rim || x >= width - rim;
  };
  const masks = samples.map((sample) => {
    const common = coloursOf([sample], onRim);
    return maskOf(width * height, (i) => isRare(common, sample.pixels.data, i));
  });
  return tracked(samples, masks, samples.length === 1);
}

function tracked(
  samples: readonly Sample[],
  masks: readonly Uint8Array[],
  steady: boolean,
): Subject | undefined {
  const size = sizeOf(samples);
  const regions = masks.map((mask) =>
    regionsOf(size.width, size.height, (i) => mask[i] === 1).slice(0, 40),
  );
  // Where it is seen best the search begins, and goes on to both sides.
  const scored = regions.map((of) => Math.max(0, ...of.map((one) => merit(one, size))));
  const start = scored.indexOf(Math.max(...scored));
  const chosen: (readonly Region[])[] = samples.map(() => []);
  const follow = (step: 1 | -1): void => {
    let before = chosen[start]?.[0];
    for (let i = start + step; i >= 0 && i < samples.length; i += step) {
      const near = before;
      const main = best(regions[i] ?? [], (one) => merit(one, size) * nearness(one, near, size));
      chosen[i] = withPieces(main, regions[i] ?? [], size);
      before = main ?? before;
    }
  };
  chosen[start] = withPieces(
    best(regions[start] ?? [], (one) => merit(one, size)),
    regions[start] ?? [],
    size,
  );
  follow(1);
  follow(-1);
  const seen = samples.flatMap(({ timeS }, i): Seen[] => {
    const parts = chosen[i] ?? [];
    const area = parts.reduce((sum, { pixels }) => sum + pixels.length, 0);
    const share = area / (size.width * size.height);
    if (share < LEAST_COVER || share > MOST_COVER) return [];
    const mask = new Uint8Array(size.width * size.height);
    for (const { pixels } of parts) for (const i of pixels) mask[i] = 1;
    return [{ timeS, mask: filled(mask, size), box: boxAround(parts, size) }];
  });
  const [first, ...later] = seen;
  if (first === undefined || seen.length < samples.length * 0.3) return undefined;
  return { size, seen: [first, ...later], steady };
}

/** Large, and not at the picture's edge. */
function merit({ pixels, left, right, top, bottom }: Region, { width, height }: Size): number {
  const x = (left + right) / 2 / width - 0.5;
  const y = (top + bottom) / 2 / height - 0.5;
  return pixels.length * (1 - 0.9 * Math.min(1, x * x * 2 + y * y));
}

function nearness(one: Region, before: Region | undefined, { width }: Size): number {
  if (before === undefined) return 1;
  const dx = (one.left + one.right - before.left - before.right) / 2;
  const dy = (one.top + one.bottom - before.top - before.bottom) / 2;
  return 1 / (1 + (Math.hypot(dx, dy) / (width * 0.15)) ** 2);
}

function best(regions: readonly Region[], by: (one: Region) => number): Region | undefined {
  let found: Region | undefined;
  for (const one of regions) if (found === undefined || by(one) > by(found)) found = one;
  return found;
}

function withPieces(
  main: Region | undefined,
  regions: readonly Region[],
  { width }: Size,
): readonly Region[] {
  if (main === undefined) return [];
  const near = regions.filter((one) => {
    if (one === main || one.pixels.length < main.pixels.length * PIECE) return false;
    // A basket hangs below its balloon, wheels stand below their car.
    const under = one.left >= main.left && one.right <= main.right;
    const gap = Math.max(2, width * (under ? 0.06 : 0.025));
    return (
      one.left < main.right + gap &&
      one.right > main.left - gap &&
      one.top < main.bottom + gap &&
      one.bottom > main.top - gap
    );
  });
  return [main, ...near.flatMap((one) => [one, bridge(main, one, width)])];
}

/** What holds a piece under the rest is thinner than a pixel: the ropes of a basket. */
function bridge(main: Region, piece: Region, width: number): Region {
  const top = main.bottom + 1;
  const bottom = piece.top - 1;
  const out: number[] = [];
  for (let y = top; y <= bottom; y++)
    for (let x = piece.left; x <= piece.right; x++) out.push(y * width + x);
  const pixels = Int32Array.from(out);
  if (pixels.length === 0) return { ...piece, pixels };
  return { pixels, left: piece.left, right: piece.right, top, bottom };
}

function boxAround(parts: readonly Region[], { width, height }: Size): Box {
  const left = Math.min(...parts.map((one) => one.left));
  const right = Math.max(...parts.map((one) => one.right)) + 1;
  const top = Math.min(...parts.map((one) => one.top));
  const bottom = Math.max(...parts.map((one) => one.bottom)) + 1;
  return {
    left: left / width,
    top: top / height,
    width: (right - left) / width,
    height: (bottom - top) / height,
  };
}

/** Holes that reach no edge of the picture are part of what surrounds them. */
function filled(mask: Uint8Array, { width, height }: Size): Uint8Array {
  const whole = mask.slice();
  for (const hole of regionsOf(width, height, (i) => mask[i] === 0)) {
    const inside =
      hole.left > 0 && hole.top > 0 && hole.right < width - 1 && hole.bottom < height - 1;
    // The sky in the ring of an arm is larger than the gap between two letters.
    if (inside && hole.pixels.length < width * height * 0.01)
      for (const i of hole.pixels) whole[i] = 1;
  }
  return whole;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const sizeOf = (samples: readonly Sample[]): Size => ({
  width: samples[0]?.pixels.width ?? 0,
  height: samples[0]?.pixels.height ?? 0,
});

const maskOf = (count: number, is: (i: number) => boolean): Uint8Array => {
  const mask = new Uint8Array(count);
  for (let i = 0; i < count; i++) mask[i] = is(i) ? 1 : 0;
  return mask;
};

const areaOf = (masks: readonly Uint8Array[]): number =>
  masks.reduce((sum, mask) => sum + mask.reduce((own, one) => own + one, 0), 0);

type Bytes = Pixels['data'];

function differs(a: Bytes, b: Bytes, i: number): number {
  const k = i * 4;
  return Math.max(
    Math.abs((a[k] ?? 0) - (b[k] ?? 0)),
    Math.abs((a[k + 1] ?? 0) - (b[k + 1] ?? 0)),
    Math.abs((a[k + 2] ?? 0) - (b[k + 2] ?? 0)),
  );
}

/** The median of each channel over time. */
function medianOf(samples: readonly Sample[]): Uint8Array {
  const [first] = samples;
  const out = new Uint8Array(first?.pixels.data.length ?? 0);
  const values = new Uint8Array(samples.length);
  for (let k = 0; k < out.length; k++) {
    samples.forEach(({ pixels }, n) => {
      values[n] = pixels.data[k] ?? 0;
    });
    values.sort();
    out[k] = values[values.length >> 1] ?? 0;
  }
  return out;
}

const BINS = 16;
/** Colours that cover less than this of what is looked at are none of its own. */
const RARE = 0.0015;

/** How often colours are met, each bin with its neighbours; shares of all. */
function coloursOf(samples: readonly Sample[], within: (i: number) => boolean): Float32Array {
  const counts = new Float32Array(BINS ** 3);
  let total = 0;
  for (const { pixels } of samples)
    for (let i = 0; i < pixels.width * pixels.height; i++)
      if (within(i)) {
        const bin = binOf(pixels.data, i);
        counts[bin] = (counts[bin] ?? 0) + 1;
        total++;
      }
  return spread(counts).map((n) => n / Math.max(1, total));
}

const binOf = (data: Bytes, i: number): number =>
  ((data[i * 4] ?? 0) >> 4) * BINS * BINS +
  ((data[i * 4 + 1] ?? 0) >> 4) * BINS +
  ((data[i * 4 + 2] ?? 0) >> 4);

const isRare = (shares: Float32Array, data: Bytes, i: number): boolean =>
  (shares[binOf(data, i)] ?? 0) < RARE;

function spread(counts: Float32Array): Float32Array {
  const out = new Float32Array(counts.length);
  for (let r = 0; r < BINS; r++)
    for (let g = 0; g < BINS; g++)
      for (let b = 0; b < BINS; b++) {
        const own = counts[(r * BINS + g) * BINS + b] ?? 0;
        if (own === 0) continue;
        for (const [dr, dg, db] of NEIGHBOURS) {
          const [x, y, z] = [r + dr, g + dg, b + db];
          if (x < 0 || y < 0 || z < 0 || x >= BINS || y >= BINS || z >= BINS) continue;
          const at = (x * BINS + y) * BINS + z;
          out[at] = (out[at] ?? 0) + own;
        }
      }
  return out;
}

const STEPS = [-1, 0, 1] as const;
const NEIGHBOURS = STEPS.flatMap((r) => STEPS.flatMap((g) => STEPS.map((b) => [r, g, b] as const)));
