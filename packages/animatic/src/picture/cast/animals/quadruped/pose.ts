// One moment's posture of a four-legged animal, in heights at the withers; everything is an offset
// from standing at ease.
import type { Point } from '../../shape/point.ts';
import type { Moment } from '../../puppet.ts';
import type { Form } from './form.ts';

/** Near is the side that looks at us. */
export const LEGS = ['hindNear', 'hindFar', 'frontNear', 'frontFar'] as const;
export type LegName = (typeof LEGS)[number];

export interface FootPose {
  /** Its toe, from where it stands at ease; y is the height of the sole. */
  readonly x: number;
  readonly y: number;
  /** Radians, heel up; the foot turns over its toe. */
  readonly pitch: number;
  /** 0 stretched … 1 folded: the wrist of a foreleg, the heel of a hind leg. */
  readonly fold: number;
  /** The whole of the lower hind leg lies on the ground, as in sitting. */
  readonly flat?: number;
}

export interface Pose {
  /** Of the hip and of the shoulder station. */
  readonly hip: Point;
  readonly shoulder: Point;
  readonly arch: number;
  readonly feet: Readonly<Record<LegName, FootPose>>;
  /** Radians above its rest. */
  readonly neck: number;
  readonly head: number;
  /** Radians: its root above its rest, how much more it curls, its wave. */
  readonly tail: {
    readonly lift: number;
    readonly curl: number;
    readonly wave: number;
    readonly phase: number;
  };
  /** −1 laid back … 0 … 1 pricked. */
  readonly ears: number;
  /** Radians of swing of what hangs loose. */
  readonly swing: number;
  /** 0 closed … 1 open. */
  readonly eye: number;
  readonly mouth: number;
  readonly tongue: number;
  /** Of what has wings: 0 folded … 1 spread, and their angle over the level. */
  readonly wings: { readonly spread: number; readonly angle: number };
  /** The face is turned to us. */
  readonly faceOn: boolean;
  /** The whole, turned on its back or its side: radians around the middle of the trunk. */
  readonly turn: number;
  /** Of the whole over the ground. */
  readonly lift: number;
  /** The whole is upside down: it lies on its back. */
  readonly onBack: boolean;
}

/** A moment without its size in the frame: no pose depends on it. */
export type PosedMoment = Omit<Moment, 'pxPerM'>;

export type Play = (form: Form, moment: PosedMoment) => Pose;

export const STANDING_FOOT: FootPose = { x: 0, y: 0, pitch: 0, fold: 0 };

export const STANDING: Pose = {
  hip: [0, 0],
  shoulder: [0, 0],
  arch: 0,
  feet: {
    hindNear: STANDING_FOOT,
    hindFar: STANDING_FOOT,
    frontNear: STANDING_FOOT,
    frontFar: STANDING_FOOT,
  },
  neck: 0,
  head: 0,
  tail: { lift: 0, curl: 0, wave: 0.06, phase: 0 },
  ears: 0,
  swing: 0,
  eye: 1,
  mouth: 0,
  tongue: 0,
  wings: { spread: 0, angle: 0.3 },
  faceOn: false,
  turn: 0,
  lift: 0,
  onBack: false,
};

/** How a form stands at ease: hares and their like crouch on the whole of their hind feet. */
export function standing({ manner }: Pick<Form, 'manner'>): Pose {
  if (manner.crouches !== true) return STANDING;
  const hind: FootPose = { ...STANDING_FOOT, flat: 1 };
  return { ...STANDING, feet: { ...STANDING.feet, hindNear: hind, hindFar: hind } };
}
