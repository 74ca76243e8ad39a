// A head from the side. Its frame: the joint with the neck at (0, 0), the muzzle along +x, one head
// length to the unit.
import { LIT, deep, pale } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { placed } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { smoothClosed } from '../../shape/smooth.ts';
import type { EyeForm, Form, HeadForm } from './form.ts';
import type { Pose } from './pose.ts';

export function paintHead(ink: Ink, form: Form, pose: Pose): void {
  const { head, coat } = form;
  const colour = coat.head ?? coat.back;
  paintEar(ink, head, colour, pose, true);
  paintHorns(ink, head, true);
  paintJaw(ink, head, colour, pose);
  ink.shape(head.outline, colour, LIT.body);
  ink.clipped(
    (pen) => smoothClosed(pen, head.outline),
    () => {
      for (const patch of head.patches ?? []) {
        ink.shape(patch.outline, patch.colour, LIT.body, patch.alpha ?? 1);
      }
      // The darker plane: under the jaw and at the nape.
      ink.shape(jowl(head.outline), deep(colour, 0.36), LIT.shade, 0.22);
    },
  );
  if (head.mouth !== undefined && ink.shows(0.02, 0.6)) {
    ink.line(head.mouth, 0.022, deep(colour, 0.62), { lit: LIT.shade, alpha: 0.85 });
  }
  if (head.nose !== undefined) paintNose(ink, head.nose);
  if (head.nostril !== undefined && ink.shows(head.nostril.radius, 0.7)) {
    const { at, radius } = head.nostril;
    ink.oval(at, radius, radius * 0.66, deep(colour, 0.7), {
      lit: LIT.shade,
      angle: 0.6,
      alpha: 0.85,
    });
  }
  paintEye(ink, head.eye, pose.eye, colour);
  if (head.whiskers !== undefined && ink.shows(0.012, 0.55)) paintWhiskers(ink, head.whiskers);
  if (head.tusk !== undefined) ink.shape(head.tusk, '#f4ead2', LIT.high);
  paintHorns(ink, head, false);
  paintEar(ink, head, colour, pose, false);
}

/** The lower rim of an outline, raised: what lies below it is turned from the light. */
function jowl(outline: readonly ShapePoint[]): ShapePoint[] {
  return outline.map(([x, y]): ShapePoint => [x - 0.07, y - 0.2]);
}

function paintJaw(ink: Ink, { jaw }: HeadForm, colour: string, pose: Pose): void {
  const hinge = jaw[0];
  if (hinge === undefined) return;
  const angle = -pose.mouth * 0.52;
  const turn = (points: readonly ShapePoint[], by: number): ShapePoint[] =>
    placed(
      points.map(([x, y, corner = 0]): ShapePoint => [x - hinge[0], y - hinge[1], corner]),
      [hinge[0], hinge[1]],
      by,
    );
  if (pose.mouth > 0.04) {
    const tip = turn(jaw, angle)[2] ?? hinge;
    // The inside of the mouth.
    ink.shape(
      [
        [hinge[0], hinge[1] + 0.02],
        [tip[0], tip[1] + 0.01],
        [tip[0], hinge[1] + 0.14],
        [hinge[0], hinge[1] + 0.16],
      ],
      '#6a2a34',
      LIT.shade,
    );
  }
  ink.shape(turn(jaw, angle), deep(colour, 0.1), 0.45);
  if (pose.tongue > 0.02) {
    const tip = turn(jaw, angle)[2] ?? hinge;
    const long = 0.26 * pose.tongue;
    ink.shape(
      [
        [tip[0] - 0.26, tip[1] + 0.06],
        [tip[0] - 0.06, tip[1] + 0.075],
        [tip[0] + 0.0, tip[1] - 0.02],
        [tip[0] - 0.03, tip[1] - long],
        [tip[0] - 0.11, tip[1] - long * 0.92],
        [tip[0] - 0.14, tip[1] - 0.02],
      ],
      '#ee7f86',
      0.7,
    );
  }
}

function paintNose(ink: Ink, nose: NonNullable<HeadForm['nose']>): void {
  ink.shape(nose.outline, nose.colour, 0.4);
  const [x, y] = nose.outline[0] ?? [0, 0];
  if (ink.shows(0.04, 1.5)) {
    ink.oval([x - 0.012, y - 0.018], 0.026, 0.012, pale(nose.colour, 0.6), {
      lit: LIT.high,
      angle: -0.3,
      alpha: 0.7,
    });
  }
}

export function paintEye(ink: Ink, eye: EyeForm, open: number, skin: string): void {
  const { at, radius, tall = 1.12, iris, pupil = 'round', rim } = eye;
  if (!ink.shows(radius, 0.35)) return;
  if (open < 0.25) {
    ink.line(
      [
        [at[0] - radius * 1.1, at[1] + radius * 0.12],
        [at[0] - radius * 0.1, at[1] - radius * 0.42],
        [at[0] + radius * 1.1, at[1] - radius * 0.05],
      ],
      radius * 0.42,
      deep(skin, 0.72),
      { lit: LIT.shade },
    );
    return;
  }
  const high = radius * tall * open;
  if (rim !== undefined) ink.oval(at, radius * 1.28, high * 1.26, rim, { lit: 0.4 });
  ink.oval(at, radius, high, iris === undefined ? '#241a20' : deep(iris, 0.2), { lit: 0.5 });
  if (iris !== undefined && ink.shows(radius, 1.4)) {
    ink.oval([at[0], at[1] - high * 0.12], radius * 0.9, high * 0.84, iris, { lit: 0.85 });
    const [px, py] = pupil === 'slit' ? [0.24, 0.82] : pupil === 'bar' ? [0.7, 0.34] : [0.58, 0.58];
    ink.oval([at[0] + radius * 0.06, at[1]], radius * px, high * py, '#1a1218', { lit: 0.3 });
  }
  if (ink.shows(radius, 1)) {
    ink.oval([at[0] + radius * 0.3, at[1] + high * 0.38], radius * 0.3, high * 0.28, '#ffffff', {
      lit: 1,
      alpha: 0.95,
    });
  }
  if (ink.shows(radius, 4)) {
    ink.oval([at[0] - radius * 0.34, at[1] - high * 0.42], radius * 0.16, high * 0.14, '#ffffff', {
      lit: 0.8,
      alpha: 0.5,
    });
    const lid = [2.95, 2.5, 2, 1.5, 1, 0.5, 0.2].map((a): Point => [
      at[0] + Math.cos(a) * radius * 1.1,
      at[1] + Math.sin(a) * high * 1.08,
    ]);
    ink.line(lid, radius * 0.22, deep(skin, 0.7), { lit: LIT.shade });
  }
}

function paintWhiskers(ink: Ink, [x, y]: Point): void {
  for (const k of [-1, 0, 1]) {
    ink.line(
      [
        [x, y + k * 0.03],
        [x - 0.13, y + k * 0.06 + 0.01],
        [x - 0.3, y + k * 0.11 - 0.03],
      ],
      0.009,
      '#ffffff',
      { lit: 0.9, alpha: 0.75 },
    );
  }
}

function paintEar(ink: Ink, { ear }: HeadForm, coat: string, pose: Pose, far: boolean): void {
  const colour = ear.colour ?? coat;
  const apart = ear.apart ?? [0.1, 0.05];
  const at: Point = far ? [ear.at[0] + apart[0], ear.at[1] + apart[1]] : ear.at;
  const swing =
    ear.tilt - pose.ears * 0.34 + ear.loose * pose.swing * (far ? 0.7 : 1) - (far ? 0.12 : 0);
  ink.shape(
    placed(ear.outline, at, swing, far ? 0.94 : 1),
    far ? deep(colour, 0.3) : deep(colour, 0.06),
    far ? LIT.far : 0.55,
  );
  if (!far && ear.inner !== undefined && ink.shows(0.08, 1)) {
    ink.shape(placed(ear.inner.outline, at, swing), ear.inner.colour, 0.5);
  }
}

function paintHorns(ink: Ink, { horns }: HeadForm, far: boolean): void {
  if (horns === undefined) return;
  for (const horn of horns.near) {
    const points = far
      ? horn.map(([x, y, corner = 0]): ShapePoint => [
          x + horns.apart[0],
          y + horns.apart[1],
          corner,
        ])
      : horn;
    ink.shape(points, far ? deep(horns.colour, 0.34) : horns.colour, far ? LIT.far : 0.7);
  }
}
