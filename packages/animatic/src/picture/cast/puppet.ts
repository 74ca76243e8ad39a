// What a cast member is for the picture: something that paints itself, at any moment, in metres.
//
// Contract of `paint`: the canvas is set so that one unit is one metre, the origin is the foot (the
// point on the ground between the feet, the middle of the base), x goes right and y goes UP. A puppet
// faces right (+x) when its moment says `right`; the stage mirrors it for `left`, so `left` never
// reaches a puppet. Colours go through `tone`, never straight to the canvas: things are stored in
// daylight colours and one drawing works at every hour. Wash, rim, haze and shadows are laid on by the
// stage. Nothing is remembered from one call to the next: any moment paints alone.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { CastMember } from '../../storyboard/storyboard.ts';
import type { Carriage, Seated } from './carriage.ts';
import type { WayOfHolding } from './holding.ts';

/**
 * A daylight colour (`#rrggbb`) as the shot's light shows it here, as CSS. `lit` 0 … 1: how much the
 * light reaches this plane of the body; 0.6 unless told, about 0.2 for the shaded plane, 0.9 for a
 * highlight.
 */
export interface Tone {
  (daylight: string, lit?: number): string;
  /** The same for skin, which keeps more of its own hue and lightness; absent: skin is as all else. */
  readonly skin?: (daylight: string, lit?: number) => string;
}

/** All that a pose may depend on. */
export interface Moment {
  /** Seconds of the actor's own clock (the shot's pace applied): for cycles that go on and on. */
  readonly tS: number;
  /** A row of the table of motions, or null: it stands at ease (it still breathes and blinks). */
  readonly motion: string | null;
  /** Seconds since the motion began, and the share of it that is done, 0 … 1. */
  readonly motionS: number;
  readonly motionU: number;
  /** Metres gone along its path since the motion began: gaits take their phase from it, so no foot slides. */
  readonly travelledM: number;
  readonly speedMps: number;
  /** `left` is mirrored by the stage and arrives as `right`. */
  readonly facing: 'right' | 'camera' | 'away';
  /** How far the camera has gone round it, radians to the right; absent: it has not. */
  readonly orbit?: number;
  /** While a line is spoken by it: the mouth moves. */
  readonly speaking: boolean;
  /** Height of its foot above the ground: on a bench, a horse, a roof; legs hang, no seat is drawn. */
  readonly aboveM?: number;
  /** What it sits, kneels or lies in while its hands do what the motion says: a row of motions. */
  readonly posture?: string;
  /** How it holds what it holds: the arms go accordingly. */
  readonly holding?: WayOfHolding;
  /** How far before it (aside, where it looks at us) all glasses of a toast meet, metres. */
  readonly meets?: number;
  /** Who stands before it, to whom it does what it does; in metres of its own. */
  readonly partner?: Partner;
  /** What it speaks into hangs on a cord. */
  readonly handset?: boolean;
  /** Somebody is on it or in it: oars, reins and wheels are his. */
  readonly manned?: boolean;
  /** How it sits on what carries it. */
  readonly seat?: Seated;
  /** Of who sits astride: the leg beyond what is ridden, or all the rest; both unless told. */
  readonly part?: 'far' | 'near';
  /** 0 … 1: wind and own speed; hair, cloth, leaves and flags follow it. */
  readonly flow: number;
  /** Size in the frame: details below a pixel are left out. */
  readonly pxPerM: number;
  readonly seed: number;
}

export interface Partner {
  readonly aheadM: number;
  readonly heightM: number;
  /** On two legs: it has a neck to be embraced by and hands that take. */
  readonly upright: boolean;
  /** Its mouth, ahead of one and above the ground. */
  readonly mouthM: readonly [ahead: number, up: number];
}

/** How far it reaches from its foot in any pose, metres, all positive. */
export interface Reach {
  readonly leftM: number;
  readonly rightM: number;
  readonly upM: number;
  readonly downM: number;
}

/** Light that it gives, drawn over it with 'lighter': a lamp, a window, a flame. */
export interface Glow {
  readonly xM: number;
  readonly yM: number;
  readonly radiusM: number;
  readonly colour: string;
  /** 0 … 1. */
  readonly strength: number;
  /** Shining in the dark only (a street lamp), or always (a flame). */
  readonly darkOnly: boolean;
  /** A ray instead: how far it goes to the right (left below 0) and how wide it is at its end. */
  readonly beam?: { readonly longM: number; readonly wideM: number };
}

/** Where a held thing's middle is, and how it is turned (radians, counter-clockwise). */
export interface Grip {
  readonly xM: number;
  readonly yM: number;
  readonly angle: number;
  /** Drawn behind the body (the far hand) or before it. */
  readonly behind: boolean;
}

/** Where a face is around the foot, and how large: a dog's is not above its feet, a grazing cow's not up. */
export interface Face {
  readonly xM: number;
  readonly yM: number;
  /** Chin to crown, or nape to nose. */
  readonly sizeM: number;
}

export interface Puppet {
  readonly heightM: number;
  readonly reach: Reach;
  /** Height of what a close-up looks at: the eyes, the label; metres above the foot. */
  readonly faceM: number;
  /** Where that is in a pose, for what carries its face elsewhere than above its foot. */
  face?(moment: Omit<Moment, 'pxPerM'>): Face;
  /** Where the head of an upright body is: bowed, sitting, lying, in mid-leap. */
  head?(moment: Omit<Moment, 'pxPerM'>): Face;
  /** @param held paints what is held, in place; called by who is `jointed` when its turn comes */
  paint(g: SKRSContext2D, moment: Moment, tone: Tone, held?: () => void): void;
  grip?(moment: Moment): Grip;
  /** Where one sits on it, or what one is in. */
  carries?(moment: Omit<Moment, 'pxPerM'>): Carriage;
  glows?(moment: Moment): readonly Glow[];
  /** Motions that it plays itself; the stage gives the others to it as a movement of the whole. */
  readonly plays: ReadonlySet<string>;
  /** Somebody with a face: a close-up frames the face, a medium shot cuts at the waist. */
  readonly living?: boolean;
  /** It has hands of its own: it paints what it holds between them, and its far leg apart. */
  readonly jointed?: boolean;
  /** What it holds is part of it already. */
  readonly inHands?: boolean;
  /** Width of what meets the ground, where its reach says nothing about it. */
  readonly standsM?: number;
  /** It lies low over the ground along all its length, metres: what runs on wheels. */
  readonly longM?: number;
  /** It hangs in the air or swims: no contact shadow at its foot. */
  readonly airborne?: boolean;
  /** It lies flat on the ground, its height is its depth: it stands before nobody and throws no shadow. */
  readonly lies?: boolean;
  /** A picture: never mirrored, since its writing would read backwards. */
  readonly asIs?: boolean;
}

/** @param seed the same member is the same person in every shot */
export type MakePuppet = (member: CastMember, seed: number) => Puppet;
