// What a JSON text may be made of, judged before it is parsed: a megabyte of `[],[],` becomes a hundred of
// objects, and a text that is nested ten thousand deep ends whatever walks it by recursion.
import { ProtocolError } from './errors.ts';

export const MOST_LEVELS = 32;
/** Keys and elements together; the fullest request that a dialect knows has some hundred. */
export const MOST_ENTRIES = 10_000;
/** Quotes within strings: each ends a stretch that is skipped at once. */
const MOST_ESCAPED_QUOTES = 1_000_000;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Takes some 20 µs for a common create. Of a text that is not JSON it need not be right: the parser refuses that.
 * @param field that holds the text; null: it is the whole body
 * @throws ProtocolError 400
 */
export function checkJsonBounds(text: string, field: string | null = null): void {
  const what = field === null ? 'The request body' : `The JSON text in \`${field}\``;
  const refusal = (why: string): ProtocolError =>
    new ProtocolError('InvalidParameter', `${what} is refused unread: ${why}.`, { param: field });
  let levels = 0;
  let entries = 0;
  let escapedQuotes = 0;
  for (let i = 0; i < text.length; i += 1) {
    switch (text.charCodeAt(i)) {
      case QUOTE: {
        const end = endOfString(text, i, () => (escapedQuotes += 1) <= MOST_ESCAPED_QUOTES);
        if (end === undefined)
          throw refusal(`it has more than ${MOST_ESCAPED_QUOTES} escaped quotes`);
        i = end;
        break;
      }
      case OPEN_LIST:
      case OPEN_OBJECT:
        if ((levels += 1) > MOST_LEVELS)
          throw refusal(`it is nested more than ${MOST_LEVELS} deep`);
        entries += 1;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        levels -= 1;
        break;
      case COMMA:
      case COLON:
        entries += 1;
        break;
      default:
    }
    if (entries > MOST_ENTRIES) throw refusal(`it has more than ${MOST_ENTRIES} keys and elements`);
  }
}

/** Data URLs of many megabytes are skipped by `indexOf`. @returns undefined where `next` says to stop */
function endOfString(text: string, start: number, next: () => boolean): number | undefined {
  for (let from = start + 1; ;) {
    const end = text.indexOf('"', from);
    if (end === -1) return text.length;
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
    if (!next()) return undefined;
    from = end + 1;
  }
}
