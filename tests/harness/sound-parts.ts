// What a film's sound is made of: how much of it is a sound that we know, and how much is left when that
// is taken out, in short frames and in the band of voices.
import { fileURLToPath } from 'node:url';
import { decodeSound } from '../../packages/animatic/src/sound/decode.ts';
import { filter, highPass, lowPass } from '../../packages/animatic/src/sound/signal/biquad.ts';

const SAMPLE_RATE = 48_000;
const FRAME = 2400;
/** The encoder may shift the whole by a little. */
const MOST_LAG = 480;

export interface SoundFrame {
  readonly atS: number;
  /** The known sound in it, dB. */
  readonly knownDb: number;
  /** What is left, dB. */
  readonly restDb: number;
}

/** Mono at 48 kHz. */
export async function sampleSound(name: string): Promise<Float32Array> {
  const path = fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
  const sound = await decodeSound(path, { maxDurationS: 60 });
  if (sound === undefined) throw new Error(`${name} has no sound`);
  return sound.samples;
}

/** Frames of 50 ms; both are mono at 48 kHz. */
export function takeOut(known: Float32Array, film: Float32Array): SoundFrame[] {
  const part = voiceBand(known);
  const whole = voiceBand(film);
  const lag = bestLag(part, whole);
  const frames: SoundFrame[] = [];
  for (let from = MOST_LAG; from + FRAME + MOST_LAG <= whole.length; from += FRAME) {
    let product = 0;
    let partSquare = 1e-12;
    let square = 0;
    for (let at = from; at < from + FRAME; at += 1) {
      const x = whole[at] ?? 0;
      const y = part[at - lag] ?? 0;
      product += x * y;
      partSquare += y * y;
      square += x * x;
    }
    const known = (product * product) / partSquare;
    frames.push({
      atS: from / SAMPLE_RATE,
      knownDb: decibels(product > 0 ? known : 0),
      restDb: decibels(square - known),
    });
  }
  return frames;
}

const voiceBand = (samples: Float32Array): Float32Array =>
  // Filtered in place: not the caller’s.
  filter(filter(samples.slice(), highPass(200, SAMPLE_RATE)), lowPass(4000, SAMPLE_RATE));

const decibels = (square: number): number => 10 * Math.log10(Math.max(square / FRAME, 1e-12));

function bestLag(part: Float32Array, whole: Float32Array): number {
  let best = 0;
  let most = -Infinity;
  for (let lag = -MOST_LAG; lag <= MOST_LAG; lag += 1) {
    let sum = 0;
    for (let at = MOST_LAG; at < whole.length - MOST_LAG; at += 7) {
      sum += (whole[at] ?? 0) * (part[at - lag] ?? 0);
    }
    if (sum > most) [most, best] = [sum, lag];
  }
  return best;
}

/** Of the frames that begin within. */
export function meanDb(
  frames: readonly SoundFrame[],
  which: 'knownDb' | 'restDb',
  startS: number,
  endS: number,
): number {
  const within = frames.filter(({ atS }) => atS >= startS && atS < endS);
  const power = within.reduce((sum, frame) => sum + 10 ** (frame[which] / 10), 0);
  return 10 * Math.log10(power / within.length);
}
