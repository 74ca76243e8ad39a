// The data of a service that runs for one command: a folder below the system's temporary one.
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { storeHolder } from '@filmgate/tasks';

const PREFIX = 'filmgate-run-';
/** A younger folder may be of a service that has not taken its lock yet. */
const STARTED_WITHIN_MS = 600_000;

export const makeTemporaryData = (parent: string): Promise<string> => mkdtemp(join(parent, PREFIX));

/** Removes what services left behind whose process was killed; one that runs holds the lock of its database. */
export async function removeAbandonedData(parent: string, nowMs: number): Promise<void> {
  const names = await readdir(parent);
  for (const name of names.filter((one) => one.startsWith(PREFIX))) {
    const folder = join(parent, name);
    try {
      if (await isAbandoned(folder, nowMs)) await rm(folder, { recursive: true, force: true });
    } catch {
      // It goes at a later start, or somebody else is just removing it.
    }
  }
}

async function isAbandoned(folder: string, nowMs: number): Promise<boolean> {
  const found = await lstat(folder);
  // Everybody may write there: what has the name may be another's, or a link.
  const isOwn = process.getuid === undefined || found.uid === process.getuid();
  if (!isOwn || !found.isDirectory() || nowMs - found.mtimeMs < STARTED_WITHIN_MS) return false;
  return storeHolder(join(folder, 'filmgate.db')) === undefined;
}
