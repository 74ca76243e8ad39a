// A bird from the side: far wing, tail, legs, body with neck, head and beak, near wing.
import { LIT, deep } from '../../ink.ts';
import type { Ink } from '../../ink.ts';
import { twoBones } from '../../shape/ik.ts';
import { add, between, placed, polar } from '../../shape/point.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import { smoothClosed } from '../../shape/smooth.ts';
import type { Tube } from '../tube.ts';
import { birdBody } from './bird-body.ts';
import type { BirdBody } from './bird-body.ts';
import type { BirdForm } from './bird-form.ts';
import type { BirdPose, Foot } from './bird-pose.ts';
import { paintBirdFace } from './bird-face.ts';
import { paintTailFeathers } from './bird-tail.ts';
import { paintFoldedWing, paintSpreadWing } from './wing.ts';

export function paintBird(ink: Ink, form: BirdForm, pose: BirdPose): void {
  const body = birdBody(form, pose);
  const spread = pose.spread > 0.12;
  if (spread) paintSpreadWing(ink, form, pose, body.shoulder, body.pitch, true);
  paintTailFeathers(ink, form, pose, body);
  if (!pose.flying && !pose.afloat) {
    leg(ink, form, body, pose.feet[1], true);
    leg(ink, form, body, pose.feet[0], false);
  } else if (pose.flying) tuckedLegs(ink, form, body);
  trunk(ink, form, body.tube);
  head(ink, form, pose, body);
  if (spread) paintSpreadWing(ink, form, pose, body.shoulder, body.pitch, false);
  else paintFoldedWing(ink, form, body.shoulder, body.pitch);
  if (pose.afloat) ripples(ink, pose);
}

function trunk(ink: Ink, { colours }: BirdForm, tube: Tube): void {
  ink.fill(colours.back, LIT.body, (pen) => tube.outline(pen, { startCap: 0.4, endCap: 0.3 }));
  if (colours.neck !== undefined) {
    const { neck } = colours;
    ink.fill(neck, LIT.body, (pen) => tube.outline(pen, { from: 4.4, startCap: 0.1, endCap: 0.3 }));
  }
  ink.fill(colours.belly, 0.6, (pen) =>
    tube.band(
      pen,
      [0.2, colours.neck === undefined ? 7.6 : 4.5],
      () => -1,
      (k) =>
        -1 + (colours.bellyTo + 1) * Math.min(1, Math.sin(Math.PI * Math.min(1, k + 0.04)) ** 0.5),
    ),
  );
  if (colours.breast !== undefined) {
    ink.fill(colours.breast, 0.62, (pen) =>
      tube.band(
        pen,
        [2.7, 5.2],
        () => -1,
        (k) => -1 + 1.25 * Math.sin(Math.PI * Math.min(1, k + 0.05)) ** 0.6,
      ),
    );
  }
  ink.fill(
    deep(colours.back, 0.5),
    LIT.shade,
    (pen) =>
      tube.band(
        pen,
        [0.3, 5.4],
        () => -1,
        (k) => -1 + 0.42 * Math.sin(Math.PI * k) ** 0.6,
      ),
    0.28,
  );
}

function head(ink: Ink, form: BirdForm, pose: BirdPose, body: BirdBody): void {
  const { head: own, colours } = form;
  const { radius, long } = own;
  const colour = own.colour ?? colours.neck ?? colours.back;
  const at = add(body.head, polar([0, 0], body.headAngle, radius * 0.28));
  if (pose.faceOn) {
    ink.within(at, 0, [radius, radius], () => paintBirdFace(ink.scaled(radius), form, pose));
    return;
  }
  // In head radii from here.
  ink.within(at, body.headAngle, [radius, radius], () => {
    const pen = ink.scaled(radius);
    beak(pen, form, pose);
    const skull: ShapePoint[] = [
      [-long, -0.1],
      [-long * 0.78, 0.6],
      [0, 1],
      [long * 0.74, 0.66],
      [long, 0.04],
      [long * 0.76, -0.6],
      [0, -0.94],
      [-long * 0.8, -0.76],
    ];
    form.crest?.(pen, pose.sway, false);
    pen.shape(skull, colour, LIT.body);
    pen.clipped(
      (path) => smoothClosed(path, skull),
      () => {
        if (own.cap !== undefined) pen.shape(own.cap.outline, own.cap.colour, LIT.body);
        if (own.cheek !== undefined) pen.shape(own.cheek.outline, own.cheek.colour, 0.66);
        pen.shape(
          skull.map(([x, y]): ShapePoint => [x - 0.2, y - 0.66]),
          deep(colour, 0.4),
          LIT.shade,
          0.26,
        );
      },
    );
    eye(pen, form, pose.eye, form.eye.at ?? [long * 0.34, 0.2]);
  });
}

function eye(ink: Ink, { eye: own }: BirdForm, open: number, at: readonly [number, number]): void {
  const r = own.radius;
  if (!ink.shows(r, 0.4)) return;
  if (open < 0.3) {
    ink.line(
      [
        [at[0] - r, at[1]],
        [at[0], at[1] - r * 0.35],
        [at[0] + r, at[1]],
      ],
      r * 0.4,
      '#2a2028',
      { lit: LIT.shade },
    );
    return;
  }
  if (own.rim !== undefined)
    ink.oval([at[0], at[1]], r * 1.5, r * 1.5 * open, own.rim, { lit: 0.6 });
  if (own.iris !== undefined)
    ink.oval([at[0], at[1]], r * 1.15, r * 1.15 * open, own.iris, { lit: 0.8 });
  const pupil = own.iris === undefined ? 1 : 0.66;
  ink.oval([at[0], at[1]], r * pupil, r * pupil * open, '#1e171d', { lit: 0.4 });
  if (ink.shows(r, 1.2))
    ink.oval([at[0] + r * 0.26, at[1] + r * 0.32], r * 0.28, r * 0.26, '#ffffff', {
      lit: 1,
      alpha: 0.95,
    });
}

/** Upper and lower half, in head radii; it opens around its root. */
function beak(ink: Ink, { beak: own, head: { long } }: BirdForm, pose: BirdPose): void {
  const { length, depth, hook, colour, tip } = own;
  const x = long * 0.72;
  const open = pose.beak * 0.5;
  const lower = placed(
    [
      [-0.1, depth * 0.1],
      [length * 0.5, -depth * 0.02],
      [length * 0.84, -depth * 0.1, 0.6],
      [length * 0.5, -depth * 0.42],
      [-0.1, -depth * 0.56],
    ],
    [x, -0.06],
    -open,
  );
  ink.shape(lower, deep(colour, 0.2), 0.4);
  const upper = placed(
    [
      [-0.12, depth * 0.66],
      [length * 0.3, depth * 0.56],
      [length * 0.78, depth * (0.3 - hook * 0.2)],
      [length, -depth * (0.04 + hook), 0.7],
      [length * 0.84, -depth * (0.12 + hook * 0.3)],
      [length * 0.4, -depth * 0.1],
      [-0.12, -depth * 0.14],
    ],
    [x, -0.06],
    open * 0.3,
  );
  ink.shape(upper, colour, 0.66);
  if (tip !== undefined) {
    ink.clipped(
      (pen) => smoothClosed(pen, upper),
      () => ink.oval([x + length, -0.06], length * 0.34, depth * 1.6, tip, { lit: 0.5 }),
    );
  }
  if (ink.shows(0.08, 1.2))
    ink.oval([x + length * 0.26, depth * 0.26 - 0.06], 0.06, 0.03, deep(colour, 0.6), {
      lit: 0.3,
      alpha: 0.7,
    });
}

function leg(ink: Ink, form: BirdForm, body: BirdBody, foot: Foot, far: boolean): void {
  const { legs, colours } = form;
  const hip: Point = [body.hip[0] + (far ? 0.07 : 0), body.hip[1]];
  const ground: Point = [
    hip[0] * 0.4 + body.middle[0] * 0.6 + (far ? 0.09 : -0.02) + foot.x,
    foot.y,
  ];
  const colour = far ? deep(legs.colour, 0.28) : legs.colour;
  const lit = far ? LIT.far : 0.6;
  const ankleY = legs.width * 0.6;
  const { joint, end } = twoBones(
    hip,
    [ground[0], ground[1] + ankleY],
    legs.length * 0.62 + form.depth[1] * 0.3,
    legs.length * 0.56,
    -1,
  );
  ink.stroke(
    legs.width,
    colour,
    (pen) => {
      pen.moveTo(...between(hip, joint, 0.3));
      pen.lineTo(...joint);
      pen.lineTo(...end);
    },
    { lit },
  );
  if (legs.thigh > 0) {
    const knee = between(hip, joint, 0.82);
    ink.shape(
      [
        [hip[0] - legs.thigh, hip[1] + 0.04],
        [hip[0] + legs.thigh, hip[1] + 0.04],
        [knee[0] + legs.width * 0.7, knee[1]],
        [knee[0] - legs.width * 0.7, knee[1]],
      ],
      far ? deep(colours.belly, 0.26) : deep(colours.belly, 0.08),
      lit,
    );
  }
  toes(ink, form, end, foot.y > 0.01 ? -0.7 : 0, colour, lit);
}

function toes(
  ink: Ink,
  { legs }: BirdForm,
  at: Point,
  droop: number,
  colour: string,
  lit: number,
): void {
  const long = Math.max(0.1, legs.width * 3.4);
  const tip = (k: number, rise: number): Point => {
    const [x = 0, y = 0] = placed([[long * k, rise - legs.width * 0.3]], at, droop)[0] ?? [];
    return [x, y];
  };
  if (legs.webbed) {
    ink.shape(
      [
        [at[0], at[1] + legs.width * 0.4],
        [...tip(1.1, 0.01), 0.6],
        [...tip(0.9, -0.012), 0.6],
        [...tip(-0.24, -0.01), 0.6],
      ],
      colour,
      lit,
    );
    return;
  }
  ink.stroke(
    legs.width * 0.72,
    colour,
    (pen) => {
      for (const [k, rise] of [
        [1, 0.006],
        [0.72, -0.012],
        [-0.5, 0],
      ] as const) {
        pen.moveTo(...at);
        pen.lineTo(...tip(k, rise));
      }
    },
    { lit },
  );
}

/** Trailing under the tail. */
function tuckedLegs(ink: Ink, form: BirdForm, body: BirdBody): void {
  const { legs, neck } = form;
  const long = neck.stretches && legs.length > 0.8;
  const root = between(body.hip, body.tail, 0.45);
  const end = polar(
    root,
    Math.PI + body.pitch - 0.04,
    long ? legs.length : 0.26 + legs.length * 0.2,
  );
  ink.stroke(
    legs.width,
    deep(legs.colour, 0.12),
    (pen) => {
      pen.moveTo(...root);
      pen.lineTo(...end);
      pen.lineTo(...polar(end, Math.PI + 0.2, legs.width * 2.6));
    },
    { lit: 0.4 },
  );
}

function ripples(ink: Ink, pose: BirdPose): void {
  for (const [i, k] of [0, 1, 2].entries()) {
    const wide = 0.72 + k * 0.3;
    const y = -0.05 - k * 0.07 + 0.012 * Math.sin(pose.sway * 2 + i);
    ink.line(
      [
        [-wide, y],
        [-wide * 0.4, y - 0.028],
        [wide * 0.5, y - 0.028],
        [wide * 1.02, y + 0.006],
      ],
      0.028 - k * 0.006,
      '#f2fbff',
      { lit: 0.9, alpha: 0.5 - k * 0.13 },
    );
  }
}
