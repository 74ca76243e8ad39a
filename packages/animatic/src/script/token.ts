// The smallest pieces of a prompt, before any dictionary: what letters, digits and marks alone tell.

export interface Span {
  /** Positions in the prompt, [from, to), UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

interface Plain extends Span {
  readonly kind: 'latin' | 'han' | 'number' | 'mark';
  readonly text: string;
}

/** Text between quotation marks, braces and the like, which is not the narrator's own. */
interface Quote extends Span {
  readonly kind: 'quote';
  readonly text: string;
  /** `{dialogue}`, `<sfx>` and `【subtitle】` say what they are; quotation marks leave it open. */
  readonly use: 'open' | 'dialogue' | 'effect' | 'subtitle';
}

/** `2-4s`, `[00:00-00:05]`, `at 3s`, `最后2秒`. */
interface TimeMark extends Span {
  readonly kind: 'time';
  readonly text: string;
  readonly startS: number;
  /** null: until the next mark. */
  readonly endS: number | null;
  /** Counted back from the film's end. */
  readonly fromEnd: boolean;
}

/** A length without a place: `a 10-second video`, `for 2 seconds`. */
interface LengthMark extends Span {
  readonly kind: 'length';
  readonly text: string;
  readonly lengthS: number;
}

/** `Shot 2:`, `镜头二`. */
interface ShotMark extends Span {
  readonly kind: 'shot';
  readonly text: string;
  readonly number: number;
}

export interface ReferenceMark extends Span {
  readonly kind: 'reference';
  readonly text: string;
  readonly media: 'image' | 'video' | 'audio';
  /** 1-based; 0: "the reference image", whichever came. */
  readonly number: number;
}

export type Token = Plain | Quote | TimeMark | LengthMark | ShotMark | ReferenceMark;
