// Reading a user's still: sharp reads most formats, FFmpeg's decoders the rest.
import sharp, { type Sharp } from 'sharp';
import { decodeStill } from '../../footage/decode-still.ts';
import { PictureError } from '../errors.ts';

/** Past this a "still" is a decompression bomb rather than a picture. */
const LARGEST_INPUT_PIXELS = 120_000_000;

/**
 * @param read what to do with the picture, the right way up; called again, with other pixels, where
 *   sharp cannot read them
 * @throws PictureError `unreadable-still`
 */
export async function readStill<T>(path: string, read: (image: Sharp) => Promise<T>): Promise<T> {
  const limits = { limitInputPixels: LARGEST_INPUT_PIXELS, failOn: 'error' } as const;
  try {
    return await read(sharp(path, limits).autoOrient());
  } catch (cause) {
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
    return read(sharp(pixels, { ...limits, raw: { width, height, channels: 4 } }));
  }
}
