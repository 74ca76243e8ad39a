// Cuts a run of Chinese into words: the cheapest way through it, where a word of the vocabulary costs
// least, a word that the runtime's own dictionary knows costs more, and a lone unknown character most.
// The runtime's dictionary keeps the vocabulary from finding a horse (马) in "at once" (马上).
import { CHINESE, LONGEST_CHINESE } from '../words/lexicon.ts';

export interface Piece {
  readonly from: number;
  readonly to: number;
  /** In the vocabulary. */
  readonly known: boolean;
}

let segmenter: Intl.Segmenter | undefined;

const KNOWN_COST = [0, 1.5, 1, 0.95] as const;
const LONG_KNOWN_COST = 0.9;
/** Each character of a word that only the runtime's dictionary knows. */
const UNKNOWN_COST = 1.6;
const STRAY_COST = 3;

/** `from` and `to` of the pieces are relative to `text`. */
export function segmentChinese(text: string): readonly Piece[] {
  const best: { cost: number; from: number; known: boolean }[] = [
    { cost: 0, from: -1, known: false },
  ];
  const offer = (from: number, to: number, cost: number, known: boolean): void => {
    const total = (best[from]?.cost ?? Infinity) + cost;
    const there = best[to];
    // Of two ways as cheap, the one whose last word is shorter: the first words are then the longer.
    if (there === undefined || total <= there.cost) best[to] = { cost: total, from, known };
  };
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const foreign = new Map<number, number>();
  for (const { index, segment } of segmenter.segment(text)) foreign.set(index, segment.length);
  for (let at = 0; at < text.length; at++) {
    if (best[at] === undefined) continue;
    for (let length = 1; length <= LONGEST_CHINESE && at + length <= text.length; length++) {
      if (!CHINESE.has(text.slice(at, at + length))) continue;
      offer(at, at + length, KNOWN_COST[length] ?? LONG_KNOWN_COST, true);
    }
    const length = foreign.get(at);
    if (length !== undefined && length > 1) {
      offer(at, at + length, UNKNOWN_COST * length, false);
    }
    offer(at, at + 1, STRAY_COST, false);
  }
  const pieces: Piece[] = [];
  for (let to = text.length; to > 0;) {
    const step = best[to];
    if (step === undefined) break;
    pieces.push({ from: step.from, to, known: step.known });
    to = step.from;
  }
  return pieces.reverse();
}
