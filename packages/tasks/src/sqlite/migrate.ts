// Migrations are numbered without gaps and only ever appended: a database at version n has had the
// first n of them.
import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { StoreError } from '../store/store-error.ts';

const DIRECTORY = new URL('migrations/', import.meta.url);

/**
 * Brings the database to the newest schema, in one transaction; leaves foreign keys enforced.
 * @throws StoreError `newer_version` when it is past what this code knows
 */
export function migrate(database: Database): void {
  const migrations = readMigrations();
  // A migration that replaces a table must not lose the rows that refer to it. SQLite heeds this only
  // outside of a transaction.
  database.pragma('foreign_keys = OFF');
  try {
    apply(database, migrations);
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

/** Whether `migrate` would change it. */
export const isOutdated = (database: Database): boolean => versionOf(database) < newestVersion();

export const newestVersion = (): number => readMigrations().length;

export const versionOf = (database: Database): number =>
  Number(database.pragma('user_version', { simple: true }));

function apply(database: Database, migrations: readonly string[]): void {
  if (versionOf(database) === migrations.length) return;
  database
    .transaction(() => {
      // Read again: another opener may have migrated while this one waited for the lock.
      const from = versionOf(database);
      if (from > migrations.length) {
        throw new StoreError(
          'newer_version',
          `${database.name} has schema version ${from}, this filmgate knows versions up to ${migrations.length}. Start the filmgate that wrote it, or a newer one, or restore a backup from before the update.`,
        );
      }
      for (const sql of migrations.slice(from)) database.exec(sql);
      const broken = database.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) {
        throw new Error(
          `the migrations of ${database.name} left ${broken.length} rows without what they refer to, so nothing was changed: ${JSON.stringify(broken.slice(0, 3))}`,
        );
      }
      database.pragma(`user_version = ${migrations.length}`);
    })
    .immediate();
}

function readMigrations(): string[] {
  const names = readdirSync(DIRECTORY)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const number = String(index + 1).padStart(4, '0');
    if (!name.startsWith(`${number}-`)) {
      throw new Error(`migrations are numbered without gaps: ${name} should begin with ${number}-`);
    }
    return readFileSync(new URL(name, DIRECTORY), 'utf8');
  });
}
