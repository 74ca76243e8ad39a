// Writing that nobody can read: the look of a sign without its words. Glyphs are strokes on a small grid,
// some built like letters, some like Chinese characters.
import { random } from './noise.ts';
import type { Box, SceneBrush } from './scene-brush.ts';

/** [left, low, wide, tall] in a cell of 1 × 1. */
type Stroke = readonly [number, number, number, number];

const T = 0.17;
const LETTERS: readonly (readonly Stroke[])[] = [
  [
    [0.1, 0, T, 1],
    [0.1, 0, 0.75, T],
  ],
  [
    [0.42, 0, T, 1],
    [0.08, 0.83, 0.85, T],
  ],
  [
    [0.1, 0, T, 1],
    [0.1, 0, 0.75, T],
    [0.1, 0.42, 0.6, T],
    [0.1, 0.83, 0.75, T],
  ],
  [
    [0.1, 0, T, 1],
    [0.72, 0, T, 1],
    [0.1, 0, 0.75, T],
    [0.1, 0.83, 0.75, T],
  ],
  [
    [0.1, 0, T, 1],
    [0.72, 0, T, 1],
    [0.1, 0.42, 0.75, T],
  ],
  [
    [0.1, 0, T, 1],
    [0.1, 0.83, 0.75, T],
    [0.72, 0.42, T, 0.5],
    [0.1, 0.42, 0.75, T],
  ],
  [
    [0.1, 0, T, 1],
    [0.72, 0, T, 1],
    [0.1, 0.83, 0.75, T],
    [0.1, 0.4, 0.75, T],
  ],
];

/** The strokes of one invented character: bars, a post, a box or two dots. */
function character(seed: number, i: number): Stroke[] {
  const t = 0.1;
  const pick = (k: number): number => random(seed + k * 17, i);
  const strokes: Stroke[] = [];
  const bars = 2 + Math.floor(pick(1) * 3);
  for (let k = 0; k < bars; k++) {
    const inset = 0.06 + 0.2 * pick(2 + k);
    strokes.push([inset, 0.06 + (0.84 * k) / Math.max(1, bars - 1), 1 - inset * 2, t]);
  }
  if (pick(7) < 0.75) strokes.push([0.45, 0.02, t, 0.96]);
  if (pick(8) < 0.5) {
    strokes.push([0.14, 0.1, t, 0.5], [0.76, 0.1, t, 0.5]);
  } else {
    strokes.push([0.1, 0, t, 0.34], [0.8, 0, t, 0.3]);
  }
  return strokes;
}

export interface Writing {
  readonly kind: 'latin' | 'han';
  readonly count: number;
  readonly vertical?: boolean;
  readonly seed: number;
}

/** All the strokes of a line of writing inside `box`, as boxes of the same surface. */
export function strokesOf(box: Box, { kind, count, vertical = false, seed }: Writing): Box[] {
  const cellWide = vertical ? box.wide : box.wide / count;
  const cellTall = vertical ? box.tall / count : box.tall;
  return Array.from({ length: count }, (_, i): Box[] => {
    const u = box.u + (vertical ? 0 : i * cellWide);
    const v = box.v + (vertical ? box.tall - (i + 1) * cellTall : 0);
    const strokes =
      kind === 'han'
        ? character(seed, i)
        : (LETTERS[Math.floor(random(seed, i) * LETTERS.length)] ?? []);
    return strokes.map(([x, y, w, h]) => ({
      u: u + cellWide * (0.1 + 0.8 * x),
      v: v + cellTall * (0.08 + 0.84 * y),
      wide: cellWide * 0.8 * w,
      tall: cellTall * 0.84 * h,
    }));
  }).flat();
}

export function paintWriting(b: SceneBrush, box: Box, writing: Writing, style: string): void {
  b.g.beginPath();
  for (const { u, v, wide, tall } of strokesOf(box, writing))
    b.subpath([
      [u, v],
      [u + wide, v],
      [u + wide, v + tall],
      [u, v + tall],
    ]);
  b.g.fillStyle = style;
  b.g.fill();
}
