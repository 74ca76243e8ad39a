import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { RenderError } from '@filmgate/animatic';
import { png } from '../testing/media-host.testsuite.ts';
import {
  API_KEY,
  MISSION,
  MODEL,
  runApp,
  type Reply,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { FILM_BYTES, scriptedEngine, untilAborted } from '../testing/scripted-engine.testsuite.ts';

const VIDEOS = '/v1/videos';
const PICTURE = `data:image/png;base64,${png(400, 400).toString('base64')}`;

const engine = scriptedEngine(async (film) => {
  if (film.request.prompt === 'endless') await untilAborted(film);
  if (film.request.prompt === 'refused') throw new RenderError('invalid_media', 'no film');
});

describe('videos', () => {
  let service: RunningApp;
  before(async () => {
    service = await runApp({ render: engine, env: { FILMGATE_CONCURRENCY: '2' } });
  });
  after(() => service[Symbol.asyncDispose]());

  const create = (body: object, headers = {}): Promise<Reply> =>
    service.call('POST', VIDEOS, { body: { model: MODEL, prompt: 'a fox', ...body }, headers });
  const get = (id: string): Promise<Reply> => service.call('GET', `${VIDEOS}/${id}`);
  const ended = async (id: string): Promise<Reply> => {
    await service.until(id, ({ status }) => ['completed', 'failed'].includes(status));
    return get(id);
  };

  test('a video is made as OpenAI’s is', async () => {
    const nowS = Math.floor(Date.now() / 1000);
    const made = await create({ model: 'sora-2', seconds: '8', size: '1792x1024' });
    const { id, created_at, ...rest } = made.body;
    assert.ok(created_at >= nowS && created_at <= nowS + 30);
    assert.deepEqual(rest, {
      object: 'video',
      model: MODEL,
      status: 'queued',
      progress: 0,
      completed_at: null,
      expires_at: null,
      prompt: 'a fox',
      size: '1920x1080',
      seconds: '8',
      error: null,
      remixed_from_video_id: null,
      warnings: [
        `model: sora-2 is not made here: ${MODEL} takes its place`,
        'size: made at the nearest that there is, 1080p 16:9',
      ],
    });
    assert.equal(made.headers.get('x-filmgate-warnings'), '2');
    assert.equal(made.headers.get('openai-poll-after-ms'), '500');
    const { body, headers } = await ended(id);
    assert.deepEqual([body.status, body.progress, body.error], ['completed', 100, null]);
    assert.ok(body.completed_at >= created_at);
    assert.equal(body.expires_at, body.completed_at + 30 * 24 * 60 * 60);
    assert.equal(headers.get('openai-poll-after-ms'), null);
    // The same task as in the other dialects.
    const mission = await service.call('GET', `${MISSION}/${id}`);
    assert.equal(mission.body.status, 'completed');
  });

  test('while it is made its size may not be known, and it is said when to ask again', async () => {
    const { body: made } = await create({ prompt: 'endless' });
    const { body, headers } = await get(made.id);
    assert.deepEqual([body.size, body.seconds, body.warnings], [null, '5', undefined]);
    assert.equal(headers.get('openai-poll-after-ms'), '500');
    const deleted = await service.call('DELETE', `${VIDEOS}/${made.id}`);
    const said = { id: made.id, object: 'video.deleted', deleted: false };
    assert.deepEqual([deleted.status, deleted.body], [200, said]);
    const { body: cancelled } = await get(made.id);
    assert.deepEqual(
      [cancelled.status, cancelled.error],
      ['failed', { code: 'cancelled', message: 'cancelled by its owner' }],
    );
    const again = await service.call('DELETE', `${VIDEOS}/${made.id}`);
    assert.deepEqual(again.body, { ...said, deleted: true });
    assert.equal((await get(made.id)).status, 404);
  });

  test('a failed one says why, and has nothing to download', async () => {
    const { body: made } = await create({ prompt: 'refused' });
    const { body } = await ended(made.id);
    assert.deepEqual(
      [body.status, body.error.message, body.expires_at],
      ['failed', 'no film', null],
    );
    const content = await service.call('GET', `${VIDEOS}/${made.id}/content`);
    assert.equal(content.status, 404);
    assert.match(content.body.error.message, /has no video: it failed: no film/);
  });

  test('what is made is downloaded with the key, in parts too, whatever Accept says', async () => {
    const { body: made } = await create({});
    const early = await create({ prompt: 'endless' });
    const notYet = await service.call('GET', `${VIDEOS}/${early.body.id}/content`);
    assert.deepEqual([notYet.status, notYet.body.error.code], [409, 'FilmNotReady']);
    assert.equal(notYet.headers.get('x-should-retry'), 'false');
    await service.call('DELETE', `${VIDEOS}/${early.body.id}`);
    await ended(made.id);
    const fetched = (query = '', headers = {}, method = 'GET'): Promise<Response> =>
      fetch(`${service.origin}${VIDEOS}/${made.id}/content${query}`, {
        method,
        headers: { authorization: `Bearer ${API_KEY}`, accept: 'application/binary', ...headers },
      });
    const whole = await fetched();
    assert.equal(whole.headers.get('content-type'), 'video/mp4');
    assert.ok(Buffer.from(await whole.arrayBuffer()).equals(FILM_BYTES));
    const part = await fetched('?variant=video', { range: 'bytes=10-19' });
    assert.equal(part.status, 206);
    assert.ok(Buffer.from(await part.arrayBuffer()).equals(FILM_BYTES.subarray(10, 20)));
    const head = await fetched('', {}, 'HEAD');
    assert.deepEqual([head.status, head.headers.get('content-length')], [200, '1000']);
    for (const [variant, text] of [
      ['thumbnail', 'poster'],
      ['spritesheet', 'sheet'],
    ]) {
      const file = await fetched(`?variant=${variant}`);
      assert.equal(file.headers.get('content-type'), 'image/jpeg');
      assert.equal(await file.text(), text);
    }
    const other = await fetched('?variant=gif');
    assert.equal(other.status, 400);
    const noKey = await fetch(`${service.origin}${VIDEOS}/${made.id}/content`);
    assert.equal(noKey.status, 401);
  });

  test('a reference is an image as URL, as object and in a form', async () => {
    for (const input_reference of [PICTURE, { image_url: PICTURE }]) {
      const made = await create({ input_reference });
      assert.deepEqual([made.status, made.body.warnings], [200, undefined]);
    }
    const form = new FormData();
    for (const [name, value] of Object.entries({
      model: MODEL,
      prompt: 'a fox',
      seconds: '6',
      size: '720x1280',
      'input_reference[image_url]': PICTURE,
    })) {
      form.append(name, value);
    }
    const response = await fetch(service.origin + VIDEOS, {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${API_KEY}` },
    });
    const body = (await response.json()) as Record<string, unknown>;
    assert.deepEqual([response.status, body['seconds'], body['size']], [200, '6', '720x1280']);
    const bad = await create({ input_reference: { image_url: 'ftp://x' } });
    assert.deepEqual([bad.status, bad.body.error.param], [400, 'input_reference.image_url']);
  });

  test('a remix is a video of its own, asked for in JSON or in a form', async () => {
    const { body: first } = await create({});
    const path = `${VIDEOS}/${first.id}/remix`;
    const early = await service.call('POST', `${VIDEOS}/cgt-none/remix`, { body: { prompt: 'x' } });
    assert.deepEqual([early.status, early.body.error.code], [404, 'ResourceNotFound']);
    await ended(first.id);
    const { status, body, headers } = await service.call('POST', path, {
      body: { prompt: 'Make it night.', quality: 'high' },
    });
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(
      [body.remixed_from_video_id, body.status, body.warnings],
      [first.id, 'queued', ['quality: unknown field, ignored']],
    );
    assert.equal(headers.get('openai-poll-after-ms'), '500');
    const form = new FormData();
    form.append('prompt', 'Let it rain.');
    const asForm = (): Promise<Response> =>
      fetch(service.origin + path, {
        method: 'POST',
        body: form,
        headers: { authorization: `Bearer ${API_KEY}` },
      });
    assert.equal((await asForm()).status, 200);
    form.append('image', new Blob(['x']), 'a.png');
    assert.equal((await asForm()).status, 400);
    const nothing = await service.call('POST', path, { body: { prompt: 'qwertz uiop' } });
    assert.deepEqual([nothing.status, nothing.body.error.param], [400, 'prompt']);
  });

  test('errors have OpenAI’s body', async () => {
    const failures = [
      await create({ seconds: '99' }),
      await create({ model: 'sora-9' }),
      await get('cgt-none'),
      await service.call('GET', VIDEOS, { headers: { authorization: 'Bearer no' } }),
      await service.call('GET', `${VIDEOS}/x/y`),
      await service.call('GET', `${VIDEOS}?limit=101`),
      await service.call('GET', `${VIDEOS}?page=2`),
      await service.call('GET', `${VIDEOS}?after=cgt-none`),
    ].map(({ status, body }) => [status, body.error.type, body.error.code, body.error.param]);
    const wrong = 'invalid_request_error';
    assert.deepEqual(failures, [
      [400, wrong, 'InvalidParameter', 'seconds'],
      [404, wrong, 'InvalidEndpointOrModel.NotFound', 'model'],
      [404, wrong, 'ResourceNotFound', 'id'],
      [401, 'authentication_error', 'AuthenticationError', null],
      [404, wrong, 'RouteNotFound', null],
      [400, wrong, 'InvalidParameter', 'limit'],
      [400, wrong, 'InvalidParameter', 'page'],
      [400, wrong, 'InvalidParameter', 'after'],
    ]);
    assert.deepEqual(Object.keys((await get('x')).body), ['error']);
  });

  test('the same key makes one video', async () => {
    const headers = { 'idempotency-key': 'once' };
    const first = await create({ quality: 'high' }, headers);
    const second = await create({ quality: 'high' }, headers);
    assert.deepEqual(second.body, first.body);
    assert.equal(second.headers.get('idempotency-replayed'), 'true');
    assert.equal(second.headers.get('x-filmgate-warnings'), '1');
    const other = await create({ prompt: 'another' }, headers);
    assert.deepEqual([other.status, other.body.error.code], [422, 'IdempotencyKeyReused']);
  });
});

test('a list is paged by the last id, either way', async () => {
  await using service = await runApp({ render: engine });
  const ids: string[] = [];
  for (let index = 0; index < 5; index += 1)
    ids.push(await service.create({ model: MODEL, prompt: 'a fox' }));
  const list = async (query: string): Promise<[string[], boolean]> => {
    const { body } = await service.call('GET', `${VIDEOS}${query}`);
    assert.deepEqual(
      [body.object, body.first_id, body.last_id],
      ['list', body.data.at(0)?.id ?? null, body.data.at(-1)?.id ?? null],
    );
    return [body.data.map(({ id }: { id: string }) => id), body.has_more];
  };
  const newest = ids.toReversed();
  assert.deepEqual(await list(''), [newest, false]);
  assert.deepEqual(await list('?limit=2'), [newest.slice(0, 2), true]);
  const long = await service.call('GET', `${VIDEOS}?after=${'%5C'.repeat(2_000)}`);
  assert.ok(long.status === 400 && JSON.stringify(long.body).length < 1_000);
  assert.deepEqual(await list(`?limit=2&after=${newest[1]}`), [newest.slice(2, 4), true]);
  assert.deepEqual(await list(`?limit=2&after=${newest[3]}`), [newest.slice(4), false]);
  assert.deepEqual(await list('?limit=2&order=asc'), [ids.slice(0, 2), true]);
  assert.deepEqual(await list(`?order=asc&after=${ids[4]}`), [[], false]);
});
