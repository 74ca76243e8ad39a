// What every store must do with the changes of tasks.
import assert from 'node:assert/strict';
import { exampleResult, exampleTask, NOW_MS } from './examples.testsuite.ts';
import { checksOf, type OpenStore, type Store } from './open-store.testsuite.ts';

const ERROR = { code: 'x', message: 'x' };
const ALL = { after: 0, limit: 100 };

const wordsOf = async (store: Store, tenant = 'ada', page = ALL): Promise<string[]> => {
  const { changes } = await store.changesAfter(tenant, page);
  return changes.map(({ seq, state, task }) => `${seq} ${task.id} ${state}`);
};

async function claim(store: Store, nowMs = NOW_MS) {
  const [claimed] = await store.claim({ workerId: 'w', nowMs, leaseMs: 1_000, limit: 1 });
  assert.ok(claimed, 'a queued task');
  return claimed;
}

export function testChanges(open: OpenStore): void {
  const check = checksOf(open);

  check(
    'each change of state is written down in order, each tenant’s for itself',
    async (store) => {
      await store.create(exampleTask('a'));
      await store.create(exampleTask('b', { tenant: 'bob' }));
      const first = await claim(store, NOW_MS + 1);
      await store.progress(first, { stage: 'picture', fraction: 0.5 }, NOW_MS + 2);
      await store.succeed(first, exampleResult(), NOW_MS + 3);
      await store.cancel('bob', 'b', { nowMs: NOW_MS + 4, evenRunning: true });
      assert.deepEqual(await wordsOf(store), ['1 a queued', '3 a running', '4 a succeeded']);
      assert.deepEqual(await wordsOf(store, 'bob'), ['2 b queued', '5 b cancelled']);
      const { changes } = await store.changesAfter('ada', ALL);
      assert.deepEqual(
        changes.map(({ atMs }) => atMs),
        [NOW_MS, NOW_MS + 1, NOW_MS + 3],
      );
      assert.deepEqual(changes[0]?.task, await store.get('ada', 'a'), 'as it is now');
      assert.deepEqual(await store.changeRange(), { oldest: 1, newest: 5 });
    },
  );

  check('a task that runs again after its worker went away has run before', async (store) => {
    await store.create(exampleTask('a'));
    await store.giveBack(await claim(store), { nowMs: NOW_MS, countAttempt: true });
    await claim(store);
    await store.recover({ nowMs: NOW_MS, maxAttempts: 3, allLeasesEnded: true });
    await store.fail(await claim(store), ERROR, NOW_MS);
    assert.deepEqual(await wordsOf(store), ['1 a queued', '2 a running', '3 a failed']);
  });

  check('tasks that expire, are given up, or break every worker have ended too', async (store) => {
    await store.create(exampleTask('a'));
    await claim(store);
    await store.recover({ nowMs: NOW_MS, maxAttempts: 1, allLeasesEnded: true });
    const gateway = await store.create(exampleTask('b', { lane: 'gateway' }));
    await store.failQueued(gateway, { error: ERROR, nowMs: NOW_MS });
    await store.create(exampleTask('c'));
    await store.recover({ nowMs: NOW_MS + 3_600_000, maxAttempts: 1 });
    const ends = (await wordsOf(store)).filter((words) => !/queued|running/.test(words));
    assert.deepEqual(ends, ['3 a failed', '5 b failed', '7 c expired']);
  });

  check('what is read goes on from where it stopped, page by page', async (store) => {
    for (const id of ['a', 'b', 'c']) await store.create(exampleTask(id));
    const first = await store.changesAfter('ada', { after: 0, limit: 2 });
    assert.deepEqual([first.through, first.hasMore], [2, true]);
    const second = await store.changesAfter('ada', { after: first.through, limit: 2 });
    assert.deepEqual([second.changes.length, second.through, second.hasMore], [1, 3, false]);
    const none = await store.changesAfter('ada', { after: 3, limit: 2 });
    assert.deepEqual(none, { changes: [], through: 3, hasMore: false });
  });

  check('the changes of others are walked through a stretch at a time', async (store) => {
    await store.create(exampleTask('a'));
    const others = Array.from({ length: 20_001 }, (_, index) => `b${index}`);
    await Promise.all(others.map((id) => store.create(exampleTask(id, { tenant: 'bob' }))));
    await store.create(exampleTask('c'));
    const first = await store.changesAfter('ada', { after: 1, limit: 9 });
    assert.deepEqual(first, { changes: [], through: 20_001, hasMore: true });
    assert.deepEqual(await wordsOf(store, 'ada', { after: first.through, limit: 9 }), [
      '20003 c queued',
    ]);
  });

  check('changes of a removed task are passed over', async (store) => {
    await store.create(exampleTask('a'));
    await store.fail(await claim(store), ERROR, NOW_MS);
    await store.create(exampleTask('b'));
    assert.equal(await store.remove('ada', 'a'), 'removed');
    assert.deepEqual(await wordsOf(store), ['4 b queued']);
  });

  check('old changes are removed, but for the newest, after which numbers go on', async (store) => {
    for (const [index, id] of ['a', 'b', 'c'].entries()) {
      await store.create(exampleTask(id, { nowMs: NOW_MS + index }));
    }
    const remove = (beforeMs: number, limit = 9): Promise<number> =>
      store.removeChanges({ beforeMs, limit });
    assert.equal(await remove(NOW_MS), 0);
    assert.equal(await remove(NOW_MS + 1), 1);
    assert.deepEqual(await wordsOf(store), ['2 b queued', '3 c queued']);
    assert.equal(await remove(NOW_MS + 99), 1);
    assert.deepEqual(await store.changeRange(), { oldest: 3, newest: 3 });
    await store.create(exampleTask('d'));
    assert.deepEqual(await wordsOf(store), ['3 c queued', '4 d queued']);
  });

  check('whoever listens is told of every write of a state or of progress', async (store) => {
    const told: string[] = [];
    store.onTaskWrite((tenant, id, state, isChange) => {
      told.push(`${tenant} ${id} ${state} ${isChange ? 'changed' : 'goes on'}`);
    });
    await store.create(exampleTask('a'));
    const claimed = await claim(store);
    await store.extend([claimed], { nowMs: NOW_MS, leaseMs: 1_000 });
    await store.progress(claimed, { stage: 'picture', fraction: 0.5 }, NOW_MS);
    await store.fail(claimed, ERROR, NOW_MS);
    await store.remove('ada', 'a');
    assert.deepEqual(told, [
      'ada a queued changed',
      'ada a running changed',
      'ada a running goes on',
      'ada a failed changed',
      'ada a null changed',
    ]);
  });
}
