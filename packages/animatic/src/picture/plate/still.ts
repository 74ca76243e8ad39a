// A still, decoded once per shot to the sizes that the shot needs: the frame at rest, and, when the
// camera moves, the whole cover at the largest scale it is seen at.
import { createCanvas, ImageData } from '@napi-rs/canvas';
import type { Canvas } from '@napi-rs/canvas';
import type { Sharp } from 'sharp';
import { freePixels } from '../reclaim-pixels.ts';
import { readStill } from './read-still.ts';

/** How much beyond the frame a long picture is kept, for pans along it. */
const LARGEST_EXTENT = 1.8;

const BLEED_PX = 3;

export interface StillSize {
  /** Pixels of the whole picture scaled so that it covers the frame. */
  readonly coverWidth: number;
  readonly coverHeight: number;
  /** Corner of the frame at rest inside it, whole pixels. */
  readonly left: number;
  readonly top: number;
  /** Part of the cover kept for moves, whole pixels around the same centre. */
  readonly keepX: number;
  readonly keepY: number;
}

export function coverOf(
  picture: { width: number; height: number },
  frame: { width: number; height: number },
): StillSize {
  const scale = Math.max(frame.width / picture.width, frame.height / picture.height);
  const coverWidth = Math.max(frame.width, Math.round(picture.width * scale));
  const coverHeight = Math.max(frame.height, Math.round(picture.height * scale));
  // Rounded as sharp's own centred crop is.
  const left = Math.floor((coverWidth - frame.width + 1) / 2);
  const top = Math.floor((coverHeight - frame.height + 1) / 2);
  return {
    coverWidth,
    coverHeight,
    left,
    top,
    keepX: Math.min(
      coverWidth - frame.width - left,
      Math.floor((frame.width * (LARGEST_EXTENT - 1)) / 2),
    ),
    keepY: Math.min(
      coverHeight - frame.height - top,
      Math.floor((frame.height * (LARGEST_EXTENT - 1)) / 2),
    ),
  };
}

interface Cut {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly cutWidth: number;
  readonly cutHeight: number;
  /** Its edge repeated outwards: under a sub-pixel transform the outermost pixels stay opaque. */
  readonly bleed: number;
}

/** Alpha lies over black; any profile becomes sRGB. */
function cutOut(image: Sharp, cut: Cut): Promise<Buffer> {
  return image
    .flatten({ background: '#000000' })
    .resize(cut.width, cut.height, { fit: 'fill', kernel: 'lanczos3' })
    .extract({ left: cut.left, top: cut.top, width: cut.cutWidth, height: cut.cutHeight })
    .extend({
      top: cut.bleed,
      bottom: cut.bleed,
      left: cut.bleed,
      right: cut.bleed,
      extendWith: 'copy',
    })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer();
}

async function decode(path: string, cut: Cut): Promise<Canvas> {
  const pixels = await readStill(path, (image) => cutOut(image, cut));
  const canvas = createCanvas(cut.cutWidth + 2 * cut.bleed, cut.cutHeight + 2 * cut.bleed);
  const context = canvas.getContext('2d');
  const { buffer, byteOffset, length } = pixels;
  const image = new ImageData(
    new Uint8ClampedArray(buffer, byteOffset, length),
    canvas.width,
    canvas.height,
  );
  context.putImageData(image, 0, 0);
  await freePixels(pixels);
  return canvas;
}

/** The frame at rest: centre-cropped, Lanczos-scaled, never resampled again. */
export function decodeAtRest(
  path: string,
  size: StillSize,
  frame: { width: number; height: number },
): Promise<Canvas> {
  return decode(path, {
    width: size.coverWidth,
    height: size.coverHeight,
    left: size.left,
    top: size.top,
    cutWidth: frame.width,
    cutHeight: frame.height,
    bleed: 0,
  });
}

/** A picture to look around in: where the frame's corner at rest lies in it, and how large it is. */
export interface Roam {
  readonly canvas: Canvas;
  readonly scaleX: number;
  readonly scaleY: number;
  readonly left: number;
  readonly top: number;
}

/** The kept part of the cover, `scale` times as large; for moves. */
export async function decodeForMoves(
  path: string,
  size: StillSize,
  frame: { width: number; height: number },
  scale: number,
): Promise<Roam> {
  const width = Math.round(size.coverWidth * scale);
  const height = Math.round(size.coverHeight * scale);
  const left = Math.floor((size.left - size.keepX) * scale);
  const top = Math.floor((size.top - size.keepY) * scale);
  const canvas = await decode(path, {
    width,
    height,
    left,
    top,
    cutWidth: Math.min(width - left, Math.ceil((frame.width + 2 * size.keepX) * scale)),
    cutHeight: Math.min(height - top, Math.ceil((frame.height + 2 * size.keepY) * scale)),
    bleed: BLEED_PX,
  });
  const scaleX = width / size.coverWidth;
  const scaleY = height / size.coverHeight;
  return {
    canvas,
    scaleX,
    scaleY,
    left: size.left * scaleX - left + BLEED_PX,
    top: size.top * scaleY - top + BLEED_PX,
  };
}
