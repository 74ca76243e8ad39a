// A form in a pose: where every joint is, in heights at the withers over the ground between the feet.
import { clamp } from '../../shape/ease.ts';
import { twoBones } from '../../shape/ik.ts';
import { add, direction, polar } from '../../shape/point.ts';
import type { Point } from '../../shape/point.ts';
import { Tube } from '../tube.ts';
import type { Station } from '../tube.ts';
import type { Form, Girth } from './form.ts';
import { LEGS } from './pose.ts';
import type { FootPose, LegName, Pose } from './pose.ts';

/** Stations of the trunk's tube, rump to poll. */
export const STATION = {
  rump: 0,
  hip: 1,
  loin: 2,
  chest: 3,
  shoulder: 4,
  neck: 5,
  throat: 6,
  poll: 7,
} as const;

export interface Leg {
  /** Hip or shoulder joint, knee or elbow, hock or wrist, ankle. */
  readonly joints: readonly [Point, Point, Point, Point];
  readonly toe: Point;
  readonly pitch: number;
  /** The lower hind leg lies on the ground: what shows is the thigh. */
  readonly folded: boolean;
}

export interface Skeleton {
  readonly trunk: Tube;
  readonly legs: Readonly<Record<LegName, Leg>>;
  readonly head: { readonly at: Point; readonly angle: number };
  readonly tail: { readonly at: Point; readonly angle: number };
  /** Middle of the trunk: what the whole turns around. */
  readonly middle: Point;
  readonly pitch: number;
}

/** Where each foot stands at ease, from below its joint: near and far ones apart, as seen a little from the front. */
const STANCE: Readonly<Record<LegName, number>> = {
  hindNear: -0.07,
  hindFar: 0.06,
  frontNear: 0,
  frontFar: 0.1,
};

const station = (at: Point, [up, down]: Girth): Station => ({ at, up, down });

export function skeletonOf(form: Form, pose: Pose): Skeleton {
  const { trunk, neck, head } = form;
  const hip = add([-trunk.length / 2, trunk.hipY], pose.hip);
  const shoulder = add([trunk.length / 2, trunk.shoulderY], pose.shoulder);
  const pitch = direction(hip, shoulder);
  const along = (from: Point, way: number, up: number): Point =>
    add(polar(from, pitch, way), polar([0, 0], pitch + Math.PI / 2, up));
  const span = Math.hypot(shoulder[0] - hip[0], shoulder[1] - hip[1]);
  const arch = (trunk.arch ?? 0) + pose.arch;
  const root = along(shoulder, neck.root[0], neck.root[1]);
  const neckAngle = neck.angle + pitch * 0.5 + pose.neck;
  const poll = polar(root, neckAngle, neck.length);
  const bow = polar(polar(root, neckAngle, neck.length * 0.5), neckAngle + Math.PI / 2, 0.03);
  const spine = new Tube([
    station(along(hip, -trunk.rump[0] * 0.95, 0.005), trunk.rump),
    station(hip, trunk.hip),
    station(along(hip, span * 0.36, arch), trunk.loin),
    station(along(hip, span * 0.7, arch * 0.9), trunk.chest),
    station(shoulder, trunk.shoulder),
    station(root, neck.base),
    station(bow, neck.middle),
    station(poll, neck.poll),
  ]);
  const legs = Object.fromEntries(
    LEGS.map((name) => {
      const front = name.startsWith('front');
      const joint = front
        ? along(shoulder, form.front.joint[0], form.front.joint[1])
        : along(hip, form.hind.joint[0], form.hind.joint[1]);
      return [name, legOf(form, name, joint, pose.feet[name])] as const;
    }),
  ) as Record<LegName, Leg>;
  return {
    trunk: spine,
    legs,
    head: { at: poll, angle: head.angle + pose.head },
    tail: {
      at: along(hip, -trunk.rump[0] * 1.2, trunk.rump[0] * 0.45),
      angle: form.tail.angle + pitch,
    },
    middle: along(hip, span * 0.5, 0),
    pitch,
  };
}

/** Where the toe of a leg stands at ease. */
export function restToe(form: Form, name: LegName): number {
  const front = name.startsWith('front');
  const station = front ? form.trunk.length / 2 : -form.trunk.length / 2;
  const { joint, bones } = front ? form.front : form.hind;
  // Forelegs stand under the elbow, which is behind the shoulder.
  const under = front ? joint[0] - bones[0] * 0.42 : joint[0];
  return station + under + STANCE[name] + form.foot.length * 0.7;
}

function legOf(form: Form, name: LegName, joint: Point, foot: FootPose): Leg {
  const { length, height } = form.foot;
  const toe: Point = [restToe(form, name) + foot.x, foot.y];
  const [cos, sin] = [Math.cos(foot.pitch), Math.sin(foot.pitch)];
  const heel = length * 0.7;
  const ankle: Point = [toe[0] - heel * cos + height * sin, toe[1] + heel * sin + height * cos];
  if (name.startsWith('front')) {
    const [upper, middle, lower] = form.front.bones;
    const bend = Math.min(2.3, 0.12 + foot.fold * 1.9);
    const rest = Math.sqrt(middle ** 2 + lower ** 2 + 2 * middle * lower * Math.cos(bend));
    const { joint: free, end } = twoBones(joint, ankle, upper, rest, -1);
    const elbow: Point = [free[0], Math.max(free[1], form.front.radii[1] * 0.9)];
    const { joint: wrist } = twoBones(elbow, end, middle, lower, 1);
    return {
      joints: [joint, elbow, wrist, end],
      toe: add(end, fromAnkle(ankle, toe)),
      pitch: foot.pitch,
      folded: (foot.flat ?? 0) > 0.5,
    };
  }
  const [upper, middle, lower] = form.hind.bones;
  const ahead = clamp((ankle[0] - joint[0]) / 0.4, -1.3, 1.3);
  const upright = Math.PI / 2 + 0.2 + ahead * 0.62 - foot.pitch * 0.35 + foot.fold * 0.5;
  const heading =
    foot.flat === undefined ? upright : upright + (Math.PI * 0.97 - upright) * foot.flat;
  const wanted = polar(ankle, heading, lower);
  // On the ground the knees point outwards, so the thigh is seen shortened.
  const short = 1 - 0.24 * (foot.flat ?? 0);
  const { joint: knee, end: hock } = twoBones(joint, wanted, upper * short, middle * short, 1);
  const end = polar(hock, direction(wanted, ankle), lower);
  return {
    joints: [joint, knee, hock, end],
    toe: add(end, fromAnkle(ankle, toe)),
    pitch: foot.pitch,
    folded: (foot.flat ?? 0) > 0.5,
  };
}

const fromAnkle = (ankle: Point, toe: Point): Point => [toe[0] - ankle[0], toe[1] - ankle[1]];
