// What makes one four-legged species: proportions, head, coat. All lengths in heights at the withers
// (the top of the shoulders), so that one set of motions moves them all; head parts in head lengths.
import type { Ink } from '../../ink.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import type { Pose } from './pose.ts';
import type { Skeleton } from './skeleton.ts';

/** Radii of the trunk at a station: towards the back, towards the belly. */
export type Girth = readonly [up: number, down: number];

export interface Trunk {
  /** Hip to shoulder. */
  readonly length: number;
  /** Height of the spine's line over the ground. */
  readonly hipY: number;
  readonly shoulderY: number;
  readonly rump: Girth;
  readonly hip: Girth;
  readonly loin: Girth;
  readonly chest: Girth;
  readonly shoulder: Girth;
  /** How far the back is bent upwards at rest (negative: hollow). */
  readonly arch?: number;
}

export interface Neck {
  /** From the shoulder's station. */
  readonly root: Point;
  readonly length: number;
  /** Radians above the horizon, at rest. */
  readonly angle: number;
  readonly base: Girth;
  readonly middle: Girth;
  readonly poll: Girth;
}

/** Three bones; `radii` at their four ends. */
export interface LegForm {
  /** Its joint, from the hip's or shoulder's station. */
  readonly joint: Point;
  readonly bones: readonly [upper: number, middle: number, lower: number];
  readonly radii: readonly [number, number, number, number];
}

export interface FootForm {
  readonly kind: 'paw' | 'hoof' | 'cloven' | 'pad';
  readonly length: number;
  /** Of the ankle over the sole. */
  readonly height: number;
  readonly colour?: string;
}

export interface TailForm {
  readonly length: number;
  /** Radians, at rest: π is straight back, less than that is up. */
  readonly angle: number;
  /** By how much it turns along its length; positive: its tip rises. */
  readonly curl: number;
  /** Half widths from root to tip. */
  readonly radii: readonly number[];
  readonly colour?: string;
  /** The last part of it, from this share of the length. */
  readonly tip?: { readonly from: number; readonly colour: string };
  /** A brush of hair at its end, half width. */
  readonly tuft?: { readonly radius: number; readonly length: number; readonly colour: string };
  /** Rings of this colour around it. */
  readonly rings?: string;
}

export interface EarForm {
  /** Its root on the head. */
  readonly at: Point;
  /** Around (0, 0), pointing up along y. */
  readonly outline: readonly ShapePoint[];
  /** Radians from upright, positive: backwards. */
  readonly tilt: number;
  readonly colour?: string;
  readonly inner?: { readonly outline: readonly ShapePoint[]; readonly colour: string };
  /** How far it swings, radians: hanging ears more. */
  readonly loose: number;
  /** The far one: its root's distance. */
  readonly apart?: Point;
}

/** A patch on the head in a colour of its own. */
export interface Patch {
  readonly outline: readonly ShapePoint[];
  readonly colour: string;
  readonly alpha?: number;
}

export interface HeadForm {
  /** Length, in heights at the withers. */
  readonly size: number;
  /** Radians of the muzzle against the horizon, at rest. */
  readonly angle: number;
  /** The skull's joint with the neck is at (0, 0), the muzzle goes along +x; to the upper lip. */
  readonly outline: readonly ShapePoint[];
  /** The lower jaw, closed; it turns around its first point. */
  readonly jaw: readonly ShapePoint[];
  readonly patches?: readonly Patch[];
  readonly nose?: { readonly outline: readonly ShapePoint[]; readonly colour: string };
  readonly nostril?: { readonly at: Point; readonly radius: number };
  readonly eye: EyeForm;
  readonly ear: EarForm;
  /** The line of the mouth, where it is to be seen. */
  readonly mouth?: readonly ShapePoint[];
  readonly whiskers?: Point;
  readonly horns?: HornForm;
  /** From the front; none: made up from what is known from the side. */
  readonly face?: FaceForm;
  /** Teeth outside the mouth. */
  readonly tusk?: readonly ShapePoint[];
}

/** The face seen from the front; right half, x ≥ 0, mirrored. Its middle is at (0, 0). */
export interface FaceForm {
  /** From the crown's middle over the cheek to the chin's middle. */
  readonly outline: readonly ShapePoint[];
  readonly eye: Point;
  readonly eyeRadius?: number;
  readonly ear: EarForm;
  /** The lighter field around nose and mouth. */
  readonly muzzle?: { readonly at: number; readonly radii: Point; readonly colour: string };
  readonly nose: {
    readonly at: number;
    readonly radii: Point;
    readonly colour: string;
    readonly nostrils?: boolean;
  };
  /** Height of its line, and half its width; 0: none. */
  readonly mouth: { readonly at: number; readonly half: number };
  readonly patches?: readonly Patch[];
  readonly horns?: readonly (readonly ShapePoint[])[];
  readonly whiskers?: boolean;
}

export interface EyeForm {
  readonly at: Point;
  readonly radius: number;
  /** Height to width. */
  readonly tall?: number;
  /** The coloured ring; none: a dark button. */
  readonly iris?: string;
  readonly pupil?: 'round' | 'slit' | 'bar';
  /** The skin around it. */
  readonly rim?: string;
}

export interface HornForm {
  readonly colour: string;
  readonly near: readonly (readonly ShapePoint[])[];
  /** How far the far one is shifted. */
  readonly apart: Point;
}

export interface Coat {
  readonly back: string;
  readonly belly?: string;
  /** How far the belly's colour comes up, −1 … 1. */
  readonly bellyTo?: number;
  readonly head?: string;
  readonly legs?: string;
  /** Lower legs, from this share of them down. */
  readonly socks?: { readonly colour: string; readonly from: number };
  /** A darker back. */
  readonly saddle?: { readonly colour: string; readonly from: number };
  readonly chest?: string;
  readonly marks?: readonly Marking[];
  /** Curls around the trunk, this large. */
  readonly fleece?: number;
}

export type Marking =
  | {
      readonly kind: 'stripes';
      readonly colour: string;
      readonly count: number;
      readonly width: number;
      readonly legs: boolean;
      readonly reach: number;
    }
  | {
      readonly kind: 'spots';
      readonly colour: string;
      readonly rows: number;
      readonly columns: number;
      readonly size: number;
      readonly hollow?: string;
      readonly legs: boolean;
    }
  /** All around, between two stations. */
  | { readonly kind: 'band'; readonly colour: string; readonly from: number; readonly to: number }
  | {
      readonly kind: 'patches';
      readonly colour: string;
      readonly at: readonly (readonly [u: number, v: number, length: number, height: number])[];
    };

/** Hair along the neck's crest. */
export interface Mane {
  readonly kind: 'crest' | 'flowing' | 'lion' | 'spines';
  readonly colour: string;
  readonly length: number;
}

export interface Form {
  readonly what: string;
  readonly withersM: number;
  readonly trunk: Trunk;
  readonly neck: Neck;
  readonly head: HeadForm;
  readonly front: LegForm;
  readonly hind: LegForm;
  readonly foot: FootForm;
  readonly tail: TailForm;
  readonly coat: Coat;
  readonly mane?: Mane;
  readonly manner: Manner;
  /** What no other animal has: humps, shells, spines, trunks, wings. */
  readonly adorn?: Adornment;
}

export type Adorn = (ink: Ink, form: Form, pose: Pose, skeleton: Skeleton) => void;

export interface Adornment {
  /** Behind everything. */
  readonly behind?: Adorn;
  /** On the trunk, before the near legs. */
  readonly body?: Adorn;
  /** Before everything but the head. */
  readonly over?: Adorn;
  /** Before everything. */
  readonly front?: Adorn;
  /** On the face seen from the front, in head lengths around its middle; `floor`: the ground's height there. */
  readonly face?: (ink: Ink, form: Form, pose: Pose, floor: number) => void;
}

/** How it moves. */
export interface Manner {
  /** What it does when it is quick. */
  readonly quick: 'gallop' | 'hop' | 'amble';
  /** Sits on its haunches; else it lies down when told to sit. */
  readonly sits: boolean;
  /** Forelegs folded under when lying (hoofed animals) or stretched out. */
  readonly folds: boolean;
  /** Stands on the whole of its hind feet. */
  readonly crouches?: boolean;
  /** Has wings and flies with them. */
  readonly flies?: boolean;
  /** Brings food and water to its mouth with its trunk. */
  readonly trunked?: boolean;
  /** On its hind legs; the forelegs are arms. */
  readonly upright?: boolean;
  /** Pants with its tongue out when it runs or is glad. */
  readonly pants?: boolean;
}
