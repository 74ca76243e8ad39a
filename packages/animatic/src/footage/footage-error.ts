/** A video or still that FFmpeg's decoders cannot show. */
export class FootageError extends Error {
  readonly code = 'unreadable-footage';
  /** The file. */
  readonly path: string;

  constructor(path: string, message: string, options?: { cause: unknown }) {
    super(message, options);
    this.name = 'FootageError';
    this.path = path;
  }
}
