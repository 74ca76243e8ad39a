import { framePainter } from './frame-painter.ts';
import { openVideoSource } from './video-source.ts';

export interface DecodedStill {
  readonly width: number;
  readonly height: number;
  /** RGBA, opaque, the right way up. */
  readonly pixels: Buffer;
}

/**
 * A still in a format that sharp's libraries do not read: BMP, HEIC.
 *
 * @throws FootageError
 */
export async function decodeStill(path: string): Promise<DecodedStill> {
  await using source = await openVideoSource(path);
  const picture = await source.next();
  if (picture === undefined) throw new Error('An open source has a picture or throws.');
  using frame = picture.frame;
  const turned = source.orientation.a === 0;
  const width = turned ? frame.height : frame.width;
  const height = turned ? frame.width : frame.height;
  using painter = framePainter({ width, height }, source.orientation);
  await painter.paint(frame);
  return { width, height, pixels: painter.canvas.data() };
}
