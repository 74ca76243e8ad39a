// The camera's path as a function of time. `amount` of a move is the share of the distance, or of the
// frame, that it covers. Progress runs 0 … 1 over the shot without its holds.
import type { Camera, Shot } from '../storyboard/storyboard.ts';
import { sway } from './paint/noise.ts';

export function easedProgress(ease: Camera['ease'], u: number): number {
  const x = Math.min(1, Math.max(0, u));
  if (ease === 'in') return x * x;
  if (ease === 'out') return 1 - (1 - x) * (1 - x);
  // Smootherstep-like ends without a visible stop in the middle.
  if (ease === 'in-out') return x * x * (3 - 2 * x);
  return x;
}

/** Seconds at both ends in which the picture rests; only plates hold. */
export function holds(shot: Shot): { readonly startS: number; readonly endS: number } {
  return { startS: shot.plate?.holdStartS ?? 0, endS: shot.plate?.holdEndS ?? 0 };
}

/** Uneased progress of the shot's move at film time `tS`, 0 … 1. */
export function progressAt(shot: Shot, tS: number): number {
  const hold = holds(shot);
  const begin = shot.startS + hold.startS;
  const end = shot.endS - hold.endS;
  if (end - begin < 1e-6) return tS < begin ? 0 : 1;
  return Math.min(1, Math.max(0, (tS - begin) / (end - begin)));
}

/** Sideways, up and turn of a hand-held camera, each −1 … 1. */
export function handSway(seed: number, tS: number): { x: number; y: number; roll: number } {
  return { x: sway(seed, 1, tS), y: sway(seed, 2, tS), roll: sway(seed, 3, tS) };
}

/** Where the camera is and looks, relative to the set's own view: metres, radians. */
export interface CameraPose {
  readonly x: number;
  readonly y: number;
  /** Forward. */
  readonly z: number;
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
  /** Focal length relative to the set's own. */
  readonly zoom: number;
}

/** Distance of what a set is about, metres: pushes cover a share of it, orbits circle it. */
export const SUBJECT_DISTANCE_M = 14;
// The nearest flat of a set stands at 6 m; closer than this it would only be a blur in the lens.
const FARTHEST_PUSH_M = 3.6;

const SIZE_ZOOM: Record<Camera['size'], number> = {
  'extreme-wide': 1,
  wide: 1.04,
  full: 1.12,
  medium: 1.22,
  'close-up': 1.36,
  'extreme-close-up': 1.55,
};

/** The pose inside a drawn set; `tS` is film time, `seed` the shot's. */
export function setPose(shot: Shot, tS: number, seed: number): CameraPose {
  const { camera } = shot;
  const e = easedProgress(camera.ease, progressAt(shot, tS));
  const a = camera.amount;
  const across = e - 0.5;
  const push = Math.min(a * SUBJECT_DISTANCE_M * 0.5, FARTHEST_PUSH_M);
  const base = SIZE_ZOOM[camera.size];
  let [x, y, z, yaw, pitch, roll, zoom] = [0, 0, 0, 0, 0, 0, base];
  switch (camera.move) {
    case 'static':
      break;
    case 'push-in':
      z = push * e;
      break;
    case 'pull-back':
      z = push * (1 - e);
      break;
    case 'zoom-in':
      zoom = base * (1 + a * 0.9 * e);
      break;
    case 'zoom-out':
      zoom = base * (1 + a * 0.9 * (1 - e));
      break;
    case 'dolly-zoom':
      // The subject keeps its size while the world behind it changes: forward, and wider by as much.
      z = push * e;
      zoom = base * (1 + a * 0.3) * ((SUBJECT_DISTANCE_M - z) / SUBJECT_DISTANCE_M);
      break;
    case 'pan-left':
    case 'pan-right':
      yaw = a * 0.42 * across * (camera.move === 'pan-left' ? -1 : 1);
      break;
    case 'tilt-up':
    case 'tilt-down':
      pitch = a * 0.26 * across * (camera.move === 'tilt-down' ? -1 : 1);
      break;
    case 'truck-left':
    case 'truck-right':
    case 'follow':
      x = a * 5 * across * (camera.move === 'truck-left' ? -1 : 1);
      break;
    case 'pedestal-up':
    case 'pedestal-down':
      y = a * 1.6 * across * (camera.move === 'pedestal-down' ? -1 : 1);
      break;
    case 'crane-up':
    case 'crane-down': {
      const k = camera.move === 'crane-up' ? e : 1 - e;
      y = a * 2.2 * (k - 0.35);
      z = push * 0.55 * (1 - k);
      pitch = -a * 0.1 * (k - 0.35);
      break;
    }
    case 'orbit-left':
    case 'orbit-right': {
      const angle = a * 0.5 * across * (camera.move === 'orbit-left' ? -1 : 1);
      x = Math.sin(angle) * SUBJECT_DISTANCE_M * 0.6;
      yaw = -angle * 0.6;
      break;
    }
    case 'roll':
      roll = a * 0.35 * e;
      break;
  }
  if (camera.handheld) {
    const hand = handSway(seed, tS);
    x += hand.x * 0.05;
    y += hand.y * 0.035;
    yaw += hand.x * 0.004;
    pitch += hand.y * 0.004;
    roll += hand.roll * 0.005;
  }
  return { x, y, z, yaw, pitch, roll, zoom };
}
