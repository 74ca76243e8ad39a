import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { pino } from 'pino';
import { anotherKey } from '../testing/another-key.testsuite.ts';
import { readConfig } from '../config/config.ts';
import { limitsSchema } from '../config/limits.ts';
import { createHttpServer } from '../http/http-server.ts';
import { createRequestLimits } from '../http/request-limits.ts';
import {
  API_KEY,
  MISSION,
  runApp,
  type Reply,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { guardRoutes } from './authenticate.ts';
import { secretOf } from './key-format.ts';
import { SCOPES, type RouteScope, type Scope } from './scopes.ts';

let service: RunningApp;
before(async () => {
  service = await runApp();
});
after(() => service[Symbol.asyncDispose]());

interface Route {
  /** As in /openapi.json. */
  readonly template: string;
  readonly method: string;
  /** To nothing that is there. */
  readonly path: string;
  readonly scope: RouteScope | null;
}

/** Every route of /openapi.json with what it asks of a key; null: nothing. */
async function routes(): Promise<Route[]> {
  const { body } = await service.call('GET', '/openapi.json');
  const paths = body.paths as Record<string, Record<string, { security?: { bearer: [Scope] }[] }>>;
  return Object.entries(paths).flatMap(([template, operations]) =>
    Object.entries(operations).map(([method, { security }]) => ({
      template,
      method: method.toUpperCase(),
      path: template.replaceAll(/\{\w+\}/g, 'nobody'),
      scope: security?.[0]?.bearer[0] ?? null,
    })),
  );
}

const authenticated = async (): Promise<(Route & { readonly scope: RouteScope })[]> =>
  (await routes()).flatMap(({ scope, ...route }) => (scope === null ? [] : [{ ...route, scope }]));

const WITHOUT_KEY =
  /^The API key or AK\/SK in the request is missing or invalid\. .*\. Request id: 021\w+$/;

test('without a good key every route of both dialects answers 401 in its own form', async () => {
  for (const { method, path } of await authenticated()) {
    for (const authorization of [
      '',
      'Bearer ',
      'Bearer wrong',
      API_KEY,
      `Basic ${API_KEY}`,
      `Bearer ${API_KEY.slice(0, -1)}`,
      `Bearer ${API_KEY}x`,
      'Bearer fg_live_000000000000000000000000000000000000',
    ]) {
      const { status, headers, body } = await service.call(method, path, {
        headers: { authorization },
      });
      assert.equal(status, 401, `${method} ${path} with "${authorization}"`);
      assert.equal(headers.get('www-authenticate'), 'Bearer');
      if (method === 'HEAD') continue;
      const isOpenai = path.startsWith('/v1/videos');
      assert.equal(body.error.code, 'AuthenticationError');
      assert.equal(body.error.type, isOpenai ? 'authentication_error' : 'Unauthorized');
      const remedy = /^Bearer ./.test(authorization)
        ? 'is none of this service'
        : 'Send it in the header Authorization: Bearer KEY';
      assert.match(body.error.message, WITHOUT_KEY);
      assert.ok(body.error.message.includes(remedy), `${authorization}: ${body.error.message}`);
      if (path.startsWith('/v1') && !isOpenai) {
        assert.equal(body.code, 'AuthenticationError');
        assert.equal(body.message, body.error.message);
        assert.equal(body.data, null);
      } else assert.deepEqual(Object.keys(body), ['error']);
    }
  }
});

test('a generated key opens, its scheme in any case', async () => {
  const { secret } = await service.app.keys.add('test', Date.now());
  for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
    const { status } = await service.call('GET', MISSION, {
      headers: { authorization: `${scheme} ${secret}` },
    });
    assert.equal(status, 200);
  }
});

test('the key is judged before the body is read', async () => {
  const { port } = new URL(service.origin);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    `POST ${MISSION} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 60000000\r\n\r\n{`,
  );
  // Nothing more is sent, and the answer comes all the same.
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  assert.match(chunk.toString(), /^HTTP\/1\.1 401 /);
});

test('operation needs no key', async () => {
  const open = (await routes()).filter(({ scope }) => scope === null).map(({ path }) => path);
  const results = '/v1/results/nobody/nobody/nobody';
  assert.deepEqual(new Set(open), new Set(['/live', '/ready', '/metrics', results]));
  for (const path of ['/live', '/ready', '/metrics', '/openapi.json', '/docs']) {
    const { status } = await service.call('GET', path, { headers: { authorization: '' } });
    assert.equal(status, 200, path);
  }
});

test('a key does what its scopes say, and nothing else: every scope against every route', async () => {
  const all = await authenticated();
  for (const scope of SCOPES) {
    const secret = await anotherKey(service.dataDirectory, 'default', [scope]);
    const headers = { authorization: `Bearer ${secret}` };
    for (const { method, path, scope: needed } of all) {
      const body = method === 'POST' || method === 'PATCH' ? {} : undefined;
      const { status, body: reply } = await service.call(method, path, { headers, body });
      const name = `${scope}: ${method} ${path}`;
      if (scope === 'admin' || scope === needed) {
        assert.ok(status !== 401 && status !== 403 && reply.code !== 'RouteNotFound', name);
      } else if (needed === 'operator') {
        assert.deepEqual([status, reply.code], [404, 'RouteNotFound'], name);
      } else if (method === 'HEAD') {
        assert.equal(status, 403, name);
      } else {
        assert.deepEqual([status, reply.error.code], [403, 'AccessDenied'], name);
        assert.ok(
          reply.error.message.includes(`the scope ${needed}; this key has ${scope}.`),
          name,
        );
      }
    }
  }
});

test('a route that does not say whom it is for cannot be added', async () => {
  const http = await createHttpServer({
    logger: pino({ level: 'silent' }),
    now: Date.now,
    version: '0',
    config: readConfig({}),
  });
  const limits = createRequestLimits({
    limits: () => limitsSchema.parse({}),
    elapsedMs: () => performance.now(),
  });
  guardRoutes(http, { keys: service.app.keys, now: Date.now, limits });
  assert.throws(
    () => http.get('/v1/forgotten', async () => 'everybody’s'),
    /GET \/v1\/forgotten has no scope/,
  );
  http.get('/v1/known', { config: { scope: 'files' } }, async () => 'yours');
  const origin = await http.listen({ host: '127.0.0.1', port: 0 });
  // Also the HEAD that Fastify adds to it.
  for (const method of ['GET', 'HEAD'] as const) {
    assert.equal((await fetch(`${origin}/v1/known`, { method })).status, 401, method);
  }
  await http.close();
});

test('docs/keys.md has each route with its scope', async () => {
  const page = await readFile(new URL('../../../../docs/keys.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([A-Z]+ \/\S*)` +\| `([\w:]+)` +\|$/gm)];
  const told = rows.map(([, route, scope]) => `${route} ${scope}`);
  const all = (await routes()).map(
    ({ method, template, scope }) => `${method} ${template} ${scope ?? 'public'}`,
  );
  const hidden = ['/openapi.json', '/docs', '/docs/{file}'].map((path) => `GET ${path} public`);
  assert.deepEqual(told.sort(), [...all, ...hidden].sort());
});

const webhooksOf = (secret: string): Promise<Reply> =>
  service.call('GET', '/v1/webhooks', { headers: { authorization: `Bearer ${secret}` } });

test('a cache keyed by a token’s prefix (CVE-2026-35030): a key is known by all of its secret', async () => {
  const secrets = ['a', 'b'].map((last) =>
    secretOf(`${'0123456789'.repeat(3).slice(0, -1)}${last}`),
  );
  const [one = '', two = ''] = secrets;
  assert.equal(one.slice(0, 37), two.slice(0, 37));
  for (const [tenant, secret] of [
    ['one', one],
    ['two', two],
  ] as const) {
    await anotherKey(service.dataDirectory, tenant, ['webhooks'], secret);
    const url = `https://${tenant}.example/`;
    const headers = { authorization: `Bearer ${secret}` };
    await service.call('POST', '/v1/webhooks', { body: { url }, headers });
  }
  // In turns, so that whatever one left behind would be found by the other.
  for (const [index, secret] of [...secrets, ...secrets].entries()) {
    const { body } = await webhooksOf(secret);
    assert.deepEqual(
      body.data.map(({ url }: { url: string }) => url),
      [`https://${index % 2 === 0 ? 'one' : 'two'}.example/`],
    );
  }
  // After it was let in, nobody is who differs in one character, with a right checksum.
  const body = one.slice(8, 38);
  for (let i = 0; i < body.length; i += 1) {
    const guessed = secretOf(
      `${body.slice(0, i)}${body[i] === 'z' ? 'y' : 'z'}${body.slice(i + 1)}`,
    );
    assert.equal((await webhooksOf(guessed)).status, 401, `character ${i}`);
  }
  assert.equal((await webhooksOf(one.slice(0, -1))).status, 401);
  assert.equal((await webhooksOf(one)).status, 200);
});
