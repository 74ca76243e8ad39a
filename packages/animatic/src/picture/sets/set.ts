// What a drawn set is: planes from far to near, each painted once per shot on its own canvas in the
// pixels of the frame at rest ("design pixels"), over as much room as the camera will see.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Shot } from '../../storyboard/storyboard.ts';
import type { Light } from '../light/palettes.ts';
import type { CameraPose } from '../projection.ts';

/** The frame a plane is painted for. */
export interface View {
  readonly width: number;
  readonly height: number;
  /** √(width · height): the measure of things, so that sets compose in any ratio. */
  readonly unit: number;
  /** Height of the horizon, design px from the top. */
  readonly horizon: number;
  /** Height of the set's own eye above its ground, metres. */
  readonly eyeM: number;
  /** What must be covered, beyond the frame's own 0 … width, 0 … height. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly seed: number;
  /** The light that things are seen in here. */
  readonly light: Light;
  /** The light of the hour and the weather outside: what windows show. The same as `light` outdoors. */
  readonly outside: Light;
  /** The colour of a studio's paper where the text names it. */
  readonly paper?: string;
  /** What stands in the shot, by the table of things: the set does not show it a second time. */
  readonly staged?: ReadonlySet<string>;
  /** The place has people of its own in the background. */
  readonly peopled?: boolean;
  /** What lies on roofs and ground and falls behind windows; absent: it is dry. */
  readonly weather?: Shot['weather'];
}

export type Paint = (g: SKRSContext2D, view: View) => void;

export interface Plane {
  /** Metres from the camera; Infinity for the sky. Of ground: where it mostly lies. */
  readonly depthM: number;
  /**
   * It lies on the ground: its rows below the horizon are seen at their own depths (`groundRow`), so it
   * turns and grows under the feet as ground does. Nothing on it may stand upright.
   */
  readonly ground?: true;
  /** With `ground`: how high above the set's own ground it lies, metres. A ceiling, a platform, a deck. */
  readonly levelM?: number;
  /**
   * It is a wall that runs straight away from the eye at this x, metres: its columns are seen at their
   * own depths, as the ground's rows are. Nothing may stand on it that does not lie flat on the wall.
   */
  readonly wallXM?: number;
  /** It is hidden by what stands before it from any eye that is lower than this, metres: roofs. */
  readonly overM?: number;
  /** Absent: nothing but what is `live`. */
  readonly paint?: Paint;
  /** Rows it paints, as shares of the frame's height; all if absent. Saves canvas. */
  readonly rows?: readonly [number, number];
  /** Columns it paints, as shares of the frame's width; all if absent. Saves canvas. */
  readonly columns?: readonly [number, number];
  readonly blend?: 'lighter';
  /** Drawn soft: it may be put at whole pixels. */
  readonly soft?: boolean;
  /** What moves on the plane, drawn every frame on top of it; `tS` is film time. */
  readonly live?: (g: SKRSContext2D, view: View, tS: number, pose: CameraPose) => void;
}

export interface StageSet {
  /** Share of the frame's height above the horizon. */
  readonly horizon: number;
  /** Height of the eye, metres; 1.5 unless told. A table-top is seen from 0.35 m above its board. */
  readonly eyeM?: number;
  /** The ground mirrors what stands on it, 0 … 1: wet sand, ice, a polished floor. */
  readonly mirror?: number;
  /** How far from the eye somebody can stand: a room has a back wall. As far as they like if absent. */
  readonly deepM?: number;
  /** How far aside somebody can stand: a corridor has side walls. */
  readonly asideM?: number;
  /** Things of the cast that its own drawing has once: looked at and pointed at there, not drawn anew. */
  readonly shows?: ReadonlySet<string>;
  /** Indoors nothing falls from the sky. */
  readonly indoors: boolean;
  /** Rooms, stages and neon have lamps of their own; the light outside is what it is given. */
  readonly relight?: (outside: Light, paper?: string) => Light;
  readonly planes: (light: Light) => readonly Plane[];
  /** The same place as it is seen by who looks across the way: for all that goes along it. */
  readonly side?: Omit<StageSet, 'side'>;
  /** Where the ring of its basket hangs, metres. */
  readonly basket?: (view: View) => readonly [xM: number, zM: number];
  /** The same kind of place as it was in old films. */
  readonly ofOld?: StageSet;
}
