// What a picture's border says of its background: which of its pixels are calm, and which of those
// belong to the ground that the subject stands before rather than to a subject that reaches the edge.
import type { Planes } from './lab.ts';

export interface Border {
  /** Pixels of the outermost ring, clockwise from the top left. */
  readonly ring: readonly number[];
  /** Of the ring: 1 where it is background. */
  readonly plain: Uint8Array;
  /** Steeper than this is an edge, not a grade or grain; distances a pixel. */
  readonly edge: number;
}

const LEAST_EDGE = 0.9;
const MOST_EDGE = 3.4;
/** Times the border's usual steepness. */
const EDGE_OVER_GRAIN = 2.2;
/** Over so many pixels, a change of so much ends a stretch. */
const STEP_PX = 4;
const STEP = 9;
/** A stretch without a corner of the top that differs so much from those next to it is the subject. */
const STRANGE = 12;

export function readBorder(lab: Planes, steep: Float32Array): Border {
  const ring = ringOf(lab.width, lab.height);
  const grain = ring.map((i) => steep[i] ?? 0).sort((a, b) => a - b);
  const usual = grain[Math.floor(grain.length / 2)] ?? 0;
  const edge = Math.min(MOST_EDGE, Math.max(LEAST_EDGE, usual * EDGE_OVER_GRAIN));
  const calm = ring.map((i) => (steep[i] ?? 0) < edge);
  return { ring, plain: groundOf(lab, ring, calm), edge };
}

function ringOf(width: number, height: number): number[] {
  const ring: number[] = [];
  for (let x = 0; x < width - 1; x++) ring.push(x);
  for (let y = 0; y < height - 1; y++) ring.push(y * width + width - 1);
  for (let x = width - 1; x > 0; x--) ring.push((height - 1) * width + x);
  for (let y = height - 1; y > 0; y--) ring.push(y * width);
  return ring;
}

interface Stretch {
  readonly members: number[];
  readonly colour: readonly [number, number, number];
  readonly top: boolean;
}

/** Calm stretches between edges; those at the top's corners are ground, others where they resemble it. */
function groundOf(lab: Planes, ring: readonly number[], calm: readonly boolean[]): Uint8Array {
  const stretches = stretchesOf(lab, ring, calm);
  const plain = new Uint8Array(ring.length);
  const ground = stretches.filter(({ top }) => top);
  const corner = ring.length;
  for (const stretch of stretches) {
    const near = nearest(stretch, ground, corner);
    const alike = near !== undefined && distance(stretch.colour, near.colour) < STRANGE;
    const floor = isFloor(stretch, lab);
    if (stretch.top || alike || floor) for (const k of stretch.members) plain[k] = 1;
  }
  return plain;
}

/** A floor reaches across the whole of the bottom and up both sides. */
function isFloor({ members }: Stretch, { width, height }: Planes): boolean {
  const bottom = width - 1 + (height - 1);
  const has = (k: number): boolean => members.includes(k);
  const up = Math.round(height * 0.04);
  return has(bottom - up) && has(bottom + width - 1 + up) && members.length > width;
}

/** Steps between two places of the ring, the shorter way around. */
function apart(m: number, n: number, around: number): number {
  const steps = Math.abs(m - n);
  return Math.min(steps, around - steps);
}

function nearest(to: Stretch, among: readonly Stretch[], around: number): Stretch | undefined {
  const gap = (a: Stretch, b: Stretch): number => {
    const [a0 = 0, a1 = 0, b0 = 0, b1 = 0] = [
      a.members[0],
      a.members.at(-1),
      b.members[0],
      b.members.at(-1),
    ];
    return Math.min(apart(a0, b1, around), apart(a1, b0, around));
  };
  return among.toSorted((a, b) => gap(to, a) - gap(to, b))[0];
}

function stretchesOf(lab: Planes, ring: readonly number[], calm: readonly boolean[]): Stretch[] {
  const count = ring.length;
  const at = (k: number): number => ring[(k + count) % count] ?? 0;
  const ends = (k: number): boolean =>
    calm[(k + count) % count] !== true || colourStep(lab, at(k - STEP_PX), at(k)) > STEP;
  // Begun behind an end, so that no stretch is cut in two by where the ring begins.
  let start = 0;
  while (start < count && !ends(start)) start += 1;
  const stretches: Stretch[] = [];
  let members: number[] = [];
  const close = (): void => {
    if (members.length > STEP_PX) stretches.push(stretchOf(lab, ring, members));
    members = [];
  };
  for (let k = start; k < start + count; k++) {
    if (start < count && ends(k)) close();
    if (calm[k % count] === true) members.push(k % count);
  }
  close();
  return stretches;
}

function stretchOf(lab: Planes, ring: readonly number[], members: number[]): Stretch {
  const [a, b, c] = lab.planes;
  const mean = (plane: Float32Array): number =>
    members.reduce((sum, k) => sum + (plane[ring[k] ?? 0] ?? 0), 0) / members.length;
  // The two corners of the top: where hardly anybody's head is.
  const topEnd = lab.width - 1;
  const top = members.some((k) => k < lab.width * 0.06 || (k > lab.width * 0.94 && k <= topEnd));
  return { members, colour: [mean(a), mean(b), mean(c)], top };
}

function colourStep({ planes: [a, b, c] }: Planes, i: number, k: number): number {
  return Math.hypot(
    (a[i] ?? 0) - (a[k] ?? 0),
    (b[i] ?? 0) - (b[k] ?? 0),
    (c[i] ?? 0) - (c[k] ?? 0),
  );
}

const distance = (
  a: readonly [number, number, number],
  b: readonly [number, number, number],
): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
