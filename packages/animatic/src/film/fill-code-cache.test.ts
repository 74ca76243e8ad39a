import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fillCodeCache } from './fill-code-cache.ts';
import { CODE_CACHE } from './run-process.ts';

test('code is compiled beforehand where none was left, and once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-code-'));
  try {
    const { signal } = new AbortController();
    const work = join(folder, 'work');
    const cache = join(folder, 'cache');
    assert.equal(await fillCodeCache(work, signal, cache), true);
    assert.deepEqual(await readdir(work), []);
    const left = await readdir(CODE_CACHE);
    assert.ok(left.some((name) => name.startsWith(`${process.version}-`)));
    await mkdir(join(cache, `${process.version}-x64`), { recursive: true });
    assert.equal(await fillCodeCache(work, signal, cache), false);
    await assert.rejects(fillCodeCache(work, AbortSignal.abort(new Error('stop')), folder), /stop/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
