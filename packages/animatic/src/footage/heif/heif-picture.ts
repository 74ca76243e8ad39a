// What a HEIF file (HEIC) says about its main picture: the coded pieces it is put together from and
// how it is turned. Phones save a grid of pieces of 512 pixels; FFmpeg gives each as a stream.
import { BoxReader, type Box, boxesIn, contentOf } from './boxes.ts';

export interface HeifPicture {
  /** Ids of the coded pieces, row by row. */
  readonly pieces: readonly number[];
  readonly columns: number;
  /** Of the whole; null: that of its only piece. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** Counterclockwise, applied before the mirror. */
  readonly quarterTurns: number;
  readonly mirror: 'none' | 'left-right' | 'top-bottom';
}

/** Undefined for a file that is none. @throws RangeError for one that is broken */
export function readHeifPicture(file: Buffer): HeifPicture | undefined {
  const top = boxesIn(file);
  const meta = contentOf(top, 'meta');
  if (top[0]?.type !== 'ftyp' || meta === undefined) return undefined;
  const boxes = boxesIn(meta.subarray(4));
  const primary = primaryItem(boxes);
  const type = itemType(boxes, primary);
  const turned = turnOf(boxes, primary);
  if (type === 'hvc1') return { pieces: [primary], columns: 1, size: null, ...turned };
  if (type !== 'grid') return undefined;
  const grid = new BoxReader(itemData(file, boxes, primary));
  grid.uint(1);
  const width = (grid.uint(1) & 1) === 1 ? 4 : 2;
  const rows = grid.uint(1) + 1;
  const columns = grid.uint(1) + 1;
  const size = { width: grid.uint(width), height: grid.uint(width) };
  const pieces = piecesOf(boxes, primary);
  if (pieces.length !== rows * columns) {
    throw new RangeError(`A grid of ${rows} × ${columns} has ${pieces.length} pieces.`);
  }
  return { pieces, columns, size, ...turned };
}

function required(boxes: readonly Box[], type: string): Buffer {
  const content = contentOf(boxes, type);
  if (content === undefined) throw new RangeError(`A HEIF file has no "${type}" box.`);
  return content;
}

function primaryItem(boxes: readonly Box[]): number {
  const reader = new BoxReader(required(boxes, 'pitm'));
  const version = reader.uint(1);
  reader.uint(3);
  return reader.uint(version === 0 ? 2 : 4);
}

function itemType(boxes: readonly Box[], item: number): string | undefined {
  const content = required(boxes, 'iinf');
  const entries = boxesIn(content.subarray(content[0] === 0 ? 6 : 8));
  for (const entry of entries) {
    const reader = new BoxReader(entry.content);
    const version = reader.uint(1);
    reader.uint(3);
    const id = reader.uint(version < 3 ? 2 : 4);
    reader.uint(2);
    if (version >= 2 && id === item) return reader.text(4);
  }
  return undefined;
}

/** `dimg`: what the item is derived from. */
function piecesOf(boxes: readonly Box[], item: number): number[] {
  const content = required(boxes, 'iref');
  const idSize = content[0] === 0 ? 2 : 4;
  for (const { type, content: reference } of boxesIn(content.subarray(4))) {
    const reader = new BoxReader(reference);
    if (reader.uint(idSize) !== item || type !== 'dimg') continue;
    return Array.from({ length: reader.uint(2) }, () => reader.uint(idSize));
  }
  return [];
}

/** `iloc`: where in the file, or in `idat`, the item's bytes are; in one stretch. */
function itemData(file: Buffer, boxes: readonly Box[], item: number): Buffer {
  const reader = new BoxReader(required(boxes, 'iloc'));
  const version = reader.uint(1);
  reader.uint(3);
  const sizes = reader.uint(2);
  const offsetSize = sizes >> 12;
  const lengthSize = (sizes >> 8) & 15;
  const baseSize = (sizes >> 4) & 15;
  const indexSize = version === 0 ? 0 : sizes & 15;
  const count = reader.uint(version < 2 ? 2 : 4);
  for (let i = 0; i < count; i++) {
    const id = reader.uint(version < 2 ? 2 : 4);
    const inside = version === 0 ? 0 : reader.uint(2) & 15;
    reader.uint(2);
    const base = reader.uint(baseSize);
    const extents = Array.from({ length: reader.uint(2) }, () => {
      reader.uint(indexSize);
      return { start: base + reader.uint(offsetSize), length: reader.uint(lengthSize) };
    });
    const [extent] = extents;
    if (id !== item || extent === undefined) continue;
    const bytes = inside === 1 ? required(boxes, 'idat') : file;
    return bytes.subarray(extent.start, extent.start + extent.length);
  }
  throw new RangeError(`A HEIF file does not say where item ${item} is.`);
}

function turnOf(boxes: readonly Box[], item: number): Pick<HeifPicture, 'quarterTurns' | 'mirror'> {
  let quarterTurns = 0;
  let mirror: HeifPicture['mirror'] = 'none';
  for (const { type, content } of propertiesOf(boxes, item)) {
    const value = content[0] ?? 0;
    if (type === 'irot') quarterTurns = value & 3;
    if (type === 'imir') mirror = (value & 1) === 1 ? 'left-right' : 'top-bottom';
  }
  return { quarterTurns, mirror };
}

function propertiesOf(boxes: readonly Box[], item: number): Box[] {
  const inner = boxesIn(required(boxes, 'iprp'));
  const properties = boxesIn(required(inner, 'ipco'));
  const reader = new BoxReader(required(inner, 'ipma'));
  const version = reader.uint(1);
  const wide = (reader.uint(3) & 1) === 1;
  const count = reader.uint(4);
  for (let i = 0; i < count; i++) {
    const id = reader.uint(version === 0 ? 2 : 4);
    const found = Array.from({ length: reader.uint(1) }, () =>
      wide ? reader.uint(2) & 0x7fff : reader.uint(1) & 0x7f,
    );
    if (id === item) return found.flatMap((index) => properties[index - 1] ?? []);
  }
  return [];
}
