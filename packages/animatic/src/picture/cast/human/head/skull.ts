// The head as a solid that turns: an outline for any yaw, and places on its surface. Units: chin to
// crown is 1, the middle of that is (0, 0).
import { mix } from '../../shape/ease.ts';
import type { Point, ShapePoint } from '../../shape/point.ts';
import type { Build } from '../figure/body.ts';

type Outline = readonly (readonly [x: number, y: number])[];

/** From the crown over the side where it looks, the chin, and the nape back to the crown. */
const FRONT: Outline = [
  [0, 0.5],
  [0.2, 0.465],
  [0.335, 0.34],
  [0.378, 0.15],
  [0.37, -0.04],
  [0.335, -0.2],
  [0.245, -0.36],
  [0.115, -0.468],
  [0, -0.495],
  [-0.115, -0.468],
  [-0.245, -0.36],
  [-0.335, -0.2],
  [-0.37, -0.04],
  [-0.378, 0.15],
  [-0.335, 0.34],
  [-0.2, 0.465],
];

const THREE_QUARTER: Outline = [
  [-0.03, 0.5],
  [0.19, 0.46],
  [0.318, 0.33],
  [0.35, 0.14],
  [0.322, 0.0],
  [0.338, -0.14],
  [0.278, -0.33],
  [0.2, -0.462],
  [0.105, -0.495],
  [-0.03, -0.452],
  [-0.19, -0.325],
  [-0.3, -0.2],
  [-0.4, -0.05],
  [-0.45, 0.15],
  [-0.4, 0.34],
  [-0.24, 0.465],
];

const PROFILE: Outline = [
  [-0.06, 0.5],
  [0.15, 0.475],
  [0.3, 0.35],
  [0.345, 0.16],
  [0.318, 0.03],
  [0.352, -0.16],
  [0.338, -0.3],
  [0.312, -0.44],
  [0.21, -0.495],
  [0.06, -0.43],
  [-0.1, -0.34],
  [-0.24, -0.24],
  [-0.38, -0.08],
  [-0.475, 0.13],
  [-0.43, 0.34],
  [-0.27, 0.465],
];

const THREE_QUARTER_AT = 0.66;

export interface Head {
  readonly yaw: number;
  /** cos and sin of it: 1 faces the camera; positive looks right. */
  readonly front: number;
  readonly side: number;
  readonly outline: readonly Point[];
  /** Feature heights for its age. */
  readonly eyeY: number;
  readonly browY: number;
  readonly noseY: number;
  readonly mouthY: number;
  readonly build: Build;
  /** Pixels from chin to crown. */
  readonly px: number;
  /**
   * A place on the surface: `around` radians from the middle of the face (positive to the right in
   * the picture when it faces the camera), at height y, `out` times as far out as the skin.
   */
  spot(around: number, y: number, out?: number): Point;
  /** How far a place is turned to the camera, −1 … 1. */
  shows(around: number): number;
  /** The silhouette's reach at height y: how far left (negative) and right. */
  reach(y: number): { left: number; right: number };
}

function morphed(yaw: number, build: Build, jaw: number): Point[] {
  const turned = Math.atan2(Math.abs(Math.sin(yaw)), Math.abs(Math.cos(yaw)));
  const mirror = Math.sin(yaw) < 0 ? -1 : 1;
  const [a, b, share] =
    turned < THREE_QUARTER_AT
      ? [FRONT, THREE_QUARTER, turned / THREE_QUARTER_AT]
      : [THREE_QUARTER, PROFILE, (turned - THREE_QUARTER_AT) / (Math.PI / 2 - THREE_QUARTER_AT)];
  const young =
    build.age === 'baby' ? 1 : build.age === 'child' ? 0.7 : build.age === 'teen' ? 0.2 : 0;
  const round = Math.max(0, build.weight - 1);
  return a.map(([ax, ay], i) => {
    const [bx, by] = b[i] ?? [ax, ay];
    let x = mix(ax, bx, share);
    let y = mix(ay, by, share);
    // Jaw and cheeks: below the eyes only.
    const low = Math.max(0, Math.min(1, (-0.02 - y) / 0.3));
    const corner = Math.exp(-(((y + 0.33) / 0.14) ** 2));
    x *= 0.95 + corner * (jaw - 0.35) * 0.34 + low * round * 0.2;
    const cheek = Math.exp(-(((y + 0.24) / 0.17) ** 2));
    x *= 1 + cheek * young * 0.13 + young * 0.1;
    if (y < -0.3) y = mix(y, y * 0.965, young);
    return [x * mirror, y];
  });
}

/** Given and drawn yaw in degrees: heads are kept out of what lies between three quarters and a profile. */
const DRAWN_AT: readonly (readonly [given: number, drawn: number])[] = [
  [0, 0],
  [20, 16],
  [40, 29],
  [58, 35],
  [72, 72],
  [90, 90],
];

/**
 * The yaw a head is drawn at. With both eyes on its far side a face is neither the one nor the other:
 * it stays a clean three quarters for long, then turns into the profile at once.
 */
function drawnYaw(given: number): number {
  const degrees = (Math.atan2(Math.abs(Math.sin(given)), Math.cos(given)) / Math.PI) * 180;
  if (degrees >= 90) return given;
  for (let i = 1; i < DRAWN_AT.length; i++) {
    const [from, a] = DRAWN_AT[i - 1] ?? [0, 0];
    const [to, b] = DRAWN_AT[i] ?? [90, 90];
    if (degrees <= to) {
      const drawn = mix(a, b, (degrees - from) / (to - from));
      return ((Math.sin(given) < 0 ? -drawn : drawn) / 180) * Math.PI;
    }
  }
  return given;
}

export function headOf(build: Build, jaw: number, given: number, nod: number, px: number): Head {
  const yaw = drawnYaw(given);
  const outline = morphed(yaw, build, jaw);
  const young =
    build.age === 'baby' ? 1 : build.age === 'child' ? 0.62 : build.age === 'teen' ? 0.25 : 0;
  const reach = (y: number): { left: number; right: number } => {
    let [left, right] = [0, 0];
    outline.forEach(([x, py], i) => {
      const [nx, ny] = outline[(i + 1) % outline.length] ?? [x, py];
      if ((py - y) * (ny - y) > 0 || py === ny) return;
      const at = x + ((nx - x) * (y - py)) / (ny - py);
      left = Math.min(left, at);
      right = Math.max(right, at);
    });
    return { left, right };
  };
  const drop = (around: number): number => -nod * 0.24 * Math.cos(yaw + around);
  return {
    yaw,
    front: Math.cos(yaw),
    side: Math.sin(yaw),
    outline,
    eyeY: -0.03 - young * 0.075,
    browY: 0.105 - young * 0.075,
    noseY: -0.185 - young * 0.055,
    mouthY: -0.315 - young * 0.03,
    build,
    px,
    shows: (around) => Math.cos(yaw + around),
    reach,
    spot: (around, y, out = 1) => {
      const s = Math.sin(yaw + around);
      const level = y + drop(around);
      const { left, right } = reach(Math.max(-0.49, Math.min(0.49, level)));
      return [(s > 0 ? s * right : -s * left) * out, level];
    },
  };
}

/** The outline pushed outwards from the middle of the skull by `by`; for hair and hats. */
export function grown(head: Head, by: number): ShapePoint[] {
  return head.outline.map(([x, y]) => [x * (1 + by), (y - 0.05) * (1 + by) + 0.05]);
}
