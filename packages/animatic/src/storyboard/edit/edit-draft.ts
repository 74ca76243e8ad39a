// A storyboard while it is edited.
import { understand } from '../../script/understand.ts';
import type { Script, ScriptCast } from '../../script/script.ts';
import { scan } from '../../script/scan.ts';
import { wordsOf, type Word } from '../../script/word.ts';
import { cellOf } from '../../words/lexicon.ts';
import { THINGS, type Thing } from '../../words/things.ts';
import type { CastMember, Shot, Storyboard } from '../storyboard.ts';

export interface EditDraft {
  /** Changed in place. */
  readonly board: Storyboard;
  /** As it came. */
  readonly given: Storyboard;
  /** What was changed, in words. */
  readonly changes: string[];
  /** What was changed and will not be seen, and why. */
  readonly doubts: string[];
}

/** Part of an instruction, as the script's reader has it. */
export interface Phrase {
  readonly text: string;
  readonly words: readonly Word[];
  readonly script: Script;
}

export const phraseOf = (text: string): Phrase => ({
  text,
  words: wordsOf(text, scan(text)),
  script: understand(text, []),
});

/** What of a phrase a member of the cast, or what is worn, can be told by. */
export const nounOf = ({ script }: Phrase): ScriptCast | undefined => script.cast[0];

/** The row of the clothes that a phrase names. */
export const clothingIn = ({ words }: Phrase): string | undefined =>
  words.flatMap(({ senses }) => senses).find(({ kind }) => kind === 'clothing')?.id;

/** Whether it speaks of hair. */
export const isOfHair = ({ words }: Phrase): boolean =>
  words.some(({ senses }) => senses.some(({ kind, id }) => kind === 'part' && id === 'hair'));

/** Hex of the colour that a phrase names. */
export function colourIn({ words, script }: Phrase): string | null {
  for (const { senses } of words) {
    const colour = senses.find(({ kind }) => kind === 'colour');
    const hex = colour === undefined ? undefined : cellOf(colour, 'hex');
    if (hex !== undefined) return hex;
  }
  // 红衣, 白猫: the colour is in the word.
  return (
    script.cast
      .flatMap(({ colour, wears }) => [colour, ...wears.map((piece) => piece.colour)])
      .find((colour) => colour !== null) ?? null
  );
}

export const thingOf = (member: Pick<CastMember, 'what'>): Thing | undefined =>
  THINGS.get(member.what);

export const isPerson = (member: Pick<CastMember, 'what'>): boolean =>
  thingOf(member)?.kind === 'person';

/** A robot can be "he", and say a line. */
export const isSomebody = (member: Pick<CastMember, 'what'>): boolean =>
  isPerson(member) || thingOf(member)?.kind === 'creature';

/** Everybody and everything that shots show. */
export const seenIn = (shots: readonly Shot[]): ReadonlySet<string> =>
  new Set(
    shots.flatMap(({ blocking, camera, plate }) => [
      ...blocking.map(({ cast }) => cast),
      ...[camera.on, plate?.edit?.who, plate?.edit?.puts].filter(
        (id): id is string => typeof id === 'string',
      ),
    ]),
  );

/** `a fox, a girl`: for whoever names somebody else. */
export const listed = (cast: readonly CastMember[]): string =>
  cast.length === 0 ? 'nobody' : cast.map(({ what }) => what.replaceAll('-', ' ')).join(', ');
