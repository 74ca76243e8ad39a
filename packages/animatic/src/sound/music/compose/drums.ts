// Drum patterns of one bar, and the fill that leads into the end.
import { BEATS_PER_BAR, type Form } from './form.ts';
import type { Note } from './piece.ts';

export type DrumsName =
  | 'soft'
  | 'pop'
  | 'rock'
  | 'house'
  | 'lofi'
  | 'swing'
  | 'taiko'
  | 'cinema'
  | 'heartbeat'
  | 'temple';

/** General MIDI drums. */
const KICK = 36;
const RIM = 37;
const SNARE = 38;
const CLAP = 39;
const LOW_TOM = 41;
const CLOSED_HAT = 42;
const PEDAL_HAT = 44;
const MIDDLE_TOM = 45;
const OPEN_HAT = 46;
const HIGH_TOM = 48;
const CRASH = 49;
const RIDE = 51;
const TAMBOURINE = 54;
const SHAKER = 82;
const HIGH_BLOCK = 76;
const LOW_BLOCK = 77;

/** [drum, strength, beats of the bar …] */
type Lane = readonly [number, number, ...number[]];

const EIGHTHS = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5] as const;
const OFFBEATS = [0.5, 1.5, 2.5, 3.5] as const;

const BARS: Readonly<Record<DrumsName, readonly Lane[]>> = {
  soft: [
    [KICK, 0.5, 0, 2.5],
    [RIM, 0.42, 1, 3],
    [SHAKER, 0.4, ...EIGHTHS],
  ],
  pop: [
    [KICK, 0.82, 0, 2, 2.5],
    [SNARE, 0.7, 1, 3],
    [TAMBOURINE, 0.4, 1, 3],
    [CLOSED_HAT, 0.5, ...EIGHTHS],
  ],
  rock: [
    [KICK, 0.92, 0, 1.5, 2],
    [SNARE, 0.88, 1, 3],
    [CLOSED_HAT, 0.6, ...EIGHTHS],
  ],
  house: [
    [KICK, 0.96, 0, 1, 2, 3],
    [CLAP, 0.72, 1, 3],
    [OPEN_HAT, 0.5, ...OFFBEATS],
    [SHAKER, 0.36, ...EIGHTHS],
  ],
  lofi: [
    [KICK, 0.78, 0, 2.5],
    [SNARE, 0.56, 1, 3],
    [CLOSED_HAT, 0.38, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.25, 3.5],
  ],
  swing: [
    [RIDE, 0.74, 0, 1, 1.5, 2, 3, 3.5],
    [PEDAL_HAT, 0.66, 1, 3],
    [KICK, 0.5, 0, 2],
  ],
  taiko: [
    [LOW_TOM, 0.95, 0, 1.5, 2, 3, 3.5],
    [KICK, 0.9, 0, 2],
    [HIGH_TOM, 0.6, 0.75, 2.75, 3.75],
    [RIM, 0.4, 1, 3],
  ],
  cinema: [
    [KICK, 0.95, 0, 1.5, 3],
    [LOW_TOM, 0.82, 0, 1.5, 2.5, 3, 3.5],
    [SNARE, 0.34, 0.5, 1, 2, 2.75],
  ],
  heartbeat: [
    [KICK, 0.8, 0, 0.5, 2, 2.5],
    [CLOSED_HAT, 0.24, 1, 1.5, 3, 3.5],
  ],
  temple: [
    [LOW_TOM, 0.8, 0, 2.5],
    [HIGH_BLOCK, 0.7, 1, 3],
    [LOW_BLOCK, 0.6, 1.5, 3.5],
  ],
};

/** Sticks and clicks in patterns this dense are too fast for the ear. */
const FASTEST_EIGHTHS_BPM = 150;

/** From where all play to the end; before it, from the tune on, the highest lane alone keeps time. */
export function drumNotes(name: DrumsName, form: Form, bpm: number): Note[] {
  const lanes = BARS[name];
  const notes: Note[] = [];
  const fillFrom = form.endBeat >= 2 * BEATS_PER_BAR ? form.endBeat - 1 : form.endBeat;
  for (let bar = 0; bar < form.endBeat; bar += BEATS_PER_BAR) {
    if (bar < form.tuneBeat) continue;
    const playing = bar < form.fullBeat ? lanes.slice(-1) : lanes;
    for (const [drum, strength, ...beats] of playing) {
      for (const beat of beats) {
        const at = bar + beat;
        if (at >= fillFrom || (bpm > FASTEST_EIGHTHS_BPM && beats.length > 6 && beat % 1 !== 0)) {
          continue;
        }
        const accent = beat % 2 === 0 ? 1 : beat % 1 === 0 ? 0.92 : 0.8;
        notes.push({ part: 'drums', key: drum, strength: strength * accent, at, lasting: 0.4 });
      }
    }
    if (bar === form.fullBeat && name !== 'swing' && name !== 'soft' && name !== 'temple') {
      notes.push({ part: 'drums', key: CRASH, strength: 0.5, at: bar, lasting: 2 });
    }
  }
  return [...notes, ...fill(name, fillFrom, form.endBeat)];
}

function fill(name: DrumsName, from: number, endBeat: number): Note[] {
  const quiet = name === 'soft' || name === 'swing' || name === 'temple' || name === 'heartbeat';
  const toms = [HIGH_TOM, HIGH_TOM, MIDDLE_TOM, LOW_TOM];
  const roll =
    quiet || from === endBeat
      ? []
      : toms.map((key, index) => ({ key, strength: 0.55 + index * 0.1, at: from + index / 4 }));
  const end = quiet
    ? [{ key: name === 'temple' ? LOW_TOM : RIDE, strength: 0.5, at: endBeat }]
    : [
        { key: CRASH, strength: 0.8, at: endBeat },
        { key: KICK, strength: 0.95, at: endBeat },
      ];
  return [...roll, ...end].map((note) => ({ part: 'drums', lasting: 3, ...note }));
}
