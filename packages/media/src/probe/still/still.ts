import type { ByteFile } from '../byte-file.ts';
import { bmpSize } from './bmp.ts';
import { gifSize } from './gif.ts';
import { heifSize } from './heif.ts';
import { jpegSize } from './jpeg.ts';
import { pngSize } from './png.ts';
import type { StillSize } from './still-size.ts';
import { tiffSize } from './tiff.ts';
import { webpSize } from './webp.ts';

/**
 * Reads headers only, a few kilobytes of even a large file, and sees that its end is there.
 *
 * @throws Damage
 */
export const stillSize = {
  jpeg: jpegSize,
  png: pngSize,
  webp: webpSize,
  bmp: bmpSize,
  tiff: tiffSize,
  gif: gifSize,
  heic: heifSize,
  heif: heifSize,
} as const satisfies Record<string, (file: ByteFile) => StillSize>;
