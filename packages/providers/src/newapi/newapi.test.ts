import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
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
import { createNewapi } from './newapi.ts';

const gateway = (http: ScriptedHttp): Provider =>
  createNewapi({ name: 'gate', baseUrl: 'https://gate.example', apiKey: 'k', http });

const image = (
  role: 'first_frame' | 'reference_image',
  number: number,
): ReturnType<typeof exampleJob>['request']['references'][number] => ({
  kind: 'image',
  role,
  url: `https://example.com/${number}.jpg`,
  sha256: null,
  number,
  position: number,
});

const RAW = {
  id: 'cgt-20260403114650-qgcb2',
  seed: 40141,
  usage: { total_tokens: 99111, completion_tokens: 99111 },
  status: 'succeeded',
  content: { video_url: 'https://cdn.example/v.mp4' },
};

const statusOf = async (reply: object, status = 200): Promise<OperationStatus | undefined> =>
  (await gateway(scriptedHttp(json(reply, status))).status([{ id: 't' }], notStopped))[0];

test('a request goes out as the family’s page shows it', async () => {
  const http = scriptedHttp(json({ task_id: 'abc' }));
  const references = [
    image('reference_image', 1),
    image('reference_image', 2),
    image('reference_image', 3),
  ];
  const operation = await gateway(http).start(exampleJob({ references }), notStopped);
  assert.deepEqual(operation, { id: 'abc' });
  const body = bodyOf(http.requests[0]);
  assert.equal(http.requests[0]?.url, 'https://gate.example/v1/video/generations');
  assert.equal(http.requests[0]?.headers['idempotency-key'], 'task_1:1');
  assert.deepEqual(
    body['images'],
    references.map(({ url }) => url),
  );
  assert.deepEqual(body['metadata'], {
    duration: 5,
    resolution: '480p',
    ratio: '4:3',
    seed: 40141,
    watermark: false,
    return_last_frame: false,
    generate_audio: true,
    execution_expires_after: 172800,
  });
});

test('a draft goes out as Ark’s content, its own media do not', async () => {
  const http = scriptedHttp(json({ task_id: 'abc' }));
  const references = [image('first_frame', 1)];
  await gateway(http).start(exampleJob({ references, draftTaskId: 'theirs' }), notStopped);
  const body = bodyOf(http.requests[0]);
  const { content } = body['metadata'] as Record<string, unknown>;
  assert.deepEqual(content, [{ type: 'draft_task', draft_task: { id: 'theirs' } }]);
  assert.deepEqual([body['images'], body['duration']], [undefined, undefined]);
});

test('a single reference is not left to be taken for a first frame', async () => {
  const http = scriptedHttp(json({ task_id: 'abc' }));
  await gateway(http).start(exampleJob({ references: [image('reference_image', 1)] }), notStopped);
  const metadata = bodyOf(http.requests[0])['metadata'] as { content?: unknown[] };
  assert.equal(metadata.content?.length, 2);
  const plain = scriptedHttp(json({ task_id: 'abc' }));
  await gateway(plain).start(exampleJob({ references: [image('first_frame', 1)] }), notStopped);
  assert.equal(Object.hasOwn(bodyOf(plain.requests[0])['metadata'] as object, 'content'), false);
});

test('ids are found in both generations of replies', async () => {
  for (const reply of [
    { task_id: 'a' },
    { id: 'a', task_id: 'a', object: 'video', status: 'queued', progress: 0 },
    { code: 'success', message: '', data: { task_id: 'a' } },
    { id: 'a' },
  ]) {
    const operation = await gateway(scriptedHttp(json(reply))).start(exampleJob(), notStopped);
    assert.deepEqual(operation, { id: 'a' });
  }
});

test('a refusal that comes with 200 has made nothing; a reply without an id may have', async () => {
  for (const [reply, code, created] of [
    [{ code: 'insufficient_user_quota', message: 'no quota', data: null }, 'rejected', 'no'],
    [{ hello: 'world' }, 'bad_reply', 'unknown'],
  ] as const) {
    await assert.rejects(
      gateway(scriptedHttp(json(reply))).start(exampleJob(), notStopped),
      (error) => {
        assert.ok(error instanceof ProviderError);
        assert.deepEqual([error.code, error.created], [code, created]);
        return true;
      },
    );
  }
});

const done = (rest: object): object => ({
  code: 'success',
  message: '',
  data: { task_id: 't', ...rest },
});

test('a finished task is read from every place that the family has put it', async () => {
  const deep = await statusOf(done({ status: 'SUCCESS', progress: '100%', data: { result: RAW } }));
  assert.deepEqual(deep, {
    state: 'succeeded',
    video: { url: 'https://cdn.example/v.mp4', headers: {} },
    lastFrame: null,
    usage: { totalTokens: 99111, completionTokens: 99111 },
    seed: 40141,
  });
  for (const reply of [
    done({ status: 'SUCCESS', data: RAW }),
    done({ status: 'SUCCESS', fail_reason: 'https://cdn.example/v.mp4' }),
    done({ status: 'SUCCESS', result_url: 'https://cdn.example/v.mp4' }),
    { id: 't', status: 'completed', progress: 100, metadata: { url: 'https://cdn.example/v.mp4' } },
    { id: 't', status: 'succeed', video_url: 'https://cdn.example/v.mp4' },
  ]) {
    const status = await statusOf(reply);
    assert.equal(
      status?.state === 'succeeded' ? status.video.url : status,
      'https://cdn.example/v.mp4',
      JSON.stringify(reply),
    );
  }
  assert.deepEqual(await statusOf(done({ status: 'SUCCESS', fail_reason: '' })), {
    state: 'unrecognized',
    said: 'SUCCESS, without a video',
  });
});

test('every word of theirs is understood, a new one is told', async () => {
  const words = {
    queued: ['NOT_START', 'SUBMITTED', 'QUEUED', 'queued', 'pending'],
    running: ['IN_PROGRESS', 'in_progress', 'processing', 'running'],
    failed: ['FAILURE', 'failed', 'error'],
    cancelled: ['cancelled', 'canceled'],
    expired: ['expired', 'timeout'],
    unrecognized: ['UNKNOWN', 'dreaming'],
  };
  for (const [state, said] of Object.entries(words)) {
    for (const status of said) {
      assert.equal((await statusOf({ id: 't', status }))?.state, state, status);
      assert.equal((await statusOf({ code: 'success', data: { status } }))?.state, state, status);
    }
  }
});

test('progress is a share, however it is written; why it failed is kept', async () => {
  for (const [progress, share] of [
    ['37%', 0.37],
    [37, 0.37],
    [0.37, 0.37],
    ['', null],
    [-1, null],
  ] as const) {
    const status = await statusOf({ code: 'success', data: { status: 'IN_PROGRESS', progress } });
    assert.deepEqual(status, { state: 'running', progress: share });
  }
  const failed = await statusOf({
    code: 'success',
    data: { status: 'FAILURE', fail_reason: 'too dark' },
  });
  assert.deepEqual(failed, {
    state: 'failed',
    code: 'failed',
    message: 'too dark',
    usage: null,
    sure: true,
  });
});

test('a model that nobody sells there is told apart from an address that is none of theirs', async () => {
  const invalidUrl = { error: { message: 'Invalid URL (POST /x/v1/video/generations)', code: '' } };
  for (const [reply, code] of [
    [json({ error: { code: 'model_not_found', message: 'no channel' } }, 404), 'not_found'],
    [json(invalidUrl, 404), 'wrong_address'],
    [{ status: 404, headers: {}, body: '<html>not here</html>' }, 'wrong_address'],
  ] as const) {
    await assert.rejects(gateway(scriptedHttp(reply)).start(exampleJob(), notStopped), { code });
  }
});

test('a task that the gateway does not know is missing; one it cannot tell of is not', async () => {
  assert.deepEqual(await statusOf({ code: 'task_not_exist', message: 'x' }, 400), {
    state: 'missing',
  });
  assert.deepEqual(await statusOf({ message: 'x' }, 404), { state: 'missing' });
  assert.equal((await statusOf({ message: 'x' }, 500))?.state, 'unavailable');
});

/** Both generations of replies, as the family’s page, its source and the services behind it write them. */
const recorded = async (name: string): Promise<object> =>
  JSON.parse(await readFile(new URL(`recorded/${name}.json`, import.meta.url), 'utf8')) as object;

test('what was recorded of both generations is read', async () => {
  for (const name of ['older-created', 'newer-created']) {
    const http = scriptedHttp(json(await recorded(name)));
    assert.deepEqual(await gateway(http).start(exampleJob(), notStopped), { id: 'task_id' });
  }
  for (const [name, state, said] of [
    ['newer-created', 'queued', 0],
    ['older-in-progress', 'running', 0.3],
    ['newer-in-progress', 'running', 0.3],
    ['older-success', 'succeeded', 'https://cdn.example/v.mp4'],
    ['newer-completed', 'succeeded', 'https://cdn.example/v.mp4'],
    ['older-failure', 'failed', 'InputTextSensitiveContentDetected'],
    ['newer-failed', 'failed', 'OutputVideoSensitiveContentDetected'],
  ] as const) {
    const status = await statusOf(await recorded(name));
    assert.equal(status?.state, state, name);
    const read =
      'progress' in status ? status.progress : 'video' in status ? status.video.url : status;
    assert.equal(
      typeof read === 'object' && read !== null && 'code' in read ? read.code : read,
      said,
    );
  }
});

test('the raw task says which bad end it was, where the envelope has one word for all', async () => {
  for (const [status, state] of [
    ['cancelled', 'cancelled'],
    ['expired', 'expired'],
    ['failed', 'failed'],
    ['succeeded', 'failed'],
  ] as const) {
    const said = await statusOf(done({ status: 'FAILURE', data: { result: { status } } }));
    assert.equal(said?.state, state, status);
  }
});
