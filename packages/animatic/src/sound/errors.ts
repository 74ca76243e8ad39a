export type SoundErrorCode =
  | 'missing-media'
  | 'unreadable-media'
  | 'unknown-effect'
  | 'speech-failed'
  | 'aborted';

/** What keeps a storyboard from being heard. */
export class SoundError extends Error {
  readonly code: SoundErrorCode;
  /** The file that cannot be heard, where it is about one. */
  readonly path: string | undefined;

  constructor(
    code: SoundErrorCode,
    message: string,
    options?: { readonly cause: unknown; readonly path?: string },
  ) {
    super(message, options);
    this.name = 'SoundError';
    this.code = code;
    this.path = options?.path;
  }
}
