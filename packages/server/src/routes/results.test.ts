import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { signLink } from '@filmgate/media';
import { derivedKeys } from '../auth/derived-keys.ts';
import { loadSecrets } from '../auth/secrets.ts';
import { MODEL, runApp, type RunningApp } from '../testing/running-app.testsuite.ts';
import { FILM_BYTES, scriptedEngine } from '../testing/scripted-engine.testsuite.ts';

let service: RunningApp;
let link: string;
let taskId: string;
before(async () => {
  service = await runApp({ render: scriptedEngine() });
  const { data } = await service.film({
    model: MODEL,
    prompt: 'a fox',
    metadata: { return_last_frame: true },
  });
  taskId = data.task_id;
  link = data.data.result.content.video_url;
});
after(() => service[Symbol.asyncDispose]());

const get = (headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(link, { method, headers });
const bytes = async (response: Response): Promise<Buffer> =>
  Buffer.from(await response.arrayBuffer());

test('a link downloads without a key, and is no page to a browser', async () => {
  const response = await get();
  assert.equal(response.status, 200);
  assert.ok((await bytes(response)).equals(FILM_BYTES));
  const headers = Object.fromEntries(response.headers);
  assert.equal(headers['content-type'], 'video/mp4');
  assert.equal(headers['content-length'], '1000');
  assert.equal(headers['accept-ranges'], 'bytes');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(
    headers['content-security-policy'],
    "sandbox; default-src 'none'; frame-ancestors 'none'",
  );
  assert.equal(headers['referrer-policy'], 'no-referrer');
  assert.equal(headers['content-disposition'], `inline; filename="${taskId}-video.mp4"`);
  assert.match(headers['etag'] ?? '', /^"[0-9a-f]{64}"$/);
});

test('every result has its link and its type', async () => {
  const { body } = await service.call('GET', `/v1/video/generations/${taskId}`);
  const { content, filmgate } = body.data.data.result;
  for (const [url, type, text] of [
    [content.last_frame_url, 'image/png', 'last'],
    [filmgate.poster_url, 'image/jpeg', 'poster'],
    [filmgate.contact_sheet_url, 'image/jpeg', 'sheet'],
  ]) {
    const response = await fetch(url);
    assert.equal(response.headers.get('content-type'), type);
    assert.equal(await response.text(), text);
  }
  const storyboard = await fetch(filmgate.storyboard_url);
  assert.equal(storyboard.headers.get('content-type'), 'application/json');
  assert.equal(((await storyboard.json()) as { engine: string }).engine, 'scripted');
});

test('the same poll gives the same link', async () => {
  const { body } = await service.call('GET', `/v1/video/generations/${taskId}`);
  assert.equal(body.data.data.result.content.video_url, link);
});

test('a head is the headers alone', async () => {
  const response = await get({}, 'HEAD');
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-length'), '1000');
  assert.equal(response.headers.get('content-type'), 'video/mp4');
  assert.equal((await bytes(response)).length, 0);
});

test('parts are sent as asked for', async () => {
  for (const [range, start, end] of [
    ['bytes=0-0', 0, 1],
    ['bytes=10-19', 10, 20],
    ['bytes=990-', 990, 1000],
    ['bytes=-10', 990, 1000],
    ['bytes=990-5000', 990, 1000],
  ] as const) {
    const response = await get({ range });
    assert.equal(response.status, 206, range);
    assert.equal(response.headers.get('content-range'), `bytes ${start}-${end - 1}/1000`);
    assert.ok((await bytes(response)).equals(FILM_BYTES.subarray(start, end)), range);
  }
});

test('a part that is not there is 416 with the size', async () => {
  const response = await get({ range: 'bytes=1000-' });
  assert.equal(response.status, 416);
  assert.equal(response.headers.get('content-range'), 'bytes */1000');
  assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
  assert.equal(((await response.json()) as { code: string }).code, 'InvalidRange');
});

test('what is no range of bytes is none', async () => {
  for (const range of ['lines=0-1', '']) {
    const response = await get({ range });
    assert.equal(response.status, 200);
    assert.equal((await bytes(response)).length, 1000);
  }
});

test('an interrupted download goes on only with the same file', async () => {
  const etag = (await get({}, 'HEAD')).headers.get('etag') ?? '';
  const same = await get({ range: 'bytes=500-', 'if-range': etag });
  assert.equal(same.status, 206);
  assert.equal((await bytes(same)).length, 500);
  for (const ifRange of ['"other"', `W/${etag}`, 'Wed, 21 Oct 2015 07:28:00 GMT']) {
    const other = await get({ range: 'bytes=500-', 'if-range': ifRange });
    assert.equal(other.status, 200, ifRange);
    assert.equal((await bytes(other)).length, 1000);
  }
});

test('what a cache has is not sent again', async () => {
  const etag = (await get({}, 'HEAD')).headers.get('etag') ?? '';
  for (const ifNoneMatch of [etag, `W/${etag}`, `"a", ${etag}`, '*']) {
    const response = await get({ 'if-none-match': ifNoneMatch });
    assert.equal(response.status, 304, ifNoneMatch);
    assert.equal(response.headers.get('content-type'), null);
    assert.equal(response.headers.get('etag'), etag);
    assert.equal((await bytes(response)).length, 0);
  }
  assert.equal((await get({ 'if-none-match': '"other"' })).status, 200);
});

test('a link that was changed anywhere, or that is over, is 403', async () => {
  const { newest } = derivedKeys(await loadSecrets(service.dataDirectory), 'result links');
  const { pathname } = new URL(link);
  const over = signLink({
    method: 'GET',
    path: pathname,
    expiresAtS: Math.floor(Date.now() / 1000) - 1,
    keyId: 'k1',
    secret: newest.key.toString('base64url'),
  });
  const other = link.replace(taskId, 'cgt-20260101000000-aaaaaaaa');
  for (const changed of [
    link.replace(/expires=\d/, 'expires=9'),
    link.replace(/signature=./, (start) => (start.endsWith('_') ? 'signature=-' : 'signature=_')),
    link.replace('key=k1', 'key=k2'),
    link.replace('video.mp4', 'poster.jpg'),
    link.replace('/default/', '/other/'),
    link.split('?')[0] ?? '',
    `${link}&expires=99999999999`,
    `${service.origin}${pathname}?${over}`,
    other,
  ]) {
    assert.notEqual(changed, link);
    const response = await fetch(changed);
    assert.equal(response.status, 403, changed);
    assert.equal(((await response.json()) as { code: string }).code, 'AccessDenied');
  }
});

test('a removed task’s link leads nowhere, a lost file is no success', async () => {
  const film = { model: MODEL, prompt: 'a hare', metadata: { seed: 1 } };
  const removed = (await service.film(film)).data;
  await service.call('DELETE', `/v1/video/generations/${removed.task_id}`);
  assert.equal((await fetch(removed.data.result.content.video_url)).status, 404);

  await rm(join(service.dataDirectory, 'blobs'), { recursive: true });
  const response = await get();
  assert.equal(response.status, 500);
  assert.doesNotMatch(await response.text(), /blobs/);
});
