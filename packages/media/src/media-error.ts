import type { TaskErrorCode } from '@filmgate/protocol';

export type MediaErrorCode = Extract<
  TaskErrorCode,
  'invalid_media' | 'media_too_large' | 'media_download_failed' | 'media_gone'
>;

/**
 * What is wrong with one reference. The message is for the user and names no position: whoever knows it
 * puts `content[2].audio_url: ` before it.
 */
export class MediaError extends Error {
  override readonly name = 'MediaError';
  readonly code: MediaErrorCode;
  /** The same reference may succeed later. */
  readonly retryable: boolean;

  constructor(
    code: MediaErrorCode,
    message: string,
    options: { readonly retryable?: boolean; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}
