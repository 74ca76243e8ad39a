import { SETS } from './places.ts';
import { rowsOf } from './row.ts';

const ROWS = rowsOf(SETS);

export const SET_IDS: ReadonlySet<string> = new Set(ROWS.map(({ id }) => id));

/** Places with walls and a ceiling. */
export const INDOOR_SETS: ReadonlySet<string> = new Set(
  ROWS.flatMap(({ id, cells }) => (cells['indoors'] === 'yes' ? [id] : [])),
);

/** What is heard in a place when the prompt names nothing else. */
export const SET_SOUNDS: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(({ id, cells }) =>
    cells['sound'] === undefined ? [] : [[id, cells['sound']] as const],
  ),
);
