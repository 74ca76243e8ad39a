// What an effect is. All are made by code, at the film's rate, the same samples for the same seed.
import type { Random } from '../signal/random.ts';

export interface Effect {
  /** `event`: something happens and is over by itself; `ambience`: it fills the time that it has. */
  readonly kind: 'event' | 'ambience';
  /** Events: how long one takes, with its ring. Ambiences: 0. */
  readonly lengthS: number;
  /** How loud it naturally is beside the others, dB. */
  readonly levelDb: number;
  /** `length` samples of any level; ends need no fade. */
  readonly make: (length: number, random: Random) => Float32Array;
}

export function ambience(levelDb: number, make: Effect['make']): Effect {
  return { kind: 'ambience', lengthS: 0, levelDb, make };
}

export function event(lengthS: number, levelDb: number, make: Effect['make']): Effect {
  return { kind: 'event', lengthS, levelDb, make };
}
