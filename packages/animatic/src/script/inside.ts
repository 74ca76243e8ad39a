// "Inside", without a word of what: inside the train or the house that was named before.
import { INTERIORS } from '../words/interiors.ts';
import type { Clause } from './clause.ts';
import type { Span } from './token.ts';

/** @returns whether the film goes in there */
export function goesInside({ film, beat }: Clause, { from, to }: Span): boolean {
  if (!/^(?:inside|里面|车内|车里|屋内|舱内)$/i.test(film.prompt.slice(from, to))) return false;
  const named = film.cast.nearest((kind) => ENTERED.has(kind));
  const set = INTERIORS.get(named === undefined ? '' : (film.cast.thing(named)?.id ?? ''));
  if (set === undefined) return false;
  beat.places.push({ set, weight: 3.2, from: [from, to] });
  film.use({ from, to }, `set: ${set}`);
  return true;
}

const ENTERED: ReadonlySet<string> = new Set(['vehicle', 'building', 'aircraft', 'furniture']);
