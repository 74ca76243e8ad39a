// A composed piece as notes: what is handed to the synthesizer.

export interface Instrument {
  /** General MIDI, 0-based; on the drum part it is ignored. */
  readonly program: number;
  /** Variants of the sound bank; 0 unless told. */
  readonly bank?: number;
  /** 0 … 127. */
  readonly volume: number;
  readonly reverb: number;
}

export const PARTS = ['melody', 'second', 'chords', 'pad', 'bass', 'drums'] as const;
export type Part = (typeof PARTS)[number];

export interface Note {
  readonly part: Part;
  /** MIDI; on the drum part the General MIDI drum. */
  readonly key: number;
  /** 0 … 1. */
  readonly strength: number;
  /** Beats from the start of the piece. */
  readonly at: number;
  readonly lasting: number;
  /** Added to its time, for strummed strings and players who are no machines; ms. */
  readonly lateMs?: number;
}

export interface Piece {
  readonly bpm: number;
  readonly instruments: Readonly<Partial<Record<Part, Instrument>>>;
  readonly notes: readonly Note[];
  /** The beat of the last chord; it rings until the film is over. */
  readonly endBeat: number;
}
