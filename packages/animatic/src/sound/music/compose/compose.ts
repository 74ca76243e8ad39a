// A little piece of music for a film: a form, chords, a bass, a tune, drums where they belong, an end.
import type { MusicCue } from '../../../storyboard/storyboard.ts';
import { randomFrom, seedFor } from '../../signal/random.ts';
import { PATTERNS, type Voicing } from './accompaniment.ts';
import { bassLine, lowKey } from './bass.ts';
import { voiceChord } from './chord.ts';
import { drumNotes } from './drums.ts';
import { type Form, formOf, pick } from './form.ts';
import { LEADS } from './leads.ts';
import { glissandi } from './glissando.ts';
import { humanize, makeTune } from './melody.ts';
import { chineseMood, MOODS, type Mood } from './moods.ts';
import type { Instrument, Note, Part, Piece } from './piece.ts';
import { livelyChinese, type Style, STYLES } from './styles.ts';

/** C, D, E flat, F, G, A, B flat: easy under every hand, and none is far from another. */
const TONICS = [0, 2, 3, 5, 7, 9, 10];
const DRUM_REVERB = 25;
const LIVELY = 0.5;
/** Above it, instruments whistle. */
const HIGHEST_KEY = 103;

/** Same cue, length and seed → same piece. */
export function compose(
  cue: Pick<MusicCue, 'mood' | 'style' | 'bpm' | 'lead'>,
  durationS: number,
  seed: number,
): Piece {
  const styleName = cue.style ?? MOODS[cue.mood].style;
  const mood = styleName === 'chinese' ? chineseMood(MOODS[cue.mood]) : MOODS[cue.mood];
  const lively = mood.energy >= LIVELY;
  const plain = STYLES[styleName];
  const style = styleName === 'chinese' && lively ? livelyChinese(plain) : plain;
  const random = (part: string) => randomFrom(seedFor(`${styleName} ${cue.mood} ${part}`, seed));
  const form = formOf(mood, cue.bpm, durationS, style.ringS, random('form'));
  const pitch = pick(TONICS, random('tonic'));
  const tonic = 60 + pitch - (pitch > 6 ? 12 : 0);
  const drums = style.drums[lively ? 1 : 0];

  const lead = cue.lead === undefined ? undefined : LEADS[cue.lead];

  const voicings = voice(form, tonic, style.centre);
  const tune = makeTune(
    form,
    {
      tonic:
        tonic +
        12 * (1 + (lead?.octave ?? style.tuneOctave)) -
        (styleName === 'rock' && lead === undefined ? 12 : 0),
      scale: mood.scale,
      range: mood.range,
      energy: mood.energy,
      bpm: cue.bpm,
    },
    random('tune'),
  );
  const played: readonly Note[] = [
    ...humanize(
      [...tune, ...secondPart(tune, style, form, mood)],
      style.humanMs,
      random('melody hand'),
    ),
    ...humanize(chordNotes(voicings, style, lively, form), style.humanMs, random('chords hand')),
    ...bassNotes(form, style, lively, tonic),
    ...(drums === null ? [] : drumNotes(drums, form, cue.bpm)),
    ...(styleName === 'chinese' ? glissandi(form, tonic, mood.scale) : []),
    ...lastChord(form, voicings, tonic, style),
  ];
  const instruments: Partial<Record<Part, Instrument>> = {
    ...style.instruments,
    ...(lead !== undefined && { melody: lead.player }),
    ...(drums !== null && {
      drums: { program: 0, volume: style.drumsVolume, reverb: DRUM_REVERB },
    }),
  };
  return {
    bpm: cue.bpm,
    instruments,
    notes: played
      .filter(({ part }) => instruments[part] !== undefined)
      .map((note) => swung(grown(note, form), style.swing)),
    endBeat: form.endBeat,
  };
}

function voice(form: Form, tonic: number, centre: number): readonly Voicing[] {
  const last = { at: form.endBeat, lasting: 8, chord: form.lastChord };
  let before: readonly number[] = [];
  return [...form.slots, last].map((slot) => {
    before = voiceChord(slot.chord, tonic, before, centre);
    return { slot, keys: before };
  });
}

/** Chords and, once all play, a pad under them. */
function chordNotes(
  voicings: readonly Voicing[],
  style: Style,
  lively: boolean,
  form: Form,
): readonly Note[] {
  const pattern = PATTERNS[style.chords[lively ? 1 : 0]];
  return voicings
    .slice(0, -1)
    .flatMap((voicing) => [
      ...pattern(voicing, 'chords'),
      ...(voicing.slot.at >= form.fullBeat ? PATTERNS.pad(voicing, 'pad') : []),
    ]);
}

function bassNotes(form: Form, style: Style, lively: boolean, tonic: number): readonly Note[] {
  const name = style.bass[lively ? 1 : 0];
  return form.slots.flatMap((slot, index) => {
    const next = form.slots[index + 1] ?? { ...slot, chord: form.lastChord };
    return bassLine(name, slot, next, tonic);
  });
}

/** The tune's companion, in the second half of what is not intro: so the piece grows. */
function secondPart(tune: readonly Note[], style: Style, form: Form, mood: Mood): readonly Note[] {
  const half = form.fullBeat + (form.endBeat - form.fullBeat) / 2;
  const from = form.endBeat >= 24 ? Math.floor(half / 4) * 4 : form.fullBeat;
  const quiet = mood.energy < 0.3 && form.endBeat < 24;
  return tune
    .filter(({ at }) => at >= from && !(quiet && at % 4 !== 0))
    .map((note) => ({
      ...note,
      part: 'second',
      key: companion(note.key, style.second),
      strength: note.strength * 0.8,
    }));
}

function companion(key: number, how: Style['second']): number {
  if (how === 'octave-up' && key + 12 <= HIGHEST_KEY) return key + 12;
  return key - 12;
}

/** All together on the last beat, spread from the bass up, held until it has rung out. */
function lastChord(
  form: Form,
  voicings: readonly Voicing[],
  tonic: number,
  style: Style,
): readonly Note[] {
  const keys = voicings.at(-1)?.keys ?? [];
  const low = lowKey(tonic + form.lastChord.root);
  const chord = { at: form.endBeat, lasting: 8 };
  const spreadMs = style.humanMs > 6 ? 22 : 0;
  return [
    { part: 'bass', key: low, strength: 0.74, ...chord },
    ...keys.map((key, index): Note => ({
      part: 'chords',
      key,
      strength: 0.64,
      ...chord,
      lateMs: spreadMs * (index + 1),
    })),
    ...keys.map((key): Note => ({ part: 'pad', key, strength: 0.6, ...chord })),
  ];
}

/** Softer where it begins, fullest at the end. */
function grown(note: Note, form: Form): Note {
  const share = form.endBeat === 0 ? 1 : note.at / form.endBeat;
  return { ...note, strength: Math.min(1, note.strength * (0.84 + 0.2 * share)) };
}

/** Off-beats move towards the next beat. */
function swung(note: Note, swing: number): Note {
  const beat = Math.floor(note.at);
  const share = note.at - beat;
  const moved = share < 0.5 ? share * 2 * swing : swing + (share - 0.5) * 2 * (1 - swing);
  return { ...note, at: beat + moved };
}
