// Wings on a four-legged body: a dragon's membranes, a winged horse's feathers.
import { LIT, deep, pale } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { mix } from '../../shape/ease.ts';
import { between, polar } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import type { Adornment } from './form.ts';
import type { Pose } from './pose.ts';
import type { Skeleton } from './skeleton.ts';

interface WingForm {
  readonly kind: 'skin' | 'feathers';
  readonly colour: string;
  readonly bone: string;
  readonly span: number;
}

export function winged(wing: WingForm): Adornment {
  return {
    behind: (ink, _form, pose, skeleton) => paint(ink, wing, pose, skeleton, true),
    over: (ink, _form, pose, skeleton) => paint(ink, wing, pose, skeleton, false),
  };
}

function paint(ink: Ink, wing: WingForm, { wings }: Pose, { trunk }: Skeleton, far: boolean): void {
  const root = trunk.point(far ? 3.7 : 3.5, 0.6);
  const { spread, angle } = wings;
  const side = far ? 1 : -1;
  // Folded, the wing lies along the back; spread, it beats up and down, the near one towards us.
  const lift = angle + side * 0.3;
  const wrist = polar(
    root,
    mix(2.15, Math.PI / 2 + 0.42 - (lift - 0.6) * 0.9, spread),
    wing.span * mix(0.3, 0.46, spread),
  );
  const tip = polar(
    wrist,
    mix(3.35, Math.PI * 0.78 - (lift - 0.6) * 1.5, spread),
    wing.span * mix(0.62, 0.66, spread),
  );
  const tail = trunk.point(mix(1.6, 1.4, spread), 0.75);
  const grade = (colour: string): string => (far ? deep(colour, 0.28) : colour);
  const lit = far ? LIT.far : 0.6;
  if (wing.kind === 'skin') skin(ink, wing, { root, wrist, tip, tail }, grade, lit, spread);
  else feathers(ink, wing, { root, wrist, tip, tail }, grade, lit);
}

interface Joints {
  readonly root: Point;
  readonly wrist: Point;
  readonly tip: Point;
  readonly tail: Point;
}

function skin(
  ink: Ink,
  wing: WingForm,
  { root, wrist, tip, tail }: Joints,
  grade: (c: string) => string,
  lit: number,
  spread: number,
): void {
  const fingers = [0.34, 0.68].map((k): Point => {
    const at = between(tip, tail, k);
    return [at[0] - wing.span * 0.1 * spread, at[1] - wing.span * 0.04 * spread];
  });
  const [a = tip, b = tail] = fingers;
  const sag = (p: Point, q: Point): ShapePoint => {
    const m = between(p, q, 0.5);
    const k = between(m, wrist, 0.16);
    return [k[0], k[1]];
  };
  ink.shape(
    [
      [...root, 0.5],
      [...wrist, 0.6],
      [...tip, 0.9],
      sag(tip, a),
      [...a, 0.9],
      sag(a, b),
      [...b, 0.9],
      sag(b, tail),
      [...tail, 0.7],
    ],
    grade(wing.colour),
    lit,
  );
  ink.shape(
    [
      [...wrist, 0.6],
      [...between(wrist, a, 0.96), 0.8],
      sag(a, b),
      [...between(wrist, b, 0.96), 0.8],
    ],
    grade(deep(wing.colour, 0.4)),
    LIT.shade,
    0.35,
  );
  const bones: readonly (readonly [Point, Point, number])[] = [
    [root, wrist, 0.05],
    [wrist, tip, 0.034],
    [wrist, a, 0.024],
    [wrist, b, 0.024],
  ];
  for (const [from, to, width] of bones) ink.line([from, to], width, grade(wing.bone), { lit });
}

function feathers(
  ink: Ink,
  wing: WingForm,
  { root, wrist, tip, tail }: Joints,
  grade: (c: string) => string,
  lit: number,
): void {
  const edge: ShapePoint[] = [];
  for (let i = 0; i <= 5; i++) {
    const k = i / 5;
    const at = between(tip, tail, k);
    const out = polar(at, Math.PI * 1.12, wing.span * 0.08 * Math.sin(Math.PI * (k + 0.1)));
    edge.push([out[0], out[1], 0.5]);
    if (i < 5) {
      const notch = between(between(tip, tail, k + 0.1), wrist, 0.09);
      edge.push([notch[0], notch[1], 0.2]);
    }
  }
  ink.shape([[...root, 0.4], [wrist[0] + 0.03, wrist[1] + 0.02], ...edge], grade(wing.colour), lit);
  const inner = [tip, between(tip, tail, 0.4), between(tip, tail, 0.75), tail].map(
    (p): ShapePoint => [...between(p, between(root, wrist, 0.6), 0.5)],
  );
  ink.shape(
    [[...root, 0.4], [wrist[0] + 0.03, wrist[1] + 0.02], ...inner],
    grade(pale(wing.bone, 0.3)),
    lit + 0.05,
  );
}
