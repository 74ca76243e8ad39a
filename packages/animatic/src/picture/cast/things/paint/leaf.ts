import type { Brush } from './brush.ts';
import { deep, pale } from './brush.ts';
import { outline, pointsOf, ribbon } from './outline.ts';
import type { Point, Points } from './outline.ts';

/** A leaf from its stalk at (x, y) in a direction (radians); its far half is the darker one. */
export function leaf(
  b: Brush,
  x: number,
  y: number,
  length: number,
  angle: number,
  colour: string,
  {
    width = 0.36,
    bend = 0.12,
    vein = true,
  }: { width?: number; bend?: number; vein?: boolean } = {},
): void {
  const w = length * width * 0.5;
  const sag = length * bend;
  b.at(
    x,
    y,
    () => {
      b.fill(
        outline([
          [0, 0, 1],
          [length * 0.3, w * 0.86 + sag * 0.6],
          [length * 0.62, w * 0.8 + sag * 0.7],
          [length, 0, 1],
          [length * 0.62, -w * 0.9 + sag * 0.7],
          [length * 0.28, -w * 0.9 + sag * 0.5],
        ]),
        colour,
        0.72,
      );
      b.fill(
        outline([
          [0, 0, 1],
          [length * 0.4, sag * 0.8],
          [length, 0, 1],
          [length * 0.62, -w * 0.9 + sag * 0.7],
          [length * 0.28, -w * 0.9 + sag * 0.5],
        ]),
        deep(colour, 0.22),
        0.34,
      );
      if (vein && b.fine(length * 0.02))
        b.line(
          [
            [length * 0.06, sag * 0.14],
            [length * 0.4, sag * 0.8],
            [length * 0.88, sag * 0.24],
          ],
          length * 0.016,
          pale(colour, 0.3),
          { lit: 0.7, alpha: 0.8 },
        );
    },
    { angle },
  );
}

/** A stalk or twig that thins from its foot to its tip; the third number of a point is its half width. */
export function stalk(b: Brush, line: Points, colour: string): void {
  const points = pointsOf(line);
  b.fill(ribbon(points), colour, 0.55);
  b.fill(
    ribbon(points.map(([x, y, r = 1]): Point => [x - r * 0.45, y - r * 0.2, r * 0.5])),
    deep(colour, 0.24),
    0.25,
    0.8,
  );
}
