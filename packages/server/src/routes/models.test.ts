import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { hasEnded, MODEL, runApp } from '../testing/running-app.testsuite.ts';
import { startScriptedNewapi } from '../testing/scripted-newapi.testsuite.ts';

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
  assert.deepEqual(
    [maker.health, maker.health_since, maker.health_reason],
    ['unknown', null, 'it was not asked for anything yet'],
  );
  assert.deepEqual(first.prefixes, ['animatic', 'volcengine']);
  assert.deepEqual(first.duration, { min: 4, max: 15, automatic: true });
  assert.equal(first.media.images.max, 9);
  assert.deepEqual(first.media.videos.duration, { min: 1.8, max: 15.2 });
  // Not sold by the configured service: drawn here.
  const { body: other } = await service.call('GET', '/v1/models/dreamina-seedance-2-0-260128');
  const [drawn] = other.made_by;
  assert.deepEqual([drawn.provider, drawn.billed, drawn.prices], ['animatic', false, null]);
  assert.equal(drawn.health, 'ok');
  assert.deepEqual(other.prefixes, ['animatic']);
  assert.equal(first.sizes.length, first.resolutions.length * first.ratios.length);
  assert.deepEqual(first.sizes[1], { resolution: '480p', ratio: '4:3', width: 752, height: 560 });
  const { ratio, ...defaults } = first.defaults;
  assert.deepEqual(ratio, {
    t2v: 'adaptive',
    i2v: 'adaptive',
    flf2v: 'adaptive',
    r2v: 'adaptive',
  });
  assert.deepEqual(defaults, {
    resolution: '720p',
    duration: 5,
    generate_audio: true,
    watermark: false,
    return_last_frame: false,
    camera_fixed: false,
    seed: -1,
    service_tier: 'default',
    priority: 0,
    execution_expires_after: 172_800,
  });
  const { body: old } = await service.call('GET', '/v1/models/doubao-seedance-1-0-pro-250528');
  assert.deepEqual([old.media.videos, old.defaults.ratio.t2v], [null, '16:9']);
  const none = await service.call('GET', '/v1/models/sora-2');
  assert.deepEqual([none.status, none.body.code], [404, 'InvalidEndpointOrModel.NotFound']);
  const stranger = await service.call('GET', '/v1/models', { headers: { authorization: '' } });
  assert.equal(stranger.status, 401);
});

test('a provider that refuses rests, and nobody is told with which words', async () => {
  await using upstream = await startScriptedNewapi();
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-models-'));
  try {
    const file = join(directory, 'filmgate.yaml');
    const up = { kind: 'newapi', key_env: 'UP_KEY', base_url: upstream.host.url('') };
    await writeFile(file, JSON.stringify({ providers: { up } }));
    const env = {
      FILMGATE_CONFIG: file,
      UP_KEY: 'sk-of-the-operator',
      FILMGATE_EGRESS_ALLOW: upstream.host.host,
    };
    await using service = await runApp({ env });
    const said = { message: 'sk-of-the-operator is not valid' };
    upstream.replies.push({ status: 401, body: said });
    const id = await service.create({ model: MODEL, prompt: 'a fox' });
    await service.until(id, hasEnded);
    const { body } = await service.call('GET', `/v1/models/${MODEL}`);
    const [maker] = body.made_by;
    assert.deepEqual(
      [maker.provider, maker.health, maker.health_reason],
      ['up', 'resting', 'the account there is not in order'],
    );
    assert.ok(Date.parse(maker.health_since) > 0);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
