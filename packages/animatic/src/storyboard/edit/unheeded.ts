// What an instruction names and nothing came of, although something else in it was done: "make it night with
// dragons". Whoever reads no word of it would wait for the dragons.
import { type Tagged, tag } from '../../script/tag.ts';
import type { Storyboard } from '../storyboard.ts';
import { isCommand } from './command-words.ts';
import { type EditDraft, isOfHair, listed, type Phrase, phraseOf } from './edit-draft.ts';
import { isFalling } from './edit-shots.ts';
import { familyOf, meantBy } from './meant-member.ts';
import { readSwap } from './read-swap.ts';

export interface Unheeded {
  readonly text: string;
  /** In the instruction's text, [start, end). */
  readonly from: readonly [number, number];
  readonly why: string;
}

/** What is gone of the storyboard that came was heeded, too. */
export function unheededIn(draft: EditDraft, phrase: Phrase): readonly Unheeded[] {
  const films = [draft, { ...draft, board: draft.given }];
  const rows: Unheeded[] = [];
  // "Turn day to dawn": what it turns from need not be there.
  const target = readSwap(phrase.text)?.target ?? '';
  const [start, end] = [phrase.text.indexOf(target), phrase.text.indexOf(target) + target.length];
  for (const word of tag(phrase.words)) {
    const isTarget = word.from >= start && word.to <= end && word.class === 'fact';
    // "Darker" is a step, and no hour.
    const isSaid = word.token === null && word.form !== 'compared' && !isTarget;
    const why = isSaid ? whyUnheeded(word, phrase, films) : undefined;
    if (why === undefined) continue;
    const last = rows.at(-1);
    // 奥特曼 is three unknown words.
    if (last?.why === why && last.from[1] === word.from) {
      rows[rows.length - 1] = rowOf(phrase, [last.from[0], word.to], why);
    } else rows.push(rowOf(phrase, [word.from, word.to], why));
  }
  return rows.filter(({ text, why }) => why !== UNKNOWN || text.length > 1);
}

const rowOf = ({ text }: Phrase, from: readonly [number, number], why: string): Unheeded => ({
  text: text.slice(...from),
  from,
  why,
});

const UNKNOWN = 'not in the vocabulary';
/** A face is where the camera looks anyway. */
const SEEN_CLOSE: ReadonlySet<string> = new Set(['face', 'head', 'hair']);

function whyUnheeded(
  word: Tagged,
  phrase: Phrase,
  films: readonly EditDraft[],
): string | undefined {
  if (isCommand(word)) return undefined;
  const [{ board } = { board: undefined }] = films;
  const id = word.sense?.id ?? '';
  const has = (test: (film: Storyboard) => boolean): boolean =>
    films.some((film) => test(film.board));
  const inShots = (test: (shot: Storyboard['shots'][number]) => boolean): boolean =>
    has(({ shots }) => shots.some(test));
  switch (word.sense?.kind) {
    case undefined:
      return word.class === 'unknown' ? UNKNOWN : undefined;
    case 'thing': {
      if (word.class !== 'noun' || isFalling(id)) return undefined;
      const isIn = films.some(
        (film) =>
          film.board.cast.some(({ what }) => what === id) ||
          film.board.sound.music?.lead === id ||
          meantBy(film, phraseOf(word.text), film.board.shots) !== undefined,
      );
      const isPlace = word.senses.some(
        ({ kind, id: set }) => kind === 'set' && inShots((shot) => shot.set === set),
      );
      return isIn || isPlace
        ? undefined
        : `${id.replaceAll('-', ' ')} cannot be added by a remix; the film has ${listed(board?.cast ?? [])}`;
    }
    case 'clothing': {
      const isWorn = has(({ cast }) =>
        cast.some(({ wears }) => wears.some(({ what }) => familyOf(what) === familyOf(id))),
      );
      return isWorn ? undefined : `nobody in it wears a ${id.replaceAll('-', ' ')}`;
    }
    case 'part':
      return SEEN_CLOSE.has(id) || isOfHair(phrase)
        ? undefined
        : 'a remix changes nothing of this part of a body';
    case 'set': {
      // A cyberpunk street is a neon street.
      const [after, before] = films.map((film) => film.board.shots.map(({ set }) => set).join());
      const isHeeded = after !== before || inShots(({ set }) => set === id);
      return isHeeded ? undefined : 'no shot became this place';
    }
    case 'time':
      return inShots(({ time }) => time === id) ? undefined : 'no shot got this hour';
    case 'weather':
      return inShots(({ weather }) => weather === id) ? undefined : 'no shot got this weather';
    case 'look':
      return inShots(({ look }) => look === id) ? undefined : 'no shot got this look';
    case 'air':
      return inShots(({ air }) => air.some((one) => one === id)) ? undefined : 'no shot got this';
    case 'effect':
      return has(({ sound }) => sound.effects.some(({ what }) => what === id))
        ? undefined
        : 'a remix adds no single sounds';
    case 'motion': {
      if (word.class !== 'verb') return undefined;
      const isDone = inShots(({ blocking }) =>
        blocking.some(({ motion, posture }) => motion === id || posture === id),
      );
      return isDone ? undefined : 'who does what stays as it is in a remix';
    }
    default:
      return undefined;
  }
}
