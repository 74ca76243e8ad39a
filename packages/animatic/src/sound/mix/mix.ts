// Tracks to one: voice on top, all else makes room for it.
import { master } from './master.ts';
import { duckingGain } from './ducking.ts';

export interface Tracks {
  readonly voice: Float32Array | undefined;
  readonly music: Float32Array | undefined;
  readonly effects: Float32Array | undefined;
  readonly beds: Float32Array | undefined;
}

/** What each track loses while someone speaks. */
const MUSIC_DUCK_DB = -9;
const EFFECTS_DUCK_DB = -4;
const BEDS_DUCK_DB = -9;

/** All tracks have `length` samples; the result is of `targetLufs`. */
export function mix(
  { voice, music, effects, beds }: Tracks,
  length: number,
  targetLufs: number,
): Float32Array {
  const sum = voice?.slice() ?? new Float32Array(length);
  const below = [
    [music, MUSIC_DUCK_DB],
    [effects, EFFECTS_DUCK_DB],
    [beds, BEDS_DUCK_DB],
  ] as const;
  for (const [track, depthDb] of below) {
    if (track === undefined) continue;
    const gain = voice === undefined ? undefined : duckingGain(voice, depthDb);
    for (let index = 0; index < length; index++) {
      sum[index] = (sum[index] ?? 0) + (track[index] ?? 0) * (gain?.[index] ?? 1);
    }
  }
  return master(sum, targetLufs);
}
