// Text as a terminal shows it, where 影 takes two cells and an accent none.
import measure from 'fast-string-truncated-width';

/** Control characters could draw over what others have written, and these of Unicode’s turn its order round. */
const UNSAFE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** One line of others’ words: what is not safe in it is shown as `?`. */
export const plain = (text: string): string => text.replaceAll(UNSAFE, '?');

/** The same of a text of ours, whose lines stay lines. */
export const plainLines = (text: string): string => text.split('\n').map(plain).join('\n');

/** JSON on one line, for programs and for whoever looks on: the same value, with all that is not safe escaped. */
export const jsonLine = (value: object): string =>
  JSON.stringify(value).replaceAll(
    UNSAFE,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

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
