// How a piece fills a film: whole beats up to a last chord that has time to ring.
import type { Random } from '../../signal/random.ts';
import { type Chord, chordOf } from './chord.ts';
import type { Mood } from './moods.ts';

export interface Slot {
  readonly at: number;
  /** Beats. */
  readonly lasting: number;
  readonly chord: Chord;
}

export interface Form {
  /** One chord after another, from beat 0 to `endBeat`. */
  readonly slots: readonly Slot[];
  readonly lastChord: Chord;
  readonly endBeat: number;
  /** The tune begins here; before it is the intro. */
  readonly tuneBeat: number;
  /** From here on all play. */
  readonly fullBeat: number;
}

export const BEATS_PER_BAR = 4;
/** Of a short film no more than this is left to the last chord. */
const MOST_RING = 0.25;

/** @param ringS what the last chord needs at least */
export function formOf(
  mood: Mood,
  bpm: number,
  durationS: number,
  ringS: number,
  random: Random,
): Form {
  const room = ((durationS - Math.min(ringS, durationS * MOST_RING)) * bpm) / 60;
  // Long pieces end at a bar, short ones where a beat is.
  const unit = room >= 24 ? BEATS_PER_BAR : room >= 4 ? 2 : 1;
  const endBeat = Math.max(0, Math.floor(room / unit) * unit);
  const lasting = endBeat >= 16 ? BEATS_PER_BAR : endBeat >= 4 ? 2 : 1;
  const main = pick(mood.progressions, random);
  const other = pick(mood.progressions, random);
  const [penultimate, last] = pick(mood.cadences, random);
  const slots: Slot[] = [];
  for (let at = 0; at < endBeat; at += lasting) {
    const end = Math.min(endBeat, at + lasting);
    // Eight bars of the first progression, eight of the second, and so on.
    const progression = Math.floor(slots.length / 8) % 2 === 0 ? main : other;
    const isLast = end === endBeat;
    const numeral = isLast ? penultimate : progression[slots.length % progression.length];
    slots.push({ at, lasting: end - at, chord: chordOf(numeral ?? penultimate) });
  }
  const bars = endBeat / BEATS_PER_BAR;
  const tuneBeat = bars >= 14 ? 8 : bars >= 4 ? 4 : 0;
  const fullBeat = bars >= 10 ? tuneBeat + 8 : bars >= 6 ? tuneBeat + 4 : tuneBeat;
  return { slots, lastChord: chordOf(last), endBeat, tuneBeat, fullBeat };
}

export function pick<T>(from: readonly T[], random: Random): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new RangeError('There is nothing to pick from an empty table.');
  return chosen;
}
