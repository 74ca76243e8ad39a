// Lines that are added: said by whoever is meant, at a time at which nobody else speaks, and written on the
// shot as the others are.
import { languageOf, voiceOfPerson } from '../../script/speech.ts';
import { MOST_CAPTIONS } from '../captions.ts';
import { MOST_LINES } from '../plan-sound.ts';
import { spokenS } from '../speaking-time.ts';
import type { CastMember, Shot, VoiceCue } from '../storyboard.ts';
import { type EditDraft, isSomebody, type Phrase, phraseOf, thingOf } from './edit-draft.ts';
import type { Why } from './edit-cast.ts';
import { meantBy, onlyPerson } from './meant-member.ts';

const BREATH_S = 0.3;
/** A voice may be hurried so much. */
const HURRIED = 1.35;
const NARRATED = /\b(?:voice-?over|narrat\w+|off[- ]screen)\b|旁白|画外音/i;
const INSTEAD =
  /\b(?:instead|replace|change)\b.*\b(?:line|dialogue|words)\b|\b(?:line|dialogue)\b.*\bto\b|台词(?:改|换)|把台词/i;

/** @returns `unsaid` where it has no line, else why it could not be added */
export function addLines(draft: EditDraft, phrase: Phrase, shots: readonly Shot[]): Why | 'unsaid' {
  const quotes = phrase.words.flatMap(({ token }) =>
    token?.kind === 'quote' && token.use !== 'effect' ? [token] : [],
  );
  if (quotes.length === 0) return 'unsaid';
  const { board } = draft;
  const before = phraseOf(phrase.text.slice(0, quotes[0]?.from ?? 0));
  if (INSTEAD.test(before.text)) takeOut(draft, shots);
  for (const { text } of quotes) {
    const speaker = NARRATED.test(before.text) ? undefined : speakerOf(draft, before, shots);
    const why = addLine(draft, text.trim(), speaker, before, shots);
    if (why !== undefined) return why;
  }
  board.sound.voice.sort((a, b) => a.startS - b.startS);
  return undefined;
}

function takeOut({ board }: EditDraft, shots: readonly Shot[]): void {
  const isIn = ({ startS }: { startS: number }): boolean =>
    shots.some((shot) => shot.startS <= startS && startS < shot.endS);
  const gone = board.sound.voice.find(isIn);
  if (gone === undefined) return;
  board.sound.voice = board.sound.voice.filter((cue) => cue !== gone);
  for (const shot of board.shots) {
    shot.captions = shot.captions.filter(({ text }) => text !== gone.text);
  }
}

function speakerOf(
  draft: EditDraft,
  phrase: Phrase,
  shots: readonly Shot[],
): CastMember | undefined {
  const meant = meantBy(draft, phrase, shots);
  return meant !== undefined && isSomebody(meant) ? meant : onlyPerson(draft, shots);
}

function addLine(
  { board, changes }: EditDraft,
  text: string,
  speaker: CastMember | undefined,
  { script }: Phrase,
  shots: readonly Shot[],
): Why {
  const language = languageOf(text);
  const needS = spokenS(text, language);
  // A film whose lines are only heard stays so.
  const isCaptioned =
    board.sound.voice.length === 0 || board.shots.some(({ captions }) => captions.length > 0);
  const isThere = ({ blocking }: Shot): boolean =>
    speaker === undefined || blocking.some(({ cast }) => cast === speaker.id);
  const [first] = [...shots].sort((a, b) => Number(isThere(b)) - Number(isThere(a)));
  const windows = shots.filter(isThere).length > 0 ? shots.filter(isThere) : first ? [first] : [];
  for (const hurry of [1, HURRIED]) {
    for (const shot of windows) {
      const gap = gapIn(shot, board.sound.voice, needS / hurry);
      if (gap === undefined) continue;
      const [startS, endS] = gap;
      if (board.sound.voice.length >= MOST_LINES || shot.captions.length >= MOST_CAPTIONS) {
        return `a film has at most ${MOST_LINES} lines, a shot ${MOST_CAPTIONS} captions`;
      }
      const voice =
        speaker === undefined
          ? (script.beats[0]?.lines[0]?.voice ?? 'female')
          : (voiceOfPerson(thingOf(speaker), speaker.traits) ?? 'female');
      const by = speaker !== undefined && isThere(shot) ? { by: speaker.id } : {};
      if (board.output.audio) {
        board.sound.voice.push({ text, language, voice, ...by, startS, endS, from: null });
      }
      if (isCaptioned) {
        shot.captions.push({ text, startS, endS });
        shot.captions.sort((a, b) => a.startS - b.startS);
      }
      changes.push(`a line at ${startS} s`);
      return undefined;
    }
  }
  const roomS = Math.round(needS * 10) / 10;
  return `there is no room for a line of ${roomS} s; make the film longer or the line shorter`;
}

/** Where nobody speaks for so long: in the middle of the longest silence, not before a breath. */
function gapIn(
  { startS, endS }: Shot,
  voice: readonly VoiceCue[],
  needS: number,
): readonly [number, number] | undefined {
  const said = voice
    .filter((cue) => cue.endS > startS && cue.startS < endS)
    .toSorted((a, b) => a.startS - b.startS);
  const bounds = [startS, ...said.map((cue) => cue.endS)];
  const ends = [...said.map((cue) => cue.startS), endS - 0.1];
  const free = bounds
    .map((from, i) => [from + BREATH_S, ends[i] ?? endS] as const)
    .filter(([from, to]) => to - from >= needS)
    .toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0];
  if (free === undefined) return undefined;
  const [from, to] = free;
  const at = from + Math.min(0.5, (to - from - needS) / 2);
  return [round(at), round(Math.min(to, at + needS + 0.3))];
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;
