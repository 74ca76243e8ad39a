// A tune: one motif of two bars, said again over each chord, answered, varied, and brought home.
import { between, type Random } from '../../signal/random.ts';
import { type Chord, pitchClasses } from './chord.ts';
import { BEATS_PER_BAR, type Form, pick } from './form.ts';
import type { Note } from './piece.ts';

/** A bar's rhythm: [beat, beats] of each note. */
type Rhythm = readonly (readonly [number, number])[];

const SPARSE: readonly Rhythm[] = [
  [
    [0, 2],
    [2, 2],
  ],
  [
    [0, 3],
    [3, 1],
  ],
  [
    [0, 1.5],
    [1.5, 0.5],
    [2, 2],
  ],
  [
    [0, 1],
    [1, 1],
    [2, 2],
  ],
];
const FLOWING: readonly Rhythm[] = [
  [
    [0, 1],
    [1, 1],
    [2, 1.5],
    [3.5, 0.5],
  ],
  [
    [0, 1.5],
    [1.5, 0.5],
    [2, 1],
    [3, 1],
  ],
  [
    [0, 0.5],
    [0.5, 0.5],
    [1, 1],
    [2, 1.5],
    [3.5, 0.5],
  ],
  [
    [0.5, 0.5],
    [1, 1],
    [2, 1],
    [3, 0.5],
    [3.5, 0.5],
  ],
];
const BUSY: readonly Rhythm[] = [
  [
    [0, 0.5],
    [0.5, 0.5],
    [1, 0.5],
    [1.5, 1],
    [2.5, 0.5],
    [3, 1],
  ],
  [
    [0, 0.75],
    [0.75, 0.75],
    [1.5, 0.5],
    [2, 0.5],
    [2.5, 0.5],
    [3, 1],
  ],
  [
    [0, 0.5],
    [0.5, 0.5],
    [1.5, 0.5],
    [2, 0.5],
    [2.5, 0.5],
    [3.5, 0.5],
  ],
];
/** A tune's pace is felt in seconds, whatever the tempo. */
const CALMEST_NOTES_A_SECOND = 0.8;
const LIVELIER_BY = 2.2;

export interface TuneSettings {
  /** MIDI key of the tonic near the middle of the tune. */
  readonly tonic: number;
  readonly scale: readonly number[];
  readonly range: number;
  readonly energy: number;
  readonly bpm: number;
}

interface MotifNote {
  readonly at: number;
  readonly lasting: number;
  /** Steps of the scale from the bar's first note. */
  readonly step: number;
}

/** The notes of the tune, up to and with the one on the last chord. */
export function makeTune(form: Form, settings: TuneSettings, random: Random): readonly Note[] {
  const rhythms = rhythmsFor(settings);
  const question = motif(pick(rhythms, random), random);
  const answer = motif(pick(rhythms, random), random);
  const notes: Note[] = [];
  let previous = settings.tonic + pick([0, 4, 7], random);
  for (let bar = form.tuneBeat; bar < form.endBeat; bar += BEATS_PER_BAR) {
    const index = (bar - form.tuneBeat) / BEATS_PER_BAR;
    const isLast = bar + BEATS_PER_BAR >= form.endBeat;
    const shape = vary(index % 2 === 0 ? question : answer, index, random);
    const chord = chordAt(form, bar);
    // Every bar starts on a tone of its chord, near where the last one ended; the range pulls it back.
    const pull = (previous + settings.tonic + 4) / 2;
    const start = nearestOf(pitchClasses(chord, settings.tonic), previous * 0.6 + pull * 0.4);
    for (const { at, lasting, step } of shape) {
      const beat = bar + at;
      if (beat >= form.endBeat) break;
      // The last bar leaves its last beat to breathe.
      if (isLast && form.endBeat > BEATS_PER_BAR && beat > form.endBeat - 1) break;
      const strong = at % 2 === 0 || lasting >= 1.5;
      const wanted = keyAtStep(start, step, settings);
      const key = strong
        ? nearestOf(pitchClasses(chordAt(form, beat), settings.tonic), wanted)
        : wanted;
      notes.push({
        part: 'melody',
        key,
        strength: (strong ? 0.8 : 0.66) + 0.12 * Math.sin((index / 2) * Math.PI * 0.5),
        at: beat,
        lasting: Math.min(lasting * 0.96, form.endBeat - beat),
      });
      previous = key;
    }
  }
  const home = nearestOf([settings.tonic % 12], previous);
  notes.push({ part: 'melody', key: home, strength: 0.84, at: form.endBeat, lasting: 8 });
  return notes;
}

function rhythmsFor({ energy, bpm }: TuneSettings): readonly Rhythm[] {
  const notesPerBar =
    (CALMEST_NOTES_A_SECOND + LIVELIER_BY * energy) * ((BEATS_PER_BAR * 60) / bpm);
  if (notesPerBar < 3.2) return SPARSE;
  return notesPerBar < 5.2 ? FLOWING : BUSY;
}

/** Mostly steps; a leap is followed by a step back. */
function motif(rhythm: Rhythm, random: Random): readonly MotifNote[] {
  let step = 0;
  let leaped = 0;
  const direction = random() < 0.5 ? -1 : 1;
  return rhythm.map(([at, lasting], index) => {
    if (index > 0) {
      const chance = random();
      let move =
        chance < 0.62 ? direction : chance < 0.8 ? -direction : chance < 0.92 ? 2 * direction : 0;
      if (leaped !== 0) move = -Math.sign(leaped);
      leaped = Math.abs(move) > 1 ? move : 0;
      step += move;
    }
    return { at, lasting, step };
  });
}

/** From the third bar on the motif changes a little: its end turns round or one note is held. */
function vary(shape: readonly MotifNote[], index: number, random: Random): readonly MotifNote[] {
  if (index < 2) return shape;
  const chance = random();
  if (chance < 0.4) {
    return shape.map((note, at) =>
      at === shape.length - 1 ? { ...note, step: -note.step } : note,
    );
  }
  if (chance < 0.65 && shape.length > 3) {
    return shape.filter((_, at) => at !== shape.length - 2);
  }
  return shape;
}

/** Walks the scale; folds back at the ends of the range. */
function keyAtStep(start: number, step: number, { tonic, scale, range }: TuneSettings): number {
  let key = start;
  let left = Math.abs(step);
  let direction = Math.sign(step);
  while (left > 0) {
    key += direction;
    if (Math.abs(key - tonic - 4) > range) direction = -direction;
    if (scale.includes((((key - tonic) % 12) + 12) % 12)) left -= 1;
  }
  return key;
}

function chordAt(form: Form, beat: number): Chord {
  const slot = form.slots.find(({ at, lasting }) => beat >= at && beat < at + lasting);
  return slot?.chord ?? form.lastChord;
}

/** The key of one of the pitch classes that is nearest to `wanted`. */
function nearestOf(classes: readonly number[], wanted: number): number {
  const middle = Math.round(wanted);
  for (let away = 0; away <= 6; away++) {
    for (const key of [middle + away, middle - away]) {
      if (classes.includes(((key % 12) + 12) % 12)) return key;
    }
  }
  return middle;
}

/** A player's hand: a few milliseconds and a little strength off, never before the first beat. */
export function humanize(notes: readonly Note[], mostMs: number, random: Random): readonly Note[] {
  if (mostMs === 0) return notes;
  return notes.map((note) => ({
    ...note,
    lateMs: (note.lateMs ?? 0) + (note.at === 0 ? 0 : between(random, -mostMs / 2, mostMs)),
    strength: Math.min(1, note.strength * between(random, 0.92, 1.06)),
  }));
}
