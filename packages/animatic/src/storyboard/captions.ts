// What is written on a shot: the lines that are said in it, or the words of a title card.
import type { Script } from '../script/script.ts';
import type { TimedLine } from './unhurried.ts';
import type { ShotDraft } from './shot-draft.ts';
import type { Plate, Shot } from './storyboard.ts';

/** Of a shot; `unusedOf` tells of those beyond. */
export const MOST_CAPTIONS = 50;
/** A held last picture is free of captions from so long before its end. */
const CLEAR_S = 0.4;
/** Less of a caption on the other side of a cut is not worth showing. */
const GLIMPSE_S = 0.12;

/** A line that runs over a cut is captioned on both sides of it. */
export function captionsOf(
  { draft, plate }: { readonly draft: ShotDraft; readonly plate: Plate | null },
  script: Script,
  lines: readonly TimedLine[],
): Shot['captions'] {
  // The last frame is the user's picture and nothing else.
  const lastS = draft.endS - ((plate?.holdEndS ?? 0) > 0 ? CLEAR_S : 0);
  const spoken =
    script.captions && script.voiceAllowed
      ? lines
          .map(({ line, startS, endS }) => ({
            text: line.text,
            startS: Math.max(startS, draft.startS),
            endS: Math.min(endS, lastS),
          }))
          .filter(({ startS, endS }) => endS - startS > GLIMPSE_S)
      : [];
  const written = draft.beats.flatMap(({ beat, startS, endS }) =>
    beat.lines
      .filter(({ use }) => use === 'written')
      .map(({ text }) => ({
        text,
        startS: Math.max(startS, draft.startS),
        endS: Math.min(endS, lastS),
      })),
  );
  return [...written, ...spoken]
    .filter(({ startS, endS }) => endS > startS)
    .slice(0, MOST_CAPTIONS);
}

const LONGEST_TITLE = 160;

export function titleOf({ beats }: ShotDraft, script: Script): string {
  const text =
    beats
      .map(({ beat }) => beat.text)
      .join(' ')
      .trim() || script.prompt.trim();
  return text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE - 1)}…` : text;
}
