export type BlobErrorCode = 'invalid_name' | 'too_large' | 'no_file' | 'damaged';

export class BlobError extends Error {
  override readonly name = 'BlobError';
  readonly code: BlobErrorCode;

  constructor(code: BlobErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
