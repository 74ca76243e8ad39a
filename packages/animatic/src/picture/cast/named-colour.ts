// Whether the prompt names a thing's colour: one that is named takes over panels of other colours.
import type { CastMember } from '../../storyboard/storyboard.ts';
import { COLOURS } from '../../words/attributes.ts';
import { rowsOf } from '../../words/row.ts';

/** "Colourful" names none. */
const MANY_COLOURS = rowsOf(COLOURS).find(({ id }) => id === 'colourful')?.cells['hex'];

export const isColourNamed = ({ colour }: Pick<CastMember, 'colour'>): boolean =>
  colour !== null && colour !== MANY_COLOURS;
