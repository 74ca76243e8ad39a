// A bird's wing: folded against the body, or spread and beating. A spread wing reaches towards us (the
// near one) or away from us (the far one); seen a little from above, the near one comes down and the far
// one goes up in the picture.
import { LIT, deep } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { mix } from '../../shape/ease.ts';
import { between, placed } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { smoothClosed } from '../../shape/smooth.ts';
import type { BirdForm } from './bird-form.ts';
import type { BirdPose } from './bird-pose.ts';

/** How much of the span is seen when the wing is level. */
const FROM_ABOVE = 0.4;

export function paintSpreadWing(
  ink: Ink,
  form: BirdForm,
  pose: BirdPose,
  shoulder: Point,
  pitch: number,
  far: boolean,
): void {
  const { span, chord, fingers, coverts, flight, tip, bar } = form.wing;
  const side = far ? 1 : -1;
  const reach = span * mix(0.45, 1, pose.spread);
  const out = (from: Point, length: number, angle: number, sweep: number): Point => [
    from[0] + length * (-sweep * Math.cos(angle * 0.5)),
    from[1] + length * (Math.sin(angle) + side * FROM_ABOVE * Math.cos(angle)),
  ];
  const root: Point = far ? [shoulder[0] + 0.08, shoulder[1] + 0.04] : shoulder;
  const wrist = out(root, reach * 0.42, pose.inner, pose.spread < 0.6 ? 0.3 : -0.22);
  const hand = out(wrist, reach * 0.6, pose.outer, mix(1.1, 0.5, pose.spread));
  const back = (k: number): Point => [-Math.cos(pitch) * chord * k, -Math.sin(pitch) * chord * k];
  const behind = (p: Point, k: number): Point => [p[0] + back(k)[0], p[1] + back(k)[1]];
  const feathers: ShapePoint[] = [];
  // Trailing edge from the tip to the body, its feathers' ends.
  const rows = fingers > 0.4 ? 5 : 4;
  for (let i = 0; i < rows; i++) {
    const k = (i + 0.4) / rows;
    const lead = between(hand, wrist, k);
    const long = mix(0.32, 0.95, Math.sqrt(k));
    feathers.push([...behind(lead, long), 0.5]);
    if (i < rows - 1) {
      const notch = between(hand, wrist, k + 0.5 / rows);
      feathers.push([...behind(notch, mix(0.3, 0.9, Math.sqrt(k)) * (1 - 0.5 * fingers)), 0.3]);
    }
  }
  const outline: ShapePoint[] = [
    [root[0] + 0.06, root[1]],
    [wrist[0] + 0.07, wrist[1]],
    [hand[0], hand[1], 0.6],
    ...feathers,
    behind(wrist, 1),
    behind(between(wrist, root, 0.5), 1.02),
    [...behind(root, 0.96), 0.4],
  ];
  const grade = (colour: string): string => (far ? deep(colour, 0.24) : colour);
  const lit = far ? LIT.far : 0.6;
  ink.shape(outline, grade(flight), lit);
  if (tip !== undefined) {
    ink.clipped(
      (pen) => smoothClosed(pen, outline),
      () => {
        const from = between(hand, wrist, 0.36);
        const push = (p: Point, k: number): Point => [
          p[0] + (hand[0] - wrist[0]) * k,
          p[1] + (hand[1] - wrist[1]) * k,
        ];
        ink.shape(
          [
            [...behind(from, -0.4), 1],
            [...behind(push(from, 1.2), -0.4), 1],
            [...behind(push(from, 1.2), 1.6), 1],
            [...behind(from, 1.5), 1],
          ],
          grade(tip),
          lit,
        );
      },
    );
  }
  ink.shape(
    [
      [root[0] + 0.06, root[1]],
      [wrist[0] + 0.07, wrist[1]],
      between(wrist, hand, 0.62),
      behind(between(wrist, hand, 0.3), 0.34),
      behind(wrist, 0.44),
      behind(between(wrist, root, 0.5), 0.5),
      [...behind(root, 0.5), 0.4],
    ],
    grade(coverts),
    far ? LIT.far : 0.68,
  );
  if (bar !== undefined && ink.shows(0.04)) {
    const a = behind(between(wrist, hand, 0.2), 0.46);
    const b = behind(between(wrist, root, 0.9), 0.58);
    ink.line([a, behind(wrist, 0.52), b], 0.045, grade(bar), { lit });
  }
  if (!far && ink.shows(0.06)) {
    for (let i = 1; i < 4; i++) {
      const k = i / 4;
      ink.line(
        [behind(between(hand, wrist, k), 0.3), behind(between(hand, wrist, k + 0.05), 0.72)],
        0.012,
        deep(flight, 0.5),
        { lit: LIT.shade, alpha: 0.35 },
      );
    }
  }
}

/** Against the side of the body, in the body's frame. */
export function paintFoldedWing(ink: Ink, form: BirdForm, shoulder: Point, pitch: number): void {
  const { coverts, flight, tip, bar, chord } = form.wing;
  const deepness = form.depth[1];
  const put = (points: readonly ShapePoint[]): ShapePoint[] => placed(points, shoulder, pitch);
  const long = form.manner.flies ? 1.02 : form.upright > 1.2 ? 0.52 : 0.66;
  const wide = Math.min(deepness * 1.05, chord * 0.62);
  const outline: ShapePoint[] = [
    [0.06, 0.0],
    [-0.06, wide * 0.42],
    [-0.4 * long, wide * 0.36],
    [-0.78 * long, wide * 0.04],
    [-1.02 * long, -wide * 0.2, 0.8],
    [-0.7 * long, -wide * 0.52],
    [-0.36 * long, -wide * 0.84],
    [-0.06, -wide * 0.66],
  ];
  ink.shape(put(outline), flight, 0.56);
  if (tip !== undefined) {
    ink.shape(
      put([
        [-0.7 * long, wide * 0.1],
        [-1.02 * long, -wide * 0.2, 0.8],
        [-0.66 * long, -wide * 0.44],
      ]),
      tip,
      0.5,
    );
  }
  ink.shape(
    put([
      [0.06, 0.0],
      [-0.06, wide * 0.42],
      [-0.36 * long, wide * 0.34],
      [-0.56 * long, wide * 0.02],
      [-0.44 * long, -wide * 0.36],
      [-0.26 * long, -wide * 0.64],
      [-0.05, -wide * 0.56],
    ]),
    coverts,
    0.64,
  );
  if (bar !== undefined)
    ink.line(
      put([
        [-0.5 * long, wide * 0.22],
        [-0.44 * long, -wide * 0.3],
        [-0.28 * long, -wide * 0.62],
      ]),
      0.05,
      bar,
      { lit: 0.6 },
    );
  if (ink.shows(0.06)) {
    for (const k of [-0.06, -0.26, -0.46]) {
      ink.line(
        put([
          [-0.48 * long, wide * (k + 0.02)],
          [-0.72 * long, wide * (k * 0.75 - 0.02)],
          [-0.9 * long, -wide * 0.18 + k * 0.05],
        ]),
        0.012,
        deep(flight, 0.5),
        { lit: LIT.shade, alpha: 0.4 },
      );
    }
  }
  ink.shape(
    put([
      [-0.06, -wide * 0.66],
      [-0.36 * long, -wide * 0.84],
      [-0.7 * long, -wide * 0.52],
      [-1.0 * long, -wide * 0.2, 0.8],
      [-0.66 * long, -wide * 0.36],
      [-0.34 * long, -wide * 0.6],
    ]),
    deep(flight, 0.5),
    LIT.shade,
    0.3,
  );
}
