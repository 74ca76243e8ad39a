// Stills in formats that sharp's libraries do not read: BMP, HEIC.
import { open } from 'node:fs/promises';
import { FootageError } from './footage-error.ts';
import { framePainter } from './frame-painter.ts';
import { type HeifPicture, readHeifPicture } from './heif/heif-picture.ts';
import { MOST_STILL_PIXELS, type Orientation, openVideoSource, UPRIGHT } from './video-source.ts';

export interface DecodedStill {
  readonly width: number;
  readonly height: number;
  /** RGBA, opaque, the right way up. */
  readonly pixels: Buffer;
}

/** As the media limits say; a HEIF file is read whole. */
const MOST_BYTES = 32 * 1024 * 1024;
/** The largest still has some 140 of 512 pixels; each costs an opening of the file. */
const MOST_PIECES = 600;

/** @throws FootageError */
export async function decodeStill(path: string): Promise<DecodedStill> {
  const heif = await heifOf(path);
  if (heif === undefined) {
    const { pixels, width, height } = await decodePiece(path);
    return { pixels, width, height };
  }
  return putTogether(path, heif);
}

async function heifOf(path: string): Promise<HeifPicture | undefined> {
  await using file = await open(path);
  const { size } = await file.stat();
  if (size > MOST_BYTES) return undefined;
  const bytes = Buffer.alloc(size);
  await file.read(bytes, 0, size, 0);
  try {
    return readHeifPicture(bytes);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new FootageError(path, `A HEIC must be whole; this one is not: ${cause.message}`, {
      cause,
    });
  }
}

/** @param streamId which of the file's pictures; the main one unless told */
async function decodePiece(path: string, streamId?: number): Promise<DecodedStill> {
  await using source = await openVideoSource(path, {
    streamId,
    maxPixels: MOST_STILL_PIXELS,
  });
  const picture = await source.next();
  if (picture === undefined) throw new FootageError(path, 'A still must have a picture.');
  using frame = picture.frame;
  const { width, height } = frame;
  using painter = framePainter({ width, height }, UPRIGHT);
  await painter.paint(frame);
  return { width, height, pixels: painter.canvas.data() };
}

async function putTogether(path: string, heif: HeifPicture): Promise<DecodedStill> {
  if (heif.pieces.length > MOST_PIECES) {
    throw new FootageError(
      path,
      `A HEIC must have at most ${MOST_PIECES} pieces; got ${heif.pieces.length}. Send it as JPEG.`,
    );
  }
  let whole: Whole | undefined;
  for (const [i, id] of heif.pieces.entries()) {
    const piece = await decodePiece(path, id);
    whole ??= emptyWhole(path, heif.size ?? piece, heif);
    place(piece, whole, i % heif.columns, Math.floor(i / heif.columns));
  }
  if (whole === undefined) throw new FootageError(path, 'A HEIC must have a picture.');
  const { width, height, pixels } = whole;
  return { width, height, pixels: Buffer.from(pixels.buffer) };
}

interface Whole {
  readonly width: number;
  readonly height: number;
  /** One number a pixel. */
  readonly pixels: Uint32Array<ArrayBuffer>;
  /** Before it is turned. */
  readonly unturned: { readonly width: number; readonly height: number };
  /** Where the first pixel goes, and how far it is from there to the next one, across and down. */
  readonly origin: number;
  readonly across: number;
  readonly down: number;
}

function emptyWhole(
  path: string,
  unturned: { readonly width: number; readonly height: number },
  heif: HeifPicture,
): Whole {
  const pixelCount = unturned.width * unturned.height;
  if (pixelCount > MOST_STILL_PIXELS) {
    throw new FootageError(
      path,
      `A HEIC must have at most ${MOST_STILL_PIXELS} pixels; got ${pixelCount}. Send it smaller.`,
    );
  }
  const { a, b, c, d } = orientationOf(heif);
  const turned = a === 0;
  const width = turned ? unturned.height : unturned.width;
  const height = turned ? unturned.width : unturned.height;
  const x = a < 0 || c < 0 ? width - 1 : 0;
  const y = b < 0 || d < 0 ? height - 1 : 0;
  return {
    width,
    height,
    pixels: new Uint32Array(pixelCount),
    unturned,
    origin: y * width + x,
    across: a + b * width,
    down: c + d * width,
  };
}

function orientationOf({ quarterTurns, mirror }: HeifPicture): Orientation {
  const turns: readonly Orientation[] = [
    UPRIGHT,
    { a: 0, b: -1, c: 1, d: 0 },
    { a: -1, b: 0, c: 0, d: -1 },
    { a: 0, b: 1, c: -1, d: 0 },
  ];
  const { a, b, c, d } = turns[quarterTurns] ?? UPRIGHT;
  if (mirror === 'left-right') return { a: -a, b, c: -c, d };
  return mirror === 'top-bottom' ? { a, b: -b, c, d: -d } : { a, b, c, d };
}

/** What lies beyond the whole's edge is left out. */
function place(piece: DecodedStill, whole: Whole, column: number, row: number): void {
  const from = new Uint32Array(
    piece.pixels.buffer,
    piece.pixels.byteOffset,
    piece.width * piece.height,
  );
  const left = column * piece.width;
  const top = row * piece.height;
  const width = Math.min(piece.width, whole.unturned.width - left);
  const height = Math.min(piece.height, whole.unturned.height - top);
  for (let y = 0; y < height; y++) {
    let to = whole.origin + left * whole.across + (top + y) * whole.down;
    const start = y * piece.width;
    for (let x = 0; x < width; x++) {
      whole.pixels[to] = from[start + x] ?? 0;
      to += whole.across;
    }
  }
}
