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
    .replace(/^[\s,]+|[\s,]+$/gu, '')
    .trim();
}
