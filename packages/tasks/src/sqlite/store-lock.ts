// One service per database. The lock is SQLite's own reserved lock on a small file beside it: the
// operating system drops it when the process ends, kill -9 included, so it can never be stale.
// (Node has no flock; a file with a process id would be stale after a crash, and the id reused.)
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StoreError } from '../store/store-error.ts';
import { isBusy } from './sqlite-errors.ts';

/**
 * Takes the lock of the database at `path`.
 * @returns releases it
 * @throws StoreError `in_use`
 */
export function lockStore(path: string): () => void {
  const lock = new Database(lockPath(path), { timeout: 0 });
  try {
    // A reserved lock (unlike an exclusive one) lets the refused process read who holds it.
    lock.exec('BEGIN IMMEDIATE');
    lock.exec('CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL, since TEXT NOT NULL)');
    lock.exec('DELETE FROM holder');
    lock.prepare('INSERT INTO holder VALUES (?, ?)').run(process.pid, new Date().toISOString());
    lock.exec('COMMIT');
    lock.exec('BEGIN IMMEDIATE');
  } catch (error) {
    const holder = isBusy(error) ? readHolder(lock) : undefined;
    lock.close();
    if (!isBusy(error)) throw error;
    throw new StoreError(
      'in_use',
      `Only one filmgate may work on ${path}${holder === undefined ? '' : `, and ${holder} does`}. Stop the other one, or give this one a data directory of its own.`,
      { cause: error },
    );
  }
  return () => lock.close();
}

/** Who works on the database at `path`, for a message; undefined: nobody. */
export function storeHolder(path: string): string | undefined {
  // Asking makes no lock file.
  if (!existsSync(lockPath(path))) return undefined;
  const lock = new Database(lockPath(path), { timeout: 0 });
  try {
    lock.exec('BEGIN IMMEDIATE');
    lock.exec('ROLLBACK');
    return undefined;
  } catch (error) {
    if (!isBusy(error)) throw error;
    return readHolder(lock) ?? 'another process';
  } finally {
    lock.close();
  }
}

const lockPath = (path: string): string => `${path}.lock`;

function readHolder(lock: Database.Database): string | undefined {
  try {
    const holder = lock
      .prepare<[], { pid: number; since: string }>('SELECT pid, since FROM holder')
      .get();
    return holder === undefined ? undefined : `process ${holder.pid} (since ${holder.since})`;
  } catch {
    // The holder is just writing its name: the message does without.
    return undefined;
  }
}
