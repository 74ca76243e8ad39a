export type PictureErrorCode =
  | 'missing-media'
  | 'unreadable-still'
  | 'unknown-set'
  | 'no-such-frame';

/** What keeps a storyboard from being drawn. */
export class PictureError extends Error {
  readonly code: PictureErrorCode;
  /** The file that cannot be shown, where it is about one. */
  readonly path: string | undefined;

  constructor(
    code: PictureErrorCode,
    message: string,
    options?: { readonly cause: unknown; readonly path?: string },
  ) {
    super(message, options);
    this.name = 'PictureError';
    this.code = code;
    this.path = options?.path;
  }
}
