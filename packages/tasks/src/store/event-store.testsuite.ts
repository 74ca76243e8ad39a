// What every store must do with events, and with the webhooks that they go to.
import assert from 'node:assert/strict';
import type { DeliveryKey, EventType, OpenDelivery, Webhook } from '../event.ts';
import { exampleRequest, exampleResult, exampleTask, NOW_MS } from './examples.testsuite.ts';
import { checksOf, type OpenStore, type Store } from './open-store.testsuite.ts';
import type { NewTask } from './task-store.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ENDS: readonly EventType[] = [
  'task.succeeded',
  'task.failed',
  'task.cancelled',
  'task.expired',
];
const CALLBACK = 'https://hooks.example.com/film?x=1';
const ERROR = { code: 'x', message: 'x' };

const withCallback = (id: string, changes: Partial<NewTask> = {}): NewTask =>
  exampleTask(id, { request: exampleRequest({ callbackUrl: CALLBACK }), ...changes });

async function listen(
  store: Store,
  id: string,
  changes: Partial<Omit<Webhook, 'updatedAtMs' | 'oldSecret'>> = {},
): Promise<void> {
  const webhook = {
    id,
    tenant: 'ada',
    url: `https://${id}.example.com/`,
    types: ENDS,
    enabled: true,
    secret: `sealed-${id}`,
    createdAtMs: NOW_MS,
    ...changes,
  };
  assert.equal(await store.addWebhook(webhook, { most: 10 }), true);
}

async function keysDue(store: Store, nowMs = NOW_MS): Promise<readonly DeliveryKey[]> {
  const page = { after: null, receivers: 100, perReceiver: 100 };
  return (await store.dueDeliveries({ nowMs, longestWaitMs: DAY_MS, ...page })).due;
}

async function due(store: Store, nowMs = NOW_MS): Promise<OpenDelivery[]> {
  const open = await Promise.all(
    (await keysDue(store, nowMs)).map((key) => store.openDelivery(key)),
  );
  return open.filter((delivery) => delivery !== undefined);
}

const wordsOf = ({ event, receiver }: OpenDelivery): string =>
  `${event.task.id} ${event.type} → ${receiver.kind === 'callback' ? 'callback' : receiver.webhook?.id}`;

async function told(store: Store): Promise<string[]> {
  const open = (await due(store, NOW_MS + DAY_MS)).sort((a, b) => a.seq - b.seq);
  return open.map(wordsOf);
}

async function claim(store: Store, id: string, nowMs = NOW_MS) {
  const claims = await store.claim({ workerId: 'w', nowMs, leaseMs: 1000, limit: 1 });
  assert.equal(claims[0]?.task.id, id);
  return claims[0];
}

async function succeed(store: Store, id: string): Promise<void> {
  assert.equal(await store.succeed(await claim(store, id), exampleResult(), NOW_MS), true);
}

const made = (atMs = NOW_MS) => ({ atMs, durationMs: 12, status: 500, error: 'status' });

export function testEvents(open: OpenStore): void {
  const check = checksOf(open);

  check('a task that nobody listens to makes no event', async (store) => {
    await listen(store, 'off', { enabled: false });
    await listen(store, 'other', { tenant: 'bob' });
    await listen(store, 'deaf', { types: ['task.failed'] });
    await store.create(exampleTask('a'));
    await succeed(store, 'a');
    assert.equal(await store.countWaiting(), 0);
  });

  check('a callback is told of every state that the real service tells of', async (store) => {
    await store.create(withCallback('a'));
    const first = await claim(store, 'a');
    // A worker that goes away and one that takes over are nothing new.
    await store.giveBack(first, { nowMs: NOW_MS, countAttempt: true });
    await succeed(store, 'a');
    assert.deepEqual(await told(store), [
      'a task.queued → callback',
      'a task.running → callback',
      'a task.succeeded → callback',
    ]);
    await store.create(withCallback('b'));
    await store.cancel('ada', 'b', { nowMs: NOW_MS, evenRunning: true });
    assert.deepEqual((await told(store)).slice(3), ['b task.queued → callback']);
    const [delivery] = await due(store);
    assert.deepEqual(delivery?.receiver, { kind: 'callback', url: CALLBACK });
  });

  check('whatever ends a task is told to those who want it', async (store) => {
    await listen(store, 'ends');
    await listen(store, 'runs', { types: ['task.running', 'task.failed'] });
    await store.create(exampleTask('good'));
    await succeed(store, 'good');
    await store.create(exampleTask('bad'));
    await store.fail(await claim(store, 'bad'), ERROR, NOW_MS);
    await store.create(exampleTask('unwanted'));
    await store.cancel('ada', 'unwanted', { nowMs: NOW_MS, evenRunning: true });
    await store.create(exampleTask('late'));
    const atMs = NOW_MS + HOUR_MS;
    await store.recover({ nowMs: atMs, maxAttempts: 1 });
    await store.create(exampleTask('poison', { nowMs: atMs }));
    await claim(store, 'poison', atMs);
    await store.recover({ nowMs: atMs + 1000, maxAttempts: 1 });
    const outside = await store.create(exampleTask('outside', { lane: 'gateway' }));
    const intent = { attemptId: 'outside-1', provider: 'ark', model: 'm', nowMs: NOW_MS };
    const begun = await store.intend({ task: outside, ...intent });
    assert.ok(begun);
    await store.created(begun.attempt, { operation: {}, nextLookAtMs: NOW_MS, nowMs: NOW_MS });
    const end = { result: exampleResult(), said: 'done', usage: null, nowMs: NOW_MS };
    assert.equal(await store.endSucceeded(begun.attempt, end), 'written');
    assert.deepEqual(await told(store), [
      'good task.running → runs',
      'good task.succeeded → ends',
      'bad task.running → runs',
      'bad task.failed → ends',
      'bad task.failed → runs',
      'unwanted task.cancelled → ends',
      'late task.expired → ends',
      'poison task.running → runs',
      'poison task.failed → ends',
      'poison task.failed → runs',
      'outside task.running → runs',
      'outside task.succeeded → ends',
    ]);
    // To several the same event.
    const open = await due(store, NOW_MS + DAY_MS);
    assert.equal(new Set(open.map(({ event }) => event.id)).size, 10);
    for (const { event } of open) assert.match(event.id, /^evt_[0-9a-f]{32}$/);
  });

  check('a change that is refused, or undone, is not told', async (store) => {
    await listen(store, 'w');
    await store.create(exampleTask('a'));
    const held = await claim(store, 'a');
    await store.cancel('ada', 'a', { nowMs: NOW_MS, evenRunning: true });
    assert.equal(await store.succeed(held, exampleResult(), NOW_MS), false);
    const task = await store.create(exampleTask('a2', { lane: 'gateway' }));
    const intent = { provider: 'ark', model: 'm', nowMs: NOW_MS };
    await store.intend({ task, attemptId: 'taken', ...intent });
    const other = await store.create(
      withCallback('b', { lane: 'gateway', request: exampleRequest({ callbackUrl: CALLBACK }) }),
    );
    await assert.rejects(store.intend({ task: other, attemptId: 'taken', ...intent }));
    assert.deepEqual(await told(store), ['a task.cancelled → w', 'b task.queued → callback']);
  });

  check('an event has the task as it was, and is on disk with its change', async (store, path) => {
    await listen(store, 'w');
    const asked = exampleRequest({ callbackUrl: CALLBACK, prompt: 'Ein "Fuchs" 狐狸\n' });
    const queued = await store.create(withCallback('a', { request: asked }));
    await succeed(store, 'a');
    const task = await store.get('ada', 'a');
    assert.equal(await store.remove('ada', 'a'), 'removed');
    await store[Symbol.asyncDispose]();
    await using again = await open(path);
    const [first, , callback, webhook] = (await due(again)).sort((a, b) => a.seq - b.seq);
    assert.deepEqual(first?.event.task, queued);
    assert.deepEqual(callback?.event.task, task);
    assert.deepEqual(webhook?.event, callback?.event);
    const { id, ...event } = webhook?.event ?? {};
    assert.deepEqual(event, { tenant: 'ada', type: 'task.succeeded', atMs: NOW_MS, task });
    assert.ok(id);
    assert.deepEqual(webhook?.receiver, {
      kind: 'webhook',
      webhook: await again.getWebhook('ada', 'w'),
    });
  });

  check('a try is written once; it waits, is delivered, or dies', async (store) => {
    await listen(store, 'w');
    for (const id of ['a', 'b', 'c']) {
      await store.create(exampleTask(id));
      await succeed(store, id);
    }
    const [a, b, c] = await due(store);
    assert.ok(a && b && c);
    const later = { made: made(), next: { atMs: NOW_MS + 5000 }, nowMs: NOW_MS };
    assert.equal(await store.endTry(a, later), true);
    assert.equal(await store.endTry(a, { ...later, next: 'delivered' }), false, 'tried meanwhile');
    assert.equal(await store.openDelivery(a), undefined);
    const good = { ...made(), status: 200, error: null };
    assert.equal(await store.endTry(b, { made: good, next: 'delivered', nowMs: NOW_MS }), true);
    assert.equal(await store.endTry(c, { made: made(), next: 'dead', nowMs: NOW_MS }), true);
    assert.equal(await store.countWaiting(), 1);
    assert.deepEqual(await keysDue(store, NOW_MS + 4999), []);
    const page = { longestWaitMs: DAY_MS, after: null, receivers: 9, perReceiver: 9 };
    assert.deepEqual(await store.dueDeliveries({ nowMs: NOW_MS, ...page }), {
      due: [],
      nextAtMs: NOW_MS + 5000,
      after: null,
    });
    const again = (await due(store, NOW_MS + 5000))[0];
    assert.deepEqual([again?.event.id, again?.tries, again?.triesOfRound], [a.event.id, 1, 1]);
    const log = await store.listDeliveries('ada', 'w', { limit: 9 });
    assert.deepEqual(
      log?.map(({ taskId, state, tries, nextTryAtMs }) => [taskId, state, tries, nextTryAtMs]),
      [
        ['c', 'dead', 1, null],
        ['b', 'delivered', 1, null],
        ['a', 'waiting', 1, NOW_MS + 5000],
      ],
    );
    assert.deepEqual(log?.[1]?.log, [good]);
  });

  check('many for one receiver hide no other', async (store) => {
    await listen(store, 'w');
    const elsewhere = exampleRequest({ callbackUrl: 'http://10.0.0.7:9000' });
    for (let index = 0; index < 5; index += 1) {
      await store.create(withCallback(`a${index}`));
      await store.create(exampleTask(`b${index}`, { request: elsewhere }));
      await store.create(exampleTask(`c${index}`));
      await store.cancel('ada', `c${index}`, { nowMs: NOW_MS, evenRunning: true });
    }
    const options = { nowMs: NOW_MS, longestWaitMs: DAY_MS, receivers: 2, perReceiver: 3 };
    const first = await store.dueDeliveries({ ...options, after: null });
    assert.equal(first.due.length, 6);
    const second = await store.dueDeliveries({ ...options, after: first.after });
    assert.equal(second.due.length, 3);
    assert.equal(second.after, null);
    const seen = await Promise.all(
      [...first.due, ...second.due].map((key) => store.openDelivery(key)),
    );
    const receivers = seen.map((delivery) => delivery && wordsOf(delivery).replace(/\d/, ''));
    assert.equal(new Set(receivers).size, 3);
  });

  check('a clock that was set back holds nothing up', async (store) => {
    await store.create(withCallback('a'));
    const early = NOW_MS - 2 * DAY_MS;
    assert.equal((await keysDue(store, early)).length, 1);
    assert.equal((await keysDue(store, NOW_MS - DAY_MS)).length, 0);
  });

  check('a receiver that is gone is disabled, if it is still there', async (store) => {
    for (const id of ['stays', 'moved']) await listen(store, id);
    await store.create(exampleTask('a'));
    await succeed(store, 'a');
    await store.changeWebhook('ada', 'moved', { url: 'https://new.example.com/' }, NOW_MS);
    for (const delivery of await due(store)) {
      const { receiver } = delivery;
      assert.ok(receiver.kind === 'webhook' && receiver.webhook);
      const url = `https://${receiver.webhook.id}.example.com/`;
      await store.endTry(delivery, { made: made(), next: { gone: { url } }, nowMs: NOW_MS + 1 });
    }
    assert.equal(await store.countWaiting(), 0);
    assert.equal((await store.getWebhook('ada', 'stays'))?.enabled, false);
    assert.equal((await store.getWebhook('ada', 'moved'))?.enabled, true);
    const gone = (tenant: string, url: string): Promise<boolean> =>
      store.disableGone(tenant, 'moved', { url, nowMs: NOW_MS + 2 });
    assert.equal(await gone('ada', 'https://moved.example.com/'), false);
    assert.equal(await gone('bob', 'https://new.example.com/'), false);
    assert.equal(await gone('ada', 'https://new.example.com/'), true);
    const { enabled, updatedAtMs } = (await store.getWebhook('ada', 'moved')) ?? {};
    assert.deepEqual([enabled, updatedAtMs], [false, NOW_MS + 2]);
  });

  check('a webhook is kept, changed, and gone', async (store) => {
    await listen(store, 'one');
    await listen(store, 'two', { enabled: false });
    const bound = { most: 2 };
    const third = { id: 'three', tenant: 'ada', url: 'https://x.example/', types: ENDS };
    const rest = { enabled: true, secret: 's', createdAtMs: NOW_MS };
    assert.equal(await store.addWebhook({ ...third, ...rest }, bound), false);
    const expected = {
      id: 'one',
      tenant: 'ada',
      url: 'https://one.example.com/',
      types: ENDS,
      enabled: true,
      secret: 'sealed-one',
      oldSecret: null,
      createdAtMs: NOW_MS,
      updatedAtMs: NOW_MS,
    };
    assert.deepEqual(await store.getWebhook('ada', 'one'), expected);
    assert.deepEqual(
      (await store.listWebhooks('ada')).map(({ id }) => id),
      ['one', 'two'],
    );
    const changed = { url: 'https://new.example/', types: ['task.failed' as const] };
    assert.deepEqual(await store.changeWebhook('ada', 'one', changed, NOW_MS + 1), {
      ...expected,
      ...changed,
      updatedAtMs: NOW_MS + 1,
    });
    assert.equal(
      (await store.changeWebhook('ada', 'one', { enabled: false }, NOW_MS))?.enabled,
      false,
    );
    const oldUntilMs = NOW_MS + DAY_MS;
    const rotated = await store.replaceSecret('ada', 'one', {
      secret: 'next',
      oldUntilMs,
      nowMs: NOW_MS + 2,
    });
    assert.equal(rotated?.secret, 'next');
    assert.deepEqual(rotated?.oldSecret, { secret: 'sealed-one', untilMs: oldUntilMs });
    assert.equal(await store.removeWebhook('ada', 'one'), true);
    assert.equal(await store.removeWebhook('ada', 'one'), false);
    assert.equal(await store.getWebhook('ada', 'one'), undefined);
  });

  check('another tenant’s webhook is as unknown as a missing one', async (store) => {
    await listen(store, 'w');
    await store.create(exampleTask('a'));
    await succeed(store, 'a');
    const [delivery] = await due(store);
    assert.ok(delivery);
    for (const [tenant, id] of [
      ['bob', 'w'],
      ['ada', 'none'],
    ] as const) {
      assert.equal(await store.getWebhook(tenant, id), undefined);
      assert.equal(await store.changeWebhook(tenant, id, { enabled: false }, NOW_MS), undefined);
      const secret = { secret: 'mine', oldUntilMs: NOW_MS, nowMs: NOW_MS };
      assert.equal(await store.replaceSecret(tenant, id, secret), undefined);
      assert.equal(await store.removeWebhook(tenant, id), false);
      assert.equal(await store.listDeliveries(tenant, id, { limit: 9 }), undefined);
      assert.equal(await store.replay(tenant, id, delivery.event.id, NOW_MS), undefined);
    }
    assert.deepEqual(await store.listWebhooks('bob'), []);
    assert.equal((await store.getWebhook('ada', 'w'))?.secret, 'sealed-w');
    // An event of ours at a webhook of ours that it never went to.
    await listen(store, 'later');
    assert.equal(await store.replay('ada', 'later', delivery.event.id, NOW_MS), undefined);
  });

  check('a removed webhook leaves deliveries that go nowhere', async (store) => {
    await listen(store, 'w');
    await store.create(exampleTask('a'));
    await succeed(store, 'a');
    await store.removeWebhook('ada', 'w');
    const [delivery] = await due(store);
    assert.deepEqual(delivery?.receiver, { kind: 'webhook', webhook: null });
  });

  check(
    'the log is read newest first, by pages and state; a replay has all tries',
    async (store) => {
      await listen(store, 'w');
      for (const id of ['a', 'b', 'c', 'd']) {
        await store.create(exampleTask(id));
        await succeed(store, id);
      }
      const [a, b] = await due(store);
      assert.ok(a && b);
      await store.endTry(a, { made: made(), next: 'dead', nowMs: NOW_MS });
      await store.endTry(b, { made: made(), next: 'delivered', nowMs: NOW_MS });
      const list = async (options: { before?: string; state?: 'dead' | 'waiting' }) =>
        (await store.listDeliveries('ada', 'w', { limit: 2, ...options }))?.map(
          ({ taskId }) => taskId,
        );
      assert.deepEqual(await list({}), ['d', 'c']);
      const [, c] = (await store.listDeliveries('ada', 'w', { limit: 2 })) ?? [];
      assert.deepEqual(await list({ before: c?.eventId ?? '' }), ['b', 'a']);
      assert.deepEqual(await list({ before: a.event.id }), []);
      assert.deepEqual(await list({ before: 'none' }), []);
      assert.deepEqual(await store.getDelivery('ada', 'w', c?.eventId ?? ''), c);
      for (const [tenant, webhook, event] of [
        ['bob', 'w', a.event.id],
        ['ada', 'v', a.event.id],
        ['ada', 'w', 'none'],
      ] as const) {
        assert.equal(await store.getDelivery(tenant, webhook, event), undefined);
      }
      assert.deepEqual(await list({ state: 'dead' }), ['a']);
      for (const delivery of [a, b]) {
        const replayed = await store.replay('ada', 'w', delivery.event.id, NOW_MS + 7);
        assert.deepEqual(
          [replayed?.state, replayed?.tries, replayed?.nextTryAtMs, replayed?.log],
          ['waiting', 1, NOW_MS + 7, [made()]],
        );
      }
      const again = (await due(store, NOW_MS + 7)).find(({ seq }) => seq === a.seq);
      assert.deepEqual([again?.event, again?.tries, again?.triesOfRound], [a.event, 1, 0]);
      // What was under way when it was replayed is written all the same.
      assert.ok(again);
      await store.replay('ada', 'w', a.event.id, NOW_MS + 8);
      assert.equal(await store.endTry(again, { made: made(), next: 'dead', nowMs: NOW_MS }), true);
    },
  );

  check('the log of one delivery does not grow without end', async (store) => {
    await store.create(withCallback('a'));
    let [delivery] = await due(store);
    for (let index = 0; index < 40; index += 1) {
      assert.ok(delivery);
      await store.endTry(delivery, { made: made(index), next: { atMs: NOW_MS }, nowMs: NOW_MS });
      [delivery] = await due(store);
    }
    assert.equal(delivery?.tries, 40);
  });

  check(
    'deliveries go some time after they ended, an event with the last of its own',
    async (store) => {
      await listen(store, 'w');
      for (const id of ['told', 'dead', 'half', 'waits']) {
        await store.create(withCallback(id));
        await succeed(store, id);
      }
      for (const delivery of await due(store)) {
        const { id } = delivery.event.task;
        const toWebhook = delivery.receiver.kind === 'webhook';
        const end = { made: made(), nowMs: NOW_MS };
        if (id === 'told') await store.endTry(delivery, { ...end, next: 'delivered' });
        if (id === 'dead') await store.endTry(delivery, { ...end, next: 'dead' });
        if (id === 'half') {
          const next = toWebhook ? ('delivered' as const) : { atMs: NOW_MS + HOUR_MS };
          await store.endTry(delivery, { ...end, next });
        }
      }
      const remove = (state: 'delivered' | 'dead', beforeMs: number, limit = 100) =>
        store.removeDeliveries({ state, beforeMs, limit });
      const log = async (): Promise<(string | undefined)[] | undefined> =>
        (await store.listDeliveries('ada', 'w', { limit: 9 }))?.map(({ taskId }) => taskId);
      assert.equal(await remove('delivered', NOW_MS), 0);
      // Each task was queued, ran and succeeded, and the last is told to the webhook as well.
      assert.equal(await remove('delivered', NOW_MS + 1, 3), 3);
      assert.equal(await remove('delivered', NOW_MS + 1), 2);
      assert.deepEqual(await log(), ['waits', 'dead']);
      assert.equal(await remove('dead', NOW_MS + 1), 4);
      assert.deepEqual(await log(), ['waits']);
      assert.equal(await remove('dead', NOW_MS + DAY_MS), 0);
      // Of `half` the callback still waits, so its event is there.
      assert.equal((await told(store)).filter((words) => words.startsWith('half')).length, 3);
      assert.equal((await told(store)).length, 3 + 4);
    },
  );
}
