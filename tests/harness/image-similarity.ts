// How alike two pictures are: SSIM (Wang et al. 2004) of their brightness, over 8×8 windows.
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** One byte a pixel. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export function greyOf(rgba: Uint8Array, width: number, height: number): GreyPicture {
  const pixels = new Uint8Array(width * height);
  for (let index = 0; index < pixels.length; index += 1) {
    const at = index * 4;
    const [red = 0, green = 0, blue = 0] = rgba.subarray(at, at + 3);
    pixels[index] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return { width, height, pixels };
}

/** A file of samples/, cropped to fill the size. */
export async function greySample(
  name: string,
  width: number,
  height: number,
): Promise<GreyPicture> {
  const path = fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
  const pixels = await sharp(path)
    .resize(width, height, { fit: 'cover' })
    .removeAlpha()
    .raw()
    .toBuffer();
  const rgba = new Uint8Array(width * height * 4);
  for (let index = 0; index < width * height; index += 1) {
    rgba.set(pixels.subarray(index * 3, index * 3 + 3), index * 4);
  }
  return greyOf(rgba, width, height);
}

const WINDOW = 8;
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/** @returns 1 for the same picture, about 0 for unrelated ones */
export function similarity(a: GreyPicture, b: GreyPicture): number {
  let sum = 0;
  let windows = 0;
  for (let top = 0; top + WINDOW <= a.height; top += WINDOW) {
    for (let left = 0; left + WINDOW <= a.width; left += WINDOW) {
      sum += windowSimilarity(a, b, left, top);
      windows += 1;
    }
  }
  return sum / windows;
}

function windowSimilarity(a: GreyPicture, b: GreyPicture, left: number, top: number): number {
  let sumA = 0;
  let sumB = 0;
  let squareA = 0;
  let squareB = 0;
  let product = 0;
  for (let y = top; y < top + WINDOW; y += 1) {
    for (let x = left; x < left + WINDOW; x += 1) {
      const at = y * a.width + x;
      const valueA = a.pixels[at] ?? 0;
      const valueB = b.pixels[at] ?? 0;
      sumA += valueA;
      sumB += valueB;
      squareA += valueA * valueA;
      squareB += valueB * valueB;
      product += valueA * valueB;
    }
  }
  const count = WINDOW * WINDOW;
  const meanA = sumA / count;
  const meanB = sumB / count;
  const varianceA = squareA / count - meanA * meanA;
  const varianceB = squareB / count - meanB * meanB;
  const covariance = product / count - meanA * meanB;
  return (
    ((2 * meanA * meanB + C1) * (2 * covariance + C2)) /
    ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2))
  );
}
