/** What a tenant's files, and those that are still coming, may be together. */
export interface FileLimits {
  readonly files: number;
  readonly bytes: number;
}

/** No room for another file; nothing was stored. */
export class FileQuotaFull extends Error {
  override readonly name = 'FileQuotaFull';
  readonly code = 'file_quota_full';

  private constructor(message: string) {
    super(message);
  }

  /**
   * @param has what is there already, with what is coming
   * @param heldBytes the part of it that has not arrived
   * @param comingBytes of the file that is to be added
   * @throws FileQuotaFull
   */
  static check(has: FileLimits, heldBytes: number, comingBytes: number, limits: FileLimits): void {
    const held = `uploads that are still open hold ${heldBytes} bytes of it`;
    if (has.files >= limits.files) {
      throw new FileQuotaFull(
        `${limits.files} files may be kept, and there are ${has.files} with ${has.bytes} bytes; ${held}`,
      );
    }
    if (has.bytes + comingBytes > limits.bytes) {
      throw new FileQuotaFull(
        `files may have ${limits.bytes} bytes together; there are ${has.bytes}, and this one has up to ${comingBytes}; ${held}`,
      );
    }
  }
}

const MOST_OPEN_OF_KEY = 16;
const MOST_OPEN_OF_TENANT = 64;

/** So many uploads in pieces are open that another may not be begun; nothing was stored. */
export class OpenUploadsFull extends Error {
  override readonly name = 'OpenUploadsFull';
  readonly code = 'open_uploads_full';

  private constructor(whose: string, limit: number) {
    super(`${limit} uploads of ${whose} are open already`);
  }

  /** @throws OpenUploadsFull where one more would be over a limit */
  static check({ ofKey, ofTenant }: { readonly ofKey: number; readonly ofTenant: number }): void {
    if (ofKey >= MOST_OPEN_OF_KEY) throw new OpenUploadsFull('this key', MOST_OPEN_OF_KEY);
    if (ofTenant >= MOST_OPEN_OF_TENANT) {
      throw new OpenUploadsFull('this tenant', MOST_OPEN_OF_TENANT);
    }
  }
}
