import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MODEL, runApp } from '../testing/running-app.testsuite.ts';

test('every model says who makes it, what may be asked of it, and its limits', async () => {
  await using service = await runApp({ env: { ARK_API_KEY: 'a-key-that-is-not-used' } });
  const { body } = await service.call('GET', '/v1/models');
  assert.equal(body.object, 'list');
  const [first] = body.data;
  assert.equal(first.id, MODEL);
  assert.equal(first.object, 'model');
  assert.equal(new Date(first.created * 1000).toISOString().slice(0, 10), '2026-01-28');
  const [maker] = first.made_by;
  assert.deepEqual([maker.provider, maker.model, maker.billed], ['volcengine', MODEL, true]);
  assert.equal(maker.prices.currency, 'CNY');
  assert.deepEqual(maker.prices.rows[0], {
    per_million_tokens: 28,
    resolutions: ['480p', '720p'],
    video_input: true,
  });
  assert.deepEqual(first.prefixes, ['animatic', 'volcengine']);
  assert.deepEqual(first.duration, { min: 4, max: 15, automatic: true });
  assert.equal(first.media.images.max, 9);
  assert.deepEqual(first.media.videos.duration, { min: 1.8, max: 15.2 });
  // Not sold by the configured service: drawn here.
  const { body: other } = await service.call('GET', '/v1/models/dreamina-seedance-2-0-260128');
  const [drawn] = other.made_by;
  assert.deepEqual([drawn.provider, drawn.billed, drawn.prices], ['animatic', false, null]);
  assert.deepEqual(other.prefixes, ['animatic']);
  const { body: old } = await service.call('GET', '/v1/models/doubao-seedance-1-0-pro-250528');
  assert.equal(old.media.videos, null);
  const none = await service.call('GET', '/v1/models/sora-2');
  assert.deepEqual([none.status, none.body.code], [404, 'InvalidEndpointOrModel.NotFound']);
  const stranger = await service.call('GET', '/v1/models', { headers: { authorization: '' } });
  assert.equal(stranger.status, 401);
});
