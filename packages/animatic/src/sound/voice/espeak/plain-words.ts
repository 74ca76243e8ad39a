// What of a line is spoken: words and the pauses that its punctuation means.

/**
 * Without emoji (espeak reads out their names), stage marks and markdown; dashes and dots become the
 * pauses that they stand for.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{fe0f}|\u{200d}/gu, ' ')
    .replace(/[*_#`~|^\\[\]{}"“”„«»「」『』《》【】]/gu, ' ')
    .replace(/\s*(?:—|–|――|\s-{1,2}\s)\s*/gu, ', ')
    .replace(/(?:…|\.{3,}|⋯)+/gu, ', ')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,，、])/gu, '')
    .replace(/^[\s,]+|[\s,]+$/gu, '')
    .trim();
}

export interface Run {
  readonly text: string;
  readonly language: string;
}

/**
 * The parts of a line that one language's voice can read. Only a Chinese one reads Chinese characters:
 * all others say "Chinese letter" for each.
 */
export function runsOf(text: string, language: string): readonly Run[] {
  if (/^(?:zh|cmn|yue)(?:[-_]|$)/i.test(language)) return [{ text, language }];
  return text
    .split(/(\p{Script=Han}[\p{Script=Han}，。、！？：；]*)/u)
    .filter((part) => /[\p{Letter}\p{Number}]/u.test(part))
    .map((part) => ({
      text: part.trim(),
      language: /\p{Script=Han}/u.test(part) ? 'zh' : language,
    }));
}
