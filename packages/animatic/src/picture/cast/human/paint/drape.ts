// Cloth that hangs from the waist over the legs: skirts, dresses, coats, robes. It is laid over where
// the legs are, so no knee ever comes through.
import { between, direction, distance, polar } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { smoothClosed } from '../../shape/smooth.ts';
import { trunkEdge } from '../figure/figure.ts';
import type { Figure } from '../figure/figure.ts';
import { SIDES } from '../figure/pose.ts';
import { darker, fill, lighter, line } from './ink.ts';
import type { Ink } from './ink.ts';

export interface Drape {
  readonly colour: string;
  /** Where on the trunk it begins. */
  readonly from: number;
  /** Share of the leg's length that it covers. */
  readonly length: number;
  /** 0 straight … 1 a ball gown. */
  readonly flare: number;
  readonly loose: number;
  readonly pleats: boolean;
  /** A hem of another colour. */
  readonly band: string | null;
  /** A seam and buttons down the front. */
  readonly seam: boolean;
  readonly button: string | null;
}

/** Cloth has a life of its own: how far its hem swings, without a memory. */
export interface Sway {
  readonly turns: number;
  readonly flow: number;
  /** Steps being taken, 0 … 1. */
  readonly going: number;
}

interface Hung {
  readonly outline: ShapePoint[];
  /** Left to right. */
  readonly waist: readonly [Point, Point];
  readonly hem: readonly Point[];
}

/** Where the cloth over one leg ends, and the knee if it hangs over that. */
export function legReach(
  figure: Figure,
  side: 'right' | 'left',
  length: number,
): { end: Point; knee: Point } {
  const leg = figure.legs[side];
  const { thighM, shinM } = figure.body;
  const total = (thighM + shinM) * length;
  const [hip, knee, ankle] = [
    figure.point(leg.hip),
    figure.point(leg.knee),
    figure.point(leg.ankle),
  ];
  const thigh = distance(hip, knee);
  // A foreshortened thigh takes its share of cloth all the same.
  const share = total / thighM;
  if (share <= 1) return { end: between(hip, knee, share), knee: between(hip, knee, share) };
  const rest = total - thighM;
  // Below the knee it follows the shin less than it follows gravity.
  const shin = direction(knee, ankle);
  const down = -Math.PI / 2;
  const turn = Math.atan2(Math.sin(shin - down), Math.cos(shin - down));
  const hang = down + turn * (turn * figure.view.xf < 0 ? 0.45 : 0.8);
  const end = polar(knee, hang, rest * Math.min(1, (distance(knee, ankle) / shinM) * 1.1 + 0.1));
  return { end, knee: thigh < 0.02 ? hip : knee };
}

function isSeated(figure: Figure): boolean {
  return SIDES.every((side) => {
    const { hip, knee } = figure.legs[side];
    return knee[1] > hip[1] - figure.body.thighM * 0.45;
  });
}

function hang(figure: Figure, drape: Drape, sway: Sway): Hung {
  const { heightM, legGirth } = figure.body;
  const waistEdge = trunkEdge(figure, drape.from, drape.loose);
  const hipEdge = trunkEdge(figure, 0.1, drape.loose + heightM * 0.004);
  const reaches = SIDES.map((side) => legReach(figure, side, drape.length));
  const legM = figure.body.thighM + figure.body.shinM;
  const pad = heightM * 0.036 * legGirth + drape.loose + drape.flare * drape.length * legM * 0.16;
  const flareHalf = heightM * 0.05 + drape.flare * drape.length * legM * 0.42 + drape.loose;
  const middle = figure.point(figure.pose.pelvis);
  const ends = reaches.map(({ end }) => end);
  const knees = reaches.map(({ knee }) => knee);
  const x = figure.view.xf;
  const trail = -x * sway.flow * drape.length * heightM * 0.1;

  if (isSeated(figure) && Math.abs(x) > 0.5)
    return hangSeated(figure, drape, waistEdge, hipEdge, reaches, pad);

  const byX = [...ends].sort((a, b) => a[0] - b[0]);
  const [l, r] = [byX[0] ?? middle, byX.at(-1) ?? middle];
  const low = Math.min(...ends.map(([, y]) => y));
  const left: Point = [
    Math.min(l[0] - pad, middle[0] - flareHalf) + trail,
    l[1] * 0.55 + low * 0.45,
  ];
  const right: Point = [
    Math.max(r[0] + pad, middle[0] + flareHalf) + trail,
    r[1] * 0.55 + low * 0.45,
  ];
  // The hem behind flies up a little in a run.
  const lift = sway.flow * drape.length * heightM * 0.05;
  const back = x > 0.3 ? left : x < -0.3 ? right : null;
  // Stiff tulle stands off the hips.
  const stiff = Math.max(0, drape.flare - 1) * heightM * 0.11;
  const raise = (p: Point): number => p[1] + stiff + (p === back ? lift : 0);
  const hemLeft: Point = [left[0] - stiff * 0.7, raise(left)];
  const hemRight: Point = [right[0] + stiff * 0.7, raise(right)];
  const hem = hemLine(hemLeft, hemRight, drape, sway, heightM, low);

  const side = (from: Point, to: Point, sign: 1 | -1): ShapePoint[] => {
    const chain: ShapePoint[] = [];
    for (const u of [0.3, 0.62]) {
      const y = from[1] + (to[1] - from[1]) * u;
      // Full skirts bell out, straight ones hang.
      const bell = Math.sin(u * Math.PI) * drape.flare * heightM * 0.018 * sign;
      let px = from[0] + (to[0] - from[0]) * u + bell;
      for (const knee of knees) {
        const near = 1 - Math.min(1, Math.abs(knee[1] - y) / (heightM * 0.12));
        const out = knee[0] + sign * (heightM * 0.036 * legGirth + drape.loose) * near;
        if (near > 0 && (out - px) * sign > 0) px += (out - px) * near;
      }
      chain.push([px, y]);
    }
    return chain;
  };
  return {
    waist: [waistEdge.left, waistEdge.right],
    hem,
    outline: [
      [waistEdge.left[0], waistEdge.left[1], 0.6],
      ...(drape.from > 0.15 ? [[...hipEdge.left] as ShapePoint] : []),
      ...side(hipEdge.left, hemLeft, -1),
      ...hem.map(([px, py], i): ShapePoint => [px, py, i === 0 || i === hem.length - 1 ? 0.75 : 0]),
      ...side(hipEdge.right, hemRight, 1).toReversed(),
      ...(drape.from > 0.15 ? [[...hipEdge.right] as ShapePoint] : []),
      [waistEdge.right[0], waistEdge.right[1], 0.6],
    ],
  };
}

/** Cloth lies on the ground and does not go through it. */
function grounded(hung: Hung, figure: Figure): Hung {
  if (Math.abs(figure.pose.roll) > 0.3) return hung;
  const floor = figure.body.heightM * -0.012;
  return {
    ...hung,
    hem: hung.hem.map(([x, y]): Point => [x, Math.max(y, floor)]),
    outline: hung.outline.map(([x, y, corner = 0]): ShapePoint => [x, Math.max(y, floor), corner]),
  };
}

function hangSeated(
  figure: Figure,
  drape: Drape,
  waist: { left: Point; right: Point },
  hip: { left: Point; right: Point },
  reaches: readonly { end: Point; knee: Point }[],
  pad: number,
): Hung {
  const { heightM } = figure.body;
  const sign = figure.view.xf > 0 ? 1 : -1;
  const [back, front] = sign > 0 ? [hip.left, hip.right] : [hip.right, hip.left];
  const [waistBack, waistFront] = sign > 0 ? [waist.left, waist.right] : [waist.right, waist.left];
  const far = reaches.reduce((a, b) => ((b.knee[0] - a.knee[0]) * sign > 0 ? b : a));
  const pelvis = figure.point(figure.pose.pelvis);
  const seat = pelvis[1] - heightM * 0.058;
  const thick = heightM * 0.045;
  const knee = far.knee;
  const overKnee = drape.length > 0.5;
  const end = far.end;
  const hem: Point[] = overKnee
    ? [
        [end[0] - sign * (pad * 0.9 + thick * 0.4), Math.min(end[1], seat) + thick * 0.1],
        [end[0], end[1] - thick * 0.1],
        [end[0] + sign * pad * 0.8, end[1]],
      ]
    : [
        [end[0] + sign * thick * 0.1, seat],
        [end[0] + sign * thick * 0.4, (seat + end[1] + thick) / 2],
        [end[0] + sign * thick * 0.2, end[1] + thick],
      ];
  const outline: ShapePoint[] = [
    [waistFront[0], waistFront[1], 0.6],
    [front[0], front[1] + heightM * 0.01],
    [(front[0] + knee[0]) / 2, Math.max(front[1], knee[1]) + thick * 0.75],
    ...(overKnee
      ? [
          [knee[0] + sign * thick * 0.2, knee[1] + thick * 1.02] as ShapePoint,
          [knee[0] + sign * thick * 1.05, knee[1] + thick * 0.1] as ShapePoint,
        ]
      : []),
    ...hem.toReversed().map(([x, y], i): ShapePoint => [x, y, i === 1 ? 0 : 0.8]),
    ...(overKnee ? [[knee[0] - sign * thick * 1.3, seat] as ShapePoint] : []),
    [pelvis[0], seat],
    [back[0] - sign * thick * 0.3, seat + thick * 0.2],
    [back[0] - sign * thick * 0.25, back[1]],
    [waistBack[0], waistBack[1], 0.6],
  ];
  return { outline, hem: sign > 0 ? hem : hem.toReversed(), waist: [waist.left, waist.right] };
}

const HEM_POINTS = 7;

function hemLine(
  left: Point,
  right: Point,
  drape: Drape,
  sway: Sway,
  heightM: number,
  low: number,
): Point[] {
  const points: Point[] = [];
  const width = right[0] - left[0];
  for (let i = 0; i < HEM_POINTS; i++) {
    const u = i / (HEM_POINTS - 1);
    const sag = Math.sin(u * Math.PI) * Math.min(width * 0.09, heightM * 0.03);
    const ripple =
      Math.sin(sway.turns * Math.PI * 4 - u * 5) *
      heightM *
      (0.0025 + 0.008 * sway.going + 0.004 * sway.flow) *
      (0.3 + drape.flare) *
      Math.sin(u * Math.PI);
    const y = left[1] + (right[1] - left[1]) * u - sag + ripple;
    points.push([left[0] + width * u, Math.max(y, Math.min(low, y) - heightM * 0.02)]);
  }
  return points;
}

/** A point at share `u` of a line. */
const along = (points: readonly Point[], u: number): Point => {
  const x = Math.max(0, Math.min(0.9999, u)) * (points.length - 1);
  const i = Math.floor(x);
  return between(points[i] ?? [0, 0], points[i + 1] ?? [0, 0], x - i);
};

export function paintDrape(ink: Ink, figure: Figure, drape: Drape, sway: Sway): void {
  const hung = grounded(hang(figure, drape, sway), figure);
  const { heightM } = figure.body;
  const px = heightM * ink.pxPerM;
  fill(ink, drape.colour, 0.8, (pen) => smoothClosed(pen, hung.outline));
  const waistAt = (u: number): Point => between(hung.waist[0], hung.waist[1], u);
  const hemAt = (u: number): Point => along(hung.hem, u);
  const x = figure.view.xf;
  const seated = isSeated(figure) && Math.abs(x) > 0.5;
  // Hems of seated people run front to back; folds would cross them.
  if (!seated) {
    const dark = x >= -0.3 ? [0, 0.36] : [0.64, 1];
    const [from, to] = [dark[0] ?? 0, dark[1] ?? 0];
    const outer = x >= -0.3 ? hung.outline.slice(0, 5) : hung.outline.slice(-5);
    const inner: Point[] =
      x >= -0.3
        ? [hemAt(to), between(waistAt(to), hemAt(to), 0.5), waistAt(to)]
        : [waistAt(from), between(waistAt(from), hemAt(from), 0.5), hemAt(from)];
    const edge: ShapePoint[] =
      x >= -0.3
        ? [
            ...outer.slice(0, drape.from > 0.15 ? 4 : 3),
            hung.hem[0] ?? [0, 0],
            hemAt(0.18),
            ...inner,
          ]
        : [
            ...inner,
            hemAt(0.82),
            hung.hem.at(-1) ?? [0, 0],
            ...outer.slice(drape.from > 0.15 ? -4 : -3),
          ];
    fill(ink, darker(drape.colour), 0.44, (pen) =>
      smoothClosed(
        pen,
        edge.map(([ex, ey]) => [ex, ey, 0.35] as const),
      ),
    );
    if (drape.pleats && px > 60) {
      const count = drape.length > 0.6 ? 6 : 5;
      fill(ink, darker(drape.colour, 0.2), 0.5, (pen) => {
        for (let i = 0; i < count; i++) {
          const u = (i + 0.6 + 0.06 * Math.sin(sway.turns * Math.PI * 4 + i)) / count;
          const w = 0.32 / count;
          const top = between(waistAt(u), hemAt(u), 0.12 + 0.06 * (i % 2));
          const [a, b] = [hemAt(u - w), hemAt(u + w * 0.5)];
          const mid = between(top, a, 0.6);
          pen.moveTo(...top);
          pen.bezierCurveTo(...between(top, mid, 0.6), ...mid, ...a);
          pen.lineTo(...b);
          pen.bezierCurveTo(...between(b, top, 0.4), ...between(b, top, 0.8), ...top);
          pen.closePath();
        }
      });
    } else if (px > 90) {
      fill(ink, darker(drape.colour, 0.18), 0.52, (pen) => {
        for (const u of drape.flare > 0.25 ? [0.5, 0.72, 0.9] : [0.66]) {
          const top = between(waistAt(u), hemAt(u), 0.35);
          const foot = hemAt(u);
          pen.moveTo(...top);
          pen.bezierCurveTo(
            ...between(top, foot, 0.4),
            ...between(top, foot, 0.7),
            ...hemAt(u - 0.025),
          );
          pen.lineTo(...hemAt(u + 0.015));
          pen.bezierCurveTo(...between(top, foot, 0.8), ...between(top, foot, 0.5), ...top);
          pen.closePath();
        }
      });
    }
  }
  if (drape.band !== null) {
    const inner = hung.hem.map((p, i): Point => {
      const u = i / (hung.hem.length - 1);
      const towards = seated ? figure.point(figure.pose.pelvis) : waistAt(u);
      return polar(p, direction(p, towards), heightM * 0.022);
    });
    fill(ink, drape.band, 0.78, (pen) =>
      smoothClosed(pen, [
        ...hung.hem.map(([hx, hy], i): ShapePoint => [
          hx,
          hy,
          i === 0 || i === hung.hem.length - 1 ? 1 : 0,
        ]),
        ...inner
          .toReversed()
          .map(([hx, hy], i): ShapePoint => [hx, hy, i === 0 || i === inner.length - 1 ? 1 : 0]),
      ]),
    );
  }
  if (drape.seam && !seated && figure.view.df > 0.05 && px > 60) {
    const u = 0.5 + 0.26 * x;
    line(ink, darker(drape.colour, 0.34), 0.5, heightM * 0.0032, (pen) => {
      pen.moveTo(...waistAt(u));
      const [a, b] = [waistAt(u), hemAt(u)];
      pen.bezierCurveTo(...between(a, b, 0.3), ...between(a, b, 0.7), ...b);
    });
    if (drape.button !== null)
      for (const k of [0.18, 0.42]) {
        fill(ink, lighter(drape.button, 0.2), 0.88, (pen) => {
          const at = between(waistAt(u + 0.03), hemAt(u + 0.03), k);
          pen.moveTo(at[0] + heightM * 0.0055, at[1]);
          pen.arc(at[0], at[1], heightM * 0.0055, 0, Math.PI * 2);
        });
      }
  }
}
