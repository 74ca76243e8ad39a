// What of an instruction is said not to be: the words behind "not", "without", 不要, or all of them beside
// "remove", 去掉.
import type { Tagged } from '../../script/tag.ts';
import { tag } from '../../script/tag.ts';
import type { Word } from '../../script/word.ts';
import type { Phrase } from './edit-draft.ts';

export interface Negated {
  /** Without the words of the command itself. */
  readonly words: readonly Tagged[];
  /** It asks for something to stay: "don't touch the sky". */
  readonly keeps: boolean;
  /** What it names is to be gone, not only otherwise: not "don't make the dog bigger". */
  readonly takesAway: boolean;
  /** It is told by "not", so that the rest of it can't be meant as it stands. */
  readonly isStrict: boolean;
}

const NOT =
  /\b(?:\p{L}+n['’]t|(?:do|does|is|are|was|wo|ca|should|must|would|could)nt|not|no|none|never|without|neither|nor|cannot|avoid(?:ing)?|exclud(?:e|ing)|nothing|anything but|non(?=-)|less(?!\s+light)|fewer)\b|^instead of\b(?!.*\b(?:use|show|have|put|take|make)\b)|不(?![锈同断停少久过知禁时])|(?<![淹沉出埋吞])没有?|无(?![数边尽限人线敌论声缝])|(?<![特区告分性级识个差辨离道])别(?![墅人致名的])|勿|禁止|避免/iu;
const AWAY =
  /\b(?:remove|delete|drop|stop(?:s|ped)?(?![- ]motion)|get rid of|take (?:out|away)|cut out|lose)\b|\btake\b.*\b(?:out|away)\b|-free\b|[雨雪风雾]停|去掉|删掉|删除|去除|移除|取消/i;
/** "Stop the dog": it need not go. */
const AT_REST = /\bstop|停/i;
const AT_MOST_OTHERWISE =
  /\b(?:make|let|turn|change|set|move|paint|dress|zoom|focus|switch|replace|swap|touch|alter|modify)\b|让|把|将|变|改|换/i;
/** "Don't let her wear a coat". */
const WEARS = /\bwear|穿|戴/i;
const STAY =
  /^\P{L}*(?:to\s+|any\s+|else\s+)?(?:chang(?:es?|ing)|touch(?:ing)?|alter(?:ing)?|modify(?:ing)?|remov(?:e|ing)|delet(?:e|ing)|los(?:e|ing)|drop(?:ping)?|replac(?:e|ing)|swap(?:ping)?|stop(?:ping)?)\b|^(?:要|用|能|许)?(?:再)?(?:去掉|删|移除|改动|改变|更改|动|换掉|把.*(?:去掉|删|换))/iu;
/** "Not change it to night" forbids the night, "not change the sky" the change. */
const INTO = /\b(?:in)?to\b|\bwith\b|\bby\b|成|为/i;

/** undefined: nothing is */
export function negatedIn({ text, words }: Phrase): Negated | undefined {
  const open = withoutQuotes(text, words);
  const not = NOT.exec(open);
  const tagged = tag(words).filter(({ token }) => token === null);
  if (not !== null) {
    const to = not.index + not[0].length;
    const rest = open.slice(to);
    const keeps = STAY.test(rest) && !INTO.test(rest);
    const said = keeps ? [] : tagged.filter((word) => word.from >= to || word.to > to);
    return {
      words: said,
      keeps,
      takesAway: !/^instead/i.test(not[0]) && (!AT_MOST_OTHERWISE.test(rest) || WEARS.test(rest)),
      isStrict: true,
    };
  }
  if (!AWAY.test(open)) return undefined;
  return { words: tagged, keeps: false, takesAway: !AT_REST.test(open), isStrict: false };
}

/** As long as it was: places stay. */
const withoutQuotes = (text: string, words: readonly Word[]): string =>
  words.reduce(
    (open, { token, from, to }) =>
      token?.kind === 'quote'
        ? `${open.slice(0, from)}${' '.repeat(to - from)}${open.slice(to)}`
        : open,
    text,
  );
