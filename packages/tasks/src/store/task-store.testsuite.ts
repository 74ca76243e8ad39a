// What every store must do. A backend's test calls `testStore` with a way to open it.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { testAttempts } from './attempt-store.testsuite.ts';
import { testChanges } from './change-store.testsuite.ts';
import { testEvents } from './event-store.testsuite.ts';
import {
  exampleRequest,
  exampleResult,
  exampleTask,
  hashOf,
  NOW_MS,
} from './examples.testsuite.ts';
import { testFiles } from './file-store.testsuite.ts';
import { testKeys } from './key-store.testsuite.ts';
import { checksOf, type OpenStore, type Store } from './open-store.testsuite.ts';
import { checkAgainstModel } from './store-model.testsuite.ts';
import { StoreError } from './store-error.ts';
import type { Task } from '../task.ts';
import type { Claim, Once } from './task-store.ts';

const HOUR_MS = 3_600_000;
const LEASE_MS = 30_000;

const claimAll = (store: Store, nowMs = NOW_MS, limit = 100): Promise<Claim[]> =>
  store.claim({ workerId: 'w1', nowMs, leaseMs: LEASE_MS, limit });

async function claimOne(store: Store, nowMs = NOW_MS): Promise<Claim> {
  const [claim] = await claimAll(store, nowMs, 1);
  assert.ok(claim, 'a queued task');
  return claim;
}

const idsOfTasks = (tasks: readonly Task[]): string[] => tasks.map(({ id }) => id);
const idsOf = (claims: readonly Claim[]): string[] => claims.map(({ task }) => task.id);

const once = (hash: string, reply: string): Once => ({
  key: 'k1',
  requestHash: hash,
  reply: ({ id }) => `${reply} ${id}`,
});

export function testStore(name: string, open: OpenStore): void {
  const check = checksOf(open);

  describe(name, () => {
    check('a new task is queued and comes back as it was given', async (store) => {
      const request = exampleRequest({ executionExpiresAfterS: 7200, priority: 4 });
      const made = await store.create(exampleTask('a', { request }));
      assert.deepEqual(made, {
        id: 'a',
        tenant: 'ada',
        keyId: 'key_1',
        lane: 'embedded',
        state: 'queued',
        request,
        seed: 2 ** 32 - 1,
        createdAtMs: NOW_MS,
        updatedAtMs: NOW_MS,
        startedAtMs: null,
        finishedAtMs: null,
        expiresAtMs: NOW_MS + 2 * HOUR_MS,
        attempts: 0,
        epoch: 0,
        progress: { stage: 'queued', fraction: 0 },
        error: null,
        result: null,
      });
      assert.deepEqual(await store.get('ada', 'a'), made);
      assert.equal(await store.get('ada', 'b'), undefined);
    });

    check('a request that comes again gets its first reply, and makes nothing', async (store) => {
      assert.equal(await store.keptReply('ada', 'k1'), undefined);
      const first = await store.createOnce(exampleTask('a'), once('h1', 'made'));
      assert.ok('task' in first && first.task.id === 'a');
      const kept = { requestHash: 'h1', reply: 'made a' };
      assert.deepEqual(await store.keptReply('ada', 'k1'), kept);
      // Whoever sent it, and at the same moment too.
      const again = await Promise.all(
        ['b', 'c'].map((id) => store.createOnce(exampleTask(id), once('h2', 'again'))),
      );
      for (const outcome of again) assert.deepEqual(outcome, { kept });
      assert.equal((await store.list('ada', { offset: 0, limit: 9 })).total, 1);
      // Another tenant's key is another key.
      const other = exampleTask('d', { tenant: 'bob' });
      assert.ok('task' in (await store.createOnce(other, once('h1', 'made'))));
      assert.equal(await store.forgetReplies({ beforeMs: NOW_MS, limit: 9 }), 0);
      assert.equal(await store.forgetReplies({ beforeMs: NOW_MS + 1, limit: 9 }), 2);
      assert.equal(await store.keptReply('ada', 'k1'), undefined);
    });

    check('a reply is kept only with its task', async (store) => {
      await store.create(exampleTask('a'));
      await assert.rejects(store.createOnce(exampleTask('a'), once('h', 'never')), {
        code: 'duplicate',
      });
      assert.equal(await store.keptReply('ada', 'k1'), undefined);
    });

    check(
      'a taken id is refused alone; its neighbours of the same turn are kept',
      async (store) => {
        const outcomes = await Promise.allSettled([
          store.create(exampleTask('a')),
          store.create(exampleTask('a', { tenant: 'bob' })),
          store.create(exampleTask('b')),
        ]);
        assert.deepEqual(
          outcomes.map(({ status }) => status),
          ['fulfilled', 'rejected', 'fulfilled'],
        );
        const [, refused] = outcomes;
        assert.ok(refused?.status === 'rejected' && refused.reason instanceof StoreError);
        assert.equal(refused.reason.code, 'duplicate');
        assert.equal((await store.get('ada', 'a'))?.tenant, 'ada');
        assert.equal((await store.list('ada', { offset: 0, limit: 9 })).total, 2);
      },
    );

    check('another tenant’s task is unknown to every function', async (store) => {
      await store.create(exampleTask('a'));
      assert.equal(await store.get('bob', 'a'), undefined);
      assert.deepEqual(await store.list('bob', { offset: 0, limit: 9 }), { items: [], total: 0 });
      const byId = await store.list('bob', { ids: ['a'], offset: 0, limit: 9 });
      assert.deepEqual(byId, { items: [], total: 0 });
      const cancel = { nowMs: NOW_MS, evenRunning: true };
      assert.equal(await store.cancel('bob', 'a', cancel), 'unknown');
      assert.equal(await store.remove('bob', 'a', { evenCancelled: true }), 'unknown');
      await store.cancel('ada', 'a', cancel);
      assert.equal(await store.remove('bob', 'a', { evenCancelled: true }), 'unknown');
      assert.equal((await store.get('ada', 'a'))?.state, 'cancelled');
    });

    check('claims go by priority, then age', async (store) => {
      const make = (id: string, priority: number): Promise<unknown> =>
        store.create(exampleTask(id, { request: exampleRequest({ priority }) }));
      await make('low-1', 0);
      await make('high-1', 9);
      await make('low-2', 0);
      await make('high-2', 9);
      await make('middle', 5);
      assert.deepEqual(idsOf(await claimAll(store, NOW_MS, 2)), ['high-1', 'high-2']);
      assert.deepEqual(idsOf(await claimAll(store)), ['middle', 'low-1', 'low-2']);
      assert.deepEqual(await claimAll(store), []);
    });

    check('tenants are served in turns, however much one of them has queued', async (store) => {
      const queue = (tenant: string, id: string, priority = 0): Promise<unknown> =>
        store.create(exampleTask(id, { tenant, request: exampleRequest({ priority }) }));
      const claim = async (limit: number): Promise<string> =>
        idsOf(await claimAll(store, NOW_MS, limit)).join(' ');
      for (let i = 1; i <= 6; i += 1) await queue('ada', `a${i}`, 9);
      assert.equal(await claim(2), 'a1 a2');
      // Who comes later, with less priority, is next; of each its own priorities count.
      await queue('bob', 'b1');
      await queue('bob', 'b2', 5);
      await queue('bob', 'b3');
      await queue('cyd', 'c1');
      assert.equal(await claim(1), 'b2');
      assert.equal(await claim(4), 'c1 a3 b1 a4');
      assert.equal(await claim(3), 'b3 a5 a6');
      // Being alone costs nothing later, and waiting saves nothing up.
      for (const id of ['a7', 'a8', 'a9']) await queue('ada', id);
      for (const id of ['c2', 'c3', 'c4']) await queue('cyd', id);
      assert.match(await claim(6), /^(a7 c2 a8 c3 a9 c4|c2 a7 c3 a8 c4 a9)$/);
    });

    check('a tenant whose tasks have all expired holds up no other', async (store) => {
      await store.create(exampleTask('old', { tenant: 'ada', nowMs: NOW_MS - 3_600_000 }));
      await store.create(exampleTask('new', { tenant: 'bob' }));
      assert.deepEqual(idsOf(await claimAll(store)), ['new']);
    });

    check('so many wait, of a tenant and in all, and no more are taken', async (store) => {
      const queueLimits = { ofTenant: 2, inAll: 3 };
      const queue = (tenant: string, id: string): Promise<unknown> =>
        store.create(exampleTask(id, { tenant, queueLimits }));
      await queue('ada', 'a1');
      await store.create(exampleTask('a2', { tenant: 'ada', lane: 'gateway' }));
      assert.deepEqual(await store.queued('ada'), { ofTenant: 2, inAll: 2 });
      assert.deepEqual(await store.queued('bob'), { ofTenant: 0, inAll: 2 });
      await assert.rejects(queue('ada', 'a3'), { code: 'queue_full', whose: 'ofTenant' });
      assert.equal(await store.get('ada', 'a3'), undefined);
      await queue('bob', 'b1');
      await assert.rejects(queue('cyd', 'c1'), { code: 'queue_full', whose: 'inAll' });
      // Started, given back, cancelled, expired: whatever leaves makes room, whatever returns takes it.
      const claim = await claimOne(store);
      assert.equal((await store.queued(claim.task.tenant)).inAll, 2);
      await store.giveBack(claim, { nowMs: NOW_MS, countAttempt: true });
      assert.equal((await store.queued('ada')).inAll, 3);
      await store.cancel('ada', 'a2', { nowMs: NOW_MS, evenRunning: true });
      assert.deepEqual(await store.queued('ada'), { ofTenant: 1, inAll: 2 });
      await store.recover({ nowMs: NOW_MS + 3_600_000, maxAttempts: 3 });
      assert.deepEqual(await store.queued('ada'), { ofTenant: 0, inAll: 0 });
    });

    check('of many creates at once no more are taken than there is room for', async (store) => {
      const queueLimits = { ofTenant: 5, inAll: 100 };
      const made = await Promise.allSettled(
        Array.from({ length: 20 }, (_, i) => store.create(exampleTask(`t${i}`, { queueLimits }))),
      );
      assert.equal(made.filter(({ status }) => status === 'fulfilled').length, 5);
    });

    check('a task given back keeps its place', async (store) => {
      for (const id of ['a', 'b', 'c']) await store.create(exampleTask(id));
      const first = await claimOne(store);
      await store.giveBack(first, { nowMs: NOW_MS, countAttempt: true });
      assert.deepEqual(idsOf(await claimAll(store)), ['a', 'b', 'c']);
    });

    check('a claim starts the task and raises its epoch', async (store) => {
      await store.create(exampleTask('a'));
      const claim = await claimOne(store, NOW_MS + 5);
      assert.equal(claim.epoch, claim.task.epoch);
      assert.deepEqual(await store.get('ada', 'a'), claim.task);
      const { state, epoch, attempts, startedAtMs, createdAtMs } = claim.task;
      assert.deepEqual(
        { state, epoch, attempts, startedAtMs, createdAtMs },
        {
          state: 'running',
          epoch: 1,
          attempts: 1,
          startedAtMs: NOW_MS + 5,
          createdAtMs: NOW_MS,
        },
      );
    });

    check('two workers never get the same task', async (store, path) => {
      await using other = await open(path);
      for (let index = 0; index < 40; index += 1) await store.create(exampleTask(`t${index}`));
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, index) => claimAll(index % 2 ? store : other, NOW_MS, 3)),
      );
      const ids = idsOf(claims.flat());
      assert.equal(ids.length, 40);
      assert.equal(new Set(ids).size, 40);
    });

    check('progress, success and failure are written by the claim’s holder', async (store) => {
      await store.create(exampleTask('a'));
      await store.create(exampleTask('b'));
      const [a, b] = await claimAll(store);
      assert.ok(a && b);
      assert.equal(await store.progress(a, { stage: 'picture', fraction: 0.25 }, NOW_MS + 1), true);
      const drawing = await store.get('ada', 'a');
      assert.deepEqual(drawing?.progress, { stage: 'picture', fraction: 0.25 });
      assert.equal(drawing.updatedAtMs, NOW_MS + 1);

      assert.equal(await store.succeed(a, exampleResult(), NOW_MS + 2), true);
      const succeeded = await store.get('ada', 'a');
      assert.equal(succeeded?.state, 'succeeded');
      assert.deepEqual(succeeded.result, exampleResult());
      assert.deepEqual(succeeded.progress, { stage: 'done', fraction: 1 });
      assert.equal(succeeded.finishedAtMs, NOW_MS + 2);

      const error = { code: 'OutputVideoSensitiveContentDetected', message: 'no' };
      assert.equal(await store.fail(b, error, NOW_MS + 3), true);
      const failed = await store.get('ada', 'b');
      assert.deepEqual([failed?.state, failed?.error, failed?.result], ['failed', error, null]);
    });

    check('a stale epoch writes nothing', async (store) => {
      await store.create(exampleTask('a'));
      const stale = await claimOne(store);
      await store.recover({ nowMs: NOW_MS + LEASE_MS, maxAttempts: 3 });
      const refusedNow = async (): Promise<void> => {
        const before = await store.get('ada', 'a');
        const nowMs = NOW_MS + LEASE_MS + 1;
        assert.equal(await store.progress(stale, { stage: 'sound', fraction: 0.9 }, nowMs), false);
        assert.equal(await store.succeed(stale, exampleResult(), nowMs), false);
        assert.equal(await store.fail(stale, { code: 'x', message: 'x' }, nowMs), false);
        assert.equal(await store.giveBack(stale, { nowMs, countAttempt: true }), false);
        assert.deepEqual(await store.extend([stale], { nowMs, leaseMs: LEASE_MS }), ['a']);
        assert.deepEqual(await store.get('ada', 'a'), before);
      };
      await refusedNow();
      const fresh = await claimOne(store, NOW_MS + LEASE_MS);
      assert.ok(fresh.epoch > stale.epoch);
      await refusedNow();
      assert.equal(await store.succeed(fresh, exampleResult(), NOW_MS + LEASE_MS + 2), true);
      await refusedNow();
      assert.deepEqual([...(await store.referencedBlobs())].length, 5);
    });

    check('an outcome is written once', async (store) => {
      await store.create(exampleTask('a'));
      const claim = await claimOne(store);
      const outcomes = await Promise.all([
        store.succeed(claim, exampleResult(), NOW_MS),
        store.fail(claim, { code: 'x', message: 'x' }, NOW_MS),
        store.giveBack(claim, { nowMs: NOW_MS, countAttempt: true }),
        store.progress(claim, { stage: 'sound', fraction: 0 }, NOW_MS),
      ]);
      assert.deepEqual(outcomes, [true, false, false, false]);
    });

    check('extending keeps a lease from recovery and names the lost ones', async (store) => {
      for (const id of ['a', 'b', 'c']) await store.create(exampleTask(id));
      const claims = await claimAll(store);
      await store.cancel('ada', 'b', { nowMs: NOW_MS, evenRunning: true });
      const later = { nowMs: NOW_MS + 20_000, leaseMs: LEASE_MS };
      assert.deepEqual(await store.extend(claims, later), ['b']);
      const early = await store.recover({ nowMs: NOW_MS + 49_999, maxAttempts: 3 });
      assert.deepEqual(early, { requeued: [], failed: [], expired: [] });
      const due = await store.recover({ nowMs: NOW_MS + 50_000, maxAttempts: 3 });
      assert.deepEqual(due.requeued.sort(), ['a', 'c']);
    });

    check('giving back counts the attempt or not', async (store) => {
      await store.create(exampleTask('a'));
      await store.progress(await claimOne(store), { stage: 'sound', fraction: 0.5 }, NOW_MS);
      const second = async (countAttempt: boolean): Promise<number | undefined> => {
        await store.recover({ nowMs: NOW_MS, maxAttempts: 99, allLeasesEnded: true });
        const claim = await claimOne(store);
        assert.equal(await store.giveBack(claim, { nowMs: NOW_MS + 1, countAttempt }), true);
        const task = await store.get('ada', 'a');
        assert.deepEqual(
          [task?.state, task?.progress],
          ['queued', { stage: 'queued', fraction: 0 }],
        );
        return task?.attempts;
      };
      assert.equal(await second(false), 1);
      assert.equal(await second(true), 2);
    });

    check(
      'a task whose worker died is queued again, and fails as poison in the end',
      async (store) => {
        await store.create(exampleTask('a'));
        for (const attempt of [1, 2, 3]) {
          const nowMs = NOW_MS + attempt * 60_000;
          assert.equal((await claimOne(store, nowMs)).task.attempts, attempt);
          const recovered = await store.recover({ nowMs: nowMs + LEASE_MS, maxAttempts: 3 });
          const last = attempt === 3;
          assert.deepEqual(recovered, {
            requeued: last ? [] : ['a'],
            failed: last ? ['a'] : [],
            expired: [],
          });
        }
        const task = await store.get('ada', 'a');
        assert.equal(task?.state, 'failed');
        assert.equal(task.error?.code, 'InternalServiceError');
        assert.match(task.error.message, /3 attempts/);
      },
    );

    check('after a crash of the only worker all leases have ended', async (store) => {
      await store.create(exampleTask('a'));
      const before = await claimOne(store);
      const recovered = await store.recover({
        nowMs: NOW_MS + 1,
        maxAttempts: 3,
        allLeasesEnded: true,
      });
      assert.deepEqual(recovered.requeued, ['a']);
      assert.equal(await store.succeed(before, exampleResult(), NOW_MS + 1), false);
    });

    check('unfinished tasks expire, queued and running; finished ones do not', async (store) => {
      for (const id of ['running', 'done', 'queued']) await store.create(exampleTask(id));
      const longer = exampleRequest({ executionExpiresAfterS: 7200 });
      await store.create(exampleTask('longer', { request: longer }));
      const [running, done] = await claimAll(store, NOW_MS, 2);
      assert.ok(running && done);
      await store.succeed(done, exampleResult(), NOW_MS + 1);
      const atMs = NOW_MS + HOUR_MS;
      await store.extend([running], { nowMs: atMs - 1, leaseMs: LEASE_MS });
      const early = await store.recover({ nowMs: atMs - 1, maxAttempts: 3 });
      assert.deepEqual(early.expired, []);
      // Not claimable any more, though nobody has recovered yet.
      assert.deepEqual(idsOf(await claimAll(store, atMs, 1)), ['longer']);
      const due = await store.recover({ nowMs: atMs, maxAttempts: 3 });
      assert.deepEqual(due.expired.sort(), ['queued', 'running']);
      assert.equal(await store.succeed(running, exampleResult(), atMs), false);
      const expired = await store.get('ada', 'running');
      assert.deepEqual([expired?.state, expired?.finishedAtMs], ['expired', atMs]);
    });

    check('cancel wins, loses or leaves alone', async (store) => {
      for (const id of ['running', 'queued']) await store.create(exampleTask(id));
      const claim = await claimOne(store);
      const soft = { nowMs: NOW_MS + 1, evenRunning: false };
      const hard = { nowMs: NOW_MS + 2, evenRunning: true };
      assert.equal(await store.cancel('ada', 'none', hard), 'unknown');
      assert.equal(await store.cancel('ada', 'queued', soft), 'cancelled');
      assert.equal(await store.cancel('ada', 'queued', hard), 'finished');
      assert.equal(await store.cancel('ada', 'running', soft), 'running');
      assert.equal(await store.cancel('ada', 'running', hard), 'cancelled');
      assert.equal(await store.succeed(claim, exampleResult(), NOW_MS + 3), false);
      const task = await store.get('ada', 'running');
      assert.deepEqual(
        [task?.state, task?.finishedAtMs, task?.epoch, task?.result],
        ['cancelled', NOW_MS + 2, claim.epoch + 1, null],
      );
      assert.deepEqual(await claimAll(store), []);
    });

    check('only what has ended can be removed; cancelled tasks only when asked', async (store) => {
      for (const id of ['running', 'queued']) await store.create(exampleTask(id));
      const claim = await claimOne(store);
      assert.equal(await store.remove('ada', 'none'), 'unknown');
      assert.equal(await store.remove('ada', 'queued'), 'unfinished');
      assert.equal(await store.remove('ada', 'running', { evenCancelled: true }), 'unfinished');
      await store.fail(claim, { code: 'x', message: 'x' }, NOW_MS);
      assert.equal(await store.remove('ada', 'running'), 'removed');
      assert.equal(await store.remove('ada', 'running'), 'unknown');
      await store.cancel('ada', 'queued', { nowMs: NOW_MS, evenRunning: false });
      assert.equal(await store.remove('ada', 'queued'), 'cancelled');
      assert.equal(await store.remove('ada', 'queued', { evenCancelled: true }), 'removed');
      assert.equal((await store.list('ada', { offset: 0, limit: 9 })).total, 0);
    });

    check('lists are newest first, filtered and paged, with the whole count', async (store) => {
      for (let index = 0; index < 7; index += 1) {
        const request = exampleRequest({
          model: index % 2 ? 'odd' : 'even',
          serviceTier: index < 2 ? 'flex' : 'default',
        });
        // Two a millisecond: the later one counts as newer.
        const nowMs = NOW_MS + Math.floor(index / 2);
        await store.create(exampleTask(`t${index}`, { request, nowMs }));
      }
      await store.create(exampleTask('foreign', { tenant: 'bob' }));
      await store.cancel('ada', 't3', { nowMs: NOW_MS, evenRunning: false });
      const listed = async (query: object): Promise<[string, number]> => {
        const { items, total } = await store.list('ada', { offset: 0, limit: 100, ...query });
        return [idsOfTasks(items).join(' '), total];
      };
      assert.deepEqual(await listed({}), ['t6 t5 t4 t3 t2 t1 t0', 7]);
      assert.deepEqual(await listed({ offset: 2, limit: 3 }), ['t4 t3 t2', 7]);
      assert.deepEqual(await listed({ offset: 9 }), ['', 7]);
      assert.deepEqual(await listed({ states: ['cancelled'] }), ['t3', 1]);
      assert.deepEqual(await listed({ states: ['cancelled', 'queued'], limit: 1 }), ['t6', 7]);
      assert.deepEqual(await listed({ states: [] }), ['', 0]);
      assert.deepEqual(await listed({ model: 'odd' }), ['t5 t3 t1', 3]);
      assert.deepEqual(await listed({ serviceTier: 'flex' }), ['t1 t0', 2]);
      assert.deepEqual(await listed({ sinceMs: NOW_MS + 2 }), ['t6 t5 t4', 3]);
      assert.deepEqual(await listed({ ids: ['t1', 't3', 'foreign', 'none'] }), ['t3 t1', 2]);
      assert.deepEqual(await listed({ ids: ['t1', 't3'], model: 'odd', offset: 1 }), ['t1', 2]);
      assert.deepEqual(await listed({ ids: [] }), ['', 0]);
    });

    check('pages go on where another ended, either way, whatever comes and goes', async (store) => {
      // Two a millisecond: the later one counts as newer.
      const make = (name: string, ms: number): Promise<unknown> =>
        store.create(exampleTask(name, { nowMs: NOW_MS + ms }));
      for (let index = 0; index < 7; index += 1) await make(`t${index}`, Math.floor(index / 2));
      await store.create(exampleTask('foreign', { tenant: 'bob', nowMs: NOW_MS + 1 }));
      const page = async (
        limit: number,
        after?: string,
        order: 'newest first' | 'oldest first' = 'newest first',
      ): Promise<string | undefined> => {
        const asked = { order, limit, ...(after !== undefined && { after }) };
        const found = await store.page('ada', asked);
        return found && [...idsOfTasks(found.items), ...(found.hasMore ? ['…'] : [])].join(' ');
      };
      assert.equal(await page(3), 't6 t5 t4 …');
      await make('t7', 9);
      await store.cancel('ada', 't3', { nowMs: NOW_MS, evenRunning: false });
      await store.remove('ada', 't3', { evenCancelled: true });
      assert.equal(await page(3, 't4'), 't2 t1 t0');
      assert.equal(await page(2, 't4'), 't2 t1 …');
      assert.equal(await page(2, 't0'), '');
      assert.equal(await page(3, undefined, 'oldest first'), 't0 t1 t2 …');
      assert.equal(await page(9, 't2', 'oldest first'), 't4 t5 t6 t7');
      assert.deepEqual(
        [await page(9, 'foreign'), await page(9, 'none'), await page(9, 't3')],
        [undefined, undefined, undefined],
      );
    });

    check(
      'what was acknowledged is there when the database is opened again',
      async (store, path) => {
        await store.create(exampleTask('a'));
        await store.create(exampleTask('b'));
        const claim = await claimOne(store);
        await store.succeed(claim, exampleResult(), NOW_MS + 1);
        const before = (await store.list('ada', { offset: 0, limit: 9 })).items;
        await store[Symbol.asyncDispose]();
        await assert.rejects(store.get('ada', 'a'), { name: 'StoreError', code: 'closed' });
        await assert.rejects(store.create(exampleTask('c')), {
          name: 'StoreError',
          code: 'closed',
        });
        await using again = await open(path);
        assert.deepEqual((await again.list('ada', { offset: 0, limit: 9 })).items, before);
        assert.deepEqual(idsOf(await claimAll(again)), ['b']);
      },
    );

    check('closing keeps what was asked for before', async (store, path) => {
      const creating = store.create(exampleTask('a'));
      await store[Symbol.asyncDispose]();
      assert.equal((await creating).id, 'a');
      await using again = await open(path);
      assert.equal((await again.get('ada', 'a'))?.state, 'queued');
    });

    check('two handles on one database see each other’s writes', async (store, path) => {
      await using other = await open(path);
      const ids = Array.from({ length: 50 }, (_, index) => `t${index}`);
      await Promise.all(
        ids.map((id, index) => (index % 2 ? store : other).create(exampleTask(id))),
      );
      assert.equal((await store.counts()).queued, 50);
      assert.equal((await other.counts()).queued, 50);
    });

    check('200 creates at once are all kept, each once', async (store) => {
      const ids = Array.from({ length: 200 }, (_, index) => `t${index}`);
      const tasks = await Promise.all(ids.map((id) => store.create(exampleTask(id))));
      assert.deepEqual(
        tasks.map(({ id }) => id),
        ids,
      );
      const claimed = idsOf(await claimAll(store, NOW_MS, 500));
      assert.deepEqual(claimed, ids);
    });

    check('counts name every state', async (store) => {
      const none = { queued: 0, running: 0, succeeded: 0, failed: 0, cancelled: 0, expired: 0 };
      assert.deepEqual(await store.counts(), none);
      for (const id of ['a', 'b', 'c']) await store.create(exampleTask(id));
      const claim = await claimOne(store);
      await store.succeed(claim, exampleResult(), NOW_MS);
      await store.cancel('ada', 'b', { nowMs: NOW_MS, evenRunning: false });
      assert.deepEqual(await store.counts(), { ...none, queued: 1, succeeded: 1, cancelled: 1 });
      await store.ping();
    });

    check(
      'the blobs of requests and results are referenced until the task is removed',
      async (store) => {
        const reference = { kind: 'image', role: 'reference_image', position: 1 } as const;
        const references = [
          { ...reference, number: 1, url: `blob:sha256:${hashOf('a')}`, sha256: null },
          { ...reference, number: 2, url: 'https://example.com/b.png', sha256: hashOf('b') },
          { ...reference, number: 3, url: `blob:sha256:${hashOf('a')}`, sha256: hashOf('a') },
          { ...reference, number: 4, url: 'https://example.com/c.png', sha256: null },
        ];
        const request = exampleRequest({ references });
        await store.create(exampleTask('first', { request }));
        const shared = exampleRequest({ references: references.slice(1, 2) });
        await store.create(exampleTask('second', { request: shared }));
        const blobs = async (): Promise<string> =>
          [...(await store.referencedBlobs())]
            .map((hash) => hash[0])
            .sort()
            .join('');
        assert.equal(await blobs(), 'ab');
        const result = exampleResult({ lastFrame: null });
        await store.succeed(await claimOne(store), result, NOW_MS);
        assert.equal(await blobs(), '1345ab');
        await store.remove('ada', 'first');
        assert.equal(await blobs(), 'b');
      },
    );

    check('tasks that ended long ago are removed, the oldest first', async (store) => {
      for (const id of ['done', 'cancelled', 'late', 'queued']) await store.create(exampleTask(id));
      const [done, , late] = await claimAll(store, NOW_MS, 3);
      assert.ok(done && late);
      await store.succeed(done, exampleResult(), NOW_MS + 1);
      await store.cancel('ada', 'cancelled', { nowMs: NOW_MS + 2, evenRunning: true });
      await store.fail(late, { code: 'x', message: 'x' }, NOW_MS + 3);
      const left = async (): Promise<string> =>
        (await store.list('ada', { offset: 0, limit: 9 })).items.map(({ id }) => id).join(' ');
      assert.equal(await store.removeEnded({ beforeMs: NOW_MS + 1, limit: 9 }), 0);
      assert.equal(await store.removeEnded({ beforeMs: NOW_MS + 3, limit: 1 }), 1);
      assert.equal(await left(), 'queued late cancelled');
      assert.deepEqual([...(await store.referencedBlobs())], []);
      assert.equal(await store.removeEnded({ beforeMs: NOW_MS + 3, limit: 9 }), 1);
      assert.equal(await left(), 'queued late');
    });

    testAttempts(open);
    testEvents(open);
    testChanges(open);
    testKeys(open);
    testFiles(open);

    check('against a model: states only move forward, one end each', (store) =>
      checkAgainstModel(store),
    );
  });
}
