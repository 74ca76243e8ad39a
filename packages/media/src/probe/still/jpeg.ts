import type { ByteFile } from '../byte-file.ts';
import { cutOff, Damage } from '../damage.ts';
import { exifOrientation } from './exif.ts';
import { oriented, type StillSize } from './still-size.ts';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP1 = 0xe1;
/** Baseline, extended, progressive; the last two with arithmetic coding. What else there is, is lossless. */
const FRAMES = [0xc0, 0xc1, 0xc2, 0xc9, 0xca];
const OTHER_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xcb, 0xcd, 0xce, 0xcf];
const EXIF = 'Exif\0\0';
const BLOCK_BYTES = 64 * 1024;

export function jpegSize(file: ByteFile): StillSize {
  let orientation: number | undefined;
  let at = 2;
  for (;;) {
    const [first = 0, marker = 0] = file.bytes(at, 2);
    if (first !== 0xff) throw new Damage('is damaged: a marker is missing');
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
      continue;
    }
    if (marker === START_OF_SCAN || marker === END_OF_IMAGE) throw new Damage('has no size');
    if (OTHER_FRAMES.includes(marker)) {
      throw new Damage('is lossless or hierarchical, which few programs read; save it as baseline');
    }
    const length = file.bytes(at + 2, 2).readUInt16BE();
    if (length < 2) throw new Damage('is damaged: a part is shorter than it can be');
    const start = at + 4;
    at += 2 + length;
    if (FRAMES.includes(marker)) {
      const frame = file.bytes(start, 5);
      const size = oriented(frame.readUInt16BE(3), frame.readUInt16BE(1), orientation ?? 1);
      requireEnd(file, at);
      return size;
    }
    if (marker === APP1 && orientation === undefined && length >= 2 + EXIF.length) {
      const isExif = file.bytes(start, EXIF.length).toString('latin1') === EXIF;
      const tiff = start + EXIF.length;
      if (isExif) orientation = exifOrientation(file, tiff, at - tiff);
    }
  }
}

/**
 * Inside the picture's data this pair of bytes does not occur; a thumbnail's lies before `from`. Other
 * files may hang behind the picture, so it need not be the last.
 */
function requireEnd(file: ByteFile, from: number): void {
  for (let end = file.sizeBytes; end - from >= 2; end -= BLOCK_BYTES) {
    const start = Math.max(from, end - BLOCK_BYTES);
    // One byte of the block behind, as the pair may lie across.
    const block = file.bytes(start, Math.min(end + 1, file.sizeBytes) - start);
    if (block.lastIndexOf(Buffer.from([0xff, END_OF_IMAGE])) !== -1) return;
  }
  throw cutOff();
}
