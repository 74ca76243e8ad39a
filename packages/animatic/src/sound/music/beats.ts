// Where music beats.
import MusicTempo from 'music-tempo';
import { decodeSound } from '../decode.ts';
import { SAMPLE_RATE } from '../signal/recording.ts';

export interface Beats {
  readonly bpm: number;
  /** Seconds from the start of the file, rising. */
  readonly beatsS: readonly number[];
}

/** Enough to know a tempo; a film is no longer. */
const MOST_HEARD_S = 65;
/** The finder's clock. */
const STEP_S = 0.01;
const FEWEST_BEATS = 4;

/**
 * Undefined where there is no sound or no beat in it.
 *
 * @throws SoundError `unreadable-media`, `aborted`
 */
export async function findBeats(path: string, signal?: AbortSignal): Promise<Beats | undefined> {
  const music = await decodeSound(path, { maxDurationS: MOST_HEARD_S, ...(signal && { signal }) });
  return music === undefined ? undefined : beatsOf(music.samples);
}

/** @param samples mono at the film's rate */
export function beatsOf(samples: Float32Array): Beats | undefined {
  let found: MusicTempo;
  try {
    found = new MusicTempo(samples, {
      hopSize: Math.round(SAMPLE_RATE * STEP_S),
      timeStep: STEP_S,
    });
  } catch {
    // It throws, without a type of error, on sound without onsets: silence, one held note.
    return undefined;
  }
  const beatsS = found.beats.filter((beatS) => Number.isFinite(beatS) && beatS >= 0);
  const first = beatsS[0];
  const last = beatsS.at(-1);
  if (first === undefined || last === undefined || beatsS.length < FEWEST_BEATS) return undefined;
  // Finer than its own figure, which is a whole number of steps for one beat.
  return { bpm: (60 * (beatsS.length - 1)) / (last - first), beatsS };
}
