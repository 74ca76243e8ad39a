import { direction, distance, polar } from './point.ts';
import type { Point } from './point.ts';

/**
 * The middle joint and the end of a two-bone limb from `root` towards `target`; out of reach, it
 * stretches as far as it can. `side` +1 bends the joint to the left of the line from root to target
 * (a knee of somebody who faces right and stands), −1 to its right.
 */
export function twoBones(
  root: Point,
  target: Point,
  upper: number,
  lower: number,
  side: 1 | -1,
): { joint: Point; end: Point } {
  const far = Math.min(
    upper + lower - 1e-6,
    Math.max(Math.abs(upper - lower) + 1e-6, distance(root, target)),
  );
  const heading = direction(root, target);
  const cosine = (upper * upper + far * far - lower * lower) / (2 * upper * far);
  const turn = Math.acos(Math.min(1, Math.max(-1, cosine)));
  return { joint: polar(root, heading + side * turn, upper), end: polar(root, heading, far) };
}
