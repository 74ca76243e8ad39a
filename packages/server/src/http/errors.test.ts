import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { StoreError } from '@filmgate/tasks';
import Fastify from 'fastify';
import {
  API_KEY,
  ARK,
  MISSION,
  MODEL,
  runApp,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { sendError } from './errors.ts';

let service: RunningApp;
before(async () => {
  service = await runApp();
});
after(() => service[Symbol.asyncDispose]());

/** Checks the form of an error in its dialect. @returns its code and its message without request id */
async function refused(
  method: string,
  path: string,
  options: Parameters<RunningApp['call']>[2],
): Promise<[number, string, string]> {
  const { status, headers, body } = await service.call(method, path, options);
  const { code, message, param, type } = body.error;
  assert.equal(typeof param, 'string');
  assert.equal(typeof type, 'string');
  const requestId = headers.get('x-request-id');
  assert.ok(requestId?.match(/^021\d{13}[0-9a-f]{32}$/), requestId ?? 'none');
  assert.ok(message.endsWith(`. Request id: ${requestId}`), message);
  if (path.startsWith('/api/v3')) assert.deepEqual(Object.keys(body), ['error']);
  else assert.deepEqual({ ...body, error: null }, { code, message, data: null, error: null });
  return [status, code, message.slice(0, message.lastIndexOf(' Request id: '))];
}

test('what is no JSON object is 400 in both dialects', async () => {
  for (const path of [MISSION, ARK]) {
    for (const body of ['{"model": ', '{"a":1}}', 'model=x', '\u0000', '{"a":"\u0001"}']) {
      const [status, code, message] = await refused('POST', path, { body });
      assert.deepEqual([status, code], [400, 'InvalidParameter'], body);
      assert.match(message, /not valid JSON/);
    }
    for (const body of ['[]', 'null', '"text"', '7']) {
      const answer = await refused('POST', path, { body });
      assert.deepEqual(answer, [
        400,
        'InvalidParameter',
        'The request body must be a JSON object.',
      ]);
    }
    const none = await refused('POST', path, {});
    assert.deepEqual(none, [400, 'InvalidParameter', 'The request body must be a JSON object.']);
  }
});

test('a poisoned or bottomless body is 400, quickly', async () => {
  const deep = `{"model":"x","content":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
  const poisoned = '{"model":"x","__proto__":{"admin":true}}';
  const nested = '{"model":"x","metadata":{"a":{"__proto__":{"admin":true}}}}';
  for (const path of [MISSION, ARK]) {
    for (const body of [poisoned, nested, deep]) {
      const startedMs = performance.now();
      const [status, code] = await refused('POST', path, { body });
      assert.deepEqual([status, code], [400, 'InvalidParameter'], body.slice(0, 60));
      assert.ok(performance.now() - startedMs < 2000);
    }
  }
  assert.equal(Object.hasOwn(Object.prototype, 'admin'), false);
});

test('a poisoned field is named, wherever it is', async () => {
  for (const [body, field] of [
    ['{"model":"x","__proto__":{"admin":true}}', '__proto__'],
    ['{"metadata":{"a":[1,{"__proto__":1}]}}', 'metadata.a.1.__proto__'],
    ['{"a":{"\\u005f_proto__":null}}', 'a.__proto__'],
    ['{"a":{"constructor":{"prototype":{}}}}', 'a.constructor.prototype'],
  ] as const) {
    for (const [path, method] of [
      [MISSION, 'POST'],
      [ARK, 'POST'],
      ['/v1/keys', 'POST'],
    ] as const) {
      const { status, body: reply } = await service.call(method, path, { body });
      assert.deepEqual([status, reply.error.param], [400, field]);
      assert.match(
        reply.error.message,
        /The parameter `[\w.]+` specified in the request is not valid: no field may have this name, leave it out\. Request/,
      );
    }
  }
  const named = { model: MODEL, prompt: 'a fox', metadata: { constructor: 'Ms. Fox' } };
  assert.equal((await service.call('POST', MISSION, { body: named })).status, 200);
});

test('what is no JSON is told where', async () => {
  const { body } = await service.call('POST', MISSION, { body: '{"model":"x",\n  prompt: 1}' });
  assert.match(body.message, /is not valid JSON, at line 2, column 3\. Send one JSON object/);
});

test('another type of body is 415 and says which one', async () => {
  const answer = await refused('POST', MISSION, {
    body: 'model=x',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.deepEqual(answer.slice(0, 2), [415, 'UnsupportedMediaType']);
  assert.match(answer[2], /Content-Type: application\/json/);
});

test('a body above 64 MB is 413 before it is read', async () => {
  for (const path of [MISSION, ARK]) {
    const socket = connect(Number(new URL(service.origin).port), '127.0.0.1');
    const size = 64 * 1024 * 1024 + 1;
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${API_KEY}\r\ncontent-type: application/json\r\ncontent-length: ${size}\r\n\r\n`,
    );
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    assert.match(
      chunk.toString(),
      /^HTTP\/1\.1 413 [^]*RequestBodyTooLarge[^]* has at most 64 MB here, this one has 67108865 bytes\. .* by URL/,
    );
  }
  const small = await refused('POST', '/v1/keys', { body: { name: 'x'.repeat(1_100_000) } });
  assert.deepEqual(small.slice(0, 2), [413, 'RequestBodyTooLarge']);
  assert.match(
    small[2],
    /A request body has at most 1 MB here, this one has 1100011 bytes\. Send a smaller one/,
  );
});

test('unknown routes and methods are 404 in the dialect of their path', async () => {
  for (const [method, path] of [
    ['GET', '/v1/nothing'],
    ['PUT', MISSION],
    ['POST', '/'],
    ['GET', '/api/v3/nothing'],
    ['PATCH', ARK],
  ] as const) {
    const [status, code, message] = await refused(method, path, {});
    assert.deepEqual([status, code], [404, 'RouteNotFound']);
    assert.ok(message.startsWith(`There is no ${method} ${path} here.`), message);
  }
});

test('an unknown task is 404 everywhere, whatever its id looks like', async () => {
  for (const id of [
    'cgt-20260403114650-qgcb2',
    '..%2f..%2fetc',
    '%00',
    'a'.repeat(90),
    "' OR 1=1--",
  ]) {
    for (const path of [MISSION, ARK]) {
      for (const method of ['GET', 'DELETE']) {
        const [status, code] = await refused(method, `${path}/${id}`, {});
        assert.deepEqual([status, code], [404, 'ResourceNotFound'], `${method} ${id}`);
      }
    }
  }
});

test('a path that is no path, or too long an id, is refused in the words of its dialect', async () => {
  for (const path of [MISSION, ARK]) {
    for (const id of ['%', '%zz', '%ff%fe', '%ed%a0%80']) {
      const [status, code, message] = await refused('GET', `${path}/${id}`, {});
      assert.deepEqual([status, code], [400, 'InvalidParameter'], id);
      assert.match(message, /percent-encoded UTF-8/);
    }
    const [status, code] = await refused('DELETE', `${path}/${'a'.repeat(1_000)}`, {});
    assert.deepEqual([status, code], [404, 'RouteNotFound']);
  }
});

test('an expectation that nobody knows is not heeded', async () => {
  const socket = connect(Number(new URL(service.origin).port), '127.0.0.1');
  socket.write(
    `GET /v1/nothing HTTP/1.1\r\nhost: localhost\r\nexpect: something\r\nconnection: close\r\n\r\n`,
  );
  assert.match(await text(socket), /^HTTP\/1\.1 404 [^]*RouteNotFound/);
});

test('a DELETE that names a JSON body and has none is taken', async () => {
  const id = await service.create({ model: 'doubao-seedance-2-0-260128', prompt: 'a fox' });
  const { status } = await service.call('DELETE', `${MISSION}/${id}`, {
    headers: { 'content-type': 'application/json' },
  });
  assert.equal(status, 200);
});

test('errors of the store and of the disk have codes of their own, and show nothing inside', async () => {
  const http = Fastify();
  http.setErrorHandler(sendError);
  const thrown: Readonly<Record<string, unknown>> = {
    full: new StoreError('full', 'SQLITE_FULL at /srv/secret'),
    unavailable: new StoreError('unavailable', 'SQLITE_BUSY at /srv/secret'),
    closed: new StoreError('closed', '/srv/secret'),
    disk: new Error('put', { cause: Object.assign(new Error('/srv/secret'), { code: 'ENOSPC' }) }),
    defect: new TypeError('/srv/secret is not a function'),
    text: '/srv/secret',
  };
  http.get('/:which', async (request) => {
    throw thrown[(request.params as { which: string }).which];
  });
  const origin = await http.listen({ host: '127.0.0.1', port: 0 });
  const answers = Object.fromEntries(
    await Promise.all(
      Object.keys(thrown).map(async (which) => {
        const reply = await fetch(`${origin}/${which}`);
        const text = await reply.text();
        assert.doesNotMatch(text, /secret|SQLITE/);
        const { code } = JSON.parse(text) as { code: string };
        return [which, [reply.status, code, reply.headers.get('retry-after')]];
      }),
    ),
  );
  await http.close();
  assert.deepEqual(answers, {
    full: [507, 'InsufficientStorage', '5'],
    unavailable: [503, 'ServiceUnavailable', '5'],
    closed: [503, 'ServiceUnavailable', '5'],
    disk: [507, 'InsufficientStorage', '5'],
    defect: [500, 'InternalServiceError', null],
    text: [500, 'InternalServiceError', null],
  });
});
