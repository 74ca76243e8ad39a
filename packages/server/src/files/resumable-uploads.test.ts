// How long room is kept for an upload.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { createBlobStore } from '@filmgate/media';
import { openSqliteStore } from '@filmgate/tasks';
import pino from 'pino';
import { wav } from '../testing/media-host.testsuite.ts';
import { openFiles } from './open-files.ts';

const OWNER = { tenant: 'ada', keyId: 'k' };
const SOUND = wav(3);
const MINUTE_MS = 60_000;

test('room is kept for ten minutes, for an hour after each byte, and for a day at most', async () => {
  const own = await mkdtemp(join(tmpdir(), 'filmgate-uploads-'));
  try {
    await using store = await openSqliteStore(join(own, 'filmgate.db'));
    let minutes = 0;
    const { uploads, library } = await openFiles({
      store,
      blobs: await createBlobStore(join(own, 'blobs')),
      directory: join(own, 'uploads'),
      limits: () => ({ files: 9, bytes: 1_000_000_000 }),
      retentionDays: 30,
      now: () => minutes * MINUTE_MS,
      logger: pino({ level: 'silent' }),
    });
    const begin = async (): Promise<string> =>
      (await uploads.begin(OWNER, { filename: 'a.wav' }, SOUND.length)).id;
    const endsAt = async (id: string): Promise<number | undefined> => {
      const progress = await uploads.find('ada', id);
      return progress === undefined ? undefined : (progress.endsAtMs ?? 0) / MINUTE_MS;
    };
    const append = (id: string, from: number, to: number): Promise<unknown> =>
      uploads.append('ada', id, from, Readable.from([SOUND.subarray(from, to)]));

    const empty = await begin();
    assert.equal(await endsAt(empty), 10);
    const id = await begin();
    minutes = 9;
    await append(id, 0, 50);
    assert.equal(await endsAt(id), 69);
    // A request that brings nothing puts nothing off.
    minutes = 9.5;
    await append(empty, 0, 0);
    minutes = 10;
    assert.equal(await endsAt(empty), undefined);
    const listed = (await uploads.list('ada')).map((each) => [each.id, each.offsetBytes]);
    assert.deepEqual(listed, [[id, 50]]);

    // A line so slow that one request takes hours.
    const slowly = async function* (): AsyncGenerator<Uint8Array> {
      for (let at = 50; at < 90; at += 10) {
        minutes += 50;
        yield SOUND.subarray(at, at + 10);
      }
    };
    await uploads.append('ada', id, 50, Readable.from(slowly()));
    assert.deepEqual([minutes, await endsAt(id)], [210, 270]);
    for (minutes = 260; minutes < 1_430; minutes += 50) {
      const { offsetBytes = 0 } = (await uploads.find('ada', id)) ?? {};
      await append(id, offsetBytes, offsetBytes + 1);
    }
    minutes = 1_439;
    assert.equal(await endsAt(id), 24 * 60);
    const { offsetBytes = 0 } = (await uploads.find('ada', id)) ?? {};
    await append(id, offsetBytes, SOUND.length);
    assert.ok(await library.get('ada', id));
  } finally {
    await rm(own, { recursive: true, force: true });
  }
});
