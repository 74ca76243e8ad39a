import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { exampleTask } from '../store/examples.testsuite.ts';
import { testInstallation } from '../store/installation-store.testsuite.ts';
import { testStore } from '../store/task-store.testsuite.ts';
import { migrate } from './migrate.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import * as attemptStatements from './attempt-statements.ts';
import * as changeStatements from './change-statements.ts';
import * as eventStatements from './event-statements.ts';
import * as fileStatements from './file-statements.ts';
import * as keyStatements from './key-statements.ts';
import * as ledgerStatements from './ledger-statements.ts';
import * as taskStatements from './statements.ts';

/** The triggers of a connection are no query. */
const { TELL_OF_WRITES: _, ...queriesOfChanges } = changeStatements;
const statements = {
  ...taskStatements,
  ...attemptStatements,
  ...eventStatements,
  ...fileStatements,
  ...queriesOfChanges,
  ...keyStatements,
  ...ledgerStatements,
};

testStore('sqlite', (path) => openSqliteStore(path, { shared: true }));
testInstallation('sqlite', (path) => openSqliteStore(path, { shared: true }));

const directory = mkdtempSync(join(tmpdir(), 'filmgate-sqlite-'));
after(() => rmSync(directory, { recursive: true, force: true }));

function migrated(): Database.Database {
  const database = new Database(':memory:');
  migrate(database);
  return database;
}

test('the migrations end in schema.sql', () => {
  using database = disposable(migrated());
  const dump = database.value
    .prepare<[], { sql: string }>(
      'SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, tbl_name, name',
    )
    .all()
    .map(({ sql }) => `${sql};\n`)
    .join('\n');
  const kept = readFileSync(new URL('schema.sql', import.meta.url), 'utf8');
  assert.equal(dump, kept, `write this into schema.sql:\n${dump}`);
});

test('no statement scans a table', () => {
  using database = disposable(migrated());
  for (const [name, sql] of Object.entries(statements)) {
    const parameters = Object.fromEntries(
      [...sql.matchAll(/:(\w+)/g)].map(([, parameter]) => [parameter, null]),
    );
    const plan = database.value
      .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(parameters)
      .map(({ detail }) => detail);
    for (const detail of plan) {
      const scans = /^SCAN (?!json_each|CONSTANT ROW)\w/.test(detail);
      // Ordered walks of a partial or covering index that LIMIT or GROUP BY ends.
      const allowed =
        /USING (COVERING )?INDEX (tasks_to_claim|tasks_by_state|tasks_by_expiry|attempts_open|attempts_unknown|deliveries_waiting|files_coming)/;
      // By age, which is the table's own order; LIMIT ends it.
      const inOrder =
        name === 'PING' ||
        name === 'LIST_ATTEMPTS' ||
        /^(OLDEST|NEWEST|LIST_OLDEST)_CHANGE/.test(name);
      const whole = name === 'LIST_KEY_OWNERS';
      assert.ok(!scans || inOrder || whole || allowed.test(detail), `${name}: ${plan.join(' | ')}`);
      // Few rows, as its comment says.
      if (name === 'SUM_USAGE') continue;
      assert.doesNotMatch(detail, /TEMP B-TREE FOR (?!ORDER BY$)/, name);
      // Few rows, sorted.
      const sorts = name.endsWith('AMONG') || name === 'LIST_OPEN_ATTEMPTS';
      if (!sorts) assert.doesNotMatch(detail, /TEMP B-TREE/, `${name}: ${detail}`);
    }
  }
});

test('claiming, recovering and looking up take the indexes made for them', () => {
  using database = disposable(migrated());
  const planOf = (sql: string): string => {
    const names = [...sql.matchAll(/:(\w+)/g)].map(([, name]) => [name, null]);
    return database.value
      .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(Object.fromEntries(names))
      .map(({ detail }) => detail)
      .join(' | ');
  };
  assert.match(
    planOf(statements.CLAIM_TASK),
    /queues_by_turn \(lane=\?\).*tasks_to_claim \(lane=\? AND tenant=\?\)/,
  );
  assert.match(planOf(statements.LIST_GATEWAY_QUEUES), /queues_by_turn \(lane=\?\)/);
  assert.match(planOf(statements.NEXT_GATEWAY_TASKS), /tasks_to_claim \(lane=\? AND tenant=\?\)/);
  assert.match(
    planOf(statements.NEXT_OF_PRIORITY),
    /tasks_to_claim \(lane=\? AND tenant=\? AND priority=\? AND seq>\?\)/,
  );
  assert.match(
    planOf(statements.NEXT_OF_LOWER_PRIORITY),
    /tasks_to_claim \(lane=\? AND tenant=\? AND priority<\?\)/,
  );
  assert.match(planOf(statements.LIST_DUE), /attempts_due \(provider=\? AND next_look_at_ms</);
  assert.match(
    planOf(statements.LIST_PLANNED_AFTER),
    /attempts_due \(provider=\? AND next_look_at_ms>/,
  );
  assert.match(planOf(statements.FIND_OWNER), /attempts_by_operation \(provider=\? AND operation=/);
  assert.match(planOf(statements.EXPIRE_TASKS), /tasks_by_expiry \(expires_at_ms</);
  assert.match(planOf(statements.REQUEUE_TASKS), /tasks_by_lease_end \(lease_ends_at_ms</);
  assert.match(planOf(statements.FAIL_POISON_TASKS), /tasks_by_lease_end \(lease_ends_at_ms</);
  assert.match(planOf(statements.REMOVE_ENDED_TASKS), /tasks_by_end \(finished_at_ms</);
  assert.match(planOf(statements.NEXT_RECEIVER), /^SEARCH .* deliveries_waiting \(receiver>\?\)/);
  assert.match(
    planOf(statements.LIST_DUE_DELIVERIES),
    /deliveries_waiting \(receiver=\? AND next_try_at_ms</,
  );
  assert.match(
    planOf(statements.REMOVE_DELIVERIES),
    /deliveries_by_end \(state=\? AND ended_at_ms</,
  );
  assert.match(
    planOf(statements.LIST_DELIVERIES_IN_STATE),
    /deliveries_of_webhook_by_state \(webhook_id=\? AND state=\? AND event_seq</,
  );
  assert.match(
    planOf(statements.LIST_DELIVERIES_OF_WEBHOOK),
    /deliveries_of_webhook \(webhook_id=\? AND event_seq</,
  );
  assert.match(planOf(statements.LIST_TASKS), /tasks_of_tenant \(tenant=\? AND created_at_ms>/);
  assert.match(planOf(statements.FIND_KEY), /autoindex_api_keys_\d \(secret_hash=\?\)/);
  assert.match(
    planOf(statements.FIND_KEY_BY_OLD_SECRET),
    /api_keys_by_old_secret \(old_secret_hash=\?\)/,
  );
  assert.match(
    planOf(statements.LIST_KEYS_BEFORE),
    /api_keys_of_tenant \(tenant=\? AND created_at_ms</,
  );
  assert.match(
    planOf(statements.LIST_FILES_DOWN_AFTER),
    /files_of_tenant \(tenant=\? AND created_at_ms</,
  );
  assert.match(planOf(statements.REMOVE_ENDED_FILES), /files_by_end \(ends_at_ms</);
  assert.match(
    planOf(statements.REMOVE_ENDED_FILES_OF_TENANT),
    /files_of_tenant_by_end \(tenant=\? AND ends_at_ms</,
  );
  assert.match(planOf(statements.LIST_TASKS_AMONG), /sqlite_autoindex_tasks_1 \(id=\?\)/);
});

test('an event goes with the last of its deliveries', () => {
  using database = disposable(migrated());
  const { value } = database;
  value.exec(`
    INSERT INTO events (seq, id, tenant, type, at_ms, task_id, task)
    VALUES (1, 'evt_1', 'ada', 'task.failed', 1, 't', '{}');
    INSERT INTO deliveries (seq, event_seq, receiver, webhook_id, next_try_at_ms)
    VALUES (1, 1, 'ada a', 'a', 1), (2, 1, 'ada b', 'b', 1)`);
  const left = value.prepare<[], { total: number }>('SELECT count(*) AS total FROM events');
  const remove = value.prepare<[number]>('DELETE FROM deliveries WHERE seq = ?');
  remove.run(1);
  assert.equal(left.get()?.total, 1);
  remove.run(2);
  assert.equal(left.get()?.total, 0);
});

test('a database of a newer filmgate is refused and left alone', async () => {
  const path = join(directory, 'newer.db');
  const newer = new Database(path);
  newer.pragma('user_version = 999');
  newer.close();
  await assert.rejects(openSqliteStore(path), { code: 'newer_version', message: /999/ });
  // The refusal gave the lock back, too.
  await assert.rejects(openSqliteStore(path), { code: 'newer_version' });
});

test('a path that cannot be opened is unavailable', async () => {
  await assert.rejects(openSqliteStore(directory), { name: 'StoreError', code: 'unavailable' });
});

test('one service at a time; a shared handle may look on', async () => {
  const path = join(directory, 'one.db');
  const first = await openSqliteStore(path);
  await assert.rejects(openSqliteStore(path), {
    code: 'in_use',
    message: new RegExp(`one filmgate.*process ${process.pid}`),
  });
  await first.create(exampleTask('a'));
  const looking = await openSqliteStore(path, { shared: true });
  assert.equal((await looking.counts()).queued, 1);
  await looking[Symbol.asyncDispose]();
  await first[Symbol.asyncDispose]();
  await first[Symbol.asyncDispose]();
  const second = await openSqliteStore(path);
  await second[Symbol.asyncDispose]();
});

test('a shared handle changes no tables under a service that runs', async () => {
  const path = join(directory, 'older.db');
  const service = await openSqliteStore(path);
  const other = new Database(path);
  const version = (): number => Number(other.pragma('user_version', { simple: true }));
  const newest = version();
  // As an older filmgate, which still runs, would have left it.
  other.pragma(`user_version = ${newest - 1}`);
  await assert.rejects(openSqliteStore(path, { shared: true }), { code: 'in_use' });
  assert.equal(version(), newest - 1);
  other.pragma(`user_version = ${newest}`);
  await using looking = await openSqliteStore(path, { shared: true });
  await looking.ping();
  other.close();
  await service[Symbol.asyncDispose]();
});

test('a write waits for another program without holding up who reads', async () => {
  const path = join(directory, 'locked.db');
  await using store = await openSqliteStore(path);
  await store.create(exampleTask('a'));
  const other = new Database(path);
  other.exec('BEGIN IMMEDIATE');
  const created = store.create(exampleTask('b'));
  let read = 0;
  // Several turns of the event loop, in which the write is due.
  for (; read < 3; read += 1) {
    await nextTurn();
    assert.equal((await store.counts()).queued, 1);
  }
  other.exec('ROLLBACK');
  assert.equal((await created).id, 'b');
  other.close();
});

test('a database that another program keeps to itself does not answer', async () => {
  const path = join(directory, 'kept.db');
  await using store = await openSqliteStore(path);
  await store.ping();
  const other = new Database(path);
  other.exec('BEGIN IMMEDIATE');
  await assert.rejects(store.ping(), { code: 'unavailable', message: /SQLITE_BUSY/ });
  other.exec('ROLLBACK');
  await store.ping();
  other.close();
});

test('another process is refused; kill -9 frees the lock and keeps what was acknowledged', async () => {
  const path = join(directory, 'killed.db');
  const script = `
    import { openSqliteStore } from ${JSON.stringify(new URL('open-sqlite-store.ts', import.meta.url).href)};
    import { exampleTask } from ${JSON.stringify(new URL('../store/examples.testsuite.ts', import.meta.url).href)};
    const store = await openSqliteStore(${JSON.stringify(path)});
    await Promise.all(['a', 'b', 'c'].map((id) => store.create(exampleTask(id))));
    process.stdout.write('acknowledged');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    assert.equal(said.toString(), 'acknowledged');
    await assert.rejects(openSqliteStore(path), {
      code: 'in_use',
      message: new RegExp(`process ${child.pid}`),
    });
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await using store = await openSqliteStore(path);
  assert.equal((await store.counts()).queued, 3);
});

function disposable(value: Database.Database): Disposable & { readonly value: Database.Database } {
  return { value, [Symbol.dispose]: () => value.close() };
}
