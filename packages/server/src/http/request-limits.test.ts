import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock, type Clock } from '@filmgate/tasks';
import { limitsSchema } from '../config/limits.ts';
import { anotherKey } from '../testing/another-key.testsuite.ts';
import { rawConnection } from '../testing/raw-request.testsuite.ts';
import {
  API_KEY,
  ARK,
  MISSION,
  MODEL,
  runApp,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';

/** Buckets fill on elapsed time: here only when a test lets it pass. */
const clock: Clock = { ...systemClock, elapsed: () => 0 };
const TASKS = ['tasks:read', 'tasks:write'] as const;
const film = { model: MODEL, prompt: 'a fox' };
const as = (secret: string): { readonly authorization: string } => ({
  authorization: `Bearer ${secret}`,
});

/** @returns statuses of `count` requests, one after another */
async function statuses(
  service: RunningApp,
  count: number,
  secret: string,
  [method, path, body]: readonly [string, string, object?],
): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const { status } = await service.call(method, path, { headers: as(secret), body });
    all.push(status);
  }
  return all;
}

test('a key has a bucket for creates and one for all else; its tenant has, too', async () => {
  await using service = await runApp({
    clock,
    limits: {
      creates_per_minute: { key: 12, tenant: 18 },
      requests_per_minute: { key: 18, tenant: 1000 },
    },
  });
  const [one, other, stranger] = [
    await anotherKey(service.dataDirectory, 'acme', TASKS),
    await anotherKey(service.dataDirectory, 'acme', [...TASKS, 'files']),
    await anotherKey(service.dataDirectory, 'other', TASKS),
  ];
  assert.deepEqual(await statuses(service, 3, one, ['POST', MISSION, film]), [200, 200, 429]);
  assert.deepEqual(await statuses(service, 4, one, ['GET', MISSION]), [200, 200, 200, 429]);
  // Of the tenant's three creates two are gone.
  assert.deepEqual(await statuses(service, 2, other, ['POST', MISSION, film]), [200, 429]);
  assert.deepEqual(await statuses(service, 1, other, ['GET', MISSION]), [200]);
  assert.deepEqual(await statuses(service, 1, stranger, ['POST', MISSION, film]), [200]);
  // Whoever runs the installation takes nothing from anybody.
  assert.deepEqual(
    await statuses(service, 6, API_KEY, ['POST', MISSION, film]),
    Array(6).fill(200),
  );
});

test('who is over a limit is told the limit, and when to come back, in both dialects', async () => {
  await using service = await runApp({
    clock,
    limits: { creates_per_minute: { key: 6, tenant: 60 } },
  });
  const secret = await anotherKey(service.dataDirectory, 'acme', TASKS);
  const create = (path: string) =>
    service.call('POST', path, {
      headers: as(secret),
      body: path === ARK ? { model: MODEL, content: [{ type: 'text', text: 'a fox' }] } : film,
    });
  const taken = await create(ARK);
  assert.equal(taken.status, 200);
  assert.equal(taken.headers.get('ratelimit-limit'), '1');
  assert.equal(taken.headers.get('ratelimit-remaining'), '0');
  assert.equal(taken.headers.get('ratelimit-reset'), '10');
  for (const path of [ARK, MISSION]) {
    const { status, headers, body } = await create(path);
    assert.deepEqual(
      [status, body.error.code, body.error.type],
      [429, 'ModelAccountRpmRateLimitExceeded', 'TooManyRequests'],
    );
    assert.match(
      body.error.message,
      /A key’s limit for new tasks is 6 a minute, 1 at once; this one has used it up\. Send it again in 10 s\./,
    );
    assert.equal(headers.get('retry-after'), '10');
    assert.equal(headers.get('ratelimit-remaining'), '0');
  }
});

test('a 429 names whose limit it is, and for what; creates tell what is left of the tightest', async () => {
  await using service = await runApp({
    clock,
    limits: {
      creates_per_minute: { key: 60, tenant: 6 },
      requests_per_minute: { key: 12, tenant: 18 },
    },
  });
  const [one, other] = [
    await anotherKey(service.dataDirectory, 'acme', TASKS),
    await anotherKey(service.dataDirectory, 'acme', [...TASKS, 'files']),
  ];
  const said = async (secret: string, [method, path, body]: [string, string, object?]) => {
    const {
      status,
      headers,
      body: reply,
    } = await service.call(method, path, {
      headers: as(secret),
      body,
    });
    const left = ['limit', 'remaining', 'reset'].map((name) => headers.get(`ratelimit-${name}`));
    return [status, left.join('/'), status === 429 ? reply.error.message : ''];
  };
  const create: [string, string, object] = ['POST', MISSION, film];
  const [status, left] = await said(one, create);
  assert.deepEqual([status, left], [200, '1/0/10'], 'the tenant’s, of which nothing is left');
  const [, , ofTenant] = await said(other, create);
  assert.match(
    ofTenant,
    /^A tenant’s limit for new tasks, by all its keys together, is 6 a minute, 1 at once; acme has used it up\. Send it again in 10 s\./,
  );
  const read: [string, string] = ['GET', MISSION];
  assert.deepEqual((await said(one, read)).slice(0, 2), [200, '//']);
  assert.equal((await said(one, read))[0], 200);
  const [refused, leftOfReads, ofKey] = await said(one, read);
  assert.deepEqual([refused, leftOfReads], [429, '2/0/10']);
  assert.match(ofKey, /^A key’s limit for requests other than creates is 12 a minute, 2 at once;/);
  // What one was refused was not taken from its tenant: of three one is left.
  assert.equal((await said(other, read))[0], 200);
  assert.match(
    (await said(other, read))[2],
    /^A tenant’s limit for requests other than creates, .* is 18 a minute, 3 at once; acme/,
  );
});

test('a key with a limit of its own has that, the operator’s included', async () => {
  await using service = await runApp({ clock });
  const made = await service.call('POST', '/v1/keys', {
    body: {
      name: 'slow',
      scopes: ['tasks:read', 'tasks:write'],
      rate_limit: { requests_per_minute: 6, burst: 2 },
    },
  });
  const { secret } = made.body.data ?? made.body;
  assert.deepEqual(await statuses(service, 1, secret, ['POST', MISSION, film]), [200]);
  assert.deepEqual(await statuses(service, 2, secret, ['GET', MISSION]), [200, 429]);
  const { body } = await service.call('GET', MISSION, { headers: as(secret) });
  assert.match(
    body.message,
    /^The limit of this key for all requests together is 6 a minute, 2 at once; it is used up\. Send it again in 10 s\./,
  );
});

test('keys of their own limits, made by the tenant itself, are all bound by the tenant’s', async () => {
  await using service = await runApp({
    clock,
    limits: {
      creates_per_minute: { key: 6, tenant: 18 },
      requests_per_minute: { key: 60, tenant: 600 },
    },
  });
  const admin = await anotherKey(service.dataDirectory, 'acme', ['admin']);
  const fast = async (): Promise<string> => {
    const body = { name: 'fast', scopes: TASKS, rate_limit: { requests_per_minute: 1_000_000 } };
    return (await service.call('POST', '/v1/keys', { headers: as(admin), body })).body.secret;
  };
  const [one, other] = [await fast(), await fast()];
  assert.deepEqual(await statuses(service, 2, one, ['POST', MISSION, film]), [200, 200]);
  assert.deepEqual(await statuses(service, 2, other, ['POST', MISSION, film]), [200, 429]);
});

test('the defaults hold up no person, and no program that polls its films', () => {
  const { requests_per_minute: requests, creates_per_minute: creates } = limitsSchema.parse({});
  // A hundred films, each asked for once a second.
  assert.ok(requests.key / 60 >= 100);
  assert.ok(creates.key / 60 >= 10);
});

const get = (service: RunningApp, secret: string, ...headers: string[]): Promise<string> => {
  const lines = [
    'host: localhost',
    `authorization: Bearer ${secret}`,
    'connection: close',
    ...headers,
  ];
  return rawConnection(
    service.origin,
    `GET ${MISSION} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`,
  ).ended();
};
const statusOf = async (reply: Promise<string>): Promise<string> => (await reply).slice(9, 12);

test('keys are not guessed at from one address: it is closed but to keys that were good there', async () => {
  await using service = await runApp({ clock, limits: { failed_keys_per_minute: 3 } });
  const [known, unknown] = [
    await anotherKey(service.dataDirectory, 'acme', TASKS),
    await anotherKey(service.dataDirectory, 'acme', [...TASKS, 'files']),
  ];
  assert.equal(await statusOf(get(service, known)), '200');
  const answers = [];
  for (let i = 0; i < 5; i += 1) answers.push(await statusOf(get(service, `guess-${i}`)));
  assert.deepEqual(answers, ['401', '401', '401', '429', '429']);
  const refused = await get(service, 'guess');
  assert.match(refused, /\r\nretry-after: \d+\r\n/);
  assert.match(refused, /without a valid key from 127\.0\.0\.1/);
  assert.equal(await statusOf(get(service, known)), '200');
  // Right, but nobody shall find that out there by trying.
  assert.equal(await statusOf(get(service, unknown)), '429');
});

const from = (service: RunningApp, address: string): Promise<string> =>
  statusOf(get(service, 'guess', `x-forwarded-for: ${address}`));

test('X-Forwarded-For is believed of named proxies alone', async () => {
  const limits = { failed_keys_per_minute: 1 };
  {
    await using service = await runApp({ clock, limits });
    assert.equal(await from(service, '203.0.113.1'), '401');
    assert.equal(await from(service, '203.0.113.2'), '429', 'the same address, whatever it says');
  }
  await using service = await runApp({
    clock,
    limits,
    env: { FILMGATE_TRUSTED_PROXIES: '127.0.0.0/8' },
  });
  assert.equal(await from(service, '203.0.113.1'), '401');
  assert.equal(await from(service, '203.0.113.2'), '401');
  assert.equal(await from(service, '203.0.113.1'), '429');
  assert.equal(await from(service, '2001:db8:1:2::1'), '401');
  assert.equal(await from(service, '2001:db8:1:2::2'), '429', 'the same /64');
  // What the client itself wrote stands left of what the proxy adds.
  assert.equal(await from(service, '203.0.113.99, 203.0.113.1'), '429');
});

test('so many tasks may wait, of a tenant and in all: 429 with Retry-After', async () => {
  await using service = await runApp({
    clock,
    env: { FILMGATE_CONCURRENCY: '1' },
    limits: { queued_tasks: { tenant: 2, all: 3 } },
  });
  const secret = await anotherKey(service.dataDirectory, 'acme', TASKS);
  // One is being drawn, without an end; two wait.
  const id = await service.create(film);
  await service.until(id, ({ status }) => status === 'in_progress');
  assert.deepEqual(await statuses(service, 3, API_KEY, ['POST', MISSION, film]), [200, 200, 429]);
  const full = await service.call('POST', MISSION, { body: film });
  assert.deepEqual([full.body.code, full.headers.get('retry-after')], ['QuotaExceeded', '30']);
  assert.match(full.body.message, /2 tasks are queued for this tenant already/);
  assert.deepEqual(await statuses(service, 1, secret, ['POST', MISSION, film]), [200]);
  const overloaded = await service.call('POST', ARK, {
    headers: as(secret),
    body: { model: MODEL, content: [{ type: 'text', text: 'a fox' }] },
  });
  assert.deepEqual(
    [overloaded.status, overloaded.body.error.code, overloaded.headers.get('retry-after')],
    [429, 'ServerOverloaded', '30'],
  );
  // Polls go on.
  assert.deepEqual(await statuses(service, 1, API_KEY, ['GET', `${MISSION}/${id}`]), [200]);
});
