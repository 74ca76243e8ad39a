// The table of what people do.
import { LEAPS } from './air.ts';
import { CRAFTS } from './craft.ts';
import { DUELS } from './duel.ts';
import { FEELINGS } from './feel.ts';
import { running, walking } from './gait.ts';
import { GAMES } from './games.ts';
import { GREETINGS } from './greet.ts';
import { HANDLINGS } from './handle.ts';
import type { Motion } from './motion.ts';
import { RESTS } from './rest.ts';
import { SPORTS } from './sport.ts';
import { standing } from './stand.ts';

export const MOTIONS: Readonly<Record<string, Motion>> = {
  stand: standing,
  walk: walking,
  stroll: walking,
  follow: walking,
  run: running,
  chase: running,
  ...GREETINGS,
  ...RESTS,
  ...HANDLINGS,
  ...CRAFTS,
  ...FEELINGS,
  ...LEAPS,
  ...SPORTS,
  ...DUELS,
  ...GAMES,
};

/** Motions that say themselves where what is held goes. */
export const CARRIES: ReadonlySet<string> = new Set([
  ...Object.keys(HANDLINGS),
  ...Object.keys(CRAFTS),
  ...Object.keys(DUELS),
  'swing',
  'bat',
  'attack',
  'fish',
  'ride',
  'drive',
  'row',
  'punt',
  'shoot',
  'aim',
  'cheer',
  'toast',
  'celebrate',
  'throw',
]);

/** The right hand has something to do: what is held goes to the left one. */
export const RIGHT_IS_BUSY: ReadonlySet<string> = new Set([
  'wave',
  'point',
  'salute',
  'thumbs-up',
  'shake-hands',
  'knock',
  'think',
  'yawn',
]);
