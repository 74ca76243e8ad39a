import Database from 'better-sqlite3';
import { StoreError } from '../store/store-error.ts';

export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/** SQLite's error as a StoreError; what is not SQLite's stays as it is. */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code, message } = error;
  const options = { cause: error };
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') {
    return new StoreError(
      'duplicate',
      `must be new, but exists: ${message}. Use a fresh id.`,
      options,
    );
  }
  if (code === 'SQLITE_FULL') {
    return new StoreError(
      'full',
      `no space left for the database (${message}). Free some.`,
      options,
    );
  }
  if (/^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN|READONLY|NOMEM|PROTOCOL)/.test(code)) {
    return new StoreError(
      'unavailable',
      `the database does not answer (${code}: ${message}). Check its disk, its rights and what else uses it.`,
      options,
    );
  }
  return error;
}
