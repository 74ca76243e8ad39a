import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createBlobStore, createEgress, type BlobStore } from '@filmgate/media';
import { TaskFailure, type Task } from '@filmgate/tasks';
import { startMediaHost } from '../testing/media-host.testsuite.ts';
import { collect } from './collect.ts';

const FILM = new URL('../../../../samples/clip-1.mp4', import.meta.url);
const { signal } = new AbortController();
// Only its output is looked at.
const task = {
  request: { output: { resolution: '480p', ratio: 'adaptive' } },
} as unknown as Task;

async function fetched(
  answer: RequestListener,
  body: (
    get: (path?: string, last?: string) => ReturnType<typeof collect>,
    blobs: BlobStore,
    from: (url: string) => ReturnType<typeof collect>,
    link: string,
  ) => Promise<void>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-collect-'));
  await using host = await startMediaHost(answer);
  await using egress = createEgress({ allow: [host.host] });
  try {
    const blobs = await createBlobStore(directory);
    const from = (url: string, last?: string): ReturnType<typeof collect> => {
      const video = { url, headers: { authorization: 'k' } };
      const lastFrame = last === undefined ? null : { url: last, headers: {} };
      const made = { video, lastFrame, usage: { totalTokens: 42, completionTokens: 42 } };
      return collect(task, made, 'ark/ep-1', { egress, blobs }, signal);
    };
    const get = (path = '/film.mp4', last?: string): ReturnType<typeof collect> =>
      from(host.url(path), last === undefined ? undefined : host.url(last));
    await body(get, blobs, from, host.url('/film.mp4'));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const failsWith = async (
  work: Promise<unknown>,
  retryable: TaskFailure['retryable'],
  reason: RegExp,
): Promise<void> =>
  assert.rejects(work, (error) => {
    assert.ok(error instanceof TaskFailure, String(error));
    assert.deepEqual([error.code, error.retryable], ['result_unavailable', retryable]);
    assert.match(error.message, reason);
    // Nothing of the network behind the service, and of what the operator has to do.
    assert.match(error.shown.message, /^The provider made this film, .* Ask the operator/);
    return true;
  });

test('a film is fetched with its key, measured and stored', async () => {
  const film = await readFile(FILM);
  let key: string | undefined;
  await fetched(
    (request, response) => {
      key = request.headers.authorization;
      response.end(film);
    },
    async (get, blobs) => {
      const result = await get();
      assert.equal(key, 'k');
      assert.deepEqual(await readFile(blobs.path(result.video.sha256)), film);
      assert.equal(result.video.sizeBytes, film.length);
      assert.equal(result.madeBy, 'ark/ep-1');
      assert.equal(result.ratio, '4:3');
      assert.deepEqual(result.usage, { completionTokens: 42, totalTokens: 42, billed: true });
      assert.equal(result.poster, null);
    },
  );
});

test('where the provider does not count, we do, the reference videos with it', async () => {
  const film = await readFile(FILM);
  await fetched(
    (_request, response) => response.end(film),
    async (get, blobs, _from, link) => {
      const { video } = await get();
      const made = { video: { url: link, headers: {} }, lastFrame: null, usage: null };
      const reference = { kind: 'video', sha256: video.sha256 };
      const references = [reference, { kind: 'image', sha256: null }];
      const request = { ...task.request, references } as unknown as Task['request'];
      const sources = { egress: createEgress({ allow: [new URL(link).host] }), blobs };
      const { usage } = await collect({ ...task, request }, made, 'ark/ep-1', sources, signal);
      await sources.egress[Symbol.asyncDispose]();
      // 960×720, 120 frames, and the sample's five seconds of input.
      assert.equal(usage.totalTokens, (960 * 720 * (120 + 120)) / 1024);
    },
  );
});

test('the key goes to no other place', async () => {
  const film = await readFile(FILM);
  const keys: (string | undefined)[] = [];
  await fetched(
    (request, response) => {
      keys.push(request.headers.authorization);
      if (request.url !== '/film.mp4') return response.end(film);
      // Another origin, the same machine.
      const { port } = request.socket.address() as AddressInfo;
      return response.writeHead(302, { location: `http://localhost:${port}/there` }).end();
    },
    async (get) => {
      await get();
      assert.deepEqual(keys, ['k', undefined]);
    },
  );
});

test('what may come is tried for long, what stands in its place for a while, a picture not again', async () => {
  const film = await readFile(FILM);
  const picture = await readFile(new URL('../../../../samples/image-1.jpg', import.meta.url));
  await fetched(
    (request, response) => {
      switch (request.url) {
        case '/gone':
          return response.writeHead(404).end();
        case '/denied':
          return response.writeHead(403).end();
        case '/down':
          return response.writeHead(503).end();
        case '/page':
          return response.end('<html>Please wait</html>');
        case '/noise': {
          // Without an end; nobody waits for it.
          const timer = setInterval(() => response.write(Buffer.alloc(10_000, 'x')), 1);
          return response.on('close', () => clearInterval(timer));
        }
        case '/cut':
          // Whole, says its length, and yet half of it.
          return response.end(film.subarray(0, film.length / 2));
        case '/half':
          response.writeHead(200, { 'content-length': film.length });
          return response.write(film.subarray(0, 1000), () => response.destroy());
        case '/huge':
          return response.writeHead(200, { 'content-length': 3 * 1024 ** 3 }).flushHeaders();
        default:
          return response.end(picture);
      }
    },
    async (get) => {
      await failsWith(get('/down'), true, /HTTP 503/);
      await failsWith(get('/half'), true, /broke off/);
      await failsWith(get('/gone'), 'for a while', /HTTP 404/);
      await failsWith(get('/denied'), 'for a while', /HTTP 403/);
      await failsWith(get('/page'), 'for a while', /what stands there is none/);
      await failsWith(get('/noise'), 'for a while', /what stands there is none/);
      await failsWith(get('/cut'), 'for a while', /what stands there is none/);
      await failsWith(get('/huge'), false, /larger/);
      await failsWith(get('/picture'), false, /of kind image/);
    },
  );
});

test('a film that comes inside the reply needs no fetching', async () => {
  const film = await readFile(FILM);
  await fetched(assert.fail, async (_get, blobs, from) => {
    const { video } = await from(`data:video/mp4;base64,${film.toString('base64')}`);
    assert.deepEqual(await readFile(blobs.path(video.sha256)), film);
  });
});

test('a film on a private host that nobody opened waits for the operator', async () => {
  await fetched(assert.fail, async (_get, _blobs, from) => {
    await failsWith(
      from('http://10.0.0.1/film.mp4'),
      true,
      /FILMGATE_PROVIDER_EGRESS_ALLOW .*10\.0\.0\.1/,
    );
  });
});

test('a film is not lost over its last frame, unless that may still come', async () => {
  const film = await readFile(FILM);
  let status = 404;
  await fetched(
    (request, response) => {
      if (request.url === '/last.png') response.writeHead(status).end('no picture');
      else response.end(film);
    },
    async (get) => {
      for (status of [404, 200]) {
        const { video, lastFrame } = await get('/film.mp4', '/last.png');
        assert.deepEqual([video.sizeBytes, lastFrame], [film.length, null]);
      }
      status = 503;
      await failsWith(get('/film.mp4', '/last.png'), true, /HTTP 503/);
    },
  );
});
