// Open country and beyond, by the storyboard's name for it.
import { beach } from './beach.ts';
import { desert } from './desert.ts';
import { forest } from './forest.ts';
import { harbour } from './harbour.ts';
import { lake } from './lake.ts';
import { meadow } from './meadow.ts';
import { river } from './river.ts';
import type { StageSet } from './set.ts';
import { underwater } from './underwater.ts';
import { waterfall } from './waterfall.ts';

export const OPEN_SETS: Readonly<Record<string, StageSet>> = {
  beach,
  desert,
  forest,
  harbour,
  lake,
  meadow,
  river,
  underwater,
  waterfall,
};
