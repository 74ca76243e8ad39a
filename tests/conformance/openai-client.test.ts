// OpenAI's own client, from npm, against ours: its Videos API, which its maker has closed.
import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { after, before, test } from 'node:test';
import OpenAI from 'openai';
import { MODEL, QUICKEST_MODEL } from '../harness/requests.ts';
import { decode } from '../harness/result-files.ts';
import { recordExchanges, type Recorder } from '../harness/recorded-exchanges.ts';
import { startService, type Service } from '../harness/service.ts';

const KEY = 'the-key-of-the-conformance-tests-02';
const PICTURE = new URL('../../samples/image-1.jpg', import.meta.url);

let service: Service;
let recorder: Recorder;
let client: OpenAI;

before(async () => {
  service = await startService({ env: { FILMGATE_API_KEY: KEY } });
  recorder = await recordExchanges(service.origin);
  client = new OpenAI({ apiKey: KEY, baseURL: `${recorder.origin}/v1` });
});

after(async () => {
  await recorder[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

/** As its helper for Python does: until it has ended, as often as it is told to. */
async function ended(id: string): Promise<OpenAI.Videos.Video> {
  for (;;) {
    const { data, response } = await client.videos.retrieve(id).withResponse();
    if (data.status === 'completed' || data.status === 'failed') return data;
    const ms = Number(response.headers.get('openai-poll-after-ms'));
    assert.ok(ms > 0 && ms <= 5_000, `${ms}`);
    await new Promise((resolve) => setTimeout(resolve, Math.min(ms, 100)));
  }
}

async function bytesOf(
  id: string,
  query: OpenAI.Videos.VideoDownloadContentParams = {},
): Promise<Buffer> {
  const reply = await client.videos.downloadContent(id, query);
  return Buffer.from(await reply.arrayBuffer());
}

test('create without a file, retrieve, download, list, delete', async () => {
  const created = await client.videos.create({
    model: MODEL as 'sora-2',
    prompt: 'A field at noon, a fox runs to the left',
    seconds: '4',
    size: '496x864' as '720x1280',
  });
  assert.deepEqual([created.object, created.status, created.seconds], ['video', 'queued', '4']);
  const video = await ended(created.id);
  assert.equal(video.status, 'completed', JSON.stringify(video.error));
  assert.deepEqual([video.progress, video.size, video.error], [100, '496x864', null]);
  const { width, height, frames } = await decode(await bytesOf(video.id), () => false);
  assert.deepEqual([width, height, frames.length], [496, 864, 97]);
  const thumbnail = await bytesOf(video.id, { variant: 'thumbnail' });
  assert.deepEqual([...thumbnail.subarray(0, 3)], [0xff, 0xd8, 0xff]);
  const sheet = await bytesOf(video.id, { variant: 'spritesheet' });
  assert.deepEqual([...sheet.subarray(0, 3)], [0xff, 0xd8, 0xff]);
  const listed: string[] = [];
  for await (const { id } of client.videos.list({ limit: 1 })) listed.push(id);
  assert.deepEqual(listed, [video.id]);
  const gone = await client.videos.delete(video.id);
  assert.deepEqual(gone, { id: video.id, object: 'video.deleted', deleted: true });
  await assert.rejects(client.videos.retrieve(video.id), { status: 404 });
  await recorder.check('openai-text');
});

test('create with a file: its first frame', async () => {
  const created = await client.videos.create({
    model: QUICKEST_MODEL as 'sora-2',
    prompt: 'The camera pulls back slowly',
    seconds: '2' as '4',
    size: '480x864' as '720x1280',
    input_reference: createReadStream(PICTURE),
  });
  const video = await ended(created.id);
  assert.equal(video.status, 'completed', JSON.stringify(video.error));
  await recorder.check('openai-file');
});

test('its model names are taken, with a word of what was made instead', async () => {
  const created = await client.videos.create({ model: 'sora-2', prompt: 'A field at noon' });
  assert.match(JSON.stringify((created as { warnings?: string[] }).warnings), /sora-2/);
  await client.videos.delete(created.id);
  await recorder.check('openai-model');
});

test('errors are its own classes: a wrong key, a wrong size, an unknown id', async () => {
  const other = new OpenAI({ apiKey: 'another', baseURL: `${recorder.origin}/v1` });
  await assert.rejects(
    other.videos.retrieve('cgt-20260101000000-aaaaa'),
    OpenAI.AuthenticationError,
  );
  const wrong = client.videos.create({
    model: MODEL as 'sora-2',
    prompt: 'x',
    size: 'big' as '720x1280',
  });
  await assert.rejects(wrong, (error) => {
    assert.ok(error instanceof OpenAI.BadRequestError);
    assert.deepEqual([error.param, error.code], ['size', 'InvalidParameter']);
    assert.match(error.message, /WIDTHxHEIGHT/);
    return true;
  });
  await assert.rejects(client.videos.retrieve('cgt-20260101000000-aaaaa'), OpenAI.NotFoundError);
  await recorder.check('openai-errors');
});
