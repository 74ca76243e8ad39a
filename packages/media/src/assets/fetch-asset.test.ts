import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import type { MediaKind } from '@filmgate/protocol';
import { createBlobStore } from '../blobs/blob-store.ts';
import { createEgress } from '../egress/egress.ts';
import { MediaError, type MediaErrorCode } from '../media-error.ts';
import { type LoopbackServer, startLoopbackServer } from '../testing/loopback-server.ts';
import { sample, type SampleName } from '../testing/sample.ts';
import { temporaryDirectory } from '../testing/temporary-directory.ts';
import { tinyPng, tinyWav } from '../testing/tiny-media.ts';
import { MAX_BYTES } from './byte-limits.ts';
import { type AssetSources, fetchAsset } from './fetch-asset.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const of = (kind: MediaKind, url: string, sha256: string | null = null) => ({ kind, url, sha256 });
const dataUrl = (bytes: Uint8Array, type = 'image/png'): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

interface Bench extends AsyncDisposable {
  readonly sources: AssetSources;
  readonly directory: string;
  readonly server: LoopbackServer;
  /** Paths asked for, in order. */
  readonly requests: readonly string[];
}

async function bench(
  serve: (path: string, response: ServerResponse) => void = () => undefined,
): Promise<Bench> {
  const stack = new AsyncDisposableStack();
  const directory = stack.use(await temporaryDirectory()).path;
  const requests: string[] = [];
  const server = stack.use(
    await startLoopbackServer((request, response) => {
      requests.push(request.url ?? '');
      serve(request.url ?? '', response);
    }),
  );
  const egress = stack.use(createEgress({ allow: [server.host] }));
  const blobs = await createBlobStore(directory);
  return {
    sources: { egress, blobs },
    directory,
    server,
    requests,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

async function fails(
  code: MediaErrorCode,
  reference: ReturnType<typeof of>,
  { sources, directory }: Bench,
): Promise<MediaError> {
  const error = await fetchAsset(reference, sources).then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(error instanceof MediaError, String(error));
  assert.equal(error.code, code, error.message);
  assert.deepEqual(await readdir(join(directory, 'tmp')), []);
  return error;
}

test('the media of a request are fetched, known for what they are, and stored whole', async () => {
  await using at = await bench(async (path, response) => {
    // Never believed.
    response.setHeader('content-type', 'text/html');
    response.end(await sample(path.slice(1) as SampleName));
  });
  const files = [
    [
      'image',
      'image-1.jpg',
      { format: 'jpeg', contentType: 'image/jpeg', width: 1280, height: 960 },
    ],
    ['image', 'image-2.jpg', { format: 'jpeg', durationS: 0, videoCodec: null }],
    [
      'video',
      'clip-1.mp4',
      { format: 'mp4', width: 960, height: 720, durationS: 5, videoCodec: 'h264' },
    ],
    ['audio', 'music-1.mp3', { format: 'mp3', width: 0, audioCodec: 'mp3' }],
  ] as const;
  const assets = await Promise.all(
    files.map(([kind, name]) => fetchAsset(of(kind, at.server.url(`/${name}`)), at.sources)),
  );
  for (const [index, [kind, name, expected]] of files.entries()) {
    const bytes = await sample(name);
    const asset = assets[index]!;
    assert.equal(asset.sha256, sha256(bytes));
    assert.ok((await readFile(at.sources.blobs.path(asset.sha256))).equals(bytes));
    assert.partialDeepStrictEqual(asset.info, { ...expected, kind, sizeBytes: bytes.length });
  }
});

test('the same URL asked for many times at once gives the same asset each time', async () => {
  const png = tinyPng(400, 300);
  await using at = await bench((_path, response) => {
    response.write(png.subarray(0, 20));
    setImmediate(() => response.end(png.subarray(20)));
  });
  const reference = of('image', at.server.url('/a.png'));
  const assets = await Promise.all(
    Array.from({ length: 12 }, () => fetchAsset(reference, at.sources)),
  );
  for (const asset of assets) assert.deepEqual(asset, assets[0]);
  assert.deepEqual(await Array.fromAsync(at.sources.blobs.list()), [sha256(png)]);
  assert.deepEqual(await readdir(join(at.directory, 'tmp')), []);
});

test('what is stored is not fetched again', async () => {
  const png = tinyPng(310, 320);
  await using at = await bench((_path, response) => response.end(png));
  const url = at.server.url('/a.png');
  const asset = await fetchAsset(of('image', url), at.sources);
  assert.deepEqual(await fetchAsset(of('image', url, asset.sha256), at.sources), asset);
  const named = of('image', `blob:sha256:${asset.sha256}`);
  assert.deepEqual(await fetchAsset(named, at.sources), asset);
  assert.deepEqual(at.requests, ['/a.png']);

  await at.sources.blobs.remove(asset.sha256);
  const gone = await fails('media_gone', named, at);
  assert.match(gone.message, /send it again/);
  assert.deepEqual(await fetchAsset(of('image', url, asset.sha256), at.sources), asset);
  assert.deepEqual(at.requests, ['/a.png', '/a.png']);
});

test('a data URL is an asset like any other, whatever type it claims', async () => {
  await using at = await bench();
  const png = tinyPng(300, 301);
  const asset = await fetchAsset(of('image', dataUrl(png, 'audio/wav')), at.sources);
  assert.equal(asset.sha256, sha256(png));
  assert.partialDeepStrictEqual(asset.info, { format: 'png', width: 300, height: 301 });
  const percent = `data:,${Array.from(png, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}`;
  assert.equal((await fetchAsset(of('image', percent), at.sources)).sha256, sha256(png));
  const wav = await fetchAsset(of('audio', dataUrl(tinyWav(2), 'audio/wav')), at.sources);
  assert.partialDeepStrictEqual(wav.info, { kind: 'audio', format: 'wav', durationS: 2 });
});

test('a page, a text and an empty file are refused, and not downloaded to their end', async () => {
  let closed = Promise.withResolvers<void>();
  await using at = await bench((path, response) => {
    if (path === '/empty') {
      response.end();
      return;
    }
    // Without an end.
    response.on('close', () => closed.resolve());
    response.write(path === '/page' ? '<!doctype html>' : 'not a picture');
    response.write(' '.repeat(2000));
  });
  const cases = [
    ['/page', /received a web page; give the image, video or audio itself$/],
    ['/text', /received a text;/],
  ] as const;
  for (const [path, message] of cases) {
    closed = Promise.withResolvers();
    const error = await fails('invalid_media', of('image', at.server.url(path)), at);
    assert.match(error.message, message);
    await closed.promise;
  }
  const empty = await fails('invalid_media', of('image', at.server.url('/empty')), at);
  assert.match(empty.message, /received an empty file;/);
  await fails('invalid_media', of('image', dataUrl(Buffer.from('<html>'))), at);
  await fails('invalid_media', of('image', 'data:,'), at);
  assert.deepEqual(await Array.fromAsync(at.sources.blobs.list()), []);
});

test('a file that is cut off is refused with the reason', async () => {
  const clip = await sample('clip-1.mp4');
  await using at = await bench((_path, response) => response.end(clip.subarray(0, 200_000)));
  const error = await fails('invalid_media', of('video', at.server.url('/a.mp4')), at);
  assert.equal(error.message, 'the mp4 video is cut off: its end is missing; send the whole file');
  assert.equal(error.retryable, false);
});

test('the limit is that of the kind that was asked for', async () => {
  assert.deepEqual(MAX_BYTES, {
    image: 30 * 1024 * 1024 - 1,
    video: 200 * 1024 * 1024,
    audio: 15 * 1024 * 1024,
  });
  await using at = await bench((_path, response) => {
    response.writeHead(200, { 'content-length': 15 * 1024 * 1024 + 1 });
    response.write('ID3');
  });
  const error = await fails('media_too_large', of('audio', at.server.url('/a.mp3')), at);
  assert.match(error.message, /at most 15728640 bytes; send a smaller file/);
  assert.equal(error.retryable, false);
  const large = dataUrl(Buffer.alloc(15 * 1024 * 1024 + 1), 'audio/mpeg');
  await fails('media_too_large', of('audio', large), at);
});

test('a failed download says so in the words of the real service', async () => {
  await using at = await bench((path, response) => {
    response.writeHead(path === '/busy' ? 503 : 404).end();
  });
  const missing = await fails('media_download_failed', of('audio', at.server.url('/a')), at);
  assert.equal(
    missing.message,
    'resource download failed: the host could not be reached, broke off, or did not answer with the file; check that the URL opens in a browser',
  );
  assert.equal(missing.retryable, false);
  const busy = await fails('media_download_failed', of('audio', at.server.url('/busy')), at);
  assert.equal(busy.retryable, true);
  const blocked = await fails('media_download_failed', of('image', 'http://10.0.0.1/a.png'), at);
  assert.match(blocked.message, /^resource download failed: the URL is not allowed: /);
  const asset = await fails('media_download_failed', of('image', 'asset://a'), at);
  assert.equal(asset.retryable, false);
});

test('an abort ends the download with its reason, and leaves nothing', async () => {
  const reason = new Error('out of time');
  const controller = new AbortController();
  await using at = await bench((_path, response) => {
    response.write(tinyPng(300, 300).subarray(0, 30));
    controller.abort(reason);
  });
  const reference = of('image', at.server.url('/a.png'));
  await assert.rejects(fetchAsset(reference, at.sources, { signal: controller.signal }), reason);
  assert.deepEqual(await readdir(join(at.directory, 'tmp')), []);
});
