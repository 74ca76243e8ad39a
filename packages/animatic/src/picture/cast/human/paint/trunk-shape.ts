// The trunk's shapes in the picture: its outline up to the neck, its planes, bands and seams around it.
import { between, direction, polar } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { onTrunk, trunkEdge } from '../figure/figure.ts';
import type { Figure } from '../figure/figure.ts';

const LEVELS = [-0.14, 0, 0.17, 0.3, 0.4, 0.5, 0.6, 0.75, 0.86] as const;

/** Outline of the trunk from `from` up to the shoulders and the neck. */
export function trunkOutline(figure: Figure, from: number, loose: number): ShapePoint[] {
  const levels = [from, ...LEVELS.filter((at) => at > from + 0.05)];
  const edges = levels.map((at) => trunkEdge(figure, at, loose));
  const top = trunkEdge(figure, 0.955, loose * 0.7);
  const neck = trunkEdge(figure, 1, loose * 0.3);
  // Seen from the front the line falls from the neck to the shoulders, over the arms' roots.
  const broad = Math.max(0, Math.min(1, (Math.abs(figure.view.df) - 0.5) / 0.3));
  const slope = shoulderSlope(figure);
  const side = (which: 'left' | 'right'): ShapePoint[] => {
    const own = edges.map((edge, i): ShapePoint => [...edge[which], i === 0 ? 0.7 : 0]);
    const last = own.at(-1);
    const { tip, root } = slope[which];
    if (last && broad > 0) own[own.length - 1] = between([last[0], last[1]], tip, broad);
    const [a, b] = [between(top[which], top.middle, 0.14), neck[which]];
    const half = between(between(tip, root, 0.52), top.middle, 0.04);
    const inner = between(b, root, broad);
    return [...own, between(a, half, broad), [inner[0], inner[1], 0.5]];
  };
  return [...side('left'), ...side('right').toReversed()];
}

/** Half the neck's width, metres. */
export function neckRadius({ body }: Figure): number {
  const { sex, age } = body.build;
  if (age === 'child' || age === 'baby') return body.headM * 0.15;
  return body.heightM * (sex === 'female' ? 0.0235 : 0.031) * (0.55 + 0.45 * body.armGirth);
}

interface Slope {
  /** Over the shoulder joint, and where the neck rises. */
  readonly tip: Point;
  readonly root: Point;
}

/** Where the trapezius lies, on the left and on the right of the picture. */
function shoulderSlope(figure: Figure): { left: Slope; right: Slope } {
  const [a, b] = neckLine(figure);
  const up = direction(a, b);
  const base = between(a, b, 0.2);
  const { heightM, armGirth } = figure.body;
  const radius = heightM * armGirth * 0.031;
  const joints = [
    figure.point(figure.arms.right.shoulder),
    figure.point(figure.arms.left.shoulder),
  ];
  const [l, r] = joints.sort((p, q) => p[0] - q[0]);
  const wide = neckRadius(figure) * 1.12;
  return {
    left: {
      tip: polar(polar(l ?? a, up, radius * 0.8), up + Math.PI / 2, radius * 0.5),
      root: polar(base, up + Math.PI / 2, wide),
    },
    right: {
      tip: polar(polar(r ?? a, up, radius * 0.8), up - Math.PI / 2, radius * 0.5),
      root: polar(base, up - Math.PI / 2, wide),
    },
  };
}

/** The shaded third of the trunk: its side away from where it looks. */
export function trunkPlane(figure: Figure, from: number, loose: number): ShapePoint[] {
  const levels = [from, ...LEVELS.filter((at) => at > from + 0.05)];
  const leftSide = figure.view.xf >= -0.3;
  const edges = levels.map((at) => {
    const { left, right } = trunkEdge(figure, at, loose);
    return leftSide ? { outer: left, other: right } : { outer: right, other: left };
  });
  const share = Math.abs(figure.view.xf) > 0.6 ? 0.4 : 0.24;
  const inner = edges.map(({ outer, other }, i): Point => {
    const wave = 0.05 * Math.sin(i * 1.7);
    return between(outer, other, share + wave);
  });
  return [
    ...edges.map(({ outer }): ShapePoint => [outer[0], outer[1]]),
    ...inner.toReversed().map(([x, y]): ShapePoint => [x, y]),
  ];
}

/** A band around the trunk between two levels, as far as it is seen. */
export function bandAround(figure: Figure, from: number, to: number, loose: number): ShapePoint[] {
  const arc = (at: number): Point[] => {
    const edge = trunkEdge(figure, at, loose);
    const mid = onTrunk(figure, at, nearest(figure), loose);
    return [edge.left, between(between(edge.left, edge.right, 0.5), mid, 0.9), edge.right];
  };
  const [a, b] = [arc(from), arc(to)];
  return [
    ...a.map(([x, y], i): ShapePoint => [x, y, i === 1 ? 0 : 1]),
    ...b.toReversed().map(([x, y], i): ShapePoint => [x, y, i === 1 ? 0 : 1]),
  ];
}

/** The direction around the trunk that faces the camera. */
export function nearest(figure: Figure): number {
  return Math.atan2(figure.view.ds, figure.view.df);
}

/** A line down the front (or `around`) of the trunk. */
export function seam(
  figure: Figure,
  around: number,
  from: number,
  to: number,
  loose: number,
): Point[] {
  const points: Point[] = [];
  for (let i = 0; i <= 5; i++)
    points.push(onTrunk(figure, from + ((to - from) * i) / 5, around, loose));
  return points;
}

/** From the root of the neck to the skull. */
export function neckLine(figure: Figure): [Point, Point] {
  const base = figure.station(0.97).middle;
  const neck = figure.point(base);
  const head = figure.point(figure.head);
  return [neck, between(neck, head, 0.86)];
}
