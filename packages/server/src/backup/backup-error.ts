export type BackupErrorCode =
  /** There is nothing to back up, or no backup to restore. */
  | 'nothing_there'
  /** Where it is to be written is something already. */
  | 'not_empty'
  /** A service runs there. */
  | 'in_use'
  /** The backup is not as it was made. */
  | 'damaged'
  /** The backup's secrets cannot be had with what was given. */
  | 'no_secrets';

export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, message: string, options?: { readonly cause: unknown }) {
    super(message, options);
    this.code = code;
  }
}
