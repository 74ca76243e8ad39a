// Writing on signs, boards and menus: plausible words of a street, one letter at a time, each laid on its
// surface so that a line of them runs with the perspective of its wall.
import { fontOf, lettersFor } from '../text/fonts.ts';
import { random } from './noise.ts';
import type { Box, SceneBrush } from './scene-brush.ts';

/** By the number of letters; a line of another length takes the nearest. */
const WORDS: Readonly<Record<Writing['kind'], readonly string[]>> = {
  latin: [
    'BAR',
    'SPA',
    'TEA',
    'CAFE',
    'OPEN',
    'BOOKS',
    'WINE',
    'CLUB',
    'HOTEL',
    'PIZZA',
    'SUSHI',
    'RAMEN',
    'MUSIC',
    'SALON',
    'BAKERY',
    'CINEMA',
    'COFFEE',
    'MARKET',
    'FLOWERS',
    'NOODLES',
    'KARAOKE',
    'THEATRE',
  ],
  han: [
    '茶',
    '酒',
    '面',
    '书',
    '药',
    '酒店',
    '咖啡',
    '面馆',
    '茶馆',
    '书店',
    '火锅',
    '烧烤店',
    '电影院',
    '小吃店',
    '大饭店',
    '四川面馆',
    '老街茶馆',
    '重庆火锅',
    '星光电影院',
    '南风大酒店',
    '夜色咖啡馆',
  ],
};

export interface Writing {
  readonly kind: 'latin' | 'han';
  readonly count: number;
  readonly vertical?: boolean;
  readonly seed: number;
  /** What it says, where that is known. */
  readonly words?: string;
}

/** Glowing glass around each letter: its colour, its width in shares of a letter's height. */
export interface Tube {
  readonly style: string;
  readonly wide: number;
}

export function wordsOf({ kind, count, seed, words }: Writing): string {
  if (words !== undefined) return words;
  const off = (word: string): number => Math.abs([...word].length - count);
  const nearest = Math.min(...WORDS[kind].map(off));
  const fitting = WORDS[kind].filter((word) => off(word) === nearest);
  return fitting[Math.floor(random(seed, count) * fitting.length)] ?? '';
}

/** Design size of a letter, canvas units; its own transform brings it to the surface. */
const EM = 100;
/** Capitals fill about this share of their size; characters all of it. */
const CAPITAL = 0.73;
const SPACING = 0.06;

const isLatin = (letter: string): boolean => (letter.codePointAt(0) ?? 0) < 0x2e80;

export function paintWriting(
  b: SceneBrush,
  box: Box,
  writing: Writing,
  style: string,
  tube?: Tube,
): void {
  const { g } = b;
  const { text, families } = lettersFor(wordsOf(writing));
  const letters = [...text];
  const { vertical = false } = writing;
  g.save();
  g.font = fontOf({ text, families }, EM);
  g.textAlign = 'center';
  g.textBaseline = 'alphabetic';
  g.lineJoin = 'round';
  const tallOf = (letter: string): number => (isLatin(letter) ? EM * CAPITAL : EM * 0.94);
  const advances = letters.map((letter) => g.measureText(letter).width + EM * SPACING);
  const sum = advances.reduce((all, one) => all + one, 0);
  const tallest = Math.max(...letters.map(tallOf));
  // One size for the whole line, and no letter is stretched.
  const metres = vertical
    ? Math.min(
        (box.tall * 0.92) / letters.length / tallest,
        (box.wide * 0.94) / Math.max(...advances),
      )
    : Math.min((box.tall * 0.94) / tallest, box.wide / sum);
  let gone = -sum / 2;
  letters.forEach((letter, i) => {
    const advance = advances[i] ?? 0;
    const along = gone + advance / 2;
    gone += advance;
    if (letter === ' ') return;
    const u = box.u + box.wide / 2 + (vertical ? 0 : along * metres);
    const v = box.v + box.tall * (vertical ? 1 - (i + 0.5) / letters.length : 0.5);
    const reach = metres * EM;
    const [x, y] = b.pixel(u, v);
    const [rightX, rightY] = b.pixel(u + reach, v);
    const [upX, upY] = b.pixel(u, v + reach);
    g.save();
    g.transform((rightX - x) / EM, (rightY - y) / EM, (x - upX) / EM, (y - upY) / EM, x, y);
    const baseline = isLatin(letter) ? tallest / 2 : EM * 0.36;
    if (tube !== undefined) {
      g.strokeStyle = tube.style;
      g.lineWidth = tube.wide * EM;
      g.strokeText(letter, 0, baseline);
    }
    g.fillStyle = style;
    g.fillText(letter, 0, baseline);
    g.restore();
  });
  g.restore();
}
