// The background, filled inwards from the border: over what looks as the ground would look there, over
// soft grades of it, and over soft shadows on it; never over an edge.
import type { Planes } from './lab.ts';

export interface Ground {
  /** The picture, and the picture with its grain softened. */
  readonly sharp: Planes;
  readonly lab: Planes;
  /** What the ground would look like everywhere. */
  readonly bare: Planes;
  readonly steep: Float32Array;
  /** Steeper than this is an edge, not a grade or grain. */
  readonly edge: number;
}

/** How far a soft grade may leave the bare ground: in lightness, in colour. */
export interface Tolerance {
  readonly lighter: number;
  readonly darker: number;
  readonly tinted: number;
  /** More of that for each step darker: what lights a shadow has a colour of its own. */
  readonly tintedDeep: number;
  /** Share of an edge's steepness. */
  readonly steep: number;
}

/** What passes while the bare ground is only guessed from the border, and when it is known. */
export interface Tolerances {
  readonly guessed: Tolerance;
  readonly known: Tolerance;
}

/** Shadows of any depth are ground: where the subject differs from it in more than light. */
export const DEEP: Tolerances = {
  guessed: { lighter: 24, darker: 60, tinted: 20, tintedDeep: 0, steep: 0.75 },
  known: { lighter: 10, darker: 60, tinted: 8, tintedDeep: 0, steep: 1 },
};
/** Where a subject of the ground's own colour looks as its shadow does. */
export const SHALLOW: Tolerances = {
  guessed: { lighter: 24, darker: 9, tinted: 20, tintedDeep: 0, steep: 0.75 },
  known: { lighter: 10, darker: 6, tinted: 8, tintedDeep: 0, steep: 1 },
};
/** A shadow's edge is harder than a grade; its colour is the ground's own. */
export const SHADOW: Tolerance = {
  lighter: -1,
  darker: 60,
  tinted: 2.5,
  tintedDeep: 0.25,
  steep: 6,
};

/**
 * As near as this to the bare ground is ground, however steep: it is the outer side of an edge. Less where
 * there is no grain, so that off-white on white is something else.
 */
const SAME = 3;
const SAME_OVER_EDGE = 1.5;
/** A shadow keeps at least so much of the ground's lightness. */
const DARKEST = 0.42;

/** Spreads from `seeds` over whatever `passes`. @returns 1 where it came */
export function flood(
  { width, height }: { width: number; height: number },
  seeds: Iterable<number>,
  passes: (i: number) => boolean,
): Uint8Array {
  const filled = new Uint8Array(width * height);
  const queue = new Int32Array(width * height);
  let [head, tail] = [0, 0];
  const take = (i: number): void => {
    filled[i] = 1;
    queue[tail++] = i;
  };
  const visit = (i: number): void => {
    if (filled[i] === 0 && passes(i)) take(i);
  };
  for (const seed of seeds) if (filled[seed] === 0) take(seed);
  while (head < tail) {
    const i = queue[head++] ?? 0;
    const x = i % width;
    if (x > 0) visit(i - 1);
    if (x < width - 1) visit(i + 1);
    if (i >= width) visit(i - width);
    if (i < width * (height - 1)) visit(i + width);
  }
  return filled;
}

export function isGround(ground: Ground, i: number, may: Tolerance): boolean {
  const { sharp, lab, bare, steep, edge } = ground;
  const same = Math.min(SAME, edge * SAME_OVER_EDGE);
  if (squaredDistance(lab, bare, i) < same * same) return true;
  if (squaredDistance(sharp, bare, i) < same * same) return true;
  const [l, a, b] = lab.planes;
  const [l0, a0, b0] = bare.planes;
  const lightness = l[i] ?? 0;
  const bareLightness = l0[i] ?? 0;
  const lighter = lightness - bareLightness;
  if (lighter > may.lighter || lighter < -may.darker) return false;
  if ((steep[i] ?? 0) >= edge * may.steep) return false;
  // Less light takes lightness and colour away alike.
  const share = Math.min(1, (lightness + 16) / (bareLightness + 16));
  if (share < DARKEST) return false;
  const ta = (a[i] ?? 0) - share * (a0[i] ?? 0);
  const tb = (b[i] ?? 0) - share * (b0[i] ?? 0);
  const tinted = may.tinted + may.tintedDeep * Math.max(0, -lighter);
  return ta * ta + tb * tb < tinted * tinted;
}

/**
 * How far a pixel is from the bare ground: as it is or with its grain softened, whichever is less; narrow
 * gaps are told by the one, grain by the other.
 */
export function distanceFromGround({ sharp, lab, bare }: Ground, i: number): number {
  return Math.sqrt(Math.min(squaredDistance(lab, bare, i), squaredDistance(sharp, bare, i)));
}

function squaredDistance(
  { planes: [a, b, c] }: Planes,
  { planes: [a0, b0, c0] }: Planes,
  i: number,
): number {
  const da = (a[i] ?? 0) - (a0[i] ?? 0);
  const db = (b[i] ?? 0) - (b0[i] ?? 0);
  const dc = (c[i] ?? 0) - (c0[i] ?? 0);
  return da * da + db * db + dc * dc;
}
