import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  API_KEY,
  ARK,
  MISSION,
  runApp,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { rawConnection } from '../testing/raw-request.testsuite.ts';

let service: RunningApp;
before(async () => {
  service = await runApp();
});
after(() => service[Symbol.asyncDispose]());

const KEY = `authorization: Bearer ${API_KEY}`;
const JSON_TYPE = 'content-type: application/json';
const head = (line: string, ...headers: string[]): string =>
  `${[`${line} HTTP/1.1`, 'host: localhost', ...headers].join('\r\n')}\r\n\r\n`;

test('every reply of the API has the strict headers', async () => {
  for (const [method, path] of [
    ['GET', '/live'],
    ['GET', '/openapi.json'],
    ['GET', '/metrics'],
    ['GET', MISSION],
    ['GET', `${ARK}/none`],
    ['GET', '/nothing'],
    ['POST', MISSION],
  ] as const) {
    const { headers } = await service.call(method, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(
      headers.get('content-security-policy'),
      "default-src 'none'; frame-ancestors 'none'",
    );
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('cache-control'), 'no-store');
    for (const name of ['x-powered-by', 'server', 'strict-transport-security']) {
      assert.equal(headers.get(name), null, name);
    }
    assert.equal(headers.get('access-control-allow-origin'), null);
  }
});

test('HSTS is said where users come by https', async () => {
  await using behind = await runApp({ env: { FILMGATE_PUBLIC_URL: 'https://films.example.org' } });
  const { headers } = await behind.call('GET', '/live');
  assert.equal(headers.get('strict-transport-security'), 'max-age=31536000');
});

const preflight = (origin: string, from: RunningApp): Promise<Response> =>
  fetch(from.origin + MISSION, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });

test('a page of another site reads nothing unless its origin is on the list', async () => {
  const none = await preflight('https://studio.example.org', service);
  assert.deepEqual([none.status, none.headers.get('access-control-allow-origin')], [404, null]);

  await using listed = await runApp({
    env: { FILMGATE_CORS_ORIGINS: 'https://studio.example.org' },
  });
  const asked = await preflight('https://studio.example.org', listed);
  assert.equal(asked.headers.get('access-control-allow-origin'), 'https://studio.example.org');
  assert.equal(asked.headers.get('access-control-allow-credentials'), null);
  assert.match(asked.headers.get('vary') ?? '', /origin/i);
  const { headers } = await listed.call('GET', MISSION, {
    headers: { origin: 'https://studio.example.org' },
  });
  assert.equal(headers.get('access-control-allow-origin'), 'https://studio.example.org');
  for (const origin of ['https://evil.example', 'null', 'http://studio.example.org']) {
    const refused = await preflight(origin, listed);
    assert.notEqual(refused.headers.get('access-control-allow-origin'), origin);
    assert.notEqual(refused.headers.get('access-control-allow-origin'), '*');
  }
});

test('of a request without a key no body is asked for or waited for: chunked, Expect, or sized', async () => {
  for (const headers of [
    ['transfer-encoding: chunked'],
    ['transfer-encoding: chunked', 'expect: 100-continue'],
    ['content-length: 1000000', 'expect: 100-continue'],
    ['content-length: 1000000'],
  ]) {
    for (const path of [MISSION, ARK, '/v1/webhooks']) {
      using connection = rawConnection(service.origin, head(`POST ${path}`, JSON_TYPE, ...headers));
      const reply = await connection.seen(/\}$/);
      assert.match(reply, /^HTTP\/1\.1 401 /);
      assert.doesNotMatch(reply, /100 Continue/);
    }
  }
});

test('with a key the body is asked for by 100 Continue, once, and read', async () => {
  const body = JSON.stringify({ model: 'doubao-seedance-2-0-260128', prompt: 'a fox' });
  using connection = rawConnection(
    service.origin,
    head(
      `POST ${MISSION}`,
      KEY,
      JSON_TYPE,
      `content-length: ${body.length}`,
      'expect: 100-continue',
    ),
  );
  assert.equal(await connection.seen(/\r\n\r\n$/), 'HTTP/1.1 100 Continue\r\n\r\n');
  connection.socket.write(body);
  const reply = await connection.seen(/\}$/);
  assert.match(reply, /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/);
});

test('a body that is too large is refused before it is asked for', async () => {
  using connection = rawConnection(
    service.origin,
    head('POST /v1/webhooks', KEY, JSON_TYPE, 'content-length: 1048577', 'expect: 100-continue'),
  );
  assert.match(await connection.seen(/\}$/), /^HTTP\/1\.1 413 /);
});

test('a chunked body is counted as it comes: 1 MB for all but creates', async () => {
  using connection = rawConnection(
    service.origin,
    head('POST /v1/webhooks', KEY, JSON_TYPE, 'transfer-encoding: chunked'),
  );
  const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
  connection.socket.write(chunk.repeat(17));
  assert.match(await connection.seen(/\}$/), /^HTTP\/1\.1 413 /);
});

test('poison is refused at any depth and in any spelling', async () => {
  for (const body of [
    '{"__proto__":{"admin":true}}',
    '{"metadata":{"a":[{"__proto__":{}}]}}',
    '{"\\u005f\\u005fproto__":{"admin":true}}',
    '{"constructor":{"prototype":{"admin":true}}}',
    '{"metadata":{"constructor":{"prototype":{}}}}',
  ]) {
    for (const path of [MISSION, ARK, '/v1/webhooks']) {
      const { status } = await service.call('POST', path, { body });
      assert.equal(status, 400, body);
    }
  }
  assert.equal(({} as { admin?: boolean }).admin, undefined);
});

test('where no forms are taken, they and every other type of body are refused unread', async () => {
  for (const type of ['multipart/form-data; boundary=x', 'text/plain', 'application/xml']) {
    const { status, body } = await service.call('POST', '/v1/webhooks', {
      body: '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
      headers: { 'content-type': type },
    });
    assert.deepEqual([status, body.code], [415, 'UnsupportedMediaType']);
  }
});

test('what is no HTTP is refused in the form of every other error', async () => {
  const answers = [];
  for (const text of [
    'NOT HTTP AT ALL\r\n\r\n',
    head('GET /live', `x: ${'a'.repeat(17_000)}`),
    head('GET /live', 'content-length: 1', 'transfer-encoding: chunked'),
    'GET /live HTTP/1.1\r\n\r\n',
  ]) {
    using connection = rawConnection(service.origin, text);
    const reply = await connection.ended();
    const [line] = reply.split('\r\n');
    const { code, error } = JSON.parse(reply.split('\r\n\r\n')[1] || '{}') as {
      code?: string;
      error?: { message: string };
    };
    assert.match(error?.message ?? '', /Request id: 021/);
    answers.push([line, code]);
  }
  assert.deepEqual(answers, [
    ['HTTP/1.1 400 InvalidParameter', 'InvalidParameter'],
    ['HTTP/1.1 431 RequestHeaderFieldsTooLarge', 'RequestHeaderFieldsTooLarge'],
    ['HTTP/1.1 400 InvalidParameter', 'InvalidParameter'],
    ['HTTP/1.1 400 Bad Request', 'InvalidParameter'],
  ]);
});

test('a long URL is 414, many headers are 431', async () => {
  const { status, body } = await service.call('GET', `${MISSION}?model=${'a'.repeat(12_300)}`);
  assert.deepEqual([status, body.code], [414, 'UriTooLong']);
  const many = Array.from({ length: 101 }, (_, i) => `x-${i}: 1`);
  using connection = rawConnection(service.origin, head('GET /live', ...many));
  assert.match(await connection.seen(/\}\}$/), /^HTTP\/1\.1 431 /);
});
