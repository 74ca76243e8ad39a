// Where a cut-out can be moved as a puppet of paper is: its legs below the hip, an arm that hangs free,
// the end that its head is at. Read from its outline; shares of its width from the left, of its height
// from the top. Pure.
import type { Pixels } from './pixels.ts';

export interface Leg {
  readonly left: number;
  readonly right: number;
}

/** An arm on the right of the picture: all that lies beyond `inner` between both rows. */
export interface Arm {
  readonly inner: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Joints {
  /** The row where the legs part from the body; 1: it has none. */
  readonly hip: number;
  /** From left to right. */
  readonly legs: readonly Leg[];
  readonly arm: Arm | null;
  /** Where the head of a body that is longer than it is tall looks: -1 left, 1 right, 0 at us. */
  readonly faces: -1 | 0 | 1;
}

interface Run {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

const OPAQUE = 128;
/** Runs and gaps narrower than this share of the width are fringes. */
const LEAST_RUN = 0.03;
const LEAST_GAP = 0.012;
const ROWS = 100;
/** Legs are at least and at most so long, shares of the height. */
const SHORTEST = 0.07;
const LONGEST = 0.5;
/** Arms hang between these rows. */
const ARMS = { top: 0.2, bottom: 0.85, shortest: 0.12, widest: 0.3 };

export function jointsOf(pixels: Pixels): Joints {
  const rows = Array.from({ length: ROWS }, (_, i) => runsIn(pixels, (i + 0.5) / ROWS));
  const { hip, legs } = legsIn(rows);
  return { hip, legs, arm: armIn(rows), faces: facesOf(pixels, rows) };
}

/** Opaque stretches of a row, shares of the width. */
function runsIn({ data, width, height }: Pixels, share: number): readonly Run[] {
  const row = Math.min(height - 1, Math.floor(share * height)) * width;
  const runs: Run[] = [];
  for (let x = 0; x < width; x++) {
    if ((data[(row + x) * 4 + 3] ?? 0) < OPAQUE) continue;
    const from = x;
    while (x < width && (data[(row + x) * 4 + 3] ?? 0) >= OPAQUE) x++;
    const before = runs.at(-1);
    if (before !== undefined && from / width - before.to < LEAST_GAP)
      runs[runs.length - 1] = { from: before.from, to: x / width };
    else runs.push({ from: from / width, to: x / width });
  }
  return runs.filter(({ from, to }) => to - from >= LEAST_RUN);
}

/** Upwards from the feet for as long as there are several. */
function legsIn(rows: readonly (readonly Run[])[]): Pick<Joints, 'hip' | 'legs'> {
  const none = { hip: 1, legs: [] };
  const parted = (runs: readonly Run[] | undefined): boolean =>
    runs !== undefined && runs.length >= 2;
  // The soles of a pair do not always end in one row.
  const last = rows.findLastIndex(parted);
  if (last < ROWS * 0.86) return none;
  let first = last;
  while (first > 0 && parted(rows[first - 1])) first--;
  const long = (last - first + 1) / ROWS;
  if (long < SHORTEST) return none;
  const hip = Math.max(first / ROWS, 1 - LONGEST);
  const runs = rows[Math.round((Math.max(first, hip * ROWS) + last) / 2)] ?? [];
  const edges = runs.slice(1).map(({ from }, i) => ((runs[i]?.to ?? from) + from) / 2);
  return {
    hip,
    legs: runs.map((_, i) => ({ left: edges[i - 1] ?? 0, right: edges[i] ?? 1 })),
  };
}

/** The outermost stretch on the right for as long as a gap parts it from the body. */
function armIn(rows: readonly (readonly Run[])[]): Arm | null {
  const free = rows.flatMap((runs, i) => {
    const row = i / ROWS;
    const [body, arm] = runs.slice(-2);
    if (runs.length < 3 || body === undefined || arm === undefined) return [];
    const slim = arm.to - arm.from < ARMS.widest && arm.from > 0.6;
    return slim && row > ARMS.top && row < ARMS.bottom ? [{ i, body, arm }] : [];
  });
  const longest = joined(free);
  const [first] = longest;
  const last = longest.at(-1);
  if (first === undefined || last === undefined) return null;
  if (longest.length < ARMS.shortest * ROWS) return null;
  const inner = Math.max(...longest.map(({ body }) => body.to)) + LEAST_GAP / 2;
  // Above the gap it hangs on its shoulder, below it ends in a hand.
  let top = first.i;
  while (top > 0 && (rows[top - 1]?.at(-1)?.to ?? 0) > inner + 0.02) top--;
  let bottom = last.i;
  while (bottom < ROWS - 1 && (rows[bottom + 1]?.at(-1)?.to ?? 0) > inner + 0.02) bottom++;
  return { inner, top: top / ROWS, bottom: (bottom + 1) / ROWS };
}

/** The most rows that follow one another. */
function joined<T extends { readonly i: number }>(rows: readonly T[]): readonly T[] {
  let best: readonly T[] = [];
  let now: readonly T[] = [];
  for (const row of rows) {
    const before = now.at(-1);
    now = before !== undefined && row.i === before.i + 1 ? [...now, row] : [row];
    if (now.length > best.length) best = now;
  }
  return best;
}

/** The head is higher than the tail. */
function facesOf({ width, height }: Pixels, rows: readonly (readonly Run[])[]): Joints['faces'] {
  if (width < height * 1.1) return 0;
  const middle = (of: readonly (readonly Run[])[]): number => {
    let [sum, weight] = [0, 0];
    for (const runs of of)
      for (const { from, to } of runs) {
        sum += ((from + to) / 2) * (to - from);
        weight += to - from;
      }
    return weight === 0 ? 0.5 : sum / weight;
  };
  const aside = middle(rows.slice(0, ROWS * 0.3)) - middle(rows);
  return Math.abs(aside) < 0.06 ? 0 : aside > 0 ? 1 : -1;
}
