import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadSecrets } from './secrets.ts';

async function inDirectory(body: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'filmgate-secrets-'));
  try {
    await body(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

test('made once, long, different from each other, and the same ever after', () =>
  inDirectory(async (directory) => {
    const made = await loadSecrets(join(directory, 'new'));
    assert.notEqual(made.keyPepper, made.linkSecret);
    for (const secret of Object.values(made)) assert.ok(secret.length >= 43);
    assert.deepEqual(await loadSecrets(join(directory, 'new')), made);
    assert.deepEqual(await readdir(join(directory, 'new')), ['secrets.json']);
  }));

test('of many first runs at once all have the same', () =>
  inDirectory(async (directory) => {
    const all = await Promise.all(Array.from({ length: 8 }, () => loadSecrets(directory)));
    for (const secrets of all) assert.deepEqual(secrets, all[0]);
    assert.deepEqual(await readdir(directory), ['secrets.json']);
  }));

test('a damaged or weak file stops the start, and is not shown', () =>
  inDirectory(async (directory) => {
    for (const text of [
      '',
      '{',
      '{}',
      '{"keyPepper":"","linkSecret":""}',
      `{"keyPepper":"weak-one","linkSecret":"${'x'.repeat(40)}"}`,
    ]) {
      await writeFile(join(directory, 'secrets.json'), text);
      await assert.rejects(loadSecrets(directory), (error: Error & { code?: string }) => {
        assert.equal(error.code, 'invalid_secrets');
        assert.match(error.message, /secrets\.json.*restore it from a backup/s);
        assert.doesNotMatch(error.message, /weak-one/);
        return true;
      });
    }
  }));
