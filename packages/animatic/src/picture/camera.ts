// A move's progress in time, and the sway of a hand: the same for plates and for drawn sets.
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
