import type { MediaFile } from '../film-request.ts';
import { FootageError } from '../footage/footage-error.ts';
import { PictureError } from '../picture/errors.ts';
import { SoundError } from '../sound/errors.ts';
import { type Failure, referenceName } from './render-job.ts';

/** What a caller may know of an error in the render process; undefined for a defect of ours. */
export function failureOf(error: unknown, media: readonly MediaFile[]): Failure | undefined {
  // What went wrong, not what then could not be put away.
  if (error instanceof SuppressedError) return failureOf(error.suppressed, media);
  if (error instanceof FootageError) {
    const file = media.find(({ path }) => path === error.path);
    return invalidMedia(error.message, file);
  }
  if (error instanceof PictureError) {
    if (error.code === 'no-such-frame') return undefined;
    if (error.code !== 'unreadable-still') return invalidStoryboard(error.message);
    return invalidMedia(
      error.message,
      media.find(({ path }) => path === error.path),
    );
  }
  if (error instanceof SoundError) {
    if (error.code === 'unreadable-media') return invalidMedia(error.message, undefined);
    if (error.code === 'missing-media' || error.code === 'unknown-effect') {
      return invalidStoryboard(error.message);
    }
  }
  return undefined;
}

function invalidMedia(message: string, file: MediaFile | undefined): Failure {
  const subject = file === undefined ? '' : `${referenceName(file)}: `;
  return { code: 'invalid_media', message: subject + message, retryable: false };
}

function invalidStoryboard(message: string): Failure {
  return { code: 'invalid_storyboard', message, retryable: false };
}
