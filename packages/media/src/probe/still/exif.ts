// EXIF's orientation. EXIF is a small TIFF inside other formats; in a TIFF it is a tag like any other.
import type { ByteFile } from '../byte-file.ts';
import { Damage } from '../damage.ts';
import { readTiffTags, type TiffTags, valueOf } from './tiff-tags.ts';

export const ORIENTATION = 0x0112;

/**
 * @param start where the inner TIFF begins
 * @returns 1 to 8; 1, as it is, where there is none: damaged EXIF is no reason to refuse a picture
 */
export function exifOrientation(file: ByteFile, start: number, length: number): number {
  const inner: Pick<ByteFile, 'bytes'> = {
    bytes(offset, count) {
      if (!(offset >= 0 && offset + count <= length)) throw new Damage('has damaged EXIF');
      return file.bytes(start + offset, count);
    },
  };
  try {
    return orientationOf(readTiffTags(inner, [ORIENTATION]));
  } catch (error) {
    if (error instanceof Damage) return 1;
    throw error;
  }
}

export function orientationOf(tags: TiffTags): number {
  const value = valueOf(tags, ORIENTATION);
  return value !== undefined && value >= 1 && value <= 8 ? value : 1;
}
