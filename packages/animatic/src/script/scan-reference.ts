// How a prompt names the media that came with it, tried at one position.
import type { ReferenceMark } from './token.ts';

const MEDIA: readonly (readonly [ReferenceMark['media'], string, string])[] = [
  ['image', 'images?|img|pictures?|photos?|pics?|figures?', '参考图片|参考图|图片|图像|照片|图'],
  ['video', 'videos?|clips?|footages?', '参考视频|视频'],
  ['audio', 'audios?|sounds?|music tracks?|tracks?', '参考音频|音频|音乐'],
];

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
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
};

interface Pattern {
  readonly media: ReferenceMark['media'];
  readonly pattern: RegExp;
}

const sticky = (source: string): RegExp => new RegExp(source, 'iy');
const BEGIN = String.raw`[@#]?[\[<(（【]?@?\s*`;
const END = String.raw`\s*[\]>)）】]?`;

const PATTERNS: readonly Pattern[] = MEDIA.flatMap(([media, en, zh]) => [
  // image 1, @Image1, [Image 1], <image_1>, reference image 2
  {
    media,
    pattern: sticky(
      `${BEGIN}(?:\\breference\\s+|\\binput\\s+)?\\b(?:${en})[\\s_#-]{0,2}(\\d{1,2})(?![\\d:.]\\d|[-\\s]*(?:seconds?|secs?|s)\\b|%)${END}`,
    ),
  },
  { media, pattern: sticky(`${BEGIN}(?:${zh})\\s*(\\d{1,2}|[一二三四五六七八九])(?![\\d])${END}`) },
  {
    media,
    pattern: sticky(
      `(?:\\bthe\\s+)?\\b(first|second|third|fourth|fifth)\\s+(?:reference\\s+|uploaded\\s+|input\\s+)?(?:${en})\\b`,
    ),
  },
  { media, pattern: sticky(`第\\s*([一二三四五六七八九]|\\d)\\s*[张幅个段条]\\s*(?:${zh})`) },
  // Without a number: the one that came.
  {
    media,
    pattern: sticky(
      `(?:\\bthe\\s+|\\bmy\\s+|\\ban?\\s+)?\\b(?:reference|uploaded|input|provided|given|source|original|attached)\\s+(?:${en})\\b()`,
    ),
  },
  {
    media,
    pattern: sticky(
      media === 'image'
        ? '(?:参考图片|参考图|原图|所给图片|上传的?图片|该图片|此图|图中|图片中|图里|图片里|这张图片?|照片中)()'
        : media === 'video'
          ? '(?:参考视频|原视频|该视频|上传的?视频|所给视频|这段视频|视频素材)()'
          : '(?:参考音频|所给音频|该音频|上传的?音频|这段音频|这段音乐)()',
    ),
  },
]);

const numberOf = (text: string): number =>
  text === '' ? 0 : (ORDINALS[text.toLowerCase()] ?? Number(text));

/** The reference that is named at `at`, if one is. */
export function scanReference(text: string, at: number): ReferenceMark | undefined {
  for (const { media, pattern } of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    const whole = balanced(found[0]);
    const number = numberOf(found[1] ?? '');
    return { kind: 'reference', text: whole, from: at, to: at + whole.length, media, number };
  }
  return undefined;
}

const PAIRS: Readonly<Record<string, string>> = {
  ']': '[',
  '>': '<',
  ')': '(',
  '）': '（',
  '】': '【',
};

/** Leaves a closing bracket outside that was not opened inside, and blanks at the end. */
function balanced(text: string): string {
  const last = text.at(-1) ?? '';
  const opening = PAIRS[last];
  const inside = opening !== undefined && !text.includes(opening) ? text.slice(0, -1) : text;
  return inside.trimEnd();
}
