// A face from the front, in head lengths around its middle.
import { LIT, deep, pale } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { placed } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { smoothClosed } from '../../shape/smooth.ts';
import type { EarForm, FaceForm, Form } from './form.ts';
import { paintEye } from './paint-head.ts';
import { paintRuff } from './paint-mane.ts';
import type { Pose } from './pose.ts';

const SIDES = [-1, 1] as const;

/** A closed outline from its right half, top to bottom. */
export function mirrored(half: readonly ShapePoint[]): ShapePoint[] {
  const left = half
    .filter(([x]) => x > 1e-6)
    .map(([x, y, corner = 0]): ShapePoint => [-x, y, corner])
    .reverse();
  return [...half, ...left];
}

const flip = (points: readonly ShapePoint[], side: 1 | -1): ShapePoint[] =>
  points.map(([x, y, corner = 0]): ShapePoint => [x * side, y, corner]);

export function paintFace(
  ink: Ink,
  form: Form,
  face: FaceForm,
  pose: Pose,
  { away = false, floor = -9 }: { away?: boolean; floor?: number } = {},
): void {
  const { coat, head } = form;
  const colour = coat.head ?? coat.back;
  const hanging = face.ear.loose > 0.6;
  paintRuff(ink, form, pose);
  if (!hanging || away) ears(ink, face.ear, colour, pose, away);
  const outline = mirrored(face.outline);
  if (!away && pose.mouth > 0.05) openMouth(ink, face, colour, pose);
  ink.shape(outline, colour, LIT.body);
  if (away) {
    ink.clipped(
      (pen) => smoothClosed(pen, outline),
      () => {
        ink.shape(
          outline.map(([x, y]): ShapePoint => [x - 0.1, y - 0.16]),
          deep(colour, 0.4),
          LIT.shade,
          0.34,
        );
      },
    );
    if (hanging) ears(ink, face.ear, colour, pose, away);
    hornsOf(ink, face, form);
    return;
  }
  ink.clipped(
    (pen) => smoothClosed(pen, outline),
    () => {
      for (const patch of face.patches ?? []) {
        const centred = (patch.outline[0]?.[0] ?? 0) === 0;
        const alpha = patch.alpha ?? 1;
        if (centred) ink.shape(mirrored(patch.outline), patch.colour, LIT.body, alpha);
        else
          for (const side of SIDES)
            ink.shape(flip(patch.outline, side), patch.colour, LIT.body, alpha);
      }
      // The darker plane: the cheek that is turned from the light, and under the chin.
      ink.shape(
        [
          ...face.outline.map(([x, y]): ShapePoint => [-x, y]),
          ...face.outline
            .toReversed()
            .map(([x, y]): ShapePoint => [-x * 0.62 + 0.06, y * 0.84 + 0.08]),
        ],
        deep(colour, 0.45),
        LIT.shade,
        0.24,
      );
    },
  );
  if (face.muzzle !== undefined) {
    const { at, radii, colour: field } = face.muzzle;
    ink.shape(muzzleOutline(at, radii), field, 0.64);
  }
  if (pose.mouth > 0.05) openMouth(ink, face, colour, pose);
  else smile(ink, face, colour);
  nose(ink, face);
  for (const side of SIDES) {
    const at: Point = [face.eye[0] * side, face.eye[1]];
    const radius = face.eyeRadius ?? head.eye.radius * 1.08;
    ink.within([at[0], at[1]], 0, [1, 1], () => {
      paintEye(ink, { ...head.eye, at: [0, 0], radius }, pose.eye, colour);
    });
  }
  if (face.whiskers === true && ink.shows(0.012, 0.55)) whiskers(ink, face);
  if (hanging) ears(ink, face.ear, colour, pose, away);
  hornsOf(ink, face, form);
  form.adorn?.face?.(ink, form, pose, floor);
}

function hornsOf(ink: Ink, face: FaceForm, { head }: Form): void {
  const colour = head.horns?.colour ?? '#d8c7a8';
  for (const horn of face.horns ?? []) {
    const centred = (horn[0]?.[0] ?? 0) === 0;
    if (centred) ink.shape(mirrored(horn), colour, 0.7);
    else for (const side of SIDES) ink.shape(flip(horn, side), colour, side < 0 ? 0.45 : 0.7);
  }
}

/** Two soft cheeks that meet under the nose. */
function muzzleOutline(at: number, [rx, ry]: Point): ShapePoint[] {
  return mirrored([
    [0, at + ry * 0.96],
    [rx * 0.62, at + ry * 0.8],
    [rx, at - ry * 0.02],
    [rx * 0.72, at - ry * 0.74],
    [rx * 0.28, at - ry * 0.96],
    [0, at - ry * 0.98],
  ]);
}

function smile(ink: Ink, { mouth, nose: button }: FaceForm, skin: string): void {
  if (mouth.half <= 0 || !ink.shows(0.02, 0.6)) return;
  const { at, half } = mouth;
  ink.stroke(
    0.02,
    deep(skin, 0.66),
    (pen) => {
      pen.moveTo(0, button.at - button.radii[1] * 0.8);
      pen.lineTo(0, at + 0.015);
      for (const side of SIDES) {
        pen.moveTo(0, at + 0.02);
        pen.bezierCurveTo(
          side * half * 0.2,
          at - 0.06,
          side * half * 0.75,
          at - 0.055,
          side * half,
          at + 0.025,
        );
      }
    },
    { lit: LIT.shade, alpha: 0.85 },
  );
}

function openMouth(ink: Ink, { mouth, nose: button }: FaceForm, skin: string, pose: Pose): void {
  const { at } = mouth;
  const half = Math.max(0.06, mouth.half * 0.82);
  const drop = 0.04 + 0.2 * pose.mouth;
  ink.shape(
    mirrored([
      [0, at + 0.02],
      [half * 0.6, at - 0.015],
      [half, at + 0.015],
      [half * 0.8, at - drop * 0.7],
      [half * 0.3, at - drop],
      [0, at - drop * 1.02],
    ]),
    '#6a2a34',
    LIT.shade,
  );
  const long = drop * (0.55 + 0.7 * pose.tongue);
  ink.shape(
    mirrored([
      [0, at - drop * 0.42],
      [half * 0.42, at - drop * 0.4],
      [half * 0.46, at - drop * 0.5 - long * 0.4],
      [half * 0.24, at - drop * 0.5 - long * 0.62],
      [0, at - drop * 0.5 - long * 0.66],
    ]),
    '#ee7f86',
    0.7,
  );
  ink.line(
    [
      [0, button.at - button.radii[1] * 0.8],
      [0, at + 0.01],
    ],
    0.02,
    deep(skin, 0.66),
    { lit: LIT.shade, alpha: 0.8 },
  );
}

function nose(ink: Ink, { nose: { at, radii, colour, nostrils } }: FaceForm): void {
  const [rx, ry] = radii;
  if (nostrils === true) {
    for (const side of SIDES)
      ink.oval([side * rx, at], rx * 0.34, ry, colour, { lit: 0.3, angle: side * 0.35 });
    return;
  }
  ink.shape(
    mirrored([
      [0, at + ry],
      [rx * 0.8, at + ry * 0.82],
      [rx, at + ry * 0.1],
      [rx * 0.42, at - ry * 0.8],
      [0, at - ry],
    ]),
    colour,
    0.4,
  );
  if (ink.shows(rx, 2)) {
    ink.oval([rx * 0.18, at + ry * 0.5], rx * 0.4, ry * 0.2, pale(colour, 0.6), {
      lit: LIT.high,
      alpha: 0.65,
    });
  }
}

function whiskers(ink: Ink, { mouth, muzzle }: FaceForm): void {
  const x = (muzzle?.radii[0] ?? 0.14) * 0.75;
  const y = mouth.at + 0.06;
  for (const side of SIDES) {
    for (const k of [-1, 0, 1]) {
      ink.line(
        [
          [side * x, y + k * 0.035],
          [side * (x + 0.14), y + k * 0.06 + 0.015],
          [side * (x + 0.32), y + k * 0.11 - 0.02],
        ],
        0.009,
        '#ffffff',
        { lit: 0.9, alpha: 0.75 },
      );
    }
  }
}

function ears(ink: Ink, ear: EarForm, coat: string, pose: Pose, away: boolean): void {
  const colour = ear.colour ?? coat;
  for (const side of SIDES) {
    const at: Point = [ear.at[0] * side, ear.at[1]];
    // Upright ears fall outwards when laid back; hanging ones swing.
    const angle = side * -(ear.tilt - pose.ears * 0.22 + ear.loose * pose.swing * 0.3 * side);
    const shape = placed(flip(ear.outline, side), at, angle);
    ink.shape(shape, side < 0 ? deep(colour, 0.16) : deep(colour, 0.04), side < 0 ? 0.42 : 0.58);
    if (!away && ear.inner !== undefined) {
      ink.shape(
        placed(flip(ear.inner.outline, side), at, angle),
        ear.inner.colour,
        side < 0 ? 0.4 : 0.55,
      );
    }
  }
}
