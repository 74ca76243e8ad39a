import { deep } from '../things/paint/brush.ts';
import { ellipse, outline } from '../things/paint/outline.ts';
import type { Work } from './work.ts';

/** The thumb that lies over the rim of what two hands carry. */
export function thumb(w: Work, side: number): void {
  const { b } = w;
  const skin = w.skin;
  const shape = outline([
    [side * 3.4, -2.6],
    [side * 2, 0.9],
    [-side * 1.2, 1.9],
    [-side * 3, 1.4],
    [-side * 3.2, 0.3],
    [-side * 1, -0.5],
    [side * 1, -2.8],
  ]);
  b.fill(
    outline([
      [side * 3.4, -3],
      [side * 2, 0.5],
      [-side * 1.2, 1.4],
      [-side * 3.3, 0.9],
      [-side * 3.3, -0.2],
      [side * 1, -3.2],
    ]),
    deep(skin, 0.5),
    0.3,
    0.5,
  );
  b.solid(shape, skin, { shade: 0.16 });
  b.fill(ellipse(-side * 2.4, 1, 0.72, 0.5, side * 0.3), '#f9d6c8', 0.9);
}
