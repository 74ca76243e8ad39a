// `editStoryboard(storyboard, prompt)`: a storyboard changed by words: another hour, weather, place or look,
// camera, cast, lines or speed, of the film or of single shots. What it says of neither stays as it is.
import { cuesAround } from '../effect-cues.ts';
import { hashed } from '../read-storyboard.ts';
import type { Shot, Storyboard } from '../storyboard.ts';
import { addLines } from './add-lines.ts';
import {
  describe,
  dress,
  recolour,
  replaceMember,
  replacePiece,
  resize,
  type Why,
} from './edit-cast.ts';
import {
  clothingIn,
  colourIn,
  type EditDraft,
  isOfHair,
  listed,
  nounOf,
  type Phrase,
  phraseOf,
  seenIn,
} from './edit-draft.ts';
import { editShots, setSpeed, stepCamera } from './edit-shots.ts';
import { setCuts, setVolume, stepLight } from './edit-steps.ts';
import { meantBy } from './meant-member.ts';
import { negatedIn } from './negation.ts';
import { type Instruction, readInstructions } from './read-instructions.ts';
import { readSwap } from './read-swap.ts';
import { takeAway } from './take-away.ts';
import { unheededIn } from './unheeded.ts';

export interface EditedStoryboard {
  /** Of the prompt's instructions; hashed anew. */
  readonly storyboard: Storyboard;
  /** What was changed, in words; empty: nothing. */
  readonly changes: readonly string[];
  /** What of the prompt was not understood or cannot be; also the last of the storyboard's `unused`. */
  readonly unused: Storyboard['unused'];
}

/** @param storyboard without faults; it is not changed itself */
export function editStoryboard(storyboard: Storyboard, prompt: string): EditedStoryboard {
  const board = structuredClone(storyboard);
  const draft: EditDraft = { board, given: storyboard, changes: [], doubts: [] };
  const around = cuesAround(board.shots);
  const unused: Storyboard['unused'] = [];
  for (const [index, instruction] of readInstructions(prompt, board).entries()) {
    draft.doubts.length = 0;
    if (index > MOST_INSTRUCTIONS) break;
    const refused = index === MOST_INSTRUCTIONS ? TOO_MANY : follow(draft, instruction);
    const [doubt] = draft.doubts;
    const why = refused === NOT_UNDERSTOOD ? (doubt ?? refused) : (refused ?? doubt);
    if (why !== undefined) unused.push(unusedOf(instruction.text, instruction.from, why));
    if (refused !== undefined) continue;
    const { text, from } = instruction;
    // A verb that is said once for two stands before the second's text.
    const start = from[1] - text.length;
    const phrase = phraseOf(text);
    if (negatedIn(phrase) !== undefined) continue;
    for (const row of unheededIn(draft, phrase)) {
      unused.push(unusedOf(row.text, [start + row.from[0], start + row.from[1]], row.why));
    }
  }
  soundAround(board, around);
  dropUnseen(storyboard, board);
  board.unused = [...board.unused, ...unused];
  return { storyboard: hashed(board), changes: draft.changes, unused };
}

const unusedOf = (
  text: string,
  from: readonly [number, number],
  why: string,
): Storyboard['unused'][number] => ({
  text: text.slice(0, MOST_SHOWN_CHARACTERS),
  from: [...from],
  why: `remix: ${why}`,
});

/** Each takes some milliseconds. */
const MOST_INSTRUCTIONS = 100;
const MOST_CHARACTERS = 1000;
const MOST_SHOWN_CHARACTERS = 500;
const TOO_MANY = `only ${MOST_INSTRUCTIONS} instructions are followed: this one and what comes after it is not`;
const NOT_UNDERSTOOD =
  'not understood: say another time of day, weather, place, look, camera, speed or line, or who or what shall look otherwise or be somebody else';

/** @returns why nothing came of it */
function follow(draft: EditDraft, { text, shots, missing }: Instruction): Why {
  if (missing !== undefined) {
    return `there is no ${missing}; the film has ${draft.board.shots.length}`;
  }
  if (text.length > MOST_CHARACTERS) {
    return `an instruction of ${text.length} characters is not read: say it in ${MOST_CHARACTERS}`;
  }
  const phrase = phraseOf(text);
  const said = addLines(draft, phrase, shots);
  if (said !== 'unsaid') return said;
  const away = takeAway(draft, phrase, shots);
  if (away !== 'unsaid') return away;
  const swap = readSwap(text);
  if (swap !== undefined) {
    const why = become(draft, phraseOf(swap.target), phraseOf(swap.by), shots);
    if (why !== 'unsaid') return why;
  }
  if (OF_THE_WHOLE.test(text)) return 'length and shape stay: a new film has others';
  const size = sizeIn(text);
  if (size !== undefined && nounOf(phrase) !== undefined) return resize(draft, phrase, size, shots);
  const stepped = stepCamera(draft, phrase, shots);
  const sped = setSpeed(draft, phrase, shots);
  const turned = [setVolume(draft, phrase), setCuts(draft, phrase, shots)].includes(true);
  const lit = stepLight(draft, phrase, shots);
  const seen = lit || editShots(draft, phrase, shots) || turned;
  const looks = looksOtherwise(draft, phrase, shots, stepped || sped || seen);
  if (looks !== 'unsaid') return looks;
  return stepped || sped || seen ? undefined : NOT_UNDERSTOOD;
}

const OF_THE_WHOLE =
  /\b(?:longer|shorter (?:film|video)|extend|length|duration|vertical|horizontal|portrait mode|landscape mode|aspect ratio|\d+:\d+|resolution|4k|1080p|720p|480p)\b|更长|延长|时长|竖屏|横屏|画幅|分辨率/i;

/** `target` becomes what `by` says. */
function become(
  draft: EditDraft,
  target: Phrase,
  by: Phrase,
  shots: readonly Shot[],
): Why | 'unsaid' {
  const from = clothingIn(target);
  const [to, colour] = [clothingIn(by), colourIn(by)];
  const next = nounOf(by);
  // "A woman in a green dress" is a woman.
  const isThing = next !== undefined && next.what !== to && !isOfHair(by) && next.what !== 'person';
  if (isThing) {
    const old = meantBy(draft, target, shots);
    if (old === undefined && nounOf(target) !== undefined) {
      return `there is no ${nounOf(target)?.what.replaceAll('-', ' ')} in it; the film has ${listed(draft.board.cast)}`;
    }
    if (old !== undefined) {
      editShots(draft, by, shots);
      if (old.what !== next.what) return replaceMember(draft, old, by, shots);
    }
  }
  if (to !== undefined && from !== undefined && to !== from) {
    return replacePiece(draft, target, from, by, shots);
  }
  const names = from !== undefined || isOfHair(target) || nounOf(target) !== undefined;
  if (colour !== null && names) return recolour(draft, target, colour, shots);
  const isSomebodys = nounOf(target) !== undefined && meantBy(draft, target, shots) !== undefined;
  if (colour === null && next === undefined && isSomebodys) {
    return `"${by.text}" is nothing that is drawn`;
  }
  return editShots(draft, by, shots) ? undefined : 'unsaid';
}

/** "Make the coat blue", "a red car", 让她穿蓝色连衣裙. */
function looksOtherwise(
  draft: EditDraft,
  phrase: Phrase,
  shots: readonly Shot[],
  isDone: boolean,
): Why | 'unsaid' {
  const colour = colourIn(phrase);
  const clothing = clothingIn(phrase);
  const noun = nounOf(phrase);
  if (clothing !== undefined && (colour === null || WEARS.test(phrase.text))) {
    return dress(draft, phrase, { what: clothing, colour }, shots);
  }
  if (colour !== null && (clothing !== undefined || noun !== undefined || isOfHair(phrase))) {
    return recolour(draft, phrase, colour, shots);
  }
  const told = describe(draft, phrase, shots);
  if (told !== 'unsaid') return told;
  if (noun === undefined || isDone || meantBy(draft, phrase, shots) !== undefined) return 'unsaid';
  return `${noun.what.replaceAll('-', ' ')} cannot be added by a remix; the film has ${listed(draft.board.cast)}`;
}

const WEARS = /\b(?:wears?|wearing|dressed|puts? on|give|dress (?:her|him|them|the))\b|穿|戴/i;

function sizeIn(text: string): number | undefined {
  if (/\b(?:bigger|larger|taller|huge|giant)\b|更大|变大|大一[点些]|更高/i.test(text)) return 1.4;
  return /\b(?:smaller|shorter|tiny)\b|更小|变小|小一[点些]/i.test(text) ? 0.7 : undefined;
}

/** The place and the weather are heard as they are now. */
function soundAround(board: Storyboard, before: readonly { what: string }[]): void {
  const { sound, output, shots } = board;
  const after = cuesAround(shots);
  if (!output.audio || JSON.stringify(before) === JSON.stringify(after)) return;
  const gone = new Set(before.map(({ what }) => what));
  const kept = sound.effects.filter(({ what, from }) => from !== null || !gone.has(what));
  const told = new Set(kept.map(({ what }) => what));
  const added = after.filter(({ what }) => !told.has(what));
  sound.effects = [...kept, ...added].toSorted((a, b) => a.startS - b.startS).slice(0, 200);
}

/** Whoever was seen before and is not any more. */
function dropUnseen(before: Storyboard, board: Storyboard): void {
  const [was, is] = [namedIn(before), namedIn(board)];
  board.cast = board.cast.filter(({ id }) => is.has(id) || !was.has(id));
}

/** Everybody that a storyboard speaks of outside of its cast. */
const namedIn = ({ shots, cast, sound }: Storyboard): ReadonlySet<string | null | undefined> =>
  new Set([
    ...seenIn(shots),
    ...shots.flatMap(({ blocking }) =>
      blocking.flatMap(({ carriedBy, round }) => [carriedBy, round?.whom]),
    ),
    ...cast.map(({ holds }) => holds),
    ...sound.voice.map(({ by }) => by),
  ]);
