// A database as a file: copied whole while a service works on it, and looked over before it is trusted.
import Database from 'better-sqlite3';
import { StoreError } from '../store/store-error.ts';
import { newestVersion, versionOf } from './migrate.ts';
import { asStoreError } from './sqlite-errors.ts';

/** What a database holds, as far as whoever keeps copies of it must know. */
export interface DatabaseFacts {
  /** Number of migrations that it has had. */
  readonly schemaVersion: number;
  readonly tasks: number;
  /** SHA-256 of every blob that its tasks refer to. */
  readonly blobs: ReadonlySet<string>;
  /** Null: there are no tasks. */
  readonly newestTaskAtMs: number | null;
  /** Of the installation (`InstallationStore`). */
  readonly facts: ReadonlyMap<string, string>;
}

/**
 * Writes the database at `from` to the new file `to`, as it is at one moment: writers go on meanwhile. Rows
 * that were deleted are not in the copy. Holds up the event loop while it copies. Not synced to disk.
 *
 * @throws StoreError `unavailable`, `full`; `damaged` where the copy would be
 */
export function copyDatabase(from: string, to: string): DatabaseFacts {
  return withDatabase(from, (database) => {
    // Not SQLite's backup API: that begins anew whenever another process writes, so beside a busy service it
    // never ends. This reads in one transaction.
    database.prepare('VACUUM INTO ?').run(to);
    return inspectDatabase(to);
  });
}

/**
 * Looks over a database that nobody works on, or (slowly, but harmlessly) one that somebody does.
 *
 * @throws StoreError `damaged`; `newer_version`; `unavailable` where it cannot be opened
 */
export function inspectDatabase(path: string): DatabaseFacts {
  return withDatabase(path, (database) => {
    const found = database.pragma('integrity_check(3)', { simple: false }) as {
      integrity_check: string;
    }[];
    const faults = found.map((row) => row.integrity_check).filter((said) => said !== 'ok');
    const unkept = database.pragma('foreign_key_check') as unknown[];
    if (unkept.length > 0) faults.push(`${unkept.length} rows refer to what is not there`);
    if (faults.length > 0) {
      throw new StoreError(
        'damaged',
        `${path} is damaged: ${faults.join('; ')}. Restore a backup.`,
      );
    }
    const schemaVersion = versionOf(database);
    const newest = newestVersion();
    if (schemaVersion > newest) {
      throw new StoreError(
        'newer_version',
        `${path} has schema version ${schemaVersion}, this filmgate knows versions up to ${newest}. Take the filmgate that wrote it, or a newer one.`,
      );
    }
    const { tasks } = database
      .prepare<[], { tasks: number }>('SELECT count(*) AS tasks FROM tasks')
      .get() ?? { tasks: 0 };
    const lists = ['SELECT DISTINCT sha256 FROM task_blobs'];
    // None in a database from before there were any.
    if (hasTable(database, 'files')) {
      lists.push('SELECT DISTINCT sha256 FROM files WHERE sha256 IS NOT NULL');
    }
    const blobs = lists.flatMap((list) => database.prepare<[], string>(list).pluck().all());
    const { newestTaskAtMs } = database
      .prepare<[], { newestTaskAtMs: number | null }>(
        'SELECT max(created_at_ms) AS newestTaskAtMs FROM tasks',
      )
      .get() ?? { newestTaskAtMs: null };
    return {
      schemaVersion,
      tasks,
      blobs: new Set(blobs),
      newestTaskAtMs,
      facts: factsIn(database),
    };
  });
}

const hasTable = (database: Database.Database, name: string): boolean =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !==
  undefined;

/** None in a database from before there were any. */
function factsIn(database: Database.Database): ReadonlyMap<string, string> {
  if (!hasTable(database, 'installation')) return new Map();
  const facts = database
    .prepare<[], { name: string; value: string }>('SELECT name, value FROM installation')
    .all();
  return new Map(facts.map(({ name, value }) => [name, value]));
}

function withDatabase<T>(path: string, use: (database: Database.Database) => T): T {
  let database: Database.Database | undefined;
  try {
    database = new Database(path, { readonly: true, fileMustExist: true });
    return use(database);
  } catch (error) {
    if (isNoDatabase(error)) {
      throw new StoreError(
        'damaged',
        `${path} is no sound database of filmgate (${error.message}). Restore a backup.`,
        { cause: error },
      );
    }
    throw asStoreError(error);
  } finally {
    database?.close();
  }
}

const isNoDatabase = (error: unknown): error is Error =>
  error instanceof Database.SqliteError &&
  (/^SQLITE_(NOTADB|CORRUPT)/.test(error.code) || /no such table/.test(error.message));
