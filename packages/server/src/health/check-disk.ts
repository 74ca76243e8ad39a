import { statfs } from 'node:fs/promises';

/** Room for the films under way and for the database. */
const MIN_FREE_BYTES = 256 * 1024 * 1024;

/** @throws Error with a reason fit to be shown, while too little is free at `directory` */
export async function checkDisk(directory: string): Promise<void> {
  const { bavail, bsize } = await statfs(directory);
  const freeBytes = bavail * bsize;
  if (freeBytes < MIN_FREE_BYTES) {
    throw new Error(
      `${Math.round(freeBytes / 1e6)} MB free in the data folder; at least ${Math.round(MIN_FREE_BYTES / 1e6)} MB are needed`,
    );
  }
}
