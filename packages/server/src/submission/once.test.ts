import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  ARK,
  MISSION,
  MODEL,
  runApp,
  type Reply,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';

const film = { model: MODEL, prompt: 'A fox crosses a frozen lake.' };
const arkFilm = { model: MODEL, content: [{ type: 'text', text: film.prompt }] };

const post = (
  service: RunningApp,
  key: string,
  body: object = film,
  path = MISSION,
): Promise<Reply> => service.call('POST', path, { body, headers: { 'idempotency-key': key } });

const total = async (service: RunningApp): Promise<number> =>
  (await service.call('GET', MISSION)).body.data.total;

test('a create that comes again makes nothing and gets the same reply, in both dialects', async () => {
  await using service = await runApp();
  for (const [path, body] of [
    [MISSION, film],
    [ARK, arkFilm],
  ] as const) {
    const before = await total(service);
    const first = await post(service, `key ${path}`.replaceAll(/[ /]/g, '-'), body, path);
    const second = await post(service, `key ${path}`.replaceAll(/[ /]/g, '-'), body, path);
    assert.equal(first.status, 200);
    assert.deepEqual(second.body, first.body);
    assert.equal(first.headers.get('idempotency-replayed'), null);
    assert.equal(second.headers.get('idempotency-replayed'), 'true');
    assert.match(second.headers.get('content-type') ?? '', /^application\/json/);
    assert.equal(await total(service), before + 1);
  }
});

test('fifty at once make one task', async () => {
  await using service = await runApp();
  const replies = await Promise.all(Array.from({ length: 50 }, () => post(service, 'k')));
  const made = replies.filter(({ status }) => status === 200);
  const waiting = replies.filter(({ status }) => status === 409);
  assert.equal(made.length + waiting.length, 50);
  assert.equal(new Set(made.map(({ body }) => body.task_id)).size, 1);
  for (const { body, headers } of waiting) {
    assert.equal(body.code, 'IdempotencyKeyInUse');
    assert.equal(headers.get('retry-after'), '1');
  }
  assert.equal(await total(service), 1);
});

test('another body, or the same one through another route, is refused', async () => {
  await using service = await runApp();
  await post(service, 'k');
  for (const reply of [
    await post(service, 'k', { ...film, seed: 7 }),
    await post(service, 'k', arkFilm, ARK),
  ]) {
    assert.equal(reply.status, 422);
    assert.equal(reply.body.error.code, 'IdempotencyKeyReused');
  }
  assert.equal(await total(service), 1);
});

test('a refused request keeps nothing: mended, it may be sent with its key', async () => {
  await using service = await runApp();
  assert.equal((await post(service, 'k', { ...film, model: 'nobody' })).status, 404);
  assert.equal((await post(service, 'k')).status, 200);
});

test('keys are told apart by their case, and must be visible characters', async () => {
  await using service = await runApp();
  await post(service, 'k');
  await post(service, 'K');
  assert.equal(await total(service), 2);
  for (const key of ['', 'two words', 'x'.repeat(256)]) {
    const reply = await post(service, key);
    assert.equal(reply.status, 400, key);
    assert.match(reply.body.message, /Idempotency-Key must be 1 to 255 visible/);
  }
  assert.equal((await post(service, 'x'.repeat(255))).status, 200);
});

test('a key outlives a restart', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'filmgate-once-'));
  try {
    let first: Reply;
    {
      await using service = await runApp({ dataDirectory });
      first = await post(service, 'k');
    }
    await using service = await runApp({ dataDirectory });
    assert.deepEqual((await post(service, 'k')).body, first.body);
    assert.equal(await total(service), 1);
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
});
