// A right hand round a cup or shaker. Local units: the axis of what is held lies at
// x = 0, its half width is 172, the thumb lies at y = 0. Mirror it for the left hand.

import { Path2D } from '@napi-rs/canvas';

import { drawFinger, melt, skin } from './hand.ts';
import { blob, limb, solid } from './paint.ts';
import type { Brush, Point } from './paint.ts';

const flesh = {
  base: skin.base,
  shade: skin.shade,
  rim: skin.rim,
  depth: 40,
  soft: 20,
  rimWidth: 4,
};

export const gripHalf = 172;
/** Where the forearm joins, and how thick it is there. */
export const gripWrist: Point = [352, 250];
export const gripWristRadius = 74;

/** The back of the hand, past the held thing's right side: drawn before it. */
export function drawGripBack(brush: Brush): void {
  const palm = blob([
    [410, 262],
    [330, 318],
    [206, 250],
    [120, 176],
    [92, 92],
    [108, -28],
    [160, -108],
    [206, -112],
    [242, -56],
    [284, 44],
    [342, 130],
    [402, 200],
  ]);
  melt(brush, gripWrist, 104, (own) => solid(own, palm, flesh));
}

/** A bare forearm straight on from the wrist, for a hand that has no jointed arm. */
export function drawForearm(brush: Brush): void {
  const arm = limb(
    [
      [490, 352],
      [366, 259],
      [280, 194],
    ],
    [78, 70, 84],
  );
  solid(brush, arm, flesh);
}

/** Fingertips round the far side and the thumb across the front: drawn after it. */
export function drawGripFront(brush: Brush): void {
  const held = new Path2D();
  held.moveTo(-gripHalf - 10, -400);
  held.lineTo(gripHalf + 10, -400);
  held.lineTo(158, 112);
  held.quadraticCurveTo(154, 154, 108, 164);
  held.lineTo(-108, 164);
  held.quadraticCurveTo(-154, 154, -158, 112);
  held.closePath();
  const tips: [Point[], number[]][] = [
    [
      [
        [-208, -58],
        [-188, -82],
        [-148, -80],
        [-108, -66],
      ],
      [34, 36, 34, 29],
    ],
    [
      [
        [-204, 8],
        [-184, -12],
        [-142, -10],
        [-96, 2],
      ],
      [34, 36, 34, 29],
    ],
    [
      [
        [-198, 70],
        [-178, 54],
        [-140, 56],
        [-102, 66],
      ],
      [32, 34, 32, 27],
    ],
    [
      [
        [-188, 126],
        [-170, 114],
        [-140, 116],
        [-110, 122],
      ],
      [28, 29, 27, 23],
    ],
  ];
  for (const [joints, radii] of tips.toReversed())
    drawFinger(brush, joints, radii, { onto: held, root: 0 });
  drawFinger(
    brush,
    [
      [262, 214],
      [196, 106],
      [132, 36],
      [62, 2],
      [0, -4],
    ],
    [100, 70, 52, 45, 37],
    { onto: held, root: 1.75 },
  );
}
