import type { ByteFile } from '../byte-file.ts';
import { cutOff, Damage } from '../damage.ts';
import { ORIENTATION, orientationOf } from './exif.ts';
import { oriented, type StillSize } from './still-size.ts';
import { readTiffTags, valueOf } from './tiff-tags.ts';

const WIDTH = 256;
const HEIGHT = 257;
/** Where the pixels are and how many bytes: in strips, or in tiles. */
const PLACES = [
  [273, 279],
  [324, 325],
] as const;

export function tiffSize(file: ByteFile): StillSize {
  const tags = readTiffTags(file, [WIDTH, HEIGHT, ORIENTATION, ...PLACES.flat()]);
  const width = valueOf(tags, WIDTH);
  const height = valueOf(tags, HEIGHT);
  if (width === undefined || height === undefined) throw new Damage('does not tell its size');
  let places = 0;
  for (const [offsetTag, lengthTag] of PLACES) {
    const lengths = tags.get(lengthTag) ?? [];
    for (const [index, offset] of (tags.get(offsetTag) ?? []).entries()) {
      places += 1;
      if (offset + (lengths[index] ?? 1) > file.sizeBytes) throw cutOff();
    }
  }
  if (places === 0) throw new Damage('has no pixels');
  return oriented(width, height, orientationOf(tags));
}
