import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MediaInfo } from '@filmgate/protocol';
import { createProbeCache } from './probe-cache.ts';

const INFO = { kind: 'image', format: 'png' } as MediaInfo;
const look = async (): Promise<MediaInfo> => INFO;
const again = (): never => assert.fail('forgotten');

test('a blob is looked at once, by all who ask at once too', async () => {
  const cache = createProbeCache();
  let looks = 0;
  const count = async (): Promise<MediaInfo> => {
    looks += 1;
    return INFO;
  };
  await Promise.all([cache.get('a', count), cache.get('a', count)]);
  assert.equal(await cache.get('a', count), INFO);
  assert.equal(looks, 1);
  await cache.get('b', count);
  assert.equal(looks, 2);
});

test('a look that fails is tried again by the next who asks', async () => {
  const cache = createProbeCache();
  const failure = new Error('disk');
  await assert.rejects(
    cache.get('a', () => Promise.reject(failure)),
    failure,
  );
  assert.equal(await cache.get('a', async () => INFO), INFO);
});

test('the blobs that were asked for longest ago are forgotten', async () => {
  const cache = createProbeCache();
  await cache.get('first', look);
  await cache.get('second', look);
  for (let index = 0; index < 510; index += 1) await cache.get(String(index), look);
  await cache.get('first', again);
  await cache.get('one more', look);
  await cache.get('first', again);
  await assert.rejects(async () => cache.get('second', again), /forgotten/);
});
