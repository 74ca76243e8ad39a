// A face for species without one of their own, from what is known of their head from the side.
import type { ShapePoint } from '../../shape/point.ts';
import type { FaceForm, Form } from './form.ts';

export function faceOf(form: Form): FaceForm {
  return form.head.face ?? (form.foot.kind === 'paw' ? roundFace(form) : longFace(form));
}

function roundFace({ head, coat }: Form): FaceForm {
  const colour = coat.head ?? coat.back;
  return {
    outline: [
      [0, 0.33],
      [0.2, 0.3],
      [0.33, 0.12],
      [0.34, -0.08],
      [0.22, -0.26],
      [0, -0.32],
    ],
    eye: [0.15, 0.05],
    ear: { ...head.ear, at: [0.22, 0.24], tilt: 0.3 },
    muzzle: {
      at: -0.16,
      radii: [0.16, 0.13],
      colour: head.patches?.[0]?.colour ?? coat.belly ?? colour,
    },
    nose: { at: -0.09, radii: [0.06, 0.04], colour: head.nose?.colour ?? '#2c2026' },
    mouth: { at: -0.18, half: 0.08 },
    whiskers: head.whiskers !== undefined,
  };
}

/** A horn as seen from the side, spread to our right. */
const outward = (points: readonly ShapePoint[]): ShapePoint[] =>
  points.map(([x, y, corner = 0]) => [0.1 + Math.abs(x) * 0.8, y + 0.06, corner]);

function longFace({ head, coat }: Form): FaceForm {
  const colour = coat.head ?? coat.back;
  const horn = head.horns?.near[0];
  return {
    outline: [
      [0, 0.3],
      [0.15, 0.28],
      [0.2, 0.1],
      [0.16, -0.2],
      [0.14, -0.42],
      [0.15, -0.52],
      [0.09, -0.62],
      [0, -0.64],
    ],
    eye: [0.165, 0.06],
    eyeRadius: head.eye.radius,
    ear: { ...head.ear, at: [0.16, 0.2], tilt: 0.75 },
    muzzle: { at: -0.5, radii: [0.155, 0.13], colour: head.patches?.[0]?.colour ?? colour },
    nose: { at: -0.5, radii: [0.07, 0.03], colour: '#3a2a30', nostrils: true },
    mouth: { at: -0.57, half: 0.08 },
    ...(horn === undefined ? {} : { horns: [outward(horn)] }),
  };
}
