// Size, ratio and length of the film.
import { FRAMES_PER_SECOND, frameCount, nearestRatio, pixelSize } from '@filmgate/protocol';
import type { Ratio } from '@filmgate/protocol';
import { referenceName } from '../film-request.ts';
import type { FilmRequest, MediaFile } from '../film-request.ts';
import type { Script } from '../script/script.ts';
import type { Storyboard } from './storyboard.ts';
import { spokenS } from './speaking-time.ts';

export function filmOutput(script: Script, request: FilmRequest): Storyboard['output'] {
  const ratio = request.ratio === 'adaptive' ? adaptiveRatio(script, request) : request.ratio;
  return {
    ...pixelSize(request.model, request.resolution, ratio),
    resolution: request.resolution,
    ratio,
    fps: FRAMES_PER_SECOND,
    frames: request.frames ?? frameCount(filmLengthS(script, request)),
    audio: request.audio,
    watermark: request.watermark,
  };
}

/**
 * Text only: the prompt decides. First or last frame: nearest to the first frame. References: the media
 * that the prompt edits, extends or starts from, else the first, video before image.
 */
function adaptiveRatio(script: Script, request: FilmRequest): Ratio {
  const pictures = request.media.filter(({ kind }) => kind !== 'audio');
  const named = (name: string | undefined): MediaFile | undefined =>
    name === undefined ? undefined : pictures.find((file) => referenceName(file) === name);
  const firstFrame = script.references.find(({ roles }) => roles.includes('first-frame'));
  const chosen =
    pictures.find(({ role }) => role === 'first_frame') ??
    named(script.edits[0]?.videos[0]) ??
    named(firstFrame?.name) ??
    pictures.find(({ kind }) => kind === 'video') ??
    pictures[0];
  if (chosen !== undefined && chosen.width > 0 && chosen.height > 0) {
    return nearestRatio(chosen.width, chosen.height);
  }
  return script.ratio ?? '16:9';
}

const SECONDS_A_BEAT = 3;
const USUAL_S = 5;

/** Whole seconds. */
function filmLengthS(script: Script, { durationS, durationRangeS }: FilmRequest): number {
  if (durationS > 0) return durationS;
  const [least, most] = durationRangeS;
  const lastEndS = Math.max(0, ...script.beats.map(({ endS, startS }) => endS ?? startS ?? 0));
  const linesS = script.beats
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => sum + spokenS(line.text, line.language) + 0.6, 0);
  const own =
    script.lengthS ??
    (lastEndS > 0 ? lastEndS : Math.max(USUAL_S, script.beats.length * SECONDS_A_BEAT, linesS));
  return Math.min(most, Math.max(least, Math.round(own)));
}
