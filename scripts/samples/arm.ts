// A jointed arm that comes in from below the frame, and a hand that lets things go.

import { drawFinger, drawSleeve, melt, skin } from './hand.ts';
import { between, blob, limb, mix, solid } from './paint.ts';
import type { Brush, Point } from './paint.ts';

/** The elbow of a two-bone arm; `side` +1 bends it clockwise of the line to the wrist. */
function elbowOf(shoulder: Point, wrist: Point, upper: number, fore: number, side: 1 | -1): Point {
  const [dx, dy] = [wrist[0] - shoulder[0], wrist[1] - shoulder[1]];
  const reach = Math.min(Math.hypot(dx, dy), upper + fore - 1);
  const turn = Math.acos(
    Math.min(1, Math.max(-1, (upper ** 2 + reach ** 2 - fore ** 2) / (2 * upper * reach))),
  );
  const angle = Math.atan2(dy, dx) + side * turn;
  return [shoulder[0] + Math.cos(angle) * upper, shoulder[1] + Math.sin(angle) * upper];
}

/** Upper arm and forearm in a rolled sleeve; the hand goes on at `wrist`. */
export function drawArm(
  brush: Brush,
  shoulder: Point,
  wrist: Point,
  side: 1 | -1,
  girth: number,
): void {
  // The forearm runs on under the hand, so its round end never shows.
  const elbow = elbowOf(shoulder, wrist, girth * 6.4, girth * 6.2, side);
  solid(
    brush,
    limb(
      [elbow, between(elbow, wrist, 0.5), between(elbow, wrist, 1.03)],
      [girth * 1.2, girth * 1.12, girth],
    ),
    {
      base: skin.base,
      shade: skin.shade,
      rim: skin.rim,
      depth: girth * 0.6,
      soft: girth * 0.3,
      rimWidth: 3,
    },
  );
  drawSleeve(
    brush,
    [shoulder, elbow, between(elbow, wrist, 0.5)],
    [girth * 1.75, girth * 1.58, girth * 1.34],
  );
}

/** A hand from its wrist, fingers along +x bending towards +y; `open` 0 shut, 1 wide. */
export function drawDroppingHand(brush: Brush, open: number): void {
  const curl = mix(0.95, 0.34, open);
  const palm = blob([
    [-26, -32],
    [20, -44],
    [66, -40],
    [86, -14],
    [84, 22],
    [64, 44],
    [20, 46],
    [-26, 34],
  ]);
  melt(brush, [-34, 0], 62, (own) =>
    solid(own, palm, {
      base: skin.base,
      shade: skin.shade,
      rim: skin.rim,
      depth: 24,
      soft: 12,
      rimWidth: 3,
    }),
  );
  for (const index of [3, 2, 1, 0]) {
    const lengths = [58, 34, 27].map((length) => length * [0.96, 1.04, 0.98, 0.8][index]!);
    let [x, y] = [38, -20 + index * 15];
    let angle = -0.12 + index * 0.1;
    const joints: Point[] = [[x, y]];
    for (const [joint, length] of lengths.entries()) {
      angle += curl * (joint === 0 ? 0.45 : 0.8);
      x += Math.cos(angle) * length;
      y += Math.sin(angle) * length;
      joints.push([x, y]);
    }
    drawFinger(brush, joints, [21, 19, 17, 13], { root: 1.9 });
  }
  drawFinger(
    brush,
    [
      [14, 28],
      [46, 58],
      [80, 74 + open * 6],
      [108, 78 + open * 14],
    ],
    [26, 21, 18, 14],
    { root: 1.6 },
  );
}
