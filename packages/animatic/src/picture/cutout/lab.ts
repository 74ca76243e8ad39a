// Pictures as people see their differences: CIE L*a*b* (D65), in which a distance of 2 or 3 is just
// seen, wherever it is.
import type { Pixels } from './pixels.ts';

/** Three numbers a pixel in three planes, rows from the top. */
export interface Planes {
  readonly width: number;
  readonly height: number;
  readonly planes: readonly [Float32Array, Float32Array, Float32Array];
}

const LINEAR = Float64Array.from({ length: 256 }, (_, v) => {
  const s = v / 255;
  return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
});

const STEPS = 4096;
/** Cube root, straight near zero, as CIE says; in steps. */
const ROOT = Float64Array.from({ length: STEPS + 2 }, (_, i) => {
  const t = i / STEPS;
  return t > 216 / 24389 ? Math.cbrt(t) : (t * (24389 / 27) + 16) / 116;
});

function root(t: number): number {
  const x = Math.min(1, t) * STEPS;
  const i = Math.floor(x);
  const low = ROOT[i] ?? 0;
  return low + ((ROOT[i + 1] ?? low) - low) * (x - i);
}

export function labOf({ data, width, height }: Pixels): Planes {
  const size = width * height;
  const lightness = new Float32Array(size);
  const green = new Float32Array(size);
  const blue = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    const r = LINEAR[data[i * 4] ?? 0] ?? 0;
    const g = LINEAR[data[i * 4 + 1] ?? 0] ?? 0;
    const b = LINEAR[data[i * 4 + 2] ?? 0] ?? 0;
    const x = root(0.43394 * r + 0.37622 * g + 0.18983 * b);
    const y = root(0.21264 * r + 0.71517 * g + 0.07219 * b);
    const z = root(0.01776 * r + 0.10947 * g + 0.87277 * b);
    lightness[i] = 116 * y - 16;
    green[i] = 500 * (x - y);
    blue[i] = 200 * (y - z);
  }
  return { width, height, planes: [lightness, green, blue] };
}

/** Red, green, blue, 0 … 255. */
export function rgbPlanes({ data, width, height }: Pixels): Planes {
  const planes = [0, 1, 2].map((channel) => {
    const plane = new Float32Array(width * height);
    for (let i = 0; i < plane.length; i++) plane[i] = data[i * 4 + channel] ?? 0;
    return plane;
  });
  const [red = new Float32Array(), green = new Float32Array(), blue = new Float32Array()] = planes;
  return { width, height, planes: [red, green, blue] };
}

/** Averaged with the neighbours, 1 2 1 both ways: noise halves, edges stay where they are. */
export function softened(picture: Planes): Planes {
  const [a, b, c] = picture.planes;
  return { ...picture, planes: [soften(a, picture), soften(b, picture), soften(c, picture)] };
}

function soften(plane: Float32Array, { width, height }: Planes): Float32Array {
  const across = new Float32Array(plane.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const here = plane[row + x] ?? 0;
      const left = plane[row + Math.max(0, x - 1)] ?? 0;
      const right = plane[row + Math.min(width - 1, x + 1)] ?? 0;
      across[row + x] = (left + 2 * here + right) / 4;
    }
  }
  const both = new Float32Array(plane.length);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const above = Math.max(0, y - 1) * width;
    const below = Math.min(height - 1, y + 1) * width;
    for (let x = 0; x < width; x++) {
      both[row + x] =
        ((across[above + x] ?? 0) + 2 * (across[row + x] ?? 0) + (across[below + x] ?? 0)) / 4;
    }
  }
  return both;
}

/** How steeply the colour changes at each pixel, in distances a pixel. */
export function steepness({ width, height, planes }: Planes): Float32Array {
  const [a, b, c] = planes;
  const steep = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const above = Math.max(0, y - 1) * width;
    const below = Math.min(height - 1, y + 1) * width;
    const tall = Math.max(1, (below - above) / width);
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - 1);
      const right = Math.min(width - 1, x + 1);
      const wide = Math.max(1, right - left);
      let sum = 0;
      for (const plane of [a, b, c]) {
        const dx = ((plane[y * width + right] ?? 0) - (plane[y * width + left] ?? 0)) / wide;
        const dy = ((plane[below + x] ?? 0) - (plane[above + x] ?? 0)) / tall;
        sum += dx * dx + dy * dy;
      }
      steep[y * width + x] = Math.sqrt(sum);
    }
  }
  return steep;
}
