import type { ByteFile } from '../byte-file.ts';
import { cutOff, Damage } from '../damage.ts';
import { exifOrientation } from './exif.ts';
import { oriented, type StillSize } from './still-size.ts';

/** A lossy frame's, a lossless frame's, an animation's page. */
const PICTURES = ['VP8 ', 'VP8L', 'ANMF'];

export function webpSize(file: ByteFile): StillSize {
  const end = 8 + file.bytes(4, 4).readUInt32LE();
  if (end > file.sizeBytes) throw cutOff();
  let size: StillSize | undefined;
  let orientation = 1;
  let hasPicture = false;
  for (let at = 12; at + 8 <= end;) {
    const chunk = file.bytes(at, 8);
    const type = chunk.toString('latin1', 0, 4);
    const length = chunk.readUInt32LE(4);
    const start = at + 8;
    if (start + length > end) throw cutOff();
    // The first that knows: the canvas comes before the frames on it.
    size ??= sizeIn(file, type, start);
    if (PICTURES.includes(type)) hasPicture = true;
    if (type === 'EXIF') orientation = orientationIn(file, start, length);
    at = start + length + (length % 2);
  }
  if (size === undefined || !hasPicture) throw new Damage('has no picture');
  return oriented(size.width, size.height, orientation);
}

function sizeIn(file: ByteFile, type: string, start: number): StillSize | undefined {
  switch (type) {
    case 'VP8X': {
      const canvas = file.bytes(start, 10);
      return { width: 1 + canvas.readUIntLE(4, 3), height: 1 + canvas.readUIntLE(7, 3) };
    }
    case 'VP8 ': {
      const frame = file.bytes(start, 10);
      if (frame.readUIntBE(3, 3) !== 0x9d012a) throw new Damage('is damaged: no key frame');
      return { width: frame.readUInt16LE(6) & 0x3fff, height: frame.readUInt16LE(8) & 0x3fff };
    }
    case 'VP8L': {
      const frame = file.bytes(start, 5);
      if (frame[0] !== 0x2f) throw new Damage('is damaged: no lossless frame');
      const bits = frame.readUInt32LE(1);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
    }
    default:
      return undefined;
  }
}

/** Some writers put JPEG's prefix before it. */
function orientationIn(file: ByteFile, start: number, length: number): number {
  const prefix = 'Exif\0\0';
  const hasPrefix =
    length > prefix.length && file.bytes(start, prefix.length).toString('latin1') === prefix;
  const skip = hasPrefix ? prefix.length : 0;
  return exifOrientation(file, start + skip, length - skip);
}
