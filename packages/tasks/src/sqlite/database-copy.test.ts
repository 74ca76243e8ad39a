import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import Database from 'better-sqlite3';
import { exampleTask } from '../store/examples.testsuite.ts';
import { copyDatabase, inspectDatabase } from './database-copy.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import { storeHolder } from './store-lock.ts';

const directory = mkdtempSync(join(tmpdir(), 'filmgate-copy-'));
after(() => rmSync(directory, { recursive: true, force: true }));
const at = (name: string): string => join(directory, name);

test('a copy is the database at one moment, whoever writes meanwhile, without what was deleted', async () => {
  await using store = await openSqliteStore(at('live.db'));
  await store.create(exampleTask('a'));
  await store.setFact('gone', 'a text that was deleted');
  await store.forgetFact('gone');
  const later = store.create(exampleTask('b'));
  const { tasks, schemaVersion } = copyDatabase(at('live.db'), at('copy.db'));
  await later;
  assert.equal(tasks, 1);
  assert.ok(!readFileSync(at('copy.db')).includes('a text that was deleted'));
  assert.equal(inspectDatabase(at('copy.db')).schemaVersion, schemaVersion);
  await using copied = await openSqliteStore(at('copy.db'));
  assert.equal((await copied.list('ada', { offset: 0, limit: 9 })).total, 1);
});

test('a database with a torn page, one that is none, and one that is cut off are damaged', async () => {
  {
    await using store = await openSqliteStore(at('whole.db'));
    await Promise.all(Array.from({ length: 300 }, (_, i) => store.create(exampleTask(`t${i}`))));
  }
  const bytes = readFileSync(at('whole.db'));
  const torn = Buffer.from(bytes);
  torn.fill(0xa5, bytes.length - 3 * 4096, bytes.length - 2 * 4096);
  for (const [name, content] of [
    ['torn', torn],
    ['text', Buffer.from('no database at all, but long enough to have been one'.repeat(50))],
    ['cut', bytes.subarray(0, bytes.length / 2)],
    ['empty', Buffer.alloc(0)],
  ] as const) {
    writeFileSync(at(`${name}.db`), content);
    assert.throws(() => inspectDatabase(at(`${name}.db`)), { code: 'damaged' }, name);
    rmSync(at('result.db'), { force: true });
    assert.throws(() => copyDatabase(at(`${name}.db`), at('result.db')), { code: 'damaged' }, name);
  }
  assert.throws(() => inspectDatabase(at('nothing.db')), { code: 'unavailable' });
});

test('a database of a newer filmgate is left alone', async () => {
  await (await openSqliteStore(at('newer.db')))[Symbol.asyncDispose]();
  const newer = new Database(at('newer.db'));
  newer.pragma('user_version = 999');
  newer.close();
  assert.throws(() => inspectDatabase(at('newer.db')), { code: 'newer_version', message: /999/ });
});

test('who works on a database can be asked without getting in the way', async () => {
  assert.equal(storeHolder(at('held.db')), undefined);
  const store = await openSqliteStore(at('held.db'));
  assert.match(storeHolder(at('held.db')) ?? '', new RegExp(`^process ${process.pid} `));
  await store[Symbol.asyncDispose]();
  assert.equal(storeHolder(at('held.db')), undefined);
  copyFileSync(at('held.db'), at('other.db'));
  assert.equal(storeHolder(at('other.db')), undefined);
});
