// HEIF, HEIC: the primary item's size, and the crop and the turns that it is to be shown with.
import { type Box, boxesIn, findBox } from '../boxes.ts';
import type { ByteFile } from '../byte-file.ts';
import { Damage } from '../damage.ts';
import type { StillSize } from './still-size.ts';

export function heifSize(file: ByteFile): StillSize {
  let meta: Box | undefined;
  // All of them, as each is seen to be whole.
  for (const box of boxesIn(file, 0, file.sizeBytes)) if (box.type === 'meta') meta ??= box;
  const contents = meta && skip(meta, 4);
  const primary = contents && findBox(file, contents, 'pitm');
  const properties = contents && findBox(file, contents, 'iprp');
  const container = properties && findBox(file, properties, 'ipco');
  const associations = properties && findBox(file, properties, 'ipma');
  if (primary === undefined || container === undefined || associations === undefined) {
    throw new Damage('has no primary picture');
  }
  const boxes = [...boxesIn(file, container.start, container.end)];
  let size: StillSize | undefined;
  for (const index of propertiesOf(file, associations, primaryItem(file, primary))) {
    // Counted from one; zero is none.
    const box = boxes[index - 1];
    if (box !== undefined) size = withProperty(file, box, size);
  }
  if (size === undefined) throw new Damage('does not tell its size');
  return size;
}

const skip = ({ type, start, end }: Box, bytes: number): Box => ({
  type,
  start: Math.min(start + bytes, end),
  end,
});

function primaryItem(file: ByteFile, { start }: Box): number {
  const isWide = file.bytes(start, 1)[0] !== 0;
  return isWide ? file.bytes(start + 4, 4).readUInt32BE() : file.bytes(start + 4, 2).readUInt16BE();
}

function propertiesOf(file: ByteFile, { start, end }: Box, item: number): number[] {
  const header = file.bytes(start, 8);
  const idBytes = (header[0] ?? 0) < 1 ? 2 : 4;
  const indexBytes = ((header[3] ?? 0) & 1) === 0 ? 1 : 2;
  let at = start + 8;
  for (let left = header.readUInt32BE(4); left > 0 && at < end; left -= 1) {
    const id = file.bytes(at, idBytes).readUIntBE(0, idBytes);
    const [count = 0] = file.bytes(at + idBytes, 1);
    at += idBytes + 1;
    if (id === item) {
      const indices = file.bytes(at, count * indexBytes);
      // The highest bit says that the property must be understood.
      const mask = indexBytes === 1 ? 0x7f : 0x7fff;
      return Array.from(
        { length: count },
        (_, index) => indices.readUIntBE(index * indexBytes, indexBytes) & mask,
      );
    }
    at += count * indexBytes;
  }
  return [];
}

function withProperty(
  file: ByteFile,
  { type, start }: Box,
  size: StillSize | undefined,
): StillSize | undefined {
  if (type === 'ispe') {
    const extent = file.bytes(start, 12);
    return { width: extent.readUInt32BE(4), height: extent.readUInt32BE(8) };
  }
  if (size === undefined) return undefined;
  if (type === 'irot') {
    const quarterTurns = (file.bytes(start, 1)[0] ?? 0) & 3;
    return quarterTurns % 2 === 0 ? size : { width: size.height, height: size.width };
  }
  if (type === 'clap') {
    const crop = file.bytes(start, 16);
    const [width, height] = [0, 8].map((at) =>
      Math.round(crop.readUInt32BE(at) / crop.readUInt32BE(at + 4)),
    );
    if (isUsable(width, size.width) && isUsable(height, size.height)) return { width, height };
  }
  return size;
}

/** A crop of nothing, or of more than there is, is none. */
const isUsable = (got: number | undefined, most: number): got is number =>
  got !== undefined && got >= 1 && got <= most;
