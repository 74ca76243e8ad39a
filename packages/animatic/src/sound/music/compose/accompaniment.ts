// What the chords' player does with a chord: one pattern each.
import type { Slot } from './form.ts';
import type { Note, Part } from './piece.ts';

export interface Voicing {
  readonly slot: Slot;
  /** Rising MIDI keys. */
  readonly keys: readonly number[];
}

export type Pattern = (voicing: Voicing, part: Part) => readonly Note[];

/** Strings of a guitar are struck one after another. */
const STRUM_MS = 14;

/** Beats of a slot at which something falls, from a grid that runs with the bar. */
function grid(slot: Slot, stepBeats: number): readonly number[] {
  const count = Math.round(slot.lasting / stepBeats);
  return Array.from({ length: count }, (_, index) => slot.at + index * stepBeats);
}

function chordAt(
  { keys, slot }: Voicing,
  part: Part,
  at: number,
  lasting: number,
  strength: number,
  strumMs = 0,
): readonly Note[] {
  if (at >= slot.at + slot.lasting) return [];
  return keys.map((key, index) => ({
    part,
    key,
    strength,
    at,
    lasting: Math.min(lasting, slot.at + slot.lasting - at),
    lateMs: strumMs < 0 ? (keys.length - 1 - index) * -strumMs : index * strumMs,
  }));
}

/** One note for each of the chord's, an octave more on top, up and down again. */
function broken(stepBeats: number): Pattern {
  return ({ slot, keys }, part) => {
    const up = [...keys, (keys[0] ?? 60) + 12];
    const order = [...up, ...up.slice(1, -1).reverse()];
    return grid(slot, stepBeats).map((at, index) => ({
      part,
      key: order[index % order.length] ?? 60,
      strength: at % 2 === 0 ? 0.62 : at % 1 === 0 ? 0.54 : 0.46,
      at,
      lasting: Math.min(stepBeats * 2.5, slot.at + slot.lasting - at),
    }));
  };
}

const pad: Pattern = (voicing, part) =>
  chordAt(voicing, part, voicing.slot.at, voicing.slot.lasting, 0.55);

const block: Pattern = (voicing, part) =>
  grid(voicing.slot, 2).flatMap((at) =>
    chordAt(voicing, part, at, 1.9, at % 4 === 0 ? 0.62 : 0.52),
  );

const pulse: Pattern = (voicing, part) =>
  grid(voicing.slot, 0.5).flatMap((at) =>
    chordAt(voicing, part, at, 0.42, at % 2 === 0 ? 0.66 : at % 1 === 0 ? 0.56 : 0.46),
  );

const offbeat: Pattern = (voicing, part) =>
  grid(voicing.slot, 1).flatMap((at) => chordAt(voicing, part, at + 0.5, 0.3, 0.66));

/** Down, down-up, up-down-up. */
const strum: Pattern = (voicing, part) =>
  (
    [
      [0, 0.66, 1],
      [1, 0.54, 1],
      [1.5, 0.42, -1],
      [2.5, 0.46, -1],
      [3, 0.6, 1],
      [3.5, 0.42, -1],
    ] as const
  ).flatMap(([beat, strength, direction]) => {
    const { slot } = voicing;
    // The bar's strokes that fall into this slot.
    const at = Math.floor(slot.at / 4) * 4 + beat;
    return at < slot.at ? [] : chordAt(voicing, part, at, 0.9, strength, direction * STRUM_MS);
  });

const charleston: Pattern = (voicing, part) => [
  ...chordAt(voicing, part, voicing.slot.at, 0.9, 0.58),
  ...chordAt(voicing, part, voicing.slot.at + 1.5, 0.4, 0.64),
  ...chordAt(voicing, part, voicing.slot.at + 3.5, 0.4, 0.5),
];

/** Root, fifth, octave, fifth in quick notes, accents in threes: strings that push. */
const ostinato: Pattern = ({ slot, keys }, part) => {
  const low = keys[0] ?? 60;
  const middle = keys[1] ?? low;
  const high = keys.at(-1) ?? low;
  const order = [low, high, middle, low, high, middle, low, middle];
  return grid(slot, 0.5).map((at, index) => ({
    part,
    key: order[index % order.length] ?? low,
    strength: [0, 3, 6].includes(index % 8) ? 0.78 : 0.5,
    at,
    lasting: 0.4,
  }));
};

/** The bow shakes on the whole chord. */
const tremolo: Pattern = (voicing, part) =>
  grid(voicing.slot, 0.25).flatMap((at) =>
    chordAt(voicing, part, at, 0.24, at % 1 === 0 ? 0.5 : 0.4),
  );

/** Plucked in octaves and fifths with a run at the end of a bar, as on a zither. */
const plucked: Pattern = ({ slot, keys }, part) => {
  const low = keys[0] ?? 60;
  const shape = [low - 12, low, keys[1] ?? low, low + 12];
  return grid(slot, 0.5).flatMap((at, index) => {
    const rests = index % 8 === 5 || index % 8 === 7;
    return rests
      ? []
      : [
          {
            part,
            key: shape[index % shape.length] ?? low,
            strength: index % 4 === 0 ? 0.66 : 0.5,
            at,
            lasting: 1.5,
          },
        ];
  });
};

export const PATTERNS = {
  broken: broken(0.5),
  slowBroken: broken(1),
  pad,
  block,
  pulse,
  offbeat,
  strum,
  charleston,
  ostinato,
  tremolo,
  plucked,
} as const satisfies Readonly<Record<string, Pattern>>;

export type PatternName = keyof typeof PATTERNS;
