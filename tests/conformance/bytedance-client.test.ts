// The AI SDK's own client of the real service, from npm, against ours: what works with one works with the
// other.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { createByteDance } from '@ai-sdk/bytedance';
import { serveSamples, type SampleServer } from '../../scripts/demo/sample-server.ts';
import { MODEL } from '../harness/requests.ts';
import { decode, download } from '../harness/result-files.ts';
import { startService, type Service } from '../harness/service.ts';

const KEY = 'the-key-of-the-conformance-tests-01';
const PICTURE = new URL('../../samples/image-1.jpg', import.meta.url);

let samples: SampleServer;
let service: Service;

before(async () => {
  samples = await serveSamples();
  service = await startService({
    env: { FILMGATE_API_KEY: KEY, FILMGATE_EGRESS_ALLOW: samples.host },
  });
});

after(async () => {
  await service[Symbol.asyncDispose]();
  await samples[Symbol.asyncDispose]();
});

type Client = ReturnType<ReturnType<typeof createByteDance>['video']>;
type Options = Parameters<Client['doGenerate']>[0];

const client = (apiKey = KEY): Client =>
  createByteDance({ apiKey, baseURL: `${service.origin}/api/v3` }).video(MODEL);

/** What `generateVideo` hands to the client. */
function options(
  changes: Partial<Options> = {},
  bytedance: Options['providerOptions'][string] = {},
): Options {
  return {
    prompt: 'A field at noon',
    n: 1,
    aspectRatio: '1:1',
    resolution: '640x640',
    duration: 4,
    fps: undefined,
    seed: 11,
    image: undefined,
    frameImages: undefined,
    inputReferences: undefined,
    generateAudio: false,
    providerOptions: { bytedance: { pollIntervalMs: 20, ...bytedance } },
    ...changes,
  };
}

/** The film that the client got, and what it was told with it. */
async function made(call: Options) {
  const { videos, warnings, providerMetadata = {} } = await client().doGenerate(call);
  const [video] = videos;
  assert.ok(video?.type === 'url' && video.mediaType === 'video/mp4');
  const usage = providerMetadata['bytedance']?.['usage'];
  return { bytes: await download(video.url), warnings, usage };
}

const filesOf = (...names: string[]): string[] => names.map((name) => samples.url(name));

test('text: created, polled and downloaded, its usage told', async () => {
  const { bytes, warnings, usage } = await made(options());
  assert.deepEqual(warnings, []);
  const { width, height, frames } = await decode(bytes, () => false);
  assert.deepEqual([width, height, frames.length], [640, 640, 24 * 4 + 1]);
  assert.deepEqual(usage, { completion_tokens: Math.floor((640 * 640 * 97) / 1024) });
});

test('a first frame as bytes, a last one by link', async () => {
  const data = new Uint8Array(await readFile(PICTURE));
  const image = { type: 'file', mediaType: 'image/jpeg', data } as const;
  const [lastFrameImage] = filesOf('image-2.jpg');
  const { bytes } = await made(options({ image }, { lastFrameImage, returnLastFrame: true }));
  assert.ok(bytes.length > 10_000);
});

test('references of every kind', async () => {
  const [clip, music] = filesOf('clip-1.mp4', 'music-1.mp3');
  const inputReferences = [
    { type: 'url', url: samples.url('image-1.jpg') },
    { type: 'url', url: clip ?? '', mediaType: 'video/mp4' },
  ] as const;
  const { bytes } = await made(
    options(
      {
        prompt: 'Video 1 with the look of image 1',
        inputReferences: [...inputReferences],
        generateAudio: true,
      },
      { referenceAudio: [music ?? ''] },
    ),
  );
  assert.ok(bytes.length > 10_000);
});

const failing = async (call: Options, apiKey?: string): Promise<void> =>
  void (await client(apiKey).doGenerate(call));

test('its errors are ours: a wrong key, a wrong request, a film that fails', async () => {
  await assert.rejects(failing(options(), 'another-key'), {
    name: 'AI_APICallError',
    statusCode: 401,
    message: /The API key or AK\/SK in the request is missing or invalid/,
  });
  await assert.rejects(failing(options({ duration: 99 })), {
    statusCode: 400,
    message: /the parameter duration specified in the request is not valid for model .*Request id/,
  });
  const missing = options({ image: { type: 'url', url: samples.url('no-such-file.jpg') } });
  await assert.rejects(failing(missing), {
    name: 'BYTEDANCE_VIDEO_GENERATION_FAILED',
    // Why, it does not pass on.
    message: /^Video generation failed: .*"status":"failed"/,
  });
});
