// "No rain", "don't make it night", "without subtitles", 不要音乐: what shall not be there any more. What is
// told not to be is never put in.
import type { Tagged } from '../../script/tag.ts';
import type { Sense } from '../../words/lexicon.ts';
import type { Shot } from '../storyboard.ts';
import { isCommand } from './command-words.ts';
import { remove, type Why } from './edit-cast.ts';
import { type EditDraft, isPerson, type Phrase, phraseOf, seenIn } from './edit-draft.ts';
import { editShots } from './edit-shots.ts';
import { meantBy, ownerOf, wearerOf } from './meant-member.ts';
import { negatedIn } from './negation.ts';
import { memberIn } from './rename-member.ts';

/** @returns `unsaid` where nothing is to be taken away, else why something was not */
export function takeAway(draft: EditDraft, phrase: Phrase, shots: readonly Shot[]): Why | 'unsaid' {
  const negated = negatedIn(phrase);
  if (negated === undefined) return 'unsaid';
  if (negated.keeps) return 'it asks for no change';
  const before = draft.changes.length;
  takeSound(draft, phrase, shots);
  if (CAMERA_MOVES.test(phrase.text)) return holdStill(draft, shots);
  const words = negated.words.filter((word) => !isCommand(word));
  const left = words.filter(
    (word) => word.senses.length === 0 || word.senses.every((sense) => !out(draft, sense, shots)),
  );
  const rest = left.filter((word) => NAMING.has(word.class));
  const whys = rest.flatMap((word) => notOut(draft, phrase, word, rest, shots, negated.takesAway));
  if (whys.length > 0) return [...new Set(whys)].join('; ');
  if (draft.changes.length > before) return undefined;
  // "Make it day, not night": it is gone by now.
  if (rest.some((word) => wasThere(draft, word))) return undefined;
  return negated.isStrict ? NOTHING : 'unsaid';
}

const CAMERA_MOVES =
  /\bcamera (?:mov|motion)|\b(?:move|moving) the camera\b|镜头.*(?:移动|运动)|运镜/i;

function holdStill({ changes }: EditDraft, shots: readonly Shot[]): Why {
  const moving = shots.filter(({ camera }) => camera.move !== 'static');
  if (moving.length === 0) return 'the camera stands still already';
  for (const { camera } of moving) [camera.move, camera.amount] = ['static', 0];
  changes.push('camera static');
  return undefined;
}

const NOTHING = 'nothing in the film is what it says not to be; say what shall be there instead';
const NAMING: ReadonlySet<string> = new Set(['noun', 'verb', 'adjective', 'fact', 'unknown']);

/** Captions, music, lines. */
function takeSound({ board, changes }: EditDraft, { text }: Phrase, shots: readonly Shot[]): void {
  if (/subtitle|caption|字幕/i.test(text)) {
    for (const shot of shots) shot.captions = [];
    changes.push('no captions');
  }
  if (/\bmusic|soundtrack|音乐|配乐/i.test(text)) {
    board.sound.music = null;
    changes.push('no music');
  }
  if (/\bvoice|dialogue|lines?\b|narrat|台词|旁白|对白/i.test(text)) {
    const isIn = ({ startS }: { startS: number }): boolean =>
      shots.some((shot) => shot.startS <= startS && startS < shot.endS);
    const said = new Set(board.sound.voice.filter(isIn).map((cue) => cue.text));
    board.sound.voice = board.sound.voice.filter((cue) => !isIn(cue));
    for (const shot of shots) shot.captions = shot.captions.filter((one) => !said.has(one.text));
    changes.push('no lines');
  }
}

/** Out of the shots that have it. @returns whether one had */
function out(draft: EditDraft, { kind, id }: Sense, shots: readonly Shot[]): boolean {
  const those = shots.filter((shot) => HAS[kind]?.(shot, id) === true);
  if (kind === 'effect') return effectOut(draft, id, shots);
  if (those.length === 0) return false;
  switch (kind) {
    case 'time':
      return id !== 'day' && editShots(draft, phraseOf('day'), those);
    case 'weather':
      return id !== 'clear' && editShots(draft, phraseOf('clear weather'), those);
    case 'air':
      for (const shot of those) shot.air = shot.air.filter((one) => one !== id);
      break;
    case 'look':
      for (const shot of those) shot.look = null;
      break;
    case 'pace':
      for (const shot of those) shot.pace = 1;
      break;
    case 'move':
      if (id === 'static') return false;
      for (const { camera } of those) [camera.move, camera.amount] = ['static', 0];
      break;
    case 'angle':
      if (id === 'eye-level') return false;
      for (const { camera } of those) camera.angle = 'eye-level';
      break;
    case 'camera':
      for (const { camera } of those) {
        if (id === 'handheld') camera.handheld = false;
        else camera.pointOfView = false;
      }
      break;
    default:
      return false;
  }
  draft.changes.push(`no ${id.replaceAll('-', ' ')}`);
  return true;
}

const HAS: Readonly<Record<string, (shot: Shot, id: string) => boolean>> = {
  time: ({ time }, id) => time === id,
  weather: ({ weather }, id) => weather === id || (weather === 'storm' && id === 'rain'),
  air: ({ air }, id) => air.some((one) => one === id),
  look: ({ look }, id) => look === id,
  pace: ({ pace }, id) => (id === 'slow' ? pace < 1 : pace > 1),
  move: ({ camera }, id) => camera.move === id,
  angle: ({ camera }, id) => camera.angle === id,
  camera: ({ camera }, id) =>
    (id === 'handheld' && camera.handheld) || (id === 'pov' && camera.pointOfView),
};

function effectOut({ board, changes }: EditDraft, id: string, shots: readonly Shot[]): boolean {
  const { effects } = board.sound;
  const isIn = ({ startS }: { startS: number }): boolean =>
    shots.some((shot) => shot.startS <= startS && startS < shot.endS);
  const kept = effects.filter((cue) => cue.what !== id || !isIn(cue));
  if (kept.length === effects.length) return false;
  board.sound.effects = kept;
  changes.push(`no ${id.replaceAll('-', ' ')}`);
  return true;
}

/** Whom and what somebody wears it takes out itself. @returns why it did not */
function notOut(
  draft: EditDraft,
  phrase: Phrase,
  word: Tagged,
  words: readonly Tagged[],
  shots: readonly Shot[],
  takesAway: boolean,
): readonly string[] {
  const kind = word.sense?.kind;
  const name = `"${word.text}"`;
  switch (word.class) {
    case 'adjective':
      return kind === 'trait' && !words.some((one) => one.class === 'noun' && one.from > word.from)
        ? traitOut(draft, phrase, word, shots)
        : words.some((one) => one.class === 'noun')
          ? []
          : [`${name} is nothing that can be taken away; say what it shall be instead`];
    case 'verb':
      if (words.some((one) => one.class === 'noun' && !isOwner(one, words))) return [];
      return [`what they do stays as it is: ${name} cannot be taken away`];
    case 'noun':
      if (kind === 'clothing' && takesAway) return clothingOut(draft, phrase, word, shots);
      if (kind === 'set') {
        // "No dogs on the beach".
        if (words.some(({ sense }) => sense?.kind === 'thing')) return [];
        const is = shots.some(({ set }) => set === word.sense?.id);
        return [is ? `say where it plays instead of ${name}` : `it does not play in ${name}`];
      }
      if (kind === 'part') return [`${name} cannot be taken away`];
      if (isOwner(word, words)) return [];
      if (!takesAway) return [`${name} stays as it is`];
      return [remove(draft, phraseOf(word.text), shots)].filter((why) => why !== undefined);
    case 'fact': {
      const has = shots.some((shot) => HAS[kind ?? '']?.(shot, word.sense?.id ?? '') === true);
      const sized = shots.some(
        ({ camera }) => kind === 'shot-size' && camera.size === word.sense?.id,
      );
      if (word.sense?.id === 'no-people') return peopleOut(draft, shots);
      if (kind === 'constraint' || (!has && wasThere(draft, word))) return [];
      return [
        has || sized ? `say what it shall be instead of ${name}` : `there is no ${name} in it`,
      ];
    }
    default:
      return [`${name} is not understood`];
  }
}

function peopleOut(draft: EditDraft, shots: readonly Shot[]): readonly string[] {
  const seen = seenIn(shots);
  const people = draft.board.cast.filter((member) => isPerson(member) && seen.has(member.id));
  if (people.length === 0) return ['there is nobody in it'];
  return people.flatMap(
    ({ what }) => remove(draft, phraseOf(what.replaceAll('-', ' ')), shots) ?? [],
  );
}

const wasThere = ({ given }: EditDraft, { sense }: Tagged): boolean =>
  sense !== null && given.shots.some((shot) => HAS[sense.kind]?.(shot, sense.id) === true);

/** "The girl's coat", "don't let the dog bark": whose it is, not what is to go. */
const isOwner = (noun: Tagged, words: readonly Tagged[]): boolean =>
  words.some(
    ({ from, sense }) =>
      sense?.kind === 'clothing' || (sense?.kind === 'motion' && from > noun.from),
  );

function clothingOut(
  draft: EditDraft,
  phrase: Phrase,
  { sense, text }: Tagged,
  shots: readonly Shot[],
): readonly string[] {
  const worn = wearerOf(draft, phrase, sense?.id ?? '', shots);
  if (worn === undefined) return [`nobody in it wears "${text}"`];
  const member = memberIn(draft.board, worn.member, shots);
  member.wears = member.wears.filter(({ what }) => what !== worn.piece.what);
  draft.changes.push(`${member.what.replaceAll('-', ' ')} without ${text}`);
  return [];
}

function traitOut(
  draft: EditDraft,
  phrase: Phrase,
  { sense, text }: Tagged,
  shots: readonly Shot[],
): readonly string[] {
  const trait = sense?.id ?? '';
  const named = ownerOf(draft, phrase, shots) ?? meantBy(draft, phrase, shots);
  const meant = named ?? draft.board.cast.find(({ traits }) => traits.includes(trait));
  if (meant?.traits.includes(trait) !== true) return [`nobody in it is told to have "${text}"`];
  const member = memberIn(draft.board, meant, shots);
  member.traits = member.traits.filter((one) => one !== trait);
  draft.changes.push(`${member.what.replaceAll('-', ' ')} without ${text}`);
  return [];
}
