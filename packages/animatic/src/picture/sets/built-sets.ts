// Built places and interiors, by the storyboard's name for them.
import { room } from './room.ts';
import { kitchen } from './kitchen.ts';
import { tableTop } from './table-top.ts';
import type { StageSet } from './set.ts';

export const BUILT_SETS: Readonly<Record<string, StageSet>> = {
  room,
  kitchen,
  'table-top': tableTop,
};
