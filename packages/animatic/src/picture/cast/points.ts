// Outlines as text: `x,y x,y,corner …`. Drawings by data are mostly outlines; so they stay readable.
import type { ShapePoint } from './shape/point.ts';

/** Read once, when a module loads; a pair that is no pair of numbers is refused. */
export function points(text: string): readonly ShapePoint[] {
  return text
    .trim()
    .split(/\s+/)
    .map((item) => {
      const [x, y, corner = 0] = item.split(',').map(Number);
      if (x === undefined || y === undefined || [x, y, corner].some((n) => !Number.isFinite(n))) {
        throw new TypeError(
          `An outline is made of x,y or x,y,corner; got "${item}". Correct the drawing.`,
        );
      }
      return [x, y, corner];
    });
}
