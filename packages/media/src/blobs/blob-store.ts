// Files by the SHA-256 of their bytes: `<directory>/ab/abcdef…`.
//
// Contract: a blob has its name only once it is whole and on disk (temporary name → fsync → rename →
// fsync of the directory), so whatever `path` names is complete, after a power cut too. Writers of the
// same content do not disturb each other: each renames its own copy into place. Temporaries that a
// killed process left are removed when the store is opened; one process at a time may have it open.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobError } from './blob-error.ts';
import { syncDirectory, syncFile } from './durable.ts';

export interface StoredBlob {
  /** 64 hex digits, lower case. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

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
  /** @throws BlobError `invalid_name` */
  has(sha256: string): Promise<boolean>;
  /** Removing what is not there is no error. @throws BlobError `invalid_name` */
  remove(sha256: string): Promise<void>;
  /** Every blob, in no order that means anything. */
  list(): AsyncIterable<string>;
}

const NAME = /^[0-9a-f]{64}$/;
const SHARDS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const TEMPORARY = 'tmp';

/** @param options.move for tests; renames a file, and fails with EXDEV between file systems */
export async function createBlobStore(
  directory: string,
  options: { readonly move?: (from: string, to: string) => Promise<void> } = {},
): Promise<BlobStore> {
  const move = options.move ?? rename;
  const temporaries = join(directory, TEMPORARY);
  await rm(temporaries, { recursive: true, force: true });
  await makeDirectories(directory);

  const newTemporary = (): string => join(temporaries, randomUUID());
  const shard = (sha256: string): string => {
    if (!NAME.test(sha256)) {
      throw new BlobError(
        'invalid_name',
        `a blob is named by 64 lower-case hex digits, but got ${JSON.stringify(sha256.slice(0, 80))}; pass the sha256 that storing it gave`,
      );
    }
    return join(directory, sha256.slice(0, 2));
  };
  const path = (sha256: string): string => join(shard(sha256), sha256);

  return {
    async put(source, { maxBytes = Infinity } = {}) {
      const temporary = newTemporary();
      try {
        const blob = await write(source, temporary, maxBytes);
        await rename(temporary, path(blob.sha256));
        await syncDirectory(shard(blob.sha256));
        return blob;
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    async adopt(from) {
      await requireFile(from);
      const blob = await hash(from);
      await syncFile(from);
      try {
        await move(from, path(blob.sha256));
      } catch (error) {
        if (!isCode(error, 'EXDEV')) throw error;
        const temporary = newTemporary();
        await copyFile(from, temporary);
        await syncFile(temporary);
        await rename(temporary, path(blob.sha256));
        await rm(from);
      }
      await syncDirectory(shard(blob.sha256));
      return blob;
    },
    path,
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
    async *list() {
      for (const name of SHARDS) {
        const entries = await readdir(join(directory, name));
        yield* entries.filter((entry) => NAME.test(entry) && entry.startsWith(name));
      }
    },
  };
}

/** All at once, so that storing never has to make one, and sync its parent, itself. */
async function makeDirectories(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  await Promise.all(
    [TEMPORARY, ...SHARDS].map((name) => mkdir(join(directory, name), { recursive: true })),
  );
  await syncDirectory(directory);
}

async function write(
  source: AsyncIterable<Uint8Array>,
  path: string,
  maxBytes: number,
): Promise<StoredBlob> {
  const sum = createHash('sha256');
  let sizeBytes = 0;
  const handle = await open(path, 'wx');
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
    await handle.datasync();
  } finally {
    await handle.close();
  }
  return { sha256: sum.digest('hex'), sizeBytes };
}

/** A link that a broken decoder left in place of its film would lead to any file of ours. */
async function requireFile(path: string): Promise<void> {
  if ((await lstat(path)).isFile()) return;
  throw new BlobError(
    'no_file',
    `a blob is made of a file, but ${JSON.stringify(path)} is a link or a folder; write a file there`,
  );
}

async function hash(path: string): Promise<StoredBlob> {
  const sum = createHash('sha256');
  let sizeBytes = 0;
  const chunks: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: 1024 * 1024 });
  for await (const chunk of chunks) {
    sum.update(chunk);
    sizeBytes += chunk.length;
  }
  return { sha256: sum.digest('hex'), sizeBytes };
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
