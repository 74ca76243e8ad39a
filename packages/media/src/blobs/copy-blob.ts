import { constants } from 'node:fs';
import { copyFile, link, mkdir, rm, stat } from 'node:fs/promises';
import { BlobError } from './blob-error.ts';
import { blobPath, blobShard } from './blob-layout.ts';
import { syncFile } from './durable.ts';
import { hashFile } from './hash-file.ts';

/** Of file systems, or pairs of them, that have no hard links, or no more of them. */
const NO_LINK = new Set(['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/**
 * Puts a blob of one directory into another, where it is no more than a name there already. A blob's file
 * never changes, so a hard link is as good as a copy; where there can be none, its bytes are copied and
 * synced. The names are not synced.
 *
 * @returns its size in bytes; undefined where `from` has no such blob
 */
export async function shareBlob(
  from: string,
  to: string,
  sha256: string,
  { copy = false }: { readonly copy?: boolean } = {},
): Promise<number | undefined> {
  const [source, target] = [blobPath(from, sha256), blobPath(to, sha256)];
  await mkdir(blobShard(to, sha256), { recursive: true });
  try {
    if (copy || !(await linked(source, target))) {
      await copyFile(source, target, constants.COPYFILE_FICLONE);
      await syncFile(target);
    }
    return (await stat(target)).size;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/**
 * Copies a blob and reads what arrived: its bytes have to be those of its name.
 *
 * @returns its size in bytes; undefined where `from` has no such blob
 * @throws BlobError `damaged`, and nothing stays behind
 */
export async function copyWholeBlob(
  from: string,
  to: string,
  sha256: string,
): Promise<number | undefined> {
  const sizeBytes = await shareBlob(from, to, sha256, { copy: true });
  if (sizeBytes === undefined) return undefined;
  const target = blobPath(to, sha256);
  if ((await hashFile(target)).sha256 === sha256) return sizeBytes;
  await rm(target);
  throw new BlobError(
    'damaged',
    `the blob ${sha256} in ${from} has other bytes than were stored; take an older backup`,
  );
}

async function linked(source: string, target: string): Promise<boolean> {
  try {
    await link(source, target);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return true;
    if ([...NO_LINK].some((code) => isCode(error, code))) return false;
    throw error;
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
