import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqliteStore, type SqliteStore } from '../sqlite/open-sqlite-store.ts';
import { exampleRequest, exampleResult, exampleTask, NOW_MS } from '../store/examples.testsuite.ts';
import { StoreError } from '../store/store-error.ts';
import type { Task } from '../task.ts';
import { atRest, manualClock, type ManualClock } from './manual-clock.testsuite.ts';
import { scriptedExecute } from './scripted-execute.testsuite.ts';
import { TaskFailure } from './task-failure.ts';
import { createWorker, type Worker, type WorkerOptions } from './worker.ts';

const LEASE_MS = 30_000;
const NO_GRACE = { graceMs: 0 };

interface Workshop {
  readonly store: SqliteStore;
  readonly clock: ManualClock;
  /** The given options over: this store, this clock, two at once. */
  worker(options: Pick<WorkerOptions, 'execute'> & Partial<WorkerOptions>): Worker;
  queue(...ids: string[]): Promise<void>;
  task(id: string): Promise<Task>;
  states(): Promise<string>;
  /** Stops a worker without grace. */
  stop(worker: Worker): Promise<void>;
}

async function inWorkshop(body: (workshop: Workshop) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'filmgate-worker-'));
  try {
    await using store = await openSqliteStore(join(directory, 'tasks.db'));
    const clock = manualClock();
    const task = async (id: string): Promise<Task> => {
      const found = await store.get('ada', id);
      assert.ok(found, `the task ${id}`);
      return found;
    };
    await body({
      store,
      clock,
      task,
      worker: (options) =>
        createWorker({
          store,
          clock,
          concurrency: 2,
          workerId: 'w1',
          leaseMs: LEASE_MS,
          ...options,
        }),
      async queue(...ids) {
        for (const id of ids) await store.create(exampleTask(id, { nowMs: clock.now() }));
      },
      async states() {
        const { items } = await store.list('ada', { offset: 0, limit: 100 });
        const words = items.map(({ id, state, attempts }) => `${id} ${state} ${attempts}`);
        return words.sort().join(', ');
      },
      async stop(worker) {
        const stopped = worker.stop(NO_GRACE);
        await clock.advance(0);
        await stopped;
      },
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const workshopTest = (title: string, body: (workshop: Workshop) => Promise<void>): void => {
  test(title, () => inWorkshop(body));
};

workshopTest('as many at once as it is told, each once, by priority and then age', async (shop) => {
  const studio = scriptedExecute();
  await shop.queue('a', 'b', 'c', 'd');
  const urgent = exampleRequest({ priority: 9 });
  await shop.store.create(exampleTask('urgent', { request: urgent }));
  const worker = shop.worker({ execute: studio.execute });
  await worker.start();
  assert.deepEqual(studio.taskIds(), ['urgent', 'a']);
  assert.equal(worker.running(), 2);
  for (const id of ['urgent', 'a', 'b', 'c', 'd']) {
    studio.of(id).succeed();
    await atRest();
  }
  assert.deepEqual(studio.taskIds(), ['urgent', 'a', 'b', 'c', 'd']);
  assert.equal(studio.mostAtOnce(), 2);
  assert.equal(
    await shop.states(),
    'a succeeded 1, b succeeded 1, c succeeded 1, d succeeded 1, urgent succeeded 1',
  );
  assert.deepEqual((await shop.task('a')).result, exampleResult());
  await shop.stop(worker);
  assert.equal(shop.clock.waiting(), 0);
});

workshopTest('a task made later is taken when the worker is woken', async (shop) => {
  const studio = scriptedExecute();
  const changed: string[] = [];
  const worker = shop.worker({ execute: studio.execute, onChange: (id) => changed.push(id) });
  await worker.start();
  await shop.queue('a');
  assert.deepEqual(studio.taskIds(), []);
  worker.wake();
  await atRest();
  assert.deepEqual(studio.taskIds(), ['a']);
  studio.of('a').report({ stage: 'picture', fraction: 0.5 });
  await atRest();
  assert.deepEqual((await shop.task('a')).progress, { stage: 'picture', fraction: 0.5 });
  studio.of('a').succeed();
  await atRest();
  assert.deepEqual(changed, ['a', 'a', 'a'], 'taken, progressed, ended');
  await shop.stop(worker);
});

workshopTest('woken with all hands full, it still goes on afterwards', async (shop) => {
  const studio = scriptedExecute();
  await shop.queue('a', 'b');
  const worker = shop.worker({ execute: studio.execute, concurrency: 1 });
  await worker.start();
  worker.wake();
  await atRest();
  studio.of('a').succeed();
  await atRest();
  assert.deepEqual(studio.taskIds(), ['a', 'b']);
  await shop.stop(worker);
});

workshopTest('woken by nobody, it looks at each tick', async (shop) => {
  const studio = scriptedExecute();
  const worker = shop.worker({ execute: studio.execute });
  await worker.start();
  await shop.queue('a');
  await shop.clock.advance(5_000);
  assert.deepEqual(studio.taskIds(), ['a']);
  await shop.stop(worker);
});

workshopTest('a lease is extended for as long as the film takes', async (shop) => {
  const studio = scriptedExecute();
  await shop.queue('a');
  const worker = shop.worker({ execute: studio.execute });
  await worker.start();
  for (let minutes = 0; minutes < 5; minutes += 1) {
    await shop.clock.advance(60_000);
    const others = await shop.store.recover({ nowMs: shop.clock.now(), maxAttempts: 3 });
    assert.deepEqual(others.requeued, []);
  }
  studio.of('a').succeed();
  await atRest();
  assert.equal(await shop.states(), 'a succeeded 1');
  await shop.stop(worker);
});

workshopTest('a wall clock set forward or back takes no task away', async (shop) => {
  const studio = scriptedExecute();
  await shop.queue('a');
  const worker = shop.worker({ execute: studio.execute });
  await worker.start();
  // Within the hour that the task may take.
  for (const minutes of [30, -50, 20, -24 * 60]) {
    shop.clock.jump(minutes * 60_000);
    await shop.clock.advance(10_000);
  }
  assert.deepEqual(studio.taskIds(), ['a']);
  studio.of('a').succeed();
  await atRest();
  assert.equal(await shop.states(), 'a succeeded 1');
  await shop.stop(worker);
});

workshopTest('a lost lease aborts the attempt, and what it makes is refused', async (shop) => {
  const slow = scriptedExecute({ heedsAbort: false });
  await shop.queue('a');
  const stale = shop.worker({ execute: slow.execute, workerId: 'stale' });
  await stale.start();
  // As when this process had been stopped for longer than its lease.
  await shop.store.recover({ nowMs: shop.clock.now() + LEASE_MS, maxAttempts: 3 });
  const fresh = scriptedExecute();
  const other = shop.worker({ execute: fresh.execute, workerId: 'other', onlyWorker: false });
  await other.start();
  assert.deepEqual(fresh.taskIds(), ['a']);
  await shop.clock.advance(5_000);
  assert.equal(slow.of('a').signal.aborted, true);
  slow.of('a').succeed(exampleResult({ madeBy: 'the stale one' }));
  await atRest();
  assert.equal((await shop.task('a')).state, 'running');
  fresh.of('a').succeed(exampleResult({ madeBy: 'the fresh one' }));
  await atRest();
  assert.equal((await shop.task('a')).result?.madeBy, 'the fresh one');
  await shop.stop(stale);
  await shop.stop(other);
});

workshopTest('progress of a task that has moved on aborts the attempt', async (shop) => {
  const studio = scriptedExecute();
  await shop.queue('a');
  const worker = shop.worker({ execute: studio.execute });
  await worker.start();
  await shop.store.recover({ nowMs: NOW_MS, maxAttempts: 3, allLeasesEnded: true });
  studio.of('a').report({ stage: 'picture', fraction: 0.5 });
  await atRest();
  assert.equal(studio.calls[0]?.signal.aborted, true);
  // It is taken again, by the same worker.
  assert.deepEqual(studio.taskIds(), ['a', 'a']);
  await shop.stop(worker);
});

workshopTest('what a killed worker left is done by the next one', async (shop) => {
  const killed = scriptedExecute({ heedsAbort: false });
  await shop.queue('a', 'b', 'c');
  await shop.worker({ execute: killed.execute, clock: manualClock() }).start();
  assert.deepEqual(killed.taskIds(), ['a', 'b']);
  const studio = scriptedExecute();
  const worker = shop.worker({ execute: studio.execute, concurrency: 3 });
  await worker.start();
  assert.deepEqual(studio.taskIds(), ['a', 'b', 'c']);
  for (const id of ['a', 'b', 'c']) studio.of(id).succeed();
  await atRest();
  assert.equal(await shop.states(), 'a succeeded 2, b succeeded 2, c succeeded 1');
  await shop.stop(worker);
});

workshopTest(
  'a task that kills its worker three times fails, the others are done',
  async (shop) => {
    await shop.queue('good', 'poison');
    for (let death = 1; death <= 3; death += 1) {
      const killed = scriptedExecute();
      await shop.worker({ execute: killed.execute, clock: manualClock() }).start();
      assert.ok(killed.taskIds().includes('poison'));
      if (death === 1) killed.of('good').succeed();
      await atRest();
    }
    const studio = scriptedExecute();
    const worker = shop.worker({ execute: studio.execute });
    await worker.start();
    assert.deepEqual(studio.taskIds(), []);
    const { state, error } = await shop.task('poison');
    assert.equal(state, 'failed');
    assert.equal(error?.code, 'InternalServiceError');
    assert.match(error.message, /each of 3 attempts/);
    assert.equal((await shop.task('good')).state, 'succeeded');
    await shop.stop(worker);
  },
);

const flaky = (message: string): TaskFailure =>
  new TaskFailure({ code: 'media_download_failed', message, retryable: true });

workshopTest(
  'a failure worth another try is tried again after a pause that grows',
  async (shop) => {
    const studio = scriptedExecute();
    await shop.queue('a');
    const worker = shop.worker({ execute: studio.execute, concurrency: 1 });
    await worker.start();
    for (const [pauseMs, tries] of [
      [1_000, 2],
      [4_000, 3],
    ] as const) {
      studio.of('a').fail(flaky('the host does not answer'));
      await shop.clock.advance(pauseMs - 1);
      assert.equal(studio.calls.length, tries - 1);
      await shop.clock.advance(1);
      assert.equal(studio.calls.length, tries);
    }
    studio.of('a').fail(flaky('the host still does not answer'));
    await atRest();
    const { state, attempts, error } = await shop.task('a');
    assert.deepEqual({ state, attempts }, { state: 'failed', attempts: 3 });
    assert.deepEqual(error, {
      code: 'media_download_failed',
      message: 'the host still does not answer',
    });
    await shop.stop(worker);
  },
);

workshopTest('a failure for good ends the task at once', async (shop) => {
  const studio = scriptedExecute();
  await shop.queue('a');
  const worker = shop.worker({ execute: studio.execute });
  await worker.start();
  studio
    .of('a')
    .fail(new TaskFailure({ code: 'invalid_media', message: 'cut off', retryable: false }));
  await atRest();
  assert.deepEqual((await shop.task('a')).error, { code: 'invalid_media', message: 'cut off' });
  await shop.stop(worker);
});

workshopTest('a defect of ours fails the task, and its text is not shown', async (shop) => {
  const studio = scriptedExecute();
  await shop.queue('a');
  const worker = shop.worker({ execute: studio.execute });
  await worker.start();
  studio.of('a').fail(new TypeError('secret of /etc/passwd is undefined'));
  await atRest();
  const { error } = await shop.task('a');
  assert.equal(error?.code, 'InternalServiceError');
  assert.match(error.message, /task id a\./);
  assert.doesNotMatch(error.message, /secret|passwd/);
  await shop.stop(worker);
});

workshopTest(
  'a failure of ours is an error in the log, one of the request is not',
  async (shop) => {
    const studio = scriptedExecute();
    const lines: string[] = [];
    const line = (level: string) => (fields: object, message: string) =>
      lines.push(`${level}: ${message} ${'code' in fields ? String(fields.code) : ''}`.trim());
    const logger = { info: line('info'), warn: line('warn'), error: line('error') };
    await shop.queue('a', 'b');
    const worker = shop.worker({ execute: studio.execute, logger });
    await worker.start();
    for (const [id, code] of [
      ['a', 'invalid_media'],
      ['b', 'InternalServiceError'],
    ] as const) {
      studio.of(id).fail(new TaskFailure({ code, message: 'x', retryable: false }));
      await atRest();
    }
    assert.deepEqual(lines, [
      'info: an attempt failed invalid_media',
      'info: attempt ended',
      'error: an attempt failed InternalServiceError',
      'info: attempt ended',
    ]);
    await shop.stop(worker);
  },
);

workshopTest('cancelled while it runs: aborted, unpublished, its place is free', async (shop) => {
  const studio = scriptedExecute();
  await shop.queue('a', 'b');
  const worker = shop.worker({ execute: studio.execute, concurrency: 1 });
  await worker.start();
  const options = { nowMs: shop.clock.now(), evenRunning: true };
  assert.equal(await shop.store.cancel('ada', 'a', options), 'cancelled');
  assert.equal(worker.cancel('a'), true);
  assert.equal(worker.cancel('b'), false, 'not running here');
  await atRest();
  assert.equal(studio.of('a').signal.aborted, true);
  assert.deepEqual(studio.taskIds(), ['a', 'b']);
  studio.of('b').succeed();
  await atRest();
  assert.equal(await shop.states(), 'a cancelled 1, b succeeded 1');
  await shop.stop(worker);
});

workshopTest(
  'cancelled without a word to the worker, it notices at the next tick',
  async (shop) => {
    const studio = scriptedExecute();
    await shop.queue('a');
    const worker = shop.worker({ execute: studio.execute });
    await worker.start();
    await shop.store.cancel('ada', 'a', { nowMs: shop.clock.now(), evenRunning: true });
    await shop.clock.advance(5_000);
    assert.equal(studio.of('a').signal.aborted, true);
    assert.equal(worker.running(), 0);
    await shop.stop(worker);
  },
);

workshopTest('an expired task is aborted and not taken again', async (shop) => {
  const studio = scriptedExecute();
  const request = exampleRequest({ executionExpiresAfterS: 60 });
  await shop.store.create(exampleTask('a', { request }));
  const worker = shop.worker({ execute: studio.execute });
  await worker.start();
  await shop.clock.advance(60_000);
  // The tick that expires it extends its lease first; the next one finds it lost.
  await shop.clock.advance(5_000);
  assert.equal(studio.of('a').signal.aborted, true);
  assert.equal(await shop.states(), 'a expired 1');
  await shop.stop(worker);
});

workshopTest('stopped, it lets films end within the grace', async (shop) => {
  const studio = scriptedExecute();
  await shop.queue('a', 'b', 'c');
  const worker = shop.worker({ execute: studio.execute });
  await worker.start();
  const stopped = worker.stop({ graceMs: 10_000 });
  await shop.clock.advance(9_000);
  assert.equal(studio.of('a').signal.aborted, false);
  studio.of('a').succeed();
  studio.of('b').succeed();
  await stopped;
  assert.equal(await shop.states(), 'a succeeded 1, b succeeded 1, c queued 0');
  assert.equal(shop.clock.waiting(), 0);
});

workshopTest('past the grace, films go back to the queue as if not tried', async (shop) => {
  const studio = scriptedExecute();
  await shop.queue('a');
  const worker = shop.worker({ execute: studio.execute });
  await worker.start();
  const stopped = worker.stop({ graceMs: 10_000 });
  await shop.clock.advance(10_000);
  await stopped;
  assert.equal(studio.of('a').signal.aborted, true);
  assert.equal(await shop.states(), 'a queued 0');
  assert.equal(shop.clock.waiting(), 0);
});

workshopTest('a film that does not heed the abort goes back all the same', async (shop) => {
  const studio = scriptedExecute({ heedsAbort: false });
  await shop.queue('a');
  const worker = shop.worker({ execute: studio.execute });
  await worker.start();
  const stopped = worker.stop(NO_GRACE);
  await shop.clock.advance(3_000);
  await stopped;
  assert.equal(await shop.states(), 'a queued 0');
  studio.of('a').succeed();
  await atRest();
  assert.equal(await shop.states(), 'a queued 0');
  assert.equal(shop.clock.waiting(), 0);
});

workshopTest('leases are kept during the grace', async (shop) => {
  const studio = scriptedExecute();
  await shop.queue('a');
  const worker = shop.worker({ execute: studio.execute });
  await worker.start();
  const stopped = worker.stop({ graceMs: 120_000 });
  await shop.clock.advance(90_000);
  const others = await shop.store.recover({ nowMs: shop.clock.now(), maxAttempts: 3 });
  assert.deepEqual(others.requeued, []);
  studio.of('a').succeed();
  await stopped;
  assert.equal(await shop.states(), 'a succeeded 1');
});

workshopTest('stopped while it starts, it takes nothing', async (shop) => {
  const studio = scriptedExecute();
  await shop.queue('a');
  const worker = shop.worker({ execute: studio.execute });
  const started = worker.start();
  const stopped = worker.stop(NO_GRACE);
  await started;
  await stopped;
  worker.wake();
  await shop.clock.advance(10_000);
  assert.deepEqual(studio.taskIds(), []);
  assert.equal(shop.clock.waiting(), 0);
});

workshopTest('a failure while stopping does not use up a try', async (shop) => {
  const studio = scriptedExecute({ heedsAbort: false });
  await shop.queue('a');
  const worker = shop.worker({ execute: studio.execute });
  await worker.start();
  const stopped = worker.stop(NO_GRACE);
  await shop.clock.advance(0);
  studio.of('a').fail(new TaskFailure({ code: 'x', message: 'killed', retryable: false }));
  await stopped;
  assert.equal(await shop.states(), 'a queued 0');
});

/** A store whose named functions fail while `down`. */
function failingStore(
  store: SqliteStore,
  names: readonly (keyof SqliteStore)[],
): SqliteStore & { down: boolean } {
  const failing = { ...store, down: false } as SqliteStore & { down: boolean };
  for (const name of names) {
    const act = store[name] as (...given: unknown[]) => Promise<unknown>;
    Object.assign(failing, {
      [name]: async (...given: unknown[]) => {
        if (failing.down) throw new StoreError('full', 'no space left');
        return await act(...given);
      },
    });
  }
  return failing;
}

const WRITES = ['claim', 'extend', 'progress', 'succeed', 'fail', 'giveBack', 'recover'] as const;

workshopTest('a finished film outlives a store that fails for a while', async (shop) => {
  const store = failingStore(shop.store, WRITES);
  const studio = scriptedExecute();
  await shop.queue('a');
  const worker = shop.worker({ execute: studio.execute, store });
  await worker.start();
  store.down = true;
  studio.of('a').report({ stage: 'picture', fraction: 0.9 });
  studio.of('a').succeed();
  await shop.clock.advance(20_000);
  assert.equal((await shop.task('a')).state, 'running');
  assert.equal(worker.running(), 1);
  store.down = false;
  await shop.clock.advance(1_000);
  assert.equal(await shop.states(), 'a succeeded 1');
  assert.equal(studio.calls.length, 1);
  await shop.stop(worker);
});

workshopTest('a lease that cannot be extended to its end is given up', async (shop) => {
  const store = failingStore(shop.store, WRITES);
  const studio = scriptedExecute();
  await shop.queue('a');
  const worker = shop.worker({ execute: studio.execute, store });
  await worker.start();
  store.down = true;
  await shop.clock.advance(LEASE_MS - 1);
  assert.equal(studio.of('a').signal.aborted, false);
  await shop.clock.advance(1);
  assert.equal(studio.of('a').signal.aborted, true);
  store.down = false;
  // Taken again once its lease has ended.
  await shop.clock.advance(5_000);
  assert.equal(studio.calls.length, 2);
  studio.of('a').succeed();
  await atRest();
  assert.equal(await shop.states(), 'a succeeded 2');
  await shop.stop(worker);
});

workshopTest('a store that does not take claims is asked again', async (shop) => {
  const store = failingStore(shop.store, ['claim']);
  const studio = scriptedExecute();
  await shop.queue('a');
  const worker = shop.worker({ execute: studio.execute, store });
  store.down = true;
  await worker.start();
  assert.deepEqual(studio.taskIds(), []);
  store.down = false;
  await shop.clock.advance(5_000);
  assert.deepEqual(studio.taskIds(), ['a']);
  await shop.stop(worker);
});

workshopTest('it does not start on a store that does not answer', async (shop) => {
  const store = failingStore(shop.store, WRITES);
  store.down = true;
  const worker = shop.worker({ execute: scriptedExecute().execute, store });
  await assert.rejects(worker.start(), { name: 'StoreError', code: 'full' });
  assert.equal(shop.clock.waiting(), 0);
});

workshopTest('stopped with a store that fails, it leaves the task to recovery', async (shop) => {
  const store = failingStore(shop.store, WRITES);
  const studio = scriptedExecute();
  await shop.queue('a');
  const worker = shop.worker({ execute: studio.execute, store });
  await worker.start();
  store.down = true;
  await shop.stop(worker);
  assert.equal((await shop.task('a')).state, 'running');
  const next = scriptedExecute();
  const successor = shop.worker({ execute: next.execute });
  await successor.start();
  assert.deepEqual(next.taskIds(), ['a']);
  await shop.stop(successor);
});

workshopTest('a thousand tasks, some failing: each ends once', async (shop) => {
  const studio = scriptedExecute();
  const ids = Array.from({ length: 1000 }, (_, index) => `t${String(index).padStart(3, '0')}`);
  const nowMs = shop.clock.now();
  await Promise.all(ids.map((id) => shop.store.create(exampleTask(id, { nowMs }))));
  const worker = shop.worker({
    concurrency: 16,
    async execute(task, context) {
      const film = studio.execute(task, context);
      const number = Number(task.id.slice(1));
      if (number % 10 === 3 && task.attempts === 1) studio.of(task.id).fail(flaky('once'));
      else if (number % 10 === 7) studio.of(task.id).fail(new Error('a defect'));
      else studio.of(task.id).succeed();
      return await film;
    },
  });
  await worker.start();
  for (let turn = 0; turn < 200 && (await shop.store.counts()).queued > 0; turn += 1) {
    await shop.clock.advance(1_000);
  }
  await shop.clock.advance(10_000);
  const counts = await shop.store.counts();
  assert.deepEqual([counts.succeeded, counts.failed], [900, 100]);
  assert.equal(studio.mostAtOnce(), 16);
  assert.equal(studio.calls.length, 1100);
  await shop.stop(worker);
});
