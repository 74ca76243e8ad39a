// What of a canvas is painted, and where nothing shines through it, in cells: found once, asked for in
// every frame.
import { createCanvas } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Painted {
  /** The part of the canvas that is not empty, its px. */
  readonly content: Box;
  readonly columns: number;
  readonly rows: number;
  /** Canvas px of one cell. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Cells in which anything may be painted. */
  readonly some: CellCount;
  /** Cells that are surely opaque all over. */
  readonly opaque: CellCount;
}

/** For each corner of the cells how many cells, left of it and above, are so; `countCells` reads it. */
export type CellCount = Uint32Array;

/** Canvas px that become one cell, or a few less: whole cells make up the canvas. */
const CELL_PX = 8;

export const NOTHING_PAINTED: Painted = {
  content: { left: 0, top: 0, width: 0, height: 0 },
  columns: 0,
  rows: 0,
  cellWidth: CELL_PX,
  cellHeight: CELL_PX,
  some: new Uint32Array(1),
  opaque: new Uint32Array(1),
};

export function paintedOf(canvas: Canvas): Painted {
  const columns = Math.ceil(canvas.width / CELL_PX);
  const rows = Math.ceil(canvas.height / CELL_PX);
  const alpha = alphaOf(canvas, columns, rows);
  // The smallest copy may have missed a hair, or a gap of one: what its neighbours are, a cell may be.
  const most = ofNeighbours(alpha, columns, rows, Math.max);
  const least = ofNeighbours(alpha, columns, rows, Math.min);
  return {
    content: contentOf(canvas, most, columns, rows),
    columns,
    rows,
    cellWidth: canvas.width / columns,
    cellHeight: canvas.height / rows,
    some: counted(most, columns, rows, 1),
    opaque: counted(least, columns, rows, 255),
  };
}

/** How many of the cells from column `x0` to before `x1`, from row `y0` to before `y1`, are so. */
export function countCells(
  count: CellCount,
  columns: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): number {
  const above = y0 * (columns + 1);
  const below = y1 * (columns + 1);
  return (
    (count[below + x1] ?? 0) -
    (count[below + x0] ?? 0) -
    (count[above + x1] ?? 0) +
    (count[above + x0] ?? 0)
  );
}

/** The rows, canvas px, in which anything is painted between two columns of the canvas. */
export function rowsPainted(
  { some, columns, rows, cellWidth, cellHeight }: Painted,
  from: number,
  to: number,
): readonly [number, number] {
  const x0 = Math.max(0, Math.floor(from / cellWidth) - 1);
  const x1 = Math.min(columns, Math.ceil(to / cellWidth) + 1);
  let [first, last] = [0, rows];
  while (first < last && countCells(some, columns, x0, first, x1, first + 1) === 0) first++;
  while (last > first && countCells(some, columns, x0, last - 1, x1, last) === 0) last--;
  return [Math.floor(first * cellHeight), Math.round(last * cellHeight)];
}

function alphaOf(canvas: Canvas, columns: number, rows: number): Uint8Array {
  const g = createCanvas(columns, rows).getContext('2d');
  g.imageSmoothingQuality = 'medium';
  g.drawImage(canvas, 0, 0, columns, rows);
  const { data } = g.getImageData(0, 0, columns, rows);
  const alpha = new Uint8Array(columns * rows);
  for (let at = 0; at < alpha.length; at++) alpha[at] = data[at * 4 + 3] ?? 0;
  return alpha;
}

function ofNeighbours(
  cells: Uint8Array,
  columns: number,
  rows: number,
  choose: (a: number, b: number) => number,
): Uint8Array {
  const across = new Uint8Array(cells.length);
  const chosen = new Uint8Array(cells.length);
  const chooseOf = (from: Uint8Array, before: number, at: number, after: number): number =>
    choose(choose(from[before] ?? 0, from[at] ?? 0), from[after] ?? 0);
  for (let y = 0, at = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, at++) {
      across[at] = chooseOf(cells, x > 0 ? at - 1 : at, at, x < columns - 1 ? at + 1 : at);
    }
  }
  for (let y = 0, at = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, at++) {
      const [before, after] = [y > 0 ? at - columns : at, y < rows - 1 ? at + columns : at];
      chosen[at] = chooseOf(across, before, at, after);
    }
  }
  return chosen;
}

function counted(cells: Uint8Array, columns: number, rows: number, atLeast: number): CellCount {
  const count = new Uint32Array((columns + 1) * (rows + 1));
  for (let y = 0; y < rows; y++) {
    let row = 0;
    for (let x = 0; x < columns; x++) {
      if ((cells[y * columns + x] ?? 0) >= atLeast) row++;
      const at = (y + 1) * (columns + 1) + x + 1;
      count[at] = (count[at - columns - 1] ?? 0) + row;
    }
  }
  return count;
}

/** A plane of one tree is mostly air: only what is painted is drawn in each frame. */
function contentOf(canvas: Canvas, cells: Uint8Array, columns: number, rows: number): Box {
  let [left, right, top, bottom] = [columns, -1, rows, -1];
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      if (cells[y * columns + x] === 0) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return NOTHING_PAINTED.content;
  const [cellWidth, cellHeight] = [canvas.width / columns, canvas.height / rows];
  const [x, y] = [Math.floor(left * cellWidth), Math.floor(top * cellHeight)];
  return {
    left: x,
    top: y,
    width: Math.min(canvas.width, Math.ceil((right + 1) * cellWidth)) - x,
    height: Math.min(canvas.height, Math.ceil((bottom + 1) * cellHeight)) - y,
  };
}
