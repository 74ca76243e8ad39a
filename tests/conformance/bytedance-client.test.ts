// The AI SDK with its own client of the real service, from npm, against ours: what works with one works
// with the other.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { createByteDance } from '@ai-sdk/bytedance';
import { experimental_generateVideo as generateVideo } from 'ai';
import { serveSamples, type SampleServer } from '../../scripts/demo/sample-server.ts';
import { recordExchanges, type Recorder } from '../harness/recorded-exchanges.ts';
import { MODEL, QUICKEST_MODEL } from '../harness/requests.ts';
import { decode } from '../harness/result-files.ts';
import { startService, type Service } from '../harness/service.ts';

const KEY = 'the-key-of-the-conformance-tests-01';
const PICTURE = new URL('../../samples/image-1.jpg', import.meta.url);

let samples: SampleServer;
let service: Service;
let recorder: Recorder;

before(async () => {
  samples = await serveSamples();
  service = await startService({
    env: { FILMGATE_API_KEY: KEY, FILMGATE_EGRESS_ALLOW: samples.host },
  });
  recorder = await recordExchanges(service.origin);
});

after(async () => {
  await recorder[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
  await samples[Symbol.asyncDispose]();
});

type Options = Parameters<typeof generateVideo>[0];
type OfBytedance = NonNullable<Options['providerOptions']>[string];

/** Where a film is made of what all models take. */
const QUICK = { model: QUICKEST_MODEL };

/** A small film, but for what is said. */
const make = (
  changes: Partial<Options> = {},
  bytedance: OfBytedance = {},
  { apiKey = KEY, model = MODEL } = {},
): ReturnType<typeof generateVideo> =>
  generateVideo({
    model: createByteDance({ apiKey, baseURL: `${recorder.origin}/api/v3` }).video(model),
    prompt: 'A field at noon',
    aspectRatio: '1:1',
    resolution: '640x640',
    duration: 4,
    seed: 11,
    generateAudio: false,
    maxRetries: 0,
    providerOptions: { bytedance: { pollIntervalMs: 20, ...bytedance } },
    // Its own lets no address of this machine through.
    async download({ url }) {
      const reply = await fetch(url);
      return {
        data: await reply.bytes(),
        mediaType: reply.headers.get('content-type') ?? undefined,
      };
    },
    ...changes,
  });

test('text: created, polled and downloaded, its usage told', async () => {
  const { video, warnings, providerMetadata } = await make();
  assert.deepEqual([warnings, video.mediaType], [[], 'video/mp4']);
  const film = await decode(Buffer.from(video.uint8Array), () => false);
  assert.deepEqual([film.width, film.height, film.frames.length], [640, 640, 24 * 4 + 1]);
  assert.equal(film.sound, null, 'none was asked for');
  assert.deepEqual(providerMetadata['bytedance']?.['usage'], {
    completion_tokens: Math.floor((640 * 640 * 97) / 1024),
  });
  await recorder.check('ai-sdk-text');
});

test('a first frame as bytes', async () => {
  const image = new Uint8Array(await readFile(PICTURE));
  const prompt = { image, text: 'The camera pulls back' };
  const { video } = await make({ prompt, duration: 2 }, {}, QUICK);
  assert.ok(video.uint8Array.length > 10_000);
});

test('a first and a last frame by link', async () => {
  const [first, last] = ['image-1.jpg', 'image-2.jpg'].map((name) => samples.url(name));
  const { video } = await make(
    {
      frameImages: [
        { image: first ?? '', frameType: 'first_frame' },
        { image: last ?? '', frameType: 'last_frame' },
      ],
      duration: 2,
    },
    { returnLastFrame: true },
    QUICK,
  );
  assert.ok(video.uint8Array.length > 10_000);
  await recorder.check('ai-sdk-frames');
});

test('references of every kind', async () => {
  const { video } = await make(
    {
      prompt: 'Video 1 with the look of image 1',
      inputReferences: [
        { data: samples.url('image-1.jpg'), mediaType: 'image/jpeg' },
        { data: samples.url('clip-1.mp4'), mediaType: 'video/mp4' },
      ],
      generateAudio: true,
    },
    { referenceAudio: [samples.url('music-1.mp3')] },
  );
  assert.ok(video.uint8Array.length > 10_000);
  await recorder.check('ai-sdk-references');
});

test('its errors are ours: a wrong key, a wrong request, a film that fails', async () => {
  await assert.rejects(make({}, {}, { apiKey: 'another-key' }), {
    name: 'AI_APICallError',
    statusCode: 401,
    message: /The API key or AK\/SK in the request is missing or invalid/,
  });
  await assert.rejects(make({ duration: 99 }), {
    statusCode: 400,
    message: /the parameter duration specified in the request is not valid for model .*Request id/,
  });
  const missing = { prompt: { image: samples.url('no-such-file.jpg'), text: 'A field' } };
  await assert.rejects(make(missing), {
    name: 'BYTEDANCE_VIDEO_GENERATION_FAILED',
    // Why, it does not pass on.
    message: /^Video generation failed: .*"status":"failed"/,
  });
  await recorder.check('ai-sdk-errors');
});
