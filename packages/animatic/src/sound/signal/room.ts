// A small room: four feedback delays, each fed by all of them (Householder), its highs damped.
import { SAMPLE_RATE, samplesIn } from './recording.ts';

export interface Room {
  /** Time in which the sound falls by 60 dB. */
  readonly decayS: number;
  /** Share of the room in what is heard, linear. */
  readonly wet: number;
  /** 0 = bright, towards 1 = dull. */
  readonly damping: number;
  /** Times the delays of a room of some four metres. */
  readonly size: number;
}

const DELAYS_S = [0.0113, 0.0149, 0.0177, 0.0211] as const;
const PRE_DELAY_S = 0.006;

/** A new recording: the dry sound and the room, longer by the tail. */
export function inRoom(dry: Float32Array, room: Room): Float32Array {
  const out = new Float32Array(dry.length + samplesIn(room.decayS * 0.7));
  out.set(dry);
  const lines = DELAYS_S.map((delayS) => {
    const buffer = new Float32Array(Math.max(1, samplesIn(delayS * room.size)));
    return {
      buffer,
      at: 0,
      damped: 0,
      gain: 10 ** ((-3 * buffer.length) / SAMPLE_RATE / room.decayS),
    };
  });
  const preDelay = samplesIn(PRE_DELAY_S);
  const taps = new Float32Array(lines.length);
  for (let index = 0; index < out.length; index++) {
    const input = index >= preDelay ? (dry[index - preDelay] ?? 0) : 0;
    let sum = 0;
    for (let k = 0; k < lines.length; k++) {
      const line = lines[k];
      if (line === undefined) continue;
      const value = (line.buffer[line.at] ?? 0) * line.gain;
      line.damped = value + (line.damped - value) * room.damping;
      taps[k] = line.damped;
      sum += line.damped;
    }
    // Householder: every delay hears all the others.
    for (let k = 0; k < lines.length; k++) {
      const line = lines[k];
      if (line === undefined) continue;
      line.buffer[line.at] = input + (taps[k] ?? 0) - sum / 2;
      line.at = line.at + 1 === line.buffer.length ? 0 : line.at + 1;
    }
    out[index] = (out[index] ?? 0) + sum * 0.5 * room.wet;
  }
  return out;
}
