// A cut-out at full size: how much of each pixel is subject, and the subject's own colour in those that
// it shares with the ground. Between the sure inside and the sure outside of the mask a pixel lies on
// the line from the ground's colour to the subject's, which tells its share.
import type { CutOut } from './find-cut-out.ts';
import { rgbPlanes, softened } from './lab.ts';
import type { Planes } from './lab.ts';
import { stretched } from './membrane.ts';
import type { Pixels } from './pixels.ts';
import { dilated, eroded } from './regions.ts';

/** Pixels of the small picture: so far inside the mask all is subject, so far outside all is ground. */
const INSIDE_PX = 2;
const OUTSIDE_PX = 2;
/** Colours nearer than the first of these (0 … 255) tell nothing, from the second on they tell all. */
const TELLING = [9, 30] as const;
/** So far off the line between both, a colour belongs to something else. */
const STRANGE = [14, 32] as const;
/** Shares below and above these are grain. */
const CLEAN = [0.1, 0.92] as const;

/**
 * @param small what `cutOut` was found in
 * @param large the same picture at any size
 * @returns the part of `large` in the cut-out's box, everything but the subject transparent
 */
export function matteOf(cutOut: CutOut, small: Pixels, large: Pixels): Pixels {
  const { box } = cutOut;
  const left = Math.max(0, Math.floor(box.left * large.width) - 2);
  const top = Math.max(0, Math.floor(box.top * large.height) - 2);
  const right = Math.min(large.width, Math.ceil((box.left + box.width) * large.width) + 2);
  const bottom = Math.min(large.height, Math.ceil((box.top + box.height) * large.height) + 2);
  const width = right - left;
  const height = bottom - top;
  const data = new Uint8ClampedArray(width * height * 4);
  const line = cutOut.transparent ? undefined : colourLine(cutOut.mask, small);
  const scaleX = small.width / large.width;
  const scaleY = small.height / large.height;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = ((top + y) * large.width + left + x) * 4;
      const to = (y * width + x) * 4;
      data[to] = large.data[from] ?? 0;
      data[to + 1] = large.data[from + 1] ?? 0;
      data[to + 2] = large.data[from + 2] ?? 0;
      data[to + 3] = large.data[from + 3] ?? 255;
      if (line !== undefined) {
        part(data, to, line, (left + x + 0.5) * scaleX - 0.5, (top + y + 0.5) * scaleY - 0.5);
      }
    }
  }
  return { data, width, height };
}

interface ColourLine {
  readonly size: { readonly width: number; readonly height: number };
  readonly inside: Uint8Array;
  readonly outside: Uint8Array;
  /** The mask, blurred: its steps are not the subject's. */
  readonly near: Float32Array;
  readonly subject: Planes;
  readonly ground: Planes;
}

function colourLine(mask: Uint8Array, small: Pixels): ColourLine {
  const size = { width: small.width, height: small.height };
  const colours = rgbPlanes(small);
  const inside = eroded(mask, size, INSIDE_PX);
  const outside = dilated(mask, size, OUTSIDE_PX).map((m) => 1 - m);
  return {
    size,
    inside,
    outside,
    near: blurred(mask, size),
    subject: stretched(colours, inside),
    ground: stretched(colours, outside),
  };
}

/** Sets the pixel at `to` to its subject's colour and share; x and y in the small picture. */
function part(data: Uint8ClampedArray, to: number, line: ColourLine, x: number, y: number): void {
  const at = corners(line.size, x, y);
  const inside = sample(line.inside, at);
  if (inside >= 0.999) return;
  if (sample(line.outside, at) >= 0.999) {
    data[to + 3] = 0;
    return;
  }
  let [along, length, away] = [0, 0, 0];
  const ground: [number, number, number] = [0, 0, 0];
  const subject: [number, number, number] = [0, 0, 0];
  for (const channel of [0, 1, 2] as const) {
    const b = sample(line.ground.planes[channel], at);
    const f = sample(line.subject.planes[channel], at);
    ground[channel] = b;
    subject[channel] = f;
    along += ((data[to + channel] ?? 0) - b) * (f - b);
    length += (f - b) * (f - b);
    away += ((data[to + channel] ?? 0) - b) ** 2;
  }
  const told = between(TELLING[0], TELLING[1], Math.sqrt(length));
  const byColour = between(CLEAN[0], CLEAN[1], length === 0 ? 0 : along / length);
  // The mask's own edge lies a pixel outside the subject's.
  const near = sample(line.near, at);
  const byPlace = between(0.6, 0.95, near);
  // Neither ground nor like the rest of the subject nearby: a bright rim, another cloth.
  const aside = length === 0 ? away : Math.max(0, away - (along * along) / length);
  const other = between(STRANGE[0], STRANGE[1], Math.sqrt(aside)) * between(0.5, 0.8, near);
  const share = Math.max(inside, other, told * byColour + (1 - told) * byPlace);
  data[to + 3] = Math.round(share * 255);
  if (share <= 0 || share >= 0.999) return;
  // What the ground shines through is taken out; where little is left, the colour is the neighbours'.
  const trust = between(0.15, 0.6, share);
  for (const channel of [0, 1, 2] as const) {
    const seen = data[to + channel] ?? 0;
    const own = Math.min(255, Math.max(0, (seen - (1 - share) * ground[channel]) / share));
    data[to + channel] = Math.round(trust * own + (1 - trust) * subject[channel]);
  }
}

function blurred(mask: Uint8Array, size: { width: number; height: number }): Float32Array {
  const plane = Float32Array.from(mask);
  const once = softened({ ...size, planes: [plane, plane, plane] });
  return softened(once).planes[0];
}

function between(low: number, high: number, value: number): number {
  const u = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return u * u * (3 - 2 * u);
}

type Corners = readonly [nn: number, fn: number, nf: number, ff: number, u: number, v: number];

function corners(
  { width, height }: { width: number; height: number },
  x: number,
  y: number,
): Corners {
  const left = Math.max(0, Math.min(width - 1, Math.floor(x)));
  const top = Math.max(0, Math.min(height - 1, Math.floor(y)));
  const right = Math.min(width - 1, left + 1);
  const bottom = Math.min(height - 1, top + 1);
  return [
    top * width + left,
    top * width + right,
    bottom * width + left,
    bottom * width + right,
    Math.max(0, Math.min(1, x - left)),
    Math.max(0, Math.min(1, y - top)),
  ];
}

function sample(of: Float32Array | Uint8Array, [nn, fn, nf, ff, u, v]: Corners): number {
  const above = (of[nn] ?? 0) * (1 - u) + (of[fn] ?? 0) * u;
  const below = (of[nf] ?? 0) * (1 - u) + (of[ff] ?? 0) * u;
  return above * (1 - v) + below * v;
}
