import { type MediaFile, referenceName } from '../film-request.ts';
import { FootageError } from '../footage/footage-error.ts';
import { PictureError } from '../picture/errors.ts';
import { SoundError } from '../sound/errors.ts';
import { RenderError } from './render-error.ts';
import type { Failure } from './render-job.ts';

/** What a caller may know of an error in the render process; undefined for a defect of ours. */
export function failureOf(error: unknown, media: readonly MediaFile[]): Failure | undefined {
  // What went wrong, not what then could not be put away.
  if (error instanceof SuppressedError) return failureOf(error.suppressed, media);
  if (error instanceof RenderError) {
    const { code, message, retryable } = error;
    return { code, message, retryable };
  }
  if (error instanceof FootageError) return invalidMedia(error, media);
  if (error instanceof PictureError) {
    if (error.code === 'no-such-frame') return undefined;
    if (error.code === 'unreadable-still') return invalidMedia(error, media);
    return invalidStoryboard(error.message);
  }
  if (error instanceof SoundError) {
    if (error.code === 'unreadable-media') return invalidMedia(error, media);
    if (error.code === 'missing-media' || error.code === 'unknown-effect') {
      return invalidStoryboard(error.message);
    }
  }
  return undefined;
}

/** Named as the prompt names it; where it lies on this machine is nobody's business. */
function invalidMedia(
  { path, message }: Error & { readonly path: string | undefined },
  media: readonly MediaFile[],
): Failure {
  const file = media.find((file) => file.path === path);
  const subject = file === undefined ? '' : `${referenceName(file)}: `;
  const text = path === undefined ? message : message.replaceAll(path, 'the file');
  return { code: 'invalid_media', message: subject + text, retryable: false };
}

function invalidStoryboard(message: string): Failure {
  return { code: 'invalid_storyboard', message, retryable: false };
}
