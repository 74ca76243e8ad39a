// The whole sound of a film, from its storyboard.
import type { MediaFile } from '../film-request.ts';
import type { Sound, Storyboard } from '../storyboard/storyboard.ts';
import { makeBedsTrack } from './beds.ts';
import { makeEffectsTrack } from './effects/effects-track.ts';
import { SoundError } from './errors.ts';
import { mix } from './mix/mix.ts';
import { makeMusicTrack } from './music/music-track.ts';
import { type Recording, SAMPLE_RATE } from './signal/recording.ts';
import { espeakSpeech } from './voice/espeak/espeak-speech.ts';
import type { Speak } from './voice/speak.ts';
import { makeVoiceTrack } from './voice/voice-track.ts';

export interface SoundOptions {
  readonly signal?: AbortSignal;
  /** Called with the share of the work that is done, 0 … 1, after each part. */
  readonly onProgress?: (share: number) => void;
  /** Who speaks; espeak-ng unless told. */
  readonly speak?: Speak;
}

const VOICE_LUFS = -18;
const FILM_LUFS = -16;
/** A film in which only a room's air is heard: noise is not blown up. */
const AIR_LUFS = -34;
/** Voice, music, effects, beds, mix. */
const PARTS = 5;

/**
 * Mono, 48 kHz, exactly as long as the film, −16 LUFS (quieter where nothing but ticks, or a room's air,
 * is heard), true peaks under −1 dB; silence for a storyboard without any cue. Same storyboard and media → same samples.
 *
 * @param media the files of the storyboard's references, by their names (`audio1`)
 * @throws SoundError
 */
export async function makeSound(
  storyboard: Storyboard,
  media: ReadonlyMap<string, MediaFile>,
  { signal, onProgress, speak = espeakSpeech }: SoundOptions = {},
): Promise<Recording> {
  const { sound, output, seed } = storyboard;
  const length = Math.ceil((output.frames * SAMPLE_RATE) / output.fps);
  let done = 0;
  const finishPart = (): void => {
    if (signal?.aborted === true) {
      throw new SoundError('aborted', 'The film was cancelled while its sound was made.');
    }
    done += 1;
    onProgress?.(done / PARTS);
  };
  const quit = new AbortController();
  const stop = signal === undefined ? quit.signal : AbortSignal.any([signal, quit.signal]);
  // Another process speaks meanwhile.
  const speaking =
    sound.voice.length === 0
      ? Promise.resolve(undefined)
      : makeVoiceTrack(sound.voice, length, VOICE_LUFS, speak, stop);
  const rest = async () => {
    const music =
      sound.music === null
        ? undefined
        : await makeMusicTrack(sound.music, length, seed, media, stop);
    finishPart();
    const beds =
      sound.beds.length === 0 ? undefined : await makeBedsTrack(sound.beds, length, media, stop);
    finishPart();
    const effects =
      sound.effects.length === 0 ? undefined : makeEffectsTrack(sound.effects, length, seed);
    finishPart();
    return { music, beds, effects };
  };
  try {
    const [voice, others] = await Promise.all([speaking, rest()]);
    finishPart();
    const samples = mix({ voice, ...others }, length, isAir(sound) ? AIR_LUFS : FILM_LUFS);
    finishPart();
    return { samples, sampleRate: SAMPLE_RATE };
  } finally {
    // What one part's failure leaves running.
    quit.abort();
  }
}

function isAir({ voice, music, beds, effects }: Sound): boolean {
  const nothingElse = voice.length === 0 && music === null && beds.length === 0;
  return nothingElse && effects.every(({ what }) => what === 'room-tone');
}
