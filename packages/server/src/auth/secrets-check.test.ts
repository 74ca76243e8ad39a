import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqliteStore, type SqliteStore } from '@filmgate/tasks';
import { adoptSecrets, checkSecrets } from './secrets-check.ts';

const random = (): string => randomBytes(32).toString('base64url');
const key = (id: string) => ({ id, secret: random() });

async function withStore(body: (store: SqliteStore) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-check-'));
  try {
    await using store = await openSqliteStore(join(directory, 'filmgate.db'));
    await body(store);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

test('a database with other secrets than its own says so at the start, and goes on with them when told to', () =>
  withStore(async (store) => {
    const own = { keyPepper: random(), keys: [key('k1')] };
    await checkSecrets(store, own);
    await checkSecrets(store, own);
    for (const [others, why] of [
      [{ ...own, keyPepper: random() }, /keyPepper is another/],
      [{ ...own, keys: [key('k1')] }, /the key k1 is another/],
      [{ ...own, keys: [key('k1'), ...own.keys].slice(0, 1) }, /the key k1 is another/],
      [{ ...own, keys: [key('k7')] }, /none of the keys/],
    ] as const) {
      const message = new RegExp(`does not belong to this database: .*${why.source}`);
      await assert.rejects(checkSecrets(store, others), { code: 'invalid_secrets', message });
      await assert.rejects(checkSecrets(store, others), { message: /secrets adopt/ });
    }
    await checkSecrets(store, own);
    const others = { keyPepper: random(), keys: [key('k1')] };
    await adoptSecrets(store, others);
    await checkSecrets(store, others);
    await assert.rejects(checkSecrets(store, own), { code: 'invalid_secrets' });
    const facts = [...(await store.facts()).values()].join();
    for (const secret of [own.keyPepper, others.keyPepper, others.keys[0]?.secret ?? '']) {
      assert.ok(!facts.includes(secret));
    }
  }));

test('a later key is taken, and an older one may be left out once the later was in use', () =>
  withStore(async (store) => {
    const [keyPepper, k1, k2] = [random(), key('k1'), key('k2')];
    await checkSecrets(store, { keyPepper, keys: [k1] });
    await checkSecrets(store, { keyPepper, keys: [k1, k2] });
    await checkSecrets(store, { keyPepper, keys: [k2] });
    await assert.rejects(checkSecrets(store, { keyPepper, keys: [k2, key('k1')] }), {
      message: /the key k1 is another/,
    });
  }));
