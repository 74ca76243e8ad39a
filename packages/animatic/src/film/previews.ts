// What a film looks like while it is drawn: a small picture of a frame about once a second, for whoever
// watches. Neither the film nor what it takes to make it may depend on it: the frame is sampled in a
// millisecond, and compressed on a thread beside.
import sharp from 'sharp';

export interface Previews {
  /** @param pixels of the frame just drawn, RGBA; not kept */
  see(pixels: Uint8Array): void;
  /** Resolves when none is being compressed. */
  idle(): Promise<void>;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const EVERY_MS = 1_000;
const LONGER_SIDE = 320;
const JPEG_QUALITY = 70;

/** @param now milliseconds, from whenever */
export function openPreviews(
  film: Size,
  show: (jpeg: Buffer) => void,
  now: () => number = () => performance.now(),
): Previews {
  const small = sizeOf(film);
  let nextMs = now();
  let work: Promise<void> | undefined;

  async function compress(rgb: Uint8Array): Promise<void> {
    try {
      show(
        await sharp(rgb, { raw: { ...small, channels: 3 } })
          .jpeg({ quality: JPEG_QUALITY })
          .toBuffer(),
      );
    } catch {
      // A film is not lost for want of a picture that is gone in a second.
    } finally {
      work = undefined;
    }
  }

  return {
    see(pixels) {
      if (work !== undefined || now() < nextMs) return;
      nextMs = now() + EVERY_MS;
      work = compress(sampled(pixels, film, small));
    },
    idle: async () => work,
  };
}

function sizeOf({ width, height }: Size): Size {
  const scale = Math.min(1, LONGER_SIDE / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** RGB, each pixel the mean of four of the frame's: enough for a picture that moves on. */
function sampled(pixels: Uint8Array, from: Size, to: Size): Uint8Array {
  const rgb = new Uint8Array(to.width * to.height * 3);
  const columns = placesOf(from.width, to.width).map((x) => x * 4);
  const rows = placesOf(from.height, to.height).map((y) => y * from.width * 4);
  let at = 0;
  for (let y = 0; y < to.height; y += 1) {
    const [above = 0, below = 0] = [rows[2 * y], rows[2 * y + 1]];
    for (let x = 0; x < to.width; x += 1) {
      const [left = 0, right = 0] = [columns[2 * x], columns[2 * x + 1]];
      for (let channel = 0; channel < 3; channel += 1) {
        const sum =
          (pixels[above + left + channel] ?? 0) +
          (pixels[above + right + channel] ?? 0) +
          (pixels[below + left + channel] ?? 0) +
          (pixels[below + right + channel] ?? 0);
        rgb[at++] = sum >> 2;
      }
    }
  }
  return rgb;
}

/** Two for each small one: a quarter and three quarters of its width from its start. */
const placesOf = (from: number, to: number): number[] =>
  Array.from({ length: 2 * to }, (_, index) => Math.floor(((index + 0.5) * from) / (2 * to)));
