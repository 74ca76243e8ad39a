import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Database from 'better-sqlite3';
import { migrate } from './migrate.ts';

const MIGRATIONS = new URL('migrations/', import.meta.url);

/** A database as a filmgate left it that knew the first `version` migrations. */
function databaseAt(version: number): Database.Database {
  const database = new Database(':memory:');
  for (const name of readdirSync(MIGRATIONS).sort().slice(0, version)) {
    database.exec(readFileSync(new URL(name, MIGRATIONS), 'utf8'));
  }
  database.pragma(`user_version = ${version}`);
  return database;
}

function fillAt3(database: Database.Database): void {
  const insert = database.prepare(`
    INSERT INTO tasks (id, tenant, key_id, state, model, service_tier, priority, seed, created_at_ms,
                       updated_at_ms, finished_at_ms, expires_at_ms, lease_ends_at_ms, result, request)
    VALUES (:state, 't', 'k', :state, 'm', 'default', 1, 2, 3, 4, :finished, 5, :lease, :result, '{}')`);
  for (const state of ['queued', 'running', 'succeeded', 'failed', 'cancelled', 'expired']) {
    const open = state === 'queued' || state === 'running';
    const result = state === 'succeeded' ? '{}' : null;
    insert.run({ state, finished: open ? null : 9, lease: state === 'running' ? 8 : null, result });
  }
  database.exec(`
    INSERT INTO task_blobs (sha256, task_seq) SELECT 'blob-' || id, seq FROM tasks;
    INSERT INTO kept_replies VALUES ('t', 'key', 'hash', 'reply', 3)`);
}

test('the tasks of before there were lanes are kept, embedded, with their blobs', () => {
  const database = databaseAt(3);
  fillAt3(database);
  const tasks = (): unknown[] => database.prepare('SELECT * FROM tasks ORDER BY seq').all();
  const others = (): unknown[] => [
    database.prepare('SELECT * FROM task_blobs ORDER BY sha256').all(),
    database.prepare('SELECT * FROM kept_replies').all(),
  ];
  const [before, otherBefore] = [tasks(), others()];
  migrate(database);
  assert.deepEqual(
    tasks(),
    before.map((row) => ({ ...(row as object), lane: 'embedded' })),
  );
  assert.deepEqual(others(), otherBefore);
  // Blobs still go with their task.
  database.exec(`DELETE FROM tasks WHERE id = 'failed'`);
  assert.equal(database.prepare('SELECT * FROM task_blobs').all().length, 5);
  database.close();
});

test('a migration that would leave rows without what they refer to changes nothing', () => {
  const database = databaseAt(3);
  fillAt3(database);
  database.pragma('foreign_keys = OFF');
  database.exec(`INSERT INTO task_blobs VALUES ('orphan', 999)`);
  assert.throws(() => migrate(database), /1 rows without/);
  assert.equal(database.pragma('user_version', { simple: true }), 3);
  assert.equal(database.pragma('foreign_keys', { simple: true }), 1);
  assert.equal(database.prepare('SELECT * FROM task_blobs').all().length, 7);
  database.close();
});

test('the ledger of before there were possible costs is kept', () => {
  const database = databaseAt(10);
  database.exec(`
    INSERT INTO ledger (at_ms, day, kind, task_id, tenant, key_id, model, currency, reserved_change, charged)
    VALUES (1, '2026-11-26', 'reserved', 'a', 't', 'k', 'm', 'CNY', 7, 0);
    INSERT INTO ledger VALUES (9, 2, '2026-11-26', 'settled', 'a', 't', 'k', 'm', 'CNY', -7, 5, 'x', 'ark',
                               4, 5, 1, 46);
    INSERT INTO spending VALUES ('tenant', 't', 'CNY', '2026-11-26', 0, 5);
    INSERT INTO usage_by_day VALUES ('t', '2026-11-26', 'k', 'ark', 'm', 'CNY', 5, 1, 4, 5, 0, 1)`);
  const all = (table: string): unknown[] => database.prepare(`SELECT * FROM ${table}`).all();
  const tables = ['ledger', 'spending', 'usage_by_day'];
  const before = tables.map(all);
  migrate(database);
  const more = [{ possible: 0 }, { possible: 0 }, { possible: 0, given_up: 0 }];
  assert.deepEqual(
    tables.map(all),
    before.map((rows, i) => rows.map((row) => ({ ...(row as object), ...more[i] }))),
  );
  database.close();
});
