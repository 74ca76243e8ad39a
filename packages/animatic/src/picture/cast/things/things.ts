// Every thing with a drawing of its own, by its word.
import type { MakePuppet } from '../puppet.ts';
import { fromDesign } from './design.ts';
import type { Designs } from './design.ts';
import { BOTTLES } from './drinks/bottles.ts';
import { CUPS } from './drinks/cups.ts';
import { GLASSES } from './drinks/glasses.ts';
import { FRUIT } from './food/fruit.ts';
import { LIGHTING } from './furniture/lighting.ts';

const DESIGNS: Designs = { ...FRUIT, ...CUPS, ...GLASSES, ...BOTTLES, ...LIGHTING };

export const THINGS: Readonly<Record<string, MakePuppet>> = Object.fromEntries(
  Object.entries(DESIGNS).map(([what, design]) => [what, fromDesign(design)]),
);
