// Where a blob lies: `<directory>/ab/abcdef…`.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobError } from './blob-error.ts';

const NAME = /^[0-9a-f]{64}$/;
const SHARDS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** @throws BlobError `invalid_name` for what is no hash */
export function blobPath(directory: string, sha256: string): string {
  return join(blobShard(directory, sha256), sha256);
}

/** @throws BlobError `invalid_name` */
export function blobShard(directory: string, sha256: string): string {
  if (!NAME.test(sha256)) {
    throw new BlobError(
      'invalid_name',
      `a blob is named by 64 lower-case hex digits, but got ${JSON.stringify(sha256.slice(0, 80))}; pass the sha256 that storing it gave`,
    );
  }
  return join(directory, sha256.slice(0, 2));
}

/** Every blob, in no order that means anything; none where the directory is missing. */
export async function* listBlobs(directory: string): AsyncGenerator<string> {
  for (const shard of SHARDS) {
    const entries = await readdir(join(directory, shard)).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    });
    yield* entries.filter((entry) => NAME.test(entry) && entry.startsWith(shard));
  }
}
