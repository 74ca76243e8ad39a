import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { AttemptStore } from '../store/attempt-store.ts';
import type { ChangeStore } from '../store/change-store.ts';
import type { EventStore } from '../store/event-store.ts';
import type { FileStore } from '../store/file-store.ts';
import type { InstallationStore } from '../store/installation-store.ts';
import type { KeyStore } from '../store/key-store.ts';
import type { LedgerStore } from '../store/ledger-store.ts';
import { StoreError } from '../store/store-error.ts';
import type { TaskStore } from '../store/task-store.ts';
import type { WebhookStore } from '../store/webhook-store.ts';
import { createGroupCommit } from './group-commit.ts';
import { isOutdated, migrate } from './migrate.ts';
import type { SqliteAccess } from './sqlite-access.ts';
import { asStoreError } from './sqlite-errors.ts';
import { createSqliteAttempts } from './sqlite-attempts.ts';
import { createSqliteChanges } from './sqlite-changes.ts';
import { createSqliteEvents } from './sqlite-events.ts';
import { createSqliteFiles } from './sqlite-files.ts';
import { createSqliteInstallation } from './sqlite-installation.ts';
import { createSqliteKeys } from './sqlite-keys.ts';
import { createSqliteLedger } from './sqlite-ledger.ts';
import { createSqliteTasks } from './sqlite-tasks.ts';
import { createSqliteWebhooks } from './sqlite-webhooks.ts';
import { lockStore } from './store-lock.ts';

export type SqliteStore = TaskStore &
  AttemptStore &
  KeyStore &
  LedgerStore &
  EventStore &
  ChangeStore &
  WebhookStore &
  FileStore &
  InstallationStore;

/** How long the opening waits for another handle. Later waits are the group commit's. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens the database file `path`; makes it, and its directory, where missing.
 * @param options.shared opens it beside the service that works on it (a command, a look from the
 *   outside). Without, this is the one service: it holds the lock until disposed.
 * @throws StoreError `in_use`, `newer_version`, `unavailable`
 */
export async function openSqliteStore(
  path: string,
  { shared = false }: { readonly shared?: boolean } = {},
): Promise<SqliteStore> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const unlock = shared ? () => {} : lockStore(path);
    try {
      return storeOver(openDatabase(path, shared), unlock);
    } catch (error) {
      unlock();
      throw error;
    }
  } catch (error) {
    throw asStoreError(error);
  }
}

function openDatabase(path: string, shared: boolean): Database.Database {
  const database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.pragma('journal_mode = WAL');
    // FULL: a commit is on disk, not only in the operating system's cache, when it returns.
    database.pragma('synchronous = FULL');
    // A service that runs does not have its tables changed under it.
    const unlock = shared && isOutdated(database) ? lockStore(path) : () => {};
    try {
      migrate(database);
    } finally {
      unlock();
    }
    database.pragma('busy_timeout = 0');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * @param database migrated
 * @param unlock when the store is disposed
 */
export function storeOver(database: Database.Database, unlock = (): void => {}): SqliteStore {
  const commits = createGroupCommit(database);
  const access: SqliteAccess = {
    database,
    write: commits.write,
    /** Reads are synchronous: a row is found in microseconds, a thread would cost more. */
    async read<T>(read: () => T): Promise<T> {
      if (!database.open) throw new StoreError('closed', 'the store is closed: open it again');
      try {
        return read();
      } catch (error) {
        throw asStoreError(error);
      }
    },
  };
  return {
    ...createSqliteTasks(access),
    ...createSqliteAttempts(access),
    ...createSqliteKeys(access),
    ...createSqliteEvents(access),
    ...createSqliteChanges(access),
    ...createSqliteWebhooks(access),
    ...createSqliteFiles(access),
    ...createSqliteLedger(access),
    ...createSqliteInstallation(access),
    async [Symbol.asyncDispose]() {
      if (!database.open) return;
      commits.close();
      database.close();
      unlock();
    },
  };
}
