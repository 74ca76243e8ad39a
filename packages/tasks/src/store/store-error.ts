export type StoreErrorCode =
  /** The id (or an API key's hash) is taken. */
  | 'duplicate'
  /** No space left. */
  | 'full'
  /** The database did not answer, or not in time. */
  | 'unavailable'
  /** Another service works on the same data. */
  | 'in_use'
  /** The database was written by a newer filmgate. */
  | 'newer_version'
  /** What is there is no sound database. */
  | 'damaged'
  | 'closed';

/** What a store throws. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  /** The same call may work later. */
  readonly retryable: boolean;

  constructor(code: StoreErrorCode, message: string, options?: { readonly cause: unknown }) {
    super(message, options);
    this.code = code;
    this.retryable = code === 'full' || code === 'unavailable';
  }
}
