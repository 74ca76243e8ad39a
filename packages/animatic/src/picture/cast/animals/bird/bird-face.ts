// A bird from the front: its face, in head radii; the whole standing or on the wing, in body lengths.
import { LIT, deep } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { mix } from '../../shape/ease.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { smoothClosed } from '../../shape/smooth.ts';
import { mirrored } from '../quadruped/paint-face.ts';
import { Tube } from '../tube.ts';
import type { BirdForm } from './bird-form.ts';
import type { BirdPose } from './bird-pose.ts';
import { standingY } from './bird-body.ts';

const SIDES = [-1, 1] as const;

export function paintBirdFace(ink: Ink, form: BirdForm, pose: BirdPose, away = false): void {
  const { head, colours, beak, eye } = form;
  const colour = head.colour ?? colours.neck ?? colours.back;
  form.crest?.(ink, pose.sway, true);
  const skull = mirrored([
    [0, 1],
    [0.72, 0.72],
    [1.02, 0],
    [0.7, -0.74],
    [0, -0.96],
  ]);
  ink.shape(skull, colour, LIT.body);
  if (away) return;
  ink.clipped(
    (pen) => smoothClosed(pen, skull),
    () => {
      if (head.cheek !== undefined) {
        const [x, y, rx, ry] = head.cheek.front ?? [0.42, -0.04, 0.46, 0.62];
        for (const side of SIDES) ink.oval([side * x, y], rx, ry, head.cheek.colour, { lit: 0.66 });
      }
      if (head.cap !== undefined)
        ink.shape(
          mirrored([
            [0, 1.2],
            [1.2, 1.2],
            [1.2, 0.34],
            [0.5, 0.3],
            [0, 0.1],
          ]),
          head.cap.colour,
          LIT.body,
        );
      ink.shape(
        [
          [-1.1, 0.9],
          [-0.5, 0.9],
          [-0.72, 0],
          [-0.4, -1],
          [-1.1, -1],
        ],
        deep(colour, 0.45),
        LIT.shade,
        0.26,
      );
    },
  );
  const r = Math.max(eye.radius, 0.2) * (eye.iris === undefined ? 1 : 1.12);
  for (const side of SIDES) {
    const at: Point = [side * 0.46, 0.16];
    if (pose.eye < 0.3) {
      ink.line(
        [
          [at[0] - r, at[1]],
          [at[0], at[1] - r * 0.35],
          [at[0] + r, at[1]],
        ],
        r * 0.36,
        '#2a2028',
        { lit: LIT.shade },
      );
      continue;
    }
    if (eye.rim !== undefined) ink.oval(at, r * 1.45, r * 1.45, eye.rim, { lit: 0.6 });
    if (eye.iris !== undefined) ink.oval(at, r * 1.12, r * 1.12 * pose.eye, eye.iris, { lit: 0.8 });
    const k = eye.iris === undefined ? 0.9 : 0.66;
    ink.oval(at, r * k, r * k * pose.eye, '#1e171d', { lit: 0.4 });
    ink.oval([at[0] + r * 0.3, at[1] + r * 0.34], r * 0.26, r * 0.24, '#ffffff', {
      lit: 1,
      alpha: 0.95,
    });
  }
  const wide = Math.max(0.2, beak.depth * 0.5);
  const drop = Math.min(0.62, 0.2 + beak.length * 0.24 + beak.hook * 0.2);
  if (pose.beak > 0.05)
    ink.shape(
      mirrored([
        [0, -0.1],
        [wide * 0.7, -0.16],
        [wide * 0.4, -0.2 - drop * (0.6 + pose.beak * 0.5)],
        [0, -0.24 - drop * (0.7 + pose.beak * 0.5)],
      ]),
      deep(beak.colour, 0.3),
      0.4,
    );
  ink.shape(
    mirrored([
      [0, 0.1],
      [wide * 0.6, 0.04],
      [wide, -0.12],
      [wide * 0.36, -0.1 - drop * 0.7],
      [0, -0.12 - drop, 0.5],
    ]),
    beak.colour,
    0.64,
  );
  ink.shape(
    [
      [0, 0.1],
      [-wide * 0.6, 0.04],
      [-wide, -0.12],
      [-wide * 0.36, -0.1 - drop * 0.7],
      [0, -0.12 - drop, 0.5],
    ],
    deep(beak.colour, 0.4),
    0.3,
    0.4,
  );
}

/** From the front: the body's middle and half height, and the head's middle. */
export function frontPlaces(
  form: BirdForm,
  pose: BirdPose,
): { readonly y: number; readonly tall: number; readonly top: Point } {
  const { depth, legs, neck, head, upright } = form;
  const { flying } = pose;
  const tall = flying ? depth[1] : depth[1] * mix(1.02, 1.66, Math.min(1, upright));
  const standing = legs.length + tall * 0.9;
  const aloft = Math.max(0.4, standingY(form) * 0.7);
  const y = (pose.afloat ? depth[1] * 0.4 : flying ? aloft : standing) + pose.shift[1];
  const rise = neck.bends.reduce((sum, bend) => sum + Math.sin(bend) * (neck.length / 4), 0);
  return {
    y,
    tall,
    top: [0, y + (flying ? depth[2] * 0.35 : tall * 0.52 + rise + head.radius * 0.2)],
  };
}

export function paintBirdFront(ink: Ink, form: BirdForm, pose: BirdPose, away: boolean): void {
  const { depth, colours, legs, neck, head } = form;
  const { flying } = pose;
  const wide = depth[1] * 0.98;
  const { y, tall, top } = frontPlaces(form, pose);
  const spread = pose.spread > 0.12;
  if (!flying && !pose.afloat) {
    for (const [i, side] of SIDES.entries()) {
      const foot = pose.feet[i] ?? { x: 0, y: 0 };
      const x = side * wide * 0.42;
      ink.stroke(
        legs.width,
        legs.colour,
        (pen) => {
          pen.moveTo(x, y - tall * 0.6);
          pen.lineTo(x, foot.y + 0.02);
          for (const k of [-1, 0, 1]) {
            pen.moveTo(x, foot.y + 0.02);
            pen.lineTo(x + k * legs.width * 2, foot.y);
          }
        },
        { lit: side < 0 ? 0.4 : 0.6 },
      );
    }
  }
  if (spread)
    for (const side of SIDES) frontWing(ink, form, pose, [side * wide * 0.5, y + tall * 0.3], side);
  const neckTube = new Tube([
    { at: [0, y + tall * 0.2], up: neck.radii[0], down: neck.radii[0] },
    { at: [0, mix(y, top[1], 0.7)], up: neck.radii[1] * 1.05, down: neck.radii[1] * 1.05 },
    { at: top, up: neck.radii[1], down: neck.radii[1] },
  ]);
  const neckColour = colours.neck ?? colours.back;
  ink.fill(neckColour, 0.58, (pen) => neckTube.outline(pen));
  const outline = mirrored([
    [0, y + tall],
    [wide * 0.7, y + tall * 0.7],
    [wide, y - tall * 0.06],
    [wide * 0.7, y - tall * 0.78],
    [0, y - tall],
  ]);
  ink.shape(outline, colours.back, LIT.body);
  if (!away) {
    ink.shape(
      mirrored([
        [0, y + tall * 0.9],
        [wide * 0.6, y + tall * 0.6],
        [wide * 0.78, y - tall * 0.1],
        [wide * 0.5, y - tall * 0.8],
        [0, y - tall * 0.97],
      ]),
      colours.bellyTo < -0.9 ? colours.back : colours.belly,
      0.6,
    );
    if (colours.breast !== undefined)
      ink.oval([0, y + tall * 0.4], wide * 0.6, tall * 0.44, colours.breast, { lit: 0.6 });
  }
  ink.shape(
    [
      [0 - wide * 0.2, y + tall * 0.9],
      [-wide * 0.7, y + tall * 0.7],
      [-wide, y - tall * 0.06],
      [-wide * 0.7, y - tall * 0.78],
      [-wide * 0.1, y - tall],
      [-wide * 0.52, y - tall * 0.3],
    ],
    deep(colours.back, 0.5),
    LIT.shade,
    0.26,
  );
  if (!spread) {
    for (const side of SIDES) {
      const points: ShapePoint[] = [
        [wide * 0.66, y + tall * 0.66],
        [wide * 1.06, y + tall * 0.1],
        [wide * 0.94, y - tall * 0.6],
        [wide * 0.72, y - tall * 0.86, 0.5],
        [wide * 0.66, y - tall * 0.2],
      ];
      ink.shape(
        points.map(([px, py, c = 0]): ShapePoint => [px * side, py, c]),
        form.wing.flight,
        side < 0 ? 0.4 : 0.58,
      );
    }
  }
  ink.within(top, 0, [head.radius, head.radius], () =>
    paintBirdFace(ink.scaled(head.radius), form, pose, away),
  );
}

function frontWing(ink: Ink, { wing }: BirdForm, pose: BirdPose, root: Point, side: 1 | -1): void {
  const out = (from: Point, length: number, angle: number): Point => [
    from[0] + side * Math.cos(angle) * length,
    from[1] + Math.sin(angle) * length,
  ];
  const wrist = out(root, wing.span * 0.42, pose.inner + 0.25);
  const hand = out(wrist, wing.span * 0.56, pose.outer - 0.12);
  const hang = wing.chord * 0.42;
  ink.shape(
    [
      [root[0], root[1] + 0.04],
      [wrist[0], wrist[1] + 0.05],
      [hand[0], hand[1], 0.6],
      [mix(hand[0], wrist[0], 0.4), mix(hand[1], wrist[1], 0.4) - hang * 0.5],
      [wrist[0], wrist[1] - hang],
      [root[0], root[1] - hang],
    ],
    wing.flight,
    side < 0 ? 0.42 : 0.6,
  );
  ink.shape(
    [
      [root[0], root[1] + 0.04],
      [wrist[0], wrist[1] + 0.05],
      [mix(wrist[0], hand[0], 0.6), mix(wrist[1], hand[1], 0.6) + 0.01],
      [wrist[0], wrist[1] - hang * 0.4],
      [root[0], root[1] - hang * 0.45],
    ],
    wing.coverts,
    side < 0 ? 0.46 : 0.66,
  );
}
