// Webhooks through the whole service, with receivers of their own that check with the independent
// library of the Standard Webhooks specification.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { anotherKey } from '../testing/another-key.testsuite.ts';
import { fastClock } from '../testing/fast-clock.testsuite.ts';
import {
  startReceiver,
  type Answer,
  type Received,
  type Receiver,
} from '../testing/receiver.testsuite.ts';
import { ARK, MISSION, MODEL, runApp, type RunningApp } from '../testing/running-app.testsuite.ts';
import { scriptedEngine } from '../testing/scripted-engine.testsuite.ts';

const PATH = '/v1/webhooks';
const FILM = { model: MODEL, prompt: 'a fox' };
const ENDS = ['task.succeeded', 'task.failed', 'task.cancelled', 'task.expired'];
/** 75 hours of back-off pass in less than half a minute, its first four waits in a second. */
const SPEED = 10_000;

interface House {
  readonly service: RunningApp;
  readonly receiver: Receiver;
  /** Makes a webhook at the receiver. @returns its reply, with the secret */
  listen(body?: object): Promise<{ id: string; secret: string; [name: string]: unknown }>;
  cancelled(): Promise<string>;
  /** The log of a webhook once it is as wanted. */
  log(id: string, isWanted: (log: readonly Logged[]) => boolean): Promise<readonly Logged[]>;
}

interface Logged {
  readonly event_id: string;
  readonly task_id: string;
  readonly type: string;
  readonly state: string;
  readonly tries: number;
  readonly next_try_at: string | null;
  readonly log: readonly { status_code: number | null; error: string | null }[];
}

async function inHouse(
  body: (house: House) => Promise<void>,
  answer?: (message: Received) => Answer | Promise<Answer>,
): Promise<void> {
  await using receiver = await startReceiver(answer);
  await using service = await runApp({
    render: scriptedEngine(),
    eventClock: fastClock(SPEED),
    env: { FILMGATE_EGRESS_ALLOW: '127.0.0.1' },
  });
  await body({
    service,
    receiver,
    async listen(options = {}) {
      const webhook = { url: receiver.url('/hook'), ...options };
      const reply = await service.call('POST', PATH, { body: webhook });
      assert.equal(reply.status, 200, JSON.stringify(reply.body));
      return reply.body;
    },
    cancelled: () => cancelOne(service),
    async log(id, isWanted) {
      for (;;) {
        const { body: page } = await service.call('GET', `${PATH}/${id}/deliveries?limit=100`);
        if (isWanted(page.data)) return page.data;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  });
}

/** The shortest way to an event. @returns the task's id */
async function cancelOne(service: RunningApp): Promise<string> {
  const id = await service.create(FILM);
  await service.call('DELETE', `${MISSION}/${id}`);
  return id;
}

const verified = (secret: string, { text, headers }: Received) =>
  new Webhook(secret).verify(text, headers) as {
    type: string;
    timestamp: string;
    data: Record<string, unknown>;
  };

test('a webhook is made, shown, changed and deleted; its secret is shown once', () =>
  inHouse(async ({ service, receiver, listen }) => {
    const { secret, ...made } = await listen();
    assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
    assert.match(made.id, /^wh_[0-9a-f]{24}$/);
    assert.deepEqual(made, {
      id: made.id,
      object: 'webhook',
      url: receiver.url('/hook'),
      events: ENDS,
      enabled: true,
      created_at: made['created_at'],
      updated_at: made['created_at'],
      old_secret_until: null,
    });
    const path = `${PATH}/${made.id}`;
    assert.deepEqual((await service.call('GET', path)).body, made);
    assert.deepEqual((await service.call('GET', PATH)).body, { object: 'list', data: [made] });
    const change = {
      url: receiver.url('/other'),
      events: ['task.failed', 'task.running', 'task.failed'],
      enabled: false,
    };
    const { body: changed } = await service.call('PATCH', path, { body: change });
    assert.deepEqual(changed, {
      ...made,
      ...change,
      events: ['task.failed', 'task.running'],
      updated_at: changed.updated_at,
    });
    assert.equal((await service.call('PATCH', path, { body: {} })).body.enabled, false);
    assert.deepEqual((await service.call('DELETE', path)).body, {
      id: made.id,
      object: 'webhook',
      deleted: true,
    });
    for (const [method, rest] of [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/rotate'],
      ['POST', '/test'],
      ['GET', '/deliveries'],
    ] as const) {
      assert.equal((await service.call(method, path + rest)).status, 404, `${method} ${rest}`);
    }
    for (const name of ['filmgate.db', 'filmgate.db-wal']) {
      const file = await readFile(join(service.dataDirectory, name));
      const bytes = Buffer.from(secret.slice('whsec_'.length), 'base64');
      assert.ok(!file.includes(secret.slice(10)) && !file.includes(bytes), `${name} is sealed`);
    }
  }));

test('what cannot be a webhook is refused with the rule', () =>
  inHouse(async ({ service, receiver, listen }) => {
    for (const [body, param, words] of [
      [{}, 'url', /`url`.*it is missing, expected a string\. Request/],
      [{ url: 'http://hooks.example.com/' }, 'url', /https/],
      [{ url: 'https://10.0.0.1/' }, 'url', /FILMGATE_EGRESS_ALLOW/],
      [{ url: 'https://localhost/' }, 'url', /FILMGATE_EGRESS_ALLOW/],
      [{ url: 'https://169.254.169.254/' }, 'url', /FILMGATE_EGRESS_ALLOW/],
      [{ url: 'https://ada:x@hooks.example.com/' }, 'url', /user name/],
      [{ url: 'ftp://hooks.example.com/' }, 'url', /https/],
      [{ url: 'hooks' }, 'url', /https/],
      [{ url: `https://hooks.example.com/${'x'.repeat(2048)}` }, 'url', /2048/],
      [{ url: receiver.url('/'), events: [] }, 'events', /events/],
      [
        { url: receiver.url('/'), events: ['task.queued'] },
        'events.0',
        /task\.running.*got "task\.queued"/,
      ],
      [{ url: receiver.url('/'), enabled: 'yes' }, 'enabled', /enabled/],
      [{ url: receiver.url('/'), tenant: 'bob' }, 'tenant', /expected one of url, events, enabled/],
    ] as const) {
      const reply = await service.call('POST', PATH, { body });
      assert.equal(reply.status, 400, JSON.stringify(body));
      assert.equal(reply.body.error.param, param);
      assert.match(reply.body.message, words);
    }
    assert.equal((await service.call('POST', PATH, { body: [] })).status, 400);
    const { id } = await listen();
    const inTheClear = { url: 'http://hooks.example.com/' };
    assert.equal((await service.call('PATCH', `${PATH}/${id}`, { body: inTheClear })).status, 400);
    for (let count = 1; count < 20; count += 1) await listen();
    const more = await service.call('POST', PATH, { body: { url: receiver.url('/') } });
    assert.equal(more.status, 400);
    assert.match(more.body.message, /20 webhooks/);
    const publicOne = { url: 'https://hooks.example.com/film?x=1', enabled: false };
    await service.call('DELETE', `${PATH}/${id}`);
    assert.equal((await service.call('POST', PATH, { body: publicOne })).status, 200);
  }));

test('the end of a film is told, signed, with the task as GET shows it', () =>
  inHouse(async ({ service, receiver, listen, log }) => {
    const { id, secret } = await listen({ events: ['task.running', 'task.succeeded'] });
    await listen({ events: ['task.failed'] });
    await listen({ enabled: false });
    const reply = await service.film(FILM);
    await receiver.count(2);
    const told = receiver.received.map((message) => verified(secret, message));
    assert.deepEqual(told.map(({ type }) => type).sort(), ['task.running', 'task.succeeded']);
    const end = told.find(({ type }) => type === 'task.succeeded');
    assert.deepEqual(end?.data, reply.data);
    assert.equal(Math.floor(Date.parse(end?.timestamp ?? '') / 1000), end?.data['finish_time']);
    const [message] = receiver.received;
    assert.deepEqual(
      [message?.path, message?.headers['content-type'], message?.headers['user-agent']],
      ['/hook', 'application/json; charset=utf-8', 'filmgate'],
    );
    assert.match(message?.headers['webhook-id'] ?? '', /^evt_[0-9a-f]{32}$/);
    const logged = await log(id, (all) => all.every(({ state }) => state === 'delivered'));
    assert.deepEqual(
      logged.map(({ event_id: event }) => event).sort(),
      receiver.received.map((one) => one.id).sort(),
    );
    assert.deepEqual(
      logged.map(({ task_id: task, tries, next_try_at: next }) => [task, tries, next]),
      [
        [reply.data.task_id, 1, null],
        [reply.data.task_id, 1, null],
      ],
    );
    assert.deepEqual(
      logged[0]?.log.map(({ status_code: status, error }) => [status, error]),
      [[200, null]],
    );
    const { body: metrics } = await service.call('GET', '/metrics');
    assert.match(metrics, /^filmgate_events_waiting 0$/m);
    assert.match(
      metrics,
      /^filmgate_deliveries_total\{receiver="webhook",outcome="delivered"\} 2$/m,
    );
  }));

test('rotated, messages are signed with both secrets', () =>
  inHouse(async ({ service, receiver, listen, cancelled }) => {
    const first = await listen();
    const { body: second } = await service.call('POST', `${PATH}/${first.id}/rotate`);
    assert.notEqual(second.secret, first.secret);
    const untilMs = Date.parse(second.old_secret_until) - Date.parse(second.updated_at);
    assert.equal(untilMs, 24 * 60 * 60 * 1000);
    await cancelled();
    await receiver.count(1);
    const [message] = receiver.received;
    assert.ok(message);
    assert.equal(message.headers['webhook-signature']?.split(' ').length, 2);
    for (const secret of [first.secret, second.secret]) {
      assert.equal(verified(secret, message).type, 'task.cancelled');
    }
    const { body: third } = await service.call('POST', `${PATH}/${first.id}/rotate`);
    await cancelled();
    await receiver.count(2);
    const later = receiver.received[1];
    assert.ok(later);
    assert.throws(() => verified(first.secret, later), /No matching signature/);
    for (const secret of [second.secret, third.secret]) verified(secret, later);
  }));

test('a test is sent at once and says what came of it', async () => {
  const answers: Answer[] = [{}, { status: 500 }, { status: 302, headers: { location: '/x' } }];
  await inHouse(
    async ({ service, receiver, listen, log }) => {
      const { id, secret } = await listen({ enabled: false });
      const path = `${PATH}/${id}/test`;
      const { body } = await service.call('POST', path);
      assert.deepEqual([body.delivered, body.status_code, body.error], [true, 200, null]);
      assert.ok(Number.isInteger(body.duration_ms));
      const [message] = receiver.received;
      assert.ok(message);
      const { type, data } = verified(secret, message);
      assert.deepEqual([type, data], ['webhook.test', { webhook_id: id }]);
      const failed = (await service.call('POST', path)).body;
      assert.deepEqual(
        [failed.delivered, failed.status_code, failed.error],
        [false, 500, 'status'],
      );
      // No redirect is followed.
      assert.equal((await service.call('POST', path)).body.status_code, 302);
      assert.equal(receiver.received.length, 3);
      assert.deepEqual(await log(id, () => true), []);
    },
    () => answers.shift() ?? {},
  );
});

test('who fails up to four times is told again under the same id, and a silent host holds up nobody', async () => {
  const failures = new Map<string, number>();
  let failuresWanted = 0;
  await using silent = await startReceiver(() => new Promise(() => {}));
  await inHouse(
    async ({ service, receiver, listen, cancelled, log }) => {
      const { id, secret } = await listen();
      const { id: unheard } = await listen({ url: silent.url('/') });
      const tasks: string[] = [];
      for (let count = 0; count < 5; count += 1) tasks.push(await cancelled());
      const logged = await log(
        id,
        (all) => all.length === 5 && all.every(({ state }) => state === 'delivered'),
      );
      assert.deepEqual(logged.map(({ tries }) => tries).sort(), [1, 2, 3, 4, 5]);
      assert.deepEqual(logged.map(({ task_id: task }) => task).reverse(), tasks);
      assert.equal(receiver.received.length, 15);
      const bodies = new Set(receiver.received.map((message) => `${message.id} ${message.text}`));
      assert.equal(bodies.size, 5, 'the same body under the same id');
      for (const message of receiver.received) verified(secret, message);
      const most = logged.find(({ tries }) => tries === 5);
      assert.deepEqual(
        most?.log.map(({ status_code: status, error }) => `${status} ${error}`),
        ['503 status', '503 status', '503 status', '503 status', '204 null'],
      );
      // Once more, please.
      const path = `${PATH}/${id}/deliveries/${most?.event_id}/replay`;
      const { body: replayed } = await service.call('POST', path);
      assert.deepEqual([replayed.state, replayed.tries], ['waiting', 5]);
      await receiver.count(16);
      assert.equal(receiver.received.at(-1)?.id, most?.event_id);
      await log(id, (all) => all.every(({ state }) => state === 'delivered'));
      await silent.count(5);
      const waiting = await log(unheard, () => true);
      assert.deepEqual(
        waiting.map(({ state, tries }) => `${state} ${tries}`),
        Array.from({ length: 5 }, () => 'waiting 0'),
      );
      assert.equal((await service.call('GET', '/ready')).status, 200);
      const { body: metrics } = await service.call('GET', '/metrics');
      assert.match(metrics, /^filmgate_events_waiting 5$/m);
    },
    ({ id }) => {
      if (!failures.has(id)) failures.set(id, failuresWanted++);
      const left = failures.get(id) ?? 0;
      failures.set(id, left - 1);
      return { status: left > 0 ? 503 : 204 };
    },
  );
});

test('a disabled webhook is not replayed, one that is gone is disabled', () =>
  inHouse(
    async ({ service, listen, cancelled, log }) => {
      const { id } = await listen();
      await cancelled();
      const [delivery] = await log(id, (all) => all[0]?.state === 'dead');
      assert.deepEqual(
        delivery?.log.map(({ status_code: status }) => status),
        [410],
      );
      assert.equal((await service.call('GET', `${PATH}/${id}`)).body.enabled, false);
      const path = `${PATH}/${id}/deliveries/${delivery?.event_id}/replay`;
      const refused = await service.call('POST', path);
      assert.deepEqual([refused.status, refused.body.code], [409, 'WebhookDisabled']);
      assert.match(refused.body.message, /PATCH/);
      const none = `${PATH}/${id}/deliveries/evt_none/replay`;
      await service.call('PATCH', `${PATH}/${id}`, { body: { enabled: true } });
      assert.equal((await service.call('POST', none)).status, 404);
    },
    () => ({ status: 410 }),
  ));

test('a test that is answered 410 disables the webhook as a delivery does, and says so', () => {
  const statuses = [204, 500, 410, 410];
  return inHouse(
    async ({ service, listen }) => {
      const { id } = await listen();
      const tried = async (): Promise<unknown[]> => {
        const { body } = await service.call('POST', `${PATH}/${id}/test`);
        const { body: webhook } = await service.call('GET', `${PATH}/${id}`);
        assert.equal(webhook.enabled, body.enabled);
        return [body.delivered, body.status_code, body.enabled];
      };
      assert.deepEqual(await tried(), [true, 204, true]);
      assert.deepEqual(await tried(), [false, 500, true]);
      assert.deepEqual(await tried(), [false, 410, false]);
      assert.deepEqual(await tried(), [false, 410, false]);
    },
    () => ({ status: statuses.shift() ?? 500 }),
  );
});

test('what came of a try is logged: a long reply counts, a host that is opened no more does not', async () => {
  await using receiver = await startReceiver(() => ({ body: 'x'.repeat(100_000) }));
  await using first = await runApp({ env: { FILMGATE_EGRESS_ALLOW: receiver.host } });
  const { body: webhook } = await first.call('POST', PATH, {
    body: { url: receiver.url('/') },
  });
  const log = async (service: RunningApp): Promise<Logged[]> =>
    (await service.call('GET', `${PATH}/${webhook.id}/deliveries`)).body.data;
  const until = async (
    service: RunningApp,
    done: (log: Logged[]) => boolean,
  ): Promise<Logged[]> => {
    for (;;) {
      const now = await log(service);
      if (done(now)) return now;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  await cancelOne(first);
  const [taken] = await until(first, ([newest]) => newest?.state === 'delivered');
  assert.deepEqual(
    taken?.log.map(({ status_code: status, error }) => [status, error]),
    [[200, null]],
  );
  await first.app.stop({ graceMs: 0 });
  await using second = await runApp({ dataDirectory: first.dataDirectory });
  await cancelOne(second);
  const [blocked] = await until(
    second,
    ([newest]) => newest?.tries === 1 && newest.task_id !== taken?.task_id,
  );
  assert.deepEqual([blocked?.state, blocked?.log[0]?.error], ['waiting', 'blocked']);
  assert.ok(Date.parse(blocked?.next_try_at ?? '') > Date.now());
  assert.equal(receiver.received.length, 1);
});

test('the log is read by pages and by state', () =>
  inHouse(async ({ service, receiver, listen, cancelled, log }) => {
    const { id } = await listen();
    const tasks: string[] = [];
    for (let count = 0; count < 3; count += 1) tasks.unshift(await cancelled());
    await receiver.count(3);
    await log(id, (all) => all.every(({ state }) => state === 'delivered'));
    const path = `${PATH}/${id}/deliveries`;
    const { body: first } = await service.call('GET', `${path}?limit=2`);
    const { body: second } = await service.call(
      'GET',
      `${path}?limit=2&before=${first.data[1].event_id}`,
    );
    assert.deepEqual([first.has_more, second.has_more], [true, false]);
    assert.deepEqual(
      [...first.data, ...second.data].map(({ task_id: task }: Logged) => task),
      tasks,
    );
    assert.deepEqual((await service.call('GET', `${path}?state=dead`)).body.data, []);
    for (const query of ['limit=0', 'limit=101', 'state=lost', 'before=evt_none']) {
      assert.equal((await service.call('GET', `${path}?${query}`)).status, 400, query);
    }
  }));

test('to another tenant a webhook, its log and its events are as unknown as missing ones', () =>
  inHouse(async ({ service, receiver, listen, cancelled, log }) => {
    const { id } = await listen();
    await cancelled();
    await receiver.count(1);
    const [delivery] = await log(id, (all) => all[0]?.state === 'delivered');
    const secret = await anotherKey(service.dataDirectory, 'bob', ['admin']);
    const headers = { authorization: `Bearer ${secret}` };
    for (const [method, rest] of [
      ['GET', ''],
      ['PATCH', ''],
      ['DELETE', ''],
      ['POST', '/rotate'],
      ['POST', '/test'],
      ['GET', '/deliveries'],
      ['POST', `/deliveries/${delivery?.event_id}/replay`],
    ] as const) {
      const body = method === 'PATCH' ? { body: { enabled: false } } : {};
      const ask = async (webhook: string) => {
        const reply = await service.call(method, `${PATH}/${webhook}${rest}`, { headers, ...body });
        assert.equal(reply.status, 404, `${method} ${rest}`);
        return reply.body.message.replace(webhook, '…').replace(/Request id.*/, '');
      };
      assert.equal(await ask(id), await ask('wh_000000000000000000000000'));
    }
    assert.deepEqual((await service.call('GET', PATH, { headers })).body.data, []);
    // Nor is it told of the other's tasks.
    const created = await service.call('POST', MISSION, { body: FILM, headers });
    await service.call('DELETE', `${MISSION}/${created.body.task_id}`, { headers });
    await cancelled();
    await receiver.count(2);
    assert.equal(receiver.received.length, 2);
    assert.ok(receiver.received.every(({ text }) => !text.includes(created.body.task_id)));
    assert.equal((await service.call('GET', `${PATH}/${id}`)).body.enabled, true);
    const secrets = await Promise.all(
      [headers, {}].map((who) => service.call('GET', `${PATH}/callback-secret`, { headers: who })),
    );
    assert.notEqual(secrets[0]?.body.secret, secrets[1]?.body.secret);
  }));

test('a callback_url is called as the real service does, and signed', () =>
  inHouse(async ({ service, receiver }) => {
    const callback = receiver.url('/callback?task=1');
    const body = {
      model: MODEL,
      content: [{ type: 'text', text: 'a fox' }],
      callback_url: callback,
    };
    const { body: created } = await service.call('POST', ARK, { body });
    assert.deepEqual(Object.keys(created), ['id'], 'nothing is warned of');
    await receiver.count(3);
    const { body: secret } = await service.call('GET', `${PATH}/callback-secret`);
    const told = receiver.received.map((message) => {
      assert.equal(message.path, '/callback?task=1');
      new Webhook(secret.secret).verify(message.text, message.headers);
      return JSON.parse(message.text) as { id: string; status: string };
    });
    assert.deepEqual(told.map(({ status }) => status).sort(), ['queued', 'running', 'succeeded']);
    const end = told.find(({ status }) => status === 'succeeded');
    assert.deepEqual(end, (await service.call('GET', `${ARK}/${created.id}`)).body);
    assert.equal(new Set(receiver.received.map(({ id }) => id)).size, 3);
  }));
