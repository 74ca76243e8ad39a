// Where a prop is and how big: shared by all of them.
import { placed } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import type { Figure } from '../figure/figure.ts';
import type { Side } from '../figure/pose.ts';
import { palmOf } from '../paint/arms.ts';
import type { Ink } from '../paint/ink.ts';

export type PaintProp = (ink: Ink, figure: Figure, place: PropPlace) => void;

export interface PropPlace {
  readonly right: Point;
  readonly left: Point;
  /** The palm that holds, or the middle of both. */
  readonly held: Point;
  /** As the pose turns what is held. */
  readonly angle: number;
  /** Times what suits somebody of 1.7 m. */
  readonly size: number;
  /** +1 looks right in the picture, −1 left, 0 to the camera or away. */
  readonly way: number;
  /** Straight on: seen from the front or from behind. */
  readonly endOn: boolean;
  put(points: readonly ShapePoint[], at: Point, angle?: number): ShapePoint[];
}

export const palms = (figure: Figure): Readonly<Record<Side, Point>> => ({
  right: palmOf(figure, 'right'),
  left: palmOf(figure, 'left'),
});

export function propPlace(figure: Figure): PropPlace {
  const { right, left } = palms(figure);
  const { pose, view, body } = figure;
  const held: Point =
    pose.holding === 'both'
      ? [(right[0] + left[0]) / 2, (right[1] + left[1]) / 2]
      : pose.holding === 'right'
        ? right
        : left;
  const size = Math.max(0.45, body.heightM / 1.7);
  const way = view.xf > 0.4 ? 1 : view.xf < -0.4 ? -1 : 0;
  return {
    right,
    left,
    held,
    angle: pose.holdAngle * (way < 0 ? -1 : 1),
    size,
    way,
    endOn: way === 0,
    put: (points, at, angle = 0) => placed(points, at, angle, size),
  };
}

/** A rectangle with slightly rounded corners, its middle at (0, 0). */
export const block = (width: number, height: number, corner = 0.85): ShapePoint[] => [
  [-width / 2, -height / 2, corner],
  [width / 2, -height / 2, corner],
  [width / 2, height / 2, corner],
  [-width / 2, height / 2, corner],
];
