// Reading a user's still: sharp reads most formats, FFmpeg's decoders the rest.
import type { Sharp } from 'sharp';
import type { Pixels } from '../cutout/pixels.ts';
import { PictureError } from '../errors.ts';

/** Past this a "still" is a decompression bomb rather than a picture. */
const LARGEST_INPUT_PIXELS = 50_000_000;
/** One picture of a file that has several, read from top to bottom, and whole. */
const READING = {
  limitInputPixels: LARGEST_INPUT_PIXELS,
  pages: 1,
  sequentialRead: true,
  failOn: 'error',
} as const;
/**
 * libvips' readers of formats that the service does not take. Named, and not all but a few: a block is
 * for the whole process, where another thread may be reading, so that nothing needed may ever be in it.
 */
const NOT_READ = (
  'Svg Pdf Magick Vips Matrix Csv Raw Analyze Ppm Rad Fits OpenSlide Openslide Jxl Jp2k Mat OpenExr ' +
  'Nifti DcRaw'
)
  .split(' ')
  .map((name) => `VipsForeignLoad${name}`);

/**
 * @param read what to do with the picture, the right way up; called again, with other pixels, where
 *   sharp cannot read them
 * @throws PictureError `unreadable-still`
 */
export async function readStill<T>(path: string, read: (image: Sharp) => Promise<T>): Promise<T> {
  // Loaded for the first still: most films have none.
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: NOT_READ });
  try {
    return await read(sharp(path, READING).autoOrient());
  } catch (cause) {
    const { decodeStill } = await import('../../footage/decode-still.ts');
    const still = await decodeStill(path).catch(() => undefined);
    if (still === undefined) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new PictureError(
        'unreadable-still',
        `A still must be a picture that can be decoded; got one that says "${why}". Send it again as PNG or JPEG.`,
        { cause, path },
      );
    }
    const { pixels, width, height } = still;
    return read(sharp(pixels, { raw: { width, height, channels: 4 } }));
  }
}

/** The still in sRGB, its longer side `mostPx` at most. */
export function decodeWithin(path: string, mostPx: number): Promise<Pixels> {
  return readStill(path, async (image) => {
    const { data, info } = await image
      .resize({ width: mostPx, height: mostPx, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  });
}
