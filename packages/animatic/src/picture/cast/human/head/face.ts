// The head from neck to crown: ears, skin, features, beard.
import { disc, oval, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import type { Expression } from '../figure/pose.ts';
import { darker, fill, lighter, line, within } from '../paint/ink.ts';
import type { Ink } from '../paint/ink.ts';
import type { Person } from '../person/person.ts';
import { paintEyes } from './eyes.ts';
import { coversEars, hairline } from './hair-cuts.ts';
import { paintMouth, paintNose } from './mouth.ts';
import type { Head } from './skull.ts';

export function paintFace(ink: Ink, head: Head, person: Person, face: Expression): void {
  const { skin } = person;
  const shape = (pen: Parameters<typeof smoothClosed>[0]): void => smoothClosed(pen, head.outline);
  paintEars(ink, head, person, false);
  fill(ink, skin.base, 0.86, shape);
  if (head.front < -0.35) return;
  if (head.px > 12)
    within(ink, shape, () => {
      paintPlanes(ink, head, person);
      if (
        head.px > 20 &&
        person.hair.style !== 'bald' &&
        person.hair.style !== 'balding' &&
        person.hair.style !== 'tuft'
      )
        paintHairShadow(ink, head, person);
    });
  if (head.px > 14 && head.front > 0) paintCheeks(ink, head, person, face);
  if (person.face.paint !== 'none') paintMakeUp(ink, head, person);
  if (head.front > -0.2 && head.px >= 9) {
    if (person.face.wrinkles && head.px > 60) paintWrinkles(ink, head, person);
    paintBeard(ink, head, person, false);
    paintNose(ink, head, person);
    paintMouth(ink, head, person, face);
    paintBeard(ink, head, person, true);
    paintEyes(ink, head, person, face);
    if (person.face.paint === 'clown') {
      const nose = head.spot(0, head.noseY + 0.03, 1.1);
      fill(ink, '#d8323a', 0.88, (pen) => disc(pen, nose, 0.085));
      fill(ink, '#ff9a90', 0.95, (pen) => disc(pen, [nose[0] + 0.025, nose[1] + 0.03], 0.022));
    }
  }
}

/** The darker plane of a head: along the jaw and the nape, away from where it looks. */
function paintPlanes(ink: Ink, head: Head, person: Person): void {
  // From one ear along the jaw and under the chin to the other; wide on the side it turns away from.
  const chin = head.outline[8] ?? [0, -0.5];
  const left = head.outline.filter(([x, y]) => x < chin[0] && y < 0.12).sort((a, b) => b[1] - a[1]);
  const right = head.outline
    .filter(([x, y]) => x > chin[0] && y < 0.12)
    .sort((a, b) => a[1] - b[1]);
  const outer = [...left, chin, ...right];
  const inner = outer.map(([x, y], i): Point => {
    const u = (i / (outer.length - 1)) * 2 - 1;
    const wide = u < 0 ? Math.max(0, head.side) : Math.max(0, -head.side);
    const inwards = -Math.sign(u) * Math.abs(u) ** 0.7 * (0.012 + 0.17 * wide);
    return [x + inwards, y + 0.035 * (1 - Math.abs(u)) + 0.035 * wide];
  });
  fill(ink, person.skin.shade, 0.62, (pen) => smoothClosed(pen, [...outer, ...inner.toReversed()]));
}

function paintHairShadow(ink: Ink, head: Head, person: Person): void {
  const edge: ShapePoint[] = [];
  for (let d = 72; d >= -72; d -= 12) {
    if (head.shows((d / 180) * Math.PI) < -0.02) continue;
    const [x, y] = hairline(head, person.hair, d);
    edge.push([x, y]);
  }
  if (edge.length < 3) return;
  fill(ink, person.skin.shade, 0.62, (pen) =>
    smoothClosed(pen, [
      ...edge.map(([x, y]): ShapePoint => [x, y + 0.03]),
      ...edge.toReversed().map(([x, y]): ShapePoint => [x, y - 0.034]),
    ]),
  );
}

function paintCheeks(ink: Ink, head: Head, person: Person, face: Expression): void {
  const strength = 0.22 + 0.4 * face.blush + 0.12 * Math.max(0, face.smile);
  // Rings that fade outwards where it is seen large.
  const rings = head.px > 60 ? [1.25, 1, 0.76, 0.5] : [1];
  ink.g.save();
  ink.g.globalAlpha *= Math.min(0.85, strength) / (rings.length > 1 ? 2.1 : 1);
  for (const side of [-1, 1]) {
    const around = side * 0.52;
    const shows = head.shows(around);
    if (shows < 0.15) continue;
    const [x, y] = head.spot(around, head.noseY - 0.03, 0.9);
    for (const ring of rings)
      fill(ink, person.skin.blush, 0.88, (pen) =>
        oval(pen, [x, y], (0.075 * shows + 0.012) * ring, 0.055 * ring),
      );
  }
  ink.g.restore();
  if (person.face.freckles && head.px > 50)
    fill(ink, person.skin.shade, 0.45, (pen) => {
      for (const [a, y] of [
        [-0.56, 0.0],
        [-0.46, 0.028],
        [-0.36, -0.008],
        [-0.5, -0.03],
        [-0.28, 0.03],
        [0.56, 0.0],
        [0.46, 0.028],
        [0.36, -0.008],
        [0.5, -0.03],
        [0.28, 0.03],
        [0.0, 0.05],
      ] as const) {
        if (head.shows(a) > 0.25) disc(pen, head.spot(a, head.noseY + 0.01 + y, 0.95), 0.0085);
      }
    });
}

export function paintEars(ink: Ink, head: Head, person: Person, near: boolean): void {
  const { style } = person.hair;
  if (coversEars(style)) return;
  const { skin } = person;
  for (const side of [-1, 1] as const) {
    const around = side * 1.62;
    const shows = head.shows(around);
    const isNear = shows > -0.12;
    if (isNear !== near) continue;
    if (!near && shows < -0.55) continue;
    const s = Math.sin(head.yaw + around);
    const { left, right } = head.reach(head.eyeY);
    const x = s > 0 ? s * right * 0.94 : -s * left * 0.86;
    const w = 0.05 + 0.03 * Math.max(0, shows);
    const at: Point = [x + Math.sign(s) * 0.012, head.eyeY - 0.035];
    fill(ink, skin.base, near ? 0.62 : 0.5, (pen) =>
      smoothClosed(pen, [
        [at[0], at[1] + 0.105],
        [at[0] + Math.sign(s) * w, at[1] + 0.075],
        [at[0] + Math.sign(s) * w * 0.9, at[1] - 0.02],
        [at[0] + Math.sign(s) * w * 0.25, at[1] - 0.1],
        [at[0] - Math.sign(s) * w * 0.42, at[1] - 0.06],
        [at[0] - Math.sign(s) * w * 0.5, at[1] + 0.05],
      ]),
    );
    if (head.px > 30)
      fill(ink, skin.shade, 0.55, (pen) =>
        smoothClosed(pen, [
          [at[0], at[1] + 0.066],
          [at[0] + Math.sign(s) * w * 0.62, at[1] + 0.046],
          [at[0] + Math.sign(s) * w * 0.4, at[1] - 0.02],
          [at[0] - Math.sign(s) * w * 0.1, at[1] - 0.05],
          [at[0] + Math.sign(s) * w * 0.12, at[1] + 0.01],
        ]),
      );
    if (person.outfit.jewels !== null && head.px > 30)
      fill(ink, person.outfit.jewels, 0.95, (pen) =>
        disc(pen, [at[0] + Math.sign(s) * w * 0.1, at[1] - 0.125], 0.02),
      );
  }
}

function paintWrinkles(ink: Ink, head: Head, person: Person): void {
  line(ink, person.skin.shade, 0.62, 0.01, (pen) => {
    for (const y of [0.055, 0.1]) {
      const points = [-0.4, -0.15, 0.1, 0.35]
        .filter((a) => head.shows(a) > 0.3)
        .map((a): Point => head.spot(a, head.browY + y + 0.012 * Math.sin(a * 9), 0.9));
      if (points.length > 1) smoothOpen(pen, points);
    }
    for (const side of [-1, 1]) {
      if (head.shows(side * 0.3) < 0.25) continue;
      smoothOpen(pen, [
        head.spot(side * 0.24, head.noseY + 0.0, 0.98),
        head.spot(side * 0.36, head.noseY - 0.06, 0.95),
        head.spot(side * 0.38, head.mouthY + 0.01, 0.92),
      ]);
    }
  });
}

function paintMakeUp(ink: Ink, head: Head, person: Person): void {
  const { paint } = person.face;
  if (paint === 'clown') {
    fill(ink, '#fdf6ee', 0.8, (pen) => {
      for (const side of [-1, 1])
        if (head.shows(side * 0.4) > 0.2)
          oval(pen, head.spot(side * 0.4, head.eyeY + 0.02, 0.95), 0.12, 0.14);
      oval(pen, head.spot(0, head.mouthY - 0.01, 0.85), 0.2, 0.1);
    });
    fill(ink, '#d8323a', 0.84, (pen) => oval(pen, head.spot(0, head.mouthY, 0.85), 0.16, 0.05));
  } else if (paint === 'zombie') {
    fill(ink, '#5c7048', 0.5, (pen) => {
      for (const side of [-1, 1])
        if (head.shows(side * 0.4) > 0.2)
          oval(pen, head.spot(side * 0.4, head.eyeY, 0.95), 0.13, 0.1);
    });
    line(ink, '#6a3038', 0.5, 0.014, (pen) => {
      const [x, y] = head.spot(-0.5, head.noseY - 0.08, 0.95);
      pen.moveTo(x - 0.07, y + 0.05);
      pen.lineTo(x + 0.06, y - 0.05);
      for (const k of [-0.5, 0, 0.5]) {
        pen.moveTo(x + k * 0.1 - 0.02, y - k * 0.08 - 0.028);
        pen.lineTo(x + k * 0.1 + 0.02, y - k * 0.08 + 0.028);
      }
    });
  } else if (paint === 'tiger-stripes') {
    line(ink, '#3a2a2a', 0.5, 0.02, (pen) => {
      for (const side of [-1, 1])
        for (const y of [-0.05, 0.02]) {
          smoothOpen(pen, [
            head.spot(side * 0.7, head.noseY + y, 1),
            head.spot(side * 0.45, head.noseY + y * 0.6, 0.95),
          ]);
        }
    });
  }
}

/** @param upper the moustache, over the mouth; else what lies under it */
function paintBeard(ink: Ink, head: Head, person: Person, upper: boolean): void {
  const { beard } = person.face;
  if (beard === 'none' || head.front < -0.1) return;
  const { hair } = person;
  const colour = hair.style === 'bald' ? hair.colour : hair.colour;
  const o = head.outline;
  if (
    !upper &&
    (beard === 'short' || beard === 'full' || beard === 'long' || beard === 'stubble')
  ) {
    const out = beard === 'full' ? 1.07 : beard === 'long' ? 1.08 : 1.015;
    // The jaw's outline, and an inner edge from the ear under the cheek around the mouth.
    const jaw = o.slice(4, 13).map(([x, y]): ShapePoint => {
      const low = Math.max(0, -y - 0.1) * 2;
      return [x * (1 + (out - 1) * low), y * (1 + (out - 1) * low)];
    });
    const far = head.side >= 0 ? 1 : -1;
    const inner: ShapePoint[] = [
      head.spot(-far * 1.4, head.eyeY - 0.06, 1),
      head.spot(-far * 1.05, head.noseY + 0.0, 0.98),
      head.spot(-far * 0.62, head.noseY - 0.055, 0.95),
      head.spot(-far * 0.32, head.mouthY + 0.075, 0.92),
      head.spot(0, head.mouthY + 0.07, 0.9),
      head.spot(far * 0.32, head.mouthY + 0.075, 0.92),
      head.spot(far * 0.62, head.noseY - 0.055, 0.96),
      head.spot(far * 1.0, head.noseY + 0.0, 1),
    ];
    const extra = beard === 'long' ? 0.5 : beard === 'full' ? 0.07 : 0;
    const shape = jaw.map(([x, y], i): ShapePoint => {
      const chin = Math.exp(-(((i - 4) / 2) ** 2));
      return [
        x * (1 - chin * 0.25 * (extra > 0.3 ? 1 : 0)) + head.side * 0.02 * chin,
        y - extra * chin,
      ];
    });
    ink.g.save();
    if (beard === 'stubble') ink.g.globalAlpha *= 0.34;
    fill(ink, colour, 0.64, (pen) => smoothClosed(pen, [...shape, ...inner]));
    ink.g.restore();
    if (head.px > 60 && beard !== 'stubble')
      line(ink, darker(colour, 0.2), 0.52, 0.011, (pen) => {
        const base = head.spot(0, head.mouthY - 0.08, 0.85);
        for (const dx of [-0.14, -0.05, 0.06, 0.14])
          smoothOpen(pen, [
            [base[0] + dx * 0.8, base[1]],
            [base[0] + dx, base[1] - 0.03 - extra * 0.3],
            [base[0] + dx * 0.9, base[1] - 0.05 - extra * 0.6],
          ]);
      });
  }
  if (!upper && beard === 'goatee') {
    const at = head.spot(0, head.mouthY - 0.12, 0.86);
    fill(ink, colour, 0.64, (pen) => oval(pen, at, 0.085, 0.08));
  }
  if (
    upper &&
    (beard === 'moustache' ||
      beard === 'full' ||
      beard === 'long' ||
      beard === 'goatee' ||
      beard === 'short')
  ) {
    const at = head.spot(0, head.mouthY + 0.052, 0.93);
    const l = 0.15 * (head.side > 0 ? 1 : 0.72 + 0.28 * head.front);
    const r = 0.15 * (head.side > 0 ? 0.5 + 0.5 * head.front : 1);
    const thick = beard === 'moustache' ? 1.15 : 0.85;
    fill(ink, beard === 'long' ? lighter(colour, 0.1) : darker(colour, 0.06), 0.76, (pen) =>
      smoothClosed(pen, [
        [at[0], at[1] + 0.026 * thick],
        [at[0] + r * 0.5, at[1] + 0.024 * thick],
        [at[0] + r, at[1] - 0.045 * thick, 0.7],
        [at[0] + r * 0.5, at[1] - 0.03 * thick],
        [at[0], at[1] - 0.014 * thick],
        [at[0] - l * 0.5, at[1] - 0.03 * thick],
        [at[0] - l, at[1] - 0.045 * thick, 0.7],
        [at[0] - l * 0.5, at[1] + 0.024 * thick],
      ]),
    );
  }
}
