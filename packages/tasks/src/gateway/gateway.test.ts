import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSqliteStore, type SqliteStore } from '../sqlite/open-sqlite-store.ts';
import { exampleRequest, exampleResult, exampleTask } from '../store/examples.testsuite.ts';
import { StoreError } from '../store/store-error.ts';
import type { Task } from '../task.ts';
import type { UpstreamAttempt } from '../upstream-attempt.ts';
import { manualClock, type ManualClock } from '../worker/manual-clock.testsuite.ts';
import { TaskFailure } from '../worker/task-failure.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { createPace } from './pace.ts';
import {
  going,
  scriptedUpstream,
  succeeded,
  type ScriptedUpstream,
} from './scripted-upstream.testsuite.ts';
import type { Look, Refusal, StartOutcome } from './upstream.ts';

interface House {
  readonly store: SqliteStore;
  readonly clock: ManualClock;
  /** Asks the given upstreams in their order. */
  open(...upstreams: ScriptedUpstream[]): Gateway;
  queue(...ids: string[]): Promise<void>;
  task(id: string): Promise<Task>;
}

async function inHouse(body: (house: House) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'filmgate-gateway-'));
  const opened: Gateway[] = [];
  try {
    await using store = await openSqliteStore(join(directory, 'tasks.db'));
    const clock = manualClock();
    let ids = 0;
    await body({
      store,
      clock,
      open(...upstreams) {
        const gateway = createGateway({
          store,
          upstreams,
          clock,
          newAttemptId: () => `attempt-${(ids += 1)}`,
          choose(_task, refusals, busy) {
            const left = upstreams.filter(({ name }) => !refusals.has(name));
            const [first] = left;
            if (first === undefined) return undefined;
            return busy.has(first.name) ? 'wait' : { provider: first.name, model: 'theirs' };
          },
        });
        opened.push(gateway);
        return gateway;
      },
      async queue(...names) {
        for (const id of names) {
          await store.create(exampleTask(id, { lane: 'gateway', nowMs: clock.now() }));
        }
      },
      async task(id) {
        const found = await store.get('ada', id);
        assert.ok(found, `the task ${id}`);
        return found;
      },
    });
    const stopped = Promise.all(opened.map((gateway) => gateway.stop({ graceMs: 0 })));
    await clock.advance(1);
    await stopped;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const refused = (refusal: Refusal): StartOutcome => ({
  kind: 'not_created',
  refusal,
  error: { code: refusal, message: 'they said no' },
  shown: { code: 'InternalServiceError', message: 'try later' },
  retryAfterMs: null,
});

const refusing = (refusal: Refusal) => (): Promise<StartOutcome> =>
  Promise.resolve(refused(refusal));

const lostReply: StartOutcome = {
  kind: 'unknown',
  error: { code: 'timeout', message: 'no reply' },
};

test('a task is sent once, looked after, fetched, and succeeds with our copy', async () => {
  await inHouse(async ({ clock, open, queue, task, store }) => {
    const ark = scriptedUpstream('ark');
    await queue('a');
    await open(ark).start();
    await clock.advance(6_000);
    assert.equal((await task('a')).state, 'running');
    ark.finish('a');
    await clock.advance(6_000);
    const done = await task('a');
    assert.equal(done.state, 'succeeded');
    assert.deepEqual(done.result, exampleResult());
    assert.deepEqual(ark.starts, ['a']);
    const [attempt] = await store.attemptsOf('ada', 'a');
    assert.equal(attempt?.state, 'ended');
    assert.equal(attempt.usage?.totalTokens, 108_900);
  });
});

test('a provider without the model is passed over for it; without it everywhere, the task fails', async () => {
  await inHouse(async ({ clock, open, queue, task }) => {
    const [ark, fal] = [scriptedUpstream('ark'), scriptedUpstream('fal')];
    const no = refusing('no_model');
    ark.script.push(no);
    const gateway = open(ark, fal);
    await gateway.start();
    await queue('a');
    gateway.wake();
    await clock.advance(1);
    await queue('b');
    gateway.wake();
    await clock.advance(1);
    assert.deepEqual([ark.starts, fal.starts], [['a'], ['a', 'b']]);
    assert.deepEqual([...gateway.resting()], []);
    // Who does not make it elsewhere hears no at once, and so does the next.
    fal.script.push(no, no);
    ark.script.push(no);
    await queue('c');
    gateway.wake();
    await clock.advance(1);
    await queue('d');
    gateway.wake();
    await clock.advance(1);
    assert.deepEqual([(await task('c')).state, (await task('d')).state], ['failed', 'failed']);
    assert.equal((await task('d')).error?.message, 'try later');
    assert.deepEqual([ark.starts, fal.starts.slice(2)], [['a', 'd'], ['c']]);
  });
});

test('a defect while it is sent leaves it unknown, and the service running', async () => {
  await inHouse(async ({ clock, open, queue, task, store }) => {
    const ark = scriptedUpstream('ark');
    ark.script.push(() => Promise.reject(new TypeError('defect')));
    await queue('a', 'b');
    await open(ark).start();
    await clock.advance(1);
    assert.equal((await task('a')).state, 'running');
    assert.equal((await store.attemptsOf('ada', 'a'))[0]?.error?.code, 'defect');
    assert.equal((await store.attemptsOf('ada', 'b'))[0]?.state, 'created');
  });
});

test('a task that nobody makes any more fails in an hour, unless somebody comes back', async () => {
  await inHouse(async ({ clock, store, open, queue, task }) => {
    const error = { code: 'nobody', message: 'nobody makes it' };
    const request = exampleRequest({ executionExpiresAfterS: 172_800 });
    await store.create(exampleTask('a', { lane: 'gateway', request, nowMs: clock.now() }));
    const without = createGateway({
      store,
      upstreams: [],
      choose: () => 'wait',
      whyNobody: () => error,
      clock,
    });
    await without.start();
    await clock.advance(3_590_000);
    assert.equal((await task('a')).state, 'queued');
    await clock.advance(20_000);
    await queue('b');
    without.wake();
    await clock.advance(1);
    for (const id of ['a', 'b']) {
      const { state, error: told } = await task(id);
      assert.deepEqual([state, told], ['failed', error]);
      assert.deepEqual(await store.attemptsOf('ada', id), []);
    }
    await without.stop({ graceMs: 0 });
    // Somebody is there again.
    await queue('c');
    await open(scriptedUpstream('ark')).start();
    await clock.advance(1);
    assert.equal((await task('c')).state, 'running');
  });
});

test('a rest counts from the first refusal since the provider last took a task', async () => {
  await inHouse(async ({ clock, open, queue }) => {
    const ark = scriptedUpstream('ark');
    const no = refusing('rate_limited');
    ark.script.push(no, no);
    const gateway = open(ark);
    await queue('a');
    const startedMs = clock.now();
    await gateway.start();
    await clock.advance(1);
    const rest = (): unknown => gateway.resting().get('ark');
    const refusal = 'rate_limited';
    assert.deepEqual(rest(), { refusal, sinceMs: startedMs, untilMs: startedMs + 5_000 });
    await clock.advance(5_000);
    assert.deepEqual(rest(), { refusal, sinceMs: startedMs, untilMs: startedMs + 15_000 });
    await clock.advance(10_000);
    assert.equal(ark.jobs.length, 1);
    assert.equal(rest(), undefined);
  });
});

test('many are asked for in one look', async () => {
  await inHouse(async ({ clock, open, queue }) => {
    const ark = scriptedUpstream('ark');
    await queue(...Array.from({ length: 10 }, (_, i) => `t${i}`));
    await open(ark).start();
    await clock.advance(2_500);
    assert.equal(ark.starts.length, 10);
    assert.equal(ark.looks, 1);
  });
});

test('films that one look finds ready are fetched one after the other, without another look', async () => {
  await inHouse(async ({ clock, open, queue, task }) => {
    // One call a minute: what is not taken up now has to wait.
    const ark = scriptedUpstream('ark', { calls: createPace(1) });
    const names = Array.from({ length: 10 }, (_, i) => `t${i}`);
    await queue(...names);
    await open(ark).start();
    await clock.advance(1_000);
    for (const name of names) ark.finish(name);
    await clock.advance(10_000);
    assert.equal(ark.looks, 1);
    const states = await Promise.all(names.map(async (name) => (await task(name)).state));
    assert.deepEqual(new Set(states), new Set(['succeeded']));
  });
});

test('what surely made nothing goes on to the next; a wrong request fails at once', async () => {
  await inHouse(async ({ clock, open, queue, task, store }) => {
    const [ark, fal] = [scriptedUpstream('ark'), scriptedUpstream('fal')];
    ark.script.push(() => Promise.resolve(refused('rate_limited')));
    await queue('a');
    await open(ark, fal).start();
    await clock.advance(10_000);
    assert.deepEqual([ark.starts, fal.starts], [['a'], ['a']]);
    assert.deepEqual(
      (await store.attemptsOf('ada', 'a')).map(({ provider, state }) => `${provider} ${state}`),
      ['ark not_created', 'fal created'],
    );
    fal.script.push(() => Promise.resolve(refused('rejected')));
    ark.script.push(() => Promise.resolve(refused('rejected')));
    await queue('b');
    await clock.advance(10_000);
    assert.equal((await task('b')).state, 'failed');
    assert.equal((await store.attemptsOf('ada', 'b')).length, 1);
  });
});

test('where nobody else is left, a full provider is waited for, an empty account is not', async () => {
  await inHouse(async ({ clock, open, queue, task }) => {
    const ark = scriptedUpstream('ark');
    ark.script.push(
      () => Promise.resolve(refused('rate_limited')),
      () => Promise.resolve(refused('rate_limited')),
    );
    await queue('a');
    const gateway = open(ark);
    await gateway.start();
    await clock.advance(60_000);
    assert.equal(ark.starts.length, 3);
    assert.equal((await task('a')).state, 'running');
    ark.script.push(() => Promise.resolve(refused('no_credit')));
    await queue('b');
    gateway.wake();
    await clock.advance(10_000);
    const broke = await task('b');
    assert.equal(broke.state, 'failed');
    assert.equal(broke.error?.message, 'try later');
  });
});

test('a lost reply is never sent again: the job is found and adopted', async () => {
  await inHouse(async ({ clock, open, queue, task, store }) => {
    const ark = scriptedUpstream('ark');
    ark.script.push(async (_task, make) => {
      make();
      return lostReply;
    });
    await queue('a');
    await open(ark).start();
    await clock.advance(1_000);
    const [attempt] = await store.attemptsOf('ada', 'a');
    assert.equal(attempt?.state, 'created');
    ark.finish('a');
    await clock.advance(10_000);
    assert.equal((await task('a')).state, 'succeeded');
    assert.deepEqual(ark.starts, ['a']);
  });
});

test('a job that cannot be found is left to a person, and sent again only on his word', async () => {
  await inHouse(async ({ clock, open, queue, task, store }) => {
    const ark = scriptedUpstream('ark');
    ark.script.push(() => Promise.resolve(lostReply));
    await queue('a');
    const gateway = open(ark);
    await gateway.start();
    await clock.advance(30 * 60_000);
    const [unknown] = await store.listUnknown({ limit: 10 });
    assert.equal(unknown?.attempt.state, 'unknown');
    assert.equal(unknown.attempt.nextLookAtMs, null);
    assert.equal((await task('a')).state, 'running');
    assert.equal(ark.starts.length, 1);
    const word = { next: 'resend', nowMs: clock.now() } as const;
    assert.equal(await store.giveUpUnknown(unknown.attempt, word), 'written');
    gateway.wake();
    await clock.advance(10_000);
    assert.equal(ark.starts.length, 2);
  });
});

test('a job that has yet to tell whose it is is waited for, and after days left to a person', async () => {
  await inHouse(async ({ clock, open, queue, store }) => {
    const ark = scriptedUpstream('ark');
    let tells: 'whose' | 'nothing yet' = 'nothing yet';
    ark.jobs.push({ id: 'job', taskId: 'a', look: going, cancels: 0, tells: () => tells });
    await queue('a', 'b');
    const hoursAgo = [1, 73];
    for (const task of await store.nextGatewayTasks({
      tenant: 'ada',
      nowMs: clock.now(),
      limit: 2,
    })) {
      const nowMs = clock.now() - Number(hoursAgo.shift()) * 3_600_000;
      const { id } = task.task;
      const intent = { attemptId: id, provider: 'ark', model: 'theirs', nowMs };
      await store.intend({ ...intent, task: task.task });
    }
    const attemptAt = async (id: string): Promise<UpstreamAttempt | undefined> =>
      (await store.attemptsOf('ada', id))[0];
    await open(ark).start();
    await clock.advance(2 * 60_000);
    const searched = await attemptAt('a');
    assert.equal(searched?.state, 'unknown');
    assert.notEqual(searched.nextLookAtMs, null);
    const left = await attemptAt('b');
    assert.deepEqual([left?.state, left?.nextLookAtMs], ['unknown', null]);
    tells = 'whose';
    await clock.advance(2 * 60_000);
    assert.equal((await attemptAt('a'))?.state, 'created');
  });
});

test('a crash between the intent and the reply is a lost reply', async () => {
  await inHouse(async ({ clock, open, queue, store }) => {
    const ark = scriptedUpstream('ark');
    await queue('a');
    const [next] = await store.nextGatewayTasks({ tenant: 'ada', nowMs: clock.now(), limit: 1 });
    assert.ok(next);
    await store.intend({
      task: next.task,
      attemptId: 'before',
      provider: 'ark',
      model: 'theirs',
      nowMs: clock.now(),
    });
    await open(ark).start();
    await clock.advance(60_000);
    assert.deepEqual(ark.starts, []);
    assert.equal((await store.attemptsOf('ada', 'a'))[0]?.state, 'unknown');
  });
});

test('a cancelled task is cancelled upstream once, and a late success does not revive it', async () => {
  await inHouse(async ({ clock, open, queue, task, store }) => {
    const ark = scriptedUpstream('ark');
    await queue('a', 'b', 'c');
    const gateway = open(ark);
    await gateway.start();
    await clock.advance(6_000);
    for (const id of ['a', 'b', 'c']) {
      await store.cancel('ada', id, { nowMs: clock.now(), evenRunning: true });
    }
    const [a, b, c] = ark.jobs;
    assert.ok(a && b && c);
    const result = Promise.resolve(exampleResult());
    const done = succeeded(() => result);
    // This one was done before, and is not cancelled: it says what it costs.
    Object.defineProperty(b, 'look', { get: () => done, set() {} });
    // This one is done in spite of the cancel.
    const goingOn = c.look;
    Object.defineProperty(c, 'look', { get: () => (c.cancels === 0 ? goingOn : done), set() {} });
    gateway.wake();
    await clock.advance(20_000);
    assert.deepEqual(
      ark.jobs.map(({ cancels }) => cancels),
      [1, 0, 1],
    );
    for (const id of ['a', 'b', 'c']) {
      assert.equal((await task(id)).state, 'cancelled');
      assert.equal((await store.attemptsOf('ada', id))[0]?.state, 'ended');
    }
    for (const id of ['b', 'c']) {
      assert.equal((await store.attemptsOf('ada', id))[0]?.usage?.totalTokens, 108_900);
    }
  });
});

test('a cancel that a crash cut off is sent by the next service, where the job still goes on', async () => {
  await inHouse(async ({ clock, open, queue, store }) => {
    const ark = scriptedUpstream('ark');
    await queue('a', 'b', 'c');
    const first = open(ark);
    await first.start();
    await clock.advance(6_000);
    await first.stop({ graceMs: 0 });
    for (const id of ['a', 'b', 'c']) {
      await store.cancel('ada', id, { nowMs: clock.now(), evenRunning: true });
      const [attempt] = await store.attemptsOf('ada', id);
      assert.ok(attempt && (await store.cancelSent(attempt, clock.now())));
      // This one's cancel was answered: it could not be cancelled any more.
      if (id === 'c') await store.cancelDone(attempt, clock.now());
    }
    // This one ended meanwhile: its record, which says what it costs, stays.
    ark.finish('b');
    await open(ark).start();
    await clock.advance(20_000);
    assert.deepEqual(
      ark.jobs.map(({ cancels }) => cancels),
      [1, 0, 0],
    );
    assert.equal((await store.attemptsOf('ada', 'b'))[0]?.usage?.totalTokens, 108_900);
  });
});

test('where calls are few, what nobody waits for is cancelled all the same', async () => {
  await inHouse(async ({ clock, open, queue, store }) => {
    // Nine calls a minute, none saved up.
    const ark = scriptedUpstream('ark', { calls: createPace(9), batchSize: 1 });
    await queue('a', 'b', 'c');
    const gateway = open(ark);
    await gateway.start();
    await clock.advance(60_000);
    for (const id of ['a', 'b']) {
      await store.cancel('ada', id, { nowMs: clock.now(), evenRunning: true });
    }
    gateway.wake();
    await clock.advance(120_000);
    assert.deepEqual(
      ark.jobs.map(({ cancels }) => cancels),
      [1, 1, 0],
    );
    assert.equal((await store.attemptsOf('ada', 'a'))[0]?.state, 'ended');
  });
});

test('what is forgotten once it is cancelled is over', async () => {
  await inHouse(async ({ clock, open, queue, store }) => {
    const ark = scriptedUpstream('ark');
    await queue('a');
    const gateway = open(ark);
    await gateway.start();
    await clock.advance(6_000);
    const [a] = ark.jobs;
    assert.ok(a);
    const goingOn = a.look;
    const missing: Look = { kind: 'missing' };
    Object.defineProperty(a, 'look', {
      get: () => (a.cancels === 0 ? goingOn : missing),
      set() {},
    });
    await store.cancel('ada', 'a', { nowMs: clock.now(), evenRunning: true });
    gateway.wake();
    await clock.advance(3_000);
    assert.equal((await store.attemptsOf('ada', 'a'))[0]?.state, 'ended');
  });
});

test('a failure that is not sure is asked for once more before it is believed', async () => {
  await inHouse(async ({ clock, open, queue, task }) => {
    const ark = scriptedUpstream('ark');
    await queue('a', 'b');
    await open(ark).start();
    await clock.advance(1_000);
    for (const job of ark.jobs) {
      const told = { code: 'failed', message: 'so they say' };
      const usage = null;
      job.look = { kind: 'failed', said: 'failed', error: told, shown: told, usage, sure: false };
    }
    await clock.advance(2_500);
    assert.equal((await task('a')).state, 'running');
    ark.finish('a');
    await clock.advance(12_000);
    assert.equal((await task('a')).state, 'succeeded');
    assert.equal((await task('b')).state, 'failed');
  });
});

test('a word that nobody knows is borne for half an hour, a job that is gone for two minutes', async () => {
  await inHouse(async ({ clock, open, queue, task }) => {
    const ark = scriptedUpstream('ark');
    await queue('a', 'b');
    await open(ark).start();
    await clock.advance(1_000);
    const [a] = ark.jobs;
    assert.ok(a);
    a.look = { kind: 'unrecognized', said: 'polishing' };
    ark.jobs.splice(1);
    await clock.advance(100_000);
    assert.equal((await task('b')).state, 'running');
    await clock.advance(60_000);
    assert.equal((await task('b')).state, 'failed');
    assert.equal((await task('a')).state, 'running');
    await clock.advance(30 * 60_000);
    assert.equal((await task('a')).state, 'failed');
  });
});

test('a film that cannot be fetched yet is fetched later; one that is none fails', async () => {
  await inHouse(async ({ clock, open, queue, task }) => {
    const ark = scriptedUpstream('ark');
    await queue('a', 'b');
    await open(ark).start();
    await clock.advance(1_000);
    const [a, b] = ark.jobs;
    assert.ok(a && b);
    let tries = 0;
    a.look = succeeded(async () => {
      tries += 1;
      if (tries < 3) {
        throw new TaskFailure({ code: 'unreachable', message: 'later', retryable: true });
      }
      return exampleResult();
    });
    b.look = succeeded(() => {
      throw new TaskFailure({ code: 'bad_type', message: 'no MP4', retryable: false });
    });
    await clock.advance(30_000);
    assert.equal((await task('a')).state, 'succeeded');
    assert.equal(tries, 3);
    assert.equal((await task('b')).error?.code, 'bad_type');
  });
});

test('no more are open at once than the provider bears, and it is asked at its pace', async () => {
  await inHouse(async ({ clock, open, queue, task }) => {
    const ark = scriptedUpstream('ark', { concurrency: 2, creates: createPace(10) });
    await queue('a', 'b', 'c');
    await open(ark).start();
    await clock.advance(3_000);
    assert.equal(ark.starts.length, 1);
    await clock.advance(60_000);
    assert.deepEqual(ark.starts, ['a', 'b']);
    ark.finish('a');
    await clock.advance(20_000);
    assert.deepEqual(ark.starts, ['a', 'b', 'c']);
    assert.equal((await task('a')).state, 'succeeded');
  });
});

test('an expired task gives its job up', async () => {
  await inHouse(async ({ clock, open, store, task }) => {
    const ark = scriptedUpstream('ark');
    const request = exampleRequest({ executionExpiresAfterS: 3600 });
    await store.create(exampleTask('a', { lane: 'gateway', request, nowMs: clock.now() }));
    await open(ark).start();
    await clock.advance(3_600_001);
    await store.recover({ nowMs: clock.now(), maxAttempts: 3 });
    await clock.advance(120_000);
    assert.equal((await task('a')).state, 'expired');
    assert.equal(ark.jobs[0]?.cancels, 1);
    assert.equal((await store.attemptsOf('ada', 'a'))[0]?.state, 'ended');
  });
});

test('stopping waits for replies under way and sends nothing more', async () => {
  await inHouse(async ({ clock, open, queue, store }) => {
    const ark = scriptedUpstream('ark');
    const reply = Promise.withResolvers<void>();
    ark.script.push(async (_task, make) => {
      const { id } = make();
      await reply.promise;
      return { kind: 'created', operation: { id } };
    });
    await queue('a');
    const gateway = open(ark);
    await gateway.start();
    await clock.advance(100);
    let ended = false;
    const stopped = gateway.stop({ graceMs: 1_000 }).then(() => {
      ended = true;
    });
    await queue('b');
    await clock.advance(500);
    assert.equal(ended, false);
    reply.resolve();
    await clock.advance(10);
    await stopped;
    assert.deepEqual(ark.starts, ['a']);
    assert.equal((await store.attemptsOf('ada', 'a'))[0]?.state, 'created');
  });
});

test('an old job that is missing or strange once is not given up for that', async () => {
  await inHouse(async ({ clock, open, queue, task }) => {
    const ark = scriptedUpstream('ark');
    await queue('a', 'b');
    await open(ark).start();
    await clock.advance(1_000);
    clock.jump(3 * 3_600_000);
    await clock.advance(2_000);
    const [a, b] = [...ark.jobs];
    assert.ok(a && b);
    a.look = { kind: 'unrecognized', said: 'polishing' };
    ark.jobs.splice(1);
    await clock.advance(61_000);
    ark.jobs.push(b);
    ark.finish('a');
    ark.finish('b');
    await clock.advance(120_000);
    assert.deepEqual(
      [(await task('a')).state, (await task('b')).state],
      ['succeeded', 'succeeded'],
    );
  });
});

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What is due is seen at least every `stepMs`, for less than a second of the clock's elapsed time each. */
async function letPass(clock: ManualClock, ms: number, stepMs: number): Promise<void> {
  for (let passedMs = 0; passedMs < ms; passedMs += stepMs) {
    clock.stall(stepMs - 1_000);
    await clock.advance(1_000);
  }
}

test('a film that cannot be had is tried for a day, ever more seldom; then it fails, and its price is kept', async () => {
  await inHouse(async ({ clock, open, queue, task, store }) => {
    const ark = scriptedUpstream('ark');
    await queue('a', 'b');
    await open(ark).start();
    await clock.advance(1_000);
    const [a, b] = ark.jobs;
    assert.ok(a && b);
    const tries = { a: 0, b: 0 };
    const [message, shown] = [
      'no route to cdn.example',
      { code: 'x', message: 'ask the operator' },
    ];
    a.look = succeeded(() => {
      tries.a += 1;
      throw new TaskFailure({ code: 'result_unavailable', message, retryable: true, shown });
    });
    // A page where the film should be: worth a while, not a day.
    b.look = succeeded(() => {
      tries.b += 1;
      throw new TaskFailure({ code: 'bad_result', message, retryable: 'for a while', shown });
    });
    await letPass(clock, 45 * MINUTE_MS, 4_000);
    assert.equal((await task('b')).state, 'failed');
    assert.ok(tries.b > 5 && tries.b < 20, `${tries.b} tries in half an hour`);
    assert.equal((await task('a')).state, 'running');
    await letPass(clock, DAY_MS, 2 * MINUTE_MS);
    const failed = await task('a');
    assert.deepEqual([failed.state, failed.error], ['failed', shown]);
    assert.ok(tries.a > 100 && tries.a < 170, `${tries.a} tries in a day`);
    const [attempt] = await store.attemptsOf('ada', 'a');
    assert.equal(attempt?.usage?.totalTokens, 108_900);
    assert.deepEqual(attempt.error, { code: 'result_unavailable', message });
  });
});

test('a film that our disk does not take is fetched again at its pace, not at once', async () => {
  await inHouse(async ({ clock, open, queue, task }) => {
    const ark = scriptedUpstream('ark');
    await queue('a');
    await open(ark).start();
    await clock.advance(1_000);
    const [a] = ark.jobs;
    assert.ok(a);
    let tries = 0;
    a.look = succeeded(() => {
      tries += 1;
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    });
    await clock.advance(60_000);
    assert.ok(tries > 1 && tries < 10, `${tries} tries in a minute`);
    ark.finish('a');
    await clock.advance(120_000);
    assert.equal((await task('a')).state, 'succeeded');
  });
});

test('films that wait to be fetched hold up no look at others', async () => {
  await inHouse(async ({ clock, open, queue, task }) => {
    const ark = scriptedUpstream('ark', { batchSize: 1 });
    await queue('a', 'b', 'c', 'd', 'e', 'f');
    await open(ark).start();
    await clock.advance(1_000);
    const held = Promise.withResolvers<void>();
    for (const job of ark.jobs.slice(0, 5)) {
      job.look = succeeded(async () => {
        await held.promise;
        return exampleResult();
      });
    }
    await clock.advance(4_000);
    const last = ark.jobs.at(-1);
    assert.ok(last);
    last.look = { kind: 'going', said: 'running', fraction: 0.7 };
    const before = ark.looks;
    await clock.advance(30_000);
    assert.equal((await task('f')).progress.fraction, 0.7);
    assert.ok(ark.looks - before < 60, `${ark.looks - before} looks in half a minute`);
    held.resolve();
    await clock.advance(30_000);
    assert.equal((await task('e')).state, 'succeeded');
  });
});

test('a job that nobody waits for and nobody can ask about is let go after a week', async () => {
  await inHouse(async ({ clock, open, queue, store }) => {
    const ark = scriptedUpstream('ark');
    await queue('a');
    const gateway = open(ark);
    await gateway.start();
    await clock.advance(6_000);
    const [a] = ark.jobs;
    assert.ok(a);
    const dead: Look = { kind: 'unavailable', retryAfterMs: null };
    Object.defineProperty(a, 'look', { get: () => dead, set() {} });
    await store.cancel('ada', 'a', { nowMs: clock.now(), evenRunning: true });
    gateway.wake();
    await letPass(clock, 6 * DAY_MS, DAY_MS);
    assert.equal((await store.attemptsOf('ada', 'a'))[0]?.state, 'created');
    await letPass(clock, 2 * DAY_MS, DAY_MS);
    const [attempt] = await store.attemptsOf('ada', 'a');
    assert.deepEqual([attempt?.state, attempt?.error?.code], ['ended', 'upstream_lost']);
  });
});

test('a clock that is set back by a day holds up neither sending nor looking', async () => {
  await inHouse(async ({ clock, open, queue, task }) => {
    const ark = scriptedUpstream('ark', { calls: createPace(60), creates: createPace(60) });
    ark.script.push(refusing('rate_limited'));
    await queue('a', 'b', 'c');
    await open(ark).start();
    await clock.advance(4_000);
    clock.jump(-24 * 3_600_000);
    await clock.advance(10_000);
    assert.equal(ark.jobs.length, 3);
    for (const id of ['a', 'b', 'c']) ark.finish(id);
    await clock.advance(20_000);
    for (const id of ['a', 'b', 'c']) assert.equal((await task(id)).state, 'succeeded');
  });
});

const full = (): Promise<never> => Promise.reject(new StoreError('full', 'no space'));

test('an outcome that the disk did not take is written when it does', async () => {
  await inHouse(async ({ clock, open, queue, task, store }) => {
    const ark = scriptedUpstream('ark');
    ark.script.push(refusing('rate_limited'), async (_task, make) => {
      make();
      return lostReply;
    });
    const writes = { created: store.created, unknown: store.unknown, notCreated: store.notCreated };
    Object.assign(store, { created: full, unknown: full, notCreated: full });
    await queue('a', 'b', 'c');
    await open(ark).start();
    await clock.advance(30_000);
    Object.assign(store, writes);
    await clock.advance(30_000);
    for (const id of ['a', 'b', 'c']) ark.finish(id);
    await clock.advance(30_000);
    for (const id of ['a', 'b', 'c']) assert.equal((await task(id)).state, 'succeeded', id);
    assert.equal(ark.jobs.length, 3);
  });
});

test('what came of a film is written within seconds of the disk’s taking it again', async () => {
  await inHouse(async ({ clock, open, queue, task, store }) => {
    const ark = scriptedUpstream('ark');
    await queue('a');
    await open(ark).start();
    await clock.advance(1_000);
    const writes = { endSucceeded: store.endSucceeded, looked: store.looked };
    Object.assign(store, { endSucceeded: full, looked: full });
    ark.finish('a');
    await clock.advance(5_000);
    Object.assign(store, writes);
    await clock.advance(10_000);
    assert.equal((await task('a')).state, 'succeeded');
  });
});

test('stopping does not wait for a disk that takes nothing', async () => {
  await inHouse(async ({ clock, open, queue, store }) => {
    const ark = scriptedUpstream('ark');
    store.created = full;
    await queue('a');
    const gateway = open(ark);
    await gateway.start();
    await clock.advance(10_000);
    let ended = false;
    const stopped = gateway.stop({ graceMs: 0 }).then(() => (ended = true));
    await clock.advance(1);
    assert.ok(ended);
    await stopped;
    // The next start takes it for unknown.
    assert.equal((await store.attemptsOf('ada', 'a'))[0]?.state, 'intended');
  });
});

for (const byMs of [3_600_000, -3_600_000]) {
  test(`two minutes of a missing job are two minutes, the clock set by ${byMs} ms or not`, async () => {
    await inHouse(async ({ clock, open, queue, task }) => {
      const ark = scriptedUpstream('ark');
      await queue('a', 'b');
      await open(ark).start();
      await clock.advance(1_000);
      const [a] = ark.jobs.splice(0);
      assert.ok(a);
      await clock.advance(60_000);
      clock.jump(byMs);
      await clock.advance(60_000);
      ark.jobs.push(a);
      ark.finish('a');
      await clock.advance(20_000);
      assert.equal((await task('a')).state, 'succeeded');
      assert.equal((await task('b')).state, 'running');
      await clock.advance(120_000);
      assert.equal((await task('b')).state, 'failed');
    });
  });
}

test('a clock that is set while no service runs makes no job lost', async () => {
  await inHouse(async ({ clock, open, queue, task }) => {
    const ark = scriptedUpstream('ark');
    await queue('a');
    const first = open(ark);
    await first.start();
    await clock.advance(1_000);
    const jobs = ark.jobs.splice(0);
    await clock.advance(10_000);
    await first.stop({ graceMs: 0 });
    clock.jump(3_600_000 - 60_000);
    await open(ark).start();
    await clock.advance(60_000);
    ark.jobs.push(...jobs);
    ark.finish('a');
    // It seems old by now, so it is looked at seldom.
    await clock.advance(60_000);
    assert.equal((await task('a')).state, 'succeeded');
  });
});

test('a look that hangs holds up no other', async () => {
  await inHouse(async ({ clock, open, queue, task }) => {
    const ark = scriptedUpstream('ark', { batchSize: 1 });
    const { look } = ark;
    const answers = Promise.withResolvers<void>();
    const looksAt = new Map<string, number>();
    ark.look = async (operations, signal) => {
      const id = String(operations[0]?.['id']);
      looksAt.set(id, (looksAt.get(id) ?? 0) + 1);
      if (id === 'ark-0') await answers.promise;
      return look(operations, signal);
    };
    await queue('a', ...Array.from({ length: 20 }, (_, i) => `t${i}`));
    await open(ark).start();
    await clock.advance(1_000);
    for (const { taskId } of ark.jobs) ark.finish(taskId);
    await clock.advance(10_000);
    // One place is taken by the first for ever; ten are open at once.
    for (let i = 0; i < 9; i += 1) assert.equal((await task(`t${i}`)).state, 'succeeded');
    assert.equal((await task('a')).state, 'running');
    assert.equal(looksAt.get('ark-0'), 1);
    answers.resolve();
    await clock.advance(5_000);
    assert.equal((await task('a')).state, 'succeeded');
  });
});

test('a look that breaks is made again a second later, and no other waits for it', async () => {
  await inHouse(async ({ clock, open, queue, task }) => {
    const ark = scriptedUpstream('ark', { batchSize: 1 });
    const { look } = ark;
    let broken = 0;
    ark.look = async (operations, signal) => {
      if (operations[0]?.['id'] !== 'ark-0' || broken === 10) return look(operations, signal);
      broken += 1;
      throw new TypeError('a defect');
    };
    await queue('a', 'b');
    await open(ark).start();
    await clock.advance(1_000);
    ark.finish('a');
    ark.finish('b');
    await clock.advance(5_000);
    assert.equal((await task('b')).state, 'succeeded');
    assert.ok(broken > 1 && broken < 7, `${broken} looks`);
    await clock.advance(15_000);
    assert.equal((await task('a')).state, 'succeeded');
  });
});
