// Mouth and nose.
import { clamp, mix } from '../../shape/ease.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { oval, smoothClosed, smoothOpen } from '../../shape/smooth.ts';
import type { Expression } from '../figure/pose.ts';
import { darker, fill, lighter, line, within } from '../paint/ink.ts';
import type { Ink } from '../paint/ink.ts';
import type { Person } from '../person/person.ts';
import type { Head } from './skull.ts';

const INSIDE = '#6e2334';

export function paintMouth(ink: Ink, head: Head, person: Person, face: Expression): void {
  const at = head.spot(0, head.mouthY, 0.9);
  const turn = Math.max(0.2, head.front);
  const young = head.build.age === 'child' || head.build.age === 'baby';
  const wide =
    (young ? 0.082 : 0.098) *
    (1 + 0.28 * Math.max(0, face.smile) - 0.45 * face.round) *
    (1 + 0.12 * clamp(face.open));
  // The far half of a turned mouth is the shorter one.
  const left = wide * (head.side > 0 ? mix(1, 0.62, 1 - turn) : mix(1, 0.5, (1 - turn) * 1.6));
  const right = wide * (head.side > 0 ? mix(1, 0.5, (1 - turn) * 1.6) : mix(1, 0.62, 1 - turn));
  const corner = 0.042 * face.smile;
  const open = clamp(face.open) * (0.1 + 0.045 * face.round + 0.022 * Math.max(0, face.smile));
  const x = (u: number): number => at[0] + (u < 0 ? u * left : u * right);
  const y = (v: number): number => at[1] + v;
  if (head.px < 22) {
    if (open > 0.03)
      fill(ink, INSIDE, 0.5, (pen) =>
        oval(pen, [at[0], at[1] - open * 0.4], wide * 0.7, open * 0.7),
      );
    return;
  }
  const { skin } = person;
  if (open < 0.014) {
    closed(ink, head, person, x, y, corner, wide);
    return;
  }
  const top = 0.012 + 0.01 * face.round;
  const shape: ShapePoint[] = [
    [x(-1), y(corner), 0.55],
    [x(-0.5), y(top + corner * 0.35 * (1 - open * 4))],
    [x(0), y(top * 0.7)],
    [x(0.5), y(top + corner * 0.35 * (1 - open * 4))],
    [x(1), y(corner), 0.55],
    [x(0.66), y(-open * 0.78 + corner * 0.2)],
    [x(0), y(-open)],
    [x(-0.66), y(-open * 0.78 + corner * 0.2)],
  ];
  const lips = person.face.lipstick || head.px > 70;
  if (lips) {
    const fat = person.face.lipstick ? 0.02 : 0.012;
    fill(ink, skin.lip, 0.78, (pen) =>
      smoothClosed(
        pen,
        shape.map(([px, py, c = 0], i): ShapePoint => {
          const out = i === 0 || i === 4 ? 0.006 : fat;
          return [
            px + Math.sign(px - at[0]) * out * 0.3,
            py + (i >= 1 && i <= 3 ? out * 0.85 : i >= 5 ? -out * 1.1 : 0),
            c,
          ];
        }),
      ),
    );
  }
  fill(ink, INSIDE, 0.46, (pen) => smoothClosed(pen, shape));
  within(
    ink,
    (pen) => smoothClosed(pen, shape),
    () => {
      fill(ink, '#c25a62', 0.7, (pen) =>
        oval(pen, [at[0], at[1] - open * 1.02], wide * 0.62, open * 0.46),
      );
      // No strip of teeth in a mouth that hardly opens.
      if (face.round < 0.55 && open > 0.046)
        fill(ink, '#fbf3ea', 0.8, (pen) =>
          smoothClosed(pen, [
            [x(-0.86), y(top + 0.02), 0.8],
            [x(0.86), y(top + 0.02), 0.8],
            [x(0.74), y(top - 0.006 - open * 0.16), 0.4],
            [x(0), y(top - 0.012 - open * 0.24)],
            [x(-0.74), y(top - 0.006 - open * 0.16), 0.4],
          ]),
        );
    },
  );
  if (head.px > 90)
    line(ink, skin.shade, 0.62, 0.009, (pen) =>
      smoothOpen(pen, [
        [x(-0.4), y(-open - 0.046)],
        [x(0), y(-open - 0.054)],
        [x(0.4), y(-open - 0.046)],
      ]),
    );
}

function closed(
  ink: Ink,
  head: Head,
  person: Person,
  x: (u: number) => number,
  y: (v: number) => number,
  corner: number,
  wide: number,
): void {
  const { skin } = person;
  const bow: Point[] = [
    [x(-1), y(corner)],
    [x(-0.5), y(corner * 0.24 + 0.001)],
    [x(0), y(-0.006 - corner * 0.1)],
    [x(0.5), y(corner * 0.24 + 0.001)],
    [x(1), y(corner)],
  ];
  const coloured = person.face.lipstick;
  if (coloured || head.px > 64) {
    const fat = coloured ? 1 : head.build.sex === 'female' ? 0.86 : 0.6;
    // Upper lip with its bow, then the fuller lower one.
    fill(ink, darker(skin.lip, 0.1), 0.62, (pen) =>
      smoothClosed(pen, [
        ...bow.map(([px, py], i): ShapePoint => [px, py, i === 0 || i === 4 ? 0.8 : 0]),
        [x(0.42), y(0.02 * fat + corner * 0.3)],
        [x(0.13), y(0.029 * fat)],
        [x(0), y(0.02 * fat)],
        [x(-0.13), y(0.029 * fat)],
        [x(-0.42), y(0.02 * fat + corner * 0.3)],
      ]),
    );
    fill(ink, skin.lip, 0.82, (pen) =>
      smoothClosed(pen, [
        ...bow.map(([px, py], i): ShapePoint => [px, py, i === 0 || i === 4 ? 0.8 : 0]),
        [x(0.55), y(-0.032 * fat + corner * 0.3)],
        [x(0), y(-0.046 * fat)],
        [x(-0.55), y(-0.032 * fat + corner * 0.3)],
      ]),
    );
    if (head.px > 110)
      fill(ink, lighter(skin.lip, 0.4), 0.8, (pen) =>
        oval(pen, [x(0.12), y(-0.024 * fat)], wide * 0.26, 0.0055),
      );
  }
  line(ink, darker(skin.lip, 0.4), 0.5, Math.max(0.0075, 0.8 / head.px), (pen) =>
    smoothOpen(pen, bow),
  );
  if (head.px > 90) {
    line(ink, skin.shade, 0.62, 0.009, (pen) => {
      smoothOpen(pen, [
        [x(-0.36), y(-0.066)],
        [x(0), y(-0.074)],
        [x(0.36), y(-0.066)],
      ]);
    });
  }
}

/** A hint of a nose: a shaded side and underside, a glint on its tip; in profile it breaks the outline. */
export function paintNose(ink: Ink, head: Head, person: Person): void {
  const { skin } = person;
  const young = head.build.age === 'child' || head.build.age === 'baby';
  const big = young ? 0.72 : head.build.sex === 'male' ? 1.15 : 0.92;
  const way = head.side >= 0 ? 1 : -1;
  const turned = Math.abs(head.side);
  const out = 1 + 0.22 * turned;
  const tip = head.spot(0, head.noseY + 0.035, out);
  const base = head.spot(0, head.noseY - 0.012, 1 + 0.02 * turned);
  const bridge = head.spot(0, head.eyeY + 0.02, 0.86);
  const w = 0.048 * big;
  const outside = turned > 0.8 ? (turned - 0.8) / 0.2 : 0;
  if (outside > 0) {
    // The tip past the outline of a profile.
    const edge = way > 0 ? head.reach(head.noseY).right : head.reach(head.noseY).left;
    const reach = edge + way * 0.085 * big * outside;
    fill(ink, skin.base, 0.86, (pen) =>
      smoothClosed(pen, [
        [edge - way * 0.05, head.eyeY + 0.02],
        [edge + (reach - edge) * 0.25, head.eyeY - 0.05],
        [reach, head.noseY + 0.035],
        [edge + (reach - edge) * 0.62, head.noseY - 0.022],
        [edge - way * 0.02, head.noseY - 0.035],
        [edge - way * 0.1, head.noseY],
      ]),
    );
    return;
  }
  if (head.px < 34) return;
  if (head.px > 44) {
    const k = Math.min(1, turned / 0.5);
    const soft: ShapePoint[] = [
      [tip[0] - w, base[1] + 0.02],
      [tip[0] - w * 0.5, base[1] - 0.008],
      [tip[0], base[1] - 0.02],
      [tip[0] + w * 0.5, base[1] - 0.008],
      [tip[0] + w, base[1] + 0.02],
      [tip[0] + w * 0.8, base[1] + 0.034],
      [tip[0] + w * 0.45, base[1] + 0.01],
      [tip[0], base[1] + 0.002],
      [tip[0] - w * 0.5, base[1] + 0.01],
    ];
    // Turned, the shade runs down the far side of the bridge and hooks back under the tip.
    const hooked: ShapePoint[] = [
      [base[0] - way * w * 0.95, base[1] + 0.012, 0.7],
      [base[0] - way * w * 0.45, base[1] - 0.014],
      [tip[0] - way * w * 0.1, base[1] - 0.02],
      [tip[0] + way * w * 0.44, tip[1] - 0.022],
      [tip[0] + way * w * 0.62, tip[1] + 0.012],
      [mix(bridge[0], tip[0], 0.55) + way * 0.026, mix(bridge[1], tip[1], 0.55)],
      [bridge[0] + way * 0.03, bridge[1] - 0.01, 0.9],
      [mix(bridge[0], tip[0], 0.6) + way * 0.012, mix(bridge[1], tip[1], 0.66)],
      [tip[0] + way * w * 0.02, base[1] + 0.006],
    ];
    fill(ink, skin.shade, 0.72, (pen) =>
      smoothClosed(
        pen,
        soft.map(([x, y, c = 0], i): ShapePoint => {
          const [hx, hy, hc = 0] = hooked[i] ?? [x, y];
          return [mix(x, hx, k), mix(y, hy, k), mix(c, hc, k)];
        }),
      ),
    );
  } else {
    line(ink, skin.shade, 0.52, 0.02, (pen) =>
      smoothOpen(pen, [
        [tip[0] + way * 0.02, tip[1] + 0.01],
        [tip[0] + way * 0.012, base[1] - 0.006],
        [tip[0] - way * 0.03, base[1] - 0.01],
      ]),
    );
    return;
  }
  if (head.px > 110) {
    fill(ink, darker(skin.shade, 0.32), 0.5, (pen) => {
      oval(pen, [base[0] - way * w * 0.42, base[1] - 0.004], w * 0.17, 0.0065, 0.2 * way);
      if (turned < 0.5)
        oval(pen, [base[0] + way * w * 0.42, base[1] - 0.004], w * 0.17, 0.0065, -0.2 * way);
    });
    fill(ink, lighter(skin.base, 0.34), 0.9, (pen) =>
      oval(pen, [tip[0] - way * 0.012 * turned, tip[1] + 0.014], 0.016, 0.02),
    );
  }
}
