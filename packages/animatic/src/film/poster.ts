import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { savePixels } from './stills.ts';

export interface Poster {
  /** @param pixels the canvas's own, RGBA; a copy is kept as long as no better ones come */
  consider(canvas: Canvas, pixels: Uint8Array): void;
  /** JPEG. */
  save(path: string, size: { readonly width: number; readonly height: number }): Promise<void>;
}

const SAMPLE = { width: 48, height: 36 };

/** The frame that shows most: contrast and colour, so neither black nor a white flash nor fog. */
export function choosePoster(): Poster {
  const sample = createCanvas(SAMPLE.width, SAMPLE.height);
  const g = sample.getContext('2d');
  let best: { readonly pixels: Buffer; readonly telling: number } | undefined;
  return {
    consider(canvas, pixels) {
      g.imageSmoothingQuality = 'medium';
      g.drawImage(canvas, 0, 0, SAMPLE.width, SAMPLE.height);
      const telling = tellingness(g.getImageData(0, 0, SAMPLE.width, SAMPLE.height).data);
      if (best === undefined || telling > best.telling) {
        best = { pixels: Buffer.from(pixels), telling };
      }
    },
    async save(path, size) {
      if (best === undefined) throw new Error('A poster needs a frame to choose from.');
      await savePixels(best.pixels, size, path);
    },
  };
}

/** Spread of the brightness plus mean colourfulness, both 0 … 255. */
function tellingness(pixels: Uint8ClampedArray): number {
  const count = pixels.length / 4;
  let sum = 0;
  let squares = 0;
  let colour = 0;
  for (let i = 0; i < pixels.length; i += 4) {
    const [r = 0, g = 0, b = 0] = pixels.subarray(i, i + 3);
    const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    sum += luma;
    squares += luma * luma;
    colour += Math.max(r, g, b) - Math.min(r, g, b);
  }
  const mean = sum / count;
  return Math.sqrt(Math.max(0, squares / count - mean * mean)) + (0.5 * colour) / count;
}
