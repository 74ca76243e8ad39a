// Time marks and shot marks, tried at one position of the prompt.
import type { Token } from './token.ts';

const OPEN = String.raw`[\[(（【]?\s*`;
const CLOSE = String.raw`\s*[\])）】]?`;
const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?`;
const SECONDS = String.raw`\d+(?:\.\d+)?`;
const UNIT = String.raw`\s*(?:s(?:ec(?:ond)?s?)?\b|秒钟?)`;
const DASH = String.raw`\s*(?:-|–|—|~|～|至|到|\bto\b)\s*`;

const sticky = (source: string): RegExp => new RegExp(source, 'iy');

const CLOCK_RANGE = sticky(`${OPEN}(${CLOCK})${DASH}(${CLOCK})${CLOSE}`);
const SECOND_RANGE = sticky(
  `${OPEN}(?:from\\s+|seconds?\\s+|从|第)?(${SECONDS})(?:${UNIT})?${DASH}(?:第)?(${SECONDS})${UNIT}${CLOSE}`,
);
/** `Seconds 0-3:`, `(0-4)` alone says nothing, but `0-4:` at the head of a line does. */
const NAMED_RANGE = sticky(`${OPEN}seconds?\\s+(${SECONDS})${DASH}(${SECONDS})${CLOSE}`);
const FIRST = sticky(
  `(?:in\\s+|for\\s+)?the\\s+first\\s+(${SECONDS}|one|two|three|four|five)(?:${UNIT}|-second)s?|前(${SECONDS}|[一两二三四五])秒钟?`,
);
const LAST = sticky(
  `(?:in\\s+|for\\s+)?the\\s+(?:last|final)\\s+(${SECONDS}|one|two|three)${UNIT}|最后(${SECONDS}|[一两二三四五])秒钟?`,
);
const MOMENT = sticky(
  `(?:\\bat\\s+(?:the\\s+)?(${SECONDS})(?:st|nd|rd|th)?[\\s-]*(?:s\\b|seconds?\\b)(?:\\s+mark)?|第(${SECONDS}|[一二三四五六七八九十])秒|\\[\\s*(${CLOCK})\\s*\\]|(?<![\\d.])(${SECONDS})(?:s|秒)(?=\\s*[:：]))`,
);
const LENGTH = sticky(`(${SECONDS})[\\s-]*(?:seconds?\\b|secs?\\b|s\\b|秒钟?)(?:[\\s-]*long\\b)?`);
const SHOT = sticky(
  `[\\[(（【]?\\s*(?:(?:shot|scene|cut|part|clip|beat|segment)\\s*#?\\s*(\\d{1,2})|(?:分镜头?|镜头|场景|画面|段落|片段)\\s*([0-9]{1,2}|[一二三四五六七八九十])|第([0-9]{1,2}|[一二三四五六七八九十])(?:个?镜头?|幕|场|段|个分镜))\\s*[\\])）】]?(?=\\s*(?:$|[:：,，.。、\\-–—(（\\[【\\n]|[A-Z]|[\\u4e00-\\u9fff]))`,
);

const DIGITS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

const numberOf = (text: string): number => DIGITS[text.toLowerCase()] ?? Number(text);

const secondsOf = (clock: string): number =>
  clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const MOST_SECONDS = 3600;

/** The time, length or shot mark that begins at `at`, if one does. */
export function scanTime(text: string, at: number): Token | undefined {
  const time = (found: RegExpExecArray, startS: number, endS: number | null): Token | undefined =>
    startS <= MOST_SECONDS && (endS === null || (endS > startS && endS <= MOST_SECONDS))
      ? {
          kind: 'time',
          text: found[0],
          from: at,
          to: at + found[0].length,
          startS,
          endS,
          fromEnd: false,
        }
      : undefined;
  const clocks = match(CLOCK_RANGE, text, at);
  if (clocks !== null) return time(clocks, secondsOf(clocks[1] ?? ''), secondsOf(clocks[2] ?? ''));
  const range = match(SECOND_RANGE, text, at) ?? match(NAMED_RANGE, text, at);
  if (range !== null) {
    const found = time(range, Number(range[1]), Number(range[2]));
    if (found !== undefined) return found;
  }
  const first = match(FIRST, text, at);
  if (first !== null) return time(first, 0, numberOf(first[1] ?? first[2] ?? ''));
  const last = match(LAST, text, at);
  if (last !== null) {
    const lengthS = numberOf(last[1] ?? last[2] ?? '');
    const span = { text: last[0], from: at, to: at + last[0].length };
    return { kind: 'time', ...span, startS: lengthS, endS: null, fromEnd: true };
  }
  const moment = match(MOMENT, text, at);
  if (moment !== null) {
    const clock = moment[3];
    const startS =
      clock === undefined ? numberOf(moment[1] ?? moment[2] ?? moment[4] ?? '') : secondsOf(clock);
    return time(moment, startS, null);
  }
  const shot = match(SHOT, text, at);
  if (shot !== null) {
    const number = numberOf(shot[1] ?? shot[2] ?? shot[3] ?? '');
    return { kind: 'shot', text: shot[0], from: at, to: at + shot[0].length, number };
  }
  const length = match(LENGTH, text, at);
  if (length !== null && Number(length[1]) <= MOST_SECONDS) {
    const lengthS = Number(length[1]);
    return { kind: 'length', text: length[0], from: at, to: at + length[0].length, lengthS };
  }
  return undefined;
}
