// "Replace the dog with a cat", "change the coat to blue", 把狗换成猫: what shall become what.

export interface Swap {
  readonly target: string;
  readonly by: string;
}

/** Which part of a match is which. */
const PATTERNS: readonly (readonly [RegExp, target: number, by: number])[] = [
  [/^(?:.*?\b(?:use|show|have|with|put|take)\b\s+)?(.+?)\s+instead of\s+(.+)$/i, 2, 1],
  [/^instead of\s+(.+?),?\s+(?:use|show|have|put|take)\s+(.+)$/i, 1, 2],
  [
    /\b(?:replace|swap|substitute|exchange|switch)\b(?:\s+out)?\s+(.+?)\s+(?:with|for|by|to)\s+(.+)$/i,
    1,
    2,
  ],
  [
    /\b(?:change|turn|transform|convert|recolou?r|paint|dye|make|switch|set|move)\b\s+(.+?)\s+(?:in)?to\s+(.+)$/i,
    1,
    2,
  ],
  [/^(.+?)\s+(?:becomes?|turns? into|should (?:be|become)|is now|shall be)\s+(.+)$/i, 1, 2],
  [/\bmake\s+(.+?)\s+(?:an?|one)\s+(.+)$/i, 1, 2],
  [/用(.+?)(?:代替|替换|取代|替代)(.+)$/, 2, 1],
  [
    /(?:把|将|让)?(.+?)(?:全部?|都)?(?:换成|改成|变成|替换成|替换为|换为|改为|变为|改作|染成|涂成|刷成|换到|移到|改到|换上)(?:了|一[个只条件位辆])?(.+)$/,
    1,
    2,
  ],
];

export function readSwap(text: string): Swap | undefined {
  for (const [pattern, target, by] of PATTERNS) {
    const match = pattern.exec(text);
    const [from, to] = [match?.[target]?.trim(), match?.[by]?.trim()];
    if (from && to) return { target: from, by: to };
  }
  return undefined;
}
