// What every store must do with attempts at upstreams.
import assert from 'node:assert/strict';
import type { Task } from '../task.ts';
import type { AttemptOfTask, FoundJob, UpstreamAttempt } from '../upstream-attempt.ts';
import type { AttemptQuery, AttemptStore } from './attempt-store.ts';
import {
  exampleRequest,
  exampleResult,
  exampleTask,
  foundJob,
  NOW_MS,
} from './examples.testsuite.ts';
import { checkGatewayModel } from './gateway-model.testsuite.ts';
import { checksOf, type OpenStore, type Store } from './open-store.testsuite.ts';
import type { NewTask } from './task-store.ts';

const HOUR_MS = 3_600_000;
const MODEL = 'doubao-seedance-2-0-260128';
const LOST = { code: 'timeout', message: 'no reply' };
const BUSY = { code: 'rate_limited', message: 'too many requests' };
const SHOWN = { code: 'InternalServiceError', message: 'The film could not be made.' };
const USAGE = { totalTokens: 108_900, completionTokens: 108_900 };
const SOON = { provider: 'ark', nowMs: NOW_MS, longestWaitMs: HOUR_MS, limit: 100 };

const gatewayTask = (id: string, changes: Partial<NewTask> = {}): NewTask =>
  exampleTask(id, { lane: 'gateway', ...changes });

const operationOf = (id: string) => ({ id });

/** One that can be told to be of a task. */
const jobOf = (taskId: string, id = `job-${taskId}`): FoundJob =>
  foundJob(operationOf(id), 'perhaps', ({ task, attempt }) => {
    assert.equal(attempt.taskId, task.id);
    return task.id === taskId;
  });

/** Makes a task and an attempt `<id>-1` at it. */
async function intended(store: Store, id: string, provider = 'ark'): Promise<UpstreamAttempt> {
  return (await intend(store, await store.create(gatewayTask(id)), `${id}-1`, provider)).attempt;
}

async function intend(
  store: Store,
  task: { id: string; epoch: number },
  attemptId: string,
  provider = 'ark',
): Promise<AttemptOfTask> {
  const begun = await store.intend({ task, attemptId, provider, model: MODEL, nowMs: NOW_MS });
  assert.ok(begun, `${task.id} is queued`);
  return begun;
}

async function created(store: Store, id: string, provider = 'ark'): Promise<UpstreamAttempt> {
  const attempt = await intended(store, id, provider);
  const outcome = { operation: operationOf(`job-${id}`), nextLookAtMs: NOW_MS, nowMs: NOW_MS };
  assert.equal(await store.created(attempt, outcome), 'written');
  return latest(store, id);
}

async function unknown(store: Store, id: string, provider = 'ark'): Promise<UpstreamAttempt> {
  const attempt = await intended(store, id, provider);
  const outcome = { error: LOST, nextLookAtMs: NOW_MS, nowMs: NOW_MS };
  assert.equal(await store.unknown(attempt, outcome), 'written');
  return latest(store, id);
}

async function latest(store: Store, taskId: string): Promise<UpstreamAttempt> {
  const attempt = (await store.attemptsOf('ada', taskId)).at(-1);
  assert.ok(attempt, `an attempt at ${taskId}`);
  return attempt;
}

async function stateOf(store: Store, taskId: string): Promise<string> {
  const task = await store.get('ada', taskId);
  return `${task?.state}, ${(await latest(store, taskId)).state}`;
}

const idsOf = (found: readonly { task: { id: string } }[]): string =>
  found.map(({ task }) => task.id).join(' ');

const waiting = async (store: AttemptStore, after?: string): Promise<string> =>
  idsOf(
    await store.nextGatewayTasks({
      tenant: 'ada',
      nowMs: NOW_MS,
      limit: 100,
      ...(after === undefined ? {} : { after }),
    }),
  );

const dueNow = async (store: AttemptStore): Promise<string> => idsOf(await store.due(SOON));

const cancel = (store: Store, id: string, nowMs = NOW_MS): Promise<string> =>
  store.cancel('ada', id, { nowMs, evenRunning: true });

/** Each write that there is, at an attempt; none of them reads more of it than its key. */
function writesOf(store: Store, attempt: UpstreamAttempt): Record<string, Promise<unknown>> {
  const at = { nowMs: NOW_MS, nextLookAtMs: NOW_MS };
  const operation = operationOf(`other-${attempt.id}`);
  const end = { said: 'done', usage: null, nowMs: NOW_MS };
  return {
    created: store.created(attempt, { operation, ...at }),
    requeued: store.notCreated(attempt, { error: BUSY, next: 'requeue', nowMs: NOW_MS }),
    failed: store.notCreated(attempt, { error: BUSY, next: { fail: SHOWN }, nowMs: NOW_MS }),
    unknown: store.unknown(attempt, { error: LOST, ...at }),
    adopted: store.adopt(attempt, { jobs: [foundJob(operation)], ...at }),
    resent: store.giveUpUnknown(attempt, { next: 'resend', nowMs: NOW_MS }),
    abandoned: store.giveUpUnknown(attempt, { next: { abandon: SHOWN }, nowMs: NOW_MS }),
    looked: store.looked(attempt, { said: 'running', ...at }),
    cancelSent: store.cancelSent(attempt, NOW_MS),
    cancelDone: store.cancelDone(attempt, NOW_MS),
    endedWell: store.endSucceeded(attempt, { result: exampleResult(), ...end }),
    endedBadly: store.endFailed(attempt, { error: LOST, shown: SHOWN, ...end }),
  };
}

async function refusesAll(store: Store, attempt: UpstreamAttempt, taskId: string): Promise<void> {
  const seen = async (): Promise<unknown[]> => [
    await store.get('ada', taskId),
    await store.attemptsOf('ada', taskId),
  ];
  const before = await seen();
  for (const [name, write] of Object.entries(writesOf(store, attempt))) {
    const outcome = await write;
    assert.ok(outcome === 'refused' || outcome === false, `${name} gave ${String(outcome)}`);
  }
  assert.deepEqual(await seen(), before);
}

export function testAttempts(open: OpenStore): void {
  const check = checksOf(open);

  check('each lane’s queued tasks are offered to its own side alone', async (store) => {
    await store.create(exampleTask('embedded'));
    await store.create(gatewayTask('outside'));
    const claim = { workerId: 'w', nowMs: NOW_MS, leaseMs: 1, limit: 100 };
    assert.equal(idsOf(await store.claim(claim)), 'embedded');
    assert.equal(await waiting(store), 'outside');
    const embedded = await store.get('ada', 'embedded');
    assert.ok(embedded);
    const intent = { attemptId: 'x', provider: 'ark', model: MODEL, nowMs: NOW_MS };
    assert.equal(await store.intend({ task: embedded, ...intent }), undefined);
  });

  check('a worker’s recovery and a worker’s writes leave a gateway task alone', async (store) => {
    const { epoch } = await created(store, 'a');
    const recovered = await store.recover({ nowMs: NOW_MS, maxAttempts: 1, allLeasesEnded: true });
    assert.deepEqual(recovered, { requeued: [], failed: [], expired: [] });
    const task = await store.get('ada', 'a');
    assert.ok(task);
    const claim = { task, epoch };
    assert.equal(await store.succeed(claim, exampleResult(), NOW_MS), false);
    assert.equal(await store.fail(claim, SHOWN, NOW_MS), false);
    assert.equal(await store.giveBack(claim, { nowMs: NOW_MS, countAttempt: true }), false);
    assert.deepEqual(await store.extend([claim], { nowMs: NOW_MS, leaseMs: 1 }), ['a']);
    assert.equal(await stateOf(store, 'a'), 'running, created');
  });

  check('gateway tasks wait by priority, then age, and can be read on', async (store) => {
    const make = (id: string, priority: number, executionExpiresAfterS = 7200): Promise<unknown> =>
      store.create(
        gatewayTask(id, { request: exampleRequest({ priority, executionExpiresAfterS }) }),
      );
    await make('low-1', 0);
    await make('high-1', 9);
    await make('low-2', 0);
    await make('brief', 0, 3600);
    await make('high-2', 9);
    await make('middle', 5);
    assert.equal(await waiting(store), 'high-1 high-2 middle low-1 low-2 brief');
    assert.equal(await waiting(store, 'high-1'), 'high-2 middle low-1 low-2 brief');
    assert.equal(await waiting(store, 'low-1'), 'low-2 brief');
    assert.equal(await waiting(store, 'brief'), '');
    const page = { tenant: 'ada', nowMs: NOW_MS, limit: 2, after: 'high-1' };
    assert.equal(idsOf(await store.nextGatewayTasks(page)), 'high-2 middle');
    const later = { tenant: 'ada', nowMs: NOW_MS + HOUR_MS, limit: 100, after: 'low-1' };
    assert.equal(idsOf(await store.nextGatewayTasks(later)), 'low-2');
    // The last one read may have begun or be gone meanwhile.
    const low = await store.get('ada', 'low-1');
    assert.ok(low);
    await intend(store, low, 'low-1-1');
    assert.equal(await waiting(store, 'low-1'), 'low-2 brief');
    assert.equal(await waiting(store, 'none'), 'high-1 high-2 middle low-2 brief');
  });

  check('tenants are listed by their turns', async (store) => {
    const listed = async (): Promise<string> =>
      (await store.gatewayQueues()).map(({ tenant }) => tenant).join(' ');
    const make = async (tenant: string, id: string): Promise<Task> =>
      store.create(gatewayTask(id, { tenant }));
    const [first, second] = [await make('ada', 'a1'), await make('ada', 'a2')];
    await make('ada', 'a3');
    await intend(store, first, 'a1-1');
    await intend(store, second, 'a2-1');
    await store.create(exampleTask('drawn', { tenant: 'cyd' }));
    const late = await make('bob', 'b1');
    await make('bob', 'b2');
    assert.equal(await listed(), 'bob ada');
    await intend(store, late, 'b1-1');
    assert.equal(await listed(), 'ada bob');
  });

  check('an intent starts the task and is on disk', async (store, path) => {
    const task = await store.create(gatewayTask('a'));
    const intent = { task, attemptId: 'try-1', provider: 'ark', model: 'ep-1' };
    const begun = await store.intend({ ...intent, nowMs: NOW_MS + 5 });
    assert.deepEqual(begun, {
      task: {
        ...task,
        state: 'running',
        epoch: 1,
        attempts: 1,
        startedAtMs: NOW_MS + 5,
        updatedAtMs: NOW_MS + 5,
      },
      attempt: {
        id: 'try-1',
        taskId: 'a',
        epoch: 1,
        number: 1,
        provider: 'ark',
        model: 'ep-1',
        state: 'intended',
        operation: null,
        intendedAtMs: NOW_MS + 5,
        createdAtMs: null,
        cancelSentAtMs: null,
        cancelDoneAtMs: null,
        endedAtMs: null,
        nextLookAtMs: null,
        looks: 0,
        said: null,
        trouble: null,
        error: null,
        usage: null,
        givenUp: false,
      },
    });
    assert.equal(await waiting(store), '');
    await store[Symbol.asyncDispose]();
    await using again = await open(path);
    assert.deepEqual(await again.get('ada', 'a'), begun.task);
    assert.deepEqual(await again.attemptsOf('ada', 'a'), [begun.attempt]);
  });

  check('no intent for a task that has moved on', async (store) => {
    const intent = { attemptId: 'x', provider: 'ark', model: MODEL, nowMs: NOW_MS };
    const refused = async (task: { id: string; epoch: number }, nowMs = NOW_MS): Promise<void> => {
      assert.equal(await store.intend({ ...intent, task, nowMs }), undefined);
    };
    await refused({ id: 'none', epoch: 0 });
    const expiring = await store.create(gatewayTask('expiring'));
    await refused(expiring, expiring.expiresAtMs);
    const cancelled = await store.create(gatewayTask('cancelled'));
    await cancel(store, 'cancelled');
    await refused(cancelled);
    await refused({ id: 'cancelled', epoch: 1 });
    // Queued again by another try: who decided before has not seen that one.
    const seen = await store.create(gatewayTask('tried'));
    const { attempt } = await intend(store, seen, 'tried-1');
    await refused(seen);
    await store.notCreated(attempt, { error: BUSY, next: 'requeue', nowMs: NOW_MS });
    await refused(seen);
    assert.equal((await store.attemptsOf('ada', 'tried')).length, 1);
  });

  check('a taken attempt id is refused and the task stays queued', async (store) => {
    await intended(store, 'a');
    const task = await store.create(gatewayTask('b'));
    await assert.rejects(intend(store, task, 'a-1'), { code: 'duplicate' });
    assert.deepEqual(await store.get('ada', 'b'), task);
  });

  check('of many intents for one task one is made', async (store, path) => {
    await using other = await open(path);
    const task = await store.create(gatewayTask('a'));
    const intents = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? store : other).intend({
          task,
          attemptId: `try-${index}`,
          provider: 'ark',
          model: MODEL,
          nowMs: NOW_MS,
        }),
      ),
    );
    assert.equal(intents.filter((intent) => intent !== undefined).length, 1);
    assert.equal((await store.attemptsOf('ada', 'a')).length, 1);
  });

  check('from the intent to the film', async (store) => {
    const attempt = await intended(store, 'a');
    const operation = { server: 'b', id: 'job', nested: { z: [1, { y: null, x: true }], a: 'é' } };
    const at = { nextLookAtMs: NOW_MS + 10, nowMs: NOW_MS + 1 };
    assert.equal(await store.created(attempt, { operation, ...at }), 'written');
    const made = await latest(store, 'a');
    assert.deepEqual(made, {
      ...attempt,
      state: 'created',
      operation,
      createdAtMs: NOW_MS + 1,
      nextLookAtMs: NOW_MS + 10,
    });
    assert.equal(await dueNow(store), '');
    const [due] = await store.due({ ...SOON, nowMs: NOW_MS + 10 });
    assert.deepEqual(due, { attempt: made, task: await store.get('ada', 'a') });

    const progress = { stage: 'picture', fraction: 0.5 };
    const look = { said: 'running', nextLookAtMs: NOW_MS + 20, progress, nowMs: NOW_MS + 11 };
    assert.equal(await store.looked(made, look), 'written');
    assert.deepEqual(await latest(store, 'a'), {
      ...made,
      looks: 1,
      said: 'running',
      nextLookAtMs: NOW_MS + 20,
    });
    const running = await store.get('ada', 'a');
    assert.deepEqual([running?.progress, running?.updatedAtMs], [progress, NOW_MS + 11]);

    const end = { result: exampleResult(), said: 'succeeded', usage: USAGE, nowMs: NOW_MS + 30 };
    assert.equal(await store.endSucceeded(made, end), 'written');
    assert.deepEqual(await latest(store, 'a'), {
      ...made,
      state: 'ended',
      looks: 2,
      said: 'succeeded',
      nextLookAtMs: null,
      endedAtMs: NOW_MS + 30,
      usage: USAGE,
    });
    const task = await store.get('ada', 'a');
    assert.deepEqual(
      [task?.state, task?.result, task?.progress, task?.finishedAtMs, task?.error],
      ['succeeded', exampleResult(), { stage: 'done', fraction: 1 }, NOW_MS + 30, null],
    );
    assert.equal((await store.referencedBlobs()).size, 5);
    assert.deepEqual(await store.due({ ...SOON, nowMs: NOW_MS + HOUR_MS }), []);
    await refusesAll(store, await latest(store, 'a'), 'a');
  });

  check('a film that failed: the user and the operator are told each their own', async (store) => {
    const attempt = await created(store, 'a');
    const error = { code: 'OutputVideoSensitive', message: 'account 2100… was told' };
    const end = { error, shown: SHOWN, said: 'failed', usage: USAGE, nowMs: NOW_MS + 1 };
    assert.equal(await store.endFailed(attempt, end), 'written');
    const { state, error: kept, usage, said, endedAtMs } = await latest(store, 'a');
    assert.deepEqual(
      [state, kept, usage, said, endedAtMs],
      ['ended', error, USAGE, 'failed', NOW_MS + 1],
    );
    const task = await store.get('ada', 'a');
    assert.deepEqual([task?.state, task?.error, task?.result], ['failed', SHOWN, null]);
    await refusesAll(store, await latest(store, 'a'), 'a');
  });

  check('what was surely not made may be tried again, in its old place', async (store) => {
    const attempt = await intended(store, 'a');
    await store.create(gatewayTask('b'));
    const outcome = { error: BUSY, next: 'requeue', nowMs: NOW_MS + 1 } as const;
    assert.equal(await store.notCreated(attempt, outcome), 'written');
    const ended = { ...attempt, state: 'not_created', endedAtMs: NOW_MS + 1, error: BUSY };
    const [first, second] = await store.nextGatewayTasks({
      tenant: 'ada',
      nowMs: NOW_MS,
      limit: 2,
    });
    assert.ok(first && second);
    assert.deepEqual(first.attempts, [ended]);
    assert.deepEqual([first.task.id, first.task.state, second.task.id], ['a', 'queued', 'b']);
    const again = await intend(store, first.task, 'a-2', 'fal');
    assert.deepEqual([again.attempt.number, again.attempt.epoch, again.task.attempts], [2, 2, 2]);
    assert.equal(again.task.startedAtMs, NOW_MS);
    assert.deepEqual(await store.attemptsOf('ada', 'a'), [ended, again.attempt]);
    await refusesAll(store, attempt, 'a');
  });

  check('what was surely not made may fail', async (store) => {
    const attempt = await intended(store, 'a');
    const outcome = { error: BUSY, next: { fail: SHOWN }, nowMs: NOW_MS };
    assert.equal(await store.notCreated(attempt, outcome), 'written');
    assert.equal(await stateOf(store, 'a'), 'failed, not_created');
    assert.deepEqual((await store.get('ada', 'a'))?.error, SHOWN);
    assert.equal(await waiting(store), '');
  });

  check('a queued one may fail without an attempt, and only that', async (store) => {
    for (const id of ['a', 'b', 'c']) await store.create(gatewayTask(id));
    await store.create(exampleTask('drawn'));
    const read = async (id: string): Promise<Pick<Task, 'id' | 'epoch'>> => {
      const task = await store.get('ada', id);
      assert.ok(task);
      return task;
    };
    const end = { error: SHOWN, nowMs: NOW_MS + 1 };
    assert.equal(await store.failQueued(await read('a'), end), true);
    const { state, error, finishedAtMs } = (await store.get('ada', 'a')) ?? {};
    assert.deepEqual([state, error, finishedAtMs], ['failed', SHOWN, NOW_MS + 1]);
    assert.equal(await store.failQueued(await read('a'), end), false);
    const before = await read('b');
    await intend(store, before, 'b-1');
    assert.equal(await store.failQueued(before, end), false);
    assert.equal(await store.failQueued(await read('b'), end), false);
    await cancel(store, 'c');
    assert.equal(await store.failQueued(await read('c'), end), false);
    assert.equal(await store.failQueued(await read('drawn'), end), false);
  });

  check('a write at another task, epoch, id or state does nothing', async (store) => {
    await created(store, 'b');
    for (const make of [intended, created, unknown]) {
      const attempt = await make(store, make.name);
      await refusesAll(store, { ...attempt, id: 'none' }, make.name);
      await refusesAll(store, { ...attempt, taskId: 'b' }, make.name);
      await refusesAll(store, { ...attempt, epoch: attempt.epoch + 1 }, make.name);
    }
    const outcomes = async (id: string): Promise<string[]> => {
      const writes = Object.entries(writesOf(store, await latest(store, id)));
      const named = await Promise.all(writes.map(async ([name, write]) => [name, await write]));
      return named.filter(([, outcome]) => outcome !== 'refused').map(([name]) => String(name));
    };
    // Of all writes at once those that follow one on another.
    assert.deepEqual(await outcomes('intended'), [
      'created',
      'cancelSent',
      'cancelDone',
      'endedWell',
    ]);
    assert.deepEqual(await outcomes('unknown'), [
      'adopted',
      'cancelSent',
      'cancelDone',
      'endedWell',
    ]);
    assert.deepEqual(await outcomes('created'), [
      'looked',
      'cancelSent',
      'cancelDone',
      'endedWell',
    ]);
  });

  check('an unknown one holds its task until someone knows', async (store) => {
    const attempt = await unknown(store, 'a');
    const { state, error, nextLookAtMs, endedAtMs } = attempt;
    assert.deepEqual([state, error, nextLookAtMs, endedAtMs], ['unknown', LOST, NOW_MS, null]);
    assert.equal(await waiting(store), '');
    assert.equal(await dueNow(store), 'a');
    assert.deepEqual(await store.listUnknown({ limit: 9 }), [
      { attempt, task: await store.get('ada', 'a') },
    ]);
    // Looked for in vain, it is left to a person.
    const look = { said: 'not listed', nextLookAtMs: null, nowMs: NOW_MS };
    assert.equal(await store.looked(attempt, look), 'written');
    assert.equal(await store.looked({ ...attempt, state: 'created' }, look), 'refused');
    assert.deepEqual(await store.due({ ...SOON, nowMs: NOW_MS + HOUR_MS }), []);
    assert.equal(idsOf(await store.listUnknown({ limit: 9 })), 'a');
    await unknown(store, 'b');
    assert.equal(idsOf(await store.listUnknown({ limit: 9 })), 'a b');
    assert.equal(idsOf(await store.listUnknown({ limit: 1 })), 'a');
  });

  check('an unknown one whose job is found goes on as if it had been answered', async (store) => {
    const attempt = await unknown(store, 'a');
    const operation = operationOf('found');
    const jobs = [foundJob(operation, 'perhaps')];
    const found = { jobs, nextLookAtMs: NOW_MS + 5, nowMs: NOW_MS + 1 };
    assert.equal(await store.adopt(attempt, found), 'written');
    assert.deepEqual(await latest(store, 'a'), {
      ...attempt,
      state: 'created',
      operation,
      createdAtMs: NOW_MS + 1,
      nextLookAtMs: NOW_MS + 5,
      error: null,
    });
    assert.equal(await store.adopt(attempt, found), 'refused');
    assert.deepEqual(await store.listUnknown({ limit: 9 }), []);
  });

  check('a job belongs to one attempt', async (store) => {
    const owner = await intended(store, 'owner');
    const at = { nextLookAtMs: NOW_MS, nowMs: NOW_MS };
    await store.created(owner, { operation: { id: 'job', server: 1 }, ...at });
    const found = { jobs: [foundJob({ server: 1, id: 'job' })], ...at };
    const lost = await unknown(store, 'lost');
    assert.equal(await store.adopt(lost, found), 'taken');
    // Also when its owner has ended.
    const end = { result: exampleResult(), said: 'done', usage: null, nowMs: NOW_MS };
    assert.equal(await store.endSucceeded(owner, end), 'written');
    assert.equal(await store.adopt(lost, found), 'taken');
    assert.equal(await stateOf(store, 'lost'), 'running, unknown');
    // Another provider's names are its own.
    const elsewhere = await unknown(store, 'elsewhere', 'fal');
    assert.equal(await store.adopt(elsewhere, found), 'written');
  });

  check('a job that may be others’ is nobody’s while it may be', async (store) => {
    const lost = await unknown(store, 'a');
    const asked = await intended(store, 'b');
    await intended(store, 'c', 'fal');
    const at = { nextLookAtMs: NOW_MS, nowMs: NOW_MS };
    const perhaps = { jobs: [foundJob(operationOf('found'), 'perhaps')], ...at };
    assert.equal(await store.adopt(lost, perhaps), 'ambiguous');
    await store.unknown(asked, { error: LOST, ...at });
    assert.equal(await store.adopt(lost, perhaps), 'ambiguous');
    const its = { jobs: [foundJob(operationOf('found'))], ...at };
    assert.equal(await store.adopt(lost, its), 'written');
    assert.equal(await store.adopt(asked, its), 'taken');
    const other = { jobs: [...its.jobs, foundJob(operationOf('other'), 'perhaps')], ...at };
    assert.equal(await store.adopt(asked, other), 'written');
  });

  check('several lost jobs are told apart by what is told of them', async (store) => {
    const at = { nextLookAtMs: NOW_MS, nowMs: NOW_MS };
    const a = await unknown(store, 'a');
    const b = await unknown(store, 'b');
    await intended(store, 'c');
    const given = await unknown(store, 'd');
    await store.giveUpUnknown(given, { next: { abandon: SHOWN }, nowMs: NOW_MS });
    const twice = { jobs: [jobOf('a'), jobOf('a', 'job-of-others')], ...at };
    assert.equal(await store.adopt(a, twice), 'ambiguous');
    for (const other of ['b', 'c', 'd']) {
      assert.equal(await store.adopt(a, { jobs: [jobOf(other)], ...at }), 'ambiguous', other);
    }
    assert.equal(await store.adopt(a, { jobs: [jobOf('a')], ...at }), 'written');
    assert.equal(await store.adopt(b, { jobs: [jobOf('b')], ...at }), 'written');
  });

  check('a job of which more will be told is waited for', async (store) => {
    const lost = await unknown(store, 'a');
    const at = { nextLookAtMs: NOW_MS, nowMs: NOW_MS };
    const untold = foundJob(operationOf('runs'), 'untold');
    assert.equal(await store.adopt(lost, { jobs: [], ...at }), 'taken');
    assert.equal(await store.adopt(lost, { jobs: [untold], ...at }), 'untold');
    const perhaps = foundJob(operationOf('may'), 'perhaps');
    assert.equal(await store.adopt(lost, { jobs: [perhaps, untold], ...at }), 'untold');
    const its = foundJob(operationOf('is'));
    const twice = [its, foundJob(operationOf('is too'))];
    assert.equal(await store.adopt(lost, { jobs: twice, ...at }), 'ambiguous');
    assert.equal(await store.adopt(lost, { jobs: [perhaps, untold, its], ...at }), 'written');
    assert.deepEqual((await latest(store, 'a')).operation, operationOf('is'));
  });

  check('a job whose task was removed is still nobody else’s', async (store) => {
    const lost = await unknown(store, 'lost');
    const owner = await created(store, 'owner');
    const end = { result: exampleResult(), said: 'done', usage: null, nowMs: NOW_MS };
    await store.endSucceeded(owner, end);
    assert.equal(await store.remove('ada', 'owner'), 'removed');
    const at = { nextLookAtMs: NOW_MS, nowMs: NOW_MS };
    const found = { jobs: [foundJob(operationOf('job-owner'), 'perhaps')], ...at };
    assert.equal(await store.adopt(lost, found), 'taken');
    // Once nothing can be found that is so old.
    await store.removeEnded({ beforeMs: NOW_MS + 1, limit: 9 });
    assert.equal(await store.adopt(lost, found), 'written');
  });

  check(
    'a job may be that of one that was given up, its own task’s alone excepted',
    async (store) => {
      const given = await unknown(store, 'given');
      const other = await unknown(store, 'other');
      const next = { abandon: SHOWN };
      assert.equal(await store.giveUpUnknown(given, { next, nowMs: NOW_MS }), 'written');
      const at = { nextLookAtMs: NOW_MS, nowMs: NOW_MS };
      const operation = operationOf('found');
      const found = { jobs: [foundJob(operation, 'perhaps')], ...at };
      assert.equal(await store.adopt(other, found), 'ambiguous');
      assert.equal(await store.remove('ada', 'given'), 'removed');
      assert.equal(await store.adopt(other, found), 'ambiguous');
      const its = { jobs: [foundJob(operation)], ...at };
      assert.equal(await store.adopt(other, its), 'written');

      const first = await unknown(store, 'again', 'fal');
      assert.equal(await store.giveUpUnknown(first, { next: 'resend', nowMs: NOW_MS }), 'written');
      const [queued] = await store.nextGatewayTasks({ tenant: 'ada', nowMs: NOW_MS, limit: 1 });
      assert.ok(queued);
      const { attempt: second } = await intend(store, queued.task, 'again-2', 'fal');
      await store.unknown(second, { error: LOST, ...at });
      assert.equal(await store.adopt(second, found), 'written');
    },
  );

  check('the operator may send an unknown one again', async (store) => {
    const attempt = await unknown(store, 'a');
    const decision = { next: 'resend', nowMs: NOW_MS + 1 } as const;
    assert.equal(await store.giveUpUnknown(attempt, decision), 'written');
    assert.equal(await stateOf(store, 'a'), 'queued, not_created');
    // Why it was unknown stays on record.
    const { error, givenUp } = await latest(store, 'a');
    assert.deepEqual([error, givenUp], [LOST, true]);
    assert.equal(await waiting(store), 'a');
    assert.equal(await store.giveUpUnknown(attempt, decision), 'refused');
    const task = await store.get('ada', 'a');
    assert.ok(task);
    assert.equal((await intend(store, task, 'a-2')).attempt.number, 2);
  });

  check('the operator may abandon an unknown one', async (store) => {
    const attempt = await unknown(store, 'a');
    const decision = { next: { abandon: SHOWN }, nowMs: NOW_MS + 1 };
    assert.equal(await store.giveUpUnknown(attempt, decision), 'written');
    assert.equal(await stateOf(store, 'a'), 'failed, ended');
    assert.deepEqual((await store.get('ada', 'a'))?.error, SHOWN);
    await refusesAll(store, attempt, 'a');
  });

  check(
    'a cancelled task’s job is looked at now, cancelled once, and revives nothing',
    async (store) => {
      const attempt = await created(store, 'a');
      const at = { said: 'running', nextLookAtMs: NOW_MS + HOUR_MS, nowMs: NOW_MS };
      await store.looked(attempt, at);
      assert.equal(await dueNow(store), '');
      assert.equal(await cancel(store, 'a'), 'cancelled');
      const [due] = await store.due(SOON);
      assert.equal(due?.task.state, 'cancelled');
      assert.equal(due.attempt.state, 'created');
      assert.equal(await store.cancelDone(attempt, NOW_MS), false);
      // The one who was to send it may have died over that.
      for (const laterMs of [1, 2]) {
        assert.equal(await store.cancelSent(attempt, NOW_MS + laterMs), true);
      }
      const done = await Promise.all([3, 4].map((ms) => store.cancelDone(attempt, NOW_MS + ms)));
      assert.deepEqual(done, [true, false]);
      assert.equal(await store.cancelSent(attempt, NOW_MS + 5), false);
      const { cancelSentAtMs, cancelDoneAtMs } = await latest(store, 'a');
      assert.deepEqual([cancelSentAtMs, cancelDoneAtMs], [NOW_MS + 2, NOW_MS + 3]);
      const progress = { stage: 'picture', fraction: 0.9 };
      const before = await store.get('ada', 'a');
      assert.equal(await store.looked(attempt, { ...at, progress }), 'late');
      const end = { result: null, said: 'succeeded', usage: USAGE, nowMs: NOW_MS + 9 };
      assert.equal(await store.endSucceeded(attempt, end), 'late');
      const { state, usage, said, error } = await latest(store, 'a');
      assert.deepEqual([state, usage, said, error], ['ended', USAGE, 'succeeded', null]);
      assert.deepEqual(await store.get('ada', 'a'), before);
    },
  );

  check(
    'a task that ends while its film is fetched stays ended, without the film',
    async (store) => {
      const attempt = await created(store, 'a');
      await cancel(store, 'a');
      const end = { result: exampleResult(), said: 'succeeded', usage: USAGE, nowMs: NOW_MS };
      assert.equal(await store.endSucceeded(attempt, end), 'late');
      assert.equal(await stateOf(store, 'a'), 'cancelled, ended');
      assert.equal((await store.get('ada', 'a'))?.result, null);
      assert.equal((await store.referencedBlobs()).size, 0);
      await created(store, 'b');
      await cancel(store, 'b');
      const bad = { error: LOST, shown: SHOWN, said: 'failed', usage: null, nowMs: NOW_MS };
      assert.equal(await store.endFailed(await latest(store, 'b'), bad), 'late');
      assert.deepEqual((await store.get('ada', 'b'))?.error, null);
    },
  );

  check('without its film a running task does not succeed', async (store) => {
    const attempt = await created(store, 'a');
    const end = { result: null, said: 'succeeded', usage: USAGE, nowMs: NOW_MS };
    assert.equal(await store.endSucceeded(attempt, end), 'refused');
    assert.equal(await stateOf(store, 'a'), 'running, created');
  });

  check(
    'a task cancelled while it is sent: the reply is kept, the task stays cancelled',
    async (store) => {
      const at = { nextLookAtMs: NOW_MS, nowMs: NOW_MS };
      const outcomes = {
        made: (attempt: UpstreamAttempt) =>
          store.created(attempt, { operation: operationOf('job'), ...at }),
        lost: (attempt: UpstreamAttempt) => store.unknown(attempt, { error: LOST, ...at }),
        requeued: (attempt: UpstreamAttempt) =>
          store.notCreated(attempt, { error: BUSY, next: 'requeue', nowMs: NOW_MS }),
        failed: (attempt: UpstreamAttempt) =>
          store.notCreated(attempt, { error: BUSY, next: { fail: SHOWN }, nowMs: NOW_MS }),
      };
      for (const [id, outcome] of Object.entries(outcomes)) {
        const attempt = await intended(store, id);
        await cancel(store, id);
        assert.equal(await outcome(attempt), 'late', id);
        assert.equal((await store.get('ada', id))?.state, 'cancelled', id);
      }
      assert.equal(await waiting(store), '');
      assert.equal(await dueNow(store), 'made lost');
    },
  );

  check(
    'an unknown one of a cancelled task: found, or abandoned, never sent again',
    async (store) => {
      const first = await unknown(store, 'a');
      const second = await unknown(store, 'b');
      // Left to a person, it stays so.
      await store.looked(second, { said: null, nextLookAtMs: null, nowMs: NOW_MS });
      await cancel(store, 'a');
      await cancel(store, 'b');
      assert.equal(await dueNow(store), 'a');
      for (const attempt of [first, second]) {
        const decision = { next: 'resend', nowMs: NOW_MS } as const;
        assert.equal(await store.giveUpUnknown(attempt, decision), 'refused');
      }
      const at = { nextLookAtMs: NOW_MS, nowMs: NOW_MS };
      const found = { jobs: [foundJob(operationOf('job'))], ...at };
      assert.equal(await store.adopt(first, found), 'late');
      const decision = { next: { abandon: SHOWN }, nowMs: NOW_MS };
      assert.equal(await store.giveUpUnknown(second, decision), 'late');
      assert.equal(await stateOf(store, 'a'), 'cancelled, created');
      assert.equal(await stateOf(store, 'b'), 'cancelled, ended');
      assert.equal((await store.get('ada', 'b'))?.error, null);
    },
  );

  check('an expired task’s job is looked at now', async (store) => {
    const attempt = await created(store, 'a');
    const nowMs = NOW_MS + HOUR_MS;
    await store.looked(attempt, { said: null, nextLookAtMs: nowMs + HOUR_MS, nowMs: NOW_MS });
    await store.create(gatewayTask('b'));
    const { expired } = await store.recover({ nowMs, maxAttempts: 3 });
    assert.deepEqual(expired.sort(), ['a', 'b']);
    const [due] = await store.due({ ...SOON, nowMs });
    assert.deepEqual([due?.task.state, due?.attempt.nextLookAtMs], ['expired', nowMs]);
    const end = { result: null, said: 'succeeded', usage: USAGE, nowMs };
    assert.equal(await store.endSucceeded(attempt, end), 'late');
    assert.equal(await stateOf(store, 'a'), 'expired, ended');
  });

  check(
    'no task is removed while its attempt is open; then its attempts go with it',
    async (store) => {
      const attempt = await created(store, 'a');
      await cancel(store, 'a');
      assert.equal(await store.remove('ada', 'a', { evenCancelled: true }), 'unfinished');
      assert.equal(await store.removeEnded({ beforeMs: NOW_MS + 1, limit: 9 }), 0);
      await unknown(store, 'b');
      await cancel(store, 'b', NOW_MS - 1);
      await store.create(gatewayTask('c'));
      await cancel(store, 'c');
      // Those that have to stay do not stand before those that may go.
      assert.equal(await store.removeEnded({ beforeMs: NOW_MS + 1, limit: 1 }), 1);
      assert.equal(await store.get('ada', 'c'), undefined);
      const end = { result: null, said: 'cancelled', usage: null, nowMs: NOW_MS };
      await store.endSucceeded(attempt, end);
      assert.equal(await store.remove('ada', 'a', { evenCancelled: true }), 'removed');
      assert.deepEqual(await store.attemptsOf('ada', 'a'), []);
      assert.equal((await store.attemptsOf('ada', 'b')).length, 1);
    },
  );

  check('what a crash cut off is unknown afterwards', async (store, path) => {
    await intended(store, 'cut');
    await created(store, 'made');
    const earlier = await unknown(store, 'lost');
    await store[Symbol.asyncDispose]();
    await using again = await open(path);
    assert.deepEqual(await again.recoverAttempts({ nowMs: NOW_MS + 1 }), ['cut-1']);
    assert.deepEqual(await again.recoverAttempts({ nowMs: NOW_MS + 1 }), []);
    const { state, error, nextLookAtMs } = await latest(again, 'cut');
    assert.deepEqual([state, error?.code, nextLookAtMs], ['unknown', 'interrupted', NOW_MS + 1]);
    assert.deepEqual(await latest(again, 'lost'), earlier);
    assert.equal(await stateOf(again, 'cut'), 'running, unknown');
    assert.equal(await stateOf(again, 'made'), 'running, created');
    assert.equal(await waiting(again), '');
  });

  check('open attempts are counted by provider', async (store) => {
    assert.deepEqual(await store.openAttempts(), new Map());
    for (const id of ['a', 'b']) await intended(store, id);
    await created(store, 'c');
    await unknown(store, 'd', 'fal');
    const ended = await intended(store, 'e', 'xai');
    await store.notCreated(ended, { error: BUSY, next: 'requeue', nowMs: NOW_MS });
    // Its job runs on.
    await cancel(store, 'c');
    const counts = await store.openAttempts();
    assert.deepEqual(Object.fromEntries(counts), {
      ark: { intended: 2, created: 1, unknown: 0 },
      fal: { intended: 0, created: 0, unknown: 1 },
    });
  });

  check('an operator lists attempts by state and provider, the newest first', async (store) => {
    const made = await created(store, 'a');
    await unknown(store, 'b', 'fal');
    await unknown(store, 'c');
    const ended = await intended(store, 'd');
    await store.notCreated(ended, { error: BUSY, next: 'requeue', nowMs: NOW_MS });
    const listed = async (query: Partial<AttemptQuery>): Promise<string> =>
      idsOf(await store.listAttempts({ limit: 9, ...query }));
    assert.equal(await listed({}), 'd c b a');
    assert.equal(await listed({ state: 'unknown' }), 'c b');
    assert.equal(await listed({ state: 'unknown', provider: 'ark' }), 'c');
    assert.equal(await listed({ state: 'not_created' }), 'd');
    assert.equal(await listed({ state: 'intended' }), '');
    assert.equal(await listed({ provider: 'nobody' }), '');
    assert.equal(await listed({ limit: 2 }), 'd c');
    const before = (await latest(store, 'c')).id;
    assert.equal(await listed({ before }), 'b a');
    assert.equal(await listed({ before, state: 'created' }), 'a');
    assert.equal(await listed({ taskId: 'c' }), 'c');
    assert.equal(await listed({ taskId: 'c', state: 'created' }), '');
    assert.equal(await listed({ taskId: 'c', before }), '');
    assert.deepEqual(await store.findAttempt(made.id), {
      attempt: made,
      task: await store.get('ada', 'a'),
    });
    assert.equal(await store.findAttempt('attempt-of-nobody'), undefined);
  });

  check('the most overdue is looked at first, each provider’s alone', async (store) => {
    for (const [id, waitMs] of Object.entries({ late: 5, early: 1, never: 99, middle: 3 })) {
      const attempt = await created(store, id);
      const look = { said: null, nextLookAtMs: NOW_MS + waitMs, nowMs: NOW_MS };
      await store.looked(attempt, look);
    }
    await created(store, 'foreign', 'fal');
    const due = async (waitMs: number, limit = 9): Promise<string> =>
      idsOf(await store.due({ ...SOON, nowMs: NOW_MS + waitMs, limit }));
    assert.equal(await due(0), '');
    assert.equal(await due(5), 'early middle late');
    assert.equal(await due(5, 2), 'early middle');
  });

  check('trouble is counted from its first look, anew where it is another', async (store) => {
    const attempt = await created(store, 'a');
    const at = { said: 'strange', nextLookAtMs: NOW_MS + HOUR_MS };
    const seen = [];
    for (const [afterMs, trouble] of [
      [10, 'unrecognized'],
      [20, 'unrecognized'],
      [30, 'missing'],
      [40, undefined],
    ] as const) {
      const look = { ...at, ...(trouble && { trouble }), nowMs: NOW_MS + afterMs };
      await store.looked(attempt, look);
      seen.push((await latest(store, 'a')).trouble);
    }
    const [first, missing] = [
      { what: 'unrecognized', sinceMs: NOW_MS + 10 },
      { what: 'missing', sinceMs: NOW_MS + 30 },
    ];
    assert.deepEqual(seen, [first, first, missing, null]);
  });

  check('a clock that is set back by a day does not stop the looks', async (store) => {
    await created(store, 'a');
    const nowMs = NOW_MS - 24 * HOUR_MS;
    assert.equal(idsOf(await store.due({ ...SOON, nowMs })), 'a');
    assert.equal(idsOf(await store.due({ ...SOON, nowMs, limit: 0 })), '');
    const usual = { ...SOON, nowMs: NOW_MS - HOUR_MS };
    assert.equal(idsOf(await store.due(usual)), '');
  });

  check('a created one is always looked at again', async (store) => {
    const attempt = await created(store, 'a');
    const look = { said: 'running', nextLookAtMs: null, nowMs: NOW_MS };
    await assert.rejects(store.looked(attempt, look), /CHECK/);
    assert.equal(await dueNow(store), 'a');
  });

  check('against a model: one film each, nothing unknown is sent again', (store) =>
    checkGatewayModel(store),
  );
}
