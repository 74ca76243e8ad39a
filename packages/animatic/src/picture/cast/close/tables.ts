// The tables that one works on: wood, seen at a slant or from straight above. Nothing on them moves.
import { deep, pale } from '../things/paint/brush.ts';
import type { Brush } from '../things/paint/brush.ts';
import { box, outline } from '../things/paint/outline.ts';
import type { Bench } from './work.ts';

/** From its far edge down. */
export function paintTable(
  b: Brush,
  { widthCm, bottom }: Bench,
  far: number,
  colour: string,
): void {
  const half = widthCm * 0.75;
  const low = -bottom - 8;
  b.blend(
    box(-half, low, half * 2, far - low),
    [0, far],
    [0, low],
    [
      [0, pale(colour, 0.2), 0.8],
      [0.5, colour, 0.66],
      [1, deep(colour, 0.22), 0.5],
    ],
  );
  // Boards run away from us and meet far off.
  for (let i = -7; i <= 7; i++) {
    b.line(
      [
        [i * 5.4, far],
        [i * 11, low],
      ],
      0.24,
      deep(colour, 0.5),
      { lit: 0.3, alpha: 0.5, butt: true },
    );
    for (const k of [0.3, 0.62])
      b.line(
        [
          [(i + k) * 5.4, far],
          [(i + k) * 11 + Math.sin(i * 3) * 1.4, low],
        ],
        0.16,
        deep(colour, 0.3),
        { lit: 0.45, alpha: 0.35, butt: true },
      );
  }
  b.fill(box(-half, far - 0.5, half * 2, 0.5), pale(colour, 0.6), 0.9, 0.8);
  b.fill(
    outline([
      [-half, far, 1],
      [half, far, 1],
      [half, far + 0.8, 1],
      [-half, far + 0.8, 1],
    ]),
    deep(colour, 0.6),
    0.3,
    0.35,
  );
}

/** It fills the frame. */
export function paintTableFromAbove(b: Brush, { widthCm, heightCm }: Bench, colour: string): void {
  const [half, tall] = [widthCm * 0.75, heightCm * 1.1];
  b.blend(
    box(-half, -tall, half * 2, tall * 2),
    [half * 0.6, tall * 0.6],
    [-half * 0.7, -tall * 0.6],
    [
      [0, pale(colour, 0.2), 0.82],
      [0.5, colour, 0.66],
      [1, deep(colour, 0.3), 0.45],
    ],
  );
  for (let y = -Math.ceil(tall / 11) * 11; y < tall; y += 11) {
    b.line(
      [
        [-half, y],
        [half, y],
      ],
      0.3,
      deep(colour, 0.6),
      { lit: 0.25, alpha: 0.6, butt: true },
    );
    b.line(
      [
        [-half, y - 0.3],
        [half, y - 0.3],
      ],
      0.14,
      pale(colour, 0.4),
      { lit: 0.9, alpha: 0.4, butt: true },
    );
    for (let k = 1; k < 5; k++) {
      const v = y + k * 2.2;
      b.line(
        [
          [-half, v],
          [-half * 0.3, v + 0.5 * Math.sin(y + k)],
          [half * 0.4, v - 0.4 * Math.cos(y * 2 + k)],
          [half, v + 0.3],
        ],
        0.14,
        deep(colour, 0.3),
        { lit: 0.4, alpha: 0.35, butt: true },
      );
    }
  }
}
