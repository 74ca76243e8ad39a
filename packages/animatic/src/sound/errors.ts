export type SoundErrorCode =
  | 'missing-media'
  | 'unreadable-media'
  | 'unknown-effect'
  | 'speech-failed'
  | 'aborted';

/** What keeps a storyboard from being heard. */
export class SoundError extends Error {
  readonly code: SoundErrorCode;

  constructor(code: SoundErrorCode, message: string, options?: { cause: unknown }) {
    super(message, options);
    this.name = 'SoundError';
    this.code = code;
  }
}
