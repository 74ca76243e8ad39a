// Storyboards and files for the tests of the sound.
import { fileURLToPath } from 'node:url';
import type { MediaFile } from '../film-request.ts';
import { shotOf, storyboardOf } from '../picture/storyboard-builder.testsuite.ts';
import type { EffectCue, MusicCue, Sound, Storyboard, VoiceCue } from '../storyboard/storyboard.ts';

export function filmOf(sound: Partial<Sound>, seconds = 5): Storyboard {
  return {
    ...storyboardOf([shotOf({ endS: seconds })], { audio: true }),
    sound: { voice: [], effects: [], music: null, beds: [], ...sound },
  };
}

export function lineAt(
  startS: number,
  endS: number,
  text = 'Fresh apple tea, poured for you.',
  changes: Partial<VoiceCue> = {},
): VoiceCue {
  return { text, language: 'en', voice: 'female', startS, endS, from: null, ...changes };
}

export function effectAt(startS: number, endS: number, what: string, gainDb = 0): EffectCue {
  return { what, startS, endS, gainDb, from: null };
}

export function musicOf(changes: Partial<MusicCue> = {}): MusicCue {
  return {
    reference: null,
    mood: 'calm',
    style: null,
    bpm: 90,
    gainDb: 0,
    from: null,
    ...changes,
  };
}

/** The project's own samples as `audio1`, a loop of 11.616 s, and `video1`, which has no sound. */
export const SAMPLES: ReadonlyMap<string, MediaFile> = new Map([
  ['audio1', sampleFile('music-1.mp3', 'audio')],
  ['video1', sampleFile('clip-1.mp4', 'video')],
]);

function sampleFile(name: string, kind: 'audio' | 'video'): MediaFile {
  return {
    kind,
    role: kind === 'audio' ? 'reference_audio' : 'reference_video',
    number: 1,
    path: fileURLToPath(new URL(`../../../../samples/${name}`, import.meta.url)),
    sha256: '0'.repeat(64),
    width: 0,
    height: 0,
    durationS: 0,
  };
}

/** Root mean square of a stretch, dB. */
export function levelDb(samples: Float32Array, startS: number, endS: number): number {
  const part = samples.subarray(Math.round(startS * 48_000), Math.round(endS * 48_000));
  let sum = 0;
  for (const value of part) sum += value * value;
  return 10 * Math.log10(sum / part.length);
}
