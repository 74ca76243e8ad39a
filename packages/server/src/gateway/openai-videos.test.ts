// Films by servers of the OpenAI Videos shape, through the whole service.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readConfig } from '../config/config.ts';
import { fastClock } from '../testing/fast-clock.testsuite.ts';
import { png, startMediaHost } from '../testing/media-host.testsuite.ts';
import { hasEnded, MODEL, runApp, type RunningApp } from '../testing/running-app.testsuite.ts';
import { startVideosServer } from '../testing/videos-server.testsuite.ts';

const SPEED = 20;
const KEY = 'the-key-of-the-gpu-server';

interface At {
  readonly url: string;
  readonly hosts: readonly string[];
  readonly keyed: boolean;
}

async function at(
  { url, hosts, keyed }: At,
  body: (app: RunningApp, move: (url: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-videos-'));
  const file = join(directory, 'filmgate.yaml');
  const write = (baseUrl: string): Promise<void> =>
    writeFile(
      file,
      `providers:
  gpu: { kind: openai-videos, base_url: "${baseUrl}"${keyed ? ', key_env: GPU_KEY' : ''} }
routes:
  - { model: ${MODEL}, to: [{ provider: gpu, model: wan-2 }] }
`,
    );
  const env = {
    FILMGATE_CONFIG: file,
    FILMGATE_EGRESS_ALLOW: hosts.join(','),
    GPU_KEY: KEY,
  };
  try {
    await write(url);
    await using app = await runApp({ env, clock: fastClock(SPEED) });
    await body(app, async (to) => {
      await write(to);
      await app.app.reload(readConfig({ ...env, FILMGATE_PORT: '0' }));
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const request = (more: object = {}): object => ({
  model: MODEL,
  prompt: 'a film',
  metadata: { resolution: '480p', ratio: '4:3', duration: 5 },
  ...more,
});

const FIELDS = { model: 'wan-2', prompt: 'a film', seconds: '5', size: '752x560' };

test('a server that reads forms alone gets one, a private picture as a file, and gives its film for the key', async () => {
  const picture = png(320, 320);
  await using host = await startMediaHost((_request, response) => response.end(picture));
  await using server = await startVideosServer('forms', KEY);
  server.finish();
  const hosts = [server.host, host.host];
  await at({ url: server.url(''), hosts, keyed: true }, async (app) => {
    const { data } = await app.film(request({ images: [host.url('/a.png')] }));
    assert.equal(data.status, 'SUCCESS', data.fail_reason);
    assert.deepEqual(server.made, [{ ...FIELDS, input_reference: `image/png, ${picture.length}` }]);
    assert.ok(server.requests.includes(`GET /v1/videos/video_1/content Bearer ${KEY}`));
    const film = await fetch(data.data.result.content.video_url);
    assert.equal(film.headers.get('content-type'), 'video/mp4');
  });
});

test('a server that reads JSON alone gets it after it has refused the form; one job is made', async () => {
  await using server = await startVideosServer('json', null);
  server.finish();
  await at({ url: server.url(''), hosts: [server.host], keyed: false }, async (app) => {
    const { data } = await app.film(request());
    assert.equal(data.status, 'SUCCESS', data.fail_reason);
    assert.deepEqual(server.made, [FIELDS]);
    assert.equal(server.requests.filter((line) => line.startsWith('POST')).length, 2);
  });
});

test('media that the shape has no room for are refused before anything is sent', async () => {
  await using server = await startVideosServer('json', null);
  await at({ url: server.url(''), hosts: [server.host], keyed: false }, async (app) => {
    const { data } = await app.film(request({ videos: ['https://cdn.example.com/v.mp4'] }));
    assert.match(data.fail_reason, /takes no videos, so nothing was sent/);
    assert.deepEqual(server.requests, []);
  });
});

test('a job is asked for where it was made, the key goes only where the provider is now', async () => {
  await using first = await startVideosServer('json', null);
  await using second = await startVideosServer('json', KEY);
  const hosts = [first.host, second.host];
  await at({ url: first.url(''), hosts, keyed: true }, async (app, move) => {
    const id = await app.create(request());
    await app.until(id, ({ data }) => data.stage === 'upstream');
    await move(second.url(''));
    const before = first.requests.length;
    first.finish();
    const { data } = await app.until(id, hasEnded);
    assert.equal(data.status, 'SUCCESS', data.fail_reason);
    assert.deepEqual(second.requests, []);
    const after = first.requests.slice(before);
    assert.ok(after.length >= 2 && after.every((line) => line.endsWith('no key')), after.join());
  });
});
