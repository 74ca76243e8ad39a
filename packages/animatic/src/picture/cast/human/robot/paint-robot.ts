// A robot on a person's joints: it does all that people do. Shells of one colour over steel limbs, a dark
// visor with two lamps for eyes, a light on the chest, a row of lights that speaks.
import { oval, smoothClosed } from '../../shape/smooth.ts';
import type { Pen } from '../../shape/smooth.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { trunkEdge, farFirst } from '../figure/figure.ts';
import type { Figure } from '../figure/figure.ts';
import type { Side } from '../figure/pose.ts';
import type { Vector } from '../figure/view.ts';
import { darker, dimmed, fill, lighter, line } from '../paint/ink.ts';
import type { Ink } from '../paint/ink.ts';

/** Of no colour that was told. */
const USUAL = '#e6a24c';
const STEEL = '#8d99a6';
const DARK = '#2b3340';
const EYE = '#7fe9ff';

export interface RobotLook {
  readonly colour: string | null;
  readonly speaking: boolean;
  readonly tS: number;
}

export function paintRobot(
  ink: Ink,
  figure: Figure,
  look: RobotLook,
  held: (() => void) | null,
): void {
  const { g } = ink;
  const { roll, pivot, lift, slideM } = figure.pose;
  const shell = look.colour ?? USUAL;
  g.save();
  g.translate(slideM, lift + pivot);
  g.rotate(roll);
  g.translate(0, -pivot);
  const [far, near] = farFirst(figure.view);
  const away = figure.view.df < -0.3;
  const side = Math.abs(figure.view.xf) > 0.6;
  const back = side ? dimmed(ink, 1) : ink;
  const before = (one: Side): boolean =>
    !away && figure.depth(figure.arms[one].wrist) > figure.depth(figure.station(0.6).middle) - 0.02;
  for (const one of [far, near])
    if (!before(one) || (side && one === far)) arm(one === far ? back : ink, figure, one, shell);
  leg(back, figure, far, shell);
  leg(ink, figure, near, shell);
  trunk(ink, figure, shell, look, away);
  head(ink, figure, shell, look, away);
  held?.();
  for (const one of [far, near])
    if (before(one) && !(side && one === far)) arm(ink, figure, one, shell);
  g.restore();
}

function segment(ink: Ink, a: Point, b: Point, hex: string, widthM: number): void {
  line(ink, hex, 0.6, widthM, (pen) => {
    pen.moveTo(...a);
    pen.lineTo(...b);
  });
  // The lit edge of a tube.
  line(ink, lighter(hex, 0.35), 0.75, widthM * 0.28, (pen) => {
    pen.moveTo(a[0] - widthM * 0.2, a[1]);
    pen.lineTo(b[0] - widthM * 0.2, b[1]);
  });
}

const ball = (ink: Ink, at: Point, radiusM: number, hex: string): void => {
  fill(ink, hex, 0.55, (pen) => oval(pen, at, radiusM, radiusM));
};

const toward = (a: Point, b: Point, k: number): Point => [
  a[0] + (b[0] - a[0]) * k,
  a[1] + (b[1] - a[1]) * k,
];

function arm(ink: Ink, figure: Figure, side: Side, shell: string): void {
  const { heightM } = figure.body;
  const { shoulder, elbow, wrist } = figure.arms[side];
  const [s, e, w] = [shoulder, elbow, wrist].map((v: Vector) => figure.point(v)) as [
    Point,
    Point,
    Point,
  ];
  const k = heightM;
  segment(ink, s, e, STEEL, 0.04 * k);
  segment(ink, e, w, STEEL, 0.036 * k);
  segment(ink, toward(s, e, 0.25), toward(s, e, 0.75), shell, 0.062 * k);
  segment(ink, toward(e, w, 0.3), toward(e, w, 0.92), shell, 0.066 * k);
  ball(ink, s, 0.044 * k, darker(shell, 0.2));
  ball(ink, e, 0.028 * k, DARK);
  gripper(ink, w, Math.atan2(w[1] - e[1], w[0] - e[0]), figure.pose.arms[side].hand === 'open', k);
}

function gripper(ink: Ink, at: Point, angle: number, open: boolean, k: number): void {
  ball(ink, at, 0.026 * k, DARK);
  const wide = open ? 0.62 : 0.26;
  for (const turn of open ? [-wide, 0, wide] : [-wide, wide]) {
    line(ink, STEEL, 0.7, 0.018 * k, (pen) => {
      const [c, s] = [Math.cos(angle + turn), Math.sin(angle + turn)];
      pen.moveTo(at[0] + c * 0.02 * k, at[1] + s * 0.02 * k);
      pen.lineTo(at[0] + c * 0.062 * k, at[1] + s * 0.062 * k);
    });
  }
}

function leg(ink: Ink, figure: Figure, side: Side, shell: string): void {
  const { heightM: k } = figure.body;
  const { hip, knee, ankle, heel, toe } = figure.legs[side];
  const [h, n, a, back, front] = [hip, knee, ankle, heel, toe].map((v: Vector) =>
    figure.point(v),
  ) as [Point, Point, Point, Point, Point];
  segment(ink, h, n, STEEL, 0.05 * k);
  segment(ink, n, a, STEEL, 0.044 * k);
  segment(ink, toward(h, n, 0.2), toward(h, n, 0.78), shell, 0.084 * k);
  segment(ink, toward(n, a, 0.25), toward(n, a, 0.9), shell, 0.086 * k);
  ball(ink, n, 0.034 * k, DARK);
  // A boot: as long as the foot, flat below.
  const wide = Math.max(0.045 * k, Math.abs(front[0] - back[0]) / 2);
  const middle: Point = [(front[0] + back[0]) / 2, Math.min(front[1], back[1])];
  const tilt =
    Math.abs(front[0] - back[0]) > 0.05 ? Math.atan2(front[1] - back[1], front[0] - back[0]) : 0;
  const flip = tilt > Math.PI / 2 || tilt < -Math.PI / 2 ? tilt + Math.PI : tilt;
  ink.g.save();
  ink.g.translate(middle[0], (front[1] + back[1]) / 2);
  ink.g.rotate(flip);
  fill(ink, darker(shell, 0.15), 0.6, (pen) =>
    smoothClosed(pen, [
      [-wide, 0, 0.5],
      [wide * 1.1, 0, 0.5],
      [wide * 0.9, 0.04 * k],
      [0.2 * wide, 0.06 * k],
      [-wide * 0.9, 0.055 * k],
    ]),
  );
  ink.g.restore();
}

function trunk(ink: Ink, figure: Figure, shell: string, { tS }: RobotLook, away: boolean): void {
  const { heightM: k } = figure.body;
  const edges = [-0.05, 0.25, 0.42, 0.7, 0.96].map((at) => trunkEdge(figure, at, 0.012 * k));
  const outline = (from: number, to: number, loose: number): ShapePoint[] => {
    const part = edges.slice(from, to);
    return [
      ...part.map(({ left }): ShapePoint => [left[0] - loose, left[1], 0.45]),
      ...part.toReversed().map(({ right }): ShapePoint => [right[0] + loose, right[1], 0.45]),
    ];
  };
  fill(ink, STEEL, 0.5, (pen) => smoothClosed(pen, outline(0, 4, -0.02 * k)));
  fill(ink, darker(shell, 0.12), 0.6, (pen) => smoothClosed(pen, outline(0, 2, 0)));
  fill(ink, shell, 0.66, (pen) => smoothClosed(pen, outline(2, 5, 0.016 * k)));
  if (away) return;
  const chest = figure.point(figure.station(0.72).middle);
  const turn = figure.view.xf * 0.05 * k;
  fill(ink, lighter(shell, 0.3), 0.75, (pen) =>
    oval(pen, [chest[0] + turn, chest[1] + 0.01 * k], 0.05 * k, 0.05 * k),
  );
  const pulse = 0.75 + 0.25 * Math.sin(tS * 3);
  ink.g.globalAlpha *= pulse;
  fill(ink, EYE, 1, (pen) => oval(pen, [chest[0] + turn, chest[1] + 0.01 * k], 0.03 * k, 0.03 * k));
  ink.g.globalAlpha /= pulse;
}

/** A box with round corners, about (cx, cy). */
const box =
  (w: number, h: number, cx: number, cy: number): ((pen: Pen) => void) =>
  (pen) =>
    smoothClosed(pen, [
      [cx - w, cy - h, 0.42],
      [cx + w, cy - h, 0.42],
      [cx + w, cy + h, 0.42],
      [cx - w, cy + h, 0.42],
    ]);

function head(ink: Ink, figure: Figure, shell: string, look: RobotLook, away: boolean): void {
  const { g } = ink;
  const [x, y] = figure.point(figure.head);
  const size = figure.body.headM;
  const neck = figure.point(figure.neck);
  segment(ink, neck, [x, y - size * 0.3], STEEL, size * 0.3);
  g.save();
  g.translate(x, y + size * 0.06);
  g.rotate(figure.headRoll);
  const turn = Math.sin(figure.headYaw);
  // Antenna, ears, shell, visor.
  line(ink, STEEL, 0.6, size * 0.05, (pen) => {
    pen.moveTo(0, size * 0.5);
    pen.lineTo(-turn * size * 0.05, size * 0.72);
  });
  fill(ink, '#ff8a4a', 0.9, (pen) =>
    oval(pen, [-turn * size * 0.05, size * 0.74], size * 0.07, size * 0.07),
  );
  for (const side of [-1, 1])
    if (Math.abs(turn) < 0.85 || side * turn < 0)
      fill(ink, DARK, 0.5, (pen) =>
        oval(
          pen,
          [side * size * 0.54 * (1 - 0.5 * Math.abs(turn)) - turn * size * 0.3, 0],
          size * 0.09,
          size * 0.16,
        ),
      );
  fill(ink, shell, 0.68, box(size * 0.54, size * 0.5, 0, 0));
  fill(ink, lighter(shell, 0.3), 0.8, box(size * 0.4, size * 0.07, -size * 0.04, size * 0.36));
  if (!away) {
    const cx = turn * size * 0.22;
    fill(
      ink,
      DARK,
      0.4,
      box(size * 0.42 * (1 - 0.15 * Math.abs(turn)), size * 0.27, cx, size * 0.02),
    );
    const { lids, smile, open } = figure.pose.face;
    for (const side of [-1, 1]) {
      const ex = cx + side * size * 0.18 * (1 - 0.3 * Math.abs(turn)) + turn * size * 0.06;
      fill(ink, EYE, 1, (pen) =>
        oval(
          pen,
          [ex, size * 0.08],
          size * 0.075,
          size * 0.085 * Math.max(0.12, Math.min(1.2, lids)),
        ),
      );
    }
    const wide = size * (0.12 + 0.04 * smile);
    const talks = look.speaking ? 0.2 + open : 0;
    line(ink, EYE, 1, size * 0.03, (pen) => {
      for (let i = -2; i <= 2; i++) {
        const mx = cx + turn * size * 0.06 + (i / 2) * wide;
        const up = size * (0.012 + 0.09 * talks * Math.abs(Math.sin(look.tS * 13 + i * 1.7)));
        const my = -size * 0.13 + smile * size * 0.04 * (i * i * 0.25 - 0.5);
        pen.moveTo(mx, my - up);
        pen.lineTo(mx, my + up);
      }
    });
  }
  g.restore();
}
