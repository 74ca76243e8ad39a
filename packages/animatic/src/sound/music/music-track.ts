// The film's music: a reference's, made to length, or a piece composed for the film.
import type { MediaFile } from '../../film-request.ts';
import type { MusicCue } from '../../storyboard/storyboard.ts';
import { decodeSound } from '../decode.ts';
import { mediaOf } from '../media-of.ts';
import { setLoudness } from '../signal/loudness.ts';
import { SAMPLE_RATE } from '../signal/recording.ts';
import { compose } from './compose/compose.ts';
import { fitMusic } from './fit-music.ts';

/** At 0 dB of gain: a little under the voice, before it makes room. */
const MUSIC_LUFS = -21;
const SHORTEST_S = 0.25;

/** @throws SoundError `missing-media`, `unreadable-media`, `aborted` */
export async function makeMusicTrack(
  cue: MusicCue,
  lengthSamples: number,
  seed: number,
  media: ReadonlyMap<string, MediaFile>,
  signal?: AbortSignal,
): Promise<Float32Array> {
  const music = await piece(cue, lengthSamples, seed, media, signal);
  return setLoudness(music, MUSIC_LUFS + cue.gainDb);
}

async function piece(
  cue: MusicCue,
  lengthSamples: number,
  seed: number,
  media: ReadonlyMap<string, MediaFile>,
  signal?: AbortSignal,
): Promise<Float32Array> {
  if (cue.reference !== null) {
    const file = await decodeSound(mediaOf(cue.reference, media).path, {
      maxDurationS: lengthSamples / SAMPLE_RATE,
      ...(signal && { signal }),
    });
    // A silent or tiny reference is no music.
    if (file !== undefined && file.samples.length > SHORTEST_S * SAMPLE_RATE) {
      return fitMusic(file.samples, lengthSamples);
    }
  }
  const { playPiece } = await import('./play-piece.ts');
  return playPiece(compose(cue, lengthSamples / SAMPLE_RATE, seed), lengthSamples);
}
