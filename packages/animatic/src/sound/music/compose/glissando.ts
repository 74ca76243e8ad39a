// The zither's run over all strings: into the piece, and into its last chord.
import type { Form } from './form.ts';
import type { Note } from './piece.ts';

const STRINGS = 9;
/** Beats that a run takes. */
const RUN = 0.75;

/** @param tonic MIDI key near the middle of the instrument */
export function glissandi(form: Form, tonic: number, scale: readonly number[]): readonly Note[] {
  const strings = Array.from(
    { length: STRINGS },
    (_, index) =>
      tonic + 12 * Math.floor(index / scale.length) + (scale[index % scale.length] ?? 0),
  );
  const run = (keys: readonly number[], from: number): Note[] =>
    keys.map((key, index) => ({
      part: 'chords',
      key,
      strength: 0.42 + 0.03 * index,
      at: from + (index * RUN) / STRINGS,
      lasting: 1.5,
    }));
  if (form.endBeat < 3) return [];
  return [...run(strings.toReversed(), 0), ...run(strings, form.endBeat - RUN)];
}
