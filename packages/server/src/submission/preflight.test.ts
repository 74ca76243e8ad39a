import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  MISSION,
  MODEL,
  runApp,
  type Reply,
  type RunningApp,
} from '../testing/running-app.testsuite.ts';
import { png, startMediaHost, wav, type MediaHost } from '../testing/media-host.testsuite.ts';
import { scriptedEngine } from '../testing/scripted-engine.testsuite.ts';

const FILES: Readonly<Record<string, Buffer>> = {
  '/good.png': png(400, 300),
  '/small.png': png(97, 107),
  '/wide.png': png(1062, 300),
  '/large.png': png(6001, 3000),
  '/good.wav': wav(2),
  '/long.wav': wav(15.3),
  '/ten.wav': wav(10),
  '/page.png': Buffer.from('<!doctype html><title>Not found</title>'),
};

let host: MediaHost;
const asked: string[] = [];
before(async () => {
  host = await startMediaHost((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    // Never answered.
    if (path === '/silent.png') return;
    if (path === '/huge.png') {
      response.writeHead(200, { 'content-length': 31 * 1024 * 1024 }).write('\x89PNG');
      return;
    }
    const file = FILES[path];
    if (file === undefined) response.writeHead(404).end();
    else response.end(file);
  });
});
after(() => host[Symbol.asyncDispose]());

const wrapping = (param: string): string =>
  `The parameter \`${param}\` specified in the request is not valid: `;

describe('a first look at the media', () => {
  let service: RunningApp;
  before(async () => {
    service = await runApp({
      render: scriptedEngine(),
      env: { FILMGATE_EGRESS_ALLOW: host.host },
    });
  });
  after(() => service[Symbol.asyncDispose]());

  const post = (body: object): Promise<Reply> =>
    service.call('POST', MISSION, { body: { model: MODEL, prompt: 'a fox', ...body } });

  test('refuses what breaks a limit, in the real service’s words, and stores no task', async () => {
    const good = host.url('/good.png');
    for (const [body, message] of [
      [
        { images: [host.url('/small.png')] },
        'expected the width to be at least 300px, but received a 97x107px image',
      ],
      [
        { images: [host.url('/wide.png')] },
        'expected the aspect ratio to be between 0.40 and 2.50, but received 3.54',
      ],
      [
        { images: [host.url('/large.png')] },
        'expected the width to be at most 6000px, but received a 6001x3000px image',
      ],
      [
        { images: [good], audios: [host.url('/long.wav')] },
        'the parameter audio duration (seconds) specified in the request must be less than or equal to 15.2 for model doubao-seedance-2-0 in r2v',
      ],
      [
        { images: [good], audios: [host.url('/ten.wav'), host.url('/ten.wav')] },
        'the parameter total audio duration (seconds) specified in the request must be less than or equal to 15.2 for model doubao-seedance-2-0 in r2v',
      ],
      [
        { images: [host.url('/good.wav')] },
        'images[0] expected image data but received audio (wav)',
      ],
      [
        { images: [host.url('/huge.png')] },
        'images[0] expected the image to have at most 31457279 bytes; send a smaller file',
      ],
      [{ images: ['data:image/png;base64,AAAA'] }, /^images\[0\] .*received .*; /],
    ] as const) {
      const reply = await post(body);
      assert.equal(reply.status, 400, JSON.stringify(reply.body));
      assert.equal(reply.body.code, 'InvalidParameter');
      const got: string = reply.body.message;
      const { param } = reply.body.error;
      assert.match(param, /^(?:images\[0\]|audios\[0\]|audios)$/);
      assert.ok(got.startsWith(wrapping(param)), got);
      const text = got.slice(wrapping(param).length);
      if (typeof message === 'string') assert.ok(text.startsWith(`${message}. Request id`), text);
      else assert.match(text, message);
    }
    assert.equal((await service.call('GET', MISSION)).body.data.total, 0);
  });

  test('what it has fetched the worker does not fetch again', async () => {
    asked.length = 0;
    const { body } = await post({ images: [host.url('/good.png')] });
    const { status } = await service.until(body.task_id, (reply) => reply.status === 'completed');
    assert.equal(status, 'completed');
    assert.deepEqual(asked, ['/good.png']);
  });

  test('a data URL is as good as a file elsewhere', async () => {
    const url = `data:image/png;base64,${png(640, 480).toString('base64')}`;
    const { status } = await service.film({ model: MODEL, prompt: 'a fox', images: [url] });
    assert.equal(status, 'completed');
  });

  test('media that are not there end the task with the reason', async () => {
    const { data } = await service.film({
      model: MODEL,
      prompt: 'a fox',
      images: [host.url('/none.png')],
    });
    assert.equal(data.status, 'FAILURE');
    assert.equal(data.data.result.error.code, 'media_download_failed');
    assert.match(
      data.fail_reason,
      /^images\[0\]: resource download failed: .*could not be reached/,
    );
  });

  test('media that are none end the task with the reason', async () => {
    const { data } = await service.film({
      model: MODEL,
      prompt: 'a fox',
      images: [host.url('/good.png'), host.url('/page.png')],
    });
    assert.equal(data.data.result.error.code, 'invalid_media');
    assert.match(data.fail_reason, /^images\[1\]: .*received a web page/);
  });

  test('private addresses that are not allowed end the task with the reason', async () => {
    const { data } = await service.film({
      model: MODEL,
      prompt: 'a fox',
      images: ['http://169.254.169.254/latest/meta-data/a.png'],
    });
    assert.equal(data.data.result.error.code, 'media_download_failed');
    assert.match(data.fail_reason, /^images\[0\]: resource download failed: /);
  });
});

test('a host that does not answer holds a create no longer than the budget', async () => {
  await using service = await runApp({
    render: scriptedEngine(),
    env: { FILMGATE_EGRESS_ALLOW: host.host, FILMGATE_PREFLIGHT_MS: '50' },
  });
  const startedMs = performance.now();
  const id = await service.create({
    model: MODEL,
    prompt: 'a fox',
    images: [host.url('/silent.png'), host.url('/good.png')],
  });
  const tookMs = performance.now() - startedMs;
  assert.ok(tookMs >= 45 && tookMs < 10_000, `${tookMs} ms`);
  const { status } = await service.until(id, (reply) => reply.status === 'in_progress');
  assert.equal(status, 'in_progress');
});
