import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

export interface StoredBlob {
  /** 64 hex digits, lower case. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

const PIECE_BYTES = 512 * 1024;

/** Read piece by piece, whatever its size, into the same memory: a stream leaves all of them to be cleared up. */
export async function hashFile(path: string): Promise<StoredBlob> {
  const sum = createHash('sha256');
  const piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
  let sizeBytes = 0;
  const handle = await open(path);
  try {
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE_BYTES, sizeBytes);
      if (bytesRead === 0) return { sha256: sum.digest('hex'), sizeBytes };
      sum.update(piece.subarray(0, bytesRead));
      sizeBytes += bytesRead;
    }
  } finally {
    await handle.close();
  }
}
