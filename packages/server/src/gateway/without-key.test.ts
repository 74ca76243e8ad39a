import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UpstreamHttp } from '@filmgate/providers';
import { withoutKey } from './without-key.ts';

const saying = (body: string): UpstreamHttp => ({
  send: async () => ({ status: 401, headers: {}, body }),
});

const heard = async (key: string | null, body: string): Promise<string> =>
  (
    await withoutKey(key, saying(body)).send({
      method: 'GET',
      url: 'https://a.example',
      headers: {},
      maxReplyBytes: 1000,
      signal: AbortSignal.timeout(1000),
    })
  ).body;

test('a key that a service names in its reply is not heard; the rest is', async () => {
  const key = 'a-key-of-the-provider';
  const said = `{"error":"Incorrect API key ${key} (${key}). See https://a.example"}`;
  assert.equal(
    await heard(key, said),
    '{"error":"Incorrect API key [the key] ([the key]). See https://a.example"}',
  );
  assert.equal(await heard(null, said), said);
  assert.equal(await heard('k', said), said, 'a short one stands in too many words');
});
