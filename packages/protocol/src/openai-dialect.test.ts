import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROVIDERS } from './catalogue/catalogue.ts';
import { openaiToArk } from './openai-dialect.ts';
import type { GenerationRequest } from './request.ts';
import { validateArk } from './validate-ark.ts';

const DEFAULT = 'doubao-seedance-2-0-260128';
const MINI = 'doubao-seedance-2-0-mini-260615';
const picture = 'https://media.example/a.jpg';

function read(body: object): { readonly request: GenerationRequest; readonly warnings: string[] } {
  const options = { defaultModel: DEFAULT, providers: PROVIDERS };
  const asked = openaiToArk({ prompt: 'a fox', ...body }, options);
  const { request, warnings } = validateArk(asked.body, PROVIDERS, asked.names);
  return {
    request,
    warnings: [...asked.warnings, ...warnings].map(({ field, text }) => `${field}: ${text}`),
  };
}

test('OpenAI’s own request', () => {
  const { request, warnings } = read({
    model: 'sora-2-pro',
    seconds: '8',
    size: '1792x1024',
    input_reference: { image_url: picture },
  });
  const { resolution, ratio, durationS } = request.output;
  assert.deepEqual(
    [request.model, request.mode, resolution, ratio, durationS],
    [DEFAULT, 'i2v', '1080p', '16:9', 8],
  );
  assert.equal(request.references[0]?.url, picture);
  assert.deepEqual(warnings, [
    `model: sora-2-pro is not made here: ${DEFAULT} takes its place`,
    'size: made at the nearest that there is, 1080p 16:9',
  ]);
});

test('who names no model gets the operator’s, who names another that', () => {
  for (const model of [undefined, null, '', 'sora-2', 'sora-2-2025-10-06', 'sora-2-pro']) {
    const { request, warnings } = read({ model });
    assert.equal(request.model, DEFAULT);
    assert.match(warnings.join(), /^model: .* takes its place$/);
  }
  assert.deepEqual(read({ model: MINI }).warnings, []);
  assert.equal(read({ model: `animatic/${MINI}` }).request.provider, 'animatic');
  for (const model of ['sora-3', 'sora-2x', 5])
    assert.throws(() => read({ model }), { param: 'model' });
});

test('the nearest size is one that the model has', () => {
  const { request, warnings } = read({ model: MINI, size: '1920x1080' });
  assert.deepEqual([request.output.resolution, request.output.ratio], ['720p', '16:9']);
  assert.deepEqual(warnings, ['size: made at the nearest that there is, 720p 16:9']);
  assert.deepEqual(read({ model: MINI, size: '720x1280' }).warnings, []);
});

test('Ark’s fields are honoured beside OpenAI’s, unknown ones are told', () => {
  const { request, warnings } = read({
    model: DEFAULT,
    seed: '7',
    generate_audio: 'false',
    metadata: { watermark: true },
    quality: 'high',
  });
  const { generateAudio, watermark } = request.output;
  assert.deepEqual([request.seed, generateAudio, watermark], [7, false, true]);
  assert.deepEqual(warnings, ['quality: unknown field, ignored']);
});

test('errors name OpenAI’s fields', () => {
  for (const [body, param] of [
    [{ seconds: '99' }, 'seconds'],
    [{ seconds: 'long' }, 'seconds'],
    [{ size: 'huge' }, 'size'],
    [{ input_reference: 'ftp://x' }, 'input_reference'],
    [{ input_reference: {} }, 'input_reference'],
    [{ prompt: '' }, 'prompt'],
    [{ prompt: ['a'] }, 'prompt'],
  ] as const) {
    assert.throws(() => read(body), { param }, JSON.stringify(body));
  }
});
