// Built places and interiors, by the storyboard's name for them.
import { room } from './room.ts';
import type { StageSet } from './set.ts';

export const BUILT_SETS: Readonly<Record<string, StageSet>> = {
  room,
};
