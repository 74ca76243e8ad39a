// `understand(prompt, references) → Script`: tokens → words with their meanings → sentences → beats.
import type { MediaKind, MediaRole } from '@filmgate/protocol';
import type { ReferenceRole } from '../storyboard/storyboard.ts';
import { beatsOf } from './beats.ts';
import { FilmDraft, newBeat } from './draft.ts';
import type { BeatDraft } from './draft.ts';
import { leftoversOf } from './leftovers.ts';
import { namesIn } from './names-in-prompt.ts';
import { readEdits } from './read-edits.ts';
import { readMusic } from './read-music.ts';
import { readReferences } from './read-references.ts';
import { readSentence } from './read-sentence.ts';
import { readLines, readSpeech } from './read-speech.ts';
import { scan } from './scan.ts';
import { sentencesOf } from './sentences.ts';
import type { Sentence } from './sentences.ts';
import type { Script } from './script.ts';
import { tag } from './tag.ts';
import type { Tagged } from './tag.ts';
import { wordsOf } from './word.ts';
import type { Word } from './word.ts';

export interface ReferenceInput {
  /** `image1`, `video2`, `audio1`. */
  readonly name: string;
  readonly kind: MediaKind;
  readonly role: MediaRole;
}

export function understand(prompt: string, references: readonly ReferenceInput[]): Script {
  const film = new FilmDraft(prompt, references);
  for (const { name, role } of references) {
    const fixed = PROTOCOL_ROLES[role];
    if (fixed !== undefined) film.giveRole(name, fixed, null);
  }
  const all: Tagged[] = [];
  let beat = newBeat(0);
  film.beats.push(beat);
  let carried: readonly string[] = [];
  for (const sentence of sentencesOf(prompt, wordsOf(prompt, scan(prompt), namesIn(prompt)))) {
    const words = tag(sentence.words);
    all.push(...words);
    if (beginsBeat(beat, sentence)) {
      beat = newBeat(sentence.words[0]?.from ?? 0);
      film.beats.push(beat);
    }
    readMarks(film, beat, sentence.words);
    beat.to = words.at(-1)?.to ?? beat.to;
    film.cast.nextSentence();
    const taken = new Set(readReferences(film, beat, words));
    for (const index of readEdits(film, beat, words)) taken.add(index);
    for (const index of readSpeech(film, beat, words)) taken.add(index);
    for (const index of readMusic(film, words)) taken.add(index);
    const before = carried;
    carried = readSentence(film, beat, words, taken, carried);
    readLines(film, beat, words, carried.length > 0 ? carried : before);
    beat.words += words.filter((word) => word.token === null && word.class !== 'particle').length;
  }
  joinByDefault(film);
  // Settles places, and may add to the cast and to what is left over.
  const beats = beatsOf(film);
  const unused = leftoversOf(film, all);
  return {
    prompt,
    references: film.references(),
    cast: film.cast.members(),
    beats,
    edits: film.edits,
    music: {
      mood: film.mood,
      style: film.musicStyle,
      lead: film.musicLead,
      bpm: film.bpm,
      from: film.musicFrom,
    },
    oneTake: film.oneTake,
    cutsOnBeats: film.cutsOnBeats,
    captions: film.captions,
    musicAllowed: film.musicAllowed,
    voiceAllowed: film.voiceAllowed,
    ratio: film.ratio,
    lengthS: film.lengthS,
    unused,
    used: film.used
      .toSorted((a, b) => a.from - b.from || a.to - b.to)
      .map(({ from, to, as }) => ({ from: [from, to], as })),
  };
}

/** Several videos that the text only names one after the other are joined in that order. */
function joinByDefault(film: FilmDraft): void {
  if (film.edits.length > 0) return;
  const named = film
    .references()
    .filter(
      ({ kind, roles, from }) => kind === 'video' && roles.includes('footage') && from !== null,
    );
  const [first] = named;
  if (named.length < 2 || first?.from === null || first === undefined) return;
  film.edits.push({ what: 'join', videos: named.map(({ name }) => name), from: first.from });
}

/** Roles that the protocol gives whatever the text says. */
const PROTOCOL_ROLES: Partial<Readonly<Record<MediaRole, ReferenceRole>>> = {
  first_frame: 'first-frame',
  last_frame: 'last-frame',
};

const isEmpty = (beat: BeatDraft): boolean =>
  beat.words === 0 && beat.lines.length === 0 && !beat.marked;

function beginsBeat(beat: BeatDraft, sentence: Sentence): boolean {
  if (isEmpty(beat)) return false;
  // A marked beat keeps all sentences up to the next mark.
  return sentence.marked || !beat.marked;
}

function readMarks(film: FilmDraft, beat: BeatDraft, words: readonly Word[]): void {
  for (const { token } of words) {
    if (token?.kind === 'time') {
      beat.marked = true;
      if (token.fromEnd) [beat.fromEnd, beat.lengthS] = [true, token.startS];
      else if (beat.startS === null) [beat.startS, beat.endS] = [token.startS, token.endS];
      film.use(token, `time: ${token.text}`);
    } else if (token?.kind === 'shot') {
      beat.marked = true;
      beat.newShot = true;
      film.use(token, `shot ${token.number}`);
    }
  }
}
