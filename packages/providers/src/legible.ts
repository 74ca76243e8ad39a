/** Control characters, and those that turn the order of letters round. */
const UNSAFE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu;

/** An upstream's words as they go on to logs, replies and terminals: one line of text and nothing more. */
export const legible = (words: string): string => words.replaceAll(UNSAFE, ' ').trim();
