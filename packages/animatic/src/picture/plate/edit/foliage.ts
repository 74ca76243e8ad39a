// A tree in a still through autumn and winter: what is green above the ground is its crown, which loses its
// leaves by and by until its branches stand bare; grass below is no crown and turns dry, not orange.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { fillHole } from './fill.ts';
import { leavesOf } from './regrade.ts';

type Season = 'autumn' | 'winter';

const NONE = 0;
const CROWN = 1;
const GROUND = 2;

/** Shares of the picture: a crown is no smaller; nothing green ends the ground over such a gap. */
const LEAST_CROWN = 0.012;
const GAP = 0.04;
const ABOVE_GROUND = 0.08;

interface Crown {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly middle: number;
}

export interface Foliage {
  /** The picture with so much of its leaves gone, 0 … 1; the canvas of the call before is reused. */
  at(lost: number): Canvas;
}

/**
 * @param taken the picture's pixels as they were taken
 * @param regraded the same picture in its season; its ground is mended in place
 */
export function foliageOf(
  taken: Uint32Array,
  regraded: Canvas,
  season: Season,
): Foliage | undefined {
  const { width, height } = regraded;
  const kinds = kindsIn(taken, width, height);
  const g = regraded.getContext('2d');
  const image = g.getImageData(0, 0, width, height);
  const pixels = new Uint32Array(image.data.buffer);
  if (season === 'autumn') {
    dry(taken, pixels, kinds);
    g.putImageData(image, 0, 0);
  }
  const crown = crownIn(kinds, width, height);
  if (crown === undefined) return undefined;
  const behind = createCanvas(width, height);
  const b = behind.getContext('2d');
  const bare = new Uint32Array(pixels);
  fillHole(bare, { width, height }, (x, y) => nearCrown(kinds, width, height, x, y));
  const filled = b.createImageData(width, height);
  filled.data.set(new Uint8ClampedArray(bare.buffer));
  b.putImageData(filled, 0, 0);
  const trunk = trunkAt(pixels, width, crown);
  branches(b, crown, trunk, season === 'winter');
  return { at: shedding(pixels, behind, kinds, crown) };
}

function kindsIn(taken: Uint32Array, width: number, height: number): Uint8Array {
  const kinds = new Uint8Array(width * height);
  for (let i = 0; i < kinds.length; i++) {
    const pixel = taken[i] ?? 0;
    const leaves = leavesOf(
      (pixel & 0xff) / 255,
      ((pixel >>> 8) & 0xff) / 255,
      ((pixel >>> 16) & 0xff) / 255,
    );
    kinds[i] = leaves > 0.4 ? CROWN : NONE;
  }
  const tops = Array.from({ length: width }, (_, x) => {
    let top = height;
    for (let y = height - 1; y >= 0 && top - y < height * GAP; y--)
      if (kinds[y * width + x] === CROWN) top = y;
    return top;
  });
  const usual = tops.toSorted((a, b) => a - b)[width >> 1] ?? height;
  for (const [x, own] of tops.entries()) {
    const top = Math.max(own, usual - height * ABOVE_GROUND);
    for (let y = Math.ceil(top); y < height; y++)
      if (kinds[y * width + x] === CROWN) kinds[y * width + x] = GROUND;
  }
  return kinds;
}

/** Single leaves far from the others do not make it larger. */
const STRAY = 0.015;

function crownIn(kinds: Uint8Array, width: number, height: number): Crown | undefined {
  const columns = new Float64Array(width);
  const rows = new Float64Array(height);
  let [count, sum] = [0, 0];
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] !== CROWN) continue;
    const x = i % width;
    const y = (i - x) / width;
    columns[x] = (columns[x] ?? 0) + 1;
    rows[y] = (rows[y] ?? 0) + 1;
    count++;
    sum += x;
  }
  if (count < kinds.length * LEAST_CROWN) return undefined;
  const [left, right] = most(columns, count);
  const [top, bottom] = most(rows, count);
  return { left, top, right, bottom, middle: sum / count };
}

/** Between which two all but a few are. */
function most(counts: Float64Array, all: number): readonly [from: number, to: number] {
  let [from, to] = [0, counts.length];
  for (let gone = counts[0] ?? 0; gone < all * STRAY; gone += counts[from] ?? 0) from++;
  for (let gone = counts[to - 1] ?? 0; gone < all * STRAY; gone += counts[to - 1] ?? 0) to--;
  return [from, to];
}

/** Its soft edge is its own. */
function nearCrown(
  kinds: Uint8Array,
  width: number,
  height: number,
  x: number,
  y: number,
): boolean {
  for (const [dx, dy] of AROUND) {
    const [u, v] = [x + dx, y + dy];
    if (u >= 0 && v >= 0 && u < width && v < height && kinds[v * width + u] === CROWN) return true;
  }
  return false;
}

const AROUND = [
  [0, 0],
  [2, 0],
  [-2, 0],
  [0, 2],
  [0, -2],
] as const;

/** Grass in autumn: paler and browner, as light as it was. */
function dry(taken: Uint32Array, pixels: Uint32Array, kinds: Uint8Array): void {
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] !== GROUND) continue;
    const pixel = taken[i] ?? 0;
    const luma =
      (pixel & 0xff) * 0.299 + ((pixel >>> 8) & 0xff) * 0.587 + ((pixel >>> 16) & 0xff) * 0.114;
    const [r, green, b] = [luma * 1.16, luma * 1.02, luma * 0.58].map((v) => Math.min(255, v));
    pixels[i] = (0xff00_0000 | ((b ?? 0) << 16) | ((green ?? 0) << 8) | (r ?? 0)) >>> 0;
  }
}

interface Trunk {
  readonly colour: string;
  readonly x: number;
  readonly width: number;
}

const UNLIKE = 40;
/** So far below the crown, in its heights, there is bark and no leaf. */
const BELOW = 0.12;
const BARK = '#4a3a34';

const cssOf = (pixel: number): string =>
  `rgb(${pixel & 0xff},${(pixel >>> 8) & 0xff},${(pixel >>> 16) & 0xff})`;

/** What stands below the crown and looks other than what is beside it. */
function trunkAt(pixels: Uint32Array, width: number, crown: Crown): Trunk {
  const wide = crown.right - crown.left;
  const row = (crown.bottom + Math.round((crown.bottom - crown.top) * BELOW)) * width;
  const lightAt = (x: number): number => {
    const pixel = pixels[row + Math.round(x)] ?? 0;
    return ((pixel & 0xff) + ((pixel >>> 8) & 0xff) + ((pixel >>> 16) & 0xff)) / 3;
  };
  const beside = lightAt(Math.max(0, crown.left));
  let [first, last] = [-1, -1];
  for (let x = crown.middle - wide * 0.25; x < crown.middle + wide * 0.25; x++)
    if (Math.abs(lightAt(x) - beside) > UNLIKE) [first, last] = [first < 0 ? x : first, x];
  const found = first >= 0 && last - first < wide * 0.3;
  return found
    ? {
        colour: cssOf(pixels[row + Math.round((first + last) / 2)] ?? 0),
        x: (first + last) / 2,
        width: last - first,
      }
    : { colour: BARK, x: crown.middle, width: wide * 0.05 };
}

const SNOW = '#f4f7fb';
const FORKS = 6;

function branches(g: SKRSContext2D, crown: Crown, trunk: Trunk, snowy: boolean): void {
  const high = crown.bottom - crown.top;
  const half = (crown.right - crown.left) / 2;
  g.save();
  // They end where the leaves did.
  g.beginPath();
  g.ellipse(crown.left + half, crown.top + high * 0.52, half * 0.96, high * 0.5, 0, 0, Math.PI * 2);
  g.rect(trunk.x - trunk.width, crown.bottom - high * 0.3, trunk.width * 2, high * 0.45);
  g.clip();
  g.lineCap = 'round';
  const lines: (readonly [number, number, number, number, number])[] = [];
  const grow = (
    x: number,
    y: number,
    angle: number,
    long: number,
    thick: number,
    n: number,
  ): void => {
    const [u, v] = [x + Math.cos(angle) * long, y - Math.sin(angle) * long];
    lines.push([x, y, u, v, thick]);
    if (n === 0) return;
    const turn = 0.36 + 0.2 * chance(n * 37 + Math.round(x));
    const shrink = 0.72 + 0.1 * chance(n * 53 + Math.round(y));
    grow(u, v, angle + turn, long * shrink, thick * 0.66, n - 1);
    grow(u, v, angle - turn * 0.9, long * shrink, thick * 0.66, n - 1);
  };
  const foot = crown.bottom + high * BELOW;
  for (const [angle, share] of LIMBS)
    grow(trunk.x, foot, angle, high * share, trunk.width * 0.6, FORKS - 1);
  const stroke = (colour: string, up: number, thin: number): void => {
    g.strokeStyle = colour;
    for (const [x, y, u, v, thick] of lines) {
      g.lineWidth = Math.max(1, thick * thin);
      g.beginPath();
      g.moveTo(x, y - thick * up);
      g.lineTo(u, v - thick * up);
      g.stroke();
    }
  };
  stroke(trunk.colour, 0, 1);
  if (snowy) stroke(SNOW, 0.42, 0.36);
  g.restore();
}

const LIMBS = [
  [1.6, 0.33],
  [2.1, 0.32],
  [1.03, 0.32],
] as const;

const chance = (n: number): number => {
  const mixed = Math.imul(n ^ 0x9e37_79b9, 0x85eb_ca6b);
  return ((mixed ^ (mixed >>> 15)) >>> 8) / 0x100_0000;
};

/** Leaves fall in tufts, and one by one. */
const TUFT_SHARE = 0.045;
const STEPS = 60;

function shedding(
  leaves: Uint32Array,
  behind: Canvas,
  kinds: Uint8Array,
  { left, right }: Crown,
): Foliage['at'] {
  const { width, height } = behind;
  const bare = new Uint32Array(
    behind.getContext('2d').getImageData(0, 0, width, height).data.buffer,
  );
  const canvas = createCanvas(width, height);
  const g = canvas.getContext('2d');
  const image = g.createImageData(width, height);
  const out = new Uint32Array(image.data.buffer);
  const tuft = Math.max(2, (right - left) * TUFT_SHARE);
  const falls = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      falls[y * width + x] =
        0.7 * smoothed(x / tuft, y / tuft) + 0.3 * chance((y >> 1) * 4099 + (x >> 1));
  const found: number[] = [];
  for (const [i, kind] of kinds.entries()) if (kind === CROWN) found.push(i);
  const crown = Int32Array.from(found);
  out.set(bare);
  let drawn = -1;
  return (lost) => {
    // In steps: from one frame to the next no more is seen.
    const step = Math.round(lost * STEPS) / STEPS;
    if (step === drawn) return canvas;
    drawn = step;
    for (const i of crown) out[i] = ((falls[i] ?? 0) >= step ? leaves[i] : bare[i]) ?? 0;
    g.putImageData(image, 0, 0);
    return canvas;
  };
}

const ease = (u: number): number => u * u * (3 - 2 * u);

/** Even values of cells, from one to the next without a step. */
function smoothed(x: number, y: number): number {
  const [i, j] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [ease(x - i), ease(y - j)];
  const at = (a: number, b: number): number => chance((j + b) * 7919 + i + a);
  const upper = at(0, 0) + (at(1, 0) - at(0, 0)) * u;
  const lower = at(0, 1) + (at(1, 1) - at(0, 1)) * u;
  return upper + (lower - upper) * v;
}

/** How much of its leaves a tree has lost as its season's shot begins and ends. */
export const LOST: Readonly<Record<Season, readonly [from: number, to: number]>> = {
  autumn: [0.08, 0.5],
  winter: [0.62, 1.01],
};
