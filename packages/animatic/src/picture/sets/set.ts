// What a drawn set is: planes from far to near, each painted once per shot on its own canvas in the
// pixels of the frame at rest ("design pixels"), over as much room as the camera will see.
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Light } from '../light/palettes.ts';

/** The frame a plane is painted for. */
export interface View {
  readonly width: number;
  readonly height: number;
  /** √(width · height): the measure of things, so that sets compose in any ratio. */
  readonly unit: number;
  /** Height of the horizon, design px from the top. */
  readonly horizon: number;
  /** What must be covered, beyond the frame's own 0 … width, 0 … height. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly seed: number;
  readonly light: Light;
}

export type Paint = (g: SKRSContext2D, view: View) => void;

export interface Plane {
  /** Metres from the camera; Infinity for the sky. */
  readonly depthM: number;
  readonly paint: Paint;
  /** Rows it paints, as shares of the frame's height; all if absent. Saves canvas. */
  readonly rows?: readonly [number, number];
  readonly blend?: 'lighter';
  /** Drawn soft: it may be put at whole pixels. */
  readonly soft?: boolean;
  /** What moves on the plane, drawn every frame on top of it; `tS` is film time. */
  readonly live?: (g: SKRSContext2D, view: View, tS: number) => void;
}

export interface StageSet {
  /** Share of the frame's height above the horizon. */
  readonly horizon: number;
  /** Indoors nothing falls from the sky. */
  readonly indoors: boolean;
  readonly planes: (light: Light) => readonly Plane[];
}
