// Text as a terminal shows it, where 影 takes two cells and an accent none.
import measure from 'fast-string-truncated-width';

/** Control characters could draw over what others have written; they are shown as `?`. */
export const plain = (text: string): string => text.replaceAll(/\p{Cc}/gu, '?');

/** In cells. */
export const cellsOf = (text: string): number => measure(text).width;

export const padToCells = (text: string, cells: number): string =>
  text + ' '.repeat(Math.max(0, cells - cellsOf(text)));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most so many cells, with … where something was left out. */
export function cutToCells(text: string, cells: number): string {
  if (cellsOf(text) <= cells) return text;
  let cut = '';
  let left = cells - 1;
  for (const { segment } of graphemes.segment(text)) {
    left -= cellsOf(segment);
    if (left < 0) break;
    cut += segment;
  }
  return `${cut}…`;
}
