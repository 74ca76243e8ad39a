// Sound of references that lies under the film as it is.
import type { MediaFile } from '../film-request.ts';
import type { Sound } from '../storyboard/storyboard.ts';
import { decodeSound } from './decode.ts';
import { mediaOf } from './media-of.ts';
import { gainOf } from './signal/decibels.ts';
import { addAt, fade } from './signal/fade.ts';
import { samplesIn } from './signal/recording.ts';

const FADE_S = 0.04;

/**
 * At the level of the file, changed by the cue's gain only. A reference without sound adds nothing.
 *
 * @throws SoundError `missing-media`, `unreadable-media`, `aborted`
 */
export async function makeBedsTrack(
  beds: Sound['beds'],
  lengthSamples: number,
  media: ReadonlyMap<string, MediaFile>,
  signal?: AbortSignal,
): Promise<Float32Array> {
  const track = new Float32Array(lengthSamples);
  for (const bed of beds) {
    const durationS = Math.min(bed.endS, lengthSamples / samplesIn(1)) - bed.startS;
    if (durationS <= 0) continue;
    const sound = await decodeSound(mediaOf(bed.reference, media).path, {
      offsetS: bed.offsetS,
      maxDurationS: durationS,
      ...(signal && { signal }),
    });
    if (sound === undefined) continue;
    fade(sound.samples, samplesIn(FADE_S), samplesIn(FADE_S));
    addAt(track, sound.samples, samplesIn(bed.startS), gainOf(bed.gainDb));
  }
  return track;
}
