// A remix's prompt as single instructions: each says one thing, of the whole film or of some of its shots.
import { scan } from '../../script/scan.ts';
import type { Span } from '../../script/token.ts';
import type { Shot, Storyboard } from '../storyboard.ts';

export interface Instruction {
  /** Without what says which shots. */
  readonly text: string;
  /** Where in the prompt, [start, end). */
  readonly from: readonly [number, number];
  /** Of the storyboard that is edited. */
  readonly shots: readonly Shot[];
  /** It is of the film: no shot is named. */
  readonly isWhole: boolean;
  /** What it names and there is not: `shot 7`; undefined: nothing. */
  readonly missing?: string;
}

/** @param board its shots are those of the instructions */
export function readInstructions(prompt: string, board: Storyboard): readonly Instruction[] {
  const instructions: Instruction[] = [];
  const script = { prompt, quotes: scan(prompt).filter(({ kind }) => kind === 'quote') };
  let heading: Scope | undefined;
  for (const sentence of splitAt(script, [0, prompt.length], SENTENCE_ENDS)) {
    let going = heading;
    let verb = '';
    for (const piece of piecesOf(script, sentence)) {
      const read = scopeIn(prompt.slice(...piece), board);
      const scope = read ?? going;
      if (read !== undefined) {
        heading = read.isHeading ? read : undefined;
        going = read.isFirst ? read : heading;
      }
      const [text, from] = trimmed(read?.rest ?? prompt.slice(...piece), piece[0]);
      if (!SAYS.test(text) || BARE.test(text)) continue;
      const isElided = verb !== '' && ELIDED.test(text);
      verb = isElided ? verb : (VERB.exec(text)?.[1] ?? '');
      const { shots = board.shots, missing } = scope ?? {};
      instructions.push({
        text: isElided ? `${verb} ${text}` : text,
        from,
        shots,
        isWhole: scope === undefined || shots.length === board.shots.length,
        ...(missing !== undefined && { missing }),
      });
    }
  }
  return instructions;
}

/** What is left of "use no music". */
const BARE = /^(?:please )?(?:use|make|have|show|add|with|and|but)$/i;
const SAYS = /[\p{L}\p{N}]/u;

function trimmed(text: string, start: number): [string, readonly [number, number]] {
  const inner = text.trim();
  const from = start + text.indexOf(inner);
  return [inner, [from, from + inner.length]];
}

interface Said {
  readonly prompt: string;
  /** Nothing is cut within them. */
  readonly quotes: readonly Span[];
}

type Stretch = readonly [number, number];

const SENTENCE_ENDS = /[.!?](?=\s|$)|[。！？\n]/g;
const COMMAS = /[,;，；、]/g;
const JOINTS = /\s(?:and|then|but|also|plus)\s|并且|同时|然后|而且/g;
/** "Make it night without snow", "a day, not a night", 改成夜晚不要下雨: from here on it is what shall not be. */
const NOT_THIS =
  /(?<!\b(?:has|have|had|is|are|there|wants?|needs?|shows|wears|wearing|be))\s(?:but\s+|and\s+|with\s+)?(?=(?:without|with no|but (?:not?|don['’]?t)|and (?:not?|don['’]?t)|no)\s)|(?<!\b(?:do|does|did|is|are|was|should|shall|must|can|will|would|may|it|she|he|they|that|this|there|but|and|rather))\s(?=not\s)|(?:但是?|而且?)?(?=不要|别(?![墅人致名的])|没有|不能|不是)(?<=[改换变加调用慢快近远].*)(?<![成为了到])|(?<=(?:没有|无|不下)[^的]{1,6}的)/gi;
/** How an instruction begins. */
const BEGINS =
  /^\s*(?:also |then |please )?(?:make|change|replace|swap|turn|set|add|use|let|move|paint|give|put|remove|show|have|shoot|switch|zoom|push|pull|pan|tilt|track|orbit|crane|delete|dress|slow|speed|in shots?|shots? \d|把|将|让|改|换|加|用|去掉|删|镜头|画面|给|设|调)/i;

/** "Replace the cat by a dog and the piano by a sofa": said once, for both. */
const VERB = /^(?:please )?(replace|swap|substitute|change|turn|make|paint)\b/i;
const ELIDED = /^(?:the|an?|her|his|its)\s+(?:\S+\s+){1,3}(?:with|by|for|to|into)\s/i;

/** Apart at what `marks` finds, but not within quotation marks. */
function splitAt(
  { prompt, quotes }: Said,
  [start, end]: Stretch,
  marks: RegExp,
  isCut: (after: string) => boolean = () => true,
): Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  for (const match of prompt.slice(start, end).matchAll(marks)) {
    const at = start + match.index;
    const to = at + match[0].length;
    if (quotes.some((one) => one.from <= at && at < one.to)) continue;
    if (!isCut(prompt.slice(to, end))) continue;
    parts.push([from, at]);
    from = to;
  }
  parts.push([from, end]);
  return parts;
}

/** What is said stands behind a comma, and is no instruction of its own. */
const isNoQuote = (after: string): boolean => !/^\s*["“「『‘']/.test(after);

const piecesOf = (said: Said, sentence: Stretch): Stretch[] =>
  splitAt(said, sentence, COMMAS, isNoQuote).flatMap((piece) =>
    splitAt(said, piece, JOINTS, (after) => BEGINS.test(after) || ELIDED.test(after)).flatMap(
      (part) => splitAt(said, part, NOT_THIS),
    ),
  );

interface Scope {
  readonly shots: readonly Shot[];
  /** `Shot 2: …`: for what comes after it, too. */
  readonly isHeading: boolean;
  /** "In shot 2, …": for the rest of its sentence, which "… in shot 2, …" is not. */
  readonly isFirst: boolean;
  /** The text without it. */
  readonly rest: string;
  readonly missing?: string;
}

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  first: 1,
  opening: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  last: -1,
  final: -1,
  closing: -1,
};

const NUMBER = String.raw`(?:\d+|[一二两三四五六七八九十])`;
const IN = String.raw`(?:\b(?:in|for|of|during|on)\s+)?(?:the\s+)?`;
const SCOPES: readonly RegExp[] = [
  new RegExp(
    String.raw`${IN}\bshots?\s*#?(\d+(?:\s*(?:,|&|-|–|and|to)\s*(?:shot\s*)?\d+)*)(\s*:)?`,
    'i',
  ),
  new RegExp(
    String.raw`${IN}\b(first|second|third|fourth|fifth|sixth|last|final|opening|closing)\s+shot\b(\s*:)?`,
    'i',
  ),
  new RegExp(String.raw`在?第\s*(${NUMBER})\s*(?:个|组)?(?:镜头|分镜)(?:[里中内]|上)?(\s*[:：])?`),
  new RegExp(
    String.raw`在?(?:镜头|分镜)\s*(${NUMBER}(?:\s*(?:[、,和到至-])\s*${NUMBER})*)(?:[里中内]|上)?(\s*[:：])?`,
  ),
  /在?最(后)(?:一个|的)?(?:镜头|分镜)(?:[里中内])?(\s*[:：])?/,
];
const WHOLE =
  /\b(?:everywhere|(?:in|for|throughout|of)\s+(?:all|every|each|the (?:whole|entire))\s+(?:of the )?(?:shots?|film|video|movie)|the (?:whole|entire) (?:film|video|movie))\b|整个?(?:片子|影片|视频|片)|全片|(?:所有|每个|全部)镜头/i;

function scopeIn(text: string, board: Storyboard): Scope | undefined {
  const whole = WHOLE.exec(text);
  if (whole !== null) {
    const isFirst = isAtStart(text, whole);
    return { shots: board.shots, isHeading: false, isFirst, rest: blanked(text, whole) };
  }
  const found = SCOPES.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (found === undefined) return undefined;
  const [, words = '', mark] = found;
  const numbers = numbersIn(words).map((number) => (number < 0 ? board.shots.length : number));
  const shots = board.shots.filter((_, index) => numbers.includes(index + 1));
  const none = numbers.find((number) => number > board.shots.length || number === 0);
  return {
    shots,
    isHeading: mark !== undefined,
    isFirst: isAtStart(text, found),
    rest: blanked(text, found),
    ...(none !== undefined && { missing: `shot ${none}` }),
  };
}

const isAtStart = (text: string, { index }: RegExpExecArray): boolean =>
  !SAYS.test(text.slice(0, index));

/** As long as it was: places stay. */
const blanked = (text: string, { index, 0: match }: RegExpExecArray): string =>
  `${text.slice(0, index)}${' '.repeat(match.length)}${text.slice(index + match.length)}`;

function numbersIn(words: string): number[] {
  if (words === '后') return [-1];
  const numbers = [...words.matchAll(/\d+|[a-z]{4,}|[一二两三四五六七八九十]/gi)].map(
    ([word]) => DIGITS[word.toLowerCase()] ?? Number(word),
  );
  const [first = 0, last = 0] = numbers;
  const isRange = numbers.length === 2 && /-|–|\bto\b|[到至]/.test(words);
  return isRange && last > first && last - first < 60
    ? Array.from({ length: last - first + 1 }, (_, at) => first + at)
    : numbers;
}
