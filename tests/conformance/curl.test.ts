// curl, as the page of the gateways that we stand in for tells its users to call it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { serveSamples, type SampleServer } from '../../scripts/demo/sample-server.ts';
import { recordExchanges, type Recorder } from '../harness/recorded-exchanges.ts';
import { missionRequest, QUICKEST_MODEL } from '../harness/requests.ts';
import { decode } from '../harness/result-files.ts';
import { startService, type FilmReply, type Service } from '../harness/service.ts';

const KEY = 'the-key-of-the-conformance-tests-03';
const PICTURE = fileURLToPath(new URL('../../samples/image-1.jpg', import.meta.url));
const run = promisify(execFile);

let samples: SampleServer;
let service: Service;
let recorder: Recorder;
let folder: string;

before(async () => {
  samples = await serveSamples();
  service = await startService({
    env: { FILMGATE_API_KEY: KEY, FILMGATE_EGRESS_ALLOW: samples.host },
  });
  recorder = await recordExchanges(service.origin);
  folder = await mkdtemp(join(tmpdir(), 'filmgate-curl-'));
});

after(async () => {
  await recorder[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
  await samples[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const curl = async (...args: string[]): Promise<string> =>
  (await run('curl', ['--silent', '--show-error', ...args])).stdout;

const authorised = ['--header', `Authorization: Bearer ${KEY}`];

/** Asks again and again, as a script does that waits. */
async function ended(id: string): Promise<FilmReply> {
  for (;;) {
    const reply = JSON.parse(
      await curl('--location', `${recorder.origin}/v1/video/generations/${id}`, ...authorised),
    ) as FilmReply;
    if (reply.status === 'completed' || reply.status === 'failed') return reply;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function filmOf(reply: FilmReply): Promise<Buffer> {
  assert.equal(reply.status, 'completed', reply.data.fail_reason);
  const path = join(folder, 'film.mp4');
  await curl('--location', '--output', path, reply.data.data.result.content?.video_url ?? '');
  return await readFile(path);
}

test('the mission’s request, word for word', async () => {
  const { task_id: id } = JSON.parse(
    await curl(
      '--location',
      '--request',
      'POST',
      `${recorder.origin}/v1/video/generations`,
      ...authorised,
      '--header',
      'Content-Type: application/json',
      '--data-raw',
      JSON.stringify(await missionRequest(samples), null, 2),
    ),
  );
  const { width, height, frames } = await decode(await filmOf(await ended(id)), () => false);
  assert.deepEqual([width, height, frames.length], [752, 560, 121]);
  await recorder.check('curl-mission');
});

test('a form with a picture of one’s own', async () => {
  const created = await curl(
    `${recorder.origin}/v1/video/generations`,
    ...authorised,
    '--form',
    `model=${QUICKEST_MODEL}`,
    '--form',
    'prompt=First frame is image 1. The camera pulls back slowly.',
    '--form',
    `image=@${PICTURE}`,
    '--form',
    'metadata={"resolution":"480p","duration":2}',
  );
  const { task_id: id } = JSON.parse(created);
  assert.ok(id, created);
  const { frames } = await decode(await filmOf(await ended(id)), () => false);
  assert.equal(frames.length, 49);
  await recorder.check('curl-form');
});
