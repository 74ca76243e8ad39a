// From the prompt to tokens. Every character but blanks belongs to exactly one token.
import { scanReference } from './scan-reference.ts';
import { scanTime } from './scan-time.ts';
import type { Token } from './token.ts';

const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+/y;
const LATIN =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]*/uy;
/** "'s", "n't": a word of its own. */
const CLITIC = /['’][a-z]{1,2}\b/iy;
const NUMBER = /\d+(?:[.,]\d+)*/y;
const OTHER_LETTERS = /[\p{L}\p{M}]+/uy;
const BLANK = /\s/;

const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '「': '」',
  '『': '』',
  '«': '»',
  '‘': '’',
  '”': '”',
};

function sticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Longest text that is still taken as one quotation: beyond it a mark is a mark. */
const LONGEST_QUOTE = 600;

function closing(text: string, at: number, mark: string): number {
  const end = text.indexOf(mark, at + 1);
  return end === -1 || end - at > LONGEST_QUOTE ? -1 : end;
}

function scanQuote(text: string, at: number): Token | undefined {
  const mark = text[at] ?? '';
  const quoted = (end: number, use: 'open' | 'dialogue' | 'effect' | 'subtitle'): Token => ({
    kind: 'quote',
    text: text.slice(at + 1, end).trim(),
    from: at,
    to: end + 1,
    use,
  });
  const close = QUOTES[mark];
  if (close !== undefined) {
    const end = closing(text, at, close);
    return end > at + 1 ? quoted(end, 'open') : undefined;
  }
  if (mark === "'") {
    // An apostrophe opens nothing: a quotation begins after a blank and ends before one.
    if (at > 0 && !/[\s:：(,，]/.test(text[at - 1] ?? '')) return undefined;
    const end = /'(?=[\s.,;:!?)]|$)/g;
    end.lastIndex = at + 1;
    const found = end.exec(text);
    return found !== null && found.index > at + 1 && found.index - at <= LONGEST_QUOTE
      ? quoted(found.index, 'open')
      : undefined;
  }
  if (mark === '{') {
    const end = closing(text, at, '}');
    return end > at + 1 ? quoted(end, 'dialogue') : undefined;
  }
  if (mark === '<') {
    const end = closing(text, at, '>');
    return end > at + 1 ? quoted(end, 'effect') : undefined;
  }
  if (mark === '【') {
    const end = closing(text, at, '】');
    return end > at + 1 ? quoted(end, 'subtitle') : undefined;
  }
  return undefined;
}

const TIME_BEGIN = /[\d[(（【第前最从]|at\b|the\b|in\b|for\b|from\b|s|c|p|b|分|镜|场|画|段|片/iy;
const REFERENCE_BEGIN = /[@#[<(（【图照视音参第原所上该此这]|[a-z]/iy;

export function scan(prompt: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let afterLetter = false;
  while (at < prompt.length) {
    const char = prompt[at] ?? '';
    if (BLANK.test(char)) {
      if (char === '\n') tokens.push({ kind: 'mark', text: '\n', from: at, to: at + 1 });
      at += 1;
      afterLetter = false;
      continue;
    }
    const token = scanAt(prompt, at, afterLetter);
    tokens.push(token);
    at = token.to;
    afterLetter = token.kind === 'latin' || token.kind === 'number';
  }
  return tokens;
}

function scanAt(prompt: string, at: number, afterLetter: boolean): Token {
  // "s 2" inside a word is no mark: marks begin where a word could.
  if (!afterLetter || !/[a-z\d]/i.test(prompt[at] ?? '')) {
    const special =
      (sticky(TIME_BEGIN, prompt, at) === undefined ? undefined : scanTime(prompt, at)) ??
      (sticky(REFERENCE_BEGIN, prompt, at) === undefined ? undefined : scanReference(prompt, at)) ??
      scanQuote(prompt, at);
    if (special !== undefined) return special;
  }
  const han = sticky(HAN, prompt, at);
  if (han !== undefined) return hanToken(prompt, at, han);
  const plain = (kind: 'latin' | 'number' | 'mark', text: string): Token => ({
    kind,
    text,
    from: at,
    to: at + text.length,
  });
  const clitic = afterLetter ? sticky(CLITIC, prompt, at) : undefined;
  if (clitic !== undefined) return plain('latin', clitic);
  const latin = sticky(LATIN, prompt, at);
  if (latin !== undefined) return plain('latin', latin);
  const number = sticky(NUMBER, prompt, at);
  if (number !== undefined) return plain('number', number);
  const other = sticky(OTHER_LETTERS, prompt, at);
  if (other !== undefined) return plain('latin', other);
  return plain('mark', String.fromCodePoint(prompt.codePointAt(at) ?? 0));
}

/** A run of Chinese ends where a mark in it begins ("镜头1", "图片2"). */
function hanToken(prompt: string, at: number, han: string): Token {
  for (let i = 1; i < han.length; i++) {
    const here = at + i;
    const mark =
      (sticky(TIME_BEGIN, prompt, here) === undefined ? undefined : scanTime(prompt, here)) ??
      (sticky(REFERENCE_BEGIN, prompt, here) === undefined
        ? undefined
        : scanReference(prompt, here));
    if (mark !== undefined) {
      return { kind: 'han', text: han.slice(0, i), from: at, to: here };
    }
  }
  return { kind: 'han', text: han, from: at, to: at + han.length };
}
