// What the bass plays under a chord.
import { pitchClasses } from './chord.ts';
import type { Slot } from './form.ts';
import type { Note } from './piece.ts';

export type BassName = 'long' | 'rootFifth' | 'eighths' | 'octaves' | 'walking' | 'pushed';

/** The lowest key that a bass line uses. */
const LOWEST = 31;

/**
 * @param next the chord that follows, where a line walks to
 * @param tonic MIDI key
 */
export function bassLine(
  name: BassName,
  slot: Slot,
  next: Slot | undefined,
  tonic: number,
): Note[] {
  const root = lowKey(tonic + slot.chord.root);
  const fifth = root + (slot.chord.tones.find((tone) => tone >= 6 && tone <= 8) ?? 7);
  const note = (key: number, at: number, lasting: number, strength: number): Note[] =>
    at < slot.lasting
      ? [
          {
            part: 'bass',
            key,
            strength,
            at: slot.at + at,
            lasting: Math.min(lasting, slot.lasting - at),
          },
        ]
      : [];
  const times = (stepBeats: number, make: (index: number, at: number) => Note[]): Note[] =>
    Array.from({ length: Math.ceil(slot.lasting / stepBeats) }, (_, index) =>
      make(index, index * stepBeats),
    ).flat();
  switch (name) {
    case 'long':
      return note(root, 0, slot.lasting, 0.66);
    case 'rootFifth':
      return times(2, (index, at) => note(index % 2 === 0 ? root : fifth - 12, at, 1.7, 0.68));
    case 'eighths':
      return times(0.5, (index, at) => note(root, at, 0.45, index % 2 === 0 ? 0.72 : 0.6));
    case 'octaves':
      return times(0.5, (index, at) =>
        note(root + (index % 2 === 0 ? 0 : 12), at, 0.36, index % 2 === 0 ? 0.74 : 0.62),
      );
    case 'pushed':
      return [
        ...note(root, 0, 1.3, 0.74),
        ...note(root, 1.5, 0.5, 0.62),
        ...note(fifth, 2.5, 0.5, 0.62),
        ...note(root + 12, 3, 0.9, 0.6),
      ];
    case 'walking': {
      const [, third] = pitchClasses(slot.chord, tonic);
      const target = next === undefined ? root : lowKey(tonic + next.chord.root);
      const approach = target + (target > root ? -1 : 1);
      const way = [root, third === undefined ? fifth : lowKey(third), fifth, approach];
      return times(1, (index, at) => {
        const isLast = at + 1 >= slot.lasting;
        return note(isLast && index > 0 ? approach : (way[index] ?? root), at, 0.92, 0.68);
      });
    }
  }
}

/** The key of a pitch in the bass's octave. */
export function lowKey(key: number): number {
  return LOWEST + ((((key - LOWEST) % 12) + 12) % 12);
}
