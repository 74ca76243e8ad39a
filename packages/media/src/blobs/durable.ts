// What must have happened before a file may be said to be on disk.
import { open } from 'node:fs/promises';

/** The file's bytes and length; its times may be lost. */
export async function syncFile(path: string): Promise<void> {
  // For writing, as Windows flushes no other.
  const handle = await open(path, 'r+');
  try {
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** The names in a directory: without it, a rename can be undone by a power cut. */
export async function syncDirectory(path: string): Promise<void> {
  // Windows opens no directories, and orders renames itself.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
