// What we have written down of the AI SDK's video models, against the packages: the compiler compares.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFal } from '@ai-sdk/fal';
import { createReplicate } from '@ai-sdk/replicate';
import { loadSdkPackage } from '@filmgate/providers';
import type { VideoModel } from '../../packages/providers/src/ai-sdk/video-model.ts';

const KEY = 'a-key';
const FAL: VideoModel = createFal({ apiKey: KEY }).video('luma-ray-2');
const REPLICATE: VideoModel = createReplicate({ apiToken: KEY }).video('minimax/video-01');

for (const [name, model] of [
  ['@ai-sdk/fal', FAL],
  ['@ai-sdk/replicate', REPLICATE],
] as const) {
  test(`${name}: is found by its name, and makes the models that it exports`, async () => {
    const load = await loadSdkPackage(name, { apiKey: KEY, apiToken: KEY });
    const made = load(model.modelId, fetch);
    assert.equal(made.constructor, model.constructor);
    assert.ok(made.doStart && made.doStatus);
  });
}

test('a package that makes no films, or is not there, is refused before it is used', async () => {
  // It has no model that is begun and asked for later.
  await assert.rejects(loadSdkPackage('@ai-sdk/bytedance', { apiKey: KEY }), /makes no films/);
  await assert.rejects(loadSdkPackage('@ai-sdk/not-there', {}), /npm install @ai-sdk\/not-there/);
});
