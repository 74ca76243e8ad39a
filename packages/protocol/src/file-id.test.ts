import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileIdOf, newFileId } from './file-id.ts';

test('ids are file- and 22 letters or digits, each byte below 248 one of them', () => {
  let byte = 0;
  const ids = Array.from({ length: 100 }, () =>
    newFileId((n) => Uint8Array.from({ length: n }, () => byte++ % 256)),
  );
  for (const id of ids) assert.match(id, /^file-[0-9A-Za-z]{22}$/);
  const counts = new Map<string, number>();
  for (const letter of ids.join('').replaceAll('file-', '')) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  assert.equal(counts.size, 62);
  assert.ok(Math.max(...counts.values()) - Math.min(...counts.values()) <= 4);
});

test('a file stands for a URL by its id, with asset:// or without', () => {
  const id = 'file-0123456789abcdefghijAB';
  assert.equal(fileIdOf(id), id);
  assert.equal(fileIdOf(`asset://${id}`), id);
  for (const url of [
    'asset://cat',
    'file:///etc/passwd',
    `x${id}`,
    `${id}/x`,
    'file-',
    `${id}\n`,
  ]) {
    assert.equal(fileIdOf(url), undefined, url);
  }
});
