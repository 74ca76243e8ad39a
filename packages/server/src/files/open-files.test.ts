// What a start makes of uploads that the service before it left in the middle.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { createBlobStore } from '@filmgate/media';
import { openSqliteStore } from '@filmgate/tasks';
import pino from 'pino';
import { png } from '../testing/media-host.testsuite.ts';
import { openFiles, type Files } from './open-files.ts';

const OWNER = { tenant: 'ada', keyId: 'k' };
const PICTURE = png(300, 300);

interface House {
  readonly directory: string;
  /** As a service that starts does. */
  open(): Promise<Files>;
}

async function inHouse(act: (house: House) => Promise<void>): Promise<void> {
  const own = await mkdtemp(join(tmpdir(), 'filmgate-files-'));
  try {
    await using store = await openSqliteStore(join(own, 'filmgate.db'));
    const blobs = await createBlobStore(join(own, 'blobs'));
    const directory = join(own, 'uploads');
    const open = (): Promise<Files> =>
      openFiles({
        store,
        blobs,
        directory,
        limits: () => ({ files: 9, bytes: 1_000_000_000 }),
        retentionDays: 30,
        now: Date.now,
        logger: pino({ level: 'silent' }),
      });
    await act({ directory, open });
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

const begin = async ({ uploads }: Files, sizeBytes: number): Promise<string> =>
  (await uploads.begin(OWNER, { filename: 'a.png' }, sizeBytes)).id;

test('what had all its bytes becomes a file, what has a part of them goes on, the rest is gone', () =>
  inHouse(async ({ directory, open }) => {
    const files = await open();
    const [whole, damaged, half, fresh] = [
      await begin(files, PICTURE.length),
      await begin(files, 2_000),
      await begin(files, PICTURE.length),
      await begin(files, PICTURE.length),
    ];
    const once = await files.library.begin(
      OWNER,
      { filename: '' },
      { sizeBytes: 9, resumable: false },
    );
    // As a service leaves them that is killed after the last byte, or before.
    await writeFile(join(directory, whole), PICTURE);
    await writeFile(join(directory, damaged), Buffer.alloc(2_000));
    await writeFile(join(directory, half), PICTURE.subarray(0, 50));
    await writeFile(join(directory, once.id), PICTURE.subarray(0, 5));
    await writeFile(join(directory, 'file-of-nobody'), PICTURE);

    const { library, uploads } = await open();
    assert.equal((await library.get('ada', whole))?.info.width, 300);
    const stands = async (id: string): Promise<number | undefined> =>
      (await uploads.find('ada', id))?.offsetBytes;
    assert.deepEqual(
      [await stands(half), await stands(fresh), await stands(damaged), await stands(once.id)],
      [50, 0, undefined, undefined],
    );
    assert.deepEqual(await readdir(directory), [half]);
    await uploads.append('ada', half, 50, Readable.from([PICTURE.subarray(50)]));
    assert.equal((await library.list('ada', { order: 'asc', limit: 9 })).length, 2);
  }));

test('a full disk refuses what comes, and the upload stands where it stood', () =>
  inHouse(async ({ directory, open }) => {
    const { uploads, library } = await open();
    const id = await begin(await open(), PICTURE.length);
    await symlink('/dev/full', join(directory, id));
    const append = (): Promise<unknown> => uploads.append('ada', id, 0, Readable.from([PICTURE]));
    await assert.rejects(append(), { code: 'ENOSPC' });
    await rm(join(directory, id));
    await append();
    assert.ok(await library.get('ada', id));
  }));
