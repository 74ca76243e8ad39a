import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export interface StoredBlob {
  /** 64 hex digits, lower case. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Read piece by piece, whatever its size. */
export async function hashFile(path: string): Promise<StoredBlob> {
  const sum = createHash('sha256');
  let sizeBytes = 0;
  const chunks: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: 1024 * 1024 });
  for await (const chunk of chunks) {
    sum.update(chunk);
    sizeBytes += chunk.length;
  }
  return { sha256: sum.digest('hex'), sizeBytes };
}
