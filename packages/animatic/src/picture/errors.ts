export type PictureErrorCode =
  | 'missing-media'
  | 'unreadable-still'
  | 'unknown-set'
  | 'no-such-frame';

/** What keeps a storyboard from being drawn. */
export class PictureError extends Error {
  readonly code: PictureErrorCode;

  constructor(code: PictureErrorCode, message: string, options?: { cause: unknown }) {
    super(message, options);
    this.name = 'PictureError';
    this.code = code;
  }
}
