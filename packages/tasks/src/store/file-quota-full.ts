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
   * @param has what is there already
   * @param comingBytes of the file that is to be added
   * @throws FileQuotaFull
   */
  static check(has: FileLimits, comingBytes: number, limits: FileLimits): void {
    if (has.files >= limits.files) {
      throw new FileQuotaFull(`${limits.files} files may be kept, and there are ${has.files}`);
    }
    if (has.bytes + comingBytes > limits.bytes) {
      throw new FileQuotaFull(
        `files may have ${limits.bytes} bytes together; there are ${has.bytes}, and this one has up to ${comingBytes}`,
      );
    }
  }
}
