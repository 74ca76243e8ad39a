// Files by the SHA-256 of their bytes: `<directory>/ab/abcdef…`.
//
// Contract: a blob has its name only once it is whole and on disk (temporary name → fsync → rename →
// fsync of the directory), so whatever `path` names is complete, after a power cut too. Writers of the
// same content do not disturb each other: each renames its own copy into place. Temporaries that a
// killed process left are removed when the store is opened; one process at a time may have it open.
import { createHash, randomUUID } from 'node:crypto';
import { copyFile, lstat, mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BlobError } from './blob-error.ts';
import { blobPath, blobShard, listBlobs } from './blob-layout.ts';
import { syncDirectory, syncFile } from './durable.ts';
import { hashFile, type StoredBlob } from './hash-file.ts';

export interface BlobStore {
  /**
   * Stores what the source yields; durable once it resolves.
   *
   * @throws BlobError `too_large` above `maxBytes`
   * @throws whatever the source throws; nothing stays behind
   */
  put(
    source: AsyncIterable<Uint8Array>,
    options?: { readonly maxBytes?: number },
  ): Promise<StoredBlob>;
  /**
   * Takes over a finished file, which is gone from `path` afterwards; durable once it resolves. Where
   * that fails, the file is still there.
   *
   * @throws BlobError `no_file` for what is none itself, such as a link to one
   */
  adopt(path: string): Promise<StoredBlob>;
  /** Where the blob is, if it is. @throws BlobError `invalid_name` for what is no hash */
  path(sha256: string): string;
  /**
   * As if it had been stored just now: what clears up by age leaves it to whoever is about to refer to it.
   * @returns false: it is not there
   */
  touch(sha256: string): Promise<boolean>;
  /** @throws BlobError `invalid_name` */
  has(sha256: string): Promise<boolean>;
  /** Removing what is not there is no error. @throws BlobError `invalid_name` */
  remove(sha256: string): Promise<void>;
  /** Every blob, in no order that means anything. */
  list(): AsyncIterable<string>;
}

const TEMPORARY = 'tmp';

/** @param options.move for tests; renames a file, and fails with EXDEV between file systems */
export async function createBlobStore(
  directory: string,
  options: { readonly move?: (from: string, to: string) => Promise<void> } = {},
): Promise<BlobStore> {
  const move = options.move ?? rename;
  const temporaries = join(directory, TEMPORARY);
  await rm(temporaries, { recursive: true, force: true });
  await mkdir(temporaries, { recursive: true });
  await syncDirectory(directory);

  const newTemporary = (): string => join(temporaries, randomUUID());
  const path = (sha256: string): string => blobPath(directory, sha256);
  const makeShard = shardMaker(directory);
  const pathInShard = async (sha256: string): Promise<string> =>
    join(await makeShard(sha256), sha256);

  return {
    async put(source, { maxBytes = Infinity } = {}) {
      const temporary = newTemporary();
      try {
        const options = { maxBytes, isDurable: true };
        const blob = await writeBlob(source, temporary, pathInShard, options);
        await syncDirectory(blobShard(directory, blob.sha256));
        return blob;
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    async adopt(from) {
      await requireFile(from);
      const blob = await hashFile(from);
      await syncFile(from);
      const target = await pathInShard(blob.sha256);
      try {
        await move(from, target);
      } catch (error) {
        if (!isCode(error, 'EXDEV')) throw error;
        const temporary = newTemporary();
        await copyFile(from, temporary);
        await syncFile(temporary);
        await rename(temporary, target);
        await rm(from);
      }
      await syncDirectory(dirname(target));
      return blob;
    },
    path,
    async touch(sha256) {
      const now = new Date();
      try {
        await utimes(path(sha256), now, now);
        return true;
      } catch (error) {
        if (isCode(error, 'ENOENT')) return false;
        throw error;
      }
    },
    async has(sha256) {
      try {
        return (await stat(path(sha256))).isFile();
      } catch (error) {
        if (isCode(error, 'ENOENT')) return false;
        throw error;
      }
    },
    async remove(sha256) {
      await rm(path(sha256), { force: true });
    },
    list: () => listBlobs(directory),
  };
}

/**
 * Makes shards as they are needed: all 256 at once took 0.2 s of each first start. Each is synced into its
 * parent before this process names the first blob in it, even where it is there already: who made it may
 * have died before it was on disk.
 *
 * @returns a function that resolves to the shard of a hash, on disk
 */
function shardMaker(directory: string): (sha256: string) => Promise<string> {
  const made = new Map<string, Promise<void>>();
  return async (sha256) => {
    const shard = blobShard(directory, sha256);
    const making = made.get(shard) ?? makeDurable(shard, directory);
    made.set(shard, making);
    try {
      await making;
    } catch (error) {
      // The next blob tries again.
      made.delete(shard);
      throw error;
    }
    return shard;
  };
}

async function makeDurable(folder: string, parent: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await syncDirectory(parent);
}

/**
 * Writes what the source yields to `temporary`, which it renames by its hash once it is whole.
 *
 * @throws BlobError `too_large`; whatever the source throws: then `temporary` may be there
 */
export async function writeBlob(
  source: AsyncIterable<Uint8Array>,
  temporary: string,
  path: (sha256: string) => string | Promise<string>,
  { maxBytes, isDurable }: { readonly maxBytes: number; readonly isDurable: boolean },
): Promise<StoredBlob> {
  const sum = createHash('sha256');
  let sizeBytes = 0;
  const handle = await open(temporary, 'wx');
  try {
    for await (const chunk of source) {
      sizeBytes += chunk.length;
      if (sizeBytes > maxBytes) {
        throw new BlobError(
          'too_large',
          `a blob here may have ${maxBytes} bytes, but got ${sizeBytes} or more; store a smaller file`,
        );
      }
      sum.update(chunk);
      await handle.writeFile(chunk);
    }
    if (isDurable) await handle.datasync();
  } finally {
    await handle.close();
  }
  const sha256 = sum.digest('hex');
  await rename(temporary, await path(sha256));
  return { sha256, sizeBytes };
}

/** A link that a broken decoder left in place of its film would lead to any file of ours. */
async function requireFile(path: string): Promise<void> {
  if ((await lstat(path)).isFile()) return;
  throw new BlobError(
    'no_file',
    `a blob is made of a file, but ${JSON.stringify(path)} is a link or a folder; write a file there`,
  );
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
