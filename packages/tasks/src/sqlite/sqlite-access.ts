import type { Database } from 'better-sqlite3';

/** How the stores' functions reach the database. */
export interface SqliteAccess {
  readonly database: Database;
  /** In the next group commit; resolves when durable. */
  readonly write: <T>(write: () => T) => Promise<T>;
  /** At once. */
  readonly read: <T>(read: () => T) => Promise<T>;
}
