// tus's own client, from npm, against our uploads.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { Upload, type UploadOptions } from 'tus-js-client';
import { quickestFilm } from '../harness/requests.ts';
import { startService, type Service } from '../harness/service.ts';

const KEY = 'the-key-of-the-conformance-tests-02';
const CHUNK_BYTES = 64 * 1024;
const PICTURE = await readFile(new URL('../../samples/image-1.jpg', import.meta.url));

let service: Service;
before(async () => {
  service = await startService({ env: { FILMGATE_API_KEY: KEY } });
});
after(() => service[Symbol.asyncDispose]());

/** @returns where it is, once it is there, or has been left in the middle */
function upload(options: Partial<UploadOptions>, isEnough: () => boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = new Upload(PICTURE, {
      endpoint: `${service.origin}/v1/files/uploads`,
      headers: { authorization: `Bearer ${KEY}` },
      metadata: { filename: '图片 1.jpg', filetype: 'image/jpeg', purpose: 'media' },
      chunkSize: CHUNK_BYTES,
      retryDelays: [],
      ...options,
      onChunkComplete() {
        if (isEnough()) void task.abort().then(() => resolve(task.url ?? ''));
      },
      onSuccess: () => resolve(task.url ?? ''),
      onError: reject,
    });
    task.start();
  });
}

test('an upload that was left in the middle is gone on with, and its file is taken in a create', async () => {
  assert.ok(PICTURE.length > 2 * CHUNK_BYTES, 'it has a middle');
  let chunks = 0;
  const url = await upload({}, () => {
    chunks += 1;
    return chunks === 1;
  });
  const path = new URL(url).pathname;
  const id = path.split('/').at(-1) ?? '';
  assert.equal((await service.call('GET', `/v1/files/${id}`)).status, 404);

  assert.equal(await upload({ uploadUrl: url }, () => false), url);
  const stored = await service.call('GET', `/v1/files/${id}`);
  const file = (await stored.json()) as { filename: string; sha256: string };
  assert.equal(file.filename, '图片 1.jpg');
  assert.equal(file.sha256, createHash('sha256').update(PICTURE).digest('hex'));
  await service.create(quickestFilm({ images: [id] }));

  // What is there already is not sent again.
  assert.equal(await upload({ uploadUrl: url }, () => false), url);
});

test('it tells of what is refused as its own error, and ends an upload', async () => {
  const wrong = { headers: { authorization: 'Bearer no' } };
  await assert.rejects(
    upload(wrong, () => false),
    /response code: 401.*AuthenticationError/s,
  );
  let begun = '';
  await upload({}, () => {
    begun = 'yes';
    return true;
  }).then((url) => Upload.terminate(url, { headers: { authorization: `Bearer ${KEY}` } }));
  assert.equal(begun, 'yes');
});
