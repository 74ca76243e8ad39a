import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesIn, readMetadata, requireTus, writeMetadata } from './tus.ts';

test('metadata is read as it is written, in any script', () => {
  const metadata = { filename: '狐狸.png', purpose: '', 'a-b': 'x,y z' };
  assert.deepEqual(Object.fromEntries(readMetadata(writeMetadata(metadata))), metadata);
  assert.equal(readMetadata('filename Zm94, is_private').get('is_private'), '');
  for (const header of ['filename fox.png', 'a b c', ',', 'ü Zm94']) {
    assert.throws(() => readMetadata(header), { code: 'InvalidParameter' }, header);
  }
});

test('bytes have one spelling, and the version is the only one', () => {
  assert.equal(bytesIn({ 'upload-offset': '0' }, 'Upload-Offset'), 0);
  for (const given of ['-1', '01', '1e3', '0x10', ' 1', '', '1'.repeat(20), undefined]) {
    assert.throws(() => bytesIn({ 'upload-length': given }, 'Upload-Length'), {
      code: 'InvalidParameter',
    });
  }
  requireTus({ 'tus-resumable': '1.0.0' });
  assert.throws(() => requireTus({ 'tus-resumable': '0.2.2' }), { status: 412 });
  assert.throws(() => requireTus({}), { status: 412 });
});
