// Hats, in head units, over the hair.
import type { Ink } from '../paint/ink.ts';
import type { Build } from '../figure/body.ts';
import type { Hair, HatKind } from '../person/person.ts';
import { BRIMMED_HATS } from './brimmed-hats.ts';
import { CAPS } from './caps.ts';
import { ORNAMENTS } from './hair-ornaments.ts';
import type { PaintHat } from './hat-shapes.ts';
import { paintHelmet } from './helmets.ts';
import type { Head } from './skull.ts';
import { WRAPPED } from './wrapped.ts';

const HATS: Readonly<Partial<Record<HatKind, PaintHat>>> = {
  ...BRIMMED_HATS,
  ...CAPS,
  ...ORNAMENTS,
  ...WRAPPED,
};

/** Hats that hide the hair on top of the head: it is not piled up under them. */
const ONTO_HAIR: ReadonlySet<HatKind> = new Set([
  'crown',
  'tiara',
  'headband',
  'veil',
  'flower-crown',
  'halo',
  'bow',
  'headphones',
  'bunny-ears',
  'cat-ears',
  'nurse-cap',
]);

export const pressesHair = (kind: HatKind): boolean => !ONTO_HAIR.has(kind);

/** Nothing of long hair comes out below these. */
const OVER_ALL: ReadonlySet<HatKind> = new Set([
  'space-helmet',
  'knight-helmet',
  'ninja-hood',
  'hood',
  'headscarf',
]);

/** Through glass a short cut would be a boy's: hers ends at the collar. */
export const hairUnder = (kind: HatKind, { style }: Hair, sex: Build['sex']): Hair['style'] => {
  if (!OVER_ALL.has(kind) || style === 'bald') return style;
  return kind === 'space-helmet' && sex === 'female' ? 'bob' : 'short';
};

export function paintHat(ink: Ink, head: Head, kind: HatKind, colour: string): void {
  const paint = HATS[kind];
  if (paint) paint(ink, head, colour);
  else paintHelmet(ink, head, kind, colour);
}
