// Group commit: the writes of one turn of the event loop share a transaction, so they share its
// fsync. Each promise settles after the commit; nothing is acknowledged that a crash could lose.
import type { Database } from 'better-sqlite3';
import { StoreError } from '../store/store-error.ts';
import { asStoreError, isBusy } from './sqlite-errors.ts';

/** A group holds up the event loop; this many take about 10 ms. */
const MAX_GROUP = 500;
/** How long a write waits for another program that writes; longer than any of ours does. */
const LONGEST_LOCK_MS = 3_000;
const LOCK_LOOK_MS = 20;

interface Write {
  readonly run: () => void;
  readonly committed: () => void;
  readonly failed: (error: unknown) => void;
}

export interface GroupCommit {
  /**
   * Runs `write` (synchronous, no transaction of its own) in the next group. If it throws, it alone
   * is undone and rejected.
   * @throws StoreError
   */
  write<T>(write: () => T): Promise<T>;
  /** Commits what waits; later writes are refused. */
  close(): void;
}

export function createGroupCommit(database: Database): GroupCommit {
  const waiting: Write[] = [];
  let closed = false;
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');
  const savepoint = database.prepare('SAVEPOINT one_write');
  const release = database.prepare('RELEASE one_write');
  const undo = database.prepare('ROLLBACK TO one_write');
  /** Since when another program has had the database to itself. */
  let lockedSinceMs: number | undefined;

  /**
   * The wait for another program is ours, not SQLite's: that would hold up the event loop.
   *
   * @returns false where it is to be tried again later
   */
  function hasBegun(): boolean {
    try {
      begin.run();
      lockedSinceMs = undefined;
      return true;
    } catch (error) {
      if (!isBusy(error)) throw error;
      const nowMs = performance.now();
      lockedSinceMs ??= nowMs;
      if (closed || nowMs - lockedSinceMs >= LONGEST_LOCK_MS) throw error;
      return false;
    }
  }

  function flush(): void {
    const group = waiting.splice(0, MAX_GROUP);
    if (group.length === 0) return;
    const done: Write[] = [];
    const refused: { write: Write; error: unknown }[] = [];
    try {
      if (!hasBegun()) {
        waiting.unshift(...group);
        setTimeout(flush, LOCK_LOOK_MS);
        return;
      }
      for (const write of group) {
        savepoint.run();
        try {
          write.run();
          done.push(write);
        } catch (error) {
          // A full disk or an I/O error ends the whole transaction.
          if (!database.inTransaction) throw error;
          undo.run();
          refused.push({ write, error });
        }
        release.run();
      }
      commit.run();
    } catch (error) {
      for (const write of group) write.failed(asStoreError(error));
      if (database.inTransaction) rollback.run();
      again();
      return;
    }
    again();
    for (const write of done) write.committed();
    for (const { write, error } of refused) write.failed(asStoreError(error));
  }

  /** For what did not fit into the group. */
  function again(): void {
    if (waiting.length > 0) setImmediate(flush);
  }

  return {
    write<T>(write: () => T): Promise<T> {
      if (closed) {
        return Promise.reject(new StoreError('closed', 'the store is closed: open it again'));
      }
      return new Promise<T>((resolve, reject) => {
        let value: { readonly of: T } | undefined;
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({
          run: () => {
            value = { of: write() };
          },
          committed: () => {
            if (value !== undefined) resolve(value.of);
          },
          failed: reject,
        });
      });
    },
    close() {
      closed = true;
      // Nothing comes after this: what still waits is worth holding up the rest.
      database.pragma(`busy_timeout = ${LONGEST_LOCK_MS}`);
      while (waiting.length > 0) flush();
    },
  };
}
