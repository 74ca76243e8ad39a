// Eyes and brows. Far away a dark oval with a glint; near, lids, lashes, iris and pupil.
import { mixHex } from '../../../paint/colour.ts';
import { clamp, mix } from '../../shape/ease.ts';
import { cornered } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { disc, oval, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import type { Expression } from '../figure/pose.ts';
import { darker, fill, lighter, line, within } from '../paint/ink.ts';
import type { Ink } from '../paint/ink.ts';
import type { Person } from '../person/person.ts';
import type { Head } from './skull.ts';

const LASH = '#2a1c22';
const AROUND = 0.4;

interface EyePlace {
  readonly at: Point;
  /** Half width and half height in head units. */
  readonly w: number;
  readonly h: number;
  /** +1: the outer corner is to the right in the picture. */
  readonly outer: 1 | -1;
}

function eyePlaces(head: Head, person: Person): EyePlace[] {
  const { age, sex } = head.build;
  const young = age === 'baby' ? 1 : age === 'child' ? 0.75 : age === 'teen' ? 0.35 : 0;
  const size = mix(sex === 'female' ? 1.02 : 0.85, 1.2, young) * (age === 'old' ? 0.88 : 1);
  return ([-1, 1] as const)
    .filter((side) => head.shows(side * AROUND) > 0.12)
    .map((side) => {
      const turn = head.shows(side * AROUND);
      const at = head.spot(side * AROUND, head.eyeY, 1.0);
      // Near the edge of the face an eye is narrow and lies a little inwards.
      const narrow = Math.min(1, 0.4 + 0.64 * turn);
      const inset = -Math.sign(at[0]) * 0.09 * (1 - narrow);
      return {
        at: [at[0] + inset, at[1]],
        w: 0.086 * size * narrow,
        h: 0.0565 * size * (person.face.monolid ? 0.86 : 1),
        outer: side,
      };
    });
}

export function paintEyes(ink: Ink, head: Head, person: Person, face: Expression): void {
  const eyes = eyePlaces(head, person);
  if (person.outfit.glasses?.kind === 'sunglasses') {
    if (head.px >= 24) for (const eye of eyes) paintBrow(ink, head, person, face, eye);
    return;
  }
  for (const eye of eyes) {
    if (head.px < 46) paintDot(ink, person, face, eye);
    else paintEye(ink, head, person, face, eye);
    if (head.px >= 22) paintBrow(ink, head, person, face, eye);
    if (face.tears > 0 && head.px >= 24) paintTear(ink, face, eye);
  }
}

function paintDot(ink: Ink, person: Person, face: Expression, { at, w, h, outer }: EyePlace): void {
  const open = clamp(face.lids, 0, 1.2);
  const dark = darker(person.face.eye, 0.72);
  if (open < 0.3 || face.squint > 0.85) {
    const up = face.squint > 0.6 ? 1 : -1;
    line(ink, LASH, 0.38, h * 0.42, (pen) =>
      smoothOpen(pen, [
        [at[0] - w * 0.8, at[1] - up * h * 0.25],
        [at[0], at[1] + up * h * 0.35],
        [at[0] + w * 0.8, at[1] - up * h * 0.25],
      ]),
    );
    return;
  }
  const [gx, gy] = face.gaze;
  const centre: Point = [at[0] + gx * w * 0.25, at[1] + gy * h * 0.2];
  fill(ink, dark, 0.38, (pen) => oval(pen, centre, w * 0.6, h * 1.12 * open));
  line(ink, LASH, 0.38, h * 0.34, (pen) =>
    smoothOpen(pen, [
      [at[0] - outer * w * 0.75, at[1] + h * 0.72 * open],
      [at[0], at[1] + h * 1.16 * open],
      [at[0] + outer * w * (person.face.lashes ? 1.15 : 0.9), at[1] + h * 0.62 * open],
    ]),
  );
  fill(ink, '#ffffff', 1, (pen) =>
    disc(pen, [centre[0] + w * 0.16, centre[1] + h * 0.42], h * 0.26),
  );
}

function paintEye(ink: Ink, head: Head, person: Person, face: Expression, eye: EyePlace): void {
  const { at, w, h, outer } = eye;
  const open = clamp(face.lids, 0, 1.25) * 0.9 * (1 - 0.28 * face.squint);
  const up = face.squint * 0.42;
  const put = (points: readonly (readonly [number, number, number?])[]): ShapePoint[] =>
    points.map(([x, y, corner = 0]) => [at[0] + x * outer * w, at[1] + y * h, corner]);
  const { skin } = person;
  const slant = person.face.monolid ? 0.16 : 0.08;
  const lidTop = (y: number): number => mix(-0.42, y, Math.min(1.12, open));
  // From the inner to the outer corner.
  const upper = put([
    [-1, -0.22],
    [-0.52, lidTop(0.74)],
    [0.06, lidTop(1.08)],
    [0.62, lidTop(0.84)],
    [1.02, slant],
  ]);
  const lower = put([
    [1.02, slant],
    [0.62, mix(-0.5, -0.2, up)],
    [0.0, mix(-0.76, -0.34, up)],
    [-0.55, mix(-0.64, -0.34, up)],
    [-1, -0.22],
  ]);
  const shut = open < 0.16;
  const shape: ShapePoint[] = [
    ...upper.map(([x, y], i): ShapePoint => [x, y, i === 0 || i === 4 ? 0.8 : 0]),
    ...lower.slice(1, -1),
  ];
  if (head.px > 80 && !shut && !person.face.monolid) {
    // The crease of the lid, and the lid in shade.
    fill(ink, skin.shade, 0.64, (pen) =>
      smoothClosed(pen, [
        ...put([
          [-0.96, 0.1, 0.6],
          [-0.45, lidTop(0.98) + 0.12],
          [0.08, lidTop(1.3) + 0.12],
          [0.7, lidTop(1.02) + 0.12],
          [1.14, 0.36, 0.6],
        ]),
        ...upper.toReversed().slice(0, -1),
      ]),
    );
  }
  if (!shut) {
    const white = person.face.paint === 'zombie' ? '#e8e6b8' : mixHex('#fbf4ee', skin.shade, 0.17);
    fill(ink, white, 0.78, (pen) => smoothClosed(pen, shape));
    within(
      ink,
      (pen) => smoothClosed(pen, shape),
      () => paintIris(ink, head, person, face, eye),
    );
  }
  // Upper lashes: a line that swells to the outer corner.
  const wing = person.face.lashes ? 1 : 0;
  const thick = person.face.lashes ? 0.24 : 0.17;
  const sag = shut ? -1 : 0;
  const edge = shut
    ? put([
        [-1.0, -0.2],
        [-0.5, face.squint > 0.6 ? 0.32 : -0.58],
        [0.05, face.squint > 0.6 ? 0.5 : -0.72],
        [0.6, face.squint > 0.6 ? 0.3 : -0.5],
        [1.04, slant * 0.5],
      ])
    : upper;
  const lash: ShapePoint[] = [
    cornered(edge[0] ?? at, 0.8),
    ...edge.slice(1, 4).map(([x, y], i): ShapePoint => [x, y + h * (thick * (0.7 + 0.2 * i))]),
    ...put([[1.06 + 0.2 * wing, slant + 0.22 * wing + sag * 0.2, 0.8]]),
    ...edge
      .slice(1, 5)
      .toReversed()
      .map(([x, y]): ShapePoint => [x, y]),
  ];
  fill(ink, LASH, 0.44, (pen) => smoothClosed(pen, lash));
  if (wing > 0 && head.px > 140)
    line(ink, LASH, 0.44, h * 0.09, (pen) => {
      for (const [x, y, dx, dy] of [
        [0.62, 0.86, 0.2, 0.3],
        [0.84, 0.58, 0.26, 0.26],
      ] as const) {
        const [a, b] = put([
          [x, shut ? -0.45 : lidTop(y)],
          [x + dx, (shut ? -0.85 : lidTop(y)) + (shut ? -dy : dy)],
        ]);
        if (a && b) {
          pen.moveTo(a[0], a[1]);
          pen.lineTo(b[0], b[1]);
        }
      }
    });
  if (head.px > 70 && !shut)
    line(ink, darker(skin.shade, 0.25), 0.5, h * 0.09, (pen) => smoothOpen(pen, lower.slice(0, 4)));
  if (head.build.age === 'old' && head.px > 60)
    line(ink, skin.shade, 0.5, h * 0.11, (pen) => {
      smoothOpen(
        pen,
        put([
          [-0.7, -1.25],
          [0.0, -1.5],
          [0.75, -1.1],
        ]),
      );
      smoothOpen(
        pen,
        put([
          [1.2, 0.0],
          [1.55, -0.3],
        ]),
      );
      smoothOpen(
        pen,
        put([
          [1.22, 0.3],
          [1.65, 0.25],
        ]),
      );
    });
}

function paintIris(ink: Ink, head: Head, person: Person, face: Expression, eye: EyePlace): void {
  const { at, w, h } = eye;
  const [gx, gy] = face.gaze;
  const follow = head.side * 0.12;
  const c: Point = [at[0] + (gx * 0.34 + follow) * w, at[1] + h * (0.06 + gy * 0.26)];
  const r = h * 1.04;
  const rx = Math.min(r, w * 0.82);
  const colour = person.face.eye;
  // The lid's shadow on the white.
  fill(ink, '#b9a4b8', 0.62, (pen) => oval(pen, [at[0], at[1] + h * 1.25], w * 1.3, h * 0.62));
  fill(ink, darker(colour, 0.55), 0.5, (pen) => oval(pen, c, rx, r));
  fill(ink, colour, 0.74, (pen) => oval(pen, [c[0], c[1] - r * 0.06], rx * 0.84, r * 0.84));
  fill(ink, lighter(colour, 0.22), 0.8, (pen) =>
    oval(pen, [c[0], c[1] - r * 0.46], rx * 0.52, r * 0.3),
  );
  fill(ink, '#17121c', 0.2, (pen) => oval(pen, [c[0], c[1] + r * 0.02], rx * 0.5, r * 0.5));
  fill(ink, darker(colour, 0.7), 0.38, (pen) =>
    oval(pen, [c[0], c[1] + r * 0.86], rx * 0.9, r * 0.36),
  );
  fill(ink, '#ffffff', 1, (pen) => {
    oval(pen, [c[0] + rx * 0.32, c[1] + r * 0.34], rx * 0.22, r * 0.22);
    oval(pen, [c[0] - rx * 0.34, c[1] - r * 0.38], rx * 0.08, r * 0.08);
  });
}

function paintBrow(
  ink: Ink,
  head: Head,
  person: Person,
  face: Expression,
  { at, w, outer }: EyePlace,
): void {
  const { hair, face: looks } = person;
  const { age, sex } = head.build;
  const young = age === 'baby' || age === 'child';
  const y = head.browY - head.eyeY + face.browRaise * 0.05 - face.squint * 0.012;
  const thick = 0.0165 * looks.brow * (young ? 0.62 : sex === 'female' ? 0.68 : 1.25);
  // At rest the inner ends lie no lower than the outer ones: a frown has to be meant.
  const [inner, out] = [0.006 + 0.04 * face.browSlant, -0.004 - 0.02 * face.browSlant];
  const arch = young || sex === 'female' ? 0.03 : 0.02;
  const x = (u: number): number => at[0] + u * w * outer;
  const base = at[1] + y;
  const shape: ShapePoint[] = [
    [x(-0.88), base + inner + 0.006 + thick * 0.45],
    [x(-0.1), base + arch * 0.86 + inner * 0.4 + thick],
    [x(0.7), base + arch * 0.9 + out + thick * 0.5],
    [x(1.24), base - 0.002 + out, 0.8],
    [x(0.66), base + arch * 0.7 + out - thick * 0.4],
    [x(-0.1), base + arch * 0.8 + inner * 0.4 - thick * 0.6],
    [x(-0.9), base + inner + 0.002 - thick * 0.5],
    [x(-0.98), base + inner + 0.002],
  ];
  const colour = mixHex(darker(hair.colour, age === 'old' ? 0.1 : 0.26), person.skin.shade, 0.26);
  fill(ink, colour, 0.5, (pen) => smoothClosed(pen, shape));
}

function paintTear(ink: Ink, face: Expression, { at, w, h }: EyePlace): void {
  const fall = face.tears - Math.floor(face.tears);
  const y = at[1] - h * 1.1 - fall * 0.26;
  fill(ink, '#9cd4f2', 0.95, (pen) =>
    smoothClosed(pen, [
      [at[0] + w * 0.25, y + 0.05, 0.9],
      [at[0] + w * 0.25 + 0.022, y],
      [at[0] + w * 0.25, y - 0.02],
      [at[0] + w * 0.25 - 0.022, y],
    ]),
  );
}
