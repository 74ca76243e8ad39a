// What every store must do with files.
import assert from 'node:assert/strict';
import {
  exampleArrival as arrived,
  exampleUpload as upload,
  hashOf,
  NOW_MS,
  exampleRequest,
  exampleTask,
} from './examples.testsuite.ts';
import type { FileQuery, FileUpload } from './file-store.ts';
import { checksOf, type OpenStore, type Store } from './open-store.testsuite.ts';

const ROOM = { files: 10, bytes: 10_000 };

async function bring(store: Store, id: string, changes: Partial<FileUpload> = {}): Promise<void> {
  const given = upload(id, changes);
  await store.beginUpload(given, ROOM);
  const { filename, purpose, expiresAtMs } = given;
  assert.ok(await store.endUpload(given.tenant, id, arrived({ filename, purpose, expiresAtMs })));
}

export function testFiles(open: OpenStore): void {
  const check = checksOf(open);

  check('an upload is no file before it has ended, and no upload afterwards', async (store) => {
    await store.beginUpload(upload('f1'), ROOM);
    assert.deepEqual(await store.getUpload('ada', 'f1', NOW_MS), upload('f1'));
    assert.deepEqual(await store.listUploads(), [upload('f1')]);
    assert.equal(await store.getFile('ada', 'f1', NOW_MS), undefined);
    assert.equal(await store.removeFile('ada', 'f1', NOW_MS), undefined);
    assert.deepEqual([...(await store.referencedBlobs())], []);
    const { sizeBytes: _s, resumable: _r, endsAtMs: _e, ...facts } = upload('f1');
    const file = { ...facts, ...arrived() };
    assert.deepEqual(await store.endUpload('ada', 'f1', arrived()), file);
    assert.equal(await store.endUpload('ada', 'f1', arrived()), undefined);
    assert.deepEqual(await store.getFile('ada', 'f1', NOW_MS + 4_999), file);
    assert.equal(await store.getUpload('ada', 'f1', NOW_MS), undefined);
    assert.equal(await store.removeUpload('ada', 'f1'), false);
    assert.deepEqual(await store.listUploads(), []);
    assert.deepEqual([...(await store.referencedBlobs())], [hashOf('a')]);
    await assert.rejects(store.beginUpload(upload('f1'), ROOM), { code: 'duplicate' });
  });

  check('a file of another tenant can be neither seen, ended nor removed', async (store) => {
    await store.beginUpload(upload('f1'), ROOM);
    assert.equal(await store.getUpload('bob', 'f1', NOW_MS), undefined);
    assert.equal(await store.endUpload('bob', 'f1', arrived()), undefined);
    assert.equal(await store.removeUpload('bob', 'f1'), false);
    await store.endUpload('ada', 'f1', arrived());
    assert.equal(await store.getFile('bob', 'f1', NOW_MS), undefined);
    assert.equal(await store.removeFile('bob', 'f1', NOW_MS), undefined);
    assert.deepEqual(await store.fileTotals('bob'), { files: 0, bytes: 0 });
    assert.ok(await store.getFile('ada', 'f1', NOW_MS));
  });

  check('a tenant has room for so many files and bytes, with what is coming', async (store) => {
    const limits = { files: 3, bytes: 250 };
    const begin = (id: string, changes: Partial<FileUpload> = {}): Promise<void> =>
      store.beginUpload(upload(id, changes), limits);
    const full = { name: 'FileQuotaFull', code: 'file_quota_full' };
    await begin('f1');
    // Both look before either is stored, unless looking and storing are one step.
    const both = await Promise.allSettled([begin('f2'), begin('f3')]);
    assert.deepEqual(
      both.map(({ status }) => status),
      ['fulfilled', 'rejected'],
    );
    await assert.rejects(begin('f4', { sizeBytes: 51 }), { ...full, message: /250.*200.*51/ });
    // What arrived takes what it has, not what was kept for it.
    await store.endUpload('ada', 'f1', arrived());
    assert.deepEqual(await store.fileTotals('ada'), { files: 2, bytes: 170 });
    await begin('f5', { sizeBytes: 80 });
    await assert.rejects(begin('f6', { sizeBytes: 0 }), { ...full, message: /3 files/ });
    await begin('f7', { tenant: 'bob' });
    assert.equal((await store.removeFile('ada', 'f1', NOW_MS))?.id, 'f1');
    assert.equal(await store.removeUpload('ada', 'f2'), true);
    assert.deepEqual(await store.fileTotals('ada'), { files: 1, bytes: 80 });
    // What has ended makes room without being swept first.
    await begin('f8', { createdAtMs: NOW_MS + 1_000, sizeBytes: 250 });
    assert.deepEqual(await store.fileTotals('ada'), { files: 1, bytes: 250 });
  });

  check('a full quota says what open uploads hold of it', async (store) => {
    const limits = { files: 2, bytes: 250 };
    await bring(store, 'f1');
    await store.beginUpload(upload('f2', { resumable: false }), limits);
    await assert.rejects(store.beginUpload(upload('f3'), limits), /open hold 100 bytes/);
    await assert.rejects(
      store.beginUpload(upload('f3', { sizeBytes: 500 }), { ...limits, files: 9 }),
      /250 bytes together; there are 170, .* up to 500; .* open hold 100 bytes/,
    );
  });

  check('so many uploads in pieces are open, of a key and of a tenant', async (store) => {
    const room = { files: 1_000, bytes: 1_000_000 };
    const begin = (id: string, changes: Partial<FileUpload> = {}): Promise<void> =>
      store.beginUpload(upload(id, changes), room);
    for (let key = 0; key < 4; key += 1) {
      for (let number = 0; number < 16; number += 1) {
        await begin(`f${key}-${number}`, { keyId: `k${key}` });
      }
      await assert.rejects(begin('more', { keyId: `k${key}` }), {
        code: 'open_uploads_full',
        message: /^16 uploads of this key/,
      });
    }
    await assert.rejects(begin('more', { keyId: 'k9' }), { message: /^64 uploads of this tenant/ });
    await begin('other', { tenant: 'bob', keyId: 'k0' });
    // What comes in one go is counted by the requests that bring it.
    await begin('once', { keyId: 'k0', resumable: false });
    assert.equal((await store.listOpenUploads('ada', NOW_MS)).length, 64);
    await store.removeUpload('ada', 'f0-0');
    await begin('free', { keyId: 'k0' });
    await store.endUpload('ada', 'free', arrived());
    await begin('again', { keyId: 'k0' });
    await begin('later', { keyId: 'k0', createdAtMs: NOW_MS + 1_000, endsAtMs: NOW_MS + 2_000 });
    const open = await store.listOpenUploads('ada', NOW_MS + 1_000);
    assert.deepEqual(
      open.map(({ id }) => id),
      ['later'],
    );
  });

  check('an upload that is gone on with is given up later', async (store) => {
    await store.beginUpload(upload('f1'), ROOM);
    await store.prolongUpload('bob', 'f1', NOW_MS + 9_000);
    assert.equal(await store.getUpload('ada', 'f1', NOW_MS + 1_000), undefined);
    await store.prolongUpload('ada', 'f1', NOW_MS + 2_000);
    assert.equal((await store.getUpload('ada', 'f1', NOW_MS + 1_999))?.endsAtMs, NOW_MS + 2_000);
    const file = await store.endUpload('ada', 'f1', arrived());
    await store.prolongUpload('ada', 'f1', NOW_MS + 1);
    assert.deepEqual(await store.getFile('ada', 'f1', NOW_MS + 2), file);
  });

  check('files expire, uploads are given up, and the oldest end is swept first', async (store) => {
    await bring(store, 'f1', { expiresAtMs: NOW_MS + 10 });
    await store.beginUpload(upload('f2', { endsAtMs: NOW_MS + 20 }), ROOM);
    await bring(store, 'f3', { tenant: 'bob', expiresAtMs: NOW_MS + 30 });
    assert.ok(await store.getFile('ada', 'f1', NOW_MS + 9));
    assert.equal(await store.getFile('ada', 'f1', NOW_MS + 10), undefined);
    assert.equal(await store.removeFile('ada', 'f1', NOW_MS + 10), undefined);
    assert.equal(await store.getUpload('ada', 'f2', NOW_MS + 20), undefined);
    assert.equal(await store.removeEndedFiles({ nowMs: NOW_MS + 9, limit: 9 }), 0);
    assert.equal(await store.removeEndedFiles({ nowMs: NOW_MS + 29, limit: 1 }), 1);
    assert.deepEqual(await store.fileTotals('ada'), { files: 1, bytes: 100 });
    assert.equal(await store.removeEndedFiles({ nowMs: NOW_MS + 29, limit: 9 }), 1);
    assert.deepEqual(await store.fileTotals('ada'), { files: 0, bytes: 0 });
    assert.ok(await store.getFile('bob', 'f3', NOW_MS + 29));
  });

  check('files are listed by tenant, from either end, in pages, by purpose', async (store) => {
    for (const id of ['f1', 'f2', 'f3']) await bring(store, id);
    await bring(store, 'f4', { createdAtMs: NOW_MS + 1, purpose: 'vision' });
    await bring(store, 'f5', { tenant: 'bob' });
    await bring(store, 'f6', { expiresAtMs: NOW_MS + 10 });
    await store.beginUpload(upload('f7'), ROOM);
    const page = async (changes: Partial<FileQuery> = {}): Promise<string> => {
      const query: FileQuery = { order: 'desc', limit: 9, nowMs: NOW_MS + 10, ...changes };
      return (await store.listFiles('ada', query)).map(({ id }) => id.slice(-1)).join('');
    };
    assert.equal(await page(), '4321');
    assert.equal(await page({ order: 'asc', nowMs: NOW_MS }), '12364');
    assert.equal(await page({ limit: 2 }), '43');
    assert.equal(await page({ limit: 2, after: 'f3' }), '21');
    assert.equal(await page({ order: 'asc', after: 'f2' }), '34');
    assert.equal(await page({ purpose: 'vision' }), '4');
    // Foreign, unknown, and still coming.
    for (const after of ['f5', 'f9', 'f7']) {
      assert.equal(await page({ after }), '');
      assert.equal(await page({ order: 'asc', after }), '');
    }
  });

  check('a blob is referenced as long as one file or task refers to it', async (store) => {
    assert.equal(await store.isReferenced(hashOf('a')), false);
    await bring(store, 'f1');
    await bring(store, 'f2', { tenant: 'bob' });
    await store.removeFile('ada', 'f1', NOW_MS);
    assert.deepEqual([...(await store.referencedBlobs())], [hashOf('a')]);
    assert.equal(await store.isReferenced(hashOf('a')), true);
    await store.removeFile('bob', 'f2', NOW_MS);
    assert.deepEqual([...(await store.referencedBlobs())], []);
    assert.equal(await store.isReferenced(hashOf('a')), false);
    const reference = { kind: 'image', role: 'first_frame', number: 1, position: 1 } as const;
    const references = [{ ...reference, url: 'https://a.example/', sha256: hashOf('a') }];
    await store.create(exampleTask('t', { request: exampleRequest({ references }) }));
    assert.equal(await store.isReferenced(hashOf('a')), true);
  });
}
