// A hole in a picture, filled: land and sky lie in layers, so each layer at the hole's left is led over to
// the same layer at its right, up or down a slope as a ridge goes; what is left of a difference at the
// hole's edge dies away inside. Nothing is mirrored: a face beside the hole does not grow into it.
interface Size {
  readonly width: number;
  readonly height: number;
}

interface Hole extends Size {
  readonly left: number;
  readonly top: number;
}

type Rgb = readonly [number, number, number];
/** Three numbers a row. */
type Column = Float32Array;

/** Columns beside the hole that are looked at. */
const BESIDE_PX = 5;
const MOST_ROWS = 240;
/** How far a layer rises or falls over the hole, share of the picture's height. */
const MOST_SLOPE = 0.22;
/** What it costs to lead a layer one row up or down, in colour. */
const SLOPE_COST = 1.6;

/** @param isGone whether a pixel is in the hole */
export function fillHole(
  pixels: Uint32Array,
  size: Size,
  isGone: (x: number, y: number) => boolean,
): void {
  const hole = holeOf(size, isGone);
  if (hole === undefined) return;
  const edges = edgesOf(size, hole, isGone);
  const [left, right] = [
    beside(pixels, size, edges.left, -1),
    beside(pixels, size, edges.right, 1),
  ];
  if (left === undefined && right === undefined) return;
  const columns = sidesOf(left, right);
  const path = alike(columns.left, columns.right, size.height);
  const made = new Float32Array(hole.width * hole.height * 3);
  for (let x = 0; x < hole.width; x++) lead(made, hole, x, edges, { ...columns, path });
  settle(pixels, size, hole, made, isGone);
  for (let y = 0; y < hole.height; y++)
    for (let x = 0; x < hole.width; x++)
      if (isGone(hole.left + x, hole.top + y)) {
        const at = (y * hole.width + x) * 3;
        pixels[(hole.top + y) * size.width + hole.left + x] = packed(made, at, grain(x, y));
      }
}

function holeOf(
  { width, height }: Size,
  isGone: (x: number, y: number) => boolean,
): Hole | undefined {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (isGone(x, y)) {
        [left, right] = [Math.min(left, x), Math.max(right, x)];
        [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      }
  return right < left
    ? undefined
    : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

const channel = (pixel: number, k: number): number => (pixel >>> (8 * k)) & 0xff;

/** Of each row of the picture, where the hole begins and where it has ended. */
interface Edges {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Above and below the hole, as in its first and last row. */
function edgesOf({ height }: Size, hole: Hole, isGone: (x: number, y: number) => boolean): Edges {
  const left = new Int32Array(height);
  const right = new Int32Array(height);
  const set = (y: number, from: number, to: number): void => {
    left[y] = from;
    right[y] = to;
  };
  for (let y = hole.top; y < hole.top + hole.height; y++) {
    let from = hole.left;
    let to = hole.left + hole.width;
    while (from < to && !isGone(from, y)) from++;
    while (to > from && !isGone(to - 1, y)) to--;
    // A row without any goes on as the one before.
    if (from < to) set(y, from, to);
    else set(y, left[y - 1] ?? hole.left, right[y - 1] ?? hole.left + hole.width);
  }
  const last = hole.top + hole.height - 1;
  for (let y = 0; y < hole.top; y++) set(y, left[hole.top] ?? 0, right[hole.top] ?? 0);
  for (let y = last + 1; y < height; y++) set(y, left[last] ?? 0, right[last] ?? 0);
  return { left, right };
}

/** The mean of a few pixels outside of the hole in each row; undefined where it reaches the picture's side. */
function beside(
  pixels: Uint32Array,
  { width, height }: Size,
  edge: Int32Array,
  side: -1 | 1,
): Column | undefined {
  const column = new Float32Array(height * 3);
  for (let y = 0; y < height; y++) {
    const from = (edge[y] ?? 0) + (side < 0 ? -BESIDE_PX : 0);
    if (from < 0 || from + BESIDE_PX > width) return undefined;
    for (let x = 0; x < BESIDE_PX; x++)
      for (let k = 0; k < 3; k++)
        column[y * 3 + k] =
          (column[y * 3 + k] ?? 0) + channel(pixels[y * width + from + x] ?? 0, k) / BESIDE_PX;
  }
  return column;
}

/** Where there is one side only, it goes on over all of it. */
function sidesOf(
  left: Column | undefined,
  right: Column | undefined,
): { readonly left: Column; readonly right: Column } {
  const any = left ?? right ?? new Float32Array(0);
  return { left: left ?? any, right: right ?? any };
}

type Pair = readonly [left: number, right: number];

/** Rows of both columns that belong together, from above to below. */
function alike(left: Column, right: Column, height: number): readonly Pair[] {
  const step = Math.max(1, Math.ceil(height / MOST_ROWS));
  const rows = Math.ceil(height / step);
  const band = Math.ceil(rows * MOST_SLOPE);
  const sum = new Float32Array(rows * rows).fill(Infinity);
  const come = new Uint8Array(rows * rows);
  for (let i = 0; i < rows; i++)
    for (let j = Math.max(0, i - band); j < Math.min(rows, i + band + 1); j++) {
      const here = apart(left, i * step, right, j * step);
      const before = [
        i > 0 && j > 0 ? (sum[(i - 1) * rows + j - 1] ?? Infinity) : Infinity,
        i > 0 ? (sum[(i - 1) * rows + j] ?? Infinity) + SLOPE_COST : Infinity,
        j > 0 ? (sum[i * rows + j - 1] ?? Infinity) + SLOPE_COST : Infinity,
      ];
      const least = Math.min(...before);
      come[i * rows + j] = before.indexOf(least);
      sum[i * rows + j] = here + (i === 0 && j === 0 ? 0 : least);
    }
  const path: Pair[] = [];
  let [i, j] = [rows - 1, rows - 1];
  while (i > 0 || j > 0) {
    path.push([i * step, j * step]);
    const way = come[i * rows + j];
    if (way !== 2) i--;
    if (way !== 1) j--;
  }
  path.push([0, 0]);
  return path.toReversed();
}

function apart(a: Column, i: number, b: Column, j: number): number {
  let sum = 0;
  for (let k = 0; k < 3; k++) sum += Math.abs((a[i * 3 + k] ?? 0) - (b[j * 3 + k] ?? 0));
  return sum / 3;
}

/** One column of the hole. */
function lead(
  made: Float32Array,
  hole: Hole,
  x: number,
  edges: Edges,
  { left, right, path }: { left: Column; right: Column; path: readonly Pair[] },
): void {
  const last = path.length - 1;
  let n = 0;
  for (let y = 0; y < hole.height; y++) {
    const row = hole.top + y;
    const from = edges.left[row] ?? 0;
    const wide = Math.max(1, (edges.right[row] ?? 0) - from);
    const u = Math.max(0, Math.min(1, (hole.left + x + 0.5 - from) / wide));
    const rowOf = (at: number): number => {
      const [i, j] = path[Math.min(last, at)] ?? [0, 0];
      return i + (j - i) * u;
    };
    while (n > 0 && rowOf(n) > row) n--;
    while (n < last && rowOf(n + 1) <= row) n++;
    const [i, j] = path[n] ?? [0, 0];
    const [nextI, nextJ] = path[Math.min(last, n + 1)] ?? [i, j];
    const long = rowOf(n + 1) - rowOf(n);
    const share = long > 0 ? Math.max(0, Math.min(1, (row - rowOf(n)) / long)) : 0;
    const a = sampled(left, i + (nextI - i) * share);
    const b = sampled(right, j + (nextJ - j) * share);
    for (let k = 0; k < 3; k++)
      made[(y * hole.width + x) * 3 + k] = (a[k] ?? 0) + ((b[k] ?? 0) - (a[k] ?? 0)) * u;
  }
}

function sampled(column: Column, row: number): Rgb {
  const rows = column.length / 3;
  const at = Math.min(rows - 1, Math.max(0, Math.floor(row)));
  const next = Math.min(rows - 1, at + 1);
  const share = Math.min(1, Math.max(0, row - at));
  const of = (k: number): number => {
    const value = column[at * 3 + k] ?? 0;
    return value + ((column[next * 3 + k] ?? 0) - value) * share;
  };
  return [of(0), of(1), of(2)];
}

/** Larger differences are other things, not other light. */
const MOST_LIGHT = 34;
const CELL_PX = 6;
const ROUNDS = 60;

/** Skies and walls grow lighter to all sides: the difference at the hole's edge is spread over it. */
function settle(
  pixels: Uint32Array,
  { width, height }: Size,
  hole: Hole,
  made: Float32Array,
  isGone: (x: number, y: number) => boolean,
): void {
  const columns = Math.ceil(hole.width / CELL_PX) + 1;
  const rows = Math.ceil(hole.height / CELL_PX) + 1;
  const cells = new Float32Array(columns * rows * 3);
  const known = new Uint8Array(columns * rows);
  for (let cy = 0; cy < rows; cy++)
    for (let cx = 0; cx < columns; cx++) {
      const x = Math.min(hole.width - 1, cx * CELL_PX);
      const y = Math.min(hole.height - 1, cy * CELL_PX);
      const [px, py] = [hole.left + x, hole.top + y];
      if (px >= width || py >= height || isGone(px, py)) continue;
      const pixel = pixels[py * width + px] ?? 0;
      const off = [0, 1, 2].map(
        (k) => channel(pixel, k) - (made[(y * hole.width + x) * 3 + k] ?? 0),
      );
      if (off.some((one) => Math.abs(one) > MOST_LIGHT)) continue;
      known[cy * columns + cx] = 1;
      for (const [k, one] of off.entries()) cells[(cy * columns + cx) * 3 + k] = one;
    }
  if (known.every((one) => one === 0)) return;
  const around = [-1, 1, -columns, columns];
  for (let round = 0; round < ROUNDS; round++)
    for (let cell = 0; cell < columns * rows; cell++) {
      if (known[cell] === 1) continue;
      for (let k = 0; k < 3; k++) {
        let sum = 0;
        for (const by of around) sum += cells[(cell + by) * 3 + k] ?? 0;
        cells[cell * 3 + k] = sum / 4;
      }
    }
  for (let y = 0; y < hole.height; y++)
    for (let x = 0; x < hole.width; x++) {
      const [u, v] = [x / CELL_PX, y / CELL_PX];
      const cell = Math.floor(v) * columns + Math.floor(u);
      const [fx, fy] = [u % 1, v % 1];
      for (let k = 0; k < 3; k++) {
        const of = (by: number): number => cells[(cell + by) * 3 + k] ?? 0;
        const upper = of(0) + (of(1) - of(0)) * fx;
        const lower = of(columns) + (of(columns + 1) - of(columns)) * fx;
        const at = (y * hole.width + x) * 3 + k;
        made[at] = (made[at] ?? 0) + upper + (lower - upper) * fy;
      }
    }
}

/** A little unevenness, so that the hole is no smoother than what is around it. */
const grain = (x: number, y: number): number =>
  ((((x * 374_761_393 + y * 668_265_263) >>> 13) * 1_274_126_177) >>> 29) / 3.5 - 1;

function packed(made: Float32Array, at: number, more: number): number {
  const byte = (k: number): number =>
    Math.max(0, Math.min(255, Math.round((made[at + k] ?? 0) + more))) << (8 * k);
  return (0xff00_0000 | byte(2) | byte(1) | byte(0)) >>> 0;
}
