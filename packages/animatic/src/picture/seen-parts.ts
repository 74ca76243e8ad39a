// What of each layer is seen in one frame. Most of a set lies behind something nearer (a street behind
// its walls, the land behind its trees): the frame is looked at in cells, near to far, and a layer is
// drawn only where nothing opaque lies before it. Parts end at whole pixels, so none of them shows.
import { groundUnder } from './ground.ts';
import { drawnUpright, opacityOf } from './layer.ts';
import type { Layer } from './layer.ts';
import { countCells } from './painted.ts';
import { underMatrix } from './projection.ts';
import type { CameraPose, Matrix, Under } from './projection.ts';
import type { Plane, View } from './sets/set.ts';
import { wallUnder } from './wall.ts';

/** Whole frame px. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface SeenParts {
  /** Where what was painted of the layer is seen; they do not overlap. */
  readonly painted: readonly Part[];
  /** Around all of the frame in which anything on the layer could be seen. */
  readonly open: Part | undefined;
}

export const NOT_SEEN: SeenParts = { painted: [], open: undefined };

/** Size of a cell, shares of the view's unit: 32 px at 1280×720. */
const CELL = 1 / 30;
/** Canvas px that a strip may be off, and that a resampled pixel looks beyond itself. */
const SPARE_PX = 2;
/** What it costs to draw one part more, in cells drawn for nothing. */
const PART_CELLS = 4;
/** The same where a part is drawn in many strips. */
const STRIPPED_PART_CELLS = 24;

interface Grid {
  readonly cellPx: number;
  readonly columns: number;
  readonly rows: number;
}

export function seenParts(
  layers: readonly Layer[],
  view: View,
  pose: CameraPose,
): readonly SeenParts[] {
  const cellPx = Math.max(16, Math.round(view.unit * CELL));
  const grid: Grid = {
    cellPx,
    columns: Math.ceil(view.width / cellPx),
    rows: Math.ceil(view.height / cellPx),
  };
  const covered = new Uint8Array(grid.columns * grid.rows);
  const corners = new Float64Array((grid.columns + 1) * (grid.rows + 1) * 2);
  const seen: SeenParts[] = [];
  for (let i = layers.length - 1; i >= 0; i--) {
    const layer = layers[i];
    if (layer === undefined) continue;
    const { plane } = layer;
    const open = plane.live === undefined ? undefined : partAround(grid, view, covered);
    const under = underOf(layer, pose);
    let painted: readonly Part[] = [];
    if (under !== undefined) {
      const reach = reachOf(layer, pose, grid);
      place(grid, view, under, corners, plane.wallXM === undefined, reach);
      const covers = plane.blend === undefined && opacityOf(plane, pose) === 1;
      const wanted = lookUp(layer, covers, grid, corners, covered, reach);
      painted = partsOf(grid, view, wanted, plane);
    }
    seen[i] = { painted, open };
  }
  return seen;
}

function underOf(layer: Layer, pose: CameraPose): Under | undefined {
  if (layer.flat !== undefined) {
    return (x, y, points, at) => {
      points[at] = x;
      points[at + 1] = y;
    };
  }
  if (layer.canvas === undefined) return undefined;
  if (layer.plane.ground === true) return groundUnder(layer, pose);
  if (layer.plane.wallXM !== undefined) return wallUnder(layer, pose, layer.plane.wallXM);
  return underMatrix(drawnUpright(layer, pose));
}

/** Cells, the last ones not among them. */
interface Reach {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly lastColumn: number;
  readonly lastRow: number;
}

/** The cells in which anything of a layer can be: of one plane of many, a few. */
function reachOf(layer: Layer, pose: CameraPose, { cellPx, columns, rows }: Grid): Reach {
  const { plane, flat } = layer;
  const whole = { firstColumn: 0, firstRow: 0, lastColumn: columns, lastRow: rows };
  if (flat === undefined && (plane.ground === true || plane.wallXM !== undefined)) return whole;
  const [a, b, c, d, e, f] = flat === undefined ? drawnUpright(layer, pose) : IDENTITY;
  const { left, top, width, height } = layer.painted.content;
  if (width === 0) return { ...whole, lastColumn: 0, lastRow: 0 };
  const xs: number[] = [];
  const ys: number[] = [];
  for (const x of [left, left + width]) {
    for (const y of [top, top + height]) {
      xs.push(a * x + c * y + e);
      ys.push(b * x + d * y + f);
    }
  }
  const spare = SPARE_PX * (Math.hypot(a, b) + 1);
  return {
    firstColumn: within(Math.floor((Math.min(...xs) - spare) / cellPx), columns),
    firstRow: within(Math.floor((Math.min(...ys) - spare) / cellPx), rows),
    lastColumn: within(Math.ceil((Math.max(...xs) + spare) / cellPx), columns),
    lastRow: within(Math.ceil((Math.max(...ys) + spare) / cellPx), rows),
  };
}

const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Where the corners of the cells lie on the layer's canvas.
 *
 * @param byRows or column by column: what all points of one have in common is then found once
 */
function place(
  { columns, cellPx }: Grid,
  { width, height }: View,
  under: Under,
  corners: Float64Array,
  byRows: boolean,
  { firstColumn, firstRow, lastColumn, lastRow }: Reach,
): void {
  const [firstLine, lastLine] = byRows ? [firstRow, lastRow] : [firstColumn, lastColumn];
  const [first, last] = byRows ? [firstColumn, lastColumn] : [firstRow, lastRow];
  for (let line = firstLine; line <= lastLine; line++) {
    for (let n = first; n <= last; n++) {
      const column = byRows ? n : line;
      const row = byRows ? line : n;
      const at = (row * (columns + 1) + column) * 2;
      under(Math.min(width, column * cellPx), Math.min(height, row * cellPx), corners, at);
    }
  }
}

/** The cells in which the layer is seen; those that it covers are covered from now on. */
function lookUp(
  { painted }: Layer,
  covers: boolean,
  { columns }: Grid,
  corners: Float64Array,
  covered: Uint8Array,
  { firstColumn, firstRow, lastColumn, lastRow }: Reach,
): Uint8Array {
  const wanted = new Uint8Array(covered.length);
  const below = (columns + 1) * 2;
  const { some, opaque, cellWidth, cellHeight } = painted;
  for (let row = firstRow; row < lastRow; row++) {
    for (let column = firstColumn; column < lastColumn; column++) {
      const at = row * columns + column;
      if (covered[at] === 1) continue;
      let left = Infinity;
      let top = Infinity;
      let right = -Infinity;
      let bottom = -Infinity;
      let known = 0;
      for (let n = 0; n < 4; n++) {
        const corner = row * below + column * 2 + (n & 1) * 2 + (n >> 1) * below;
        const x = corners[corner] ?? NaN;
        const y = corners[corner + 1] ?? NaN;
        if (Number.isNaN(x)) continue;
        known++;
        if (x < left) left = x;
        if (x > right) right = x;
        if (y < top) top = y;
        if (y > bottom) bottom = y;
      }
      if (known === 0) continue;
      if (known < 4) {
        wanted[at] = 1;
        continue;
      }
      const cellLeft = Math.floor((left - SPARE_PX) / cellWidth);
      const cellTop = Math.floor((top - SPARE_PX) / cellHeight);
      const cellRight = Math.ceil((right + SPARE_PX) / cellWidth);
      const cellBottom = Math.ceil((bottom + SPARE_PX) / cellHeight);
      const x0 = Math.max(0, cellLeft);
      const y0 = Math.max(0, cellTop);
      const x1 = Math.min(painted.columns, cellRight);
      const y1 = Math.min(painted.rows, cellBottom);
      if (x1 <= x0 || y1 <= y0) continue;
      if (countCells(some, painted.columns, x0, y0, x1, y1) === 0) continue;
      wanted[at] = 1;
      if (!covers) continue;
      // What lies beyond the canvas is not covered.
      const area = (cellRight - cellLeft) * (cellBottom - cellTop);
      if (countCells(opaque, painted.columns, x0, y0, x1, y1) === area) covered[at] = 1;
    }
  }
  return wanted;
}

/** Around all cells that are not covered. */
function partAround(grid: Grid, view: View, covered: Uint8Array): Part | undefined {
  let [left, top, right, bottom] = [grid.columns, grid.rows, -1, -1];
  for (let row = 0, at = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++, at++) {
      if (covered[at] === 1) continue;
      if (column < left) left = column;
      if (column > right) right = column;
      if (row < top) top = row;
      bottom = row;
    }
  }
  return right < 0 ? undefined : partOf(grid, view, left, top, right + 1, bottom + 1);
}

function partOf(
  { cellPx }: Grid,
  view: View,
  left: number,
  top: number,
  right: number,
  bottom: number,
): Part {
  return {
    left: left * cellPx,
    top: top * cellPx,
    right: Math.min(view.width, right * cellPx),
    bottom: Math.min(view.height, bottom * cellPx),
  };
}

type Run = readonly [number, number];

/** Few parts that hold all wanted cells: runs along one line of cells, kept up over several lines. */
function partsOf(
  grid: Grid,
  view: View,
  wanted: Uint8Array,
  { ground, wallXM }: Plane,
): readonly Part[] {
  // Along the strips, where there are any.
  const byRows = wallXM === undefined;
  const cost = ground === true || !byRows ? STRIPPED_PART_CELLS : PART_CELLS;
  const { columns, rows } = grid;
  const [lines, length] = byRows ? [rows, columns] : [columns, rows];
  const [lineStep, step] = byRows ? [columns, 1] : [1, columns];
  const parts: Part[] = [];
  let runs: readonly Run[] = [];
  let from = 0;
  let size = 0;
  const close = (to: number): void => {
    for (const [start, end] of runs) {
      parts.push(
        byRows
          ? partOf(grid, view, start, from, end, to)
          : partOf(grid, view, from, start, to, end),
      );
    }
  };
  for (let line = 0; line < lines; line++) {
    const own = runsOf(wanted, line * lineStep, step, length, cost);
    const both = together(runs, own, cost);
    const wider = sizeOf(both) * (line + 1 - from);
    if (wider - size - sizeOf(own) <= cost * Math.min(runs.length, own.length)) {
      [runs, size] = [both, wider];
    } else {
      close(line);
      [runs, from, size] = [own, line, sizeOf(own)];
    }
  }
  close(lines);
  return parts;
}

/** The runs of wanted cells in a line; those that lie closer together than `gap` are one. */
function runsOf(
  wanted: Uint8Array,
  first: number,
  step: number,
  length: number,
  gap: number,
): readonly Run[] {
  const runs: [number, number][] = [];
  let last: [number, number] | undefined;
  for (let n = 0, at = first; n < length; n++, at += step) {
    if (wanted[at] !== 1) continue;
    if (last !== undefined && n - last[1] < gap) last[1] = n + 1;
    else runs.push((last = [n, n + 1]));
  }
  return runs;
}

function together(some: readonly Run[], others: readonly Run[], gap: number): readonly Run[] {
  if (some.length === 0) return others;
  if (others.length === 0) return some;
  const all = [...some, ...others].toSorted(([a], [b]) => a - b);
  const runs: [number, number][] = [];
  let last: [number, number] | undefined;
  for (const [start, end] of all) {
    if (last !== undefined && start - last[1] < gap) last[1] = Math.max(last[1], end);
    else runs.push((last = [start, end]));
  }
  return runs;
}

function sizeOf(runs: readonly Run[]): number {
  let size = 0;
  for (const [start, end] of runs) size += end - start;
  return size;
}
