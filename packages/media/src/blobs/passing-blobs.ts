// Blobs of a moment: media that are looked at and not kept.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BlobStore, writeBlob } from './blob-store.ts';

export type PassingBlobs = Pick<BlobStore, 'put' | 'path' | 'has'>;

/**
 * What is put lies in `directory`, which exists and is this one's own, and goes with it; what `kept` has
 * is read there.
 */
export function createPassingBlobs(directory: string, kept: PassingBlobs): PassingBlobs {
  const own = new Set<string>();
  const pathOf = (sha256: string): string => join(directory, sha256);
  let count = 0;
  return {
    async put(source, { maxBytes = Infinity } = {}) {
      const temporary = join(directory, `put-${(count += 1)}`);
      try {
        const blob = await writeBlob(source, temporary, pathOf, { maxBytes, isDurable: false });
        own.add(blob.sha256);
        return blob;
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    path: (sha256) => (own.has(sha256) ? pathOf(sha256) : kept.path(sha256)),
    has: async (sha256) => own.has(sha256) || (await kept.has(sha256)),
  };
}
