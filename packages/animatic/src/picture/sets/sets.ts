import { PictureError } from '../errors.ts';
import { BUILT_SETS } from './built-sets.ts';
import { field } from './field.ts';
import { mountain } from './mountain.ts';
import { OPEN_SETS } from './open-sets.ts';
import { sea } from './sea.ts';
import { studio } from './studio.ts';
import { snowfield } from './snowfield.ts';
import type { StageSet } from './set.ts';

/** The table of drawn sets, by the storyboard's name for them. */
export const SETS: Readonly<Record<string, StageSet>> = {
  field,
  mountain,
  sea,
  snowfield,
  studio,
  ...BUILT_SETS,
  ...OPEN_SETS,
};

export function setNamed(name: string): StageSet {
  const found = Object.hasOwn(SETS, name) ? SETS[name] : undefined;
  if (found === undefined) {
    throw new PictureError(
      'unknown-set',
      `A shot's set must be one of ${Object.keys(SETS).join(', ')}; got "${name}". Name one of them, or null with a plate.`,
    );
  }
  return found;
}
