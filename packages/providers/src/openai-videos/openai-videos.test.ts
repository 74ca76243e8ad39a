import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bodyOf,
  exampleJob,
  json,
  notStopped,
  scriptedHttp,
} from '../http/scripted-http.testsuite.ts';
import type { ScriptedHttp } from '../http/scripted-http.testsuite.ts';
import { ProviderError } from '../provider.ts';
import type { OperationStatus, Provider } from '../provider.ts';
import { createOpenaiVideos } from './openai-videos.ts';

const server = (http: ScriptedHttp, apiKey: string | null = 'k'): Provider =>
  createOpenaiVideos({ name: 'gpu', baseUrl: 'http://gpu.example:8000', apiKey, http });

const OPERATION = { id: 'video_1', baseUrl: 'http://gpu.example:8000' };

const PNG = 'data:image/png;base64,iVBORw0KGgo=';
const withPicture = (url: string): ReturnType<typeof exampleJob> =>
  exampleJob({
    references: [{ kind: 'image', role: 'first_frame', url, sha256: null, number: 1, position: 1 }],
  });

/** Names and values of a form's parts, as an independent reader finds them. */
async function formOf(http: ScriptedHttp): Promise<FormData> {
  const [request] = http.requests;
  return new Response(request?.body as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': request?.headers['content-type'] ?? '' },
  }).formData();
}

const statusOf = async (reply: object, status = 200): Promise<OperationStatus | undefined> =>
  (await server(scriptedHttp(json(reply, status))).status([OPERATION], notStopped))[0];

test('a form goes out as the SDKs send it, a picture’s bytes as a file', async () => {
  const http = scriptedHttp(json({ id: 'video_1', object: 'video', status: 'queued' }));
  assert.deepEqual(await server(http).start(withPicture(PNG), notStopped), OPERATION);
  const form = await formOf(http);
  assert.equal(form.get('model'), 'doubao-seedance-2-0-260128');
  assert.equal(form.get('prompt'), 'A fox crosses a frozen lake.');
  assert.equal(form.get('seconds'), '5');
  assert.equal(form.get('size'), '752x560');
  const file = form.get('input_reference');
  assert.ok(file instanceof File);
  assert.equal(file.type, 'image/png');
  assert.deepEqual(Buffer.from(await file.arrayBuffer()).toString('base64'), 'iVBORw0KGgo=');
});

test('a picture that is a link goes as a link', async () => {
  const http = scriptedHttp(json({ id: 'video_1' }));
  await server(http).start(withPicture('https://example.com/a.jpg'), notStopped);
  assert.equal((await formOf(http)).get('input_reference[image_url]'), 'https://example.com/a.jpg');
});

test('a server that reads only JSON gets JSON; one that fails is not asked again', async () => {
  for (const status of [400, 415, 422]) {
    const http = scriptedHttp(json({ detail: 'no forms' }, status), json({ id: 'video_1' }));
    await server(http).start(withPicture('https://example.com/a.jpg'), notStopped);
    assert.deepEqual(bodyOf(http.requests[1]), {
      model: 'doubao-seedance-2-0-260128',
      prompt: 'A fox crosses a frozen lake.',
      seconds: '5',
      size: '752x560',
      input_reference: { image_url: 'https://example.com/a.jpg' },
    });
  }
  for (const status of [401, 404, 429, 500, 502]) {
    const http = scriptedHttp(json({ error: { message: 'x' } }, status));
    await assert.rejects(server(http).start(exampleJob(), notStopped), (error) => {
      assert.ok(error instanceof ProviderError);
      assert.equal(error.created, status >= 500 ? 'unknown' : 'no');
      return true;
    });
    assert.equal(http.requests.length, 1, String(status));
  }
});

test('a finished film is fetched from its own server, with the key', async () => {
  assert.deepEqual(await statusOf({ id: 'video_1', status: 'completed', progress: 100 }), {
    state: 'succeeded',
    video: {
      url: 'http://gpu.example:8000/v1/videos/video_1/content',
      headers: { authorization: 'Bearer k' },
    },
    lastFrame: null,
    usage: null,
    seed: null,
  });
});

test('states, progress and reasons are read; a new word is told', async () => {
  assert.deepEqual(await statusOf({ status: 'in_progress', progress: 42 }), {
    state: 'running',
    progress: 0.42,
  });
  assert.deepEqual(
    await statusOf({ status: 'failed', error: { code: 'oom', message: 'memory' } }),
    {
      state: 'failed',
      code: 'oom',
      message: 'memory',
      usage: null,
      sure: true,
    },
  );
  const cancelled = await statusOf({ status: 'failed', error: { code: 'cancelled', message: '' } });
  assert.equal(cancelled?.state, 'cancelled');
  assert.deepEqual(await statusOf({ status: 'musing' }), { state: 'unrecognized', said: 'musing' });
  assert.deepEqual(await statusOf({ error: { message: 'x' } }, 404), { state: 'missing' });
  assert.equal((await statusOf({}, 503))?.state, 'unavailable');
});

test('a lost submission is looked for in the list, where there is one', async () => {
  const list = json({
    data: [
      { id: 'a', model: 'doubao-seedance-2-0-260128', created_at: 1004 },
      { id: 'b', model: 'other', created_at: 1004 },
      { id: 'c', model: 'doubao-seedance-2-0-260128', created_at: 2000 },
    ],
  });
  const query = {
    model: 'doubao-seedance-2-0-260128',
    fromMs: 1_000_000,
    toMs: 1_010_000,
  };
  const found = await server(scriptedHttp(list)).reconcile(query, notStopped);
  assert.deepEqual(
    found?.map(({ operation }) => operation['id']),
    ['a'],
  );
  const shape = { model: 'm', created_at: 1004, prompt: 'a fox', size: '864x496', seconds: '5' };
  const told = json({
    data: [
      { id: 'a', ...shape },
      { id: 'b', ...shape, seconds: null, size: 1 },
    ],
  });
  const jobs = await server(scriptedHttp(told)).reconcile({ ...query, model: 'm' }, notStopped);
  assert.deepEqual(
    jobs?.map(({ facts: { prompt, size, durationS }, tellsMore }) =>
      [prompt, size, durationS, tellsMore].join(', '),
    ),
    ['a fox, 864x496, 5, false', 'a fox, , , false'],
  );
  assert.equal(await server(scriptedHttp(json({}, 404))).reconcile(query, notStopped), null);
});
