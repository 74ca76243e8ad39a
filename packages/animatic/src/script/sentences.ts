import type { Word } from './word.ts';

export interface Sentence {
  readonly words: readonly Word[];
  /** Begins with a mark of time or of a shot. */
  readonly marked: boolean;
}

const endsSentence = (word: Word): boolean =>
  word.token?.kind === 'mark' && /^[.。;；!！?？\n]$/.test(word.token.text);

/** He says: “…!” Cut to …: what was said ends the sentence, where another one begins after it. */
function endsWithLine(prompt: string, words: readonly Word[], at: number): boolean {
  const [before, line, after] = [words[at - 1], words[at], words[at + 1]];
  if (line?.token?.kind !== 'quote' || after === undefined || after.token !== null) return false;
  const told = before?.token?.kind === 'mark' && /^[:：,，]$/.test(before.token.text);
  return told && /[.!?。！？…]\s*$/.test(line.text) && BEGINS.test(prompt.slice(after.from));
}

const BEGINS = /^(?:\p{Lu}\p{L}|镜头|切[到至]|画面)/u;

const isBeatMark = (word: Word): boolean =>
  word.token?.kind === 'time' || word.token?.kind === 'shot';

/** Sentences end at marks of punctuation, and wherever a mark of time or of a shot begins the next. */
export function sentencesOf(prompt: string, words: readonly Word[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let current: Word[] = [];
  let marked = false;
  const close = (): void => {
    if (current.some((word) => word.token?.kind !== 'mark'))
      sentences.push({ words: current, marked });
    current = [];
    marked = false;
  };
  for (const [i, word] of words.entries()) {
    if (
      isBeatMark(word) &&
      !current.every((one) => isBeatMark(one) || one.token?.kind === 'mark')
    ) {
      close();
    }
    if (isBeatMark(word)) marked = true;
    current.push(word);
    if (endsSentence(word) || endsWithLine(prompt, words, i)) close();
  }
  close();
  return sentences;
}
