// What makes one species of bird. Lengths in lengths of its body (breast to rump), angles in radians.
import type { Ink } from '../../ink.ts';
import type { ShapePoint } from '../../shape/point.ts';

export interface BirdForm {
  readonly what: string;
  /** Length of the body, breast to rump, metres. */
  readonly lengthM: number;
  /** How upright it stands: 0 level … 1.4 a penguin. */
  readonly upright: number;
  /** Half depths of the body: rump, belly, breast. */
  readonly depth: readonly [number, number, number];
  readonly neck: {
    readonly length: number;
    /** Directions of its four parts when it stands. */
    readonly bends: readonly [number, number, number, number];
    /** Half widths at the breast and at the head. */
    readonly radii: readonly [number, number];
    /** Stretched out ahead in flight. */
    readonly stretches: boolean;
  };
  readonly head: {
    readonly radius: number;
    /** Longer than high by. */
    readonly long: number;
    readonly colour?: string;
    readonly cheek?: {
      readonly colour: string;
      readonly outline: readonly ShapePoint[];
      /** From the front: middle and radii of the right one. */
      readonly front?: readonly [x: number, y: number, radiusX: number, radiusY: number];
    };
    /** A mask or cap, in head radii. */
    readonly cap?: { readonly colour: string; readonly outline: readonly ShapePoint[] };
  };
  readonly beak: {
    readonly length: number;
    readonly depth: number;
    /** How far the tip is bent down, shares of the depth. */
    readonly hook: number;
    readonly colour: string;
    readonly tip?: string;
  };
  readonly eye: {
    readonly radius: number;
    readonly iris?: string;
    readonly at?: readonly [number, number];
    readonly rim?: string;
  };
  readonly wing: {
    /** One wing, shoulder to tip. */
    readonly span: number;
    readonly chord: number;
    /** 0 pointed … 1 slotted like fingers. */
    readonly fingers: number;
    readonly coverts: string;
    readonly flight: string;
    readonly tip?: string;
    readonly bar?: string;
  };
  readonly tail: {
    readonly length: number;
    readonly width: number;
    readonly shape: 'fan' | 'fork' | 'wedge' | 'curl' | 'train';
    readonly colour: string;
    /** Above the line of the body. */
    readonly lift: number;
  };
  readonly legs: {
    readonly length: number;
    readonly width: number;
    readonly colour: string;
    readonly webbed: boolean;
    /** Half width of the feathered thigh. */
    readonly thigh: number;
  };
  readonly colours: {
    readonly back: string;
    readonly belly: string;
    /** How far the belly's colour comes up, −1 … 1. */
    readonly bellyTo: number;
    readonly neck?: string;
    readonly breast?: string;
  };
  readonly manner: {
    readonly flapsHz: number;
    /** Shares of its flight in which it glides. */
    readonly glides: number;
    readonly flies: boolean;
    readonly swims: boolean;
    readonly steps: 'walk' | 'hop' | 'waddle';
    /** Rather in the air than on the ground when nothing is said. */
    readonly airborne: boolean;
    readonly hovers?: boolean;
  };
  /** Comb, crest, ear tufts: painted in head radii around the head's middle. */
  readonly crest?: (ink: Ink, sway: number, front: boolean) => void;
}
