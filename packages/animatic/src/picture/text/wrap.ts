// Lines of a caption or title: broken between words, in Chinese between characters (never before
// closing marks), as even as possible.
import type { SKRSContext2D } from '@napi-rs/canvas';
import { fontOf } from './fonts.ts';
import type { Letters } from './fonts.ts';

const NOT_FIRST = /^[，。！？、；：”’）》」』】…,.!?;:)\]%·—]/u;
const NOT_LAST = /[“‘（《「『【([]$/u;
const IDEOGRAPH = /[⺀-鿿豈-﫿　-〿＀-￯\u{20000}-\u{3ffff}]/u;

/** Pieces that stay whole; a piece ends with its space, if it has one. */
export function pieces(text: string): string[] {
  const out: string[] = [];
  let current = '';
  for (const character of text) {
    const last = current.at(-1) ?? '';
    const breaks =
      current !== '' &&
      (last === ' ' || IDEOGRAPH.test(character) || IDEOGRAPH.test(last)) &&
      character !== ' ' &&
      !NOT_FIRST.test(character) &&
      !NOT_LAST.test(current);
    if (breaks) {
      out.push(current);
      current = '';
    }
    current += character;
  }
  if (current !== '') out.push(current);
  return out;
}

export interface Lines {
  readonly lines: readonly string[];
  readonly sizePx: number;
}

function fill(g: SKRSContext2D, parts: readonly string[], widthPx: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && g.measureText((line + part).trimEnd()).width > widthPx) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += part;
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines;
}

/**
 * At most `maxLines` lines within `widthPx`: the letters shrink from `sizePx` down to `leastPx` before
 * words are cut off with an ellipsis.
 */
export function wrap(
  g: SKRSContext2D,
  letters: Letters,
  box: { widthPx: number; sizePx: number; leastPx: number; maxLines: number },
): Lines {
  const parts = pieces(letters.text);
  for (let size = box.sizePx; ; size = Math.max(box.leastPx, size * 0.93)) {
    g.font = fontOf(letters, size);
    const lines = fill(g, parts, box.widthPx);
    const fits =
      lines.length <= box.maxLines && lines.every((l) => g.measureText(l).width <= box.widthPx);
    if (fits) return { lines: balance(g, parts, box.widthPx, lines), sizePx: size };
    if (size <= box.leastPx) return { lines: cut(g, lines, box), sizePx: size };
  }
}

/** The narrowest width that needs no more lines: lines of about one length. */
function balance(
  g: SKRSContext2D,
  parts: readonly string[],
  widthPx: number,
  lines: readonly string[],
): readonly string[] {
  if (lines.length < 2) return lines;
  let best: readonly string[] = lines;
  for (let width = widthPx * 0.95; width > widthPx * 0.45; width *= 0.95) {
    const next = fill(g, parts, width);
    if (next.length > lines.length || next.some((l) => g.measureText(l).width > widthPx)) break;
    best = next;
  }
  return best;
}

function cut(
  g: SKRSContext2D,
  lines: readonly string[],
  box: { widthPx: number; maxLines: number },
): string[] {
  return lines.slice(0, box.maxLines).map((line, i) => {
    let kept = line;
    const more = i === box.maxLines - 1 && lines.length > box.maxLines;
    const end = more ? '...' : '';
    while (kept.length > 1 && g.measureText(kept + end).width > box.widthPx)
      kept = kept.slice(0, -1);
    return kept + end;
  });
}
