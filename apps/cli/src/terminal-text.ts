// Text as a terminal shows it, where 影 takes two cells and an accent none.
import measure from 'fast-string-truncated-width';

/** Control characters could draw over what others have written; they are shown as `?`. */
export const plain = (text: string): string => text.replaceAll(/\p{Cc}/gu, '?');

/** In cells. */
export const cellsOf = (text: string): number => measure(text).width;

export const padToCells = (text: string, cells: number): string =>
  text + ' '.repeat(Math.max(0, cells - cellsOf(text)));

/** At most so many cells, with … where something was left out. */
export function cutToCells(text: string, cells: number): string {
  const { truncated, index } = measure(text, { limit: cells, ellipsis: '…' });
  return truncated ? `${text.slice(0, index)}…` : text;
}
