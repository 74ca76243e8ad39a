import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { createBlobStore, type BlobStore } from '@filmgate/media';
import { validateArk } from '@filmgate/protocol';
import pino from 'pino';
import { openFiles, type Files } from '../files/open-files.ts';
import { png } from '../testing/media-host.testsuite.ts';
import { MODEL, runApp } from '../testing/running-app.testsuite.ts';
import { scriptedEngine } from '../testing/scripted-engine.testsuite.ts';
import { openSqliteStore, type FileRecord, type SqliteStore } from '@filmgate/tasks';
import { sweep } from './sweep.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const filesIn = (dataDirectory: string, store: SqliteStore, blobs: BlobStore): Promise<Files> =>
  openFiles({
    store,
    blobs,
    directory: join(dataDirectory, 'uploads'),
    limits: () => ({ files: 9, bytes: 9_000_000_000 }),
    retentionDays: 30,
    now: Date.now,
    logger: pino({ level: 'silent' }),
  });

test('keeps what tasks refer to and what is young; removes the rest, and tasks past their time', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'filmgate-sweep-'));
  await using cleanUp = new AsyncDisposableStack();
  cleanUp.defer(() => rm(dataDirectory, { recursive: true, force: true }));
  {
    await using service = await runApp({ dataDirectory, render: scriptedEngine() });
    await service.film({ model: MODEL, prompt: 'a fox', metadata: { seed: 1 } });
  }
  const store = cleanUp.use(await openSqliteStore(join(dataDirectory, 'filmgate.db')));
  const blobs = await createBlobStore(join(dataDirectory, 'blobs'));
  const listed = async (): Promise<number> => (await Array.fromAsync(blobs.list())).length;
  const put = async (text: string): Promise<string> =>
    (
      await blobs.put(
        (async function* () {
          yield Buffer.from(text);
        })(),
      )
    ).sha256;
  const nowMs = Date.now();
  const age = (sha256: string, days: number): Promise<void> => {
    const date = new Date(nowMs - days * DAY_MS);
    return utimes(blobs.path(sha256), date, date);
  };
  for await (const sha256 of blobs.list()) await age(sha256, 40);
  const results = await listed();
  assert.equal(results, 4);
  await age(await put('old'), 2);
  await age(await put('just old enough'), 1.01);
  const young = await put('young');
  await age(young, 0.99);
  const again = await put('stored again');
  await age(again, 9);
  await put('stored again');

  const { uploads } = await filesIn(dataDirectory, store, blobs);
  const parts = { store, uploads, blobs, retentionDays: 30 };
  assert.deepEqual(await sweep({ ...parts, nowMs }), {
    removedTasks: 0,
    removedFiles: 0,
    removedBlobs: 2,
    forgottenReplies: 0,
    removedDeliveries: 0,
  });
  assert.equal(await listed(), results + 2);
  assert.deepEqual(await sweep({ ...parts, nowMs }), {
    removedTasks: 0,
    removedFiles: 0,
    removedBlobs: 0,
    forgottenReplies: 0,
    removedDeliveries: 0,
  });

  const lateMs = nowMs + 30 * DAY_MS - 60_000;
  assert.equal((await sweep({ ...parts, nowMs: lateMs })).removedTasks, 0);
  const past = await sweep({ ...parts, nowMs: nowMs + 30 * DAY_MS + 60_000 });
  assert.deepEqual(past, {
    removedTasks: 1,
    removedFiles: 0,
    removedBlobs: results,
    forgottenReplies: 0,
    removedDeliveries: 0,
  });
  assert.equal((await store.list('default', { offset: 0, limit: 9 })).total, 0);
  assert.equal(await listed(), 0);
});

test('what was told goes after a week, what could not be told after a month, what waits stays', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'filmgate-sweep-'));
  await using cleanUp = new AsyncDisposableStack();
  cleanUp.defer(() => rm(dataDirectory, { recursive: true, force: true }));
  const store = cleanUp.use(await openSqliteStore(join(dataDirectory, 'filmgate.db')));
  const blobs = await createBlobStore(join(dataDirectory, 'blobs'));
  const { uploads } = await filesIn(dataDirectory, store, blobs);
  const nowMs = Date.now();
  const webhook = { tenant: 'ada', types: ['task.cancelled' as const], enabled: true, secret: 's' };
  for (const id of ['first', 'second']) {
    const made = { ...webhook, id, url: `https://${id}.example.com/`, createdAtMs: nowMs };
    await store.addWebhook(made, { most: 2 });
  }
  const request = validateArk({ model: MODEL, content: [{ type: 'text', text: 'a fox' }] }).request;
  const task = { tenant: 'ada', keyId: 'k', lane: 'embedded' as const, request, seed: 1, nowMs };
  // More than go in one transaction, with two deliveries each.
  await Promise.all(
    Array.from({ length: 600 }, async (_, index) => {
      await store.create({ ...task, id: `t${index}` });
      await store.cancel('ada', `t${index}`, { nowMs, evenRunning: true });
    }),
  );
  const page = { after: null, receivers: 9, perReceiver: 2000 };
  const { due } = await store.dueDeliveries({ nowMs, longestWaitMs: DAY_MS, ...page });
  assert.equal(due.length, 1200);
  const made = { atMs: nowMs, durationMs: 1, status: null, error: null };
  await Promise.all(
    due.map(async (key) => {
      const id = (await store.openDelivery(key))?.event.task.id;
      if (id === 't1') return;
      await store.endTry(key, { made, next: id === 't0' ? 'dead' : 'delivered', nowMs });
    }),
  );
  const removed = async (days: number): Promise<number> => {
    const atMs = nowMs + days * DAY_MS;
    const parts = { store, uploads, blobs, retentionDays: 999, nowMs: atMs };
    return (await sweep(parts)).removedDeliveries;
  };
  // What became of the tasks can be caught up with for a week as well.
  const oldest = async (): Promise<number> => (await store.changeRange()).oldest;
  assert.deepEqual([await removed(6.9), await oldest()], [0, 1]);
  assert.deepEqual([await removed(7.1), await oldest()], [1196, 1200]);
  assert.deepEqual([await removed(29.9), await removed(30.1)], [0, 2]);
  assert.equal(await store.countWaiting(), 2);
});

test('expired files go, with their bytes where no task has them; uploads that were given up go, too', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'filmgate-sweep-'));
  await using cleanUp = new AsyncDisposableStack();
  cleanUp.defer(() => rm(dataDirectory, { recursive: true, force: true }));
  const store = cleanUp.use(await openSqliteStore(join(dataDirectory, 'filmgate.db')));
  const blobs = await createBlobStore(join(dataDirectory, 'blobs'));
  const { library, uploads } = await filesIn(dataDirectory, store, blobs);
  const owner = { tenant: 'ada', keyId: 'k' };
  const nowMs = Date.now();
  const bring = (widthPx: number, expiresAfterS: number): Promise<FileRecord> =>
    library.add(owner, Readable.from([png(widthPx, 300)]), { filename: 'a.png', expiresAfterS });
  const shared = await bring(300, 60);
  const used = await bring(301, 60);
  const unused = await bring(302, 60);
  const same = await bring(300, 9 * 24 * 3600);
  assert.equal(same.sha256, shared.sha256);
  const { request } = validateArk({ model: MODEL, content: [{ type: 'text', text: 'a fox' }] });
  const reference = { kind: 'image', role: 'first_frame', number: 1, position: 1 } as const;
  const references = [{ ...reference, url: `blob:sha256:${used.sha256}`, sha256: used.sha256 }];
  const task = { tenant: 'ada', keyId: 'k', lane: 'embedded' as const, seed: 1, nowMs };
  await store.create({ ...task, id: 't', request: { ...request, references } });
  const begun = await uploads.begin(owner, { filename: 'b.png' }, 9_000);
  await uploads.append('ada', begun.id, 0, Readable.from([png(400, 400).subarray(0, 1100)]));
  const parts = (): Promise<string[]> => readdir(join(dataDirectory, 'uploads'));
  assert.deepEqual(await parts(), [begun.id]);

  for await (const sha256 of blobs.list()) await utimes(blobs.path(sha256), 1, 1);
  const options = { store, uploads, blobs, retentionDays: 30 };
  const swept = await sweep({ ...options, nowMs: nowMs + 2 * DAY_MS });
  assert.deepEqual([swept.removedFiles, swept.removedBlobs], [4, 1]);
  assert.deepEqual(await parts(), []);
  const kept = await Array.fromAsync(blobs.list());
  assert.deepEqual(kept.sort(), [shared.sha256, used.sha256].sort());
  assert.ok(!kept.includes(unused.sha256));
  assert.deepEqual(await store.fileTotals('ada'), { files: 1, bytes: same.info.sizeBytes });
});
