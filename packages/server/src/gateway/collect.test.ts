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
  body: (get: (path?: string) => ReturnType<typeof collect>, blobs: BlobStore) => Promise<void>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-collect-'));
  await using host = await startMediaHost(answer);
  await using egress = createEgress({ allow: [host.host] });
  try {
    const blobs = await createBlobStore(directory);
    await body((path = '/film.mp4') => {
      const video = { url: host.url(path), headers: { authorization: 'k' } };
      const made = { video, lastFrame: null, usage: { totalTokens: 42, completionTokens: 42 } };
      return collect(task, made, 'ark/ep-1', { egress, blobs }, signal);
    }, blobs);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const failsWith = async (work: Promise<unknown>, code: string, retryable: boolean): Promise<void> =>
  assert.rejects(work, (error) => {
    assert.ok(error instanceof TaskFailure, String(error));
    assert.deepEqual([error.code, error.retryable], [code, retryable]);
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

test('what is gone, a page or half a film may come later; a picture is no film', async () => {
  const film = await readFile(FILM);
  const picture = await readFile(new URL('../../../../samples/image-1.jpg', import.meta.url));
  await fetched(
    (request, response) => {
      if (request.url === '/gone') response.writeHead(404).end();
      else if (request.url === '/page') response.end('<html>Please wait</html>');
      else if (request.url === '/half') {
        response.writeHead(200, { 'content-length': film.length });
        response.write(film.subarray(0, 1000), () => response.destroy());
      } else response.end(picture);
    },
    async (get) => {
      for (const path of ['/gone', '/page', '/half']) {
        await failsWith(get(path), 'result_unavailable', true);
      }
      await failsWith(get('/picture'), 'bad_result', false);
    },
  );
});
