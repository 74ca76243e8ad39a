// What an effect is. All are made by code, at the film's rate, the same samples for the same seed.
import type { Random } from '../signal/random.ts';

export interface Effect {
  /**
   * `event`: something happens and is over by itself. `repeated`: it happens again and again for as long
   * as it has, and begins at once. `ambience`: it is there all the time that it has.
   */
  readonly kind: 'event' | 'repeated' | 'ambience';
  /** Events: how long one takes, with its ring. The others: 0. */
  readonly lengthS: number;
  /** How loud it naturally is beside others of its kind, dB. */
  readonly levelDb: number;
  /** `length` samples of any level; ends need no fade. */
  readonly make: (length: number, random: Random) => Float32Array;
}

export function event(lengthS: number, levelDb: number, make: Effect['make']): Effect {
  return { kind: 'event', lengthS, levelDb, make };
}

export function repeated(levelDb: number, make: Effect['make']): Effect {
  return { kind: 'repeated', lengthS: 0, levelDb, make };
}

export function ambience(levelDb: number, make: Effect['make']): Effect {
  return { kind: 'ambience', lengthS: 0, levelDb, make };
}
