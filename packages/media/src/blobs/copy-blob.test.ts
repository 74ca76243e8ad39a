import assert from 'node:assert/strict';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryDirectory } from '../testing/temporary-directory.ts';
import { blobPath, listBlobs } from './blob-layout.ts';
import { createBlobStore } from './blob-store.ts';
import { copyWholeBlob, shareBlob } from './copy-blob.ts';

const HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

async function* hello(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('hello');
}

test('a blob is shared by a hard link, or copied, and stays when the first goes', async () => {
  await using directory = await temporaryDirectory();
  const [from, linked, copied] = ['from', 'linked', 'copied'].map((n) =>
    join(directory.path, n),
  ) as [string, string, string];
  const store = await createBlobStore(from);
  await store.put(hello());
  assert.equal(await shareBlob(from, linked, HELLO), 5);
  assert.equal(await shareBlob(from, linked, HELLO), 5, 'again');
  assert.equal(await shareBlob(from, copied, HELLO, { copy: true }), 5);
  const inode = async (path: string): Promise<number> => (await stat(blobPath(path, HELLO))).ino;
  assert.equal(await inode(linked), await inode(from));
  assert.notEqual(await inode(copied), await inode(from));
  await store.remove(HELLO);
  for (const path of [linked, copied]) {
    assert.equal(await readFile(blobPath(path, HELLO), 'utf8'), 'hello');
    assert.deepEqual(await Array.fromAsync(listBlobs(path)), [HELLO]);
  }
  assert.equal(await shareBlob(from, linked, 'f'.repeat(64)), undefined);
});

test('a blob whose bytes are not its name’s does not arrive', async () => {
  await using directory = await temporaryDirectory();
  const [from, to] = [join(directory.path, 'from'), join(directory.path, 'to')];
  await mkdir(join(from, '2c'), { recursive: true });
  await writeFile(blobPath(from, HELLO), 'hellO');
  await assert.rejects(copyWholeBlob(from, to, HELLO), { code: 'damaged' });
  assert.deepEqual(await Array.fromAsync(listBlobs(to)), []);
  await writeFile(blobPath(from, HELLO), 'hello');
  assert.equal(await copyWholeBlob(from, to, HELLO), 5);
  assert.equal(await copyWholeBlob(from, to, 'f'.repeat(64)), undefined);
});
