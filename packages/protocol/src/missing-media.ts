// Media that a prompt names by their number and that did not come with it: "the first frame is image 3".
import type { MediaKind } from './request.ts';

const NAMED: Readonly<Record<MediaKind, RegExp>> = {
  image:
    /\b(?:image|picture|photo)[ _#-]?(\d{1,2})(?![\d%:.]\d|[\d%])|(?:图片|图像|照片|(?<![地版构草蓝截])图) ?(\d{1,2})(?!\d)/giu,
  video:
    /\bvideo[ _#-]?(\d{1,2})(?![\d%:.]\d|[\d%]|[ -]?s(?:ec\w*)?\b)|视频 ?(\d{1,2})(?!\d|秒)/giu,
  audio:
    /\baudio[ _#-]?(\d{1,2})(?![\d%:.]\d|[\d%]|[ -]?s(?:ec\w*)?\b)|音频 ?(\d{1,2})(?!\d|秒)/giu,
};

export interface MissingMedium {
  /** As the prompt has it: `image 3`. */
  readonly text: string;
  readonly kind: MediaKind;
  /** How many of its kind came. */
  readonly came: number;
}

/** Each name once, by kinds. */
export function missingMedia(
  prompt: string,
  references: readonly { readonly kind: MediaKind }[],
): readonly MissingMedium[] {
  return (Object.keys(NAMED) as MediaKind[]).flatMap((kind) => {
    const came = references.filter((reference) => reference.kind === kind).length;
    const missing = new Map<number, MissingMedium>();
    for (const [text, en, zh] of prompt.matchAll(NAMED[kind])) {
      const number = Number(en ?? zh);
      if (number > came && !missing.has(number)) missing.set(number, { text, kind, came });
    }
    return [...missing.values()];
  });
}
