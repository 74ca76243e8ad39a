// What a verb means by what it is done to: nobody stoops to the ground for what is on his head, at his ear
// or on a table.
import { THINGS } from '../words/things.ts';
import type { Place } from './staging.ts';

const WORN: ReadonlySet<string> = new Set([
  'helmet',
  'hat',
  'cap',
  'straw-hat',
  'crown',
  'glasses',
  'sunglasses',
  'mask',
  'headphones',
  'scarf',
  'veil',
]);

const CALLED_WITH: ReadonlySet<string> = new Set(['phone', 'telephone']);

/** As high as a table. */
const TABLE_M = 0.4;

/** @param at where what it is done to is */
export function meantBy(
  motion: string | null,
  whom: string | undefined,
  at: Place | undefined,
): string | null {
  if (whom === undefined) return motion;
  // Whoever rides a wave stands on a board.
  if (motion === 'ride' && whom === 'wave') return 'surf';
  if (motion !== 'pick') return motion;
  if (WORN.has(whom)) return 'wear';
  if (CALLED_WITH.has(whom)) return 'phone';
  const small = (THINGS.get(whom)?.heightM ?? 1) < 0.6;
  return small && at !== undefined && at[1] > TABLE_M ? 'hold' : motion;
}
