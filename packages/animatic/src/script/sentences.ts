import type { Word } from './word.ts';

export interface Sentence {
  readonly words: readonly Word[];
  /** Begins with a mark of time or of a shot. */
  readonly marked: boolean;
}

const endsSentence = (word: Word): boolean =>
  word.token?.kind === 'mark' && /^[.。;；!！?？\n]$/.test(word.token.text);

const isBeatMark = (word: Word): boolean =>
  word.token?.kind === 'time' || word.token?.kind === 'shot';

/** Sentences end at marks of punctuation, and wherever a mark of time or of a shot begins the next. */
export function sentencesOf(words: readonly Word[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let current: Word[] = [];
  let marked = false;
  const close = (): void => {
    if (current.some((word) => word.token?.kind !== 'mark'))
      sentences.push({ words: current, marked });
    current = [];
    marked = false;
  };
  for (const word of words) {
    if (
      isBeatMark(word) &&
      !current.every((one) => isBeatMark(one) || one.token?.kind === 'mark')
    ) {
      close();
    }
    if (isBeatMark(word)) marked = true;
    current.push(word);
    if (endsSentence(word)) close();
  }
  close();
  return sentences;
}
