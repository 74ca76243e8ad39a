// A posed body: where every joint is, and how the trunk's surface lies in the picture.
import { distance, turned } from '../../shape/point.ts';
import type { Point } from '../../shape/point.ts';
import { sliceAt } from './body.ts';
import type { Body } from './body.ts';
import { signOf } from './pose.ts';
import type { Arm, Leg, Pose, Side } from './pose.ts';
import { bent, depthOf, plus, projected, times, toward, viewOf } from './view.ts';
import type { Vector, View } from './view.ts';

export interface ArmJoints {
  readonly shoulder: Vector;
  readonly elbow: Vector;
  readonly wrist: Vector;
}

export interface LegJoints {
  readonly hip: Vector;
  readonly knee: Vector;
  readonly ankle: Vector;
  readonly heel: Vector;
  readonly toe: Vector;
}

/** A place along the spine with the directions of its slice. */
interface Station {
  readonly middle: Vector;
  readonly forward: Vector;
  readonly right: Vector;
  readonly up: Vector;
}

export interface Figure {
  readonly body: Body;
  readonly pose: Pose;
  readonly view: View;
  readonly arms: Readonly<Record<Side, ArmJoints>>;
  readonly legs: Readonly<Record<Side, LegJoints>>;
  /** Root of the neck, and the middle of the skull. */
  readonly neck: Vector;
  readonly head: Vector;
  /** The head's own yaw in the picture: 0 looks at the camera, π/2 to the right. */
  readonly headYaw: number;
  /** The head turned in the picture, counter-clockwise. */
  readonly headRoll: number;
  readonly headNod: number;
  /** In the picture, before the whole figure is turned, lifted and moved: see `inPicture`. */
  point(v: Vector): Point;
  depth(v: Vector): number;
  station(at: number): Station;
}

const SPINE_STEPS = 8;

function spineOf(body: Body, pose: Pose): (at: number) => Station {
  const step = body.torsoM / SPINE_STEPS;
  const nodes: Vector[] = [pose.pelvis];
  const angles: number[] = [pose.lean];
  for (let i = 1; i <= SPINE_STEPS; i++) {
    const angle = pose.lean + pose.curl * ((i - 0.5) / SPINE_STEPS);
    const tilt = pose.tilt * ((i - 0.5) / SPINE_STEPS);
    const before = nodes[i - 1] ?? pose.pelvis;
    nodes.push(
      plus(before, [
        Math.sin(angle) * step,
        Math.cos(angle) * Math.cos(tilt) * step,
        Math.sin(tilt) * step,
      ]),
    );
    angles.push(pose.lean + (pose.curl * i) / SPINE_STEPS);
  }
  return (at) => {
    const x = Math.max(0, Math.min(1, at)) * SPINE_STEPS;
    const i = Math.min(SPINE_STEPS - 1, Math.floor(x));
    const [a, b] = [nodes[i] ?? pose.pelvis, nodes[i + 1] ?? pose.pelvis];
    const angle = (angles[i] ?? 0) + ((angles[i + 1] ?? 0) - (angles[i] ?? 0)) * (x - i);
    const tilt = pose.tilt * at;
    const twist = pose.hipTwist + (pose.twist - pose.hipTwist) * Math.max(0, Math.min(1, at));
    const forward0: Vector = [Math.cos(angle), -Math.sin(angle), 0];
    const right0: Vector = [0, -Math.sin(tilt), Math.cos(tilt)];
    const up: Vector = [Math.sin(angle), Math.cos(angle) * Math.cos(tilt), Math.sin(tilt)];
    const middle = toward(a, b, x - i);
    return {
      middle: at < 0 ? plus(middle, times(up, at * body.torsoM)) : middle,
      forward: plus(times(forward0, Math.cos(twist)), times(right0, -Math.sin(twist))),
      right: plus(times(right0, Math.cos(twist)), times(forward0, Math.sin(twist))),
      up,
    };
  };
}

function armOf(body: Body, arm: Arm, side: Side, shoulder: Vector, chest: Station): ArmJoints {
  const sign = signOf(side);
  const inChest = ([f, u, s]: Vector): Vector =>
    plus(plus(times(chest.forward, f), times(chest.up, u)), times(chest.right, s * sign));
  const length = body.upperArmM + body.forearmM;
  const target =
    arm.at ?? (arm.reach === null ? null : plus(shoulder, times(inChest(arm.reach), length)));
  if (target !== null) {
    const hint = inChest([-0.55 * (1 - arm.elbow), -1 + 0.75 * arm.elbow, 0.35 + arm.elbow]);
    const { joint, end } = bent(shoulder, target, body.upperArmM, body.forearmM, hint);
    return { shoulder, elbow: joint, wrist: end };
  }
  // Hanging arms hang: they take part in the chest's twist, not in its lean.
  const loose = (f: number, u: number, s: number): Vector =>
    plus(times([chest.right[2], 0, -chest.right[0]], f), [
      chest.right[0] * s * sign,
      u,
      chest.right[2] * s * sign,
    ]);
  const upper = loose(
    Math.sin(arm.swing) * Math.cos(arm.out),
    -Math.cos(arm.swing) * Math.cos(arm.out),
    Math.sin(arm.out),
  );
  const fore = arm.swing + arm.bend;
  const aside = arm.out * (1 - Math.min(1, Math.abs(arm.bend) / 1.4)) - arm.inward;
  const lower = loose(
    Math.sin(fore) * Math.cos(aside),
    -Math.cos(fore) * Math.cos(aside),
    Math.sin(aside),
  );
  const elbow = plus(shoulder, times(upper, body.upperArmM));
  return { shoulder, elbow, wrist: plus(elbow, times(lower, body.forearmM)) };
}

function legOf(body: Body, leg: Leg, side: Side, hip: Vector): LegJoints {
  const sign = signOf(side);
  const [cosTurn, sinTurn] = [Math.cos(leg.turnOut), Math.sin(leg.turnOut) * sign];
  const [cos, sin] = [Math.cos(leg.pitch), Math.sin(leg.pitch)];
  // The foot rolls over the ball when the heel lifts: the ankle goes up and forward with it.
  const ball = body.footM * 0.62;
  const lifted = leg.pitch > 0 ? ball : 0;
  const goal: Vector = plus(leg.foot, [
    (lifted * (1 - cos) + body.ankleM * sin) * cosTurn,
    lifted * sin + body.ankleM * cos,
    (lifted * (1 - cos) + body.ankleM * sin) * sinTurn,
  ]);
  const hint: Vector = [1 - leg.kneeUp * 0.7, leg.kneeUp, sign * (0.08 + leg.spread)];
  const { joint, end } = bent(hip, goal, body.thighM, body.shinM, hint);
  const along = (x: number, y: number): Vector => {
    const f = x * cos + y * sin;
    const u = y * cos - x * sin;
    return plus(end, [f * cosTurn, u, f * sinTurn]);
  };
  return {
    hip,
    knee: joint,
    ankle: end,
    heel: along(-body.footM * 0.24, -body.ankleM),
    toe: along(body.footM * 0.76, -body.ankleM),
  };
}

/** @param yaw where the body faces before the pose turns it */
export function figureOf(body: Body, pose: Pose, yaw: number, headYaw: number): Figure {
  const view = viewOf(yaw + pose.yaw);
  const station = spineOf(body, pose);
  const chest = station(0.8);
  const hips = station(0);
  const shoulder = (side: Side): Vector =>
    plus(plus(chest.middle, times(chest.right, signOf(side) * body.shoulderM)), [0, pose.shrug, 0]);
  const hip = (side: Side): Vector =>
    plus(hips.middle, times(hips.right, signOf(side) * body.hipHalfM));
  const neck = station(1);
  const stretch = body.neckM + body.headM * 0.42;
  const old = body.build.age === 'old' ? 0.03 : 0;
  // The head keeps upright when the chest leans.
  const lean = Math.atan2(neck.up[0], neck.up[1]) * 0.45 + pose.head.nod * 0.35;
  const head = plus(neck.middle, [
    Math.sin(lean) * stretch + body.headM * (0.05 + old),
    Math.cos(lean) * stretch,
    neck.up[2] * stretch * 0.8 + Math.sin(pose.head.roll) * stretch * 0.3,
  ]);
  const point = (v: Vector): Point => {
    const [x, y] = projected(view, v);
    return [x * (1 + pose.squash * 0.5), y * (1 - pose.squash)];
  };
  const sway = projected(view, neck.up);
  const turn = yaw + pose.yaw + headYaw + pose.head.yaw;
  return {
    body,
    pose,
    view,
    station,
    point,
    depth: (v) => depthOf(view, v),
    neck: neck.middle,
    head,
    headYaw: turn,
    headRoll:
      -Math.atan2(sway[0], Math.max(0.2, sway[1])) * 0.45 -
      pose.head.nod * 0.5 * Math.sin(turn) -
      pose.head.roll * Math.cos(turn),
    headNod: pose.head.nod,
    arms: {
      right: armOf(body, pose.arms.right, 'right', shoulder('right'), chest),
      left: armOf(body, pose.arms.left, 'left', shoulder('left'), chest),
    },
    legs: {
      right: legOf(body, pose.legs.right, 'right', hip('right')),
      left: legOf(body, pose.legs.left, 'left', hip('left')),
    },
  };
}

/** A point of the figure where the pose has put the whole of it: lying, flying, in mid-jump. */
export function inPicture({ pose }: Figure, p: Point): Point {
  const [x, y] = pose.roll === 0 ? p : turned(p, [0, pose.pivot], pose.roll);
  return [x + pose.slideM, y + pose.lift];
}

/** Its sides, the far one first. */
export function farFirst(view: View): readonly [Side, Side] {
  return view.ds >= 0 ? ['left', 'right'] : ['right', 'left'];
}

/** A point on the trunk: `around` 0 is the front, π/2 its right side; `loose` metres off the skin. */
export function onTrunk(figure: Figure, at: number, around: number, loose = 0): Point {
  const { middle, forward, right } = figure.station(at);
  const slice = sliceAt(figure.body, at);
  const depth = Math.cos(around) > 0 ? slice.front : slice.back;
  return figure.point(
    plus(
      middle,
      plus(
        times(forward, Math.cos(around) * (depth + loose)),
        times(right, Math.sin(around) * (slice.half + loose)),
      ),
    ),
  );
}

/** How far a point of the trunk's surface is turned to the camera: −1 … 1. */
export function facing(figure: Figure, around: number): number {
  return Math.cos(around) * figure.view.df + Math.sin(around) * figure.view.ds;
}

export interface TrunkEdge {
  readonly at: number;
  readonly left: Point;
  readonly right: Point;
  readonly middle: Point;
}

/** The trunk's silhouette at `at`: its left and right edge in the picture. */
export function trunkEdge(figure: Figure, at: number, loose = 0): TrunkEdge {
  const { middle, forward, right, up } = figure.station(at);
  const slice = sliceAt(figure.body, at);
  const m = figure.point(middle);
  const tip = figure.point(plus(middle, times(up, 0.1)));
  const size = Math.max(1e-6, distance(m, tip));
  // Across the spine, to the right of somebody climbing it.
  const normal: Point = [(tip[1] - m[1]) / size, -(tip[0] - m[0]) / size];
  const reach = (v: Vector): number => {
    const p = figure.point(plus(middle, v));
    return (p[0] - m[0]) * normal[0] + (p[1] - m[1]) * normal[1];
  };
  const f = reach(forward);
  const s = reach(right);
  const half = (sign: 1 | -1): number => {
    const depth = f * sign > 0 ? slice.front : slice.back;
    return Math.hypot(f * (depth + loose), s * (slice.half + loose));
  };
  const [l, r] = [half(-1), half(1)];
  return {
    at,
    middle: m,
    left: [m[0] - normal[0] * l, m[1] - normal[1] * l],
    right: [m[0] + normal[0] * r, m[1] + normal[1] * r],
  };
}
