// A pose: everything a figure does at one moment, in its own space. Motions write it, `figure.ts`
// turns it into joints.
import type { Body } from './body.ts';
import type { Vector } from './view.ts';

export type HandShape =
  | 'relaxed'
  | 'fist'
  | 'open'
  | 'flat'
  | 'point'
  | 'hold'
  | 'pinch'
  | 'thumb-up';

export interface Arm {
  /** Radians from hanging down: forward, and away from the body. */
  swing: number;
  out: number;
  /** Elbow: 0 straight. */
  bend: number;
  /** Forearm turned towards the middle of the body. */
  inward: number;
  /** Where the wrist goes instead: in arm lengths from its shoulder, along with the chest … */
  reach: Vector | null;
  /** … or in metres from the foot of the figure, wherever the chest is. */
  at: Vector | null;
  /** Where the elbow points when the wrist is told where to go: 0 down and back … 1 out to its side. */
  elbow: number;
  hand: HandShape;
  /** Hand against forearm, radians, towards the thumb. */
  wrist: number;
}

export interface Leg {
  /** Metres from the foot of the figure to below the ankle; u = 0 stands on the ground. */
  foot: Vector;
  /** Radians, toes down positive. */
  pitch: number;
  /** Knees apart, 0 … 1; foot turned out, radians. */
  spread: number;
  turnOut: number;
  /** A knee that points up (seated, crawling) rather than forward. */
  kneeUp: number;
}

export interface Expression {
  /** −1 sad … 1 a broad smile. */
  smile: number;
  /** Mouth, 0 … 1. */
  open: number;
  /** Lips pushed forward, 0 … 1. */
  round: number;
  /** Upper lids: 0 shut … 1 open, above 1 wide. */
  lids: number;
  /** Lower lids pushed up by the cheeks, 0 … 1. */
  squint: number;
  /** −1 … 1. */
  browRaise: number;
  /** −1 angry (inner ends down) … 1 sorry (inner ends up). */
  browSlant: number;
  /** −1 … 1 each: in the picture, right and up. */
  gaze: readonly [number, number];
  /** 0 … 1. */
  tears: number;
  blush: number;
}

export interface Pose {
  /** Radians added to where it faces. */
  yaw: number;
  /** The whole figure turned in the picture around `pivot` (metres above its foot); counter-clockwise. */
  roll: number;
  pivot: number;
  /** The whole figure off the ground, metres. */
  lift: number;
  /** Pressed (positive) or stretched. */
  squash: number;
  /** Middle of the hip joints. */
  pelvis: Vector;
  /** Spine: bent forward at its root, more of it further up, sideways to its right. */
  lean: number;
  curl: number;
  tilt: number;
  /** Shoulders and hips turned: right side forward. */
  twist: number;
  hipTwist: number;
  head: { yaw: number; nod: number; roll: number };
  /** Shoulders pulled up, metres. */
  shrug: number;
  arms: { right: Arm; left: Arm };
  legs: { right: Leg; left: Leg };
  face: Expression;
  /** Which hand has what is held. */
  holding: 'right' | 'left' | 'both';
  /** How the held thing is turned, radians. */
  holdAngle: number;
  /** The whole figure moved along the picture, metres (a body that lies has its middle over its foot). */
  slideM: number;
  /** What belongs to the motion and is drawn where nothing is held: a book, a bicycle, a stool. */
  prop: Prop | null;
  /** It sits on a stool, whatever its hands have. */
  stool: boolean;
  /** Where that is while it is not sat on yet: the hips will be there. */
  stoolAt: Vector | null;
}

export type Prop =
  | 'stool'
  | 'zzz'
  | 'cup'
  | 'spoon'
  | 'pan'
  | 'jug'
  | 'shaker'
  | 'book'
  | 'notebook'
  | 'laptop'
  | 'phone'
  | 'phone-at-ear'
  | 'handset'
  | 'wristwatch'
  | 'camera'
  | 'brush'
  | 'guitar'
  | 'violin'
  | 'piano'
  | 'drums'
  | 'flute'
  | 'microphone'
  | 'rod'
  | 'pole'
  | 'hammer'
  | 'knife'
  | 'shovel'
  | 'broom'
  | 'sword'
  | 'bat'
  | 'ball'
  | 'bicycle'
  | 'wheel'
  | 'surfboard'
  | 'skateboard'
  | 'poles'
  | 'oar'
  | 'box'
  | 'bow';

export const SIDES = ['right', 'left'] as const;
export type Side = (typeof SIDES)[number];

/** s of its own right is positive. */
export const signOf = (side: Side): 1 | -1 => (side === 'right' ? 1 : -1);

export function restingArm(): Arm {
  return {
    swing: 0.03,
    out: 0.13,
    bend: 0.22,
    inward: 0.06,
    reach: null,
    at: null,
    elbow: 0.25,
    hand: 'relaxed',
    wrist: 0,
  };
}

export function calmFace(): Expression {
  return {
    smile: 0.42,
    open: 0,
    round: 0,
    lids: 1,
    squint: 0,
    browRaise: 0,
    browSlant: 0,
    gaze: [0, 0],
    tears: 0,
    blush: 0,
  };
}

/** Standing straight, arms hanging. */
export function restPose(body: Body): Pose {
  const leg = (side: Side): Leg => ({
    foot: [side === 'right' ? -0.01 : 0.02, 0, signOf(side) * body.hipHalfM * 1.05],
    pitch: 0,
    spread: 0.1,
    turnOut: 0.18,
    kneeUp: 0,
  });
  const { age } = body.build;
  const old = age === 'old' ? 1 : 0;
  return {
    yaw: 0,
    roll: 0,
    pivot: body.hipM,
    lift: 0,
    squash: 0,
    pelvis: [0, body.hipM, 0],
    lean: -0.02 + old * 0.04,
    curl: 0.05 + old * 0.26,
    tilt: 0,
    twist: 0,
    hipTwist: 0,
    head: { yaw: 0, nod: 0, roll: 0 },
    shrug: 0,
    arms: { right: restingArm(), left: restingArm() },
    legs: { right: leg('right'), left: leg('left') },
    // Children smile by themselves, grown-ups hardly.
    face: { ...calmFace(), smile: age === 'adult' || old === 1 ? 0.29 : 0.42 },
    holding: 'right',
    holdAngle: 0,
    slideM: 0,
    prop: null,
    stool: false,
    stoolAt: null,
  };
}
