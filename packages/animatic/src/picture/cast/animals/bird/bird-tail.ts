// Tail feathers: a fan, a fork, a wedge, a cock's sickles, a peacock's train.
import { LIT, deep, pale } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { placed } from '../../shape/point.ts';
import type { ShapePoint } from '../../shape/point.ts';
import type { BirdForm } from './bird-form.ts';
import type { BirdPose } from './bird-pose.ts';
import type { BirdBody } from './bird-body.ts';

export function paintTailFeathers(ink: Ink, form: BirdForm, pose: BirdPose, body: BirdBody): void {
  const { tail } = form;
  const { length, width, colour } = tail;
  const free = body.pitch + (pose.flying ? tail.lift * 0.2 : tail.lift * -1) + pose.sway * 0.02;
  // On the ground it lies along the ground rather than going through it.
  const low = (body.tail[1] - width * 0.9) / (length * 1.05);
  const lowest = Math.asin(Math.max(-1, Math.min(1, low)));
  const angle = pose.flying || pose.afloat || pose.perched ? free : Math.min(free, lowest);
  const put = (points: readonly ShapePoint[], turn = 0): ShapePoint[] =>
    placed(points, body.tail, angle + turn);
  if (tail.shape === 'curl') {
    for (let i = 4; i >= 0; i--) {
      const long = length * (1 - i * 0.1);
      ink.shape(
        put(
          [
            [0.12, 0.06],
            [-long * 0.3, long * 0.5],
            [-long * 0.75, long * 0.62],
            [-long * 1.05, long * 0.28, 0.6],
            [-long * 0.72, long * 0.42],
            [-long * 0.34, long * 0.28],
            [0.1, -0.08],
          ],
          0.34 - i * 0.3 + pose.sway * 0.03 * i,
        ),
        i % 2 === 0 ? colour : pale(colour, 0.14),
        0.5,
      );
    }
    return;
  }
  if (tail.shape === 'train') {
    train(ink, form, put);
    return;
  }
  const open = 1 + pose.tailSpread * 0.8;
  const half = width * open;
  const end: ShapePoint[] =
    tail.shape === 'fork'
      ? [
          [-length * 1.12, half, 0.7],
          [-length * 0.7, 0],
          [-length * 1.12, -half, 0.7],
        ]
      : tail.shape === 'wedge'
        ? [
            [-length * 0.84, half * 0.8, 0.4],
            [-length, 0, 0.4],
            [-length * 0.84, -half * 0.8, 0.4],
          ]
        : [
            [-length * 0.92, half, 0.5],
            [-length, 0, 0],
            [-length * 0.92, -half, 0.5],
          ];
  ink.shape(
    put([[0.14, form.depth[0] * 0.62], ...end, [0.14, -form.depth[0] * 0.62]]),
    colour,
    0.54,
  );
  ink.shape(
    put([
      [0.1, -form.depth[0] * 0.1],
      [-length * 0.86, -half * 0.16],
      ...end.slice(-1),
      [0.14, -form.depth[0] * 0.62],
    ]),
    deep(colour, 0.5),
    LIT.shade,
    0.3,
  );
}

/** Long plumes with eyes, trailing on the ground. */
function train(
  ink: Ink,
  { tail }: BirdForm,
  put: (points: readonly ShapePoint[], turn?: number) => ShapePoint[],
): void {
  const { length, width, colour } = tail;
  for (let i = 0; i < 6; i++) {
    const turn = (i - 2.5) * 0.075;
    const long = length * (1 - Math.abs(i - 2.5) * 0.05);
    ink.shape(
      put(
        [
          [0.16, width * 0.3],
          [-long * 0.6, width * 0.62],
          [-long, width * 0.2, 0.2],
          [-long * 0.9, -width * 0.5],
          [0.1, -width * 0.5],
        ],
        turn,
      ),
      i % 2 === 0 ? colour : deep(colour, 0.22),
      0.5,
    );
  }
  for (let row = 0; row < 3; row++) {
    for (let i = 0; i < 4; i++) {
      const at = put([
        [-length * (0.5 + row * 0.17), (i - 1.5) * width * 0.62 * (0.7 + row * 0.16)],
      ])[0];
      if (at === undefined) continue;
      const r = width * 0.2;
      ink.oval([at[0], at[1]], r, r * 0.8, '#c9a13a', { lit: 0.7 });
      ink.oval([at[0], at[1]], r * 0.68, r * 0.54, '#2f9fa8', { lit: 0.7 });
      ink.oval([at[0], at[1]], r * 0.36, r * 0.3, '#23306e', { lit: 0.5 });
    }
  }
}
