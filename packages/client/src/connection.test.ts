import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { ask, askJson, connect, pause } from './connection.ts';
import { download } from './download.ts';
import { FilmgateError } from './filmgate-error.ts';
import * as tasks from './tasks.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers each request as the next of `answers` does, the last one for ever. */
async function serve(...answers: Answer[]) {
  const seen: { readonly method: string; readonly headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(seen.length, answers.length - 1)];
    seen.push({ method: request.method ?? '', headers: request.headers });
    request.resume().once('end', () => answer?.(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    seen,
    url,
    connection: connect({ url, key: 'fg_live_x' }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const json =
  (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

const refusal = (code: string): object => ({
  code,
  message: `${code} it is`,
  data: null,
  error: { code, message: `${code} it is`, param: 'prompt', type: 'BadRequest' },
});
const cut: Answer = (_request, response) => response.destroy();

test('a create whose reply was lost is sent again under the same key', async () => {
  await using service = await serve(
    cut,
    json(503, refusal('ServiceUnavailable')),
    json(200, { id: 'cgt-1' }),
  );
  const { id } = await tasks.create(service.connection, { model: 'm', prompt: 'a fox' });
  assert.equal(id, 'cgt-1');
  const keys = service.seen.map(({ headers }) => headers['idempotency-key']);
  assert.equal(keys.length, 3);
  assert.match(keys[0] as string, /^[\w-]{36}$/);
  assert.equal(new Set(keys).size, 1);
});

test('what may not be done twice is sent once', async () => {
  await using service = await serve(cut);
  await assert.rejects(ask(service.connection, { method: 'POST', path: '/v1/keys', json: {} }), {
    code: 'unreachable',
  });
  assert.equal(service.seen.length, 1);
});

test('what was refused before anything was done is sent again, and no oftener than asked', async () => {
  await using service = await serve(json(429, refusal('QuotaExceeded'), { 'retry-after': '0' }));
  const connection = connect({ url: service.url, key: 'x', retries: 2 });
  await assert.rejects(ask(connection, { method: 'POST', path: '/v1/keys', json: {} }), {
    code: 'QuotaExceeded',
    status: 429,
  });
  assert.equal(service.seen.length, 3);
});

test('a refusal tells its code, its field and its request', async () => {
  await using service = await serve(
    json(400, refusal('InvalidParameter'), { 'x-request-id': '021' }),
  );
  await assert.rejects(askJson(service.connection, { path: '/v1/models' }), (error) => {
    assert.ok(error instanceof FilmgateError);
    const { code, status, param, requestId, message } = error;
    assert.deepEqual([code, status, param, requestId], ['InvalidParameter', 400, 'prompt', '021']);
    assert.equal(message, 'InvalidParameter it is');
    return true;
  });
  assert.equal(service.seen.length, 1);
});

test('x-should-retry: false is heeded', async () => {
  await using service = await serve(json(503, refusal('X'), { 'x-should-retry': 'false' }));
  await assert.rejects(ask(service.connection, { path: '/v1/models' }), { code: 'X' });
  assert.equal(service.seen.length, 1);
});

test('what is no filmgate is called so', async () => {
  await using service = await serve((_request, response) => response.writeHead(404).end('<html>'));
  await assert.rejects(ask(service.connection, { path: '/v1/models' }), { code: 'not_filmgate' });
});

test('a service that leads elsewhere gets no second request with the key', async () => {
  await using other = await serve(json(200, {}));
  await using service = await serve((_request, response) =>
    response.writeHead(302, { location: `${other.url}/v1/models` }).end(),
  );
  const connection = connect({ url: service.url, key: 'x', retries: 0 });
  await assert.rejects(ask(connection, { path: '/v1/models' }), { code: 'unreachable' });
  assert.equal(other.seen.length, 0);
});

test('a link of a result gets no key', async () => {
  await using other = await serve(json(200, {}));
  await using service = await serve(json(200, {}));
  await ask(service.connection, { path: `${other.url}/v1/results/x` });
  assert.equal(other.seen[0]?.headers.authorization, undefined);
  await ask(service.connection, { path: '/v1/models' });
  assert.equal(service.seen[0]?.headers.authorization, 'Bearer fg_live_x');
});

test('a service that does not answer in time is told of, and an abort is the caller’s own', async () => {
  await using service = await serve(() => undefined);
  const connection = connect({ url: service.url, key: 'x', retries: 0, timeoutMs: 20 });
  await assert.rejects(ask(connection, { path: '/v1/models' }), { code: 'timeout' });
  const controller = new AbortController();
  const reason = new Error('enough');
  const asked = ask(service.connection, { path: '/v1/models', signal: controller.signal });
  controller.abort(reason);
  await assert.rejects(asked, (error) => error === reason);
});

test('a pause ends with its signal', async () => {
  const controller = new AbortController();
  const paused = pause(60_000, controller.signal);
  controller.abort(new Error('enough'));
  await assert.rejects(paused, { message: 'enough' });
  await assert.rejects(pause(60_000, AbortSignal.abort(new Error('before'))), {
    message: 'before',
  });
});

test('a URL or a key that cannot be one is refused at once', () => {
  assert.throws(() => connect({ url: 'localhost:8080', key: 'x' }), { code: 'invalid_url' });
  assert.throws(() => connect({ key: 'ключ' }), { code: 'invalid_key' });
  assert.throws(() => connect({ key: '' }), { code: 'invalid_key' });
});

test('a link is downloaded without the key, and one that leads to too much is not', async () => {
  await using service = await serve((_request, response) => response.end('film'));
  const link = `${service.url}/v1/results/film.mp4`;
  assert.equal(await (await download(service.connection, link)).text(), 'film');
  assert.equal(service.seen[0]?.headers.authorization, undefined);
  await assert.rejects(download(service.connection, link, { mostBytes: 3 }), {
    code: 'too_large',
    message: `${link} has 4 bytes, more than 3.`,
  });
});
