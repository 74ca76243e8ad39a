import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  access,
  mkdir,
  readdir,
  readFile,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { temporaryDirectory } from '../testing/temporary-directory.ts';
import { BlobError } from './blob-error.ts';
import { type BlobStore, createBlobStore } from './blob-store.ts';

const HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

const isInvalidName = (error: unknown): boolean =>
  error instanceof BlobError && error.code === 'invalid_name';
const all = (store: BlobStore): Promise<string[]> => Array.fromAsync(store.list());

test('what is put can be found by its hash, whole', async () => {
  await using directory = await temporaryDirectory();
  const store = await createBlobStore(join(directory.path, 'deep', 'blobs'));
  assert.deepEqual(await store.put(pieces('he', '', 'llo')), { sha256: HELLO, sizeBytes: 5 });
  assert.equal(await readFile(store.path(HELLO), 'utf8'), 'hello');
  assert.ok(store.path(HELLO).endsWith(join('blobs', '2c', HELLO)));
  assert.equal(await store.has(HELLO), true);
  assert.deepEqual(await all(store), [HELLO]);
  await store.remove(HELLO);
  await store.remove(HELLO);
  assert.equal(await store.has(HELLO), false);
  assert.deepEqual(await all(store), []);
});

test('a blob that is touched is young again', async () => {
  await using directory = await temporaryDirectory();
  const store = await createBlobStore(directory.path);
  await store.put(pieces('hello'));
  await utimes(store.path(HELLO), 1000, 1000);
  assert.equal(await store.touch(HELLO), true);
  assert.ok((await stat(store.path(HELLO))).mtimeMs > 1_000_000);
  await store.remove(HELLO);
  assert.equal(await store.touch(HELLO), false);
});

test('a store has only the folders that its blobs need, made once however many are stored', async () => {
  await using directory = await temporaryDirectory();
  const store = await createBlobStore(directory.path);
  assert.deepEqual(await readdir(directory.path), ['tmp']);
  const names = Array.from({ length: 20 }, (_, index) => `blob ${index % 10}`);
  const blobs = await Promise.all(names.map((name) => store.put(pieces(name))));
  const shards = new Set(blobs.map(({ sha256 }) => sha256.slice(0, 2)));
  assert.deepEqual((await readdir(directory.path)).sort(), [...shards, 'tmp'].sort());
  assert.deepEqual(
    (await all(store)).sort(),
    [...new Set(blobs.map((blob) => blob.sha256))].sort(),
  );
});

test('an empty file and a large one are blobs too', async () => {
  await using directory = await temporaryDirectory();
  const store = await createBlobStore(directory.path);
  const empty = await store.put(pieces());
  assert.equal(empty.sizeBytes, 0);
  assert.equal(empty.sha256, createHash('sha256').digest('hex'));
  const bytes = Buffer.alloc(3_000_001, 'filmgate');
  const large = await store.put(Readable.from([bytes.subarray(0, 1_000_000), bytes.subarray(1e6)]));
  assert.ok((await readFile(store.path(large.sha256))).equals(bytes));
});

test('a second store at the same place finds what the first one stored', async () => {
  await using directory = await temporaryDirectory();
  await (await createBlobStore(directory.path)).put(pieces('hello'));
  const store = await createBlobStore(directory.path);
  assert.ok(await store.has(HELLO));
  assert.deepEqual(await all(store), [HELLO]);
});

test('a source that breaks off, or is too large, leaves nothing behind', async () => {
  await using directory = await temporaryDirectory();
  const store = await createBlobStore(directory.path);
  const broken = new Error('broken off');
  await assert.rejects(
    store.put(
      (async function* () {
        yield* pieces('hel');
        throw broken;
      })(),
    ),
    broken,
  );
  await assert.rejects(store.put(pieces('hel', 'lo'), { maxBytes: 4 }), (error) => {
    assert.ok(error instanceof BlobError && error.code === 'too_large');
    return true;
  });
  assert.deepEqual(await readdir(join(directory.path, 'tmp')), []);
  assert.deepEqual(await all(store), []);
  await store.put(pieces('hello'), { maxBytes: 5 });
});

test('an endless source is left when it is too large', async () => {
  await using directory = await temporaryDirectory();
  const store = await createBlobStore(directory.path);
  let ended = false;
  const endless = (async function* () {
    try {
      for (;;) yield new Uint8Array(1000);
    } finally {
      ended = true;
    }
  })();
  await assert.rejects(store.put(endless, { maxBytes: 5000 }), BlobError);
  assert.ok(ended);
});

test('many writers of the same content, and readers beside them, never see a part of it', async () => {
  await using directory = await temporaryDirectory();
  const store = await createBlobStore(directory.path);
  const text = 'x'.repeat(200_000);
  const { sha256 } = await store.put(pieces(text));
  const read = async (): Promise<void> => {
    for (let times = 0; times < 20; times += 1) {
      assert.equal((await readFile(store.path(sha256))).length, text.length);
    }
  };
  await Promise.all([
    ...Array.from({ length: 10 }, () => store.put(pieces(text.slice(0, 7), text.slice(7)))),
    read(),
    read(),
  ]);
  assert.deepEqual(await all(store), [sha256]);
  assert.deepEqual(await readdir(join(directory.path, 'tmp')), []);
});

test('a finished file is taken over', async () => {
  await using directory = await temporaryDirectory();
  const store = await createBlobStore(join(directory.path, 'blobs'));
  const file = join(directory.path, 'film.mp4');
  await writeFile(file, 'hello');
  assert.deepEqual(await store.adopt(file), { sha256: HELLO, sizeBytes: 5 });
  await assert.rejects(access(file), { code: 'ENOENT' });
  assert.equal(await readFile(store.path(HELLO), 'utf8'), 'hello');
  await writeFile(file, 'hello');
  assert.equal((await store.adopt(file)).sha256, HELLO, 'the same content once more');
  await assert.rejects(store.adopt(file), { code: 'ENOENT' });
});

test('a link that a broken decoder left in place of its film is not followed', async () => {
  await using directory = await temporaryDirectory();
  const store = await createBlobStore(join(directory.path, 'blobs'));
  const secret = join(directory.path, 'secrets.json');
  await writeFile(secret, 'hello');
  const film = join(directory.path, 'film.mp4');
  await symlink(secret, film);
  await assert.rejects(store.adopt(film), { code: 'no_file' });
  await assert.rejects(store.adopt(directory.path), { code: 'no_file' });
  assert.equal(await readFile(secret, 'utf8'), 'hello');
  assert.deepEqual(await all(store), []);
});

test('a file of another file system is copied over', async () => {
  await using directory = await temporaryDirectory();
  const otherDevice = Object.assign(new Error('cross-device link'), { code: 'EXDEV' });
  const store = await createBlobStore(join(directory.path, 'blobs'), {
    move: () => Promise.reject(otherDevice),
  });
  const file = join(directory.path, 'film.mp4');
  await writeFile(file, 'hello');
  await store.adopt(file);
  assert.equal(await readFile(store.path(HELLO), 'utf8'), 'hello');
  await assert.rejects(access(file), { code: 'ENOENT' });
  assert.deepEqual(await readdir(join(directory.path, 'blobs', 'tmp')), []);
});

test('a file that cannot be taken over stays where it is', async () => {
  await using directory = await temporaryDirectory();
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  const store = await createBlobStore(join(directory.path, 'blobs'), {
    move: () => Promise.reject(full),
  });
  const file = join(directory.path, 'film.mp4');
  await writeFile(file, 'hello');
  await assert.rejects(store.adopt(file), full);
  assert.equal(await readFile(file, 'utf8'), 'hello');
  assert.deepEqual(await all(store), []);
});

test('what a killed process left half written is removed, and is never a blob', async () => {
  await using directory = await temporaryDirectory();
  await createBlobStore(directory.path);
  await writeFile(join(directory.path, 'tmp', 'half'), 'hel');
  await mkdir(join(directory.path, '2c'));
  await writeFile(join(directory.path, '2c', '.DS_Store'), '');
  await mkdir(join(directory.path, 'other'));
  const store = await createBlobStore(directory.path);
  assert.deepEqual(await readdir(join(directory.path, 'tmp')), []);
  assert.deepEqual(await all(store), []);
});

test('a name that is no hash is refused wherever one is taken', async () => {
  await using directory = await temporaryDirectory();
  const store = await createBlobStore(directory.path);
  const names = ['', '2c', `../${HELLO}`, `${HELLO}0`, HELLO.toUpperCase(), `${HELLO}\n`, '/etc'];
  for (const name of names) {
    assert.throws(() => store.path(name), isInvalidName, name);
    await assert.rejects(store.has(name), isInvalidName, name);
    await assert.rejects(store.remove(name), isInvalidName, name);
  }
});
