// What every store must do with keys.
import assert from 'node:assert/strict';
import { hashOf, NOW_MS } from './examples.testsuite.ts';
import type { ApiKey, KeyBudget, NewApiKey } from './key-store.ts';
import { checksOf, type OpenStore } from './open-store.testsuite.ts';

const BUDGET: KeyBudget = { period: 'day', currency: 'CNY', limitMicroUnits: 20_000_000 };
const RATE_LIMIT = { requestsPerMinute: 60, burst: 10 };

const newKey = (id: string, changes: Partial<NewApiKey> = {}): NewApiKey => ({
  id,
  tenant: 'ada',
  name: 'laptop',
  scopes: ['tasks:write', 'tasks:read'],
  createdAtMs: NOW_MS,
  madeBy: 'key_0',
  expiresAtMs: NOW_MS + 9_000,
  budgets: [BUDGET],
  rateLimit: RATE_LIMIT,
  secretHash: hashOf(id.slice(-1)),
  ...changes,
});

function made({ secretHash: _secretHash, ...key }: NewApiKey): ApiKey {
  return { ...key, revokedAtMs: null, lastUsedAtMs: null, oldSecretUntilMs: null };
}

export function testKeys(open: OpenStore): void {
  const check = checksOf(open);

  check('keys are found by the hash of their secret, all of it', async (store) => {
    await store.addKey(newKey('key_1'));
    assert.deepEqual(await store.findKey(hashOf('1')), made(newKey('key_1')));
    for (const hash of [hashOf('2'), hashOf('1').slice(0, -1), `${hashOf('1')}1`, '']) {
      assert.equal(await store.findKey(hash), undefined);
    }
    await assert.rejects(store.addKey(newKey('key_3', { secretHash: hashOf('1') })), {
      code: 'duplicate',
    });
    await assert.rejects(store.addKey(newKey('key_1', { secretHash: hashOf('4') })), {
      code: 'duplicate',
    });
  });

  check('a tenant has so many keys that are good, and no more', async (store) => {
    const add = (id: string, changes: Partial<NewApiKey> = {}): Promise<boolean> =>
      store.addKey(newKey(id, changes), { most: 2 });
    assert.equal(await add('key_1'), true);
    assert.equal(await add('key_2'), true);
    assert.equal(await add('key_3'), false);
    assert.equal(await store.getKey('ada', 'key_3'), undefined);
    assert.equal(await add('key_4', { tenant: 'bob' }), true);
    await store.revokeKey('ada', 'key_1', NOW_MS);
    const both = await Promise.all([add('key_5'), add('key_6')]);
    assert.deepEqual(both, [true, false]);
    // The others have expired by then.
    assert.equal(await add('key_7', { createdAtMs: NOW_MS + 9_000, expiresAtMs: null }), true);
  });

  check('keys are listed by tenant, newest first, in pages', async (store) => {
    for (const id of ['key_1', 'key_2', 'key_3']) await store.addKey(newKey(id));
    await store.addKey(newKey('key_4', { createdAtMs: NOW_MS + 1 }));
    await store.addKey(newKey('key_5', { tenant: 'bob' }));
    const page = async (limit: number, before?: string): Promise<string> => {
      const keys = await store.listKeys('ada', { limit, ...(before !== undefined && { before }) });
      return keys.map(({ id }) => id.slice(-1)).join('');
    };
    assert.equal(await page(9), '4321');
    assert.equal(await page(2), '43');
    assert.equal(await page(2, 'key_3'), '21');
    assert.equal(await page(9, 'key_1'), '');
    // Another tenant's key is as unknown as one that never was.
    assert.equal(await page(9, 'key_5'), '');
    assert.equal(await page(9, 'key_9'), '');
    assert.equal((await store.listKeys('eve', { limit: 9 })).length, 0);
  });

  check('a key of another tenant cannot be seen, changed, rotated or revoked', async (store) => {
    await store.addKey(newKey('key_1'));
    assert.equal(await store.getKey('bob', 'key_1'), undefined);
    assert.equal(await store.changeKey('bob', 'key_1', { name: 'mine' }), undefined);
    const secret = { secretHash: hashOf('9'), oldUntilMs: null };
    assert.equal(await store.replaceKeySecret('bob', 'key_1', secret), undefined);
    assert.equal(await store.revokeKey('bob', 'key_1', NOW_MS), false);
    assert.deepEqual(await store.getKey('ada', 'key_1'), made(newKey('key_1')));
    assert.equal(await store.findKey(hashOf('9')), undefined);
    // The operator's way to it.
    assert.equal(await store.tenantOfKey('key_1'), 'ada');
    assert.equal(await store.tenantOfKey('key_9'), undefined);
  });

  check('what of a key is changed is changed, the rest stays', async (store) => {
    await store.addKey(newKey('key_1'));
    const key = made(newKey('key_1'));
    assert.deepEqual(await store.changeKey('ada', 'key_1', {}), key);
    assert.deepEqual(await store.changeKey('ada', 'key_1', { name: 'desk' }), {
      ...key,
      name: 'desk',
    });
    const none = { budgets: [], rateLimit: null };
    assert.deepEqual(await store.changeKey('ada', 'key_1', none), {
      ...key,
      ...none,
      name: 'desk',
    });
    const limits = { budgets: [BUDGET, BUDGET], rateLimit: { requestsPerMinute: 1, burst: 1 } };
    await store.changeKey('ada', 'key_1', limits);
    assert.deepEqual(await store.getKey('ada', 'key_1'), { ...key, ...limits, name: 'desk' });
  });

  check('a replaced secret is known with the time that it ends at', async (store) => {
    await store.addKey(newKey('key_1', { expiresAtMs: null }));
    const untilMs = NOW_MS + 1_000;
    await store.replaceKeySecret('ada', 'key_1', { secretHash: hashOf('2'), oldUntilMs: untilMs });
    const expires = async (secret: string): Promise<number | null | undefined> =>
      (await store.findKey(hashOf(secret)))?.expiresAtMs;
    assert.equal(await expires('2'), null);
    assert.equal(await expires('1'), untilMs);
    // A second time: what was before ends at once.
    await store.replaceKeySecret('ada', 'key_1', { secretHash: hashOf('3'), oldUntilMs: untilMs });
    assert.equal(await expires('1'), undefined);
    assert.equal(await expires('2'), untilMs);
    await store.replaceKeySecret('ada', 'key_1', { secretHash: hashOf('4'), oldUntilMs: null });
    assert.equal(await expires('3'), undefined);
    assert.equal((await store.getKey('ada', 'key_1'))?.oldSecretUntilMs, null);
  });

  check(
    'a key is revoked once, with both of its secrets, and is then left alone',
    async (store) => {
      await store.addKey(newKey('key_1'));
      const oldUntilMs = NOW_MS + 1_000;
      await store.replaceKeySecret('ada', 'key_1', { secretHash: hashOf('2'), oldUntilMs });
      assert.equal(await store.revokeKey('ada', 'key_1', NOW_MS + 1), true);
      assert.equal(await store.revokeKey('ada', 'key_1', NOW_MS + 2), false);
      for (const secret of ['1', '2']) {
        assert.equal((await store.findKey(hashOf(secret)))?.revokedAtMs, NOW_MS + 1);
      }
      assert.equal(await store.changeKey('ada', 'key_1', { name: 'x' }), undefined);
      const secret = { secretHash: hashOf('3'), oldUntilMs: null };
      assert.equal(await store.replaceKeySecret('ada', 'key_1', secret), undefined);
    },
  );

  check('uses are noted, and owners are those whose key is good', async (store) => {
    await store.addKey(newKey('key_1'));
    await store.addKey(newKey('key_2', { tenant: 'bob', expiresAtMs: null }));
    await store.addKey(newKey('key_3'));
    await store.noteKeyUses(
      new Map([
        ['key_1', NOW_MS + 5],
        ['key_2', NOW_MS + 6],
        ['gone', NOW_MS],
      ]),
    );
    assert.equal((await store.getKey('ada', 'key_1'))?.lastUsedAtMs, NOW_MS + 5);
    assert.equal((await store.getKey('bob', 'key_2'))?.lastUsedAtMs, NOW_MS + 6);
    await store.revokeKey('ada', 'key_3', NOW_MS);
    const ada = { id: 'key_1', tenant: 'ada' };
    const bob = { id: 'key_2', tenant: 'bob' };
    assert.deepEqual(await store.keyOwners(NOW_MS + 8_999), [ada, bob]);
    assert.deepEqual(await store.keyOwners(NOW_MS + 9_000), [bob]);
  });
}
