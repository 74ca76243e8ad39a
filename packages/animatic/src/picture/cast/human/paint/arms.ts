// An arm with its hand and sleeves.
import { between, direction, distance, polar } from '../../shape/point.ts';
import type { Point } from '../../shape/point.ts';
import { limb, limbPlane } from '../../shape/limb.ts';
import { clockwise, disc, smoothClosed } from '../../shape/smooth.ts';
import { signOf } from '../figure/pose.ts';
import type { Side } from '../figure/pose.ts';
import type { Figure } from '../figure/figure.ts';
import type { Person, Top } from '../person/person.ts';
import { paintHand } from './hand-shape.ts';
import type { HandPlace } from './hand-shape.ts';
import { darker, fill, line } from './ink.ts';
import type { Ink } from './ink.ts';

/** Skin radii at shoulder, upper arm, elbow, forearm and wrist, shares of the height. */
const ARM = [0.0275, 0.03, 0.0255, 0.0265, 0.0175] as const;

export interface ArmLine {
  readonly joints: readonly Point[];
  readonly radii: readonly number[];
}

export function armLine(figure: Figure, side: Side): ArmLine {
  const arm = figure.arms[side];
  const [s, e, w] = [figure.point(arm.shoulder), figure.point(arm.elbow), figure.point(arm.wrist)];
  const { heightM, armGirth } = figure.body;
  return {
    joints: [s, between(s, e, 0.5), e, between(e, w, 0.4), w],
    radii: ARM.map((radius) => radius * heightM * armGirth),
  };
}

/** How the hand lies in the picture: its wrist, direction, size and thumb. */
export function handPlace(figure: Figure, side: Side): HandPlace {
  const arm = figure.arms[side];
  const [e, w] = [figure.point(arm.elbow), figure.point(arm.wrist)];
  const { view, body } = figure;
  const sign = signOf(side);
  const inward = -sign * view.xs;
  const across = view.xf + 0.8 * inward;
  const upward = w[1] > e[1] + body.forearmM * 0.35;
  const flip = upward && Math.abs(view.xf) < 0.6 ? -1 : 1;
  const thumb = across * flip >= 0 ? 1 : -1;
  // Foreshortened forearms still carry a hand that points somewhere.
  const short = distance(e, w) < body.forearmM * 0.3;
  const angle =
    short && w[1] > figure.point(arm.shoulder)[1] - 0.05 ? Math.PI / 2 : direction(e, w);
  return {
    wrist: w,
    angle: angle + figure.pose.arms[side].wrist * thumb,
    sizeM: body.handM * (0.96 + 0.04 * body.armGirth),
    thumb,
  };
}

/** The middle of the palm. */
export function palmOf(figure: Figure, side: Side): Point {
  const { wrist, angle, sizeM } = handPlace(figure, side);
  return polar(wrist, angle, sizeM * 0.45);
}

/** An arm's line as far as `until`: 1 is the elbow, 2 the wrist. */
function cut({ joints, radii }: ArmLine, until: number, factor: readonly number[]): ArmLine {
  const at = until * 2;
  const last = Math.min(4, Math.max(1, Math.floor(at + 1e-9)));
  const points = joints.slice(0, last + 1);
  const widths = radii.slice(0, last + 1).map((radius, i) => radius * (factor[i] ?? 1));
  const rest = at - last;
  const [a, b] = [joints[last], joints[last + 1]];
  if (rest > 0.02 && a && b) {
    points.push(between(a, b, rest));
    const [from, to] = [radii[last] ?? 0, radii[last + 1] ?? 0];
    widths.push((from + (to - from) * rest) * (factor[last + 1] ?? 1));
  }
  return { joints: points, radii: widths };
}

function paintSleeve(ink: Ink, figure: Figure, arm: ArmLine, top: Top, side: Side): void {
  const { heightM } = figure.body;
  const loose = 1 + (top.loose / heightM) * 26;
  const shade = darker(top.colour);
  const back: 1 | -1 = figure.view.xf >= -0.3 ? -1 : 1;
  const sleeve = (until: number, factor: readonly number[], end: 'flat' | 'round'): ArmLine => {
    const own = cut(arm, until, factor);
    fill(ink, top.colour, 0.8, (pen) => limb(pen, own.joints, own.radii, { end }));
    fill(ink, shade, 0.44, (pen) => limbPlane(pen, own.joints, own.radii, back, 0.3));
    return own;
  };
  switch (top.sleeve) {
    case 'none':
      return;
    case 'cap':
      sleeve(0.32, [1.24, 1.3], 'round');
      return;
    case 'short': {
      const own = sleeve(0.66, [1.22 * loose, 1.34 * loose, 1.5 * loose], 'flat');
      hem(ink, own, shade);
      return;
    }
    case 'elbow': {
      const own = sleeve(1.06, [1.2 * loose, 1.3 * loose, 1.5 * loose, 1.6], 'flat');
      hem(ink, own, shade);
      return;
    }
    case 'puff': {
      const own = cut(arm, 0.5, [1.3, 1.66]);
      const [tip, from] = [own.joints.at(-1), own.joints.at(-2)];
      if (!tip || !from) return;
      const band = polar(tip, direction(from, tip), (own.radii.at(-1) ?? 0) * 0.72);
      fill(ink, darker(top.colour, 0.12), 0.7, (pen) =>
        disc(pen, band, (arm.radii[1] ?? 0) * 1.05),
      );
      fill(ink, shade, 0.5, (pen) => limb(pen, own.joints, own.radii));
      const up = direction(from, tip) + Math.PI;
      fill(ink, top.colour, 0.82, (pen) =>
        limb(
          pen,
          own.joints.map((p) => polar(p, up, (own.radii[1] ?? 0) * 0.14)),
          own.radii.map((r) => r * 0.96),
        ),
      );
      return;
    }
    case 'long': {
      const own = sleeve(
        1.95,
        [1.16, 1.16, 1.24, 1.22, 1.4].map((k) => k * loose),
        'flat',
      );
      if (top.accent !== top.colour) cuff(ink, own, top.accent);
      else hem(ink, own, shade);
      return;
    }
    case 'wide':
      paintWideSleeve(ink, figure, arm, top, side);
  }
}

/** A thin darker line inside the end of a sleeve. */
function hem(ink: Ink, { joints, radii }: ArmLine, colour: string): void {
  const [tip, from] = [joints.at(-1), joints.at(-2)];
  const radius = radii.at(-1) ?? 0;
  if (!tip || !from || radius * ink.pxPerM < 5) return;
  const along = direction(from, tip);
  const inner = polar(tip, along, -radius * 0.32);
  line(ink, colour, 0.5, radius * 0.1, (pen) => {
    pen.moveTo(...polar(inner, along + Math.PI / 2, radius * 0.92));
    pen.lineTo(...polar(inner, along - Math.PI / 2, radius * 0.92));
  });
}

function cuff(ink: Ink, { joints, radii }: ArmLine, colour: string): void {
  const [tip, from] = [joints.at(-1), joints.at(-2)];
  const radius = radii.at(-1) ?? 0;
  if (!tip || !from) return;
  const along = direction(from, tip);
  fill(ink, colour, 0.74, (pen) =>
    limb(
      pen,
      [polar(tip, along, -radius * 0.55), polar(tip, along, radius * 0.35)],
      [radius * 1.06, radius * 1.08],
      {
        start: 'flat',
        end: 'flat',
      },
    ),
  );
}

/** A sleeve that hangs from the forearm: kimono, hanfu, wizard. */
function paintWideSleeve(ink: Ink, figure: Figure, arm: ArmLine, top: Top, side: Side): void {
  const [s, m, e, f, w] = arm.joints;
  if (!s || !m || !e || !f || !w) return;
  const r = arm.radii[0] ?? 0;
  const { heightM } = figure.body;
  const along = direction(e, w);
  // An arm that hangs has a bell at the wrist, one that is held out a bag below it.
  const down = Math.max(0, -Math.sin(along)) ** 1.5;
  const bell = heightM * (0.03 + 0.022 * down);
  const drop = heightM * 0.14 * (1 - down);
  const sway = -0.3 * Math.sin(figure.pose.arms[side].swing) * drop;
  const mouth = polar(w, along, heightM * 0.006);
  const a = polar(mouth, along + Math.PI / 2, bell);
  const b = polar(mouth, along - Math.PI / 2, bell);
  const [upper, lower] = a[1] > b[1] ? [a, b] : [b, a];
  const low: Point = [lower[0] + sway, lower[1] - drop];
  const under = between(e, w, 0.4);
  const hollow: Point = [under[0] + sway * 0.8, under[1] - drop * 0.86 - r * 1.1 * (1 - down)];
  const bag: Point[] =
    down > 0.6
      ? [
          upper,
          lower,
          polar(under, along - Math.PI / 2, r * 1.75),
          polar(e, along - Math.PI / 2, r * 1.5),
          polar(e, along + Math.PI / 2, r * 1.5),
          polar(under, along + Math.PI / 2, r * 1.75),
        ]
      : [upper, low, hollow, [e[0], e[1] - r * 1.7], [e[0], e[1] + r * 0.8]];
  fill(ink, top.colour, 0.8, (pen) => {
    limb(pen, [s, m, e, f], [r * 1.34, r * 1.46, r * 1.5, r * 1.3]);
    smoothClosed(pen, clockwise(down > 0.6 ? wound(bag) : bag));
  });
  const shade = darker(top.colour);
  fill(ink, shade, 0.44, (pen) =>
    limbPlane(
      pen,
      [s, m, e, w],
      [r * 1.34, r * 1.46, r * 1.5, bell],
      figure.view.xf >= -0.3 ? -1 : 1,
      0.35,
    ),
  );
  if (down <= 0.6)
    fill(ink, shade, 0.44, (pen) =>
      smoothClosed(pen, [low, hollow, [e[0], e[1] - r * 1.6], between(under, hollow, 0.4)]),
    );
  if (top.accent !== top.colour)
    line(ink, top.accent, 0.75, heightM * 0.011, (pen) => {
      pen.moveTo(...upper);
      pen.lineTo(...(down > 0.6 ? lower : low));
    });
}

/** Corners in the order of their angle around their middle. */
function wound(points: readonly Point[]): Point[] {
  const x = points.reduce((sum, [px]) => sum + px, 0) / points.length;
  const y = points.reduce((sum, [, py]) => sum + py, 0) / points.length;
  return [...points].sort(
    (p, q) => Math.atan2(p[1] - y, p[0] - x) - Math.atan2(q[1] - y, q[0] - x),
  );
}

export function paintArm(ink: Ink, figure: Figure, person: Person, side: Side): void {
  const arm = armLine(figure, side);
  const { skin, outfit } = person;
  const bare = outfit.gloves ?? skin.base;
  const back: 1 | -1 = figure.view.xf >= -0.3 ? -1 : 1;
  const covered = [outfit.over, outfit.top].some((top) => top && top.sleeve === 'long');
  // Under a coat's sleeve nothing shows, and a wider one beneath it would stick out.
  const hidden = outfit.over?.sleeve === 'long' && outfit.top.sleeve !== 'wide';
  const sleeved = [...(hidden ? [] : [outfit.top]), ...(outfit.over ? [outfit.over] : [])];
  if (!covered) {
    fill(ink, skin.base, 0.8, (pen) => limb(pen, arm.joints, arm.radii));
    fill(ink, skin.shade, 0.5, (pen) => limbPlane(pen, arm.joints, arm.radii, back, 0.42));
  } else {
    // The wrist between sleeve and hand.
    const [from, w] = [arm.joints[3], arm.joints[4]];
    if (from && w)
      fill(ink, bare, 0.74, (pen) =>
        limb(pen, [between(from, w, 0.7), w], [arm.radii[4] ?? 0, arm.radii[4] ?? 0]),
      );
  }
  const place = handPlace(figure, side);
  // Held out to the lens, the hand is before the sleeve that it comes out of.
  const { elbow, wrist } = figure.arms[side];
  const nearest = figure.depth(wrist) - figure.depth(elbow) > figure.body.forearmM * 0.5;
  const hand = (): void => paintHand(ink, bare, figure.pose.arms[side].hand, place);
  if (!nearest) hand();
  if (outfit.gloves) {
    const glove = cut(
      { joints: [...arm.joints].reverse(), radii: [...arm.radii].reverse() },
      0.5,
      [1.2, 1.15],
    );
    fill(ink, outfit.gloves, 0.74, (pen) => limb(pen, glove.joints, glove.radii, { end: 'flat' }));
  }
  for (const top of sleeved) paintSleeve(ink, figure, arm, top, side);
  if (nearest) hand();
}

/** The shadow of an arm on the trunk it hangs before: what keeps the two apart. */
export function armShadow(
  figure: Figure,
  side: Side,
  loose: number,
): { joints: Point[]; radii: number[] } {
  const arm = armLine(figure, side);
  const { heightM } = figure.body;
  const dx =
    heightM *
    0.015 *
    (Math.abs(figure.view.xf) > 0.5
      ? Math.sign(figure.view.xf)
      : -Math.sign(signOf(side) * figure.view.xs));
  return {
    joints: arm.joints.map(([x, y]): Point => [x + dx, y - heightM * 0.004]),
    radii: arm.radii.map((r) => r * 1.14 * (1 + (loose / heightM) * 22)),
  };
}
