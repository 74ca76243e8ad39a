// The tags of a TIFF's first page: of TIFF files, and of EXIF in other formats.
import type { ByteFile } from '../byte-file.ts';
import { Damage } from '../damage.ts';

/** Numbers by tag; what has another type than numbers is left out. */
export type TiffTags = ReadonlyMap<number, readonly number[]>;

/** Bytes of SHORT and LONG, the types that sizes and places have. */
const NUMBER_BYTES: ReadonlyMap<number, 2 | 4> = new Map([
  [3, 2],
  [4, 4],
]);
/** A strip a row of the largest picture there is, and more. */
const MAX_VALUES = 100_000;

/**
 * @param wanted the others are not looked at: a directory of lies could make that long
 * @throws Damage
 */
export function readTiffTags(file: Pick<ByteFile, 'bytes'>, wanted: readonly number[]): TiffTags {
  const byteOrder = file.bytes(0, 2).toString('latin1');
  if (byteOrder !== 'II' && byteOrder !== 'MM') throw new Damage('has no byte order');
  const isLittle = byteOrder === 'II';
  const number = (offset: number, bytes: 2 | 4): number => {
    const data = file.bytes(offset, bytes);
    return isLittle ? data.readUIntLE(0, bytes) : data.readUIntBE(0, bytes);
  };
  const directory = number(4, 4);
  const count = number(directory, 2);
  const tags = new Map<number, readonly number[]>();
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + 12 * index;
    const tag = number(entry, 2);
    const bytes = NUMBER_BYTES.get(number(entry + 2, 2));
    if (bytes === undefined || !wanted.includes(tag) || tags.has(tag)) continue;
    const valueCount = number(entry + 4, 4);
    if (valueCount > MAX_VALUES) throw new Damage('has a tag with too many values');
    const place = valueCount * bytes <= 4 ? entry + 8 : number(entry + 8, 4);
    const values = Array.from({ length: valueCount }, (_, at) => number(place + at * bytes, bytes));
    tags.set(tag, values);
  }
  return tags;
}

export const valueOf = (tags: TiffTags, tag: number): number | undefined => tags.get(tag)?.[0];
