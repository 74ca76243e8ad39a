import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UpstreamHttpError, type UpstreamRequest } from '@filmgate/providers';
import { fetchableAt, keepKeyAt } from './key-origin.ts';

const KEY = 'a-provider-key';
const ORIGIN = 'https://ark.example.com';

async function sendTo(
  url: string,
  headers: Readonly<Record<string, string>>,
  origin: string | null = ORIGIN,
): Promise<string> {
  const sent: UpstreamRequest[] = [];
  const http = keepKeyAt(
    { key: KEY, origin },
    {
      async send(request) {
        sent.push(request);
        return { status: 200, headers: {}, body: '' };
      },
    },
  );
  const { signal } = new AbortController();
  try {
    await http.send({ method: 'GET', url, headers, maxReplyBytes: 1, signal });
  } catch (error) {
    assert.ok(error instanceof UpstreamHttpError);
    assert.deepEqual([error.code, error.sent, sent.length], ['blocked', false, 0]);
    return 'refused';
  }
  return 'sent';
}

test('a key is sent to its own origin alone, whatever address an adapter or a reply made', async () => {
  const bearer = { authorization: `Bearer ${KEY}` };
  assert.equal(await sendTo(`${ORIGIN}/v1/videos`, bearer), 'sent');
  assert.equal(await sendTo('https://elsewhere.example.com/v1/videos', {}), 'sent');
  for (const url of [
    'http://ark.example.com/v1/videos',
    'https://ark.example.com:8443/v1/videos',
    'https://ark.example.com.evil.example/v1/videos',
    'https://ark.example.com@evil.example/v1/videos',
    'https://evil.example\\@ark.example.com/v1/videos',
    'no URL',
  ]) {
    assert.equal(await sendTo(url, bearer), 'refused', url);
  }
  assert.equal(await sendTo(`https://evil.example/?key=${KEY}`, {}), 'refused');
  assert.equal(await sendTo('https://anywhere.example/', bearer, null), 'sent');
});

test('a film that lies elsewhere is fetched without the headers of its provider', () => {
  const headers = { authorization: `Bearer ${KEY}` };
  for (const [url, origin, kept] of [
    [`${ORIGIN}/film.mp4`, ORIGIN, true],
    ['https://cdn.example.com/film.mp4', ORIGIN, false],
    ['http://ark.example.com/film.mp4', ORIGIN, false],
    ['data:video/mp4;base64,AAAA', ORIGIN, false],
    ['https://cdn.example.com/film.mp4', null, false],
  ] as const) {
    assert.deepEqual(fetchableAt({ url, headers }, origin), { url, headers: kept ? headers : {} });
  }
});
