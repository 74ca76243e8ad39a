import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryDirectory } from '../testing/temporary-directory.ts';
import { BlobError } from './blob-error.ts';
import { createBlobStore } from './blob-store.ts';
import { createPassingBlobs } from './passing-blobs.ts';

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

test('what passes lies in its own folder, what is kept is read where it is', async () => {
  await using directory = await temporaryDirectory();
  const kept = await createBlobStore(join(directory.path, 'kept'));
  const own = join(directory.path, 'own');
  await mkdir(own);
  const { sha256: stored } = await kept.put(pieces('kept'));
  const passing = createPassingBlobs(own, kept);
  const [first, again] = await Promise.all([
    passing.put(pieces('a', 'b')),
    passing.put(pieces('ab')),
  ]);
  assert.deepEqual(first, again);
  assert.equal(await readFile(passing.path(first.sha256), 'utf8'), 'ab');
  assert.equal(await readFile(passing.path(stored), 'utf8'), 'kept');
  assert.deepEqual(
    [await passing.has(first.sha256), await passing.has(stored), await kept.has(first.sha256)],
    [true, true, false],
  );
  assert.equal(await passing.has('0'.repeat(64)), false);
  await assert.rejects(
    passing.put(pieces('abc'), { maxBytes: 2 }),
    (error) => error instanceof BlobError && error.code === 'too_large',
  );
  assert.deepEqual(await readdir(own), [first.sha256]);
});
