import type { ByteFile } from '../byte-file.ts';
import { Damage } from '../damage.ts';
import { exifOrientation } from './exif.ts';
import { oriented, type StillSize } from './still-size.ts';

const SIGNATURE_BYTES = 8;

export function pngSize(file: ByteFile): StillSize {
  const header = file.bytes(SIGNATURE_BYTES, 16);
  if (header.toString('latin1', 4, 8) !== 'IHDR')
    throw new Damage('does not begin with its header');
  const width = header.readUInt32BE(8);
  const height = header.readUInt32BE(12);
  let orientation = 1;
  let hasPixels = false;
  // Reading on behind the end fails, so a file that is cut off does.
  for (let at = SIGNATURE_BYTES; ;) {
    const chunk = file.bytes(at, 8);
    const length = chunk.readUInt32BE(0);
    const type = chunk.toString('latin1', 4, 8);
    if (type === 'IDAT') hasPixels = true;
    // Its checksum comes after it.
    if (type === 'eXIf') orientation = exifOrientation(file, at + 8, length);
    at += 12 + length;
    if (type === 'IEND') {
      file.bytes(at - 4, 4);
      break;
    }
  }
  if (!hasPixels) throw new Damage('has no pixels');
  return oriented(width, height, orientation);
}
