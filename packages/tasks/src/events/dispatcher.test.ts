import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { LoggedDelivery, Webhook } from '../event.ts';
import { openSqliteStore, type SqliteStore } from '../sqlite/open-sqlite-store.ts';
import { exampleRequest, exampleTask, NOW_MS } from '../store/examples.testsuite.ts';
import { atRest, manualClock, type ManualClock } from '../worker/manual-clock.testsuite.ts';
import {
  createDispatcher,
  type Dispatcher,
  type DispatcherOptions,
  type Message,
  type Told,
} from './dispatcher.ts';
import { RETRY_DELAYS_MS } from './retry-plan.ts';

const HOUR_MS = 3_600_000;
const TAKEN: Told = { status: 200, error: null, gone: false, retryAfterMs: null };
const REFUSED: Told = { status: 500, error: 'status', gone: false, retryAfterMs: null };

interface House {
  readonly store: SqliteStore;
  readonly clock: ManualClock;
  /** Everything that was sent, in order: `task type`, with the time since the start and the id. */
  readonly sent: { readonly what: string; readonly atMs: number; readonly id: string }[];
  /** What a receiver does; takes all unless told. */
  answer: (message: Message, signal: AbortSignal) => Promise<Told>;
  open(options?: Partial<DispatcherOptions>): Dispatcher;
  listen(id: string, changes?: Partial<Webhook>): Promise<void>;
  /** Makes tasks and cancels them: the shortest way to an event for webhooks. */
  cancelled(...ids: string[]): Promise<void>;
  log(webhook: string): Promise<LoggedDelivery[]>;
}

async function inHouse(body: (house: House) => Promise<void>): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'filmgate-dispatcher-'));
  const opened: Dispatcher[] = [];
  try {
    await using store = await openSqliteStore(join(directory, 'tasks.db'));
    const clock = manualClock();
    const house: House = {
      store,
      clock,
      sent: [],
      answer: () => Promise.resolve(TAKEN),
      open(options = {}) {
        const dispatcher = createDispatcher({
          store,
          clock,
          random: () => 0,
          // Only timers that the plan asks for, so that times can be compared to the millisecond.
          idleMs: HOUR_MS,
          tell(message, signal) {
            const { id, type, task } = message.event;
            house.sent.push({ what: `${task.id} ${type}`, atMs: clock.now() - NOW_MS, id });
            return house.answer(message, signal);
          },
          ...options,
        });
        opened.push(dispatcher);
        dispatcher.start();
        return dispatcher;
      },
      async listen(id, changes = {}) {
        const url = `https://${id}.example.com/`;
        const types = ['task.cancelled' as const];
        const webhook = { id, tenant: 'ada', url, types, enabled: true, secret: 's' };
        await store.addWebhook({ ...webhook, createdAtMs: NOW_MS, ...changes }, { most: 99 });
      },
      async cancelled(...ids) {
        await Promise.all(ids.map((id) => store.create(exampleTask(id, { nowMs: clock.now() }))));
        const how = { nowMs: clock.now(), evenRunning: true };
        await Promise.all(ids.map((id) => store.cancel('ada', id, how)));
      },
      async log(webhook) {
        return (await store.listDeliveries('ada', webhook, { limit: 100 })) ?? [];
      },
    };
    await body(house);
    for (const dispatcher of opened) await dispatcher.stop({ graceMs: 0 });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const withCallback = (id: string, callbackUrl: string, tenant = 'ada') =>
  exampleTask(id, {
    tenant,
    request: exampleRequest({ callbackUrl, executionExpiresAfterS: 172_800 }),
  });

test('an event is told to each receiver once', () =>
  inHouse(async (house) => {
    await house.listen('one');
    await house.listen('two');
    const dispatcher = house.open();
    await house.cancelled('a');
    dispatcher.wake();
    await house.clock.advance(20);
    assert.deepEqual(
      house.sent.map(({ what }) => what),
      ['a task.cancelled', 'a task.cancelled'],
    );
    assert.equal(new Set(house.sent.map(({ id }) => id)).size, 1);
    await dispatcher.stop({ graceMs: 0 });
    house.open();
    await house.clock.advance(100 * HOUR_MS);
    assert.equal(house.sent.length, 2);
    const [delivery] = await house.log('one');
    assert.equal(delivery?.state, 'delivered');
    assert.deepEqual(delivery?.log, [
      { atMs: NOW_MS + 20, durationMs: 0, status: 200, error: null },
    ]);
  }));

test('who refuses is told again for 75 hours, to the millisecond, then given up', () =>
  inHouse(async (house) => {
    await house.listen('w');
    house.answer = () => Promise.resolve(REFUSED);
    await house.cancelled('a');
    house.open();
    await house.clock.advance(200 * HOUR_MS);
    const planned = RETRY_DELAYS_MS.reduce<number[]>(
      (times, delayMs) => [...times, (times.at(-1) ?? 0) + delayMs],
      [0],
    );
    assert.deepEqual(
      house.sent.map(({ atMs }) => atMs),
      planned,
    );
    assert.equal(planned.at(-1), 75 * HOUR_MS);
    assert.equal(new Set(house.sent.map(({ id }) => id)).size, 1);
    const [delivery] = await house.log('w');
    assert.deepEqual([delivery?.state, delivery?.tries], ['dead', 10]);
    assert.deepEqual(
      delivery?.log.map(({ atMs, error }) => [atMs - NOW_MS, error]),
      planned.map((atMs) => [atMs, 'status']),
    );
    assert.equal(await house.store.countWaiting(), 0);
  }));

test('waits are shortened at random, by up to a tenth', () =>
  inHouse(async (house) => {
    await house.listen('w');
    house.answer = () => Promise.resolve(REFUSED);
    await house.cancelled('a');
    house.open({ random: () => 0.5 });
    await house.clock.advance(HOUR_MS);
    assert.deepEqual(
      house.sent.map(({ atMs }) => atMs),
      [0, 4_750, 4_750 + 285_000, 4_750 + 285_000 + 1_710_000],
    );
  }));

test('a callback is told once that a task waits or runs, and again and again how it ended', () =>
  inHouse(async (house) => {
    const outcomes: string[] = [];
    house.answer = () => Promise.resolve(REFUSED);
    house.open({ onTold: (kind, outcome) => void outcomes.push(`${kind} ${outcome}`) });
    await house.store.create(withCallback('a', 'https://x.example/'));
    await house.clock.advance(HOUR_MS);
    const claim = { workerId: 'w', nowMs: house.clock.now(), leaseMs: 1, limit: 1 };
    const [claimed] = await house.store.claim(claim);
    assert.ok(claimed);
    await house.store.fail(claimed, { code: 'x', message: 'x' }, house.clock.now());
    await house.clock.advance(HOUR_MS + 5_000);
    assert.deepEqual(
      house.sent.map(({ what, atMs }) => `${what} ${atMs / 1000}`),
      ['a task.queued 3600', 'a task.running 7200', 'a task.failed 7200', 'a task.failed 7205'],
    );
    assert.deepEqual(outcomes, [
      'callback dead',
      'callback dead',
      'callback failed',
      'callback failed',
    ]);
  }));

test('who asks for rest gets it, up to a day', () =>
  inHouse(async (house) => {
    await house.listen('w');
    const rests = [60_000, 1, 1000 * HOUR_MS];
    house.answer = () => {
      const [retryAfterMs] = rests.splice(0, 1);
      return Promise.resolve(retryAfterMs === undefined ? TAKEN : { ...REFUSED, retryAfterMs });
    };
    await house.cancelled('a');
    house.open();
    await house.clock.advance(100 * HOUR_MS);
    assert.deepEqual(
      house.sent.map(({ atMs }) => atMs),
      [0, 60_000, 360_000, 360_000 + 24 * HOUR_MS],
    );
  }));

test('who is gone is told no more', () =>
  inHouse(async (house) => {
    await house.listen('w');
    house.answer = () => Promise.resolve({ ...REFUSED, status: 410, gone: true });
    await house.cancelled('a', 'b');
    house.open();
    await house.clock.advance(100 * HOUR_MS);
    const log = await house.log('w');
    assert.deepEqual(
      log.map(({ state }) => state),
      ['dead', 'dead'],
    );
    assert.equal((await house.store.getWebhook('ada', 'w'))?.enabled, false);
  }));

test('what waits when its webhook is disabled or removed ends unsent; replayed, it is sent', () =>
  inHouse(async (house) => {
    await house.listen('w');
    await house.listen('removed');
    await house.listen('briefly');
    house.answer = () => Promise.resolve(REFUSED);
    await house.cancelled('a');
    const dispatcher = house.open();
    await house.clock.advance(0);
    assert.equal(house.sent.length, 3);
    for (const id of ['w', 'briefly']) {
      await house.store.changeWebhook('ada', id, { enabled: false }, NOW_MS);
    }
    await house.store.removeWebhook('ada', 'removed');
    await house.store.changeWebhook('ada', 'briefly', { enabled: true }, NOW_MS);
    house.answer = () => Promise.resolve(TAKEN);
    await house.clock.advance(5_000);
    assert.equal(house.sent.length, 4);
    const [dead] = await house.log('w');
    assert.deepEqual([dead?.state, dead?.log.at(-1)?.error], ['dead', 'disabled']);
    assert.equal((await house.log('briefly'))[0]?.state, 'delivered');
    assert.equal(await house.store.countWaiting(), 0);
    await house.store.changeWebhook('ada', 'w', { enabled: true }, NOW_MS);
    await house.store.replay('ada', 'w', dead?.eventId ?? '', house.clock.now());
    dispatcher.wake();
    await house.clock.advance(20);
    assert.equal(house.sent.length, 5);
    assert.equal(new Set(house.sent.map(({ id }) => id)).size, 1);
  }));

/** Receivers that answer when they are told to. */
function holding(house: House, isSlow: (url: string) => boolean) {
  const held: { readonly seq: string; readonly let: () => void }[] = [];
  let most = 0;
  const now = new Set<string>();
  house.answer = async ({ event, receiver }) => {
    const url = receiver.kind === 'callback' ? receiver.url : receiver.webhook.url;
    if (!isSlow(url)) return TAKEN;
    assert.ok(!now.has(event.id), 'not twice at once');
    now.add(event.id);
    most = Math.max(most, now.size);
    await new Promise<void>((resolve) => {
      held.push({ seq: event.id, let: resolve });
    });
    now.delete(event.id);
    return TAKEN;
  };
  return {
    /** At the same time, so far. */
    most: () => most,
    async letAll() {
      while (held.length > 0) {
        for (const { let: go } of held.splice(0)) go();
        await atRest();
      }
    },
  };
}

test('a slow receiver holds up no other, gets few at once, and all of them in the end', () =>
  inHouse(async (house) => {
    const slow = holding(house, (url) => url.includes('slow'));
    const ids = Array.from({ length: 100 }, (_, index) => `s${index}`);
    await house.listen('slow');
    // Another path of the same host, so as slow.
    await house.listen('slow-2', { url: 'https://slow.example.com/2' });
    await house.cancelled(...ids);
    await house.listen('quick');
    const dispatcher = house.open();
    await house.clock.advance(0);
    assert.equal(house.sent.length, 8);
    await house.cancelled('q1', 'q2');
    dispatcher.wake();
    await house.clock.advance(20);
    assert.deepEqual(
      (await house.log('quick')).map(({ state }) => state),
      ['delivered', 'delivered'],
    );
    await house.clock.advance(10 * HOUR_MS);
    assert.equal(slow.most(), 8);
    await slow.letAll();
    assert.equal(slow.most(), 8);
    assert.equal(await house.store.countWaiting(), 0);
    assert.equal(house.sent.length, 2 * 102 + 2);
  }));

test('a tenant with many slow receivers holds up no other tenant', () =>
  inHouse(async (house) => {
    const slow = holding(house, (url) => url.includes('slow'));
    for (let index = 0; index < 150; index += 1) {
      await house.store.create(withCallback(`s${index}`, `https://slow-${index}.example.com/`));
    }
    await house.store.create(withCallback('q', 'https://quick.example.com', 'zoe'));
    house.open();
    await house.clock.advance(0);
    assert.equal(slow.most(), 64);
    assert.ok(house.sent.some(({ what }) => what === 'q task.queued'));
    await slow.letAll();
    await house.clock.advance(0);
    await slow.letAll();
    assert.equal(slow.most(), 64);
    assert.equal(await house.store.countWaiting(), 0);
  }));

test('stopping waits for what is being sent; what is cut off is sent again, under its id', () =>
  inHouse(async (house) => {
    await house.listen('w');
    await house.cancelled('a');
    const taken = Promise.withResolvers<Told>();
    house.answer = (_message, signal) =>
      new Promise((resolve, reject) => {
        void taken.promise.then(resolve);
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    const first = house.open();
    await house.clock.advance(0);
    const stopped = first.stop({ graceMs: 5_000 });
    await house.clock.advance(5_000);
    await stopped;
    assert.equal((await house.log('w'))[0]?.tries, 0);
    const second = house.open();
    await house.clock.advance(0);
    assert.equal(house.sent.length, 2);
    assert.equal(house.sent[0]?.id, house.sent[1]?.id);
    const again = second.stop({ graceMs: 5_000 });
    taken.resolve(TAKEN);
    await again;
    assert.equal((await house.log('w'))[0]?.state, 'delivered');
    await house.cancelled('b');
    second.wake();
    await house.clock.advance(10 * HOUR_MS);
    assert.equal(house.sent.length, 2);
  }));

test('what cannot be written down is not sent again meanwhile', () =>
  inHouse(async (house) => {
    await house.listen('w');
    await house.cancelled('a');
    let full = true;
    const { store } = house;
    const refusing: SqliteStore = {
      ...store,
      endTry: (...args) => (full ? Promise.reject(new Error('full')) : store.endTry(...args)),
    };
    house.open({ store: refusing, idleMs: 1_000 });
    await house.clock.advance(60_000);
    assert.equal(house.sent.length, 1);
    full = false;
    await house.clock.advance(1_000);
    assert.equal((await house.log('w'))[0]?.state, 'delivered');
    assert.equal(house.sent.length, 1);
  }));

test('a store that does not answer, and a defect while sending, stop nothing', () =>
  inHouse(async (house) => {
    await house.listen('w');
    await house.cancelled('a');
    let broken = true;
    const { store } = house;
    const refusing: SqliteStore = {
      ...store,
      dueDeliveries: (options) =>
        broken ? Promise.reject(new Error('busy')) : store.dueDeliveries(options),
    };
    house.answer = () => {
      throw new Error('a defect');
    };
    house.open({ store: refusing, idleMs: 1_000 });
    await house.clock.advance(10_000);
    assert.equal(house.sent.length, 0);
    broken = false;
    await house.clock.advance(1_000);
    assert.equal(house.sent.length, 1);
    house.answer = () => Promise.resolve(TAKEN);
    await house.clock.advance(5_000);
    const [delivery] = await house.log('w');
    assert.deepEqual(
      delivery?.log.map(({ error }) => error),
      ['not_sent', null],
    );
  }));

test('new events are found without being woken; a jump of the wall clock delays nothing for long', () =>
  inHouse(async (house) => {
    await house.listen('w');
    house.open({ idleMs: 1_000 });
    await house.clock.advance(500);
    await house.cancelled('a');
    await house.clock.advance(500);
    assert.equal(house.sent.length, 1);
    house.answer = () => Promise.resolve(REFUSED);
    await house.cancelled('b');
    await house.clock.advance(1_000);
    house.clock.jump(-100 * HOUR_MS);
    await house.clock.advance(1_000);
    assert.equal(house.sent.filter(({ what }) => what.startsWith('b')).length, 2);
    house.clock.jump(200 * HOUR_MS);
    await house.clock.advance(1_000);
    assert.equal(house.sent.filter(({ what }) => what.startsWith('b')).length, 3);
  }));
