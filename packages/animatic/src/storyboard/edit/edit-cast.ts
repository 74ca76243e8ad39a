// Who is in the film and how they look: another in somebody's place, another colour, other clothes, larger or
// smaller, or out of it.
import { hairTraits } from '../../script/hair.ts';
import { MOTIONS } from '../../words/motions.ts';
import { THINGS } from '../../words/things.ts';
import { motionOf } from '../motion-of.ts';
import { bodyOf } from '../staging.ts';
import type { CastMember, Shot } from '../storyboard.ts';
import { voiceOfPerson } from '../../script/speech.ts';
import {
  clothingIn,
  colourIn,
  isOfHair,
  isPerson,
  isSomebody,
  nounOf,
  thingOf,
} from './edit-draft.ts';
import type { EditDraft, Phrase } from './edit-draft.ts';
import { familyOf, meantBy, onlyPerson, ownerOf, wearerOf } from './meant-member.ts';
import { memberIn } from './rename-member.ts';

/** Why nothing came of it; undefined: it did. */
export type Why = string | undefined;

const words = (what: string): string => what.replaceAll('-', ' ');

/** `old` becomes what the phrase names, and does what it did as far as its body can. */
export function replaceMember(
  draft: EditDraft,
  old: CastMember,
  by: Phrase,
  shots: readonly Shot[],
): Why {
  const next = nounOf(by);
  if (next === undefined || !THINGS.has(next.what)) return undefined;
  const was = { ...old };
  const member = memberIn(draft.board, old, shots, next.what);
  const stays = isPerson(was) && isPerson(next);
  member.what = next.what;
  member.colour = next.colour;
  member.traits = [...next.traits];
  member.wears = (stays && next.wears.length === 0 ? was.wears : next.wears).map((piece) => ({
    ...piece,
  }));
  member.count = next.count > 1 || was.count === 1 ? next.count : was.count;
  member.scale = next.scale;
  member.reference = null;
  member.from = null;
  if (!isSomebody(next)) member.holds = null;
  actAsItself(draft, was, member);
  soundAsItself(draft, was, member);
  draft.changes.push(`${words(next.what)} in place of ${words(was.what)}`);
  return undefined;
}

/** Its motions and where it is: a cat does not bark, and a car does not fly. */
function actAsItself({ board }: EditDraft, was: CastMember, member: CastMember): void {
  const body = bodyOf({ ...member, from: member.from === null ? null : [...member.from] });
  const before = bodyOf({ ...was, from: was.from === null ? null : [...was.from] });
  setUpon(board.shots, member.id, before, topOf(body), SEATS.test(body.what));
  const isMount = MOUNTS.has(body.kind);
  // A bus where a car stood would stand before the lens.
  const widerM = body.widthM - before.widthM;
  const backM = widerM > NOTICED_M ? widerM * ROOM : 0;
  for (const row of board.shots.flatMap(({ blocking }) => blocking)) {
    if (row.carriedBy === member.id && !isMount) {
      delete row.carriedBy;
      row.at[1] = 0;
      if (row.to !== null) row.to[1] = 0;
      if (row.motion !== null && RIDING.has(row.motion)) row.motion = 'walk';
    }
    if (row.cast !== member.id) continue;
    row.motion = row.motion === null ? null : motionFor(body, row.motion);
    if (row.posture !== undefined && motionOf(body, row.posture) === null) delete row.posture;
    if (row.carriedBy === undefined) {
      row.at[2] += backM;
      if (row.to !== null) row.to[2] += backM;
    }
    if (row.carriedBy === undefined && body.stands !== before.stands) {
      const y = HEIGHTS_M[body.stands];
      row.at[1] = y;
      if (row.to !== null) row.to[1] = y;
    }
  }
}

/** Who stands on it stands as high as it is now. */
function setUpon(
  shots: readonly Shot[],
  id: string,
  { heightM, widthM }: ReturnType<typeof bodyOf>,
  topM: number,
  isSeat = false,
): void {
  for (const { blocking } of shots) {
    const under = blocking.filter(({ cast }) => cast === id);
    for (const row of blocking) {
      const seat = under.find(
        ({ at }) =>
          row.cast !== id &&
          row.carriedBy === undefined &&
          row.at[1] > LEAST_TOP_M &&
          row.at[1] <= at[1] + heightM * 1.1 &&
          Math.abs(row.at[0] - at[0]) <= Math.max(0.6, widthM / 2) &&
          Math.abs(row.at[2] - at[2]) <= 1,
      );
      if (seat === undefined) continue;
      // Before its back.
      const z = isSeat ? seat.at[2] - 0.1 : row.at[2];
      for (const place of [row.at, row.to]) if (place !== null) [place[1], place[2]] = [topM, z];
    }
  }
}

const LEAST_TOP_M = 0.25;
const SEATS = /sofa|chair|bench|bed|couch|throne|stool|swing|hammock/;
const topOf = ({ what, heightM }: ReturnType<typeof bodyOf>): number =>
  Math.round(heightM * (SEATS.test(what) ? 0.5 : 1) * 100) / 100;

function motionFor(body: ReturnType<typeof bodyOf>, motion: string): string | null {
  if (!OWN_CALLS.has(motion)) return motionOf(body, motion);
  const own = CALLS[body.what] ?? null;
  return own !== null && MOTIONS.has(own) ? own : null;
}

/** Of what it is wider, so much further away. */
const ROOM = 0.9;
const NOTICED_M = 1;
const MOUNTS: ReadonlySet<string> = new Set(['quadruped', 'vehicle', 'boat', 'aircraft']);
const RIDING: ReadonlySet<string> = new Set(['ride', 'cycle', 'row', 'drive']);
const HEIGHTS_M: Readonly<Record<ReturnType<typeof bodyOf>['stands'], number>> = {
  ground: 0,
  water: 0,
  'under-water': 1,
  air: 1.8,
  sky: 30,
  table: 0.75,
};
const OWN_CALLS: ReadonlySet<string> = new Set(['bark', 'meow', 'howl', 'roar', 'neigh', 'crow']);
const CALLS: Readonly<Record<string, string>> = {
  dog: 'bark',
  puppy: 'bark',
  husky: 'bark',
  cat: 'meow',
  kitten: 'meow',
  wolf: 'howl',
  lion: 'roar',
  tiger: 'roar',
  horse: 'neigh',
  rooster: 'crow',
};

/** It is heard as what it is, and speaks with its own voice. */
function soundAsItself({ board }: EditDraft, was: CastMember, member: CastMember): void {
  const [before, after] = [thingOf(was)?.sound ?? null, thingOf(member)?.sound ?? null];
  if (before !== after && before !== null) {
    const others = board.cast.some((one) => one !== member && thingOf(one)?.sound === before);
    if (!others) {
      board.sound.effects = board.sound.effects.flatMap((cue) =>
        cue.what !== before ? [cue] : after === null ? [] : [{ ...cue, what: after, from: null }],
      );
    }
  }
  const voice = voiceOfPerson(thingOf(member), member.traits);
  if (voice === null) return;
  for (const cue of board.sound.voice) if (cue.by === member.id) cue.voice = voice;
}

/** Another colour of somebody, of what they wear, or of their hair. */
export function recolour(
  draft: EditDraft,
  target: Phrase,
  colour: string,
  shots: readonly Shot[],
): Why {
  const clothing = clothingIn(target);
  if (clothing !== undefined) return recolourPiece(draft, target, clothing, colour, shots);
  if (isOfHair(target)) return dyeHair(draft, target, colour, shots);
  const meant = meantBy(draft, target, shots);
  if (meant === undefined) return nobody(draft, target);
  if (isPerson(meant)) return 'a person has no colour: name what of it, as the coat or the hair';
  const member = memberIn(draft.board, meant, shots);
  member.colour = colour;
  draft.changes.push(`${words(member.what)} ${colour}`);
  return undefined;
}

function recolourPiece(
  draft: EditDraft,
  target: Phrase,
  clothing: string,
  colour: string,
  shots: readonly Shot[],
): Why {
  const worn = wearerOf(draft, target, clothing, shots);
  if (worn === undefined) {
    const thing = meantBy(draft, target, shots);
    if (thing !== undefined && !isPerson(thing)) {
      memberIn(draft.board, thing, shots).colour = colour;
      draft.changes.push(`${words(thing.what)} ${colour}`);
      return undefined;
    }
    return dress(draft, target, { what: clothing, colour }, shots);
  }
  const member = memberIn(draft.board, worn.member, shots);
  member.wears = member.wears.map((piece) =>
    piece.what === worn.piece.what ? { ...piece, colour } : piece,
  );
  draft.changes.push(`${words(worn.piece.what)} of ${words(member.what)} ${colour}`);
  return undefined;
}

function dyeHair(draft: EditDraft, target: Phrase, colour: string, shots: readonly Shot[]): Why {
  const meant = personOf(draft, target, shots);
  if (meant === undefined) return nobody(draft, target);
  const [hair] = hairTraits('', { colour, scale: 1 });
  if (hair === undefined) return 'no hair of that colour is drawn';
  const member = memberIn(draft.board, meant, shots);
  member.traits = [...member.traits.filter((trait) => !HAIR_COLOUR.test(trait)), hair].slice(-12);
  draft.changes.push(`${words(hair)} of ${words(member.what)}`);
  return undefined;
}

const HAIR_COLOUR =
  /^(?:.*(?:black|brown|red|blonde?|grey|white|pink|blue|green|purple)-hair|blond)$/;

function personOf(
  draft: EditDraft,
  phrase: Phrase,
  shots: readonly Shot[],
): CastMember | undefined {
  const meant = ownerOf(draft, phrase, shots) ?? meantBy(draft, phrase, shots);
  return meant !== undefined && isPerson(meant) ? meant : onlyPerson(draft, shots);
}

/** A piece of clothing on somebody, in place of what was there. */
export function dress(
  draft: EditDraft,
  whom: Phrase,
  piece: CastMember['wears'][number],
  shots: readonly Shot[],
): Why {
  const meant = personOf(draft, whom, shots);
  if (meant === undefined) {
    return `nobody in it wears a ${words(piece.what)}, and it is not said who shall`;
  }
  const member = memberIn(draft.board, meant, shots);
  const kept = member.wears.filter(({ what }) => familyOf(what) !== familyOf(piece.what));
  member.wears = [...kept, piece].slice(-8);
  draft.changes.push(`${words(member.what)} wears ${words(piece.what)}`);
  return undefined;
}

/** What is worn becomes something else to wear. */
export function replacePiece(
  draft: EditDraft,
  target: Phrase,
  from: string,
  by: Phrase,
  shots: readonly Shot[],
): Why {
  const to = clothingIn(by) ?? from;
  const worn = wearerOf(draft, target, from, shots);
  if (worn === undefined) return `nobody in it wears a ${words(from)}`;
  const member = memberIn(draft.board, worn.member, shots);
  const colour = colourIn(by) ?? (to === from ? worn.piece.colour : null);
  member.wears = member.wears.map((piece) =>
    piece.what === worn.piece.what ? { what: to, colour } : piece,
  );
  draft.changes.push(`${words(to)} in place of ${words(worn.piece.what)}`);
  return undefined;
}

/** "Make the man old", "give her long hair": what else a body is told by. */
export function describe(draft: EditDraft, phrase: Phrase, shots: readonly Shot[]): Why | 'unsaid' {
  const named = phrase.words.flatMap(({ senses }) =>
    senses.flatMap(({ kind, id }) => (kind === 'trait' ? [id] : [])),
  );
  const told = [...new Set([...(nounOf(phrase)?.traits ?? []), ...named])];
  if (told.length === 0) return 'unsaid';
  const meant = isOfHair(phrase) ? personOf(draft, phrase, shots) : meantBy(draft, phrase, shots);
  if (meant === undefined) return nobody(draft, phrase);
  const member = memberIn(draft.board, meant, shots);
  const isHairTold = told.some((trait) => HAIR_COLOUR.test(trait));
  const kept = member.traits.filter(
    (trait) => !told.includes(trait) && !(isHairTold && HAIR_COLOUR.test(trait)),
  );
  member.traits = [...kept, ...told].slice(-12);
  draft.changes.push(`${words(member.what)} ${told.map(words).join(', ')}`);
  return undefined;
}

/** Times its height. */
export function resize(
  draft: EditDraft,
  target: Phrase,
  factor: number,
  shots: readonly Shot[],
): Why {
  const meant = meantBy(draft, target, shots);
  if (meant === undefined) return nobody(draft, target);
  const member = memberIn(draft.board, meant, shots);
  member.scale = Math.min(10, Math.max(0.1, Math.round(member.scale * factor * 100) / 100));
  draft.changes.push(`${words(member.what)} ×${factor}`);
  return undefined;
}

/** Out of these shots, and of the film where no other has it. */
export function remove(draft: EditDraft, target: Phrase, shots: readonly Shot[]): Why {
  const meant = meantBy(draft, target, shots);
  if (meant === undefined) return nobody(draft, target);
  const { board } = draft;
  const { id } = meant;
  setUpon(shots, id, bodyOf({ ...meant, from: null }), 0);
  for (const shot of shots) {
    shot.blocking = shot.blocking.filter(({ cast }) => cast !== id);
    for (const row of shot.blocking) {
      if (row.carriedBy === id) {
        delete row.carriedBy;
        row.at[1] = 0;
        if (row.to !== null) row.to[1] = 0;
      }
      if (row.round?.whom === id) delete row.round;
    }
    if (shot.camera.on === id) shot.camera.on = shot.blocking[0]?.cast ?? null;
    if (shot.camera.on === null) delete shot.camera.part;
  }
  const isIn = ({ startS }: { startS: number }): boolean =>
    shots.some((shot) => shot.startS <= startS && startS < shot.endS);
  for (const cue of board.sound.voice) if (cue.by === id && isIn(cue)) delete cue.by;
  for (const one of board.cast) if (one.holds === id) one.holds = null;
  const sound = thingOf(meant)?.sound ?? null;
  board.sound.effects = board.sound.effects.filter((cue) => cue.what !== sound || !isIn(cue));
  draft.changes.push(`without ${words(meant.what)}`);
  return undefined;
}

const nobody = ({ board }: EditDraft, target: Phrase): string => {
  const what = nounOf(target)?.what;
  const named = what === undefined ? 'it is not said of whom' : `there is no ${words(what)} in it`;
  const cast = board.cast.map((member) => words(member.what)).join(', ');
  return `${named}; the film has ${cast === '' ? 'nobody' : cast}`;
};
