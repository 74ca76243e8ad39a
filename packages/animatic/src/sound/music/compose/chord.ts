// Chords from Roman numerals, and how they lie under the hand.

export interface Chord {
  /** Semitones above the tonic. */
  readonly root: number;
  /** Semitones above the root, rising from 0. */
  readonly tones: readonly number[];
}

const DEGREES: Readonly<Record<string, number>> = {
  I: 0,
  II: 2,
  III: 4,
  IV: 5,
  V: 7,
  VI: 9,
  VII: 11,
};

const MAJOR = [0, 4, 7];
const MINOR = [0, 3, 7];

/** Tones that replace the triad's or come on top. */
const ENDINGS: Readonly<Record<string, (triad: readonly number[]) => readonly number[]>> = {
  '': (triad) => triad,
  '5': () => [0, 7, 12],
  '6': (triad) => [...triad, 9],
  '7': (triad) => [...triad, 10],
  maj7: (triad) => [...triad, 11],
  add9: (triad) => [...triad, 14],
  '9': (triad) => [...triad, 10, 14],
  sus2: () => [0, 2, 7],
  sus4: () => [0, 5, 7],
  '7sus4': () => [0, 5, 7, 10],
  dim: () => [0, 3, 6],
};

/**
 * `I`, `vi7`, `bVII`, `Vsus4`, `IVmaj7`: capitals are major, small letters minor, `b` flattens the root.
 * Written in our own tables only.
 */
export function chordOf(numeral: string): Chord {
  const match = /^(b?)(VII|VI|V|IV|III|II|I|vii|vi|v|iv|iii|ii|i)(.*)$/.exec(numeral);
  const degree = match?.[2] ?? '';
  const root = DEGREES[degree.toUpperCase()];
  const ending = ENDINGS[match?.[3] ?? ''];
  if (root === undefined || ending === undefined) {
    throw new TypeError(`A chord of the tables must be a Roman numeral; got "${numeral}".`);
  }
  const triad = degree === degree.toUpperCase() ? MAJOR : MINOR;
  return { root: (root + (match?.[1] === 'b' ? 11 : 0)) % 12, tones: ending(triad) };
}

/** The pitch classes of a chord in a key, the root first. */
export function pitchClasses(chord: Chord, tonic: number): readonly number[] {
  return chord.tones.map((tone) => (tonic + chord.root + tone) % 12);
}

/**
 * Close position, rising, all near `centre`, moving as little as possible from the chord before.
 *
 * @param before its keys; empty at the start
 */
export function voiceChord(
  chord: Chord,
  tonic: number,
  before: readonly number[],
  centre: number,
): readonly number[] {
  const classes = [...new Set(pitchClasses(chord, tonic))];
  const candidates = classes.flatMap((lowest) => {
    const ordered = classes.map((pitch) => (pitch - lowest + 12) % 12).sort((a, b) => a - b);
    const base = centre - 6 + ((((lowest - (centre - 6)) % 12) + 12) % 12);
    return [base - 12, base].map((key) => ordered.map((step) => key + step));
  });
  let best: readonly number[] = [];
  let bestCost = Infinity;
  for (const keys of candidates) {
    const mean = keys.reduce((sum, key) => sum + key, 0) / keys.length;
    const travel = keys.reduce((sum, key) => sum + nearest(key, before), 0);
    const cost = travel + Math.abs(mean - centre) * 1.2;
    if (cost < bestCost) {
      bestCost = cost;
      best = keys;
    }
  }
  return best;
}

function nearest(key: number, keys: readonly number[]): number {
  return keys.reduce(
    (least, other) => Math.min(least, Math.abs(other - key)),
    keys.length ? 99 : 0,
  );
}
