// Gaits as closed formulas of the distance gone: in its stance a foot moves backwards under the body
// exactly as fast as the body goes, so it stands still on the ground. Lengths in heights at the withers.
import { clamp, cycle, mix, smooth } from '../../shape/ease.ts';
import type { FootPose, LegName } from './pose.ts';

export interface Gait {
  readonly name: 'walk' | 'trot' | 'gallop' | 'hop' | 'amble';
  /** When each foot comes down, in shares of the cycle. */
  readonly offsets: Readonly<Record<LegName, number>>;
  /** Share of the cycle on the ground, and the way gone meanwhile. */
  readonly duty: number;
  readonly stance: number;
  readonly lift: number;
  readonly fold: number;
  /** Cycles a second above which steps get longer instead of quicker. */
  readonly mostHz: number;
}

export const GAITS: Readonly<Record<Gait['name'], Gait>> = {
  walk: {
    name: 'walk',
    offsets: { hindNear: 0, frontNear: 0.23, hindFar: 0.5, frontFar: 0.73 },
    duty: 0.62,
    stance: 0.56,
    lift: 0.11,
    fold: 0.55,
    mostHz: 2.4,
  },
  amble: {
    name: 'amble',
    offsets: { hindNear: 0, frontNear: 0.18, hindFar: 0.5, frontFar: 0.68 },
    duty: 0.52,
    stance: 0.56,
    lift: 0.12,
    fold: 0.6,
    mostHz: 2.2,
  },
  trot: {
    name: 'trot',
    offsets: { hindNear: 0, frontNear: 0.5, hindFar: 0.5, frontFar: 0 },
    duty: 0.4,
    stance: 0.6,
    lift: 0.2,
    fold: 0.9,
    mostHz: 3,
  },
  gallop: {
    name: 'gallop',
    offsets: { hindNear: 0, hindFar: 0.1, frontNear: 0.5, frontFar: 0.62 },
    duty: 0.28,
    stance: 0.8,
    lift: 0.34,
    fold: 1,
    mostHz: 3.4,
  },
  hop: {
    name: 'hop',
    offsets: { hindNear: 0, hindFar: 0.03, frontNear: 0.6, frontFar: 0.68 },
    duty: 0.26,
    stance: 0.62,
    lift: 0.34,
    fold: 1,
    mostHz: 3,
  },
};

/** Where a gait is: the share of its cycle, and how its steps are spaced at this speed. */
export interface Stride {
  readonly gait: Gait;
  readonly phase: number;
  readonly duty: number;
  /** Way gone on the ground, and in a whole cycle. */
  readonly stance: number;
  readonly length: number;
}

/**
 * @param gone way gone, heights
 * @param speed heights a second
 * @param reach longest way a foot can go on the ground under the body
 */
export function strideOf(
  gait: Gait,
  gone: number,
  speed: number,
  reach: number,
  start: number,
): Stride {
  const stance = Math.min(gait.stance, reach);
  const usual = stance / gait.duty;
  const length = Math.max(usual, speed / gait.mostHz);
  return {
    gait,
    phase: cycle(gone / length + start),
    duty: stance / length,
    stance,
    length,
  };
}

export function footOf(stride: Stride, leg: LegName): FootPose {
  const { gait, duty, stance } = stride;
  const p = cycle(stride.phase - gait.offsets[leg]);
  if (p < duty) {
    const u = p / duty;
    return { x: stance * (0.5 - u), y: 0, pitch: 0.75 * smooth((u - 0.62) / 0.38), fold: 0 };
  }
  const u = (p - duty) / (1 - duty);
  const carried = Math.sin(Math.PI * u);
  return {
    x: mix(-stance / 2, stance / 2, smooth(u)) + stance * 0.08 * carried * (u > 0.5 ? 1 : -0.6),
    y: gait.lift * carried ** 1.2,
    pitch: mix(0.75, -0.18, smooth(u * 1.15)) * (1 - smooth((u - 0.86) / 0.14)),
    fold: gait.fold * Math.sin(Math.PI * clamp(u * 1.12)),
  };
}
