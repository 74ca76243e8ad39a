// The table of effects: what a storyboard's cue may name.
import type { Effect } from './effect.ts';
import { rain, waves } from './water.ts';

export const EFFECTS: Readonly<Record<string, Effect>> = { waves, rain };

export const EFFECT_NAMES: readonly string[] = Object.keys(EFFECTS);
