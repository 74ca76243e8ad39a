// A picture known in places, stretched smoothly over the rest: averages of what is known in ever
// larger squares, handed down again into the gaps and drawn taut at each size: an even grade between
// two borders is even in between.
import type { Planes } from './lab.ts';

interface Level {
  readonly width: number;
  readonly height: number;
  readonly planes: Planes['planes'];
  /** 0 … 1 */
  readonly weights: Float32Array;
}

/** @param known 1 where `picture` counts, 0 where it is to be filled; 0 everywhere: all is zero */
export function stretched(picture: Planes, known: Uint8Array): Planes {
  const [a, b, c] = picture.planes;
  const finest: Level = {
    ...picture,
    planes: [a.slice(), b.slice(), c.slice()],
    weights: Float32Array.from(known),
  };
  const levels: Level[] = [finest];
  for (let level = finest; level.width > 1 || level.height > 1;) {
    level = halved(level);
    levels.push(level);
  }
  return levels.reduceRight((coarse, fine) => {
    fillGaps(fine, coarse);
    if (fine !== finest) relax(fine);
    return fine;
  });
}

const empty = (size: number): Planes['planes'] => [
  new Float32Array(size),
  new Float32Array(size),
  new Float32Array(size),
];

function halved({ width, height, planes: [a, b, c], weights }: Level): Level {
  const half: Level = {
    width: (width + 1) >> 1,
    height: (height + 1) >> 1,
    planes: empty(((width + 1) >> 1) * ((height + 1) >> 1)),
    weights: new Float32Array(((width + 1) >> 1) * ((height + 1) >> 1)),
  };
  const [sumA, sumB, sumC] = half.planes;
  const counts = half.weights;
  for (let y = 0; y < height; y++) {
    const row = (y >> 1) * half.width;
    for (let x = 0; x < width; x++) {
      const from = y * width + x;
      const weight = weights[from] ?? 0;
      if (weight === 0) continue;
      const to = row + (x >> 1);
      sumA[to] = (sumA[to] ?? 0) + weight * (a[from] ?? 0);
      sumB[to] = (sumB[to] ?? 0) + weight * (b[from] ?? 0);
      sumC[to] = (sumC[to] ?? 0) + weight * (c[from] ?? 0);
      counts[to] = (counts[to] ?? 0) + weight;
    }
  }
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? 0;
    if (count === 0) continue;
    sumA[i] = (sumA[i] ?? 0) / count;
    sumB[i] = (sumB[i] ?? 0) / count;
    sumC[i] = (sumC[i] ?? 0) / count;
    // One known pixel is enough to know the square; many do not make it better known.
    counts[i] = Math.min(1, count);
  }
  return half;
}

/** Between the four nearest middles of the coarser level, the nearest of which counts nine parts. */
function fillGaps({ width, height, planes: [a, b, c], weights }: Level, coarse: Level): void {
  const [a1, b1, c1] = coarse.planes;
  for (let y = 0; y < height; y++) {
    const near = y >> 1;
    const far = Math.max(0, Math.min(coarse.height - 1, near + ((y & 1) === 0 ? -1 : 1)));
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const weight = weights[i] ?? 0;
      if (weight >= 1) continue;
      const beside = x >> 1;
      const across = Math.max(0, Math.min(coarse.width - 1, beside + ((x & 1) === 0 ? -1 : 1)));
      const nn = near * coarse.width + beside;
      const nf = near * coarse.width + across;
      const fn = far * coarse.width + beside;
      const ff = far * coarse.width + across;
      const mix = (of: Float32Array): number =>
        0.5625 * (of[nn] ?? 0) + 0.1875 * ((of[nf] ?? 0) + (of[fn] ?? 0)) + 0.0625 * (of[ff] ?? 0);
      a[i] = weight * (a[i] ?? 0) + (1 - weight) * mix(a1);
      b[i] = weight * (b[i] ?? 0) + (1 - weight) * mix(b1);
      c[i] = weight * (c[i] ?? 0) + (1 - weight) * mix(c1);
    }
  }
}

const SWEEPS = 4;

/** What is not known takes the mean of its neighbours. */
function relax({ width, height, planes, weights }: Level): void {
  const [a, b, c] = planes;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let y = 0; y < height; y++) {
      const above = Math.max(0, y - 1) * width;
      const below = Math.min(height - 1, y + 1) * width;
      const row = y * width;
      for (let x = 0; x < width; x++) {
        const i = row + x;
        if ((weights[i] ?? 0) > 0) continue;
        const left = row + Math.max(0, x - 1);
        const right = row + Math.min(width - 1, x + 1);
        a[i] = ((a[left] ?? 0) + (a[right] ?? 0) + (a[above + x] ?? 0) + (a[below + x] ?? 0)) / 4;
        b[i] = ((b[left] ?? 0) + (b[right] ?? 0) + (b[above + x] ?? 0) + (b[below + x] ?? 0)) / 4;
        c[i] = ((c[left] ?? 0) + (c[right] ?? 0) + (c[above + x] ?? 0) + (c[below + x] ?? 0)) / 4;
      }
    }
  }
}
