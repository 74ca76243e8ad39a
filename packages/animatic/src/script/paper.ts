// The colour of a studio's paper, where the text names it: "on a white background", 黑底.
import { tableOf } from '../words/lexicon.ts';

const NAMED = tableOf('colour')
  // "Colourful" is no colour.
  .filter(({ id }) => id !== 'colourful')
  .flatMap(({ cells, en, zh }) => {
    const hex = cells['hex'] ?? '';
    return [
      ...en.map((word) => ({ hex, word, found: new RegExp(`\\b${word}\\b`, 'i') })),
      ...zh.map((word) => ({ hex, word, found: new RegExp(word) })),
    ];
  })
  .toSorted((a, b) => b.word.length - a.word.length);

const DARK = /\b(?:dark|unlit)\b|深色|暗色|暗背景/i;
const DARK_HEX = '#2a2a32';

/** @returns hex; null: none is named */
export function paperColour(text: string): string | null {
  const named = NAMED.find(({ found }) => found.test(text))?.hex;
  return named ?? (DARK.test(text) ? DARK_HEX : null);
}
